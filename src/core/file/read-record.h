/* Reads the fields of any kind of record from JSON. */
#pragma once

#include "core/file/problems.h"
#include "core/json/scanner.h"
#include "core/record/record.h"

G_BEGIN_DECLS

typedef struct
{
  FfJsonScanner *scanner;
  FfProblems *problems;
} FfReader;

void ff_read_field (FfReader *self, const FfField *field, gpointer base, const FfPath *path);
FfRecord *ff_read_record (FfReader *self, const FfKind *kind, const FfPath *path);
GPtrArray *ff_read_records (FfReader *self, const FfKind *kind, const FfPath *path);
char *ff_read_text (FfReader *self, guint max_length, const FfPath *path);
gboolean ff_read_number (FfReader *self, double *number, const FfPath *path);

G_END_DECLS
