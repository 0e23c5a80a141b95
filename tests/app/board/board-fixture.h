/* A window with a board view, for the tests of the board. */
#pragma once

#include "app/board/board-private.h"
#include "app/board/board-view.h"

#include "support/drive.h"

typedef struct
{
  FfSession *session;
  GtkWidget *window;
  GtkWidget *overlay; /* shows the toasts */
  GtkWidget *view;
} BoardFixture;

/* Opens an empty project in a window of WIDTH × HEIGHT. */
void board_set_up (BoardFixture *self, int width, int height);
void board_tear_down (BoardFixture *self);

FfProject *board_get_project (BoardFixture *self);
FfBoard *board_get_board (BoardFixture *self);
GtkWidget *board_get_pane (BoardFixture *self, FfQuadrant quadrant);
FfNote *board_get_note (BoardFixture *self, const char *name); /* asserted to be there */
const char *board_get_status (BoardFixture *self);

/* Adds notes by the project's verbs, so that a test can begin with them. */
void board_add (BoardFixture *self, FfQuadrant quadrant, const char *const *names);
void board_add_role (BoardFixture *self, const char *name);

/* The competency of that name, asserted to be there. */
const FfCompetency *board_get_competency (BoardFixture *self, const char *name);

gboolean board_is_focused (BoardFixture *self, const char *name);
void board_focus (BoardFixture *self, const char *name);
void board_settle (BoardFixture *self);
