/* Fits the words of a note into its paper: tries sizes from large to small. */
#include "app/board/note-text.h"

/* In pixels. Below the smallest one reading is work. */
#define SMALLEST 8.5
#define STEP     0.5

static void
set_size (PangoLayout *layout, double size)
{
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();

  pango_attr_list_insert (attributes, pango_attr_size_new_absolute ((int) (size * PANGO_SCALE)));
  pango_attr_list_insert (attributes, pango_attr_weight_new (PANGO_WEIGHT_SEMIBOLD));
  pango_layout_set_attributes (layout, attributes);
}

static gboolean
fits (PangoLayout *layout, int width, int height)
{
  int text_width, text_height;

  pango_layout_get_pixel_size (layout, &text_width, &text_height);
  return text_width <= width && text_height <= height;
}

PangoLayout *
ff_note_text_fit (GtkWidget *widget, const char *text, int width, int height, double largest,
                  double *size)
{
  PangoLayout *layout = gtk_widget_create_pango_layout (widget, text);

  /* Pango turns this round for a text that runs against the widget's direction. */
  if (gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL)
    pango_layout_set_alignment (layout, PANGO_ALIGN_RIGHT);
  pango_layout_set_width (layout, width * PANGO_SCALE);
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD);
  for (*size = largest; *size >= SMALLEST; *size -= STEP)
    {
      set_size (layout, *size);
      if (fits (layout, width, height))
        return layout;
    }

  set_size (layout, SMALLEST);
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_height (layout, height * PANGO_SCALE);
  pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);
  *size = 0;
  return layout;
}
