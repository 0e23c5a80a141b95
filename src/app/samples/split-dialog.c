/* Four shares that make 100: the sum is said as it is typed, and the button waits for it. */
#include "app/samples/split-dialog.h"

#include "app/common/choices.h"
#include "app/common/popovers.h"
#include "app/common/shown.h"
#include "core/verbs/sample-verbs.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define FF_TYPE_SPLIT_DIALOG (ff_split_dialog_get_type ())
G_DECLARE_FINAL_TYPE (FfSplitDialog, ff_split_dialog, FF, SPLIT_DIALOG, AdwWindow)

#define TOTAL 100
/* format.md: "a time split sums to 100 (±0.5)". */
#define TOLERANCE 0.5

struct _FfSplitDialog
{
  AdwWindow parent_instance;
  GtkEditable *date_row;
  GtkEditable *person_row;
  AdwComboRow *role_row;
  GtkSpinButton *shares[FF_N_QUADRANTS];
  GtkLabel *sum;
  GtkWidget *add_button;
  GtkWidget *overlay_child;

  FfSession *session;
  GtkWidget *origin; /* weak */
  GPtrArray *roles;
  char *id; /* of the one that is changed; NULL for a new one */
};

G_DEFINE_FINAL_TYPE (FfSplitDialog, ff_split_dialog, ADW_TYPE_WINDOW)

static double
get_sum (FfSplitDialog *self)
{
  double sum = 0;

  for (int q = 0; q < FF_N_QUADRANTS; q++)
    sum += gtk_spin_button_get_value (self->shares[q]);
  return sum;
}

static void
share_cb (FfSplitDialog *self)
{
  double left = TOTAL - get_sum (self);
  gboolean whole = fabs (left) <= TOLERANCE;
  g_autofree char *text = NULL;

  if (whole)
    text = g_strdup (_ ("The shares make 100."));
  else if (left > 0)
    text = g_strdup_printf (/* Translators: a number */ _ ("%.4g are left to share out."), left);
  else
    text = g_strdup_printf (/* Translators: a number */ _ ("%.4g too many."), -left);
  gtk_label_set_label (self->sum, text);
  gtk_widget_set_sensitive (self->add_button, whole);
}

static FfEdit *
make_edit (FfSplitDialog *self, GError **error)
{
  FfProject *project = ff_session_get_project (self->session);
  const char *date = gtk_editable_get_text (self->date_row);
  const char *person = gtk_editable_get_text (self->person_row);
  guint selected = adw_combo_row_get_selected (self->role_row);
  const char *role = selected > 0 && selected <= self->roles->len ? self->roles->pdata[selected - 1]
                                                                  : "";
  double shares[FF_N_QUADRANTS];

  for (int q = 0; q < FF_N_QUADRANTS; q++)
    shares[q] = gtk_spin_button_get_value (self->shares[q]);
  if (self->id != NULL)
    return ff_verb_set_time_split (project, self->id, date, person, role, shares, error);
  return ff_verb_add_time_split (project, date, person, role, shares, error);
}

static void
add_cb (FfSplitDialog *self)
{
  g_autoptr (GError) error = NULL;
  FfEdit *edit;

  if (!gtk_widget_get_sensitive (self->add_button))
    return;
  edit = make_edit (self, &error);
  if (edit == NULL || self->origin == NULL)
    {
      ff_toast (self->overlay_child, error != NULL ? error->message : "");
      g_clear_pointer (&edit, ff_edit_free);
      return;
    }
  ff_session_commit_with_undo (self->session, self->origin, edit, NULL,
                               self->id != NULL ? _ ("Time split changed")
                                                : _ ("Time split added"));
  gtk_window_close (GTK_WINDOW (self));
}

static void
fill (FfSplitDialog *self)
{
  FfProject *project = ff_session_get_project (self->session);
  FfTable *table = ff_project_get_table (project, FF_ROLES);
  g_autoptr (GtkStringList) choices = gtk_string_list_new (NULL);

  gtk_string_list_append (choices, _ ("No role"));
  for (guint i = 0; i < ff_table_get_size (table); i++)
    {
      const FfRole *role = ff_row_get_record (ff_table_get_row (table, i));

      if (role->external)
        continue;
      gtk_string_list_take (choices, ff_shown (role->name));
      g_ptr_array_add (self->roles, g_strdup (role->base.id));
    }
  ff_choices_offer (GTK_WIDGET (self->role_row), choices);
  adw_combo_row_set_selected (self->role_row, self->roles->len > 0 ? 1 : 0);
  gtk_editable_set_text (self->date_row, ff_analysis_get_today (ff_project_get_analysis (project)));
  share_cb (self);
}

/* What SPLIT says, to be changed. */
static void
fill_from (FfSplitDialog *self, const FfTimeSplit *split)
{
  guint index;

  self->id = g_strdup (split->base.id);
  gtk_window_set_title (GTK_WINDOW (self), _ ("Change Time Split"));
  gtk_button_set_label (GTK_BUTTON (self->add_button), _ ("_Change"));
  gtk_editable_set_text (self->date_row, split->date);
  gtk_editable_set_text (self->person_row, split->person);
  adw_combo_row_set_selected (
      self->role_row,
      g_ptr_array_find_with_equal_func (self->roles, split->role, g_str_equal, &index) ? index + 1
                                                                                       : 0);
  for (int q = 0; q < FF_N_QUADRANTS; q++)
    {
      double share = isnan (split->shares[q]) ? 0 : split->shares[q];

      gtk_spin_button_set_digits (self->shares[q], share == trunc (share) ? 0 : 2);
      gtk_spin_button_set_value (self->shares[q], share);
    }
  share_cb (self);
}

static void
ff_split_dialog_dispose (GObject *object)
{
  FfSplitDialog *self = FF_SPLIT_DIALOG (object);

  g_clear_weak_pointer (&self->origin);
  g_clear_object (&self->session);
  g_clear_pointer (&self->roles, g_ptr_array_unref);
  g_clear_pointer (&self->id, g_free);
  G_OBJECT_CLASS (ff_split_dialog_parent_class)->dispose (object);
}

static void
ff_split_dialog_class_init (FfSplitDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ff_split_dialog_dispose;
  ff_popovers_go_with_window (widget_class);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               FF_RESOURCE ("ui/samples/split-dialog.ui"));
  gtk_widget_class_bind_template_child (widget_class, FfSplitDialog, date_row);
  gtk_widget_class_bind_template_child (widget_class, FfSplitDialog, person_row);
  gtk_widget_class_bind_template_child (widget_class, FfSplitDialog, role_row);
  for (int q = 0; q < FF_N_QUADRANTS; q++)
    gtk_widget_class_bind_template_child_full (widget_class, ff_quadrant_ids[q], FALSE,
                                               G_STRUCT_OFFSET (FfSplitDialog, shares)
                                                   + q * sizeof (GtkSpinButton *));
  gtk_widget_class_bind_template_child (widget_class, FfSplitDialog, sum);
  gtk_widget_class_bind_template_child (widget_class, FfSplitDialog, add_button);
  gtk_widget_class_bind_template_child (widget_class, FfSplitDialog, overlay_child);
  gtk_widget_class_bind_template_callback (widget_class, share_cb);
  gtk_widget_class_bind_template_callback (widget_class, add_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
ff_split_dialog_init (FfSplitDialog *self)
{
  self->roles = g_ptr_array_new_with_free_func (g_free);
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* Over the window of ORIGIN, where the toast comes; to change the time split ID, or to add one where it is NULL. */
void
ff_split_dialog_present (FfSession *session, GtkWidget *origin, const char *id)
{
  FfSplitDialog *self = g_object_new (FF_TYPE_SPLIT_DIALOG, "transient-for",
                                      gtk_widget_get_root (origin), NULL);
  const FfTimeSplit *split = id != NULL ? ff_project_lookup (ff_session_get_project (session),
                                                             FF_TIME_SPLITS, id)
                                        : NULL;

  self->session = g_object_ref (session);
  g_set_weak_pointer (&self->origin, origin);
  fill (self);
  if (split != NULL)
    fill_from (self, split);
  gtk_window_present (GTK_WINDOW (self));
}
