/* A project: a table of rows for each kind, and the one way to change them. */
#pragma once

#include "core/method/analysis.h"
#include "core/kinds/content.h"
#include "core/project/edit.h"
#include "core/project/table.h"

G_BEGIN_DECLS

#define FF_TYPE_PROJECT (ff_project_get_type ())
G_DECLARE_FINAL_TYPE (FfProject, ff_project, FF, PROJECT, GObject)

/* Edits that are kept for undoing, in whole steps. */
#define FF_PROJECT_MAX_STEPS 10000

FfProject *ff_project_new (FfContent *content);

FfTable *ff_project_get_table (FfProject *self, FfList list);
gconstpointer ff_project_lookup (FfProject *self, FfList list, const char *id);
const FfSettings *ff_project_get_settings (FfProject *self);
FfContent *ff_project_dup_content (FfProject *self);
FfAnalysis *ff_project_get_analysis (FfProject *self);
void ff_project_set_today (FfProject *self, const char *today);

#define ff_project_competency(self, id)                                                            \
  ((const FfCompetency *) ff_project_lookup ((self), FF_COMPETENCIES, (id)))
#define ff_project_role(self, id) ((const FfRole *) ff_project_lookup ((self), FF_ROLES, (id)))

void ff_project_commit (FfProject *self, FfEdit *edit);
gboolean ff_project_can_undo (FfProject *self);
gboolean ff_project_can_redo (FfProject *self);
const char *ff_project_get_undo_label (FfProject *self);
const char *ff_project_get_redo_label (FfProject *self);
void ff_project_undo (FfProject *self);
void ff_project_redo (FfProject *self);

guint64 ff_project_get_serial (FfProject *self);
void ff_project_mark_saved (FfProject *self, guint64 serial);
void ff_project_mark_unsaved (FfProject *self);
gboolean ff_project_is_modified (FfProject *self);

G_END_DECLS
