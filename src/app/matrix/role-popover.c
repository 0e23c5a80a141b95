/* The details of a role, at the head of its column: the sum of its emphasis in words, its name, what is
 * thought of it, and what can be done with it. What is typed is taken on Enter, on leaving the field and
 * on closing; Escape drops it. */
#include "app/matrix/role-popover.h"

#include "app/common/shown.h"
#include "app/matrix/quadrant-choice.h"
#include "app/matrix/reordering.h"
#include "app/matrix/role-clipping.h"

#include <glib/gi18n-lib.h>

struct _FfRolePopover
{
  GtkPopover parent_instance;

  FfSession *session;
  char *role;
  char *gesture; /* what is changed while it is open is one undo step */
  gboolean is_loading;
  gboolean is_dropped;

  GtkEditable *name;
  GtkLabel *sum;
  GtkEditable *hypothesis;
  GtkDropDown *quadrant;
  GtkDropDown *status;
  GtkSpinButton *headcount;
  GtkWidget *earlier;
  GtkWidget *later;
};

G_DEFINE_FINAL_TYPE (FfRolePopover, ff_role_popover, GTK_TYPE_POPOVER)

static const FfRole *
get_role (FfRolePopover *self)
{
  FfProject *project = self->session != NULL ? ff_session_get_project (self->session) : NULL;

  return project != NULL && self->role != NULL ? ff_project_role (project, self->role) : NULL;
}

static void
show_state (FfRolePopover *self)
{
  FfProject *project = ff_session_get_project (self->session);
  g_autofree char *sum = ff_analysis_explain (ff_project_get_analysis (project), self->role);

  ff_label_show (self->sum, sum);
  gtk_widget_set_sensitive (self->earlier, ff_reordering_can_move_role (project, self->role, -1));
  gtk_widget_set_sensitive (self->later, ff_reordering_can_move_role (project, self->role, 1));
}

static void
load (FfRolePopover *self)
{
  const FfRole *role = get_role (self);

  self->is_loading = TRUE;
  gtk_editable_set_text (self->name, role->name);
  gtk_editable_set_text (self->hypothesis, role->hypothesis != NULL ? role->hypothesis : "");
  ff_quadrant_choice_set (self->quadrant, role->hypothesis_quadrant);
  gtk_drop_down_set_selected (self->status, role->status);
  gtk_spin_button_set_value (self->headcount, role->headcount);
  self->is_loading = FALSE;
  show_state (self);
}

/* Commits what a verb made of a field. FALSE where it could not be taken. */
static gboolean
commit (FfRolePopover *self, FfEdit *edit, GError *error)
{
  if (edit != NULL)
    ff_edit_set_gesture (edit, self->gesture);
  return ff_session_commit (self->session, GTK_WIDGET (self), edit, error);
}

static void
set_member (FfRolePopover *self, const char *member, const char *value)
{
  GError *error = NULL;
  FfEdit *edit = ff_verb_set (ff_session_get_project (self->session), FF_ROLES, self->role, member,
                              value, &error);

  commit (self, edit, error);
}

static void
apply_name (FfRolePopover *self)
{
  const char *text = gtk_editable_get_text (self->name);
  GError *error = NULL;
  FfEdit *edit;

  if (g_str_equal (text, get_role (self)->name))
    return;
  edit = ff_verb_rename (ff_session_get_project (self->session), FF_ROLES, self->role, text,
                         &error);
  if (!commit (self, edit, error))
    gtk_editable_set_text (self->name, get_role (self)->name);
}

static void
apply_texts (FfRolePopover *self)
{
  const char *hypothesis = gtk_editable_get_text (self->hypothesis);

  if (self->is_loading || self->is_dropped || get_role (self) == NULL)
    return;
  apply_name (self);
  if (g_strcmp0 (hypothesis, get_role (self)->hypothesis != NULL ? get_role (self)->hypothesis : "")
      != 0)
    set_member (self, "hypothesis", hypothesis);
}

static void
apply_choices_cb (FfRolePopover *self)
{
  const FfRole *role = self->is_loading ? NULL : get_role (self);
  FfQuadrant quadrant = ff_quadrant_choice_get (self->quadrant);
  guint status = gtk_drop_down_get_selected (self->status);
  int headcount = gtk_spin_button_get_value_as_int (self->headcount);

  if (role == NULL)
    return;
  if (role->hypothesis_quadrant != quadrant)
    set_member (self, "hypothesis-quadrant",
                quadrant == FF_QUADRANT_NONE ? "" : ff_quadrant_ids[quadrant]);
  else if (role->status != status)
    set_member (self, "status", ff_status_ids[status]);
  else if (role->headcount != headcount)
    {
      g_autofree char *json = g_strdup_printf ("%d", headcount);

      set_member (self, "headcount", json);
    }
}

static void
name_activated_cb (FfRolePopover *self)
{
  apply_texts (self);
  gtk_popover_popdown (GTK_POPOVER (self));
}

static void
left_cb (FfRolePopover *self)
{
  apply_texts (self);
}

static void
closed_cb (FfRolePopover *self)
{
  apply_texts (self);
  if (self->session != NULL && !gtk_widget_in_destruction (GTK_WIDGET (self))
      && !gtk_widget_in_destruction (gtk_widget_get_parent (GTK_WIDGET (self))))
    gtk_widget_grab_focus (gtk_widget_get_parent (GTK_WIDGET (self)));
}

static gboolean
key_cb (FfRolePopover *self, guint keyval)
{
  if (keyval == GDK_KEY_Escape)
    self->is_dropped = TRUE;
  return GDK_EVENT_PROPAGATE;
}

static void
earlier_cb (FfRolePopover *self)
{
  apply_texts (self);
  ff_reordering_move_role (self->session, GTK_WIDGET (self), self->role, -1);
  show_state (self);
}

static void
later_cb (FfRolePopover *self)
{
  apply_texts (self);
  ff_reordering_move_role (self->session, GTK_WIDGET (self), self->role, 1);
  show_state (self);
}

static void
copy_cb (FfRolePopover *self)
{
  gtk_popover_popdown (GTK_POPOVER (self));
  ff_role_clipping_copy (self->session, GTK_WIDGET (self), self->role);
}

static void
show_card_cb (FfRolePopover *self)
{
  gtk_popover_popdown (GTK_POPOVER (self));
  ff_session_set_role (self->session, self->role);
  ff_session_show_view (self->session, "cards");
}

static void
remove_cb (FfRolePopover *self)
{
  self->is_dropped = TRUE;
  gtk_popover_popdown (GTK_POPOVER (self));
  ff_reordering_remove (self->session, gtk_widget_get_parent (GTK_WIDGET (self)), FF_ROLES,
                        self->role);
}

static void
ff_role_popover_dispose (GObject *object)
{
  FfRolePopover *self = FF_ROLE_POPOVER (object);

  g_clear_object (&self->session);
  g_clear_pointer (&self->role, g_free);
  g_clear_pointer (&self->gesture, g_free);
  G_OBJECT_CLASS (ff_role_popover_parent_class)->dispose (object);
}

static void
ff_role_popover_class_init (FfRolePopoverClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ff_role_popover_dispose;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               FF_RESOURCE ("ui/matrix/role-popover.ui"));
  gtk_widget_class_bind_template_child (widget_class, FfRolePopover, name);
  gtk_widget_class_bind_template_child (widget_class, FfRolePopover, sum);
  gtk_widget_class_bind_template_child (widget_class, FfRolePopover, hypothesis);
  gtk_widget_class_bind_template_child (widget_class, FfRolePopover, quadrant);
  gtk_widget_class_bind_template_child (widget_class, FfRolePopover, status);
  gtk_widget_class_bind_template_child (widget_class, FfRolePopover, headcount);
  gtk_widget_class_bind_template_child (widget_class, FfRolePopover, earlier);
  gtk_widget_class_bind_template_child (widget_class, FfRolePopover, later);
  gtk_widget_class_bind_template_callback (widget_class, name_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, left_cb);
  gtk_widget_class_bind_template_callback (widget_class, closed_cb);
  gtk_widget_class_bind_template_callback (widget_class, key_cb);
  gtk_widget_class_bind_template_callback (widget_class, apply_choices_cb);
  gtk_widget_class_bind_template_callback (widget_class, earlier_cb);
  gtk_widget_class_bind_template_callback (widget_class, later_cb);
  gtk_widget_class_bind_template_callback (widget_class, copy_cb);
  gtk_widget_class_bind_template_callback (widget_class, show_card_cb);
  gtk_widget_class_bind_template_callback (widget_class, remove_cb);
}

static void
ff_role_popover_init (FfRolePopover *self)
{
  /* Nothing that the drop-downs say counts before there is something to show. */
  self->is_loading = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  ff_quadrant_choice_fill (self->quadrant, _ ("No guess yet"));
}

GtkWidget *
ff_role_popover_new (FfSession *session)
{
  FfRolePopover *self = g_object_new (FF_TYPE_ROLE_POPOVER, NULL);

  self->session = g_object_ref (session);
  return GTK_WIDGET (self);
}

/* Opens at what it points to, with the name of ROLE_ID ready to be typed over. */
void
ff_role_popover_open (FfRolePopover *self, const char *role_id)
{
  g_free (self->role);
  self->role = g_strdup (role_id);
  g_free (self->gesture);
  self->gesture = ff_id_random ("role-details");
  self->is_dropped = FALSE;
  load (self);
  gtk_popover_popup (GTK_POPOVER (self));
  gtk_widget_grab_focus (GTK_WIDGET (self->name));
}
