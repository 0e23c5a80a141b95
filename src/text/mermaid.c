/* The chart's language (Mermaid, "quadrantChart"), as far as it is used here, a statement a line:
 *
 *   x-axis "LEFT" --> "RIGHT"      y-axis "BOTTOM" --> "TOP"
 *   quadrant-1 "TOP RIGHT"         2: top left, 3: bottom left, 4: bottom right
 *   "LABEL": [X, Y]                0 ≤ X, Y ≤ 1; 1 is "1", never "1.0"
 *
 * A quoted text ends at the next quote, and one that begins with ` is Markdown. Before a line is read as
 * this, the renderer looks everywhere in it for "%%{" (settings), "%%" (a remark), "#name;" (a character),
 * "style…:…#…;" and tags. So each sign that has a part in these is written as a character by its number. */
#include "text/mermaid.h"

#include "core/text/plain.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

/* Labels stand beside each other on a chart of a few hundred pixels; the lists have the whole names. */
#define MAX_LABEL 36

/* Between the points and the quadrant's edges, in heights of a quadrant: its name is at the top, and labels
 * are below their points. */
#define MARGIN_TOP    0.18
#define MARGIN_BOTTOM 0.12

static void
append_escaped (GString *out, const char *plain)
{
  for (const char *p = plain; *p != '\0'; p++)
    if (strchr ("\"#%&:;<>`\\{}", *p) != NULL)
      g_string_append_printf (out, "#%d;", *p);
    else
      g_string_append_c (out, *p);
}

/* TEXT in quotes; a long one is cut, between two letters with what is on them. */
static void
append_text (GString *out, const char *text)
{
  g_autofree char *plain = ff_text_make_plain (text);

  if (g_utf8_strlen (plain, -1) > MAX_LABEL)
    {
      char *end = g_utf8_offset_to_pointer (plain, MAX_LABEL - 1);
      gboolean is_whole;
      g_autofree char *cut = NULL;

      do
        {
          is_whole = !g_unichar_ismark (g_utf8_get_char (end))
                     && !g_unichar_iszerowidth (g_utf8_get_char (end))
                     && g_utf8_get_char (g_utf8_prev_char (end)) != 0x200d;
          if (!is_whole)
            end = g_utf8_prev_char (end);
        }
      while (!is_whole && end > plain);
      *end = '\0';
      cut = ff_text_make_plain (plain); /* no space at the end */
      g_string_append_c (out, '"');
      append_escaped (out, cut);
      g_string_append (out, "…\"");
      return;
    }
  g_string_append_c (out, '"');
  append_escaped (out, *plain != '\0' ? plain : "–");
  g_string_append_c (out, '"');
}

static void
append_coordinate (GString *out, double value)
{
  char buffer[G_ASCII_DTOSTR_BUF_SIZE];
  double rounded = round (CLAMP (value, 0, 1) * 1000) / 1000;

  g_string_append (out, rounded >= 1   ? "1"
                        : rounded <= 0 ? "0"
                                       : g_ascii_formatd (buffer, sizeof buffer, "%.3f", rounded));
}

/* X and Y are inside the quadrant. */
static void
append_point (GString *out, const FfCompetency *competency, double x, double y)
{
  g_string_append (out, "    ");
  append_text (out, competency->name);
  g_string_append (out, ": [");
  append_coordinate (out, (ff_quadrant_is_internal (competency->quadrant) ? 0.5 : 0) + x / 2);
  g_string_append (out, ", ");
  append_coordinate (out, (ff_quadrant_is_strategic (competency->quadrant) ? 0.5 : 0) + y / 2);
  g_string_append (out, "]\n");
}

/* Those that have no place of their own stand below each other, in the middle of their quadrant: labels are
 * wide and low. */
static void
append_quadrant (GString *out, const FfContent *content, FfQuadrant quadrant)
{
  GPtrArray *competencies = content->lists[FF_COMPETENCIES];
  guint tidied = 0;
  guint n = 0;

  for (guint i = 0; i < competencies->len; i++)
    {
      const FfCompetency *competency = competencies->pdata[i];

      tidied += competency->quadrant == quadrant && !ff_competency_has_place (competency);
    }
  for (guint i = 0; i < competencies->len; i++)
    {
      const FfCompetency *competency = competencies->pdata[i];
      double step = tidied > 1 ? (1 - MARGIN_TOP - MARGIN_BOTTOM) / (tidied - 1) : 0;

      if (competency->quadrant != quadrant)
        continue;
      if (ff_competency_has_place (competency))
        append_point (out, competency, competency->x, competency->y);
      else
        append_point (out, competency, 0.5, tidied > 1 ? 1 - MARGIN_TOP - step * n++ : 0.5);
    }
}

static void
append_axis (GString *out, const char *axis, const char *from, const char *to)
{
  g_string_append_printf (out, "    %s ", axis);
  append_text (out, from);
  g_string_append (out, " --> ");
  append_text (out, to);
  g_string_append_c (out, '\n');
}

/* The lines of the chart, a line end behind each. Competencies without a quadrant are left out. (transfer
 * full) */
char *
ff_mermaid_board (const FfContent *content)
{
  /* as the chart numbers them */
  static const FfQuadrant order[] = { FF_QUADRANT_INTERNAL_STRATEGIC,
                                      FF_QUADRANT_EXTERNAL_STRATEGIC, FF_QUADRANT_EXTERNAL_TACTICAL,
                                      FF_QUADRANT_INTERNAL_TACTICAL };
  GString *out = g_string_new ("quadrantChart\n");

  append_axis (out, "x-axis", _ ("external"), _ ("internal"));
  append_axis (out, "y-axis", _ ("tactical"), _ ("strategic"));
  for (guint i = 0; i < G_N_ELEMENTS (order); i++)
    {
      g_string_append_printf (out, "    quadrant-%u ", i + 1);
      append_text (out, ff_quadrant_name (order[i]));
      g_string_append_c (out, '\n');
    }
  for (int q = 0; q < FF_N_QUADRANTS; q++)
    append_quadrant (out, content, q);
  return g_string_free (out, FALSE);
}
