#include "text/html.h"

#include "core/text/plain.h"

struct _FfHtml
{
  GString *out;
};

/* Scripts and requests are refused by the browser, whatever a text may bring in. */
static const char policy[] = "default-src 'none'; style-src 'unsafe-inline'; img-src data:";

static const char style[]
    = ":root{color-scheme:light dark;--ink:#1f2328;--soft:#5b6470;--line:#d9dde3;--paper:#fff}"
      "@media (prefers-color-scheme:dark){"
      ":root{--ink:#eceff3;--soft:#a9b1bb;--line:#4a5059;--paper:#1e1f22}}"
      "body{font:16px/1.5 Cantarell,Inter,'Segoe UI','Helvetica Neue','DejaVu Sans',sans-serif;"
      "color:var(--ink);background:var(--paper);max-width:60rem;margin:0 auto;padding:2rem 1rem}"
      /* each text in its own direction, whatever the others' is */
      "main *{unicode-bidi:plaintext}"
      "h1{font-size:1.75rem;line-height:1.2}h2{font-size:1.25rem;margin:2.5rem 0 .25rem}"
      ".soft{color:var(--soft)}p{margin:.25rem 0}"
      "table{border-collapse:collapse;width:100%;margin-top:.75rem;table-layout:fixed}"
      "th,td{text-align:start;vertical-align:top;padding:.5rem .75rem .5rem 0;"
      "border-top:1px solid var(--line);overflow-wrap:anywhere}"
      "thead th{color:var(--soft);font-size:.875rem}"
      "@media print{body{max-width:none;padding:0}tr,h2{break-inside:avoid}h2{break-after:avoid}}";

/* TEXT for an element or an attribute in double quotes. */
void
ff_html_escape (GString *out, const char *text)
{
  g_autofree char *plain = ff_text_make_plain (text);

  for (const char *p = plain; *p != '\0'; p++)
    switch (*p)
      {
      case '&': g_string_append (out, "&amp;"); break;
      case '<': g_string_append (out, "&lt;"); break;
      case '>': g_string_append (out, "&gt;"); break;
      case '"': g_string_append (out, "&quot;"); break;
      case '\'': g_string_append (out, "&#39;"); break;
      default: g_string_append_c (out, *p); break;
      }
}

FfHtml *
ff_html_new (const char *title)
{
  FfHtml *self = g_new0 (FfHtml, 1);

  self->out = g_string_new (
      "<!DOCTYPE html>\n<html xmlns=\"http://www.w3.org/1999/xhtml\">\n<head>\n"
      "<meta charset=\"utf-8\"/>\n");
  g_string_append_printf (
      self->out, "<meta http-equiv=\"Content-Security-Policy\" content=\"%s\"/>\n", policy);
  g_string_append (self->out,
                   "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/>\n");
  ff_html_text (self, "title", NULL, title);
  g_string_append_printf (self->out, "<style>%s</style>\n</head>\n<body>\n<main>\n", style);
  return self;
}

void
ff_html_free (FfHtml *self)
{
  if (self->out != NULL)
    g_string_free (self->out, TRUE);
  g_free (self);
}

static void
open_tag (FfHtml *self, const char *tag, const char *class)
{
  g_string_append_printf (self->out, "<%s", tag);
  if (class != NULL)
    g_string_append_printf (self->out, " class=\"%s\"", class);
  g_string_append_c (self->out, '>');
}

void
ff_html_begin (FfHtml *self, const char *tag, const char *class)
{
  open_tag (self, tag, class);
  g_string_append_c (self->out, '\n');
}

void
ff_html_end (FfHtml *self, const char *tag)
{
  g_string_append_printf (self->out, "</%s>\n", tag);
}

void
ff_html_text (FfHtml *self, const char *tag, const char *class, const char *text)
{
  open_tag (self, tag, class);
  ff_html_escape (self->out, text);
  ff_html_end (self, tag);
}

void
ff_html_heading_cell (FfHtml *self, const char *scope, const char *text)
{
  g_string_append_printf (self->out, "<th scope=\"%s\">", scope);
  ff_html_escape (self->out, text);
  ff_html_end (self, "th");
}

/* The document. The writer is spent then. (transfer full) */
GBytes *
ff_html_finish (FfHtml *self)
{
  g_string_append (self->out, "</main>\n</body>\n</html>\n");
  return g_string_free_to_bytes (g_steal_pointer (&self->out));
}
