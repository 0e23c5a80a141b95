/* What the files of the board share: board.c holds the notes and the selection, board-arrange.c their
 * places, board-draw.c what they look like, board-pointer.c and board-keys.c what the user does, board-clipboard.c what is copied and pasted,
 * board-actions.c what follows. */
#pragma once

#include "app/board/board.h"
#include "app/board/note.h"
#include "app/board/quadrant-pane.h"
#include "app/board/tray-pane.h"
#include "diagram/board-layout.h"

G_BEGIN_DECLS

typedef enum
{
  FF_SIDE_STRATEGIC,
  FF_SIDE_TACTICAL,
  FF_SIDE_EXTERNAL,
  FF_SIDE_INTERNAL,
  FF_N_SIDES,
} FfSide;

/* A note and the place it has while it is not being dragged. */
typedef struct
{
  FfNote *note;
  FfRect home;
  FfRect last_home; /* the same, of the last time that all were placed */
} FfSlot;

typedef enum
{
  FF_POINTER_IDLE,
  FF_POINTER_PRESSED,
  FF_POINTER_MOVING, /* notes */
  FF_POINTER_BANDING,
} FfPointerMode;

typedef struct
{
  FfPointerMode mode;
  FfNote *note;     /* that was pressed, NULL for the ground */
  GPtrArray *notes; /* that move, or that were selected before the band */
  gboolean extend;  /* Ctrl or Shift was held */
  gboolean toggled; /* the press already changed the selection */
  double from_x, from_y, x, y;
  FfQuadrant target; /* while moving */
  gboolean has_target;
} FfPointer;

struct _FfBoard
{
  GtkWidget parent_instance;
  FfSession *session;
  GSignalGroup *project_signals;

  FfTrayPane *tray;
  FfQuadrantPane *panes[FF_N_QUADRANTS];
  GtkWidget *sides[FF_N_SIDES];
  GtkWidget *scrollbar;
  GtkAdjustment *scroll; /* of the tray's notes */

  GHashTable *slots; /* id → FfSlot */
  FfContent *content;
  FfBoardLayout *layout;
  int heading;               /* of the quadrants, in it */
  graphene_rect_t room;      /* what the quadrants and their labels take */
  graphene_rect_t ground;    /* where the layout lies in the widget */
  graphene_rect_t tray_room; /* what is seen of the tray's notes */
  gboolean is_arranging;
  GskRenderNode *still; /* while notes are dragged: the others; NULL where it is to be made */
  guint still_looks;    /* what they looked like then */

  FfNote *current; /* the note that Tab comes back to */
  char *clicked;   /* id of the note that was clicked last: two clicks on two notes are no double */
  FfPointer pointer;
  GtkGesture *drag;
  GtkWidget *ground_menu; /* made when it is first asked for */
  guint nudges;           /* counts the runs of nudges that undo together */
};

/* board.c */
FfProject *ff_board_get_project (FfBoard *self);
FfSlot *ff_board_get_slot (FfBoard *self, FfNote *note);
GPtrArray *ff_board_list_notes (
    FfBoard *self); /* as in the project; free with g_ptr_array_unref () */
GPtrArray *ff_board_list_selected (FfBoard *self);
char **ff_board_dup_ids (GPtrArray *notes);
/* The selection where NOTE is part of it, else NOTE alone. */
GPtrArray *ff_board_list_meant (FfBoard *self, FfNote *note);
FfNote *ff_board_get_focused (FfBoard *self);
void ff_board_select_only (FfBoard *self, FfNote *note); /* NULL: nothing */
void ff_board_focus_note (FfBoard *self, FfNote *note);

/* board-arrange.c */
#define FF_BOARD_WIDE 680 /* from this width the tray stands beside the quadrants */

GtkSizeRequestMode ff_board_get_request_mode (GtkWidget *widget);
void ff_board_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum,
                       int *natural, int *minimum_baseline, int *natural_baseline);
void ff_board_size_allocate (GtkWidget *widget, int width, int height, int baseline);
void ff_board_arrange_moving (FfBoard *self);
gboolean ff_board_is_in_tray (FfBoard *self, double x, double y);
void ff_board_reveal (FfBoard *self, FfNote *note);
FfRect ff_board_get_dragged_rect (FfBoard *self, FfNote *note);

/* board-draw.c */
void ff_board_snapshot (GtkWidget *widget, GtkSnapshot *snapshot);
void ff_board_forget_still (FfBoard *self);

/* board-pointer.c */
void ff_board_init_pointer (FfBoard *self);
void ff_board_cancel_pointer (FfBoard *self);
gboolean ff_board_is_moving (FfBoard *self, FfNote *note);

/* board-keys.c */
void ff_board_install_keys (GtkWidgetClass *klass);
void ff_board_follow_digits (FfBoard *self);

/* board-clipboard.c */
void ff_board_install_clipboard (GtkWidgetClass *klass);
void ff_board_copy (FfBoard *self, FfNote *note);
void ff_board_cut (FfBoard *self, FfNote *note);
void ff_board_open_ground_menu (FfBoard *self, double x, double y);

/* board-actions.c */
void ff_board_connect_note (FfBoard *self, FfNote *note);
void ff_board_add (FfBoard *self, const char *const *names);
void ff_board_move (FfBoard *self, GPtrArray *notes, FfQuadrant quadrant);
void ff_board_place (FfBoard *self, const FfPlacement *placements, guint n);
void ff_board_remove (FfBoard *self, GPtrArray *notes, const char *message);
void ff_board_tidy (FfBoard *self, FfQuadrant quadrant);
void ff_board_announce (FfBoard *self, const char *format, ...) G_GNUC_PRINTF (2, 3);

G_END_DECLS
