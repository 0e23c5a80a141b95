/* A monkey plays with the whole application: random clicks, drags and keys, through the X server, over
 * days of a person's edits. Now and then all that is open is saved and read back. Nothing may crash, warn
 * or stand still, what was saved must be what is shown, and no window may stay when it was closed. */
#include "choosers.h"
#include "ear.h"
#include "hand.h"
#include "scene.h"
#include "tally.h"
#include "watch.h"

#include "app/common/popovers.h"
#include "app/compare/compare-window.h"
#include "app/window/window.h"
#include "core/file/format.h"
#include "core/store/store.h"
#include "support/drive.h"
#include "trials/trial.h"

#include <glib/gstdio.h>
#include <unistd.h>

#define FULL_SEEDS  5
#define FULL_ACTS   10000
#define FULL_INPUTS 150000 /* of all seeds */
#define SHORT_ACTS  150

/* A round begins somewhere else with no window open. */
#define ROUND_ACTS 500
#define CHECK_ACTS 100

/* After so many without an edit in turn it is looked whether there can be one. */
#define MAX_IDLE_ROUNDS 2

/* So many inputs are sent before it is waited until all of them were taken; each so manieth time, what is
 * less urgent has its turn too, drawing above all. */
#define BURST        12
#define FRAME_BURSTS 4

/* A dialog that random keys do not get rid of in so many bursts is taken away, as is the oldest window of
 * more than a few. */
#define DIALOG_BURSTS 30
#define MAX_WINDOWS   3

#define MAX_TURNS         200 /* of the main loop, so that one that never rests does not hold the monkey */
#define SETTLE_MS         200
#define SAVE_TIMEOUT_MS   30000
#define SCREEN_TIMEOUT_MS 30000
/* A worker may hold a window until it is asked whether it is still wanted. */
#define GONE_TIMEOUT_MS 30000

typedef struct
{
  GRand *rand;
  guint n_acts;
  guint acts;
  guint64 inputs;
  guint64 waited_for; /* inputs that were taken, as far as is known */
  guint bursts;
  guint scene;
  guint idle_rounds; /* in turn, in which nothing was edited */
  guint checksum;
} Monkey;

static FfApplication *application;
static char *folder;
static GPtrArray *known; /* windows that are not gone, without references */
static guint saves, scenes, windows_removed;
static guint64 all_acts, all_inputs;
static gint64 played_us, worked_us; /* of the clock, of the processor */

/* Without references: one that outlives its parent window would meet a fault of GtkShortcutsWindow, which
 * a program does not have. */
static GPtrArray *
list_toplevels (void)
{
  GListModel *model = gtk_window_get_toplevels ();
  GPtrArray *windows = g_ptr_array_new ();

  for (guint i = 0; i < g_list_model_get_n_items (model); i++)
    {
      g_autoptr (GtkWindow) window = g_list_model_get_item (model, i);

      g_ptr_array_add (windows, window);
    }
  return windows;
}

static void
window_gone_cb (gpointer data, GObject *where)
{
  g_ptr_array_remove (known, where);
}

static void
follow (FfWindow *window)
{
  FfDocument *document = ff_window_get_document (window);

  if (document != NULL)
    tally_follow (ff_document_get_project (document));
  if (g_object_get_data (G_OBJECT (window), "monkey") != NULL)
    return;
  g_object_set_data (G_OBJECT (window), "monkey", (gpointer) "known");
  g_object_weak_ref (G_OBJECT (window), window_gone_cb, NULL);
  g_ptr_array_add (known, window);
}

static gboolean
is_old (GtkWindow *dialog)
{
  guint age = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (dialog), "monkey-age"));

  g_object_set_data (G_OBJECT (dialog), "monkey-age", GUINT_TO_POINTER (age + 1));
  return age > DIALOG_BURSTS;
}

static gboolean
is_main (GtkWindow *window)
{
  return FF_IS_WINDOW (window) || FF_IS_COMPARE_WINDOW (window);
}

/* The dialog that has been there too long, or the oldest window of too many. */
static GtkWindow *
find_too_much (GPtrArray *windows)
{
  GtkWindow *oldest = NULL;
  guint n = 0;

  for (guint i = 0; i < windows->len; i++)
    {
      GtkWindow *window = windows->pdata[i];

      if (!gtk_widget_get_visible (GTK_WIDGET (window)))
        continue;
      if (!is_main (window) && is_old (window))
        return window;
      if (is_main (window) && ++n > MAX_WINDOWS)
        oldest = window;
    }
  return oldest;
}

/* Nobody else is there to take it up again. */
static void
unminimize (GtkWindow *window)
{
  GdkSurface *surface = gtk_native_get_surface (GTK_NATIVE (window));

  if (surface != NULL
      && (gdk_toplevel_get_state (GDK_TOPLEVEL (surface)) & GDK_TOPLEVEL_STATE_MINIMIZED) != 0)
    gtk_window_unminimize (window);
}

/* A window is taken away as nobody could: with a popover open, for which GDK 4.8 would keep the pointer. Our own
 * windows see to that, those of the desktop, for files and printing, do not. */
static void
take_away (GtkWindow *window)
{
  windows_removed++;
  ff_popovers_close (GTK_WIDGET (window));
  gtk_window_destroy (window);
}

/* A window that was not laid out yet has all its widgets in one corner. */
static gboolean
is_on_screen (gpointer data)
{
  g_autoptr (GPtrArray) windows = list_toplevels ();

  for (guint i = 0; i < windows->len; i++)
    if (is_main (windows->pdata[i]) && gtk_widget_get_mapped (windows->pdata[i])
        && gtk_widget_get_width (windows->pdata[i]) > 0)
      return TRUE;
  return FALSE;
}

/* After each burst: there is a window to play with, and not too many of them. */
static void
look_after (Monkey *self)
{
  g_autoptr (GPtrArray) windows = list_toplevels ();
  GtkWindow *too_much = find_too_much (windows);
  guint n = 0;

  for (guint i = 0; i < windows->len; i++)
    if (FF_IS_WINDOW (windows->pdata[i]))
      {
        follow (windows->pdata[i]);
        unminimize (windows->pdata[i]);
        n++;
      }
  if (too_much != NULL)
    {
      take_away (too_much);
      return;
    }
  if (n > 0)
    return;
  scene_open (application, self->scene++);
  scenes++;
  if (!drive_wait (is_on_screen, NULL, SCREEN_TIMEOUT_MS))
    watch_fail ("a window was opened and is not on the screen");
  drive_spin (SETTLE_MS);
}

typedef enum
{
  SAVE_RUNNING,
  SAVE_DONE,
  SAVE_REFUSED, /* another window was saved under the same name: the person is asked, as it should be */
} SaveState;

static void
saved_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  SaveState *state = user_data;
  g_autoptr (GError) error = NULL;

  if (ff_document_save_finish (FF_DOCUMENT (source), result, &error))
    *state = SAVE_DONE;
  else if (g_error_matches (error, FF_STORE_ERROR, FF_STORE_ERROR_CHANGED))
    *state = SAVE_REFUSED;
  else
    watch_fail ("a save failed: %s", error->message);
}

static gboolean
has_ended (gpointer state)
{
  return *(SaveState *) state != SAVE_RUNNING;
}

static gboolean
is_idle (gpointer document)
{
  return !ff_document_is_saving (document);
}

/* LIVE is what is shown when the save begins: what was sent before may still arrive while an earlier one ends.
 * (transfer full) FALSE where it was refused. */
static gboolean
save (FfDocument *document, FfContent **live)
{
  SaveState state = SAVE_RUNNING;

  /* A key may just have begun one. */
  if (!drive_wait (is_idle, document, SAVE_TIMEOUT_MS))
    watch_fail ("a save did not end");
  *live = ff_project_dup_content (ff_document_get_project (document));
  ff_document_save_async (document, NULL, FF_SAVE_PLAIN, NULL, saved_cb, &state);
  if (!drive_wait (has_ended, &state, SAVE_TIMEOUT_MS))
    watch_fail ("a save did not end");
  return state == SAVE_DONE;
}

/* A project without a file stays without, and one whose file became another's too: for it the bytes go to one
 * beside. LIVE is what was written. Both are (transfer full) */
static char *
write_document (FfDocument *document, FfContent **live)
{
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;
  char *path;

  if (ff_document_get_path (document) != NULL && save (document, live))
    return g_strdup (ff_document_get_path (document));
  g_clear_pointer (live, ff_content_unref);
  *live = ff_project_dup_content (ff_document_get_project (document));
  path = g_build_filename (folder, "check.fourfold.json", NULL);
  bytes = ff_format_write (*live);
  if (!ff_store_save (path, bytes, &error))
    watch_fail ("a save failed: %s", error->message);
  return path;
}

/* What is saved is a project, and the one that is shown. */
static void
check_document (FfDocument *document)
{
  g_autoptr (FfContent) live = NULL;
  g_autofree char *path = write_document (document, &live);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = ff_store_load (path, NULL, &error);
  g_autoptr (FfContent) saved = bytes != NULL ? ff_format_read (bytes, "saved", &error) : NULL;

  if (saved == NULL)
    watch_fail ("what was saved cannot be read: %s", error->message);
  if (!ff_content_equal (saved, live))
    watch_fail ("what was saved is not what was shown");
  saves++;
}

/* A save lets the main loop run, in which windows may go: the documents are listed before. */
static void
check_all (void)
{
  g_autoptr (GPtrArray) windows = list_toplevels ();
  g_autoptr (GPtrArray) documents = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < windows->len; i++)
    if (FF_IS_WINDOW (windows->pdata[i]) && ff_window_get_document (windows->pdata[i]) != NULL)
      g_ptr_array_add (documents, g_object_ref (ff_window_get_document (windows->pdata[i])));
  for (guint i = 0; i < documents->len; i++)
    check_document (documents->pdata[i]);
}

static void
take_picture (Monkey *self)
{
  const char *pictures = g_getenv ("FF_MONKEY_PICTURES");
  g_autofree char *command = NULL;

  if (pictures == NULL)
    return;
  command = g_strdup_printf ("/usr/bin/import -silent -window root %s/%06u.png", pictures,
                             self->acts);
  g_spawn_command_line_sync (command, NULL, NULL, NULL, NULL);
}

static void
add_to_checksum (Monkey *self, const Act *act)
{
  const guint8 *bytes = (const guint8 *) &act->a;

  self->checksum = self->checksum * 33 + act->kind;
  for (guint i = 0; i < 4 * sizeof (double); i++)
    self->checksum = self->checksum * 33 + bytes[i];
}

/* Lets the program take what was sent, where that is much. */
static void
catch_up (Monkey *self)
{
  if (self->inputs < self->waited_for + BURST)
    return;
  self->waited_for = self->inputs;
  drive_catch_up ();
  if (++self->bursts % FRAME_BURSTS == 0)
    for (guint i = 0; i < MAX_TURNS && g_main_context_iteration (NULL, FALSE); i++)
      ;
  look_after (self);
}

static void
play_round (Monkey *self, guint n)
{
  g_autoptr (GString) said = g_string_new (NULL);

  for (guint i = 1; i <= n; i++)
    {
      Act act = act_draw (self->rand);

      add_to_checksum (self, &act);
      g_string_truncate (said, 0);
      self->inputs += hand_do (GTK_APPLICATION (application), &act, said);
      watch_say (++self->acts, said->str);
      catch_up (self);
      if (i % CHECK_ACTS == 0 || i == n)
        {
          check_all ();
          take_picture (self);
        }
    }
}

/* A round without a stroke or a click that reached a window is no play. */
static void
check_heard (guint64 before)
{
  g_autofree char *holder = NULL;

  if (ear_get_heard () > before)
    return;
  holder = ear_describe_holder ();
  watch_fail ("nothing that was sent arrived (%s)", holder);
}

static gboolean
no_windows (gpointer data)
{
  return known->len == 0;
}

/* What opens over a window and may keep it. (transfer full) */
static char *
describe_holders (void)
{
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < known->len; i++)
    {
      GObject *window = known->pdata[i];

      g_string_append_printf (out, "%s with %u references; ", G_OBJECT_TYPE_NAME (window),
                              window->ref_count);
    }
  return g_string_free (out, FALSE);
}

/* Whatever is open goes, and nothing may hold on to it. */
static void
close_all (void)
{
  for (;;)
    {
      g_autoptr (GPtrArray) windows = list_toplevels ();

      if (windows->len == 0)
        break;
      if (!is_main (windows->pdata[0]))
        ff_popovers_close (windows->pdata[0]);
      gtk_window_destroy (windows->pdata[0]);
    }
  if (!drive_wait (no_windows, NULL, GONE_TIMEOUT_MS))
    {
      g_autofree char *holders = describe_holders ();

      watch_fail ("%u windows were closed and are still there (%s)", known->len, holders);
    }
}

static gboolean
is_edited (gpointer before)
{
  return tally_get_commits () > GPOINTER_TO_UINT (before);
}

/* Several rounds without an edit may be chance. Then a note is written as a person does it: into a new project, with its
 * name and Enter. */
static void
check_edits (Monkey *self, guint before)
{
  g_autofree char *holder = NULL;
  guint now = tally_get_commits ();

  self->idle_rounds = now > before ? 0 : self->idle_rounds + 1;
  if (self->idle_rounds < MAX_IDLE_ROUNDS)
    return;
  self->idle_rounds = 0;
  scene_open (application, SCENE_NEW);
  if (!drive_wait (is_on_screen, NULL, SCREEN_TIMEOUT_MS))
    watch_fail ("a window was opened and is not on the screen");
  drive_spin (SETTLE_MS);
  look_after (self);
  drive_key ("Return"); /* Add the First Note */
  drive_type ("note");
  drive_key ("Return");
  if (!drive_wait (is_edited, GUINT_TO_POINTER (now), SCREEN_TIMEOUT_MS))
    {
      holder = ear_describe_holder ();
      watch_fail ("nothing can be edited any more (%s)", holder);
    }
  close_all ();
}

static gint64
get_cpu_time (void)
{
  struct timespec time;

  clock_gettime (CLOCK_PROCESS_CPUTIME_ID, &time);
  return time.tv_sec * G_USEC_PER_SEC + time.tv_nsec / 1000;
}

static void
test_seed (gconstpointer data)
{
  guint32 seed = GPOINTER_TO_UINT (data);
  Monkey self = { .rand = g_rand_new_with_seed (seed),
                  .n_acts = trial_is_full () ? FULL_ACTS : SHORT_ACTS };
  gint64 start = g_get_monotonic_time ();
  gint64 cpu_start = get_cpu_time ();

  choosers_set_seed (seed);
  watch_begin (seed);
  while (self.acts < self.n_acts)
    {
      guint64 heard = ear_get_heard ();
      guint edits = tally_get_commits ();

      look_after (&self);
      play_round (&self, MIN (ROUND_ACTS, self.n_acts - self.acts));
      check_heard (heard);
      close_all ();
      check_edits (&self, edits);
      g_test_message ("act %u: %u edits so far", self.acts, tally_get_commits ());
    }
  g_rand_free (self.rand);
  played_us += g_get_monotonic_time () - start;
  worked_us += get_cpu_time () - cpu_start;
  all_acts += self.acts;
  all_inputs += self.inputs;
  g_test_message ("seed %u: %u acts (checksum %08x), %" G_GUINT64_FORMAT " inputs", seed, self.acts,
                  self.checksum, self.inputs);
}

static void
print_figures (void)
{
  g_test_message ("%" G_GUINT64_FORMAT " acts of %" G_GUINT64_FORMAT
                  " inputs: keys, clicks, wheel steps, motions",
                  all_acts, all_inputs);
  g_test_message ("%.0f s, %.0f inputs a second; %.0f s of the processor, %.0f inputs a second",
                  played_us / 1e6, all_inputs / (played_us / 1e6), worked_us / 1e6,
                  all_inputs / (worked_us / 1e6));
  g_test_message ("%u times begun somewhere, %u saves read back, %u windows taken away", scenes,
                  saves, windows_removed);
  watch_print_figures ();
  choosers_print_figures ();
  tally_print_figures ();
}

/* It really played: not a day in one dialog, or before a window that took nothing. What so few acts as those of the short
 * form reach is chance: there it is enough that it played. */
static void
test_reach (void)
{
  static const char *const views[] = { "FfBoardView", "FfMatrixView", "FfCardsView",
                                       "FfBoundariesView", "FfStartPage" };

  print_figures ();
  g_assert_cmpuint (all_inputs, >, 0);
  if (!trial_is_full ())
    return;
  for (guint i = 0; i < G_N_ELEMENTS (views); i++)
    g_assert_true (tally_has_shown (views[i]));
  g_assert_cmpuint (all_inputs, >=, FULL_INPUTS);
  g_assert_cmpuint (tally_get_commits (), >=, all_acts / 50);
  g_assert_cmpuint (tally_get_edit_kinds (), >=, 25);
  g_assert_cmpuint (saves, >=, all_acts / CHECK_ACTS / 2);
}

/* Random keys must not reach beyond FOLDER: file choosers are answered elsewhere (choosers.h), names
 * without a folder fall into it, and a link starts no program where none is found. */
static void
move_into_folder (void)
{
  folder = g_dir_make_tmp ("fourfold-monkey-XXXXXX", NULL);
  g_assert_nonnull (folder);
  g_assert_cmpint (chdir (folder), ==, 0);
  g_setenv ("HOME", folder, TRUE);
  g_setenv ("PATH", folder, TRUE);
  choosers_set_folder (folder);
}

int
main (int argc, char **argv)
{
  /* Chance has its place in the full form: the short one plays what it always plays. */
  guint32 seed = trial_is_full () || g_getenv ("FF_TRIAL_SEED") != NULL ? trial_get_seed () : 1;
  int result;

  drive_add_keys (HAND_CHARACTERS);
  if (!drive_init (&argc, &argv))
    return 0;
  g_type_class_ref (GTK_TYPE_WIDGET); /* its signals are listened to */
  move_into_folder ();
  known = g_ptr_array_new ();
  scene_prepare (folder);
  tally_start ();
  ear_start ();
  watch_start ();
  application = ff_application_new ();
  g_assert_true (g_application_register (G_APPLICATION (application), NULL, NULL));
  g_application_hold (G_APPLICATION (application));

  for (guint i = 0; i < (trial_is_full () ? FULL_SEEDS : 1); i++)
    {
      g_autofree char *path = g_strdup_printf ("/monkey/seed-%u", seed + i);

      g_test_add_data_func (path, GUINT_TO_POINTER (seed + i), test_seed);
    }
  g_test_add_func ("/monkey/reach", test_reach);
  result = g_test_run ();
  g_object_unref (application);
  g_free (folder);
  return result;
}
