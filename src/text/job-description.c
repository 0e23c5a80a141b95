#include "text/doc-parts.h"
#include "text/outline-parts.h"

#include <glib/gi18n-lib.h>

typedef struct
{
  FfDoc *doc;
  const FfOutlinePack *pack;
  FfAnalysis *analysis;
  const FfContent *content;
  const FfRole *role;
  FfOutlineQuadrant quadrants[FF_N_QUADRANTS];
} Outline;

static const char *
get_text (Outline *self, const char *name)
{
  g_autofree char *path = g_strconcat ("job-description.", name, NULL);

  return ff_outline_pack_get_text (self->pack, path);
}

/* A section, and the sentence that it begins with. */
static void
begin (Outline *self, const char *name)
{
  g_autofree char *intro = g_strconcat (name, "-intro", NULL);

  ff_doc_begin (self->doc, NULL, get_text (self, name));
  ff_doc_paragraph (self->doc, NULL, get_text (self, intro));
}

/* The names of the competencies of QUADRANT that the role has no more than a baseline in. (transfer full) */
static char *
join_baselines (Outline *self, FfQuadrant quadrant)
{
  g_autoptr (GPtrArray) found = ff_doc_list_competencies (self->content, quadrant, self->role,
                                                          FF_WEIGHT_BASELINE);
  GString *names = g_string_new (NULL);

  for (guint i = 0; i < found->len; i++)
    /* Translators: stands between the names of a list. */
    g_string_append_printf (names, "%s%s", i > 0 ? _ (", ") : "",
                            ((const FfCompetency *) found->pdata[i])->name);
  return g_string_free (names, FALSE);
}

static void
put_work (Outline *self)
{
  begin (self, "work");
  ff_doc_begin_list (self->doc, "plain");
  for (guint i = 0; i < FF_N_QUADRANTS; i++)
    {
      const FfOutlineQuadrant *at = &self->quadrants[i];
      g_autofree char *path = g_strdup_printf ("quadrants.%s.work", ff_quadrant_ids[at->quadrant]);

      ff_doc_item (self->doc, &(FfDocItem){ .name = ff_quadrant_name (at->quadrant),
                                            .aside = at->standing,
                                            .text = ff_outline_pack_get_text (self->pack, path) });
    }
  ff_doc_end_list (self->doc);
  ff_doc_end (self->doc);
}

static guint
count (Outline *self, FfWeight weight)
{
  GPtrArray *competencies = self->content->lists[FF_COMPETENCIES];
  guint n = 0;

  for (guint i = 0; i < competencies->len; i++)
    n += ff_map_get_choice (self->role->weights, ((FfRecord *) competencies->pdata[i])->id)
         == (int) weight;
  return n;
}

static void
put_essential (Outline *self)
{
  if (count (self, FF_WEIGHT_PRIMARY) > 0)
    {
      begin (self, "essential");
      ff_doc_put_weighted (self->doc, self->analysis, self->role, FF_WEIGHT_PRIMARY);
    }
  else
    {
      ff_doc_begin (self->doc, NULL, get_text (self, "essential"));
      ff_doc_paragraph (self->doc, "soft", get_text (self, "no-essential"));
    }
  ff_doc_end (self->doc);
  if (count (self, FF_WEIGHT_SECONDARY) == 0)
    return;
  begin (self, "important");
  ff_doc_put_weighted (self->doc, self->analysis, self->role, FF_WEIGHT_SECONDARY);
  ff_doc_end (self->doc);
}

static void
put_useful (Outline *self)
{
  if (count (self, FF_WEIGHT_BASELINE) == 0)
    return;
  begin (self, "useful");
  ff_doc_begin_list (self->doc, "plain");
  for (int q = FF_QUADRANT_NONE; q < FF_N_QUADRANTS; q++)
    {
      g_autofree char *names = join_baselines (self, q);

      if (*names != '\0')
        ff_doc_item (self->doc, &(FfDocItem){ .name = q != FF_QUADRANT_NONE ? ff_quadrant_name (q)
                                                                            : _ ("Not placed"),
                                              .text = names });
    }
  ff_doc_end_list (self->doc);
  ff_doc_end (self->doc);
}

static void
put_not_this (Outline *self)
{
  if (g_strv_length (self->role->not_this_role) == 0)
    return;
  ff_doc_begin (self->doc, "panel", get_text (self, "not-this"));
  ff_doc_begin_list (self->doc, NULL);
  for (char **text = self->role->not_this_role; *text != NULL; text++)
    ff_doc_item (self->doc, &(FfDocItem){ .text = *text });
  ff_doc_end_list (self->doc);
  ff_doc_end (self->doc);
}

static void
put_rule (Outline *self, const FfRule *rule, const FfRole *other)
{
  g_autofree char *theirs = ff_outline_fill (get_text (self, "theirs"), "other", other->name, NULL);

  ff_doc_begin_item (self->doc, &(FfDocItem){ .name = rule->topic });
  ff_doc_line (self->doc, NULL, get_text (self, "yours"),
               ff_map_get_text (rule->owns, self->role->base.id));
  ff_doc_line (self->doc, NULL, theirs, ff_map_get_text (rule->owns, other->base.id));
  ff_doc_end_item (self->doc);
}

static void
put_boundaries (Outline *self)
{
  GPtrArray *boundaries = self->content->lists[FF_BOUNDARIES];
  gboolean has_begun = FALSE;

  for (guint i = 0; i < boundaries->len; i++)
    {
      const FfBoundary *boundary = boundaries->pdata[i];
      const FfRole *other = ff_doc_get_other_role (self->content, boundary, self->role);

      if (other == NULL || boundary->rules->len == 0)
        continue;
      if (!has_begun)
        begin (self, "boundaries");
      has_begun = TRUE;
      ff_doc_begin (self->doc, NULL, other->name);
      ff_doc_begin_list (self->doc, "plain");
      for (guint j = 0; j < boundary->rules->len; j++)
        put_rule (self, boundary->rules->pdata[j], other);
      ff_doc_end_list (self->doc);
      ff_doc_end (self->doc);
    }
  if (has_begun)
    ff_doc_end (self->doc);
}

/* All that the pack says of where the emphasis lies first, and the first of what it says elsewhere. */
static void
put_success (Outline *self)
{
  if (self->quadrants[0].depth == FF_DEPTH_AWARENESS)
    return; /* nothing is expected of the role yet, and so no success */
  begin (self, "success");
  ff_doc_begin_list (self->doc, NULL);
  for (guint i = 0; i < FF_N_QUADRANTS; i++)
    {
      const FfOutlineQuadrant *at = &self->quadrants[i];
      g_autofree char *path = g_strdup_printf ("quadrants.%s.success",
                                               ff_quadrant_ids[at->quadrant]);
      g_auto (GStrv) list = ff_outline_pack_dup_texts (self->pack, path);

      for (guint j = 0; list[j] != NULL && (j == 0 || at->depth == FF_DEPTH_EXPERT); j++)
        if (at->depth != FF_DEPTH_AWARENESS)
          ff_doc_item (self->doc, &(FfDocItem){ .text = list[j] });
    }
  ff_doc_end_list (self->doc);
  ff_doc_end (self->doc);
}

static void
put_role (Outline *self)
{
  g_autofree char *definition = ff_doc_make_definition (self->analysis, self->role);

  ff_doc_begin (self->doc, NULL, get_text (self, "role"));
  ff_doc_paragraph (self->doc, "lead",
                    *definition != '\0' ? definition : get_text (self, "no-definition"));
  ff_doc_end (self->doc);
}

/* NULL where there is no such role. */
GBytes *
ff_documents_job_description (FfAnalysis *analysis, const char *role_id, FfTextFormat format)
{
  Outline self = { NULL, ff_outline_pack_get (), analysis, ff_analysis_get_content (analysis) };
  g_autofree char *title = NULL;
  g_autoptr (FfDoc) doc = NULL;

  self.role = ff_content_role (self.content, role_id);
  g_return_val_if_fail (self.role != NULL, NULL);

  ff_outline_list_quadrants (self.quadrants, self.pack,
                             ff_analysis_get_emphasis (analysis, role_id), FF_OUTLINE_MIN_MINUTES);
  title = ff_outline_fill (get_text (&self, "title"), "role", self.role->name, NULL);
  doc = self.doc = ff_doc_new (format, title, ff_outline_pack_get_language (self.pack));
  ff_doc_begin (doc, "outline", title);
  ff_doc_paragraph (doc, "soft", get_text (&self, "use"));
  put_role (&self);
  put_work (&self);
  put_essential (&self);
  put_useful (&self);
  put_not_this (&self);
  put_boundaries (&self);
  put_success (&self);
  ff_doc_paragraph (doc, "soft", get_text (&self, "closing"));
  ff_doc_end (doc);
  return ff_doc_finish (doc);
}
