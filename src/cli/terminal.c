/* A file may hold what a terminal would take for a command, in CSV as in the project itself. Into a file or
 * a pipe it goes as it is; a person at a terminal sees it escaped. */
#include "cli/terminal.h"

#include "cli/options.h"
#include "core/text/plain.h"

#include <glib/gi18n-lib.h>

/* BYTES as a terminal can take them; an error where they are no text. (transfer full) */
GBytes *
ff_terminal_make_safe (GBytes *bytes, GError **error)
{
  gsize length;
  const char *data = g_bytes_get_data (bytes, &length);
  g_autoptr (GString) out = NULL;

  if (length > 0 && !g_utf8_validate_len (data, length, NULL))
    {
      g_set_error_literal (error, FF_CLI_ERROR, FF_CLI_ERROR_FAILED,
                           _ ("this is not for a terminal; give it a file with -o"));
      return NULL;
    }
  out = g_string_sized_new (length);
  for (const char *p = data; p < data + length; p = g_utf8_next_char (p))
    {
      char character[7] = "";
      gunichar c = g_utf8_get_char (p);
      g_autofree char *escaped = NULL;

      if (ff_text_is_plain_character (c) || c == '\n' || c == '\t' || (c == '\r' && p[1] == '\n'))
        {
          g_string_append_unichar (out, c);
          continue;
        }
      g_unichar_to_utf8 (c, character);
      escaped = ff_text_escape (character, G_MAXSIZE);
      g_string_append (out, escaped);
    }
  return g_string_free_to_bytes (g_steal_pointer (&out));
}
