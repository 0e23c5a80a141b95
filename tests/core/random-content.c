#include "random-content.h"

static void
add_competencies (FfContent *content, GRand *rand, guint n)
{
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *id = g_strdup_printf ("c%u", i);
      FfCompetency *competency = ff_record_new (&ff_competency_kind, id);

      ff_record_set_text (&competency->name, id);
      competency->quadrant = g_rand_int_range (rand, 0, 9) - 1;
      if (competency->quadrant >= FF_N_QUADRANTS)
        competency->quadrant = (FfQuadrant) ((int) competency->quadrant - FF_N_QUADRANTS);
      g_ptr_array_add (content->lists[FF_COMPETENCIES], competency);
    }
}

/* PLENTY of 0..10: how much of the list is rated, and how heavily. */
static void
weigh (FfRole *role, GRand *rand, guint n, int plenty)
{
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *id = g_strdup_printf ("c%u", i);

      if (g_rand_int_range (rand, 0, 10) < plenty)
        ff_record_take_map (
            &role->weights,
            ff_map_with_choice (role->weights, id, g_rand_int_range (rand, 0, FF_N_WEIGHTS)));
    }
}

static void
add_roles (FfContent *content, GRand *rand, guint n, guint competencies)
{
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *id = g_strdup_printf ("r%u", i);
      FfRole *role = ff_record_new (&ff_role_kind, id);

      ff_record_set_text (&role->name, id);
      role->external = g_rand_int_range (rand, 0, 10) == 0;
      if (!role->external)
        weigh (role, rand, competencies, g_rand_int_range (rand, 0, 11));
      g_ptr_array_add (content->lists[FF_ROLES], role);
    }
}

static void
add_boundaries (FfContent *content, GRand *rand, guint roles)
{
  for (guint i = 0; i < roles; i++)
    for (guint j = i + 1; j < roles; j++)
      {
        g_autofree char *first = g_strdup_printf ("r%u", i);
        g_autofree char *second = g_strdup_printf ("r%u", j);
        const char *pair[] = { first, second, NULL };
        g_autofree char *id = ff_boundary_make_id (first, second);
        int adjacent = g_rand_int_range (rand, -3, 3);
        FfBoundary *boundary;

        if (g_rand_boolean (rand))
          continue;
        boundary = ff_record_new (&ff_boundary_kind, id);
        ff_record_set_texts (&boundary->roles, pair);
        boundary->adjacent = adjacent > 0 ? adjacent : FF_ADJACENT_AUTO;
        g_ptr_array_add (content->lists[FF_BOUNDARIES], boundary);
      }
}

/* A day of four months around the border of the window, or none. */
static void
set_day (char **place, GRand *rand)
{
  g_autofree char *day = g_rand_int_range (rand, 0, 8) == 0
                             ? g_strdup ("")
                             : g_strdup_printf ("2026-%02d-%02d", g_rand_int_range (rand, 6, 10),
                                                g_rand_int_range (rand, 1, 31));

  ff_record_set_text (place, day);
}

static void
set_role_and_person (char **role, char **person, GRand *rand, guint roles)
{
  static const char *const people[] = { "", "Ana", "Ben", "Chiara" };
  g_autofree char *id = g_strdup_printf ("r%d", g_rand_int_range (rand, 0, MAX (roles, 1)));

  ff_record_set_text (person, people[g_rand_int_range (rand, 0, G_N_ELEMENTS (people))]);
  if (roles > 0 && g_rand_int_range (rand, 0, 8) > 0)
    ff_record_set_text (role, id);
}

static void
add_samples (FfContent *content, GRand *rand, guint n, guint roles, guint competencies)
{
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *id = g_strdup_printf ("s%u", i);
      g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
      g_auto (GStrv) named = NULL;
      FfSample *sample = ff_record_new (&ff_sample_kind, id);

      ff_record_set_text (&sample->title, id);
      set_day (&sample->date, rand);
      set_role_and_person (&sample->role, &sample->person, rand, roles);
      sample->effort = g_rand_int_range (rand, 1, 13);
      for (guint c = g_rand_int_range (rand, 0, 6), k = 0; k < 4 && c < competencies;
           c += g_rand_int_range (rand, 1, 8), k++)
        {
          g_autofree char *competency = g_strdup_printf ("c%u", c);

          g_strv_builder_add (builder, competency);
        }
      named = g_strv_builder_end (builder);
      ff_record_set_texts (&sample->competencies, (const char *const *) named);
      g_ptr_array_add (content->lists[FF_SAMPLES], sample);
    }
}

static void
add_time_splits (FfContent *content, GRand *rand, guint n, guint roles)
{
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *id = g_strdup_printf ("t%u", i);
      FfTimeSplit *split = ff_record_new (&ff_time_split_kind, id);
      int left = 20;

      set_day (&split->date, rand);
      set_role_and_person (&split->role, &split->person, rand, roles);
      for (int q = 0; q < FF_N_QUADRANTS; q++)
        {
          int part = q == FF_N_QUADRANTS - 1 ? left : g_rand_int_range (rand, 0, left + 1);

          split->shares[q] = 5 * part;
          left -= part;
        }
      g_ptr_array_add (content->lists[FF_TIME_SPLITS], split);
    }
}

static void
set_organization (FfContent *content, GRand *rand)
{
  FfSettings *settings = content->lists[FF_SETTINGS]->pdata[0];
  GPtrArray *roles = content->lists[FF_ROLES];

  settings->organization.constraint = g_rand_int_range (rand, -1, FF_N_QUADRANTS);
  for (guint i = 0; i < roles->len; i++)
    {
      FfRole *role = roles->pdata[i];

      role->headcount = g_rand_boolean (rand) ? g_rand_int_range (rand, 1, 5) : 0;
      role->status = g_rand_int_range (rand, 0, FF_STATUS_RETIRED + 1);
    }
}

/* Whole numbers, few of them different, so that there are ties. */
static void
set_hiring (FfContent *content, GRand *rand, guint roles)
{
  FfHiring *hiring = content->lists[FF_HIRING]->pdata[0];
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) candidates = NULL;

  for (int q = 0; q < FF_N_QUADRANTS; q++)
    {
      if (g_rand_int_range (rand, 0, 5) > 0)
        hiring->demand[q] = 5 * g_rand_int_range (rand, 0, 9);
      hiring->hand_over[q] = g_rand_int_range (rand, -1, FF_HAND_OVER_OFFLOAD + 1);
      hiring->strength[q] = g_rand_int_range (rand, -1, FF_STRENGTH_WEAK + 1);
    }
  for (guint i = roles; i-- > 0 && g_rand_int_range (rand, 0, 4) > 0;)
    {
      g_autofree char *id = g_strdup_printf ("r%u", i);

      g_strv_builder_add (builder, id);
    }
  candidates = g_strv_builder_end (builder);
  ff_record_set_texts (&hiring->candidates, (const char *const *) candidates);
}

FfContent *
random_content (GRand *rand)
{
  FfContent *content = ff_content_new ();
  guint competencies = g_rand_int_range (rand, 0, 21);
  guint roles = g_rand_int_range (rand, 0, 6);

  add_competencies (content, rand, competencies);
  add_roles (content, rand, roles, competencies);
  add_boundaries (content, rand, roles);
  add_samples (content, rand, g_rand_int_range (rand, 0, 40), roles, competencies);
  add_time_splits (content, rand, g_rand_int_range (rand, 0, 4), roles);
  set_organization (content, rand);
  set_hiring (content, rand, roles);
  return content;
}
