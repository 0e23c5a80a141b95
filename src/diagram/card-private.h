/* The parts of a card, drawn from the top down; each moves `y` to its bottom. */
#pragma once

#include "diagram/card.h"
#include "diagram/paper.h"
#include "diagram/parts.h"

G_BEGIN_DECLS

/* How closely a card is set. A card takes the first rhythm in which all of it is on the page. */
typedef struct
{
  double name_size, note_size, text_size;
  guint name_lines, note_lines, text_lines;            /* no notes where note_lines is 0 */
  double gap;                                          /* between competencies */
  double section;                                      /* before a section */
  double cell;                                         /* height of a quadrant */
  guint primaries, secondaries, not_this, rules, gaps; /* so many at most */
} FfRhythm;

typedef struct
{
  FfSvg *svg;
  const FfPalette *palette;
  FfAnalysis *analysis;
  const FfContent *content;
  const FfRole *role;
  const FfEmphasis *emphasis;
  FfPageSize page;
  const FfRhythm *rhythm;
  FfLines *name, *definition; /* the same in every rhythm */
  double y;
} FfCard;

void ff_card_draw_emphasis (FfCard *self);
void ff_card_draw_weights (FfCard *self, FfWeight weight);
void ff_card_draw_not_this (FfCard *self);
void ff_card_draw_boundaries (FfCard *self);
void ff_card_draw_gaps (FfCard *self);

gboolean ff_card_is_over (const FfCard *self);
void ff_card_draw_heading (FfCard *self, const char *text);
void ff_card_draw_more (FfCard *self, double x, guint n);

G_END_DECLS
