#include "core/examples/examples.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static const FfExample examples[] = {
  { "b2b-saas", N_ ("B2B SaaS, 40 people"),
    N_ ("Two of four generalists try out a technical and a growth role for a quarter."), TRUE },
  { "enterprise", N_ ("Enterprise, 14 PMs"),
    N_ ("A platform and a payments role in the same quadrants, told apart by what they master."),
    TRUE },
  { "consumer", N_ ("Consumer app"),
    N_ ("One role lives by experiments, the other by specifications and discovery."), TRUE },
  { "founder", N_ ("A founder's first hire"),
    N_ ("Which of two roles takes over what the founder wants to hand over, and what stays."),
    TRUE },
  { "starter", N_ ("Sixteen competencies"),
    N_ ("A list to start from, four in each quadrant, and no roles yet."), FALSE },
  { "role-pack", N_ ("Roles to choose from"),
    N_ ("The sixteen competencies with common role types to weigh."), FALSE },
  { "tpm-wheel", N_ ("Technical program managers"),
    N_ ("Twelve competencies in four pillars, from domain knowledge to managing a team."), FALSE },
};

guint
ff_examples_get_size (void)
{
  return G_N_ELEMENTS (examples);
}

/* Title and summary are to be translated by gettext (). */
const FfExample *
ff_examples_get (guint index)
{
  g_return_val_if_fail (index < G_N_ELEMENTS (examples), NULL);

  return &examples[index];
}

/* NULL where there is none called NAME. */
const FfExample *
ff_examples_find (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (examples); i++)
    if (strcmp (examples[i].name, name) == 0)
      return &examples[i];
  return NULL;
}

/* The bytes of the example's project file. (transfer full) */
GBytes *
ff_example_load (const FfExample *example, GError **error)
{
  g_autofree char *path = g_strdup_printf ("/org/fourfold/Fourfold/%s/%s.fourfold.json",
                                           example->is_example ? "examples" : "packs",
                                           example->name);

  return g_resources_lookup_data (path, G_RESOURCE_LOOKUP_FLAGS_NONE, error);
}
