/* What a record is made of: a table of fields, from which reading, writing, comparing, copying,
 * checking references and freeing follow for every kind alike. */
#pragma once

#include "core/record/map.h"

#include <stddef.h>

G_BEGIN_DECLS

typedef struct _FfKind FfKind;

typedef enum
{
  FF_FIELD_TEXT,             /* char *, never NULL */
  FF_FIELD_DAY,              /* char *, never NULL; "" or an ISO 8601 day */
  FF_FIELD_REFERENCE,        /* char *, never NULL; "" or the id of a record of `target` */
  FF_FIELD_CHOICE,           /* int, a place in `choices`; -1 absent */
  FF_FIELD_INTEGER,          /* int; -1 absent, where that is the default */
  FF_FIELD_NUMBER,           /* double; NAN absent, where that is the default */
  FF_FIELD_BOOLEAN,          /* gboolean */
  FF_FIELD_TEXTS,            /* char **, never NULL */
  FF_FIELD_REFERENCES,       /* char **, never NULL */
  FF_FIELD_QUADRANT_CHOICES, /* int[4]; -1 absent */
  FF_FIELD_QUADRANT_NUMBERS, /* double[4]; NAN absent */
  FF_FIELD_CHOICE_MAP,       /* FfMap *, from ids of `target` */
  FF_FIELD_TEXT_MAP,         /* FfMap *, from ids of `target` */
  FF_FIELD_RECORD_MAP, /* GPtrArray *, records of `element`, their ids being ids of `target` */
  FF_FIELD_RECORDS,    /* GPtrArray *, records of `element` */
  FF_FIELD_OBJECT,     /* a struct within the struct, FfExtras * first; its `members` */
} FfFieldType;

typedef enum
{
  FF_FIELD_PLAIN = 0,
  FF_FIELD_REQUIRED = 1 << 0,       /* must be there, and a text not empty */
  FF_FIELD_THREE_DECIMALS = 1 << 1, /* a place on the board */
  FF_FIELD_POSITIVE = 1 << 2,       /* greater than `min`, not equal to it */
  FF_FIELD_PUBLIC = 1 << 3,         /* stands in what a candidate gets too */
} FfFieldFlags;

typedef struct _FfField FfField;

typedef struct
{
  const FfField *list;
  guint size;
} FfFields;

struct _FfField
{
  const char *name; /* in the file */
  FfFieldType type;
  guint offset;
  FfFieldFlags flags;
  guint max_length; /* of a text, in characters */
  double min, max;
  double fallback;           /* default of a choice, a number */
  const char *fallback_text; /* default of a text, "" where NULL */
  const char *const *choices;
  const FfKind *target;
  const FfKind *element;
  FfFields members;
};

/* Members that this version does not know, each with the known member it followed. */
typedef struct
{
  char *after; /* "" at the start */
  char *name;
  char *json;
} FfExtra;

typedef struct
{
  GPtrArray *list; /* of FfExtra */
} FfExtras;

#define FF_NAME_MAX_LENGTH 200
#define FF_TEXT_MAX_LENGTH 10000

#define FF_FIELDS(table)                                                                           \
  {                                                                                                \
    table, G_N_ELEMENTS (table)                                                                    \
  }
#define FF_FIELD(Struct, member, json, kind, ...)                                                  \
  {                                                                                                \
    .name = json, .type = kind, .offset = offsetof (Struct, member), __VA_ARGS__                   \
  }
#define FF_FIELD_NAME(Struct, member, json, ...)                                                   \
  FF_FIELD (Struct, member, json, FF_FIELD_TEXT, .max_length = FF_NAME_MAX_LENGTH, __VA_ARGS__)
#define FF_FIELD_LONG_TEXT(Struct, member, json, ...)                                              \
  FF_FIELD (Struct, member, json, FF_FIELD_TEXT, .max_length = FF_TEXT_MAX_LENGTH, __VA_ARGS__)

/* The place of a field of the type T in the struct at BASE. */
#define FF_FIELD_PTR(base, field, T) ((T *) (gpointer) ((char *) (base) + (field)->offset))

const FfField *ff_fields_find (const FfFields *fields, const char *name);
void ff_fields_init (const FfFields *fields, gpointer base);
void ff_fields_clear (const FfFields *fields, gpointer base);
void ff_fields_copy (const FfFields *fields, gpointer to, gconstpointer from);
void ff_fields_copy_public (const FfFields *fields, gpointer to, gconstpointer from);
gboolean ff_fields_equal (const FfFields *fields, gconstpointer a, gconstpointer b);
gboolean ff_field_is_default (const FfField *field, gconstpointer base);

void ff_extras_add (FfExtras **extras, const char *after, const char *name, const char *json,
                    gsize length);

G_END_DECLS
