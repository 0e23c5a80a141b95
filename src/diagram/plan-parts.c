#include "diagram/plan-parts.h"

#include "diagram/type.h"

#include <math.h>

/* Within a bar's row, in pixels. */
#define GAP        10
#define BAR_HEIGHT 12
#define MARK_RISE  3 /* how far a mark reaches over the bar, up and down */
#define BASELINE   16

static const FfFont label_font = { FF_TYPE_NOTE, 400, 0 };

/* The track stands for 100 %, so that no bar looks like more than it is. Full, outlined and line are
 * told apart without colour, and the value says it all. */
void
ff_plan_draw_bar (FfSvg *svg, const FfPalette *palette, const FfPlanBar *bar, double value_width,
                  FfRect box)
{
  double x = box.x + FF_PLAN_LABEL_WIDTH + GAP;
  double width = box.width - FF_PLAN_LABEL_WIDTH - value_width - 2 * GAP;
  double top = box.y + (box.height - BAR_HEIGHT) / 2;
  double full = width * MIN (bar->share, 1);
  double rest = width * MIN (bar->share + bar->rest, 1) - full;

  ff_svg_label (svg, box.x, box.y + BASELINE, FF_PLAN_LABEL_WIDTH, FF_ALIGN_START, label_font,
                palette->ink, bar->label);
  ff_svg_begin_part (svg, FF_PART_HIDDEN, NULL, NULL);
  ff_svg_rect (svg, (FfRect){ x, top, width, BAR_HEIGHT }, 3,
               (FfPaint){ palette->track, NULL, 0, NULL });
  if (full > 0)
    ff_svg_rect (svg, (FfRect){ x, top, full, BAR_HEIGHT }, 3,
                 (FfPaint){ palette->strong[bar->quadrant], NULL, 0, NULL });
  if (rest > 1)
    ff_svg_rect (svg, (FfRect){ x + full + 0.5, top + 0.5, rest - 1, BAR_HEIGHT - 1 }, 3,
                 bar->at_risk ? (FfPaint){ palette->paper, palette->ink, 1.5, NULL }
                              : (FfPaint){ palette->tint[bar->quadrant],
                                           palette->strong[bar->quadrant], 1, "3 2" });
  if (!isnan (bar->mark))
    {
      double at = x + width * MIN (bar->mark, 1);

      ff_svg_line (svg, at, top - MARK_RISE, at, top + BAR_HEIGHT + MARK_RISE,
                   (FfPaint){ NULL, palette->ink, 2, NULL });
    }
  ff_svg_end (svg);
  ff_svg_label (svg, box.x + box.width - value_width, box.y + BASELINE, value_width, FF_ALIGN_RIGHT,
                label_font, palette->ink, bar->value);
}
