#include "store-fixture.h"

#include <glib/gstdio.h>
#include <signal.h>
#include <string.h>
#include <sys/resource.h>
#include <unistd.h>

#define NOBODY 65534

void
store_set_up (StoreFixture *self, gconstpointer data)
{
  self->folder = g_dir_make_tmp ("fourfold-store-XXXXXX", NULL);
  self->path = store_build (self, "a.fourfold.json");
  store_write (self->path, OLD);
}

static void
remove_tree (const char *path)
{
  g_autoptr (GDir) dir = NULL;
  const char *name;

  if (!g_file_test (path, G_FILE_TEST_IS_SYMLINK))
    dir = g_dir_open (path, 0, NULL);
  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *child = g_build_filename (path, name, NULL);

      remove_tree (child);
    }
  g_assert_cmpint (g_remove (path), ==, 0);
}

void
store_tear_down (StoreFixture *self, gconstpointer data)
{
  remove_tree (self->folder);
  g_free (self->folder);
  g_free (self->path);
}

/* NAME in the folder. (transfer full) */
char *
store_build (StoreFixture *self, const char *name)
{
  return g_build_filename (self->folder, name, NULL);
}

/* Writes over the file, which stays the same file. */
void
store_write (const char *path, const char *text)
{
  FILE *file = g_fopen (path, "w");

  g_assert_nonnull (file);
  g_assert_cmpuint (fwrite (text, 1, strlen (text), file), ==, strlen (text));
  g_assert_cmpint (fclose (file), ==, 0);
}

GBytes *
store_bytes (const char *text)
{
  return g_bytes_new_static (text, strlen (text));
}

/* EXPECTED NULL: there is nothing. */
void
store_assert_content (const char *path, const char *expected)
{
  g_autofree char *content = NULL;

  g_file_get_contents (path, &content, NULL, NULL);
  g_assert_cmpstr (content, ==, expected);
}

/* No temporary file is left beside the target. */
void
store_assert_n_files (StoreFixture *self, guint expected)
{
  g_autoptr (GDir) dir = g_dir_open (self->folder, 0, NULL);
  guint n = 0;

  while (g_dir_read_name (dir) != NULL)
    n++;
  g_assert_cmpuint (n, ==, expected);
}

/* DONE is FALSE, and ERROR is the one, with SENTENCE in it; it is cleared. */
void
store_assert_failed (gboolean done, GError **error, GQuark domain, int code, const char *sentence)
{
  g_assert_false (done);
  g_assert_error (*error, domain, code);
  if (strstr ((*error)->message, sentence) == NULL)
    g_error ("\"%s\" does not say \"%s\"", (*error)->message, sentence);
  g_clear_error (error);
}

/* The disk is as good as full where a file may have SIZE bytes only; 0: any. */
void
store_limit_file_size (guint64 size)
{
  struct rlimit limit;

  signal (SIGXFSZ, SIG_IGN);
  g_assert_cmpint (getrlimit (RLIMIT_FSIZE, &limit), ==, 0);
  limit.rlim_cur = size > 0 ? size : limit.rlim_max;
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &limit), ==, 0);
}

/* Else the test is skipped. */
gboolean
store_is_root (void)
{
  if (geteuid () != 0)
    g_test_skip ("only root can become somebody else");
  return geteuid () == 0;
}

/* To whom permissions mean something: the file is theirs, the folder they cannot write. Whoever is not
 * root is that already. */
void
store_become_nobody (StoreFixture *self)
{
  if (geteuid () != 0)
    {
      g_assert_cmpint (g_chmod (self->folder, 0555), ==, 0);
      return;
    }
  g_assert_cmpint (chown (self->path, NOBODY, NOBODY), ==, 0);
  g_assert_cmpint (g_chmod (self->folder, 0755), ==, 0);
  g_assert_cmpint (setegid (NOBODY), ==, 0);
  g_assert_cmpint (seteuid (NOBODY), ==, 0);
}

void
store_become_self (StoreFixture *self)
{
  g_assert_cmpint (seteuid (getuid ()), ==, 0);
  g_assert_cmpint (setegid (getgid ()), ==, 0);
  g_assert_cmpint (g_chmod (self->folder, 0755), ==, 0);
}
