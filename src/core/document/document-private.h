/* What the parts of a document share. */
#pragma once

#include "core/document/claim.h"
#include "core/document/document.h"
#include "core/journal/keeper.h"
#include "core/store/store.h"

G_BEGIN_DECLS

enum
{
  FF_DOCUMENT_PROP_0,
  FF_DOCUMENT_PROP_PATH,
  FF_DOCUMENT_PROP_TITLE,
  FF_DOCUMENT_PROP_MODIFIED,
  FF_DOCUMENT_PROP_OUTSIDE,
  FF_DOCUMENT_PROP_JOURNAL_FAULT,
  FF_DOCUMENT_N_PROPS,
};

/* Where a project without a file comes from, as its title says. */
typedef enum
{
  FF_ORIGIN_OWN,
  FF_ORIGIN_COPY,
  FF_ORIGIN_RECOVERED,
} FfOrigin;

struct _FfDocument
{
  GObject parent_instance;
  FfProject *project;
  char *path;
  FfOrigin origin;
  char *shown_title; /* as last notified */
  gboolean was_modified;

  FfStoreVersion version; /* of the file as it was read or written here */
  gboolean is_saving;

  gboolean is_guarded;
  FfKeeper *keeper;
  FfClaim *claim;

  GFileMonitor *monitor;
  gboolean is_looking;
  gboolean look_again;
  FfOutside outside;
  FfContent *theirs; /* what the file holds, where that is FF_OUTSIDE_CHANGED */
  FfStoreVersion theirs_version;
};

void ff_document_notify (FfDocument *self, guint property);
void ff_document_update (FfDocument *self);
void ff_document_set_path (FfDocument *self, const char *path);
gboolean ff_document_claim (const char *path, FfClaim **claim, GError **error);
void ff_document_watch (FfDocument *self);
void ff_document_set_outside (FfDocument *self, FfOutside outside);

G_END_DECLS
