/* A choice that may be narrower than its longest entry, which is then cut: on a phone's width three stand
 * beside each other, and the name of a role may be of any length. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void ff_choice_make_narrow (GtkDropDown *choice);

G_END_DECLS
