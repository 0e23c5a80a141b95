/* Two pictures of one kind have the same ids, and a page may have each id once. Where ids are named is known,
 * for the pictures are ours: in `id` and the attributes that refer to ids, and in "url(#id)" and "#id" in
 * others. Texts never stand between "<" and ">" but as values, which are escaped. */
#include "text/inline-svg.h"

#include <string.h>

#define PREFIX "picture-%u-"

static gboolean
is_name_of_ids (const char *name, gsize length)
{
  static const char *const names[] = { "id", "aria-labelledby", "aria-describedby", NULL };

  for (guint i = 0; names[i] != NULL; i++)
    if (strlen (names[i]) == length && strncmp (names[i], name, length) == 0)
      return TRUE;
  return FALSE;
}

/* A list of ids, with a space between them. */
static void
append_ids (GString *out, const char *value, gsize length, guint number)
{
  for (gsize i = 0; i < length; i++)
    {
      if (value[i] != ' ' && (i == 0 || value[i - 1] == ' '))
        g_string_append_printf (out, PREFIX, number);
      g_string_append_c (out, value[i]);
    }
}

/* Any other value; a "#" refers to an id where it is the first sign or stands in "url(#". */
static void
append_value (GString *out, const char *name, gsize name_length, const char *value, gsize length,
              guint number)
{
  gboolean is_link = name_length >= 4 && strncmp (name + name_length - 4, "href", 4) == 0;

  for (gsize i = 0; i < length; i++)
    {
      gboolean refers = value[i] == '#'
                        && ((i == 0 && is_link)
                            || (i >= 4 && strncmp (value + i - 4, "url(", 4) == 0));

      g_string_append_c (out, value[i]);
      if (refers)
        g_string_append_printf (out, PREFIX, number);
    }
}

/* A tag from its "<" to its ">"; its end is returned. */
static const char *
append_tag (GString *out, const char *tag, const char *end, guint number)
{
  const char *p = tag;

  while (p < end && *p != '>')
    {
      const char *quote = memchr (p, '"', end - p);
      const char *close = memchr (p, '>', end - p);
      const char *name, *value_end;

      if (quote == NULL || (close != NULL && close < quote))
        break;
      value_end = memchr (quote + 1, '"', end - quote - 1);
      g_return_val_if_fail (value_end != NULL && quote > tag && quote[-1] == '=', end);
      for (name = quote - 1; name > p && name[-1] != ' ' && name[-1] != '\n'; name--)
        ;
      g_string_append_len (out, p, quote + 1 - p);
      if (is_name_of_ids (name, quote - 1 - name))
        append_ids (out, quote + 1, value_end - quote - 1, number);
      else
        append_value (out, name, quote - 1 - name, quote + 1, value_end - quote - 1, number);
      g_string_append_c (out, '"');
      p = value_end + 1;
    }
  while (p < end && *p != '>')
    g_string_append_c (out, *p++);
  return p;
}

void
ff_append_inline_svg (GString *out, GBytes *svg, guint number)
{
  gsize size;
  const char *data = g_bytes_get_data (svg, &size);
  const char *end = data + size;
  const char *p = g_strstr_len (data, size, "<svg");

  g_return_if_fail (p != NULL);

  while (p < end)
    {
      const char *tag = memchr (p, '<', end - p);

      g_string_append_len (out, p, (tag != NULL ? tag : end) - p);
      p = tag != NULL ? append_tag (out, tag, end, number) : end;
    }
}
