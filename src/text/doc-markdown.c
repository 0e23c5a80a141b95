/* A document as Markdown, GitHub's kind, that reads well before it is rendered too. */
#include "text/doc-private.h"
#include "text/markdown.h"

#include <string.h>

#define MAX_LEVEL 6

/* An empty line between what stands below each other. */
static void
begin_block (FfDoc *self)
{
  if (self->out->len > 0)
    g_string_append_c (self->out, '\n');
}

static void
begin (FfDoc *self, const char *class, const FfDocHeading *heading)
{
  begin_block (self);
  for (guint i = 0; i < MIN (heading->level, MAX_LEVEL); i++)
    g_string_append_c (self->out, '#');
  g_string_append_c (self->out, ' ');
  ff_markdown_append (self->out, heading->text);
  g_string_append_c (self->out, '\n');
}

static void
end (FfDoc *self)
{
}

static void
begin_group (FfDoc *self, const char *class)
{
}

static void
paragraph (FfDoc *self, const char *class, const char *text)
{
  begin_block (self);
  ff_markdown_append (self->out, text);
  g_string_append_c (self->out, '\n');
}

/* A list is nothing but its items. */
static void
begin_list (FfDoc *self, const char *class)
{
}

/* "**Growth PM:** the text". */
static void
append_named (FfDoc *self, const char *name, const char *aside, const char *text)
{
  gboolean has_name = !ff_doc_is_blank (name);
  gboolean has_aside = !ff_doc_is_blank (aside);
  gboolean has_text = !ff_doc_is_blank (text);

  if (has_name)
    {
      g_string_append (self->out, "**");
      ff_markdown_append (self->out, name);
      g_string_append (self->out, has_text && !has_aside ? ":** " : "**");
    }
  if (has_aside)
    {
      g_string_append (self->out, " (");
      ff_markdown_append (self->out, aside);
      g_string_append (self->out, has_text ? "): " : ")");
    }
  if (has_text)
    ff_markdown_append (self->out, text);
  g_string_append_c (self->out, '\n');
}

/* What the item begins with: "1. " or "- ". (transfer full) */
static char *
make_mark (FfDoc *self)
{
  return self->is_numbered ? g_strdup_printf ("%u. ", self->number) : g_strdup ("- ");
}

static void
begin_item (FfDoc *self, const FfDocItem *item)
{
  g_autofree char *mark = make_mark (self);

  if (self->number == 1)
    begin_block (self);
  g_string_append (self->out, mark);
  append_named (self, item->name, item->aside, item->text);
}

/* As far in as the item's own text, in a list of its own, so that each keeps its line. */
static void
line (FfDoc *self, const char *class, const char *name, const char *text)
{
  g_autofree char *mark = make_mark (self);

  g_string_append_printf (self->out, "%*s- ", (int) strlen (mark), "");
  append_named (self, name, NULL, text);
}

static void
begin_table (FfDoc *self, const char *class)
{
  begin_block (self);
  g_string_append_c (self->out, '|');
}

static void
append_cell (FfDoc *self, const char *mark, const char *text)
{
  g_string_append_printf (self->out, " %s", mark);
  ff_markdown_append (self->out, text);
  g_string_append_printf (self->out, "%s |", mark);
}

static void
column (FfDoc *self, FfDocAlign align, const char *text)
{
  append_cell (self, "", text);
}

static void
end_columns (FfDoc *self)
{
  static const char *const marks[] = { " --- |", " :-: |", " --: |" };

  g_string_append (self->out, "\n|");
  for (guint i = 0; i < self->aligns->len; i++)
    g_string_append (self->out, marks[g_array_index (self->aligns, FfDocAlign, i)]);
  g_string_append_c (self->out, '\n');
}

static void
begin_row (FfDoc *self)
{
  g_string_append_c (self->out, '|');
}

static void
end_row (FfDoc *self)
{
  g_string_append_c (self->out, '\n');
}

static void
row_group (FfDoc *self, const char *text)
{
  begin_row (self);
  append_cell (self, "**", text);
  for (guint i = 1; i < self->aligns->len; i++)
    g_string_append (self->out, " |");
  end_row (self);
}

static void
row_heading (FfDoc *self, const char *text)
{
  append_cell (self, "", text);
}

static void
cell (FfDoc *self, FfDocAlign align, const char *text)
{
  append_cell (self, "", text);
}

static void
weight_cell (FfDoc *self, FfWeight weight, FfQuadrant quadrant)
{
  append_cell (self, "", ff_weight_letter (weight));
}

static void
share_cell (FfDoc *self, guint percent, FfQuadrant quadrant)
{
  g_string_append_printf (self->out, " %u%% |", percent);
}

static void
end_table (FfDoc *self)
{
}

static void
quadrants (FfDoc *self, const FfDocQuadrant *list, gboolean is_provisional)
{
}

static void
picture (FfDoc *self, GBytes *light, GBytes *dark, const char *label)
{
}

static void
fence (FfDoc *self, const char *language, const char *code)
{
  begin_block (self);
  g_string_append_printf (self->out, "```%s\n%s```\n", language, code);
}

static gsize
get_position (FfDoc *self)
{
  return self->out->len;
}

static void
append_link (GString *out, const FfDocHeading *heading)
{
  for (guint i = 2; i < heading->level; i++)
    g_string_append (out, "  ");
  g_string_append (out, "- [");
  ff_markdown_append (out, heading->text);
  g_string_append_printf (out, "](#%s)\n", heading->anchor);
}

static void
insert_contents (FfDoc *self)
{
  g_autoptr (GString) list = g_string_new ("\n");

  for (guint i = 0; i < self->headings->len; i++)
    if (g_array_index (self->headings, FfDocHeading, i).is_listed)
      append_link (list, &g_array_index (self->headings, FfDocHeading, i));
  g_string_insert_len (self->out, self->contents_at, list->str, list->len);
}

static GBytes *
finish (FfDoc *self)
{
  return g_string_free_to_bytes (g_steal_pointer (&self->out));
}

const FfDocLanguage ff_doc_markdown = {
  .begin = begin,
  .end = end,
  .begin_group = begin_group,
  .end_group = end,
  .paragraph = paragraph,
  .begin_list = begin_list,
  .end_list = end,
  .begin_item = begin_item,
  .line = line,
  .end_item = end,
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
