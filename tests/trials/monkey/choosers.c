#include "choosers.h"

#include "watch.h"

#include <string.h>

#define ANSWER_AFTER_MS 30

static char *folder;
static GRand *rand_of_answers;
static guint answered, given_up;

/* Names that were never used, that are likely to be there by now, that are no project, that want an
 * ending, and one that is a folder. */
static const char *const names[] = {
  "one.fourfold.json",  "two.fourfold.json",    "three.json", "plain",
  "über.fourfold.json", "broken.fourfold.json", "cards",      "no/such/folder/file.fourfold.json",
};

void __wrap_gtk_native_dialog_show (GtkNativeDialog *dialog);
GFile *__wrap_gtk_file_chooser_get_file (GtkFileChooser *chooser);

static gboolean
answer_cb (gpointer user_data)
{
  GtkNativeDialog *dialog = user_data;
  gboolean accept = g_rand_int_range (rand_of_answers, 0, 3) > 0;

  *(accept ? &answered : &given_up) += 1;
  g_signal_emit_by_name (dialog, "response", accept ? GTK_RESPONSE_ACCEPT : GTK_RESPONSE_CANCEL);
  return G_SOURCE_REMOVE;
}

void
__wrap_gtk_native_dialog_show (GtkNativeDialog *dialog)
{
  g_timeout_add_full (G_PRIORITY_DEFAULT, ANSWER_AFTER_MS, answer_cb, g_object_ref (dialog),
                      g_object_unref);
}

GFile *
__wrap_gtk_file_chooser_get_file (GtkFileChooser *chooser)
{
  gboolean wants_folder = gtk_file_chooser_get_action (chooser)
                          == GTK_FILE_CHOOSER_ACTION_SELECT_FOLDER;
  const char *name = wants_folder
                         ? "cards"
                         : names[g_rand_int_range (rand_of_answers, 0, G_N_ELEMENTS (names))];
  g_autofree char *path = g_build_filename (folder, name, NULL);

  return g_file_new_for_path (path);
}

static gboolean
give_up_cb (gpointer chooser)
{
  gtk_dialog_response (chooser, GTK_RESPONSE_CANCEL);
  return G_SOURCE_REMOVE;
}

/* GTK's dialog for printing asks for the name of a file by itself. */
static gboolean
is_of_printing (GtkWidget *chooser)
{
  GtkRoot *window = gtk_widget_get_root (chooser);
  GtkWindow *parent = GTK_IS_DIALOG (window) ? gtk_window_get_transient_for (GTK_WINDOW (window))
                                             : NULL;

  return parent != NULL && strcmp (G_OBJECT_TYPE_NAME (parent), "GtkPrintUnixDialog") == 0;
}

/* The real ones come by no other road. */
static gboolean
mapped_cb (GSignalInvocationHint *hint, guint n, const GValue *values, gpointer data)
{
  GtkWidget *widget = g_value_get_object (&values[0]);

  if (!GTK_IS_FILE_CHOOSER (widget))
    return TRUE;
  if (!is_of_printing (widget))
    watch_fail ("a file chooser is on the screen");
  if (GTK_IS_DIALOG (widget))
    {
      given_up++;
      g_idle_add_full (G_PRIORITY_HIGH, give_up_cb, g_object_ref (widget), g_object_unref);
    }
  return TRUE;
}

void
choosers_set_folder (const char *path)
{
  folder = g_strdup (path);
  g_signal_add_emission_hook (g_signal_lookup ("map", GTK_TYPE_WIDGET), 0, mapped_cb, NULL, NULL);
}

void
choosers_set_seed (guint32 seed)
{
  g_clear_pointer (&rand_of_answers, g_rand_free);
  rand_of_answers = g_rand_new_with_seed (seed);
}

void
choosers_print_figures (void)
{
  g_test_message ("file choosers: %u answered, %u given up", answered, given_up);
}
