/* Shared by the files of the cards view. */
#pragma once

#include "app/cards/card-editor.h"
#include "app/cards/cards-view.h"
#include "app/cards/paper-view.h"
#include "app/cards/role-strip.h"
#include "app/common/reflow-box.h"
#include "diagram/diagram.h"

G_BEGIN_DECLS

struct _FfCardsView
{
  GtkWidget parent_instance;

  GtkStack *stack;
  FfRoleStrip *strip;
  FfReflowBox *reflow;
  GtkScrolledWindow *paper_scroller;
  GtkScrolledWindow *editor_scroller;
  GtkViewport *editor_viewport;
  GtkLabel *zoom_label;
  GtkDropDown *edition;
  FfPaperView *paper;
  FfCardEditor *editor;

  FfSession *session;
  FfProject *project; /* whose changes are followed */
  FfTheme theme;
  gboolean stale; /* the picture is not of the project as it is */
  guint draw_source;
};

FfEdition ff_cards_view_get_edition (FfCardsView *self);
GBytes *ff_cards_view_draw (FfCardsView *self, const char *role);
void ff_cards_view_queue_draw (FfCardsView *self);
void ff_cards_view_update_actions (FfCardsView *self);

/* cards-view-actions.c */
void ff_cards_view_class_add_actions (GtkWidgetClass *widget_class);

G_END_DECLS
