/* A label takes a text for what it is: never for markup, and an underscore is no mnemonic. It shows what
 * would turn or hide a text as the exports do (core/text/plain.h), so that no name passes for another; where
 * it is edited it stands as it was typed. */
#include "app/common/shown.h"

#include "core/text/plain.h"

/* In characters. */
#define BEGINNING 400

#define LINE_SEPARATOR "\xe2\x80\xa8"

/* TEXT, of any bytes, as it is shown; its lines stay lines. A long word is parted, or each time the window
 * looks at its size would take seconds. (transfer full) */
char *
ff_shown (const char *text)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);

  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_autofree char *line = lines[i];
      g_autofree char *plain = ff_text_make_plain (line);

      lines[i] = ff_text_part_words (plain);
    }
  return g_strjoinv ("\n", lines);
}

/* The same, but no more than a few lines of it, where it is quoted and not read: a sentence may quote texts
 * of any length. (transfer full) */
char *
ff_shown_beginning (const char *text)
{
  g_autofree char *shown = ff_shown (text);
  g_autofree char *head = NULL;

  if (g_utf8_strlen (shown, -1) <= BEGINNING)
    return g_steal_pointer (&shown);
  head = g_utf8_substring (shown, 0, BEGINNING);
  return g_strconcat (head, "…", NULL);
}

/* The same for an item of a menu, which takes an underscore for a mnemonic. (transfer full) */
char *
ff_shown_in_menu (const char *text)
{
  g_autofree char *shown = ff_shown (text);
  GString *label = g_string_new (shown);

  g_string_replace (label, "_", "__", 0);
  return g_string_free (label, FALSE);
}

/* The beginning for a tooltip: GTK breaks no lines in one that has a line end of its own, so that a long text
 * would be wider than any screen. (transfer full) */
char *
ff_shown_in_tooltip (const char *text)
{
  g_autofree char *shown = ff_shown_beginning (text);
  g_auto (GStrv) lines = g_strsplit (shown, "\n", -1);

  return g_strjoinv (LINE_SEPARATOR, lines);
}

/* TEXT may be NULL for an empty label. */
GtkWidget *
ff_label_new (const char *text)
{
  g_autofree char *shown = text != NULL ? ff_shown (text) : NULL;

  return gtk_label_new (shown);
}

void
ff_label_show (GtkLabel *label, const char *text)
{
  g_autofree char *shown = ff_shown (text);

  gtk_label_set_text (label, shown);
}

void
ff_tooltip_show (GtkWidget *widget, const char *text)
{
  g_autofree char *shown = ff_shown_in_tooltip (text);

  /* To set the same again has GTK look for what is under the pointer. */
  if (g_strcmp0 (gtk_widget_get_tooltip_text (widget), shown) != 0)
    gtk_widget_set_tooltip_text (widget, shown);
}

/* What is set in one go, at the row's making, is markup for a moment and so warned of: the title comes second,
 * and a subtitle later. */
void
ff_row_show (AdwPreferencesRow *row, const char *title)
{
  g_autofree char *shown = ff_shown (title);

  adw_preferences_row_set_use_markup (row, FALSE);
  adw_preferences_row_set_title (row, shown);
}
