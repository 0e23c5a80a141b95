#include "core/file/problems.h"

#include <glib/gi18n-lib.h>

/* A message quotes what stands in the file, which may be long, break lines or command a terminal. */
#define MAX_LINE 500

struct _FfProblems
{
  GPtrArray *list; /* of char * */
  gboolean more;
};

FfProblems *
ff_problems_new (void)
{
  FfProblems *self = g_new0 (FfProblems, 1);

  self->list = g_ptr_array_new_with_free_func (g_free);
  return self;
}

void
ff_problems_free (FfProblems *self)
{
  g_ptr_array_unref (self->list);
  g_free (self);
}

/* TEXT as one line that can be shown: control characters as JSON escapes, and an end. (transfer full) */
char *
ff_problem_to_line (const char *text)
{
  g_autofree char *valid = g_utf8_make_valid (text, -1);
  GString *line = g_string_new (NULL);

  for (const char *p = valid; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (line->len >= MAX_LINE)
        {
          g_string_append (line, "…");
          break;
        }
      if (g_unichar_iscntrl (c) || c == 0x2028 || c == 0x2029)
        g_string_append_printf (line, "\\u%04x", c);
      else
        g_string_append_unichar (line, c);
    }
  return g_string_free (line, FALSE);
}

/* Adds one; beyond FF_MAX_PROBLEMS only that there are more is kept. */
void
ff_problems_add (FfProblems *self, const FfPath *path, const char *format, ...)
{
  g_autofree char *where = NULL;
  g_autofree char *what = NULL;
  g_autofree char *whole = NULL;
  va_list arguments;

  if (ff_problems_is_full (self))
    {
      self->more = TRUE;
      return;
    }
  where = ff_path_to_string (path);
  va_start (arguments, format);
  what = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  whole = *where != '\0' ? g_strdup_printf ("%s: %s", where, what) : g_strdup (what);
  g_ptr_array_add (self->list, ff_problem_to_line (whole));
}

guint
ff_problems_get_count (FfProblems *self)
{
  return self->list->len;
}

gboolean
ff_problems_is_full (FfProblems *self)
{
  return self->list->len >= FF_MAX_PROBLEMS;
}

/* A line for each, every one beginning with the file's name. (transfer full) */
char *
ff_problems_to_string (FfProblems *self, const char *file_name)
{
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < self->list->len; i++)
    g_string_append_printf (out, "%s%s: %s", i > 0 ? "\n" : "", file_name,
                            (char *) self->list->pdata[i]);
  if (self->more)
    g_string_append_printf (out, "\n%s: %s", file_name, _ ("and more"));
  return g_string_free (out, FALSE);
}
