/* Work against profiles, and the hiring plan, as rows: a row a quadrant. */
#pragma once

#include "core/method/hiring.h"
#include "core/method/validation.h"
#include "text/csv-writer.h"

G_BEGIN_DECLS

/* ROLE_IDS NULL stands for all, here and below; then those who have no role are shown too. */
gboolean ff_validation_is_of (const FfValidation *validation, const char *const *role_ids);
gboolean ff_hire_is_of (const FfHire *hire, const char *const *role_ids);

void ff_csv_put_validations (FfCsvWriter *csv, const FfValidations *validations,
                             const char *const *role_ids);
void ff_csv_put_hiring (FfCsvWriter *csv, const FfHiringPlan *plan, const char *const *role_ids);

GBytes *ff_csv_from_validations (FfContent *content, const char *const *role_ids, FfCsvStyle style);
GBytes *ff_csv_from_hiring (FfContent *content, const char *const *role_ids, FfCsvStyle style);

G_END_DECLS
