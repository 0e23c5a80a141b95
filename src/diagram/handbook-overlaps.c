/* How much any two roles have in common, as a table. */
#include "diagram/handbook-private.h"
#include "diagram/type.h"

#include "core/method/comparison.h"

#include <glib/gi18n-lib.h>

#define NAME_WIDTH  226
#define MAX_COLUMNS 12
#define MAX_CELL    64
#define ROW_HEIGHT  34
#define NUMBER      26

static const FfFont name_font = { FF_TYPE_TEXT, 400, 0 };
static const FfFont number_font = { FF_TYPE_SMALL, 600, 0 };
static const FfFont cell_font = { FF_TYPE_TEXT, 400, 0 };
static const FfFont strong_font = { FF_TYPE_TEXT, 700, 0 };
static const FfFont note_font = { FF_TYPE_NOTE, 400, 0 };

/* A row of the table: a role against some of the others. */
typedef struct
{
  guint role; /* its place among the roles */
  guint first, columns;
} Row;

static double
cell_width (const FfHandbook *self, const Row *row)
{
  return MIN ((self->size.inner - NAME_WIDTH) / row->columns, MAX_CELL);
}

static double
draw_title (gpointer view, gconstpointer item, double top)
{
  FfHandbook *self = view;
  double y = ff_handbook_draw_heading (self, _ ("Where roles differ"), top) + 6;
  g_autoptr (FfLines) lines = ff_text_break (
      note_font,
      _ ("The overlap of two roles: how much of their weights is the same, in hundredths. A frame "
         "is around the pairs that put weight on the same quadrant and so need boundary rules."),
      self->size.inner, 6);

  return ff_svg_lines (self->svg, lines, FF_PAGE_MARGIN, y, self->size.inner, 1.42, FF_ALIGN_START,
                       self->palette->soft);
}

/* The numbers of the roles over their columns. */
static double
draw_numbers (gpointer view, gconstpointer item, double top)
{
  FfHandbook *self = view;
  const Row *row = item;
  double width = cell_width (self, row);

  ff_svg_begin_part (self->svg, FF_PART_ROW, NULL, NULL);
  ff_svg_begin_part (self->svg, FF_PART_COLUMN_HEAD, _ ("Role"), NULL);
  ff_svg_end (self->svg);
  for (guint i = 0; i < row->columns; i++)
    {
      const char *name = self->roles[row->first + i]->name;
      g_autofree char *number = g_strdup_printf ("%u", row->first + i + 1);

      ff_svg_begin_part (self->svg, FF_PART_COLUMN_HEAD, name, NULL);
      ff_svg_label (self->svg, FF_PAGE_MARGIN + NAME_WIDTH + i * width, top + 17, width,
                    FF_ALIGN_MIDDLE, number_font, self->palette->soft, number);
      ff_svg_end (self->svg);
    }
  ff_svg_end (self->svg);
  return top + NUMBER;
}

static void
draw_cell (FfHandbook *self, const FfRole *role, const FfRole *other, FfRect cell)
{
  FfRect frame = { cell.x + 3, cell.y + 3, cell.width - 6, cell.height - 6 };
  gboolean is_needed = role != other && ff_handbook_needs_rules (self, role, other);
  guint shared, joined;
  g_autofree char *text = NULL;

  ff_svg_begin_part (self->svg, FF_PART_CELL, NULL, &cell);
  ff_roles_overlap (role, other, &shared, &joined);
  if (role == other)
    joined = 0;
  if (is_needed)
    ff_svg_rect (self->svg, frame, 7, (FfPaint){ NULL, self->palette->ink, 1.5, NULL });
  if (joined > 0)
    text = g_strdup_printf ("%u", (200 * shared + joined) / (2 * joined));
  ff_svg_label (self->svg, cell.x, cell.y + cell.height / 2 + 4.5, cell.width, FF_ALIGN_MIDDLE,
                is_needed ? strong_font : cell_font,
                is_needed ? self->palette->ink : self->palette->soft,
                text != NULL    ? text
                : role == other ? "·"
                                : "–");
  ff_svg_end (self->svg);
}

static double
draw_row (gpointer view, gconstpointer item, double top)
{
  FfHandbook *self = view;
  const Row *row = item;
  const FfRole *role = self->roles[row->role];
  double width = cell_width (self, row);
  double room = NAME_WIDTH - NUMBER - 12;
  g_autofree char *number = g_strdup_printf ("%u", row->role + 1);
  g_autoptr (FfLines) name = ff_text_fit (name_font, 8.5, role->name, room, ROW_HEIGHT - 3, 1.2);

  ff_svg_begin_part (self->svg, FF_PART_ROW, NULL, NULL);
  ff_svg_line (self->svg, FF_PAGE_MARGIN, top + 0.5,
               FF_PAGE_MARGIN + NAME_WIDTH + row->columns * width, top + 0.5,
               (FfPaint){ NULL, self->palette->hairline, 1, NULL });
  ff_svg_begin_part (self->svg, FF_PART_ROW_HEAD, NULL, NULL);
  ff_svg_label (self->svg, FF_PAGE_MARGIN, top + ROW_HEIGHT / 2.0 + 4, NUMBER - 6, FF_ALIGN_LEFT,
                number_font, self->palette->soft, number);
  ff_svg_lines (self->svg, name, FF_PAGE_MARGIN + NUMBER,
                top + (ROW_HEIGHT - name->size * name->font.size * 1.2) / 2, room, 1.2,
                FF_ALIGN_LEFT, self->palette->ink);
  ff_svg_end (self->svg);
  for (guint i = 0; i < row->columns; i++)
    draw_cell (self, role, self->roles[row->first + i],
               (FfRect){ FF_PAGE_MARGIN + NAME_WIDTH + i * width, top, width, ROW_HEIGHT });
  ff_svg_end (self->svg);
  return top + ROW_HEIGHT;
}

static void
add_table (FfHandbook *self, FfFlow *flow, guint first, guint columns)
{
  Row row = { 0, first, columns };
  Row *head = g_memdup2 (&row, sizeof row);

  ff_flow_set_whole (flow, FF_PART_TABLE, _ ("Overlap"));
  ff_flow_set_head (flow, draw_numbers, head, 0);
  ff_flow_add (flow, draw_numbers, head, g_free, 24);
  ff_flow_keep (flow);
  for (row.role = 0; row.role < self->n_roles; row.role++)
    ff_flow_add (flow, draw_row, g_memdup2 (&row, sizeof row), g_free, 0);
  ff_flow_set_head (flow, NULL, NULL, 0);
}

FfFlow *
ff_handbook_make_overlaps (FfHandbook *self)
{
  FfFlow *flow = ff_flow_new (&self->svg, self, self->size.width);
  guint groups = (self->n_roles + MAX_COLUMNS - 1) / MAX_COLUMNS;
  guint first = 0;

  ff_flow_add (flow, draw_title, NULL, NULL, 0);
  ff_flow_keep (flow);
  for (guint i = 0; i < groups; i++)
    {
      guint columns = (self->n_roles - first + groups - i - 1) / (groups - i);

      add_table (self, flow, first, columns);
      first += columns;
    }
  ff_flow_set_whole (flow, FF_PART_PLAIN, NULL);
  return flow;
}
