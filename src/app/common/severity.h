/* How the severities of findings look and are called, everywhere in the window. */
#pragma once

#include "core/method/finding.h"

G_BEGIN_DECLS

const char *ff_severity_get_icon (FfSeverity severity);
const char *ff_severity_get_name (FfSeverity severity);
char *ff_severity_count (FfSeverity severity, guint count);

G_END_DECLS
