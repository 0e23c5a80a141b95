/* How long the main loop stands still. A turn is from when it was woken to when it waits again: so long nothing is drawn
 * and no key is heard. */
#pragma once

#include <glib.h>

typedef struct
{
  double clock; /* of the longest turn, milliseconds */
  double
      processor; /* what this thread worked in the turn that worked longest: others do not count */
} Turns;

void turns_begin (void);
Turns turns_end (void);
void turns_report (const char *name, Turns turns, const char *remark);
