/* "Where does it go?": two questions whose answers are a quadrant. */
#include "app/board/where-popover.h"

#include "app/common/session.h"
#include "app/common/shown.h"

#include <glib/gi18n-lib.h>

struct _FfWherePopover
{
  GtkPopover parent_instance;
  GtkLabel *title;
  GtkCheckButton *inside;
  GtkCheckButton *outside;
  GtkCheckButton *weeks;
  GtkCheckButton *quarters;
  GtkButton *place;
};

G_DEFINE_FINAL_TYPE (FfWherePopover, ff_where_popover, GTK_TYPE_POPOVER)

static guint answered_signal;

/* NONE while a question is open. */
static FfQuadrant
get_answer (FfWherePopover *self)
{
  gboolean inside = gtk_check_button_get_active (self->inside);
  gboolean quarters = gtk_check_button_get_active (self->quarters);

  if ((!inside && !gtk_check_button_get_active (self->outside))
      || (!quarters && !gtk_check_button_get_active (self->weeks)))
    return FF_QUADRANT_NONE;
  return ff_quadrant_from_sides (inside, quarters);
}

static void
toggled_cb (FfWherePopover *self)
{
  FfQuadrant answer = get_answer (self);
  g_autofree char *label = NULL;

  gtk_widget_set_sensitive (GTK_WIDGET (self->place), answer != FF_QUADRANT_NONE);
  if (answer == FF_QUADRANT_NONE)
    label = g_strdup (_ ("Answer both"));
  else
    /* Translators: a button; %s is a quadrant, "Internal · Strategic". */
    label = g_strdup_printf (_ ("Place in %s"), ff_quadrant_name (answer));
  gtk_button_set_label (self->place, label);
}

static void
place_cb (FfWherePopover *self)
{
  FfQuadrant answer = get_answer (self);

  if (answer != FF_QUADRANT_NONE)
    g_signal_emit (self, answered_signal, 0, (int) answer);
}

static void
ff_where_popover_class_init (FfWherePopoverClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  answered_signal = g_signal_new ("answered", FF_TYPE_WHERE_POPOVER, G_SIGNAL_RUN_LAST, 0, NULL,
                                  NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               FF_RESOURCE ("ui/board/where-popover.ui"));
  gtk_widget_class_bind_template_child (widget_class, FfWherePopover, title);
  gtk_widget_class_bind_template_child (widget_class, FfWherePopover, inside);
  gtk_widget_class_bind_template_child (widget_class, FfWherePopover, outside);
  gtk_widget_class_bind_template_child (widget_class, FfWherePopover, weeks);
  gtk_widget_class_bind_template_child (widget_class, FfWherePopover, quarters);
  gtk_widget_class_bind_template_child (widget_class, FfWherePopover, place);
  gtk_widget_class_bind_template_callback (widget_class, toggled_cb);
  gtk_widget_class_bind_template_callback (widget_class, place_cb);
}

static void
ff_where_popover_init (FfWherePopover *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

FfWherePopover *
ff_where_popover_new (const char *name)
{
  FfWherePopover *self = g_object_new (FF_TYPE_WHERE_POPOVER, NULL);
  /* Translators: %s is the name of a note, "User research". */
  g_autofree char *title = g_strdup_printf (_ ("Where does “%s” go?"), name);

  ff_label_show (self->title, title);
  return self;
}
