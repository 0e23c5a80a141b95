#include "text/text-table.h"

#include "core/text/plain.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

#define GAP 2

struct _FfTextTable
{
  char *alignment;
  guint columns;
  GPtrArray *cells; /* char *, row by row; a NULL in place of a row is an empty line */
};

FfTextTable *
ff_text_table_new (const char *alignment)
{
  FfTextTable *self = g_new0 (FfTextTable, 1);

  self->alignment = g_strdup (alignment);
  self->columns = strlen (alignment);
  self->cells = g_ptr_array_new_with_free_func (g_free);
  return self;
}

void
ff_text_table_free (FfTextTable *self)
{
  g_ptr_array_unref (self->cells);
  g_free (self->alignment);
  g_free (self);
}

/* The columns of a terminal that TEXT takes: Chinese letters two, combining marks none. */
guint
ff_text_width (const char *text)
{
  guint width = 0;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      width += g_unichar_iszerowidth (c) ? 0 : g_unichar_iswide (c) ? 2 : 1;
    }
  return width;
}

/* "75%". (transfer full) */
char *
ff_text_percent (double share)
{
  /* Translators: a percentage; %d is the number. */
  return g_strdup_printf (_ ("%d%%"), (int) floor (share * 100 + 0.5));
}

/* The next cell; the table goes on with the next row by itself. */
void
ff_text_table_add (FfTextTable *self, const char *text)
{
  g_ptr_array_add (self->cells, ff_text_make_plain (text));
}

void
ff_text_table_add_number (FfTextTable *self, guint number)
{
  g_ptr_array_add (self->cells, g_strdup_printf ("%u", number));
}

/* An empty line between two groups of rows. */
void
ff_text_table_break (FfTextTable *self)
{
  g_assert (self->columns > 0);
  for (guint i = 0; i < self->columns; i++)
    g_ptr_array_add (self->cells, NULL);
}

static void
append_spaces (GString *out, guint count)
{
  while (count-- > 0)
    g_string_append_c (out, ' ');
}

/* Whether TEXT has letters of a script that runs from right to left, or says to go there. */
static gboolean
runs_right_to_left (const char *text)
{
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if ((c >= 0x590 && c < 0x900) || c == 0x200f || (c >= 0xfb1d && c < 0xfe00)
          || (c >= 0xfe70 && c < 0xff00) || (c >= 0x10800 && c < 0x11000)
          || (c >= 0x1e800 && c < 0x1f000))
        return TRUE;
    }
  return FALSE;
}

/* Such a cell is isolated: else it would turn the numbers and the cells beside it. */
static void
append_cell (GString *out, const char *cell)
{
  if (runs_right_to_left (cell))
    g_string_append_printf (out, "\u2068%s\u2069", cell);
  else
    g_string_append (out, cell);
}

static void
append_row (FfTextTable *self, GString *out, guint indent, char **row, const guint *widths)
{
  guint owed = indent; /* spaces are written only before something: no line ends with one */

  for (guint i = 0; i < self->columns; i++)
    {
      const char *cell = row[i] != NULL ? row[i] : "";
      guint padding = widths[i] - ff_text_width (cell);

      if (*cell != '\0')
        {
          append_spaces (out, owed + (self->alignment[i] == 'r' ? padding : 0));
          append_cell (out, cell);
          owed = self->alignment[i] == 'r' ? 0 : padding;
        }
      else
        owed += padding;
      owed += GAP;
    }
  g_string_append_c (out, '\n');
}

void
ff_text_table_append_to (FfTextTable *self, GString *out, guint indent)
{
  g_autofree guint *widths = g_new0 (guint, self->columns);

  g_return_if_fail (self->cells->len % self->columns == 0);

  for (guint i = 0; i < self->cells->len; i++)
    if (self->cells->pdata[i] != NULL)
      {
        guint width = ff_text_width (self->cells->pdata[i]);

        widths[i % self->columns] = MAX (widths[i % self->columns], width);
      }
  for (guint i = 0; i < self->cells->len; i += self->columns)
    append_row (self, out, indent, (char **) &self->cells->pdata[i], widths);
}
