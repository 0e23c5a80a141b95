/* The roles in a row. Choosing one tells the session; a session that has none, or one without a card,
 * is left alone, and the first role is shown. */
#include "app/cards/role-strip.h"

#include "app/common/shown.h"
#include "app/common/svg-picture.h"
#include "diagram/diagram.h"

#include <glib/gi18n-lib.h>

#define PICTURE_SIZE 32

struct _FfRoleStrip
{
  GtkWidget parent_instance;

  GtkScrolledWindow *scroller;
  GtkListView *list;
  GtkSingleSelection *selection;
  GtkFilterListModel *roles;
  GtkCustomFilter *filter;

  FfSession *session;
  GPtrArray *bound; /* GtkListItem, those on screen */
  char *role;
  gboolean selecting;
  guint scroll_source;
};

G_DEFINE_FINAL_TYPE (FfRoleStrip, ff_role_strip, GTK_TYPE_WIDGET)

enum
{
  PROP_0,
  PROP_ROLE,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

static gboolean
has_card (gpointer item, gpointer user_data)
{
  const FfRole *role = ff_row_get_record (FF_ROW (item));

  return !role->external;
}

static void
show_emphasis (FfRoleStrip *self, FfSvgPaintable *paintable, const char *id)
{
  gboolean dark = adw_style_manager_get_dark (adw_style_manager_get_default ());
  FfDiagramOptions options = { .theme = dark ? FF_THEME_DARK : FF_THEME_LIGHT };
  FfAnalysis *analysis = ff_project_get_analysis (ff_session_get_project (self->session));
  g_autoptr (GBytes) svg = NULL;

  if (ff_content_role (ff_analysis_get_content (analysis), id) == NULL)
    return;
  svg = ff_diagram_emphasis (analysis, id, &options);
  ff_svg_paintable_set_svg (paintable, svg);
}

static char *
describe (FfRoleStrip *self, const FfRole *role)
{
  FfAnalysis *analysis = ff_project_get_analysis (ff_session_get_project (self->session));
  const FfEmphasis *emphasis = ff_analysis_get_emphasis (analysis, role->base.id);
  FfQuadrant primary = emphasis != NULL ? ff_emphasis_get_primary (emphasis) : FF_QUADRANT_NONE;

  if (emphasis == NULL || emphasis->shape == FF_SHAPE_UNDEFINED)
    return g_strdup (_ ("No emphasis yet"));
  if (emphasis->shape == FF_SHAPE_GENERALIST)
    return g_strdup (_ ("Generalist"));
  return g_strdup (primary != FF_QUADRANT_NONE ? ff_quadrant_name (primary) : _ ("Undecided"));
}

static void
update_tile (FfRoleStrip *self, GtkListItem *item)
{
  FfRow *row = gtk_list_item_get_item (item);
  const FfRole *role = ff_row_get_record (row);
  GtkWidget *tile = gtk_list_item_get_child (item);
  GtkWidget *picture = gtk_widget_get_first_child (tile);
  GtkWidget *texts = gtk_widget_get_last_child (tile);
  g_autofree char *emphasis = describe (self, role);

  show_emphasis (self, FF_SVG_PAINTABLE (gtk_picture_get_paintable (GTK_PICTURE (picture))),
                 role->base.id);
  ff_label_show (GTK_LABEL (gtk_widget_get_first_child (texts)), role->name);
  gtk_label_set_text (GTK_LABEL (gtk_widget_get_last_child (texts)), emphasis);
  ff_tooltip_show (tile, role->name);
  /* The cell around the tile is what has the focus, and it has no name of its own. */
  gtk_accessible_update_property (GTK_ACCESSIBLE (gtk_widget_get_parent (tile)),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, role->name,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, emphasis, -1);
}

static GtkWidget *
new_label (const char *style)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 24);
  gtk_widget_add_css_class (label, style);
  return label;
}

static void
setup_cb (FfRoleStrip *self, GtkListItem *item)
{
  GtkWidget *tile = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *texts = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  g_autoptr (FfSvgPaintable) paintable = ff_svg_paintable_new (NULL);
  GtkWidget *picture = gtk_picture_new_for_paintable (GDK_PAINTABLE (paintable));

  gtk_widget_set_size_request (picture, PICTURE_SIZE, PICTURE_SIZE);
  gtk_widget_set_valign (picture, GTK_ALIGN_CENTER);
  gtk_widget_set_halign (picture, GTK_ALIGN_CENTER);
  gtk_picture_set_can_shrink (GTK_PICTURE (picture), TRUE);
  gtk_widget_set_valign (texts, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (texts), new_label ("ff-strong"));
  gtk_box_append (GTK_BOX (texts), new_label ("ff-soft"));
  gtk_widget_add_css_class (gtk_widget_get_last_child (texts), "caption");
  gtk_box_append (GTK_BOX (tile), picture);
  gtk_box_append (GTK_BOX (tile), texts);
  gtk_widget_add_css_class (tile, "ff-role-tile");
  gtk_list_item_set_child (item, tile);
}

static void
bind_cb (FfRoleStrip *self, GtkListItem *item)
{
  g_ptr_array_add (self->bound, item);
  update_tile (self, item);
}

static void
unbind_cb (FfRoleStrip *self, GtkListItem *item)
{
  g_ptr_array_remove_fast (self->bound, item);
}

static guint
find_role (FfRoleStrip *self, const char *id)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->roles));

  for (guint i = 0; id != NULL && i < n; i++)
    {
      g_autoptr (FfRow) row = g_list_model_get_item (G_LIST_MODEL (self->roles), i);

      if (g_str_equal (ff_row_get_id (row), id))
        return i;
    }
  return GTK_INVALID_LIST_POSITION;
}

static void
scroll_to_selected (FfRoleStrip *self)
{
  guint position = gtk_single_selection_get_selected (self->selection);

  if (position != GTK_INVALID_LIST_POSITION)
    gtk_widget_activate_action (GTK_WIDGET (self->list), "list.scroll-to-item", "u", position);
}

static void
set_role (FfRoleStrip *self, const char *id)
{
  if (g_strcmp0 (self->role, id) == 0)
    return;
  g_free (self->role);
  self->role = g_strdup (id);
  scroll_to_selected (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ROLE]);
}

/* Follows the session, and what became of the roles. */
static void
follow_session (FfRoleStrip *self)
{
  guint position = find_role (self, ff_session_get_role (self->session));
  g_autoptr (FfRow) row = NULL;

  if (position == GTK_INVALID_LIST_POSITION)
    position = find_role (self, self->role);
  if (position == GTK_INVALID_LIST_POSITION && ff_role_strip_get_n_roles (self) > 0)
    position = 0;
  self->selecting = TRUE;
  gtk_single_selection_set_selected (self->selection, position);
  self->selecting = FALSE;
  row = g_list_model_get_item (G_LIST_MODEL (self->roles), position);
  set_role (self, row != NULL ? ff_row_get_id (row) : NULL);
}

static void
selected_cb (FfRoleStrip *self)
{
  FfRow *row = gtk_single_selection_get_selected_item (self->selection);

  if (self->selecting || row == NULL || self->session == NULL)
    return;
  ff_session_set_role (self->session, ff_row_get_id (row));
}

static void
document_cb (FfRoleStrip *self)
{
  FfProject *project = ff_session_get_project (self->session);
  GListModel *table = project != NULL ? G_LIST_MODEL (ff_project_get_table (project, FF_ROLES))
                                      : NULL;

  self->selecting = TRUE;
  gtk_filter_list_model_set_model (self->roles, table);
  self->selecting = FALSE;
  follow_session (self);
}

static gboolean
scroll_later_cb (gpointer user_data)
{
  FfRoleStrip *self = user_data;

  self->scroll_source = 0;
  scroll_to_selected (self);
  return G_SOURCE_REMOVE;
}

/* Narrower than before: the chosen role stays in sight. After the frame, which is being laid out. */
static void
width_cb (FfRoleStrip *self)
{
  if (self->scroll_source == 0)
    self->scroll_source = g_idle_add (scroll_later_cb, self);
}

static void
ff_role_strip_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (ff_role_strip_parent_class)->map (widget);
  scroll_to_selected (FF_ROLE_STRIP (widget));
}

static void
ff_role_strip_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  switch (id)
    {
    case PROP_ROLE: g_value_set_string (value, FF_ROLE_STRIP (object)->role); break;
    default: G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
ff_role_strip_dispose (GObject *object)
{
  FfRoleStrip *self = FF_ROLE_STRIP (object);
  GtkWidget *child;

  self->selecting = TRUE;
  g_clear_handle_id (&self->scroll_source, g_source_remove);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (ff_role_strip_parent_class)->dispose (object);
}

static void
ff_role_strip_finalize (GObject *object)
{
  FfRoleStrip *self = FF_ROLE_STRIP (object);

  g_ptr_array_unref (self->bound);
  g_free (self->role);
  G_OBJECT_CLASS (ff_role_strip_parent_class)->finalize (object);
}

static void
ff_role_strip_class_init (FfRoleStripClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = ff_role_strip_get_property;
  object_class->dispose = ff_role_strip_dispose;
  object_class->finalize = ff_role_strip_finalize;
  widget_class->map = ff_role_strip_map;
  properties[PROP_ROLE] = g_param_spec_string ("role", NULL, NULL, NULL,
                                               G_PARAM_READABLE | G_PARAM_STATIC_STRINGS
                                                   | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               FF_RESOURCE ("ui/cards/role-strip.ui"));
  gtk_widget_class_bind_template_child (widget_class, FfRoleStrip, list);
  gtk_widget_class_bind_template_child (widget_class, FfRoleStrip, selection);
  gtk_widget_class_bind_template_child (widget_class, FfRoleStrip, roles);
  gtk_widget_class_bind_template_child (widget_class, FfRoleStrip, filter);
  gtk_widget_class_bind_template_child (widget_class, FfRoleStrip, scroller);
  gtk_widget_class_bind_template_callback (widget_class, selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, setup_cb);
  gtk_widget_class_bind_template_callback (widget_class, bind_cb);
  gtk_widget_class_bind_template_callback (widget_class, unbind_cb);
}

static void
ff_role_strip_init (FfRoleStrip *self)
{
  self->bound = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect_object (gtk_scrolled_window_get_hadjustment (self->scroller),
                           "notify::page-size", G_CALLBACK (width_cb), self, G_CONNECT_SWAPPED);
  gtk_custom_filter_set_filter_func (self->filter, has_card, NULL, NULL);
  g_signal_connect_object (adw_style_manager_get_default (), "notify::dark",
                           G_CALLBACK (ff_role_strip_refresh), self, G_CONNECT_SWAPPED);
}

void
ff_role_strip_set_session (FfRoleStrip *self, FfSession *session)
{
  g_return_if_fail (FF_IS_ROLE_STRIP (self));
  g_return_if_fail (self->session == NULL);

  self->session = g_object_ref (session);
  g_signal_connect_object (session, "notify::document", G_CALLBACK (document_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::role", G_CALLBACK (follow_session), self,
                           G_CONNECT_SWAPPED);
  document_cb (self);
}

const char *
ff_role_strip_get_role (FfRoleStrip *self)
{
  g_return_val_if_fail (FF_IS_ROLE_STRIP (self), NULL);

  return self->role;
}

guint
ff_role_strip_get_n_roles (FfRoleStrip *self)
{
  g_return_val_if_fail (FF_IS_ROLE_STRIP (self), 0);

  return g_list_model_get_n_items (G_LIST_MODEL (self->roles));
}

gboolean
ff_role_strip_can_step (FfRoleStrip *self, int steps)
{
  gint64 selected;

  g_return_val_if_fail (FF_IS_ROLE_STRIP (self), FALSE);

  selected = gtk_single_selection_get_selected (self->selection);
  return selected != GTK_INVALID_LIST_POSITION && selected + steps >= 0
         && selected + steps < ff_role_strip_get_n_roles (self);
}

/* Chooses the role STEPS further on, where there is one. */
void
ff_role_strip_step (FfRoleStrip *self, int steps)
{
  guint position;

  g_return_if_fail (FF_IS_ROLE_STRIP (self));

  if (!ff_role_strip_can_step (self, steps))
    return;
  position = gtk_single_selection_get_selected (self->selection) + steps;
  gtk_single_selection_set_selected (self->selection, position);
}

/* After an edit: names, pictures, and which roles there are. */
void
ff_role_strip_refresh (FfRoleStrip *self)
{
  g_return_if_fail (FF_IS_ROLE_STRIP (self));

  if (self->session == NULL || ff_session_get_project (self->session) == NULL)
    return;
  self->selecting = TRUE;
  gtk_filter_changed (GTK_FILTER (self->filter), GTK_FILTER_CHANGE_DIFFERENT);
  self->selecting = FALSE;
  for (guint i = 0; i < self->bound->len; i++)
    update_tile (self, g_ptr_array_index (self->bound, i));
  follow_session (self);
}
