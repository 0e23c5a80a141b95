#include "text/outline-parts.h"

static const char *
get_standing (const FfOutlinePack *pack, const FfEmphasis *emphasis, FfQuadrant quadrant)
{
  guint bit = FF_QUADRANT_BIT (quadrant);
  const char *path = "standings.plain";

  if (emphasis->shape == FF_SHAPE_GENERALIST)
    path = (emphasis->emphasised & bit) != 0 ? "standings.shared" : path;
  else if (ff_emphasis_get_primary (emphasis) == quadrant)
    path = "standings.primary";
  else if (ff_emphasis_get_secondary (emphasis) == quadrant)
    path = "standings.secondary";
  else if ((emphasis->emphasised & bit) != 0)
    path = "standings.open";
  return ff_outline_pack_get_text (pack, path);
}

/* Expert where the role's emphasis lies first, working where it has anything to do, and awareness in the
 * rest: baseline is needed in all four. */
static FfDepth
get_depth (const FfEmphasis *emphasis, FfQuadrant quadrant)
{
  guint bit = FF_QUADRANT_BIT (quadrant);

  if ((emphasis->primary & bit) != 0
      || (emphasis->shape == FF_SHAPE_GENERALIST && (emphasis->emphasised & bit) != 0))
    return FF_DEPTH_EXPERT;
  return emphasis->depth[quadrant] > 0 ? FF_DEPTH_WORKING : FF_DEPTH_AWARENESS;
}

/* By what the role needs there, then by depth, then in quadrant order. */
static int
compare (gconstpointer a, gconstpointer b, gpointer user_data)
{
  const FfEmphasis *emphasis = user_data;
  FfQuadrant p = ((const FfOutlineQuadrant *) a)->quadrant;
  FfQuadrant q = ((const FfOutlineQuadrant *) b)->quadrant;
  guint first[] = { (emphasis->primary >> p) & 1, (emphasis->primary >> q) & 1 };
  guint second[] = { (emphasis->secondary >> p) & 1, (emphasis->secondary >> q) & 1 };

  if (first[0] != first[1])
    return first[0] > first[1] ? -1 : 1;
  if (second[0] != second[1])
    return second[0] > second[1] ? -1 : 1;
  if (emphasis->depth[p] != emphasis->depth[q])
    return emphasis->depth[p] > emphasis->depth[q] ? -1 : 1;
  return p - q;
}

/* The least for each, and the rest by depth; what does not divide goes to the greatest remainders, to the
 * first in the list where these are equal. Without any depth, all get the same. */
static void
divide (FfOutlineQuadrant *list, const FfEmphasis *emphasis, guint minutes)
{
  guint steps = minutes / FF_OUTLINE_STEP - FF_N_QUADRANTS * FF_OUTLINE_MIN_STEPS;
  guint total = emphasis->depth_total > 0 ? emphasis->depth_total : FF_N_QUADRANTS;
  guint remainders[FF_N_QUADRANTS];
  guint left = steps;

  for (guint i = 0; i < FF_N_QUADRANTS; i++)
    {
      guint depth = emphasis->depth_total > 0 ? emphasis->depth[list[i].quadrant] : 1;

      list[i].minutes = (FF_OUTLINE_MIN_STEPS + steps * depth / total) * FF_OUTLINE_STEP;
      remainders[i] = steps * depth % total;
      left -= steps * depth / total;
    }
  for (; left > 0; left--)
    {
      guint most = 0;

      for (guint i = 1; i < FF_N_QUADRANTS; i++)
        if (remainders[i] > remainders[most])
          most = i;
      list[most].minutes += FF_OUTLINE_STEP;
      remainders[most] = 0;
    }
}

void
ff_outline_list_quadrants (FfOutlineQuadrant *list, const FfOutlinePack *pack,
                           const FfEmphasis *emphasis, guint minutes)
{
  for (int q = 0; q < FF_N_QUADRANTS; q++)
    list[q] = (FfOutlineQuadrant){ q, get_standing (pack, emphasis, q), get_depth (emphasis, q),
                                   0 };
  g_qsort_with_data (list, FF_N_QUADRANTS, sizeof *list, compare, (gpointer) emphasis);
  divide (list, emphasis, minutes);
}
