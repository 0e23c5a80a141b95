/* The cards view: it puts together the roles, the paper and the editor, and keeps them at the state of
 * the project. The editor follows each edit at once; the paper is drawn once a frame, and only while it
 * can be seen. */
#include "app/cards/cards-view-private.h"

#include <glib/gi18n-lib.h>

G_DEFINE_FINAL_TYPE (FfCardsView, ff_cards_view, GTK_TYPE_WIDGET)

enum
{
  PROP_0,
  PROP_FIT,
  PROP_DARK,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

FfEdition
ff_cards_view_get_edition (FfCardsView *self)
{
  return gtk_drop_down_get_selected (self->edition) == 1 ? FF_EDITION_CANDIDATE
                                                         : FF_EDITION_INTERNAL;
}

/* The card of ROLE as the chosen edition and theme show it, whether or not it is on screen. */
GBytes *
ff_cards_view_draw (FfCardsView *self, const char *role)
{
  FfAnalysis *whole = ff_project_get_analysis (self->project);
  g_autoptr (FfAnalysis) analysis = ff_analysis_for_edition (whole,
                                                             ff_cards_view_get_edition (self));
  FfDiagramOptions options = { .theme = self->theme };

  return ff_diagram_card (analysis, role, &options);
}

static void
draw_card (FfCardsView *self)
{
  const char *role;
  g_autoptr (GBytes) svg = NULL;

  self->stale = FALSE;
  ff_role_strip_refresh (self->strip);
  ff_cards_view_update_actions (self);
  role = ff_role_strip_get_role (self->strip);
  if (role == NULL || self->project == NULL || ff_project_role (self->project, role) == NULL)
    return;
  svg = ff_cards_view_draw (self, role);
  ff_paper_view_set_svg (self->paper, svg);
}

static gboolean
draw_cb (gpointer user_data)
{
  FfCardsView *self = user_data;

  self->draw_source = 0;
  draw_card (self);
  return G_SOURCE_REMOVE;
}

/* Has the picture made anew before the next frame, or when the view is next shown. */
void
ff_cards_view_queue_draw (FfCardsView *self)
{
  self->stale = TRUE;
  if (self->draw_source == 0 && gtk_widget_get_mapped (GTK_WIDGET (self)))
    self->draw_source = g_idle_add_full (GDK_PRIORITY_EVENTS + 1, draw_cb, self, NULL);
}

static void
show_page (FfCardsView *self)
{
  gboolean has_roles = ff_role_strip_get_n_roles (self->strip) > 0;

  gtk_stack_set_visible_child_name (self->stack, has_roles ? "cards" : "empty");
}

static void
role_cb (FfCardsView *self)
{
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (self->editor_scroller);

  ff_card_editor_set_role (self->editor, ff_role_strip_get_role (self->strip));
  gtk_adjustment_set_value (adjustment, 0);
  show_page (self);
  ff_cards_view_queue_draw (self);
}

static void
changed_cb (FfCardsView *self)
{
  ff_card_editor_refresh (self->editor);
  show_page (self);
  ff_cards_view_queue_draw (self);
}

static void
document_cb (FfCardsView *self)
{
  if (self->project != NULL)
    g_signal_handlers_disconnect_by_func (self->project, changed_cb, self);
  g_set_object (&self->project, ff_session_get_project (self->session));
  if (self->project != NULL)
    {
      g_signal_connect_object (self->project, "changed", G_CALLBACK (changed_cb), self,
                               G_CONNECT_SWAPPED);
      changed_cb (self);
    }
}

static void
open_matrix_cb (FfCardsView *self)
{
  ff_session_show_view (self->session, "matrix");
}

static void
edition_cb (FfCardsView *self)
{
  ff_cards_view_queue_draw (self);
}

/* Stacked, the two panes scroll as one page, and the paper has all its height; side by side each
 * scrolls by itself. */
static void
update_paper_height (FfCardsView *self)
{
  gboolean stacked = ff_reflow_box_get_stacked (self->reflow);
  int minimum = -1;

  if (stacked)
    gtk_widget_measure (GTK_WIDGET (self->paper), GTK_ORIENTATION_VERTICAL,
                        gtk_widget_get_width (GTK_WIDGET (self->paper_scroller)), &minimum, NULL,
                        NULL, NULL);
  gtk_scrolled_window_set_min_content_height (self->paper_scroller, minimum);
}

static void
scale_cb (FfCardsView *self)
{
  g_autofree char *text = NULL;

  /* Translators: how large a picture is shown, in percent. */
  text = g_strdup_printf (_ ("%.0f %%"), 100 * ff_paper_view_get_scale (self->paper));
  gtk_label_set_text (self->zoom_label, text);
  update_paper_height (self);
  ff_cards_view_update_actions (self);
}

/* A picture that fits must not ask for a scrollbar, whose room would change what fits. */
static void
zoom_cb (FfCardsView *self)
{
  gboolean fit = ff_paper_view_get_zoom (self->paper) == FF_PAPER_VIEW_FIT;

  gtk_scrolled_window_set_policy (
      self->paper_scroller, fit ? GTK_POLICY_NEVER : GTK_POLICY_AUTOMATIC, GTK_POLICY_AUTOMATIC);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_FIT]);
}

/* Moves the editor out of its own scroller, or back into it, and lets whoever types there go on. */
static void
place_editor (FfCardsView *self, gboolean stacked)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;
  GtkWidget *editor = g_object_ref (GTK_WIDGET (self->editor));
  gboolean focused = focus != NULL && gtk_widget_is_ancestor (focus, editor);

  if (stacked)
    gtk_viewport_set_child (self->editor_viewport, NULL);
  g_object_set (self->reflow, "end", stacked ? editor : GTK_WIDGET (self->editor_scroller), NULL);
  if (!stacked)
    gtk_viewport_set_child (self->editor_viewport, editor);
  if (focused)
    gtk_widget_grab_focus (focus);
  g_object_unref (editor);
}

static void
stacked_cb (FfCardsView *self)
{
  place_editor (self, ff_reflow_box_get_stacked (self->reflow));
  update_paper_height (self);
}

static gboolean
scroll_cb (GtkEventControllerScroll *controller, double dx, double dy, gpointer user_data)
{
  FfCardsView *self = user_data;
  GdkModifierType state = gtk_event_controller_get_current_event_state (
      GTK_EVENT_CONTROLLER (controller));

  if ((state & GDK_CONTROL_MASK) == 0 || dy == 0)
    return GDK_EVENT_PROPAGATE;
  ff_paper_view_zoom_by (self->paper, dy < 0 ? 1 : -1);
  return GDK_EVENT_STOP;
}

static void
ff_cards_view_map (GtkWidget *widget)
{
  FfCardsView *self = FF_CARDS_VIEW (widget);

  GTK_WIDGET_CLASS (ff_cards_view_parent_class)->map (widget);
  if (self->stale)
    draw_card (self);
}

static gboolean
ff_cards_view_grab_focus (GtkWidget *widget)
{
  return gtk_widget_child_focus (GTK_WIDGET (FF_CARDS_VIEW (widget)->stack), GTK_DIR_TAB_FORWARD);
}

static gboolean
ff_cards_view_focus (GtkWidget *widget, GtkDirectionType direction)
{
  return gtk_widget_child_focus (GTK_WIDGET (FF_CARDS_VIEW (widget)->stack), direction);
}

static void
ff_cards_view_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  FfCardsView *self = FF_CARDS_VIEW (object);

  switch (id)
    {
    case PROP_FIT:
      g_value_set_boolean (value, ff_paper_view_get_zoom (self->paper) == FF_PAPER_VIEW_FIT);
      break;
    case PROP_DARK: g_value_set_boolean (value, self->theme == FF_THEME_DARK); break;
    default: G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
ff_cards_view_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  FfCardsView *self = FF_CARDS_VIEW (object);

  switch (id)
    {
    case PROP_FIT:
      ff_paper_view_set_zoom (self->paper, g_value_get_boolean (value)
                                               ? FF_PAPER_VIEW_FIT
                                               : ff_paper_view_get_scale (self->paper));
      break;
    case PROP_DARK:
      self->theme = g_value_get_boolean (value) ? FF_THEME_DARK : FF_THEME_LIGHT;
      ff_cards_view_queue_draw (self);
      break;
    default: G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

/* A finding speaks of a field of a role's card. */
static void
target_cb (FfCardsView *self, const char *check, const char *const *about)
{
  if (about[0] != NULL)
    ff_session_set_role (self->session, about[0]);
  ff_card_editor_focus_field (self->editor, check);
}

static void
ff_cards_view_dispose (GObject *object)
{
  FfCardsView *self = FF_CARDS_VIEW (object);
  GtkWidget *child;

  g_clear_handle_id (&self->draw_source, g_source_remove);
  g_clear_object (&self->editor_scroller);
  if (self->project != NULL)
    g_signal_handlers_disconnect_by_func (self->project, changed_cb, self);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_clear_object (&self->project);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (ff_cards_view_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class,
                                               FF_RESOURCE ("ui/cards/cards-view.ui"));
  gtk_widget_class_bind_template_child (widget_class, FfCardsView, stack);
  gtk_widget_class_bind_template_child (widget_class, FfCardsView, strip);
  gtk_widget_class_bind_template_child (widget_class, FfCardsView, reflow);
  gtk_widget_class_bind_template_child (widget_class, FfCardsView, paper_scroller);
  gtk_widget_class_bind_template_child (widget_class, FfCardsView, editor_scroller);
  gtk_widget_class_bind_template_child (widget_class, FfCardsView, editor_viewport);
  gtk_widget_class_bind_template_child (widget_class, FfCardsView, zoom_label);
  gtk_widget_class_bind_template_child (widget_class, FfCardsView, edition);
  gtk_widget_class_bind_template_child (widget_class, FfCardsView, paper);
  gtk_widget_class_bind_template_child (widget_class, FfCardsView, editor);
  gtk_widget_class_bind_template_callback (widget_class, role_cb);
  gtk_widget_class_bind_template_callback (widget_class, open_matrix_cb);
  gtk_widget_class_bind_template_callback (widget_class, edition_cb);
  gtk_widget_class_bind_template_callback (widget_class, scale_cb);
  gtk_widget_class_bind_template_callback (widget_class, zoom_cb);
  gtk_widget_class_bind_template_callback (widget_class, stacked_cb);
  gtk_widget_class_bind_template_callback (widget_class, scroll_cb);
}

static void
ff_cards_view_class_init (FfCardsViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = ff_cards_view_get_property;
  object_class->set_property = ff_cards_view_set_property;
  object_class->dispose = ff_cards_view_dispose;
  widget_class->map = ff_cards_view_map;
  widget_class->grab_focus = ff_cards_view_grab_focus;
  widget_class->focus = ff_cards_view_focus;

  /* Whether the card fits the width, and whether its paper is dark: for the actions. */
  properties[PROP_FIT] = g_param_spec_boolean ("fit", NULL, NULL, TRUE,
                                               G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  properties[PROP_DARK] = g_param_spec_boolean ("dark", NULL, NULL, FALSE,
                                                G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  g_type_ensure (FF_TYPE_ROLE_STRIP);
  g_type_ensure (FF_TYPE_REFLOW_BOX);
  g_type_ensure (FF_TYPE_PAPER_VIEW);
  g_type_ensure (FF_TYPE_CARD_EDITOR);
  bind_template (widget_class);
  ff_cards_view_class_add_actions (widget_class);
}

static void
ff_cards_view_init (FfCardsView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  g_object_ref (self->editor_scroller); /* it is out of the window while the panes are stacked */
}

GtkWidget *
ff_cards_view_new (FfSession *session)
{
  FfCardsView *self = g_object_new (FF_TYPE_CARDS_VIEW, NULL);

  g_return_val_if_fail (FF_IS_SESSION (session), NULL);

  self->session = g_object_ref (session);
  ff_card_editor_set_session (self->editor, session);
  ff_role_strip_set_session (self->strip, session);
  g_signal_connect_object (session, "notify::document", G_CALLBACK (document_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "show-target::cards", G_CALLBACK (target_cb), self,
                           G_CONNECT_SWAPPED);
  document_cb (self);
  return GTK_WIDGET (self);
}
