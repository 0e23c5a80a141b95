#include "app/hiring/hire-card.h"

#include "app/common/shown.h"
#include "app/hiring/share-line.h"

#include <glib/gi18n-lib.h>

#define SPACING    8
#define TEXT_CHARS 36 /* a card's natural width, so that two or three stand beside each other */

static GtkWidget *
create_text (const char *text, const char *css_class)
{
  GtkWidget *label = ff_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_max_width_chars (GTK_LABEL (label), TEXT_CHARS);
  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);
  return label;
}

static GtkWidget *
create_head (const FfHire *hire, guint index)
{
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, SPACING);
  g_autofree char *place = g_strdup_printf ("%u", index + 1);
  GtkWidget *number = create_text (place, "ff-place");
  GtkWidget *name = create_text (hire->role->name, "title-4");

  gtk_label_set_xalign (GTK_LABEL (number), 0.5);
  gtk_label_set_wrap (GTK_LABEL (number), FALSE);
  gtk_widget_set_valign (number, GTK_ALIGN_START);
  gtk_widget_set_hexpand (name, TRUE);
  gtk_box_append (GTK_BOX (head), number);
  gtk_box_append (GTK_BOX (head), name);
  return head;
}

static void
append_numbers (GtkBox *card, const FfHire *hire)
{
  gtk_box_append (card, ff_share_line_new (_ ("Covered"), "covered", hire->covered,
                                           _ ("The part of all work that this hire takes over")));
  gtk_box_append (card, ff_share_line_new (_ ("Relief"), "relief", hire->relief,
                                           _ ("The part of what you would hand over: fully where "
                                              "you hand over, half where either")));
  gtk_box_append (card,
                  ff_share_line_new (_ ("Risk"), "risk", hire->risk,
                                     _ ("What stays with you in quadrants where you are weak")));
}

static void
append_left (GtkBox *card, const FfHire *hire)
{
  gtk_box_append (card, create_text (_ ("Left with you"), "caption-heading"));
  for (int q = 0; q < FF_N_QUADRANTS; q++)
    gtk_box_append (
        card, ff_share_line_new (ff_quadrant_name (q), ff_quadrant_ids[q], hire->left[q], NULL));
}

/* What it takes over, what that relieves, what stays, and where the risk is. */
static void
append_sentences (GtkBox *card, const FfHiringPlan *plan, const FfHire *hire)
{
  g_autofree char *takes = ff_hire_describe_takes (plan, hire);
  g_autofree char *relief = ff_hire_describe_relief (plan, hire);
  g_autofree char *stays = ff_hire_describe_stays (plan, hire);
  g_autofree char *risk = ff_hire_describe_risk (plan, hire);
  const char *const sentences[] = { takes, relief, stays, risk };

  for (guint i = 0; i < G_N_ELEMENTS (sentences); i++)
    {
      GtkWidget *label = create_text (sentences[i], NULL);

      if (i == 0)
        gtk_widget_set_margin_top (label, SPACING);
      gtk_box_append (card, label);
    }
}

/* INDEX is the place in the plan's list, from 0. */
GtkWidget *
ff_hire_card_new (const FfHiringPlan *plan, guint index)
{
  const FfHire *hire = plan->hires->pdata[index];
  GtkWidget *card = g_object_new (GTK_TYPE_BOX, "orientation", GTK_ORIENTATION_VERTICAL, "spacing",
                                  SPACING, "accessible-role", GTK_ACCESSIBLE_ROLE_GROUP, NULL);
  g_autofree char *sentence = ff_hire_explain (plan, hire);
  g_autofree char *label = g_strdup_printf (/* Translators: a place in a ranking, a role */
                                            _ ("Place %u: %s"), index + 1, hire->role->name);
  g_autofree char *name = g_strconcat ("hire-", hire->role->base.id, NULL);
  gtk_widget_set_name (card, name);
  gtk_widget_add_css_class (card, "card");
  gtk_widget_add_css_class (card, "ff-hire");
  gtk_box_append (GTK_BOX (card), create_head (hire, index));
  append_numbers (GTK_BOX (card), hire);
  append_left (GTK_BOX (card), hire);
  append_sentences (GTK_BOX (card), plan, hire);
  gtk_accessible_update_property (GTK_ACCESSIBLE (card), GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, sentence, -1);
  return card;
}
