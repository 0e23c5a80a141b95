#include "text/markdown.h"

#include "core/text/plain.h"

#include <string.h>

/* What could begin a tag, an entity, an autolink or end an attribute goes in as an entity; a backslash
 * does not stop an autolink. */
static const char *
get_entity (char c)
{
  switch (c)
    {
    case '<': return "&lt;";
    case '>': return "&gt;";
    case '&': return "&amp;";
    case '"': return "&quot;";
    case ':': return "&#58;";
    case '@': return "&#64;";
    default: return NULL;
    }
}

/* Signs that mean nothing where they stand, so that the text can be read as it is. "1)" begins a list,
 * and a colon may do much, but not in front of a space. */
static gboolean
is_harmless (const char *text, const char *p)
{
  if (p > text && *p == ')')
    return !g_ascii_isdigit (p[-1]);
  if (p > text && *p == ':')
    return p[1] == ' ';
  return strchr (",;?%/(", *p) != NULL;
}

/* A hyphen or a full stop in or behind a word, "go-to-market", and not one of several: a row of them is a
 * dash, an ellipsis or a rule. "1." may be the beginning of a list. */
static gboolean
is_within_words (const char *text, const char *p)
{
  if (p == text || (*p != '-' && *p != '.') || p[1] == '-' || p[1] == '.')
    return FALSE;
  if (g_ascii_isdigit (p[-1]))
    return *p == '-' || g_ascii_isdigit (p[1]);
  return g_ascii_isalpha (p[-1]) || p[-1] == ')' || (guchar) p[-1] >= 0x80;
}

void
ff_markdown_append (GString *out, const char *text)
{
  g_autofree char *plain = ff_text_make_plain (text);

  for (const char *p = plain; *p != '\0'; p++)
    {
      const char *entity = get_entity (*p);
      gboolean is_after_www = *p == '.' && p - plain >= 3
                              && g_ascii_strncasecmp (p - 3, "www", 3) == 0;

      if (is_after_www)
        g_string_append (out, "&#46;");
      else if (entity != NULL && !is_harmless (plain, p))
        g_string_append (out, entity);
      else
        {
          if (g_ascii_ispunct (*p) && !is_harmless (plain, p) && !is_within_words (plain, p))
            g_string_append_c (out, '\\');
          g_string_append_c (out, *p);
        }
    }
}
