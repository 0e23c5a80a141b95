#include "contrast.h"

#include "drive.h"
#include "wcag.h"

typedef struct
{
  GtkWidget *native;
  guchar *pixels; /* as cairo has them: each a guint32 of alpha, red, green and blue */
  int width, height;
  ContrastFound found;
  gpointer user_data;
} Picture;

/* Where in the tree of nodes we are. */
typedef struct
{
  GskTransform *transform; /* to the window's pixels; NULL for none */
  graphene_rect_t clip;
  double opacity;
} Place;

/* The colour that most pixels of BOX have; FALSE where the box has none. */
static gboolean
find_ground (const Picture *self, const graphene_rect_t *box, guint32 *ground)
{
  g_autoptr (GHashTable) counts = g_hash_table_new (NULL, NULL);
  guint most = 0;
  guint32 best = 0;

  for (int y = MAX (0, box->origin.y); y < MIN (self->height, box->origin.y + box->size.height);
       y++)
    for (int x = MAX (0, box->origin.x); x < MIN (self->width, box->origin.x + box->size.width);
         x++)
      {
        guint32 pixel = ((guint32 *) self->pixels)[y * self->width + x];
        guint n = GPOINTER_TO_UINT (g_hash_table_lookup (counts, GUINT_TO_POINTER (pixel))) + 1;

        g_hash_table_insert (counts, GUINT_TO_POINTER (pixel), GUINT_TO_POINTER (n));
        if (n > most)
          best = pixel;
        most = MAX (most, n);
      }
  *ground = best & 0xffffff;
  return most > 0;
}

static guint32
lay_over (const GdkRGBA *color, double opacity, guint32 ground)
{
  const float channels[] = { color->red, color->green, color->blue };
  double part = color->alpha * opacity;
  guint32 result = 0;

  for (guint i = 0; i < G_N_ELEMENTS (channels); i++)
    {
      guint32 under = ground >> (16 - 8 * i) & 255;

      result = result << 8 | (guint32) (255 * channels[i] * part + under * (1 - part) + 0.5);
    }
  return result;
}

static void
measure_text (const Picture *self, GskRenderNode *node, const Place *place)
{
  g_autoptr (PangoFontDescription) font = pango_font_describe_with_absolute_size (
      gsk_text_node_get_font (node));
  graphene_rect_t own, box;
  Contrast found;
  double scale;

  gsk_render_node_get_bounds (node, &own);
  gsk_transform_transform_bounds (place->transform, &own, &box);
  scale = box.size.height / own.size.height;
  if (!graphene_rect_intersection (&box, &place->clip, &box)
      || gsk_text_node_get_color (node)->alpha * place->opacity == 0 /* as selections are drawn */
      || !find_ground (self, &box, &found.ground))
    return;
  found.widget = gtk_widget_pick (self->native, box.origin.x + box.size.width / 2,
                                  box.origin.y + box.size.height / 2,
                                  GTK_PICK_INSENSITIVE | GTK_PICK_NON_TARGETABLE);
  found.size = scale * pango_font_description_get_size (font) / PANGO_SCALE;
  found.is_bold = pango_font_description_get_weight (font) >= PANGO_WEIGHT_BOLD;
  found.color = lay_over (gsk_text_node_get_color (node), place->opacity, found.ground);
  found.ratio = wcag_get_ratio (found.color, found.ground);
  self->found (&found, self->user_data);
}

static void measure_node (const Picture *self, GskRenderNode *node, Place place);

static void
measure_clipped (const Picture *self, GskRenderNode *node, const graphene_rect_t *clip, Place place)
{
  graphene_rect_t box;

  gsk_transform_transform_bounds (place.transform, clip, &box);
  if (graphene_rect_intersection (&place.clip, &box, &place.clip))
    measure_node (self, node, place);
}

static void
measure_transformed (const Picture *self, GskRenderNode *node, Place place)
{
  GskTransform *next = gsk_transform_transform (gsk_transform_ref (place.transform),
                                                gsk_transform_node_get_transform (node));

  place.transform = next;
  measure_node (self, gsk_transform_node_get_child (node), place);
  gsk_transform_unref (next);
}

static void
measure_node (const Picture *self, GskRenderNode *node, Place place)
{
  graphene_rect_t bounds;

  gsk_render_node_get_bounds (node, &bounds);
  switch (gsk_render_node_get_node_type (node))
    {
    case GSK_TEXT_NODE: measure_text (self, node, &place); break;
    case GSK_CONTAINER_NODE:
      for (guint i = 0; i < gsk_container_node_get_n_children (node); i++)
        measure_node (self, gsk_container_node_get_child (node, i), place);
      break;
    case GSK_TRANSFORM_NODE: measure_transformed (self, node, place); break;
    case GSK_OPACITY_NODE:
      place.opacity *= gsk_opacity_node_get_opacity (node);
      measure_node (self, gsk_opacity_node_get_child (node), place);
      break;
    case GSK_COLOR_MATRIX_NODE: /* a filter of the style sheet; only its opacity is used there */
      place.opacity *= graphene_matrix_get_value (gsk_color_matrix_node_get_color_matrix (node), 3,
                                                  3);
      measure_node (self, gsk_color_matrix_node_get_child (node), place);
      break;
    case GSK_CLIP_NODE:
      measure_clipped (self, gsk_clip_node_get_child (node), gsk_clip_node_get_clip (node), place);
      break;
    case GSK_ROUNDED_CLIP_NODE:
      measure_clipped (self, gsk_rounded_clip_node_get_child (node),
                       &gsk_rounded_clip_node_get_clip (node)->bounds, place);
      break;
    case GSK_SHADOW_NODE: measure_node (self, gsk_shadow_node_get_child (node), place); break;
    case GSK_DEBUG_NODE: measure_node (self, gsk_debug_node_get_child (node), place); break;
    default: break;
    }
}

void
contrast_measure (GtkWidget *native, ContrastFound found, gpointer user_data)
{
  GskRenderNode *nodes;
  g_autoptr (GdkTexture) texture = drive_render (native, &nodes);
  Picture self = { .native = native, .found = found, .user_data = user_data };
  Place place = { .opacity = 1 };

  self.width = gdk_texture_get_width (texture);
  self.height = gdk_texture_get_height (texture);
  self.pixels = g_malloc ((gsize) self.width * self.height * 4);
  gdk_texture_download (texture, self.pixels, (gsize) self.width * 4);
  graphene_rect_init (&place.clip, 0, 0, self.width, self.height);
  measure_node (&self, nodes, place);
  g_free (self.pixels);
  gsk_render_node_unref (nodes);
}
