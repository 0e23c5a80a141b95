/* Bytes on disk, read with care and replaced whole or not at all. All errors name the path and say in a
 * sentence what is true of the file now; they are of G_IO_ERROR where nothing else is said. Every
 * function may be called from any thread. */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* What is read at most (format.md, "Limits"). */
#define FF_STORE_MAX_BYTES (64u << 20)

/* What a file was when it was read or written: to tell whether someone else changed it since. All zero
 * and digest "" = no file. */
typedef struct
{
  guint64 device;
  guint64 inode;
  guint64 size;    /* bytes */
  gint64 modified; /* nanoseconds */
  gint64 changed;  /* nanoseconds; 0 where so recent that a later change could have the same time */
  char digest[65]; /* SHA-256 of the bytes, hex */
} FfStoreVersion;

#define FF_STORE_ERROR (ff_store_error_quark ())

typedef enum
{
  FF_STORE_ERROR_CHANGED,  /* the file there is not the expected one; nothing was written */
  FF_STORE_ERROR_IN_PLACE, /* it could only be written in place (other hard links, or a folder that
                            * cannot be written); nothing was written */
} FfStoreError;

typedef enum
{
  FF_STORE_PLAIN = 0,
  FF_STORE_IN_PLACE
  = 1 << 0, /* the caller agreed to writing in place where nothing else is possible:
                               * a crash meanwhile damages the file, so it keeps the bytes elsewhere */
} FfStoreFlags;

typedef enum
{
  FF_STORE_SAME,
  FF_STORE_OTHER,
  FF_STORE_GONE,
} FfStoreState;

GQuark ff_store_error_quark (void);

GBytes *ff_store_load (const char *path, FfStoreVersion *version, GError **error);
GBytes *ff_store_load_unsummed (const char *path, FfStoreVersion *version, GError **error);
void ff_store_sum (FfStoreVersion *version, GBytes *bytes);
gboolean ff_store_save (const char *path, GBytes *bytes, GError **error);
gboolean ff_store_create (const char *path, GBytes *bytes, GError **error);
gboolean ff_store_replace (const char *path, GBytes *bytes, const FfStoreVersion *expected,
                           FfStoreFlags flags, FfStoreVersion *now, GError **error);
FfStoreState ff_store_look (const char *path, FfStoreVersion *version);

G_END_DECLS
