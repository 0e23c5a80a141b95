#include "app/common/popovers.h"

/* Closes every popover in ROOT that is open, for a window that is about to be unmapped: where one goes
 * with its window, GDK 4.8 keeps the pointer for it, and no other window gets a click any more. */
void
ff_popovers_close (GtkWidget *root)
{
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      ff_popovers_close (child);
      if (GTK_IS_POPOVER (child) && gtk_widget_get_mapped (child))
        gtk_popover_popdown (GTK_POPOVER (child));
    }
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
