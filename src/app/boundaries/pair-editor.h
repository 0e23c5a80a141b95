/* The editor of one pair of roles: why it needs rules, its rules, and rules to start from. */
#pragma once

#include "app/common/session.h"

G_BEGIN_DECLS

#define FF_TYPE_PAIR_EDITOR (ff_pair_editor_get_type ())
G_DECLARE_FINAL_TYPE (FfPairEditor, ff_pair_editor, FF, PAIR_EDITOR, GtkWidget)

void ff_pair_editor_set_session (FfPairEditor *self, FfSession *session);
/* The ids of two roles of the project, or NULL twice for no pair. */
void ff_pair_editor_set_pair (FfPairEditor *self, const char *role_a, const char *role_b);
void ff_pair_editor_refresh (FfPairEditor *self);
/* Puts the focus on the rule (NULL for the first that lacks something), or where one is added. */
void ff_pair_editor_focus_rule (FfPairEditor *self, const char *rule_id);

G_END_DECLS
