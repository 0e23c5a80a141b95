/* The words of job descriptions and interviews: data of ours (data/packs/outlines.json), compiled in. */
#pragma once

#include "core/record/values.h"

G_BEGIN_DECLS

/* How deep a question goes, the deepest first. */
typedef enum
{
  FF_DEPTH_EXPERT,
  FF_DEPTH_WORKING,
  FF_DEPTH_AWARENESS,
  FF_N_DEPTHS,
} FfDepth;

/* For each quadrant and depth, and for each depth's forms. */
#define FF_OUTLINE_MIN_QUESTIONS 3

typedef struct
{
  const char *ask;
  const char *shows; /* what a good answer has */
} FfQuestion;

typedef struct _FfOutlinePack FfOutlinePack;

/* The pack in the language of the program, or in English where it has none. (transfer none) */
const FfOutlinePack *ff_outline_pack_get (void);

/* Reads DATA, which is in LANGUAGE ("en"), and says what is missing in it, by its path. (transfer full)
 * (nullable) */
FfOutlinePack *ff_outline_pack_parse (const char *data, gssize length, const char *language,
                                      GError **error);
void ff_outline_pack_free (FfOutlinePack *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (FfOutlinePack, ff_outline_pack_free)

const char *ff_outline_pack_get_language (const FfOutlinePack *self);
/* The text at PATH, "interview.title"; it is there. */
const char *ff_outline_pack_get_text (const FfOutlinePack *self, const char *path);
/* The same for a list of texts. (transfer full) */
char **ff_outline_pack_dup_texts (const FfOutlinePack *self, const char *path);

/* FfQuestion, the most telling first. QUADRANT NONE for the forms, which ask for {competency}. */
const GArray *ff_outline_pack_get_questions (const FfOutlinePack *self, FfQuadrant quadrant,
                                             FfDepth depth);
const GArray *ff_outline_pack_get_scale (const FfOutlinePack *self);

extern const char *const ff_depth_ids[];

/* TEMPLATE with {name} replaced: names and values, NULL after the last. (transfer full) */
char *ff_outline_fill (const char *template, ...) G_GNUC_NULL_TERMINATED;

G_END_DECLS
