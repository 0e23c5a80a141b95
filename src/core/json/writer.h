/* Writes JSON in the project file's canonical form (format.md). */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct _FfJsonWriter FfJsonWriter;

FfJsonWriter *ff_json_writer_new (void);
FfJsonWriter *ff_json_writer_new_printable (void);
void ff_json_writer_free (FfJsonWriter *self);
GBytes *ff_json_writer_finish (FfJsonWriter *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (FfJsonWriter, ff_json_writer_free)

void ff_json_writer_begin_object (FfJsonWriter *self);
void ff_json_writer_begin_array (FfJsonWriter *self, gboolean on_one_line);
void ff_json_writer_end (FfJsonWriter *self);
void ff_json_writer_begin_line (FfJsonWriter *self);
void ff_json_writer_end_line (FfJsonWriter *self);

void ff_json_writer_member (FfJsonWriter *self, const char *name);
void ff_json_writer_text (FfJsonWriter *self, const char *text);
void ff_json_writer_number (FfJsonWriter *self, double number);
void ff_json_writer_boolean (FfJsonWriter *self, gboolean value);
void ff_json_writer_null (FfJsonWriter *self);
void ff_json_writer_raw (FfJsonWriter *self, const char *json);

char *ff_json_number_to_string (double number);

G_END_DECLS
