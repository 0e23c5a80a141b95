/* The chosen sample at the side of the table, field by field. */
#pragma once

#include "app/common/session.h"
#include "core/method/suggestions.h"

G_BEGIN_DECLS

#define FF_TYPE_SAMPLE_EDITOR (ff_sample_editor_get_type ())
G_DECLARE_FINAL_TYPE (FfSampleEditor, ff_sample_editor, FF, SAMPLE_EDITOR, GtkWidget)

void ff_sample_editor_set_session (FfSampleEditor *self, FfSession *session);
void ff_sample_editor_set_suggester (FfSampleEditor *self, FfSuggester *suggester); /* lent */
/* ID is NULL where not one but N_SELECTED samples are chosen. */
void ff_sample_editor_show (FfSampleEditor *self, const char *id, guint n_selected);
void ff_sample_editor_refresh (FfSampleEditor *self);
/* The field that a finding of CHECK is about; the title where it is NULL. */
void ff_sample_editor_focus (FfSampleEditor *self, const char *check);

G_END_DECLS
