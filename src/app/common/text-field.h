/* A sentence to type: wraps and grows with its text, follows changes from outside without moving the
 * cursor, and says below what is the matter with it. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define FF_TYPE_TEXT_FIELD (ff_text_field_get_type ())
G_DECLARE_FINAL_TYPE (FfTextField, ff_text_field, FF, TEXT_FIELD, GtkWidget)

typedef enum
{
  FF_MESSAGE_NONE,
  FF_MESSAGE_HINT,
  FF_MESSAGE_ERROR,
} FfMessage;

/* Properties: "label" (its name for assistive technology) and "placeholder". Signals: "edited", when
 * the person changed the text, and "left", when the focus went elsewhere. */
GtkWidget *ff_text_field_new (void);

char *ff_text_field_dup_text (FfTextField *self);
/* The text as the project has it. It replaces what is in the field only where it differs from what was
 * set before: a text that was typed and refused stays for its author to mend. */
void ff_text_field_set_text (FfTextField *self, const char *text);
void ff_text_field_reset_text (FfTextField *self, const char *text);
void ff_text_field_set_label (FfTextField *self, const char *label);
void ff_text_field_set_placeholder (FfTextField *self, const char *placeholder);
void ff_text_field_set_message (FfTextField *self, FfMessage kind, const char *message);
const char *ff_text_field_get_message (FfTextField *self);
/* A number for each time the field was entered: what is typed during one visit is undone together. */
guint ff_text_field_get_visit (FfTextField *self);

G_END_DECLS
