/* Bytes as CSV, imported into a small project. The first byte says what they are taken for. Whatever they
 * are: nothing crashes, what is refused is refused with a reason and a line, and what is taken makes a
 * project that can be written, read back equal, undone, and that importing the same again leaves as it
 * is. */
#include "target.h"

#include "core/file/format.h"
#include "core/project/project.h"
#include "text/import/import.h"

#include <string.h>

static const char project_json[]
    = "{\"format\":\"fourfold-project\",\"version\":1,"
      "\"competencies\":["
      "{\"id\":\"vision\",\"name\":\"Vision\",\"quadrant\":\"internal-strategic\","
      "\"x\":0.5,\"y\":0.5},"
      "{\"id\":\"pricing\",\"name\":\"Pricing; packaging\",\"description\":\"=what it costs\"},"
      "{\"id\":\"api\",\"name\":\"API\"},{\"id\":\"api-2\",\"name\":\"A.P.I.\"}],"
      "\"roles\":["
      "{\"id\":\"a\",\"name\":\"Technical PM\",\"aliases\":[\"TPM\"],"
      "\"weights\":{\"api\":\"primary\"}},"
      "{\"id\":\"b\",\"name\":\"Growth PM\",\"aliases\":[\"GPM\"]},"
      "{\"id\":\"c\",\"name\":\"Lead\",\"external\":true}],"
      "\"samples\":[{\"id\":\"one\",\"date\":\"2026-09-02\",\"title\":\"A\",\"role\":\"a\","
      "\"competencies\":[\"api\",\"vision\"],\"effort\":2}]}";

static FfContent *
load_project (void)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (project_json, strlen (project_json));
  FfContent *content = ff_format_read (bytes, "project", NULL);

  g_assert_nonnull (content);
  return content;
}

/* What the first byte says. */
static FfImportOptions
choose_options (guint8 byte)
{
  static const char *const maps[FF_N_IMPORT_KINDS][3]
      = { { "name=1", "group=2" }, { "competency=1", "a=2" }, { "title=1", "competencies=2" } };
  FfImportOptions options = { .kind = byte % FF_N_IMPORT_KINDS };

  byte /= FF_N_IMPORT_KINDS;
  options.dates = byte % (FF_DATE_ORDER_ISO + 1);
  byte /= FF_DATE_ORDER_ISO + 1;
  options.otherwise = byte % 2 == 0 ? FF_CSV_UTF_8 : FF_CSV_WINDOWS_1252;
  if (byte / 2 % 2 == 1)
    options.map = maps[options.kind];
  return options;
}

static void
check_line (const char *text)
{
  g_assert_true (*text != '\0' && g_utf8_validate (text, -1, NULL));
  g_assert_null (strpbrk (text, "\r\n"));
}

static void
check_faults (FfImport *import)
{
  guint line = 1;

  g_assert_true ((ff_import_get_n_faults (import) == 0) == (ff_import_get_n_bad (import) == 0));
  for (guint i = 0; i < ff_import_get_n_faults (import); i++)
    {
      const FfImportFault *fault = ff_import_get_fault (import, i);

      g_assert_cmpuint (fault->line, >=, line);
      line = fault->line;
      check_line (fault->column);
      check_line (fault->what);
    }
}

static void
check_reads_back (FfContent *content)
{
  g_autoptr (GBytes) written = ff_format_write (content);
  g_autoptr (GError) error = NULL;
  g_autoptr (FfContent) back = ff_format_read (written, "written", &error);

  g_assert_no_error (error);
  g_assert_true (ff_content_equal (back, content));
}

static FfImport *
import (FfContent *content, const guint8 *data, gsize size, const FfImportOptions *options)
{
  g_autoptr (GError) error = NULL;
  FfImport *result = ff_import_new (content, g_bytes_new (data, size), options, &error);

  g_assert_true ((result == NULL) == (error != NULL));
  if (error != NULL)
    g_assert_true (*error->message != '\0');
  return result;
}

/* Rows stand on lines one after the other, and each either has fields or a fault. */
static void
check_reader (const guint8 *data, gsize size, const FfImportOptions *options)
{
  g_autoptr (FfCsvReader) reader = ff_csv_reader_new (g_bytes_new (data, size), options->otherwise,
                                                      NULL);
  guint line = 0;
  FfCsvRow row;

  while (reader != NULL && ff_csv_reader_next (reader, &row, NULL))
    {
      g_assert_cmpuint (row.line, >, line);
      line = row.line;
      g_assert_true ((row.fault == NULL) == (row.n_fields > 0));
      for (guint i = 0; i < row.n_fields; i++)
        g_assert_true (g_utf8_validate (row.fields[i], -1, NULL));
    }
}

int
LLVMFuzzerTestOneInput (const guint8 *data, gsize size)
{
  static FfContent *before = NULL;
  g_autoptr (FfProject) project = NULL;
  g_autoptr (FfContent) after = NULL;
  g_autoptr (FfContent) undone = NULL;
  g_autoptr (FfImport) first = NULL;
  g_autoptr (FfImport) again = NULL;
  g_autoptr (FfEdit) nothing = NULL;
  g_autoptr (GString) words = g_string_new (NULL);
  FfImportOptions options;

  if (size == 0)
    return 0;
  if (before == NULL)
    before = load_project ();
  options = choose_options (*data++);
  size--;
  check_reader (data, size, &options);
  first = import (before, data, size, &options);
  if (first == NULL)
    return 0;
  check_faults (first);
  ff_import_describe (first, words);
  project = ff_project_new (before);
  ff_project_commit (project, ff_import_take_edit (first));
  after = ff_project_dup_content (project);
  check_reads_back (after);
  again = import (after, data, size, &options);
  nothing = ff_import_take_edit (again);
  g_assert_cmpuint (ff_edit_get_size (nothing), ==, 0);
  ff_project_undo (project);
  undone = ff_project_dup_content (project);
  g_assert_true (ff_content_equal (undone, before));
  return 0;
}
