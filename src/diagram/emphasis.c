/* The small quadrant picture of a role's emphasis. */
#include "diagram/parts.h"

#include <glib/gi18n-lib.h>

#define SIDE 48

GBytes *
ff_diagram_emphasis (FfAnalysis *analysis, const char *role_id, const FfDiagramOptions *options)
{
  const FfRole *role = ff_content_role (ff_analysis_get_content (analysis), role_id);
  g_autofree char *explanation = NULL;
  g_autofree char *title = NULL;
  g_autofree char *id = NULL;
  g_autoptr (FfSvg) svg = NULL;

  g_return_val_if_fail (role != NULL, NULL);

  explanation = ff_analysis_explain (analysis, role_id);
  /* Translators: a role's name */
  title = g_strdup_printf (_ ("Emphasis of %s"), role->name);
  id = g_strdup_printf ("emphasis-%s", role_id);
  svg = ff_svg_new (id, SIDE, title, explanation);
  ff_draw_emphasis (svg, ff_palette_get (options->theme),
                    ff_analysis_get_emphasis (analysis, role_id), (FfRect){ 1, 1, 46, 46 });
  return ff_svg_finish (svg, SIDE, NULL);
}
