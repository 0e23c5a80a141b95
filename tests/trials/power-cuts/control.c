/* The control file is .power in the root of the file system; no folder lists it. It can be used with the
 * power on and off, and using it is no operation.
 *
 * Each write of one line is a command; one that is not understood fails with EINVAL:
 *
 *   empty          take all files away, and start
 *   sync           all is as if it had been synced
 *   seed N         for what is left to chance in "torn"
 *   arm N STATE    the power goes before the Nth operation from now, and leaves STATE; see disk.h
 *   arm            it does not go
 *   cut STATE      the power goes now
 *   start          the power is back
 *
 * An operation is a call that changes or syncs something: mkdir, create, write (of at most 4 KiB each:
 * longer ones come as several), truncate, fallocate, rename, link, symlink, unlink, rmdir, chmod, chown,
 * setxattr, removexattr, fsync and fdatasync. Dates are not among them. Without power all calls fail
 * with EIO, and for what was opened before a cut they do for ever.
 *
 * Read, it is one line: "operations=N power=on" or "…=off", N counted since the last "arm", "start" or
 * "empty". The operation that the power goes before is counted too. */
#include "control.h"

#include <string.h>

static gboolean
parse_number (const char *word, guint64 *number)
{
  return word != NULL && g_ascii_string_to_unsigned (word, 10, 0, G_MAXUINT64, number, NULL);
}

static gboolean
parse_after (const char *word, After *after)
{
  for (guint i = 0; i < N_AFTERS; i++)
    if (g_strcmp0 (word, after_names[i]) == 0)
      {
        *after = i;
        return TRUE;
      }
  return FALSE;
}

static gboolean
run (Disk *disk, char **words)
{
  guint n_words = g_strv_length (words);
  guint64 number;
  After after = AFTER_NOTHING;

  if (n_words == 1 && g_str_equal (words[0], "empty"))
    disk_empty (disk);
  else if (n_words == 1 && g_str_equal (words[0], "sync"))
    disk_sync (disk);
  else if (n_words == 1 && g_str_equal (words[0], "start"))
    disk_start (disk);
  else if (n_words == 1 && g_str_equal (words[0], "arm"))
    disk_arm (disk, 0, after);
  else if (n_words == 2 && g_str_equal (words[0], "seed") && parse_number (words[1], &number))
    g_rand_set_seed (disk->random, number);
  else if (n_words == 2 && g_str_equal (words[0], "cut") && parse_after (words[1], &after))
    disk_cut (disk, after);
  else if (n_words == 3 && g_str_equal (words[0], "arm") && parse_number (words[1], &number)
           && parse_after (words[2], &after))
    disk_arm (disk, number, after);
  else
    return FALSE;
  return TRUE;
}

/* Does what the line DATA says; FALSE where that is nothing. */
gboolean
control_write (Disk *disk, const char *data, gsize length)
{
  g_autofree char *line = g_strstrip (g_strndup (data, length));
  g_auto (GStrv) words = g_strsplit (line, " ", -1);

  return run (disk, words);
}

/* (transfer full) */
char *
control_read (Disk *disk)
{
  return g_strdup_printf ("operations=%" G_GUINT64_FORMAT " power=%s\n", disk->operations,
                          disk->on ? "on" : "off");
}
