/* How views become pages: each adds its flow or its picture to a sheaf, which numbers them all at the end,
 * when it is known how many there are. */
#pragma once

#include "diagram/flow.h"
#include "diagram/pages.h"
#include "diagram/palette.h"
#include "diagram/paper.h"

G_BEGIN_DECLS

typedef struct _FfSheaf FfSheaf;

/* Draws what a single page holds. */
typedef void (*FfPageDraw) (gpointer view, gconstpointer item, FfSvg *svg);

FfSheaf *ff_sheaf_new (const FfDiagramOptions *options, const char *title);
void ff_sheaf_free (FfSheaf *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (FfSheaf, ff_sheaf_free)

/* One page of a sheaf, before it is drawn. */
typedef struct _FfLeaf FfLeaf;

const char *ff_leaf_get_title (const FfLeaf *self);
guint ff_leaf_get_level (const FfLeaf *self);

#define FF_SHEAF_END G_MAXUINT

/* A section ID of TITLE: what SIZE's page cannot hold goes on on the next. FLOW must live until the sheaf
 * is finished. The pages stand before the one that is the AT-th now, or at the end. */
void ff_sheaf_add_flow (FfSheaf *self, const char *id, const char *title, FfFlow *flow,
                        FfPageSize size, guint at);
/* The same, as a part of the section before it. */
void ff_sheaf_add_flow_within (FfSheaf *self, const char *id, const char *title, FfFlow *flow,
                               FfPageSize size);
/* How many pages the first section has. */
guint ff_sheaf_count_first (FfSheaf *self);
void ff_sheaf_add_page (FfSheaf *self, const char *id, const char *title, guint level,
                        FfPageDraw draw, gpointer view, gconstpointer item, FfPageSize size);
/* The pages that an index names: those on which something begins. (transfer container) */
GPtrArray *ff_sheaf_list_beginnings (FfSheaf *self);
/* Known once all pages are there. */
guint ff_sheaf_get_number (FfSheaf *self, const FfLeaf *leaf);
/* (transfer full) */
GPtrArray *ff_sheaf_finish (FfSheaf *self);

G_END_DECLS
