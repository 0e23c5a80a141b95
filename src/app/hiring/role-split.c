#include "app/hiring/role-split.h"

#include "app/common/shown.h"
#include "core/verbs/hiring-verbs.h"

#include <glib/gi18n-lib.h>

#define SPACING 6

/* What is being asked, and where it is answered. */
typedef struct
{
  FfSession *session;
  GtkWidget *origin;
  char *role;
  AdwMessageDialog *dialog;
  GtkCheckButton *checks[FF_N_QUADRANTS];
  GtkEditable *names[2];
  char *suggested[2]; /* what the names were filled with last */
} Splitting;

static void
splitting_free (gpointer data, GClosure *closure)
{
  Splitting *splitting = data;

  g_object_unref (splitting->session);
  g_object_unref (splitting->origin);
  g_free (splitting->role);
  g_free (splitting->suggested[0]);
  g_free (splitting->suggested[1]);
  g_free (splitting);
}

static FfQuadrantSet
get_set (Splitting *splitting)
{
  FfQuadrantSet set = 0;

  for (int q = 0; q < FF_N_QUADRANTS; q++)
    if (gtk_check_button_get_active (splitting->checks[q]))
      set |= FF_QUADRANT_BIT (q);
  return set;
}

static FfQuadrantSet
get_rest (FfQuadrantSet set)
{
  return ((1u << FF_N_QUADRANTS) - 1) & ~set;
}

/* "Growth PM, external tactical", unless somebody named the part already. */
static void
suggest_name (Splitting *splitting, guint part, FfQuadrantSet set)
{
  const FfRole *role = ff_project_role (ff_session_get_project (splitting->session),
                                        splitting->role);
  const char *typed = gtk_editable_get_text (splitting->names[part]);
  g_autofree char *quadrants = NULL;

  if (role == NULL || set == 0 || g_strcmp0 (typed, splitting->suggested[part]) != 0)
    return;
  quadrants = ff_quadrant_set_in_words (set);
  g_free (splitting->suggested[part]);
  splitting->suggested[part] = g_strdup_printf (
      /* Translators: the name of a part of a role: the role, quadrants */ _ ("%s, %s"), role->name,
      quadrants);
  gtk_editable_set_text (splitting->names[part], splitting->suggested[part]);
}

static void
update (Splitting *splitting)
{
  FfQuadrantSet set = get_set (splitting);
  gboolean named = !ff_text_is_blank (gtk_editable_get_text (splitting->names[0]))
                   && !ff_text_is_blank (gtk_editable_get_text (splitting->names[1]));

  adw_message_dialog_set_response_enabled (splitting->dialog, "split",
                                           named && set != 0 && get_rest (set) != 0);
}

static void
toggled_cb (Splitting *splitting)
{
  FfQuadrantSet set = get_set (splitting);

  suggest_name (splitting, 0, set);
  suggest_name (splitting, 1, get_rest (set));
  update (splitting);
}

static void
response_cb (AdwMessageDialog *dialog, const char *response, Splitting *splitting)
{
  FfProject *project = ff_session_get_project (splitting->session);
  const char *names[] = { gtk_editable_get_text (splitting->names[0]),
                          gtk_editable_get_text (splitting->names[1]) };
  GError *error = NULL;
  FfEdit *edit;

  if (project == NULL || !g_str_equal (response, "split"))
    return;
  edit = ff_verb_split_role (project, splitting->role, get_set (splitting), names, &error);
  ff_session_commit_with_undo (splitting->session, splitting->origin, edit, error,
                               _ ("Two candidates added"));
}

static GtkWidget *
create_caption (const char *text)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_widget_add_css_class (label, "caption-heading");
  gtk_widget_set_margin_top (label, SPACING);
  return label;
}

static GtkWidget *
create_name (Splitting *splitting, guint part, const char *label)
{
  GtkWidget *entry = gtk_entry_new ();
  g_autofree char *name = g_strdup_printf ("split-name-%u", part);

  splitting->names[part] = GTK_EDITABLE (entry);
  splitting->suggested[part] = g_strdup ("");
  gtk_widget_set_name (entry, name);
  gtk_entry_set_max_length (GTK_ENTRY (entry), FF_NAME_MAX_LENGTH);
  gtk_entry_set_activates_default (GTK_ENTRY (entry), TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  return entry;
}

/* To begin with, the first keeps the primary quadrant; of a generalist, the strategic half. */
static gboolean
begins_checked (const FfEmphasis *emphasis, FfQuadrant quadrant)
{
  FfQuadrant primary = ff_emphasis_get_primary (emphasis);

  return primary != FF_QUADRANT_NONE ? quadrant == primary : ff_quadrant_is_strategic (quadrant);
}

static GtkWidget *
create_fields (Splitting *splitting)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, SPACING);
  const FfEmphasis *emphasis = ff_analysis_get_emphasis (
      ff_project_get_analysis (ff_session_get_project (splitting->session)), splitting->role);

  gtk_box_append (GTK_BOX (box), create_caption (_ ("The first keeps what is deep in")));
  for (int q = 0; q < FF_N_QUADRANTS; q++)
    {
      GtkWidget *check = gtk_check_button_new_with_label (ff_quadrant_name (q));
      g_autofree char *name = g_strdup_printf ("split-%s", ff_quadrant_ids[q]);

      splitting->checks[q] = GTK_CHECK_BUTTON (check);
      gtk_widget_set_name (check, name);
      gtk_check_button_set_active (splitting->checks[q], begins_checked (emphasis, q));
      gtk_box_append (GTK_BOX (box), check);
    }
  gtk_box_append (GTK_BOX (box), create_caption (_ ("Name of the first")));
  gtk_box_append (GTK_BOX (box), create_name (splitting, 0, _ ("Name of the first")));
  gtk_box_append (GTK_BOX (box), create_caption (_ ("Name of the second, which keeps the others")));
  gtk_box_append (GTK_BOX (box), create_name (splitting, 1, _ ("Name of the second")));
  return box;
}

/* Only now, as the fields are filled one after the other. */
static void
listen (Splitting *splitting)
{
  for (int q = 0; q < FF_N_QUADRANTS; q++)
    g_signal_connect_swapped (splitting->checks[q], "toggled", G_CALLBACK (toggled_cb), splitting);
  for (guint i = 0; i < 2; i++)
    g_signal_connect_swapped (splitting->names[i], "changed", G_CALLBACK (update), splitting);
}

/* ORIGIN is the widget that was used: its window is asked in, and gets the toast. */
void
ff_role_split_present (FfSession *session, GtkWidget *origin, const char *role)
{
  const FfRole *whole = ff_project_role (ff_session_get_project (session), role);
  g_autofree char *name = ff_shown_beginning (whole->name);
  /* Translators: a role */
  g_autofree char *heading = g_strdup_printf (_ ("Split %s?"), name);
  Splitting *splitting = g_new0 (Splitting, 1);
  GtkWindow *parent = GTK_WINDOW (gtk_widget_get_root (origin));

  splitting->session = g_object_ref (session);
  splitting->origin = g_object_ref (origin);
  splitting->role = g_strdup (role);
  splitting->dialog = ADW_MESSAGE_DIALOG (adw_message_dialog_new (
      parent, heading,
      _ ("Two candidates are made from its weights; the role itself stays as it is. What one does "
         "not keep becomes a baseline to it.")));
  adw_message_dialog_add_responses (splitting->dialog, "cancel", _ ("_Cancel"), "split",
                                    _ ("_Add Both"), NULL);
  adw_message_dialog_set_response_appearance (splitting->dialog, "split", ADW_RESPONSE_SUGGESTED);
  adw_message_dialog_set_default_response (splitting->dialog, "split");
  adw_message_dialog_set_close_response (splitting->dialog, "cancel");
  adw_message_dialog_set_extra_child (splitting->dialog, create_fields (splitting));
  listen (splitting);
  toggled_cb (splitting);
  g_signal_connect_data (splitting->dialog, "response", G_CALLBACK (response_cb), splitting,
                         splitting_free, 0);
  gtk_window_present (GTK_WINDOW (splitting->dialog));
}
