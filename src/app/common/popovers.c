#include "app/common/popovers.h"

/* Inner ones first. */
static void
collect_open (GtkWidget *root, GPtrArray *popovers)
{
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      collect_open (child, popovers);
      if (GTK_IS_POPOVER (child) && gtk_widget_get_mapped (child))
        g_ptr_array_add (popovers, g_object_ref (child));
    }
}

/* Closes every popover in ROOT that is open, for a window that is about to be unmapped: where one goes
 * with its window, GDK 4.8 keeps the pointer for it, and no other window gets a click any more. One that is
 * closed may go at once, or take others along. */
void
ff_popovers_close (GtkWidget *root)
{
  g_autoptr (GPtrArray) popovers = g_ptr_array_new_with_free_func (g_object_unref);

  collect_open (root, popovers);
  for (guint i = 0; i < popovers->len; i++)
    if (gtk_widget_get_mapped (popovers->pdata[i]))
      gtk_popover_popdown (popovers->pdata[i]);
}

static void
unmap (GtkWidget *widget)
{
  GtkWidgetClass *parent = g_type_class_peek_parent (GTK_WIDGET_GET_CLASS (widget));

  ff_popovers_close (widget);
  parent->unmap (widget);
}

void
ff_popovers_go_with_window (GtkWidgetClass *widget_class)
{
  widget_class->unmap = unmap;
}
