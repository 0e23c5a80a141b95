/* A field is taken on Enter and when it is left; what cannot be taken is said in a toast, and the field shows
 * what the project has again. */
#include "app/samples/sample-editor.h"

#include "app/common/choices.h"
#include "app/common/shown.h"
#include "core/verbs/sample-verbs.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Competencies beyond this many are not listed: whoever has so many maps by import. */
#define MAX_CHECKS 200

enum
{
  TITLE,
  DATE,
  PERSON,
  KIND,
  EFFORT,
  N_TEXTS,
};

/* The member of the file that each row sets. */
static const char *const members[N_TEXTS] = { "title", "date", "person", "kind", "effort" };

struct _FfSampleEditor
{
  GtkWidget parent_instance;
  GtkStack *stack; /* "none", "several", "sample" */
  GtkScrolledWindow *scroller;
  AdwStatusPage *several;
  GtkEditable *many[N_TEXTS]; /* what all of several are set to; none for the title */
  AdwComboRow *many_role;
  AdwComboRow *many_competency;
  GtkEditable *rows[N_TEXTS];
  AdwComboRow *role_row;
  GtkWidget *suggestions;
  GtkFlowBox *chips;
  GtkListBox *checks;

  FfSession *session;
  FfSuggester *suggester;
  char *id;
  GPtrArray *listed; /* the competencies that the checks stand for */
  GPtrArray *roles;  /* the ids behind the choices of the role, after "no role" */
  gboolean filling;
  gboolean is_filled; /* the rows say what the sample says, or what was typed since */
};

G_DEFINE_FINAL_TYPE (FfSampleEditor, ff_sample_editor, GTK_TYPE_WIDGET)

static FfProject *
get_project (FfSampleEditor *self)
{
  return ff_session_get_project (self->session);
}

static const FfSample *
get_sample (FfSampleEditor *self)
{
  FfProject *project = get_project (self);

  return project != NULL && self->id != NULL ? ff_project_lookup (project, FF_SAMPLES, self->id)
                                             : NULL;
}

/* What row N shows of SAMPLE. (transfer full) */
static char *
describe (const FfSample *sample, guint n)
{
  switch (n)
    {
    case TITLE: return g_strdup (sample->title);
    case DATE: return g_strdup (sample->date);
    case PERSON: return g_strdup (sample->person);
    case KIND: return g_strdup (strcmp (sample->work, "other") == 0 ? "" : sample->work);
    default: return g_strdup_printf ("%.10g", sample->effort);
    }
}

static void
show_text (FfSampleEditor *self, const FfSample *sample, guint n)
{
  g_autofree char *text = describe (sample, n);

  if (strcmp (gtk_editable_get_text (self->rows[n]), text) != 0)
    gtk_editable_set_text (self->rows[n], text);
}

/* The roles as choices behind those in CHOICES; their ids are in `roles`. (transfer full) */
static GtkStringList *
list_roles (FfSampleEditor *self, const char *const *choices)
{
  FfTable *table = ff_project_get_table (get_project (self), FF_ROLES);
  GtkStringList *list = gtk_string_list_new (choices);

  g_ptr_array_set_size (self->roles, 0);
  for (guint i = 0; i < ff_table_get_size (table); i++)
    {
      const FfRole *role = ff_row_get_record (ff_table_get_row (table, i));

      if (role->external)
        continue;
      gtk_string_list_take (list, ff_shown (role->name));
      g_ptr_array_add (self->roles, g_strdup (role->base.id));
    }
  return list;
}

static void
show_role (FfSampleEditor *self, const FfSample *sample)
{
  const char *none[] = { _ ("No role"), NULL };
  g_autoptr (GtkStringList) choices = list_roles (self, none);
  guint index;

  ff_choices_offer (GTK_WIDGET (self->role_row), choices);
  adw_combo_row_set_selected (
      self->role_row,
      g_ptr_array_find_with_equal_func (self->roles, sample->role, g_str_equal, &index) ? index + 1
                                                                                        : 0);
}

static void
commit (FfSampleEditor *self, FfEdit *edit, GError *error)
{
  if (!ff_session_commit (self->session, GTK_WIDGET (self), edit, error))
    ff_sample_editor_refresh (self);
}

/* Maps the sample to CHOSEN: ids. */
static void
set_competencies (FfSampleEditor *self, GPtrArray *chosen)
{
  GString *json = g_string_new ("[");
  g_autofree char *value = NULL;
  GError *error = NULL;
  FfEdit *edit;

  for (guint i = 0; i < chosen->len; i++)
    g_string_append_printf (json, "%s\"%s\"", i > 0 ? "," : "", (const char *) chosen->pdata[i]);
  g_string_append_c (json, ']');
  value = g_string_free (json, FALSE);
  edit = ff_verb_set (get_project (self), FF_SAMPLES, self->id, "competencies", value, &error);
  commit (self, edit, error);
}

static void
check_toggled_cb (GtkCheckButton *check, FfSampleEditor *self)
{
  const FfSample *sample = get_sample (self);
  const char *id = gtk_widget_get_name (GTK_WIDGET (check));
  g_autoptr (GPtrArray) chosen = g_ptr_array_new ();

  if (self->filling || sample == NULL)
    return;
  for (guint i = 0; sample->competencies[i] != NULL; i++)
    if (strcmp (sample->competencies[i], id) != 0)
      g_ptr_array_add (chosen, sample->competencies[i]);
  if (gtk_check_button_get_active (check))
    g_ptr_array_add (chosen, (gpointer) id);
  set_competencies (self, chosen);
}

static GtkWidget *
create_check (FfSampleEditor *self, const FfCompetency *competency)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *check = gtk_check_button_new ();
  GtkWidget *label = ff_label_new (competency->name);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  g_autofree char *shown = ff_shown (competency->name);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_box_append (GTK_BOX (box), check);
  gtk_box_append (GTK_BOX (box), label);
  gtk_widget_set_name (check, competency->base.id);
  gtk_accessible_update_property (GTK_ACCESSIBLE (check), GTK_ACCESSIBLE_PROPERTY_LABEL, shown, -1);
  g_signal_connect (check, "toggled", G_CALLBACK (check_toggled_cb), self);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  gtk_widget_set_focusable (row, FALSE);
  g_object_set_data (G_OBJECT (row), "check", check);
  return row;
}

static void
check_row_cb (FfSampleEditor *self, GtkListBoxRow *row)
{
  GtkCheckButton *check = g_object_get_data (G_OBJECT (row), "check");

  gtk_check_button_set_active (check, !gtk_check_button_get_active (check));
}

/* The checks are made again only where a competency changed, so that they keep the focus. */
static void
show_competencies (FfSampleEditor *self, const FfSample *sample)
{
  g_autoptr (GPtrArray) competencies = ff_table_dup_records (
      ff_project_get_table (get_project (self), FF_COMPETENCIES));
  GtkWidget *child;

  if (competencies != self->listed)
    {
      g_clear_pointer (&self->listed, g_ptr_array_unref);
      self->listed = g_ptr_array_ref (competencies);
      while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->checks))) != NULL)
        gtk_list_box_remove (self->checks, child);
      for (guint i = 0; i < MIN (competencies->len, MAX_CHECKS); i++)
        gtk_list_box_append (self->checks, create_check (self, competencies->pdata[i]));
    }
  for (child = gtk_widget_get_first_child (GTK_WIDGET (self->checks)); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkCheckButton *check = g_object_get_data (G_OBJECT (child), "check");
      const char *id = gtk_widget_get_name (GTK_WIDGET (check));

      gtk_check_button_set_active (
          check, g_strv_contains ((const char *const *) sample->competencies, id));
    }
}

static void
accept_cb (GtkWidget *chip, FfSampleEditor *self)
{
  const char *ids[] = { gtk_widget_get_name (chip), NULL };
  FfMapping mapping = { self->id, ids };
  GError *error = NULL;
  FfEdit *edit = ff_verb_map_samples (get_project (self), &mapping, 1, &error);

  commit (self, edit, error);
}

static void
add_chip (FfSampleEditor *self, const FfCompetency *competency)
{
  GtkWidget *chip = gtk_button_new ();
  GtkWidget *label = ff_label_new (competency->name);
  g_autofree char *shown = ff_shown (competency->name);
  g_autofree char *name = g_strdup_printf (/* Translators: a competency that a title suggests */
                                           _ ("Accept the suggestion %s"), shown);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 4);

  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_box_append (GTK_BOX (box), gtk_image_new_from_icon_name ("list-add-symbolic"));
  gtk_box_append (GTK_BOX (box), label);
  gtk_button_set_child (GTK_BUTTON (chip), box);
  gtk_widget_set_name (chip, competency->base.id);
  gtk_widget_add_css_class (chip, "suggestion");
  gtk_accessible_update_property (GTK_ACCESSIBLE (chip), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_signal_connect (chip, "clicked", G_CALLBACK (accept_cb), self);
  gtk_flow_box_append (self->chips, chip);
  gtk_widget_set_focusable (gtk_widget_get_parent (chip), FALSE);
}

/* What the title suggests and the sample has not. */
static void
show_suggestions (FfSampleEditor *self, const FfSample *sample)
{
  g_autoptr (GPtrArray) found = NULL;
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->chips))) != NULL)
    gtk_flow_box_remove (self->chips, child);
  if (self->suggester != NULL)
    found = ff_suggester_suggest (self->suggester, sample->title);
  for (guint i = 0; found != NULL && i < found->len; i++)
    {
      const FfCompetency *competency = found->pdata[i];

      if (!g_strv_contains ((const char *const *) sample->competencies, competency->base.id))
        add_chip (self, competency);
    }
  gtk_widget_set_visible (self->suggestions,
                          gtk_widget_get_first_child (GTK_WIDGET (self->chips)) != NULL);
}

/* What several can be set to, as the project is now. What is chosen is done, and nothing is chosen then. */
static void
offer_several (FfSampleEditor *self)
{
  const char *roles[] = { _ ("As it is"), _ ("No role"), NULL };
  const char *none[] = { _ ("None"), NULL };
  FfTable *table = ff_project_get_table (get_project (self), FF_COMPETENCIES);
  g_autoptr (GtkStringList) role_choices = list_roles (self, roles);
  g_autoptr (GtkStringList) competencies = gtk_string_list_new (none);

  for (guint i = 0; i < MIN (ff_table_get_size (table), MAX_CHECKS); i++)
    gtk_string_list_take (competencies, ff_shown (ff_row_get_name (ff_table_get_row (table, i))));
  self->filling = TRUE;
  ff_choices_offer (GTK_WIDGET (self->many_role), role_choices);
  ff_choices_offer (GTK_WIDGET (self->many_competency), competencies);
  adw_combo_row_set_selected (self->many_role, 0);
  adw_combo_row_set_selected (self->many_competency, 0);
  self->filling = FALSE;
}

void
ff_sample_editor_refresh (FfSampleEditor *self)
{
  const FfSample *sample = get_sample (self);

  if (sample == NULL)
    {
      if (self->id != NULL)
        gtk_stack_set_visible_child_name (self->stack, "none");
      else if (get_project (self) != NULL
               && strcmp (gtk_stack_get_visible_child_name (self->stack), "several") == 0)
        offer_several (self);
      return;
    }
  if (!gtk_widget_get_mapped (GTK_WIDGET (self)))
    return;
  self->filling = TRUE;
  self->is_filled = TRUE;
  for (guint i = 0; i < N_TEXTS; i++)
    show_text (self, sample, i);
  show_role (self, sample);
  show_competencies (self, sample);
  show_suggestions (self, sample);
  self->filling = FALSE;
}

/* Takes what row N says, where it differs from what the sample has. */
static void
take_row (FfSampleEditor *self, guint n)
{
  const FfSample *sample = get_sample (self);
  g_autofree char *text = g_strstrip (g_strdup (gtk_editable_get_text (self->rows[n])));
  g_autofree char *before = sample != NULL ? describe (sample, n) : NULL;
  GError *error = NULL;
  FfEdit *edit;

  if (self->filling || !self->is_filled || sample == NULL || strcmp (text, before) == 0)
    return;
  if (n == TITLE)
    edit = ff_verb_rename (get_project (self), FF_SAMPLES, self->id, text, &error);
  else
    edit = ff_verb_set (get_project (self), FF_SAMPLES, self->id, members[n],
                        n == EFFORT ? g_strdelimit (text, ",", '.') : text, &error);
  commit (self, edit, error);
}

static guint
find_row (FfSampleEditor *self, gpointer row)
{
  guint n = 0;

  while (n + 1 < N_TEXTS && (gpointer) self->rows[n] != row)
    n++;
  return n;
}

static void
row_applied_cb (FfSampleEditor *self, GtkEditable *row)
{
  take_row (self, find_row (self, row));
}

static void
row_left_cb (FfSampleEditor *self, GtkEventController *focus)
{
  take_row (self, find_row (self, gtk_event_controller_get_widget (focus)));
}

static void
role_selected_cb (FfSampleEditor *self)
{
  const FfSample *sample = get_sample (self);
  guint selected = adw_combo_row_get_selected (self->role_row);
  GError *error = NULL;
  const char *role;

  if (self->filling || sample == NULL || selected > self->roles->len)
    return;
  role = selected > 0 ? self->roles->pdata[selected - 1] : "";
  if (strcmp (role, sample->role) != 0)
    {
      FfEdit *edit = ff_verb_set (get_project (self), FF_SAMPLES, self->id, "role", role, &error);

      commit (self, edit, error);
    }
}

static void
set_many (FfSampleEditor *self, guint n, const char *value)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "samples.set", "(ss)", members[n], value);
}

static void
many_applied_cb (FfSampleEditor *self, GtkEditable *row)
{
  g_autofree char *text = g_strstrip (g_strdup (gtk_editable_get_text (row)));
  guint n = DATE;

  while (n + 1 < N_TEXTS && self->many[n] != row)
    n++;
  set_many (self, n, n == EFFORT ? g_strdelimit (text, ",", '.') : text);
}

static void
many_role_cb (FfSampleEditor *self)
{
  guint selected = adw_combo_row_get_selected (self->many_role);

  if (self->filling || selected == 0 || selected > self->roles->len + 1)
    return;
  gtk_widget_activate_action (GTK_WIDGET (self), "samples.set", "(ss)", "role",
                              selected == 1 ? "" : self->roles->pdata[selected - 2]);
  adw_combo_row_set_selected (self->many_role, 0);
}

static void
many_competency_cb (FfSampleEditor *self)
{
  FfTable *table = ff_project_get_table (get_project (self), FF_COMPETENCIES);
  guint selected = adw_combo_row_get_selected (self->many_competency);

  if (self->filling || selected == 0 || selected > ff_table_get_size (table))
    return;
  gtk_widget_activate_action (GTK_WIDGET (self), "samples.map", "s",
                              ff_row_get_id (ff_table_get_row (table, selected - 1)));
  adw_combo_row_set_selected (self->many_competency, 0);
}

/* What was being typed belongs to the sample that was shown. */
void
ff_sample_editor_show (FfSampleEditor *self, const char *id, guint n_selected)
{
  g_autofree char *title = NULL;

  for (guint i = 0; i < N_TEXTS && self->id != NULL && g_strcmp0 (id, self->id) != 0; i++)
    take_row (self, i);
  if (g_strcmp0 (id, self->id) != 0)
    self->is_filled = FALSE;
  g_free (self->id);
  self->id = g_strdup (id);
  title = g_strdup_printf (/* Translators: a count */
                           ngettext ("%'u Sample Selected", "%'u Samples Selected", n_selected),
                           n_selected);
  adw_status_page_set_title (self->several, title);
  gtk_stack_set_visible_child_name (self->stack, id != NULL       ? "sample"
                                                 : n_selected > 1 ? "several"
                                                                  : "none");
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scroller), 0);
  for (guint i = DATE; i < N_TEXTS; i++)
    gtk_editable_set_text (self->many[i], "");
  ff_sample_editor_refresh (self);
}

void
ff_sample_editor_focus (FfSampleEditor *self, const char *check)
{
  GtkWidget *chip = gtk_widget_get_first_child (GTK_WIDGET (self->chips));

  if (get_sample (self) == NULL)
    return;
  if (g_strcmp0 (check, "sample-unmapped") != 0)
    gtk_widget_grab_focus (GTK_WIDGET (self->rows[TITLE]));
  else if (chip == NULL || !gtk_widget_child_focus (chip, GTK_DIR_TAB_FORWARD))
    gtk_widget_child_focus (GTK_WIDGET (self->checks), GTK_DIR_TAB_FORWARD);
}

/* Lent until the next call. */
void
ff_sample_editor_set_suggester (FfSampleEditor *self, FfSuggester *suggester)
{
  self->suggester = suggester;
}

static void
ff_sample_editor_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (ff_sample_editor_parent_class)->map (widget);
  ff_sample_editor_refresh (FF_SAMPLE_EDITOR (widget));
}

static void
ff_sample_editor_dispose (GObject *object)
{
  FfSampleEditor *self = FF_SAMPLE_EDITOR (object);
  GtkWidget *child;

  self->filling = TRUE;
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (ff_sample_editor_parent_class)->dispose (object);
}

static void
ff_sample_editor_finalize (GObject *object)
{
  FfSampleEditor *self = FF_SAMPLE_EDITOR (object);

  g_clear_pointer (&self->listed, g_ptr_array_unref);
  g_ptr_array_unref (self->roles);
  g_free (self->id);
  G_OBJECT_CLASS (ff_sample_editor_parent_class)->finalize (object);
}

static void
ff_sample_editor_class_init (FfSampleEditorClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ff_sample_editor_dispose;
  G_OBJECT_CLASS (klass)->finalize = ff_sample_editor_finalize;
  widget_class->map = ff_sample_editor_map;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               FF_RESOURCE ("ui/samples/sample-editor.ui"));
  gtk_widget_class_bind_template_child (widget_class, FfSampleEditor, stack);
  gtk_widget_class_bind_template_child (widget_class, FfSampleEditor, scroller);
  gtk_widget_class_bind_template_child (widget_class, FfSampleEditor, several);
  for (guint i = 0; i < N_TEXTS; i++)
    gtk_widget_class_bind_template_child_full (widget_class, members[i], FALSE,
                                               G_STRUCT_OFFSET (FfSampleEditor, rows)
                                                   + i * sizeof (GtkEditable *));
  for (guint i = DATE; i < N_TEXTS; i++)
    {
      g_autofree char *name = g_strconcat ("many_", members[i], NULL);

      gtk_widget_class_bind_template_child_full (widget_class, name, FALSE,
                                                 G_STRUCT_OFFSET (FfSampleEditor, many)
                                                     + i * sizeof (GtkEditable *));
    }
  gtk_widget_class_bind_template_child (widget_class, FfSampleEditor, many_role);
  gtk_widget_class_bind_template_child (widget_class, FfSampleEditor, many_competency);
  gtk_widget_class_bind_template_child (widget_class, FfSampleEditor, role_row);
  gtk_widget_class_bind_template_child (widget_class, FfSampleEditor, suggestions);
  gtk_widget_class_bind_template_child (widget_class, FfSampleEditor, chips);
  gtk_widget_class_bind_template_child (widget_class, FfSampleEditor, checks);
  gtk_widget_class_bind_template_callback (widget_class, row_applied_cb);
  gtk_widget_class_bind_template_callback (widget_class, role_selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, check_row_cb);
  gtk_widget_class_bind_template_callback (widget_class, many_applied_cb);
  gtk_widget_class_bind_template_callback (widget_class, many_role_cb);
  gtk_widget_class_bind_template_callback (widget_class, many_competency_cb);
}

static void
ff_sample_editor_init (FfSampleEditor *self)
{
  self->roles = g_ptr_array_new_with_free_func (g_free);
  gtk_widget_init_template (GTK_WIDGET (self));
  for (guint i = 0; i < N_TEXTS; i++)
    {
      GtkEventController *focus = gtk_event_controller_focus_new ();

      g_signal_connect_object (focus, "leave", G_CALLBACK (row_left_cb), self, G_CONNECT_SWAPPED);
      gtk_widget_add_controller (GTK_WIDGET (self->rows[i]), focus);
    }
}

/* Once, after construction. */
void
ff_sample_editor_set_session (FfSampleEditor *self, FfSession *session)
{
  g_return_if_fail (self->session == NULL);

  self->session = g_object_ref (session);
}
