/* Changes to a project that satisfies every check, and what a check finds then. */
#pragma once

#include "fixture.h"

#define MAX_CHANGES 12

typedef struct
{
  const char *path;
  const char *value; /* NULL to take it away */
} CheckChange;

typedef struct
{
  const char *check;
  const char *expected; /* "severity about; …", "" for none */
  CheckChange changes[MAX_CHANGES];
} CheckCase;

/* What the changes put in; # is the running number (see fixture_change ()). */
#define NOTE      "{ 'id': 'n#', 'name': 'New #', 'quadrant': 'internal-tactical' }"
#define ROLE      "{ 'id': 'role#', 'name': 'R #' }"
#define GROWTH    "roles.0."
#define TECHNICAL "roles.1."
#define RULE                                                                                       \
  "{ 'id': 'more-#', 'topic': 'Quarterly invoice ledger voucher', 'owns':"                         \
  " { 'growth': 'refund', 'technical': 'credit' } }"
#define SAMPLE(role, competency)                                                                   \
  "{ 'id': 'x#', 'role': '" role "', 'title': 'X', 'competencies': ['" competency "'],"            \
  " 'effort': 1 }"
#define REMARK(id, group, mark, weight)                                                            \
  "{ 'id': '" id "', 'round': 'q4', 'date': '2026-10-01', 'reviewer': 'R', 'group': '" group "',"  \
  " 'about': { 'role': 'growth', 'competency': 'market' }, 'mark': '" mark "'" weight " }"
#define ASKS(weight) ", 'weight': '" weight "', 'decision': 'D'"

extern const CheckCase check_cases[];
extern const guint n_check_cases;

FfContent *check_case_make_content (const CheckCase *row);
