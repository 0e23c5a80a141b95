#include "text/comparison-lists.h"

/* competency, quadrant, a column a side with P, S, B or nothing, and gap. (transfer full) */
GBytes *
ff_csv_from_comparison (const FfSides *sides, FfCsvStyle style)
{
  g_autoptr (FfCsvWriter) csv = ff_csv_writer_new (style);

  ff_csv_writer_text (csv, "competency");
  ff_csv_writer_text (csv, "quadrant");
  for (guint i = 0; i < sides->n; i++)
    ff_csv_writer_text (csv, sides->sides[i].role->name);
  ff_csv_writer_text (csv, "gap");
  ff_csv_writer_end_row (csv);
  for (guint i = 0; i < ff_sides_get_n_differences (sides); i++)
    {
      const FfDifference *difference = ff_sides_get_difference (sides, i);
      FfQuadrant quadrant = difference->competency->quadrant;

      ff_csv_writer_text (csv, difference->competency->name);
      ff_csv_writer_text (csv, quadrant != FF_QUADRANT_NONE ? ff_quadrant_ids[quadrant] : "");
      for (guint j = 0; j < sides->n; j++)
        ff_csv_writer_text (csv, ff_weight_letter (difference->weights[j]));
      ff_csv_writer_number (csv, difference->gap);
      ff_csv_writer_end_row (csv);
    }
  return ff_csv_writer_finish (csv);
}
