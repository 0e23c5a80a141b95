/* A role that the plan may compare: chosen by its check, weighed elsewhere, split in two. */
#pragma once

#include "app/common/session.h"

G_BEGIN_DECLS

#define FF_TYPE_CANDIDATE_ROW (ff_candidate_row_get_type ())
G_DECLARE_FINAL_TYPE (FfCandidateRow, ff_candidate_row, FF, CANDIDATE_ROW, AdwActionRow)

GtkWidget *ff_candidate_row_new (FfSession *session, const char *role_id);
const char *ff_candidate_row_get_role (FfCandidateRow *self);
void ff_candidate_row_update (FfCandidateRow *self, const FfRole *role);

G_END_DECLS
