#include "diagram/flow.h"

typedef struct
{
  FfBlockDraw draw; /* NULL for no head */
  gconstpointer item;
  double gap; /* between it and what continues */
  double height;
} Head;

typedef struct
{
  FfPart part;
  char *name;
} Part;

typedef struct
{
  FfBlockDraw draw;
  gpointer item;
  GDestroyNotify free_item;
  double gap;
  gboolean keeps;
  gboolean begins_page;
  guint head;  /* its place in the list of heads */
  guint part;  /* its place in the list of parts */
  guint whole; /* likewise: what that part is in */
  double height;
  /* where it was laid */
  guint page;
  double top;
  gboolean has_head; /* above it stands its head again */
} Block;

struct _FfFlow
{
  FfSvg **svg;
  gpointer view;
  double width;
  GArray *blocks, *heads, *parts;
  guint part, whole; /* of the blocks that are added */
  gboolean breaks_next;
  double top, bottom;
};

static Block *
get_block (FfFlow *self, guint index)
{
  return &g_array_index (self->blocks, Block, index);
}

static void
block_clear (gpointer data)
{
  Block *self = data;

  if (self->free_item != NULL)
    self->free_item (self->item);
}

static void
part_clear (gpointer data)
{
  g_free (((Part *) data)->name);
}

FfFlow *
ff_flow_new (FfSvg **svg, gpointer view, double width)
{
  FfFlow *self = g_new0 (FfFlow, 1);
  Head none = { NULL };
  Part plain = { FF_PART_PLAIN, NULL };

  self->svg = svg;
  self->view = view;
  self->width = width;
  self->blocks = g_array_new (FALSE, FALSE, sizeof (Block));
  self->heads = g_array_new (FALSE, FALSE, sizeof (Head));
  self->parts = g_array_new (FALSE, FALSE, sizeof (Part));
  g_array_set_clear_func (self->blocks, block_clear);
  g_array_set_clear_func (self->parts, part_clear);
  g_array_append_val (self->heads, none);
  g_array_append_val (self->parts, plain);
  return self;
}

void
ff_flow_free (FfFlow *self)
{
  g_array_unref (self->blocks);
  g_array_unref (self->heads);
  g_array_unref (self->parts);
  g_free (self);
}

void
ff_flow_add (FfFlow *self, FfBlockDraw draw, gpointer item, GDestroyNotify free_item, double gap)
{
  Block block = { .draw = draw, .item = item, .free_item = free_item, .gap = gap };

  block.head = self->heads->len - 1;
  block.part = self->part;
  block.whole = self->whole;
  block.begins_page = self->breaks_next;
  self->breaks_next = FALSE;
  g_array_append_val (self->blocks, block);
}

void
ff_flow_keep (FfFlow *self)
{
  get_block (self, self->blocks->len - 1)->keeps = TRUE;
}

void
ff_flow_break (FfFlow *self)
{
  self->breaks_next = TRUE;
}

void
ff_flow_set_head (FfFlow *self, FfBlockDraw draw, gconstpointer item, double gap)
{
  Head head = { draw, item, gap };

  g_array_append_val (self->heads, head);
}

/* The place of the part in the list; the first is none. */
static guint
add_part (FfFlow *self, FfPart part, const char *name)
{
  Part added = { part, g_strdup (name) };

  if (name == NULL)
    return 0;
  g_array_append_val (self->parts, added);
  return self->parts->len - 1;
}

void
ff_flow_set_part (FfFlow *self, FfPart part, const char *name)
{
  self->part = add_part (self, part, name);
}

void
ff_flow_set_whole (FfFlow *self, FfPart part, const char *name)
{
  self->whole = add_part (self, part, name);
  self->part = 0;
}

/* How high everything is, by a drawing in silence. */
static void
measure (FfFlow *self)
{
  g_autoptr (FfSvg) silent = ff_svg_new ("silent", self->width, "", "");

  ff_svg_set_silent (silent, TRUE);
  *self->svg = silent;
  for (guint i = 0; i < self->blocks->len; i++)
    {
      Block *block = get_block (self, i);

      block->height = block->draw (self->view, block->item, 0);
    }
  for (guint i = 0; i < self->heads->len; i++)
    {
      Head *head = &g_array_index (self->heads, Head, i);

      head->height = head->draw != NULL ? head->draw (self->view, head->item, 0) + head->gap : 0;
    }
  *self->svg = NULL;
}

/* The height of the block at INDEX with all that must stay on its page; where that is more than a page
 * holds, with the next one alone. */
static double
height_of_run (FfFlow *self, guint index)
{
  double room = self->bottom - self->top
                - g_array_index (self->heads, Head, get_block (self, index)->head).height;
  double whole = get_block (self, index)->height;
  double pair = whole;

  for (guint i = index; i + 1 < self->blocks->len && get_block (self, i)->keeps; i++)
    {
      const Block *next = get_block (self, i + 1);

      whole += next->gap + next->height;
      if (i == index)
        pair = whole;
    }
  return whole <= room ? whole : pair <= room ? pair : get_block (self, index)->height;
}

/* Whether the head of the block at INDEX was said on a page before, so that it is repeated. */
static gboolean
continues_head (FfFlow *self, guint index)
{
  const Block *block = get_block (self, index);

  return index > 0 && get_block (self, index - 1)->head == block->head
         && g_array_index (self->heads, Head, block->head).draw != NULL;
}

static void
lay_on_new_page (FfFlow *self, guint index, guint page)
{
  Block *block = get_block (self, index);

  block->page = page;
  block->has_head = continues_head (self, index);
  block->top = self->top;
  if (block->has_head)
    block->top += g_array_index (self->heads, Head, block->head).height;
}

guint
ff_flow_lay_out (FfFlow *self, double top, double bottom)
{
  guint page = 0;
  double y = top;

  self->top = top;
  self->bottom = bottom;
  measure (self);
  for (guint i = 0; i < self->blocks->len; i++)
    {
      Block *block = get_block (self, i);

      block->has_head = FALSE;
      block->page = page;
      block->top = y + (i > 0 ? block->gap : 0);
      if (i > 0
          && (block->begins_page
              || (y > top && block->top + height_of_run (self, i) > bottom + 0.01)))
        lay_on_new_page (self, i, ++page);
      y = block->top + block->height;
    }
  return page + 1;
}

/* What is higher than a page is made smaller as a whole: nothing is ever cut by an edge. */
static void
draw_block (FfFlow *self, const Block *block)
{
  double room = self->bottom - block->top;
  double scale = block->height > room ? room / block->height : 1;

  if (scale == 1)
    {
      block->draw (self->view, block->item, block->top);
      return;
    }
  ff_svg_begin_frame (*self->svg, self->width / 2 * (1 - scale), block->top, scale);
  block->draw (self->view, block->item, 0);
  ff_svg_end_frame (*self->svg);
}

static void
draw_head (FfFlow *self, const Block *block)
{
  const Head *head = &g_array_index (self->heads, Head, block->head);

  if (block->has_head)
    head->draw (self->view, head->item, self->top);
}

static void
close_part (FfFlow *self, guint *open)
{
  if (*open != 0)
    ff_svg_end (*self->svg);
  *open = 0;
}

static void
open_part (FfFlow *self, guint *open, guint index)
{
  const Part *part = &g_array_index (self->parts, Part, index);

  if (*open != index)
    ff_svg_begin_part (*self->svg, part->part, part->name, NULL);
  *open = index;
}

/* The parts that are open. */
typedef struct
{
  guint part, whole;
} Open;

static void
enter_block (FfFlow *self, const Block *block, Open *open)
{
  if (open->part != block->part || open->whole != block->whole)
    close_part (self, &open->part);
  if (open->whole != block->whole)
    close_part (self, &open->whole);
  open_part (self, &open->whole, block->whole);
  draw_head (self, block);
  open_part (self, &open->part, block->part);
}

static void
leave_all (FfFlow *self, Open *open)
{
  close_part (self, &open->part);
  close_part (self, &open->whole);
  *self->svg = NULL;
}

void
ff_flow_draw (FfFlow *self, FfSvg *svg, guint page)
{
  Open open = { 0, 0 };

  *self->svg = svg;
  for (guint i = 0; i < self->blocks->len; i++)
    {
      const Block *block = get_block (self, i);

      if (block->page != page)
        continue;
      enter_block (self, block, &open);
      draw_block (self, block);
    }
  leave_all (self, &open);
}

double
ff_flow_draw_endless (FfFlow *self, FfSvg *svg, double top)
{
  Open open = { 0, 0 };
  double y = top;

  *self->svg = svg;
  for (guint i = 0; i < self->blocks->len; i++)
    {
      Block *block = get_block (self, i);

      block->has_head = FALSE;
      enter_block (self, block, &open);
      y = block->draw (self->view, block->item, y + (i > 0 ? block->gap : 0));
    }
  leave_all (self, &open);
  return y;
}
