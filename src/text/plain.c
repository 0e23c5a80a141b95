/* What a document cannot hold, or what would let a text pass for another, is made visible here once, for
 * every format alike. */
#include "text/plain.h"

/* Overrides, embeddings and isolates turn the direction of what follows, also beyond the text. */
static gboolean
turns_direction (gunichar c)
{
  return (c >= 0x202a && c <= 0x202e) || (c >= 0x2066 && c <= 0x2069);
}

static gboolean
is_forbidden (gunichar c)
{
  return (c < 0x20 && c != '\t' && c != '\n' && c != '\r') || (c >= 0x7f && c < 0xa0) || c == 0xfffe
         || c == 0xffff;
}

/* TEXT on one line and valid in XML: line breaks and tabs become spaces, characters that turn the
 * direction are named, and those that no document can hold are replaced. (transfer full) */
char *
ff_text_make_plain (const char *text)
{
  g_autofree char *valid = g_utf8_make_valid (text, -1);
  GString *out = g_string_new (NULL);

  for (const char *p = valid; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (turns_direction (c))
        g_string_append_printf (out, "⟨U+%04X⟩", c);
      else if (is_forbidden (c))
        g_string_append_unichar (out, 0xfffd);
      else if (c == '\r' && p[1] == '\n')
        continue;
      else if (c == '\t' || c == '\n' || c == '\r' || c == 0x2028 || c == 0x2029)
        g_string_append_c (out, ' ');
      else
        g_string_append_unichar (out, c);
    }
  return g_string_free (out, FALSE);
}
