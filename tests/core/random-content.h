/* Random projects, the same for the same seed. */
#pragma once

#include "core/kinds/content.h"

/* Small ones, in which ties, empty roles and unplaced notes are common. */
FfContent *random_content (GRand *rand);
