#include "support/dialogs.h"

#include "support/drive.h"

#define TIMEOUT_MS         5000
#define CHOOSER_TIMEOUT_MS 20000

AdwMessageDialog *
dialogs_find (void)
{
  g_autoptr (GList) toplevels = gtk_window_list_toplevels ();

  for (GList *l = toplevels; l != NULL; l = l->next)
    if (ADW_IS_MESSAGE_DIALOG (l->data) && gtk_widget_get_mapped (l->data))
      return l->data;
  return NULL;
}

static gboolean
is_asked (gpointer data)
{
  return dialogs_find () != NULL;
}

/* A message dialog has its buttons twice, for a wide and a narrow window. */
static GtkWidget *
find_shown_button (GtkWidget *root, const char *label)
{
  if (GTK_IS_BUTTON (root) && gtk_widget_get_mapped (root)
      && g_strcmp0 (gtk_button_get_label (GTK_BUTTON (root)), label) == 0)
    return root;
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_shown_button (child, label);

      if (found != NULL)
        return found;
    }
  return NULL;
}

GtkWidget *
dialogs_find_button (const char *label)
{
  GtkWidget *button;

  g_assert_true (drive_wait (is_asked, NULL, TIMEOUT_MS));
  drive_settle (GTK_WIDGET (dialogs_find ()));
  button = find_shown_button (GTK_WIDGET (dialogs_find ()), label);
  g_assert_nonnull (button);
  return button;
}

void
dialogs_answer (const char *label)
{
  drive_click (dialogs_find_button (label));
  drive_spin (50);
}

static gboolean
is_chooser (gpointer data)
{
  g_autoptr (GList) toplevels = gtk_window_list_toplevels ();
  gboolean found = FALSE;

  for (GList *l = toplevels; l != NULL; l = l->next)
    if (GTK_IS_FILE_CHOOSER_DIALOG (l->data) && gtk_widget_get_mapped (l->data))
      found = gtk_window_is_active (l->data);
  return found;
}

static gboolean
no_chooser (gpointer data)
{
  return !is_chooser (NULL);
}

static void
wait_for_chooser (void)
{
  g_assert_true (drive_wait (is_chooser, NULL, CHOOSER_TIMEOUT_MS));
  drive_spin (300); /* the dialog reads its folder before it listens */
}

void
dialogs_answer_chooser (const char *path, gboolean saving)
{
  wait_for_chooser ();
  if (saving)
    drive_key ("<Control>a");
  drive_type (path);
  drive_spin (300);
  drive_key ("Return");
  g_assert_true (drive_wait (no_chooser, NULL, CHOOSER_TIMEOUT_MS));
}

void
dialogs_leave_chooser (void)
{
  wait_for_chooser ();
  drive_key ("Escape");
  g_assert_true (drive_wait (no_chooser, NULL, CHOOSER_TIMEOUT_MS));
}
