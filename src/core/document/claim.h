/* Says to other instances that a file is open here. */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

typedef struct _FfClaim FfClaim;

FfClaim *ff_claim_take (const char *folder, const char *path, GError **error);
void ff_claim_free (FfClaim *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (FfClaim, ff_claim_free)

G_END_DECLS
