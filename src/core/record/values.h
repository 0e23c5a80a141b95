/* The closed lists of the file format (format.md, "Values"), ids and days. The numbers of an
 * enumeration are the places of its words in the list beside it; -1 is "absent". */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum
{
  FF_QUADRANT_NONE = -1,
  FF_QUADRANT_INTERNAL_STRATEGIC,
  FF_QUADRANT_EXTERNAL_STRATEGIC,
  FF_QUADRANT_INTERNAL_TACTICAL,
  FF_QUADRANT_EXTERNAL_TACTICAL,
  FF_N_QUADRANTS,
} FfQuadrant;

typedef enum
{
  FF_WEIGHT_UNRATED = -1,
  FF_WEIGHT_PRIMARY,
  FF_WEIGHT_SECONDARY,
  FF_WEIGHT_BASELINE,
  FF_N_WEIGHTS,
} FfWeight;

typedef enum
{
  FF_STATUS_CANDIDATE,
  FF_STATUS_CURRENT,
  FF_STATUS_ADOPTED,
  FF_STATUS_RETIRED,
} FfStatus;

typedef enum
{
  FF_ADJACENT_AUTO,
  FF_ADJACENT_ON,
  FF_ADJACENT_OFF,
} FfAdjacent;

typedef enum
{
  FF_RULE_DECISION,
  FF_RULE_DOCUMENT,
  FF_RULE_MEETING,
  FF_RULE_OTHER,
} FfRuleKind;

typedef enum
{
  FF_SOURCE_OWN,
  FF_SOURCE_PEER,
  FF_SOURCE_CASE_STUDY,
  FF_SOURCE_INTERVIEW,
} FfSource;

/* method.md, "Work samples". */
typedef enum
{
  FF_VERDICT_NONE = -1,
  FF_VERDICT_TOO_LITTLE,
  FF_VERDICT_SPREAD,
  FF_VERDICT_MISMATCH,
  FF_VERDICT_DRIFT,
  FF_VERDICT_LIGHT,
  FF_VERDICT_ALIGNED,
  FF_VERDICT_SPECIALISING,
} FfVerdict;

typedef enum
{
  FF_MARK_NONE = -1,
  FF_MARK_AGREE,
  FF_MARK_DISAGREE,
  FF_MARK_CONFUSED,
} FfMark;

typedef enum
{
  FF_GROUP_NONE = -1,
  FF_GROUP_PM,
  FF_GROUP_ENGINEERING,
  FF_GROUP_DESIGN,
  FF_GROUP_DATA,
  FF_GROUP_MARKETING,
  FF_GROUP_SALES,
  FF_GROUP_SUPPORT,
  FF_GROUP_LEADERSHIP,
  FF_GROUP_HIRING,
  FF_GROUP_OTHER,
} FfGroup;

extern const char *const ff_quadrant_ids[];
extern const char *const ff_weight_ids[];
extern const char *const ff_status_ids[];
extern const char *const ff_adjacent_ids[];
extern const char *const ff_rule_kind_ids[];
extern const char *const ff_source_ids[];
extern const char *const ff_verdict_ids[];
extern const char *const ff_mark_ids[];
extern const char *const ff_group_ids[];
extern const char *const ff_section_ids[];
extern const char *const ff_answer_ids[];
extern const char *const ff_hand_over_ids[];
extern const char *const ff_strength_ids[];

int ff_choice_from_id (const char *const *ids, const char *id);
char *ff_choices_in_words (const char *const *choices);

/* Whether the quadrant lies on the strategic, respectively the internal, side of its axis. */
gboolean ff_quadrant_is_strategic (FfQuadrant quadrant);
gboolean ff_quadrant_is_internal (FfQuadrant quadrant);
FfQuadrant ff_quadrant_from_sides (gboolean internal, gboolean strategic);
const char *ff_quadrant_name (FfQuadrant quadrant);
const char *ff_quadrant_in_words (FfQuadrant quadrant);
const char *ff_quadrant_short_name (FfQuadrant quadrant);
const char *ff_weight_name (FfWeight weight);
const char *ff_weight_letter (FfWeight weight);
gboolean ff_weight_from_text (const char *text, FfWeight *weight);

#define FF_ID_MAX_LENGTH 64

gboolean ff_id_is_valid (const char *id);
char *ff_id_from_name (const char *name, const char *fallback);
char *ff_id_random (const char *word);

gboolean ff_text_is_blank (const char *text);

gboolean ff_day_is_valid (const char *day);
char *ff_day_plus_days (const char *day, int days);
char *ff_day_plus_months (const char *day, int months);
char *ff_day_today (void);
char *ff_day_format (const char *day);

G_END_DECLS
