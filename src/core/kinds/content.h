/* All that a project holds at one moment: an immutable list of records for each kind. It is what is
 * read, written, analysed and compared, and costs a reference to keep. */
#pragma once

#include "core/kinds/kinds.h"

G_BEGIN_DECLS

typedef struct
{
  GPtrArray *lists[FF_N_LISTS]; /* of FfRecord; never changed once the content is handed on */
  gatomicrefcount references;
} FfContent;

FfContent *ff_content_new (void);
FfContent *ff_content_ref (FfContent *self);
void ff_content_unref (FfContent *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (FfContent, ff_content_unref)

gboolean ff_content_equal (const FfContent *a, const FfContent *b);
gboolean ff_content_shares (const FfContent *a, const FfContent *b, FfList list);
const FfSettings *ff_content_get_settings (const FfContent *self);
gconstpointer ff_content_find (const FfContent *self, FfList list, const char *id);

#define ff_content_competency(self, id)                                                            \
  ((const FfCompetency *) ff_content_find ((self), FF_COMPETENCIES, (id)))
#define ff_content_role(self, id) ((const FfRole *) ff_content_find ((self), FF_ROLES, (id)))

G_END_DECLS
