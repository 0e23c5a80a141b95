/* A sticky note: one competency on the board or in its tray. It draws itself and says what was asked
 * of it; where it is and what follows is the board's business. */
#pragma once

#include "core/kinds/kinds.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define FF_TYPE_NOTE (ff_note_get_type ())
G_DECLARE_FINAL_TYPE (FfNote, ff_note, FF, NOTE, GtkWidget)

/* What a note shows. POSITION and COUNT say which of the notes of its quadrant it is, from 1. */
typedef struct
{
  const FfCompetency *competency;
  gboolean weighed; /* a role was chosen: WEIGHT is shown */
  FfWeight weight;
  guint position;
  guint count;
} FfNoteState;

/* Signals, all about what the user asked for: "move" (int: an FfQuadrant), "rename", "remove",
 * "ask-place" and "menu". */
FfNote *ff_note_new (const char *id);
const char *ff_note_get_id (FfNote *self);
const char *ff_note_get_text (FfNote *self);
FfQuadrant ff_note_get_quadrant (FfNote *self);
void ff_note_set_state (FfNote *self, const FfNoteState *state);

void ff_note_set_selected (FfNote *self, gboolean selected);
gboolean ff_note_get_selected (FfNote *self);
void ff_note_set_raised (FfNote *self, gboolean raised);

/* How often the note has come to look different from before. */
guint ff_note_get_looks (FfNote *self);

/* The part of the note that can be pointed at, in its own coordinates; NULL for all of it. */
void ff_note_set_clip (FfNote *self, const graphene_rect_t *clip);

/* Shows POPOVER at the note and forgets it when it closes. */
void ff_note_popup (FfNote *self, GtkPopover *popover);

G_END_DECLS
