/* Bytes to a project and back. What is refused is refused with words that can be shown; what is taken is
 * written without loss, and the method has something to say of it. */
#include "target.h"

#include "core/file/format.h"
#include "core/file/problems.h"
#include "core/method/analysis.h"

#include <string.h>

#define NAME  "fuzz.json"
#define TODAY "2026-11-02"

/* A line is cut behind this many bytes, and quotes a path besides. */
#define MAX_LINE 600

static void
check_message (const GError *error)
{
  g_auto (GStrv) lines = NULL;

  g_assert_true (error->domain == FF_FORMAT_ERROR);
  g_assert_true (g_utf8_validate (error->message, -1, NULL));
  lines = g_strsplit (error->message, "\n", -1);
  g_assert_cmpuint (g_strv_length (lines), <=, FF_MAX_PROBLEMS + 1);
  for (char **line = lines; *line != NULL; line++)
    {
      g_assert_true (g_str_has_prefix (*line, NAME ": "));
      g_assert_cmpuint (strlen (*line), >, strlen (NAME ": "));
      g_assert_cmpuint (strlen (*line), <=, MAX_LINE);
    }
}

static void
check_lossless (const FfContent *content)
{
  g_autoptr (GBytes) written = ff_format_write (content);
  g_autoptr (GError) error = NULL;
  g_autoptr (FfContent) back = ff_format_read (written, NAME, &error);
  g_autoptr (GBytes) again = NULL;

  g_assert_no_error (error);
  g_assert_true (ff_content_equal (content, back));
  again = ff_format_write (back);
  g_assert_true (g_bytes_equal (written, again));
}

static void
check_findings (FfContent *content)
{
  g_autoptr (FfAnalysis) analysis = ff_analysis_new (content, TODAY);

  for (guint i = 0; i < ff_analysis_get_n_findings (analysis); i++)
    {
      const FfFinding *finding = ff_analysis_get_finding (analysis, i);

      g_assert_true (g_utf8_validate (finding->message, -1, NULL));
      g_assert_true (*finding->message != '\0' && *finding->advice != '\0');
    }
}

int
LLVMFuzzerTestOneInput (const guint8 *data, gsize size)
{
  g_autoptr (GBytes) bytes = g_bytes_new (data, size);
  g_autoptr (GError) error = NULL;
  g_autoptr (FfContent) content = ff_format_read (bytes, NAME, &error);

  g_assert_true ((content == NULL) == (error != NULL));
  if (content == NULL)
    check_message (error);
  else
    {
      check_lossless (content);
      check_findings (content);
    }
  return 0;
}
