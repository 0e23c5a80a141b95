/* Adds competencies, one after the other, to a quadrant or to none yet. */
#include "app/matrix/add-competency-popover.h"

#include "app/matrix/quadrant-choice.h"

#include <glib/gi18n-lib.h>

struct _FfAddCompetencyPopover
{
  GtkPopover parent_instance;

  FfSession *session;
  GtkEditable *name;
  GtkDropDown *quadrant;
};

G_DEFINE_FINAL_TYPE (FfAddCompetencyPopover, ff_add_competency_popover, GTK_TYPE_POPOVER)

static void
add_cb (FfAddCompetencyPopover *self)
{
  GError *error = NULL;
  FfEdit *edit;

  if (*gtk_editable_get_text (self->name) == '\0')
    return;
  edit = ff_verb_add_competency (ff_session_get_project (self->session),
                                 gtk_editable_get_text (self->name),
                                 ff_quadrant_choice_get (self->quadrant), &error);
  if (ff_session_commit (self->session, GTK_WIDGET (self), edit, error))
    gtk_editable_set_text (self->name, "");
  gtk_widget_grab_focus (GTK_WIDGET (self->name));
}

static void
shown_cb (FfAddCompetencyPopover *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self->name));
}

static void
ff_add_competency_popover_dispose (GObject *object)
{
  g_clear_object (&FF_ADD_COMPETENCY_POPOVER (object)->session);
  G_OBJECT_CLASS (ff_add_competency_popover_parent_class)->dispose (object);
}

static void
ff_add_competency_popover_class_init (FfAddCompetencyPopoverClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ff_add_competency_popover_dispose;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               FF_RESOURCE ("ui/matrix/add-competency-popover.ui"));
  gtk_widget_class_bind_template_child (widget_class, FfAddCompetencyPopover, name);
  gtk_widget_class_bind_template_child (widget_class, FfAddCompetencyPopover, quadrant);
  gtk_widget_class_bind_template_callback (widget_class, add_cb);
  gtk_widget_class_bind_template_callback (widget_class, shown_cb);
}

static void
ff_add_competency_popover_init (FfAddCompetencyPopover *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  ff_quadrant_choice_fill (self->quadrant, _ ("Not placed"));
}

void
ff_add_competency_popover_set_session (FfAddCompetencyPopover *self, FfSession *session)
{
  g_set_object (&self->session, session);
}
