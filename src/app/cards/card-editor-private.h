/* Shared by the files of the card's editor. */
#pragma once

#include "app/cards/card-editor.h"
#include "app/cards/not-this.h"
#include "app/common/text-field.h"

G_BEGIN_DECLS

struct _FfCardEditor
{
  GtkWidget parent_instance;

  FfTextField *definition;
  GtkWidget *suggest;
  GtkLabel *hypothesis;
  GtkWidget *verdict;
  GtkImage *verdict_icon;
  GtkLabel *verdict_text;
  GtkLabel *primaries_count;
  GtkBox *primaries;
  GtkLabel *primaries_hint;
  GtkLabel *secondaries_count;
  GtkBox *secondaries;
  GtkLabel *secondaries_hint;
  GtkWidget *weigh;
  FfNotThis *not_this;
  GtkSwitch *boundaries;
  GtkSwitch *gaps;

  FfSession *session;
  char *role;
  gboolean refreshing;
};

const FfRole *ff_card_editor_get_role (FfCardEditor *self);
void ff_card_editor_commit_text (FfCardEditor *self, FfTextField *field, const char *gesture,
                                 FfEdit *edit, GError *error);

/* card-editor-show.c */
void ff_card_editor_show_definition (FfCardEditor *self, const FfRole *role);
void ff_card_editor_show_hypothesis (FfCardEditor *self, const FfRole *role);
void ff_card_editor_show_notes (FfCardEditor *self, const FfRole *role, GCallback edited_cb);

G_END_DECLS
