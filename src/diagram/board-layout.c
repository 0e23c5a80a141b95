/* Where quadrants and notes are on a board of a given size. Strategic is on top and external on the
 * left, whatever the direction of the language: the board is a map. */
#include "diagram/board-layout.h"

#include <math.h>

#define MARGIN  40 /* for the axis labels, on all sides */
#define GAP     8  /* between quadrants; its middle is the axis line */
#define PADDING 16

/* A note at scale 1; all lengths of the tidied grid grow and shrink with it. The stagger must not be
 * more than the gap, so that staggered notes never touch. */
#define NOTE_WIDTH   188.0
#define NOTE_HEIGHT  92.0
#define NOTE_GAP     12.0
#define NOTE_STAGGER 6.0
#define MIN_CELLS    4
#define MAX_SCALE    1.2
#define NEARLY       0.95

/* How near to an axis line, beyond the gap, a point still counts as on the line. */
#define LINE_REACH 4

/* How often, and by how much, notes shrink to make room beside the notes that someone placed. */
#define SHRINK_STEPS  5
#define SHRINK_FACTOR 0.94

struct _FfBoardLayout
{
  double width, height;
  double line_x, line_y;
  FfRect quadrants[FF_N_QUADRANTS];
  FfRect areas[FF_N_QUADRANTS];
  double scale;
  double note_width, note_height;
  GHashTable *notes; /* competency id → FfRect */
};

/* The cells in which a quadrant's tidied notes stand. */
typedef struct
{
  const FfBoardLayout *layout;
  FfRect area;
  guint columns, rows;
  guint8 *taken;
} Grid;

static FfRect
quadrant_rect (const FfBoardLayout *self, FfQuadrant quadrant)
{
  gboolean right = ff_quadrant_is_internal (quadrant);
  gboolean bottom = !ff_quadrant_is_strategic (quadrant);
  double left_width = self->line_x - GAP / 2 - MARGIN;
  double top_height = self->line_y - GAP / 2 - MARGIN;
  FfRect rect;

  rect.x = right ? self->line_x + GAP / 2 : MARGIN;
  rect.y = bottom ? self->line_y + GAP / 2 : MARGIN;
  rect.width = MAX (right ? self->width - MARGIN - rect.x : left_width, 1);
  rect.height = MAX (bottom ? self->height - MARGIN - rect.y : top_height, 1);
  return rect;
}

static FfRect
area_rect (FfRect quadrant, double heading)
{
  FfRect area = { quadrant.x + PADDING, quadrant.y + heading, quadrant.width - 2 * PADDING,
                  quadrant.height - heading - PADDING };

  area.width = MAX (area.width, 1);
  area.height = MAX (area.height, 1);
  return area;
}

static void
lay_out_quadrants (FfBoardLayout *self, double heading)
{
  self->line_x = floor (self->width / 2);
  self->line_y = floor (self->height / 2);
  for (int q = 0; q < FF_N_QUADRANTS; q++)
    {
      self->quadrants[q] = quadrant_rect (self, q);
      self->areas[q] = area_rect (self->quadrants[q], heading);
    }
}

/* The scale at which N notes stand in rows and columns in AREA: the greatest, or one nearly as great with
 * more columns, as full rows leave no empty stripe at the side. */
static double
fitting_scale (FfRect area, guint n)
{
  double greatest = 0, chosen = 0;

  for (guint columns = 1; columns <= n; columns++)
    {
      guint rows = (n + columns - 1) / columns;
      double wide = columns * (NOTE_WIDTH + NOTE_GAP) - NOTE_GAP + NOTE_STAGGER;
      double high = rows * (NOTE_HEIGHT + NOTE_GAP) - NOTE_GAP + NOTE_STAGGER;
      double scale = MIN (MIN (area.width / wide, area.height / high), MAX_SCALE);

      greatest = MAX (greatest, scale);
      if (scale >= NEARLY * greatest)
        chosen = scale;
    }
  return chosen;
}

static void
set_scale (FfBoardLayout *self, double scale)
{
  self->scale = scale;
  self->note_width = NOTE_WIDTH * scale;
  self->note_height = NOTE_HEIGHT * scale;
  if (self->note_height >= 20)
    {
      self->note_width = floor (self->note_width);
      self->note_height = floor (self->note_height);
    }
}

/* How many steps of NOTE plus gap there are in LENGTH; a hair is forgiven, as the scale was found by
 * dividing the same lengths. */
static guint
count_cells (double length, double note, double scale)
{
  double cells = (length - NOTE_STAGGER * scale + NOTE_GAP * scale) / ((note + NOTE_GAP) * scale);

  return MAX ((int) floor (cells + 1e-6), 1);
}

static FfRect
cell_rect (const Grid *grid, guint column, guint row)
{
  const FfBoardLayout *layout = grid->layout;
  double stagger = NOTE_STAGGER * layout->scale;
  FfRect rect = { .width = layout->note_width, .height = layout->note_height };

  rect.x = grid->area.x + column * (NOTE_WIDTH + NOTE_GAP) * layout->scale;
  rect.y = grid->area.y + row * (NOTE_HEIGHT + NOTE_GAP) * layout->scale;
  rect.x += row % 2 == 1 ? stagger : 0;
  rect.y += column % 2 == 1 ? stagger : 0;
  return rect;
}

static gboolean
rects_meet (FfRect a, FfRect b)
{
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

/* Marks the cells that a note someone placed lies on. */
static void
take_cells_under (Grid *grid, FfRect note)
{
  double scale = grid->layout->scale;
  int column = floor ((note.x - grid->area.x) / ((NOTE_WIDTH + NOTE_GAP) * scale));
  int row = floor ((note.y - grid->area.y) / ((NOTE_HEIGHT + NOTE_GAP) * scale));

  for (int c = MAX (column - 1, 0); c <= column + 1 && c < (int) grid->columns; c++)
    for (int r = MAX (row - 1, 0); r <= row + 1 && r < (int) grid->rows; r++)
      if (rects_meet (cell_rect (grid, c, r), note))
        grid->taken[r * grid->columns + c] = 1;
}

static FfRect
placed_rect (const FfBoardLayout *self, const FfCompetency *competency)
{
  FfRect area = self->areas[competency->quadrant];
  FfRect rect = { .width = self->note_width, .height = self->note_height };

  rect.x = area.x + competency->x * MAX (area.width - rect.width, 0);
  rect.y = area.y + (1 - competency->y) * MAX (area.height - rect.height, 0);
  return rect;
}

/* The grid of a quadrant at the layout's scale, with the cells under placed notes taken. */
static void
grid_init (Grid *grid, const FfBoardLayout *layout, const FfContent *content, FfQuadrant quadrant)
{
  GPtrArray *competencies = content->lists[FF_COMPETENCIES];

  grid->layout = layout;
  grid->area = layout->areas[quadrant];
  grid->columns = count_cells (grid->area.width, NOTE_WIDTH, layout->scale);
  grid->rows = count_cells (grid->area.height, NOTE_HEIGHT, layout->scale);
  grid->taken = g_new0 (guint8, grid->columns * grid->rows);
  for (guint i = 0; i < competencies->len; i++)
    {
      const FfCompetency *competency = competencies->pdata[i];

      if (competency->quadrant == quadrant && ff_competency_has_place (competency))
        take_cells_under (grid, placed_rect (layout, competency));
    }
}

static guint
grid_count_free (const Grid *grid)
{
  guint n = 0;

  for (guint i = 0; i < grid->columns * grid->rows; i++)
    n += !grid->taken[i];
  return n;
}

static gboolean
has_room_for_tidied (const FfBoardLayout *self, const FfContent *content,
                     const guint tidied[FF_N_QUADRANTS])
{
  for (int q = 0; q < FF_N_QUADRANTS; q++)
    {
      Grid grid;
      guint n_free;

      grid_init (&grid, self, content, q);
      n_free = grid_count_free (&grid);
      g_free (grid.taken);
      if (n_free < tidied[q])
        return FALSE;
    }
  return TRUE;
}

/* One size for all: the fullest quadrant decides. It shrinks a little further where that lets tidied
 * notes keep clear of placed ones; where it does not, they may lie over them. */
static void
choose_scale (FfBoardLayout *self, const FfContent *content)
{
  GPtrArray *competencies = content->lists[FF_COMPETENCIES];
  guint counts[FF_N_QUADRANTS] = { 0 };
  guint tidied[FF_N_QUADRANTS] = { 0 };
  double full = MAX_SCALE;

  for (guint i = 0; i < competencies->len; i++)
    {
      const FfCompetency *competency = competencies->pdata[i];

      if (competency->quadrant == FF_QUADRANT_NONE)
        continue;
      counts[competency->quadrant]++;
      tidied[competency->quadrant] += !ff_competency_has_place (competency);
    }
  for (int q = 0; q < FF_N_QUADRANTS; q++)
    full = MIN (full, fitting_scale (self->areas[q], MAX (counts[q], MIN_CELLS)));
  for (guint step = 0; step < SHRINK_STEPS; step++)
    {
      set_scale (self, full * pow (SHRINK_FACTOR, step));
      if (has_room_for_tidied (self, content, tidied))
        return;
    }
  set_scale (self, full);
}

static void
add_note (FfBoardLayout *self, const FfCompetency *competency, FfRect rect)
{
  g_hash_table_insert (self->notes, g_strdup (competency->base.id), g_memdup2 (&rect, sizeof rect));
}

/* Free cells first, row by row; then, as there is one for each note, the cells under placed notes. */
static void
lay_out_notes (FfBoardLayout *self, const FfContent *content, FfQuadrant quadrant)
{
  GPtrArray *competencies = content->lists[FF_COMPETENCIES];
  Grid grid;
  guint n_cells;
  guint next = 0;
  guint8 pass = 0;

  grid_init (&grid, self, content, quadrant);
  n_cells = grid.columns * grid.rows;
  for (guint i = 0; i < competencies->len; i++)
    {
      const FfCompetency *competency = competencies->pdata[i];

      if (competency->quadrant != quadrant)
        continue;
      if (ff_competency_has_place (competency))
        {
          add_note (self, competency, placed_rect (self, competency));
          continue;
        }
      while (next < n_cells && grid.taken[next] != pass)
        next++;
      if (next == n_cells && pass == 0)
        for (pass = 1, next = 0; next < n_cells && grid.taken[next] != pass;)
          next++;
      add_note (self, competency, cell_rect (&grid, next % grid.columns, next / grid.columns));
      next++;
    }
  g_free (grid.taken);
}

FfBoardLayout *
ff_board_layout_new (const FfContent *content, double width, double height)
{
  return ff_board_layout_new_with_heading (content, width, height, FF_BOARD_HEADING);
}

FfBoardLayout *
ff_board_layout_new_with_heading (const FfContent *content, double width, double height,
                                  double heading)
{
  FfBoardLayout *self = g_new0 (FfBoardLayout, 1);

  self->width = MAX (width, 2 * MARGIN + GAP);
  self->height = MAX (height, 2 * MARGIN + GAP);
  self->notes = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  lay_out_quadrants (self, heading);
  choose_scale (self, content);
  for (int q = 0; q < FF_N_QUADRANTS; q++)
    lay_out_notes (self, content, q);
  return self;
}

void
ff_board_layout_free (FfBoardLayout *self)
{
  g_hash_table_unref (self->notes);
  g_free (self);
}

FfRect
ff_board_layout_get_quadrant (FfBoardLayout *self, FfQuadrant quadrant)
{
  g_return_val_if_fail (quadrant >= 0 && quadrant < FF_N_QUADRANTS, (FfRect){ 0 });

  return self->quadrants[quadrant];
}

FfRect
ff_board_layout_get_area (FfBoardLayout *self, FfQuadrant quadrant)
{
  g_return_val_if_fail (quadrant >= 0 && quadrant < FF_N_QUADRANTS, (FfRect){ 0 });

  return self->areas[quadrant];
}

FfRect
ff_board_layout_get_note_size (FfBoardLayout *self)
{
  return (FfRect){ 0, 0, self->note_width, self->note_height };
}

/* FALSE where COMPETENCY is not on the board. */
gboolean
ff_board_layout_get_note (FfBoardLayout *self, const char *competency, FfRect *rect)
{
  const FfRect *found = g_hash_table_lookup (self->notes, competency);

  if (found != NULL)
    *rect = *found;
  return found != NULL;
}

/* Whether POINT is on the far side of the axis LINE. */
static gboolean
is_beyond (double point, double from, double line)
{
  double reach = GAP / 2 + LINE_REACH;

  if (fabs (point - line) <= reach && fabs (from - line) > reach)
    return from > line;
  return point > line;
}

/* NONE outside the board; in the margin, the quadrant beside it. */
FfQuadrant
ff_board_layout_quadrant_at (FfBoardLayout *self, double x, double y, double from_x, double from_y)
{
  if (x < 0 || y < 0 || x > self->width || y > self->height)
    return FF_QUADRANT_NONE;
  return ff_quadrant_from_sides (is_beyond (x, from_x, self->line_x),
                                 !is_beyond (y, from_y, self->line_y));
}

void
ff_board_layout_place_at (FfBoardLayout *self, FfQuadrant quadrant, double note_x, double note_y,
                          double *x, double *y)
{
  FfRect area;
  double room_x;
  double room_y;

  g_return_if_fail (quadrant >= 0 && quadrant < FF_N_QUADRANTS);

  area = self->areas[quadrant];
  room_x = area.width - self->note_width;
  room_y = area.height - self->note_height;
  *x = room_x > 0 ? CLAMP ((note_x - area.x) / room_x, 0, 1) : 0;
  *y = room_y > 0 ? CLAMP (1 - (note_y - area.y) / room_y, 0, 1) : 1;
}
