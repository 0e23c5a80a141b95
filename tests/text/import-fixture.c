#include "text/import-fixture.h"

#include "core/file/format.h"

#include <string.h>

const char import_project_text[]
    = "{\"format\":\"fourfold-project\",\"version\":1,"
      "\"competencies\":["
      "{\"id\":\"vision\",\"name\":\"Vision\",\"quadrant\":\"internal-strategic\","
      "\"x\":0.5,\"y\":0.25},"
      "{\"id\":\"pricing\",\"name\":\"Pricing; packaging\",\"description\":\"=what it costs\","
      "\"group\":\"Market\",\"quadrant\":\"external-strategic\"},"
      "{\"id\":\"api\",\"name\":\"API\"},{\"id\":\"roadmap\",\"name\":\"Roadmap\"}],"
      "\"roles\":["
      "{\"id\":\"technical-pm\",\"name\":\"Technical PM\",\"aliases\":[\"TPM\"],"
      "\"weights\":{\"api\":\"primary\",\"vision\":\"baseline\"}},"
      "{\"id\":\"growth-pm\",\"name\":\"Growth PM\",\"weights\":{\"pricing\":\"secondary\"}},"
      "{\"id\":\"lead\",\"name\":\"Tech lead\",\"external\":true}],"
      "\"samples\":["
      "{\"id\":\"one\",\"date\":\"2026-09-02\",\"person\":\"Ana\",\"role\":\"technical-pm\","
      "\"kind\":\"prd\",\"title\":\"Webhooks\",\"competencies\":[\"api\",\"vision\"],"
      "\"effort\":6,\"source\":\"peer\"},"
      "{\"id\":\"two\",\"title\":\"Notes\"},{\"id\":\"three\",\"title\":\"Notes\"}]}";

FfContent *
import_project (void)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (import_project_text, strlen (import_project_text));
  g_autoptr (GError) error = NULL;
  FfContent *content = ff_format_read (bytes, "project", &error);

  g_assert_no_error (error);
  return content;
}

FfImport *
import_text (const FfContent *content, const char *csv, const FfImportOptions *options,
             GError **error)
{
  return ff_import_new (content, g_bytes_new (csv, strlen (csv)), options, error);
}

/* "LINE: COLUMN: what" for each, with line ends between. (transfer full) */
char *
import_spell_faults (const FfImport *import)
{
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < ff_import_get_n_faults (import); i++)
    {
      const FfImportFault *fault = ff_import_get_fault (import, i);

      g_string_append_printf (out, "%s%u: %s: %s", i > 0 ? "\n" : "", fault->line, fault->column,
                              fault->what);
    }
  return g_string_free (out, FALSE);
}

/* What CONTENT becomes. (transfer full) */
FfContent *
import_commit (FfContent *content, FfImport *import)
{
  g_autoptr (FfProject) changed = ff_project_new (content);

  ff_project_commit (changed, ff_import_take_edit (import));
  return ff_project_dup_content (changed);
}

static void
check_faults (const FfImport *import)
{
  guint line = 1;

  g_assert_true ((ff_import_get_n_faults (import) == 0) == (ff_import_get_n_bad (import) == 0));
  for (guint i = 0; i < ff_import_get_n_faults (import); i++)
    {
      const FfImportFault *fault = ff_import_get_fault (import, i);

      g_assert_cmpuint (fault->line, >=, line);
      line = fault->line;
      g_assert_true (*fault->column != '\0' && *fault->what != '\0');
      g_assert_null (strpbrk (fault->column, "\r\n"));
      g_assert_null (strpbrk (fault->what, "\r\n"));
    }
}

static void
check_reads_back (FfContent *content)
{
  g_autoptr (GBytes) bytes = ff_format_write (content);
  g_autoptr (GError) error = NULL;
  g_autoptr (FfContent) back = ff_format_read (bytes, "written", &error);

  g_assert_no_error (error);
  g_assert_true (ff_content_equal (back, content));
}

/* Imports BYTES, whatever they are: either there is an error, or what is sound makes a project that reads
 * back and that the same import leaves as it is. */
void
import_check_sound (FfContent *content, GBytes *bytes, const FfImportOptions *options)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (FfImport) import = ff_import_new (content, g_bytes_ref (bytes), options, &error);
  g_autoptr (FfImport) again = NULL;
  g_autoptr (FfContent) after = NULL;
  g_autoptr (FfEdit) nothing = NULL;

  g_assert_true ((import == NULL) == (error != NULL));
  if (import == NULL)
    {
      g_assert_true (error->domain == FF_CSV_ERROR || error->domain == FF_IMPORT_ERROR);
      g_assert_null (strpbrk (error->message, "\r\n"));
      return;
    }
  check_faults (import);
  after = import_commit (content, import);
  check_reads_back (after);
  again = ff_import_new (after, g_bytes_ref (bytes), options, &error);
  g_assert_no_error (error);
  nothing = ff_import_take_edit (again);
  g_assert_cmpuint (ff_edit_get_size (nothing), ==, 0);
}
