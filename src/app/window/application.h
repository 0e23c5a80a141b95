/* The application: its windows, the files it is asked to open, and what belongs to no window. */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define FF_TYPE_APPLICATION (ff_application_get_type ())
G_DECLARE_FINAL_TYPE (FfApplication, ff_application, FF, APPLICATION, AdwApplication)

FfApplication *ff_application_new (void);

G_END_DECLS
