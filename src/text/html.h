/* One-file HTML that is well-formed XML too, runs nothing and fetches nothing. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct _FfHtml FfHtml;

FfHtml *ff_html_new (const char *title);
void ff_html_free (FfHtml *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (FfHtml, ff_html_free)

/* TAG is a name of ours, CLASS one of the style sheet or NULL. Texts are escaped here. */
void ff_html_begin (FfHtml *self, const char *tag, const char *class);
void ff_html_end (FfHtml *self, const char *tag);
void ff_html_text (FfHtml *self, const char *tag, const char *class, const char *text);
/* A cell that heads a column or a row. SCOPE is "col" or "row". */
void ff_html_heading_cell (FfHtml *self, const char *scope, const char *text);
GBytes *ff_html_finish (FfHtml *self);

void ff_html_escape (GString *out, const char *text);

G_END_DECLS
