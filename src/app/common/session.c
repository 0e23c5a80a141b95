#include "app/common/session.h"

#include "app/common/shown.h"

#include <glib/gi18n-lib.h>

struct _FfSession
{
  GObject parent_instance;
  FfDocument *document;
  char *role;
  GPtrArray *views; /* names */
};

G_DEFINE_FINAL_TYPE (FfSession, ff_session, G_TYPE_OBJECT)

enum
{
  PROP_0,
  PROP_DOCUMENT,
  PROP_ROLE,
  N_PROPS,
};

enum
{
  SIGNAL_SHOW_VIEW,
  SIGNAL_COMPARE,
  SIGNAL_EXPORT,
  SIGNAL_PRINT,
  SIGNAL_SHOW_TARGET,
  N_SIGNALS,
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

/* How long a toast with an Undo button stays. */
#define UNDO_SECONDS 8

static void
take_role (FfSession *self, const char *role_id)
{
  if (g_strcmp0 (self->role, role_id) == 0)
    return;
  g_free (self->role);
  self->role = g_strdup (role_id);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ROLE]);
}

/* A role that was removed, or became external, is not the chosen one any more. */
static void
project_changed_cb (FfSession *self)
{
  const FfRole *role = self->role != NULL
                           ? ff_project_role (ff_session_get_project (self), self->role)
                           : NULL;

  if (self->role != NULL && (role == NULL || role->external))
    take_role (self, NULL);
}

static void
ff_session_dispose (GObject *object)
{
  FfSession *self = FF_SESSION (object);

  if (self->document != NULL)
    g_signal_handlers_disconnect_by_func (ff_document_get_project (self->document),
                                          project_changed_cb, self);
  g_clear_object (&self->document);
  g_clear_pointer (&self->role, g_free);
  G_OBJECT_CLASS (ff_session_parent_class)->dispose (object);
}

static void
ff_session_finalize (GObject *object)
{
  g_ptr_array_unref (FF_SESSION (object)->views);
  G_OBJECT_CLASS (ff_session_parent_class)->finalize (object);
}

static void
ff_session_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  FfSession *self = FF_SESSION (object);

  switch (id)
    {
    case PROP_DOCUMENT: g_value_set_object (value, self->document); break;
    case PROP_ROLE: g_value_set_string (value, self->role); break;
    default: G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
ff_session_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  FfSession *self = FF_SESSION (object);

  switch (id)
    {
    case PROP_DOCUMENT: ff_session_set_document (self, g_value_get_object (value)); break;
    case PROP_ROLE: ff_session_set_role (self, g_value_get_string (value)); break;
    default: G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
ff_session_class_init (FfSessionClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  object_class->dispose = ff_session_dispose;
  object_class->finalize = ff_session_finalize;
  object_class->get_property = ff_session_get_property;
  object_class->set_property = ff_session_set_property;

  properties[PROP_DOCUMENT] = g_param_spec_object ("document", NULL, NULL, FF_TYPE_DOCUMENT, flags);
  properties[PROP_ROLE] = g_param_spec_string ("role", NULL, NULL, NULL, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  /* A view asks for another: "board", "matrix", "cards". */
  signals[SIGNAL_SHOW_VIEW] = g_signal_new ("show-view", FF_TYPE_SESSION, G_SIGNAL_RUN_LAST, 0,
                                            NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  /* Roles are to be compared in a window of their own: their ids, nullable. */
  signals[SIGNAL_COMPARE] = g_signal_new ("compare", FF_TYPE_SESSION, G_SIGNAL_RUN_LAST, 0, NULL,
                                          NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRV);

  /* Something is to be exported, or printed: the widget that was used, and an FfExport. */
  signals[SIGNAL_EXPORT] = g_signal_new ("export", FF_TYPE_SESSION, G_SIGNAL_RUN_LAST, 0, NULL,
                                         NULL, NULL, G_TYPE_NONE, 2, GTK_TYPE_WIDGET,
                                         G_TYPE_POINTER);
  signals[SIGNAL_PRINT] = g_signal_new ("print", FF_TYPE_SESSION, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                        NULL, G_TYPE_NONE, 2, GTK_TYPE_WIDGET, G_TYPE_POINTER);

  /* The view in the detail is shown, and is to focus the place that a finding of the check, which may
   * be NULL, about these ids speaks of. */
  signals[SIGNAL_SHOW_TARGET] = g_signal_new ("show-target", FF_TYPE_SESSION,
                                              G_SIGNAL_RUN_LAST | G_SIGNAL_DETAILED, 0, NULL, NULL,
                                              NULL, G_TYPE_NONE, 2, G_TYPE_STRING, G_TYPE_STRV);
}

static void
ff_session_init (FfSession *self)
{
  self->views = g_ptr_array_new_with_free_func (g_free);
}

/* (transfer full) */
FfSession *
ff_session_new (void)
{
  return g_object_new (FF_TYPE_SESSION, NULL);
}

/* (transfer none) (nullable) */
FfDocument *
ff_session_get_document (FfSession *self)
{
  return self->document;
}

void
ff_session_set_document (FfSession *self, FfDocument *document)
{
  FfDocument *old = self->document;

  if (old == document)
    return;
  take_role (self, NULL);
  if (old != NULL)
    g_signal_handlers_disconnect_by_func (ff_document_get_project (old), project_changed_cb, self);
  self->document = document != NULL ? g_object_ref (document) : NULL;
  if (document != NULL)
    g_signal_connect_object (ff_document_get_project (document), "changed",
                             G_CALLBACK (project_changed_cb), self, G_CONNECT_SWAPPED);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_DOCUMENT]);
  g_clear_object (&old);
}

FfProject *
ff_session_get_project (FfSession *self)
{
  return self->document != NULL ? ff_document_get_project (self->document) : NULL;
}

/* (nullable) */
const char *
ff_session_get_role (FfSession *self)
{
  return self->role;
}

/* ROLE_ID, where it is not the id of a role, is as good as NULL. */
void
ff_session_set_role (FfSession *self, const char *role_id)
{
  FfProject *project = ff_session_get_project (self);

  if (role_id != NULL && (project == NULL || ff_project_role (project, role_id) == NULL))
    role_id = NULL;
  take_role (self, role_id);
}

static AdwToastOverlay *
find_overlay (GtkWidget *origin)
{
  GtkWidget *overlay = gtk_widget_get_ancestor (origin, ADW_TYPE_TOAST_OVERLAY);

  return overlay != NULL ? ADW_TOAST_OVERLAY (overlay) : NULL;
}

static AdwToast *
toast_new (const char *message)
{
  g_autofree char *shown = ff_shown (message);
  /* A toast's title is markup. */
  g_autofree char *escaped = g_markup_escape_text (shown, -1);

  return adw_toast_new (escaped);
}

void
ff_toast (GtkWidget *origin, const char *message)
{
  AdwToastOverlay *overlay = find_overlay (origin);

  if (overlay != NULL)
    adw_toast_overlay_add_toast (overlay, toast_new (message));
  else
    g_message ("%s", message);
}

gboolean
ff_session_commit (FfSession *self, GtkWidget *origin, FfEdit *edit, GError *error)
{
  if (edit == NULL)
    {
      ff_toast (origin, error != NULL ? error->message : _ ("This cannot be done"));
      g_clear_error (&error);
      return FALSE;
    }
  ff_project_commit (ff_session_get_project (self), edit);
  return TRUE;
}

/* After another edit the button would undo that one. */
static void
add_undo_toast (FfSession *self, AdwToastOverlay *overlay, const char *message)
{
  AdwToast *toast = toast_new (message);

  adw_toast_set_button_label (toast, _ ("_Undo"));
  adw_toast_set_action_name (toast, "win.undo");
  adw_toast_set_timeout (toast, UNDO_SECONDS);
  g_signal_connect_object (ff_session_get_project (self), "changed", G_CALLBACK (adw_toast_dismiss),
                           toast, G_CONNECT_SWAPPED);
  adw_toast_overlay_add_toast (overlay, toast);
}

void
ff_session_toast_with_undo (FfSession *self, GtkWidget *origin, const char *message)
{
  AdwToastOverlay *overlay = find_overlay (origin);

  if (overlay != NULL)
    add_undo_toast (self, overlay, message);
}

gboolean
ff_session_commit_with_undo (FfSession *self, GtkWidget *origin, FfEdit *edit, GError *error,
                             const char *message)
{
  /* The origin may be what the edit removes. */
  AdwToastOverlay *overlay = find_overlay (origin);

  if (!ff_session_commit (self, origin, edit, error))
    return FALSE;
  if (overlay != NULL)
    add_undo_toast (self, overlay, message);
  return TRUE;
}

void
ff_session_show_view (FfSession *self, const char *view)
{
  g_signal_emit (self, signals[SIGNAL_SHOW_VIEW], 0, view);
}

void
ff_session_add_view (FfSession *self, const char *view)
{
  g_ptr_array_add (self->views, g_strdup (view));
}

gboolean
ff_session_has_view (FfSession *self, const char *view)
{
  return g_ptr_array_find_with_equal_func (self->views, view, g_str_equal, NULL);
}

void
ff_session_show (FfSession *self, const char *view, const char *check, const char *const *about)
{
  static const char *const nothing[] = { NULL };

  ff_session_show_view (self, view);
  g_signal_emit (self, signals[SIGNAL_SHOW_TARGET], g_quark_from_string (view), check,
                 about != NULL ? about : nothing);
}

void
ff_session_export (FfSession *self, GtkWidget *origin, const FfExport *request)
{
  g_signal_emit (self, signals[SIGNAL_EXPORT], 0, origin, request);
}

void
ff_session_print (FfSession *self, GtkWidget *origin, const FfExport *request)
{
  g_signal_emit (self, signals[SIGNAL_PRINT], 0, origin, request);
}

void
ff_session_compare (FfSession *self, const char *const *roles)
{
  g_signal_emit (self, signals[SIGNAL_COMPARE], 0, roles);
}
