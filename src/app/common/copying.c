#include "app/common/copying.h"

#include "app/common/session.h"
#include "app/common/svg-picture.h"

#include <glib/gi18n-lib.h>

/* A copied picture is this much larger than its own size, for a sharp slide. */
#define COPY_SCALE 2.0

void
ff_copy_picture (GtkWidget *origin, GBytes *svg)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GdkTexture) texture = ff_svg_to_texture (svg, COPY_SCALE, &error);

  if (texture == NULL)
    {
      ff_toast (origin, error->message);
      return;
    }
  gdk_clipboard_set_texture (gtk_widget_get_clipboard (origin), texture);
  ff_toast (origin, _ ("Copied as a picture"));
}

/* As a picture for who takes one, else as its text. */
void
ff_copy_svg (GtkWidget *origin, GBytes *svg)
{
  gsize size;
  const char *data = g_bytes_get_data (svg, &size);
  g_autofree char *text = g_strndup (data, size);
  GdkContentProvider *providers[] = { gdk_content_provider_new_for_bytes ("image/svg+xml", svg),
                                      gdk_content_provider_new_typed (G_TYPE_STRING, text) };
  g_autoptr (GdkContentProvider) provider = gdk_content_provider_new_union (
      providers, G_N_ELEMENTS (providers));

  gdk_clipboard_set_content (gtk_widget_get_clipboard (origin), provider);
  ff_toast (origin, _ ("Copied as SVG"));
}
