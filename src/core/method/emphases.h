/* The emphasis of every role of a project. What an edit did not touch is taken from the ones before it, so that one weight
 * among many costs what one weight is worth. */
#pragma once

#include "core/method/emphasis.h"

G_BEGIN_DECLS

typedef struct _FfEmphases FfEmphases;

FfEmphases *ff_emphases_new (FfContent *content, const FfEmphases *before);
FfEmphases *ff_emphases_ref (FfEmphases *self);
void ff_emphases_unref (FfEmphases *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (FfEmphases, ff_emphases_unref)

const FfEmphasis *ff_emphases_get (const FfEmphases *self, const char *role_id);
const FfPlaces *ff_emphases_get_places (const FfEmphases *self);

G_END_DECLS
