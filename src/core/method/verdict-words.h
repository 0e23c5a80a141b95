/* Verdicts in words, for whoever shows them. */
#pragma once

#include "core/method/validation.h"

G_BEGIN_DECLS

const char *ff_verdict_get_name (FfVerdict verdict);
const char *ff_verdict_get_question (FfVerdict verdict);
gboolean ff_verdict_asks (FfVerdict verdict);
char *ff_validation_explain (const FfValidation *self);

G_END_DECLS
