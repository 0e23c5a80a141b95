#include "core/kinds/edition.h"

const char *const ff_edition_ids[] = { "internal", "candidate", NULL };

/* The lists of which a candidate sees something. */
static const FfList public_lists[] = { FF_SETTINGS, FF_COMPETENCIES, FF_ROLES, FF_BOUNDARIES };

/* A retired role stays out of what the others are held against; that it does is nobody's secret. */
static void
keep_retired (GPtrArray *copies, GPtrArray *roles)
{
  for (guint i = 0; i < roles->len; i++)
    if (((const FfRole *) roles->pdata[i])->status == FF_STATUS_RETIRED)
      ((FfRole *) copies->pdata[i])->status = FF_STATUS_RETIRED;
}

/* What of CONTENT the readers of EDITION may see. (transfer full) */
FfContent *
ff_edition_apply (FfEdition edition, FfContent *content)
{
  FfContent *reduced;

  if (edition == FF_EDITION_INTERNAL)
    return ff_content_ref (content);
  reduced = ff_content_new ();
  for (guint i = 0; i < G_N_ELEMENTS (public_lists); i++)
    {
      GPtrArray **list = &reduced->lists[public_lists[i]];

      g_ptr_array_unref (*list);
      *list = ff_records_copy_public (content->lists[public_lists[i]]);
    }
  keep_retired (reduced->lists[FF_ROLES], content->lists[FF_ROLES]);
  return reduced;
}
