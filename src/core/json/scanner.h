/* A strict, pulling reader of JSON (RFC 8259): no token is accepted that the standard forbids. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define FF_JSON_ERROR (ff_json_error_quark ())

typedef enum
{
  FF_JSON_ERROR_SYNTAX,
} FfJsonError;

typedef enum
{
  FF_JSON_OBJECT,
  FF_JSON_ARRAY,
  FF_JSON_TEXT,
  FF_JSON_NUMBER,
  FF_JSON_TRUE,
  FF_JSON_FALSE,
  FF_JSON_NULL,
  FF_JSON_NOTHING, /* an error, or the end */
} FfJsonType;

/* Nesting that a project file may have, the root counted as one (format.md, "Limits"). */
#define FF_JSON_MAX_DEPTH 32

/* What more there may be where a record stands deeper than in its file: in a journal. */
#define FF_JSON_SPARE_DEPTH 4

/* A whole number beyond this, written without an exponent, has digits that a double cannot keep. */
#define FF_JSON_MAX_WHOLE (G_GINT64_CONSTANT (1) << 53)

typedef struct _FfJsonScanner FfJsonScanner;

GQuark ff_json_error_quark (void);

FfJsonScanner *ff_json_scanner_new (const char *data, gsize length);
void ff_json_scanner_free (FfJsonScanner *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (FfJsonScanner, ff_json_scanner_free)

void ff_json_scanner_spare_depth (FfJsonScanner *self);
FfJsonType ff_json_scanner_peek (FfJsonScanner *self);
gboolean ff_json_scanner_enter (FfJsonScanner *self);
gboolean ff_json_scanner_next_member (FfJsonScanner *self, const char **name);
gboolean ff_json_scanner_next_element (FfJsonScanner *self);
const char *ff_json_scanner_text (FfJsonScanner *self, gsize *length);
gboolean ff_json_scanner_number (FfJsonScanner *self, double *value);
gboolean ff_json_scanner_skip (FfJsonScanner *self, const char **start, gsize *length);
const char *ff_json_scanner_get_position (FfJsonScanner *self);
gboolean ff_json_scanner_finish (FfJsonScanner *self);

gboolean ff_json_scanner_failed (FfJsonScanner *self);
gboolean ff_json_scanner_take_error (FfJsonScanner *self, GError **error);

G_END_DECLS
