/* Measuring and breaking text for the pictures, with Pango and without a display. */
#pragma once

#include <pango/pango.h>

G_BEGIN_DECLS

/* What the pictures ask for, from narrow to wide; whoever opens one takes the first family that is there. */
#define FF_FONT_STACK "Cantarell, Inter, 'Segoe UI', 'Helvetica Neue', 'DejaVu Sans', sans-serif"

typedef struct
{
  double size;    /* pixels */
  int weight;     /* 400, 600 or 700 */
  double spacing; /* pixels between letters */
} FfFont;

/* A text as it is drawn: broken, clean, and in one direction. */
typedef struct
{
  FfFont font;
  char **texts;
  guint size;
  gboolean is_rtl;
  gboolean is_cut;      /* an ellipsis stands for the rest */
  gboolean breaks_word; /* a line ends inside a word */
} FfLines;

/* A layout of letters as they are in an SVG at any scale: without hints and ligatures, at a size of
 * FF_TEXT_SIZE pixels whatever the font's, for widths grow with the size, and looking fonts up anew for each
 * size is what would take the time. It is of the thread that asks. (transfer full) */
#define FF_TEXT_SIZE 32
PangoLayout *ff_text_layout_new (void);
/* FAMILIES are separated by commas, without quotes. */
void ff_text_layout_set (PangoLayout *layout, const char *families, FfFont font, const char *text);

double ff_text_measure (FfFont font, const char *text);
FfLines *ff_text_break (FfFont font, const char *text, double width, guint max_lines);
FfLines *ff_text_fit (FfFont font, double min_size, const char *text, double width, double height,
                      double line_height);
void ff_lines_free (FfLines *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (FfLines, ff_lines_free)

G_END_DECLS
