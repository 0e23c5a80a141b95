/* The roles that a project can start from, each with a guess to be confirmed or refuted by the weights. */
#include "app/matrix/starting-roles.h"

#include <glib/gi18n-lib.h>

static const FfStartingRole roles[] = {
  { N_ ("Generalist PM"),
    N_ ("Carries a product area end to end, so the critical skills lie in every quadrant."),
    FF_QUADRANT_NONE },
  { N_ ("Technical PM"),
    N_ ("Earns the trust of engineers by working through designs, interfaces and trade-offs with "
        "them."),
    FF_QUADRANT_INTERNAL_TACTICAL },
  { N_ ("Growth PM"),
    N_ ("Moves numbers along the customer's path in short, measured experiments."),
    FF_QUADRANT_EXTERNAL_TACTICAL },
  { N_ ("Platform PM"),
    N_ ("Decides which shared foundations make the work of other teams cheaper next year."),
    FF_QUADRANT_INTERNAL_STRATEGIC },
  { N_ ("Data PM"),
    N_ ("Turns raw data into something that teams can rely on when they build and decide."),
    FF_QUADRANT_INTERNAL_TACTICAL },
  { N_ ("Design-oriented PM"),
    N_ ("Finds out what people struggle with and shapes the experience that answers it."),
    FF_QUADRANT_EXTERNAL_TACTICAL },
  { N_ ("Enterprise PM"),
    N_ ("Reads a market of few large customers and decides what to promise them, and when."),
    FF_QUADRANT_EXTERNAL_STRATEGIC },
};

guint
ff_starting_roles_get_size (void)
{
  return G_N_ELEMENTS (roles);
}

const FfStartingRole *
ff_starting_roles_get (guint index)
{
  return &roles[index];
}

/* Whether the project has a role of this name already. */
gboolean
ff_starting_role_is_taken (const FfStartingRole *self, FfProject *project)
{
  FfTable *table = ff_project_get_table (project, FF_ROLES);
  g_autofree char *name = g_utf8_casefold (_ (self->name), -1);

  for (guint i = 0; i < ff_table_get_size (table); i++)
    {
      g_autofree char *other = g_utf8_casefold (ff_row_get_name (ff_table_get_row (table, i)), -1);

      if (g_str_equal (name, other))
        return TRUE;
    }
  return FALSE;
}
