/* Asks for the title and the note of a snapshot, and takes it. */
#pragma once

#include "app/common/session.h"

G_BEGIN_DECLS

void ff_snapshot_dialog_present (FfSession *session, GtkWidget *origin);

G_END_DECLS
