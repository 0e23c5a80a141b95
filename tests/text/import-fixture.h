/* A small project to import into, and what an import made of it. */
#pragma once

#include "core/project/project.h"
#include "text/import/import.h"

G_BEGIN_DECLS

/* Competencies "vision" Vision (placed), "pricing" Pricing; packaging, "api" API, "roadmap" Roadmap; roles
 * "technical-pm" Technical PM (also TPM), "growth-pm" Growth PM, "lead" Tech lead, which is external. */
FfContent *import_project (void);
extern const char import_project_text[];

FfImport *import_text (const FfContent *content, const char *csv, const FfImportOptions *options,
                       GError **error);
char *import_spell_faults (const FfImport *import);
FfContent *import_commit (FfContent *content, FfImport *import);
void import_check_sound (FfContent *content, GBytes *bytes, const FfImportOptions *options);

G_END_DECLS
