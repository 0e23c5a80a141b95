#include "app/compare/compare-window-private.h"

#include "app/common/focus-guard.h"
#include "app/common/shown.h"
#include "app/common/popovers.h"
#include "app/common/svg-picture.h"
#include "app/compare/difference-table.h"
#include "app/compare/pair-rows.h"
#include "app/compare/side-card.h"
#include "app/compare/side-chips.h"
#include "app/compare/side-picker.h"

#include <glib/gi18n-lib.h>

G_DEFINE_FINAL_TYPE (FfCompareWindow, ff_compare_window, ADW_TYPE_WINDOW)

enum
{
  PROP_0,
  PROP_VIEW,
  PROP_HIDE_EQUAL,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

FfTheme
ff_compare_window_get_theme (void)
{
  return adw_style_manager_get_dark (adw_style_manager_get_default ()) ? FF_THEME_DARK
                                                                       : FF_THEME_LIGHT;
}

FfComparisonParts
ff_compare_window_get_parts (FfCompareWindow *self)
{
  if (g_str_equal (self->view, "kites"))
    return FF_COMPARISON_KITES;
  return g_str_equal (self->view, "overlaid") ? FF_COMPARISON_OVERLAID : FF_COMPARISON_CARDS;
}

/* The chosen sides, NULL after the last. (transfer none) */
const char *const *
ff_compare_window_get_ids (FfCompareWindow *self)
{
  return (const char *const *) self->ids->pdata;
}

static void
show_kites (FfCompareWindow *self, GtkPicture *picture, FfComparisonParts parts)
{
  FfDiagramOptions options = { .theme = ff_compare_window_get_theme (), .parts = parts };
  g_autoptr (GBytes) svg = ff_diagram_kite (self->sides->analysis, ff_compare_window_get_ids (self),
                                            &options);
  g_autoptr (FfSvgPaintable) paintable = ff_svg_paintable_new (svg);
  g_autofree char *title = NULL;
  g_autofree char *description = NULL;

  ff_svg_read_texts (svg, &title, &description);
  gtk_picture_set_paintable (picture, GDK_PAINTABLE (paintable));
  gtk_picture_set_alternative_text (picture, title);
}

static void
show_cards (FfCompareWindow *self)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->cards))) != NULL)
    gtk_flow_box_remove (self->cards, child);
  gtk_flow_box_set_max_children_per_line (self->cards, MAX (self->sides->n, 1));
  for (guint i = 0; i < self->sides->n; i++)
    {
      GtkWidget *cell = g_object_new (GTK_TYPE_FLOW_BOX_CHILD, "focusable", FALSE, "child",
                                      ff_side_card_new (self->sides, i), NULL);

      gtk_flow_box_append (self->cards, cell);
    }
}

static void
show_pictures (FfCompareWindow *self)
{
  switch (ff_compare_window_get_parts (self))
    {
    case FF_COMPARISON_KITES: show_kites (self, self->kites, FF_COMPARISON_KITES); break;
    case FF_COMPARISON_OVERLAID: show_kites (self, self->overlaid, FF_COMPARISON_OVERLAID); break;
    case FF_COMPARISON_CARDS:
    default: show_cards (self); break;
    }
  gtk_stack_set_visible_child_name (self->pictures, self->view);
}

static void
show_equal (FfCompareWindow *self)
{
  guint n = ff_sides_count_equal (self->sides);
  g_autofree char *text = NULL;

  text = g_strdup_printf (self->hide_equal
                              ? ngettext ("%u competency is equal and not shown",
                                          "%u competencies are equal and not shown", n)
                              : ngettext ("%u competency is equal", "%u competencies are equal", n),
                          n);
  gtk_label_set_label (self->equal, text);
}

static void
show_title (FfCompareWindow *self)
{
  g_autofree char *names = ff_sides_join_names (self->sides);
  g_autofree char *project = ff_document_dup_title (ff_session_get_document (self->session));
  g_autofree char *shown_project = ff_shown (project);
  g_autofree char *title = NULL;
  g_autofree char *shown_title = NULL;

  if (self->sides->n < 2)
    title = g_strdup (_ ("Comparison"));
  else
    /* Translators: a list of roles */
    title = g_strdup_printf (_ ("Comparison: %s"), names);
  shown_title = ff_shown (title);
  gtk_window_set_title (GTK_WINDOW (self), shown_title);
  adw_window_title_set_title (self->title, _ ("Comparison"));
  adw_window_title_set_subtitle (self->title, shown_project);
}

/* What was removed from the project is no side any more. */
static void
forget_missing (FfCompareWindow *self)
{
  g_ptr_array_set_size (self->ids, 0);
  for (guint i = 0; i < self->sides->n; i++)
    g_ptr_array_add (self->ids, g_strdup (self->sides->sides[i].id));
  g_ptr_array_add (self->ids, NULL);
}

/* Shows the project as it is now. */
void
ff_compare_window_refresh (FfCompareWindow *self)
{
  FfProject *project = ff_session_get_project (self->session);

  g_clear_handle_id (&self->refresh_source, g_source_remove);
  g_clear_pointer (&self->sides, ff_sides_free);
  self->sides = ff_sides_new (ff_project_get_analysis (project), ff_compare_window_get_ids (self));
  forget_missing (self);
  show_title (self);
  ff_side_chips_fill (self->chips, self->sides);
  if (self->sides->n >= 2)
    {
      show_pictures (self);
      ff_pair_rows_fill (self->pairs, self->sides);
      ff_difference_table_show (FF_DIFFERENCE_TABLE (self->table), self->sides, self->hide_equal);
      show_equal (self);
    }
  gtk_stack_set_visible_child_name (self->stack, self->sides->n >= 2 ? "comparison" : "too-few");
  ff_compare_window_update_actions (self);
}

static gboolean
refresh_cb (gpointer user_data)
{
  FfCompareWindow *self = user_data;

  self->refresh_source = 0;
  ff_compare_window_refresh (self);
  return G_SOURCE_REMOVE;
}

/* Edits come in bursts, a letter at a time; one look after each is enough. */
static void
queue_refresh (FfCompareWindow *self)
{
  if (self->refresh_source == 0)
    self->refresh_source = g_idle_add (refresh_cb, self);
}

void
ff_compare_window_set_side (FfCompareWindow *self, const char *id, gboolean chosen)
{
  guint position = 0;

  while (position < self->sides->n && !g_str_equal (self->sides->sides[position].id, id))
    position++;
  if (!chosen && position < self->sides->n)
    g_ptr_array_remove_index (self->ids, position);
  else if (chosen && position == self->sides->n && position < FF_COMPARISON_MAX_ROLES)
    g_ptr_array_insert (self->ids, position, g_strdup (id));
  ff_compare_window_refresh (self);
}

/* Moves a side STEP places on, where there is such a place. */
void
ff_compare_window_move_side (FfCompareWindow *self, const char *id, int step)
{
  for (guint i = 0; i < self->sides->n; i++)
    {
      int to = (int) i + step;

      if (!g_str_equal (self->sides->sides[i].id, id) || to < 0 || to >= (int) self->sides->n)
        continue;
      g_ptr_array_insert (self->ids, to, g_ptr_array_steal_index (self->ids, i));
      ff_compare_window_refresh (self);
      return;
    }
}

static void
ff_compare_window_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  FfCompareWindow *self = FF_COMPARE_WINDOW (object);

  switch (id)
    {
    case PROP_VIEW: g_value_set_string (value, self->view); break;
    case PROP_HIDE_EQUAL: g_value_set_boolean (value, self->hide_equal); break;
    default: G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
ff_compare_window_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  FfCompareWindow *self = FF_COMPARE_WINDOW (object);

  switch (id)
    {
    case PROP_VIEW:
      g_free (self->view);
      self->view = g_value_dup_string (value);
      break;
    case PROP_HIDE_EQUAL: self->hide_equal = g_value_get_boolean (value); break;
    default: G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec); return;
    }
  g_object_notify_by_pspec (object, pspec);
  if (self->sides != NULL)
    ff_compare_window_refresh (self);
}

static void
ff_compare_window_dispose (GObject *object)
{
  FfCompareWindow *self = FF_COMPARE_WINDOW (object);

  g_clear_handle_id (&self->refresh_source, g_source_remove);
  g_clear_pointer (&self->sides, ff_sides_free);
  g_clear_pointer (&self->ids, g_ptr_array_unref);
  g_clear_pointer (&self->view, g_free);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (ff_compare_window_parent_class)->dispose (object);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class,
                                               FF_RESOURCE ("ui/compare/compare-window.ui"));
  gtk_widget_class_bind_template_child (widget_class, FfCompareWindow, overlay);
  gtk_widget_class_bind_template_child (widget_class, FfCompareWindow, stack);
  gtk_widget_class_bind_template_child (widget_class, FfCompareWindow, title);
  gtk_widget_class_bind_template_child (widget_class, FfCompareWindow, picker_button);
  gtk_widget_class_bind_template_child (widget_class, FfCompareWindow, first_picker_button);
  gtk_widget_class_bind_template_child (widget_class, FfCompareWindow, chips);
  gtk_widget_class_bind_template_child (widget_class, FfCompareWindow, pictures);
  gtk_widget_class_bind_template_child (widget_class, FfCompareWindow, cards);
  gtk_widget_class_bind_template_child (widget_class, FfCompareWindow, kites);
  gtk_widget_class_bind_template_child (widget_class, FfCompareWindow, overlaid);
  gtk_widget_class_bind_template_child (widget_class, FfCompareWindow, pairs);
  gtk_widget_class_bind_template_child (widget_class, FfCompareWindow, table);
  gtk_widget_class_bind_template_child (widget_class, FfCompareWindow, equal);
}

static void
ff_compare_window_class_init (FfCompareWindowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  object_class->get_property = ff_compare_window_get_property;
  object_class->set_property = ff_compare_window_set_property;
  object_class->dispose = ff_compare_window_dispose;
  ff_popovers_go_with_window (widget_class);

  properties[PROP_VIEW] = g_param_spec_string ("view", NULL, NULL, "cards", flags);
  properties[PROP_HIDE_EQUAL] = g_param_spec_boolean ("hide-equal", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  g_type_ensure (FF_TYPE_DIFFERENCE_TABLE);
  bind_children (widget_class);
  ff_compare_window_class_add_actions (widget_class);
}

static void
ff_compare_window_init (FfCompareWindow *self)
{
  AdwStyleManager *style = adw_style_manager_get_default ();

  self->view = g_strdup ("cards");
  self->ids = g_ptr_array_new_with_free_func (g_free);
  gtk_widget_init_template (GTK_WIDGET (self));
  ff_focus_guard_watch (GTK_WINDOW (self));
  gtk_widget_add_css_class (GTK_WIDGET (self), "ff-compare");
  g_signal_connect_object (style, "notify::dark", G_CALLBACK (queue_refresh), self,
                           G_CONNECT_SWAPPED);
}

/* That of this window alone: what is asked of it is asked here. (transfer none) */
FfSession *
ff_compare_window_get_session (FfCompareWindow *self)
{
  return self->session;
}

GtkWindow *
ff_compare_window_present (FfDocument *document, GtkApplication *app, const char *const *roles)
{
  FfCompareWindow *self = g_object_new (FF_TYPE_COMPARE_WINDOW, "application", app, NULL);

  self->session = ff_session_new ();
  ff_session_set_document (self->session, document);
  for (guint i = 0; roles != NULL && roles[i] != NULL; i++)
    g_ptr_array_add (self->ids, g_strdup (roles[i]));
  g_ptr_array_add (self->ids, NULL);
  gtk_menu_button_set_popover (self->picker_button, ff_side_picker_new (self));
  gtk_menu_button_set_popover (self->first_picker_button, ff_side_picker_new (self));
  g_signal_connect_object (ff_document_get_project (document), "changed",
                           G_CALLBACK (queue_refresh), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (document, "notify::title", G_CALLBACK (queue_refresh), self,
                           G_CONNECT_SWAPPED);
  ff_compare_window_refresh (self);
  gtk_window_present (GTK_WINDOW (self));
  return GTK_WINDOW (self);
}
