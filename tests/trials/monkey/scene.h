/* Where the monkey begins: the start page, an example, a large project, an empty one. */
#pragma once

#include "app/window/application.h"

void scene_prepare (const char *folder); /* writes the files that are opened */
#define SCENE_NEW 3

void scene_open (FfApplication *application, guint number);
