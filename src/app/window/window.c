#include "app/window/window-private.h"

#include "app/board/board-view.h"
#include "app/boundaries/boundaries-view.h"
#include "app/cards/cards-view.h"
#include "app/checks/checks-button.h"
#include "app/common/focus-guard.h"
#include "app/common/shown.h"
#include "app/common/popovers.h"
#include "app/hiring/hiring-view.h"
#include "app/matrix/matrix-view.h"
#include "app/window/memory.h"
#include "app/reviews/reviews-view.h"
#include "app/samples/samples-view.h"
#include "app/window/sidebar.h"
#include "app/window/start-page.h"

#include <glib/gi18n.h>

G_DEFINE_FINAL_TYPE (FfWindow, ff_window, ADW_TYPE_APPLICATION_WINDOW)

/* The views, by the names that the session, the sidebar and the actions use. */
static const struct
{
  const char *name;
  GtkWidget *(*create) (FfSession *session);
  gboolean (*focus_content) (GtkWidget *view); /* NULL: the first that takes the focus */
} views[] = {
  { "board", ff_board_view_new, ff_board_view_focus_content },
  { "matrix", ff_matrix_view_new, ff_matrix_view_focus_content },
  { "cards", ff_cards_view_new, NULL },
  { "samples", ff_samples_view_new, ff_samples_view_focus_content },
  { "boundaries", ff_boundaries_view_new, NULL },
  { "hiring", ff_hiring_view_new, NULL },
  { "reviews", ff_reviews_view_new, ff_reviews_view_focus_content },
};

static void
update_title (FfWindow *self)
{
  FfDocument *document = ff_session_get_document (self->session);
  g_autofree char *title = NULL;
  g_autofree char *shown = NULL;
  g_autofree char *marked = NULL;
  g_autofree char *file = NULL;
  g_autofree char *subtitle = NULL;

  if (document == NULL)
    {
      gtk_window_set_title (GTK_WINDOW (self), _ ("Fourfold"));
      return;
    }
  title = ff_document_dup_title (document);
  shown = ff_shown (title);
  marked = ff_document_is_modified (document)
               ? g_strdup_printf (/* Translators: a project with unsaved edits */ _ ("• %s"), shown)
               : g_strdup (shown);
  file = ff_document_get_path (document) != NULL
             ? g_path_get_basename (ff_document_get_path (document))
             : g_strdup (_ ("Not saved yet"));
  subtitle = ff_shown (file);
  adw_window_title_set_title (self->title, marked);
  adw_window_title_set_subtitle (self->title, subtitle);
  gtk_window_set_title (GTK_WINDOW (self), marked);
}

/* The labels say what would be undone: "Undo: Move “User research”". */
static void
update_undo_labels (FfWindow *self)
{
  FfProject *project = ff_session_get_project (self->session);
  g_autofree char *undo = NULL;
  g_autofree char *redo = NULL;

  if (project == NULL)
    return;
  undo = ff_project_can_undo (project) ? g_strdup_printf (/* Translators: an edit */ _ ("Undo: %s"),
                                                          ff_project_get_undo_label (project))
                                       : g_strdup (_ ("Undo"));
  redo = ff_project_can_redo (project) ? g_strdup_printf (/* Translators: an edit */ _ ("Redo: %s"),
                                                          ff_project_get_redo_label (project))
                                       : g_strdup (_ ("Redo"));
  ff_tooltip_show (GTK_WIDGET (self->undo_button), undo);
  ff_tooltip_show (GTK_WIDGET (self->redo_button), redo);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->undo_button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  undo, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->redo_button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  redo, -1);
}

static void
refresh (FfWindow *self)
{
  update_title (self);
  update_undo_labels (self);
  ff_window_update_actions (self);
  ff_window_update_notices (self);
}

static void
reloaded_cb (FfWindow *self)
{
  ff_session_toast_with_undo (self->session, GTK_WIDGET (self->views),
                              _ ("Reloaded: another program changed the file"));
}

/* Coming back to the window is a time to look whether the file is still what it was. */
static void
active_cb (FfWindow *self)
{
  FfDocument *document = ff_session_get_document (self->session);

  if (document != NULL && gtk_window_is_active (GTK_WINDOW (self)))
    ff_document_look (document);
}

/* A view is made when it is first gone to, and follows the session from then on: the window is there sooner, and an edit
 * is heard by those alone that were ever looked at. NULL where there is none of that NAME. */
static GtkWidget *
ensure_view (FfWindow *self, const char *name)
{
  GtkWidget *view = gtk_stack_get_child_by_name (self->views, name);

  for (guint i = 0; view == NULL && i < G_N_ELEMENTS (views); i++)
    if (g_str_equal (views[i].name, name))
      {
        view = views[i].create (self->session);
        gtk_stack_add_named (self->views, view, name);
      }
  return view;
}

static void
stop_listening (FfWindow *self)
{
  FfDocument *document = ff_session_get_document (self->session);

  if (document == NULL)
    return;
  g_signal_handlers_disconnect_by_func (ff_document_get_project (document), refresh, self);
  g_signal_handlers_disconnect_by_func (document, refresh, self);
  g_signal_handlers_disconnect_by_func (document, reloaded_cb, self);
}

/* A narrow window keeps what the menu has too out of its header bar. */
static void
show_tools (FfWindow *self, gboolean wide)
{
  gtk_widget_set_visible (self->undo_button, wide);
  gtk_widget_set_visible (self->redo_button, wide);
  gtk_widget_set_visible (self->export_button, wide);
  ff_checks_button_set_compact (FF_CHECKS_BUTTON (self->checks_button), !wide);
  gtk_widget_set_visible (self->compare_button, wide);
}

/* A narrow window would grow for the tools, which are there until the flap has folded. */
static void
show_project_page (FfWindow *self)
{
  int width = gtk_widget_get_width (GTK_WIDGET (self));
  int needed;

  if (width > 0 && !g_str_equal (gtk_stack_get_visible_child_name (self->pages), "project"))
    {
      gtk_widget_measure (GTK_WIDGET (self->flap), GTK_ORIENTATION_HORIZONTAL, -1, &needed, NULL,
                          NULL, NULL);
      show_tools (self, width >= needed);
    }
  gtk_stack_set_visible_child_name (self->pages, "project");
}

void
ff_window_set_document (FfWindow *self, FfDocument *document)
{
  stop_listening (self);
  self->review_put_off = FALSE;
  g_signal_connect_object (ff_document_get_project (document), "changed", G_CALLBACK (refresh),
                           self, G_CONNECT_SWAPPED);
  g_signal_connect_object (document, "notify", G_CALLBACK (refresh), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (document, "reloaded", G_CALLBACK (reloaded_cb), self, G_CONNECT_SWAPPED);
  ff_session_set_document (self->session, document);
  if (self->first_view == NULL)
    self->first_view = views[0].name;
  ensure_view (self, self->first_view); /* the page is as wide as it needs */
  show_project_page (self);
  ff_window_show_view (self, g_steal_pointer (&self->first_view));
  refresh (self);
}

static gboolean
has_focus (FfWindow *self, GtkWidget *child)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (self));

  return focus != NULL && gtk_widget_get_mapped (focus) && gtk_widget_is_ancestor (focus, child);
}

/* A key that goes to a view goes to what the view is for, not to the first of its tools. The stack may have
 * put the focus where it last was in the view, or on its first control: then it stays there. */
static void
focus_view (FfWindow *self, GtkWidget *child)
{
  for (guint i = 0; i < G_N_ELEMENTS (views); i++)
    if (gtk_stack_get_child_by_name (self->views, views[i].name) == child
        && views[i].focus_content != NULL && views[i].focus_content (child))
      return;
  if (!has_focus (self, child))
    gtk_widget_child_focus (child, GTK_DIR_TAB_FORWARD);
}

static void
mapped_cb (FfWindow *self, GtkWidget *child)
{
  g_signal_handlers_disconnect_by_func (child, mapped_cb, self);
  focus_view (self, child);
}

/* A window that is presented with its document has its view on the screen a little later. */
static void
focus_view_when_seen (FfWindow *self, GtkWidget *child)
{
  if (gtk_widget_get_mapped (child))
    focus_view (self, child);
  else
    g_signal_connect_object (child, "map", G_CALLBACK (mapped_cb), self, G_CONNECT_SWAPPED);
}

/* Before there is a project, the view that it will be shown in. */
static void
keep_first_view (FfWindow *self, const char *view)
{
  for (guint i = 0; i < G_N_ELEMENTS (views); i++)
    if (g_str_equal (views[i].name, view))
      self->first_view = views[i].name;
}

void
ff_window_show_view (FfWindow *self, const char *view)
{
  GtkWidget *child;
  gboolean is_there;

  if (ff_session_get_document (self->session) == NULL)
    {
      keep_first_view (self, view);
      return;
    }
  child = ensure_view (self, view);
  if (child == NULL) /* remembered by another version */
    return;
  is_there = has_focus (self, child);
  gtk_stack_set_visible_child (self->views, child);
  ff_sidebar_select (FF_SIDEBAR (self->sidebar), view);
  if (adw_flap_get_folded (self->flap))
    adw_flap_set_reveal_flap (self->flap, FALSE);
  if (!is_there)
    focus_view_when_seen (self, child);
}

/* The flap folds in the middle of an allocation, so the header bar follows a little later. */
static gboolean
follow_fold_cb (gpointer user_data)
{
  FfWindow *self = user_data;

  self->fold_idle = 0;
  show_tools (self, !adw_flap_get_folded (self->flap));
  return G_SOURCE_REMOVE;
}

static void
folded_cb (FfWindow *self)
{
  if (self->fold_idle == 0)
    self->fold_idle = g_idle_add_full (G_PRIORITY_DEFAULT, follow_fold_cb, self, NULL);
}

/* Over the page, the steps are what the keys are for. They are mapped before or after they are said to be
 * revealed, so whichever comes last does it. */
static void
take_focus (FfWindow *self)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (self));

  if (!adw_flap_get_folded (self->flap) || !adw_flap_get_reveal_flap (self->flap)
      || !gtk_widget_get_mapped (self->sidebar) || has_focus (self, self->sidebar))
    return;
  g_set_weak_pointer (&self->before_sidebar, focus);
  ff_sidebar_focus_step (FF_SIDEBAR (self->sidebar));
}

static void
return_focus (FfWindow *self)
{
  GtkWidget *before = self->before_sidebar;
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (self));

  if (before != NULL && gtk_widget_get_mapped (before)
      && (focus == NULL || gtk_widget_is_ancestor (focus, self->sidebar)))
    gtk_widget_grab_focus (before);
  g_clear_weak_pointer (&self->before_sidebar);
}

static void
revealed_cb (FfWindow *self)
{
  if (adw_flap_get_reveal_flap (self->flap))
    take_focus (self);
  else
    return_focus (self);
}

static void
show_view_cb (FfWindow *self, const char *view)
{
  ff_window_show_view (self, view);
}

/* A field takes what was typed when it loses the focus, which may be the only edit there is. */
static gboolean
ff_window_close_request (GtkWindow *window)
{
  FfWindow *self = FF_WINDOW (window);
  FfDocument *document = ff_session_get_document (self->session);

  gtk_window_set_focus (window, NULL);
  if (document != NULL && ff_document_is_modified (document) && !self->closing)
    {
      ff_window_ask_before_closing (self);
      return TRUE;
    }
  ff_memory_window_closes (self);
  if (document != NULL)
    ff_document_abandon (document);
  return GTK_WINDOW_CLASS (ff_window_parent_class)->close_request (window);
}

/* The start page is made when it is first shown: a window that begins with a project has none. */
void
ff_window_show_start (FfWindow *self)
{
  if (adw_bin_get_child (self->start) == NULL)
    adw_bin_set_child (self->start, g_object_new (FF_TYPE_START_PAGE, NULL));
  gtk_stack_set_visible_child_name (self->pages, "start");
}

static void
ff_window_map (GtkWidget *widget)
{
  FfWindow *self = FF_WINDOW (widget);

  if (ff_window_is_free (self))
    ff_window_show_start (self);
  GTK_WIDGET_CLASS (ff_window_parent_class)->map (widget);
}

static void
ff_window_dispose (GObject *object)
{
  FfWindow *self = FF_WINDOW (object);

  g_clear_handle_id (&self->fold_idle, g_source_remove);
  g_clear_weak_pointer (&self->before_sidebar);
  ff_window_stop_opening (self);
  /* The widgets that go after this may still edit, as their focus leaves. */
  if (self->session != NULL)
    stop_listening (self);
  /* Whoever opens the file next may have it, though a worker still holds the document. */
  if (self->session != NULL && ff_session_get_document (self->session) != NULL)
    ff_document_release (ff_session_get_document (self->session));
  g_clear_object (&self->session);
  G_OBJECT_CLASS (ff_window_parent_class)->dispose (object);
}

static void
ff_window_class_init (FfWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ff_window_dispose;
  widget_class->map = ff_window_map;
  GTK_WINDOW_CLASS (klass)->close_request = ff_window_close_request;
  ff_popovers_go_with_window (widget_class);

  g_type_ensure (FF_TYPE_SIDEBAR);
  g_type_ensure (FF_TYPE_CHECKS_BUTTON);
  gtk_widget_class_set_template_from_resource (widget_class, FF_RESOURCE ("ui/window/window.ui"));
  gtk_widget_class_bind_template_child (widget_class, FfWindow, pages);
  gtk_widget_class_bind_template_child (widget_class, FfWindow, start);
  gtk_widget_class_bind_template_child (widget_class, FfWindow, opening_label);
  gtk_widget_class_bind_template_child (widget_class, FfWindow, flap);
  gtk_widget_class_bind_template_child (widget_class, FfWindow, views);
  gtk_widget_class_bind_template_child (widget_class, FfWindow, title);
  gtk_widget_class_bind_template_child (widget_class, FfWindow, sidebar);
  gtk_widget_class_bind_template_child (widget_class, FfWindow, checks_button);
  gtk_widget_class_bind_template_child (widget_class, FfWindow, undo_button);
  gtk_widget_class_bind_template_child (widget_class, FfWindow, redo_button);
  gtk_widget_class_bind_template_child (widget_class, FfWindow, export_button);
  gtk_widget_class_bind_template_child (widget_class, FfWindow, compare_button);
  gtk_widget_class_bind_template_child (widget_class, FfWindow, outside_bar);
  gtk_widget_class_bind_template_child (widget_class, FfWindow, outside_label);
  gtk_widget_class_bind_template_child (widget_class, FfWindow, outside_button);
  gtk_widget_class_bind_template_child (widget_class, FfWindow, journal_bar);
  gtk_widget_class_bind_template_child (widget_class, FfWindow, journal_label);
  gtk_widget_class_bind_template_child (widget_class, FfWindow, review_bar);
  gtk_widget_class_bind_template_child (widget_class, FfWindow, review_label);
  ff_window_class_install_actions (widget_class);
}

static void
ff_window_init (FfWindow *self)
{
  self->session = ff_session_new ();
  for (guint i = 0; i < G_N_ELEMENTS (views); i++)
    ff_session_add_view (self->session, views[i].name);
  gtk_widget_init_template (GTK_WIDGET (self));
  ff_focus_guard_watch (GTK_WINDOW (self));
  ff_sidebar_set_session (FF_SIDEBAR (self->sidebar), self->session);
  ff_checks_button_set_session (FF_CHECKS_BUTTON (self->checks_button), self->session);
  g_signal_connect_object (self->session, "show-view", G_CALLBACK (show_view_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->session, "compare", G_CALLBACK (ff_window_compare), self,
                           G_CONNECT_SWAPPED);
  ff_window_follow_exports (self->session);
  g_signal_connect_object (self, "notify::is-active", G_CALLBACK (active_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->flap, "notify::folded", G_CALLBACK (folded_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->flap, "notify::reveal-flap", G_CALLBACK (revealed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->sidebar, "map", G_CALLBACK (take_focus), self, G_CONNECT_SWAPPED);
  ff_window_add_help_overlay (self);
  ff_window_take_files (self);
  ff_memory_size_window (GTK_WINDOW (self));
  refresh (self);
}

FfWindow *
ff_window_new (AdwApplication *application)
{
  return g_object_new (FF_TYPE_WINDOW, "application", application, NULL);
}

/* The project that the window shows; NULL on the start page. (transfer none) */
FfDocument *
ff_window_get_document (FfWindow *self)
{
  return ff_session_get_document (self->session);
}

/* Whether a project can be opened in it: it has none, and none is coming. */
gboolean
ff_window_is_free (FfWindow *self)
{
  return ff_session_get_document (self->session) == NULL && self->opening == NULL;
}

/* The name of the view that is shown. (transfer none) */
const char *
ff_window_get_view (FfWindow *self)
{
  const char *view = gtk_stack_get_visible_child_name (self->views);

  return view != NULL ? view : views[0].name;
}
