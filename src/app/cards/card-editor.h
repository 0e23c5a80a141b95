/* What a role's card says, to edit beside it. */
#pragma once

#include "app/common/session.h"

G_BEGIN_DECLS

#define FF_TYPE_CARD_EDITOR (ff_card_editor_get_type ())
G_DECLARE_FINAL_TYPE (FfCardEditor, ff_card_editor, FF, CARD_EDITOR, GtkWidget)

void ff_card_editor_set_session (FfCardEditor *self, FfSession *session);
void ff_card_editor_set_role (FfCardEditor *self, const char *role_id);
/* After an edit: every field as the project has it now. */
void ff_card_editor_refresh (FfCardEditor *self);
/* Gives the focus to the field that CHECK looks at. */
void ff_card_editor_focus_field (FfCardEditor *self, const char *check);

G_END_DECLS
