/* The members of the file's root that are not lists: title, organisation, review. */
#pragma once

#include "core/record/record.h"
#include "core/record/values.h"

G_BEGIN_DECLS

#define FF_REVIEW_INTERVAL_MIN 6
#define FF_REVIEW_INTERVAL_MAX 12

typedef struct
{
  FfExtras *extras;
  char *name;
  int pm_count;          /* -1 not known */
  FfQuadrant constraint; /* what the organisation is short of */
} FfOrganization;

typedef struct
{
  FfExtras *extras;
  int interval_months;
  char *last;
} FfReview;

typedef struct
{
  FfRecord base;
  char *title;
  char *description;
  FfOrganization organization;
  FfReview review;
} FfSettings;

extern const FfKind ff_settings_kind;

G_END_DECLS
