/* The pair's editor follows the project; what is done in it goes through the verbs. */
#include "app/boundaries/pair-editor-private.h"

#include "app/common/clipping.h"
#include "app/common/shown.h"
#include "core/method/pair-list.h"
#include "core/verbs/boundary-verbs.h"

#include <glib/gi18n-lib.h>

/* method.md: "each adjacent pair has 2–3 rules". */
#define MIN_RULES 2
#define MAX_RULES 3

G_DEFINE_FINAL_TYPE (FfPairEditor, ff_pair_editor, GTK_TYPE_WIDGET)

FfProject *
ff_pair_editor_get_project (FfPairEditor *self)
{
  return self->session != NULL ? ff_session_get_project (self->session) : NULL;
}

/* Whether both roles are in the project; then they are put into ROLES. */
gboolean
ff_pair_editor_has_pair (FfPairEditor *self, const FfRole *roles[2])
{
  FfProject *project = ff_pair_editor_get_project (self);

  if (project == NULL || self->roles[0] == NULL)
    return FALSE;
  roles[0] = ff_project_role (project, self->roles[0]);
  roles[1] = ff_project_role (project, self->roles[1]);
  return roles[0] != NULL && roles[1] != NULL;
}

/* NULL where the file has no entry for the pair. */
const FfBoundary *
ff_pair_editor_get_boundary (FfPairEditor *self)
{
  g_autofree char *id = ff_boundary_make_id (self->roles[0], self->roles[1]);

  return ff_project_lookup (ff_pair_editor_get_project (self), FF_BOUNDARIES, id);
}

static FfRuleRow *
find_row (FfPairEditor *self, const char *rule)
{
  for (GtkWidget *row = gtk_widget_get_first_child (GTK_WIDGET (self->rules)); row != NULL;
       row = gtk_widget_get_next_sibling (row))
    if (g_str_equal (ff_rule_row_get_rule (FF_RULE_ROW (row)), rule))
      return FF_RULE_ROW (row);
  return NULL;
}

/* Rows that stay keep their widget, and with it focus and cursor. */
static void
show_rules (FfPairEditor *self, const FfBoundary *boundary)
{
  guint n = boundary != NULL ? boundary->rules->len : 0;
  GtkWidget *last = NULL;
  GtkWidget *next;

  for (guint i = 0; i < n; i++)
    {
      const char *id = ((const FfRecord *) boundary->rules->pdata[i])->id;
      FfRuleRow *row = find_row (self, id);

      if (row == NULL)
        {
          row = FF_RULE_ROW (ff_rule_row_new (self->session, id));
          gtk_box_append (self->rules, GTK_WIDGET (row));
        }
      gtk_box_reorder_child_after (self->rules, GTK_WIDGET (row), last);
      ff_rule_row_update (row, boundary, i);
      last = GTK_WIDGET (row);
    }
  next = last != NULL ? gtk_widget_get_next_sibling (last)
                      : gtk_widget_get_first_child (GTK_WIDGET (self->rules));
  while (next != NULL)
    {
      GtkWidget *after = gtk_widget_get_next_sibling (next);

      gtk_box_remove (self->rules, next);
      next = after;
    }
  gtk_widget_set_visible (GTK_WIDGET (self->rules), n > 0);
}

/* How the pair is listed; one that is not listed is merely looked at. */
static FfListedPair
find_listed (FfPairEditor *self, const FfRole *roles[2])
{
  g_autoptr (GArray) pairs = ff_pair_list_new (
      ff_project_get_analysis (ff_pair_editor_get_project (self)));
  const FfBoundary *boundary = ff_pair_editor_get_boundary (self);

  for (guint i = 0; i < pairs->len; i++)
    {
      const FfListedPair *pair = &g_array_index (pairs, FfListedPair, i);

      if (pair->roles[0] == roles[0] && pair->roles[1] == roles[1])
        return *pair;
    }
  return (FfListedPair){ .group = FF_PAIRS_KEPT,
                         .roles = { roles[0], roles[1] },
                         .boundary = boundary };
}

static char *
describe_count (const FfListedPair *pair)
{
  if (pair->rules == 0)
    return g_strdup (pair->group == FF_PAIRS_REQUIRED ? _ ("No rules yet; two or three are enough.")
                                                      : _ ("No rules yet."));
  if (pair->group == FF_PAIRS_REQUIRED && pair->rules < MIN_RULES)
    return g_strdup (_ ("One rule; one or two more and the pair is settled."));
  if (pair->rules > MAX_RULES)
    return g_strdup_printf (/* Translators: counts */ _ ("%u rules; more than %u are seldom read."),
                            pair->rules, MAX_RULES);
  return g_strdup_printf (
      /* Translators: a count */ ngettext ("%u rule.", "%u rules.", pair->rules), pair->rules);
}

static void
show_head (FfPairEditor *self, const FfRole *roles[2])
{
  FfListedPair pair = find_listed (self, roles);
  FfAdjacent adjacent = pair.boundary != NULL ? pair.boundary->adjacent : FF_ADJACENT_AUTO;
  /* Translators: two roles */
  g_autofree char *title = g_strdup_printf (_ ("%s and %s"), roles[0]->name, roles[1]->name);
  g_autofree char *why = ff_listed_pair_get_ground (&pair);
  g_autofree char *count = describe_count (&pair);

  ff_label_show (self->title, title);
  ff_label_show (self->reason, why);
  gtk_label_set_text (self->count, count);
  gtk_widget_set_visible (self->compare, !roles[0]->external && !roles[1]->external);
  gtk_drop_down_set_selected (self->adjacent, adjacent);
  ff_text_field_set_text (self->adjacent_reason,
                          pair.boundary != NULL ? pair.boundary->reason : "");
  gtk_widget_set_visible (GTK_WIDGET (self->adjacent_reason), adjacent != FF_ADJACENT_AUTO);
}

static void
show_cards (FfPairEditor *self, const FfRole *roles[2])
{
  for (guint i = 0; i < 2; i++)
    {
      /* Translators: a role */
      g_autofree char *name = g_strdup_printf (_ ("Show rules on the card of %s"), roles[i]->name);

      gtk_widget_set_visible (GTK_WIDGET (self->card_rows[i]), !roles[i]->external);
      ff_label_show (self->card_names[i], name);
      gtk_switch_set_active (self->cards[i], roles[i]->card.boundaries);
      gtk_accessible_update_property (GTK_ACCESSIBLE (self->cards[i]),
                                      GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
    }
}

void
ff_pair_editor_refresh (FfPairEditor *self)
{
  const FfRole *roles[2];

  g_return_if_fail (FF_IS_PAIR_EDITOR (self));

  if (!ff_pair_editor_has_pair (self, roles))
    return;
  self->refreshing = TRUE;
  show_head (self, roles);
  show_rules (self, ff_pair_editor_get_boundary (self));
  show_cards (self, roles);
  self->refreshing = FALSE;
}

static void
add_rule_cb (FfPairEditor *self)
{
  const char *topic = gtk_editable_get_text (GTK_EDITABLE (self->topic));
  g_autofree char *id = NULL;
  GError *error = NULL;
  FfEdit *edit;

  if (ff_text_is_blank (topic))
    {
      gtk_widget_grab_focus (GTK_WIDGET (self->topic));
      return;
    }
  edit = ff_verb_add_rule (ff_pair_editor_get_project (self), self->roles[0], self->roles[1], topic,
                           FF_RULE_DECISION, NULL, NULL, &error);
  if (edit != NULL)
    id = g_strdup (ff_edit_get_subject (edit));
  if (!ff_session_commit (self->session, GTK_WIDGET (self), edit, error))
    return;
  gtk_editable_set_text (GTK_EDITABLE (self->topic), "");
  ff_pair_editor_focus_rule (self, id);
}

static void
read_cb (GtkWidget *origin, const FfContent *excerpt, const char *text, gpointer unused)
{
  FfPairEditor *self = FF_PAIR_EDITOR (origin);
  const FfRole *roles[2];
  g_autofree char *first = NULL;
  GError *error = NULL;
  FfPasted pasted;
  FfEdit *edit;

  if (!ff_pair_editor_has_pair (self, roles)
      || !ff_clipping_check_sort (origin, excerpt, FF_EXCERPT_RULES))
    return;
  edit = ff_verb_paste_rules (ff_pair_editor_get_project (self), excerpt, self->roles[0],
                              self->roles[1], &pasted, &error);
  first = edit != NULL ? g_strdup (ff_edit_get_subject (edit)) : NULL;
  if (ff_clipping_commit (self->session, origin, edit, error, FF_EXCERPT_RULES, &pasted))
    ff_pair_editor_focus_rule (self, first);
}

static void
paste_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  ff_clipping_read (widget, read_cb, NULL);
}

static void
set_adjacent (FfPairEditor *self, const char *gesture)
{
  g_autofree char *reason = ff_text_field_dup_text (self->adjacent_reason);
  FfAdjacent adjacent = gtk_drop_down_get_selected (self->adjacent);
  GError *error = NULL;
  FfEdit *edit = ff_verb_set_adjacent (ff_pair_editor_get_project (self), self->roles[0],
                                       self->roles[1], adjacent,
                                       adjacent != FF_ADJACENT_AUTO ? reason : "", &error);

  if (edit != NULL && gesture != NULL)
    ff_edit_set_gesture (edit, gesture);
  ff_session_commit (self->session, GTK_WIDGET (self), edit, error);
}

static void
adjacent_cb (FfPairEditor *self)
{
  const FfRole *roles[2];

  if (!self->refreshing && ff_pair_editor_has_pair (self, roles))
    set_adjacent (self, NULL);
}

static void
adjacent_reason_cb (FfPairEditor *self)
{
  g_autofree char *gesture = g_strdup_printf ("adjacent:%s:%s:%u", self->roles[0], self->roles[1],
                                              ff_text_field_get_visit (self->adjacent_reason));

  set_adjacent (self, gesture);
}

static void
card_cb (FfPairEditor *self, GParamSpec *pspec, GtkSwitch *toggle)
{
  guint side = toggle == self->cards[0] ? 0 : 1;
  GError *error = NULL;
  FfEdit *edit;

  if (self->refreshing)
    return;
  edit = ff_verb_set (ff_pair_editor_get_project (self), FF_ROLES, self->roles[side],
                      "card.boundaries", gtk_switch_get_active (toggle) ? "true" : "false", &error);
  ff_session_commit (self->session, GTK_WIDGET (self), edit, error);
}

static void
compare_cb (FfPairEditor *self)
{
  const char *roles[] = { self->roles[0], self->roles[1], NULL };

  ff_session_compare (self->session, roles);
}

static void
ff_pair_editor_dispose (GObject *object)
{
  FfPairEditor *self = FF_PAIR_EDITOR (object);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (ff_pair_editor_parent_class)->dispose (object);
}

static void
ff_pair_editor_finalize (GObject *object)
{
  FfPairEditor *self = FF_PAIR_EDITOR (object);

  g_free (self->roles[0]);
  g_free (self->roles[1]);
  G_OBJECT_CLASS (ff_pair_editor_parent_class)->finalize (object);
}

static void
ff_pair_editor_class_init (FfPairEditorClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ff_pair_editor_dispose;
  G_OBJECT_CLASS (klass)->finalize = ff_pair_editor_finalize;
  g_type_ensure (FF_TYPE_TEXT_FIELD);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               FF_RESOURCE ("ui/boundaries/pair-editor.ui"));
  gtk_widget_class_bind_template_child (widget_class, FfPairEditor, title);
  gtk_widget_class_bind_template_child (widget_class, FfPairEditor, reason);
  gtk_widget_class_bind_template_child (widget_class, FfPairEditor, count);
  gtk_widget_class_bind_template_child (widget_class, FfPairEditor, compare);
  gtk_widget_class_bind_template_child (widget_class, FfPairEditor, adjacent);
  gtk_widget_class_bind_template_child (widget_class, FfPairEditor, adjacent_reason);
  gtk_widget_class_bind_template_child (widget_class, FfPairEditor, rules);
  gtk_widget_class_bind_template_child (widget_class, FfPairEditor, topic);
  gtk_widget_class_bind_template_child (widget_class, FfPairEditor, paste);
  gtk_widget_class_bind_template_child (widget_class, FfPairEditor, templates);
  gtk_widget_class_bind_template_child (widget_class, FfPairEditor, template_list);
  gtk_widget_class_bind_template_child_full (widget_class, "card_row_0", FALSE,
                                             G_STRUCT_OFFSET (FfPairEditor, card_rows[0]));
  gtk_widget_class_bind_template_child_full (widget_class, "card_row_1", FALSE,
                                             G_STRUCT_OFFSET (FfPairEditor, card_rows[1]));
  gtk_widget_class_bind_template_child_full (widget_class, "card_name_0", FALSE,
                                             G_STRUCT_OFFSET (FfPairEditor, card_names[0]));
  gtk_widget_class_bind_template_child_full (widget_class, "card_name_1", FALSE,
                                             G_STRUCT_OFFSET (FfPairEditor, card_names[1]));
  gtk_widget_class_bind_template_child_full (widget_class, "card_0", FALSE,
                                             G_STRUCT_OFFSET (FfPairEditor, cards[0]));
  gtk_widget_class_bind_template_child_full (widget_class, "card_1", FALSE,
                                             G_STRUCT_OFFSET (FfPairEditor, cards[1]));
  gtk_widget_class_bind_template_callback (widget_class, add_rule_cb);
  gtk_widget_class_bind_template_callback (widget_class, compare_cb);
  gtk_widget_class_bind_template_callback (widget_class, adjacent_cb);
  gtk_widget_class_bind_template_callback (widget_class, adjacent_reason_cb);
  gtk_widget_class_bind_template_callback (widget_class, card_cb);
  gtk_widget_class_bind_template_callback_full (widget_class, "fill_templates_cb",
                                                G_CALLBACK (ff_pair_editor_fill_templates));
  gtk_widget_class_install_action (widget_class, "pair.paste", NULL, paste_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_v, GDK_CONTROL_MASK, "pair.paste",
                                       NULL);
}

static void
ff_pair_editor_init (FfPairEditor *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  ff_clipping_show_when_offered (self->paste);
}

void
ff_pair_editor_set_session (FfPairEditor *self, FfSession *session)
{
  g_return_if_fail (self->session == NULL);

  self->session = g_object_ref (session);
}

void
ff_pair_editor_set_pair (FfPairEditor *self, const char *role_a, const char *role_b)
{
  gboolean in_order = role_a == NULL || strcmp (role_a, role_b) < 0;
  g_autofree char *first = g_strdup (in_order ? role_a : role_b);
  g_autofree char *second = g_strdup (in_order ? role_b : role_a);

  g_return_if_fail (FF_IS_PAIR_EDITOR (self));

  g_free (self->roles[0]);
  g_free (self->roles[1]);
  self->roles[0] = g_steal_pointer (&first);
  self->roles[1] = g_steal_pointer (&second);
  gtk_editable_set_text (GTK_EDITABLE (self->topic), "");
  ff_pair_editor_refresh (self);
}

static FfRuleRow *
find_unfinished (FfPairEditor *self, const FfRole *roles[2])
{
  const FfBoundary *boundary = ff_pair_editor_get_boundary (self);

  for (guint i = 0; boundary != NULL && i < boundary->rules->len; i++)
    {
      const FfRule *rule = boundary->rules->pdata[i];
      FfRuleJudgement judgement;

      ff_rule_judge (&judgement, rule, roles[0], roles[1]);
      if (judgement.abstract || judgement.empty || judgement.silent != NULL)
        return find_row (self, rule->base.id);
    }
  return NULL;
}

/* A row that was just made has no place yet, so it is scrolled to once it has one. */
static gboolean
scroll_to_row_cb (GtkWidget *row, GdkFrameClock *clock, gpointer unused)
{
  GtkWidget *viewport = gtk_widget_get_ancestor (row, GTK_TYPE_VIEWPORT);
  GtkAdjustment *adjustment;
  double y;

  if (gtk_widget_get_height (row) == 0)
    return G_SOURCE_CONTINUE;
  if (viewport == NULL)
    return G_SOURCE_REMOVE;
  adjustment = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (viewport));
  if (gtk_widget_translate_coordinates (row, viewport, 0, 0, NULL, &y))
    {
      double top = y + gtk_adjustment_get_value (adjustment);

      gtk_adjustment_clamp_page (adjustment, top, top + gtk_widget_get_height (row));
    }
  return G_SOURCE_REMOVE;
}

/* The viewport would follow the focus to the top, where a row without a place seems to be. */
static void
begin_new_row (FfRuleRow *row)
{
  GtkWidget *viewport = gtk_widget_get_ancestor (GTK_WIDGET (row), GTK_TYPE_VIEWPORT);

  if (viewport != NULL)
    gtk_viewport_set_scroll_to_focus (GTK_VIEWPORT (viewport), FALSE);
  ff_rule_row_begin (row);
  if (viewport != NULL)
    gtk_viewport_set_scroll_to_focus (GTK_VIEWPORT (viewport), TRUE);
  gtk_widget_add_tick_callback (GTK_WIDGET (row), scroll_to_row_cb, NULL, NULL);
}

void
ff_pair_editor_focus_rule (FfPairEditor *self, const char *rule_id)
{
  const FfRole *roles[2];
  FfRuleRow *row = NULL;

  g_return_if_fail (FF_IS_PAIR_EDITOR (self));

  if (!ff_pair_editor_has_pair (self, roles))
    return;
  row = rule_id != NULL ? find_row (self, rule_id) : find_unfinished (self, roles);
  if (row != NULL && gtk_widget_get_height (GTK_WIDGET (row)) == 0)
    begin_new_row (row);
  else if (row != NULL)
    ff_rule_row_begin (row);
  else
    gtk_widget_grab_focus (GTK_WIDGET (self->topic));
}
