/* A journal from anywhere: what is read of it is what its edits lead to, and they can be undone; reading it takes no more than
 * it has. (That this can be saved and opened, the reader checks itself.) Bytes that do not begin as a journal are taken for entries: they get a base and right sums, or no fuzzer would ever
 * come past these. */
#include "target.h"

#include "core/file/format.h"
#include "core/journal/journal-private.h"
#include "core/project/project.h"

#include <string.h>

static const char base[]
    = "{ \"format\": \"fourfold-project\", \"version\": 1, \"title\": \"T\", \"x-a\": [ 1 ],\n"
      "\"competencies\": [ { \"id\": \"a\", \"name\": \"A\" }, { \"id\": \"b\", \"name\": \"B\" } "
      "],\n"
      "\"roles\": [ { \"id\": \"r\", \"name\": \"R\", \"weights\": { \"a\": \"primary\" } },\n"
      "{ \"id\": \"s\", \"name\": \"S\" } ],\n"
      "\"boundaries\": [ { \"roles\": [ \"r\", \"s\" ], \"rules\": [ { \"id\": \"u\", \"topic\": "
      "\"U\" } ] } ],\n"
      "\"samples\": [ { \"id\": \"w\", \"title\": \"W\", \"role\": \"r\" } ] }\n";

/* (transfer full) */
static GBytes *
make_journal (const char *entries, gsize length)
{
  g_autoptr (GBytes) base_bytes = g_bytes_new_static (base, strlen (base));
  FfJournalHead head = { "/tmp/a.fourfold.json", "T", "0123", 0 };
  char sum[FF_JOURNAL_SUM_LENGTH + 1];
  GString *text = ff_journal_begin_text (&head, base_bytes, sum);
  const char *end = entries + length;

  for (const char *line = entries; line < end;)
    {
      const char *newline = memchr (line, '\n', end - line);
      gsize size = (newline != NULL ? newline : end) - line;

      ff_journal_sum (sum, line, size);
      g_string_append_printf (text, "%s ", sum);
      g_string_append_len (text, line, size);
      g_string_append_c (text, '\n');
      line += size + 1;
    }
  return g_string_free_to_bytes (text);
}

static GBytes *
write_project (FfProject *project)
{
  g_autoptr (FfContent) content = ff_project_dup_content (project);

  return ff_format_write (content);
}

/* The edits through a project lead where the reader says, and undone back to the base. */
static void
check_edits (FfJournalText *text)
{
  g_autoptr (FfProject) project = ff_project_new (text->base);
  g_autoptr (GBytes) start = ff_format_write (text->base);
  g_autoptr (GBytes) expected = ff_format_write (text->content);
  g_autoptr (GBytes) led_to = NULL;
  g_autoptr (GBytes) undone = NULL;

  for (guint i = 0; i < text->edits->len; i++)
    ff_project_commit (project, g_steal_pointer (&text->edits->pdata[i]));
  g_ptr_array_set_free_func (text->edits, NULL);
  led_to = write_project (project);
  g_assert_true (g_bytes_equal (led_to, expected));
  while (ff_project_can_undo (project))
    ff_project_undo (project);
  undone = write_project (project);
  g_assert_true (g_bytes_equal (undone, start));
}

int
LLVMFuzzerTestOneInput (const guint8 *data, gsize size)
{
  gboolean whole = size >= 8 && memcmp (data, "fourfold", 8) == 0;
  g_autoptr (GBytes) bytes = whole ? g_bytes_new (data, size)
                                   : make_journal ((const char *) data, size);
  g_autoptr (GError) error = NULL;
  g_autoptr (FfJournalText) text = ff_journal_text_read (bytes, &error);

  g_assert_true ((text == NULL) == (error != NULL));
  if (text == NULL)
    return 0;
  g_assert_cmpuint (text->end, <=, g_bytes_get_size (bytes));
  g_assert_true (text->is_torn == (text->end < g_bytes_get_size (bytes)));
  if (text->edits->len > 0)
    check_edits (text);
  return 0;
}
