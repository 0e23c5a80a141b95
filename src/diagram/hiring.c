/* The hiring plan: the demand, the candidates side by side with what each takes over and what stays, and,
 * where people are counted, what the team is short of. The track of every bar stands for all the work. */
#include "diagram/plan.h"

#include "core/method/hiring.h"
#include "diagram/plan-parts.h"
#include "diagram/sheaf.h"
#include "diagram/type.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define MARGIN    FF_PAGE_MARGIN
#define GUTTER    24
#define N_COLUMNS 2 /* candidates side by side */

static const FfFont title_font = { FF_TYPE_HEADING, 700, 0 };
static const FfFont name_font = { FF_TYPE_SUBHEADING, 700, 0 };
static const FfFont number_font = { FF_TYPE_SUBHEADING, 600, 0 };
static const FfFont label_font = { FF_TYPE_SMALL, 400, 0 };
static const FfFont text_font = { FF_TYPE_TEXT, 400, 0 };
static const FfFont note_font = { FF_TYPE_NOTE, 400, 0 };

typedef struct
{
  FfSvg *svg; /* of the page that is drawn */
  const FfPalette *palette;
  FfAnalysis *analysis;
  FfPageSize size;
  FfHiringPlan *plan;
  GPtrArray *hires; /* const FfHire *, those that are shown */
} View;

static double
draw_text (const View *self, FfFont font, const char *fill, const char *text, double top)
{
  return ff_draw_text (self->svg, font, fill, text, MARGIN, top, self->size.inner);
}

/* TEXT (transfer full) */
static double
take_text (const View *self, FfFont font, char *text, double x, double top, double width)
{
  double bottom = ff_draw_text (self->svg, font, self->palette->ink, text, x, top, width);

  g_free (text);
  return bottom;
}

static double
draw_heading (gpointer view, gconstpointer item, double top)
{
  View *self = view;
  FfContent *content = ff_analysis_get_content (self->analysis);
  const char *note = ff_content_get_hiring (content)->note;

  ff_svg_begin_part (self->svg, FF_PART_TITLE, NULL, NULL);
  top = draw_text (self, title_font, self->palette->ink, _ ("Hiring plan"), top);
  ff_svg_end (self->svg);
  top = draw_text (self, text_font, self->palette->soft, ff_content_get_settings (content)->title,
                   top);
  return *note != '\0' ? draw_text (self, text_font, self->palette->ink, note, top + 8) : top;
}

static double
draw_kicker (gpointer view, gconstpointer item, double top)
{
  View *self = view;

  return ff_draw_kicker (self->svg, self->palette, item, MARGIN, top, self->size.inner);
}

static double
draw_item (const View *self, const FfPlanBar *bar, double value_width, FfRect box)
{
  ff_svg_begin_part (self->svg, FF_PART_ITEM, NULL, NULL);
  ff_plan_draw_bar (self->svg, self->palette, bar, value_width, box);
  ff_svg_end (self->svg);
  return box.y + box.height;
}

static double
draw_demand (gpointer view, gconstpointer item, double top)
{
  View *self = view;
  const FfHiringPlan *plan = self->plan;

  ff_svg_begin_part (self->svg, FF_PART_LIST, _ ("Demand by quadrant"), NULL);
  for (int q = 0; q < FF_N_QUADRANTS; q++)
    {
      g_autofree char *share = ff_share_to_text (plan->demand[q]);
      g_autofree char *value = g_strdup_printf (
          /* Translators: a percentage, "to keep", "strong". */
          _ ("%1$s, %2$s, %3$s"), share, ff_hand_over_name (plan->hand_over[q]),
          ff_strength_name (plan->strength[q]));
      FfPlanBar bar = { .quadrant = (FfQuadrant) q,
                        .share = plan->demand[q],
                        .mark = NAN,
                        .label = ff_quadrant_name ((FfQuadrant) q),
                        .value = value };

      top = draw_item (self, &bar, 1.5 * FF_PLAN_VALUE_WIDTH,
                       (FfRect){ MARGIN, top, self->size.inner, FF_PLAN_BAR_HEIGHT });
    }
  ff_svg_end (self->svg);
  return top;
}

static double
draw_why (gpointer view, gconstpointer item, double top)
{
  View *self = view;
  g_autofree char *why = ff_hiring_plan_explain (self->plan);

  top = draw_text (self, text_font, self->palette->ink, why, top);
  return draw_text (self, note_font, self->palette->soft,
                    _ ("Filled: work that the role takes over. Dashed: work that stays. Framed: "
                       "work that stays where the founder is weak."),
                    top + 2);
}

/* "48%" over "covered", three times. */
static double
draw_numbers (const View *self, const FfHire *hire, double x, double top, double width)
{
  const char *labels[] = { _ ("covered"), _ ("relief"), _ ("risk") };
  double numbers[] = { hire->covered, hire->relief, hire->risk };

  for (guint i = 0; i < G_N_ELEMENTS (numbers); i++)
    {
      double at = x + i * width / G_N_ELEMENTS (numbers);
      double room = width / G_N_ELEMENTS (numbers) - 8;
      g_autofree char *number = ff_share_to_text (numbers[i]);

      ff_svg_label (self->svg, at, top + 18, room, FF_ALIGN_LEFT, number_font, self->palette->ink,
                    number);
      ff_svg_label (self->svg, at, top + 33, room, FF_ALIGN_LEFT, label_font, self->palette->soft,
                    labels[i]);
    }
  return top + 40;
}

static double
draw_bars (const View *self, const FfHire *hire, double x, double top, double width)
{
  ff_svg_begin_part (self->svg, FF_PART_LIST, _ ("What it takes over, by quadrant"), NULL);
  for (int q = 0; q < FF_N_QUADRANTS; q++)
    {
      g_autofree char *takes = ff_share_to_points (hire->takes[q]);
      g_autofree char *of = ff_share_to_points (self->plan->demand[q]);
      /* Translators: a number, and what it is a part of. */
      g_autofree char *value = g_strdup_printf (_ ("%1$s of %2$s"), takes, of);
      FfPlanBar bar = { .quadrant = (FfQuadrant) q,
                        .share = hire->takes[q],
                        .mark = NAN,
                        .rest = hire->left[q],
                        .at_risk = hire->at_risk[q] > 0,
                        .label = ff_quadrant_name ((FfQuadrant) q),
                        .value = value };

      top = draw_item (self, &bar, FF_PLAN_VALUE_SHORT,
                       (FfRect){ x, top, width, FF_PLAN_BAR_HEIGHT });
    }
  ff_svg_end (self->svg);
  return top;
}

static double
draw_hire (const View *self, const FfHire *hire, double x, double top, double width)
{
  const FfHiringPlan *plan = self->plan;

  ff_svg_begin_part (self->svg, FF_PART_GROUP, hire->role->name, NULL);
  top = ff_draw_text (self->svg, name_font, self->palette->ink, hire->role->name, x, top, width);
  top = draw_numbers (self, hire, x, top, width);
  if (plan->has_demand)
    top = draw_bars (self, hire, x, top + 6, width) + 8;
  top = take_text (self, note_font, ff_hire_describe_takes (plan, hire), x, top, width);
  if (plan->has_demand)
    {
      top = take_text (self, note_font, ff_hire_describe_relief (plan, hire), x, top + 4, width);
      top = take_text (self, note_font, ff_hire_describe_stays (plan, hire), x, top + 4, width);
      top = take_text (self, note_font, ff_hire_describe_risk (plan, hire), x, top + 4, width);
    }
  ff_svg_end (self->svg);
  return top;
}

/* The candidates from the ITEM-th on that stand side by side. */
static double
draw_hires (gpointer view, gconstpointer item, double top)
{
  View *self = view;
  guint from = GPOINTER_TO_UINT (item);
  double width = (self->size.inner - (N_COLUMNS - 1) * GUTTER) / N_COLUMNS;
  double bottom = top;

  for (guint i = 0; i < N_COLUMNS && from + i < self->hires->len; i++)
    {
      double end = draw_hire (self, self->hires->pdata[from + i], MARGIN + i * (width + GUTTER),
                              top, width);

      bottom = MAX (bottom, end);
    }
  return bottom;
}

static double
draw_supply (gpointer view, gconstpointer item, double top)
{
  View *self = view;
  const FfHiringPlan *plan = self->plan;

  ff_svg_begin_part (self->svg, FF_PART_LIST, _ ("Supply and demand by quadrant"), NULL);
  for (int q = 0; q < FF_N_QUADRANTS; q++)
    {
      g_autofree char *supply = ff_share_to_text (plan->team.supply[q]);
      g_autofree char *demand = ff_share_to_text (plan->demand[q]);
      g_autofree char *value = g_strdup_printf (/* Translators: two percentages. */
                                                _ ("%1$s, demand %2$s"), supply, demand);
      FfPlanBar bar = { .quadrant = (FfQuadrant) q,
                        .share = plan->team.supply[q],
                        .mark = plan->demand[q],
                        .label = ff_quadrant_name ((FfQuadrant) q),
                        .value = value };

      top = draw_item (self, &bar, FF_PLAN_VALUE_WIDTH,
                       (FfRect){ MARGIN, top, self->size.inner, FF_PLAN_BAR_HEIGHT });
    }
  ff_svg_end (self->svg);
  return draw_text (self, note_font, self->palette->soft,
                    _ ("A bar is the supply; the line over it is the demand."), top + 4);
}

static double
draw_sentence (gpointer view, gconstpointer item, double top)
{
  return draw_text (view, text_font, ((View *) view)->palette->ink, item, top);
}

/* SENTENCE (transfer full) */
static void
add_sentence (FfFlow *flow, char *sentence, double gap)
{
  ff_flow_add (flow, draw_sentence, sentence, g_free, gap);
}

static void
add_kicker (FfFlow *flow, const char *kicker)
{
  ff_flow_add (flow, draw_kicker, (gpointer) kicker, NULL, 30);
  ff_flow_keep (flow);
}

static void
add_team (const View *self, FfFlow *flow)
{
  const FfHiringPlan *plan = self->plan;

  if (plan->counted->len == 0 && plan->team.constraint == FF_QUADRANT_NONE)
    return;
  add_kicker (flow, _ ("THE TEAM"));
  if (plan->team.headcount > 0)
    ff_flow_add (flow, draw_supply, NULL, NULL, 8);
  add_sentence (flow, ff_team_explain (plan, &plan->team), 8);
  for (guint i = 0; i < plan->counted->len; i++)
    {
      const FfRole *role = plan->counted->pdata[i];

      add_sentence (flow, ff_hiring_plan_explain_without (plan, role, G_MAXUINT), 6);
      if (role->headcount > 1)
        add_sentence (flow, ff_hiring_plan_explain_without (plan, role, 1), 6);
    }
}

static double
draw_nobody (gpointer view, gconstpointer item, double top)
{
  View *self = view;

  return ff_draw_empty (self->svg, self->palette, MARGIN, top, self->size.inner,
                        _ ("There is no candidate role."),
                        _ ("Add a role and weigh the competencies for it."));
}

static FfFlow *
make_flow (View *self)
{
  FfFlow *flow = ff_flow_new (&self->svg, self, self->size.width);

  ff_flow_add (flow, draw_heading, NULL, NULL, 0);
  add_kicker (flow, _ ("DEMAND"));
  ff_flow_add (flow, draw_demand, NULL, NULL, 8);
  if (self->hires->len > 0)
    {
      add_kicker (flow, _ ("CANDIDATES"));
      ff_flow_add (flow, draw_why, NULL, NULL, 8);
      ff_flow_keep (flow);
    }
  else
    ff_flow_add (flow, draw_nobody, NULL, NULL, 24);
  for (guint i = 0; i < self->hires->len; i += N_COLUMNS)
    ff_flow_add (flow, draw_hires, GUINT_TO_POINTER (i), NULL, i == 0 ? 16 : 28);
  add_team (self, flow);
  return flow;
}

static void
view_init (View *self, FfAnalysis *analysis, const FfDiagramOptions *options)
{
  self->analysis = analysis;
  self->palette = ff_palette_get (options->theme);
  self->size = ff_page_size (options->paper, FALSE);
  self->plan = ff_hiring_plan_new (analysis);
  self->hires = g_ptr_array_new ();
  for (guint i = 0; i < self->plan->hires->len; i++)
    {
      FfHire *hire = self->plan->hires->pdata[i];

      if (options->roles == NULL || g_strv_contains (options->roles, hire->role->base.id))
        g_ptr_array_add (self->hires, hire);
    }
}

static void
view_clear (View *self)
{
  g_ptr_array_unref (self->hires);
  ff_hiring_plan_free (self->plan);
}

GBytes *
ff_diagram_hiring (FfAnalysis *analysis, const FfDiagramOptions *options)
{
  View self = { NULL };
  g_autoptr (FfFlow) flow = NULL;
  g_autoptr (FfSvg) svg = NULL;
  g_autofree char *description = NULL;
  double bottom;

  view_init (&self, analysis, options);
  flow = make_flow (&self);
  description = ff_hiring_plan_explain (self.plan);
  svg = ff_svg_new ("hiring", self.size.width, _ ("Hiring plan"), description);
  bottom = ff_flow_draw_endless (flow, svg, MARGIN - 4);
  view_clear (&self);
  return ff_svg_finish (svg, bottom + MARGIN, self.palette->paper);
}

GPtrArray *
ff_pages_hiring (FfAnalysis *analysis, const FfDiagramOptions *options)
{
  const char *title = ff_content_get_settings (ff_analysis_get_content (analysis))->title;
  g_autoptr (FfSheaf) sheaf = ff_sheaf_new (options, title);
  View self = { NULL };
  g_autoptr (FfFlow) flow = NULL;
  GPtrArray *pages;

  view_init (&self, analysis, options);
  flow = make_flow (&self);
  ff_sheaf_add_flow (sheaf, "hiring", _ ("Hiring plan"), flow, self.size, FF_SHEAF_END);
  pages = ff_sheaf_finish (sheaf);
  view_clear (&self);
  return pages;
}
