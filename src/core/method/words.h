/* The word lists of the method, one file a language, and what is told by them. All installed lists are
 * used, whatever the locale. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum
{
  FF_WORDS_STOP,      /* articles, pronouns, prepositions, auxiliary verbs, "owns" … */
  FF_WORDS_FILLER,    /* things, stuff, alignment … */
  FF_WORDS_TEAM,      /* team, squad, tribe … */
  FF_WORDS_STACK,     /* backend, mobile, "… team" */
  FF_WORDS_SENIORITY, /* senior, staff, head … */
  FF_WORDS_QUADRANT,  /* strategic, tactical, internal, external */
  FF_N_WORD_LISTS,
} FfWordList;

/* A rule needs this many distinct content words to be concrete (method.md). */
#define FF_RULE_MIN_WORDS 4

char *ff_words_normalize (const char *text);
char *ff_words_fold_name (const char *name);
gboolean ff_words_contain (const char *normalized, const char *normalized_phrase);
gboolean ff_words_is_listed (FfWordList list, const char *normalized);
char *ff_words_find (FfWordList list, const char *text);
guint ff_rule_count_words (const char *const *texts, const char *const *role_names);
gboolean ff_rule_is_abstract (const char *const *texts, const char *const *role_names);

G_END_DECLS
