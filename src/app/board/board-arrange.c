/* Where everything on the board is: tray and quadrants by the width, notes by the shared layout. */
#include "app/board/board-private.h"

#include <math.h>
#include <string.h>

#define TRAY_WIDTH     208
#define TRAY_HEIGHT    220 /* where it lies above the quadrants */
#define TRAY_EMPTY     104 /* the same with nothing in it */
#define MIN_WIDTH      320
#define MIN_HEIGHT     440
#define MIN_TALL       560 /* of the quadrants, where they are narrow */
#define MIN_TALLER     760 /* where they are so narrow that notes stand in one column */
#define ONE_COLUMN     460
#define NATURAL_WIDTH  1000
#define NATURAL_HEIGHT 680
/* A board with less than this gives its margins to the notes; the axis labels stand in what is left. */
#define ROOMY 1000
#define TRIM  18

#define TRAY_NOTE_HEIGHT 48
#define TRAY_NOTE_WIDTH  150 /* at least, in several columns */
#define TRAY_GAP         8

/* How high the tray is where it lies above the quadrants, WIDTH wide; higher where its texts are large. */
static int
tray_height (FfBoard *self, int width)
{
  FfProject *project = self->session != NULL ? ff_session_get_project (self->session) : NULL;
  guint unplaced = project != NULL ? ff_analysis_count_in_quadrant (
                       ff_project_get_analysis (project), FF_QUADRANT_NONE)
                                   : 0;
  int texts;

  gtk_widget_measure (GTK_WIDGET (self->tray), GTK_ORIENTATION_VERTICAL, width, &texts, NULL, NULL,
                      NULL);
  return unplaced > 0 ? MAX (TRAY_HEIGHT, texts + 2 * TRAY_NOTE_HEIGHT) : MAX (TRAY_EMPTY, texts);
}

GtkSizeRequestMode
ff_board_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

void
ff_board_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum,
                  int *natural, int *minimum_baseline, int *natural_baseline)
{
  FfBoard *self = FF_BOARD (widget);
  gboolean narrow = for_size > 0 && for_size < FF_BOARD_WIDE;
  int tall = for_size < ONE_COLUMN ? MIN_TALLER : MIN_TALL;

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = MIN_WIDTH;
      *natural = NATURAL_WIDTH;
    }
  else
    {
      *minimum = narrow ? tall + tray_height (self, for_size) : MIN_HEIGHT;
      *natural = MAX (*minimum, NATURAL_HEIGHT);
    }
}

/* A child never gets less than it needs: where there is no room it overhangs. */
static void
allocate (GtkWidget *child, FfRect rect)
{
  int min_width, min_height;

  gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &min_width, NULL, NULL, NULL);
  rect.width = MAX (rect.width, min_width);
  gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, (int) rect.width, &min_height, NULL, NULL,
                      NULL);
  rect.height = MAX (rect.height, min_height);
  gtk_widget_size_allocate (child,
                            &(GtkAllocation){ (int) round (rect.x), (int) round (rect.y),
                                              (int) round (rect.width), (int) round (rect.height) },
                            -1);
}

static FfRect
on_ground (FfBoard *self, FfRect rect)
{
  rect.x += self->ground.origin.x;
  rect.y += self->ground.origin.y;
  return rect;
}

static FfRect
split (FfBoard *self, int width, int height)
{
  gboolean rtl = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
  FfRect tray = { 0, 0, TRAY_WIDTH, height };
  FfRect room = { TRAY_WIDTH, 0, width - TRAY_WIDTH, height };
  int trim = width < ROOMY ? TRIM : 0;

  if (width < FF_BOARD_WIDE)
    {
      int above = tray_height (self, width);

      tray = (FfRect){ 0, 0, width, above };
      room = (FfRect){ 0, above, width, height - above };
    }
  else if (rtl)
    {
      tray.x = width - TRAY_WIDTH;
      room.x = 0;
    }
  graphene_rect_init (&self->room, room.x, room.y, room.width, room.height);
  self->ground = self->room;
  graphene_rect_inset (&self->ground, -trim, -trim / 2);
  return tray;
}

static void
allocate_level_side (FfBoard *self, FfSide side, double center_x, double center_y, double room)
{
  int width, height;

  gtk_widget_measure (self->sides[side], GTK_ORIENTATION_HORIZONTAL, -1, NULL, &width, NULL, NULL);
  width = MIN (width, (int) room);
  gtk_widget_measure (self->sides[side], GTK_ORIENTATION_VERTICAL, width, &height, NULL, NULL,
                      NULL);
  allocate (self->sides[side],
            (FfRect){ center_x - width / 2, center_y - height / 2, width, height });
}

/* Reads from the bottom up, as on a map. */
static void
allocate_upright_side (FfBoard *self, FfSide side, double center_x, double center_y, double room)
{
  GtkWidget *child = self->sides[side];
  GskTransform *transform;
  int min_width, width, height;

  gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &min_width, &width, NULL, NULL);
  width = MAX (MIN (width, (int) room), min_width);
  gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, width, &height, NULL, NULL, NULL);
  transform = gsk_transform_translate (
      NULL, &GRAPHENE_POINT_INIT (round (center_x - height / 2.0), round (center_y + width / 2.0)));
  transform = gsk_transform_rotate (transform, -90);
  gtk_widget_allocate (child, width, height, -1, transform);
}

static void
allocate_ground (FfBoard *self)
{
  FfRect first = on_ground (
      self, ff_board_layout_get_quadrant (self->layout, FF_QUADRANT_EXTERNAL_STRATEGIC));
  FfRect last = on_ground (
      self, ff_board_layout_get_quadrant (self->layout, FF_QUADRANT_INTERNAL_TACTICAL));
  double right = self->room.origin.x + self->room.size.width;
  double bottom = self->room.origin.y + self->room.size.height;
  double wide = last.x + last.width - first.x;
  double high = last.y + last.height - first.y;
  double middle_x = first.x + wide / 2;
  double middle_y = first.y + high / 2;

  for (int quadrant = 0; quadrant < FF_N_QUADRANTS; quadrant++)
    allocate (GTK_WIDGET (self->panes[quadrant]),
              on_ground (self, ff_board_layout_get_quadrant (self->layout, quadrant)));
  allocate_level_side (self, FF_SIDE_STRATEGIC, middle_x, (self->room.origin.y + first.y) / 2,
                       wide);
  allocate_level_side (self, FF_SIDE_TACTICAL, middle_x, (last.y + last.height + bottom) / 2, wide);
  allocate_upright_side (self, FF_SIDE_EXTERNAL, (self->room.origin.x + first.x) / 2, middle_y,
                         high);
  allocate_upright_side (self, FF_SIDE_INTERNAL, (last.x + last.width + right) / 2, middle_y, high);
}

/* The tray's notes in columns, scrolled. Returns the height they would like. */
static double
arrange_tray (FfBoard *self)
{
  g_autoptr (GPtrArray) notes = ff_board_list_notes (self);
  gboolean rtl = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
  double room = self->tray_room.size.width;
  guint columns = MAX (1, (guint) ((room + TRAY_GAP) / (TRAY_NOTE_WIDTH + TRAY_GAP)));
  double width = (room - (columns - 1) * TRAY_GAP) / columns;
  guint index = 0;

  for (guint i = 0; i < notes->len; i++)
    {
      FfSlot *slot = ff_board_get_slot (self, notes->pdata[i]);
      guint column = index % columns;

      if (ff_note_get_quadrant (slot->note) != FF_QUADRANT_NONE)
        continue;
      slot->home.width = width;
      slot->home.height = TRAY_NOTE_HEIGHT;
      slot->home.x = self->tray_room.origin.x
                     + (rtl ? columns - 1 - column : column) * (width + TRAY_GAP);
      slot->home.y = self->tray_room.origin.y + (index / columns) * (TRAY_NOTE_HEIGHT + TRAY_GAP);
      index++;
    }
  return (index + columns - 1) / columns * (TRAY_NOTE_HEIGHT + TRAY_GAP);
}

static void
scroll_tray (FfBoard *self, double wanted)
{
  g_autoptr (GPtrArray) notes = ff_board_list_notes (self);
  double room = self->tray_room.size.height;
  double value = CLAMP (gtk_adjustment_get_value (self->scroll), 0, MAX (wanted - room, 0));
  gboolean rtl = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
  int width;

  gtk_adjustment_configure (self->scroll, value, 0, MAX (wanted, room), TRAY_NOTE_HEIGHT, room,
                            room);
  gtk_widget_set_child_visible (self->scrollbar, wanted > room);
  if (wanted > room)
    {
      gtk_widget_measure (self->scrollbar, GTK_ORIENTATION_HORIZONTAL, -1, &width, NULL, NULL,
                          NULL);
      allocate (self->scrollbar,
                (FfRect){ rtl ? self->tray_room.origin.x - width
                              : self->tray_room.origin.x + self->tray_room.size.width,
                          self->tray_room.origin.y, width, room });
    }
  for (guint i = 0; i < notes->len; i++)
    {
      if (ff_note_get_quadrant (notes->pdata[i]) == FF_QUADRANT_NONE)
        ff_board_get_slot (self, notes->pdata[i])->home.y -= value;
    }
}

/* Places what is dragged, and nothing else: the others stay where they are. */
void
ff_board_arrange_moving (FfBoard *self)
{
  for (guint i = 0; i < self->pointer.notes->len; i++)
    {
      FfNote *note = self->pointer.notes->pdata[i];

      allocate (GTK_WIDGET (note), ff_board_get_dragged_rect (self, note));
    }
}

/* What lies still is drawn anew only where it lies elsewhere. */
static void
follow_home (FfBoard *self, FfSlot *slot)
{
  if (memcmp (&slot->last_home, &slot->home, sizeof slot->home) != 0)
    ff_board_forget_still (self);
  slot->last_home = slot->home;
}

static void
allocate_notes (FfBoard *self)
{
  GHashTableIter iter;
  gpointer value;

  g_hash_table_iter_init (&iter, self->slots);
  while (g_hash_table_iter_next (&iter, NULL, &value))
    {
      FfSlot *slot = value;
      FfRect rect;

      if (ff_board_layout_get_note (self->layout, ff_note_get_id (slot->note), &rect))
        slot->home = on_ground (self, rect);
      follow_home (self, slot);
      ff_note_set_clip (slot->note, NULL);
      if (ff_board_is_moving (self, slot->note))
        continue;
      allocate (GTK_WIDGET (slot->note), slot->home);
      if (ff_note_get_quadrant (slot->note) == FF_QUADRANT_NONE)
        {
          graphene_rect_t clip = self->tray_room;

          graphene_rect_offset (&clip, -slot->home.x, -slot->home.y);
          ff_note_set_clip (slot->note, &clip);
        }
    }
  if (self->pointer.mode == FF_POINTER_MOVING)
    ff_board_arrange_moving (self);
}

/* As high as the highest heading in the layout's quadrants, but not so high that no notes fit below. */
static int
measure_heading (FfBoard *self)
{
  int most = self->ground.size.height / 5;
  int heading = 0;

  for (FfQuadrant quadrant = 0; quadrant < FF_N_QUADRANTS; quadrant++)
    {
      FfRect rect = ff_board_layout_get_quadrant (self->layout, quadrant);

      heading = MAX (heading,
                     ff_quadrant_pane_measure_heading (self->panes[quadrant], (int) rect.width));
    }
  return MAX (FF_BOARD_HEADING, MIN (heading, most));
}

static void
make_layout (FfBoard *self, int heading)
{
  g_clear_pointer (&self->layout, ff_board_layout_free);
  self->heading = heading;
  self->layout = ff_board_layout_new_with_heading (self->content, self->ground.size.width,
                                                   self->ground.size.height, heading);
}

static void
update_layout (FfBoard *self, gboolean resized)
{
  int heading;

  if (self->layout == NULL || resized)
    make_layout (self, MAX (self->heading, FF_BOARD_HEADING));
  heading = measure_heading (self);
  if (heading != self->heading)
    make_layout (self, heading);
}

void
ff_board_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  FfBoard *self = FF_BOARD (widget);
  graphene_rect_t old = self->ground;
  FfRect tray = split (self, width, height);

  self->is_arranging = TRUE;
  allocate (GTK_WIDGET (self->tray), tray);
  if (!gtk_widget_compute_bounds (ff_tray_pane_get_area (self->tray), widget, &self->tray_room))
    graphene_rect_init (&self->tray_room, tray.x, tray.y, tray.width, tray.height);

  update_layout (self, !graphene_size_equal (&old.size, &self->ground.size));
  allocate_ground (self);
  scroll_tray (self, arrange_tray (self));
  allocate_notes (self);
  if (self->ground_menu != NULL)
    gtk_popover_present (GTK_POPOVER (self->ground_menu));
  self->is_arranging = FALSE;
}

/* While it is dragged, a note has the size of the board's notes, and lies under the pointer at the
 * same part of its paper as where it was taken. */
FfRect
ff_board_get_dragged_rect (FfBoard *self, FfNote *note)
{
  FfSlot *slot = ff_board_get_slot (self, note);
  FfRect rect = ff_board_layout_get_note_size (self->layout);
  double part_x = (self->pointer.from_x - slot->home.x) / slot->home.width;
  double part_y = (self->pointer.from_y - slot->home.y) / slot->home.height;

  if (ff_note_get_quadrant (note) != FF_QUADRANT_NONE || part_x < 0 || part_x > 1 || part_y < 0
      || part_y > 1)
    {
      rect.x = slot->home.x + self->pointer.x - self->pointer.from_x;
      rect.y = slot->home.y + self->pointer.y - self->pointer.from_y;
    }
  else
    {
      rect.x = self->pointer.x - part_x * rect.width;
      rect.y = self->pointer.y - part_y * rect.height;
    }
  return rect;
}

gboolean
ff_board_is_in_tray (FfBoard *self, double x, double y)
{
  graphene_rect_t bounds;

  return gtk_widget_compute_bounds (GTK_WIDGET (self->tray), GTK_WIDGET (self), &bounds)
         && graphene_rect_contains_point (&bounds, &GRAPHENE_POINT_INIT (x, y));
}

/* Scrolls the tray so that NOTE is seen. */
void
ff_board_reveal (FfBoard *self, FfNote *note)
{
  const FfSlot *slot = ff_board_get_slot (self, note);

  if (ff_note_get_quadrant (note) != FF_QUADRANT_NONE || self->layout == NULL)
    return;
  gtk_adjustment_clamp_page (self->scroll,
                             slot->home.y - self->tray_room.origin.y
                                 + gtk_adjustment_get_value (self->scroll),
                             slot->home.y - self->tray_room.origin.y
                                 + gtk_adjustment_get_value (self->scroll) + slot->home.height);
}
