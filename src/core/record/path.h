/* Where in a project file something stands: `roles[2].weights.api-design`. Paths are built on the
 * stack while walking and spelled only where there is something to say. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct _FfPath FfPath;

struct _FfPath
{
  const FfPath *parent; /* NULL at the root */
  const char *name;     /* a member, or NULL for an element */
  guint index;
};

#define FF_PATH_MEMBER(parent, name)   (&(FfPath){ (parent), (name), 0 })
#define FF_PATH_ELEMENT(parent, index) (&(FfPath){ (parent), NULL, (index) })

char *ff_path_to_string (const FfPath *path);

G_END_DECLS
