/* "Which of the five do you give up?" */
#pragma once

#include "app/common/session.h"

G_BEGIN_DECLS

void ff_primary_dialog_ask (FfSession *session, GtkWidget *origin, const char *role_id,
                            const char *competency_id);

G_END_DECLS
