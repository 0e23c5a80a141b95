/* The head of a role's column: its name, the picture of its emphasis and how far its weights are. */
#include "app/matrix/column-head.h"

#include "app/common/session.h"
#include "app/common/shown.h"
#include "app/matrix/emphasis-picture.h"

#include <glib/gi18n-lib.h>
#include <string.h>

struct _FfColumnHead
{
  GtkWidget parent_instance;

  GtkWidget *name;
  FfEmphasisPicture *picture;
  GtkWidget *menu;
  GtkWidget *primaries;
  GtkWidget *rated;
  FfRecord *shown; /* the role; NULL before the first */
  FfEmphasis emphasis;
};

G_DEFINE_FINAL_TYPE (FfColumnHead, ff_column_head, GTK_TYPE_WIDGET)

static void
ff_column_head_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);
  G_OBJECT_CLASS (ff_column_head_parent_class)->dispose (object);
}

static void
ff_column_head_finalize (GObject *object)
{
  ff_record_unref (FF_COLUMN_HEAD (object)->shown);
  G_OBJECT_CLASS (ff_column_head_parent_class)->finalize (object);
}

static void
ff_column_head_class_init (FfColumnHeadClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ff_column_head_dispose;
  G_OBJECT_CLASS (klass)->finalize = ff_column_head_finalize;
  g_type_ensure (FF_TYPE_EMPHASIS_PICTURE);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               FF_RESOURCE ("ui/matrix/column-head.ui"));
  gtk_widget_class_bind_template_child (widget_class, FfColumnHead, name);
  gtk_widget_class_bind_template_child (widget_class, FfColumnHead, picture);
  gtk_widget_class_bind_template_child (widget_class, FfColumnHead, menu);
  gtk_widget_class_bind_template_child (widget_class, FfColumnHead, primaries);
  gtk_widget_class_bind_template_child (widget_class, FfColumnHead, rated);
  gtk_widget_class_set_css_name (widget_class, "columnhead");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  /* GTK 4.8 has no word for a column header in AT-SPI, so that it would be a filler; it opens the role. */
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_BUTTON);
}

static void
ff_column_head_init (FfColumnHead *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
ff_column_head_new (void)
{
  return g_object_new (FF_TYPE_COLUMN_HEAD, NULL);
}

/* "4 of 5 primaries": how much of the limit is used, or by how much it is passed. */
static char *
format_primaries (guint primaries)
{
  if (primaries > FF_MAX_PRIMARIES)
    /* Translators: a role has more primaries (P) than the limit; short, for a column's head. */
    return g_strdup_printf (_ ("%u P, %d at most"), primaries, FF_MAX_PRIMARIES);
  /* Translators: how many of the primaries that a role may have it has, as in "4 of 5 primaries". */
  return g_strdup_printf (_ ("%u of %d primaries"), primaries, FF_MAX_PRIMARIES);
}

static void
show (FfColumnHead *self, const FfRole *role, const FfEmphasis *emphasis)
{
  g_autofree char *primaries = format_primaries (emphasis->totals[FF_WEIGHT_PRIMARY]);
  /* Translators: how many competencies have a weight for a role, as in "11 of 16 rated". */
  g_autofree char *rated = g_strdup_printf (_ ("%u of %u rated"), emphasis->rated,
                                            emphasis->competencies);
  g_autofree char *sum = ff_emphasis_explain (emphasis, role->name);
  /* Translators: what a column's head says: "4 of 5 primaries", "11 of 16 rated", and the sum. */
  g_autofree char *description = g_strdup_printf (_ ("%s, %s. %s"), primaries, rated, sum);
  /* Translators: %s is a role; the button opens its name, hypothesis, status and so on. */
  g_autofree char *menu = g_strdup_printf (_ ("Details of %s"), role->name);

  ff_label_show (GTK_LABEL (self->name), role->name);
  gtk_label_set_label (GTK_LABEL (self->primaries), primaries);
  gtk_label_set_label (GTK_LABEL (self->rated), rated);
  if (emphasis->totals[FF_WEIGHT_PRIMARY] > FF_MAX_PRIMARIES)
    gtk_widget_add_css_class (self->primaries, "warning");
  else
    gtk_widget_remove_css_class (self->primaries, "warning");
  ff_tooltip_show (self->name, role->name);
  ff_tooltip_show (self->primaries, primaries);
  ff_tooltip_show (self->rated, rated);
  ff_tooltip_show (self->menu, menu);
  ff_tooltip_show (GTK_WIDGET (self->picture), sum);
  ff_emphasis_picture_set_emphasis (self->picture, emphasis);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->picture), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  sum, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->menu), GTK_ACCESSIBLE_PROPERTY_LABEL, menu,
                                  -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, role->name,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, description, -1);
  /* The target first: an action without the one it needs is complained about. */
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->menu), "s", role->base.id);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->menu), "matrix.edit-role");
}

/* Records do not change, so that the same one with the same emphasis says the same. */
void
ff_column_head_bind (FfColumnHead *self, const FfRole *role, const FfEmphasis *emphasis)
{
  if (self->shown == (const FfRecord *) role
      && memcmp (&self->emphasis, emphasis, sizeof *emphasis) == 0)
    return;
  ff_record_unref (self->shown);
  self->shown = ff_record_ref (role);
  self->emphasis = *emphasis;
  show (self, role, emphasis);
}
