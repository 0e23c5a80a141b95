/* Texts of the project, and names of files, where the window shows them. */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

char *ff_shown (const char *text);
char *ff_shown_beginning (const char *text);
char *ff_shown_in_menu (const char *text);
char *ff_shown_in_tooltip (const char *text);

GtkWidget *ff_label_new (const char *text);
void ff_label_show (GtkLabel *label, const char *text);
void ff_tooltip_show (GtkWidget *widget, const char *text);
void ff_row_show (AdwPreferencesRow *row, const char *title);

G_END_DECLS
