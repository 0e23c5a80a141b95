/* The handbook: all that a project says of its roles, as pages that belong together. */
#include "diagram/boundaries-private.h"
#include "diagram/card.h"
#include "diagram/comparison-private.h"
#include "diagram/handbook-private.h"
#include "diagram/matrix-private.h"
#include "diagram/type.h"

#include <glib/gi18n-lib.h>

/* So many pairs get a comparison of their own; of more, the table of overlaps is what a reader can use. */
#define MAX_COMPARED 10

static const FfFont heading_font = { FF_TYPE_HEADING, 700, 0 };

/* What lives until the pages are drawn. */
typedef struct
{
  FfHandbook base;
  FfMatrix matrix;
  FfBoundaryPages boundaries;
  GPtrArray *flows;
  GPtrArray *comparisons; /* FfComparisonView */
  GPtrArray *sides;       /* FfSides */
} Handbook;

double
ff_handbook_draw_heading (const FfHandbook *self, const char *text, double top)
{
  g_autoptr (FfLines) lines = ff_text_fit (heading_font, FF_TYPE_TEXT, text, self->size.inner, 62,
                                           1.25);

  ff_svg_begin_part (self->svg, FF_PART_TITLE, NULL, NULL);
  top = ff_svg_lines (self->svg, lines, FF_PAGE_MARGIN, top, self->size.inner, 1.25, FF_ALIGN_START,
                      self->palette->ink);
  ff_svg_end (self->svg);
  return top;
}

double
ff_handbook_draw_kicker (const FfHandbook *self, const char *text, double top)
{
  ff_svg_begin_part (self->svg, FF_PART_HEADING, NULL, NULL);
  ff_svg_label (self->svg, FF_PAGE_MARGIN, top + 11, self->size.inner, FF_ALIGN_START,
                ff_font_kicker, self->palette->soft, text);
  ff_svg_end (self->svg);
  return top + 26;
}

gboolean
ff_handbook_needs_rules (const FfHandbook *self, const FfRole *a, const FfRole *b)
{
  for (guint i = 0; i < ff_analysis_get_n_pairs (self->analysis); i++)
    {
      const FfPair *pair = ff_analysis_get_pair (self->analysis, i);

      if ((pair->roles[0] == a && pair->roles[1] == b)
          || (pair->roles[0] == b && pair->roles[1] == a))
        return pair->relation == FF_RELATION_REQUIRED;
    }
  return FALSE;
}

/* FLOW is kept until the end. (FLOW is taken over.) */
static void
add_flow (Handbook *self, const char *id, const char *title, FfFlow *flow, guint at)
{
  g_ptr_array_add (self->flows, flow);
  ff_sheaf_add_flow (self->base.sheaf, id, title, flow, self->base.size, at);
}

static void
draw_card (gpointer view, gconstpointer item, FfSvg *svg)
{
  FfHandbook *self = view;

  ff_card_draw (svg, self->analysis, item, &self->options);
}

static void
add_cards (Handbook *self)
{
  for (guint i = 0; i < self->base.n_roles; i++)
    {
      const FfRole *role = self->base.roles[i];
      g_autofree char *id = g_strdup_printf ("card-%s", role->base.id);
      g_autofree char *title = ff_card_make_title (role);

      ff_sheaf_add_page (self->base.sheaf, id, title, 0, draw_card, &self->base, role,
                         self->base.size);
    }
}

/* The roles IDS against each other, at LEVEL of the outline. */
static void
add_comparison (Handbook *self, const char *const *ids, const char *title, gboolean within)
{
  FfDiagramOptions options = self->base.options;
  FfSides *sides = ff_sides_new (self->base.analysis, ids);
  FfComparisonView *view = g_new0 (FfComparisonView, 1);
  g_autofree char *names = ff_sides_join_names (sides);
  g_autofree char *id = g_strdup_printf ("comparison-%u", self->sides->len);
  FfFlow *flow;

  options.parts = FF_COMPARISON_OVERLAID;
  options.hide_equal = within;
  ff_comparison_init_pages (view, sides, &options);
  view->with_rules = FALSE; /* they were said before */
  flow = ff_comparison_make_flow (view);
  g_ptr_array_add (self->sides, sides);
  g_ptr_array_add (self->comparisons, view);
  g_ptr_array_add (self->flows, flow);
  if (within)
    ff_sheaf_add_flow_within (self->base.sheaf, id, names, flow, view->size);
  else
    ff_sheaf_add_flow (self->base.sheaf, id, title, flow, view->size, FF_SHEAF_END);
}

/* Each pair that needs rules, where these are not too many. */
static void
add_pairs (Handbook *self)
{
  FfHandbook *base = &self->base;
  guint n = 0;

  for (guint i = 0; i < base->n_roles; i++)
    for (guint j = i + 1; j < base->n_roles; j++)
      n += ff_handbook_needs_rules (base, base->roles[i], base->roles[j]);
  for (guint i = 0; n <= MAX_COMPARED && i < base->n_roles; i++)
    for (guint j = i + 1; j < base->n_roles; j++)
      {
        const char *ids[] = { base->roles[i]->base.id, base->roles[j]->base.id, NULL };

        if (ff_handbook_needs_rules (base, base->roles[i], base->roles[j]))
          add_comparison (self, ids, NULL, TRUE);
      }
}

/* A few roles are held against each other all at once; of many, a table says which to look at. */
static void
add_comparisons (Handbook *self)
{
  FfHandbook *base = &self->base;
  const char *ids[FF_COMPARISON_MAX_ROLES + 1] = { NULL };

  if (base->n_roles < 2)
    return;
  for (guint i = 0; i < MIN (base->n_roles, FF_COMPARISON_MAX_ROLES); i++)
    ids[i] = base->roles[i]->base.id;
  if (base->n_roles <= FF_COMPARISON_MAX_ROLES)
    {
      add_comparison (self, ids, _ ("Where roles differ"), FALSE);
      return;
    }
  add_flow (self, "overlaps", _ ("Where roles differ"), ff_handbook_make_overlaps (base),
            FF_SHEAF_END);
  add_pairs (self);
}

static void
handbook_init (Handbook *self, FfAnalysis *analysis, const char *const *role_ids,
               const FfDiagramOptions *options)
{
  FfHandbook *base = &self->base;
  const char *title = ff_content_get_settings (ff_analysis_get_content (analysis))->title;

  base->analysis = analysis;
  base->content = ff_analysis_get_content (analysis);
  base->palette = ff_palette_get (options->theme);
  base->options = *options;
  base->options.roles = role_ids;
  base->size = ff_page_size (options->paper, FALSE);
  base->title = title[0] != '\0' ? title : _ ("Product roles");
  base->roles = ff_list_roles (base->content, role_ids, &base->n_roles);
  base->sheaf = ff_sheaf_new (options, base->title);
  ff_matrix_init_pages (&self->matrix, analysis, &base->options);
  self->matrix.title = _ ("Roles at a glance");
  ff_boundary_pages_init (&self->boundaries, analysis, &base->options);
  self->flows = g_ptr_array_new_with_free_func ((GDestroyNotify) ff_flow_free);
  self->comparisons = g_ptr_array_new_with_free_func (g_free);
  self->sides = g_ptr_array_new_with_free_func ((GDestroyNotify) ff_sides_free);
}

static void
handbook_clear (Handbook *self)
{
  ff_sheaf_free (self->base.sheaf);
  g_ptr_array_unref (self->flows);
  g_ptr_array_unref (self->comparisons);
  g_ptr_array_unref (self->sides);
  ff_matrix_clear (&self->matrix);
  ff_boundary_pages_clear (&self->boundaries);
  g_free (self->base.roles);
}

GPtrArray *
ff_diagram_handbook (FfAnalysis *analysis, const char *const *role_ids,
                     const FfDiagramOptions *options)
{
  Handbook self = { { NULL } };
  GPtrArray *pages;

  handbook_init (&self, analysis, role_ids, options);
  add_flow (&self, "cover", self.base.title, ff_handbook_make_cover (&self.base), FF_SHEAF_END);
  add_flow (&self, "matrix", _ ("Roles at a glance"), ff_matrix_make_pages (&self.matrix),
            FF_SHEAF_END);
  add_cards (&self);
  add_flow (&self, "boundaries", _ ("Boundaries between roles"),
            ff_boundary_pages_make_flow (&self.boundaries), FF_SHEAF_END);
  add_comparisons (&self);
  /* Last, when all titles are known, but before them. */
  add_flow (&self, "contents", _ ("Contents"), ff_handbook_make_contents (&self.base),
            ff_sheaf_count_first (self.base.sheaf));
  pages = ff_sheaf_finish (self.base.sheaf);
  handbook_clear (&self);
  return pages;
}
