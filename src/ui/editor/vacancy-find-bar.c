// SPDX-License-Identifier: GPL-3.0-or-later
#include "editor/vacancy-find-bar.h"

#include <glib/gi18n.h>

#include "widgets/vacancy-announce.h"
#include "widgets/vacancy-announce.h"
#include "widgets/vacancy-button-name.h"
#include "widgets/vacancy-tell.h"
#include "widgets/vacancy-widget-util.h"
#include "widgets/vacancy-wrap-layout.h"

/* What is selected is looked for when the bar opens, unless it is more than that: characters. */
#define SELECTION_MOST 200

struct _VacancyFindBar
{
  AdwBin parent_instance;

  /* template widgets */
  GtkRevealer *revealer;
  GtkWidget *frame, *entry, *replacement, *replace_button, *replace_all_button;
  GtkToggleButton *replace_toggle;
  GtkLabel *count;

  VacancyEditor *editor; /* borrowed */

  /* owned */
  VacancySession *session;
  VacancyFind *find;
  GSimpleActionGroup *options;
};

static guint opened_signal;

G_DEFINE_FINAL_TYPE (VacancyFindBar, vacancy_find_bar, ADW_TYPE_BIN)

static gboolean
is_open (VacancyFindBar *self)
{
  return gtk_revealer_get_reveal_child (self->revealer);
}

/* Something in it has the keyboard. */
static gboolean
has_keyboard (VacancyFindBar *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root ? gtk_root_get_focus (root) : NULL;

  return focus && gtk_widget_is_ancestor (focus, GTK_WIDGET (self));
}

static const char *
query (VacancyFindBar *self)
{
  return gtk_editable_get_text (GTK_EDITABLE (self->entry));
}

/* ---- what is looked for ---- */

static gboolean
option (VacancyFindBar *self, const char *name)
{
  g_autoptr (GVariant) state = g_action_group_get_action_state (G_ACTION_GROUP (self->options), name);

  return g_variant_get_boolean (state);
}

static void
look (VacancyFindBar *self)
{
  const JdMatchFlags flags = (option (self, "match-case") ? JD_MATCH_EXACT : 0) | (option (self, "whole-words") ? JD_MATCH_WORDS : 0);

  vacancy_find_set_text (self->find, is_open (self) && *query (self) ? query (self) : NULL, flags);
}

static void
query_changed_cb (VacancyFindBar *self)
{
  look (self);
  if (has_keyboard (self))
    vacancy_editor_show_match (self->editor);
}

/* New string. */
static char *
count_text (VacancyFindBar *self)
{
  const guint count = vacancy_find_count (self->find), current = vacancy_find_current (self->find);

  if (!is_open (self) || !*query (self))
    return g_strdup ("");
  if (!vacancy_find_is_known (self->find))
    return g_strdup ("…");
  if (count == 0)
    return g_strdup (_("No matches"));
  /* Translators: of what was found: "3 of 12". */
  return g_strdup_printf (_("%u of %u"), current + 1, count);
}

/* A button that can do nothing any more does not keep the keyboard. */
static void
enable_replacing (VacancyFindBar *self)
{
  const gboolean enabled = vacancy_find_count (self->find) > 0;

  if (!enabled && (gtk_widget_has_focus (self->replace_button) || gtk_widget_has_focus (self->replace_all_button)))
    gtk_widget_grab_focus (self->entry);
  gtk_widget_set_sensitive (self->replace_button, enabled);
  gtk_widget_set_sensitive (self->replace_all_button, enabled);
}

/* What is said of the fields: screen readers follow neither their looks nor a label beside them. At the buttons it is only news. */
static void
tell_count (VacancyFindBar *self, const char *text)
{
  vacancy_describe (GTK_WIDGET (self->entry), text);
  vacancy_describe (GTK_WIDGET (self->replacement), text);
  if (*text && has_keyboard (self) && !gtk_widget_has_focus (self->entry) && !gtk_widget_has_focus (self->replacement))
    vacancy_announce (GTK_WIDGET (self), text);
}

static void
found_cb (VacancyFindBar *self)
{
  g_autofree char *text = count_text (self);
  const gboolean nothing = is_open (self) && *query (self) && vacancy_find_is_known (self->find) && vacancy_find_count (self->find) == 0;

  gtk_label_set_label (self->count, text);
  tell_count (self, text);
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_STATE_INVALID, nothing ? GTK_ACCESSIBLE_INVALID_TRUE : GTK_ACCESSIBLE_INVALID_FALSE, -1);
  if (nothing)
    gtk_widget_add_css_class (self->frame, "error");
  else
    gtk_widget_remove_css_class (self->frame, "error");
  enable_replacing (self);
}

/* ---- opening and closing ---- */

/* Hidden it has no place in the way of the keyboard. */
static void
revealed_cb (VacancyFindBar *self)
{
  if (!is_open (self))
    gtk_widget_set_visible (GTK_WIDGET (self->revealer), FALSE);
}

/* From where the cursor is. */
static void
seek_cursor (VacancyFindBar *self)
{
  guint start, end;
  g_autofree char *line = vacancy_editor_cursor (self->editor, &start, &end);

  vacancy_find_seek (self->find, line, start);
}

static void
take_selection (VacancyFindBar *self)
{
  g_autofree char *selected = vacancy_editor_has_focus (self->editor) ? vacancy_editor_selected_text (self->editor) : NULL;

  if (selected && g_utf8_strlen (selected, -1) <= SELECTION_MOST)
    gtk_editable_set_text (GTK_EDITABLE (self->entry), selected);
}

static void
open_bar (VacancyFindBar *self)
{
  g_signal_emit (self, opened_signal, 0);
  seek_cursor (self);
  gtk_widget_set_visible (GTK_WIDGET (self->revealer), TRUE);
  gtk_revealer_set_reveal_child (self->revealer, TRUE);
  look (self);
  found_cb (self);
}

/* The cursor stays at the match. */
static void
close_bar (VacancyFindBar *self)
{
  if (!is_open (self))
    return;
  if (!vacancy_editor_select_match (self->editor))
    gtk_widget_grab_focus (GTK_WIDGET (self->editor));
  gtk_revealer_set_reveal_child (self->revealer, FALSE);
  look (self);
}

static void
close_cb (VacancyFindBar *self)
{
  close_bar (self);
}

static void
focus_entry (GtkWidget *entry)
{
  gtk_widget_grab_focus (entry);
  gtk_editable_select_region (GTK_EDITABLE (entry), 0, -1);
}

static void
ask (VacancyFindBar *self, gboolean replace)
{
  take_selection (self);
  open_bar (self);
  if (replace)
    gtk_toggle_button_set_active (self->replace_toggle, TRUE);
  focus_entry (replace && *query (self) ? self->replacement : self->entry);
  vacancy_editor_show_match (self->editor);
}

/* ---- steps ---- */

/* Whether the cursor still is where the step before led: another program that selects something takes the selection away, but not the cursor. */
static gboolean
is_at_match (VacancyFindBar *self, const char *line, guint start, guint end)
{
  const guint current = vacancy_find_current (self->find);
  const JdFindMatch *match = current != VACANCY_FIND_NONE ? vacancy_find_match (self->find, current) : NULL;

  return match && g_str_equal (match->line, line) && start >= match->offset && end <= match->offset + match->length;
}

static void
step_on_page (VacancyFindBar *self, int direction)
{
  const gboolean was_open = is_open (self);
  guint start, end;
  g_autofree char *line = vacancy_editor_cursor (self->editor, &start, &end);

  if (!was_open)
    open_bar (self);
  if (was_open && is_at_match (self, line, start, end))
    vacancy_find_step (self->find, direction);
  else
    vacancy_find_step_from (self->find, direction, line, start, end);
  vacancy_editor_select_match (self->editor);
}

/* In the bar the keyboard stays there; on the page it goes along. */
static void
step (VacancyFindBar *self, int direction)
{
  if (!*query (self))
    ask (self, FALSE);
  else if (!has_keyboard (self))
    step_on_page (self, direction);
  else
    {
      vacancy_find_step (self->find, direction);
      vacancy_editor_show_match (self->editor);
    }
}

/* ---- replacing ---- */

static const char *
replacement (VacancyFindBar *self)
{
  return gtk_editable_get_text (GTK_EDITABLE (self->replacement));
}

static void
replace_cb (VacancyFindBar *self)
{
  g_autoptr (GError) error = NULL;

  if (vacancy_find_current (self->find) == VACANCY_FIND_NONE)
    return;
  if (!vacancy_find_replace (self->find, replacement (self), &error))
    {
      vacancy_tell (GTK_WIDGET (self), error ? error->message : _("What a variable shows is not replaced. Change its value instead."), FALSE);
      vacancy_find_step (self->find, 1);
    }
  vacancy_editor_show_match (self->editor);
}

static void
tell_replaced (VacancyFindBar *self, guint replaced, guint fixed)
{
  g_autofree char *text = g_strdup_printf (ngettext ("%u replaced", "%u replaced", replaced), replaced);
  /* Translators: %s is "3 replaced"; %u is how many matches are what variables show. */
  g_autofree char *both = fixed > 0 ? g_strdup_printf (ngettext ("%s; %u is the value of a variable and stays", "%s; %u are values of variables and stay", fixed), text, fixed) : NULL;

  vacancy_tell (GTK_WIDGET (self), both ? both : text, replaced > 0);
}

static void
replaced_all_cb (GObject *find, GAsyncResult *result, gpointer data)
{
  g_autoptr (VacancyFindBar) self = data;
  g_autoptr (GError) error = NULL;
  guint replaced, fixed;
  gboolean done = vacancy_find_replace_all_finish (VACANCY_FIND (find), result, &replaced, &fixed, &error);

  if (!self->session)
    return;
  if (done)
    tell_replaced (self, replaced, fixed);
  else
    vacancy_tell (GTK_WIDGET (self), error->message, FALSE);
}

static void
replace_all_cb (VacancyFindBar *self)
{
  if (vacancy_find_count (self->find) > 0)
    vacancy_find_replace_all_async (self->find, replacement (self), replaced_all_cb, g_object_ref (self));
}

/* ---- keys ---- */

static gboolean
entered (VacancyFindBar *self, gboolean back)
{
  if (gtk_widget_has_focus (self->entry))
    step (self, back ? -1 : 1);
  else if (gtk_widget_has_focus (self->replacement) && !back)
    replace_cb (self);
  else
    return GDK_EVENT_PROPAGATE;
  return GDK_EVENT_STOP;
}

/* From what is looked for to what comes in its place; the buttons are on the way back. */
static gboolean
tabbed (VacancyFindBar *self)
{
  if (!gtk_widget_has_focus (self->entry) || !gtk_toggle_button_get_active (self->replace_toggle))
    return GDK_EVENT_PROPAGATE;
  focus_entry (self->replacement);
  return GDK_EVENT_STOP;
}

static gboolean
key_pressed_cb (VacancyFindBar *self, guint key, guint code, GdkModifierType state)
{
  const GdkModifierType modifiers = state & gtk_accelerator_get_default_mod_mask ();

  if (vacancy_is_enter (key) && (modifiers & ~GDK_SHIFT_MASK) == 0)
    return entered (self, modifiers == GDK_SHIFT_MASK);
  if (key == GDK_KEY_Tab && modifiers == 0)
    return tabbed (self);
  if (key != GDK_KEY_Escape || modifiers != 0)
    return GDK_EVENT_PROPAGATE;
  close_bar (self);
  return GDK_EVENT_STOP;
}

/* ---- actions ---- */

static void
find_action (GSimpleAction *action, GVariant *parameter, gpointer self)
{
  ask (self, FALSE);
}

static void
replace_action (GSimpleAction *action, GVariant *parameter, gpointer self)
{
  ask (self, TRUE);
}

static void
next_action (GSimpleAction *action, GVariant *parameter, gpointer self)
{
  step (self, 1);
}

static void
previous_action (GSimpleAction *action, GVariant *parameter, gpointer self)
{
  step (self, -1);
}

void
vacancy_find_bar_add_actions (VacancyFindBar *self, GActionMap *map)
{
  static const GActionEntry entries[] = {
    { .name = "find", .activate = find_action },
    { .name = "replace", .activate = replace_action },
    { .name = "find-next", .activate = next_action },
    { .name = "find-previous", .activate = previous_action },
  };

  g_return_if_fail (VACANCY_IS_FIND_BAR (self));
  g_action_map_add_action_entries (map, entries, G_N_ELEMENTS (entries), self);
}

static void
option_changed_cb (GSimpleAction *action, GVariant *state, gpointer self)
{
  g_simple_action_set_state (action, state);
  look (self);
  vacancy_editor_show_match (VACANCY_FIND_BAR (self)->editor);
}

static void
add_options (VacancyFindBar *self)
{
  static const GActionEntry entries[] = {
    { .name = "match-case", .state = "false", .change_state = option_changed_cb },
    { .name = "whole-words", .state = "false", .change_state = option_changed_cb },
  };

  self->options = g_simple_action_group_new ();
  g_action_map_add_action_entries (G_ACTION_MAP (self->options), entries, G_N_ELEMENTS (entries), self);
  gtk_widget_insert_action_group (GTK_WIDGET (self), "find", G_ACTION_GROUP (self->options));
}

/* ---- life ---- */

void
vacancy_find_bar_set_editor (VacancyFindBar *self, VacancyEditor *editor)
{
  g_return_if_fail (VACANCY_IS_FIND_BAR (self) && VACANCY_IS_EDITOR (editor));
  self->editor = editor;
  vacancy_editor_set_find (editor, self->find);
}

void
vacancy_find_bar_set_session (VacancyFindBar *self, VacancySession *session)
{
  g_return_if_fail (VACANCY_IS_FIND_BAR (self));
  if (!g_set_object (&self->session, session))
    return;
  if (!session)
    gtk_revealer_set_reveal_child (self->revealer, FALSE);
  vacancy_find_set_session (self->find, session);
}

static void
vacancy_find_bar_dispose (GObject *object)
{
  VacancyFindBar *self = VACANCY_FIND_BAR (object);

  g_clear_object (&self->session);
  g_clear_object (&self->find);
  g_clear_object (&self->options);
  G_OBJECT_CLASS (vacancy_find_bar_parent_class)->dispose (object);
}

static void
vacancy_find_bar_class_init (VacancyFindBarClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = vacancy_find_bar_dispose;
  opened_signal = g_signal_new ("opened", VACANCY_TYPE_FIND_BAR, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  g_type_ensure (VACANCY_TYPE_WRAP_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/vacancy_app/Vacancy/vacancy-find-bar.ui");
  gtk_widget_class_bind_template_child (widget_class, VacancyFindBar, revealer);
  gtk_widget_class_bind_template_child (widget_class, VacancyFindBar, frame);
  gtk_widget_class_bind_template_child (widget_class, VacancyFindBar, entry);
  gtk_widget_class_bind_template_child (widget_class, VacancyFindBar, count);
  gtk_widget_class_bind_template_child (widget_class, VacancyFindBar, replace_toggle);
  gtk_widget_class_bind_template_child (widget_class, VacancyFindBar, replacement);
  gtk_widget_class_bind_template_child (widget_class, VacancyFindBar, replace_button);
  gtk_widget_class_bind_template_child (widget_class, VacancyFindBar, replace_all_button);
  gtk_widget_class_bind_template_callback (widget_class, key_pressed_cb);
  gtk_widget_class_bind_template_callback (widget_class, revealed_cb);
  gtk_widget_class_bind_template_callback (widget_class, query_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, close_cb);
  gtk_widget_class_bind_template_callback (widget_class, replace_cb);
  gtk_widget_class_bind_template_callback (widget_class, replace_all_cb);
}

static void
vacancy_find_bar_init (VacancyFindBar *self)
{
  self->find = vacancy_find_new ();
  g_signal_connect_object (self->find, "changed", G_CALLBACK (found_cb), self, G_CONNECT_SWAPPED);
  add_options (self);
  gtk_widget_init_template (GTK_WIDGET (self));
  vacancy_tooltips_rest_under_popovers (GTK_WIDGET (self));
  vacancy_controls_keep_names (GTK_WIDGET (self));
}
