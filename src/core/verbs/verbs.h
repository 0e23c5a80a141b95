/* Everything that can be done to a project. A verb checks its arguments with the method's rules and
 * returns an edit for ff_project_commit (), or NULL and an error of FF_VERB_ERROR whose message can be
 * shown to a person. It changes nothing. A verb that would change nothing returns an empty edit.
 *
 * The window and the command line both enter here: no rule lives above. */
#pragma once

#include "core/project/project.h"

G_BEGIN_DECLS

#define FF_VERB_ERROR (ff_verb_error_quark ())

typedef enum
{
  FF_VERB_ERROR_UNKNOWN,  /* no such record */
  FF_VERB_ERROR_ARGUMENT, /* a value that cannot be taken */
} FfVerbError;

GQuark ff_verb_error_quark (void);

/* The board. QUADRANT may be FF_QUADRANT_NONE: to the tray. X and Y are 0..1 inside the quadrant, left
 * to right and bottom to top; both NAN leaves the place to tidying. The subject of an adding edit
 * (ff_edit_get_subject ()) is the new id. */
FfEdit *ff_verb_add_competency (FfProject *project, const char *name, FfQuadrant quadrant,
                                GError **error);
FfEdit *ff_verb_add_competencies (FfProject *project, const char *const *names, FfQuadrant quadrant,
                                  GError **error);
FfEdit *ff_verb_place_competency (FfProject *project, const char *id, FfQuadrant quadrant, double x,
                                  double y, GError **error);

/* One note of several that are placed at once. */
typedef struct
{
  const char *id;
  FfQuadrant quadrant;
  double x, y;
} FfPlacement;

FfEdit *ff_verb_place_competencies (FfProject *project, const FfPlacement *placements, guint n,
                                    GError **error);
FfEdit *ff_verb_tidy (FfProject *project, FfQuadrant quadrant, GError **error);

/* Roles and weights. */
FfEdit *ff_verb_add_role (FfProject *project, const char *name, GError **error);
FfEdit *ff_verb_weigh (FfProject *project, const char *role, const char *competency,
                       FfWeight weight, GError **error);

/* A cell of the matrix. */
typedef struct
{
  const char *role;
  const char *competency;
} FfCell;

FfEdit *ff_verb_weigh_cells (FfProject *project, const FfCell *cells, guint n, FfWeight weight,
                             GError **error);
/* Gives WEIGHT primary to one competency and FfWeight GIVEN to another in one step: the answer to
 * "which of the five do you give up?". */
FfEdit *ff_verb_swap_primary (FfProject *project, const char *role, const char *gains,
                              const char *gives_up, FfWeight given, GError **error);
/* How many primaries a role may have before it is asked which to give up (method.md, "3–5"). */
#define FF_MAX_PRIMARIES 5

/* Cards. */
FfEdit *ff_verb_note (FfProject *project, const char *role, const char *competency,
                      const char *text, GError **error);
FfEdit *ff_verb_define (FfProject *project, const char *role, const char *text, GError **error);
FfEdit *ff_verb_add_not_this (FfProject *project, const char *role, const char *text,
                              GError **error);
FfEdit *ff_verb_set_not_this (FfProject *project, const char *role, const char *const *lines,
                              GError **error);

/* Boundaries. OWNS_A and OWNS_B may be "" or NULL. */
FfEdit *ff_verb_add_rule (FfProject *project, const char *role_a, const char *role_b,
                          const char *topic, FfRuleKind kind, const char *owns_a,
                          const char *owns_b, GError **error);
FfEdit *ff_verb_set_adjacent (FfProject *project, const char *role_a, const char *role_b,
                              FfAdjacent adjacent, const char *reason, GError **error);

/* Checks and reviews. ABOUT: the finding's ids joined by one space. */
FfEdit *ff_verb_dismiss (FfProject *project, const char *check, const char *about,
                         const char *reason, GError **error);
FfEdit *ff_verb_undismiss (FfProject *project, const char *check, const char *about,
                           GError **error);
FfEdit *ff_verb_take_snapshot (FfProject *project, const char *title, GError **error);
FfEdit *ff_verb_take_noted_snapshot (FfProject *project, const char *title, const char *note,
                                     GError **error);

/* Any kind that has a list. MEMBER is a member of the file, "headcount" or "card.boundaries"; VALUE
 * is a text for text members and JSON for the others; "" or "null" brings the default back. */
FfEdit *ff_verb_set (FfProject *project, FfList list, const char *id, const char *member,
                     const char *value, GError **error);
/* The same for all of IDS, NULL after the last, as one step. */
FfEdit *ff_verb_set_many (FfProject *project, FfList list, const char *const *ids,
                          const char *member, const char *value, GError **error);
FfEdit *ff_verb_rename (FfProject *project, FfList list, const char *id, const char *name,
                        GError **error);
/* What refers to the record goes along: weights, pairs, remarks; a sample only loses the reference. */
FfEdit *ff_verb_remove (FfProject *project, FfList list, const char *const *ids, GError **error);
FfEdit *ff_verb_move (FfProject *project, FfList list, const char *id, guint position,
                      GError **error);
/* Removes a rule from its pair. */
FfEdit *ff_verb_remove_rule (FfProject *project, const char *rule, GError **error);

G_END_DECLS
