/* The functions behind the table of checks, by what they look at. */
#pragma once

#include "core/method/checks.h"

#define FF_FOREACH_ROLE(checking, role)                                                            \
  for (guint role##_i = 0; role##_i < (checking)->roles->len; role##_i++)                          \
    for (const FfRole *role = (checking)->roles->pdata[role##_i]; role != NULL; role = NULL)

void ff_check_competency_count (FfChecking *checking);
void ff_check_competency_unplaced (FfChecking *checking);
void ff_check_competency_duplicate (FfChecking *checking);
void ff_check_competency_unused (FfChecking *checking);
void ff_check_competency_single_role (FfChecking *checking);
void ff_check_quadrant_thin (FfChecking *checking);

void ff_check_role_count (FfChecking *checking);
void ff_check_role_count_for_team (FfChecking *checking);
void ff_check_role_hypothesis (FfChecking *checking);
void ff_check_role_unrated (FfChecking *checking);
void ff_check_role_primaries (FfChecking *checking);
void ff_check_role_secondaries (FfChecking *checking);
void ff_check_role_all_deep (FfChecking *checking);
void ff_check_role_one_sided (FfChecking *checking);
void ff_check_role_tie (FfChecking *checking);
void ff_check_role_hypothesis_differs (FfChecking *checking);
void ff_check_role_definition (FfChecking *checking);
void ff_check_role_definition_circular (FfChecking *checking);
void ff_check_role_not_this (FfChecking *checking);
void ff_check_role_name_stack (FfChecking *checking);
void ff_check_role_name_seniority (FfChecking *checking);

void ff_check_roles_same_quadrants (FfChecking *checking);
void ff_check_roles_seniority (FfChecking *checking);
void ff_check_boundary_missing (FfChecking *checking);
void ff_check_boundary_abstract (FfChecking *checking);
void ff_check_boundary_one_sided (FfChecking *checking);

void ff_check_sample_unmapped (FfChecking *checking);
void ff_check_role_unvalidated (FfChecking *checking);
void ff_check_role_light (FfChecking *checking);
void ff_check_role_drift (FfChecking *checking);
void ff_check_role_mismatch (FfChecking *checking);
void ff_check_feedback_open (FfChecking *checking);
void ff_check_feedback_gap (FfChecking *checking);
void ff_check_review_due (FfChecking *checking);
