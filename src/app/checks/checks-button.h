/* The Checks button of the header bar: how many findings there are, and the list of them. */
#pragma once

#include "app/common/session.h"

G_BEGIN_DECLS

#define FF_TYPE_CHECKS_BUTTON (ff_checks_button_get_type ())
G_DECLARE_FINAL_TYPE (FfChecksButton, ff_checks_button, FF, CHECKS_BUTTON, GtkWidget)

void ff_checks_button_set_session (FfChecksButton *self, FfSession *session);
void ff_checks_button_popup (FfChecksButton *self);
/* In a narrow window only the worst severity is counted. */
void ff_checks_button_set_compact (FfChecksButton *self, gboolean compact);

G_END_DECLS
