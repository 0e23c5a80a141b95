/* A window: the start page, or one project with its views. */
#pragma once

#include "core/document/document.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define FF_TYPE_WINDOW (ff_window_get_type ())
G_DECLARE_FINAL_TYPE (FfWindow, ff_window, FF, WINDOW, AdwApplicationWindow)

FfWindow *ff_window_new (AdwApplication *application);

FfDocument *ff_window_get_document (FfWindow *self);
gboolean ff_window_is_free (FfWindow *self);
gboolean ff_window_is_at (FfWindow *self, const char *path);
const char *ff_window_get_view (FfWindow *self);
void ff_window_show_view (FfWindow *self, const char *view);
void ff_window_show_new_project (FfWindow *self);
void ff_window_open (FfWindow *self, const char *path);
void ff_window_recover (FfWindow *self, const char *journal);
void ff_window_open_example (FfWindow *self, const char *name);

G_END_DECLS
