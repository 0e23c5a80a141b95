/* Files that cannot be replaced: nothing is written over before the caller agreed. */
#include "store-fixture.h"

#include <glib/gstdio.h>
#include <sys/stat.h>
#include <unistd.h>

static void
test_hard_link (StoreFixture *self, gconstpointer data)
{
  g_autofree char *other = store_build (self, "b.json");
  g_autoptr (GBytes) bytes = store_bytes (NEW);
  g_autoptr (GBytes) export = store_bytes ("export");
  g_autoptr (GError) error = NULL;
  FfStoreVersion now;

  g_assert_cmpint (link (self->path, other), ==, 0);
  store_assert_failed (ff_store_replace (self->path, bytes, NULL, FF_STORE_PLAIN, NULL, &error),
                       &error, FF_STORE_ERROR, FF_STORE_ERROR_IN_PLACE,
                       "has other names (hard links), so it could only be written over, and a "
                       "crash meanwhile would damage it; nothing was written");
  store_assert_content (self->path, OLD);
  g_assert_true (ff_store_replace (self->path, bytes, NULL, FF_STORE_IN_PLACE, &now, &error));
  store_assert_content (other, NEW);
  g_assert_cmpint (ff_store_look (other, &now), ==, FF_STORE_SAME);
  g_assert_true (ff_store_save (self->path, export, &error));
  store_assert_content (self->path, "export");
  store_assert_content (other, NEW);
  store_assert_n_files (self, 2);
}

static void
test_in_place_full (StoreFixture *self, gconstpointer data)
{
  g_autofree char *other = store_build (self, "b.json");
  g_autofree char *big = g_strnfill (1 << 20, 'x');
  g_autoptr (GBytes) bytes = store_bytes (big);
  g_autoptr (GError) error = NULL;
  gboolean done;

  g_assert_cmpint (link (self->path, other), ==, 0);
  store_limit_file_size (100000);
  done = ff_store_replace (self->path, bytes, NULL, FF_STORE_IN_PLACE, NULL, &error);
  store_limit_file_size (0);
  store_assert_failed (done, &error, G_IO_ERROR, G_IO_ERROR_FAILED, "; the file is as it was");
  store_assert_content (self->path, OLD);
}

static void
test_folder_not_writable (StoreFixture *self, gconstpointer data)
{
  g_autofree char *other = store_build (self, "b.json");
  g_autoptr (GBytes) bytes = store_bytes (NEW);
  g_autoptr (GError) export = NULL;
  g_autoptr (GError) plain = NULL;
  g_autoptr (GError) new = NULL;
  g_autoptr (GError) agreed = NULL;

  store_become_nobody (self);
  ff_store_save (self->path, bytes, &export);
  ff_store_replace (self->path, bytes, NULL, FF_STORE_PLAIN, NULL, &plain);
  ff_store_save (other, bytes, &new);
  store_assert_content (self->path, OLD);
  ff_store_replace (self->path, bytes, NULL, FF_STORE_IN_PLACE, NULL, &agreed);
  store_become_self (self);
  store_assert_failed (FALSE, &export, FF_STORE_ERROR, FF_STORE_ERROR_IN_PLACE,
                       "nothing can be replaced in this folder");
  store_assert_failed (FALSE, &plain, FF_STORE_ERROR, FF_STORE_ERROR_IN_PLACE,
                       "nothing can be replaced in this folder");
  store_assert_failed (FALSE, &new, G_IO_ERROR, G_IO_ERROR_PERMISSION_DENIED,
                       "there is no permission to write here; nothing was written");
  g_assert_no_error (agreed);
  store_assert_content (self->path, NEW);
  store_assert_n_files (self, 1);
}

/* Another's file in a folder such as /tmp can be written, but not replaced. */
static void
test_sticky_folder (StoreFixture *self, gconstpointer data)
{
  g_autoptr (GBytes) bytes = store_bytes (NEW);
  g_autoptr (GError) plain = NULL;
  g_autoptr (GError) agreed = NULL;

  if (!store_is_root ())
    return;
  g_assert_cmpint (g_chmod (self->folder, 01777), ==, 0);
  g_assert_cmpint (chown (self->path, 1234, 65534), ==, 0);
  g_assert_cmpint (g_chmod (self->path, 0664), ==, 0);
  g_assert_true (setegid (65534) == 0 && seteuid (65534) == 0);
  ff_store_replace (self->path, bytes, NULL, FF_STORE_PLAIN, NULL, &plain);
  store_assert_content (self->path, OLD);
  ff_store_replace (self->path, bytes, NULL, FF_STORE_IN_PLACE, NULL, &agreed);
  store_become_self (self);
  store_assert_failed (FALSE, &plain, FF_STORE_ERROR, FF_STORE_ERROR_IN_PLACE,
                       "nothing can be replaced in this folder");
  g_assert_no_error (agreed);
  store_assert_content (self->path, NEW);
  store_assert_n_files (self, 1);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  STORE_ADD ("/store/hard-link", test_hard_link);
  STORE_ADD ("/store/in-place-full", test_in_place_full);
  STORE_ADD ("/store/folder-not-writable", test_folder_not_writable);
  STORE_ADD ("/store/sticky-folder", test_sticky_folder);
  return g_test_run ();
}
