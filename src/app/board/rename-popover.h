/* A new name for a note, typed at the note. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define FF_TYPE_RENAME_POPOVER (ff_rename_popover_get_type ())
G_DECLARE_FINAL_TYPE (FfRenamePopover, ff_rename_popover, FF, RENAME_POPOVER, GtkPopover)

/* Signal "renamed" (string): Enter was pressed. Who listens closes it where the name was taken. */
FfRenamePopover *ff_rename_popover_new (const char *name);

G_END_DECLS
