#include "app/common/choices.h"

static gboolean
are_same (GListModel *model, GtkStringList *names)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (names));

  if (!GTK_IS_STRING_LIST (model) || g_list_model_get_n_items (model) != n)
    return FALSE;
  for (guint i = 0; i < n; i++)
    if (g_strcmp0 (gtk_string_list_get_string (GTK_STRING_LIST (model), i),
                   gtk_string_list_get_string (names, i))
        != 0)
      return FALSE;
  return TRUE;
}

void
ff_choices_offer (GtkWidget *choice, GtkStringList *names)
{
  g_autoptr (GListModel) model = NULL;

  g_object_get (choice, "model", &model, NULL);
  if (!are_same (model, names))
    g_object_set (choice, "model", names, NULL);
}
