/* A small writer of SVG: the few shapes the pictures are made of, escaped, with numbers that look the
 * same in every locale. */
#pragma once

#include "diagram/board-layout.h"
#include "diagram/text.h"

G_BEGIN_DECLS

typedef enum
{
  FF_ALIGN_START, /* left, or right where the text itself runs from right to left */
  FF_ALIGN_LEFT,  /* left, whatever the text */
  FF_ALIGN_MIDDLE,
  FF_ALIGN_RIGHT,
} FfAlign;

/* NULL for no fill, no stroke, no dashes. */
typedef struct
{
  const char *fill;
  const char *stroke;
  double stroke_width;
  const char *dashes;
} FfPaint;

/* What a group is to a reader who listens to the picture. */
typedef enum
{
  FF_PART_PLAIN, /* nothing: it is only drawn together */
  FF_PART_GROUP, /* a section with a name */
  FF_PART_LIST,
  FF_PART_ITEM,  /* of a list */
  FF_PART_IMAGE, /* its name says all that is drawn in it */
  FF_PART_TABLE,
  FF_PART_ROWS, /* some rows of a table */
  FF_PART_ROW,
  FF_PART_ROW_HEAD,
  FF_PART_COLUMN_HEAD,
  FF_PART_CELL,
  FF_PART_TITLE,   /* a heading: of all of it */
  FF_PART_HEADING, /* of a section */
  FF_PART_HIDDEN,  /* only for the eye: something else says it */
  FF_N_PARTS,
} FfPart;

typedef struct _FfSvg FfSvg;

FfSvg *ff_svg_new (const char *id, double width, const char *title, const char *description);
void ff_svg_free (FfSvg *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (FfSvg, ff_svg_free)
GBytes *ff_svg_finish (FfSvg *self, double height, const char *paper);
void ff_svg_set_silent (FfSvg *self, gboolean silent);
gboolean ff_svg_is_silent (FfSvg *self);

void ff_svg_begin (FfSvg *self, const char *title, const FfRect *bounds);
void ff_svg_begin_part (FfSvg *self, FfPart part, const char *name, const FfRect *bounds);
void ff_svg_end (FfSvg *self);
/* What is drawn until the end of the frame, is moved to X and Y and made SCALE times as large. */
void ff_svg_begin_frame (FfSvg *self, double x, double y, double scale);
void ff_svg_end_frame (FfSvg *self);
void ff_svg_rect (FfSvg *self, FfRect rect, double radius, FfPaint paint);
void ff_svg_line (FfSvg *self, double x1, double y1, double x2, double y2, FfPaint paint);
void ff_svg_path (FfSvg *self, const double *points, guint n_points, FfPaint paint);

/* One line in WIDTH, cut with an ellipsis where it is too long. Returns the width it takes. */
double ff_svg_label (FfSvg *self, double x, double baseline, double width, FfAlign align,
                     FfFont font, const char *fill, const char *text);
/* The same, running upwards; CENTER_Y is the middle of a run of at most HEIGHT. */
void ff_svg_label_up (FfSvg *self, double baseline_x, double center_y, double height, FfFont font,
                      const char *fill, const char *text);
/* Lines from TOP down, LINE_HEIGHT (a factor of the size) apart. Returns the bottom. */
double ff_svg_lines (FfSvg *self, const FfLines *lines, double x, double top, double width,
                     double line_height, FfAlign align, const char *fill);

/* For tests: called in this thread with each text that is written, its box, and the bounds of the
 * innermost group that has any (else the page's width, with a height of 0). */
typedef void (*FfSvgTrace) (const char *text, FfRect box, FfRect bounds, gpointer user_data);
void ff_svg_set_trace (FfSvgTrace trace, gpointer user_data);

G_END_DECLS
