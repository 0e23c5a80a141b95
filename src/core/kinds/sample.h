/* A work sample: one real artifact, mapped to competencies. */
#pragma once

#include "core/record/record.h"
#include "core/record/values.h"

G_BEGIN_DECLS

typedef struct
{
  FfRecord base;
  char *date;
  char *person;
  char *role; /* what the person's title claims */
  char *work; /* "prd", "experiment-plan" … or any text: `kind` in the file */
  char *title;
  char **competencies;
  double effort; /* hours */
  FfSource source;
} FfSample;

extern const FfKind ff_sample_kind;

/* The kinds of work that have a word of their own; any other text is one too. NULL after the last. */
extern const char *const ff_sample_work_ids[];

G_END_DECLS
