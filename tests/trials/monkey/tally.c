#include "tally.h"

#include <string.h>

static GHashTable *parts; /* a class that was mapped, or a message's heading → how often */
static GHashTable *edits; /* a label without names and numbers → how often */
static guint commits, steps_back;

static void
count (GHashTable *table, const char *key)
{
  guint times = GPOINTER_TO_UINT (g_hash_table_lookup (table, key));

  g_hash_table_replace (table, g_strdup (key), GUINT_TO_POINTER (times + 1));
}

/* Rows and cells are not counted one by one: what begins with Ff is ours, and the others are what opens
 * over a window. */
static gboolean
mapped_cb (GSignalInvocationHint *hint, guint n, const GValue *values, gpointer data)
{
  GtkWidget *widget = g_value_get_object (&values[0]);

  if (ADW_IS_MESSAGE_DIALOG (widget))
    count (parts, adw_message_dialog_get_heading (ADW_MESSAGE_DIALOG (widget)));
  else if (g_str_has_prefix (G_OBJECT_TYPE_NAME (widget), "Ff") || GTK_IS_WINDOW (widget)
           || GTK_IS_POPOVER (widget))
    count (parts, G_OBJECT_TYPE_NAME (widget));
  return TRUE;
}

/* "Move “Pricing” to place 3" and "Move “Ä” to place 1" are one kind of edit. */
static char *
generalise (const char *label)
{
  g_autoptr (GRegex) regex = g_regex_new ("“.*”|[0-9]+", G_REGEX_DOTALL, 0, NULL);

  return g_regex_replace_literal (regex, label, -1, 0, "…", 0, NULL);
}

static void
changed_cb (FfProject *project)
{
  guint64 serial = ff_project_get_serial (project);
  guint64 *highest = g_object_get_data (G_OBJECT (project), "tally");
  g_autofree char *kind = NULL;

  if (serial <= *highest)
    {
      steps_back++;
      return;
    }
  *highest = serial;
  commits++;
  kind = generalise (ff_project_get_undo_label (project));
  count (edits, kind);
}

void
tally_start (void)
{
  parts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  edits = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_signal_add_emission_hook (g_signal_lookup ("map", GTK_TYPE_WIDGET), 0, mapped_cb, NULL, NULL);
}

void
tally_follow (FfProject *project)
{
  guint64 *highest;

  if (g_object_get_data (G_OBJECT (project), "tally") != NULL)
    return;
  highest = g_new (guint64, 1);
  *highest = ff_project_get_serial (project);
  g_object_set_data_full (G_OBJECT (project), "tally", highest, g_free);
  g_signal_connect (project, "changed", G_CALLBACK (changed_cb), NULL);
}

guint
tally_get_commits (void)
{
  return commits;
}

guint
tally_get_edit_kinds (void)
{
  return g_hash_table_size (edits);
}

gboolean
tally_has_shown (const char *part)
{
  return g_hash_table_contains (parts, part);
}

static int
compare_keys (gconstpointer a, gconstpointer b)
{
  return strcmp (*(char *const *) a, *(char *const *) b);
}

static void
print_table (const char *heading, GHashTable *table)
{
  guint n;
  g_autofree gpointer *keys = g_hash_table_get_keys_as_array (table, &n);

  qsort (keys, n, sizeof *keys, compare_keys);
  g_test_message ("%s: %u", heading, n);
  for (guint i = 0; i < n; i++)
    g_test_message ("  %6u %s", GPOINTER_TO_UINT (g_hash_table_lookup (table, keys[i])),
                    (char *) keys[i]);
}

void
tally_print_figures (void)
{
  g_test_message ("%u edits committed; %u times undone, redone or saved", commits, steps_back);
  print_table ("kinds of edits", edits);
  print_table ("parts, dialogs and messages shown", parts);
}
