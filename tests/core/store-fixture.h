/* A folder with one file in it, for the tests of the store. */
#pragma once

#include "core/store/store.h"

G_BEGIN_DECLS

/* The bytes of the file, and others. */
#define OLD "old bytes"
#define NEW "new"

typedef struct
{
  char *folder;
  char *path; /* the file */
} StoreFixture;

void store_set_up (StoreFixture *self, gconstpointer data);
void store_tear_down (StoreFixture *self, gconstpointer data);

char *store_build (StoreFixture *self, const char *name);
void store_write (const char *path, const char *text);
GBytes *store_bytes (const char *text);

void store_assert_content (const char *path, const char *expected);
void store_assert_n_files (StoreFixture *self, guint expected);
void store_assert_failed (gboolean done, GError **error, GQuark domain, int code,
                          const char *sentence);

void store_limit_file_size (guint64 size);

gboolean store_is_root (void);
void store_become_nobody (StoreFixture *self);
void store_become_self (StoreFixture *self);

#define STORE_ADD(path, func)                                                                      \
  g_test_add (path, StoreFixture, NULL, store_set_up, func, store_tear_down)

G_END_DECLS
