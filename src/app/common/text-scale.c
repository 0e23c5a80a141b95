#include "app/common/text-scale.h"

/* Of usual texts: 96 dots an inch, in the unit of the setting. */
#define USUAL_DPI (96 * 1024)

double
ff_text_scale (GtkWidget *widget)
{
  int dpi;

  g_object_get (gtk_widget_get_settings (widget), "gtk-xft-dpi", &dpi, NULL);
  return MAX (dpi, USUAL_DPI) / (double) USUAL_DPI;
}

int
ff_scale_with_text (GtkWidget *widget, int size)
{
  return (int) (size * ff_text_scale (widget));
}
