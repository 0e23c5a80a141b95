/* The method once more, written from its words alone in the plainest way: loops over lists, whole
 * numbers, nothing remembered, nothing shared with the program's own code. It is slow, and what the
 * program says is compared with it. */
#pragma once

#include "core/kinds/content.h"

typedef enum
{
  ORACLE_UNDEFINED,
  ORACLE_SPECIALIST,
  ORACLE_GENERALIST,
} OracleShape;

typedef struct
{
  int p[4], s[4], b[4];
  OracleShape shape;
  gboolean primary[4];
  gboolean secondary[4];
  gboolean emphasised[4];
  gboolean provisional;
} OracleEmphasis;

typedef enum
{
  ORACLE_NONE,
  ORACLE_SUGGESTED,
  ORACLE_REQUIRED,
} OracleRelation;

typedef struct
{
  gint64 over, under;
} OracleFraction;

/* What was seen of a role (PERSON NULL) or a person (ROLE NULL). */
typedef struct
{
  const FfRole *role; /* what the work is held against */
  int samples;
  gint64 effort[4];
  const char *verdict;
  int top; /* -1 for none */
} OracleWork;

/* A candidate, in numbers without a rest: divided by ten times the sum of the demand, or by twenty. */
typedef struct
{
  const FfRole *role;
  gint64 taken_tenths, relief_twentieths, risk_tenths;
  gint64 left_tenths[4];
} OracleHire;

OracleEmphasis oracle_emphasis (const FfContent *content, const FfRole *role);
int oracle_depth (const OracleEmphasis *emphasis, int q);
OracleRelation oracle_relation (const FfContent *content, const FfRole *a, const FfRole *b);
OracleFraction oracle_overlap (const FfContent *content, const FfRole *a, const FfRole *b);
OracleFraction oracle_distance (const FfContent *content, const FfRole *a, const FfRole *b);
gboolean oracle_same_at_two_depths (const FfContent *content, const FfRole *a, const FfRole *b);
gint64 oracle_demand (const FfContent *content);
OracleHire oracle_hire (const FfContent *content, const FfRole *role);
GPtrArray *oracle_candidates (const FfContent *content);
gboolean oracle_is_understaffed (const FfContent *content, const FfRole *without, int q);
OracleWork oracle_work (const FfContent *content, const FfRole *role, const char *person);
