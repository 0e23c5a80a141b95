/* An excerpt: some notes, roles or rules of a project as a small project of their own, to be put into
 * another by verbs/paste-verbs.h. Nothing else goes along: no title, people, work or remarks. */
#pragma once

#include "core/kinds/content.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/* What comes from elsewhere is not read beyond this; no excerpt that is made is larger. */
#define FF_EXCERPT_MAX_BYTES (16u << 20)

typedef enum
{
  FF_EXCERPT_NOTHING,
  FF_EXCERPT_NOTES, /* competencies */
  FF_EXCERPT_ROLES, /* and the competencies that they weigh, so that weights can be matched */
  FF_EXCERPT_RULES, /* and the two roles of their pair, by name only */
} FfExcerptSort;

/* IDS ends with NULL; what is not there is passed over. The order is that of the project. */
FfContent *ff_excerpt_new_notes (const FfContent *content, const char *const *ids);
FfContent *ff_excerpt_new_roles (const FfContent *content, const char *const *ids);
/* RULES of the pair with the id PAIR; all of them where RULES is NULL. */
FfContent *ff_excerpt_new_rules (const FfContent *content, const char *pair,
                                 const char *const *rules);

FfExcerptSort ff_excerpt_get_sort (const FfContent *self);
char *ff_excerpt_to_text (const FfContent *self);
GBytes *ff_excerpt_write (const FfContent *self, GError **error);
FfContent *ff_excerpt_read (GBytes *bytes, GError **error);

G_END_DECLS
