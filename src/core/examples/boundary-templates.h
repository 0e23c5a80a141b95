/* Boundary rules to start from, for pairs of roles that are often confused; data of ours, compiled in. */
#pragma once

#include "core/kinds/role.h"
#include "core/verbs/boundary-verbs.h"

G_BEGIN_DECLS

typedef struct
{
  char *id;
  char *names[2];     /* what the two sides are usually called */
  char **words[2];    /* folded words that tell a side by its name */
  FfRuleDraft *rules; /* `owns` in the order of the sides */
  guint n_rules;
} FfBoundaryTemplate;

/* How a template lies on a pair: whether its sides are the two roles the other way round. */
typedef struct
{
  const FfBoundaryTemplate *template;
  gboolean swapped;
  gboolean fits; /* both sides are recognised by name */
} FfTemplateMatch;

guint ff_boundary_templates_get_size (void);
const FfBoundaryTemplate *ff_boundary_templates_get (guint index);

/* All templates, those that fit the pair first; an array of FfTemplateMatch. (transfer full) */
GArray *ff_boundary_templates_match (const FfRole *a, const FfRole *b);
/* The rules as the pair would get them. (transfer full) */
FfRuleDraft *ff_template_match_dup_drafts (const FfTemplateMatch *match);

G_END_DECLS
