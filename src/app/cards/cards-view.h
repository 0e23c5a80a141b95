/* The cards: one page a role, as it will be printed, and what it says to edit beside it. */
#pragma once

#include "app/common/session.h"

G_BEGIN_DECLS

#define FF_TYPE_CARDS_VIEW (ff_cards_view_get_type ())
G_DECLARE_FINAL_TYPE (FfCardsView, ff_cards_view, FF, CARDS_VIEW, GtkWidget)

GtkWidget *ff_cards_view_new (FfSession *session);

G_END_DECLS
