/* The time splits that there are: each is changed by a click, and can be removed. */
#pragma once

#include "app/common/session.h"

G_BEGIN_DECLS

#define FF_TYPE_SPLIT_LIST (ff_split_list_get_type ())
G_DECLARE_FINAL_TYPE (FfSplitList, ff_split_list, FF, SPLIT_LIST, GtkWidget)

void ff_split_list_set_session (FfSplitList *self, FfSession *session);
void ff_split_list_refresh (FfSplitList *self);

G_END_DECLS
