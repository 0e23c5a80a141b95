/* Verbs on work samples, time splits and decisions; what verbs are is said in verbs.h. */
#pragma once

#include "core/verbs/verbs.h"

G_BEGIN_DECLS

/* DATE is a day or ""; PERSON and ROLE (an id) may be "" or NULL. The subject is the (last) new id. */
FfEdit *ff_verb_add_sample (FfProject *project, const char *title, const char *date,
                            const char *person, const char *role, GError **error);
FfEdit *ff_verb_add_samples (FfProject *project, const char *const *titles, const char *date,
                             const char *person, const char *role, GError **error);
FfEdit *ff_verb_remove_samples (FfProject *project, const char *const *ids, GError **error);

/* What competencies a sample is mapped to besides its own; ids, NULL after the last. */
typedef struct
{
  const char *sample;
  const char *const *competencies;
} FfMapping;

FfEdit *ff_verb_map_samples (FfProject *project, const FfMapping *mappings, guint n,
                             GError **error);

/* SHARES sum to 100; PERSON or ROLE is given. */
FfEdit *ff_verb_add_time_split (FfProject *project, const char *date, const char *person,
                                const char *role, const double shares[FF_N_QUADRANTS],
                                GError **error);

/* The same for the time split ID, which has its place and its id still. */
FfEdit *ff_verb_set_time_split (FfProject *project, const char *id, const char *date,
                                const char *person, const char *role,
                                const double shares[FF_N_QUADRANTS], GError **error);

/* The answer to a verdict's question, with today's date. ROLE or PERSON is given, or both. */
FfEdit *ff_verb_decide (FfProject *project, const char *role, const char *person, FfVerdict verdict,
                        FfAnswer answer, const char *note, GError **error);

G_END_DECLS
