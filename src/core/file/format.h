/* The project file, version 1: bytes to content and back. */
#pragma once

#include "core/file/problems.h"
#include "core/kinds/content.h"
#include "core/store/store.h"

#include <gio/gio.h>

G_BEGIN_DECLS

#define FF_FORMAT_NAME      "fourfold-project"
#define FF_FORMAT_VERSION   1
#define FF_FORMAT_MAX_BYTES FF_STORE_MAX_BYTES
#define FF_FORMAT_SUFFIX    ".fourfold.json"
#define FF_FORMAT_MIME_TYPE "application/vnd.fourfold+json"

#define FF_FORMAT_ERROR (ff_format_error_quark ())

typedef enum
{
  FF_FORMAT_ERROR_SYNTAX,  /* not JSON */
  FF_FORMAT_ERROR_INVALID, /* JSON, but not a project */
  FF_FORMAT_ERROR_NEWER,   /* of a later version */
} FfFormatError;

GQuark ff_format_error_quark (void);

void ff_format_check (const FfContent *content, FfProblems *problems);
FfContent *ff_format_read (GBytes *bytes, const char *file_name, GError **error);
GBytes *ff_format_write (const FfContent *content);

G_END_DECLS
