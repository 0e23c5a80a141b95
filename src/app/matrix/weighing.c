/* The road by which weights are set in the window. One primary too many asks which to give up; a fill or a
 * paste that makes too many for some role asks once whether that is meant. */
#include "app/matrix/weighing.h"

#include "app/matrix/primary-dialog.h"
#include "core/record/map.h"

#include <glib/gi18n-lib.h>

/* What waits for an answer. */
typedef struct
{
  FfSession *session;
  GtkWidget *origin;
  GStringChunk *ids;
  GArray *cells;   /* FfCell, of ids */
  GArray *weights; /* FfWeight */
} Weighing;

static void
weighing_free (Weighing *self)
{
  g_array_unref (self->cells);
  g_array_unref (self->weights);
  g_string_chunk_free (self->ids);
  g_object_unref (self->origin);
  g_object_unref (self->session);
  g_free (self);
}

static void
commit_weight (FfSession *session, GtkWidget *origin, const FfCell *cells, guint n, FfWeight weight,
               const char *gesture)
{
  GError *error = NULL;
  FfEdit *edit;

  if (n == 1)
    edit = ff_verb_weigh (ff_session_get_project (session), cells[0].role, cells[0].competency,
                          weight, &error);
  else
    edit = ff_verb_weigh_cells (ff_session_get_project (session), cells, n, weight, &error);
  if (edit != NULL && gesture != NULL)
    ff_edit_set_gesture (edit, gesture);
  ff_session_commit (session, origin, edit, error);
}

static gboolean
are_equal (const FfWeight *weights, guint n)
{
  for (guint i = 1; i < n; i++)
    {
      if (weights[i] != weights[0])
        return FALSE;
    }
  return TRUE;
}

/* One undo step: a verb for each weight there is, folded by a gesture that no other has. */
static void
commit_each (FfSession *session, GtkWidget *origin, const FfCell *cells, const FfWeight *weights,
             guint n)
{
  g_autofree char *gesture = ff_id_random ("weigh");

  if (are_equal (weights, n))
    {
      commit_weight (session, origin, cells, n, weights[0], NULL);
      return;
    }
  for (FfWeight weight = FF_WEIGHT_UNRATED; weight < FF_N_WEIGHTS; weight++)
    {
      g_autoptr (GArray) same = g_array_new (FALSE, FALSE, sizeof (FfCell));

      for (guint i = 0; i < n; i++)
        {
          if (weights[i] == weight)
            g_array_append_val (same, cells[i]);
        }
      if (same->len > 0)
        commit_weight (session, origin, &g_array_index (same, FfCell, 0), same->len, weight,
                       gesture);
    }
}

static guint
count_primaries (const FfRole *role)
{
  guint primaries = 0;

  for (guint i = 0; i < ff_map_get_size (role->weights); i++)
    primaries += ff_map_get_entry (role->weights, i)->choice == FF_WEIGHT_PRIMARY;
  return primaries;
}

/* How many roles would have more than the limit, and more than now. */
static guint
count_overfull (FfProject *project, const FfCell *cells, const FfWeight *weights, guint n)
{
  g_autoptr (GHashTable) changes = g_hash_table_new (g_str_hash, g_str_equal);
  GHashTableIter iter;
  gpointer id, change;
  guint overfull = 0;

  for (guint i = 0; i < n; i++)
    {
      const FfRole *role = ff_project_role (project, cells[i].role);
      int is_primary = role != NULL
                       && ff_map_get_choice (role->weights, cells[i].competency)
                              == FF_WEIGHT_PRIMARY;
      int gain = (weights[i] == FF_WEIGHT_PRIMARY) - is_primary;

      if (role != NULL && gain != 0)
        g_hash_table_insert (
            changes, role->base.id,
            GINT_TO_POINTER (GPOINTER_TO_INT (g_hash_table_lookup (changes, role->base.id))
                             + gain));
    }
  g_hash_table_iter_init (&iter, changes);
  while (g_hash_table_iter_next (&iter, &id, &change))
    {
      int gain = GPOINTER_TO_INT (change);

      overfull += gain > 0
                  && (int) count_primaries (ff_project_role (project, id)) + gain
                         > FF_MAX_PRIMARIES;
    }
  return overfull;
}

static void
many_answered_cb (AdwMessageDialog *dialog, const char *response, Weighing *weighing)
{
  if (g_str_equal (response, "keep"))
    commit_each (weighing->session, weighing->origin, &g_array_index (weighing->cells, FfCell, 0),
                 &g_array_index (weighing->weights, FfWeight, 0), weighing->cells->len);
}

static void
ask_many (FfSession *session, GtkWidget *origin, const FfCell *cells, const FfWeight *weights,
          guint n, guint overfull)
{
  Weighing *weighing = g_new0 (Weighing, 1);
  /* Translators: the number is a count of roles. */
  g_autofree char *heading = g_strdup_printf (
      ngettext ("%u role would have more than five primaries",
                "%u roles would have more than five primaries", overfull),
      overfull);
  GtkWidget *dialog = adw_message_dialog_new (GTK_WINDOW (gtk_widget_get_root (origin)), heading,
                                              _ ("Five is the limit, because a role that is best "
                                                 "at everything differs from no other. Beyond it, "
                                                 "a check will say so."));

  weighing->session = g_object_ref (session);
  weighing->origin = g_object_ref (origin);
  weighing->ids = g_string_chunk_new (1024);
  weighing->cells = g_array_new (FALSE, FALSE, sizeof (FfCell));
  weighing->weights = g_array_new (FALSE, FALSE, sizeof (FfWeight));
  g_array_append_vals (weighing->weights, weights, n);
  for (guint i = 0; i < n; i++)
    {
      FfCell cell = { g_string_chunk_insert_const (weighing->ids, cells[i].role),
                      g_string_chunk_insert_const (weighing->ids, cells[i].competency) };

      g_array_append_val (weighing->cells, cell);
    }
  adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (dialog), "cancel", _ ("_Cancel"), "keep",
                                    _ ("_Set Anyway"), NULL);
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (dialog), "cancel");
  adw_message_dialog_set_default_response (ADW_MESSAGE_DIALOG (dialog), "cancel");
  g_signal_connect_data (dialog, "response", G_CALLBACK (many_answered_cb), weighing,
                         (GClosureNotify) (GCallback) weighing_free, 0);
  gtk_window_present (GTK_WINDOW (dialog));
}

/* Sets WEIGHTS[i] at CELLS[i] in one undo step, after asking where a role gets too many primaries. */
void
ff_weighing_weigh_each (FfSession *session, GtkWidget *origin, const FfCell *cells,
                        const FfWeight *weights, guint n)
{
  FfProject *project = ff_session_get_project (session);
  guint overfull;

  if (n == 0 || project == NULL)
    return;
  overfull = count_overfull (project, cells, weights, n);
  if (overfull == 0)
    commit_each (session, origin, cells, weights, n);
  else if (n == 1)
    ff_primary_dialog_ask (session, origin, cells[0].role, cells[0].competency);
  else
    ask_many (session, origin, cells, weights, n, overfull);
}

/* The same with one weight for all. */
void
ff_weighing_weigh (FfSession *session, GtkWidget *origin, const FfCell *cells, guint n,
                   FfWeight weight)
{
  g_autofree FfWeight *weights = g_new (FfWeight, n + 1);

  for (guint i = 0; i < n; i++)
    weights[i] = weight;
  ff_weighing_weigh_each (session, origin, cells, weights, n);
}
