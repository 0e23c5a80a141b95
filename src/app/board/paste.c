/* Names of competencies out of pasted text: one a line or one a cell. Spreadsheets put tabs between
 * cells, and quotes around a cell that holds a tab, a line break or a quote itself. */
#include "app/board/paste.h"

#include <string.h>

/* Past "- ", "* ", "• ", "– ", "12. " or "3) " at the start of a list's line. */
static const char *
skip_list_mark (const char *text)
{
  static const char *const marks[] = { "- ", "* ", "+ ", "• ", "– ", "— " };
  const char *end = text;

  for (guint i = 0; i < G_N_ELEMENTS (marks); i++)
    {
      if (g_str_has_prefix (text, marks[i]))
        return text + strlen (marks[i]);
    }
  while (g_ascii_isdigit (*end))
    end++;
  if (end > text && (*end == '.' || *end == ')') && end[1] == ' ')
    return end + 2;
  return text;
}

static void
add_name (GPtrArray *names, GString *cell)
{
  g_autofree char *line = g_strdelimit (g_strdup (cell->str), "\r\n\t", ' ');
  char *name = g_strstrip (g_strdup (skip_list_mark (g_strstrip (line))));

  if (*name != '\0')
    g_ptr_array_add (names, name);
  else
    g_free (name);
  g_string_truncate (cell, 0);
}

/* Reads the quoted cell that begins at TEXT; returns what follows it, or NULL where the quote is never
 * closed and so was just a quote. */
static const char *
read_quoted (const char *text, GString *cell)
{
  for (const char *p = text + 1; *p != '\0'; p++)
    {
      if (*p != '"')
        g_string_append_c (cell, *p);
      else if (p[1] == '"')
        g_string_append_c (cell, *p++);
      else if (p[1] == '\0' || strchr ("\t\r\n", p[1]) != NULL)
        return p + 1;
      else
        break;
    }
  g_string_truncate (cell, 0);
  return NULL;
}

char **
ff_paste_split (const char *text)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new ();
  g_autoptr (GString) cell = g_string_new (NULL);

  while (*text != '\0')
    {
      const char *after = *text == '"' && cell->len == 0 ? read_quoted (text, cell) : NULL;

      if (after != NULL)
        text = after;
      else if (strchr ("\t\r\n", *text) != NULL)
        {
          add_name (names, cell);
          text++;
        }
      else
        g_string_append_c (cell, *text++);
    }
  add_name (names, cell);
  g_ptr_array_add (names, NULL);
  return (char **) g_ptr_array_free (g_steal_pointer (&names), FALSE);
}

gboolean
ff_paste_is_list (const char *text)
{
  return strpbrk (text, "\t\r\n") != NULL;
}
