/* One competency on the card: chip, name, quadrant, and the note below them. */
#include "app/cards/note-row.h"

#include "app/common/session.h"
#include "app/common/shown.h"

#include <glib/gi18n-lib.h>

struct _FfNoteRow
{
  GtkWidget parent_instance;

  GtkLabel *chip;
  GtkLabel *name;
  GtkLabel *quadrant;
  FfTextField *field;

  char *competency;
};

G_DEFINE_FINAL_TYPE (FfNoteRow, ff_note_row, GTK_TYPE_WIDGET)

static guint edited_signal;

static void
edited_cb (FfNoteRow *self)
{
  g_signal_emit (self, edited_signal, 0);
}

static void
ff_note_row_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);
  G_OBJECT_CLASS (ff_note_row_parent_class)->dispose (object);
}

static void
ff_note_row_finalize (GObject *object)
{
  g_free (FF_NOTE_ROW (object)->competency);
  G_OBJECT_CLASS (ff_note_row_parent_class)->finalize (object);
}

static void
ff_note_row_class_init (FfNoteRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = ff_note_row_dispose;
  object_class->finalize = ff_note_row_finalize;

  edited_signal = g_signal_new ("edited", FF_TYPE_NOTE_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                G_TYPE_NONE, 0);

  g_type_ensure (FF_TYPE_TEXT_FIELD);
  gtk_widget_class_set_template_from_resource (widget_class, FF_RESOURCE ("ui/cards/note-row.ui"));
  gtk_widget_class_bind_template_child (widget_class, FfNoteRow, chip);
  gtk_widget_class_bind_template_child (widget_class, FfNoteRow, name);
  gtk_widget_class_bind_template_child (widget_class, FfNoteRow, quadrant);
  gtk_widget_class_bind_template_child (widget_class, FfNoteRow, field);
  gtk_widget_class_bind_template_callback (widget_class, edited_cb);
}

static void
ff_note_row_init (FfNoteRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
ff_note_row_new (const char *competency_id)
{
  FfNoteRow *self = g_object_new (FF_TYPE_NOTE_ROW, NULL);

  self->competency = g_strdup (competency_id);
  return GTK_WIDGET (self);
}

const char *
ff_note_row_get_competency (FfNoteRow *self)
{
  g_return_val_if_fail (FF_IS_NOTE_ROW (self), NULL);

  return self->competency;
}

FfTextField *
ff_note_row_get_field (FfNoteRow *self)
{
  g_return_val_if_fail (FF_IS_NOTE_ROW (self), NULL);

  return self->field;
}

/* The classes that colour the chip: the quadrant gives the hue, the weight the fill. */
static void
style_chip (GtkLabel *chip, FfQuadrant quadrant, FfWeight weight)
{
  const char *classes[] = { "ff-chip", weight == FF_WEIGHT_PRIMARY ? "primary" : "secondary",
                            quadrant != FF_QUADRANT_NONE ? ff_quadrant_ids[quadrant] : "unplaced",
                            NULL };

  gtk_widget_set_css_classes (GTK_WIDGET (chip), classes);
}

void
ff_note_row_update (FfNoteRow *self, const FfCompetency *competency, FfWeight weight,
                    const char *note)
{
  gboolean primary = weight == FF_WEIGHT_PRIMARY;
  const char *placeholder = primary ? _ ("Expected depth: what does an expert do here?")
                                    : _ ("The minimum expected");
  g_autofree char *label = NULL;

  g_return_if_fail (FF_IS_NOTE_ROW (self));

  gtk_label_set_text (self->chip, ff_weight_letter (weight));
  ff_label_show (self->name, competency->name);
  gtk_label_set_text (self->quadrant, competency->quadrant != FF_QUADRANT_NONE
                                          ? ff_quadrant_name (competency->quadrant)
                                          : _ ("Not placed"));
  style_chip (self->chip, competency->quadrant, weight);
  ff_text_field_set_placeholder (self->field, placeholder);
  /* Translators: the name of a text field; %s is the name of a competency. */
  label = g_strdup_printf (primary ? _ ("Expected depth in “%s”, primary")
                                   : _ ("Minimum expected in “%s”, secondary"),
                           competency->name);
  ff_text_field_set_label (self->field, label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  competency->name, -1);
  ff_text_field_set_text (self->field, note != NULL ? note : "");
}
