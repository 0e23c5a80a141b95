/* One boundary rule to edit: its topic and kind, what each of the two roles owns, what happens on
 * overlap, and below it how concrete it is. */
#pragma once

#include "app/common/session.h"
#include "core/verbs/boundary-verbs.h"

G_BEGIN_DECLS

#define FF_TYPE_RULE_ROW (ff_rule_row_get_type ())
G_DECLARE_FINAL_TYPE (FfRuleRow, ff_rule_row, FF, RULE_ROW, GtkWidget)

GtkWidget *ff_rule_row_new (FfSession *session, const char *rule_id);
const char *ff_rule_row_get_rule (FfRuleRow *self);
/* Shows the rule as the project has it: the one at POSITION of those of BOUNDARY. */
void ff_rule_row_update (FfRuleRow *self, const FfBoundary *boundary, guint position);
/* Puts the focus where the next words are missing. */
void ff_rule_row_begin (FfRuleRow *self);

G_END_DECLS
