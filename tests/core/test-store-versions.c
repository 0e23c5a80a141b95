/* Whether someone else changed a file is seen, and then nothing of theirs is written over. */
#include "store-fixture.h"

#include <fcntl.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#define N_ROUNDS 1000

static void
load (const char *path, FfStoreVersion *version)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = ff_store_load (path, version, &error);

  g_assert_no_error (error);
}

/* Another file with the same or other bytes in its place, as an editor does it. */
static void
change_by_rename (const char *path, const char *text)
{
  g_autofree char *other = g_strconcat (path, "~", NULL);

  store_write (other, text);
  g_assert_cmpint (g_rename (other, path), ==, 0);
}

static void
put_back_date (const char *path, const struct stat *info)
{
  const struct timespec times[] = { info->st_atim, info->st_mtim };

  g_assert_cmpint (utimensat (AT_FDCWD, path, times, 0), ==, 0);
}

/* The date of the last change is put back, as cp -p, rsync -t and unzip do it. */
static void
change_backdated (const char *path, const char *text)
{
  struct stat info;

  g_assert_cmpint (g_stat (path, &info), ==, 0);
  store_write (path, text);
  put_back_date (path, &info);
}

static void
change_link (const char *path, const char *text)
{
  g_autofree char *other = g_strconcat (path, "~", NULL);

  g_assert_cmpint (link (path, other), ==, 0);
  g_assert_cmpint (g_remove (other), ==, 0);
}

static void
change_mode (const char *path, const char *text)
{
  g_assert_cmpint (g_chmod (path, 0640), ==, 0);
}

static void
change_nothing (const char *path, const char *text)
{
}

static void
remove_file (const char *path, const char *text)
{
  g_assert_cmpint (g_remove (path), ==, 0);
}

static void
move_and_link_to_nowhere (const char *path, const char *text)
{
  g_assert_cmpint (g_remove (path), ==, 0);
  g_assert_cmpint (symlink ("nowhere", path), ==, 0);
}

static void
become_folder (const char *path, const char *text)
{
  g_assert_cmpint (g_remove (path), ==, 0);
  g_assert_cmpint (g_mkdir (path, 0755), ==, 0);
}

static const struct
{
  const char *name;
  void (*change) (const char *path, const char *text);
  const char *text;
  FfStoreState state;
  const char *sentence; /* of a save; NULL: it is done */
} changes[] = {
  { "nothing", change_nothing, NULL, FF_STORE_SAME },
  { "mode", change_mode, NULL, FF_STORE_SAME },
  { "a-link-come-and-gone", change_link, NULL, FF_STORE_SAME },
  { "rewritten", store_write, OLD, FF_STORE_SAME },
  { "replaced-by-the-same", change_by_rename, OLD, FF_STORE_SAME },
  { "longer", store_write, OLD ".", FF_STORE_OTHER, "someone else changed the file since it" },
  { "shorter", store_write, "old byte", FF_STORE_OTHER, "someone else changed the file since" },
  { "empty", store_write, "", FF_STORE_OTHER, "someone else changed the file since it was read" },
  { "as-long", store_write, "OLD BYTES", FF_STORE_OTHER, "someone else changed the file since" },
  { "as-long-backdated", change_backdated, "OLD BYTES", FF_STORE_OTHER, "someone else changed" },
  { "replaced", change_by_rename, "theirs", FF_STORE_OTHER, "someone else changed the file since" },
  { "replaced-as-long", change_by_rename, "OLD BYTES", FF_STORE_OTHER, "someone else changed" },
  { "what-is-to-be-written", store_write, NEW, FF_STORE_OTHER },
  { "removed", remove_file, NULL, FF_STORE_GONE, "the file is not there any more" },
  { "link-to-nowhere", move_and_link_to_nowhere, NULL, FF_STORE_GONE, "a link to a file that is" },
  { "folder", become_folder, NULL, FF_STORE_OTHER, "this is a folder" },
};

static void
test_look (StoreFixture *self, gconstpointer data)
{
  guint i = GPOINTER_TO_UINT (data);
  FfStoreVersion version;
  FfStoreVersion before;

  load (self->path, &version);
  before = version;
  changes[i].change (self->path, changes[i].text);
  g_assert_cmpint (ff_store_look (self->path, &version), ==, changes[i].state);
  g_assert_cmpstr (version.digest, ==, before.digest);
  if (changes[i].state != FF_STORE_SAME)
    g_assert_cmpmem (&version, sizeof version, &before, sizeof before);
  else
    g_assert_cmpint (ff_store_look (self->path, &version), ==, FF_STORE_SAME);
}

static void
test_replace (StoreFixture *self, gconstpointer data)
{
  guint i = GPOINTER_TO_UINT (data);
  g_autoptr (GBytes) bytes = store_bytes (NEW);
  g_autoptr (GError) error = NULL;
  FfStoreVersion version;
  FfStoreVersion now = { 0 };
  gboolean done;

  load (self->path, &version);
  changes[i].change (self->path, changes[i].text);
  done = ff_store_replace (self->path, bytes, &version, FF_STORE_PLAIN, &now, &error);
  store_assert_n_files (
      self, changes[i].state == FF_STORE_GONE && changes[i].change == remove_file ? 0 : 1);
  if (changes[i].sentence == NULL)
    {
      g_assert_no_error (error);
      store_assert_content (self->path, NEW);
      g_assert_cmpint (ff_store_look (self->path, &now), ==, FF_STORE_SAME);
      return;
    }
  g_assert_false (done);
  g_assert_nonnull (strstr (error->message, changes[i].sentence));
  if (changes[i].text != NULL)
    g_assert_error (error, FF_STORE_ERROR, FF_STORE_ERROR_CHANGED);
  store_assert_content (self->path, changes[i].text);
  g_assert_cmpuint (now.size, ==, 0);
}

/* Where it has to be written in place it is asked as well. */
static void
test_replace_in_place (StoreFixture *self, gconstpointer data)
{
  g_autofree char *other = store_build (self, "b.json");
  g_autoptr (GBytes) bytes = store_bytes (NEW);
  g_autoptr (GError) error = NULL;
  FfStoreVersion version;

  load (self->path, &version);
  store_write (self->path, "theirs");
  g_assert_cmpint (link (self->path, other), ==, 0);
  store_assert_failed (
      ff_store_replace (self->path, bytes, &version, FF_STORE_IN_PLACE, NULL, &error), &error,
      FF_STORE_ERROR, FF_STORE_ERROR_CHANGED, "; nothing was written");
  store_assert_content (other, "theirs");
}

static void
test_none (StoreFixture *self, gconstpointer data)
{
  g_autofree char *path = store_build (self, "b.json");
  g_autoptr (GBytes) bytes = store_bytes (NEW);
  g_autoptr (GBytes) others = store_bytes ("others");
  g_autoptr (GError) error = NULL;
  FfStoreVersion none = { 0 };
  FfStoreVersion now;

  g_assert_cmpint (ff_store_look (path, &none), ==, FF_STORE_SAME);
  g_assert_true (ff_store_replace (path, bytes, &none, FF_STORE_PLAIN, &now, &error));
  g_assert_no_error (error);
  store_assert_content (path, NEW);
  g_assert_cmpint (ff_store_look (path, &now), ==, FF_STORE_SAME);
  g_assert_cmpint (ff_store_look (path, &none), ==, FF_STORE_OTHER);
  store_assert_failed (ff_store_replace (path, others, &none, FF_STORE_PLAIN, NULL, &error), &error,
                       FF_STORE_ERROR, FF_STORE_ERROR_CHANGED,
                       "someone else made a file of this name; nothing was written");
  store_assert_content (path, NEW);
  /* A save that was not confirmed can be done again. */
  g_assert_true (ff_store_replace (path, bytes, &none, FF_STORE_PLAIN, NULL, &error));
  store_assert_n_files (self, 2);
}

/* Save after save, each on what the one before has left. */
static void
test_chain (StoreFixture *self, gconstpointer data)
{
  FfStoreVersion version;

  load (self->path, &version);
  for (guint i = 0; i < 100; i++)
    {
      g_autofree char *text = g_strdup_printf ("%u", i);
      g_autoptr (GBytes) bytes = store_bytes (text);
      g_autoptr (GError) error = NULL;
      FfStoreVersion now;

      ff_store_replace (self->path, bytes, &version, FF_STORE_PLAIN, &now, &error);
      g_assert_no_error (error);
      version = now;
    }
  store_assert_content (self->path, "99");
}

/* Without the cut to nothing, after which a file system may wait for the disk. */
static void
overwrite (const char *path, const char *text)
{
  int fd = g_open (path, O_WRONLY);

  g_assert_cmpint (pwrite (fd, text, strlen (text), 0), ==, strlen (text));
  close (fd);
}

/* Two changes in one tick of the clock, with the date put back and as many bytes: still seen. */
static void
test_at_once (StoreFixture *self, gconstpointer data)
{
  guint seen = 0;

  for (guint i = 0; i < N_ROUNDS; i++)
    {
      FfStoreVersion version;
      struct stat info;

      overwrite (self->path, OLD);
      load (self->path, &version);
      g_assert_cmpint (g_stat (self->path, &info), ==, 0);
      overwrite (self->path, "OLD BYTES");
      put_back_date (self->path, &info);
      seen += ff_store_look (self->path, &version) == FF_STORE_OTHER;
    }
  g_test_message ("%u of %u changes seen", seen, N_ROUNDS);
  g_assert_cmpuint (seen, ==, N_ROUNDS);
}

/* Once a file is at rest its stat is enough. */
static void
test_recent (StoreFixture *self, gconstpointer data)
{
  FfStoreVersion version;

  load (self->path, &version);
  g_assert_cmpint (version.changed, ==, 0);
  g_usleep (200 * 1000);
  g_assert_cmpint (ff_store_look (self->path, &version), ==, FF_STORE_SAME);
  if (version.changed == 0)
    {
      g_test_skip ("the clock of this file system is a coarse one");
      return;
    }
  /* What the bytes would say is not asked. */
  memset (version.digest, '0', 64);
  g_assert_cmpint (ff_store_look (self->path, &version), ==, FF_STORE_SAME);
}

static void
test_digest (StoreFixture *self, gconstpointer data)
{
  FfStoreVersion version;

  store_write (self->path, "abc");
  load (self->path, &version);
  /* FIPS 180-2, B.1 */
  g_assert_cmpstr (version.digest, ==,
                   "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  g_assert_cmpuint (version.size, ==, 3);
}

static void
test_not_permitted (StoreFixture *self, gconstpointer data)
{
  FfStoreVersion version;
  FfStoreState state;

  load (self->path, &version);
  g_assert_cmpint (g_chmod (self->path, 0), ==, 0);
  store_become_nobody (self);
  state = ff_store_look (self->path, &version);
  store_become_self (self);
  g_assert_cmpint (state, ==, FF_STORE_OTHER);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (changes); i++)
    {
      g_autofree char *look = g_strconcat ("/store/look/", changes[i].name, NULL);
      g_autofree char *replace = g_strconcat ("/store/replace/", changes[i].name, NULL);

      g_test_add (look, StoreFixture, GUINT_TO_POINTER (i), store_set_up, test_look,
                  store_tear_down);
      g_test_add (replace, StoreFixture, GUINT_TO_POINTER (i), store_set_up, test_replace,
                  store_tear_down);
    }
  STORE_ADD ("/store/replace-in-place", test_replace_in_place);
  STORE_ADD ("/store/none", test_none);
  STORE_ADD ("/store/chain", test_chain);
  STORE_ADD ("/store/at-once", test_at_once);
  STORE_ADD ("/store/recent", test_recent);
  STORE_ADD ("/store/digest", test_digest);
  STORE_ADD ("/store/not-permitted", test_not_permitted);
  return g_test_run ();
}
