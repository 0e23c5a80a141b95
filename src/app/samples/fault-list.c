#include "app/samples/fault-list.h"

#include "app/common/session.h"

struct _FfFaultList
{
  GtkWidget parent_instance;
  GtkScrolledWindow *room;
  GtkListView *list;
};

G_DEFINE_FINAL_TYPE (FfFaultList, ff_fault_list, GTK_TYPE_WIDGET)

static void
setup_cb (GtkListItemFactory *factory, GtkListItem *item)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_widget_add_css_class (label, "fault");
  gtk_list_item_set_child (item, label);
}

static void
bind_cb (GtkListItemFactory *factory, GtkListItem *item)
{
  GtkWidget *label = gtk_list_item_get_child (item);
  const char *text = gtk_string_object_get_string (gtk_list_item_get_item (item));

  gtk_label_set_label (GTK_LABEL (label), text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (gtk_widget_get_parent (label)),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
}

static gboolean
fit_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer unused)
{
  FfFaultList *self = FF_FAULT_LIST (widget);
  GtkAdjustment *heights = gtk_scrolled_window_get_vadjustment (self->room);
  int most = gtk_scrolled_window_get_max_content_height (self->room);

  gtk_scrolled_window_set_min_content_height (self->room,
                                              MIN ((int) gtk_adjustment_get_upper (heights), most));
  return G_SOURCE_REMOVE;
}

/* A list of GTK 4.8 asks for the height that its rows had if none were wrapped. */
static void
heights_cb (FfFaultList *self)
{
  if (gtk_widget_get_realized (GTK_WIDGET (self)))
    gtk_widget_add_tick_callback (GTK_WIDGET (self), fit_cb, NULL, NULL);
}

static void
ff_fault_list_dispose (GObject *object)
{
  GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (object));

  g_clear_pointer (&child, gtk_widget_unparent);
  G_OBJECT_CLASS (ff_fault_list_parent_class)->dispose (object);
}

static void
ff_fault_list_class_init (FfFaultListClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ff_fault_list_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               FF_RESOURCE ("ui/samples/fault-list.ui"));
  gtk_widget_class_bind_template_child (widget_class, FfFaultList, room);
  gtk_widget_class_bind_template_child (widget_class, FfFaultList, list);
  gtk_widget_class_bind_template_callback (widget_class, setup_cb);
  gtk_widget_class_bind_template_callback (widget_class, bind_cb);
  gtk_widget_class_bind_template_callback (widget_class, heights_cb);
}

static void
ff_fault_list_init (FfFaultList *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* LINES, NULL-terminated, in the place of those before. */
void
ff_fault_list_show (FfFaultList *self, const char *const *lines)
{
  GListModel *list = G_LIST_MODEL (gtk_string_list_new (lines));
  g_autoptr (GtkNoSelection) model = gtk_no_selection_new (list);

  gtk_list_view_set_model (self->list, GTK_SELECTION_MODEL (model));
}
