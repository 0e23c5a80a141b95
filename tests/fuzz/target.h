/* A fuzz target: any bytes at all go in, and the program ends where something does not hold that must.
 * A target is one file and one name in meson.build; its inputs are kept in corpus/NAME/, its words in
 * NAME.dict. libFuzzer looks for new inputs (./dev fuzz), replay.c runs the kept ones in every build. */
#pragma once

#include <glib.h>

int LLVMFuzzerTestOneInput (const guint8 *data, gsize size);
