#include "diagram/sketch.h"

/* What people type, paste and send to break things. */
static const char *const fragments[] = {
  "API and integration design",
  "Go-to-market",
  "User research",
  "<script>alert('x')</script>",
  "a < b & c > \"d\" ]]> <!-- -->",
  "\u202Eright to left override\u202D",
  "\u2067isolate without end",
  "\u200F\u200E\u061Cmarks",
  "تخطيط المنتج وأبحاث المستخدمين",
  "תכנון מוצר 12 שבועות",
  "产品战略与用户研究以及市场定位",
  "ユーザーリサーチの設計",
  "การวิจัยผู้ใช้และการออกแบบ",
  "👩‍👩‍👧‍👦 👍🏽 🏴󠁧󠁢󠁥󠁮󠁧󠁿",
  "Z\u0351\u0362\u0340\u0351\u0362\u0340\u0351\u0362\u0340\u0351\u0362\u0340a\u0316\u0317\u0318"
  "\u0319l",
  "\x01\x1b\x7f\uFFFE",
  "%s %n %d",
  "line\nbreak\ttab\r\n",
  "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft",
  "WWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWW",
  "iiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiii",
  "\uFDFD\uFDFD\uFDFD",
};

FfCompetency *
ff_sketch_competency (FfContent *content, const char *name, FfQuadrant quadrant)
{
  g_autofree char *id = g_strdup_printf ("c-%u", content->lists[FF_COMPETENCIES]->len);
  FfCompetency *competency = ff_record_new (&ff_competency_kind, id);

  ff_record_set_text (&competency->name, name);
  competency->quadrant = quadrant;
  g_ptr_array_add (content->lists[FF_COMPETENCIES], competency);
  return competency;
}

FfRole *
ff_sketch_role (FfContent *content, const char *name)
{
  g_autofree char *id = g_strdup_printf ("r-%u", content->lists[FF_ROLES]->len);
  FfRole *role = ff_record_new (&ff_role_kind, id);

  ff_record_set_text (&role->name, name);
  g_ptr_array_add (content->lists[FF_ROLES], role);
  return role;
}

/* NOTE may be NULL. */
void
ff_sketch_weigh (FfRole *role, const FfCompetency *competency, FfWeight weight, const char *note)
{
  const char *id = competency->base.id;

  ff_record_take_map (&role->weights, ff_map_with_choice (role->weights, id, weight));
  if (note != NULL)
    ff_record_take_map (&role->notes, ff_map_with_text (role->notes, id, note));
}

/* A random text of 1 to MAX_CHARACTERS characters, long ones being likely. (transfer full) */
char *
ff_sketch_text (guint max_characters)
{
  guint length = g_test_rand_int_range (0, 3) > 0 ? max_characters
                                                  : g_test_rand_int_range (1, max_characters + 1);
  GString *text = g_string_new (NULL);
  glong characters = 0;

  while (characters < length)
    {
      const char *fragment = fragments[g_test_rand_int_range (0, G_N_ELEMENTS (fragments))];

      g_string_append_printf (text, "%s%s", text->len > 0 ? " " : "", fragment);
      characters += g_utf8_strlen (fragment, -1) + (characters > 0);
    }
  g_string_truncate (text, g_utf8_offset_to_pointer (text->str, length) - text->str);
  return g_string_free (text, FALSE);
}

static char *
name (void)
{
  return ff_sketch_text (g_test_rand_int_range (0, 3) == 0 ? FF_NAME_MAX_LENGTH : 40);
}

static void
add_competencies (FfContent *content, guint n, gboolean with_places)
{
  FfQuadrant favourite = g_test_rand_int_range (FF_QUADRANT_NONE, FF_N_QUADRANTS);

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *text = name ();
      FfQuadrant quadrant = g_test_rand_int_range (0, 3) == 0
                                ? favourite
                                : g_test_rand_int_range (FF_QUADRANT_NONE, FF_N_QUADRANTS);
      FfCompetency *competency = ff_sketch_competency (content, text, quadrant);

      if (!with_places || quadrant == FF_QUADRANT_NONE || g_test_rand_int_range (0, 2) == 0)
        continue;
      competency->x = g_test_rand_double_range (0, 1);
      competency->y = g_test_rand_double_range (0, 1);
    }
}

/* A role with a mostly random profile, sometimes empty, sometimes all primary. */
static void
add_role (FfContent *content)
{
  g_autofree char *text = name ();
  FfRole *role = ff_sketch_role (content, text);
  GPtrArray *competencies = content->lists[FF_COMPETENCIES];
  int temper = g_test_rand_int_range (0, 4);
  g_autofree char *definition = ff_sketch_text (g_test_rand_int_range (0, 4) == 0 ? 10000 : 200);
  g_autoptr (GStrvBuilder) lines = g_strv_builder_new ();
  g_auto (GStrv) not_this = NULL;

  for (guint i = 0; temper > 0 && i < competencies->len; i++)
    {
      int weight = temper == 1 ? FF_WEIGHT_PRIMARY
                               : g_test_rand_int_range (FF_WEIGHT_UNRATED, FF_N_WEIGHTS);
      g_autofree char *note = ff_sketch_text (300);

      if (weight != FF_WEIGHT_UNRATED)
        ff_sketch_weigh (role, competencies->pdata[i], weight, note);
    }
  if (temper != 2)
    ff_record_set_text (&role->definition, definition);
  for (int i = g_test_rand_int_range (0, 6); i > 0; i--)
    {
      g_autofree char *line = ff_sketch_text (300);

      g_strv_builder_add (lines, line);
    }
  not_this = g_strv_builder_end (lines);
  ff_record_set_texts (&role->not_this_role, (const char *const *) not_this);
  role->card.boundaries = role->card.gaps = g_test_rand_int_range (0, 2);
}

/* Rules between the first role and each other one. */
static void
add_rules (FfContent *content)
{
  GPtrArray *roles = content->lists[FF_ROLES];

  for (guint i = 1; i < roles->len; i++)
    {
      const char *ids[] = { ((FfRecord *) roles->pdata[0])->id, ((FfRecord *) roles->pdata[i])->id,
                            NULL };
      g_autofree char *id = ff_boundary_make_id (ids[0], ids[1]);
      FfBoundary *boundary = ff_record_new (&ff_boundary_kind, id);
      g_autofree char *topic = name ();
      g_autofree char *owns = ff_sketch_text (500);
      FfRule *rule = ff_record_new (&ff_rule_kind, ids[1]);

      ff_record_set_texts (&boundary->roles, ids);
      ff_record_set_text (&rule->topic, topic);
      ff_record_take_map (&rule->owns, ff_map_with_text (rule->owns, ids[0], owns));
      ff_record_take_map (&rule->owns, ff_map_with_text (rule->owns, ids[1], owns));
      g_ptr_array_add (boundary->rules, rule);
      g_ptr_array_add (content->lists[FF_BOUNDARIES], boundary);
    }
}

/* PMs and a partner who want other depths of the first role. */
static void
add_remarks (FfContent *content)
{
  GPtrArray *competencies = content->lists[FF_COMPETENCIES];

  for (guint i = 0; i < 2 * MIN (competencies->len, 12); i++)
    {
      g_autofree char *id = g_strdup_printf ("f-%u", i);
      FfFeedback *remark = ff_record_new (&ff_feedback_kind, id);

      remark->group = i % 2 == 0 ? FF_GROUP_PM : FF_GROUP_SALES;
      remark->mark = FF_MARK_DISAGREE;
      remark->weight = i % 2 == 0 ? FF_WEIGHT_PRIMARY : FF_WEIGHT_BASELINE;
      ff_record_set_text (&remark->about.role, "r-0");
      ff_record_set_text (&remark->about.competency, ((FfRecord *) competencies->pdata[i / 2])->id);
      g_ptr_array_add (content->lists[FF_FEEDBACK], remark);
    }
}

/* Some of it is not said, as where nobody has planned yet. */
static void
add_plan (FfContent *content)
{
  FfHiring *hiring = content->lists[FF_HIRING]->pdata[0];
  GPtrArray *roles = content->lists[FF_ROLES];
  g_autofree char *note = name ();

  ff_record_set_text (&hiring->note, note);
  for (int q = 0; q < FF_N_QUADRANTS; q++)
    {
      if (g_test_rand_int_range (0, 3) > 0)
        hiring->demand[q] = g_test_rand_int_range (0, 50);
      hiring->hand_over[q] = g_test_rand_int_range (-1, FF_HAND_OVER_OFFLOAD + 1);
      hiring->strength[q] = g_test_rand_int_range (-1, FF_STRENGTH_WEAK + 1);
    }
  for (guint i = 0; i < roles->len; i++)
    ((FfRole *) roles->pdata[i])->headcount = g_test_rand_int_range (0, 3);
}

/* 0 to 200 competencies, usually about 20; 0 to 14 roles. WITH_PLACES: some notes stand where someone
 * put them. (transfer full) */
FfContent *
ff_sketch_random (gboolean with_places)
{
  FfContent *content = ff_content_new ();
  FfSettings *settings = content->lists[FF_SETTINGS]->pdata[0];
  guint size = g_test_rand_int_range (0, 8);
  g_autofree char *title = name ();
  g_autofree char *organization = name ();

  ff_record_set_text (&settings->title, title);
  ff_record_set_text (&settings->organization.name, organization);
  ff_record_set_text (&settings->review.last, "2026-05-01");
  add_competencies (content, size == 0 ? 0 : g_test_rand_int_range (1, size == 1 ? 201 : 30),
                    with_places);
  for (int i = g_test_rand_int_range (0, 15); i > 0; i--)
    add_role (content);
  if (content->lists[FF_ROLES]->len > 0)
    {
      add_rules (content);
      add_remarks (content);
    }
  add_plan (content);
  return content;
}
