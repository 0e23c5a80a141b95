#include "app/window/help-window.h"

#include "app/common/popovers.h"
#include "app/common/session.h"

#include <glib/gi18n.h>

#define FF_TYPE_HELP_WINDOW (ff_help_window_get_type ())
G_DECLARE_FINAL_TYPE (FfHelpWindow, ff_help_window, FF, HELP_WINDOW, AdwWindow)

#define MAX_PARAGRAPHS 5

struct _FfHelpWindow
{
  AdwWindow parent_instance;
  GtkListBox *topics;
};

G_DEFINE_FINAL_TYPE (FfHelpWindow, ff_help_window, ADW_TYPE_WINDOW)

typedef struct
{
  const char *view; /* whose topic it is; NULL for none */
  const char *title;
  const char *about;
  const char *paragraphs[MAX_PARAGRAPHS + 1];
} Topic;

static const Topic topics[] = {
  { NULL,
    N_ ("In One Sitting"),
    N_ ("What comes after what, and how long it takes"),
    { N_ ("Fourfold separates roles that share a name. You collect what product managers at your "
          "company have to be good at, say how much each of it matters to each role, and see where "
          "each role’s weight lies."),
      N_ ("The sidebar is the way: Board, Roles and Weights and Cards define the roles; Work "
          "Samples and Boundaries test them against practice; Hiring Plan and Reviews use them. "
          "Each line says what is still to do."),
      N_ ("Reckon with 90 minutes for board and weights with three to five people, and half an "
          "hour for the cards. Leave a week or two for the test against real work: one meeting is "
          "not enough for that."),
      N_ ("Never seen it done? Open an example from the start page and change it: the founder’s "
          "first hire is the shortest.") } },
  { "board",
    N_ ("The Board"),
    N_ ("Where a competency goes, and how many there should be"),
    { N_ ("Ask two questions of each note. Does the work happen mainly within the product team, or "
          "with customers and the market? Does its result show over weeks, or over quarters? The "
          "answers are the quadrant."),
      N_ ("Twelve to twenty notes are enough, three or more in each quadrant. With fewer, roles "
          "can "
          "hardly be told apart there; with many more, notes begin to say the same thing twice."),
      N_ ("A note names a skill, not a tool, a team or a level: “pricing”, not “the billing "
          "squad”. "
          "Whoever disagrees about a place usually has two competencies in one note. Split it."),
      N_ ("Notes without a place wait in the tray. Digits 1 to 4 place the note that has the "
          "focus, 0 takes it back.") } },
  { "matrix",
    N_ ("Roles and Weights"),
    N_ ("Primary, secondary, baseline, and why five is the limit"),
    { N_ ("Primary: the role is hired for it and is the expert. Secondary: it has to be done well, "
          "but others may be better at it. Baseline: useful, and nothing that sets this role "
          "apart."),
      N_ ("Three to five primaries a role. Where everything is primary, nothing is; the sixth has "
          "to take the place of another."),
      N_ ("The emphasis is the quadrant with the most primaries; where two have as many, "
          "secondaries decide. A role that has no such quadrant is a generalist. That is a result, "
          "too: it may be that the work does not support a special role."),
      N_ ("A role that needs expert depth in all four quadrants is usually two roles in one, or a "
          "very senior lead who hands over.") } },
  { "cards",
    N_ ("Cards"),
    N_ ("One page that a person outside the team understands"),
    { N_ ("The definition says in one sentence what the weights say, not what was hoped for at the "
          "start. The hypothesis stays beside it, so that you see where the two part."),
      N_ ("For each primary, write what expert depth looks like here. For each secondary, write "
          "what is enough."),
      N_ ("“Not this role” takes one or two misunderstandings that you have heard more than once."),
      N_ ("The edition for candidates leaves out people, remarks, samples and notes of your "
          "organization, also within the file.") } },
  { "samples",
    N_ ("Work Samples"),
    N_ ("Whether the work is what the card says"),
    { N_ ("Collect what was made in the last two or three months: specifications, experiment "
          "plans, "
          "decisions, launch briefs, sprint plans. Five for each role are the least, ten are "
          "better."),
      N_ ("Fourfold holds where the work lay against where the card expects it. Most of it "
          "elsewhere is a question and no judgement: does the company need it so, or does the "
          "person prefer it? In the first case, change the card; in the second, talk."),
      N_ ("No records? Say how the hours of a week were spent, in hundredths by quadrant."),
      N_ ("Titles and the names of people stay on this machine, and out of every edition for "
          "candidates.") } },
  { "boundaries",
    N_ ("Boundaries"),
    N_ ("Who owns what, where two roles meet"),
    { N_ ("Two roles that emphasise the same quadrant will meet. They need two or three rules, "
          "each "
          "about a decision, a document or a meeting that exists."),
      N_ ("A good rule settles the last argument you remember. “Owns technical matters” settles "
          "nothing; “decides on the date when the old version is switched off” does."),
      N_ ("Say what each side owns, what happens where both do, and who decides when they do not "
          "agree. Roles without a profile, such as an engineering manager, can be a side.") } },
  { "hiring",
    N_ ("Hiring Plan"),
    N_ ("Which role to hire, or to let somebody go without"),
    { N_ ("Say how the work is spread over the quadrants, what you want to hand over, and how good "
          "you are at it yourself. Each role is then held against that: what it takes over, what "
          "stays, and where the risk is. A role takes over all of the work of its primary "
          "quadrant, "
          "60 percent of its secondary and 20 percent of the others; it is 80 and 40 percent where "
          "several quadrants tie, and 50 where a generalist has a primary."),
      N_ ("What you are weak in and hand over counts most. What you keep does not count, however "
          "much of it there is."),
      N_ ("With people in the roles, the plan shows supply against demand, and what is missing "
          "when one person leaves. Split a role here to try it: the others stay as they are.") } },
  { "reviews",
    N_ ("Reviews"),
    N_ ("Profiles age; look at them every six to twelve months"),
    { N_ ("A snapshot keeps the roles as they are today. Later you see what changed, in words, and "
          "can compare a role with its former self."),
      N_ ("Put the next review into your calendar from here. Hold the profiles against the work of "
          "the last quarter then, before you change a word.") } },
  { NULL,
    N_ ("Comparing, Publishing, Keeping"),
    N_ ("Windows of their own, files, and what a crash leaves"),
    { N_ ("Compare opens a window of its own, for two to five roles, a role and its snapshot, or a "
          "card and the work. It follows your edits."),
      N_ ("Export writes SVG, PNG, PDF, web pages, Markdown and tables. A picture that is exported "
          "with its project opens again as a project."),
      N_ ("Every edit is on the disk at once, also in a project without a name. After a crash you "
          "are asked whether you want it back; what you discard stays under Unsaved Work for 30 "
          "days."),
      N_ ("Fourfold never uses the network. A project is one file that you can read, compare and "
          "keep with your other files.") } },
};

static GtkWidget *
create_paragraph (const char *text)
{
  return g_object_new (GTK_TYPE_LABEL, "label", text, "wrap", TRUE, "xalign", 0.0, "selectable",
                       TRUE, "can-focus", TRUE, NULL);
}

static GtkWidget *
create_topic (const Topic *topic)
{
  GtkWidget *row = adw_expander_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);

  for (guint i = 0; topic->paragraphs[i] != NULL; i++)
    gtk_box_append (GTK_BOX (box), create_paragraph (_ (topic->paragraphs[i])));
  gtk_widget_add_css_class (box, "help-text");
  gtk_widget_set_name (row, topic->view);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _ (topic->title));
  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (row), _ (topic->about));
  adw_expander_row_add_row (ADW_EXPANDER_ROW (row), box);
  gtk_widget_set_focusable (gtk_widget_get_parent (box), FALSE); /* the paragraphs are */
  return row;
}

static void
show_topic (FfHelpWindow *self, const char *view)
{
  for (guint i = 0; i < G_N_ELEMENTS (topics); i++)
    {
      GtkListBoxRow *row = gtk_list_box_get_row_at_index (self->topics, i);
      gboolean meant = view != NULL ? g_strcmp0 (topics[i].view, view) == 0 : i == 0;

      adw_expander_row_set_expanded (ADW_EXPANDER_ROW (row), meant);
      if (meant)
        gtk_widget_child_focus (GTK_WIDGET (row), GTK_DIR_TAB_FORWARD);
    }
}

static void
ff_help_window_class_init (FfHelpWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  ff_popovers_go_with_window (widget_class);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               FF_RESOURCE ("ui/window/help-window.ui"));
  gtk_widget_class_bind_template_child (widget_class, FfHelpWindow, topics);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
ff_help_window_init (FfHelpWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  for (guint i = 0; i < G_N_ELEMENTS (topics); i++)
    gtk_list_box_append (self->topics, create_topic (&topics[i]));
}

/* The one that is open already is taken up again. */
static GtkWindow *
find_open (GtkWindow *parent)
{
  g_autoptr (GListModel) windows = g_object_ref (gtk_window_get_toplevels ());
  GtkWindow *found = NULL;

  for (guint i = 0; found == NULL && i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWindow) window = g_list_model_get_item (windows, i);

      if (FF_IS_HELP_WINDOW (window) && gtk_window_get_transient_for (window) == parent)
        found = window;
    }
  return found;
}

void
ff_help_window_present (GtkWindow *parent, const char *view)
{
  GtkWindow *window = find_open (parent);

  if (window == NULL)
    window = g_object_new (FF_TYPE_HELP_WINDOW, "transient-for", parent, "destroy-with-parent",
                           TRUE, "application", gtk_window_get_application (parent), NULL);
  gtk_window_present (window);
  show_topic (FF_HELP_WINDOW (window), view);
}
