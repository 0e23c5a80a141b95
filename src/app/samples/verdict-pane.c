#include "app/samples/verdict-pane.h"

#include "app/common/shown.h"
#include "app/samples/work-bar.h"
#include "core/method/verdict-words.h"
#include "core/verbs/sample-verbs.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* People beyond this many are left out of the list: it is for reading. */
#define MAX_PEOPLE 200

struct _FfVerdictPane
{
  GtkWidget parent_instance;
  GtkWidget *scroller;
  GtkLabel *window;
  GtkListBox *list;
  GtkLabel *name;
  GtkLabel *held_against;
  GtkLabel *verdict;
  GtkGrid *grid;
  GtkLabel *sentence;
  GtkLabel *best_fit;
  GtkLabel *never_seen;
  GtkLabel *overgrown;
  GtkWidget *question_box;
  GtkLabel *question;
  GtkEntry *note;
  GtkBox *decisions;
  FfWorkBar *bars[FF_N_QUADRANTS];
  GtkLabel *numbers[FF_N_QUADRANTS];

  FfSession *session;
  FfAnalysis *analysis; /* of the project as it is shown */
  FfValidations *own;   /* of the chosen window; NULL for the default one */
  const FfValidations *validations;
  char *from, *to; /* "" for the default window */
  char *role;      /* the chosen one is a role … */
  char *person;    /* … or a person */
  gboolean filling;
};

G_DEFINE_FINAL_TYPE (FfVerdictPane, ff_verdict_pane, GTK_TYPE_WIDGET)

static gboolean
is_chosen (FfVerdictPane *self, const FfValidation *validation)
{
  if (validation->person != NULL)
    return g_strcmp0 (validation->person, self->person) == 0;
  return self->person == NULL && g_strcmp0 (validation->role->base.id, self->role) == 0;
}

static const FfValidation *
find_in (FfVerdictPane *self, GPtrArray *validations)
{
  for (guint i = 0; i < validations->len; i++)
    if (is_chosen (self, validations->pdata[i]))
      return validations->pdata[i];
  return NULL;
}

static const FfValidation *
find_chosen (FfVerdictPane *self)
{
  const FfValidation *found = NULL;

  if (self->validations == NULL)
    return NULL;
  found = find_in (self, self->validations->roles);
  return found != NULL ? found : find_in (self, self->validations->people);
}

static const char *
get_name (const FfValidation *validation)
{
  return validation->person != NULL ? validation->person : validation->role->name;
}

static GtkWidget *
create_row (const FfValidation *validation, const char *heading)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *name = ff_label_new (get_name (validation));
  GtkWidget *verdict = gtk_label_new (ff_verdict_get_name (validation->verdict));
  g_autofree char *shown = ff_shown (get_name (validation));

  gtk_label_set_xalign (GTK_LABEL (name), 0);
  gtk_label_set_ellipsize (GTK_LABEL (name), PANGO_ELLIPSIZE_END);
  gtk_widget_set_hexpand (name, TRUE);
  gtk_widget_add_css_class (verdict, "verdict-word");
  gtk_widget_add_css_class (verdict, "caption-heading");
  if (validation->verdict != FF_VERDICT_NONE)
    gtk_widget_add_css_class (verdict, ff_verdict_ids[validation->verdict]);
  gtk_box_append (GTK_BOX (box), name);
  gtk_box_append (GTK_BOX (box), verdict);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  g_object_set_data (G_OBJECT (row), "validation", (gpointer) validation);
  g_object_set_data (G_OBJECT (row), "heading", (gpointer) heading);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, shown,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  ff_verdict_get_name (validation->verdict), -1);
  return row;
}

static void
head_cb (GtkListBoxRow *row, GtkListBoxRow *before, gpointer user_data)
{
  const char *heading = g_object_get_data (G_OBJECT (row), "heading");
  const char *above = before != NULL ? g_object_get_data (G_OBJECT (before), "heading") : NULL;
  GtkWidget *label;

  gtk_list_box_row_set_header (row, NULL);
  if (heading == above)
    return;
  label = gtk_label_new (gettext (heading));
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, "caption-heading");
  gtk_widget_add_css_class (label, "verdict-group");
  gtk_list_box_row_set_header (row, label);
}

/* Whoever stands in the list stays on the row they stood on. */
static void
fill_list (FfVerdictPane *self)
{
  gboolean focused = gtk_widget_get_focus_child (GTK_WIDGET (self->list)) != NULL;
  GPtrArray *groups[] = { self->validations->roles, self->validations->people };
  static const char *const headings[] = { N_ ("Roles"), N_ ("People") };
  GtkWidget *chosen = NULL;
  GtkWidget *child;

  self->filling = TRUE;
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->list))) != NULL)
    gtk_list_box_remove (self->list, child);
  for (guint group = 0; group < G_N_ELEMENTS (groups); group++)
    for (guint i = 0; i < MIN (groups[group]->len, MAX_PEOPLE); i++)
      {
        GtkWidget *row = create_row (groups[group]->pdata[i], headings[group]);

        gtk_list_box_append (self->list, row);
        if (is_chosen (self, groups[group]->pdata[i]))
          chosen = row;
      }
  if (chosen != NULL)
    gtk_list_box_select_row (self->list, GTK_LIST_BOX_ROW (chosen));
  if (focused && chosen != NULL)
    gtk_widget_grab_focus (chosen);
  self->filling = FALSE;
}

/* "Best fit: Technical PM, Platform PM"; hidden where there is nothing to list. */
static void
show_names (GtkLabel *label, const char *format, GPtrArray *records)
{
  g_autoptr (GString) names = g_string_new (NULL);
  g_autofree char *text = NULL;

  for (guint i = 0; i < records->len; i++)
    g_string_append_printf (names, "%s%s", i > 0 ? ", " : "",
                            ff_record_get_name (records->pdata[i]));
  gtk_widget_set_visible (GTK_WIDGET (label), records->len > 0);
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wformat-nonliteral"
  text = g_strdup_printf (format, names->str);
#pragma GCC diagnostic pop
  ff_label_show (label, text);
}

static void
show_shares (FfVerdictPane *self, const FfValidation *validation)
{
  for (int q = 0; q < FF_N_QUADRANTS; q++)
    {
      guint observed = (guint) (validation->observed[q] * 100 + 0.5);
      guint expected = (guint) (validation->expected[q] * 100 + 0.5);
      g_autofree char *text = g_strdup_printf (/* Translators: two percentages */
                                               _ ("%u%% / %u%%"), observed, expected);
      g_autofree char *spoken = g_strdup_printf (
          /* Translators: a quadrant, two percentages */
          _ ("%s: %u%% observed, %u%% expected"), ff_quadrant_name (q), observed, expected);

      ff_work_bar_show (self->bars[q], validation->observed[q], validation->expected[q]);
      gtk_label_set_label (self->numbers[q], text);
      gtk_widget_set_tooltip_text (GTK_WIDGET (self->bars[q]), spoken);
      gtk_accessible_update_property (GTK_ACCESSIBLE (self->bars[q]), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                      spoken, -1);
    }
}

static void
remove_decision_cb (GtkWidget *button, FfVerdictPane *self)
{
  const char *ids[] = { gtk_widget_get_name (button), NULL };
  GError *error = NULL;
  FfEdit *edit = ff_verb_remove (ff_session_get_project (self->session), FF_DECISIONS, ids, &error);

  ff_session_commit_with_undo (self->session, GTK_WIDGET (self), edit, error,
                               _ ("Decision removed"));
}

static GtkWidget *
create_decision (FfVerdictPane *self, const FfDecision *decision)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *remove = gtk_button_new_from_icon_name ("user-trash-symbolic");
  const char *answer = decision->answer == FF_ANSWER_WORK ? _ ("the organisation needs this work")
                       : decision->answer == FF_ANSWER_PERSON ? _ ("the person prefers it")
                                                              : _ ("no answer");
  g_autofree char *day = ff_day_format (decision->date);
  g_autofree char *text = g_strdup_printf (
      /* Translators: a day, a verdict, an answer, and a note or nothing */
      _ ("%s, %s: %s%s%s"), day, ff_verdict_get_name (decision->verdict), answer,
      *decision->note != '\0' ? ". " : "", decision->note);
  GtkWidget *label = ff_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_widget_set_name (remove, decision->base.id);
  gtk_widget_set_valign (remove, GTK_ALIGN_START);
  gtk_widget_set_tooltip_text (remove, _ ("Remove this decision"));
  gtk_widget_add_css_class (remove, "flat");
  gtk_accessible_update_property (GTK_ACCESSIBLE (remove), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Remove this decision"), -1);
  g_signal_connect (remove, "clicked", G_CALLBACK (remove_decision_cb), self);
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), remove);
  gtk_widget_add_css_class (box, "decision");
  return box;
}

static gboolean
is_about (const FfDecision *decision, const FfValidation *validation)
{
  if (validation->person != NULL)
    return strcmp (decision->person, validation->person) == 0;
  return *decision->person == '\0' && strcmp (decision->role, validation->role->base.id) == 0;
}

/* The newest first. */
static void
show_decisions (FfVerdictPane *self, const FfValidation *validation)
{
  GPtrArray *decisions = ff_analysis_get_content (self->analysis)->lists[FF_DECISIONS];
  GtkWidget *child;
  gboolean any = FALSE;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->decisions))) != NULL)
    gtk_box_remove (self->decisions, child);
  for (guint i = decisions->len; i-- > 0;)
    if (is_about (decisions->pdata[i], validation))
      {
        gtk_box_append (self->decisions, create_decision (self, decisions->pdata[i]));
        any = TRUE;
      }
  gtk_widget_set_visible (GTK_WIDGET (self->decisions), any);
}

static void
show_chosen (FfVerdictPane *self)
{
  const FfValidation *validation = find_chosen (self);
  g_autofree char *sentence = NULL;
  g_autofree char *against = NULL;

  if (validation == NULL)
    return;
  sentence = ff_validation_explain (validation);
  ff_label_show (self->name, get_name (validation));
  gtk_widget_set_visible (GTK_WIDGET (self->held_against), validation->person != NULL);
  against = g_strdup_printf (/* Translators: a role */ _ ("Held against %s"),
                             validation->role != NULL ? validation->role->name : _ ("no role"));
  ff_label_show (self->held_against, against);
  gtk_label_set_label (self->verdict, ff_verdict_get_name (validation->verdict));
  show_shares (self, validation);
  ff_label_show (self->sentence, sentence);
  show_names (self->best_fit, /* Translators: names of roles */ _ ("Best fit: %s"),
              validation->best_fit);
  show_names (self->never_seen, /* Translators: names of competencies */
              _ ("Primary and never seen: %s"), validation->never_seen);
  show_names (self->overgrown, /* Translators: names of competencies */
              _ ("Baseline and more than 15%% of the work: %s"), validation->overgrown);
  gtk_widget_set_visible (self->question_box, ff_verdict_asks (validation->verdict));
  gtk_label_set_label (self->question, ff_verdict_get_question (validation->verdict));
  show_decisions (self, validation);
}

static void
show_window (FfVerdictPane *self)
{
  gboolean is_default = *self->from == '\0' && *self->to == '\0';
  g_autofree char *from = ff_day_format (is_default ? self->validations->from : self->from);
  g_autofree char *to = ff_day_format (is_default ? self->validations->to : self->to);
  g_autofree char *text = NULL;

  if (*from != '\0' && *to != '\0')
    text = g_strdup_printf (/* Translators: two days */ _ ("Work from %s to %s"), from, to);
  else if (*from != '\0')
    text = g_strdup_printf (/* Translators: a day */ _ ("Work since %s"), from);
  else if (*to != '\0')
    text = g_strdup_printf (/* Translators: a day */ _ ("Work until %s"), to);
  else
    text = g_strdup (_ ("All work"));
  gtk_label_set_label (self->window, text);
}

/* The first role with work to speak of, else the first. */
static void
choose_first (FfVerdictPane *self)
{
  GPtrArray *roles = self->validations->roles;
  const FfValidation *first = roles->len > 0 ? roles->pdata[0] : NULL;

  for (guint i = 0; i < roles->len; i++)
    {
      const FfValidation *validation = roles->pdata[i];

      if (validation->verdict != FF_VERDICT_TOO_LITTLE)
        {
          first = validation;
          break;
        }
    }
  g_clear_pointer (&self->person, g_free);
  g_free (self->role);
  self->role = first != NULL ? g_strdup (first->role->base.id) : NULL;
}

static void
clear (FfVerdictPane *self)
{
  self->validations = NULL;
  g_clear_pointer (&self->own, ff_validations_free);
  g_clear_pointer (&self->analysis, ff_analysis_unref);
}

static void
validate (FfVerdictPane *self, FfProject *project)
{
  clear (self);
  self->analysis = ff_analysis_ref (ff_project_get_analysis (project));
  if (*self->from == '\0' && *self->to == '\0')
    {
      self->validations = ff_analysis_get_validations (self->analysis);
      return;
    }
  self->own = ff_validations_new_in_window (ff_analysis_get_content (self->analysis), self->from,
                                            *self->to != '\0' ? self->to : "9999-12-31");
  self->validations = self->own;
}

/* Looks at the project again. What nobody sees is not worth a walk over all samples. */
void
ff_verdict_pane_refresh (FfVerdictPane *self)
{
  FfProject *project = ff_session_get_project (self->session);

  if (project == NULL || !gtk_widget_get_mapped (GTK_WIDGET (self)))
    return;
  self->filling = TRUE;
  validate (self, project);
  self->filling = FALSE;
  if (find_chosen (self) == NULL)
    choose_first (self);
  show_window (self);
  fill_list (self);
  show_chosen (self);
  gtk_widget_set_visible (self->scroller, self->validations->roles->len > 0);
}

static void
ff_verdict_pane_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (ff_verdict_pane_parent_class)->map (widget);
  ff_verdict_pane_refresh (FF_VERDICT_PANE (widget));
}

/* FROM and TO are "" for the default window. */
void
ff_verdict_pane_set_window (FfVerdictPane *self, const char *from, const char *to)
{
  if (strcmp (self->from, from) == 0 && strcmp (self->to, to) == 0)
    return;
  g_free (self->from);
  g_free (self->to);
  self->from = g_strdup (from);
  self->to = g_strdup (to);
  ff_verdict_pane_refresh (self);
}

/* PERSON may be NULL; then the verdict is on the role ROLE. */
void
ff_verdict_pane_choose (FfVerdictPane *self, const char *role, const char *person)
{
  GtkListBoxRow *row;

  g_free (self->role);
  g_free (self->person);
  self->role = g_strdup (role);
  self->person = g_strdup (person);
  ff_verdict_pane_refresh (self);
  row = gtk_list_box_get_selected_row (self->list);
  if (row != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (row));
}

static void
row_selected_cb (FfVerdictPane *self, GtkListBoxRow *row)
{
  const FfValidation *validation = row != NULL ? g_object_get_data (G_OBJECT (row), "validation")
                                               : NULL;

  if (self->filling || validation == NULL)
    return;
  g_free (self->role);
  g_free (self->person);
  self->role = validation->role != NULL ? g_strdup (validation->role->base.id) : NULL;
  self->person = g_strdup (validation->person);
  gtk_editable_set_text (GTK_EDITABLE (self->note), "");
  show_chosen (self);
}

static void
decide (FfVerdictPane *self, FfAnswer answer)
{
  const FfValidation *validation = find_chosen (self);
  GError *error = NULL;
  FfEdit *edit;

  if (validation == NULL)
    return;
  edit = ff_verb_decide (ff_session_get_project (self->session),
                         validation->role != NULL ? validation->role->base.id : NULL,
                         validation->person, validation->verdict, answer,
                         gtk_editable_get_text (GTK_EDITABLE (self->note)), &error);
  if (ff_session_commit_with_undo (self->session, GTK_WIDGET (self), edit, error,
                                   _ ("Decision kept")))
    gtk_editable_set_text (GTK_EDITABLE (self->note), "");
}

static void
needed_cb (FfVerdictPane *self)
{
  decide (self, FF_ANSWER_WORK);
}

static void
preferred_cb (FfVerdictPane *self)
{
  decide (self, FF_ANSWER_PERSON);
}

static void
ff_verdict_pane_dispose (GObject *object)
{
  FfVerdictPane *self = FF_VERDICT_PANE (object);
  GtkWidget *child;

  self->filling = TRUE;
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (ff_verdict_pane_parent_class)->dispose (object);
}

static void
ff_verdict_pane_finalize (GObject *object)
{
  FfVerdictPane *self = FF_VERDICT_PANE (object);

  clear (self);
  g_free (self->from);
  g_free (self->to);
  g_free (self->role);
  g_free (self->person);
  G_OBJECT_CLASS (ff_verdict_pane_parent_class)->finalize (object);
}

static void
ff_verdict_pane_class_init (FfVerdictPaneClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ff_verdict_pane_dispose;
  G_OBJECT_CLASS (klass)->finalize = ff_verdict_pane_finalize;
  widget_class->map = ff_verdict_pane_map;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "verdictpane");
  gtk_widget_class_set_template_from_resource (widget_class,
                                               FF_RESOURCE ("ui/samples/verdict-pane.ui"));
  gtk_widget_class_bind_template_child (widget_class, FfVerdictPane, scroller);
  gtk_widget_class_bind_template_child (widget_class, FfVerdictPane, window);
  gtk_widget_class_bind_template_child (widget_class, FfVerdictPane, list);
  gtk_widget_class_bind_template_child (widget_class, FfVerdictPane, name);
  gtk_widget_class_bind_template_child (widget_class, FfVerdictPane, held_against);
  gtk_widget_class_bind_template_child (widget_class, FfVerdictPane, verdict);
  gtk_widget_class_bind_template_child (widget_class, FfVerdictPane, grid);
  gtk_widget_class_bind_template_child (widget_class, FfVerdictPane, sentence);
  gtk_widget_class_bind_template_child (widget_class, FfVerdictPane, best_fit);
  gtk_widget_class_bind_template_child (widget_class, FfVerdictPane, never_seen);
  gtk_widget_class_bind_template_child (widget_class, FfVerdictPane, overgrown);
  gtk_widget_class_bind_template_child (widget_class, FfVerdictPane, question_box);
  gtk_widget_class_bind_template_child (widget_class, FfVerdictPane, question);
  gtk_widget_class_bind_template_child (widget_class, FfVerdictPane, note);
  gtk_widget_class_bind_template_child (widget_class, FfVerdictPane, decisions);
  gtk_widget_class_bind_template_callback (widget_class, row_selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, needed_cb);
  gtk_widget_class_bind_template_callback (widget_class, preferred_cb);
}

static void
ff_verdict_pane_init (FfVerdictPane *self)
{
  self->from = g_strdup ("");
  self->to = g_strdup ("");
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_list_box_set_header_func (self->list, head_cb, NULL, NULL);
  for (int q = 0; q < FF_N_QUADRANTS; q++)
    {
      GtkWidget *name = gtk_label_new (ff_quadrant_name (q));
      GtkWidget *bar = ff_work_bar_new (q);
      GtkWidget *number = gtk_label_new (NULL);

      gtk_label_set_xalign (GTK_LABEL (name), 0);
      gtk_label_set_xalign (GTK_LABEL (number), 1);
      gtk_widget_add_css_class (name, "caption");
      gtk_widget_add_css_class (number, "caption");
      gtk_widget_add_css_class (number, "numeric");
      gtk_widget_set_hexpand (bar, TRUE);
      gtk_grid_attach (self->grid, name, 0, q, 1, 1);
      gtk_grid_attach (self->grid, bar, 1, q, 1, 1);
      gtk_grid_attach (self->grid, number, 2, q, 1, 1);
      self->bars[q] = FF_WORK_BAR (bar);
      self->numbers[q] = GTK_LABEL (number);
    }
}

/* Once, after construction. */
void
ff_verdict_pane_set_session (FfVerdictPane *self, FfSession *session)
{
  g_return_if_fail (self->session == NULL);

  self->session = g_object_ref (session);
}
