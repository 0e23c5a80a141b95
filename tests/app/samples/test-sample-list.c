/* The list of samples against its definition: after any edits, filters and orders it holds the rows that the filter takes,
 * in order, whoever was selected still is, and what it told adds up. */
#include "app/samples/sample-list.h"
#include "app/samples/sample-slot.h"
#include "core/verbs/sample-verbs.h"
#include "support/drive.h"

#include <string.h>

#define ROUNDS 60

static guint told; /* how many items its signals make */

static int
compare_titles (gconstpointer a, gconstpointer b)
{
  return strcmp (((const FfSample *) a)->title, ((const FfSample *) b)->title);
}

static int
compare_dates (gconstpointer a, gconstpointer b)
{
  return strcmp (((const FfSample *) a)->date, ((const FfSample *) b)->date);
}

static FfSampleOrder orders[] = {
  { 1, { compare_titles }, { FALSE } },
  { 2, { compare_dates, compare_titles }, { TRUE, FALSE } },
};

static void
items_changed_cb (GListModel *model, guint position, guint removed, guint added)
{
  g_assert_cmpuint (position + removed, <=, told);
  told = told - removed + added;
  g_assert_cmpuint (told, ==, g_list_model_get_n_items (model));
}

static void
add_samples (FfProject *project, guint n)
{
  g_autoptr (GStrvBuilder) titles = g_strv_builder_new ();
  g_auto (GStrv) list = NULL;
  g_autofree char *date = g_strdup_printf ("2026-%02d-01", g_test_rand_int_range (1, 13));

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *title = g_strdup_printf ("Sample %d", g_test_rand_int_range (0, 1000));

      g_strv_builder_add (titles, title);
    }
  list = g_strv_builder_end (titles);
  ff_project_commit (
      project, ff_verb_add_samples (project, (const char *const *) list, date, "", NULL, NULL));
}

static void
remove_samples (FfProject *project, guint n)
{
  FfTable *table = ff_project_get_table (project, FF_SAMPLES);
  guint size = ff_table_get_size (table);
  guint from = size > n ? g_test_rand_int_range (0, size - n) : 0;
  g_autoptr (GPtrArray) ids = g_ptr_array_new ();

  for (guint i = from; i < MIN (from + n, size); i++)
    g_ptr_array_add (ids, (gpointer) ff_row_get_id (ff_table_get_row (table, i)));
  if (ids->len == 0)
    return;
  g_ptr_array_add (ids, NULL);
  ff_project_commit (project,
                     ff_verb_remove_samples (project, (const char *const *) ids->pdata, NULL));
}

static void
select_some (FfSampleList *list)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (list));

  if (n > 0)
    gtk_selection_model_select_range (GTK_SELECTION_MODEL (list), g_test_rand_int_range (0, n), 3,
                                      g_test_rand_bit ());
}

static void
do_something (FfProject *project, FfSampleList *list, FfSampleFilter *filter)
{
  static const char *const searches[] = { "", "1", "12", "none at all" };

  switch (g_test_rand_int_range (0, 8))
    {
    case 0: add_samples (project, 1); break;
    case 1: add_samples (project, g_test_rand_int_range (40, 3000)); break;
    case 2: remove_samples (project, 1); break;
    case 3: remove_samples (project, g_test_rand_int_range (40, 2500)); break;
    case 4: ff_project_undo (project); break;
    case 5: ff_project_redo (project); break;
    case 6:
      ff_sample_filter_set_search (filter,
                                   searches[g_test_rand_int_range (0, G_N_ELEMENTS (searches))]);
      break;
    default: ff_sample_list_set_order (list, &orders[g_test_rand_bit ()]); break;
    }
}

static gboolean
is_ready_cb (gpointer list)
{
  return !ff_sample_list_is_busy (list)
         && g_list_model_get_n_items (list) == ff_sample_list_get_size (list);
}

/* ORDER: the one that the list has. */
static void
check (FfProject *project, FfSampleList *list, FfSampleFilter *filter, const FfSampleOrder *order)
{
  FfTable *table = ff_project_get_table (project, FF_SAMPLES);
  guint n = 0;

  for (guint i = 0; i < ff_table_get_size (table); i++)
    {
      FfRow *row = ff_table_get_row (table, i);
      gboolean taken = ff_sample_filter_takes (filter, ff_row_get_record (row));
      guint position;

      n += taken;
      g_assert_true (ff_sample_list_find (list, row, &position) == taken);
    }
  g_assert_cmpuint (ff_sample_list_get_size (list), ==, n);
  g_assert_cmpuint (told, ==, n);
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (FfSampleSlot) slot = g_list_model_get_item (G_LIST_MODEL (list), i);
      const FfSample *sample = ff_row_get_record (ff_sample_list_get_row (list, i));

      g_assert_true (ff_sample_slot_get_row (slot) == ff_sample_list_get_row (list, i));
      if (i > 0)
        for (guint k = 0; k < order->n; k++)
          {
            int result = order->compare[k](ff_row_get_record (ff_sample_list_get_row (list, i - 1)),
                                           sample);

            result = order->is_inverted[k] ? -result : result;
            g_assert_cmpint (result, <=, 0);
            if (result < 0)
              break;
          }
    }
}

static GHashTable *
list_selected (FfSampleList *list)
{
  g_autoptr (GtkBitset) selected = gtk_selection_model_get_selection (GTK_SELECTION_MODEL (list));
  GHashTable *ids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < gtk_bitset_get_size (selected); i++)
    g_hash_table_add (ids, g_strdup (ff_row_get_id (
                               ff_sample_list_get_row (list, gtk_bitset_get_nth (selected, i)))));
  return ids;
}

/* Selected are those that were and are still shown. */
static void
check_selected (FfSampleList *list, GHashTable *before)
{
  for (guint i = 0; i < ff_sample_list_get_size (list); i++)
    g_assert_true (
        gtk_selection_model_is_selected (GTK_SELECTION_MODEL (list), i)
        == g_hash_table_contains (before, ff_row_get_id (ff_sample_list_get_row (list, i))));
}

static void
test_any (void)
{
  g_autoptr (FfProject) project = ff_project_new (NULL);
  g_autoptr (FfSampleFilter) filter = ff_sample_filter_new ();
  g_autoptr (FfSampleList) list = NULL;
  guint order = 0;
  guint many = 0;

  add_samples (project, 4900);
  list = ff_sample_list_new (ff_project_get_table (project, FF_SAMPLES), filter, &orders[order]);
  told = g_list_model_get_n_items (G_LIST_MODEL (list));
  g_signal_connect (list, "items-changed", G_CALLBACK (items_changed_cb), NULL);
  for (guint round = 0; round < ROUNDS; round++)
    {
      g_autoptr (GHashTable) selected = NULL;

      select_some (list);
      selected = list_selected (list);
      do_something (project, list, filter);
      if (g_test_rand_bit ())
        g_main_context_iteration (NULL, FALSE); /* the next may come while a worker is at it */
      order = g_test_rand_bit ();
      ff_sample_list_set_order (list, &orders[order]);
      many += ff_sample_list_is_busy (list);
      g_assert_true (drive_wait (is_ready_cb, list, 20000));
      check (project, list, filter, &orders[order]);
      check_selected (list, selected);
    }
  g_test_message ("%u of %u times a worker did it", many, ROUNDS);
  g_assert_cmpuint (many, >, 0);
  g_assert_cmpuint (many, <, ROUNDS);
}

int
main (int argc, char *argv[])
{
  if (!drive_init (&argc, &argv))
    return 0;
  g_test_add_func ("/sample-list/any", test_any);
  return g_test_run ();
}
