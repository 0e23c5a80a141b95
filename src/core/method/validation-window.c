#include "core/method/validation.h"

#include <glib/gi18n-lib.h>

/* The days that the work is from, in a sentence. (transfer full) */
char *
ff_validations_describe_window (const FfValidations *self)
{
  if (*self->from == '\0' || *self->to == '\0')
    return g_strdup (_ ("All work, whenever it was done."));
  /* Translators: two days. */
  return g_strdup_printf (_ ("Work from %1$s to %2$s."), self->from, self->to);
}
