/* Boundaries as a picture: the map, then the pairs with their rules, what each role owns in its own
 * column. The page is as long as it takes. */
#include "diagram/boundaries.h"

#include "diagram/boundaries-private.h"
#include "diagram/parts.h"
#include "diagram/sheaf.h"
#include "diagram/type.h"

#include <glib/gi18n-lib.h>

#define MARGIN FF_PAGE_MARGIN
#define GUTTER 24

/* So many lines stand together on a page; rules of no more lines stand together as a whole. */
#define PIECE       8
#define WHOLE_LINES 24

#define PAIR_HEIGHT 90 /* of the names of two roles, at most */

static const FfFont title_font = { FF_TYPE_HEADING, 700, 0 };
static const FfFont pair_font = { FF_TYPE_SUBHEADING, 700, 0 };
static const FfFont topic_font = { FF_TYPE_NAME, 600, 0 };
static const FfFont side_font = { FF_TYPE_NOTE, 600, 0 };
static const FfFont text_font = { FF_TYPE_TEXT, 400, 0 };
static const FfFont note_font = { FF_TYPE_NOTE, 400, 0 };

/* A text in lines, some of which are drawn. */
typedef struct
{
  FfLines *columns[2]; /* the second is NULL for a text over the whole width */
  guint from;
  const FfListedPair *pair; /* whose names stand over the columns, or NULL */
  const char *fills[2];
  double rise; /* above the first lines */
} Piece;

static void
piece_free (gpointer data)
{
  Piece *self = data;

  g_clear_pointer (&self->columns[0], ff_lines_free);
  g_clear_pointer (&self->columns[1], ff_lines_free);
  g_free (self);
}

static double
column_width (const FfBoundaryPages *self)
{
  return (self->size.inner - GUTTER) / 2;
}

/* One line, cut where it is too long. */
static double
draw_line (const FfBoundaryPages *self, FfFont font, const char *fill, const char *text, double x,
           double top, double width)
{
  g_autoptr (FfLines) lines = ff_text_break (font, text, width, 1);

  return ff_svg_lines (self->svg, lines, x, top, width, FF_TEXT_LINE_HEIGHT, FF_ALIGN_START, fill);
}

static const char *
get_kind_name (FfRuleKind kind)
{
  switch (kind)
    {
    case FF_RULE_DECISION: return _ ("decision");
    case FF_RULE_DOCUMENT: return _ ("document");
    case FF_RULE_MEETING: return _ ("meeting");
    case FF_RULE_OTHER: break;
    }
  return _ ("other");
}

/* PIECE lines of each column from the piece's first on, level at the top. */
static double
draw_piece (gpointer view, gconstpointer item, double top)
{
  FfBoundaryPages *self = view;
  const Piece *piece = item;
  gboolean is_whole = piece->columns[1] == NULL;
  double width = is_whole ? self->size.inner : column_width (self);
  double bottom = top;

  for (guint i = 0; i < (is_whole ? 1 : 2); i++)
    {
      double x = MARGIN + i * (width + GUTTER);
      double y = top + piece->rise;
      FfLines lines = *piece->columns[i];

      if (piece->from == 0 && piece->pair != NULL)
        y = draw_line (self, side_font, self->palette->soft, piece->pair->roles[i]->name, x, y,
                       width);
      lines.texts += MIN (piece->from, lines.size);
      lines.size = MIN (lines.size - MIN (piece->from, lines.size), PIECE);
      y = ff_svg_lines (self->svg, &lines, x, y, width, FF_TEXT_LINE_HEIGHT, FF_ALIGN_START,
                        piece->fills[i]);
      bottom = MAX (bottom, y);
    }
  return bottom;
}

static FfLines *
copy_lines (const FfLines *lines)
{
  FfLines *copy = g_memdup2 (lines, sizeof *lines);

  copy->texts = g_strdupv (lines->texts);
  return copy;
}

/* A block for each PIECE lines of the longest column. (PIECE is taken over.) */
static void
add_pieces (FfFlow *flow, Piece *first, gboolean keeps)
{
  guint second = first->columns[1] != NULL ? first->columns[1]->size : 0;
  guint total = MAX (first->columns[0]->size, second);

  for (guint from = 0; from == 0 || from < total; from += PIECE)
    {
      Piece *piece = first;

      if (from > 0)
        {
          piece = g_memdup2 (first, sizeof *first);
          piece->columns[0] = copy_lines (first->columns[0]);
          if (second > 0 || first->columns[1] != NULL)
            piece->columns[1] = copy_lines (first->columns[1]);
          piece->rise = 0;
          piece->from = from;
        }
      ff_flow_add (flow, draw_piece, piece, piece_free, 0);
      if (from + PIECE < total ? total <= WHOLE_LINES : keeps)
        ff_flow_keep (flow);
    }
}

/* What each of the two owns, in a column each. */
static void
add_sides (const FfBoundaryPages *self, FfFlow *flow, const FfListedPair *pair, const FfRule *rule,
           gboolean keeps)
{
  Piece *piece = g_new0 (Piece, 1);

  piece->pair = pair;
  piece->rise = 4;
  for (guint i = 0; i < 2; i++)
    {
      const char *owns = ff_map_get_text (rule->owns, pair->roles[i]->base.id);
      gboolean says = owns != NULL && *owns != '\0';

      piece->columns[i] = ff_text_break (text_font, says ? owns : _ ("Not said yet"),
                                         column_width (self), FF_ALL_LINES);
      piece->fills[i] = says ? self->palette->ink : self->palette->soft;
    }
  add_pieces (flow, piece, keeps);
}

/* LINE (transfer full) */
static void
add_note (const FfBoundaryPages *self, FfFlow *flow, char *line, gboolean keeps)
{
  Piece *piece = g_new0 (Piece, 1);

  piece->rise = 3;
  piece->fills[0] = self->palette->soft;
  piece->columns[0] = ff_text_break (note_font, line, self->size.inner, FF_ALL_LINES);
  add_pieces (flow, piece, keeps);
  g_free (line);
}

/* A hairline, and what the rule is about. */
static double
draw_topic (gpointer view, gconstpointer item, double top)
{
  FfBoundaryPages *self = view;
  const FfRule *rule = item;
  /* Translators: what a boundary rule is about, and its kind such as "decision" */
  g_autofree char *heading = g_strdup_printf (_ ("%s (%s)"), rule->topic,
                                              get_kind_name (rule->kind));

  ff_svg_line (self->svg, MARGIN, top, self->size.width - MARGIN, top,
               (FfPaint){ NULL, self->palette->hairline, 1, NULL });
  return ff_draw_text (self->svg, topic_font, self->palette->ink, heading, MARGIN, top + 9,
                       self->size.inner);
}

static void
add_rule (const FfBoundaryPages *self, FfFlow *flow, const FfListedPair *pair, const FfRule *rule)
{
  gboolean has_overlap = *rule->overlap != '\0';
  gboolean has_escalation = *rule->escalation != '\0';

  ff_flow_set_part (flow, FF_PART_GROUP, rule->topic);
  ff_flow_add (flow, draw_topic, (gpointer) rule, NULL, 12);
  ff_flow_keep (flow);
  add_sides (self, flow, pair, rule, has_overlap || has_escalation);
  if (has_overlap) /* Translators: %s is a sentence of the author's */
    add_note (self, flow, g_strdup_printf (_ ("On overlap: %s"), rule->overlap), has_escalation);
  if (has_escalation) /* Translators: a sentence of the author's */
    add_note (self, flow, g_strdup_printf (_ ("Escalation: %s"), rule->escalation), FALSE);
  ff_flow_set_part (flow, FF_PART_PLAIN, NULL);
}

/* (transfer full) */
static char *
make_pair_title (const FfListedPair *pair)
{
  /* Translators: two roles */
  return g_strdup_printf (_ ("%s and %s"), pair->roles[0]->name, pair->roles[1]->name);
}

static double
draw_pair_title (gpointer view, gconstpointer item, double top)
{
  FfBoundaryPages *self = view;
  const FfListedPair *pair = item;
  g_autofree char *title = make_pair_title (pair);
  g_autofree char *reason = ff_listed_pair_get_reason (pair);
  g_autoptr (FfLines) lines = ff_text_fit (pair_font, FF_TYPE_NOTE, title, self->size.inner,
                                           PAIR_HEIGHT, FF_TEXT_LINE_HEIGHT);

  ff_svg_begin_part (self->svg, FF_PART_HEADING, NULL, NULL);
  top = ff_svg_lines (self->svg, lines, MARGIN, top, self->size.inner, FF_TEXT_LINE_HEIGHT,
                      FF_ALIGN_START, self->palette->ink);
  ff_svg_end (self->svg);
  return ff_draw_text (self->svg, note_font, self->palette->soft, reason, MARGIN, top,
                       self->size.inner);
}

/* On the pages that the rules of a pair go on on. */
static double
draw_pair_again (gpointer view, gconstpointer item, double top)
{
  FfBoundaryPages *self = view;
  g_autofree char *title = make_pair_title (item);
  /* Translators: what goes on from the page before */
  g_autofree char *text = g_strdup_printf (_ ("%s, continued"), title);

  return draw_line (self, side_font, self->palette->soft, text, MARGIN, top, self->size.inner);
}

static double
draw_no_rules (gpointer view, gconstpointer item, double top)
{
  FfBoundaryPages *self = view;

  return draw_line (self, text_font, self->palette->soft, _ ("No rules yet"), MARGIN, top + 8,
                    self->size.inner);
}

static void
add_pair (const FfBoundaryPages *self, FfFlow *flow, const FfListedPair *pair)
{
  ff_flow_set_head (flow, draw_pair_again, pair, 10);
  ff_flow_add (flow, draw_pair_title, (gpointer) pair, NULL, 34);
  ff_flow_keep (flow);
  for (guint i = 0; i < pair->rules; i++)
    add_rule (self, flow, pair, pair->boundary->rules->pdata[i]);
  if (pair->rules == 0)
    ff_flow_add (flow, draw_no_rules, NULL, NULL, 0);
}

static double
draw_heading (gpointer view, gconstpointer item, double top)
{
  FfBoundaryPages *self = view;
  const FfSettings *settings = ff_content_get_settings (ff_analysis_get_content (self->analysis));

  ff_svg_begin_part (self->svg, FF_PART_TITLE, NULL, NULL);
  top = ff_draw_text (self->svg, title_font, self->palette->ink, _ ("Boundaries between roles"),
                      MARGIN, top, self->size.inner);
  ff_svg_end (self->svg);
  return ff_draw_text (self->svg, text_font, self->palette->soft, settings->title, MARGIN, top,
                       self->size.inner);
}

static double
draw_map (gpointer view, gconstpointer item, double top)
{
  FfBoundaryPages *self = view;

  ff_svg_begin (self->svg, _ ("Map of roles and pairs"), NULL);
  ff_boundary_map_draw (self->map, self->pairs, self->svg, self->palette, MARGIN, top, NULL);
  ff_svg_end (self->svg);
  return top + ff_boundary_map_get_height (self->map);
}

static double
draw_no_pairs (gpointer view, gconstpointer item, double top)
{
  FfBoundaryPages *self = view;

  return ff_draw_empty (self->svg, self->palette, MARGIN, top, self->size.inner,
                        _ ("No pairs of roles meet yet."),
                        _ ("Two roles need rules where both put their weight on the same "
                           "quadrant."));
}

void
ff_boundary_pages_init (FfBoundaryPages *self, FfAnalysis *analysis,
                        const FfDiagramOptions *options)
{
  self->analysis = analysis;
  self->palette = ff_palette_get (options->theme);
  self->size = ff_page_size (options->paper, FALSE);
  self->pairs = ff_pair_list_new_of_roles (analysis, options->roles);
  self->map = ff_boundary_map_new_of_roles (analysis, self->pairs, options->roles,
                                            self->size.inner);
}

void
ff_boundary_pages_clear (FfBoundaryPages *self)
{
  g_array_unref (self->pairs);
  ff_boundary_map_free (self->map);
}

/* (transfer full) */
FfFlow *
ff_boundary_pages_make_flow (FfBoundaryPages *self)
{
  FfFlow *flow = ff_flow_new (&self->svg, self, self->size.width);

  ff_flow_add (flow, draw_heading, NULL, NULL, 0);
  ff_flow_keep (flow);
  ff_flow_add (flow, draw_map, NULL, NULL, 18);
  for (guint i = 0; i < self->pairs->len; i++)
    add_pair (self, flow, &g_array_index (self->pairs, FfListedPair, i));
  if (self->pairs->len == 0)
    ff_flow_add (flow, draw_no_pairs, NULL, NULL, 24);
  return flow;
}

/* "Growth PM, Technical PM: 2 rules; …", for whoever does not see the picture. (transfer full) */
static char *
describe (GArray *pairs)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) parts = NULL;

  for (guint i = 0; i < pairs->len; i++)
    {
      const FfListedPair *pair = &g_array_index (pairs, FfListedPair, i);
      g_autofree char *part = g_strdup_printf (
          ngettext (/* Translators: two roles, a group of pairs, a count */
                    "%s and %s (%s): %u rule", "%s and %s (%s): %u rules", pair->rules),
          pair->roles[0]->name, pair->roles[1]->name, ff_pair_group_name (pair->group),
          pair->rules);

      g_strv_builder_add (builder, part);
    }
  parts = g_strv_builder_end (builder);
  return parts[0] != NULL ? g_strjoinv ("; ", parts) : g_strdup (_ ("No pairs of roles meet yet."));
}

GBytes *
ff_diagram_boundary_map (FfAnalysis *analysis, const FfDiagramOptions *options, double width,
                         const char *chosen)
{
  const FfPalette *palette = ff_palette_get (options->theme);
  g_autoptr (GArray) pairs = ff_pair_list_new_of_roles (analysis, options->roles);
  g_autoptr (FfBoundaryMap) map = ff_boundary_map_new_of_roles (analysis, pairs, options->roles,
                                                                width);
  g_autofree char *description = describe (pairs);
  g_autoptr (FfSvg) svg = ff_svg_new ("boundary-map", width, _ ("Map of roles and pairs"),
                                      description);

  ff_boundary_map_draw (map, pairs, svg, palette, 0, 0, chosen);
  return ff_svg_finish (svg, ff_boundary_map_get_height (map), NULL);
}

GBytes *
ff_diagram_boundaries (FfAnalysis *analysis, const FfDiagramOptions *options)
{
  FfBoundaryPages self = { NULL };
  g_autoptr (FfFlow) flow = NULL;
  g_autoptr (FfSvg) svg = NULL;
  g_autofree char *description = NULL;
  double bottom;

  ff_boundary_pages_init (&self, analysis, options);
  flow = ff_boundary_pages_make_flow (&self);
  description = describe (self.pairs);
  svg = ff_svg_new ("boundaries", self.size.width, _ ("Boundaries between roles"), description);
  bottom = ff_flow_draw_endless (flow, svg, MARGIN - 4);
  ff_boundary_pages_clear (&self);
  return ff_svg_finish (svg, bottom + MARGIN, self.palette->paper);
}

GPtrArray *
ff_pages_boundaries (FfAnalysis *analysis, const FfDiagramOptions *options)
{
  const char *title = ff_content_get_settings (ff_analysis_get_content (analysis))->title;
  g_autoptr (FfSheaf) sheaf = ff_sheaf_new (options, title);
  FfBoundaryPages self = { NULL };
  g_autoptr (FfFlow) flow = NULL;
  GPtrArray *pages;

  ff_boundary_pages_init (&self, analysis, options);
  flow = ff_boundary_pages_make_flow (&self);
  ff_sheaf_add_flow (sheaf, "boundaries", _ ("Boundaries between roles"), flow, self.size,
                     FF_SHEAF_END);
  pages = ff_sheaf_finish (sheaf);
  ff_boundary_pages_clear (&self);
  return pages;
}
