#include "text/doc-private.h"

#include "core/text/plain.h"

#include <glib/gi18n-lib.h>

gboolean
ff_doc_is_blank (const char *text)
{
  return text == NULL || ff_text_is_blank (text);
}

static void
heading_clear (gpointer data)
{
  FfDocHeading *heading = data;

  g_free (heading->text);
  g_free (heading->anchor);
}

FfDoc *
ff_doc_new (FfTextFormat format, const char *title, const char *language)
{
  FfDoc *self = g_new0 (FfDoc, 1);

  self->format = format;
  self->headings = g_array_new (FALSE, TRUE, sizeof (FfDocHeading));
  g_array_set_clear_func (self->headings, heading_clear);
  self->anchors = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->aligns = g_array_new (FALSE, FALSE, sizeof (FfDocAlign));
  if (format == FF_TEXT_HTML)
    {
      self->language = &ff_doc_html;
      /* Translators: the code of the language that you translate into, "de" or "pt-BR" */
      self->html = ff_html_new (title, language != NULL ? language : _ ("en"));
    }
  else
    {
      self->language = &ff_doc_markdown;
      self->out = g_string_new (NULL);
    }
  return self;
}

void
ff_doc_free (FfDoc *self)
{
  g_clear_pointer (&self->html, ff_html_free);
  if (self->out != NULL)
    g_string_free (self->out, TRUE);
  g_array_unref (self->aligns);
  g_hash_table_unref (self->anchors);
  g_array_unref (self->headings);
  g_free (self);
}

FfTextFormat
ff_doc_get_format (FfDoc *self)
{
  return self->format;
}

/* The document. The writer is spent then. (transfer full) */
GBytes *
ff_doc_finish (FfDoc *self)
{
  g_warn_if_fail (self->level == 0);
  if (self->has_contents)
    self->language->insert_contents (self);
  return self->language->finish (self);
}

/* A heading's place as the readers of Markdown make it from its text: letters and digits in lower case,
 * a hyphen a space, nothing else; a number where it was there before. (transfer full) */
static char *
make_anchor (FfDoc *self, const char *text)
{
  g_autofree char *plain = ff_text_make_plain (text);
  g_autofree char *lower = g_utf8_strdown (plain, -1);
  g_autoptr (GString) anchor = g_string_new (NULL);
  g_autofree char *first = NULL;

  for (const char *p = lower; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (c == ' ')
        g_string_append_c (anchor, '-');
      else if (g_unichar_isalnum (c) || g_unichar_ismark (c) || c == '-' || c == '_')
        g_string_append_unichar (anchor, c);
    }
  first = g_strdup (anchor->str);
  while (g_hash_table_contains (self->anchors, anchor->str))
    {
      guint n = GPOINTER_TO_UINT (g_hash_table_lookup (self->anchors, first)) + 1;

      g_hash_table_insert (self->anchors, g_strdup (first), GUINT_TO_POINTER (n));
      g_string_printf (anchor, "%s-%u", first, n);
    }
  g_hash_table_insert (self->anchors, g_strdup (anchor->str), NULL);
  return g_strdup (anchor->str);
}

void
ff_doc_begin (FfDoc *self, const char *class, const char *text)
{
  FfDocHeading heading = { ++self->level, g_strdup (text), make_anchor (self, text) };

  heading.is_listed = heading.level <= self->contents_level;
  g_array_append_val (self->headings, heading);
  self->language->begin (self, class, &heading);
}

void
ff_doc_end (FfDoc *self)
{
  g_return_if_fail (self->level > 0);

  self->language->end (self);
  self->level--;
}

void
ff_doc_begin_group (FfDoc *self, const char *class)
{
  self->language->begin_group (self, class);
}

void
ff_doc_end_group (FfDoc *self)
{
  self->language->end_group (self);
}

void
ff_doc_contents (FfDoc *self)
{
  self->has_contents = TRUE;
  self->contents_at = self->language->get_position (self);
}

void
ff_doc_list_to (FfDoc *self, guint level)
{
  self->contents_level = level;
}

void
ff_doc_paragraph (FfDoc *self, const char *class, const char *text)
{
  if (!ff_doc_is_blank (text))
    self->language->paragraph (self, class, text);
}

void
ff_doc_begin_list (FfDoc *self, const char *class)
{
  self->is_numbered = FALSE;
  self->number = 0;
  self->language->begin_list (self, class);
}

void
ff_doc_begin_numbers (FfDoc *self, const char *class)
{
  self->is_numbered = TRUE;
  self->number = 0;
  self->language->begin_list (self, class);
}

void
ff_doc_end_list (FfDoc *self)
{
  self->language->end_list (self);
}

/* Nothing where there is nothing in it. */
void
ff_doc_item (FfDoc *self, const FfDocItem *item)
{
  if (ff_doc_is_blank (item->name) && ff_doc_is_blank (item->text))
    return;
  ff_doc_begin_item (self, item);
  ff_doc_end_item (self);
}

void
ff_doc_begin_item (FfDoc *self, const FfDocItem *item)
{
  self->number++;
  self->language->begin_item (self, item);
}

void
ff_doc_line (FfDoc *self, const char *class, const char *name, const char *text)
{
  if (!ff_doc_is_blank (text))
    self->language->line (self, class, name, text);
}

void
ff_doc_end_item (FfDoc *self)
{
  self->language->end_item (self);
}

void
ff_doc_begin_table (FfDoc *self, const char *class)
{
  g_array_set_size (self->aligns, 0);
  self->cell = 0;
  self->in_rows = self->in_group = FALSE;
  self->language->begin_table (self, class);
}

void
ff_doc_column (FfDoc *self, FfDocAlign align, const char *text)
{
  g_array_append_val (self->aligns, align);
  self->language->column (self, align, text);
}

static void
begin_rows (FfDoc *self)
{
  if (!self->in_rows)
    self->language->end_columns (self);
  self->in_rows = TRUE;
}

/* Rows that belong together, under a heading. */
void
ff_doc_row_group (FfDoc *self, const char *text)
{
  begin_rows (self);
  self->language->row_group (self, text);
  self->in_group = TRUE;
}

static FfDocAlign
begin_cell (FfDoc *self)
{
  begin_rows (self);
  if (self->cell == 0)
    self->language->begin_row (self);
  return g_array_index (self->aligns, FfDocAlign, self->cell);
}

static void
end_cell (FfDoc *self)
{
  if (++self->cell < self->aligns->len)
    return;
  self->language->end_row (self);
  self->cell = 0;
}

void
ff_doc_cell (FfDoc *self, const char *text)
{
  FfDocAlign align = begin_cell (self);

  if (self->cell == 0)
    self->language->row_heading (self, text);
  else
    self->language->cell (self, align, text);
  end_cell (self);
}

void
ff_doc_number_cell (FfDoc *self, guint number)
{
  g_autofree char *text = g_strdup_printf ("%u", number);

  ff_doc_cell (self, text);
}

void
ff_doc_weight_cell (FfDoc *self, FfWeight weight, FfQuadrant quadrant)
{
  begin_cell (self);
  self->language->weight_cell (self, weight, quadrant);
  end_cell (self);
}

void
ff_doc_share_cell (FfDoc *self, guint percent, FfQuadrant quadrant)
{
  begin_cell (self);
  self->language->share_cell (self, percent, quadrant);
  end_cell (self);
}

void
ff_doc_end_table (FfDoc *self)
{
  g_return_if_fail (self->cell == 0);

  begin_rows (self);
  self->language->end_table (self);
}

void
ff_doc_quadrants (FfDoc *self, const FfDocQuadrant *quadrants, gboolean is_provisional)
{
  self->language->quadrants (self, quadrants, is_provisional);
}

void
ff_doc_picture (FfDoc *self, GBytes *light, GBytes *dark, const char *label)
{
  self->language->picture (self, light, dark, label);
}

void
ff_doc_fence (FfDoc *self, const char *language, const char *code)
{
  self->language->fence (self, language, code);
}
