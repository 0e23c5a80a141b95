/* A document as a page: one file, well-formed XML, readable on a screen of any width and in print. */
#include "text/doc-private.h"

#include <glib/gi18n-lib.h>

/* The place of a section, by its number: no person's text is an attribute. None is the id of something in
 * a picture. */
#define PLACE "part-%u"

/* HTML has no deeper headings. */
#define MAX_LEVEL 6

static const char *const quadrant_classes[] = { "is", "es", "it", "et" };
static const char *const weight_classes[] = { "primary", "secondary", "baseline" };

/* (nullable) */
static const char *
get_quadrant_class (FfQuadrant quadrant)
{
  return quadrant != FF_QUADRANT_NONE ? quadrant_classes[quadrant] : NULL;
}

static void
begin (FfDoc *self, const char *class, const FfDocHeading *heading)
{
  static const char *const tags[] = { "h1", "h2", "h3", "h4", "h5", "h6" };
  g_autofree char *id = heading->is_listed ? g_strdup_printf (PLACE, self->headings->len) : NULL;

  ff_html_begin (self->html, "section", "class", class, "id", id, NULL);
  ff_html_text (self->html, tags[CLAMP (heading->level, 1, MAX_LEVEL) - 1], NULL, heading->text);
}

static void
end (FfDoc *self)
{
  ff_html_end (self->html);
}

static void
begin_group (FfDoc *self, const char *class)
{
  ff_html_begin (self->html, "div", "class", class, NULL);
}

static void
paragraph (FfDoc *self, const char *class, const char *text)
{
  ff_html_text (self->html, "p", class, text);
}

static void
begin_list (FfDoc *self, const char *class)
{
  ff_html_begin (self->html, self->is_numbered ? "ol" : "ul", "class", class, NULL);
}

/* P, S or B, as it is drawn on the board: told by letter and border, not by colour alone. */
static void
write_weight (FfDoc *self, FfWeight weight, FfQuadrant quadrant)
{
  g_autofree char *class = NULL;

  if (weight == FF_WEIGHT_UNRATED)
    return;
  class = g_strjoin (" ", "weight", weight_classes[weight], get_quadrant_class (quadrant), NULL);
  ff_html_begin (self->html, "abbr", "class", class, "title", ff_weight_name (weight), NULL);
  ff_html_append (self->html, ff_weight_letter (weight));
  ff_html_end (self->html);
}

static void
begin_item (FfDoc *self, const FfDocItem *item)
{
  ff_html_begin (self->html, "li", NULL);
  if (item->weight != NULL)
    write_weight (self, *item->weight, item->quadrant);
  ff_html_begin (self->html, "div", NULL);
  if (!ff_doc_is_blank (item->name))
    ff_html_text (self->html, "strong", NULL, item->name);
  if (!ff_doc_is_blank (item->aside))
    ff_html_text (self->html, "span", "aside", item->aside);
  if (!ff_doc_is_blank (item->text))
    ff_html_text (self->html, "p", NULL, item->text);
}

static void
line (FfDoc *self, const char *class, const char *name, const char *text)
{
  ff_html_begin (self->html, "p", "class", class, NULL);
  if (!ff_doc_is_blank (name))
    ff_html_text (self->html, "span", "name", name);
  ff_html_text (self->html, "span", NULL, text);
  ff_html_end (self->html);
}

static void
end_item (FfDoc *self)
{
  ff_html_end (self->html);
  ff_html_end (self->html);
}

/* The table scrolls in a box of its own where the screen is narrow; one with a column a role may, and so can
 * be come to with the keyboard. */
static void
begin_table (FfDoc *self, const char *class)
{
  gboolean is_wide = g_strcmp0 (class, "matrix") == 0;

  ff_html_begin (self->html, "div", "class", "table", "role", is_wide ? "group" : NULL,
                 "aria-label", is_wide ? _ ("Table of weights") : NULL, "tabindex",
                 is_wide ? "0" : NULL, NULL);
  ff_html_begin (self->html, "table", "class", class, NULL);
  ff_html_begin (self->html, "thead", NULL);
  ff_html_begin (self->html, "tr", NULL);
}

static const char *
get_align_class (FfDocAlign align)
{
  switch (align)
    {
    case FF_DOC_CENTRE: return "centre";
    case FF_DOC_END: return "number";
    case FF_DOC_START: break;
    }
  return NULL;
}

static void
column (FfDoc *self, FfDocAlign align, const char *text)
{
  ff_html_begin (self->html, "th", "scope", "col", "class", get_align_class (align), NULL);
  ff_html_append (self->html, text);
  ff_html_end (self->html);
}

static void
end_columns (FfDoc *self)
{
  ff_html_end (self->html);
  ff_html_end (self->html);
  ff_html_begin (self->html, "tbody", NULL);
}

static void
row_group (FfDoc *self, const char *text)
{
  g_autofree char *span = g_strdup_printf ("%u", self->aligns->len);

  if (self->in_group)
    {
      ff_html_end (self->html);
      ff_html_begin (self->html, "tbody", NULL);
    }
  ff_html_begin (self->html, "tr", "class", "group", NULL);
  ff_html_begin (self->html, "th", "scope", "rowgroup", "colspan", span, NULL);
  ff_html_append (self->html, text);
  ff_html_end (self->html);
  ff_html_end (self->html);
}

static void
begin_row (FfDoc *self)
{
  ff_html_begin (self->html, "tr", NULL);
}

static void
row_heading (FfDoc *self, const char *text)
{
  ff_html_heading_cell (self->html, "row", text);
}

static void
cell (FfDoc *self, FfDocAlign align, const char *text)
{
  ff_html_text (self->html, "td", get_align_class (align), text);
}

static void
weight_cell (FfDoc *self, FfWeight weight, FfQuadrant quadrant)
{
  ff_html_begin (self->html, "td", "class", "centre", NULL);
  write_weight (self, weight, quadrant);
  ff_html_end (self->html);
}

static void
share_cell (FfDoc *self, guint percent, FfQuadrant quadrant)
{
  g_autofree char *width = g_strdup_printf ("width:%u%%", percent);
  g_autofree char *bar = g_strjoin (" ", "bar", get_quadrant_class (quadrant), NULL);
  /* Translators: a number of hundredths */
  g_autofree char *text = g_strdup_printf (_ ("%u%%"), percent);

  ff_html_begin (self->html, "td", "class", "share", NULL);
  ff_html_begin (self->html, "span", "class", "track", NULL);
  ff_html_begin (self->html, "span", "class", bar, "style", width, NULL);
  ff_html_end (self->html);
  ff_html_end (self->html);
  ff_html_text (self->html, "span", "percent", text);
  ff_html_end (self->html);
}

static void
end_row (FfDoc *self)
{
  ff_html_end (self->html);
}

static void
end_table (FfDoc *self)
{
  for (guint i = 0; i < 3; i++) /* tbody, table and its box */
    ff_html_end (self->html);
}

/* In quadrant order as in all text; the style sheet puts each where it is drawn. */
static void
quadrants (FfDoc *self, const FfDocQuadrant *list, gboolean is_provisional)
{
  ff_html_begin (self->html, "ul", "class", is_provisional ? "quadrants provisional" : "quadrants",
                 NULL);
  for (int q = 0; q < FF_N_QUADRANTS; q++)
    {
      g_autofree char *class = g_strjoin (" ", quadrant_classes[q], list[q].class, NULL);

      ff_html_begin (self->html, "li", "class", class, NULL);
      ff_html_text (self->html, "strong", NULL, ff_quadrant_name (q));
      ff_html_text (self->html, "span", "standing", list[q].words);
      ff_html_text (self->html, "span", "count", list[q].count);
      ff_html_end (self->html);
    }
  ff_html_end (self->html);
}

static void
picture (FfDoc *self, GBytes *light, GBytes *dark, const char *label)
{
  ff_html_begin (self->html, "figure", "aria-label", label, NULL);
  ff_html_picture (self->html, light, dark != NULL ? "light" : "only");
  if (dark != NULL)
    ff_html_picture (self->html, dark, "dark");
  ff_html_end (self->html);
}

static void
fence (FfDoc *self, const char *language, const char *code)
{
}

static gsize
get_position (FfDoc *self)
{
  return ff_html_get_position (self->html);
}

static void
insert_contents (FfDoc *self)
{
  g_autoptr (FfHtml) part = ff_html_new_part ();

  ff_html_begin (part, "nav", "class", "contents", "aria-label", _ ("Contents"), NULL);
  ff_html_begin (part, "ul", NULL);
  for (guint i = 0; i < self->headings->len; i++)
    {
      const FfDocHeading *heading = &g_array_index (self->headings, FfDocHeading, i);
      g_autofree char *target = g_strdup_printf ("#" PLACE, i + 1);

      if (!heading->is_listed)
        continue;
      ff_html_begin (part, "li", "class", heading->level > 2 ? "deeper" : NULL, NULL);
      ff_html_begin (part, "a", "href", target, NULL);
      ff_html_append (part, heading->text);
      ff_html_end (part);
      ff_html_end (part);
    }
  ff_html_end (part);
  ff_html_end (part);
  ff_html_insert (self->html, self->contents_at, part);
}

static GBytes *
finish (FfDoc *self)
{
  return ff_html_finish (self->html);
}

const FfDocLanguage ff_doc_html = {
  .begin = begin,
  .end = end,
  .begin_group = begin_group,
  .end_group = end,
  .paragraph = paragraph,
  .begin_list = begin_list,
  .end_list = end,
  .begin_item = begin_item,
  .line = line,
  .end_item = end_item,
  .begin_table = begin_table,
  .column = column,
  .end_columns = end_columns,
  .row_group = row_group,
  .begin_row = begin_row,
  .row_heading = row_heading,
  .cell = cell,
  .weight_cell = weight_cell,
  .share_cell = share_cell,
  .end_row = end_row,
  .end_table = end_table,
  .quadrants = quadrants,
  .picture = picture,
  .fence = fence,
  .get_position = get_position,
  .insert_contents = insert_contents,
  .finish = finish,
};
