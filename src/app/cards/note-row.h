/* One competency on the card: its weight, its quadrant, and what is expected, to type. */
#pragma once

#include "app/common/text-field.h"
#include "core/kinds/kinds.h"

G_BEGIN_DECLS

#define FF_TYPE_NOTE_ROW (ff_note_row_get_type ())
G_DECLARE_FINAL_TYPE (FfNoteRow, ff_note_row, FF, NOTE_ROW, GtkWidget)

/* Signal "edited": the person changed the note. */
GtkWidget *ff_note_row_new (const char *competency_id);
const char *ff_note_row_get_competency (FfNoteRow *self);
FfTextField *ff_note_row_get_field (FfNoteRow *self);
void ff_note_row_update (FfNoteRow *self, const FfCompetency *competency, FfWeight weight,
                         const char *note);

G_END_DECLS
