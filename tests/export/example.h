/* What both tests of exports publish. */
#pragma once

#include "core/kinds/content.h"

FfContent *example_load (void); /* (transfer full) */
