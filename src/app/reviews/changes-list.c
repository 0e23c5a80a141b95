#include "app/reviews/changes-list.h"

#include "app/common/shown.h"

#include <glib/gi18n-lib.h>

/* More are counted and not shown: nobody reads them, and the window would be slow. */
#define MAX_SHOWN 300

/* The headings under which changes stand, and in which order. */
typedef enum
{
  GROUP_COMPETENCIES,
  GROUP_ROLES,
  GROUP_WEIGHTS,
  GROUP_EMPHASIS,
  GROUP_BOUNDARIES,
  GROUP_REST,
  N_GROUPS,
} Group;

static const char *const headings[N_GROUPS] = {
  N_ ("Competencies"), N_ ("Roles"),      N_ ("Weights"),
  N_ ("Emphasis"),     N_ ("Boundaries"), N_ ("Everything else"),
};

static Group
get_group (FfChangeSubject subject)
{
  switch (subject)
    {
    case FF_SUBJECT_COMPETENCY: return GROUP_COMPETENCIES;
    case FF_SUBJECT_ROLE: return GROUP_ROLES;
    case FF_SUBJECT_WEIGHT: return GROUP_WEIGHTS;
    case FF_SUBJECT_EMPHASIS: return GROUP_EMPHASIS;
    case FF_SUBJECT_ADJACENCY:
    case FF_SUBJECT_PAIR:
    case FF_SUBJECT_RULE: return GROUP_BOUNDARIES;
    case FF_SUBJECT_PROJECT:
    case FF_SUBJECT_SAMPLES:
    case FF_SUBJECT_TIME_SPLITS:
    case FF_SUBJECT_DECISIONS:
    case FF_SUBJECT_FEEDBACK:
    case FF_SUBJECT_PERSON:
    case FF_SUBJECT_HIRING:
    case FF_SUBJECT_DISMISSED:
    case FF_SUBJECT_SNAPSHOT:
    default: return GROUP_REST;
    }
}

static void
append_text (GtkBox *box, const char *text, const char *css_class)
{
  GtkWidget *label = ff_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_selectable (GTK_LABEL (label), FALSE);
  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);
  gtk_box_append (box, label);
}

/* The changes of GROUP with their heading; LEFT is how many may still be shown. */
static void
append_group (GtkBox *box, GPtrArray *changes, Group group, guint *left)
{
  gboolean headed = FALSE;

  for (guint i = 0; i<changes->len && * left> 0; i++)
    {
      const FfChangeNote *change = changes->pdata[i];
      g_autofree char *sentence = NULL;

      if (get_group (change->subject) != group)
        continue;
      if (!headed)
        append_text (box, gettext (headings[group]), "caption-heading");
      headed = TRUE;
      sentence = ff_shown_beginning (change->sentence);
      append_text (box, sentence, "ff-change");
      (*left)--;
    }
}

/* Shows in BOX, and nothing else, what is in CONTENT other than in SNAPSHOT. */
void
ff_changes_list_fill (GtkBox *box, const FfContent *content, const FfSnapshot *snapshot)
{
  g_autoptr (GPtrArray) changes = ff_changes_since_snapshot (content, snapshot);
  guint left = MAX_SHOWN;
  g_autofree char *title = NULL;
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (box))) != NULL)
    gtk_box_remove (box, child);
  title = changes->len == 0
              ? g_strdup (_ ("Nothing changed since"))
              : g_strdup_printf (/* Translators: a count */
                                 ngettext ("%u change since", "%u changes since", changes->len),
                                 changes->len);
  append_text (box, title, "heading");
  for (Group group = 0; group < N_GROUPS; group++)
    append_group (box, changes, group, &left);
  if (changes->len > MAX_SHOWN)
    {
      guint more = changes->len - MAX_SHOWN;
      /* Translators: a count of changes that are not shown */
      g_autofree char *rest = g_strdup_printf (ngettext ("and %u more", "and %u more", more), more);

      append_text (box, rest, "ff-soft");
    }
}
