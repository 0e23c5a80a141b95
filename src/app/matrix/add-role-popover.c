/* Adds a role: a name of one's own, or one of the roles to start from, with its hypothesis. It stays open
 * for the next one. */
#include "app/matrix/add-role-popover.h"

#include "app/common/clipping.h"
#include "app/matrix/starting-roles.h"

#include <glib/gi18n-lib.h>

struct _FfAddRolePopover
{
  GtkPopover parent_instance;

  FfSession *session;
  GtkEditable *name;
  GtkWidget *paste;
  GtkListBox *starting;
};

G_DEFINE_FINAL_TYPE (FfAddRolePopover, ff_add_role_popover, GTK_TYPE_POPOVER)

static gboolean
commit (FfAddRolePopover *self, FfEdit *edit, GError *error, const char *gesture)
{
  if (edit != NULL)
    ff_edit_set_gesture (edit, gesture);
  return ff_session_commit (self->session, GTK_WIDGET (self), edit, error);
}

/* Adds the role and chooses it: the id of it, or NULL. (transfer full) */
static char *
add_role (FfAddRolePopover *self, const char *name, const char *gesture)
{
  GError *error = NULL;
  FfEdit *edit = ff_verb_add_role (ff_session_get_project (self->session), name, &error);
  g_autofree char *id = edit != NULL ? g_strdup (ff_edit_get_subject (edit)) : NULL;

  if (!commit (self, edit, error, gesture))
    return NULL;
  ff_session_set_role (self->session, id);
  return g_steal_pointer (&id);
}

static void
set_member (FfAddRolePopover *self, const char *id, const char *member, const char *value,
            const char *label, const char *gesture)
{
  GError *error = NULL;
  FfEdit *edit = ff_verb_set (ff_session_get_project (self->session), FF_ROLES, id, member, value,
                              &error);

  if (edit != NULL)
    ff_edit_set_label (edit, label);
  commit (self, edit, error, gesture);
}

/* One undo step, whatever number of edits it takes. */
static void
add_starting_role (FfAddRolePopover *self, const FfStartingRole *role)
{
  g_autofree char *gesture = ff_id_random ("add-role");
  g_autofree char *id = add_role (self, _ (role->name), gesture);
  g_autofree char *label = NULL;

  if (id == NULL)
    return;
  label = g_strdup (ff_project_get_undo_label (ff_session_get_project (self->session)));
  set_member (self, id, "hypothesis", _ (role->hypothesis), label, gesture);
  if (role->quadrant != FF_QUADRANT_NONE)
    set_member (self, id, "hypothesis-quadrant", ff_quadrant_ids[role->quadrant], label, gesture);
}

static void
show_taken (FfAddRolePopover *self)
{
  FfProject *project = ff_session_get_project (self->session);

  for (guint i = 0; project != NULL && i < ff_starting_roles_get_size (); i++)
    gtk_widget_set_sensitive (GTK_WIDGET (gtk_list_box_get_row_at_index (self->starting, (int) i)),
                              !ff_starting_role_is_taken (ff_starting_roles_get (i), project));
}

static void
add_cb (FfAddRolePopover *self)
{
  g_autofree char *id = NULL;

  if (*gtk_editable_get_text (self->name) == '\0')
    return;
  id = add_role (self, gtk_editable_get_text (self->name), NULL);
  if (id != NULL)
    gtk_editable_set_text (self->name, "");
  show_taken (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->name));
}

static void
row_activated_cb (FfAddRolePopover *self, GtkListBoxRow *row)
{
  add_starting_role (self, ff_starting_roles_get ((guint) gtk_list_box_row_get_index (row)));
  show_taken (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->name));
}

/* What was pasted gets the focus, so this does not stay open. */
static void
paste_cb (FfAddRolePopover *self)
{
  gtk_popover_popdown (GTK_POPOVER (self));
  gtk_widget_activate_action (GTK_WIDGET (self), "view.paste-roles", NULL);
}

static void
shown_cb (FfAddRolePopover *self)
{
  show_taken (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->name));
}

static void
ff_add_role_popover_dispose (GObject *object)
{
  g_clear_object (&FF_ADD_ROLE_POPOVER (object)->session);
  G_OBJECT_CLASS (ff_add_role_popover_parent_class)->dispose (object);
}

static void
ff_add_role_popover_class_init (FfAddRolePopoverClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ff_add_role_popover_dispose;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               FF_RESOURCE ("ui/matrix/add-role-popover.ui"));
  gtk_widget_class_bind_template_child (widget_class, FfAddRolePopover, name);
  gtk_widget_class_bind_template_child (widget_class, FfAddRolePopover, paste);
  gtk_widget_class_bind_template_child (widget_class, FfAddRolePopover, starting);
  gtk_widget_class_bind_template_callback (widget_class, add_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, paste_cb);
  gtk_widget_class_bind_template_callback (widget_class, shown_cb);
}

static void
append_starting_role (FfAddRolePopover *self, const FfStartingRole *role)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  GtkWidget *name = gtk_label_new (_ (role->name));
  GtkWidget *hypothesis = gtk_label_new (_ (role->hypothesis));

  gtk_label_set_xalign (GTK_LABEL (name), 0);
  gtk_label_set_xalign (GTK_LABEL (hypothesis), 0);
  gtk_label_set_wrap (GTK_LABEL (hypothesis), TRUE);
  gtk_label_set_max_width_chars (GTK_LABEL (hypothesis), 34);
  gtk_widget_add_css_class (name, "heading");
  gtk_widget_add_css_class (hypothesis, "caption");
  gtk_widget_add_css_class (hypothesis, "dim-label");
  gtk_widget_add_css_class (row, "starting-role");
  gtk_box_append (GTK_BOX (box), name);
  gtk_box_append (GTK_BOX (box), hypothesis);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ (role->name), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  _ (role->hypothesis), -1);
  gtk_list_box_append (self->starting, row);
}

static void
ff_add_role_popover_init (FfAddRolePopover *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  ff_clipping_show_when_offered (self->paste);
  for (guint i = 0; i < ff_starting_roles_get_size (); i++)
    append_starting_role (self, ff_starting_roles_get (i));
}

void
ff_add_role_popover_set_session (FfAddRolePopover *self, FfSession *session)
{
  g_set_object (&self->session, session);
}
