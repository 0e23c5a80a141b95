/* What a project says of itself: title and organisation. */
#pragma once

#include "app/common/session.h"

G_BEGIN_DECLS

void ff_properties_dialog_present (FfSession *session, GtkWindow *parent);

G_END_DECLS
