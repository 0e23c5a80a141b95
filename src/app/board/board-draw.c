/* How the board is drawn. While notes are dragged, those that lie still are one picture, made once: or each motion would
 * draw hundreds of them again behind the one that moves. */
#include "app/board/board-private.h"

#include "app/common/pixel-node.h"

static void
draw_dashes (FfBoard *self, GtkSnapshot *snapshot, FfRect rect, const char *color_name)
{
  GtkStyleContext *context = gtk_widget_get_style_context (GTK_WIDGET (self));
  graphene_rect_t bounds = GRAPHENE_RECT_INIT (rect.x, rect.y, rect.width, rect.height);
  GdkRGBA color;
  cairo_t *cr;

  gtk_style_context_get_color (context, &color);
  gtk_style_context_lookup_color (context, color_name, &color);
  cr = gtk_snapshot_append_cairo (snapshot, &bounds);
  gdk_cairo_set_source_rgba (cr, &color);
  cairo_set_line_width (cr, 1.5);
  cairo_set_dash (cr, (double[]){ 5, 4 }, 2, 0);
  cairo_new_sub_path (cr);
  cairo_arc (cr, rect.x + rect.width - 10, rect.y + 10, 9, -G_PI_2, 0);
  cairo_arc (cr, rect.x + rect.width - 10, rect.y + rect.height - 10, 9, 0, G_PI_2);
  cairo_arc (cr, rect.x + 10, rect.y + rect.height - 10, 9, G_PI_2, G_PI);
  cairo_arc (cr, rect.x + 10, rect.y + 10, 9, G_PI, 1.5 * G_PI);
  cairo_close_path (cr);
  cairo_stroke (cr);
  cairo_destroy (cr);
}

static void
draw_band (FfBoard *self, GtkSnapshot *snapshot)
{
  GtkStyleContext *context = gtk_widget_get_style_context (GTK_WIDGET (self));
  graphene_rect_t band;
  GskRoundedRect outline;
  GdkRGBA color;

  graphene_rect_init (&band, self->pointer.from_x, self->pointer.from_y,
                      self->pointer.x - self->pointer.from_x,
                      self->pointer.y - self->pointer.from_y);
  graphene_rect_normalize (&band);
  gtk_style_context_get_color (context, &color);
  gtk_style_context_lookup_color (context, "accent_color", &color);
  gsk_rounded_rect_init_from_rect (&outline, &band, 4);
  gtk_snapshot_append_border (snapshot, &outline, (float[4]){ 1, 1, 1, 1 },
                              (GdkRGBA[4]){ color, color, color, color });
  color.alpha *= 0.15;
  gtk_snapshot_append_color (snapshot, &color, &band);
}

static void
snapshot_notes (FfBoard *self, GtkSnapshot *snapshot, gboolean in_tray)
{
  g_autoptr (GPtrArray) notes = ff_board_list_notes (self);

  for (guint i = 0; i < notes->len; i++)
    {
      FfNote *note = notes->pdata[i];
      FfSlot *slot = ff_board_get_slot (self, note);

      if ((ff_note_get_quadrant (note) == FF_QUADRANT_NONE) != in_tray)
        continue;
      if (ff_board_is_moving (self, note))
        draw_dashes (self, snapshot, slot->home, "ff_soft");
      else
        gtk_widget_snapshot_child (GTK_WIDGET (self), GTK_WIDGET (note), snapshot);
    }
}

/* Those on the board, and above them those in the tray, with room for the focus ring at its sides. */
static void
snapshot_all_notes (FfBoard *self, GtkSnapshot *snapshot)
{
  graphene_rect_t room = self->tray_room;

  snapshot_notes (self, snapshot, FALSE);
  graphene_rect_inset (&room, -6, 0);
  gtk_snapshot_push_clip (snapshot, &room);
  snapshot_notes (self, snapshot, TRUE);
  gtk_snapshot_pop (snapshot);
}

/* What the picture depends on besides places. Notes only count up, so that the sum is another where any looks different. */
static guint
sum_looks (FfBoard *self)
{
  guint sum = (guint) gtk_widget_get_scale_factor (GTK_WIDGET (self));
  GHashTableIter iter;
  gpointer slot;

  g_hash_table_iter_init (&iter, self->slots);
  while (g_hash_table_iter_next (&iter, NULL, &slot))
    sum += ff_note_get_looks (((FfSlot *) slot)->note);
  return sum;
}

static void
draw_node (cairo_t *cr, gconstpointer node)
{
  gsk_render_node_draw ((GskRenderNode *) node, cr);
}

static GskRenderNode *
make_still (FfBoard *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  GtkSnapshot *snapshot = gtk_snapshot_new ();
  g_autoptr (GskRenderNode) notes = NULL;

  snapshot_all_notes (self, snapshot);
  notes = gtk_snapshot_free_to_node (snapshot);
  if (notes == NULL)
    return NULL;
  return ff_pixel_node_new (gtk_widget_get_width (widget), gtk_widget_get_height (widget),
                            gtk_widget_get_scale_factor (widget), draw_node, notes);
}

static void
snapshot_still (FfBoard *self, GtkSnapshot *snapshot)
{
  guint looks = sum_looks (self);

  if (self->still == NULL || self->still_looks != looks)
    {
      ff_board_forget_still (self);
      self->still = make_still (self);
      self->still_looks = looks;
    }
  if (self->still != NULL)
    gtk_snapshot_append_node (snapshot, self->still);
}

void
ff_board_forget_still (FfBoard *self)
{
  g_clear_pointer (&self->still, gsk_render_node_unref);
}

/* From the ground up: what is being dragged lies on top of everything. */
void
ff_board_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  FfBoard *self = FF_BOARD (widget);

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      if (!FF_IS_NOTE (child))
        gtk_widget_snapshot_child (widget, child, snapshot);
    }
  if (self->pointer.mode == FF_POINTER_MOVING)
    snapshot_still (self, snapshot);
  else
    snapshot_all_notes (self, snapshot);

  if (self->pointer.mode == FF_POINTER_BANDING)
    draw_band (self, snapshot);
  for (guint i = 0; self->pointer.mode == FF_POINTER_MOVING && i < self->pointer.notes->len; i++)
    gtk_widget_snapshot_child (widget, self->pointer.notes->pdata[i], snapshot);
}
