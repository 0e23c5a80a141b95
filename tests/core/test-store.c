/* Saving: what stays of the old file, and when nothing may be touched. */
#include "core/file/store.h"

#include <errno.h>
#include <glib/gstdio.h>
#include <signal.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

#define OLD "old bytes"

typedef struct
{
  char *folder;
  char *path;
} Fixture;

static void
set_up (Fixture *self, gconstpointer data)
{
  self->folder = g_dir_make_tmp ("fourfold-store-XXXXXX", NULL);
  self->path = g_build_filename (self->folder, "a.fourfold.json", NULL);
  g_assert_true (g_file_set_contents (self->path, OLD, -1, NULL));
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  g_autoptr (GDir) dir = g_dir_open (self->folder, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (self->folder, name, NULL);

      g_remove (path);
    }
  g_rmdir (self->folder);
  g_free (self->folder);
  g_free (self->path);
}

static void
assert_content (const char *path, const char *expected)
{
  g_autofree char *content = NULL;

  g_assert_true (g_file_get_contents (path, &content, NULL, NULL));
  g_assert_cmpstr (content, ==, expected);
}

/* No temporary file is left beside the target. */
static void
assert_files (Fixture *self, guint expected)
{
  g_autoptr (GDir) dir = g_dir_open (self->folder, 0, NULL);
  guint n = 0;

  while (g_dir_read_name (dir) != NULL)
    n++;
  g_assert_cmpuint (n, ==, expected);
}

static GBytes *
new_bytes (void)
{
  return g_bytes_new_static ("new", 3);
}

static void
test_replaces (Fixture *self, gconstpointer data)
{
  g_autoptr (GBytes) bytes = new_bytes ();
  g_autoptr (GError) error = NULL;
  struct stat info;

  g_assert_cmpint (g_chmod (self->path, 0600), ==, 0);
  g_assert_true (ff_store_save (self->path, bytes, &error));
  g_assert_no_error (error);
  assert_content (self->path, "new");
  g_assert_cmpint (g_stat (self->path, &info), ==, 0);
  g_assert_cmpint (info.st_mode & 07777, ==, 0600);
  assert_files (self, 1);
}

static void
test_follows_links (Fixture *self, gconstpointer data)
{
  g_autofree char *link = g_build_filename (self->folder, "link.json", NULL);
  g_autoptr (GBytes) bytes = new_bytes ();
  struct stat info;

  g_assert_cmpint (symlink (self->path, link), ==, 0);
  g_assert_true (ff_store_save (link, bytes, NULL));
  g_assert_cmpint (lstat (link, &info), ==, 0);
  g_assert_true (S_ISLNK (info.st_mode));
  assert_content (self->path, "new");
}

static void
test_creates (Fixture *self, gconstpointer data)
{
  g_autofree char *path = g_build_filename (self->folder, "b.json", NULL);
  g_autoptr (GBytes) bytes = new_bytes ();
  g_autoptr (GError) error = NULL;

  g_assert_true (ff_store_create (path, bytes, NULL));
  assert_content (path, "new");
  g_assert_false (ff_store_create (self->path, bytes, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_EXISTS);
  assert_content (self->path, OLD);
  assert_files (self, 2);
}

/* The disk is as good as full where a file may not grow. */
static void
test_full (Fixture *self, gconstpointer data)
{
  g_autofree char *big = g_malloc0 (1 << 20);
  g_autoptr (GBytes) bytes = g_bytes_new_static (big, 1 << 20);
  g_autoptr (GError) error = NULL;
  struct rlimit old;
  struct rlimit small;

  signal (SIGXFSZ, SIG_IGN);
  g_assert_cmpint (getrlimit (RLIMIT_FSIZE, &old), ==, 0);
  small = old;
  small.rlim_cur = 100000;
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &small), ==, 0);
  g_assert_false (ff_store_save (self->path, bytes, &error));
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &old), ==, 0);
  g_assert_nonnull (error);
  g_assert_nonnull (strstr (error->message, "too large"));
  assert_content (self->path, OLD);
  assert_files (self, 1);
}

static void
test_refuses (Fixture *self, gconstpointer data)
{
  g_autofree char *fifo = g_build_filename (self->folder, "fifo", NULL);
  g_autofree char *dangling = g_build_filename (self->folder, "dangling", NULL);
  g_autofree char *nowhere = g_build_filename (self->folder, "gone", "a.json", NULL);
  const char *const paths[] = { self->folder, fifo, dangling, nowhere };
  g_autoptr (GBytes) bytes = new_bytes ();

  g_assert_cmpint (mkfifo (fifo, 0600), ==, 0);
  g_assert_cmpint (symlink ("nothing-there", dangling), ==, 0);
  for (guint i = 0; i < G_N_ELEMENTS (paths); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_false (ff_store_save (paths[i], bytes, &error));
      g_assert_nonnull (error);
      g_assert_nonnull (strstr (error->message, paths[i]));
    }
  assert_files (self, 3);
}

static void
test_load_refuses (Fixture *self, gconstpointer data)
{
  g_autofree char *fifo = g_build_filename (self->folder, "fifo", NULL);
  const char *const paths[] = { self->folder, fifo, "/dev/zero", "/nowhere/a.json" };

  g_assert_cmpint (mkfifo (fifo, 0600), ==, 0);
  for (guint i = 0; i < G_N_ELEMENTS (paths); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_null (ff_store_load (paths[i], NULL, &error));
      g_assert_nonnull (error);
    }
}

static void
test_load (Fixture *self, gconstpointer data)
{
  g_autoptr (GBytes) bytes = ff_store_load (self->path, NULL, NULL);

  g_assert_cmpmem (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), OLD, strlen (OLD));
}

#define ADD(path, func) g_test_add (path, Fixture, NULL, set_up, func, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("/store/replaces", test_replaces);
  ADD ("/store/follows-links", test_follows_links);
  ADD ("/store/creates", test_creates);
  ADD ("/store/full", test_full);
  ADD ("/store/refuses", test_refuses);
  ADD ("/store/load", test_load);
  ADD ("/store/load-refuses", test_load_refuses);
  return g_test_run ();
}
