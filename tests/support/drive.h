/* Drives a window of this process with real X events (XTEST). Conditions are waited for; nothing
 * sleeps for a result. */
#pragma once

#include <adwaita.h>

typedef gboolean (*DriveCondition) (gpointer data);

/* Prepares locale, GTK and libadwaita with animations off. FALSE where there is no display: the program
 * then prints a TAP skip and ends. */
gboolean drive_init (int *argc, char ***argv);

gboolean drive_wait (DriveCondition condition, gpointer data, int timeout_ms);
void drive_spin (int ms);
void drive_present (GtkWidget *window); /* in front of the others, with the keys */
gboolean drive_wait_label (GtkWidget *root, const char *start); /* that begins so */
void drive_settle (GtkWidget *widget); /* mapped, two frames painted, nothing pending */

gboolean drive_point (GtkWidget *widget, double fx, double fy, int *x, int *y); /* root window */
void drive_move (int x, int y);
void drive_button (int button, gboolean down);
void drive_click (GtkWidget *widget);
void drive_click_at (GtkWidget *widget, double fx, double fy);
void drive_key (const char *accelerator);         /* "<Control>4", "Escape", "a" */
void drive_hold (const char *key, gboolean down); /* "Control_L", for clicks with it */
void drive_type (const char *text);               /* ASCII */
void drive_drag (GtkWidget *from, GtkWidget *to, double fx, double fy);
void drive_drag_begin (GtkWidget *from, GtkWidget *to, double fx, double fy); /* no release */

/* What a monkey needs: to send without waiting, and to wait for all that was sent so far. */
void drive_post_key (guint keyval, GdkModifierType modifiers);
void drive_post_hold (guint keyval, gboolean down);
gboolean drive_has_key (guint keyval);
void drive_add_keys (const char *characters); /* UTF-8; before drive_init () */
void drive_catch_up (void);
void drive_flush (void); /* to the server, which answers nothing */
void drive_place (GtkWindow *window, int width,
                  int height); /* in the top left corner, that large */

/* What WIDGET looks like, and with NODES what it is drawn of. (transfer full) */
GdkTexture *drive_render (GtkWidget *widget, GskRenderNode **nodes);
void drive_screenshot (GtkWidget *widget, const char *path);            /* PNG */
GtkWidget *drive_find (GtkWidget *root, GType type, const char *label); /* label or NULL */
GtkWidget *drive_find_named (GtkWidget *root, const char *name);        /* gtk_widget_get_name () */
GtkWidget *drive_get_named (GtkWidget *root, const char *name);         /* it must be there */
