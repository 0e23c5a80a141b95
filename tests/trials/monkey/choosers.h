/* File choosers that never come on the screen: no random key can name a file outside FOLDER. The linker
 * sends the program's calls here (--wrap); after a moment such a chooser is given up, or answers with a
 * file of FOLDER, by a seed of its own. */
#pragma once

#include <gtk/gtk.h>

void choosers_set_folder (const char *folder);
void choosers_set_seed (guint32 seed);
void choosers_print_figures (void);
