#include "cli/invocation.h"

#include "cli/terminal.h"
#include "core/file/picture.h"
#include "core/journal/recovery.h"
#include "core/store/descriptor.h"
#include "core/store/store.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

typedef struct
{
  char *path; /* FF_CLI_STANDARD for standard output */
  GBytes *bytes;
  gboolean is_new;    /* it must not be there yet */
  gboolean in_folder; /* its folder is made where there is none */
} Output;

/* A file that was read; its digest is made where it is to be written too. */
typedef struct
{
  FfStoreVersion version;
  GBytes *bytes;
} Source;

static void
source_free (gpointer data)
{
  Source *self = data;

  g_bytes_unref (self->bytes);
  g_free (self);
}

static void
output_free (gpointer data)
{
  Output *output = data;

  g_free (output->path);
  g_bytes_unref (output->bytes);
  g_free (output);
}

/* OPTIONS must outlive SELF. */
void
ff_invocation_init (FfInvocation *self, FfOptions *options)
{
  self->options = options;
  self->out = g_string_new (NULL);
  self->notes = g_string_new (NULL);
  self->files = g_ptr_array_new_with_free_func (output_free);
  self->sources = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, source_free);
  self->pictures = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->stdin_taken = FALSE;
}

void
ff_invocation_clear (FfInvocation *self)
{
  g_string_free (self->out, TRUE);
  g_string_free (self->notes, TRUE);
  g_ptr_array_unref (self->files);
  g_hash_table_unref (self->sources);
  g_hash_table_unref (self->pictures);
}

/* What a message calls the file PATH. */
const char *
ff_invocation_get_shown_name (const char *path)
{
  return strcmp (path, FF_CLI_STANDARD) == 0 ? _ ("standard input") : path;
}

static gboolean
fail (GError **error, const char *name, int code)
{
  g_set_error (error, G_IO_ERROR, g_io_error_from_errno (code), "%s: %s", name, g_strerror (code));
  return FALSE;
}

static GBytes *
read_stdin (GError **error)
{
  GBytes *bytes = ff_descriptor_read (STDIN_FILENO, 65536);

  if (bytes == NULL)
    fail (error, ff_invocation_get_shown_name (FF_CLI_STANDARD), errno);
  return bytes;
}

/* What the file was is remembered, in case it is to be written too. */
static GBytes *
read_file (FfInvocation *self, const char *path, GError **error)
{
  FfStoreVersion version;
  GBytes *bytes = ff_store_load_unsummed (path, &version, error);
  Source *source;

  if (bytes == NULL)
    return NULL;
  source = g_new (Source, 1);
  *source = (Source){ version, g_bytes_ref (bytes) };
  g_hash_table_replace (self->sources, g_strdup (path), source);
  if (ff_picture_is (bytes))
    g_hash_table_add (self->pictures, g_strdup (path));
  return bytes;
}

/* The bytes of the file PATH, or of standard input. (transfer full) */
GBytes *
ff_invocation_read (FfInvocation *self, const char *path, GError **error)
{
  if (strcmp (path, FF_CLI_STANDARD) != 0)
    return read_file (self, path, error);
  if (self->stdin_taken)
    {
      g_set_error_literal (error, FF_CLI_ERROR, FF_CLI_ERROR_USAGE,
                           _ ("standard input cannot be read twice: give one of them a file"));
      return NULL;
    }
  self->stdin_taken = TRUE;
  return read_stdin (error);
}

/* The project in BYTES; PATH is named in errors. (transfer full) */
FfContent *
ff_invocation_parse (GBytes *bytes, const char *path, GError **error)
{
  return ff_picture_read (bytes, ff_invocation_get_shown_name (path), error);
}

/* The project in the file PATH, or on standard input. (transfer full) */
FfContent *
ff_invocation_load (FfInvocation *self, const char *path, GError **error)
{
  g_autoptr (GBytes) bytes = ff_invocation_read (self, path, error);

  return bytes != NULL ? ff_invocation_parse (bytes, path, error) : NULL;
}

static Output *
put (FfInvocation *self, const char *path, GBytes *bytes)
{
  Output *output = g_new0 (Output, 1);

  output->path = g_strdup (path);
  output->bytes = g_bytes_ref (bytes);
  g_ptr_array_add (self->files, output);
  return output;
}

/* Has BYTES written to the file PATH at the end, or to standard output. */
void
ff_invocation_put (FfInvocation *self, const char *path, GBytes *bytes)
{
  put (self, path, bytes);
}

/* The same, but where there is a file already the command fails. */
void
ff_invocation_put_new (FfInvocation *self, const char *path, GBytes *bytes)
{
  put (self, path, bytes)->is_new = strcmp (path, FF_CLI_STANDARD) != 0;
}

/* The same for the file NAME in FOLDER, which is made where there is none. */
void
ff_invocation_put_in_folder (FfInvocation *self, const char *folder, const char *name,
                             GBytes *bytes)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);

  put (self, path, bytes)->in_folder = TRUE;
}

/* Where a project read from PATH is written: -o, else where it came from. */
const char *
ff_invocation_get_target (FfInvocation *self, const char *path)
{
  const char *output = ff_options_get (self->options, "output");

  return output != NULL ? output : path;
}

/* Has CONTENT written to where it belongs, once its bytes are known to read back as the same; not under edits of a window
 * that are not saved. */
gboolean
ff_invocation_put_project (FfInvocation *self, const char *path, const FfContent *content,
                           GError **error)
{
  g_autoptr (GBytes) bytes = ff_format_write (content);
  g_autoptr (FfContent) back = ff_invocation_parse (bytes, path, error);
  g_autofree char *journals = ff_recovery_dup_folder ();
  const char *target = ff_invocation_get_target (self, path);

  if (back == NULL)
    return FALSE;
  if (strcmp (target, path) == 0 && g_hash_table_contains (self->pictures, path))
    {
      g_set_error (error, FF_CLI_ERROR, FF_CLI_ERROR_USAGE,
                   _ ("%s is a picture, which a project cannot replace: name a file with -o"),
                   path);
      return FALSE;
    }
  if (!ff_content_equal (back, content))
    {
      g_set_error (error, FF_CLI_ERROR, FF_CLI_ERROR_FAILED,
                   _ ("%s: the project would read back differently"),
                   ff_invocation_get_shown_name (path));
      return FALSE;
    }
  if (strcmp (target, FF_CLI_STANDARD) != 0 && !ff_recovery_check_unsaved (journals, target, error))
    return FALSE;
  ff_invocation_put (self, target, bytes);
  return TRUE;
}

static gboolean
write_all (int fd, GBytes *bytes, const char *name, GError **error)
{
  return ff_descriptor_write (fd, bytes) || fail (error, name, errno);
}

static gboolean
write_stdout (GBytes *bytes, GError **error)
{
  g_autoptr (GBytes) safe = isatty (STDOUT_FILENO) ? ff_terminal_make_safe (bytes, error)
                                                   : g_bytes_ref (bytes);

  return safe != NULL && write_all (STDOUT_FILENO, safe, _ ("standard output"), error);
}

/* A pipe or a device cannot be replaced, only written to. */
static gboolean
write_special (const char *path, GBytes *bytes, GError **error)
{
  int fd = open (path, O_WRONLY | O_CLOEXEC | O_NOCTTY);
  gboolean written;

  if (fd < 0)
    return fail (error, path, errno);
  written = write_all (fd, bytes, path, error);
  if (close (fd) != 0 && written)
    return fail (error, path, errno);
  return written;
}

/* A file that was read is written only if it is still the same. */
static gboolean
write_file (FfInvocation *self, const Output *output, GError **error)
{
  Source *source = g_hash_table_lookup (self->sources, output->path);

  if (source != NULL)
    {
      ff_store_sum (&source->version, source->bytes);
      return ff_store_replace (output->path, output->bytes, &source->version, FF_STORE_PLAIN, NULL,
                               error);
    }
  if (output->is_new)
    return ff_store_create (output->path, output->bytes, error);
  return ff_store_save (output->path, output->bytes, error);
}

/* A signal that ends the program ends it between two files, so that nothing half-made is left beside them. */
static gboolean
write_whole_file (FfInvocation *self, const Output *output, GError **error)
{
  sigset_t ending, before;
  gboolean written;

  sigemptyset (&ending);
  sigaddset (&ending, SIGHUP);
  sigaddset (&ending, SIGINT);
  sigaddset (&ending, SIGTERM);
  sigprocmask (SIG_BLOCK, &ending, &before);
  written = write_file (self, output, error);
  sigprocmask (SIG_SETMASK, &before, NULL);
  return written;
}

static gboolean
write_output (FfInvocation *self, const Output *output, GError **error)
{
  g_autofree char *folder = g_path_get_dirname (output->path);
  struct stat info;

  if (strcmp (output->path, FF_CLI_STANDARD) == 0)
    return write_stdout (output->bytes, error);
  if (!output->is_new && !g_hash_table_contains (self->sources, output->path)
      && stat (output->path, &info) == 0 && !S_ISREG (info.st_mode) && !S_ISDIR (info.st_mode))
    return write_special (output->path, output->bytes, error);
  if (output->in_folder && g_mkdir_with_parents (folder, 0777) != 0)
    return fail (error, folder, errno);
  return write_whole_file (self, output, error);
}

static gboolean
write_outputs (FfInvocation *self, gboolean to_stdout, GError **error)
{
  for (guint i = 0; i < self->files->len; i++)
    {
      const Output *output = self->files->pdata[i];

      if ((strcmp (output->path, FF_CLI_STANDARD) == 0) == to_stdout
          && !write_output (self, output, error))
        return FALSE;
    }
  return TRUE;
}

/* The report goes to -o where that is not taken by something else. */
static void
put_report (FfInvocation *self)
{
  const char *output = ff_options_get (self->options, "output");
  g_autoptr (GBytes) bytes = g_bytes_new (self->out->str, self->out->len);
  gboolean taken = self->files->len > 0;

  if (self->out->len > 0)
    ff_invocation_put (self, output != NULL && !taken ? output : FF_CLI_STANDARD, bytes);
}

/* Writes all that was put: standard output first, because it cannot be taken back and so has to fail
 * before any file is touched. */
gboolean
ff_invocation_finish (FfInvocation *self, GError **error)
{
  put_report (self);
  if (!write_outputs (self, TRUE, error) || !write_outputs (self, FALSE, error))
    return FALSE;
  fputs (self->notes->str, stderr);
  return TRUE;
}
