/* A save takes a snapshot of the project and its serial on the main thread, writes in a worker, and
 * marks that serial saved only after the file is in place; edits made meanwhile stay unsaved. */
#include "core/file/document.h"

#include "core/file/format.h"
#include "core/file/store.h"

#include <glib/gi18n-lib.h>
#include <string.h>

struct _FfDocument
{
  GObject parent_instance;
  FfProject *project;
  char *path;
  char *shown_title; /* as last notified */
  gboolean was_modified;
};

G_DEFINE_FINAL_TYPE (FfDocument, ff_document, G_TYPE_OBJECT)

enum
{
  PROP_0,
  PROP_PATH,
  PROP_TITLE,
  PROP_MODIFIED,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

static void
changed_cb (FfDocument *self)
{
  gboolean modified = ff_document_is_modified (self);
  g_autofree char *title = ff_document_dup_title (self);

  if (modified != self->was_modified)
    {
      self->was_modified = modified;
      g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_MODIFIED]);
    }
  if (g_strcmp0 (title, self->shown_title) != 0)
    {
      g_free (self->shown_title);
      self->shown_title = g_steal_pointer (&title);
      g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TITLE]);
    }
}

static void
ff_document_finalize (GObject *object)
{
  FfDocument *self = FF_DOCUMENT (object);

  g_clear_object (&self->project);
  g_free (self->path);
  g_free (self->shown_title);
  G_OBJECT_CLASS (ff_document_parent_class)->finalize (object);
}

static void
ff_document_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  FfDocument *self = FF_DOCUMENT (object);

  switch (id)
    {
    case PROP_PATH: g_value_set_string (value, self->path); break;
    case PROP_TITLE: g_value_take_string (value, ff_document_dup_title (self)); break;
    case PROP_MODIFIED: g_value_set_boolean (value, ff_document_is_modified (self)); break;
    default: G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
ff_document_class_init (FfDocumentClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  object_class->finalize = ff_document_finalize;
  object_class->get_property = ff_document_get_property;

  properties[PROP_PATH] = g_param_spec_string ("path", NULL, NULL, NULL, flags);
  properties[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, NULL, flags);
  properties[PROP_MODIFIED] = g_param_spec_boolean ("modified", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
ff_document_init (FfDocument *self)
{
}

static FfDocument *
document_new (FfContent *content, const char *path)
{
  FfDocument *self = g_object_new (FF_TYPE_DOCUMENT, NULL);

  self->project = ff_project_new (content);
  self->path = g_strdup (path);
  self->shown_title = ff_document_dup_title (self);
  g_signal_connect_object (self->project, "changed", G_CALLBACK (changed_cb), self,
                           G_CONNECT_SWAPPED);
  return self;
}

/* An empty project that was never saved. (transfer full) */
FfDocument *
ff_document_new (void)
{
  return document_new (NULL, NULL);
}

/* A project read from BYTES that has no file of its own yet: an example. NAME goes before each line of
 * an error of FF_FORMAT_ERROR. (transfer full) */
FfDocument *
ff_document_new_from_bytes (GBytes *bytes, const char *name, GError **error)
{
  g_autoptr (FfContent) content = ff_format_read (bytes, name, error);

  return content != NULL ? document_new (content, NULL) : NULL;
}

/* The project in the file at PATH. Errors are of G_IO_ERROR or FF_FORMAT_ERROR, and nothing is opened
 * of a file that cannot be read as a whole. (transfer full) */
FfDocument *
ff_document_open (const char *path, GError **error)
{
  g_autofree char *name = g_path_get_basename (path);
  g_autoptr (GBytes) bytes = ff_store_load (path, NULL, error);
  g_autoptr (FfContent) content = bytes != NULL ? ff_format_read (bytes, name, error) : NULL;

  return content != NULL ? document_new (content, path) : NULL;
}

/* (transfer none) */
FfProject *
ff_document_get_project (FfDocument *self)
{
  return self->project;
}

/* NULL where it was never saved. */
const char *
ff_document_get_path (FfDocument *self)
{
  return self->path;
}

/* The project's title, else the file's name, else "Untitled". (transfer full) */
char *
ff_document_dup_title (FfDocument *self)
{
  const char *title = ff_project_get_settings (self->project)->title;

  if (*title != '\0')
    return g_strdup (title);
  if (self->path != NULL)
    {
      char *name = g_path_get_basename (self->path);

      if (g_str_has_suffix (name, FF_FORMAT_SUFFIX))
        name[strlen (name) - strlen (FF_FORMAT_SUFFIX)] = '\0';
      return name;
    }
  return g_strdup (_ ("Untitled"));
}

gboolean
ff_document_is_modified (FfDocument *self)
{
  return ff_project_is_modified (self->project);
}

/* What goes to the worker, and what is true once it is done. */
typedef struct
{
  FfContent *content;
  char *path;
  guint64 serial;
} Save;

static void
save_free (gpointer data)
{
  Save *save = data;

  ff_content_unref (save->content);
  g_free (save->path);
  g_free (save);
}

static Save *
save_new (FfDocument *self, const char *path)
{
  Save *save = g_new0 (Save, 1);

  save->content = ff_project_dup_content (self->project);
  save->path = g_strdup (path != NULL ? path : self->path);
  save->serial = ff_project_get_serial (self->project);
  return save;
}

/* Writes the file, once the bytes are known to read back as what they were made from. */
static gboolean
save_write (const Save *save, GError **error)
{
  g_autoptr (GBytes) bytes = ff_format_write (save->content);
  g_autofree char *name = g_path_get_basename (save->path);
  g_autoptr (GError) fault = NULL;
  g_autoptr (FfContent) back = ff_format_read (bytes, name, &fault);

  if (back == NULL || !ff_content_equal (back, save->content))
    {
      g_set_error (
          error, G_IO_ERROR, G_IO_ERROR_FAILED,
          _ ("%s: the project could not be written down without loss (%s); the file is as it "
             "was"),
          save->path, fault != NULL ? fault->message : _ ("it reads back differently"));
      return FALSE;
    }
  return ff_store_save (save->path, bytes, error);
}

static void
save_done (FfDocument *self, const Save *save)
{
  if (g_strcmp0 (self->path, save->path) != 0)
    {
      g_free (self->path);
      self->path = g_strdup (save->path);
      g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PATH]);
    }
  ff_project_mark_saved (self->project, save->serial);
}

static void
save_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  GError *error = NULL;

  if (save_write (data, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

/* Saves to PATH (NULL: its own file, which it then must have), the writing in a worker; PATH becomes the
 * document's own. Edits made meanwhile stay unsaved. */
void
ff_document_save_async (FfDocument *self, const char *path, GCancellable *cancellable,
                        GAsyncReadyCallback callback, gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (self, cancellable, callback, user_data);

  g_return_if_fail (path != NULL || self->path != NULL);

  g_task_set_source_tag (task, ff_document_save_async);
  g_task_set_task_data (task, save_new (self, path), save_free);
  g_task_run_in_thread (task, save_thread);
}

gboolean
ff_document_save_finish (FfDocument *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  if (!g_task_propagate_boolean (G_TASK (result), error))
    return FALSE;
  save_done (self, g_task_get_task_data (G_TASK (result)));
  return TRUE;
}
