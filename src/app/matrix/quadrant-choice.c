/* A drop-down of the four quadrants and none of them. */
#include "app/matrix/quadrant-choice.h"

/* NONE is what having no quadrant is called here; translated. */
void
ff_quadrant_choice_fill (GtkDropDown *drop_down, const char *none)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);

  gtk_string_list_append (names, none);
  for (FfQuadrant quadrant = 0; quadrant < FF_N_QUADRANTS; quadrant++)
    gtk_string_list_append (names, ff_quadrant_name (quadrant));
  gtk_drop_down_set_model (drop_down, G_LIST_MODEL (names));
}

void
ff_quadrant_choice_set (GtkDropDown *drop_down, FfQuadrant quadrant)
{
  gtk_drop_down_set_selected (drop_down, (guint) (quadrant + 1));
}

FfQuadrant
ff_quadrant_choice_get (GtkDropDown *drop_down)
{
  return (FfQuadrant) gtk_drop_down_get_selected (drop_down) - 1;
}
