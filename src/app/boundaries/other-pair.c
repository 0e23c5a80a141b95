/* Pairs that no weight asks for, and roles outside the framework. */
#include "app/boundaries/boundaries-view-private.h"

#include "app/common/choices.h"
#include "app/common/shown.h"
#include "core/verbs/boundary-verbs.h"

#include <glib/gi18n-lib.h>

/* The names of all roles, in the order of the project. */
static void
shown_cb (FfBoundariesView *self)
{
  FfTable *roles = ff_project_get_table (self->project, FF_ROLES);

  for (guint i = 0; i < 2; i++)
    {
      g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);

      for (guint j = 0; j < ff_table_get_size (roles); j++)
        gtk_string_list_take (names, ff_shown (ff_row_get_name (ff_table_get_row (roles, j))));
      ff_choices_offer (GTK_WIDGET (self->others[i]), names);
      gtk_drop_down_set_selected (self->others[i], i);
    }
}

static void
open_cb (FfBoundariesView *self)
{
  FfTable *roles = ff_project_get_table (self->project, FF_ROLES);
  guint a = gtk_drop_down_get_selected (self->others[0]);
  guint b = gtk_drop_down_get_selected (self->others[1]);

  if (a == b || MAX (a, b) >= ff_table_get_size (roles))
    {
      ff_toast (GTK_WIDGET (self), _ ("Choose two different roles"));
      return;
    }
  gtk_menu_button_popdown (self->other);
  ff_boundaries_view_choose (self, ff_row_get_id (ff_table_get_row (roles, a)),
                             ff_row_get_id (ff_table_get_row (roles, b)));
  ff_boundaries_view_fill_list (self);
  ff_boundaries_view_show_editor (self);
}

/* The new role is chosen as the second of the pair. */
static void
add_external_cb (FfBoundariesView *self)
{
  const char *name = gtk_editable_get_text (GTK_EDITABLE (self->external));
  GError *error = NULL;

  if (!ff_session_commit (self->session, GTK_WIDGET (self),
                          ff_verb_add_external_role (self->project, name, &error), error))
    return;
  gtk_editable_set_text (GTK_EDITABLE (self->external), "");
  shown_cb (self);
  gtk_drop_down_set_selected (
      self->others[1], ff_table_get_size (ff_project_get_table (self->project, FF_ROLES)) - 1);
  gtk_widget_grab_focus (GTK_WIDGET (self->others[0]));
}

void
ff_boundaries_view_class_bind_other (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_callback_full (widget_class, "other_shown_cb",
                                                G_CALLBACK (shown_cb));
  gtk_widget_class_bind_template_callback_full (widget_class, "other_open_cb",
                                                G_CALLBACK (open_cb));
  gtk_widget_class_bind_template_callback (widget_class, add_external_cb);
}
