/* What the verbs have in common: finding records, making ids, and edits of one record. */
#pragma once

#include "core/verbs/verbs.h"

G_BEGIN_DECLS

const FfRole *ff_verb_find_role (FfProject *project, const char *id, GError **error);
const FfCompetency *ff_verb_find_competency (FfProject *project, const char *id, GError **error);
gconstpointer ff_verb_find (FfProject *project, FfList list, const char *id, GError **error);

char *ff_verb_clean_name (const char *name, GError **error);
gboolean ff_verb_check_text (const char *text, GError **error);
gboolean ff_verb_check_room (FfProject *project, FfList list, guint more, GError **error);
GHashTable *ff_verb_list_places (FfProject *project, FfList list);
char *ff_verb_new_id (FfProject *project, FfList list, const char *base, const FfEdit *edit);

void ff_verb_add_record (FfProject *project, FfEdit *edit, FfList list, gpointer record);
void ff_verb_strip_references (FfProject *project, FfEdit *edit, const FfKind *target,
                               const char *id);
void ff_verb_replace (FfProject *project, FfEdit *edit, FfList list, gpointer record);

FfBoundary *ff_verb_copy_boundary (FfProject *project, const char *role_a, const char *role_b,
                                   GError **error);
void ff_verb_put_boundary (FfProject *project, FfEdit *edit, FfBoundary *boundary);

G_END_DECLS
