#include "core/file/problems.h"

#include "core/text/plain.h"

#include <glib/gi18n-lib.h>

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
  g_ptr_array_add (self->list, ff_text_escape (whole, FF_PROBLEM_MAX_LINE));
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
