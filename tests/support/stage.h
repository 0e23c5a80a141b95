/* A window with one view of the application in it, over a project: what the tests of views play on. */
#pragma once

#include "app/common/session.h"

typedef struct
{
  FfSession *session;
  GtkWidget *window;
  GtkWidget *view;
} Stage;

void stage_use_style (void); /* the application's, light or dark as the desktop is, and its icons */

/* CREATE makes the view, which is given DOCUMENT then. */
void stage_set_up (Stage *self, GtkWidget *(*create) (FfSession *session), FfDocument *document,
                   int width, int height);
void stage_tear_down (Stage *self); /* and nothing may hold on to the view or the session */
void stage_resize (Stage *self, int width, int height);

FfProject *stage_get_project (Stage *self);
GtkWidget *stage_find (Stage *self,
                       const char *name);          /* by gtk_widget_get_name (); it must be there */
char *stage_dup_file (FfProject *project);         /* what a save would write */
FfDocument *stage_open_example (const char *name); /* (transfer full) */
