/* "Which of the five do you give up?": asked before a role gets one primary too many. The answers are
 * one of those it has, the new one itself (it becomes secondary instead), or, in so many words, all. */
#include "app/matrix/primary-dialog.h"

#include "app/common/shown.h"
#include "app/matrix/matrix-model.h"
#include "core/record/map.h"

#include <glib/gi18n-lib.h>

#define LEAST_HEIGHT 240

typedef struct
{
  FfSession *session;
  GtkWidget *origin;
  AdwMessageDialog *dialog;
  char *role;
  char *competency;
  const char *given_up; /* the button's; the competency itself: it does not become primary */
  GtkDropDown *instead;
} Question;

/* In the order of the drop-down. */
static const FfWeight instead_weights[] = { FF_WEIGHT_SECONDARY, FF_WEIGHT_BASELINE,
                                            FF_WEIGHT_UNRATED };

static void
question_free (Question *self)
{
  g_object_unref (self->session);
  g_object_unref (self->origin);
  g_free (self->role);
  g_free (self->competency);
  g_free (self);
}

static void
answered_cb (AdwMessageDialog *dialog, const char *response, Question *self)
{
  FfProject *project = ff_session_get_project (self->session);
  FfWeight instead = instead_weights[gtk_drop_down_get_selected (self->instead)];
  GError *error = NULL;
  FfEdit *edit;

  if (g_str_equal (response, "keep"))
    edit = ff_verb_weigh (project, self->role, self->competency, FF_WEIGHT_PRIMARY, &error);
  else if (!g_str_equal (response, "give-up"))
    return;
  else if (g_str_equal (self->given_up, self->competency))
    edit = ff_verb_weigh (project, self->role, self->competency, instead, &error);
  else
    edit = ff_verb_swap_primary (project, self->role, self->competency, self->given_up, instead,
                                 &error);
  ff_session_commit (self->session, self->origin, edit, error);
}

static void
toggled_cb (GtkCheckButton *button, Question *self)
{
  if (!gtk_check_button_get_active (button))
    return;
  self->given_up = g_object_get_data (G_OBJECT (button), "competency");
  adw_message_dialog_set_response_enabled (self->dialog, "give-up", TRUE);
}

static void
add_choice (Question *self, GtkWidget *box, const char *id, const char *label, GtkWidget **group)
{
  GtkWidget *button = g_object_new (GTK_TYPE_CHECK_BUTTON, "accessible-role",
                                    GTK_ACCESSIBLE_ROLE_RADIO, NULL);
  GtkWidget *text = ff_label_new (label);

  gtk_label_set_wrap (GTK_LABEL (text), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (text), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (GTK_LABEL (text), 0);
  gtk_check_button_set_child (GTK_CHECK_BUTTON (button), text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  -1);
  gtk_check_button_set_group (GTK_CHECK_BUTTON (button),
                              *group != NULL ? GTK_CHECK_BUTTON (*group) : NULL);
  *group = button;
  g_object_set_data_full (G_OBJECT (button), "competency", g_strdup (id), g_free);
  g_signal_connect (button, "toggled", G_CALLBACK (toggled_cb), self);
  gtk_box_append (GTK_BOX (box), button);
}

static void
add_choices (Question *self, GtkWidget *box, const FfRole *role, const FfCompetency *competency)
{
  FfProject *project = ff_session_get_project (self->session);
  GtkWidget *group = NULL;
  /* Translators: an answer to "Which of the five primaries does it give up?"; %s is the new one. */
  g_autofree char *itself = g_strdup_printf (_ ("None: “%s” does not become primary"),
                                             competency->name);

  for (guint i = 0; i < ff_map_get_size (role->weights); i++)
    {
      const FfMapEntry *entry = ff_map_get_entry (role->weights, i);
      const FfCompetency *held = ff_project_competency (project, entry->key);
      g_autofree char *label = NULL;

      if (entry->choice != FF_WEIGHT_PRIMARY || held == NULL)
        continue;
      /* Translators: a competency and its quadrant. */
      label = g_strdup_printf (_ ("%s (%s)"), held->name, ff_matrix_quadrant_name (held->quadrant));
      add_choice (self, box, held->base.id, label, &group);
    }
  add_choice (self, box, competency->base.id, itself, &group);
}

static GtkWidget *
create_instead (Question *self)
{
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *label = gtk_label_new_with_mnemonic (_ ("It _becomes"));
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (instead_weights); i++)
    gtk_string_list_append (names, ff_weight_name (instead_weights[i]));
  self->instead = GTK_DROP_DOWN (gtk_drop_down_new (G_LIST_MODEL (g_steal_pointer (&names)), NULL));
  gtk_widget_set_hexpand (GTK_WIDGET (self->instead), TRUE);
  gtk_label_set_mnemonic_widget (GTK_LABEL (label), GTK_WIDGET (self->instead));
  gtk_accessible_update_relation (GTK_ACCESSIBLE (self->instead),
                                  GTK_ACCESSIBLE_RELATION_LABELLED_BY, label, NULL, -1);
  gtk_widget_set_margin_top (line, 6);
  gtk_box_append (GTK_BOX (line), label);
  gtk_box_append (GTK_BOX (line), GTK_WIDGET (self->instead));
  return line;
}

static guint
count_primaries (const FfRole *role)
{
  guint primaries = 0;

  for (guint i = 0; i < ff_map_get_size (role->weights); i++)
    primaries += ff_map_get_entry (role->weights, i)->choice == FF_WEIGHT_PRIMARY;
  return primaries;
}

static char *
format_heading (guint primaries)
{
  if (primaries == FF_MAX_PRIMARIES)
    return g_strdup (_ ("Which of the five do you give up?"));
  /* Translators: the number is more than five. */
  return g_strdup_printf (_ ("Which of the %u do you give up?"), primaries);
}

static char *
format_keep (guint primaries)
{
  if (primaries == FF_MAX_PRIMARIES)
    return g_strdup (_ ("_Keep All Six"));
  /* Translators: the number is more than six. */
  return g_strdup_printf (_ ("_Keep All %u"), primaries + 1);
}

/* Five fit; a role that was told to keep far more scrolls. */
static GtkWidget *
create_choices (Question *self, const FfRole *role, const FfCompetency *competency)
{
  GtkWidget *choices = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *scroller;

  add_choices (self, choices, role, competency);
  if (count_primaries (role) <= FF_MAX_PRIMARIES)
    return choices;
  scroller = gtk_scrolled_window_new ();
  g_object_set (scroller, "child", choices, "hscrollbar-policy", GTK_POLICY_NEVER,
                "min-content-height", LEAST_HEIGHT, NULL);
  return scroller;
}

static void
fill_dialog (Question *self, const FfRole *role, const FfCompetency *competency)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  g_autofree char *keep = format_keep (count_primaries (role));

  gtk_box_append (GTK_BOX (box), create_choices (self, role, competency));
  gtk_box_append (GTK_BOX (box), create_instead (self));
  adw_message_dialog_set_extra_child (self->dialog, box);
  adw_message_dialog_add_responses (self->dialog, "cancel", _ ("_Cancel"), "keep", keep, "give-up",
                                    _ ("_Give It Up"), NULL);
  adw_message_dialog_set_response_appearance (self->dialog, "give-up", ADW_RESPONSE_SUGGESTED);
  adw_message_dialog_set_response_enabled (self->dialog, "give-up", FALSE);
  adw_message_dialog_set_default_response (self->dialog, "give-up");
  adw_message_dialog_set_close_response (self->dialog, "cancel");
}

/* Asks which primary ROLE_ID gives up for COMPETENCY_ID, and does what is answered. */
void
ff_primary_dialog_ask (FfSession *session, GtkWidget *origin, const char *role_id,
                       const char *competency_id)
{
  FfProject *project = ff_session_get_project (session);
  const FfRole *role = ff_project_role (project, role_id);
  const FfCompetency *competency = ff_project_competency (project, competency_id);
  Question *self = g_new0 (Question, 1);
  g_autofree char *heading = format_heading (count_primaries (role));
  /* Translators: a role, then a competency. */
  g_autofree char *body = g_strdup_printf (_ ("%s would get one primary too many with “%s”. Five "
                                              "is the limit because a role that is best "
                                              "at everything differs from no other: what it gives "
                                              "up is what defines it. If you keep them "
                                              "all, a check will say so."),
                                           role->name, competency->name);
  g_autofree char *shown = ff_shown (body);

  self->session = g_object_ref (session);
  self->origin = g_object_ref (origin);
  self->role = g_strdup (role_id);
  self->competency = g_strdup (competency_id);
  self->dialog = ADW_MESSAGE_DIALOG (
      adw_message_dialog_new (GTK_WINDOW (gtk_widget_get_root (origin)), heading, shown));
  fill_dialog (self, role, competency);
  g_signal_connect_data (self->dialog, "response", G_CALLBACK (answered_cb), self,
                         (GClosureNotify) (GCallback) question_free, 0);
  gtk_window_present (GTK_WINDOW (self->dialog));
}
