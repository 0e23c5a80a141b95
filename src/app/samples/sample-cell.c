/* A label would lay its text out to say how large it is, and GTK asks 200 rows of them at each turn of the list. This one
 * is as high as a line of its font, as wide as it is told, and lays out and draws its text only once it comes into
 * view. GTK keeps what a widget drew, so whoever scrolls has the blank ones drawn again. */
#include "app/samples/sample-cell.h"

#include "app/common/shown.h"

struct _FfSampleCell
{
  GtkWidget parent_instance;
  FfCellRoom *room; /* lent */
  PangoLayout *layout;
  char *text;
  int letters;
  gboolean at_end;
  gboolean is_blank;
};

G_DEFINE_FINAL_TYPE (FfSampleCell, ff_sample_cell, GTK_TYPE_WIDGET)

static void
measure_room (FfCellRoom *room)
{
  PangoContext *context = gtk_widget_get_pango_context (room->port);
  PangoFontMetrics *metrics = pango_context_get_metrics (context, NULL, NULL);
  int ascent = pango_font_metrics_get_ascent (metrics);
  int descent = pango_font_metrics_get_descent (metrics);

  room->line_height = PANGO_PIXELS_CEIL (ascent + descent);
  room->letter_width = MAX (pango_font_metrics_get_approximate_char_width (metrics),
                            pango_font_metrics_get_approximate_digit_width (metrics));
  pango_font_metrics_unref (metrics);
}

static void
ff_sample_cell_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum,
                        int *natural, int *minimum_baseline, int *natural_baseline)
{
  FfSampleCell *self = FF_SAMPLE_CELL (widget);

  if (self->room->line_height == 0)
    measure_room (self->room);
  *minimum = *natural = orientation == GTK_ORIENTATION_HORIZONTAL
                            ? PANGO_PIXELS_CEIL (self->letters * self->room->letter_width)
                            : self->room->line_height;
}

/* Pango turns the alignment of a text around that reads the other way than the window does. */
static gboolean
is_turned (FfSampleCell *self, PangoDirection window)
{
  if (window == PANGO_DIRECTION_LTR && g_str_is_ascii (self->text))
    return FALSE;
  return pango_layout_get_line_readonly (self->layout, 0)->resolved_dir != window;
}

static void
fit_layout (FfSampleCell *self)
{
  PangoDirection window = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL
                              ? PANGO_DIRECTION_RTL
                              : PANGO_DIRECTION_LTR;
  gboolean at_right;

  if (self->layout == NULL)
    {
      self->layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), self->text);
      pango_layout_set_ellipsize (self->layout, PANGO_ELLIPSIZE_END);
      pango_layout_set_single_paragraph_mode (self->layout, TRUE);
    }
  pango_context_set_base_dir (pango_layout_get_context (self->layout), window);
  pango_layout_set_width (self->layout, gtk_widget_get_width (GTK_WIDGET (self)) * PANGO_SCALE);
  at_right = (window == PANGO_DIRECTION_RTL) != self->at_end;
  pango_layout_set_alignment (
      self->layout, at_right != is_turned (self, window) ? PANGO_ALIGN_RIGHT : PANGO_ALIGN_LEFT);
}

static gboolean
is_in_view (FfSampleCell *self)
{
  graphene_rect_t bounds;

  return gtk_widget_compute_bounds (GTK_WIDGET (self), self->room->port, &bounds)
         && bounds.origin.y + bounds.size.height >= 0
         && bounds.origin.y <= gtk_widget_get_height (self->room->port);
}

static void
ff_sample_cell_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  FfSampleCell *self = FF_SAMPLE_CELL (widget);
  GdkRGBA color;
  int height;

  self->is_blank = !is_in_view (self);
  if (self->is_blank || *self->text == '\0')
    return;
  fit_layout (self);
  pango_layout_get_pixel_size (self->layout, NULL, &height);
  gtk_style_context_get_color (gtk_widget_get_style_context (widget), &color);
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot,
                          &GRAPHENE_POINT_INIT (0, (gtk_widget_get_height (widget) - height) / 2));
  gtk_snapshot_append_layout (snapshot, self->layout, &color);
  gtk_snapshot_restore (snapshot);
}

/* A text that is cut off stands in the tooltip whole. */
static gboolean
ff_sample_cell_query_tooltip (GtkWidget *widget, int x, int y, gboolean keyboard,
                              GtkTooltip *tooltip)
{
  FfSampleCell *self = FF_SAMPLE_CELL (widget);

  if (self->layout == NULL || !pango_layout_is_ellipsized (self->layout))
    return FALSE;
  gtk_tooltip_set_text (tooltip, self->text);
  return TRUE;
}

static void
forget_layout (FfSampleCell *self)
{
  g_clear_object (&self->layout);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
ff_sample_cell_css_changed (GtkWidget *widget, GtkCssStyleChange *change)
{
  GTK_WIDGET_CLASS (ff_sample_cell_parent_class)->css_changed (widget, change);
  forget_layout (FF_SAMPLE_CELL (widget));
}

static void
ff_sample_cell_system_setting_changed (GtkWidget *widget, GtkSystemSetting setting)
{
  FfSampleCell *self = FF_SAMPLE_CELL (widget);

  GTK_WIDGET_CLASS (ff_sample_cell_parent_class)->system_setting_changed (widget, setting);
  self->room->line_height = 0;
  gtk_widget_queue_resize (widget);
  forget_layout (self);
}

static void
ff_sample_cell_finalize (GObject *object)
{
  FfSampleCell *self = FF_SAMPLE_CELL (object);

  g_clear_object (&self->layout);
  g_free (self->text);
  G_OBJECT_CLASS (ff_sample_cell_parent_class)->finalize (object);
}

static void
ff_sample_cell_class_init (FfSampleCellClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = ff_sample_cell_finalize;
  widget_class->measure = ff_sample_cell_measure;
  widget_class->snapshot = ff_sample_cell_snapshot;
  widget_class->query_tooltip = ff_sample_cell_query_tooltip;
  widget_class->css_changed = ff_sample_cell_css_changed;
  widget_class->system_setting_changed = ff_sample_cell_system_setting_changed;
  gtk_widget_class_set_css_name (widget_class, "samplecell");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_LABEL);
}

static void
ff_sample_cell_init (FfSampleCell *self)
{
  self->text = g_strdup ("");
}

/* ROOM is lent for the cell's life. It is LETTERS wide, and its text stands AT_END where that is said. */
GtkWidget *
ff_sample_cell_new (FfCellRoom *room, int letters, gboolean at_end)
{
  FfSampleCell *self = g_object_new (FF_TYPE_SAMPLE_CELL, "hexpand", TRUE, "has-tooltip", TRUE,
                                     NULL);

  self->room = room;
  self->letters = letters;
  self->at_end = at_end;
  return GTK_WIDGET (self);
}

void
ff_sample_cell_show (FfSampleCell *self, const char *text)
{
  g_free (self->text);
  self->text = ff_shown (text);
  forget_layout (self);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, self->text,
                                  -1);
}

gboolean
ff_sample_cell_is_blank (FfSampleCell *self)
{
  return self->is_blank;
}
