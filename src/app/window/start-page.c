#include "app/window/start-page.h"

#include "app/common/session.h"
#include "app/common/shown.h"
#include "app/common/svg-picture.h"
#include "app/window/recovery-list.h"
#include "core/examples/examples.h"
#include "diagram/diagram.h"

#include <glib/gi18n.h>

struct _FfStartPage
{
  GtkWidget parent_instance;
  GtkWidget *content;
  GtkWidget *unsaved_group;
  FfRecoveryList *unsaved_list;
  GtkWidget *recent_group;
  GtkListBox *recent_list;
  GtkFlowBox *examples;
  guint pictures_idle;
};

G_DEFINE_FINAL_TYPE (FfStartPage, ff_start_page, GTK_TYPE_WIDGET)

#define MAX_RECENT 5

/* Size of an example's picture; the board keeps its own proportions inside. */
#define PICTURE_WIDTH  212
#define PICTURE_HEIGHT 148

static gboolean
is_ours (GtkRecentInfo *info)
{
  /* The file dialog remembers folders too, and what was exported. */
  return gtk_recent_info_has_application (info, "Fourfold") && gtk_recent_info_is_local (info)
         && g_str_has_suffix (gtk_recent_info_get_uri (info), ".json")
         && gtk_recent_info_exists (info);
}

static int
compare_visits (gconstpointer a, gconstpointer b)
{
  return -g_date_time_compare (gtk_recent_info_get_modified ((GtkRecentInfo *) a),
                               gtk_recent_info_get_modified ((GtkRecentInfo *) b));
}

static void
recent_activated_cb (AdwActionRow *row)
{
  gtk_widget_activate_action (GTK_WIDGET (row), "app.open-path", "s",
                              gtk_widget_get_name (GTK_WIDGET (row)));
}

static GtkWidget *
create_recent_row (GtkRecentInfo *info)
{
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *path = g_filename_from_uri (gtk_recent_info_get_uri (info), NULL, NULL);
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *shown_folder = ff_shown (folder);

  ff_row_show (ADW_PREFERENCES_ROW (row), gtk_recent_info_get_display_name (info));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), shown_folder);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 1);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 1);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row),
                             gtk_image_new_from_icon_name ("go-next-symbolic"));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  gtk_widget_set_name (row, path);
  g_signal_connect (row, "activated", G_CALLBACK (recent_activated_cb), NULL);
  return row;
}

static void
fill_recent (FfStartPage *self)
{
  GtkRecentManager *manager = gtk_recent_manager_get_default ();
  GList *items = g_list_sort (gtk_recent_manager_get_items (manager), compare_visits);
  GtkWidget *old;
  guint n = 0;

  while ((old = gtk_widget_get_first_child (GTK_WIDGET (self->recent_list))) != NULL)
    gtk_list_box_remove (self->recent_list, old);
  for (GList *l = items; l != NULL && n < MAX_RECENT; l = l->next)
    if (is_ours (l->data))
      {
        gtk_list_box_append (self->recent_list, create_recent_row (l->data));
        n++;
      }
  gtk_widget_set_visible (self->recent_group, n > 0);
  g_list_free_full (items, (GDestroyNotify) gtk_recent_info_unref);
}

static void
fill_unsaved (FfStartPage *self)
{
  gtk_widget_set_visible (self->unsaved_group, ff_recovery_list_fill (self->unsaved_list, FALSE));
}

static void
example_clicked_cb (GtkButton *button)
{
  gtk_widget_activate_action (GTK_WIDGET (button), "app.open-example", "s",
                              gtk_widget_get_name (GTK_WIDGET (button)));
}

static GtkWidget *
create_label (const char *text, const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 24);
  gtk_widget_add_css_class (label, css_class);
  return label;
}

static GtkWidget *
create_example (const FfExample *example)
{
  GtkWidget *button = gtk_button_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *clamp = adw_clamp_new (); /* a picture asks for all the width it has */
  GtkWidget *picture = gtk_picture_new ();

  gtk_widget_set_size_request (picture, -1, PICTURE_HEIGHT);
  adw_clamp_set_maximum_size (ADW_CLAMP (clamp), PICTURE_WIDTH);
  adw_clamp_set_child (ADW_CLAMP (clamp), picture);
  gtk_accessible_update_state (GTK_ACCESSIBLE (picture), GTK_ACCESSIBLE_STATE_HIDDEN, TRUE, -1);
  gtk_box_append (GTK_BOX (box), clamp);
  gtk_box_append (GTK_BOX (box), create_label (gettext (example->title), "heading"));
  gtk_box_append (GTK_BOX (box), create_label (gettext (example->summary), "caption"));
  gtk_button_set_child (GTK_BUTTON (button), box);
  gtk_widget_add_css_class (button, "card");
  gtk_widget_add_css_class (button, "example");
  gtk_widget_set_name (button, example->name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  gettext (example->title), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  gettext (example->summary), -1);
  g_signal_connect (button, "clicked", G_CALLBACK (example_clicked_cb), NULL);
  g_object_set_data (G_OBJECT (button), "picture", picture);
  return button;
}

/* The board of the example, with the weights of its first specialist where it has roles. */
static GBytes *
draw_example (const FfExample *example)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = ff_example_load (example, &error);
  g_autoptr (FfDocument) document = bytes != NULL
                                        ? ff_document_new_from_bytes (bytes, example->name, &error)
                                        : NULL;
  gboolean dark = adw_style_manager_get_dark (adw_style_manager_get_default ());
  FfDiagramOptions options = { .theme = dark ? FF_THEME_DARK : FF_THEME_LIGHT };
  FfAnalysis *analysis;
  GPtrArray *roles;

  if (document == NULL)
    {
      g_warning ("%s", error->message);
      return NULL;
    }
  analysis = ff_project_get_analysis (ff_document_get_project (document));
  roles = ff_analysis_get_content (analysis)->lists[FF_ROLES];
  for (guint i = 0; i < roles->len && options.role == NULL; i++)
    {
      const FfRole *role = roles->pdata[i];

      if (ff_analysis_get_emphasis (analysis, role->base.id)->shape == FF_SHAPE_SPECIALIST)
        options.role = role->base.id;
    }
  return ff_diagram_board (analysis, &options);
}

/* The pictures come after the first frame. */
static gboolean
draw_pictures_cb (gpointer user_data)
{
  FfStartPage *self = user_data;

  self->pictures_idle = 0;
  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self->examples)); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *button = gtk_flow_box_child_get_child (GTK_FLOW_BOX_CHILD (child));
      GtkPicture *picture = g_object_get_data (G_OBJECT (button), "picture");
      g_autoptr (GBytes) svg = draw_example (ff_examples_find (gtk_widget_get_name (button)));
      g_autoptr (FfSvgPaintable) paintable = svg != NULL ? ff_svg_paintable_new (svg) : NULL;

      gtk_picture_set_paintable (picture, GDK_PAINTABLE (paintable));
    }
  return G_SOURCE_REMOVE;
}

static void
queue_pictures (FfStartPage *self)
{
  if (self->pictures_idle == 0)
    self->pictures_idle = g_idle_add_full (G_PRIORITY_LOW, draw_pictures_cb, self, NULL);
}

static void
ff_start_page_map (GtkWidget *widget)
{
  FfStartPage *self = FF_START_PAGE (widget);

  GTK_WIDGET_CLASS (ff_start_page_parent_class)->map (widget);
  fill_unsaved (self);
  fill_recent (self);
  queue_pictures (self);
}

static void
ff_start_page_dispose (GObject *object)
{
  FfStartPage *self = FF_START_PAGE (object);

  g_clear_handle_id (&self->pictures_idle, g_source_remove);
  g_clear_pointer (&self->content, gtk_widget_unparent);
  G_OBJECT_CLASS (ff_start_page_parent_class)->dispose (object);
}

static void
ff_start_page_class_init (FfStartPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ff_start_page_dispose;
  widget_class->map = ff_start_page_map;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  g_type_ensure (FF_TYPE_RECOVERY_LIST);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               FF_RESOURCE ("ui/window/start-page.ui"));
  gtk_widget_class_bind_template_child (widget_class, FfStartPage, content);
  gtk_widget_class_bind_template_child (widget_class, FfStartPage, unsaved_group);
  gtk_widget_class_bind_template_child (widget_class, FfStartPage, unsaved_list);
  gtk_widget_class_bind_template_callback (widget_class, fill_unsaved);
  gtk_widget_class_bind_template_child (widget_class, FfStartPage, recent_group);
  gtk_widget_class_bind_template_child (widget_class, FfStartPage, recent_list);
  gtk_widget_class_bind_template_child (widget_class, FfStartPage, examples);
}

static void
ff_start_page_init (FfStartPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  for (guint i = 0; i < ff_examples_get_size (); i++)
    {
      gtk_flow_box_append (self->examples, create_example (ff_examples_get (i)));
      /* The button takes the focus, not the cell around it. */
      gtk_widget_set_focusable (GTK_WIDGET (gtk_flow_box_get_child_at_index (self->examples, i)),
                                FALSE);
    }
  g_signal_connect_object (adw_style_manager_get_default (), "notify::dark",
                           G_CALLBACK (queue_pictures), self, G_CONNECT_SWAPPED);
}
