/* The plan is worked out anew after each change, and shown from the top: demand, candidates, ranking, team. */
#include "app/hiring/hiring-view.h"

#include "app/common/shown.h"
#include "app/common/svg-picture.h"
#include "app/common/text-field.h"
#include "app/hiring/candidates-pane.h"
#include "app/hiring/demand-row.h"
#include "app/hiring/hire-card.h"
#include "app/hiring/team-pane.h"
#include "core/verbs/hiring-verbs.h"
#include "diagram/plan.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* What shares are when they need no dividing. */
#define WHOLE 100

struct _FfHiringView
{
  GtkWidget parent_instance;

  GtkStack *stack; /* "empty", "plan" */
  GtkWidget *empty_samples;
  GtkBox *demand;
  GtkWidget *rows[FF_N_QUADRANTS];
  GtkLabel *sum;
  GtkMenuButton *fill;
  FfCandidatesPane *candidates;
  GtkWidget *ranking;
  GtkLabel *verdict;
  GtkFlowBox *hires;
  GtkWidget *drawn;
  GtkPicture *picture;
  FfTeamPane *team;
  FfTextField *note;

  FfSession *session;
  FfProject *project; /* whose changes are followed */
  gboolean begun;     /* the form is shown though nothing is in it yet */
};

G_DEFINE_FINAL_TYPE (FfHiringView, ff_hiring_view, GTK_TYPE_WIDGET)

static gboolean
is_blank (const FfHiring *plan)
{
  for (int q = 0; q < FF_N_QUADRANTS; q++)
    if (!isnan (plan->demand[q]) || plan->hand_over[q] >= 0 || plan->strength[q] >= 0)
      return FALSE;
  return plan->candidates[0] == NULL && *plan->note == '\0';
}

static gboolean
has_samples (FfHiringView *self)
{
  g_autoptr (FfContent) content = ff_project_dup_content (self->project);
  double demand[FF_N_QUADRANTS];

  return ff_demand_from_samples (content, demand);
}

/* A sum that is not 100 is said, since the shares then count for something else than they say. */
static void
show_sum (FfHiringView *self, const FfHiring *plan)
{
  double sum = 0;
  g_autofree char *text = NULL;

  for (int q = 0; q < FF_N_QUADRANTS; q++)
    sum += isnan (plan->demand[q]) ? 0 : plan->demand[q];
  if (sum == 0)
    text = g_strdup (_ ("Four shares of all the work there is; 100 together is easiest to read."));
  else if (sum == WHOLE)
    text = g_strdup (_ ("The shares sum to 100."));
  else
    text = g_strdup_printf (/* Translators: a number */
                            _ ("The shares sum to %g; each counts as its part of that."), sum);
  gtk_label_set_text (self->sum, text);
}

static void
append_split (GMenu *menu, const FfTimeSplit *split)
{
  const char *between = *split->person != '\0' && *split->date != '\0' ? ", " : "";
  g_autofree char *day = ff_day_format (split->date);
  g_autofree char *whose = g_strconcat (split->person, between, day, NULL);
  g_autofree char *text = *whose != '\0' ? g_strdup_printf (/* Translators: a person and a day */
                                                            _ ("Time split: %s"), whose)
                                         : g_strdup (_ ("Time split"));
  g_autofree char *label = ff_shown_in_menu (text);
  g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);

  g_menu_item_set_action_and_target (item, "hiring.from-split", "s", split->base.id);
  g_menu_append_item (menu, item);
}

/* What the shares can be filled from: the samples, then the time splits, the newest first. */
static void
show_sources (FfHiringView *self)
{
  FfTable *table = ff_project_get_table (self->project, FF_TIME_SPLITS);
  gboolean samples = has_samples (self);
  g_autoptr (GMenu) menu = g_menu_new ();

  if (samples)
    g_menu_append (menu, _ ("Work samples"), "hiring.from-samples");
  for (guint i = ff_table_get_size (table); i > 0; i--)
    append_split (menu, ff_row_get_record (ff_table_get_row (table, i - 1)));
  gtk_widget_set_visible (self->empty_samples, samples);
  gtk_widget_set_visible (GTK_WIDGET (self->fill),
                          g_menu_model_get_n_items (G_MENU_MODEL (menu)) > 0);
  gtk_menu_button_set_menu_model (self->fill, G_MENU_MODEL (menu));
}

static void
show_demand (FfHiringView *self, const FfHiring *plan)
{
  for (int q = 0; q < FF_N_QUADRANTS; q++)
    ff_demand_row_refresh (FF_DEMAND_ROW (self->rows[q]));
  show_sum (self, plan);
  show_sources (self);
}

static void
show_ranking (FfHiringView *self, const FfHiringPlan *plan)
{
  g_autofree char *verdict = ff_hiring_plan_explain (plan);
  guint n = plan->has_demand ? plan->hires->len : 0;
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->hires))) != NULL)
    gtk_flow_box_remove (self->hires, child);
  for (guint i = 0; i < n; i++)
    {
      GtkWidget *cell = gtk_flow_box_child_new ();

      gtk_flow_box_child_set_child (GTK_FLOW_BOX_CHILD (cell), ff_hire_card_new (plan, i));
      gtk_widget_set_focusable (cell, FALSE);
      gtk_flow_box_append (self->hires, cell);
    }
  ff_label_show (self->verdict, verdict);
  gtk_widget_set_visible (GTK_WIDGET (self->hires), n > 0);
}

/* The picture that is exported, in the window's theme. */
static void
draw (FfHiringView *self, gboolean has_demand)
{
  gboolean dark = adw_style_manager_get_dark (adw_style_manager_get_default ());
  FfDiagramOptions options = { .theme = dark ? FF_THEME_DARK : FF_THEME_LIGHT };
  g_autoptr (GBytes) svg = NULL;
  g_autoptr (FfSvgPaintable) paintable = NULL;
  g_autofree char *title = NULL;
  g_autofree char *description = NULL;

  gtk_widget_set_visible (self->drawn, has_demand);
  if (!has_demand)
    return;
  svg = ff_diagram_hiring (ff_project_get_analysis (self->project), &options);
  paintable = ff_svg_paintable_new (svg);
  ff_svg_read_texts (svg, &title, &description);
  gtk_picture_set_paintable (self->picture, GDK_PAINTABLE (paintable));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->picture), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  title, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, description, -1);
}

static void
changed_cb (FfHiringView *self)
{
  g_autoptr (FfHiringPlan) plan = ff_hiring_plan_new (ff_project_get_analysis (self->project));
  const FfHiring *hiring = ff_project_get_hiring (self->project);

  show_demand (self, hiring);
  ff_candidates_pane_refresh (self->candidates);
  show_ranking (self, plan);
  draw (self, plan->has_demand && plan->hires->len > 0);
  ff_team_pane_refresh (self->team, plan);
  ff_text_field_set_text (self->note, hiring->note);
  gtk_stack_set_visible_child_name (self->stack,
                                    is_blank (hiring) && !self->begun ? "empty" : "plan");
}

static void
dark_cb (FfHiringView *self)
{
  if (self->project != NULL)
    changed_cb (self);
}

static void
document_cb (FfHiringView *self)
{
  if (self->project != NULL)
    g_signal_handlers_disconnect_by_func (self->project, changed_cb, self);
  g_set_object (&self->project, ff_session_get_project (self->session));
  self->begun = FALSE;
  if (self->project == NULL)
    return;
  g_signal_connect_object (self->project, "changed", G_CALLBACK (changed_cb), self,
                           G_CONNECT_SWAPPED);
  changed_cb (self);
}

/* The first action: the four shares, by hand. */
static void
begin_cb (FfHiringView *self)
{
  self->begun = TRUE;
  gtk_stack_set_visible_child_name (self->stack, "plan");
  ff_demand_row_begin (FF_DEMAND_ROW (self->rows[0]));
}

static void
from_samples_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  FfHiringView *self = FF_HIRING_VIEW (widget);
  GError *error = NULL;
  FfEdit *edit = ff_verb_demand_from_samples (self->project, &error);

  ff_session_commit_with_undo (self->session, widget, edit, error,
                               _ ("Demand taken from work samples"));
}

static void
from_split_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  FfHiringView *self = FF_HIRING_VIEW (widget);
  GError *error = NULL;
  FfEdit *edit = ff_verb_demand_from_time_split (self->project,
                                                 g_variant_get_string (parameter, NULL), &error);

  ff_session_commit_with_undo (self->session, widget, edit, error,
                               _ ("Demand taken from a time split"));
}

static void
export_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  g_autoptr (FfExport) request = ff_export_new (FF_VIEW_HIRING, FF_FORMAT_SVG);

  ff_session_export (FF_HIRING_VIEW (widget)->session, widget, request);
}

static void
note_edited_cb (FfHiringView *self)
{
  g_autofree char *text = ff_text_field_dup_text (self->note);
  g_autofree char *gesture = g_strdup_printf ("hiring-note:%u",
                                              ff_text_field_get_visit (self->note));
  g_autoptr (GError) error = NULL;
  FfEdit *edit = ff_verb_set_hiring_note (self->project, text, &error);

  if (edit == NULL)
    {
      /* Translators: %s says why, "at most 10000 characters" for example. */
      g_autofree char *message = g_strdup_printf (_ ("Not kept: %s"), error->message);

      ff_text_field_set_message (self->note, FF_MESSAGE_ERROR, message);
      return;
    }
  ff_text_field_set_message (self->note, FF_MESSAGE_NONE, NULL);
  ff_edit_set_gesture (edit, gesture);
  ff_session_commit (self->session, GTK_WIDGET (self), edit, NULL);
}

static void
ff_hiring_view_dispose (GObject *object)
{
  FfHiringView *self = FF_HIRING_VIEW (object);
  GtkWidget *child;

  if (self->project != NULL)
    g_signal_handlers_disconnect_by_func (self->project, changed_cb, self);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_clear_object (&self->project);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (ff_hiring_view_parent_class)->dispose (object);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, FfHiringView, stack);
  gtk_widget_class_bind_template_child (widget_class, FfHiringView, empty_samples);
  gtk_widget_class_bind_template_child (widget_class, FfHiringView, demand);
  gtk_widget_class_bind_template_child (widget_class, FfHiringView, sum);
  gtk_widget_class_bind_template_child (widget_class, FfHiringView, fill);
  gtk_widget_class_bind_template_child (widget_class, FfHiringView, candidates);
  gtk_widget_class_bind_template_child (widget_class, FfHiringView, ranking);
  gtk_widget_class_bind_template_child (widget_class, FfHiringView, verdict);
  gtk_widget_class_bind_template_child (widget_class, FfHiringView, hires);
  gtk_widget_class_bind_template_child (widget_class, FfHiringView, team);
  gtk_widget_class_bind_template_child (widget_class, FfHiringView, drawn);
  gtk_widget_class_bind_template_child (widget_class, FfHiringView, picture);
  gtk_widget_class_bind_template_child (widget_class, FfHiringView, note);
}

static void
ff_hiring_view_class_init (FfHiringViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ff_hiring_view_dispose;
  g_type_ensure (FF_TYPE_CANDIDATES_PANE);
  g_type_ensure (FF_TYPE_TEAM_PANE);
  g_type_ensure (FF_TYPE_TEXT_FIELD);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               FF_RESOURCE ("ui/hiring/hiring-view.ui"));
  bind_children (widget_class);
  gtk_widget_class_bind_template_callback (widget_class, begin_cb);
  gtk_widget_class_bind_template_callback (widget_class, note_edited_cb);
  gtk_widget_class_install_action (widget_class, "hiring.export", NULL, export_action);
  gtk_widget_class_install_action (widget_class, "hiring.from-samples", NULL, from_samples_action);
  gtk_widget_class_install_action (widget_class, "hiring.from-split", "s", from_split_action);
}

static void
ff_hiring_view_init (FfHiringView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
ff_hiring_view_new (FfSession *session)
{
  FfHiringView *self = g_object_new (FF_TYPE_HIRING_VIEW, NULL);

  g_return_val_if_fail (FF_IS_SESSION (session), NULL);

  self->session = g_object_ref (session);
  for (int q = 0; q < FF_N_QUADRANTS; q++)
    {
      self->rows[q] = ff_demand_row_new (session, q);
      gtk_box_append (self->demand, self->rows[q]);
    }
  ff_candidates_pane_set_session (self->candidates, session);
  g_signal_connect_object (adw_style_manager_get_default (), "notify::dark", G_CALLBACK (dark_cb),
                           self, G_CONNECT_SWAPPED);
  ff_team_pane_set_session (self->team, session);
  g_signal_connect_object (session, "notify::document", G_CALLBACK (document_cb), self,
                           G_CONNECT_SWAPPED);
  document_cb (self);
  return GTK_WIDGET (self);
}
