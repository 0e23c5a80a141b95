#include "app/common/severity.h"

#include <glib/gi18n-lib.h>

static const struct
{
  const char *icon;
  const char *name;
} severities[] = {
  [FF_SEVERITY_HINT] = { "ff-hint-symbolic", N_ ("Hint") },
  [FF_SEVERITY_WARNING] = { "ff-warning-symbolic", N_ ("Warning") },
  [FF_SEVERITY_ERROR] = { "ff-error-symbolic", N_ ("Error") },
};

/* The name of an icon; each severity has a shape of its own. */
const char *
ff_severity_get_icon (FfSeverity severity)
{
  return severities[severity].icon;
}

const char *
ff_severity_get_name (FfSeverity severity)
{
  return gettext (severities[severity].name);
}

/* "2 errors". (transfer full) */
char *
ff_severity_count (FfSeverity severity, guint count)
{
  switch (severity)
    {
    case FF_SEVERITY_ERROR:
      return g_strdup_printf (/* Translators: a count */
                              ngettext ("%u error", "%u errors", count), count);
    case FF_SEVERITY_WARNING:
      return g_strdup_printf (/* Translators: a count */
                              ngettext ("%u warning", "%u warnings", count), count);
    case FF_SEVERITY_HINT: break;
    }
  return g_strdup_printf (/* Translators: a count */ ngettext ("%u hint", "%u hints", count),
                          count);
}
