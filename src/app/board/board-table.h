/* The competencies of the board as a table: name, quadrant and weight. */
#pragma once

#include "app/common/session.h"

G_BEGIN_DECLS

#define FF_TYPE_BOARD_TABLE (ff_board_table_get_type ())
G_DECLARE_FINAL_TYPE (FfBoardTable, ff_board_table, FF, BOARD_TABLE, GtkWidget)

void ff_board_table_set_session (FfBoardTable *self, FfSession *session);

G_END_DECLS
