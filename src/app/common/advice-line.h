/* A calm line where a limit is reached: the first thing that some checks say, and what to do about it. */
#pragma once

#include "app/common/session.h"

G_BEGIN_DECLS

#define FF_TYPE_ADVICE_LINE (ff_advice_line_get_type ())
G_DECLARE_FINAL_TYPE (FfAdviceLine, ff_advice_line, FF, ADVICE_LINE, GtkWidget)

/* CHECKS (static): ids, NULL after the last; the line is hidden while none of them finds anything. */
void ff_advice_line_set_session (FfAdviceLine *self, FfSession *session, const char *const *checks);

G_END_DECLS
