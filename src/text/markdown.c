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

/* "1." at the start of a line is a list, and "1" nothing: punctuation is always escaped. */
void
ff_markdown_append (GString *out, const char *text)
{
  g_autofree char *plain = ff_text_make_plain (text);
  gboolean after_www = FALSE;

  for (const char *p = plain; *p != '\0'; p++)
    {
      const char *entity = get_entity (*p);

      after_www = *p == '.' && p - plain >= 3 && g_ascii_strncasecmp (p - 3, "www", 3) == 0;
      if (entity != NULL)
        g_string_append (out, entity);
      else if (after_www)
        g_string_append (out, "&#46;");
      else
        {
          if (g_ascii_ispunct (*p))
            g_string_append_c (out, '\\');
          g_string_append_c (out, *p);
        }
    }
}
