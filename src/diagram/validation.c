/* Work held against profiles: for each role, and each person, the verdict with its sentence and question,
 * and for each quadrant a bar of what was observed with a mark where the card expects it. */
#include "diagram/plan.h"

#include "core/method/verdict-words.h"
#include "diagram/plan-parts.h"
#include "diagram/sheaf.h"
#include "diagram/type.h"

#include <glib/gi18n-lib.h>

#define MARGIN FF_PAGE_MARGIN

static const FfFont title_font = { FF_TYPE_HEADING, 700, 0 };
static const FfFont name_font = { FF_TYPE_SUBHEADING, 700, 0 };
static const FfFont verdict_font = { FF_TYPE_NAME, 600, 0 };
static const FfFont text_font = { FF_TYPE_TEXT, 400, 0 };
static const FfFont note_font = { FF_TYPE_NOTE, 400, 0 };

typedef struct
{
  FfSvg *svg; /* of the page that is drawn */
  const FfPalette *palette;
  FfAnalysis *analysis;
  FfPageSize size;
  FfValidations *validations;
} View;

static double
draw_text (const View *self, FfFont font, const char *fill, const char *text, double top)
{
  return ff_draw_text (self->svg, font, fill, text, MARGIN, top, self->size.inner);
}

static double
draw_heading (gpointer view, gconstpointer item, double top)
{
  View *self = view;
  const FfSettings *settings = ff_content_get_settings (ff_analysis_get_content (self->analysis));
  g_autofree char *window = ff_validations_describe_window (self->validations);

  ff_svg_begin_part (self->svg, FF_PART_TITLE, NULL, NULL);
  top = draw_text (self, title_font, self->palette->ink, _ ("Work and profiles"), top);
  ff_svg_end (self->svg);
  top = draw_text (self, text_font, self->palette->soft, settings->title, top);
  top = draw_text (self, note_font, self->palette->soft, window, top + 8);
  return draw_text (self, note_font, self->palette->soft,
                    _ ("A bar is what was observed; the line over it is what the card expects."),
                    top);
}

static double
draw_kicker (gpointer view, gconstpointer item, double top)
{
  View *self = view;

  return ff_draw_kicker (self->svg, self->palette, item, MARGIN, top, self->size.inner);
}

/* "Ana, against Technical PM" (transfer full) */
static char *
make_name (const FfValidation *validation)
{
  const char *role = validation->role != NULL ? validation->role->name : _ ("no role");

  return validation->person != NULL
             /* Translators: a person, then the role that they are held against. */
             ? g_strdup_printf (_ ("%1$s, against %2$s"), validation->person, role)
             : g_strdup (role);
}

static double
draw_bars (const View *self, const FfValidation *validation, double top)
{
  for (int q = 0; q < FF_N_QUADRANTS; q++)
    {
      /* Translators: two percentages, what was observed and what the card expects. */
      g_autofree char *value = g_strdup_printf (_ ("%1$u%%, expected %2$u%%"),
                                                (guint) (validation->observed[q] * 100 + 0.5),
                                                (guint) (validation->expected[q] * 100 + 0.5));
      FfPlanBar bar = { .quadrant = (FfQuadrant) q,
                        .share = validation->observed[q],
                        .mark = validation->expected[q],
                        .label = ff_quadrant_name ((FfQuadrant) q),
                        .value = value };

      ff_svg_begin_part (self->svg, FF_PART_ITEM, NULL, NULL);
      ff_plan_draw_bar (self->svg, self->palette, &bar, FF_PLAN_VALUE_WIDTH,
                        (FfRect){ MARGIN, top, self->size.inner, FF_PLAN_BAR_HEIGHT });
      ff_svg_end (self->svg);
      top += FF_PLAN_BAR_HEIGHT;
    }
  return top;
}

/* The names of RECORDS after WHAT they are, where there are any. */
static double
draw_names (const View *self, const char *what, GPtrArray *records, double top)
{
  g_autoptr (GString) names = g_string_new (NULL);
  g_autofree char *text = NULL;

  if (records->len == 0)
    return top;
  for (guint i = 0; i < records->len; i++)
    /* Translators: stands between the names of a list. */
    g_string_append_printf (names, "%s%s", i > 0 ? _ (", ") : "",
                            ff_record_get_name (records->pdata[i]));
  /* Translators: what is listed, then the list. */
  text = g_strdup_printf (_ ("%1$s: %2$s"), what, names->str);
  return draw_text (self, note_font, self->palette->soft, text, top + 3);
}

static double
draw_validation (gpointer view, gconstpointer item, double top)
{
  View *self = view;
  const FfValidation *validation = item;
  g_autofree char *name = make_name (validation);
  g_autofree char *sentence = ff_validation_explain (validation);
  const char *question = ff_verdict_get_question (validation->verdict);

  ff_svg_begin_part (self->svg, FF_PART_GROUP, name, NULL);
  top = draw_text (self, name_font, self->palette->ink, name, top);
  top = draw_text (self, verdict_font, self->palette->ink,
                   ff_verdict_get_name (validation->verdict), top + 4);
  top = draw_text (self, text_font, self->palette->ink, sentence, top);
  if (*question != '\0')
    top = draw_text (self, text_font, self->palette->soft, question, top + 2);
  ff_svg_begin_part (self->svg, FF_PART_LIST, _ ("Observed and expected by quadrant"), NULL);
  top = draw_bars (self, validation, top + 10);
  ff_svg_end (self->svg);
  top = draw_names (self, _ ("Primary, and never seen in the work"), validation->never_seen,
                    top + 4);
  top = draw_names (self,
                    /* xgettext:no-c-format */
                    _ ("Baseline, and more than 15% of the work"), validation->overgrown, top);
  top = draw_names (self, _ ("Best fit for this work"), validation->best_fit, top);
  ff_svg_end (self->svg);
  return top;
}

static double
draw_nothing (gpointer view, gconstpointer item, double top)
{
  View *self = view;

  return ff_draw_empty (self->svg, self->palette, MARGIN, top, self->size.inner,
                        _ ("There are no roles yet to hold work against."),
                        _ ("Add roles and weigh the competencies, then the work that was done."));
}

static gboolean
is_shown (const FfValidation *validation, const char *const *roles)
{
  return roles == NULL
         || (validation->role != NULL && g_strv_contains (roles, validation->role->base.id));
}

/* Returns how many it added. */
static guint
add_list (FfFlow *flow, const char *kicker, GPtrArray *list, const char *const *roles)
{
  guint n = 0;

  for (guint i = 0; i < list->len; i++)
    {
      if (!is_shown (list->pdata[i], roles))
        continue;
      if (n == 0)
        {
          ff_flow_add (flow, draw_kicker, (gpointer) kicker, NULL, 34);
          ff_flow_keep (flow);
        }
      ff_flow_add (flow, draw_validation, list->pdata[i], NULL, n == 0 ? 10 : 28);
      n++;
    }
  return n;
}

static FfFlow *
make_flow (View *self, const char *const *roles)
{
  FfFlow *flow = ff_flow_new (&self->svg, self, self->size.width);
  guint n;

  ff_flow_add (flow, draw_heading, NULL, NULL, 0);
  n = add_list (flow, _ ("ROLES"), self->validations->roles, roles);
  n += add_list (flow, _ ("PEOPLE"), self->validations->people, roles);
  if (n == 0)
    ff_flow_add (flow, draw_nothing, NULL, NULL, 24);
  return flow;
}

static void
view_init (View *self, FfAnalysis *analysis, const FfDiagramOptions *options)
{
  self->analysis = analysis;
  self->palette = ff_palette_get (options->theme);
  self->size = ff_page_size (options->paper, FALSE);
  self->validations = ff_validations_new (ff_analysis_get_content (analysis));
}

/* "Technical PM: Aligned. …; …", for whoever does not see the picture. (transfer full) */
static char *
describe (const View *self, const char *const *roles)
{
  g_autoptr (GString) out = g_string_new (NULL);
  GPtrArray *list = self->validations->roles;

  for (guint i = 0; i < list->len; i++)
    {
      const FfValidation *validation = list->pdata[i];

      if (is_shown (validation, roles))
        g_string_append_printf (out, "%s%s: %s", out->len > 0 ? "; " : "", validation->role->name,
                                ff_verdict_get_name (validation->verdict));
    }
  if (out->len == 0)
    g_string_append (out, _ ("There are no roles yet to hold work against."));
  return g_string_free (g_steal_pointer (&out), FALSE);
}

GBytes *
ff_diagram_validation (FfAnalysis *analysis, const FfDiagramOptions *options)
{
  View self = { NULL };
  g_autoptr (FfFlow) flow = NULL;
  g_autoptr (FfSvg) svg = NULL;
  g_autofree char *description = NULL;
  double bottom;

  view_init (&self, analysis, options);
  flow = make_flow (&self, options->roles);
  description = describe (&self, options->roles);
  svg = ff_svg_new ("validation", self.size.width, _ ("Work and profiles"), description);
  bottom = ff_flow_draw_endless (flow, svg, MARGIN - 4);
  ff_validations_free (self.validations);
  return ff_svg_finish (svg, bottom + MARGIN, self.palette->paper);
}

GPtrArray *
ff_pages_validation (FfAnalysis *analysis, const FfDiagramOptions *options)
{
  const char *title = ff_content_get_settings (ff_analysis_get_content (analysis))->title;
  g_autoptr (FfSheaf) sheaf = ff_sheaf_new (options, title);
  View self = { NULL };
  g_autoptr (FfFlow) flow = NULL;
  GPtrArray *pages;

  view_init (&self, analysis, options);
  flow = make_flow (&self, options->roles);
  ff_sheaf_add_flow (sheaf, "validation", _ ("Work and profiles"), flow, self.size, FF_SHEAF_END);
  pages = ff_sheaf_finish (sheaf);
  ff_validations_free (self.validations);
  return pages;
}
