#include "text/doc-parts.h"

#include <glib/gi18n-lib.h>

static void
put_table (FfDoc *self, const FfSides *sides)
{
  ff_doc_begin_table (self, "matrix");
  ff_doc_column (self, FF_DOC_START, _ ("Competency"));
  ff_doc_column (self, FF_DOC_START, _ ("Quadrant"));
  for (guint i = 0; i < sides->n; i++)
    ff_doc_column (self, FF_DOC_CENTRE, sides->sides[i].role->name);
  ff_doc_column (self, FF_DOC_END, _ ("Gap"));
  for (guint i = 0; i < ff_sides_get_n_differences (sides); i++)
    {
      const FfDifference *difference = ff_sides_get_difference (sides, i);
      FfQuadrant quadrant = difference->competency->quadrant;

      ff_doc_cell (self, difference->competency->name);
      ff_doc_cell (self,
                   quadrant != FF_QUADRANT_NONE ? ff_quadrant_name (quadrant) : _ ("Not placed"));
      for (guint j = 0; j < sides->n; j++)
        ff_doc_weight_cell (self, difference->weights[j], quadrant);
      ff_doc_number_cell (self, difference->gap);
    }
  ff_doc_end_table (self);
}

/* All that is said of a pair, in one paragraph. (transfer full) */
static char *
make_pair_words (const FfSidePair *pair)
{
  g_autofree char *overlap = ff_side_pair_describe_overlap (pair);
  g_autofree char *distance = ff_side_pair_describe_distance (pair);
  g_autofree char *quadrants = ff_side_pair_describe_quadrants (pair);
  g_autofree char *rules = ff_side_pair_describe_rules (pair);

  return g_strjoin (" ", overlap, distance, quadrants, rules,
                    pair->same_role_suspected ? ff_side_pair_describe_suspicion () : NULL, NULL);
}

/* What there is to say of sides A and B. */
void
ff_doc_put_pair_words (FfDoc *self, const FfSides *sides, guint a, guint b)
{
  g_autofree char *words = NULL;
  FfSidePair pair;

  ff_sides_compare (sides, a, b, &pair);
  words = make_pair_words (&pair);
  ff_doc_paragraph (self, NULL, words);
}

static void
put_pair (FfDoc *self, const FfSides *sides, guint a, guint b)
{
  const FfRole *roles[] = { sides->sides[a].role, sides->sides[b].role };
  /* Translators: two roles that are compared. */
  g_autofree char *title = g_strdup_printf (_ ("%1$s and %2$s"), roles[0]->name, roles[1]->name);
  FfSidePair pair;

  ff_sides_compare (sides, a, b, &pair);
  ff_doc_begin (self, "rules", title);
  ff_doc_put_pair_words (self, sides, a, b);
  for (guint i = 0; pair.boundary != NULL && i < pair.boundary->rules->len; i++)
    ff_doc_put_rule (self, pair.boundary->rules->pdata[i], roles);
  ff_doc_end (self);
}

void
ff_doc_put_comparison (FfDoc *self, const FfSides *sides, const FfPictures *pictures)
{
  g_autoptr (GPtrArray) ids = g_ptr_array_new ();

  for (guint i = 0; i < sides->n; i++)
    g_ptr_array_add (ids, sides->sides[i].id);
  g_ptr_array_add (ids, NULL);
  ff_doc_put_picture (self, pictures, FF_PICTURE_KITE, (const char *const *) ids->pdata,
                      _ ("Where the depth of each role lies"));
  put_table (self, sides);
}

GBytes *
ff_documents_comparison (const FfSides *sides, FfTextFormat format, const FfPictures *pictures)
{
  g_autofree char *names = ff_sides_join_names (sides);
  g_autoptr (FfDoc) doc = ff_doc_new (format, names, NULL);

  ff_doc_begin (doc, NULL, names);
  ff_doc_put_comparison (doc, sides, pictures);
  for (guint a = 0; a < sides->n; a++)
    for (guint b = a + 1; b < sides->n; b++)
      put_pair (doc, sides, a, b);
  ff_doc_end (doc);
  return ff_doc_finish (doc);
}
