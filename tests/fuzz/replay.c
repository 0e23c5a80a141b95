/* Runs a target over the inputs that are kept of it: replay FOLDER. What once broke it, or leads
 * anywhere in it, is so tried in every build, without a fuzzer. */
#include "target.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static int
compare_names (gconstpointer a, gconstpointer b)
{
  return strcmp (*(char *const *) a, *(char *const *) b);
}

static GPtrArray *
list_names (const char *folder)
{
  GPtrArray *names = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GError) error = NULL;
  g_autoptr (GDir) dir = g_dir_open (folder, 0, &error);
  const char *name;

  g_assert_no_error (error);
  while ((name = g_dir_read_name (dir)) != NULL)
    g_ptr_array_add (names, g_strdup (name));
  g_ptr_array_sort (names, compare_names);
  return names;
}

/* The bytes without the NUL that GLib puts behind them, so that a sanitizer sees one read too many. */
static void
run (const char *folder, const char *name)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);
  g_autofree char *contents = NULL;
  g_autofree guint8 *exact = NULL;
  g_autoptr (GError) error = NULL;
  gsize size;

  /* The last of these names is that of an input that ends the program. */
  printf ("# %s\n", name);
  fflush (stdout);
  g_file_get_contents (path, &contents, &size, &error);
  g_assert_no_error (error);
  exact = g_memdup2 (contents, size);
  LLVMFuzzerTestOneInput (exact, size);
}

int
main (int argc, char *argv[])
{
  g_autoptr (GPtrArray) names = NULL;

  if (argc != 2)
    {
      fprintf (stderr, "usage: %s FOLDER\n", argv[0]);
      return EXIT_FAILURE;
    }
  names = list_names (argv[1]);
  printf ("1..1\n");
  for (guint i = 0; i < names->len; i++)
    run (argv[1], names->pdata[i]);
  printf ("%s 1 - %u inputs\n", names->len > 0 ? "ok" : "not ok", names->len);
  return EXIT_SUCCESS;
}
