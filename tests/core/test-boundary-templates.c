/* The rules to start from keep the method's own rules, and are found for the pairs they are for. */
#include "fixture.h"

#include "core/examples/boundary-templates.h"
#include "core/method/words.h"

static void
test_concrete (void)
{
  g_assert_cmpuint (ff_boundary_templates_get_size (), >=, 5);
  for (guint i = 0; i < ff_boundary_templates_get_size (); i++)
    {
      const FfBoundaryTemplate *template = ff_boundary_templates_get (i);
      const char *names[] = { template->names[0], template->names[1], NULL };

      g_assert_cmpuint (template->n_rules, >=, 2);
      g_assert_cmpuint (template->n_rules, <=, 3);
      for (guint j = 0; j < template->n_rules; j++)
        {
          const FfRuleDraft *rule = &template->rules[j];
          const char *texts[] = { rule->topic, rule->owns[0], rule->owns[1], NULL };

          g_assert_cmpint (rule->kind, >=, 0);
          g_assert_false (ff_rule_is_abstract (texts, names));
          g_assert_true (*rule->owns[0] != '\0' && *rule->owns[1] != '\0');
        }
    }
}

static const struct
{
  const char *a;
  const char *b;
  const char *first; /* the template offered first, NULL where none fits */
  gboolean swapped;
} cases[] = {
  { "Technical PM", "Platform PM", "technical-platform", FALSE },
  { "Platform PM", "Technical PM", "technical-platform", TRUE },
  { "Payments PM", "Platform PM", "platform-payments", TRUE },
  { "Growth PM", "Feature PM", "growth-feature", FALSE },
  { "Consumer PM", "Growth PM", "growth-feature", TRUE },
  { "Engineering Manager", "API PM", "technical-manager", TRUE },
  { "Product Manager", "Project Manager", "product-project", FALSE },
  { "Program Manager", "Project Manager", "project-program", TRUE },
  { "Design PM", "Data Analyst", NULL, FALSE },
};

static void
test_match (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (FfRecord) a = ff_record_new (&ff_role_kind, "a");
      g_autoptr (FfRecord) b = ff_record_new (&ff_role_kind, "b");
      g_autoptr (GArray) matches = NULL;
      const FfTemplateMatch *first;

      ff_record_set_text (&((FfRole *) a)->name, cases[i].a);
      ff_record_set_text (&((FfRole *) b)->name, cases[i].b);
      matches = ff_boundary_templates_match ((FfRole *) a, (FfRole *) b);
      g_assert_cmpuint (matches->len, ==, ff_boundary_templates_get_size ());
      first = &g_array_index (matches, FfTemplateMatch, 0);
      g_test_message ("%s, %s: %s", cases[i].a, cases[i].b, first->template->id);
      g_assert_cmpint (first->fits, ==, cases[i].first != NULL);
      if (cases[i].first == NULL)
        continue;
      g_assert_cmpstr (first->template->id, ==, cases[i].first);
      g_assert_cmpint (first->swapped, ==, cases[i].swapped);
    }
}

/* What a side owns goes to the role that is that side. */
static void
test_swapped (void)
{
  const FfBoundaryTemplate *template = ff_boundary_templates_get (0);
  FfTemplateMatch match = { template, TRUE, TRUE };
  g_autofree FfRuleDraft *drafts = ff_template_match_dup_drafts (&match);

  g_assert_cmpstr (drafts[0].owns[0], ==, template->rules[0].owns[1]);
  g_assert_cmpstr (drafts[0].owns[1], ==, template->rules[0].owns[0]);
  g_assert_cmpstr (drafts[0].topic, ==, template->rules[0].topic);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/boundary-templates/concrete", test_concrete);
  g_test_add_func ("/boundary-templates/match", test_match);
  g_test_add_func ("/boundary-templates/swapped", test_swapped);
  return g_test_run ();
}
