/* One save, for others to hinder: save-once MODE PATH SIZE writes SIZE times "N" to PATH. It prints
 * "begin", then "ok" or "failed: " and the reason, and exits with 0 or 1. Those who trace it find the
 * save between two looks for files that are nowhere, BEGIN and END. */
#include "core/store/store.h"

#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#define BEGIN "/fourfold-save-begins"
#define END   "/fourfold-save-ends"

typedef gboolean (*Save) (const char *path, GBytes *bytes, GError **error);

/* Without asking what is there. */
static gboolean
save_replace (const char *path, GBytes *bytes, GError **error)
{
  return ff_store_replace (path, bytes, NULL, FF_STORE_PLAIN, NULL, error);
}

/* What there was before the save began: nothing where it could not be read. */
static FfStoreVersion expected;

static gboolean
save_expected (const char *path, GBytes *bytes, GError **error)
{
  return ff_store_replace (path, bytes, &expected, FF_STORE_PLAIN, NULL, error);
}

static gboolean
save_in_place (const char *path, GBytes *bytes, GError **error)
{
  return ff_store_replace (path, bytes, &expected, FF_STORE_IN_PLACE, NULL, error);
}

/* How not to do it: what the trials must find fault with. */
static gboolean
save_careless (const char *path, GBytes *bytes, GError **error)
{
  FILE *file = fopen (path, "w");
  gboolean done = file != NULL
                  && fwrite (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), 1, file)
                         == 1;

  done = file != NULL && fclose (file) == 0 && done;
  if (!done)
    g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_FAILED, "the file is as it was");
  return done;
}

static const struct
{
  const char *mode;
  Save save;
} modes[] = {
  { "replace", save_replace }, { "in-place", save_in_place }, { "expected", save_expected },
  { "export", ff_store_save }, { "create", ff_store_create }, { "careless", save_careless },
};

static Save
find_mode (const char *mode)
{
  for (guint i = 0; i < G_N_ELEMENTS (modes); i++)
    if (g_str_equal (mode, modes[i].mode))
      return modes[i].save;
  return NULL;
}

int
main (int argc, char **argv)
{
  Save save = argc == 4 ? find_mode (argv[1]) : NULL;
  gsize size = argc == 4 ? g_ascii_strtoull (argv[3], NULL, 10) : 0;
  g_autofree char *data = g_malloc (size + 1);
  g_autoptr (GBytes) bytes = g_bytes_new_static (memset (data, 'N', size), size);
  g_autoptr (GBytes) old = NULL;
  g_autoptr (GError) error = NULL;
  gboolean done;

  if (save == NULL)
    {
      fputs ("usage: save-once MODE PATH SIZE\n", stderr);
      return 2;
    }
  signal (SIGXFSZ, SIG_IGN); /* as both programs do */
  if (save == save_expected || save == save_in_place)
    old = ff_store_load (argv[2], &expected, NULL);
  puts ("begin");
  fflush (stdout);
  if (access (BEGIN, F_OK) == 0)
    return 2;
  done = save (argv[2], bytes, &error);
  if (access (END, F_OK) == 0)
    return 2;
  if (done)
    puts ("ok");
  else
    printf ("failed: %s\n", error->message);
  return done ? 0 : 1;
}
