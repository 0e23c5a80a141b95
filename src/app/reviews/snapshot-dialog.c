#include "app/reviews/snapshot-dialog.h"

#include "app/common/shown.h"
#include "app/common/text-field.h"

#include <glib/gi18n-lib.h>

#define SPACING 6

/* The dialog, what was used to open it, and where is typed. */
typedef struct
{
  FfSession *session;
  GtkWidget *origin;
  AdwMessageDialog *dialog;
  GtkEditable *title;
  FfTextField *note;
} Asking;

static void
asking_free (gpointer data, GClosure *closure)
{
  Asking *asking = data;

  g_object_unref (asking->session);
  g_object_unref (asking->origin);
  g_free (asking);
}

static const char *
get_today (FfProject *project)
{
  return ff_analysis_get_today (ff_project_get_analysis (project));
}

/* What will be in it: the day and the counts. (transfer full) */
static char *
describe (FfProject *project)
{
  g_autofree char *day = ff_day_format (get_today (project));
  guint n = ff_table_get_size (ff_project_get_table (project, FF_COMPETENCIES));
  guint roles = ff_table_get_size (ff_project_get_table (project, FF_ROLES));
  /* Translators: a count of competencies */
  g_autofree char *first = g_strdup_printf (ngettext ("%u competency", "%u competencies", n), n);
  /* Translators: a count of roles */
  g_autofree char *second = g_strdup_printf (ngettext ("%u role", "%u roles", roles), roles);

  return g_strdup_printf (/* Translators: a day, counts of competencies and of roles */
                          _ ("Keeps the profiles as they are on %s: %s, %s and their boundary "
                             "rules."),
                          day, first, second);
}

/* Who typed an answer sees where the keys go next: to what opened the dialog, where that is still there. */
static void
return_focus (Asking *asking)
{
  GtkRoot *root = gtk_widget_get_root (asking->origin);

  if (root == NULL)
    return;
  if (gtk_widget_get_mapped (asking->origin))
    gtk_widget_grab_focus (asking->origin);
  gtk_window_set_focus_visible (GTK_WINDOW (root), TRUE);
}

static void
take (Asking *asking)
{
  FfProject *project = ff_session_get_project (asking->session);
  g_autofree char *note = ff_text_field_dup_text (asking->note);
  GError *error = NULL;
  FfEdit *edit = ff_verb_take_noted_snapshot (project, gtk_editable_get_text (asking->title), note,
                                              &error);

  ff_session_commit_with_undo (asking->session, asking->origin, edit, error, _ ("Snapshot taken"));
}

static void
response_cb (AdwMessageDialog *dialog, const char *response, Asking *asking)
{
  if (ff_session_get_project (asking->session) != NULL && g_str_equal (response, "take"))
    take (asking);
  return_focus (asking);
}

static void
title_changed_cb (GtkEditable *title, AdwMessageDialog *dialog)
{
  adw_message_dialog_set_response_enabled (dialog, "take",
                                           !ff_text_is_blank (gtk_editable_get_text (title)));
}

static GtkWidget *
create_caption (const char *text, GtkWidget *field)
{
  GtkWidget *label = gtk_label_new_with_mnemonic (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_mnemonic_widget (GTK_LABEL (label), field);
  return label;
}

static GtkWidget *
create_fields (Asking *asking, const char *title)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, SPACING);
  GtkWidget *entry = gtk_entry_new ();
  GtkWidget *note = ff_text_field_new ();

  asking->title = GTK_EDITABLE (entry);
  asking->note = FF_TEXT_FIELD (note);
  gtk_widget_set_name (entry, "snapshot-title");
  gtk_widget_set_name (note, "snapshot-note");
  gtk_editable_set_text (asking->title, title);
  gtk_entry_set_max_length (GTK_ENTRY (entry), FF_NAME_MAX_LENGTH);
  gtk_entry_set_activates_default (GTK_ENTRY (entry), TRUE);
  ff_text_field_set_label (asking->note, _ ("Note"));
  ff_text_field_set_placeholder (asking->note, _ ("What was decided, and why"));
  gtk_box_append (GTK_BOX (box), create_caption (_ ("_Title"), entry));
  gtk_box_append (GTK_BOX (box), entry);
  gtk_box_append (GTK_BOX (box), create_caption (_ ("_Note"), note));
  gtk_box_append (GTK_BOX (box), note);
  g_signal_connect (entry, "changed", G_CALLBACK (title_changed_cb), asking->dialog);
  return box;
}

/* ORIGIN is the widget that was used: its window is asked in, and gets the toast. */
void
ff_snapshot_dialog_present (FfSession *session, GtkWidget *origin)
{
  FfProject *project = ff_session_get_project (session);
  g_autofree char *body = describe (project);
  g_autofree char *day = ff_day_format (get_today (project));
  g_autofree char *title = g_strdup_printf (/* Translators: a day */ _ ("Review of %s"), day);
  Asking *asking = g_new0 (Asking, 1);
  GtkWindow *parent = GTK_WINDOW (gtk_widget_get_root (origin));

  asking->session = g_object_ref (session);
  asking->origin = g_object_ref (origin);
  asking->dialog = ADW_MESSAGE_DIALOG (
      adw_message_dialog_new (parent, _ ("Take a Snapshot"), body));
  adw_message_dialog_add_responses (asking->dialog, "cancel", _ ("_Cancel"), "take",
                                    _ ("Take _Snapshot"), NULL);
  adw_message_dialog_set_response_appearance (asking->dialog, "take", ADW_RESPONSE_SUGGESTED);
  adw_message_dialog_set_default_response (asking->dialog, "take");
  adw_message_dialog_set_close_response (asking->dialog, "cancel");
  adw_message_dialog_set_extra_child (asking->dialog, create_fields (asking, title));
  g_signal_connect_data (asking->dialog, "response", G_CALLBACK (response_cb), asking, asking_free,
                         0);
  gtk_window_present (GTK_WINDOW (asking->dialog));
  gtk_widget_grab_focus (GTK_WIDGET (asking->title));
}
