/* Saving: what stays of the old file, and when nothing may be touched. */
#include "store-fixture.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/xattr.h>
#include <unistd.h>

static void
save (const char *path)
{
  g_autoptr (GBytes) bytes = store_bytes (NEW);
  g_autoptr (GError) error = NULL;

  g_assert_true (ff_store_save (path, bytes, &error));
  g_assert_no_error (error);
  store_assert_content (path, NEW);
}

static mode_t
get_mode (const char *path)
{
  struct stat info;

  g_assert_cmpint (g_stat (path, &info), ==, 0);
  return info.st_mode & 07777;
}

static void
test_keeps_mode (StoreFixture *self, gconstpointer data)
{
  static const mode_t modes[] = { 0600, 0640, 0644, 0660, 0664, 0666, 0700, 0755, 0444 };

  for (guint i = 0; i < G_N_ELEMENTS (modes); i++)
    {
      mode_t mask;

      if (modes[i] == 0444 && geteuid () != 0)
        continue;
      g_assert_cmpint (g_chmod (self->path, modes[i]), ==, 0);
      mask = umask (077);
      save (self->path);
      umask (mask);
      g_assert_cmpint (get_mode (self->path), ==, modes[i]);
    }
  store_assert_n_files (self, 1);
}

static void
test_new_mode (StoreFixture *self, gconstpointer data)
{
  static const struct
  {
    mode_t mask;
    mode_t mode;
  } cases[] = { { 0, 0666 }, { 002, 0664 }, { 022, 0644 }, { 027, 0640 }, { 077, 0600 } };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = store_build (self, "b.json");
      mode_t mask = umask (cases[i].mask);

      save (path);
      umask (mask);
      g_assert_cmpint (get_mode (path), ==, cases[i].mode);
      g_assert_cmpint (g_remove (path), ==, 0);
    }
}

static void
test_keeps_owner (StoreFixture *self, gconstpointer data)
{
  struct stat info;

  if (!store_is_root ())
    return;
  g_assert_cmpint (chown (self->path, 1234, 5678), ==, 0);
  save (self->path);
  g_assert_cmpint (g_stat (self->path, &info), ==, 0);
  g_assert_cmpuint (info.st_uid, ==, 1234);
  g_assert_cmpuint (info.st_gid, ==, 5678);
}

/* What was for a group that cannot be kept is for nobody's group. */
static void
test_group_not_ours (StoreFixture *self, gconstpointer data)
{
  static const struct
  {
    mode_t old;
    mode_t mode;
  } cases[] = { { 0660, 0600 }, { 0664, 0644 }, { 0666, 0666 }, { 0600, 0600 } };

  if (!store_is_root ())
    return;
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_assert_cmpint (g_chmod (self->folder, 0777), ==, 0);
      g_assert_cmpint (chown (self->path, 65534, 5678), ==, 0);
      g_assert_cmpint (g_chmod (self->path, cases[i].old), ==, 0);
      g_assert_true (setegid (65534) == 0 && seteuid (65534) == 0);
      save (self->path);
      store_become_self (self);
      g_assert_cmpint (get_mode (self->path), ==, cases[i].mode);
    }
}

static void
test_keeps_attributes (StoreFixture *self, gconstpointer data)
{
  g_autofree char *large = g_strnfill (3000, 'x');
  char value[4096] = "";

  if (setxattr (self->path, "user.tag", "blue", 4, 0) != 0)
    {
      g_test_skip ("the file system has no attributes");
      return;
    }
  g_assert_cmpint (setxattr (self->path, "user.large", large, 3000, 0), ==, 0);
  save (self->path);
  g_assert_cmpint (getxattr (self->path, "user.tag", value, sizeof value), ==, 4);
  g_assert_cmpmem (value, 4, "blue", 4);
  g_assert_cmpint (getxattr (self->path, "user.large", value, sizeof value), ==, 3000);
}

/* Access lists as the kernel has them: a version, then tag, permissions and id of each entry. */
static const guint8 named_user[] = {
  2,  0, 0, 0,                         /* */
  1,  0, 6, 0, 0xff, 0xff, 0xff, 0xff, /* the owner: rw */
  2,  0, 6, 0, 0xd2, 4,    0,    0,    /* user 1234: rw */
  4,  0, 0, 0, 0xff, 0xff, 0xff, 0xff, /* the group: nothing */
  16, 0, 6, 0, 0xff, 0xff, 0xff, 0xff, /* at most: rw */
  32, 0, 0, 0, 0xff, 0xff, 0xff, 0xff, /* others: nothing */
};

static void
test_keeps_access_list (StoreFixture *self, gconstpointer data)
{
  guint8 value[256];

  if (setxattr (self->path, "system.posix_acl_access", named_user, sizeof named_user, 0) != 0)
    {
      g_test_skip ("the file system has no access lists");
      return;
    }
  save (self->path);
  g_assert_cmpint (getxattr (self->path, "system.posix_acl_access", value, sizeof value), ==,
                   sizeof named_user);
  g_assert_cmpmem (value, sizeof named_user, named_user, sizeof named_user);
}

/* A folder that gives its list to new files gives none to one that has none. */
static void
test_no_list_of_the_folder (StoreFixture *self, gconstpointer data)
{
  if (setxattr (self->folder, "system.posix_acl_default", named_user, sizeof named_user, 0) != 0)
    {
      g_test_skip ("the file system has no access lists");
      return;
    }
  g_assert_cmpint (g_chmod (self->path, 0640), ==, 0);
  save (self->path);
  g_assert_cmpint (getxattr (self->path, "system.posix_acl_access", NULL, 0), ==, -1);
  g_assert_cmpint (errno, ==, ENODATA);
  g_assert_cmpint (get_mode (self->path), ==, 0640);
}

static void
test_follows_links (StoreFixture *self, gconstpointer data)
{
  g_autofree char *deep = store_build (self, "deep");
  g_autofree char *first = g_build_filename (deep, "first.json", NULL);
  g_autofree char *second = store_build (self, "second.json");
  struct stat info;

  g_assert_cmpint (g_mkdir (deep, 0755), ==, 0);
  g_assert_cmpint (symlink ("../a.fourfold.json", first), ==, 0);
  g_assert_cmpint (symlink ("deep/first.json", second), ==, 0);
  save (second);
  g_assert_cmpint (lstat (second, &info), ==, 0);
  g_assert_true (S_ISLNK (info.st_mode));
  g_assert_cmpint (lstat (self->path, &info), ==, 0);
  g_assert_true (S_ISREG (info.st_mode));
  store_assert_content (self->path, NEW);
}

static void
test_long_names (StoreFixture *self, gconstpointer data)
{
  static const guint lengths[] = { 1, 248, 249, 250, 255 };
  g_autofree char *name = g_strnfill (256, 'n');
  g_autofree char *too_long = store_build (self, name);
  g_autoptr (GBytes) bytes = store_bytes (NEW);
  g_autoptr (GError) error = NULL;

  store_assert_failed (ff_store_save (too_long, bytes, &error), &error, G_IO_ERROR,
                       G_IO_ERROR_FILENAME_TOO_LONG, "the name is too long; nothing was written");
  for (guint i = 0; i < G_N_ELEMENTS (lengths); i++)
    {
      g_autofree char *path = g_strdup_printf ("%s/%.*s", self->folder, (int) lengths[i], name);

      save (path);
      save (path);
    }
  store_assert_n_files (self, 1 + G_N_ELEMENTS (lengths));
}

static void
test_creates (StoreFixture *self, gconstpointer data)
{
  g_autofree char *path = store_build (self, "b.json");
  g_autoptr (GBytes) bytes = store_bytes (OLD);
  g_autoptr (GError) error = NULL;

  g_assert_true (ff_store_create (path, bytes, NULL));
  store_assert_content (path, OLD);
  /* Not even where it would make no difference. */
  store_assert_failed (ff_store_create (path, bytes, &error), &error, G_IO_ERROR, G_IO_ERROR_EXISTS,
                       "of this name already; nothing was written");
  store_assert_failed (ff_store_create (self->folder, bytes, &error), &error, G_IO_ERROR,
                       G_IO_ERROR_EXISTS, "of this name already; nothing was written");
  store_assert_n_files (self, 2);
}

static void
test_full (StoreFixture *self, gconstpointer data)
{
  g_autofree char *other = store_build (self, "b.json");
  g_autofree char *big = g_strnfill (1 << 20, 'x');
  g_autoptr (GBytes) bytes = store_bytes (big);
  g_autoptr (GError) error = NULL;
  gboolean done;

  store_limit_file_size (100000);
  done = ff_store_save (self->path, bytes, &error);
  store_limit_file_size (0);
  store_assert_failed (done, &error, G_IO_ERROR, G_IO_ERROR_FAILED,
                       "too large for this disk; the file is as it was");
  store_limit_file_size (100000);
  done = ff_store_save (other, bytes, &error);
  store_limit_file_size (0);
  store_assert_failed (done, &error, G_IO_ERROR, G_IO_ERROR_FAILED,
                       "too large for this disk; nothing was written");
  store_assert_content (self->path, OLD);
  store_assert_n_files (self, 1);
}

/* In a folder with a pipe, a link to nowhere, two links in a circle and the file. */
static const struct
{
  const char *name;
  int code;
  const char *sentence;
} refusals[] = {
  { ".", G_IO_ERROR_IS_DIRECTORY, "this is a folder; the file is as it was" },
  { "fifo", G_IO_ERROR_NOT_REGULAR_FILE, "a pipe or a device, not a file; nothing was written" },
  { "dangling", G_IO_ERROR_NOT_FOUND, "a link to a file that is not there; nothing was written" },
  { "circle", G_IO_ERROR_TOO_MANY_LINKS, "the links lead in a circle; nothing was written" },
  { "gone/a.json", G_IO_ERROR_NOT_FOUND, "the folder is not there; nothing was written" },
  { "a.fourfold.json/b", G_IO_ERROR_NOT_DIRECTORY,
    "part of the path is not a folder; nothing was" },
};

static void
test_refuses (StoreFixture *self, gconstpointer data)
{
  g_autofree char *fifo = store_build (self, "fifo");
  g_autofree char *dangling = store_build (self, "dangling");
  g_autofree char *circle = store_build (self, "circle");
  g_autoptr (GBytes) bytes = store_bytes (NEW);

  g_assert_cmpint (mkfifo (fifo, 0600), ==, 0);
  g_assert_cmpint (symlink ("nothing-there", dangling), ==, 0);
  g_assert_cmpint (symlink ("circle", circle), ==, 0);
  for (guint i = 0; i < G_N_ELEMENTS (refusals); i++)
    {
      g_autofree char *path = store_build (self, refusals[i].name);
      g_autoptr (GError) error = NULL;

      store_assert_failed (ff_store_save (path, bytes, &error), &error, G_IO_ERROR,
                           refusals[i].code, refusals[i].sentence);
      store_assert_failed (ff_store_replace (path, bytes, NULL, FF_STORE_IN_PLACE, NULL, &error),
                           &error, G_IO_ERROR, refusals[i].code, path);
    }
  store_assert_n_files (self, 4);
}

static void
test_read_only (StoreFixture *self, gconstpointer data)
{
  g_autoptr (GBytes) bytes = store_bytes (NEW);
  g_autoptr (GError) error = NULL;
  gboolean done;

  g_assert_cmpint (g_chmod (self->path, 0444), ==, 0);
  store_become_nobody (self);
  done = ff_store_save (self->path, bytes, &error);
  store_become_self (self);
  store_assert_failed (done, &error, G_IO_ERROR, G_IO_ERROR_PERMISSION_DENIED,
                       "there is no permission to write here; the file is as it was");
  store_assert_content (self->path, OLD);
}

#define LEFTOVER ".fourfold-save-0123456789abcdef"

/* What a save leaves that was killed goes with the next; what only looks like it stays. */
static void
test_leftovers (StoreFixture *self, gconstpointer data)
{
  static const char *const others[] = {
    ".fourfold-save-notes.json",
    ".fourfold-save-0123456789abcdef0",
    ".fourfold-save-0123456789abcde",
    "fourfold-save-0123456789abcdef",
  };
  g_autofree char *leftover = store_build (self, LEFTOVER);

  store_write (leftover, "half");
  for (guint i = 0; i < G_N_ELEMENTS (others); i++)
    {
      g_autofree char *path = store_build (self, others[i]);

      store_write (path, "");
    }
  save (self->path);
  store_assert_content (leftover, NULL);
  store_assert_n_files (self, 1 + G_N_ELEMENTS (others));
}

/* As another process has it while it writes. */
static void
test_leftover_at_work (StoreFixture *self, gconstpointer data)
{
  g_autofree char *path = store_build (self, LEFTOVER);
  struct flock whole = { .l_type = F_WRLCK, .l_whence = SEEK_SET };
  int fd = g_open (path, O_WRONLY | O_CREAT | O_EXCL, 0600);

  g_assert_cmpint (fcntl (fd, F_OFD_SETLK, &whole), ==, 0);
  save (self->path);
  store_assert_n_files (self, 2);
  close (fd);
  save (self->path);
  store_assert_n_files (self, 1);
}

/* A save that made its file by a link and was killed before it took the temporary name away. */
static void
test_leftover_link (StoreFixture *self, gconstpointer data)
{
  g_autofree char *path = store_build (self, LEFTOVER);
  g_autoptr (GBytes) bytes = store_bytes (NEW);
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (link (self->path, path), ==, 0);
  g_assert_true (ff_store_replace (self->path, bytes, NULL, FF_STORE_PLAIN, NULL, &error));
  g_assert_no_error (error);
  store_assert_content (self->path, NEW);
  store_assert_n_files (self, 1);
}

#define N_THREADS 4
#define N_SAVES   50

static gpointer
save_often_cb (gpointer data)
{
  StoreFixture *self = data;
  g_autofree char *text = g_strnfill (100000, "abcdefgh"[g_random_int_range (0, 8)]);
  g_autoptr (GBytes) bytes = store_bytes (text);
  guint n = 0;

  while (n < N_SAVES && ff_store_save (self->path, bytes, NULL))
    n++;
  return GUINT_TO_POINTER (n);
}

static void
test_threads (StoreFixture *self, gconstpointer data)
{
  GThread *threads[N_THREADS];
  g_autofree char *content = NULL;
  char letter[2] = "";

  for (guint i = 0; i < N_THREADS; i++)
    threads[i] = g_thread_new ("save", save_often_cb, self);
  for (guint i = 0; i < N_THREADS; i++)
    g_assert_cmpuint (GPOINTER_TO_UINT (g_thread_join (threads[i])), ==, N_SAVES);
  g_assert_true (g_file_get_contents (self->path, &content, NULL, NULL));
  letter[0] = content[0];
  g_assert_cmpuint (strlen (content), ==, 100000);
  g_assert_cmpuint (strspn (content, letter), ==, 100000);
  store_assert_n_files (self, 1);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  STORE_ADD ("/store/keeps-mode", test_keeps_mode);
  STORE_ADD ("/store/new-mode", test_new_mode);
  STORE_ADD ("/store/keeps-owner", test_keeps_owner);
  STORE_ADD ("/store/group-not-ours", test_group_not_ours);
  STORE_ADD ("/store/keeps-attributes", test_keeps_attributes);
  STORE_ADD ("/store/keeps-access-list", test_keeps_access_list);
  STORE_ADD ("/store/no-list-of-the-folder", test_no_list_of_the_folder);
  STORE_ADD ("/store/follows-links", test_follows_links);
  STORE_ADD ("/store/long-names", test_long_names);
  STORE_ADD ("/store/creates", test_creates);
  STORE_ADD ("/store/full", test_full);
  STORE_ADD ("/store/refuses", test_refuses);
  STORE_ADD ("/store/read-only", test_read_only);
  STORE_ADD ("/store/leftovers", test_leftovers);
  STORE_ADD ("/store/leftover-at-work", test_leftover_at_work);
  STORE_ADD ("/store/leftover-link", test_leftover_link);
  STORE_ADD ("/store/threads", test_threads);
  return g_test_run ();
}
