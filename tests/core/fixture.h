/* Small projects for the tests of the core, and what the tests ask of them. */
#pragma once

#include "core/method/analysis.h"
#include "core/project/project.h"

#include <json-glib/json-glib.h>

/* The day on which the tests take place. */
#define FIXTURE_TODAY "2026-11-02"

/* The members of a project's root, with ' for ": "'roles': []". */
FfContent *fixture_content (const char *members);
FfProject *fixture_project (const char *members);

/* A project with nothing to find for any check; fixture_change () makes others of it. */
JsonNode *fixture_complete (void);
/* PATH: "roles.0.name"; "roles.+" appends and "roles.+9" appends nine times, # standing for the
 * running number. VALUE: JSON with ' for ", NULL to take the member away. */
void fixture_change (JsonNode *root, const char *path, const char *value);
FfContent *fixture_read (JsonNode *root);
FfContent *fixture_load (const char *path_in_source);

/* As many competencies and one role, "r", as the counts per quadrant say. */
FfContent *fixture_with_counts (const guint primaries[4], const guint secondaries[4]);

char *fixture_to_text (const FfContent *content);
char *fixture_project_to_text (FfProject *project);
FfAnalysis *fixture_analysis (FfContent *content);
char *fixture_find (FfAnalysis *analysis, const char *check);
