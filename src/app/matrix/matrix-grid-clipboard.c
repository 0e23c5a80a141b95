/* Copy and paste of weights, as a spreadsheet takes and gives them: a line a row, a tab between cells; and of
 * whole roles, at their heads. */
#include "app/matrix/matrix-grid-private.h"

#include "app/common/clipping.h"
#include "app/matrix/role-clipping.h"
#include "app/matrix/weighing.h"

#include <glib/gi18n-lib.h>

static void
copy_weights (FfMatrixGrid *self)
{
  g_autoptr (GString) text = g_string_new (NULL);
  FfMatrixRange range;

  ff_matrix_grid_get_selection (self, &range);
  for (int row = range.first_row; row < range.last_row; row++)
    for (int column = range.first_column; column < range.last_column; column++)
      {
        g_string_append (text,
                         ff_weight_letter (ff_matrix_model_get_weight (self->model, row, column)));
        g_string_append_c (text, column + 1 < range.last_column ? '\t' : '\n');
      }
  gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (self)), text->str);
}

/* Puts the weights of the selected cells on the clipboard, or the role of the head at the cursor. */
void
ff_matrix_grid_copy (FfMatrixGrid *self)
{
  if (ff_matrix_grid_is_on_cell (self))
    copy_weights (self);
  else if (self->row < 0 && self->column >= 0)
    ff_role_clipping_copy (self->session, GTK_WIDGET (self),
                           ff_matrix_model_get_role (self->model, self->column)->base.id);
}

typedef struct
{
  GArray *cells;   /* FfCell */
  GArray *weights; /* FfWeight */
} Pasted;

static gboolean
add_pasted (FfMatrixGrid *self, Pasted *pasted, int row, int column, const char *text)
{
  FfCell cell;
  FfWeight weight;

  if (!ff_weight_from_text (text, &weight))
    return FALSE;
  if (row >= ff_matrix_model_get_n_rows (self->model)
      || column >= ff_matrix_model_get_n_columns (self->model))
    return TRUE;
  cell.role = ff_matrix_model_get_role (self->model, column)->base.id;
  cell.competency = ff_matrix_model_get_competency (self->model, row)->base.id;
  g_array_append_val (pasted->cells, cell);
  g_array_append_val (pasted->weights, weight);
  return TRUE;
}

/* What is pasted repeats over a selection that is larger, as one letter fills it. */
static gboolean
collect_pasted (FfMatrixGrid *self, Pasted *pasted, char **lines)
{
  guint n_lines = g_strv_length (lines);
  FfMatrixRange range;
  int rows;

  ff_matrix_grid_get_selection (self, &range);
  rows = MAX ((int) n_lines, range.last_row - range.first_row);
  for (int row = 0; row < rows; row++)
    {
      g_auto (GStrv) fields = g_strsplit (lines[row % (int) n_lines], "\t", -1);
      int n_fields = MAX (1, (int) g_strv_length (fields));
      int columns = MAX (n_fields, range.last_column - range.first_column);

      for (int column = 0; column < columns; column++)
        {
          const char *text = fields[0] != NULL ? fields[column % n_fields] : "";

          if (!add_pasted (self, pasted, range.first_row + row, range.first_column + column, text))
            return FALSE;
        }
    }
  return TRUE;
}

static void
paste_weights (FfMatrixGrid *self, const char *text)
{
  gsize length = strlen (text);
  /* The end of the last line is not another, empty one. */
  g_autofree char *whole = g_strndup (text, g_str_has_suffix (text, "\n") ? length - 1 : length);
  g_auto (GStrv) lines = g_strsplit (whole, "\n", -1);
  Pasted pasted = { NULL, NULL };

  if (lines[0] == NULL || !ff_matrix_grid_is_on_cell (self))
    return;
  pasted.cells = g_array_new (FALSE, FALSE, sizeof (FfCell));
  pasted.weights = g_array_new (FALSE, FALSE, sizeof (FfWeight));
  if (collect_pasted (self, &pasted, lines))
    ff_weighing_weigh_each (self->session, GTK_WIDGET (self),
                            &g_array_index (pasted.cells, FfCell, 0),
                            &g_array_index (pasted.weights, FfWeight, 0), pasted.cells->len);
  else
    ff_toast (GTK_WIDGET (self), _ ("Only P, S, B and empty cells can be pasted here"));
  g_array_unref (pasted.cells);
  g_array_unref (pasted.weights);
}

static void
read_cb (GtkWidget *origin, const FfContent *excerpt, const char *text, gpointer unused)
{
  FfMatrixGrid *self = FF_MATRIX_GRID (origin);

  if (self->session == NULL)
    return;
  if (text != NULL)
    paste_weights (self, text);
  else
    ff_role_clipping_put (self->session, origin, excerpt);
}

/* Sets the weights from the clipboard, from the first selected cell on; or adds the roles that are there. */
void
ff_matrix_grid_paste (FfMatrixGrid *self)
{
  ff_clipping_read (GTK_WIDGET (self), read_cb, NULL);
}
