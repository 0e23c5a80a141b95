/* What the parts of the window share. */
#pragma once

#include "app/common/session.h"
#include "app/window/window.h"

G_BEGIN_DECLS

struct _FfWindow
{
  AdwApplicationWindow parent_instance;

  FfSession *session;
  gboolean close_when_saved;
  gboolean closing; /* the question was answered */

  GtkStack *pages; /* "start", "opening", "project" */
  AdwBin *start;
  GtkLabel *opening_label;
  GCancellable *opening; /* NULL while nothing is being opened */
  char *opening_path;
  const char *first_view; /* to be shown once there is a project; NULL for the board */
  AdwFlap *flap;
  GtkStack *views;
  AdwWindowTitle *title;
  GtkWidget *sidebar;
  GtkWidget *checks_button;
  GtkWidget *undo_button;
  GtkWidget *redo_button;
  GtkWidget *export_button;
  GtkWidget *compare_button;
  GtkInfoBar *outside_bar;
  GtkLabel *outside_label;
  GtkButton *outside_button;
  GtkInfoBar *journal_bar;
  GtkLabel *journal_label;
  GtkInfoBar *review_bar;
  GtkLabel *review_label;
  gboolean review_put_off; /* until the project is opened again */
  guint fold_idle;
  GtkWidget *before_sidebar; /* weak: had the focus before the steps lay over the page */
};

void ff_window_class_install_actions (GtkWidgetClass *widget_class);
void ff_window_add_help_overlay (FfWindow *self);
void ff_window_update_actions (FfWindow *self);
void ff_window_set_document (FfWindow *self, FfDocument *document);
void ff_window_show_start (FfWindow *self);
void ff_window_compare (FfWindow *self, const char *const *roles);

/* Opening (window-open.c). */
void ff_window_stop_opening (FfWindow *self);
void ff_window_choose_file (FfWindow *self);
void ff_window_take_files (FfWindow *self);
GtkFileFilter *ff_window_create_filter (void);
void ff_window_remember (const char *path);

/* Saving (window-save.c). */
void ff_window_save (FfWindow *self);
void ff_window_save_as (FfWindow *self);
void ff_window_save_to (FfWindow *self, const char *path, FfSaveFlags flags);
void ff_window_choose_version (FfWindow *self);

/* Exporting and printing (window-export.c). */
void ff_window_follow_exports (FfSession *session);
FfExport *ff_window_make_request (FfWindow *self);

/* What stays said (window-notices.c). */
void ff_window_update_notices (FfWindow *self);

/* Shows the question before a window with unsaved edits goes. */
void ff_window_ask_before_closing (FfWindow *self);
void ff_window_show_error (FfWindow *self, const char *heading, const GError *error);

G_END_DECLS
