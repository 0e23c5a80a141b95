/* Columns of text for a terminal, aligned by how wide the letters are. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct _FfTextTable FfTextTable;

/* ALIGNMENT has a letter a column: 'l' for text, 'r' for numbers. */
FfTextTable *ff_text_table_new (const char *alignment);
void ff_text_table_free (FfTextTable *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (FfTextTable, ff_text_table_free)

void ff_text_table_add (FfTextTable *self, const char *text);
void ff_text_table_add_number (FfTextTable *self, guint number);
void ff_text_table_break (FfTextTable *self);
void ff_text_table_append_to (FfTextTable *self, GString *out, guint indent);

guint ff_text_width (const char *text);
char *ff_text_percent (double share);

G_END_DECLS
