/* Shared by the files of the pair's editor. */
#pragma once

#include "app/boundaries/pair-editor.h"
#include "app/boundaries/rule-row.h"
#include "app/common/text-field.h"

G_BEGIN_DECLS

struct _FfPairEditor
{
  GtkWidget parent_instance;

  GtkLabel *title;
  GtkLabel *reason;
  GtkLabel *count;
  GtkWidget *compare; /* only roles with weights can be compared */
  GtkDropDown *adjacent;
  FfTextField *adjacent_reason;
  GtkBox *rules;
  GtkEntry *topic;
  GtkWidget *paste;
  GtkMenuButton *templates;
  GtkBox *template_list;
  GtkBox *card_rows[2];
  GtkLabel *card_names[2];
  GtkSwitch *cards[2];

  FfSession *session;
  char *roles[2]; /* in byte order; NULL where there is no pair */
  gboolean refreshing;
};

FfProject *ff_pair_editor_get_project (FfPairEditor *self);
gboolean ff_pair_editor_has_pair (FfPairEditor *self, const FfRole *roles[2]);
const FfBoundary *ff_pair_editor_get_boundary (FfPairEditor *self);

/* pair-editor-templates.c */
void ff_pair_editor_fill_templates (FfPairEditor *self);

G_END_DECLS
