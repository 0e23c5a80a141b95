/* Boundaries as a picture: the map, then the pairs with their rules, what each role owns in its own
 * column. The page is as long as it takes. */
#include "diagram/boundaries.h"

#include "diagram/boundary-map.h"
#include "diagram/parts.h"

#include <glib/gi18n-lib.h>

#define WIDTH     794
#define MARGIN    56
#define INNER     (WIDTH - 2 * MARGIN)
#define GUTTER    24
#define COLUMN    ((INNER - GUTTER) / 2)
#define MAX_LINES 40

static const FfFont title_font = { 26, 700, 0 };
static const FfFont pair_font = { 17, 700, 0 };
static const FfFont topic_font = { 14, 600, 0 };
static const FfFont text_font = { 13, 400, 0 };
static const FfFont note_font = { 12, 400, 0 };

typedef struct
{
  FfSvg *svg;
  const FfPalette *palette;
  double y;
} Page;

/* TEXT from the y of the page down, which moves to its bottom. */
static void
draw_text (Page *self, double x, double width, FfFont font, const char *fill, const char *text)
{
  g_autoptr (FfLines) lines = ff_text_break (font, text, width, MAX_LINES);

  self->y = ff_svg_lines (self->svg, lines, x, self->y, width, 1.38, FF_ALIGN_START, fill);
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

/* The two columns begin level; the page goes on below the longer one. */
static void
draw_sides (Page *self, const FfListedPair *pair, const FfRule *rule)
{
  double top = self->y + 4;
  double bottom = top;

  for (guint i = 0; i < 2; i++)
    {
      double x = MARGIN + i * (COLUMN + GUTTER);
      const char *owns = ff_map_get_text (rule->owns, pair->roles[i]->base.id);

      self->y = top;
      draw_text (self, x, COLUMN, (FfFont){ 12, 600, 0 }, self->palette->soft,
                 pair->roles[i]->name);
      draw_text (self, x, COLUMN, text_font,
                 *owns != '\0' ? self->palette->ink : self->palette->soft,
                 *owns != '\0' ? owns : _ ("Not said yet"));
      bottom = MAX (bottom, self->y);
    }
  self->y = bottom;
}

/* LINE (transfer full) */
static void
draw_note (Page *self, char *line)
{
  self->y += 3;
  draw_text (self, MARGIN, INNER, note_font, self->palette->soft, line);
  g_free (line);
}

static void
draw_rule (Page *self, const FfListedPair *pair, const FfRule *rule)
{
  /* Translators: what a boundary rule is about, and its kind such as "decision" */
  g_autofree char *heading = g_strdup_printf (_ ("%s (%s)"), rule->topic,
                                              get_kind_name (rule->kind));

  self->y += 12;
  ff_svg_line (self->svg, MARGIN, self->y, WIDTH - MARGIN, self->y,
               (FfPaint){ NULL, self->palette->hairline, 1, NULL });
  self->y += 9;
  ff_svg_begin (self->svg, rule->topic, NULL);
  draw_text (self, MARGIN, INNER, topic_font, self->palette->ink, heading);
  draw_sides (self, pair, rule);
  if (*rule->overlap != '\0') /* Translators: %s is a sentence of the author's */
    draw_note (self, g_strdup_printf (_ ("On overlap: %s"), rule->overlap));
  if (*rule->escalation != '\0') /* Translators: a sentence of the author's */
    draw_note (self, g_strdup_printf (_ ("Escalation: %s"), rule->escalation));
  ff_svg_end (self->svg);
}

static void
draw_pair (Page *self, const FfListedPair *pair)
{
  /* Translators: two roles */
  g_autofree char *title = g_strdup_printf (_ ("%s and %s"), pair->roles[0]->name,
                                            pair->roles[1]->name);
  g_autofree char *reason = ff_listed_pair_get_reason (pair);

  self->y += 34;
  ff_svg_begin (self->svg, title, NULL);
  draw_text (self, MARGIN, INNER, pair_font, self->palette->ink, title);
  draw_text (self, MARGIN, INNER, note_font, self->palette->soft, reason);
  for (guint i = 0; i < pair->rules; i++)
    draw_rule (self, pair, pair->boundary->rules->pdata[i]);
  if (pair->rules == 0)
    {
      self->y += 8;
      draw_text (self, MARGIN, INNER, text_font, self->palette->soft, _ ("No rules yet"));
    }
  ff_svg_end (self->svg);
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
  g_autoptr (GArray) pairs = ff_pair_list_new (analysis);
  g_autoptr (FfBoundaryMap) map = ff_boundary_map_new (analysis, pairs, width);
  g_autofree char *description = describe (pairs);
  g_autoptr (FfSvg) svg = ff_svg_new ("boundary-map", width, _ ("Map of roles and pairs"),
                                      description);

  ff_boundary_map_draw (map, pairs, svg, palette, 0, 0, chosen);
  return ff_svg_finish (svg, ff_boundary_map_get_height (map), NULL);
}

static void
draw_heading (Page *self, const FfContent *content)
{
  const FfSettings *settings = ff_content_get_settings (content);

  self->y = 52;
  draw_text (self, MARGIN, INNER, title_font, self->palette->ink, _ ("Boundaries between roles"));
  if (settings->title[0] != '\0')
    draw_text (self, MARGIN, INNER, text_font, self->palette->soft, settings->title);
  self->y += 18;
}

GBytes *
ff_diagram_boundaries (FfAnalysis *analysis, const FfDiagramOptions *options)
{
  g_autoptr (GArray) pairs = ff_pair_list_new (analysis);
  g_autoptr (FfBoundaryMap) map = ff_boundary_map_new (analysis, pairs, INNER);
  g_autofree char *description = describe (pairs);
  g_autoptr (FfSvg) svg = ff_svg_new ("boundaries", WIDTH, _ ("Boundaries between roles"),
                                      description);
  Page page = { .svg = svg, .palette = ff_palette_get (options->theme) };

  draw_heading (&page, ff_analysis_get_content (analysis));
  ff_svg_begin (svg, _ ("Map of roles and pairs"), NULL);
  ff_boundary_map_draw (map, pairs, svg, page.palette, MARGIN, page.y, NULL);
  ff_svg_end (svg);
  page.y += ff_boundary_map_get_height (map);
  for (guint i = 0; i < pairs->len; i++)
    draw_pair (&page, &g_array_index (pairs, FfListedPair, i));
  return ff_svg_finish (svg, page.y + MARGIN, page.palette->paper);
}
