/* Shared by the files of the boundaries view. */
#pragma once

#include "app/boundaries/boundaries-view.h"
#include "app/boundaries/pair-editor.h"
#include "app/common/svg-picture.h"

G_BEGIN_DECLS

struct _FfBoundariesView
{
  GtkWidget parent_instance;

  GtkStack *stack;
  AdwLeaflet *leaflet;
  GtkWidget *list_page;
  GtkWidget *editor_page;
  GtkScrolledWindow *editor_scroller;
  GtkPicture *map;
  GtkListBox *list;
  GtkWidget *back;
  GtkStack *editor_stack;
  FfPairEditor *editor;
  GtkMenuButton *other;
  GtkDropDown *others[2];
  GtkEntry *external;

  FfSession *session;
  FfProject *project; /* whose changes are followed */
  char *pair;         /* the id of the chosen pair, NULL for none */
  gboolean filling;
};

void ff_boundaries_view_choose (FfBoundariesView *self, const char *role_a, const char *role_b);
void ff_boundaries_view_show_editor (FfBoundariesView *self);

/* pair-list-pane.c */
void ff_boundaries_view_fill_list (FfBoundariesView *self);
void ff_boundaries_view_draw_map (FfBoundariesView *self);
void ff_boundaries_view_class_bind_list (GtkWidgetClass *widget_class);
void ff_boundaries_view_init_list (FfBoundariesView *self);

/* other-pair.c */
void ff_boundaries_view_class_bind_other (GtkWidgetClass *widget_class);

G_END_DECLS
