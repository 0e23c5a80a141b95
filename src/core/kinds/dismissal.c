#include "core/kinds/dismissal.h"

#include <glib/gi18n-lib.h>

static const FfField fields[] = {
  FF_FIELD_LONG_TEXT (FfDismissal, check, "check", .flags = FF_FIELD_REQUIRED),
  FF_FIELD_LONG_TEXT (FfDismissal, about, "about"),
  FF_FIELD_LONG_TEXT (FfDismissal, reason, "reason"),
  FF_FIELD (FfDismissal, date, "date", FF_FIELD_DAY),
};

static char *
make_key (const FfRecord *record)
{
  const FfDismissal *self = (const FfDismissal *) record;

  return ff_dismissal_make_id (self->check, self->about);
}

const FfKind ff_dismissal_kind = {
  .name = NC_ ("kind of thing", "dismissal"),
  .list = "dismissed",
  .size = sizeof (FfDismissal),
  .fields = FF_FIELDS (fields),
  .make_key = make_key,
};

/* The id under which CHECK is dismissed for ABOUT. (transfer full) */
char *
ff_dismissal_make_id (const char *check, const char *about)
{
  return g_strjoin (" ", check, about, NULL);
}
