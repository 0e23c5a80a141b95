#include "core/text/utf8.h"

#include <string.h>

/* The first byte of TEXT, LENGTH bytes of any kind, that is not UTF-8; its end where all are. A NUL is as
 * good as any other character. Most text is ASCII, and is walked eight bytes at a time. */
const char *
ff_utf8_find_invalid (const char *text, gsize length)
{
  const char *p = text;
  const char *end = text + length;

  while (p < end)
    {
      guint64 word;
      const char *run;

      if (end - p >= (gssize) sizeof word)
        {
          memcpy (&word, p, sizeof word);
          if ((word & G_GUINT64_CONSTANT (0x8080808080808080)) == 0)
            {
              p += sizeof word;
              continue;
            }
        }
      while (p < end && (*p & 0x80) == 0)
        p++;
      for (run = p; p < end && (*p & 0x80) != 0;)
        p++;
      if (!g_utf8_validate_len (run, p - run, &run))
        return run;
    }
  return end;
}
