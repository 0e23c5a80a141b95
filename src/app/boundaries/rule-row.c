#include "app/boundaries/rule-row.h"

#include "app/boundaries/side-by-side.h"
#include "app/common/clipping.h"
#include "app/common/shown.h"
#include "app/common/text-field.h"
#include "core/method/pair-list.h"
#include "core/method/words.h"

#include <glib/gi18n-lib.h>

/* The fields, in the order of the keyboard. */
typedef enum
{
  TOPIC,
  OWNS_FIRST,
  OWNS_SECOND,
  OVERLAP,
  ESCALATION,
  N_FIELDS,
} Field;

struct _FfRuleRow
{
  GtkWidget parent_instance;

  GtkLabel *number;
  GtkDropDown *kind;
  GtkMenuButton *menu;
  FfTextField *fields[N_FIELDS];
  GtkLabel *captions[2];
  GtkImage *verdict_icon;
  GtkLabel *verdict;

  FfSession *session;
  char *rule;
  char *roles[2];
  gboolean updating;
};

G_DEFINE_FINAL_TYPE (FfRuleRow, ff_rule_row, GTK_TYPE_WIDGET)

static FfProject *
get_project (FfRuleRow *self)
{
  return ff_session_get_project (self->session);
}

/* The member of the file that a field is of. (transfer full) */
static char *
dup_member (FfRuleRow *self, Field field)
{
  switch (field)
    {
    case TOPIC: return g_strdup ("topic");
    case OWNS_FIRST: return g_strconcat ("owns.", self->roles[0], NULL);
    case OWNS_SECOND: return g_strconcat ("owns.", self->roles[1], NULL);
    case OVERLAP: return g_strdup ("overlap");
    case ESCALATION: return g_strdup ("escalation");
    case N_FIELDS: break;
    }
  g_return_val_if_reached (NULL);
}

/* The typing of one visit to a field is one undo step; what cannot be kept is said below the field. */
static void
edited_cb (FfTextField *field, FfRuleRow *self)
{
  Field which = GPOINTER_TO_INT (g_object_get_data (G_OBJECT (field), "field"));
  g_autofree char *member = dup_member (self, which);
  g_autofree char *text = ff_text_field_dup_text (field);
  g_autofree char *gesture = g_strdup_printf ("rule:%s:%s:%u", self->rule, member,
                                              ff_text_field_get_visit (field));
  g_autoptr (GError) error = NULL;
  FfEdit *edit = ff_verb_set_rule (get_project (self), self->rule, member, text, &error);

  if (edit == NULL)
    {
      /* Translators: %s says why, "a rule needs a topic" for example. */
      g_autofree char *message = g_strdup_printf (_ ("Not kept: %s"), error->message);

      ff_text_field_set_message (field, FF_MESSAGE_ERROR, message);
      return;
    }
  ff_text_field_set_message (field, FF_MESSAGE_NONE, NULL);
  ff_edit_set_gesture (edit, gesture);
  ff_session_commit (self->session, GTK_WIDGET (self), edit, NULL);
}

static void
kind_cb (FfRuleRow *self)
{
  GError *error = NULL;
  FfEdit *edit;

  if (self->updating)
    return;
  edit = ff_verb_set_rule (get_project (self), self->rule, "kind",
                           ff_rule_kind_ids[gtk_drop_down_get_selected (self->kind)], &error);
  ff_session_commit (self->session, GTK_WIDGET (self), edit, error);
}

static void
remove_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  FfRuleRow *self = FF_RULE_ROW (widget);
  GError *error = NULL;
  FfEdit *edit = ff_verb_remove_rule (get_project (self), self->rule, &error);

  ff_session_commit_with_undo (self->session, widget, edit, error, _ ("Rule removed"));
}

/* The rule, or all of its pair. */
static void
copy_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  FfRuleRow *self = FF_RULE_ROW (widget);
  const char *only[] = { self->rule, NULL };
  gboolean all = g_str_equal (name, "rule.copy-all");
  g_autoptr (FfContent) content = ff_project_dup_content (get_project (self));
  g_autofree char *pair = ff_boundary_make_id (self->roles[0], self->roles[1]);

  if (ff_clipping_copy (widget, ff_excerpt_new_rules (content, pair, all ? NULL : only)))
    ff_toast (widget, all ? _ ("All rules of the pair copied") : _ ("Rule copied"));
}

static void
move_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  FfRuleRow *self = FF_RULE_ROW (widget);
  GError *error = NULL;
  guint position;

  if (ff_project_find_rule (get_project (self), self->rule, NULL, &position) == NULL)
    return;
  position += g_str_equal (name, "rule.up") ? -1 : 1;
  ff_session_commit (self->session, widget,
                     ff_verb_move_rule (get_project (self), self->rule, position, &error), error);
}

/* The target is the two ids with a space between. */
static void
move_to_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  FfRuleRow *self = FF_RULE_ROW (widget);
  g_auto (GStrv) roles = g_strsplit (g_variant_get_string (parameter, NULL), " ", 2);
  g_autofree char *label = NULL;
  GError *error = NULL;
  FfEdit *edit = ff_verb_move_rule_to (get_project (self), self->rule, roles[0], roles[1], &error);

  if (edit != NULL)
    label = g_strdup (ff_edit_get_label (edit));
  ff_session_commit_with_undo (self->session, widget, edit, error, label);
}

/* The pairs that share one of the two roles, so that its side goes along. */
static void
append_pairs (FfRuleRow *self, GMenu *menu)
{
  FfTable *roles = ff_project_get_table (get_project (self), FF_ROLES);
  guint n = ff_table_get_size (roles);

  for (guint i = 0; i < n; i++)
    for (guint j = i + 1; j < n; j++)
      {
        const FfRole *a = ff_row_get_record (ff_table_get_row (roles, i));
        const FfRole *b = ff_row_get_record (ff_table_get_row (roles, j));
        const char *own[] = { self->roles[0], self->roles[1], NULL };
        gboolean shares = g_strv_contains (own, a->base.id) + g_strv_contains (own, b->base.id)
                          == 1;
        g_autofree char *target = ff_boundary_make_id (a->base.id, b->base.id);
        /* Translators: two roles */
        g_autofree char *label = g_strdup_printf (_ ("%s and %s"), a->name, b->name);
        g_autofree char *shown = ff_shown_in_menu (label);
        g_autoptr (GMenuItem) item = g_menu_item_new (NULL, NULL);

        if (!shares)
          continue;
        g_menu_item_set_label (item, shown);
        g_menu_item_set_action_and_target (item, "rule.move-to", "s", target);
        g_menu_append_item (menu, item);
      }
}

static void
create_menu_cb (GtkMenuButton *button, gpointer user_data)
{
  FfRuleRow *self = user_data;
  g_autoptr (GMenu) menu = g_menu_new ();
  g_autoptr (GMenu) order = g_menu_new ();
  g_autoptr (GMenu) copy = g_menu_new ();
  g_autoptr (GMenu) pairs = g_menu_new ();
  g_autoptr (GMenu) end = g_menu_new ();

  g_menu_append (order, _ ("Move _Up"), "rule.up");
  g_menu_append (order, _ ("Move _Down"), "rule.down");
  g_menu_append_section (menu, NULL, G_MENU_MODEL (order));
  g_menu_append (copy, _ ("_Copy"), "rule.copy");
  g_menu_append (copy, _ ("Copy _All of the Pair"), "rule.copy-all");
  g_menu_append_section (menu, NULL, G_MENU_MODEL (copy));
  append_pairs (self, pairs);
  g_menu_append_section (menu, _ ("Move to the pair"), G_MENU_MODEL (pairs));
  g_menu_append (end, _ ("_Remove"), "rule.remove");
  g_menu_append_section (menu, NULL, G_MENU_MODEL (end));
  gtk_menu_button_set_menu_model (button, G_MENU_MODEL (menu));
}

static GtkWidget *
create_field (FfRuleRow *self, Field which)
{
  GtkWidget *field = ff_text_field_new ();

  self->fields[which] = FF_TEXT_FIELD (field);
  g_object_set_data (G_OBJECT (field), "field", GINT_TO_POINTER (which));
  g_signal_connect (field, "edited", G_CALLBACK (edited_cb), self);
  return field;
}

/* A field with its caption above. */
static GtkWidget *
create_captioned (FfRuleRow *self, Field which, const char *caption, GtkLabel **label)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);
  GtkWidget *above = ff_label_new (caption);

  gtk_label_set_xalign (GTK_LABEL (above), 0);
  gtk_label_set_wrap (GTK_LABEL (above), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (above), PANGO_WRAP_WORD_CHAR);
  gtk_widget_add_css_class (above, "caption-heading");
  gtk_box_append (GTK_BOX (box), above);
  gtk_box_append (GTK_BOX (box), create_field (self, which));
  if (label != NULL)
    *label = GTK_LABEL (above);
  return box;
}

static GtkWidget *
create_button (const char *icon, const char *name, const char *action)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon);

  gtk_widget_set_tooltip_text (button, name);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  return button;
}

static GtkWidget *
create_head (FfRuleRow *self)
{
  const char *const kinds[] = { _ ("Decision"), _ ("Document"), _ ("Meeting"), _ ("Other"), NULL };
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *menu = gtk_menu_button_new ();

  self->number = GTK_LABEL (gtk_label_new (NULL));
  gtk_label_set_xalign (self->number, 0);
  gtk_label_set_ellipsize (self->number, PANGO_ELLIPSIZE_END);
  gtk_widget_set_hexpand (GTK_WIDGET (self->number), TRUE);
  gtk_widget_add_css_class (GTK_WIDGET (self->number), "heading");
  self->kind = GTK_DROP_DOWN (gtk_drop_down_new_from_strings (kinds));
  gtk_widget_set_name (GTK_WIDGET (self->kind), "rule-kind");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->kind), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Kind of rule"), -1);
  g_signal_connect_object (self->kind, "notify::selected", G_CALLBACK (kind_cb), self,
                           G_CONNECT_SWAPPED);
  self->menu = GTK_MENU_BUTTON (menu);
  gtk_menu_button_set_icon_name (self->menu, "view-more-symbolic");
  gtk_widget_add_css_class (menu, "flat");
  gtk_widget_set_name (menu, "rule-menu");
  gtk_widget_set_tooltip_text (menu, _ ("More for this rule"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (menu), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("More for this rule"), -1);
  gtk_menu_button_set_create_popup_func (self->menu, create_menu_cb, self, NULL);
  gtk_box_append (GTK_BOX (head), GTK_WIDGET (self->number));
  gtk_box_append (GTK_BOX (head), GTK_WIDGET (self->kind));
  gtk_box_append (GTK_BOX (head),
                  create_button ("go-up-symbolic", _ ("Move up (Alt+Up)"), "rule.up"));
  gtk_box_append (GTK_BOX (head),
                  create_button ("go-down-symbolic", _ ("Move down (Alt+Down)"), "rule.down"));
  gtk_box_append (GTK_BOX (head), menu);
  return head;
}

static GtkWidget *
create_verdict (FfRuleRow *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);

  self->verdict_icon = GTK_IMAGE (gtk_image_new ());
  gtk_widget_set_valign (GTK_WIDGET (self->verdict_icon), GTK_ALIGN_START);
  self->verdict = GTK_LABEL (gtk_label_new (NULL));
  gtk_label_set_wrap (self->verdict, TRUE);
  gtk_label_set_wrap_mode (self->verdict, PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (self->verdict, 0);
  gtk_widget_set_hexpand (GTK_WIDGET (self->verdict), TRUE);
  gtk_widget_set_name (GTK_WIDGET (self->verdict), "rule-verdict");
  gtk_widget_add_css_class (GTK_WIDGET (self->verdict), "caption");
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->verdict_icon));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->verdict));
  return box;
}

/* Before the text views get the keys. */
static void
add_shortcuts (GtkWidget *widget)
{
  GtkEventController *keys = gtk_shortcut_controller_new ();

  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  gtk_shortcut_controller_add_shortcut (
      GTK_SHORTCUT_CONTROLLER (keys),
      gtk_shortcut_new (gtk_shortcut_trigger_parse_string ("<Alt>Up"),
                        gtk_named_action_new ("rule.up")));
  gtk_shortcut_controller_add_shortcut (
      GTK_SHORTCUT_CONTROLLER (keys),
      gtk_shortcut_new (gtk_shortcut_trigger_parse_string ("<Alt>Down"),
                        gtk_named_action_new ("rule.down")));
  gtk_widget_add_controller (widget, keys);
}

static void
ff_rule_row_dispose (GObject *object)
{
  FfRuleRow *self = FF_RULE_ROW (object);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (ff_rule_row_parent_class)->dispose (object);
}

static void
ff_rule_row_finalize (GObject *object)
{
  FfRuleRow *self = FF_RULE_ROW (object);

  g_free (self->rule);
  g_free (self->roles[0]);
  g_free (self->roles[1]);
  G_OBJECT_CLASS (ff_rule_row_parent_class)->finalize (object);
}

static void
ff_rule_row_class_init (FfRuleRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ff_rule_row_dispose;
  G_OBJECT_CLASS (klass)->finalize = ff_rule_row_finalize;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_install_action (widget_class, "rule.up", NULL, move_action);
  gtk_widget_class_install_action (widget_class, "rule.down", NULL, move_action);
  gtk_widget_class_install_action (widget_class, "rule.copy", NULL, copy_action);
  gtk_widget_class_install_action (widget_class, "rule.copy-all", NULL, copy_action);
  gtk_widget_class_install_action (widget_class, "rule.remove", NULL, remove_action);
  gtk_widget_class_install_action (widget_class, "rule.move-to", "s", move_to_action);
}

static void
ff_rule_row_init (FfRuleRow *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (widget);
  GtkWidget *owns;

  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);
  gtk_box_layout_set_spacing (GTK_BOX_LAYOUT (layout), 10);
  gtk_widget_add_css_class (widget, "card");
  gtk_widget_add_css_class (widget, "ff-rule");
  gtk_widget_set_parent (create_head (self), widget);
  gtk_widget_set_parent (create_captioned (self, TOPIC, _ ("Topic"), NULL), widget);
  owns = ff_side_by_side_new (create_captioned (self, OWNS_FIRST, NULL, &self->captions[0]),
                              create_captioned (self, OWNS_SECOND, NULL, &self->captions[1]));
  gtk_widget_set_parent (owns, widget);
  gtk_widget_set_parent (create_verdict (self), widget);
  gtk_widget_set_parent (
      ff_side_by_side_new (create_captioned (self, OVERLAP, _ ("On overlap"), NULL),
                           create_captioned (self, ESCALATION, _ ("Escalation"), NULL)),
      widget);
  ff_text_field_set_label (self->fields[TOPIC], _ ("Topic of the rule"));
  ff_text_field_set_placeholder (self->fields[TOPIC], _ ("A decision, document or meeting"));
  ff_text_field_set_label (self->fields[OVERLAP], _ ("What happens on overlap"));
  ff_text_field_set_placeholder (self->fields[OVERLAP], _ ("When both have a claim"));
  ff_text_field_set_label (self->fields[ESCALATION], _ ("Escalation"));
  ff_text_field_set_placeholder (self->fields[ESCALATION], _ ("Who decides, and how soon"));
  add_shortcuts (widget);
}

GtkWidget *
ff_rule_row_new (FfSession *session, const char *rule_id)
{
  FfRuleRow *self = g_object_new (FF_TYPE_RULE_ROW, NULL);

  self->session = g_object_ref (session);
  self->rule = g_strdup (rule_id);
  return GTK_WIDGET (self);
}

const char *
ff_rule_row_get_rule (FfRuleRow *self)
{
  g_return_val_if_fail (FF_IS_RULE_ROW (self), NULL);

  return self->rule;
}

/* What is missing, calmly, and what would help. (transfer full) */
static char *
describe_verdict (const FfRuleJudgement *judgement)
{
  g_autofree char *words = NULL;

  if (judgement->empty)
    return g_strdup (_ ("What does each of the two own here?"));
  if (judgement->silent != NULL)
    /* Translators: a role */
    return g_strdup_printf (_ ("Only one side is said so far. What does %s own?"),
                            judgement->silent->name);
  words = g_strdup_printf (
      ngettext (/* Translators: a count of words */
                "%u word names something", "%u words name something", judgement->words),
      judgement->words);
  if (judgement->abstract)
    /* Translators: "2 words name something", then how many are needed */
    return g_strdup_printf (_ ("%s, of %u that make a rule concrete. Name the artifact, number or "
                               "event: “the partner API contract”, “Monday’s launch review”."),
                            words, FF_RULE_MIN_WORDS);
  /* Translators: "7 words name something" */
  return g_strdup_printf (_ ("Concrete: %s."), words);
}

static void
show_verdict (FfRuleRow *self, const FfRule *rule, const FfRole *a, const FfRole *b)
{
  FfRuleJudgement judgement;
  g_autofree char *text = NULL;
  gboolean good;

  ff_rule_judge (&judgement, rule, a, b);
  good = !judgement.abstract && !judgement.empty && judgement.silent == NULL;
  text = describe_verdict (&judgement);
  ff_label_show (self->verdict, text);
  gtk_image_set_from_icon_name (self->verdict_icon,
                                good ? "emblem-ok-symbolic" : "ff-hint-symbolic");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, rule->topic,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, text, -1);
}

/* A text that was refused stays, with the reason below it. */
static void
show_text (FfTextField *field, const char *text)
{
  g_autofree char *shown = NULL;

  ff_text_field_set_text (field, text);
  shown = ff_text_field_dup_text (field);
  if (g_str_equal (shown, text))
    ff_text_field_set_message (field, FF_MESSAGE_NONE, NULL);
}

static void
show_side (FfRuleRow *self, guint side, const FfRule *rule, const FfRole *role)
{
  FfTextField *field = self->fields[OWNS_FIRST + side];
  /* Translators: a role; the heading of what it owns */
  g_autofree char *caption = g_strdup_printf (_ ("%s owns"), role->name);

  g_free (self->roles[side]);
  self->roles[side] = g_strdup (role->base.id);
  ff_label_show (self->captions[side], caption);
  ff_text_field_set_label (field, caption);
  ff_text_field_set_placeholder (field, _ ("Which part, by name"));
  show_text (field, ff_map_get_text (rule->owns, role->base.id));
}

void
ff_rule_row_update (FfRuleRow *self, const FfBoundary *boundary, guint position)
{
  const FfRule *rule = boundary->rules->pdata[position];
  const FfRole *roles[2];
  /* Translators: the place of a rule among those of its pair, and how many there are */
  g_autofree char *number = g_strdup_printf (_ ("Rule %u of %u"), position + 1,
                                             boundary->rules->len);

  g_return_if_fail (FF_IS_RULE_ROW (self));

  for (guint i = 0; i < 2; i++)
    {
      roles[i] = ff_project_role (get_project (self), boundary->roles[i]);
      show_side (self, i, rule, roles[i]);
    }
  self->updating = TRUE;
  gtk_label_set_text (self->number, number);
  gtk_drop_down_set_selected (self->kind, rule->kind);
  self->updating = FALSE;
  show_text (self->fields[TOPIC], rule->topic);
  show_text (self->fields[OVERLAP], rule->overlap);
  show_text (self->fields[ESCALATION], rule->escalation);
  show_verdict (self, rule, roles[0], roles[1]);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "rule.up", position > 0);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "rule.down",
                                 position + 1 < boundary->rules->len);
}

void
ff_rule_row_begin (FfRuleRow *self)
{
  for (guint i = TOPIC; i < N_FIELDS; i++)
    {
      g_autofree char *text = ff_text_field_dup_text (self->fields[i]);

      if (*text == '\0')
        {
          gtk_widget_grab_focus (GTK_WIDGET (self->fields[i]));
          return;
        }
    }
  gtk_widget_grab_focus (GTK_WIDGET (self->fields[TOPIC]));
}
