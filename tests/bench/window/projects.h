/* Projects as large as a benchmark wants them, the same each time. */
#pragma once

#include <glib.h>

typedef struct
{
  guint competencies;
  guint roles;
  guint samples;
} ProjectSize;

GBytes *projects_make (ProjectSize size);
char *projects_write (ProjectSize size, const char *folder); /* the file's path */
GBytes *projects_make_csv (guint n_rows); /* of work samples that are in no project */

char *projects_make_folder (void);
void projects_remove_folder (const char *folder); /* and what is in it */
