/* Rules to start from: those for pairs like this one first, each by itself or all at once. */
#include "app/boundaries/pair-editor-private.h"

#include "core/examples/boundary-templates.h"

#include <glib/gi18n-lib.h>

typedef struct
{
  FfTemplateMatch match;
  guint first, n; /* which of its rules */
} Choice;

static void
chosen_cb (GtkButton *button, gpointer user_data)
{
  FfPairEditor *self = user_data;
  Choice *choice = g_object_get_data (G_OBJECT (button), "choice");
  g_autofree FfRuleDraft *drafts = ff_template_match_dup_drafts (&choice->match);
  g_autofree char *first = NULL;
  GError *error = NULL;
  FfEdit *edit = ff_verb_add_rules (ff_pair_editor_get_project (self), self->roles[0],
                                    self->roles[1], drafts + choice->first, choice->n, &error);

  if (edit != NULL)
    first = g_strdup (ff_edit_get_subject (edit));
  gtk_menu_button_popdown (self->templates);
  if (ff_session_commit (self->session, GTK_WIDGET (self), edit, error))
    ff_pair_editor_focus_rule (self, first);
}

static GtkWidget *
create_button (FfPairEditor *self, const FfTemplateMatch *match, guint first, guint n,
               const char *text)
{
  GtkWidget *button = gtk_button_new ();
  GtkWidget *label = gtk_label_new (text);
  Choice *choice = g_new0 (Choice, 1);

  choice->match = *match;
  choice->first = first;
  choice->n = n;
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_button_set_child (GTK_BUTTON (button), label);
  gtk_widget_add_css_class (button, "flat");
  g_object_set_data_full (G_OBJECT (button), "choice", choice, g_free);
  g_signal_connect (button, "clicked", G_CALLBACK (chosen_cb), self);
  return button;
}

static void
append_template (FfPairEditor *self, const FfTemplateMatch *match)
{
  const FfBoundaryTemplate *template = match->template;
  /* Translators: what two roles are usually called */
  g_autofree char *title = g_strdup_printf (_ ("%s and %s"), template->names[match->swapped],
                                            template->names[!match->swapped]);
  g_autofree char *all = g_strdup_printf (/* Translators: a count of rules */
                                          ngettext ("Add %u rule", "Add all %u rules",
                                                    template->n_rules),
                                          template->n_rules);
  GtkWidget *heading = gtk_label_new (title);

  gtk_label_set_xalign (GTK_LABEL (heading), 0);
  gtk_label_set_wrap (GTK_LABEL (heading), TRUE);
  gtk_widget_add_css_class (heading, "heading");
  gtk_widget_add_css_class (heading, "ff-template");
  gtk_box_append (self->template_list, heading);
  for (guint i = 0; i < template->n_rules; i++)
    gtk_box_append (self->template_list,
                    create_button (self, match, i, 1, template->rules[i].topic));
  gtk_box_append (self->template_list, create_button (self, match, 0, template->n_rules, all));
}

/* Called when the popover is about to show. */
void
ff_pair_editor_fill_templates (FfPairEditor *self)
{
  const FfRole *roles[2];
  g_autoptr (GArray) matches = NULL;
  GtkWidget *child;
  gboolean fits;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->template_list))) != NULL)
    gtk_box_remove (self->template_list, child);
  if (!ff_pair_editor_has_pair (self, roles))
    return;
  matches = ff_boundary_templates_match (roles[0], roles[1]);
  fits = matches->len > 0 && g_array_index (matches, FfTemplateMatch, 0).fits;
  for (guint i = 0; i < matches->len; i++)
    {
      const FfTemplateMatch *match = &g_array_index (matches, FfTemplateMatch, i);

      if (match->fits || !fits)
        append_template (self, match);
    }
}
