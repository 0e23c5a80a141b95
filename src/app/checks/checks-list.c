#include "app/checks/checks-list.h"

#include "app/checks/finding-row.h"
#include "app/common/severity.h"
#include "app/common/shown.h"
#include "core/verbs/fixes.h"

#include <glib/gi18n-lib.h>

/* Findings beyond this many have no row until they are asked for: the first ones are the ones to mend. */
#define ROWS_AT_ONCE 24

/* A list less wide than this has no room for all buttons in a line. */
#define NARROW 420

struct _FfChecksList
{
  GtkWidget parent_instance;
  FfSession *session;
  GtkWidget *box;
  GtkToggleButton *by_step;
  GtkStack *stack;
  GtkScrolledWindow *scroller;
  GtkBox *sections;
  GtkButton *more;
  GtkLabel *status;
  GtkWidget *bar;
  guint rows;      /* at most so many */
  gboolean acting; /* the change is of the list's own making */
  int width;
};

G_DEFINE_FINAL_TYPE (FfChecksList, ff_checks_list, GTK_TYPE_WIDGET)

static guint left_signal;

static const struct
{
  const char *title;
  const char *view;
} steps[] = {
  [FF_STEP_BOARD] = { N_ ("Board"), "board" },
  [FF_STEP_MATRIX] = { N_ ("Roles and Weights"), "matrix" },
  [FF_STEP_CARDS] = { N_ ("Cards"), "cards" },
  [FF_STEP_SAMPLES] = { N_ ("Work Samples"), "samples" },
  [FF_STEP_BOUNDARIES] = { N_ ("Boundaries"), "boundaries" },
  [FF_STEP_FEEDBACK] = { N_ ("Feedback"), "feedback" },
  [FF_STEP_HIRING] = { N_ ("Hiring Plan"), "hiring" },
  [FF_STEP_REVIEWS] = { N_ ("Reviews"), "reviews" },
};

const char *
ff_checks_list_get_step_name (FfStep step)
{
  return gettext (steps[step].title);
}

/* The finding of ROW as it is now; NULL where it is gone. */
static const FfFinding *
find_finding (FfChecksList *self, FfFindingRow *row)
{
  FfAnalysis *analysis = ff_project_get_analysis (ff_session_get_project (self->session));

  for (guint i = 0; i < ff_analysis_get_n_findings (analysis); i++)
    {
      const FfFinding *finding = ff_analysis_get_finding (analysis, i);

      if (g_str_equal (finding->check, ff_finding_row_get_check (row))
          && g_strv_equal ((const char *const *) finding->about, ff_finding_row_get_about (row)))
        return finding;
    }
  return NULL;
}

/* Commits EDIT (transfer full) and says below what was done; ERROR (transfer full) where it is NULL. */
static void
act (FfChecksList *self, FfEdit *edit, GError *error)
{
  FfProject *project = ff_session_get_project (self->session);
  g_autofree char *done = NULL;

  if (edit == NULL)
    {
      ff_label_show (self->status, error->message);
      gtk_widget_set_visible (self->bar, TRUE);
      g_error_free (error);
      return;
    }
  self->acting = TRUE;
  done = g_strdup (ff_edit_get_label (edit));
  ff_project_commit (project, edit);
  ff_label_show (self->status, done);
  gtk_widget_set_visible (self->bar, TRUE);
  self->acting = FALSE;
}

static void
fix_cb (FfFindingRow *row, FfChecksList *self)
{
  const FfFinding *finding = find_finding (self, row);
  GError *error = NULL;

  if (finding != NULL)
    {
      FfEdit *edit = ff_verb_fix (ff_session_get_project (self->session), finding, &error);

      act (self, edit, error);
    }
}

static void
dismiss_cb (FfFindingRow *row, const char *reason, FfChecksList *self)
{
  g_autofree char *about = g_strjoinv (" ", (char **) ff_finding_row_get_about (row));
  GError *error = NULL;
  FfEdit *edit = ff_verb_dismiss (ff_session_get_project (self->session),
                                  ff_finding_row_get_check (row), about, reason, &error);

  act (self, edit, error);
}

static void
undismiss_cb (FfFindingRow *row, FfChecksList *self)
{
  g_autofree char *about = g_strjoinv (" ", (char **) ff_finding_row_get_about (row));
  GError *error = NULL;
  FfEdit *edit = ff_verb_undismiss (ff_session_get_project (self->session),
                                    ff_finding_row_get_check (row), about, &error);

  act (self, edit, error);
}

static gboolean
can_jump (FfChecksList *self, FfStep step)
{
  return ff_session_has_view (self->session, steps[step].view);
}

/* The list goes first: what is shown then keeps the focus. */
static void
jump_cb (FfFindingRow *row, FfChecksList *self)
{
  FfStep step = ff_finding_row_get_step (row);
  g_autofree char *check = g_strdup (ff_finding_row_get_check (row));
  g_auto (GStrv) about = g_strdupv ((char **) ff_finding_row_get_about (row));

  g_signal_emit (self, left_signal, 0);
  ff_session_show (self->session, steps[step].view, check, (const char *const *) about);
}

static const char *
find_reason (FfProject *project, const FfFinding *finding)
{
  g_autofree char *about = g_strjoinv (" ", finding->about);
  g_autofree char *id = ff_dismissal_make_id (finding->check, about);
  const FfDismissal *dismissal = ff_project_lookup (project, FF_DISMISSED, id);

  return dismissal != NULL ? dismissal->reason : NULL;
}

static GtkWidget *
create_row (FfChecksList *self, const FfFinding *finding)
{
  FfProject *project = ff_session_get_project (self->session);
  g_autofree char *fix = ff_fix_dup_label (project, finding);
  GtkWidget *row = ff_finding_row_new (finding, fix, find_reason (project, finding),
                                       can_jump (self, finding->step));

  ff_finding_row_set_narrow (FF_FINDING_ROW (row), self->width < NARROW);
  g_signal_connect (row, "jump", G_CALLBACK (jump_cb), self);
  g_signal_connect (row, "fix", G_CALLBACK (fix_cb), self);
  g_signal_connect (row, "dismiss", G_CALLBACK (dismiss_cb), self);
  g_signal_connect (row, "undismiss", G_CALLBACK (undismiss_cb), self);
  return row;
}

/* A heading with a list below. */
static GtkListBox *
append_section (FfChecksList *self, const char *title)
{
  GtkWidget *heading = gtk_label_new (title);
  GtkWidget *list = gtk_list_box_new ();

  gtk_label_set_xalign (GTK_LABEL (heading), 0);
  gtk_widget_add_css_class (heading, "heading");
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "boxed-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  gtk_box_append (self->sections, heading);
  gtk_box_append (self->sections, list);
  return GTK_LIST_BOX (list);
}

/* Where FINDING stands: its severity or step, or the section of the dismissed ones. */
static guint
section_of (FfChecksList *self, const FfFinding *finding)
{
  if (finding->dismissed)
    return G_N_ELEMENTS (steps);
  return gtk_toggle_button_get_active (self->by_step) ? finding->step
                                                      : FF_SEVERITY_ERROR - finding->severity;
}

static char *
title_of (FfChecksList *self, guint section, guint count)
{
  if (section == G_N_ELEMENTS (steps))
    return g_strdup_printf (/* Translators: a count */ _ ("Dismissed (%u)"), count);
  if (!gtk_toggle_button_get_active (self->by_step))
    return ff_severity_count (FF_SEVERITY_ERROR - section, count);
  return g_strdup_printf (/* Translators: a step, a count */ _ ("%s (%u)"),
                          ff_checks_list_get_step_name (section), count);
}

/* Fills SECTION with its findings; how many there are. */
static guint
fill_section (FfChecksList *self, FfAnalysis *analysis, guint section, guint *room)
{
  GtkListBox *list = NULL;
  g_autofree char *title = NULL;
  guint count = 0;

  for (guint i = 0; i < ff_analysis_get_n_findings (analysis); i++)
    count += section_of (self, ff_analysis_get_finding (analysis, i)) == section;
  if (count == 0 || *room == 0)
    return count;
  title = title_of (self, section, count);
  list = append_section (self, title);
  for (guint i = 0; i < ff_analysis_get_n_findings (analysis) && *room > 0; i++)
    {
      const FfFinding *finding = ff_analysis_get_finding (analysis, i);

      if (section_of (self, finding) != section)
        continue;
      gtk_list_box_append (list, create_row (self, finding));
      (*room)--;
    }
  return count;
}

/* The row that has the focus, counted over all sections; -1 where none has. */
static int
find_focused (FfChecksList *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;
  int index = 0;

  for (GtkWidget *section = gtk_widget_get_first_child (GTK_WIDGET (self->sections));
       section != NULL; section = gtk_widget_get_next_sibling (section))
    for (GtkWidget *row = gtk_widget_get_first_child (section);
         GTK_IS_LIST_BOX (section) && row != NULL; row = gtk_widget_get_next_sibling (row))
      {
        if (focus != NULL && (focus == row || gtk_widget_is_ancestor (focus, row)))
          return index;
        index++;
      }
  return -1;
}

/* Gives the focus to what stands where INDEX was, or to what is last. */
static void
focus_row (FfChecksList *self, int index)
{
  GtkWidget *found = NULL;

  for (GtkWidget *section = gtk_widget_get_first_child (GTK_WIDGET (self->sections));
       section != NULL; section = gtk_widget_get_next_sibling (section))
    for (GtkWidget *row = gtk_widget_get_first_child (section);
         GTK_IS_LIST_BOX (section) && row != NULL && index >= 0;
         row = gtk_widget_get_next_sibling (row), index--)
      found = row;
  if (found != NULL)
    gtk_widget_grab_focus (found);
  else
    gtk_widget_grab_focus (GTK_WIDGET (self->by_step));
}

/* A button for those of ALL that have no row yet. */
static void
show_more (FfChecksList *self, guint all)
{
  guint left = all > self->rows ? all - self->rows : 0;
  g_autofree char *label = g_strdup_printf (/* Translators: a count of findings */
                                            ngettext ("Show %u More", "Show %u More", left), left);

  gtk_widget_set_visible (GTK_WIDGET (self->more), left > 0);
  gtk_button_set_label (self->more, label);
}

/* The first of the new ones has the focus. */
static void
more_cb (FfChecksList *self)
{
  guint before = self->rows;

  self->rows += ROWS_AT_ONCE;
  ff_checks_list_refresh (self);
  focus_row (self, (int) before);
}

void
ff_checks_list_refresh (FfChecksList *self)
{
  FfAnalysis *analysis = ff_project_get_analysis (ff_session_get_project (self->session));
  int focused = find_focused (self);
  GtkWidget *old;
  guint room = self->rows;
  guint open = 0;
  guint all = 0;

  if (!self->acting)
    gtk_widget_set_visible (self->bar, FALSE);
  while ((old = gtk_widget_get_first_child (GTK_WIDGET (self->sections))) != NULL)
    gtk_box_remove (self->sections, old);
  for (guint section = 0; section < G_N_ELEMENTS (steps); section++)
    open += fill_section (self, analysis, section, &room);
  all = open + fill_section (self, analysis, G_N_ELEMENTS (steps), &room);
  gtk_stack_set_visible_child_name (self->stack, all > 0 ? "list" : "none");
  show_more (self, all);
  if (focused >= 0)
    focus_row (self, focused);
}

/* What was done before is no news when the list is opened. */
void
ff_checks_list_forget (FfChecksList *self)
{
  gtk_widget_set_visible (self->bar, FALSE);
  self->rows = ROWS_AT_ONCE;
}

void
ff_checks_list_set_room (FfChecksList *self, int width, int height)
{
  self->width = width;
  gtk_widget_set_size_request (GTK_WIDGET (self), width, -1);
  gtk_scrolled_window_set_max_content_height (self->scroller, height);
}

static void
grouping_cb (FfChecksList *self)
{
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scroller), 0);
  if (self->session != NULL && ff_session_get_project (self->session) != NULL)
    ff_checks_list_refresh (self);
}

static void
ff_checks_list_dispose (GObject *object)
{
  FfChecksList *self = FF_CHECKS_LIST (object);

  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (ff_checks_list_parent_class)->dispose (object);
}

static void
ff_checks_list_class_init (FfChecksListClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ff_checks_list_dispose;
  left_signal = g_signal_new ("left", FF_TYPE_CHECKS_LIST, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                              G_TYPE_NONE, 0);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               FF_RESOURCE ("ui/checks/checks-list.ui"));
  gtk_widget_class_bind_template_child (widget_class, FfChecksList, box);
  gtk_widget_class_bind_template_child (widget_class, FfChecksList, by_step);
  gtk_widget_class_bind_template_child (widget_class, FfChecksList, stack);
  gtk_widget_class_bind_template_child (widget_class, FfChecksList, scroller);
  gtk_widget_class_bind_template_child (widget_class, FfChecksList, sections);
  gtk_widget_class_bind_template_child (widget_class, FfChecksList, more);
  gtk_widget_class_bind_template_child (widget_class, FfChecksList, status);
  gtk_widget_class_bind_template_child (widget_class, FfChecksList, bar);
  gtk_widget_class_bind_template_callback (widget_class, grouping_cb);
  gtk_widget_class_bind_template_callback (widget_class, more_cb);
}

static void
ff_checks_list_init (FfChecksList *self)
{
  self->rows = ROWS_AT_ONCE;
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
ff_checks_list_set_session (FfChecksList *self, FfSession *session)
{
  g_return_if_fail (self->session == NULL);

  self->session = g_object_ref (session);
}
