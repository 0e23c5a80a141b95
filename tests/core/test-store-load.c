/* Loading: what is read, and what is refused. */
#include "store-fixture.h"

#include <fcntl.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static const struct
{
  const char *path;
  int code;
  const char *sentence;
} unreadable[] = {
  { "/", G_IO_ERROR_IS_DIRECTORY, "/: this is a folder" },
  { "/dev/zero", G_IO_ERROR_NOT_REGULAR_FILE, "/dev/zero: this is a pipe or a device, not a file" },
  { "/nowhere/a.json", G_IO_ERROR_NOT_FOUND, "/nowhere/a.json: there is no such file or folder" },
  { "/etc/passwd/a", G_IO_ERROR_NOT_DIRECTORY, "a part of the path is not a folder" },
  { "", G_IO_ERROR_NOT_FOUND, "there is no such file or folder" },
};

static void
test_load_refuses (StoreFixture *self, gconstpointer data)
{
  g_autofree char *fifo = store_build (self, "fifo");
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (mkfifo (fifo, 0600), ==, 0);
  store_assert_failed (ff_store_load (fifo, NULL, &error) != NULL, &error, G_IO_ERROR,
                       G_IO_ERROR_NOT_REGULAR_FILE, "this is a pipe or a device, not a file");
  for (guint i = 0; i < G_N_ELEMENTS (unreadable); i++)
    store_assert_failed (ff_store_load (unreadable[i].path, NULL, &error) != NULL, &error,
                         G_IO_ERROR, unreadable[i].code, unreadable[i].sentence);
}

static void
test_load_not_permitted (StoreFixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (g_chmod (self->path, 0), ==, 0);
  store_become_nobody (self);
  ff_store_load (self->path, NULL, &error);
  store_become_self (self);
  store_assert_failed (FALSE, &error, G_IO_ERROR, G_IO_ERROR_PERMISSION_DENIED,
                       "there is no permission to read this");
}

/* 64 MiB are the most, and what is read of a larger file is no more than that. */
static void
test_load_sizes (StoreFixture *self, gconstpointer data)
{
  static const goffset sizes[] = { 0, 1, 65536, 64 << 20 };
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      g_autoptr (GBytes) bytes = NULL;

      g_assert_cmpint (truncate (self->path, sizes[i]), ==, 0);
      bytes = ff_store_load (self->path, NULL, &error);
      g_assert_no_error (error);
      g_assert_cmpuint (g_bytes_get_size (bytes), ==, sizes[i]);
    }
  g_assert_cmpint (truncate (self->path, (64 << 20) + 1), ==, 0);
  store_assert_failed (ff_store_load (self->path, NULL, &error) != NULL, &error, G_IO_ERROR,
                       G_IO_ERROR_FAILED, "the file is larger than 64 MiB");
  g_assert_cmpint (truncate (self->path, G_GINT64_CONSTANT (1) << 40), ==, 0);
  store_assert_failed (ff_store_load (self->path, NULL, &error) != NULL, &error, G_IO_ERROR,
                       G_IO_ERROR_FAILED, "the file is larger than 64 MiB");
}

static gint restless;

static gpointer
touch_cb (gpointer data)
{
  while (g_atomic_int_get (&restless))
    g_assert_cmpint (utimensat (AT_FDCWD, data, NULL, 0), ==, 0);
  return NULL;
}

/* Half of one and half of another is not read. */
static void
test_load_restless (StoreFixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  GThread *thread;

  g_assert_cmpint (truncate (self->path, 64 << 20), ==, 0);
  g_atomic_int_set (&restless, TRUE);
  thread = g_thread_new ("touch", touch_cb, self->path);
  store_assert_failed (ff_store_load (self->path, NULL, &error) != NULL, &error, G_IO_ERROR,
                       G_IO_ERROR_WOULD_BLOCK, "another program is writing this file");
  g_atomic_int_set (&restless, FALSE);
  g_thread_join (thread);
}

/* What says it is empty may have bytes all the same. */
static void
test_load_without_size (StoreFixture *self, gconstpointer data)
{
  g_autoptr (GBytes) bytes = ff_store_load ("/proc/self/maps", NULL, NULL);

  g_assert_cmpuint (g_bytes_get_size (bytes), >, 1000);
}

static void
test_load (StoreFixture *self, gconstpointer data)
{
  g_autoptr (GBytes) bytes = ff_store_load (self->path, NULL, NULL);

  g_assert_cmpmem (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), OLD, strlen (OLD));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  STORE_ADD ("/store/load", test_load);
  STORE_ADD ("/store/load-sizes", test_load_sizes);
  STORE_ADD ("/store/load-restless", test_load_restless);
  STORE_ADD ("/store/load-without-size", test_load_without_size);
  STORE_ADD ("/store/load-refuses", test_load_refuses);
  STORE_ADD ("/store/load-not-permitted", test_load_not_permitted);
  return g_test_run ();
}
