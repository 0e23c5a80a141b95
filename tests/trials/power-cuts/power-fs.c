/* power-fs FOLDER: mounts on FOLDER a disk in memory that loses its power when it is told to. It stays in
 * the foreground until the folder is unmounted. What it keeps and what a cut leaves: disk.h; how it is
 * told: control.c. */
#define FUSE_USE_VERSION 35

#include "control.h"
#include "disk.h"

#include <errno.h>
#include <fcntl.h>
#include <fuse.h>
#include <stdio.h>
#include <string.h>
#include <sys/statvfs.h>
#include <sys/xattr.h>

#define MAX_WRITE 4096

/* What a program has open. */
typedef struct
{
  Node *node; /* NULL: the control file */
  guint64 boot;
} Handle;

static Disk *disk;

static gboolean
is_control (const char *path)
{
  return g_strcmp0 (path, CONTROL_PATH) == 0;
}

static Handle *
get_handle (struct fuse_file_info *file)
{
  return (Handle *) (gsize) file->fh;
}

static void
set_handle (struct fuse_file_info *file, Node *node)
{
  Handle *handle = g_new (Handle, 1);

  handle->node = node;
  handle->boot = disk->boot;
  file->fh = (gsize) handle;
  file->direct_io = TRUE; /* every call comes here */
}

/* The node that is open as FILE, else that at PATH; NULL with RESULT set to what the call fails with. */
static Node *
find (const char *path, struct fuse_file_info *file, int *result)
{
  Node *node = NULL;

  *result = 0;
  if (!disk->on || (file != NULL && get_handle (file)->boot != disk->boot))
    *result = -EIO;
  else
    node = file != NULL ? get_handle (file)->node : disk_find (disk, path);
  if (node == NULL && *result == 0)
    *result = -ENOENT;
  return node;
}

/* The same for a call that counts as an operation. */
static Node *
begin (const char *path, struct fuse_file_info *file, int *result)
{
  Node *node = find (path, file, result);

  if (node == NULL || disk_begin (disk))
    return node;
  *result = -EIO;
  return NULL;
}

/* The folder that PATH is in. */
static Node *
find_folder (const char *path)
{
  g_autofree char *folder = g_path_get_dirname (path);

  return disk_find (disk, folder);
}

static void
add_name (const char *path, Node *node)
{
  Node *folder = find_folder (path);

  g_hash_table_replace (folder->seen.entries, g_path_get_basename (path), node);
  node_touch (folder);
  clock_gettime (CLOCK_REALTIME, &node->changed);
}

static void
remove_name (const char *path)
{
  Node *folder = find_folder (path);
  g_autofree char *name = g_path_get_basename (path);

  g_hash_table_remove (folder->seen.entries, name);
  node_touch (folder);
}

/* A new node at PATH, where the kernel knows that there is none. NULL where there is no power. */
static Node *
make (const char *path, mode_t mode)
{
  struct fuse_context *context = fuse_get_context ();
  Node *node;

  if (!disk_begin (disk))
    return NULL;
  node = disk_add (disk, mode, context->uid, context->gid);
  add_name (path, node);
  return node;
}

static int
power_getattr (const char *path, struct stat *info, struct fuse_file_info *file)
{
  int result = 0;
  Node *node;

  memset (info, 0, sizeof *info);
  info->st_mode = S_IFREG | 0666;
  info->st_nlink = 1;
  if (is_control (path) || (file != NULL && get_handle (file)->node == NULL))
    return 0;
  node = find (path, file, &result);
  if (node == NULL)
    return result;
  info->st_ino = node->number;
  info->st_mode = node->seen.mode;
  info->st_uid = node->seen.uid;
  info->st_gid = node->seen.gid;
  info->st_nlink = disk_count_links (disk, node) + (node == disk->root);
  info->st_size = node->seen.data != NULL ? node->seen.data->len : 0;
  info->st_blocks = (info->st_size + 511) / 512;
  info->st_atim = info->st_mtim = node->modified;
  info->st_ctim = node->changed;
  return 0;
}

static int
power_readlink (const char *path, char *target, size_t size)
{
  int result;
  Node *node = find (path, NULL, &result);
  gsize length = node != NULL ? MIN (node->seen.data->len, size - 1) : 0;

  if (node == NULL)
    return result;
  memcpy (target, node->seen.data->data, length);
  target[length] = '\0';
  return 0;
}

static int
power_mkdir (const char *path, mode_t mode)
{
  return make (path, S_IFDIR | mode) != NULL ? 0 : -EIO;
}

static int
power_symlink (const char *target, const char *path)
{
  Node *node = make (path, S_IFLNK | 0777);

  if (node == NULL)
    return -EIO;
  node_write (node, target, strlen (target), 0);
  return 0;
}

static int
power_unlink (const char *path)
{
  int result;

  if (begin (path, NULL, &result) != NULL)
    remove_name (path);
  return result;
}

static int
power_rmdir (const char *path)
{
  int result;
  Node *node = find (path, NULL, &result);

  if (node != NULL && g_hash_table_size (node->seen.entries) > 0)
    return -ENOTEMPTY;
  return power_unlink (path);
}

static int
power_rename (const char *from, const char *to, unsigned int flags)
{
  Node *there = disk_find (disk, to);
  int result;
  Node *node;

  if (flags & ~RENAME_NOREPLACE)
    return -EINVAL;
  if (there != NULL && flags & RENAME_NOREPLACE)
    return disk->on ? -EEXIST : -EIO;
  if (there != NULL && there->seen.entries != NULL && g_hash_table_size (there->seen.entries) > 0)
    return -ENOTEMPTY;
  node = begin (from, NULL, &result);
  if (node == NULL)
    return result;
  if (node == there)
    return 0; /* two names of one file: both stay */
  remove_name (from);
  add_name (to, node);
  return 0;
}

static int
power_link (const char *from, const char *to)
{
  int result;
  Node *node = begin (from, NULL, &result);

  if (node != NULL)
    add_name (to, node);
  return result;
}

static int
power_chmod (const char *path, mode_t mode, struct fuse_file_info *file)
{
  int result;
  Node *node = begin (path, file, &result);

  if (node == NULL)
    return result;
  node->seen.mode = (node->seen.mode & S_IFMT) | (mode & 07777);
  clock_gettime (CLOCK_REALTIME, &node->changed);
  return 0;
}

static int
power_chown (const char *path, uid_t uid, gid_t gid, struct fuse_file_info *file)
{
  int result;
  Node *node = begin (path, file, &result);

  if (node == NULL)
    return result;
  if (uid != (uid_t) -1)
    node->seen.uid = uid;
  if (gid != (gid_t) -1)
    node->seen.gid = gid;
  clock_gettime (CLOCK_REALTIME, &node->changed);
  return 0;
}

static int
power_utimens (const char *path, const struct timespec times[2], struct fuse_file_info *file)
{
  int result;
  Node *node = find (path, file, &result);

  if (node == NULL)
    return result;
  clock_gettime (CLOCK_REALTIME, &node->changed);
  if (times[1].tv_nsec == UTIME_NOW)
    node->modified = node->changed;
  else if (times[1].tv_nsec != UTIME_OMIT)
    node->modified = times[1];
  return 0;
}

static int
power_truncate (const char *path, off_t size, struct fuse_file_info *file)
{
  int result;
  Node *node;

  if (is_control (path))
    return 0;
  node = begin (path, file, &result);
  if (node != NULL)
    node_resize (node, size);
  return result;
}

/* There is always room: only where the file becomes longer it makes a difference. */
static int
power_fallocate (const char *path, int mode, off_t offset, off_t length,
                 struct fuse_file_info *file)
{
  int result;
  Node *node;

  if (mode & ~FALLOC_FL_KEEP_SIZE)
    return -EOPNOTSUPP;
  node = begin (path, file, &result);
  if (node != NULL && !(mode & FALLOC_FL_KEEP_SIZE)
      && (gsize) (offset + length) > node->seen.data->len)
    node_resize (node, offset + length);
  return result;
}

static int
power_create (const char *path, mode_t mode, struct fuse_file_info *file)
{
  Node *node = make (path, S_IFREG | (mode & 07777));

  if (node == NULL)
    return -EIO;
  set_handle (file, node);
  return 0;
}

static int
power_open (const char *path, struct fuse_file_info *file)
{
  int result = 0;
  Node *node = NULL;

  if (!is_control (path))
    node = find (path, NULL, &result);
  if (result == 0)
    set_handle (file, node);
  return result;
}

static int
power_release (const char *path, struct fuse_file_info *file)
{
  g_free (get_handle (file));
  return 0;
}

static int
copy_out (char *to, size_t size, off_t offset, const void *data, gsize length)
{
  gsize n = (gsize) offset < length ? MIN (size, length - offset) : 0;

  if (n > 0)
    memcpy (to, (const char *) data + offset, n);
  return n;
}

static int
power_read (const char *path, char *data, size_t size, off_t offset, struct fuse_file_info *file)
{
  int result;
  Node *node;

  if (get_handle (file)->node == NULL)
    {
      g_autofree char *line = control_read (disk);

      return copy_out (data, size, offset, line, strlen (line));
    }
  node = find (path, file, &result);
  if (node == NULL)
    return result;
  return copy_out (data, size, offset, node->seen.data->data, node->seen.data->len);
}

/* For O_APPEND the kernel may not know how long the file is. */
static int
power_write (const char *path, const char *data, size_t size, off_t offset,
             struct fuse_file_info *file)
{
  int result;
  Node *node;

  if (get_handle (file)->node == NULL)
    return control_write (disk, data, size) ? (int) size : -EINVAL;
  node = begin (path, file, &result);
  if (node == NULL)
    return result;
  node_write (node, data, size, file->flags & O_APPEND ? node->seen.data->len : (gsize) offset);
  return size;
}

static int
power_fsync (const char *path, int only_data, struct fuse_file_info *file)
{
  int result;
  Node *node;

  if (get_handle (file)->node == NULL)
    return 0;
  node = begin (path, file, &result);
  if (node != NULL)
    node_sync (node);
  return result;
}

static int
power_readdir (const char *path, void *buffer, fuse_fill_dir_t fill, off_t offset,
               struct fuse_file_info *file, enum fuse_readdir_flags flags)
{
  int result;
  Node *node = find (path, file, &result);
  GHashTableIter iter;
  gpointer name;

  if (node == NULL)
    return result;
  fill (buffer, ".", NULL, 0, 0);
  fill (buffer, "..", NULL, 0, 0);
  g_hash_table_iter_init (&iter, node->seen.entries);
  while (g_hash_table_iter_next (&iter, &name, NULL))
    fill (buffer, name, NULL, 0, 0);
  return 0;
}

static int
power_setxattr (const char *path, const char *name, const char *value, size_t size, int flags)
{
  int result;
  Node *node = begin (path, NULL, &result);

  if (node != NULL)
    g_hash_table_replace (node->seen.attributes, g_strdup (name), g_bytes_new (value, size));
  return result;
}

/* SIZE 0 asks how long it is. */
static int
give_attribute (char *value, size_t size, const void *data, gsize length)
{
  if (size > 0 && length > size)
    return -ERANGE;
  if (size > 0 && length > 0)
    memcpy (value, data, length);
  return length;
}

static int
power_getxattr (const char *path, const char *name, char *value, size_t size)
{
  int result;
  Node *node = find (path, NULL, &result);
  GBytes *bytes = node != NULL ? g_hash_table_lookup (node->seen.attributes, name) : NULL;

  if (node == NULL)
    return result;
  if (bytes == NULL)
    return -ENODATA;
  return give_attribute (value, size, g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}

static int
power_listxattr (const char *path, char *list, size_t size)
{
  int result;
  Node *node = find (path, NULL, &result);
  g_autoptr (GByteArray) names = g_byte_array_new ();
  GHashTableIter iter;
  gpointer name;

  if (node == NULL)
    return result;
  g_hash_table_iter_init (&iter, node->seen.attributes);
  while (g_hash_table_iter_next (&iter, &name, NULL))
    g_byte_array_append (names, name, strlen (name) + 1);
  return give_attribute (list, size, names->data, names->len);
}

static int
power_removexattr (const char *path, const char *name)
{
  int result;
  Node *node = find (path, NULL, &result);

  if (node != NULL && !g_hash_table_contains (node->seen.attributes, name))
    return -ENODATA;
  node = begin (path, NULL, &result);
  if (node != NULL)
    g_hash_table_remove (node->seen.attributes, name);
  return result;
}

static int
power_statfs (const char *path, struct statvfs *info)
{
  memset (info, 0, sizeof *info);
  info->f_bsize = MAX_WRITE;
  info->f_blocks = info->f_bfree = info->f_bavail = 1 << 20;
  info->f_namemax = 255;
  return 0;
}

/* The kernel is to remember nothing, so that every call comes here. */
static void *
power_init (struct fuse_conn_info *connection, struct fuse_config *config)
{
  connection->max_write = MAX_WRITE;
  config->entry_timeout = 0;
  config->attr_timeout = 0;
  config->negative_timeout = 0;
  config->use_ino = TRUE;
  config->hard_remove = TRUE;
  config->nullpath_ok = TRUE;
  return NULL;
}

static const struct fuse_operations operations = {
  .getattr = power_getattr,
  .readlink = power_readlink,
  .mkdir = power_mkdir,
  .symlink = power_symlink,
  .unlink = power_unlink,
  .rmdir = power_rmdir,
  .rename = power_rename,
  .link = power_link,
  .chmod = power_chmod,
  .chown = power_chown,
  .utimens = power_utimens,
  .truncate = power_truncate,
  .fallocate = power_fallocate,
  .create = power_create,
  .open = power_open,
  .release = power_release,
  .read = power_read,
  .write = power_write,
  .fsync = power_fsync,
  .opendir = power_open,
  .readdir = power_readdir,
  .releasedir = power_release,
  .fsyncdir = power_fsync,
  .setxattr = power_setxattr,
  .getxattr = power_getxattr,
  .listxattr = power_listxattr,
  .removexattr = power_removexattr,
  .statfs = power_statfs,
  .init = power_init,
};

int
main (int argc, char **argv)
{
  /* In the foreground, and one call after the other. */
  char *arguments[] = { argv[0], (char *) "-f", (char *) "-s", argc == 2 ? argv[1] : NULL, NULL };
  int status;

  if (argc != 2)
    {
      g_printerr ("usage: power-fs FOLDER\n");
      return 2;
    }
  disk = disk_new ();
  status = fuse_main (4, arguments, &operations, NULL);
  disk_free (disk);
  return status;
}
