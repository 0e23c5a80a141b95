/* The list of pairs, in groups, and the map of them above it. */
#include "app/boundaries/boundaries-view-private.h"

#include "app/common/shown.h"
#include "core/method/pair-list.h"
#include "diagram/boundaries.h"
#include "diagram/boundary-map.h"

#include <glib/gi18n-lib.h>

#define MAP_WIDTH 340

static char *
make_id (const FfListedPair *pair)
{
  return ff_boundary_make_id (pair->roles[0]->base.id, pair->roles[1]->base.id);
}

static char *
describe_rules (const FfListedPair *pair)
{
  if (pair->rules == 0)
    return g_strdup (_ ("No rules yet"));
  return g_strdup_printf (/* Translators: a count */ ngettext ("%u rule", "%u rules", pair->rules),
                          pair->rules);
}

static GtkWidget *
create_text (const char *text, const char *css_class)
{
  GtkWidget *label = ff_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);
  return label;
}

static GtkWidget *
create_row (const FfListedPair *pair)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  gboolean lacking = pair->group == FF_PAIRS_REQUIRED && pair->rules < 2;
  /* Translators: two roles */
  g_autofree char *title = g_strdup_printf (_ ("%s and %s"), pair->roles[0]->name,
                                            pair->roles[1]->name);
  g_autofree char *reason = ff_listed_pair_get_reason (pair);
  g_autofree char *rules = describe_rules (pair);
  g_autofree char *description = g_strdup_printf ("%s. %s", rules, reason);

  gtk_box_append (GTK_BOX (box), create_text (title, "ff-strong"));
  gtk_box_append (GTK_BOX (box), create_text (reason, "caption"));
  gtk_box_append (GTK_BOX (box), create_text (rules, lacking ? "caption-heading" : "caption"));
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_widget_add_css_class (row, "ff-pair");
  g_object_set_data_full (G_OBJECT (row), "pair", make_id (pair), g_free);
  g_object_set_data (G_OBJECT (row), "group", GUINT_TO_POINTER (pair->group + 1));
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, title,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, description, -1);
  return row;
}

static guint
get_group (GtkListBoxRow *row)
{
  return row != NULL ? GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (row), "group")) : 0;
}

static void
head_cb (GtkListBoxRow *row, GtkListBoxRow *before, gpointer user_data)
{
  guint group = get_group (row);

  gtk_list_box_row_set_header (row, NULL);
  if (group != get_group (before))
    {
      GtkWidget *heading = create_text (ff_pair_group_name (group - 1), "heading");

      gtk_widget_add_css_class (heading, "ff-pair-group");
      gtk_list_box_row_set_header (row, heading);
    }
}

/* Whoever stands in the list stays on the pair they stood on. */
void
ff_boundaries_view_fill_list (FfBoundariesView *self)
{
  g_autoptr (GArray) pairs = ff_pair_list_new (ff_project_get_analysis (self->project));
  gboolean focused = gtk_widget_get_focus_child (GTK_WIDGET (self->list)) != NULL;
  GtkWidget *chosen = NULL;
  GtkWidget *child;

  self->filling = TRUE;
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->list))) != NULL)
    gtk_list_box_remove (self->list, child);
  for (guint i = 0; i < pairs->len; i++)
    {
      GtkWidget *row = create_row (&g_array_index (pairs, FfListedPair, i));

      gtk_list_box_append (self->list, row);
      if (g_strcmp0 (g_object_get_data (G_OBJECT (row), "pair"), self->pair) == 0)
        chosen = row;
    }
  gtk_list_box_select_row (self->list, chosen != NULL ? GTK_LIST_BOX_ROW (chosen) : NULL);
  if (focused && chosen != NULL)
    gtk_widget_grab_focus (chosen);
  self->filling = FALSE;
}

void
ff_boundaries_view_draw_map (FfBoundariesView *self)
{
  gboolean dark = adw_style_manager_get_dark (adw_style_manager_get_default ());
  FfDiagramOptions options = { .theme = dark ? FF_THEME_DARK : FF_THEME_LIGHT };
  g_autoptr (GBytes) svg = ff_diagram_boundary_map (ff_project_get_analysis (self->project),
                                                    &options, MAP_WIDTH, self->pair);
  g_autoptr (FfSvgPaintable) paintable = ff_svg_paintable_new (svg);
  g_autofree char *title = NULL;
  g_autofree char *description = NULL;

  ff_svg_read_texts (svg, &title, &description);
  gtk_picture_set_paintable (self->map, GDK_PAINTABLE (paintable));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->map), GTK_ACCESSIBLE_PROPERTY_LABEL, title,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, description, -1);
}

static void
choose_id (FfBoundariesView *self, const char *id)
{
  g_auto (GStrv) roles = g_strsplit (id, " ", 2);

  ff_boundaries_view_choose (self, roles[0], roles[1]);
}

static void
row_selected_cb (FfBoundariesView *self, GtkListBoxRow *row)
{
  if (!self->filling && row != NULL)
    choose_id (self, g_object_get_data (G_OBJECT (row), "pair"));
}

static void
row_activated_cb (FfBoundariesView *self, GtkListBoxRow *row)
{
  ff_boundaries_view_show_editor (self);
}

/* A line of the map is its pair; the list says the same to the keyboard. */
static void
map_pressed_cb (GtkGestureClick *gesture, int n, double x, double y, gpointer user_data)
{
  FfBoundariesView *self = user_data;
  g_autoptr (GArray) pairs = ff_pair_list_new (ff_project_get_analysis (self->project));
  g_autoptr (FfBoundaryMap) map = ff_boundary_map_new (ff_project_get_analysis (self->project),
                                                       pairs, MAP_WIDTH);
  double width = gtk_widget_get_width (GTK_WIDGET (self->map));
  double height = gtk_widget_get_height (GTK_WIDGET (self->map));
  double drawn = ff_boundary_map_get_height (map);
  double scale = MIN (width / MAP_WIDTH, height / drawn);
  int found = ff_boundary_map_find_pair (map, (x - (width - MAP_WIDTH * scale) / 2) / scale,
                                         (y - (height - drawn * scale) / 2) / scale);

  if (found < 0)
    return;
  {
    g_autofree char *id = make_id (&g_array_index (pairs, FfListedPair, found));

    choose_id (self, id);
  }
  ff_boundaries_view_fill_list (self);
  ff_boundaries_view_show_editor (self);
}

void
ff_boundaries_view_class_bind_list (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_callback (widget_class, row_selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, map_pressed_cb);
}

void
ff_boundaries_view_init_list (FfBoundariesView *self)
{
  gtk_list_box_set_header_func (self->list, head_cb, NULL, NULL);
}
