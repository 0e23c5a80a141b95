/* Editing does not wait for the disk: with one that takes 50 ms a sync, edits, saves and all, the main thread never syncs,
 * and an edit takes it no longer than ever. */
#include "core/document/document.h"
#include "core/examples/examples.h"
#include "core/store/store.h"
#include "core/verbs/verbs.h"

#include <dlfcn.h>
#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

#define SYNC_MS 50

/* Edits a second, as somebody fast might make with the keys held down. */
#define RATE 200

static GThread *main_thread;
static gint n_syncs; /* atomic */

static int
slow_sync (const char *name, int fd)
{
  int (*sync) (int) = (int (*) (int)) dlsym (RTLD_NEXT, name);

  g_assert_true (g_thread_self () != main_thread);
  g_atomic_int_inc (&n_syncs);
  g_usleep (SYNC_MS * 1000);
  return sync (fd);
}

/* In the place of the C library's: what the program calls is this. */
int
fsync (int fd)
{
  return slow_sync ("fsync", fd);
}

int
fdatasync (int fd)
{
  return slow_sync ("fdatasync", fd);
}

static int
compare_doubles (gconstpointer a, gconstpointer b)
{
  const double *first = a;
  const double *second = b;

  return (*first > *second) - (*first < *second);
}

/* The value that PART (0 to 1) of TIMES, sorted, do not exceed. */
static double
percentile (GArray *times, double part)
{
  return g_array_index (times, double, MIN (times->len - 1, (guint) (times->len * part)));
}

static void
report (const char *what, GArray *times)
{
  g_array_sort (times, compare_doubles);
  g_test_message ("%s: %u, median %.3f ms, p99 %.3f ms, longest %.3f ms", what, times->len,
                  percentile (times, 0.5), percentile (times, 0.99), percentile (times, 1));
}

static void
saved_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  gboolean *is_saving = user_data;
  g_autoptr (GError) error = NULL;

  g_assert_true (ff_document_save_finish (FF_DOCUMENT (source), result, &error));
  *is_saving = FALSE;
}

/* Another text each time, so that each is an edit. */
static FfEdit *
make_edit (FfProject *project, guint i)
{
  FfTable *roles = ff_project_get_table (project, FF_ROLES);
  const char *role = ff_row_get_id (ff_table_get_row (roles, i % ff_table_get_size (roles)));
  g_autofree char *text = g_strdup_printf ("Decides what is built next, for the %uth time.", i);

  return ff_verb_define (project, role, text, NULL);
}

static double
milliseconds_since (gint64 begun)
{
  return (g_get_monotonic_time () - begun) / 1000.0;
}

/* What the main loop does between two edits. */
static void
run_until (gint64 end, GArray *turns)
{
  while (g_get_monotonic_time () < end)
    {
      gint64 begun = g_get_monotonic_time ();

      if (g_main_context_iteration (NULL, FALSE))
        {
          double turn = milliseconds_since (begun);

          g_array_append_val (turns, turn);
        }
      else
        g_usleep (200);
    }
}

static FfDocument *
open_example (const char *path)
{
  g_autoptr (GBytes) bytes = ff_example_load (ff_examples_find ("b2b-saas"), NULL);
  FfDocument *document;

  g_assert_true (
      g_file_set_contents (path, g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), NULL));
  document = ff_document_open (path, NULL);
  g_assert_true (ff_document_guard (document, NULL));
  return document;
}

static void
test_latency (void)
{
  gboolean full = g_strcmp0 (g_getenv ("FF_TRIAL"), "full") == 0;
  g_autofree char *folder = g_dir_make_tmp ("fourfold-latency-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "a.fourfold.json", NULL);
  g_autoptr (FfDocument) document = open_example (path);
  FfProject *project = ff_document_get_project (document);
  g_autoptr (GArray) edits = g_array_new (FALSE, FALSE, sizeof (double));
  g_autoptr (GArray) turns = g_array_new (FALSE, FALSE, sizeof (double));
  gint64 start = g_get_monotonic_time ();
  gboolean is_saving = FALSE;

  for (guint i = 0; i < (full ? 6000 : 400); i++)
    {
      FfEdit *edit = make_edit (project, i);
      gint64 begun = g_get_monotonic_time ();
      double took;

      ff_project_commit (project, edit);
      took = milliseconds_since (begun);
      g_array_append_val (edits, took);
      if (i % 300 == 150 && !is_saving)
        {
          is_saving = TRUE;
          ff_document_save_async (document, NULL, FF_SAVE_PLAIN, NULL, saved_cb, &is_saving);
        }
      run_until (start + (gint64) (i + 1) * G_TIME_SPAN_SECOND / RATE, turns);
    }
  while (is_saving)
    g_main_context_iteration (NULL, TRUE);
  g_test_message ("%d syncs of %d ms, none on the main thread", g_atomic_int_get (&n_syncs),
                  SYNC_MS);
  report ("edits, the journal's line written", edits);
  report ("other turns of the main loop", turns);
  g_assert_cmpint (g_atomic_int_get (&n_syncs), >, 5);
  if (full)
    g_assert_cmpfloat (percentile (edits, 0.99), <=, 1.0);
  ff_document_abandon (document);
  g_remove (path);
  g_rmdir (folder);
}

int
main (int argc, char **argv)
{
  g_autofree char *state = NULL;
  int status;
  g_autofree char *command = NULL;

  g_test_init (&argc, &argv, NULL);
  main_thread = g_thread_self ();
  state = g_dir_make_tmp ("fourfold-state-XXXXXX", NULL);
  g_setenv ("XDG_STATE_HOME", state, TRUE);
  g_test_add_func ("/latency/slow-disk", test_latency);
  status = g_test_run ();
  command = g_strdup_printf ("rm -r %s", state);
  g_spawn_command_line_sync (command, NULL, NULL, NULL, NULL);
  return status;
}
