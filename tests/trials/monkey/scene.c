#include "scene.h"

#include "core/examples/examples.h"
#include "core/file/format.h"
#include "core/store/store.h"
#include "core/verbs/verbs.h"

#define N_COMPETENCIES 60
#define N_ROLES        12
#define N_RULES        40

static char *large_path;

static void
commit (FfProject *project, FfEdit *edit, GError **error)
{
  g_assert_no_error (*error);
  ff_project_commit (project, edit);
}

static const char *
id_at (FfProject *project, FfList list, guint position)
{
  return ff_row_get_id (ff_table_get_row (ff_project_get_table (project, list), position));
}

static void
add_competencies (FfProject *project)
{
  for (guint i = 0; i < N_COMPETENCIES; i++)
    {
      g_autofree char *name = g_strdup_printf ("Competency %u with a name of some length", i);
      g_autoptr (GError) error = NULL;

      commit (project, ff_verb_add_competency (project, name, (int) (i % 5) - 1, &error), &error);
    }
}

static void
add_roles (FfProject *project, GRand *rand)
{
  for (guint i = 0; i < N_ROLES; i++)
    {
      g_autofree char *name = g_strdup_printf ("Role %u", i);
      g_autoptr (GError) error = NULL;

      commit (project, ff_verb_add_role (project, name, &error), &error);
      for (guint c = 0; c < N_COMPETENCIES; c++)
        commit (project,
                ff_verb_weigh (project, id_at (project, FF_ROLES, i),
                               id_at (project, FF_COMPETENCIES, c), g_rand_int_range (rand, -1, 3),
                               &error),
                &error);
    }
}

static void
add_rules (FfProject *project, GRand *rand)
{
  for (guint i = 0; i < N_RULES; i++)
    {
      guint a = g_rand_int_range (rand, 0, N_ROLES);
      guint b = (a + g_rand_int_range (rand, 1, N_ROLES)) % N_ROLES;
      g_autofree char *topic = g_strdup_printf ("Topic %u", i);
      g_autoptr (GError) error = NULL;

      commit (project,
              ff_verb_add_rule (project, id_at (project, FF_ROLES, a), id_at (project, FF_ROLES, b),
                                topic, i % 4, "one half", "the other half", &error),
              &error);
    }
}

static void
write_large (const char *path)
{
  g_autoptr (FfProject) project = ff_project_new (NULL);
  g_autoptr (GRand) rand = g_rand_new_with_seed (1);
  g_autoptr (FfContent) content = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;

  add_competencies (project);
  add_roles (project, rand);
  add_rules (project, rand);
  commit (project, ff_verb_take_snapshot (project, "Before", &error), &error);
  content = ff_project_dup_content (project);
  bytes = ff_format_write (content);
  ff_store_save (path, bytes, &error);
  g_assert_no_error (error);
}

void
scene_prepare (const char *folder)
{
  g_autofree char *broken = g_build_filename (folder, "broken.fourfold.json", NULL);

  large_path = g_build_filename (folder, "large.fourfold.json", NULL);
  write_large (large_path);
  g_assert_true (g_file_set_contents (broken, "{ \"format\": \"fourfold-project\", ", -1, NULL));
}

static void
activate (FfApplication *application, const char *action, const char *argument)
{
  g_action_group_activate_action (G_ACTION_GROUP (application), action,
                                  argument != NULL ? g_variant_new_string (argument) : NULL);
}

void
scene_open (FfApplication *application, guint number)
{
  guint example = number / 4 % ff_examples_get_size ();

  switch (number % 4)
    {
    case 0: activate (application, "open-example", ff_examples_get (example)->name); break;
    case 1: g_application_activate (G_APPLICATION (application)); break;
    case 2: activate (application, "open-path", large_path); break;
    case SCENE_NEW: activate (application, "new", NULL); break;
    default: g_assert_not_reached ();
    }
}
