/* What the files of the comparison window share. */
#pragma once

#include "app/compare/compare-window.h"
#include "core/method/sides.h"
#include "diagram/diagram.h"

G_BEGIN_DECLS

struct _FfCompareWindow
{
  AdwWindow parent_instance;

  AdwToastOverlay *overlay;
  GtkStack *stack; /* "too-few", "comparison" */
  AdwWindowTitle *title;
  GtkMenuButton *picker_button;
  GtkMenuButton *first_picker_button;
  GtkBox *chips;
  GtkStack *pictures; /* "cards", "kites", "overlaid" */
  GtkFlowBox *cards;
  GtkPicture *kites;
  GtkPicture *overlaid;
  GtkListBox *pairs;
  GtkWidget *table;
  GtkLabel *equal;

  FfSession *session;
  GPtrArray *ids; /* char *, the sides as they were chosen */
  FfSides *sides; /* those of them that are there */
  char *view;
  gboolean hide_equal;
  guint refresh_source;
};

const char *const *ff_compare_window_get_ids (FfCompareWindow *self);
void ff_compare_window_set_side (FfCompareWindow *self, const char *id, gboolean chosen);
void ff_compare_window_move_side (FfCompareWindow *self, const char *id, int step);
void ff_compare_window_refresh (FfCompareWindow *self);
FfComparisonParts ff_compare_window_get_parts (FfCompareWindow *self);
FfTheme ff_compare_window_get_theme (void);

/* compare-window-actions.c */
void ff_compare_window_class_add_actions (GtkWidgetClass *widget_class);
void ff_compare_window_update_actions (FfCompareWindow *self);

G_END_DECLS
