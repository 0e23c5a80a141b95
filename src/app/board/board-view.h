/* The board view: the board or its table, a bar above and a status line below. */
#pragma once

#include "app/common/session.h"

G_BEGIN_DECLS

#define FF_TYPE_BOARD_VIEW (ff_board_view_get_type ())
G_DECLARE_FINAL_TYPE (FfBoardView, ff_board_view, FF, BOARD_VIEW, GtkWidget)

GtkWidget *ff_board_view_new (FfSession *session);
/* Gives the focus to what the view is for; FALSE where there is nothing of it yet. */
gboolean ff_board_view_focus_content (GtkWidget *view);

G_END_DECLS
