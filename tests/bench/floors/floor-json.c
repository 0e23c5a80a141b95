/* The least that reading JSON needs: every byte looked at once, texts and brackets told apart, nothing kept and
 * nothing refused. With a second file, the same bytes written to it. */
#include <glib.h>
#include <stdio.h>

/* How many values there are. */
static gsize
walk (const char *p, const char *end)
{
  gsize values = 0;

  for (; p < end; p++)
    switch (*p)
      {
      case '"':
        for (p++; p < end && *p != '"'; p++)
          if (*p == '\\')
            p++;
        break;
      case ',':
      case '{':
      case '[': values++; break;
      default: break;
      }
  return values;
}

int
main (int argc, char **argv)
{
  g_autofree char *text = NULL;
  gsize length;

  if (argc < 2 || !g_file_get_contents (argv[1], &text, &length, NULL))
    return 2;
  printf ("%" G_GSIZE_FORMAT " values\n", walk (text, text + length));
  return argc < 3
                 || g_file_set_contents_full (argv[2], text, length, G_FILE_SET_CONTENTS_NONE, 0666,
                                              NULL)
             ? 0
             : 1;
}
