/* The next review as a calendar file (RFC 5545), for whatever keeps people's days. */
#pragma once

#include "core/kinds/content.h"

G_BEGIN_DECLS

GBytes *ff_calendar_of_review (const FfContent *content, GError **error);

G_END_DECLS
