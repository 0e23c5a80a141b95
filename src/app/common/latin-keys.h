/* Keys that are a letter or a digit, where the layout types others: Russian, Arabic, kana. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

typedef struct
{
  guint keyval;
  const char *action; /* detailed, as in a menu */
} FfLatinKey;

/* Of WIDGET and all in it: where the layout in use cannot type the letter of one of KEYS, the key at its
 * place does the action at the widget that has the focus. KEYS end with a keyval of 0 and stay. A layout
 * that can type it is left to the bindings of the widgets. */
void ff_latin_keys_follow (GtkWidget *widget, const FfLatinKey *keys);

G_END_DECLS
