/* The card of a role: one page, as it will be printed. */
#include "diagram/card-private.h"
#include "diagram/sheaf.h"
#include "diagram/type.h"

#include <glib/gi18n-lib.h>

/* A shorter page has less above its first line. */
#define HEADER_BASELINE       78
#define SHORT_HEADER_BASELINE 60
#define SHORT_PAGE            1100

static const FfFont meta_font = { FF_TYPE_SMALL, 400, 0 };
static const FfFont name_font = { FF_TYPE_TITLE, 700, 0 };
static const FfFont definition_font = { FF_TYPE_LEAD, 400, 0 };

/* From airy to dense. The last one holds whatever a project may say: its limits are chosen so. */
static const FfRhythm rhythms[] = {
  { 14.5, 12.5, 13, 4, 3, 3, 14, 30, 119, 20, 20, 9, 9, 9 },
  { 14.5, 12.5, 13, 3, 2, 2, 11, 26, 112, 20, 20, 9, 9, 9 },
  { 14, 12, 12.5, 2, 2, 2, 8, 22, 104, 20, 20, 9, 9, 9 },
  { 13.5, 11.5, 12, 2, 2, 2, 6, 20, 98, 20, 20, 9, 9, 9 },
  { 13, 11, 11.5, 2, 1, 2, 6, 18, 92, 16, 12, 6, 6, 6 },
  { 12.5, 10.5, 11, 1, 1, 1, 5, 16, 88, 12, 10, 4, 4, 4 },
  { 12.5, 10.5, 11, 1, 1, 1, 5, 16, 88, 10, 8, 4, 3, 3 },
  { 12.5, 10.5, 11, 1, 1, 1, 5, 16, 88, 8, 6, 3, 2, 2 },
  { 12.5, 10.5, 11, 1, 1, 1, 4, 14, 82, 8, 6, 3, 2, 2 },
  { 12, 10.5, 11, 1, 1, 1, 4, 13, 80, 6, 5, 2, 1, 1 },
  { 12.5, 10.5, 11, 1, 0, 1, 5, 16, 88, 10, 8, 3, 3, 2 },
  { 12, 10.5, 11, 1, 0, 1, 4, 14, 84, 7, 6, 3, 2, 2 },
  { 12, 10.5, 11, 1, 0, 1, 4, 14, 84, 5, 4, 2, 1, 1 },
};

/* Where the card ends, above the foot of the page. */
static double
get_bottom (const FfCard *self)
{
  return self->page.bottom;
}

/* Whether a silent drawing has run off the page, so that the rest of it need not be measured. */
gboolean
ff_card_is_over (const FfCard *self)
{
  return ff_svg_is_silent (self->svg) && self->y > get_bottom (self);
}

/* Small capitals over a section. */
void
ff_card_draw_heading (FfCard *self, const char *text)
{
  self->y += self->rhythm->section;
  ff_svg_begin_part (self->svg, FF_PART_HEADING, NULL, NULL);
  ff_svg_label (self->svg, FF_PAGE_MARGIN, self->y + 9, self->page.inner, FF_ALIGN_START,
                ff_font_kicker, self->palette->soft, text);
  ff_svg_end (self->svg);
  self->y += 22;
}

/* "and 3 more", where N are left out. */
void
ff_card_draw_more (FfCard *self, double x, guint n)
{
  FfFont font = { self->rhythm->note_size, 400, 0 };
  g_autofree char *text = NULL;

  if (n == 0)
    return;
  /* Translators: how many things are left out */
  text = g_strdup_printf (ngettext ("and %u more", "and %u more", n), n);
  ff_svg_label (self->svg, x, self->y + font.size, FF_PAGE_MARGIN + self->page.inner - x,
                FF_ALIGN_START, font, self->palette->soft, text);
  self->y += font.size * 1.5;
}

/* "Acme · Acme product roles · reviewed 1 May 2026". (transfer full) */
static char *
make_meta (FfCard *self)
{
  const FfSettings *settings = ff_content_get_settings (self->content);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) words = NULL;

  if (settings->organization.name[0] != '\0')
    g_strv_builder_add (builder, settings->organization.name);
  if (settings->title[0] != '\0')
    g_strv_builder_add (builder, settings->title);
  if (settings->review.last[0] != '\0')
    {
      g_autofree char *day = ff_day_format (settings->review.last);
      /* Translators: a date */
      g_autofree char *reviewed = g_strdup_printf (_ ("reviewed %s"), day);

      g_strv_builder_add (builder, reviewed);
    }
  words = g_strv_builder_end (builder);
  return g_strjoinv (" · ", words);
}

/* The definition in the lines it needs, but lines of about equal length: no word stands alone.
 * (transfer full) */
static FfLines *
break_definition (const FfCard *self, const char *text)
{
  double width = self->page.inner;
  FfLines *lines = ff_text_fit (definition_font, 12, text, width, 72, 1.42);

  while (!lines->is_cut && lines->size > 1 && width > self->page.inner / 2)
    {
      FfLines *narrower = ff_text_break (lines->font, text, width -= 16, lines->size);

      if (narrower->is_cut || narrower->breaks_word != lines->breaks_word)
        {
          ff_lines_free (narrower);
          break;
        }
      ff_lines_free (lines);
      lines = narrower;
    }
  return lines;
}

static void
draw_header (FfCard *self)
{
  g_autofree char *meta = make_meta (self);
  double baseline = self->page.height < SHORT_PAGE ? SHORT_HEADER_BASELINE : HEADER_BASELINE;
  double kicker;

  kicker = ff_svg_label (self->svg, FF_PAGE_MARGIN, baseline, self->page.inner / 2, FF_ALIGN_START,
                         ff_font_kicker, self->palette->soft, _ ("ROLE PROFILE"));
  ff_svg_label (self->svg, FF_PAGE_MARGIN + kicker + 24, baseline, self->page.inner - kicker - 24,
                FF_ALIGN_RIGHT, meta_font, self->palette->soft, meta);
  self->y = baseline + 12;
  ff_svg_begin_part (self->svg, FF_PART_TITLE, NULL, NULL);
  self->y = ff_svg_lines (self->svg, self->name, FF_PAGE_MARGIN, self->y, self->page.inner, 1.25,
                          FF_ALIGN_START, self->palette->ink);
  ff_svg_end (self->svg);
  self->y += 8;
  self->y = ff_svg_lines (self->svg, self->definition, FF_PAGE_MARGIN, self->y, self->page.inner,
                          1.42, FF_ALIGN_START, self->palette->ink);
  self->y += 18;
  ff_svg_rect (self->svg, (FfRect){ FF_PAGE_MARGIN, self->y, self->page.inner, 1 }, 0,
               (FfPaint){ .fill = self->palette->hairline });
}

static void
draw_card (FfCard *self)
{
  draw_header (self);
  ff_card_draw_emphasis (self);
  ff_card_draw_weights (self, FF_WEIGHT_PRIMARY);
  ff_card_draw_weights (self, FF_WEIGHT_SECONDARY);
  ff_card_draw_not_this (self);
  if (self->role->card.boundaries)
    ff_card_draw_boundaries (self);
  if (self->role->card.gaps)
    ff_card_draw_gaps (self);
}

/* Draws in silence, ever denser, until all is on the page; then for good. */
static void
draw_fitting (FfCard *self)
{
  ff_svg_set_silent (self->svg, TRUE);
  for (guint i = 0; i < G_N_ELEMENTS (rhythms); i++)
    {
      self->rhythm = &rhythms[i];
      draw_card (self);
      if (self->y <= get_bottom (self))
        break;
    }
  ff_svg_set_silent (self->svg, FALSE);
  draw_card (self);
}

/* The whole card, on a page of the paper that OPTIONS ask for. */
void
ff_card_draw (FfSvg *svg, FfAnalysis *analysis, const FfRole *role, const FfDiagramOptions *options)
{
  FfCard self = { .svg = svg, .analysis = analysis, .role = role };

  self.content = ff_analysis_get_content (analysis);
  self.emphasis = ff_analysis_get_emphasis (analysis, role->base.id);
  self.palette = ff_palette_get (options->theme);
  self.page = ff_page_size (options->paper, FALSE);
  self.name = ff_text_fit (name_font, FF_TYPE_TEXT, role->name, self.page.inner, 66, 1.25);
  self.definition = break_definition (&self, role->definition);
  draw_fitting (&self);
  ff_lines_free (self.name);
  ff_lines_free (self.definition);
}

/* (transfer full) */
char *
ff_card_make_title (const FfRole *role)
{
  /* Translators: a role's name */
  return g_strdup_printf (_ ("%s, role profile"), role->name);
}

GBytes *
ff_diagram_card (FfAnalysis *analysis, const char *role_id, const FfDiagramOptions *options)
{
  const FfRole *role = ff_content_role (ff_analysis_get_content (analysis), role_id);
  FfPageSize page = ff_page_size (options->paper, FALSE);
  g_autoptr (FfSvg) svg = NULL;
  g_autofree char *id = NULL;
  g_autofree char *title = NULL;
  g_autofree char *explanation = NULL;

  g_return_val_if_fail (role != NULL, NULL);

  id = g_strdup_printf ("card-%s", role_id);
  title = ff_card_make_title (role);
  explanation = ff_analysis_explain (analysis, role_id);
  svg = ff_svg_new (id, page.width, title, explanation);
  ff_card_draw (svg, analysis, role, options);
  return ff_svg_finish (svg, page.height, ff_palette_get (options->theme)->paper);
}

typedef struct
{
  FfAnalysis *analysis;
  const FfDiagramOptions *options;
} Cards;

static void
draw_card_page (gpointer view, gconstpointer item, FfSvg *svg)
{
  Cards *self = view;

  ff_card_draw (svg, self->analysis, item, self->options);
}

GPtrArray *
ff_pages_cards (FfAnalysis *analysis, const char *const *role_ids, const FfDiagramOptions *options)
{
  const FfContent *content = ff_analysis_get_content (analysis);
  g_autoptr (FfSheaf) sheaf = ff_sheaf_new (options, ff_content_get_settings (content)->title);
  Cards self = { analysis, options };
  guint n;
  g_autofree const FfRole **roles = ff_list_roles (content, role_ids, &n);

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *id = g_strdup_printf ("card-%s", roles[i]->base.id);

      ff_sheaf_add_page (sheaf, id, roles[i]->name, 0, draw_card_page, &self, roles[i],
                         ff_page_size (options->paper, FALSE));
    }
  return ff_sheaf_finish (sheaf);
}
