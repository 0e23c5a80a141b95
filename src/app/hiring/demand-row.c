/* What is typed counts at once, so that the ranking below follows; the typing of one visit is one undo step. */
#include "app/hiring/demand-row.h"

#include "app/common/reflow-box.h"
#include "app/hiring/narrow-choice.h"
#include "core/verbs/hiring-verbs.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

struct _FfDemandRow
{
  GtkWidget parent_instance;

  GtkWidget *mark;
  GtkLabel *name;
  GtkLabel *help;
  GtkEditable *demand;
  GtkLabel *message;
  GtkDropDown *hand_over;
  GtkDropDown *strength;

  FfSession *session;
  FfQuadrant quadrant;
  guint visit;
  gboolean updating;
};

G_DEFINE_FINAL_TYPE (FfDemandRow, ff_demand_row, GTK_TYPE_WIDGET)

/* What kind of work a quadrant holds, in a line. */
static const char *
get_help (FfQuadrant quadrant)
{
  switch (quadrant)
    {
    case FF_QUADRANT_INTERNAL_STRATEGIC:
      return _ ("Quarters, with the team: direction, roadmap, what the system must become");
    case FF_QUADRANT_EXTERNAL_STRATEGIC:
      return _ ("Quarters, with the market: positioning, pricing, which customers to win");
    case FF_QUADRANT_INTERNAL_TACTICAL:
      return _ ("Weeks, with the team: specifications, scope, trade-offs, releases");
    case FF_QUADRANT_EXTERNAL_TACTICAL:
      return _ ("Weeks, with customers: interviews, experiments, launches, support of sales");
    case FF_QUADRANT_NONE:
    case FF_N_QUADRANTS:
    default: return "";
    }
}

/* TEXT as a share; blank is NAN. FALSE where it is no number from 0 up. A decimal comma is one too. */
static gboolean
parse_share (const char *text, double *share)
{
  g_autofree char *plain = g_strdup (text);
  char *end;

  g_strdelimit (plain, ",", '.');
  g_strdelimit (plain, "%", ' ');
  g_strstrip (plain);
  *share = NAN;
  if (*plain == '\0')
    return TRUE;
  *share = g_ascii_strtod (plain, &end);
  return *end == '\0' && end != plain && isfinite (*share) && *share >= 0;
}

static void
say_fault (FfDemandRow *self, const char *fault)
{
  gtk_label_set_text (self->message, fault != NULL ? fault : "");
  gtk_widget_set_visible (GTK_WIDGET (self->message), fault != NULL);
  if (fault != NULL)
    gtk_widget_add_css_class (GTK_WIDGET (self->demand), "error");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->demand), "error");
  gtk_accessible_update_state (
      GTK_ACCESSIBLE (self->demand), GTK_ACCESSIBLE_STATE_INVALID,
      fault != NULL ? GTK_ACCESSIBLE_INVALID_TRUE : GTK_ACCESSIBLE_INVALID_FALSE, -1);
}

static void
demand_changed_cb (FfDemandRow *self)
{
  FfProject *project = ff_session_get_project (self->session);
  g_autofree char *gesture = g_strdup_printf ("demand:%d:%u", self->quadrant, self->visit);
  GError *error = NULL;
  FfEdit *edit;
  double share;

  if (self->updating)
    return;
  if (!parse_share (gtk_editable_get_text (self->demand), &share))
    {
      say_fault (self, _ ("Not kept: a number from 0 up, such as 40"));
      return;
    }
  say_fault (self, NULL);
  edit = ff_verb_set_demand (project, self->quadrant, share, &error);
  if (edit != NULL)
    ff_edit_set_gesture (edit, gesture);
  ff_session_commit (self->session, GTK_WIDGET (self), edit, error);
}

static void
demand_entered_cb (FfDemandRow *self)
{
  self->visit++;
}

/* A number that was refused gives way to the one that is kept. */
static void
demand_left_cb (FfDemandRow *self)
{
  say_fault (self, NULL);
  ff_demand_row_refresh (self);
}

static void
hand_over_cb (FfDemandRow *self)
{
  GError *error = NULL;

  if (!self->updating && self->session != NULL)
    ff_session_commit (self->session, GTK_WIDGET (self),
                       ff_verb_set_hand_over (ff_session_get_project (self->session),
                                              self->quadrant,
                                              gtk_drop_down_get_selected (self->hand_over), &error),
                       error);
}

static void
strength_cb (FfDemandRow *self)
{
  GError *error = NULL;

  if (!self->updating && self->session != NULL)
    ff_session_commit (self->session, GTK_WIDGET (self),
                       ff_verb_set_strength (ff_session_get_project (self->session), self->quadrant,
                                             gtk_drop_down_get_selected (self->strength), &error),
                       error);
}

static void
ff_demand_row_dispose (GObject *object)
{
  FfDemandRow *self = FF_DEMAND_ROW (object);
  GtkWidget *child;

  self->updating = TRUE;
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (ff_demand_row_parent_class)->dispose (object);
}

static void
ff_demand_row_class_init (FfDemandRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ff_demand_row_dispose;
  g_type_ensure (FF_TYPE_REFLOW_BOX);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               FF_RESOURCE ("ui/hiring/demand-row.ui"));
  gtk_widget_class_bind_template_child (widget_class, FfDemandRow, mark);
  gtk_widget_class_bind_template_child (widget_class, FfDemandRow, name);
  gtk_widget_class_bind_template_child (widget_class, FfDemandRow, help);
  gtk_widget_class_bind_template_child (widget_class, FfDemandRow, demand);
  gtk_widget_class_bind_template_child (widget_class, FfDemandRow, message);
  gtk_widget_class_bind_template_child (widget_class, FfDemandRow, hand_over);
  gtk_widget_class_bind_template_child (widget_class, FfDemandRow, strength);
  gtk_widget_class_bind_template_callback (widget_class, demand_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, demand_entered_cb);
  gtk_widget_class_bind_template_callback (widget_class, demand_left_cb);
  gtk_widget_class_bind_template_callback (widget_class, hand_over_cb);
  gtk_widget_class_bind_template_callback (widget_class, strength_cb);
}

static void
ff_demand_row_init (FfDemandRow *self)
{
  self->updating = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  ff_choice_make_narrow (self->hand_over);
  ff_choice_make_narrow (self->strength);
  self->updating = FALSE;
}

/* Each control is called by what it is and by its quadrant. */
static void
name_controls (FfDemandRow *self)
{
  const char *quadrant = ff_quadrant_name (self->quadrant);
  struct
  {
    gpointer control;
    const char *format;
    const char *name;
  } controls[] = {
    /* Translators: the name of a field; %s is a quadrant */
    { self->demand, _ ("Share of the work, %s"), "demand" },
    /* Translators: the name of a choice; %s is a quadrant */
    { self->hand_over, _ ("Hand over, %s"), "hand-over" },
    /* Translators: the name of a choice; %s is a quadrant */
    { self->strength, _ ("The founder’s strength, %s"), "strength" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (controls); i++)
    {
      g_autoptr (GString) label = g_string_new (controls[i].format);
      g_autofree char *name = g_strdup_printf ("%s-%s", controls[i].name,
                                               ff_quadrant_ids[self->quadrant]);

      g_string_replace (label, "%s", quadrant, 1);
      gtk_widget_set_name (controls[i].control, name);
      gtk_accessible_update_property (
          GTK_ACCESSIBLE (controls[i].control), GTK_ACCESSIBLE_PROPERTY_LABEL, label->str,
          GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, get_help (self->quadrant), -1);
    }
}

GtkWidget *
ff_demand_row_new (FfSession *session, FfQuadrant quadrant)
{
  FfDemandRow *self = g_object_new (FF_TYPE_DEMAND_ROW, NULL);

  self->session = g_object_ref (session);
  self->quadrant = quadrant;
  gtk_label_set_text (self->name, ff_quadrant_name (quadrant));
  gtk_label_set_text (self->help, get_help (quadrant));
  gtk_widget_add_css_class (self->mark, ff_quadrant_ids[quadrant]);
  name_controls (self);
  return GTK_WIDGET (self);
}

static void
show_demand (FfDemandRow *self, double demand)
{
  g_autofree char *text = isnan (demand) ? g_strdup ("") : g_strdup_printf ("%.10g", demand);
  double typed;

  if (parse_share (gtk_editable_get_text (self->demand), &typed)
      && (typed == demand || (isnan (typed) && isnan (demand))))
    return;
  /* What was refused stays while it is being mended. */
  if (gtk_widget_has_css_class (GTK_WIDGET (self->demand), "error"))
    return;
  gtk_editable_set_text (self->demand, text);
  gtk_editable_set_position (self->demand, -1);
}

/* Shows the plan as it is; what is not said reads as the method takes it. */
void
ff_demand_row_refresh (FfDemandRow *self)
{
  const FfHiring *plan = ff_project_get_hiring (ff_session_get_project (self->session));
  int hand_over = plan->hand_over[self->quadrant];
  int strength = plan->strength[self->quadrant];

  self->updating = TRUE;
  show_demand (self, plan->demand[self->quadrant]);
  gtk_drop_down_set_selected (self->hand_over, hand_over >= 0 ? hand_over : FF_HAND_OVER_EITHER);
  gtk_drop_down_set_selected (self->strength, strength >= 0 ? strength : FF_STRENGTH_ADEQUATE);
  self->updating = FALSE;
}

/* To the share, to be typed. */
void
ff_demand_row_begin (FfDemandRow *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self->demand));
}
