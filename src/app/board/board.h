/* The board itself: the one container of tray, quadrants and notes. A note never changes its parent; it
 * is moved by laying the board out anew. */
#pragma once

#include "app/common/session.h"

G_BEGIN_DECLS

#define FF_TYPE_BOARD (ff_board_get_type ())
G_DECLARE_FINAL_TYPE (FfBoard, ff_board, FF, BOARD, GtkWidget)

/* Signal "announce" (string): what just happened, in words, for a status line. */
void ff_board_set_session (FfBoard *self, FfSession *session);

void ff_board_focus_entry (FfBoard *self);
/* IDS: notes, which are selected, the first with the focus; or a quadrant. */
void ff_board_focus_target (FfBoard *self, const char *const *ids);
void ff_board_tidy_all (FfBoard *self);
/* Notes from the clipboard, each to its place, or lines of text to the tray. */
void ff_board_paste (FfBoard *self);
/* Asks the two questions about the selected note, or else about the next one in the tray. */
void ff_board_ask_place (FfBoard *self);

G_END_DECLS
