#include "diagram/text.h"

#include "core/text/plain.h"

#include <math.h>
#include <pango/pangocairo.h>
#include <string.h>

/* Another font than the one measured with may be this much wider. */
#define FONT_ROOM 1.08

/* How many characters a line may hold for each em of its width: more cannot be seen. */
#define CHARACTERS_PER_EM 6

#define ELLIPSIS      "…"
#define SHRINK_FACTOR 0.94
/* Down to this part of the wanted size, a smaller size is better than a broken word. */
#define WHOLE_WORD_SHRINK 0.72

/* How many layouts are kept, so that a page that is drawn again, or first in silence, is not laid out anew. */
#define MOST_KEPT 256

/* What a layout is of; two fonts with the same spacing for their size are laid out alike. */
typedef struct
{
  char *text;
  int weight;
  int spacing; /* at FF_TEXT_SIZE, as the next two in Pango's units */
  int width;   /* -1 for one line */
} Key;

static guint
key_hash (gconstpointer data)
{
  const Key *self = data;

  return g_str_hash (self->text) ^ 31u * self->weight ^ 17u * self->spacing ^ 7u * self->width;
}

static gboolean
key_equal (gconstpointer data, gconstpointer other_data)
{
  const Key *self = data;
  const Key *other = other_data;

  return self->width == other->width && self->weight == other->weight
         && self->spacing == other->spacing && g_str_equal (self->text, other->text);
}

static void
key_free (gpointer data)
{
  Key *self = data;

  g_free (self->text);
  g_free (self);
}

/* What one thread measures with. */
typedef struct
{
  PangoContext *context;
  char *family;
  GHashTable *layouts; /* Key → PangoLayout */
} Measure;

static void
measure_free (gpointer data)
{
  Measure *self = data;

  g_hash_table_unref (self->layouts);
  g_object_unref (self->context);
  g_free (self->family);
  g_free (self);
}

static GPrivate measure_key = G_PRIVATE_INIT (measure_free);

static gboolean
has_family (PangoFontMap *map, const char *name)
{
  g_autofree PangoFontFamily **families = NULL;
  int n = 0;

  pango_font_map_list_families (map, &families, &n);
  for (int i = 0; i < n; i++)
    if (g_ascii_strcasecmp (pango_font_family_get_name (families[i]), name) == 0)
      return TRUE;
  return FALSE;
}

/* The last family of the stack that is installed, for the stack goes from narrow to wide: whoever opens a
 * picture may have only that one. */
static char *
find_family (PangoFontMap *map)
{
  g_auto (GStrv) names = g_strsplit (FF_FONT_STACK, ",", -1);

  for (int i = (int) g_strv_length (names) - 1; i >= 0; i--)
    {
      g_strdelimit (names[i], "'", ' ');
      if (has_family (map, g_strstrip (names[i])) && !g_str_equal (names[i], "sans-serif"))
        return g_strdup (names[i]);
    }
  return g_strdup ("sans-serif");
}

static PangoContext *
create_context (PangoFontMap *map)
{
  PangoContext *context = pango_font_map_create_context (map);
  cairo_font_options_t *options = cairo_font_options_create ();

  cairo_font_options_set_hint_style (options, CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_hint_metrics (options, CAIRO_HINT_METRICS_OFF);
  pango_cairo_context_set_font_options (context, options);
  pango_cairo_context_set_resolution (context, 96);
  pango_context_set_round_glyph_positions (context, FALSE);
  cairo_font_options_destroy (options);
  return context;
}

static Measure *
get_measure (void)
{
  Measure *self = g_private_get (&measure_key);
  g_autoptr (PangoFontMap) map = NULL;

  if (self != NULL)
    return self;
  map = pango_cairo_font_map_new ();
  self = g_new0 (Measure, 1);
  self->context = create_context (map);
  self->family = find_family (map);
  self->layouts = g_hash_table_new_full (key_hash, key_equal, key_free, g_object_unref);
  g_private_set (&measure_key, self);
  return self;
}

PangoLayout *
ff_text_layout_new (void)
{
  PangoContext *context = create_context (pango_context_get_font_map (get_measure ()->context));
  PangoLayout *layout = pango_layout_new (context);

  g_object_unref (context);
  return layout;
}

void
ff_text_layout_set (PangoLayout *layout, const char *families, FfFont font, const char *text)
{
  PangoFontDescription *description = pango_font_description_new ();
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();
  double spacing = font.spacing * FF_TEXT_SIZE / font.size;

  pango_font_description_set_family_static (description, families);
  pango_font_description_set_absolute_size (description, FF_TEXT_SIZE * PANGO_SCALE);
  pango_font_description_set_weight (description, font.weight);
  pango_attr_list_insert (attributes, pango_attr_font_features_new ("liga=0, clig=0"));
  if (font.spacing > 0)
    pango_attr_list_insert (attributes, pango_attr_letter_spacing_new (spacing * PANGO_SCALE));
  pango_layout_set_font_description (layout, description);
  pango_layout_set_attributes (layout, attributes);
  pango_layout_set_text (layout, text, -1);
  pango_font_description_free (description);
}

/* (transfer none), until the next layout is asked for */
static PangoLayout *
keep (Measure *self, const Key *key, PangoLayout *layout)
{
  if (g_hash_table_size (self->layouts) >= MOST_KEPT)
    g_hash_table_remove_all (self->layouts);
  g_hash_table_insert (self->layouts, g_memdup2 (key, sizeof *key), layout);
  return layout;
}

/* A layout of TEXT; WIDTH is in pixels at FONT's size, -1 for one line. */
static PangoLayout *
lay_out (FfFont font, const char *text, double width)
{
  Measure *self = get_measure ();
  double scale = FF_TEXT_SIZE * PANGO_SCALE / font.size;
  Key key = { (char *) text, font.weight, font.spacing * scale,
              width < 0 ? -1 : MAX ((int) (width / FONT_ROOM * scale), 1) };
  PangoLayout *layout = g_hash_table_lookup (self->layouts, &key);

  if (layout != NULL)
    return layout;
  layout = pango_layout_new (self->context);
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_width (layout, key.width);
  ff_text_layout_set (layout, self->family, font, text);
  key.text = g_strdup (text);
  return keep (self, &key, layout);
}

/* In pixels at FONT's size, with room for another font. */
static double
get_width (PangoLayout *layout, FfFont font)
{
  PangoRectangle logical;

  pango_layout_get_extents (layout, NULL, &logical);
  return FONT_ROOM * logical.width * font.size / (FF_TEXT_SIZE * PANGO_SCALE);
}

/* The width of TEXT, which is clean, on one line, in pixels, with room for another font. */
double
ff_text_measure (FfFont font, const char *text)
{
  return get_width (lay_out (font, text, -1), font);
}

/* The most characters that can be seen on a line. */
static double
count_seen (FfFont font, double width)
{
  return CHARACTERS_PER_EM * width / font.size + 20;
}

/* Cuts TEXT after MOST characters. Returns whether it had more. */
static gboolean
shorten (char *text, double most)
{
  if (g_utf8_strlen (text, -1) <= most)
    return FALSE;
  *g_utf8_offset_to_pointer (text, most) = '\0';
  return TRUE;
}

/* The longest beginning of LINE that fits with an ellipsis, cut between letters. */
static char *
cut_line (FfFont font, const char *line, double width)
{
  g_autofree char *text = g_strdup (line);
  PangoLayout *layout;
  const PangoLogAttr *attributes;
  g_autoptr (GArray) ends = g_array_new (FALSE, FALSE, sizeof (int));
  const char *p = text;
  guint low = 0;
  guint high;
  int n;

  shorten (text, count_seen (font, width));
  layout = lay_out (font, text, -1);
  attributes = pango_layout_get_log_attrs_readonly (layout, &n);
  for (int i = 0; i < n; i++)
    {
      int end = p - text;

      if (attributes[i].is_cursor_position)
        g_array_append_val (ends, end);
      p = *p != '\0' ? g_utf8_next_char (p) : p;
    }
  high = ends->len;
  while (low + 1 < high)
    {
      guint middle = (low + high) / 2;
      g_autofree char *head = g_strndup (text, g_array_index (ends, int, middle));
      g_autofree char *cut = g_strconcat (g_strchomp (head), ELLIPSIS, NULL);

      if (ff_text_measure (font, cut) <= width)
        low = middle;
      else
        high = middle;
    }
  if (ends->len > 0)
    {
      g_autofree char *head = g_strndup (text, g_array_index (ends, int, low));

      return g_strconcat (g_strchomp (head), ELLIPSIS, NULL);
    }
  return g_strdup (ELLIPSIS);
}

/* TEXT as it reads, without what could never be seen in MAX_LINES lines and with its long words parted, so
 * that no text takes long. */
static char *
clean_beginning (FfFont font, const char *text, double width, guint max_lines, gboolean *is_cut)
{
  g_autofree char *clean = ff_text_make_plain (text);

  *is_cut = shorten (clean, max_lines * count_seen (font, width));
  return ff_text_part_words (clean);
}

/* A piece of a parted text as it is drawn. (transfer full) */
static char *
join_words (const char *from, gsize length)
{
  g_autofree char *piece = g_strndup (from, length);
  g_auto (GStrv) parts = g_strsplit (piece, FF_TEXT_PARTING, -1);

  return g_strchomp (g_strjoinv (NULL, parts));
}

static gboolean
breaks_words (PangoLayout *layout, const char *text)
{
  GSList *lines = pango_layout_get_lines_readonly (layout);
  const PangoLogAttr *attributes;
  int offset = 0; /* of the line, in characters */
  int start = 0;  /* in bytes */
  int n;

  attributes = pango_layout_get_log_attrs_readonly (layout, &n);
  for (lines = lines->next; lines != NULL; lines = lines->next)
    {
      int next = ((PangoLayoutLine *) lines->data)->start_index;

      offset += g_utf8_pointer_to_offset (text + start, text + next);
      start = next;
      if (!attributes[offset].is_line_break)
        return TRUE;
    }
  return FALSE;
}

/* The lines of CLEAN; IS_CUT where it is only the beginning of a text. */
static FfLines *
break_clean (FfFont font, const char *clean, double width, guint max_lines, gboolean is_cut)
{
  FfLines *self = g_new0 (FfLines, 1);
  g_autoptr (GStrvBuilder) texts = g_strv_builder_new ();
  g_autoptr (GArray) starts = g_array_new (FALSE, FALSE, sizeof (int));
  PangoLayout *layout = lay_out (font, clean, width);
  int end = strlen (clean);

  self->font = font;
  self->is_rtl = pango_layout_line_get_resolved_direction (
                     pango_layout_get_line_readonly (layout, 0))
                 == PANGO_DIRECTION_RTL;
  self->size = clean[0] == '\0' ? 0 : MIN (pango_layout_get_line_count (layout), max_lines);
  self->is_cut = self->size > 0 && (is_cut || pango_layout_get_line_count (layout) > max_lines);
  self->breaks_word = breaks_words (layout, clean);
  for (GSList *lines = pango_layout_get_lines_readonly (layout); starts->len < self->size;
       lines = lines->next)
    g_array_append_val (starts, ((PangoLayoutLine *) lines->data)->start_index);
  for (guint i = 0; i < self->size; i++)
    {
      gboolean is_last = i + 1 == self->size;
      int start = g_array_index (starts, int, i);
      int stop = is_last ? end : g_array_index (starts, int, i + 1);
      g_autofree char *line = join_words (clean + start, stop - start);
      /* A line may be wider alone than it was in its paragraph, where marks or scripts meet. */
      double alone = g_str_equal (line, clean) ? get_width (layout, font)
                                               : ff_text_measure (font, line);
      gboolean is_over = (is_last && self->is_cut) || alone > width;
      g_autofree char *head = is_over ? cut_line (font, line, width) : NULL;

      g_strv_builder_add (texts, head != NULL ? head : line);
    }
  self->texts = g_strv_builder_end (texts);
  return self;
}

/* TEXT in lines of at most WIDTH: broken between words, within a word that is too long for a line, and
 * with an ellipsis where MAX_LINES are not enough. An empty text has no lines. (transfer full) */
FfLines *
ff_text_break (FfFont font, const char *text, double width, guint max_lines)
{
  gboolean is_cut;
  g_autofree char *clean = clean_beginning (font, text, width, max_lines, &is_cut);

  return break_clean (font, clean, width, max_lines, is_cut);
}

/* How many lines of FONT stand in HEIGHT; one always does. */
static guint
count_lines (FfFont font, double height, double line_height)
{
  return MAX ((int) (height / (font.size * line_height) + 1e-6), 1);
}

/* A size a little above the one at which CLEAN fills the box, by its area: fewer sizes are tried. */
static double
guess_size (FfFont font, const char *clean, double width, double height, double line_height)
{
  double length = ff_text_measure (font, clean);
  double area = length * font.size * line_height;

  if (length <= width)
    return font.size;
  return MIN (font.size, 1.15 * font.size * sqrt (width * height / area));
}

/* TEXT in a box of WIDTH × HEIGHT, at FONT's size or, where it is too much, at the next smaller one down
 * to MIN_SIZE that holds all of it; with an ellipsis where none does. LINE_HEIGHT is a factor of the
 * size. (transfer full) */
FfLines *
ff_text_fit (FfFont font, double min_size, const char *text, double width, double height,
             double line_height)
{
  FfFont tried = { min_size, font.weight, font.spacing };
  gboolean is_cut;
  g_autofree char *clean = clean_beginning (tried, text, width,
                                            count_lines (tried, height, line_height), &is_cut);

  tried.size = is_cut ? min_size
                      : MAX (guess_size (font, clean, width, height, line_height), min_size);
  while (tried.size > min_size)
    {
      PangoLayout *layout = lay_out (tried, clean, width);
      guint lines = pango_layout_get_line_count (layout);

      if (lines <= count_lines (tried, height, line_height)
          && (tried.size < font.size * WHOLE_WORD_SHRINK || !breaks_words (layout, clean)))
        break;
      tried.size = MAX (tried.size * SHRINK_FACTOR, min_size);
    }
  return break_clean (tried, clean, width, count_lines (tried, height, line_height), is_cut);
}

void
ff_lines_free (FfLines *self)
{
  g_strfreev (self->texts);
  g_free (self);
}
