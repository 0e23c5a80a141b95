#include "diagram/svg.h"

#include "core/text/plain.h"

#include <math.h>
#include <string.h>

/* The part of a font's size that letters take above and below the baseline. */
#define ASCENT  0.80
#define DESCENT 0.24

/* How what is drawn is moved and scaled. */
typedef struct
{
  double x, y, scale;
} Frame;

/* In the words of ARIA. */
static const char *const part_attributes[FF_N_PARTS] = {
  [FF_PART_GROUP] = " role=\"group\"",
  [FF_PART_LIST] = " role=\"list\"",
  [FF_PART_ITEM] = " role=\"listitem\"",
  [FF_PART_IMAGE] = " role=\"img\"",
  [FF_PART_TABLE] = " role=\"table\"",
  [FF_PART_ROWS] = " role=\"rowgroup\"",
  [FF_PART_ROW] = " role=\"row\"",
  [FF_PART_ROW_HEAD] = " role=\"rowheader\"",
  [FF_PART_COLUMN_HEAD] = " role=\"columnheader\"",
  [FF_PART_CELL] = " role=\"cell\"",
  [FF_PART_TITLE] = " role=\"heading\" aria-level=\"1\"",
  [FF_PART_HEADING] = " role=\"heading\" aria-level=\"2\"",
  [FF_PART_HIDDEN] = " aria-hidden=\"true\"",
};

/* A group that is open. */
typedef struct
{
  FfPart part;
  FfRect bounds; /* in pixels of the page */
} Group;

struct _FfSvg
{
  GString *out;
  char *head; /* what comes before the size, which is known last */
  char *description;
  double width;
  gboolean is_silent;
  GArray *groups; /* Group, those that are open */
  GArray *frames; /* Frame, one for each open one, from the page */
  Frame frame;    /* the innermost */
};

typedef struct
{
  FfSvgTrace function;
  gpointer user_data;
} Trace;

static GPrivate trace_key = G_PRIVATE_INIT (g_free);

void
ff_svg_set_trace (FfSvgTrace trace, gpointer user_data)
{
  Trace *self = NULL;

  if (trace != NULL)
    {
      self = g_new (Trace, 1);
      self->function = trace;
      self->user_data = user_data;
    }
  g_private_replace (&trace_key, self);
}

static void
append_escaped (GString *out, const char *text)
{
  g_autofree char *clean = ff_text_make_plain (text);

  for (const char *p = clean; *p != '\0'; p++)
    switch (*p)
      {
      case '&': g_string_append (out, "&amp;"); break;
      case '<': g_string_append (out, "&lt;"); break;
      case '>': g_string_append (out, "&gt;"); break;
      case '"': g_string_append (out, "&quot;"); break;
      default: g_string_append_c (out, *p); break;
      }
}

/* By FORMAT, with a point in every locale and no zeros at the end. */
static void
append_decimals (GString *out, double number, const char *format)
{
  char buffer[G_ASCII_DTOSTR_BUF_SIZE];

  g_ascii_formatd (buffer, sizeof buffer, format, number);
  for (char *end = buffer + strlen (buffer) - 1; *end == '0' || *end == '.'; end--)
    {
      gboolean is_point = *end == '.';

      *end = '\0';
      if (is_point)
        break;
    }
  g_string_append (out, buffer);
}

static void
append_number (GString *out, double number)
{
  double rounded = round (number * 100) / 100;

  append_decimals (out, rounded == 0 ? 0 : rounded, "%.2f");
}

/* What lengths are multiplied with is said more exactly than lengths. */
static void
append_factor (GString *out, double factor)
{
  append_decimals (out, factor, "%.5f");
}

static void
append_attribute (FfSvg *self, const char *name, double number)
{
  g_string_append_printf (self->out, " %s=\"", name);
  append_number (self->out, number);
  g_string_append_c (self->out, '"');
}

static void
append_paint (FfSvg *self, FfPaint paint)
{
  g_string_append_printf (self->out, " fill=\"%s\"", paint.fill != NULL ? paint.fill : "none");
  if (paint.stroke == NULL)
    return;
  g_string_append_printf (self->out, " stroke=\"%s\"", paint.stroke);
  append_attribute (self, "stroke-width", paint.stroke_width);
  if (paint.dashes != NULL)
    g_string_append_printf (self->out, " stroke-dasharray=\"%s\"", paint.dashes);
}

/* A picture WIDTH wide; its height is given at the end. ID, of letters, digits and hyphens, makes the
 * ids in it, so that several pictures can stand in one page. */
FfSvg *
ff_svg_new (const char *id, double width, const char *title, const char *description)
{
  FfSvg *self = g_new0 (FfSvg, 1);
  g_autoptr (GString) head = g_string_new (NULL);

  /* A document and not an image, whose parts no reader would come to. */
  g_string_append_printf (head,
                          " role=\"graphics-document document\" aria-labelledby=\"%s-title\""
                          " aria-describedby=\"%s-desc\"",
                          id, id);
  /* Letters stand where they were measured: browsers would move them to whole pixels, and join some that
   * librsvg keeps apart. */
  g_string_append (head, " text-rendering=\"geometricPrecision\""
                         " style=\"font-variant-ligatures: no-common-ligatures\""
                         " font-family=\"" FF_FONT_STACK "\">\n");
  g_string_append_printf (head, "<title id=\"%s-title\">", id);
  append_escaped (head, title);
  g_string_append_printf (head, "</title>\n<desc id=\"%s-desc\">", id);
  append_escaped (head, description);
  g_string_append (head, "</desc>\n");
  self->head = g_string_free (g_steal_pointer (&head), FALSE);
  self->out = g_string_new (NULL);
  self->width = width;
  self->groups = g_array_new (FALSE, FALSE, sizeof (Group));
  self->frames = g_array_new (FALSE, FALSE, sizeof (Frame));
  self->frame.scale = 1;
  return self;
}

void
ff_svg_free (FfSvg *self)
{
  g_string_free (self->out, TRUE);
  g_array_unref (self->groups);
  g_array_unref (self->frames);
  g_free (self->head);
  g_free (self);
}

/* While silent, nothing is written: what is drawn is only measured. */
void
ff_svg_set_silent (FfSvg *self, gboolean silent)
{
  self->is_silent = silent;
}

gboolean
ff_svg_is_silent (FfSvg *self)
{
  return self->is_silent;
}

/* The whole file, on a ground of PAPER, or on none where it is NULL; HEIGHT is made whole, so that no row of pixels
 * is half paper. (transfer full) */
GBytes *
ff_svg_finish (FfSvg *self, double height, const char *paper)
{
  g_autoptr (GString) body = g_steal_pointer (&self->out);

  height = ceil (height - 0.01);
  g_assert (self->groups->len == 0);
  self->out = g_string_new ("<svg xmlns=\"http://www.w3.org/2000/svg\"");
  append_attribute (self, "width", self->width);
  append_attribute (self, "height", height);
  g_string_append (self->out, " viewBox=\"0 0 ");
  append_number (self->out, self->width);
  g_string_append_c (self->out, ' ');
  append_number (self->out, height);
  g_string_append_c (self->out, '"');
  g_string_append (self->out, self->head);
  if (paper != NULL)
    ff_svg_rect (self, (FfRect){ 0, 0, self->width, height }, 0, (FfPaint){ .fill = paper });
  g_string_append (self->out, body->str);
  g_string_append (self->out, "</svg>\n");
  return g_string_free_to_bytes (g_string_new_len (self->out->str, self->out->len));
}

static FfRect
to_page (const FfSvg *self, FfRect rect)
{
  return (FfRect){ self->frame.x + self->frame.scale * rect.x,
                   self->frame.y + self->frame.scale * rect.y, self->frame.scale * rect.width,
                   self->frame.scale * rect.height };
}

static const Group *
get_group (const FfSvg *self)
{
  return self->groups->len > 0 ? &g_array_index (self->groups, Group, self->groups->len - 1) : NULL;
}

/* The bounds of the innermost group that has any. */
static FfRect
get_bounds (const FfSvg *self)
{
  return self->groups->len > 0 ? get_group (self)->bounds : (FfRect){ 0, 0, self->width, 0 };
}

/* A group that is a PART with a NAME, which may be NULL; its texts stay in BOUNDS, which may be NULL. */
void
ff_svg_begin_part (FfSvg *self, FfPart part, const char *name, const FfRect *bounds)
{
  Group group = { part, bounds != NULL ? to_page (self, *bounds) : get_bounds (self) };
  const char *attributes = part_attributes[part];

  g_array_append_val (self->groups, group);
  if (self->is_silent)
    return;
  g_string_append_printf (self->out, "<g%s>\n", attributes != NULL ? attributes : "");
  if (name != NULL)
    {
      g_string_append (self->out, "<title>");
      append_escaped (self->out, name);
      g_string_append (self->out, "</title>\n");
    }
  /* The name says what is in it; nobody need hear it twice. */
  if (part == FF_PART_IMAGE)
    g_string_append (self->out, "<g aria-hidden=\"true\">\n");
}

/* A group that TITLE, which may be NULL, names. */
void
ff_svg_begin (FfSvg *self, const char *title, const FfRect *bounds)
{
  ff_svg_begin_part (self, title != NULL ? FF_PART_GROUP : FF_PART_PLAIN, title, bounds);
}

void
ff_svg_end (FfSvg *self)
{
  gboolean is_image = get_group (self)->part == FF_PART_IMAGE;

  g_array_set_size (self->groups, self->groups->len - 1);
  if (!self->is_silent)
    g_string_append (self->out, is_image ? "</g>\n</g>\n" : "</g>\n");
}

void
ff_svg_begin_frame (FfSvg *self, double x, double y, double scale)
{
  FfRect origin = to_page (self, (FfRect){ x, y, 0, 0 });

  g_array_append_val (self->frames, self->frame);
  self->frame = (Frame){ origin.x, origin.y, self->frame.scale * scale };
  if (self->is_silent)
    return;
  g_string_append (self->out, "<g transform=\"translate(");
  append_number (self->out, x);
  g_string_append_c (self->out, ' ');
  append_number (self->out, y);
  g_string_append (self->out, ") scale(");
  append_factor (self->out, scale);
  g_string_append (self->out, ")\">\n");
}

void
ff_svg_end_frame (FfSvg *self)
{
  self->frame = g_array_index (self->frames, Frame, self->frames->len - 1);
  g_array_set_size (self->frames, self->frames->len - 1);
  if (!self->is_silent)
    g_string_append (self->out, "</g>\n");
}

/* The stroke is drawn inside the rectangle. */
void
ff_svg_rect (FfSvg *self, FfRect rect, double radius, FfPaint paint)
{
  double inset = paint.stroke != NULL ? paint.stroke_width / 2 : 0;

  if (self->is_silent)
    return;
  g_string_append (self->out, "<rect");
  append_attribute (self, "x", rect.x + inset);
  append_attribute (self, "y", rect.y + inset);
  append_attribute (self, "width", MAX (rect.width - 2 * inset, 0));
  append_attribute (self, "height", MAX (rect.height - 2 * inset, 0));
  if (radius > 0)
    append_attribute (self, "rx", MAX (radius - inset, 0));
  append_paint (self, paint);
  g_string_append (self->out, "/>\n");
}

void
ff_svg_line (FfSvg *self, double x1, double y1, double x2, double y2, FfPaint paint)
{
  ff_svg_path (self, (double[]){ x1, y1, x2, y2 }, 2, paint);
}

/* An open line through N_POINTS pairs of coordinates. */
void
ff_svg_path (FfSvg *self, const double *points, guint n_points, FfPaint paint)
{
  if (self->is_silent)
    return;
  g_string_append (self->out, "<path d=\"");
  for (guint i = 0; i < n_points; i++)
    {
      g_string_append (self->out, i == 0 ? "M" : " L");
      append_number (self->out, points[2 * i]);
      g_string_append_c (self->out, ' ');
      append_number (self->out, points[2 * i + 1]);
    }
  g_string_append (self->out, "\" stroke-linecap=\"round\" stroke-linejoin=\"round\"");
  append_paint (self, paint);
  g_string_append (self->out, "/>\n");
}

/* Only a test asks where texts are, so only for it they are measured again. */
static void
trace_line (FfSvg *self, FfFont font, const char *text, double x, double baseline, double width,
            FfAlign align)
{
  const Trace *trace = g_private_get (&trace_key);
  FfRect box = { x, baseline - ASCENT * font.size, 0, (ASCENT + DESCENT) * font.size };

  if (trace == NULL)
    return;
  box.width = ff_text_measure (font, text);
  if (align == FF_ALIGN_MIDDLE)
    box.x += (width - box.width) / 2;
  else if (align == FF_ALIGN_RIGHT)
    box.x += width - box.width;
  trace->function (text, to_page (self, box), get_bounds (self), trace->user_data);
}

/* The same for a line that runs upwards around CENTER_Y. */
static void
trace_line_up (FfSvg *self, FfFont font, const char *text, double baseline_x, double center_y)
{
  const Trace *trace = g_private_get (&trace_key);
  FfRect box = { baseline_x - ASCENT * font.size, center_y, (ASCENT + DESCENT) * font.size, 0 };

  if (trace == NULL)
    return;
  box.height = ff_text_measure (font, text);
  box.y -= box.height / 2;
  trace->function (text, to_page (self, box), (FfRect){ 0, 0, self->width, 0 }, trace->user_data);
}

static void
append_text (FfSvg *self, FfFont font, gboolean is_rtl, const char *anchor, const char *fill,
             const char *text)
{
  append_attribute (self, "font-size", font.size);
  if (font.weight != 400)
    g_string_append_printf (self->out, " font-weight=\"%d\"", font.weight);
  if (font.spacing > 0)
    append_attribute (self, "letter-spacing", font.spacing);
  if (is_rtl)
    g_string_append (self->out, " direction=\"rtl\"");
  if (!g_str_equal (anchor, "start"))
    g_string_append_printf (self->out, " text-anchor=\"%s\"", anchor);
  g_string_append_printf (self->out, " fill=\"%s\">", fill);
  append_escaped (self->out, text);
  g_string_append (self->out, "</text>\n");
}

/* One clean line in the box from X, WIDTH wide. Each <text> is a paragraph of its own, so that the
 * direction of one never reaches its neighbours. */
static void
write_line (FfSvg *self, FfFont font, gboolean is_rtl, const char *text, double x, double baseline,
            double width, FfAlign align, const char *fill)
{
  gboolean at_right = align == FF_ALIGN_RIGHT || (align == FF_ALIGN_START && is_rtl);
  double anchor = at_right ? x + width : x;

  if (self->is_silent)
    return;
  trace_line (self, font, text, x, baseline, width, at_right ? FF_ALIGN_RIGHT : align);
  g_string_append (self->out, "<text");
  append_attribute (self, "x", align == FF_ALIGN_MIDDLE ? x + width / 2 : anchor);
  append_attribute (self, "y", baseline);
  append_text (self, font, is_rtl,
               align == FF_ALIGN_MIDDLE ? "middle"
               : at_right == is_rtl     ? "start"
                                        : "end",
               fill, text);
}

/* Returns 0 while silent: nothing is placed below a label by its width. */
double
ff_svg_label (FfSvg *self, double x, double baseline, double width, FfAlign align, FfFont font,
              const char *fill, const char *text)
{
  g_autoptr (FfLines) lines = NULL;

  if (self->is_silent)
    return 0;
  lines = ff_text_break (font, text, width, 1);
  if (lines->size == 0)
    return 0;
  write_line (self, font, lines->is_rtl, lines->texts[0], x, baseline, width, align, fill);
  return ff_text_measure (font, lines->texts[0]);
}

void
ff_svg_label_up (FfSvg *self, double baseline_x, double center_y, double height, FfFont font,
                 const char *fill, const char *text)
{
  g_autoptr (FfLines) lines = ff_text_break (font, text, height, 1);

  if (lines->size == 0 || self->is_silent)
    return;
  trace_line_up (self, font, lines->texts[0], baseline_x, center_y);
  g_string_append (self->out, "<text transform=\"translate(");
  append_number (self->out, baseline_x);
  g_string_append_c (self->out, ' ');
  append_number (self->out, center_y);
  g_string_append (self->out, ") rotate(-90)\"");
  append_text (self, font, lines->is_rtl, "middle", fill, lines->texts[0]);
}

/* Whether lines are to be read as one: not where nobody reads them, or where they are one already. */
static gboolean
is_paragraph (const FfSvg *self, const FfLines *lines)
{
  FfPart part = self->groups->len > 0 ? get_group (self)->part : FF_PART_PLAIN;

  return lines->size > 1 && part != FF_PART_IMAGE && part != FF_PART_HIDDEN && part != FF_PART_TITLE
         && part != FF_PART_HEADING;
}

double
ff_svg_lines (FfSvg *self, const FfLines *lines, double x, double top, double width,
              double line_height, FfAlign align, const char *fill)
{
  double step = lines->font.size * line_height;
  /* The letters stand in the middle of the line. */
  double baseline = top + step / 2 + lines->font.size * (ASCENT - DESCENT) / 2 + 0.02 * step;
  gboolean is_one = is_paragraph (self, lines) && !self->is_silent;

  if (is_one)
    g_string_append (self->out, "<g role=\"paragraph\">\n");
  for (guint i = 0; i < lines->size; i++)
    write_line (self, lines->font, lines->is_rtl, lines->texts[i], x, baseline + i * step, width,
                align, fill);
  if (is_one)
    g_string_append (self->out, "</g>\n");
  return top + lines->size * step;
}
