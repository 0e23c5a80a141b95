/* The details of a competency, at the head of its row: its name, what it means, its quadrant, its place
 * among the others. What is typed is taken on Enter, on leaving the field and on closing; Escape drops
 * it. */
#include "app/matrix/competency-popover.h"

#include "app/matrix/quadrant-choice.h"
#include "app/matrix/reordering.h"

#include <glib/gi18n-lib.h>
#include <math.h>

struct _FfCompetencyPopover
{
  GtkPopover parent_instance;

  FfSession *session;
  char *competency;
  char *gesture; /* what is changed while it is open is one undo step */
  gboolean is_loading;
  gboolean is_dropped;

  GtkEditable *name;
  GtkEditable *description;
  GtkDropDown *quadrant;
  GtkWidget *earlier;
  GtkWidget *later;
};

G_DEFINE_FINAL_TYPE (FfCompetencyPopover, ff_competency_popover, GTK_TYPE_POPOVER)

static const FfCompetency *
get_competency (FfCompetencyPopover *self)
{
  FfProject *project = self->session != NULL ? ff_session_get_project (self->session) : NULL;

  return project != NULL && self->competency != NULL
             ? ff_project_competency (project, self->competency)
             : NULL;
}

static void
show_state (FfCompetencyPopover *self)
{
  FfProject *project = ff_session_get_project (self->session);

  gtk_widget_set_sensitive (self->earlier,
                            ff_reordering_can_move_competency (project, self->competency, -1));
  gtk_widget_set_sensitive (self->later,
                            ff_reordering_can_move_competency (project, self->competency, 1));
}

static void
load (FfCompetencyPopover *self)
{
  const FfCompetency *competency = get_competency (self);

  self->is_loading = TRUE;
  gtk_editable_set_text (self->name, competency->name);
  gtk_editable_set_text (self->description,
                         competency->description != NULL ? competency->description : "");
  ff_quadrant_choice_set (self->quadrant, competency->quadrant);
  self->is_loading = FALSE;
  show_state (self);
}

static gboolean
commit (FfCompetencyPopover *self, FfEdit *edit, GError *error)
{
  if (edit != NULL)
    ff_edit_set_gesture (edit, self->gesture);
  return ff_session_commit (self->session, GTK_WIDGET (self), edit, error);
}

static void
apply_name (FfCompetencyPopover *self)
{
  const char *text = gtk_editable_get_text (self->name);
  GError *error = NULL;
  FfEdit *edit;

  if (g_str_equal (text, get_competency (self)->name))
    return;
  edit = ff_verb_rename (ff_session_get_project (self->session), FF_COMPETENCIES, self->competency,
                         text, &error);
  if (!commit (self, edit, error))
    gtk_editable_set_text (self->name, get_competency (self)->name);
}

static void
apply_description (FfCompetencyPopover *self)
{
  const char *text = gtk_editable_get_text (self->description);
  const char *old = get_competency (self)->description;
  GError *error = NULL;
  FfEdit *edit;

  if (g_str_equal (text, old != NULL ? old : ""))
    return;
  edit = ff_verb_set (ff_session_get_project (self->session), FF_COMPETENCIES, self->competency,
                      "description", text, &error);
  commit (self, edit, error);
}

static void
apply_texts (FfCompetencyPopover *self)
{
  if (self->is_loading || self->is_dropped || get_competency (self) == NULL)
    return;
  apply_name (self);
  apply_description (self);
}

static void
quadrant_cb (FfCompetencyPopover *self)
{
  FfQuadrant quadrant = ff_quadrant_choice_get (self->quadrant);
  GError *error = NULL;
  FfEdit *edit;

  if (self->is_loading || get_competency (self) == NULL
      || get_competency (self)->quadrant == quadrant)
    return;
  edit = ff_verb_place_competency (ff_session_get_project (self->session), self->competency,
                                   quadrant, NAN, NAN, &error);
  commit (self, edit, error);
  show_state (self);
}

static void
name_activated_cb (FfCompetencyPopover *self)
{
  apply_texts (self);
  gtk_popover_popdown (GTK_POPOVER (self));
}

static void
left_cb (FfCompetencyPopover *self)
{
  apply_texts (self);
}

static void
closed_cb (FfCompetencyPopover *self)
{
  apply_texts (self);
  if (self->session != NULL && !gtk_widget_in_destruction (GTK_WIDGET (self))
      && !gtk_widget_in_destruction (gtk_widget_get_parent (GTK_WIDGET (self))))
    gtk_widget_grab_focus (gtk_widget_get_parent (GTK_WIDGET (self)));
}

static gboolean
key_cb (FfCompetencyPopover *self, guint keyval)
{
  if (keyval == GDK_KEY_Escape)
    self->is_dropped = TRUE;
  return GDK_EVENT_PROPAGATE;
}

static void
earlier_cb (FfCompetencyPopover *self)
{
  apply_texts (self);
  ff_reordering_move_competency (self->session, GTK_WIDGET (self), self->competency, -1);
  show_state (self);
}

static void
later_cb (FfCompetencyPopover *self)
{
  apply_texts (self);
  ff_reordering_move_competency (self->session, GTK_WIDGET (self), self->competency, 1);
  show_state (self);
}

static void
remove_cb (FfCompetencyPopover *self)
{
  self->is_dropped = TRUE;
  gtk_popover_popdown (GTK_POPOVER (self));
  ff_reordering_remove (self->session, gtk_widget_get_parent (GTK_WIDGET (self)), FF_COMPETENCIES,
                        self->competency);
}

static void
ff_competency_popover_dispose (GObject *object)
{
  FfCompetencyPopover *self = FF_COMPETENCY_POPOVER (object);

  g_clear_object (&self->session);
  g_clear_pointer (&self->competency, g_free);
  g_clear_pointer (&self->gesture, g_free);
  G_OBJECT_CLASS (ff_competency_popover_parent_class)->dispose (object);
}

static void
ff_competency_popover_class_init (FfCompetencyPopoverClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ff_competency_popover_dispose;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               FF_RESOURCE ("ui/matrix/competency-popover.ui"));
  gtk_widget_class_bind_template_child (widget_class, FfCompetencyPopover, name);
  gtk_widget_class_bind_template_child (widget_class, FfCompetencyPopover, description);
  gtk_widget_class_bind_template_child (widget_class, FfCompetencyPopover, quadrant);
  gtk_widget_class_bind_template_child (widget_class, FfCompetencyPopover, earlier);
  gtk_widget_class_bind_template_child (widget_class, FfCompetencyPopover, later);
  gtk_widget_class_bind_template_callback (widget_class, name_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, left_cb);
  gtk_widget_class_bind_template_callback (widget_class, closed_cb);
  gtk_widget_class_bind_template_callback (widget_class, key_cb);
  gtk_widget_class_bind_template_callback (widget_class, quadrant_cb);
  gtk_widget_class_bind_template_callback (widget_class, earlier_cb);
  gtk_widget_class_bind_template_callback (widget_class, later_cb);
  gtk_widget_class_bind_template_callback (widget_class, remove_cb);
}

static void
ff_competency_popover_init (FfCompetencyPopover *self)
{
  /* Nothing that the drop-downs say counts before there is something to show. */
  self->is_loading = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  ff_quadrant_choice_fill (self->quadrant, _ ("Not placed"));
}

GtkWidget *
ff_competency_popover_new (FfSession *session)
{
  FfCompetencyPopover *self = g_object_new (FF_TYPE_COMPETENCY_POPOVER, NULL);

  self->session = g_object_ref (session);
  return GTK_WIDGET (self);
}

/* Opens at what it points to, with the name of COMPETENCY_ID ready to be typed over. */
void
ff_competency_popover_open (FfCompetencyPopover *self, const char *competency_id)
{
  g_free (self->competency);
  self->competency = g_strdup (competency_id);
  g_free (self->gesture);
  self->gesture = ff_id_random ("competency-details");
  self->is_dropped = FALSE;
  load (self);
  gtk_popover_popup (GTK_POPOVER (self));
  gtk_widget_grab_focus (GTK_WIDGET (self->name));
}
