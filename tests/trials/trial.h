/* What all trials share. A trial is short by default; FF_TRIAL=full asks for the whole figure, and
 * FF_TRIAL_SEED for a run again. */
#pragma once

#include <glib.h>

gboolean trial_is_full (void);
guint32 trial_get_seed (void); /* of FF_TRIAL_SEED, else a new one */
