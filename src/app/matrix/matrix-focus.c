/* One role at a time, one competency at a time: a large choice of primary, secondary and baseline, and
 * nothing else to look at. It begins with the first competency that is not rated, goes on after each
 * answer, and says with the signal `left` when it is done or has been left. */
#include "app/matrix/matrix-focus.h"

#include "app/common/choices.h"
#include "app/common/latin-keys.h"
#include "app/common/shown.h"
#include "app/matrix/matrix-model.h"
#include "app/matrix/weighing.h"

#include <glib/gi18n-lib.h>

struct _FfMatrixFocus
{
  GtkWidget parent_instance;

  FfSession *session;
  FfMatrixModel *model;
  char *role;
  int row;
  FfWeight before; /* the weight that an answer, once it is waited for, will change */
  gboolean is_waiting;
  gboolean is_loading;

  GtkDropDown *roles;
  GtkLabel *progress_text;
  GtkProgressBar *progress;
  GtkLabel *quadrant;
  GtkLabel *name;
  GtkLabel *description;
  GtkWidget *primary;
  GtkWidget *secondary;
  GtkWidget *baseline;
  GtkWidget *back;
};

enum
{
  SIGNAL_LEFT,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (FfMatrixFocus, ff_matrix_focus, GTK_TYPE_WIDGET)

static int
get_column (FfMatrixFocus *self)
{
  return ff_matrix_model_find_role (self->model, self->role);
}

static FfWeight
get_weight (FfMatrixFocus *self)
{
  return ff_matrix_model_get_weight (self->model, self->row, get_column (self));
}

static guint
count_rated (FfMatrixFocus *self)
{
  FfEmphasis emphasis;

  ff_emphasis_of_role (&emphasis, ff_matrix_model_get_role (self->model, get_column (self)),
                       self->model->places);
  return emphasis.rated;
}

static void
show_choice (FfMatrixFocus *self, GtkWidget *button, FfWeight weight, const char *meaning)
{
  gboolean is_chosen = get_weight (self) == weight;
  /* Translators: a weight and what it means, as in "primary: Essential, at expert depth.". */
  g_autofree char *label = g_strdup_printf (_ ("%s: %s"), ff_weight_name (weight), meaning);

  if (is_chosen)
    gtk_widget_add_css_class (button, "chosen");
  else
    gtk_widget_remove_css_class (button, "chosen");
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  -1);
  gtk_accessible_update_state (
      GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_STATE_PRESSED,
      is_chosen ? GTK_ACCESSIBLE_TRISTATE_TRUE : GTK_ACCESSIBLE_TRISTATE_FALSE, -1);
}

static void
show_progress (FfMatrixFocus *self)
{
  int rows = ff_matrix_model_get_n_rows (self->model);
  /* Translators: the place of the competency among all, and how many have a weight, as in
     "7 of 16 · 5 rated". */
  g_autofree char *text = g_strdup_printf (_ ("%d of %d · %u rated"), self->row + 1, rows,
                                           count_rated (self));

  gtk_label_set_label (self->progress_text, text);
  gtk_progress_bar_set_fraction (self->progress, count_rated (self) / (double) rows);
}

static void
show_competency (FfMatrixFocus *self)
{
  const FfCompetency *competency = ff_matrix_model_get_competency (self->model, self->row);
  const char *description = competency->description != NULL ? competency->description : "";

  ff_label_show (self->name, competency->name);
  ff_label_show (self->description, description);
  gtk_widget_set_visible (GTK_WIDGET (self->description), *description != '\0');
  gtk_label_set_label (self->quadrant, ff_matrix_quadrant_name (competency->quadrant));
  gtk_widget_set_css_classes (
      GTK_WIDGET (self->quadrant),
      (const char *[]){ "quadrant", ff_matrix_quadrant_class (competency->quadrant), NULL });
  show_choice (self, self->primary, FF_WEIGHT_PRIMARY,
               _ ("Essential, at expert depth. Three to five define a role."));
  show_choice (self, self->secondary, FF_WEIGHT_SECONDARY,
               _ ("Important, but not at expert depth."));
  show_choice (self, self->baseline, FF_WEIGHT_BASELINE,
               _ ("Useful for every role, so it sets this one apart from none."));
  gtk_widget_set_sensitive (self->back, self->row > 0);
  show_progress (self);
}

static void
leave (FfMatrixFocus *self)
{
  self->is_waiting = FALSE;
  g_signal_emit (self, signals[SIGNAL_LEFT], 0);
}

/* Says how far the role is, and leaves. */
static void
finish (FfMatrixFocus *self)
{
  const FfRole *role = ff_matrix_model_get_role (self->model, get_column (self));
  /* Translators: a role, and how many competencies have a weight for it. */
  g_autofree char *message = g_strdup_printf (_ ("%s: %u of %d rated"), role->name,
                                              count_rated (self),
                                              ff_matrix_model_get_n_rows (self->model));

  ff_toast (GTK_WIDGET (self), message);
  leave (self);
}

static void
go_on (FfMatrixFocus *self)
{
  self->is_waiting = FALSE;
  if (self->row + 1 >= ff_matrix_model_get_n_rows (self->model))
    {
      finish (self);
      return;
    }
  self->row++;
  show_competency (self);
}

static void
weigh (FfMatrixFocus *self, FfWeight weight)
{
  FfCell cell = { self->role, ff_matrix_model_get_competency (self->model, self->row)->base.id };

  if (get_weight (self) == weight)
    {
      go_on (self);
      return;
    }
  self->before = get_weight (self);
  self->is_waiting = TRUE;
  ff_weighing_weigh (self->session, GTK_WIDGET (self), &cell, 1, weight);
}

static void
primary_cb (FfMatrixFocus *self)
{
  weigh (self, FF_WEIGHT_PRIMARY);
}

static void
secondary_cb (FfMatrixFocus *self)
{
  weigh (self, FF_WEIGHT_SECONDARY);
}

static void
baseline_cb (FfMatrixFocus *self)
{
  weigh (self, FF_WEIGHT_BASELINE);
}

static void
back_cb (FfMatrixFocus *self)
{
  self->is_waiting = FALSE;
  if (self->row == 0)
    return;
  self->row--;
  show_competency (self);
}

static void
skip_cb (FfMatrixFocus *self)
{
  go_on (self);
}

static void
leave_cb (FfMatrixFocus *self)
{
  leave (self);
}

static gboolean
key_binding_cb (GtkWidget *widget, GVariant *arguments, gpointer data)
{
  FfMatrixFocus *self = FF_MATRIX_FOCUS (widget);
  int weight;

  g_variant_get (arguments, "(i)", &weight);
  weigh (self, (FfWeight) weight);
  return TRUE;
}

static void
weigh_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  weigh (FF_MATRIX_FOCUS (widget),
         (FfWeight) ff_choice_from_id (ff_weight_ids, g_variant_get_string (parameter, NULL)));
}

static gboolean
step_binding_cb (GtkWidget *widget, GVariant *arguments, gpointer data)
{
  FfMatrixFocus *self = FF_MATRIX_FOCUS (widget);
  int step;

  g_variant_get (arguments, "(i)", &step);
  if (gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL)
    step = -step;
  if (step < 0)
    back_cb (self);
  else
    go_on (self);
  return TRUE;
}

static gboolean
leave_binding_cb (GtkWidget *widget, GVariant *arguments, gpointer data)
{
  leave (FF_MATRIX_FOCUS (widget));
  return TRUE;
}

/* The first competency without a weight, or the first of all. */
static int
find_first (FfMatrixFocus *self)
{
  for (int row = 0; row < ff_matrix_model_get_n_rows (self->model); row++)
    {
      if (ff_matrix_model_get_weight (self->model, row, get_column (self)) == FF_WEIGHT_UNRATED)
        return row;
    }
  return 0;
}

static void
role_chosen_cb (FfMatrixFocus *self)
{
  guint column = gtk_drop_down_get_selected (self->roles);

  if (self->is_loading || self->model == NULL || column == GTK_INVALID_LIST_POSITION)
    return;
  ff_matrix_focus_start (self, ff_matrix_model_get_role (self->model, (int) column)->base.id);
}

static void
show_roles (FfMatrixFocus *self)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);

  for (int column = 0; column < ff_matrix_model_get_n_columns (self->model); column++)
    gtk_string_list_take (names, ff_shown (ff_matrix_model_get_role (self->model, column)->name));
  self->is_loading = TRUE;
  ff_choices_offer (GTK_WIDGET (self->roles), names);
  gtk_drop_down_set_selected (self->roles, (guint) get_column (self));
  self->is_loading = FALSE;
}

static void
ff_matrix_focus_dispose (GObject *object)
{
  FfMatrixFocus *self = FF_MATRIX_FOCUS (object);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_clear_pointer (&self->model, ff_matrix_model_free);
  g_clear_pointer (&self->role, g_free);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (ff_matrix_focus_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class,
                                               FF_RESOURCE ("ui/matrix/matrix-focus.ui"));
  gtk_widget_class_bind_template_child (widget_class, FfMatrixFocus, roles);
  gtk_widget_class_bind_template_child (widget_class, FfMatrixFocus, progress_text);
  gtk_widget_class_bind_template_child (widget_class, FfMatrixFocus, progress);
  gtk_widget_class_bind_template_child (widget_class, FfMatrixFocus, quadrant);
  gtk_widget_class_bind_template_child (widget_class, FfMatrixFocus, name);
  gtk_widget_class_bind_template_child (widget_class, FfMatrixFocus, description);
  gtk_widget_class_bind_template_child (widget_class, FfMatrixFocus, primary);
  gtk_widget_class_bind_template_child (widget_class, FfMatrixFocus, secondary);
  gtk_widget_class_bind_template_child (widget_class, FfMatrixFocus, baseline);
  gtk_widget_class_bind_template_child (widget_class, FfMatrixFocus, back);
  gtk_widget_class_bind_template_callback (widget_class, primary_cb);
  gtk_widget_class_bind_template_callback (widget_class, secondary_cb);
  gtk_widget_class_bind_template_callback (widget_class, baseline_cb);
  gtk_widget_class_bind_template_callback (widget_class, back_cb);
  gtk_widget_class_bind_template_callback (widget_class, skip_cb);
  gtk_widget_class_bind_template_callback (widget_class, leave_cb);
  gtk_widget_class_bind_template_callback (widget_class, role_chosen_cb);
}

static void
ff_matrix_focus_class_init (FfMatrixFocusClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  static const guint weight_keys[] = { GDK_KEY_p, GDK_KEY_s, GDK_KEY_b };

  G_OBJECT_CLASS (klass)->dispose = ff_matrix_focus_dispose;
  bind_template (widget_class);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "matrixfocus");
  gtk_widget_class_install_action (widget_class, "focus.weigh", "s", weigh_action);
  for (FfWeight weight = 0; weight < FF_N_WEIGHTS; weight++)
    {
      gtk_widget_class_add_binding (widget_class, weight_keys[weight], 0, key_binding_cb, "(i)",
                                    weight);
      gtk_widget_class_add_binding (widget_class, weight_keys[weight], GDK_SHIFT_MASK,
                                    key_binding_cb, "(i)", weight);
    }
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Left, 0, step_binding_cb, "(i)", -1);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Right, 0, step_binding_cb, "(i)", 1);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Escape, 0, leave_binding_cb, NULL);
  signals[SIGNAL_LEFT] = g_signal_new ("left", FF_TYPE_MATRIX_FOCUS, G_SIGNAL_RUN_LAST, 0, NULL,
                                       NULL, NULL, G_TYPE_NONE, 0);
}

static void
ff_matrix_focus_init (FfMatrixFocus *self)
{
  static const FfLatinKey letters[] = { { GDK_KEY_p, "focus.weigh::primary" },
                                        { GDK_KEY_s, "focus.weigh::secondary" },
                                        { GDK_KEY_b, "focus.weigh::baseline" },
                                        { 0 } };

  gtk_widget_init_template (GTK_WIDGET (self));
  ff_latin_keys_follow (GTK_WIDGET (self), letters);
}

void
ff_matrix_focus_set_session (FfMatrixFocus *self, FfSession *session)
{
  g_set_object (&self->session, session);
}

/* Begins with ROLE_ID. */
void
ff_matrix_focus_start (FfMatrixFocus *self, const char *role_id)
{
  FfMatrixModel *model = ff_matrix_model_new (ff_session_get_project (self->session));
  g_autofree char *role = g_strdup (role_id);

  g_clear_pointer (&self->model, ff_matrix_model_free);
  self->model = model;
  g_free (self->role);
  self->role = g_steal_pointer (&role);
  self->is_waiting = FALSE;
  self->row = find_first (self);
  ff_session_set_role (self->session, self->role);
  show_roles (self);
  show_competency (self);
  gtk_widget_grab_focus (self->primary);
}

/* After a change of the project: goes on where the answer has come, leaves where the role is gone. */
void
ff_matrix_focus_update (FfMatrixFocus *self)
{
  FfMatrixModel *model = ff_matrix_model_new (ff_session_get_project (self->session));

  g_clear_pointer (&self->model, ff_matrix_model_free);
  self->model = model;
  if (get_column (self) < 0 || ff_matrix_model_get_n_rows (model) == 0)
    {
      leave (self);
      return;
    }
  self->row = MIN (self->row, ff_matrix_model_get_n_rows (model) - 1);
  show_roles (self);
  if (self->is_waiting && get_weight (self) != self->before)
    go_on (self);
  else
    show_competency (self);
}
