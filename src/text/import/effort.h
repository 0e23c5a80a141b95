/* Hours of work as people and issue trackers write them. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum
{
  FF_EFFORT_GIVEN,
  FF_EFFORT_BARE,    /* a number without a unit: hours, unless the whole column is in seconds */
  FF_EFFORT_UNCLEAR, /* "1,000": one or a thousand */
  FF_EFFORT_WRONG,
} FfEffortForm;

FfEffortForm ff_effort_parse (const char *text, char delimiter, double *hours);

G_END_DECLS
