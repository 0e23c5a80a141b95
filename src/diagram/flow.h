/* A flow of blocks onto pages. A view that may be longer than a page is a list of blocks, each of which
 * stands whole on one page and says by a drawing in silence how high it is. The same list is the picture
 * that is as long as it takes: a flow onto one page without an end. */
#pragma once

#include "diagram/svg.h"

G_BEGIN_DECLS

/* Draws ITEM of VIEW from TOP down; returns the bottom. */
typedef double (*FfBlockDraw) (gpointer view, gconstpointer item, double top);

typedef struct _FfFlow FfFlow;

/* SVG is where the blocks of VIEW look for what they draw on; the flow sets it. */
FfFlow *ff_flow_new (FfSvg **svg, gpointer view, double width);
void ff_flow_free (FfFlow *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (FfFlow, ff_flow_free)

/* A block GAP below the one before it, or at the top of a page. FREE_ITEM may be NULL. */
void ff_flow_add (FfFlow *self, FfBlockDraw draw, gpointer item, GDestroyNotify free_item,
                  double gap);
/* The block that was added last stays on the page of the one that follows. */
void ff_flow_keep (FfFlow *self);
/* The next block begins a page. */
void ff_flow_break (FfFlow *self);
/* What stands at the top of each page that the blocks added from here on continue on; NULL for nothing.
 * It is drawn after the blocks that it repeats were. */
void ff_flow_set_head (FfFlow *self, FfBlockDraw draw, gconstpointer item, double gap);
/* The blocks added from here on are one part with a name, on each page; NULL for none. */
void ff_flow_set_part (FfFlow *self, FfPart part, const char *name);
/* And those parts, and the heads, are in this one. */
void ff_flow_set_whole (FfFlow *self, FfPart part, const char *name);

/* Puts the blocks onto pages whose room is from TOP to BOTTOM. Returns how many pages it takes. */
guint ff_flow_lay_out (FfFlow *self, double top, double bottom);
void ff_flow_draw (FfFlow *self, FfSvg *svg, guint page);
/* All blocks on one page that is as long as it takes, from TOP down; nothing needs to be laid out for it.
 * Returns the bottom. */
double ff_flow_draw_endless (FfFlow *self, FfSvg *svg, double top);

G_END_DECLS
