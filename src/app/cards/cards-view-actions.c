/* What can be done to the card as a whole: zoom, copy, export, and going to the next role. */
#include "app/cards/cards-view-private.h"

#include "app/common/copying.h"

/* The card as it stands, whether or not it was drawn on screen yet. */
static GBytes *
make_svg (FfCardsView *self)
{
  return ff_cards_view_draw (self, ff_role_strip_get_role (self->strip));
}

static void
copy_picture_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  g_autoptr (GBytes) svg = make_svg (FF_CARDS_VIEW (widget));

  ff_copy_picture (widget, svg);
}

static void
copy_svg_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  g_autoptr (GBytes) svg = make_svg (FF_CARDS_VIEW (widget));

  ff_copy_svg (widget, svg);
}

static void
export_as (FfCardsView *self, FfView view)
{
  g_autoptr (FfExport) request = ff_export_new (view, FF_FORMAT_PDF);

  if (view == FF_VIEW_CARD)
    ff_export_set_role (request, ff_role_strip_get_role (self->strip));
  request->theme = self->theme;
  request->edition = ff_cards_view_get_edition (self);
  ff_session_export (self->session, GTK_WIDGET (self), request);
}

static void
export_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  export_as (FF_CARDS_VIEW (widget), FF_VIEW_CARD);
}

static void
export_all_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  export_as (FF_CARDS_VIEW (widget), FF_VIEW_CARDS);
}

/* With the role after it; others are chosen in the window that opens. */
static void
compare_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  FfCardsView *self = FF_CARDS_VIEW (widget);
  const char *const roles[] = { ff_role_strip_get_role (self->strip), NULL };

  ff_session_compare (self->session, roles);
}

static void
zoom_in_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  ff_paper_view_zoom_by (FF_CARDS_VIEW (widget)->paper, 1);
}

static void
zoom_out_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  ff_paper_view_zoom_by (FF_CARDS_VIEW (widget)->paper, -1);
}

static void
zoom_original_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  ff_paper_view_set_zoom (FF_CARDS_VIEW (widget)->paper, 1);
}

static void
next_role_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  ff_role_strip_step (FF_CARDS_VIEW (widget)->strip, 1);
}

static void
previous_role_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  ff_role_strip_step (FF_CARDS_VIEW (widget)->strip, -1);
}

void
ff_cards_view_update_actions (FfCardsView *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  gboolean has_card = ff_role_strip_get_role (self->strip) != NULL;

  gtk_widget_action_set_enabled (widget, "cards.copy-picture", has_card);
  gtk_widget_action_set_enabled (widget, "cards.copy-svg", has_card);
  gtk_widget_action_set_enabled (widget, "cards.export", has_card);
  gtk_widget_action_set_enabled (widget, "cards.export-all", has_card);
  gtk_widget_action_set_enabled (widget, "cards.compare", has_card);
  gtk_widget_action_set_enabled (widget, "cards.zoom-in",
                                 has_card && ff_paper_view_can_zoom_by (self->paper, 1));
  gtk_widget_action_set_enabled (widget, "cards.zoom-out",
                                 has_card && ff_paper_view_can_zoom_by (self->paper, -1));
  gtk_widget_action_set_enabled (widget, "cards.zoom-original", has_card);
  gtk_widget_action_set_enabled (widget, "cards.next-role",
                                 ff_role_strip_can_step (self->strip, 1));
  gtk_widget_action_set_enabled (widget, "cards.previous-role",
                                 ff_role_strip_can_step (self->strip, -1));
}

void
ff_cards_view_class_add_actions (GtkWidgetClass *widget_class)
{
  static const struct
  {
    guint key;
    GdkModifierType modifiers;
    const char *action;
  } keys[] = {
    { GDK_KEY_plus, GDK_CONTROL_MASK, "cards.zoom-in" },
    { GDK_KEY_equal, GDK_CONTROL_MASK, "cards.zoom-in" },
    { GDK_KEY_KP_Add, GDK_CONTROL_MASK, "cards.zoom-in" },
    { GDK_KEY_minus, GDK_CONTROL_MASK, "cards.zoom-out" },
    { GDK_KEY_KP_Subtract, GDK_CONTROL_MASK, "cards.zoom-out" },
    { GDK_KEY_0, GDK_CONTROL_MASK, "cards.zoom-original" },
    { GDK_KEY_KP_0, GDK_CONTROL_MASK, "cards.zoom-original" },
    { GDK_KEY_9, GDK_CONTROL_MASK, "cards.fit" },
    { GDK_KEY_c, GDK_CONTROL_MASK | GDK_SHIFT_MASK, "cards.copy-picture" },
    { GDK_KEY_Page_Down, GDK_ALT_MASK, "cards.next-role" },
    { GDK_KEY_Page_Up, GDK_ALT_MASK, "cards.previous-role" },
  };

  gtk_widget_class_install_action (widget_class, "cards.copy-picture", NULL, copy_picture_cb);
  gtk_widget_class_install_action (widget_class, "cards.copy-svg", NULL, copy_svg_cb);
  gtk_widget_class_install_action (widget_class, "cards.export", NULL, export_cb);
  gtk_widget_class_install_action (widget_class, "cards.export-all", NULL, export_all_cb);
  gtk_widget_class_install_action (widget_class, "cards.compare", NULL, compare_cb);
  gtk_widget_class_install_action (widget_class, "cards.zoom-in", NULL, zoom_in_cb);
  gtk_widget_class_install_action (widget_class, "cards.zoom-out", NULL, zoom_out_cb);
  gtk_widget_class_install_action (widget_class, "cards.zoom-original", NULL, zoom_original_cb);
  gtk_widget_class_install_action (widget_class, "cards.next-role", NULL, next_role_cb);
  gtk_widget_class_install_action (widget_class, "cards.previous-role", NULL, previous_role_cb);
  gtk_widget_class_install_property_action (widget_class, "cards.fit", "fit");
  gtk_widget_class_install_property_action (widget_class, "cards.dark", "dark");
  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    gtk_widget_class_add_binding_action (widget_class, keys[i].key, keys[i].modifiers,
                                         keys[i].action, NULL);
}
