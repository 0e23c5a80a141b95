/* The worked examples and starter packs that come with Fourfold, compiled in. */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

typedef struct
{
  const char *name;    /* "b2b-saas", as `fourfold-cli new --from` takes it */
  const char *title;   /* for gettext () */
  const char *summary; /* for gettext () */
  gboolean is_example; /* else a starter pack */
} FfExample;

guint ff_examples_get_size (void);
const FfExample *ff_examples_get (guint index);
const FfExample *ff_examples_find (const char *name);
GBytes *ff_example_load (const FfExample *example, GError **error);

G_END_DECLS
