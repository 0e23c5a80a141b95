/* CSV files that are broken, misleading or made to keep a reader busy. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct
{
  const char *name;
  const char *head; /* what the file begins with */
  gsize head_length;
  const char *unit; /* what comes then, TIMES over */
  guint times;
  const char *tail;
} HostileCsv;

guint hostile_csv_get_size (void);
const HostileCsv *hostile_csv_get (guint index);
GBytes *hostile_csv_make (const HostileCsv *self);

G_END_DECLS
