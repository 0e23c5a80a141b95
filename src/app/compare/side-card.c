#include "app/compare/side-card.h"

#include "app/common/shown.h"
#include "app/common/svg-picture.h"
#include "app/compare/compare-window-private.h"
#include "app/compare/side-chips.h"

#include <glib/gi18n-lib.h>

#define PICTURE_SIZE 72
/* What a card asks for; it takes more where there is room. */
#define TEXT_CHARS 17

/* A weight as a letter with a border of its own; its hue is that of the quadrant. */
GtkWidget *
ff_weight_chip_new (void)
{
  GtkWidget *chip = gtk_label_new (NULL);

  gtk_widget_add_css_class (chip, "weight-chip");
  gtk_widget_set_valign (chip, GTK_ALIGN_CENTER);
  gtk_widget_set_halign (chip, GTK_ALIGN_CENTER);
  return chip;
}

void
ff_weight_chip_show (GtkWidget *chip, FfWeight weight, FfQuadrant quadrant)
{
  const char *classes[] = { "weight-chip",
                            weight == FF_WEIGHT_UNRATED ? "unrated" : ff_weight_ids[weight],
                            quadrant == FF_QUADRANT_NONE ? "unplaced" : ff_quadrant_ids[quadrant],
                            NULL };

  gtk_widget_set_css_classes (chip, classes);
  gtk_label_set_label (GTK_LABEL (chip),
                       weight == FF_WEIGHT_UNRATED ? "·" : ff_weight_letter (weight));
  gtk_widget_set_tooltip_text (chip, ff_weight_name (weight));
}

static GtkWidget *
add_text (GtkBox *box, const char *text, const char *css_class)
{
  GtkWidget *label = ff_label_new (text);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_max_width_chars (GTK_LABEL (label), TEXT_CHARS);
  gtk_widget_add_css_class (label, css_class);
  gtk_box_append (box, label);
  return label;
}

static GtkWidget *
emphasis_new (const FfSide *side)
{
  FfDiagramOptions options = { .theme = ff_compare_window_get_theme () };
  g_autoptr (GBytes) svg = ff_diagram_emphasis (side->analysis, side->role->base.id, &options);
  g_autoptr (FfSvgPaintable) paintable = ff_svg_paintable_new (svg);
  GtkWidget *picture = gtk_picture_new_for_paintable (GDK_PAINTABLE (paintable));
  g_autofree char *title = NULL;
  g_autofree char *description = NULL;

  ff_svg_read_texts (svg, &title, &description);
  gtk_picture_set_alternative_text (GTK_PICTURE (picture), title);
  gtk_widget_set_size_request (picture, PICTURE_SIZE, PICTURE_SIZE);
  gtk_widget_set_valign (picture, GTK_ALIGN_START);
  return picture;
}

static void
add_emphasis (GtkBox *box, const FfSide *side)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  g_autofree char *why = ff_analysis_explain (side->analysis, side->role->base.id);
  GtkWidget *text;

  gtk_box_append (GTK_BOX (row), emphasis_new (side));
  text = add_text (GTK_BOX (row), why, "caption");
  gtk_widget_set_hexpand (text, TRUE);
  gtk_widget_set_valign (text, GTK_ALIGN_CENTER);
  gtk_label_set_width_chars (GTK_LABEL (text), 16);
  gtk_box_append (box, row);
}

static void
add_competency (GtkBox *list, const FfCompetency *competency, FfWeight weight)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *chip = ff_weight_chip_new ();

  ff_weight_chip_show (chip, weight, competency->quadrant);
  gtk_box_append (GTK_BOX (row), chip);
  gtk_widget_set_hexpand (add_text (GTK_BOX (row), competency->name, "body"), TRUE);
  gtk_box_append (list, row);
}

/* The competencies of one weight, in quadrant order; those not placed come last. */
static void
add_weighted (GtkBox *box, const FfSide *side, FfWeight weight)
{
  GPtrArray *all = ff_analysis_get_content (side->analysis)->lists[FF_COMPETENCIES];
  GtkWidget *list = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *title = add_text (box, weight == FF_WEIGHT_PRIMARY ? _ ("Primary") : _ ("Secondary"),
                               "heading");

  for (int q = 0; q <= FF_N_QUADRANTS; q++)
    for (guint i = 0; i < all->len; i++)
      {
        const FfCompetency *competency = all->pdata[i];
        int place = competency->quadrant == FF_QUADRANT_NONE ? (int) FF_N_QUADRANTS
                                                             : (int) competency->quadrant;

        if (place == q
            && ff_map_get_choice (side->role->weights, competency->base.id) == (int) weight)
          add_competency (GTK_BOX (list), competency, weight);
      }
  if (gtk_widget_get_first_child (list) == NULL)
    add_text (GTK_BOX (list), _ ("none"), "dim-label");
  gtk_accessible_update_relation (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_RELATION_LABELLED_BY, title,
                                  NULL, -1);
  gtk_box_append (box, list);
}

GtkWidget *
ff_side_card_new (const FfSides *sides, guint index)
{
  const FfSide *side = &sides->sides[index];
  GtkWidget *card = g_object_new (GTK_TYPE_BOX, "orientation", GTK_ORIENTATION_VERTICAL, "spacing",
                                  10, "accessible-role", GTK_ACCESSIBLE_ROLE_GROUP, NULL);
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);

  gtk_widget_set_hexpand (card, TRUE);
  gtk_widget_set_size_request (card, 248, -1);
  gtk_widget_add_css_class (card, "card");
  gtk_widget_add_css_class (card, "side-card");
  gtk_accessible_update_property (GTK_ACCESSIBLE (card), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  side->role->name, -1);
  gtk_box_append (GTK_BOX (head), ff_side_letter_new (index));
  gtk_widget_set_hexpand (add_text (GTK_BOX (head), side->role->name, "title-4"), TRUE);
  gtk_box_append (GTK_BOX (card), head);
  if (!ff_text_is_blank (side->role->definition))
    add_text (GTK_BOX (card), side->role->definition, "body");
  add_emphasis (GTK_BOX (card), side);
  add_weighted (GTK_BOX (card), side, FF_WEIGHT_PRIMARY);
  add_weighted (GTK_BOX (card), side, FF_WEIGHT_SECONDARY);
  return card;
}
