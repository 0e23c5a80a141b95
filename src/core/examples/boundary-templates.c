#include "core/examples/boundary-templates.h"

#include "core/examples/pack.h"
#include "core/method/words.h"

static char **
read_words (JsonArray *array)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  for (guint i = 0; i < json_array_get_length (array); i++)
    g_strv_builder_add (builder, json_array_get_string_element (array, i));
  return g_strv_builder_end (builder);
}

/* What is read once is kept as long as the program runs. */
static void
read_rule (FfRuleDraft *draft, JsonObject *rule)
{
  JsonArray *owns = json_object_get_array_member (rule, "owns");

  draft->topic = g_strdup (json_object_get_string_member (rule, "topic"));
  draft->kind = ff_choice_from_id (ff_rule_kind_ids, json_object_get_string_member (rule, "kind"));
  for (guint i = 0; i < 2; i++)
    draft->owns[i] = g_strdup (json_array_get_string_element (owns, i));
  draft->overlap = g_strdup (json_object_get_string_member (rule, "overlap"));
  draft->escalation = g_strdup (json_object_get_string_member (rule, "escalation"));
}

static void
read_template (FfBoundaryTemplate *template, JsonObject *object)
{
  JsonArray *sides = json_object_get_array_member (object, "sides");
  JsonArray *rules = json_object_get_array_member (object, "rules");

  template->id = g_strdup (json_object_get_string_member (object, "id"));
  for (guint i = 0; i < 2; i++)
    {
      JsonObject *side = json_array_get_object_element (sides, i);

      template->names[i] = g_strdup (json_object_get_string_member (side, "name"));
      template->words[i] = read_words (json_object_get_array_member (side, "words"));
    }
  template->n_rules = json_array_get_length (rules);
  template->rules = g_new0 (FfRuleDraft, template->n_rules);
  for (guint i = 0; i < template->n_rules; i++)
    read_rule (&template->rules[i], json_array_get_object_element (rules, i));
}

static GArray *
load_templates (void)
{
  GArray *templates = g_array_new (FALSE, TRUE, sizeof (FfBoundaryTemplate));
  g_autoptr (JsonParser) parser = ff_pack_parse ("boundary-templates");
  JsonArray *list = json_object_get_array_member (
      json_node_get_object (json_parser_get_root (parser)), "templates");
  g_array_set_size (templates, json_array_get_length (list));
  for (guint i = 0; i < templates->len; i++)
    read_template (&g_array_index (templates, FfBoundaryTemplate, i),
                   json_array_get_object_element (list, i));
  return templates;
}

static GArray *
get_templates (void)
{
  static gsize loaded = 0;

  if (g_once_init_enter (&loaded))
    g_once_init_leave (&loaded, (gsize) load_templates ());
  return (GArray *) loaded;
}

guint
ff_boundary_templates_get_size (void)
{
  return get_templates ()->len;
}

const FfBoundaryTemplate *
ff_boundary_templates_get (guint index)
{
  g_return_val_if_fail (index < get_templates ()->len, NULL);

  return &g_array_index (get_templates (), FfBoundaryTemplate, index);
}

/* How many of the side's words the name has. */
static guint
count_words (const char *name, char **words)
{
  g_autofree char *normalized = ff_words_normalize (name);
  guint n = 0;

  for (; *words != NULL; words++)
    n += ff_words_contain (normalized, *words);
  return n;
}

/* How well the roles fit the sides in this order; 0 where one of them does not. */
static guint
score (const FfBoundaryTemplate *template, const FfRole *first, const FfRole *second)
{
  guint a = count_words (first->name, template->words[0]);
  guint b = count_words (second->name, template->words[1]);

  return a > 0 && b > 0 ? a + b : 0;
}

GArray *
ff_boundary_templates_match (const FfRole *a, const FfRole *b)
{
  GArray *templates = get_templates ();
  GArray *matches = g_array_new (FALSE, TRUE, sizeof (FfTemplateMatch));
  guint fitting = 0;

  for (guint i = 0; i < templates->len; i++)
    {
      const FfBoundaryTemplate *template = &g_array_index (templates, FfBoundaryTemplate, i);
      guint straight = score (template, a, b);
      guint swapped = score (template, b, a);
      FfTemplateMatch match = { template, swapped > straight, MAX (straight, swapped) > 0 };

      if (match.fits)
        g_array_insert_val (matches, fitting++, match);
      else
        g_array_append_val (matches, match);
    }
  return matches;
}

/* The texts belong to the template. */
FfRuleDraft *
ff_template_match_dup_drafts (const FfTemplateMatch *match)
{
  guint n = match->template->n_rules;
  FfRuleDraft *drafts = g_memdup2 (match->template->rules, n * sizeof (FfRuleDraft));

  for (guint i = 0; match->swapped && i < n; i++)
    {
      drafts[i].owns[0] = match->template->rules[i].owns[1];
      drafts[i].owns[1] = match->template->rules[i].owns[0];
    }
  return drafts;
}
