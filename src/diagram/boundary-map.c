/* Where roles and lines stand. Roles begin where the depth of their weights pulls them and are pushed
 * apart until none covers another; where there are too many for that, they stand in rows. */
#include "diagram/boundary-map.h"

#include "diagram/parts.h"
#include "diagram/type.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define ASPECT      0.72 /* of the field, height to width */
#define NODE_WIDTH  112
#define NODE_HEIGHT 40
#define GAP         26
#define PAD         10
#define LABEL       26 /* the names of quadrants stand above and below */
#define ROUNDS      300
#define COUNT       20
#define OUTSIDE_GAP 14
#define LEGEND      30
#define REACH       12 /* so near a line counts as on it */
#define MAX_COLUMNS 8
#define MAX_TRIES   38 /* places on a line, from its middle outwards */

static const FfFont name_font = { FF_TYPE_NOTE, 600, 0 };
static const FfFont small_font = { FF_TYPE_SMALL, 400, 0 };
static const FfFont count_font = { FF_TYPE_SMALL, 700, 0 };

/* Where the weights pull a role, from -1 to 1: right is internal, up is strategic. */
static void
find_pull (const FfEmphasis *emphasis, double *x, double *y)
{
  *x = *y = 0;
  for (int q = 0; emphasis != NULL && q < FF_N_QUADRANTS; q++)
    {
      double share = ff_emphasis_get_depth_share (emphasis, q);

      *x += ff_quadrant_is_internal (q) ? share : -share;
      *y += ff_quadrant_is_strategic (q) ? share : -share;
    }
}

static gboolean
has_role (GArray *pairs, const FfRole *role)
{
  for (guint i = 0; i < pairs->len; i++)
    {
      const FfListedPair *pair = &g_array_index (pairs, FfListedPair, i);

      if (pair->roles[0] == role || pair->roles[1] == role)
        return TRUE;
    }
  return FALSE;
}

static void
keep_inside (FfRect *box, FfRect field)
{
  box->x = CLAMP (box->x, field.x + PAD, field.x + field.width - box->width - PAD);
  box->y = CLAMP (box->y, field.y + LABEL, field.y + field.height - box->height - LABEL);
}

static gboolean
overlap (FfRect a, FfRect b, double gap)
{
  return a.x < b.x + b.width + gap && b.x < a.x + a.width + gap && a.y < b.y + b.height + gap
         && b.y < a.y + a.height + gap;
}

/* Moves both boxes half of what parts them, along the shorter way. */
static void
push_apart (FfRect *a, FfRect *b)
{
  double dx = MIN (a->x + a->width, b->x + b->width) - MAX (a->x, b->x) + GAP;
  double dy = MIN (a->y + a->height, b->y + b->height) - MAX (a->y, b->y) + GAP;
  double side;

  if (dy <= dx)
    {
      side = a->y <= b->y ? 1 : -1;
      a->y -= side * dy / 2;
      b->y += side * dy / 2;
      return;
    }
  side = a->x <= b->x ? 1 : -1;
  a->x -= side * dx / 2;
  b->x += side * dx / 2;
}

/* Whether the first N nodes stand apart in the end. */
static gboolean
spread (FfBoundaryMap *self, guint n)
{
  for (guint round = 0; round < ROUNDS; round++)
    {
      gboolean apart = TRUE;

      for (guint i = 0; i < n; i++)
        for (guint j = i + 1; j < n; j++)
          {
            FfRect *a = &g_array_index (self->nodes, FfMapNode, i).box;
            FfRect *b = &g_array_index (self->nodes, FfMapNode, j).box;

            if (!overlap (*a, *b, GAP - 1))
              continue;
            apart = FALSE;
            push_apart (a, b);
            keep_inside (a, self->field);
            keep_inside (b, self->field);
          }
      if (apart)
        return TRUE;
    }
  return FALSE;
}

/* COUNT nodes from FIRST on in rows below TOP. Returns the bottom. */
static double
place_in_rows (FfBoundaryMap *self, guint first, guint count, double top)
{
  double step = NODE_WIDTH + GAP;
  guint columns = CLAMP ((guint) ((self->field.width + GAP) / step), 1, MAX_COLUMNS);

  for (guint i = 0; i < count; i++)
    {
      FfRect *box = &g_array_index (self->nodes, FfMapNode, first + i).box;

      box->x = self->field.x + (i % columns) * step;
      box->y = top + (i / columns) * (NODE_HEIGHT + GAP);
    }
  return count > 0 ? top + ((count - 1) / columns + 1) * (NODE_HEIGHT + GAP) - GAP : top;
}

static void
add_node (FfBoundaryMap *self, FfAnalysis *analysis, const FfRole *role)
{
  FfMapNode node = { role, { 0, 0, NODE_WIDTH, NODE_HEIGHT } };
  double x, y;

  find_pull (ff_analysis_get_emphasis (analysis, role->base.id), &x, &y);
  node.box.x = self->field.x + self->field.width * (1 + 1.1 * x) / 2 - NODE_WIDTH / 2;
  node.box.y = self->field.y + self->field.height * (1 - 1.1 * y) / 2 - NODE_HEIGHT / 2;
  keep_inside (&node.box, self->field);
  g_array_append_val (self->nodes, node);
}

/* Roles of the framework in the field; those outside it below, where they are in a pair. */
static void
place_nodes (FfBoundaryMap *self, FfAnalysis *analysis, GArray *pairs, const char *const *role_ids)
{
  GPtrArray *roles = ff_analysis_get_content (analysis)->lists[FF_ROLES];
  guint inside;

  for (guint i = 0; i < roles->len; i++)
    if (!((const FfRole *) roles->pdata[i])->external
        && (role_ids == NULL || g_strv_contains (role_ids, ((FfRecord *) roles->pdata[i])->id))
        && (ff_role_counts (roles->pdata[i]) || has_role (pairs, roles->pdata[i])))
      add_node (self, analysis, roles->pdata[i]);
  inside = self->nodes->len;
  if (!spread (self, inside))
    {
      double bottom = place_in_rows (self, 0, inside, self->field.y + LABEL);

      self->field.height = MAX (self->field.height, bottom + LABEL - self->field.y);
    }
  for (guint i = 0; i < roles->len; i++)
    if (((const FfRole *) roles->pdata[i])->external && has_role (pairs, roles->pdata[i]))
      add_node (self, analysis, roles->pdata[i]);
  place_in_rows (self, inside, self->nodes->len - inside,
                 self->field.y + self->field.height + OUTSIDE_GAP + 16);
}

static guint
find_node (FfBoundaryMap *self, const FfRole *role)
{
  guint i = 0;

  while (i < self->nodes->len && g_array_index (self->nodes, FfMapNode, i).role != role)
    i++;
  return i;
}

static gboolean
is_free (FfBoundaryMap *self, FfRect rect)
{
  for (guint i = 0; i < self->nodes->len; i++)
    if (overlap (rect, g_array_index (self->nodes, FfMapNode, i).box, 1))
      return FALSE;
  for (guint i = 0; i < self->edges->len; i++)
    if (overlap (rect, g_array_index (self->edges, FfMapEdge, i).count, 1))
      return FALSE;
  return TRUE;
}

static FfRect
middle_of (FfRect box)
{
  return (FfRect){ box.x + box.width / 2, box.y + box.height / 2, 0, 0 };
}

/* The number stands on the line, as near its middle as there is room. */
static FfRect
place_count (FfBoundaryMap *self, FfRect from, FfRect to)
{
  FfRect a = middle_of (from);
  FfRect b = middle_of (to);

  for (int i = 0; i < MAX_TRIES; i++)
    {
      double at = 0.5 + (i % 2 == 0 ? 1 : -1) * ((i + 1) / 2) * 0.025;
      FfRect rect = { a.x + (b.x - a.x) * at - COUNT / 2.0, a.y + (b.y - a.y) * at - COUNT / 2.0,
                      COUNT, COUNT };

      if (is_free (self, rect))
        return rect;
    }
  return (FfRect){ 0, 0, 0, 0 }; /* no room: the list says it */
}

static void
place_edges (FfBoundaryMap *self, GArray *pairs)
{
  for (guint i = 0; i < pairs->len; i++)
    {
      const FfListedPair *pair = &g_array_index (pairs, FfListedPair, i);
      FfMapEdge edge = { .pair = i,
                         .from = find_node (self, pair->roles[0]),
                         .to = find_node (self, pair->roles[1]) };

      if (edge.from == self->nodes->len || edge.to == self->nodes->len)
        continue;
      edge.count = place_count (self, g_array_index (self->nodes, FfMapNode, edge.from).box,
                                g_array_index (self->nodes, FfMapNode, edge.to).box);
      g_array_append_val (self->edges, edge);
    }
}

FfBoundaryMap *
ff_boundary_map_new (FfAnalysis *analysis, GArray *pairs, double width)
{
  return ff_boundary_map_new_of_roles (analysis, pairs, NULL, width);
}

FfBoundaryMap *
ff_boundary_map_new_of_roles (FfAnalysis *analysis, GArray *pairs, const char *const *role_ids,
                              double width)
{
  FfBoundaryMap *self = g_new0 (FfBoundaryMap, 1);

  self->field = (FfRect){ 0, 0, width, MIN (width * ASPECT, 420) };
  self->nodes = g_array_new (FALSE, TRUE, sizeof (FfMapNode));
  self->edges = g_array_new (FALSE, TRUE, sizeof (FfMapEdge));
  place_nodes (self, analysis, pairs, role_ids);
  place_edges (self, pairs);
  return self;
}

void
ff_boundary_map_free (FfBoundaryMap *self)
{
  g_array_unref (self->nodes);
  g_array_unref (self->edges);
  g_free (self);
}

static double
get_bottom (const FfBoundaryMap *self)
{
  double bottom = self->field.y + self->field.height;

  for (guint i = 0; i < self->nodes->len; i++)
    {
      FfRect box = g_array_index (self->nodes, FfMapNode, i).box;

      bottom = MAX (bottom, box.y + box.height);
    }
  return bottom;
}

double
ff_boundary_map_get_height (const FfBoundaryMap *self)
{
  return get_bottom (self) + LEGEND;
}

/* How far the point is from the line between two points. */
static double
distance_to_line (FfRect a, FfRect b, double x, double y)
{
  double dx = b.x - a.x;
  double dy = b.y - a.y;
  double length = dx * dx + dy * dy;
  double at = length > 0 ? CLAMP (((x - a.x) * dx + (y - a.y) * dy) / length, 0, 1) : 0;

  return hypot (a.x + at * dx - x, a.y + at * dy - y);
}

/* The place, in the list of pairs, of the one whose line is at the point; -1 for none. */
int
ff_boundary_map_find_pair (const FfBoundaryMap *self, double x, double y)
{
  double nearest = REACH;
  int found = -1;

  for (guint i = 0; i < self->edges->len; i++)
    {
      const FfMapEdge *edge = &g_array_index (self->edges, FfMapEdge, i);
      double distance = distance_to_line (
          middle_of (g_array_index (self->nodes, FfMapNode, edge->from).box),
          middle_of (g_array_index (self->nodes, FfMapNode, edge->to).box), x, y);

      if (distance > nearest)
        continue;
      nearest = distance;
      found = edge->pair;
    }
  return found;
}

static void
draw_field (const FfBoundaryMap *self, FfSvg *svg, const FfPalette *palette, double x, double y)
{
  double width = (self->field.width - 4) / 2;
  double height = (self->field.height - 4) / 2;

  for (guint i = 0; i < FF_N_QUADRANTS; i++)
    {
      FfQuadrant quadrant = ff_quadrants_as_drawn[i];
      gboolean right = i % 2 == 1;
      gboolean below = i >= 2;
      FfRect rect = { x + right * (width + 4), y + below * (height + 4), width, height };

      ff_svg_rect (svg, rect, 12, (FfPaint){ .fill = palette->tint[quadrant] });
      ff_svg_label (svg, rect.x + 8, below ? rect.y + height - 9 : rect.y + 17, width - 16,
                    right ? FF_ALIGN_RIGHT : FF_ALIGN_LEFT, small_font, palette->strong[quadrant],
                    ff_quadrant_name (quadrant));
    }
}

/* Needed: solid and strong; suggested: dashed; kept: dotted; with a role outside: thin. */
static FfPaint
paint_of (FfPairGroup group, const FfPalette *palette, gboolean chosen)
{
  double more = chosen ? 2 : 0;

  switch (group)
    {
    case FF_PAIRS_REQUIRED: return (FfPaint){ NULL, palette->ink, 2 + more, NULL };
    case FF_PAIRS_SUGGESTED: return (FfPaint){ NULL, palette->soft, 1.5 + more, "7 5" };
    case FF_PAIRS_KEPT: return (FfPaint){ NULL, palette->soft, 1.5 + more, "2 4" };
    case FF_PAIRS_EXTERNAL:
    case FF_N_PAIR_GROUPS: break;
    }
  return (FfPaint){ NULL, palette->soft, 1 + more, NULL };
}

static gboolean
is_chosen (const FfListedPair *pair, const char *chosen)
{
  g_autofree char *id = ff_boundary_make_id (pair->roles[0]->base.id, pair->roles[1]->base.id);

  return g_strcmp0 (id, chosen) == 0;
}

static void
draw_edge (const FfBoundaryMap *self, const FfMapEdge *edge, GArray *pairs, FfSvg *svg,
           const FfPalette *palette, double x, double y, const char *chosen)
{
  const FfListedPair *pair = &g_array_index (pairs, FfListedPair, edge->pair);
  FfRect a = middle_of (g_array_index (self->nodes, FfMapNode, edge->from).box);
  FfRect b = middle_of (g_array_index (self->nodes, FfMapNode, edge->to).box);

  ff_svg_line (svg, x + a.x, y + a.y, x + b.x, y + b.y,
               paint_of (pair->group, palette, is_chosen (pair, chosen)));
}

static void
draw_count (const FfMapEdge *edge, GArray *pairs, FfSvg *svg, const FfPalette *palette, double x,
            double y, const char *chosen)
{
  const FfListedPair *pair = &g_array_index (pairs, FfListedPair, edge->pair);
  gboolean marked = is_chosen (pair, chosen);
  g_autofree char *title = NULL;
  g_autofree char *number = g_strdup_printf ("%u", pair->rules);
  FfRect rect = { x + edge->count.x, y + edge->count.y, COUNT, COUNT };

  if (edge->count.width == 0)
    return;
  title = g_strdup_printf (ngettext (/* Translators: two roles, a count */ "%s, %s: %u rule",
                                     "%s, %s: %u rules", pair->rules),
                           pair->roles[0]->name, pair->roles[1]->name, pair->rules);
  ff_svg_begin_part (svg, FF_PART_IMAGE, title, &rect);
  ff_svg_rect (svg, rect, COUNT / 2.0,
               (FfPaint){ marked ? palette->ink : palette->paper, palette->ink, 1.5, NULL });
  ff_svg_label (svg, rect.x, rect.y + 14, COUNT, FF_ALIGN_MIDDLE, count_font,
                marked ? palette->paper : palette->ink, number);
  ff_svg_end (svg);
}

static void
draw_node (const FfMapNode *node, FfSvg *svg, const FfPalette *palette, double x, double y)
{
  FfRect box = { x + node->box.x, y + node->box.y, node->box.width, node->box.height };
  g_autoptr (FfLines) name = ff_text_fit (name_font, 8, node->role->name, box.width - 14,
                                          box.height - 8, 1.2);
  double height = name->size * name->font.size * 1.2;

  ff_svg_begin_part (svg, FF_PART_IMAGE, node->role->name, &box);
  ff_svg_rect (svg, box, 9,
               (FfPaint){ palette->paper, palette->ink, 1.5, node->role->external ? "5 3" : NULL });
  ff_svg_lines (svg, name, box.x + 7, box.y + (box.height - height) / 2, box.width - 14, 1.2,
                FF_ALIGN_MIDDLE, palette->ink);
  ff_svg_end (svg);
}

static void
draw_legend (const FfBoundaryMap *self, FfSvg *svg, const FfPalette *palette, double x, double y)
{
  const char *words[] = { _ ("needs rules"), _ ("suggested"), _ ("not adjacent") };
  double step = self->field.width / 3;

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    {
      double left = x + i * step;

      ff_svg_line (svg, left, y + 19, left + 20, y + 19, paint_of (i, palette, FALSE));
      ff_svg_label (svg, left + 25, y + 23, step - 27, FF_ALIGN_LEFT, small_font, palette->soft,
                    words[i]);
    }
}

/* With its top left corner at X and Y. CHOSEN is the id of the pair that is marked, or NULL. */
void
ff_boundary_map_draw (const FfBoundaryMap *self, GArray *pairs, FfSvg *svg,
                      const FfPalette *palette, double x, double y, const char *chosen)
{
  double below = self->field.y + self->field.height;

  ff_svg_begin_part (svg, FF_PART_HIDDEN, NULL, NULL);
  draw_field (self, svg, palette, x, y);
  ff_svg_end (svg);
  if (get_bottom (self) > below)
    ff_svg_label (svg, x, y + below + OUTSIDE_GAP + 6, self->field.width, FF_ALIGN_LEFT, small_font,
                  palette->soft, _ ("Outside the framework"));
  for (guint i = 0; i < self->edges->len; i++)
    draw_edge (self, &g_array_index (self->edges, FfMapEdge, i), pairs, svg, palette, x, y, chosen);
  for (guint i = 0; i < self->nodes->len; i++)
    draw_node (&g_array_index (self->nodes, FfMapNode, i), svg, palette, x, y);
  for (guint i = 0; i < self->edges->len; i++)
    draw_count (&g_array_index (self->edges, FfMapEdge, i), pairs, svg, palette, x, y, chosen);
  ff_svg_begin_part (svg, FF_PART_HIDDEN, NULL, NULL); /* the pairs say what they are */
  draw_legend (self, svg, palette, x, y + get_bottom (self));
  ff_svg_end (svg);
}
