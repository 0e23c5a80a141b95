/* Whom the team is looked at without is the pane's own matter: nothing of the project changes. */
#include "app/hiring/team-pane.h"

#include "app/common/choices.h"
#include "app/common/severity.h"
#include "app/common/shown.h"
#include "app/hiring/narrow-choice.h"
#include "app/hiring/share-line.h"

#include <glib/gi18n-lib.h>

#define SPACING        6
#define QUADRANT_WIDTH 190

/* One entry of the choice: PEOPLE fewer have ROLE. */
typedef struct
{
  char *role; /* NULL for everyone as they are */
  guint people;
} Absence;

struct _FfTeamPane
{
  GtkWidget parent_instance;

  GtkStack *stack; /* "nobody", "team" */
  GtkDropDown *without;
  GtkFlowBox *quadrants;
  GtkLabel *explanation;
  GtkLabel *nobody;

  FfSession *session;
  GArray *absences; /* Absence, as the choice lists them */
  Absence chosen;
  gboolean updating;
};

G_DEFINE_FINAL_TYPE (FfTeamPane, ff_team_pane, GTK_TYPE_WIDGET)

static void
absence_clear (gpointer data)
{
  g_free (((Absence *) data)->role);
}

static void
add_absence (FfTeamPane *self, GtkStringList *names, const FfRole *role, guint people, char *text)
{
  Absence absence = { role != NULL ? g_strdup (role->base.id) : NULL, people };
  g_autofree char *owned = text;

  g_array_append_val (self->absences, absence);
  gtk_string_list_take (names, ff_shown (owned));
}

/* Lists everyone, and each counted role without one of its people and without all of them. */
static GtkStringList *
list_absences (FfTeamPane *self, const FfHiringPlan *plan)
{
  GtkStringList *names = gtk_string_list_new (NULL);

  g_array_set_size (self->absences, 0);
  add_absence (self, names, NULL, 0, g_strdup (_ ("Everyone")));
  for (guint i = 0; i < plan->counted->len; i++)
    {
      const FfRole *role = plan->counted->pdata[i];

      if (role->headcount > 1)
        add_absence (self, names, role, 1,
                     g_strdup_printf (/* Translators: a role */ _ ("Without one %s"), role->name));
      add_absence (self, names, role, role->headcount,
                   g_strdup_printf (/* Translators: a role */ _ ("Without %s"), role->name));
    }
  return names;
}

static guint
find_absence (FfTeamPane *self, const Absence *wanted)
{
  for (guint i = 0; i < self->absences->len; i++)
    {
      const Absence *absence = &g_array_index (self->absences, Absence, i);

      if (g_strcmp0 (absence->role, wanted->role) == 0 && absence->people == wanted->people)
        return i;
    }
  return 0;
}

static void
show_choice (FfTeamPane *self, const FfHiringPlan *plan)
{
  g_autoptr (GtkStringList) names = list_absences (self, plan);

  ff_choices_offer (GTK_WIDGET (self->without), names);
  gtk_drop_down_set_selected (self->without, find_absence (self, &self->chosen));
}

static GtkWidget *
create_mark (const char *text, const char *icon)
{
  GtkWidget *mark = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, SPACING);
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_box_append (GTK_BOX (mark), gtk_image_new_from_icon_name (icon));
  gtk_box_append (GTK_BOX (mark), label);
  gtk_widget_add_css_class (mark, "caption-heading");
  return mark;
}

static GtkWidget *
create_quadrant (const FfHiringPlan *plan, const FfTeam *team, FfQuadrant quadrant)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, SPACING);
  GtkWidget *name = gtk_label_new (ff_quadrant_name (quadrant));
  g_autofree char *id = g_strdup_printf ("team-%s", ff_quadrant_ids[quadrant]);

  gtk_widget_set_name (box, id);
  gtk_label_set_xalign (GTK_LABEL (name), 0);
  gtk_widget_add_css_class (name, "ff-strong");
  gtk_widget_set_size_request (box, QUADRANT_WIDTH, -1);
  gtk_box_append (GTK_BOX (box), name);
  gtk_box_append (GTK_BOX (box),
                  ff_share_line_new (_ ("Demand"), "demand", plan->demand[quadrant], NULL));
  gtk_box_append (GTK_BOX (box), ff_share_line_new (_ ("Supply"), ff_quadrant_ids[quadrant],
                                                    team->supply[quadrant], NULL));
  if ((team->short_of & FF_QUADRANT_BIT (quadrant)) != 0)
    gtk_box_append (GTK_BOX (box),
                    create_mark (_ ("Understaffed"), ff_severity_get_icon (FF_SEVERITY_WARNING)));
  if (team->constraint == quadrant)
    gtk_box_append (GTK_BOX (box), create_mark (_ ("The constraint, nobody’s primary"),
                                                ff_severity_get_icon (FF_SEVERITY_WARNING)));
  return box;
}

static void
show_quadrants (FfTeamPane *self, const FfHiringPlan *plan, const FfTeam *team)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->quadrants))) != NULL)
    gtk_flow_box_remove (self->quadrants, child);
  for (int q = 0; q < FF_N_QUADRANTS; q++)
    {
      GtkWidget *cell = gtk_flow_box_child_new ();

      gtk_flow_box_child_set_child (GTK_FLOW_BOX_CHILD (cell), create_quadrant (plan, team, q));
      gtk_widget_set_focusable (cell, FALSE);
      gtk_flow_box_append (self->quadrants, cell);
    }
}

void
ff_team_pane_refresh (FfTeamPane *self, const FfHiringPlan *plan)
{
  const FfRole *role;
  FfTeam team = plan->team;
  g_autofree char *text = NULL;

  self->updating = TRUE;
  show_choice (self, plan);
  self->updating = FALSE;
  role = self->chosen.role != NULL && gtk_drop_down_get_selected (self->without) > 0
             ? ff_content_role (plan->content, self->chosen.role)
             : NULL;
  if (role != NULL)
    ff_hiring_plan_get_team_without (plan, role, self->chosen.people, &team);
  text = role != NULL ? ff_hiring_plan_explain_without (plan, role, self->chosen.people)
                      : ff_team_explain (plan, &team);
  show_quadrants (self, plan, &team);
  ff_label_show (self->explanation, text);
  ff_label_show (self->nobody, text);
  gtk_stack_set_visible_child_name (self->stack, plan->counted->len > 0 ? "team" : "nobody");
}

static void
without_cb (FfTeamPane *self)
{
  guint selected = gtk_drop_down_get_selected (self->without);
  g_autoptr (FfHiringPlan) plan = NULL;

  if (self->updating || self->session == NULL || selected >= self->absences->len)
    return;
  g_free (self->chosen.role);
  self->chosen = g_array_index (self->absences, Absence, selected);
  self->chosen.role = g_strdup (self->chosen.role);
  plan = ff_hiring_plan_new (ff_project_get_analysis (ff_session_get_project (self->session)));
  ff_team_pane_refresh (self, plan);
}

static void
count_cb (FfTeamPane *self)
{
  ff_session_show_view (self->session, "matrix");
}

static void
ff_team_pane_dispose (GObject *object)
{
  FfTeamPane *self = FF_TEAM_PANE (object);
  GtkWidget *child;

  self->updating = TRUE;
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (ff_team_pane_parent_class)->dispose (object);
}

static void
ff_team_pane_finalize (GObject *object)
{
  FfTeamPane *self = FF_TEAM_PANE (object);

  g_array_unref (self->absences);
  g_free (self->chosen.role);
  G_OBJECT_CLASS (ff_team_pane_parent_class)->finalize (object);
}

static void
ff_team_pane_class_init (FfTeamPaneClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ff_team_pane_dispose;
  G_OBJECT_CLASS (klass)->finalize = ff_team_pane_finalize;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               FF_RESOURCE ("ui/hiring/team-pane.ui"));
  gtk_widget_class_bind_template_child (widget_class, FfTeamPane, stack);
  gtk_widget_class_bind_template_child (widget_class, FfTeamPane, without);
  gtk_widget_class_bind_template_child (widget_class, FfTeamPane, quadrants);
  gtk_widget_class_bind_template_child (widget_class, FfTeamPane, explanation);
  gtk_widget_class_bind_template_child (widget_class, FfTeamPane, nobody);
  gtk_widget_class_bind_template_callback (widget_class, without_cb);
  gtk_widget_class_bind_template_callback (widget_class, count_cb);
}

static void
ff_team_pane_init (FfTeamPane *self)
{
  self->absences = g_array_new (FALSE, FALSE, sizeof (Absence));
  g_array_set_clear_func (self->absences, absence_clear);
  gtk_widget_init_template (GTK_WIDGET (self));
  ff_choice_make_narrow (self->without);
}

void
ff_team_pane_set_session (FfTeamPane *self, FfSession *session)
{
  g_return_if_fail (self->session == NULL);

  self->session = g_object_ref (session);
}
