/* A window with the cards view over the B2B SaaS example. */
#pragma once

#include "app/cards/cards-view.h"
#include "app/cards/paper-view.h"
#include "app/common/text-field.h"
#include "support/stage.h"

typedef Stage Fixture;

void fixture_set_up (Fixture *fixture, gconstpointer data);
void fixture_tear_down (Fixture *fixture, gconstpointer data);
void fixture_resize (Fixture *fixture, int width, int height);
void fixture_open (Fixture *fixture, FfDocument *document);

FfProject *fixture_project (Fixture *fixture);
const FfRole *fixture_role (Fixture *fixture); /* the Technical PM */
GtkWidget *fixture_named (Fixture *fixture, const char *name);
/* The text field of the Nth competency of a list, or line, in the order of the editor. */
GtkWidget *fixture_field (Fixture *fixture, guint n);
/* Waits until the paper shows, or no longer shows, TEXT. */
gboolean fixture_paper_says (Fixture *fixture, const char *text);
/* Waits for a toast whose text begins with START. */
gboolean fixture_has_toast (Fixture *fixture, const char *start);
