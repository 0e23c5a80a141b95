/* The head of a competency's row: its name, and a button that opens its details. */
#include "app/matrix/row-head.h"

#include "app/common/session.h"
#include "app/common/shown.h"
#include "app/common/steady-row.h"
#include "app/matrix/matrix-model.h"

#include <glib/gi18n-lib.h>

struct _FfRowHead
{
  GtkWidget parent_instance;

  GtkWidget *name;
  GtkWidget *menu;
  FfRecord *shown; /* the competency; NULL before the first */
};

G_DEFINE_FINAL_TYPE (FfRowHead, ff_row_head, GTK_TYPE_WIDGET)

static void
ff_row_head_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);
  G_OBJECT_CLASS (ff_row_head_parent_class)->dispose (object);
}

static void
ff_row_head_finalize (GObject *object)
{
  ff_record_unref (FF_ROW_HEAD (object)->shown);
  G_OBJECT_CLASS (ff_row_head_parent_class)->finalize (object);
}

static void
ff_row_head_class_init (FfRowHeadClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ff_row_head_dispose;
  G_OBJECT_CLASS (klass)->finalize = ff_row_head_finalize;
  gtk_widget_class_set_template_from_resource (widget_class, FF_RESOURCE ("ui/matrix/row-head.ui"));
  gtk_widget_class_bind_template_child (widget_class, FfRowHead, name);
  gtk_widget_class_bind_template_child (widget_class, FfRowHead, menu);
  gtk_widget_class_set_css_name (widget_class, "rowhead");
  gtk_widget_class_set_layout_manager_type (widget_class, FF_TYPE_STEADY_ROW);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_ROW_HEADER);
}

static void
ff_row_head_init (FfRowHead *self)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));

  ff_steady_row_set_spacing (FF_STEADY_ROW (layout), 2);
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
ff_row_head_new (void)
{
  return g_object_new (FF_TYPE_ROW_HEAD, NULL);
}

static char *
format_tooltip (const FfCompetency *competency)
{
  if (competency->description != NULL && *competency->description != '\0')
    return g_strdup_printf ("%s\n%s", competency->name, competency->description);
  return g_strdup (competency->name);
}

static void
show (FfRowHead *self, const FfCompetency *competency)
{
  g_autofree char *tooltip = format_tooltip (competency);
  /* Translators: %s is a competency; the button opens its name, quadrant and so on. */
  g_autofree char *menu = g_strdup_printf (_ ("Details of %s"), competency->name);

  ff_label_show (GTK_LABEL (self->name), competency->name);
  ff_tooltip_show (GTK_WIDGET (self), tooltip);
  ff_tooltip_show (self->menu, menu);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->menu), GTK_ACCESSIBLE_PROPERTY_LABEL, menu,
                                  -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  competency->name, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  ff_matrix_quadrant_name (competency->quadrant), -1);
  /* The target first: an action without the one it needs is complained about. */
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->menu), "s", competency->base.id);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->menu), "matrix.edit-competency");
}

/* Records do not change, so that the same one says the same. */
void
ff_row_head_bind (FfRowHead *self, const FfCompetency *competency)
{
  if (self->shown == (const FfRecord *) competency)
    return;
  ff_record_unref (self->shown);
  self->shown = ff_record_ref (competency);
  show (self, competency);
}
