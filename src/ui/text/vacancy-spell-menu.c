// SPDX-License-Identifier: GPL-3.0-or-later
/* The menu of a wrong word and of what else was found there. Suggestions take some 40 ms, so it waits for them as long as nobody notices, and opens without them when they take longer. A right click
 * or the menu key beside what was found opens the text view's own menu as always. */
#include <glib/gi18n.h>
#include <string.h>

#include "check/jd-check.h"
#include "review/vacancy-finding-actions.h"
#include "review/vacancy-silence.h"
#include "text/vacancy-spell-marks.h"
#include "widgets/vacancy-widget-util.h"

#include "widgets/vacancy-popover-sight.h"
#include "widgets/vacancy-tell.h"

/* Shorter than what feels like waiting. */
#define OPEN_WITHIN_MS 80

/* A pointer that is in the menu so soon was there before it opened. */
#define RESTING_MS 300

/* So much found at one place has room in a menu. */
#define FINDINGS_MAX 3
/* Characters in a line of what is said of it. */
#define WIDTH 44

/* ---- suggestions ---- */

static void
add_correction (GMenu *menu, const char *suggestion)
{
  g_autofree char *label = vacancy_menu_label (suggestion);
  g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);

  g_menu_item_set_action_and_target (item, "spelling.correct", "s", suggestion);
  g_menu_append_item (menu, item);
}

static void
show_suggestions (VacancySpellView *self, const char *const *suggestions)
{
  g_menu_remove_all (self->suggestions);
  for (guint i = 0; suggestions && suggestions[i] && i < VACANCY_SUGGESTIONS_MAX; i++)
    add_correction (self->suggestions, suggestions[i]);
  if (g_menu_model_get_n_items (G_MENU_MODEL (self->suggestions)) == 0)
    g_menu_append (self->suggestions, _("No Suggestions"), "spelling.none");
}

/* The first correction is what the person most likely wants: Enter takes it. */
static void
focus_first (VacancySpellView *self)
{
  GtkRoot *root = gtk_widget_get_root (self->popover);

  gtk_root_set_focus (root, NULL);
  gtk_widget_child_focus (self->popover, GTK_DIR_TAB_FORWARD);
  self->first = gtk_root_get_focus (root);
}

/* Before each frame, so that nobody sees it elsewhere. */
static gboolean
hold_first_cb (GtkWidget *popover, GdkFrameClock *clock, gpointer data)
{
  VacancySpellView *self = data;
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (popover));

  if (g_get_monotonic_time () - self->opened_at >= RESTING_MS * 1000)
    {
      self->holding = 0;
      return G_SOURCE_REMOVE;
    }
  if (focus && focus != self->first && gtk_widget_is_ancestor (focus, popover))
    focus_first (self);
  return G_SOURCE_CONTINUE;
}

/* A menu takes the item under the pointer. When it opens where the pointer happens to rest, nobody has pointed at anything. GTK finds the item some frames later, so for that long the first one
 * keeps the focus. */
static void
entered_cb (VacancySpellView *self)
{
  if (g_get_monotonic_time () - self->opened_at >= RESTING_MS * 1000 || self->holding != 0)
    return;
  self->first = NULL;
  self->holding = gtk_widget_add_tick_callback (self->popover, hold_first_cb, self, NULL);
}

static void
stop_holding (VacancySpellView *self)
{
  if (self->holding != 0)
    gtk_widget_remove_tick_callback (self->popover, self->holding);
  self->holding = 0;
}

static void
stop_asking (VacancySpellView *self)
{
  g_cancellable_cancel (self->asking);
  g_clear_object (&self->asking);
}

static gboolean
open_cb (gpointer data)
{
  VacancySpellView *self = data;
  GdkRectangle at;

  self->opening = 0;
  /* The person has gone on meanwhile, as by F7 pressed twice. */
  if (!vacancy_spell_view_has_keyboard (self))
    {
      stop_asking (self);
      return G_SOURCE_REMOVE;
    }
  self->opened_at = g_get_monotonic_time ();
  gtk_popover_get_pointing_to (GTK_POPOVER (self->popover), &at);
  vacancy_popover_open_at (GTK_POPOVER (self->popover), &at);
  return G_SOURCE_REMOVE;
}

/* Separators of a menu come in an idle, and nobody makes a menu that is open taller; so it opens right behind that. */
static void
open_soon (VacancySpellView *self)
{
  g_clear_handle_id (&self->opening, g_source_remove);
  self->opening = g_idle_add_full (G_PRIORITY_DEFAULT_IDLE + 1, open_cb, self, NULL);
}

static void
asked_cb (GObject *object, GAsyncResult *result, gpointer data)
{
  g_autoptr (GError) error = NULL;
  const char *const *suggestions = vacancy_suggester_ask_finish (VACANCY_SUGGESTER (object), result, &error);
  VacancySpellView *self = data;

  if (error || !self->popover)
    return;
  g_clear_object (&self->asking);
  show_suggestions (self, suggestions);
  if (self->opening != 0)
    {
      open_soon (self);
      return;
    }
  vacancy_popover_fit (GTK_POPOVER (self->popover), NULL);
  /* The menu that opened without it has its focus further down, and the next one from there would be a command. */
  focus_first (self);
}

/* Fills the menu and opens it. */
static void
ask (VacancySpellView *self)
{
  VacancySuggester *suggester = vacancy_review_get_suggester (self->review);
  const char *const *known = vacancy_suggester_peek (suggester, &jd_check_spelling, self->word);

  stop_asking (self);
  if (known)
    {
      show_suggestions (self, known);
      open_soon (self);
      return;
    }
  g_menu_remove_all (self->suggestions);
  g_menu_append (self->suggestions, _("Looking for Suggestions…"), "spelling.none");
  g_clear_handle_id (&self->opening, g_source_remove);
  self->opening = g_timeout_add (OPEN_WITHIN_MS, open_cb, self);
  self->asking = g_cancellable_new ();
  vacancy_suggester_ask_async (suggester, &jd_check_spelling, self->word, self->asking, asked_cb, self);
}

/* ---- actions ---- */

/* The person may have gone on since the menu was opened. */
static void
correct_text (VacancySpellView *self, const char *correction)
{
  const int offset = vacancy_spell_view_locate (self->view, self->word, self->occurrence);
  GtkTextIter start, end;

  if (offset < 0)
    return;
  gtk_text_buffer_get_iter_at_offset (self->buffer, &start, offset);
  gtk_text_buffer_get_iter_at_offset (self->buffer, &end, offset + (int) g_utf8_strlen (self->word, -1));
  gtk_text_buffer_begin_user_action (self->buffer);
  gtk_text_buffer_delete (self->buffer, &start, &end);
  gtk_text_buffer_insert (self->buffer, &start, correction, -1);
  gtk_text_buffer_end_user_action (self->buffer);
}

static void
correct_cb (GSimpleAction *action, GVariant *target, gpointer data)
{
  VacancySpellView *self = data;
  g_autoptr (GError) error = NULL;

  if (self->is_text)
    correct_text (self, g_variant_get_string (target, NULL));
  else if (!vacancy_review_correct_word (self->review, self->place, self->word, self->occurrence, g_variant_get_string (target, NULL), &error) && error)
    vacancy_tell (GTK_WIDGET (self->view), error->message, FALSE);
}

static void
add_cb (GSimpleAction *action, GVariant *target, gpointer data)
{
  VacancySpellView *self = data;

  vacancy_review_add_word (self->review, self->word);
}

static void
ignore_cb (GSimpleAction *action, GVariant *target, gpointer data)
{
  VacancySpellView *self = data;

  vacancy_review_ignore (self->review, self->place, self->word);
}

static void
ignore_all_cb (GSimpleAction *action, GVariant *target, gpointer data)
{
  VacancySpellView *self = data;

  vacancy_review_ignore (self->review, NULL, self->word);
}

/* What the review lists of the word; NULL: it does not yet. Borrowed. */
static VacancyFinding *
finding_of_word (VacancySpellView *self)
{
  const GPtrArray *findings = self->is_text ? NULL : vacancy_review_findings_at (self->review, self->place);

  for (guint i = 0; findings && i < findings->len; i++)
    {
      VacancyFinding *finding = findings->pdata[i];

      if (jd_check_is_unknown_word (vacancy_finding_get (finding)) && vacancy_finding_occurrence (finding) == self->occurrence && strcmp (vacancy_finding_word (finding), self->word) == 0)
        return finding;
    }
  return NULL;
}

static void
silence_cb (GSimpleAction *action, GVariant *target, gpointer data)
{
  VacancySpellView *self = data;
  VacancyFinding *finding = finding_of_word (self);

  if (finding)
    vacancy_silence_ask_finding (GTK_WIDGET (self->view), self->session, vacancy_finding_get (finding));
}

static const GActionEntry entries[] = {
  { .name = "correct", .activate = correct_cb, .parameter_type = "s" },
  { .name = "add", .activate = add_cb },
  { .name = "ignore", .activate = ignore_cb },
  { .name = "ignore-all", .activate = ignore_all_cb },
  { .name = "silence", .activate = silence_cb },
  { .name = "none" }, /* says something, does nothing */
};

static void
add_actions (VacancySpellView *self)
{
  g_autoptr (GSimpleActionGroup) group = g_simple_action_group_new ();

  g_action_map_add_action_entries (G_ACTION_MAP (group), entries, G_N_ELEMENTS (entries), self);
  g_simple_action_set_enabled (G_SIMPLE_ACTION (g_action_map_lookup_action (G_ACTION_MAP (group), "none")), FALSE);
  gtk_widget_insert_action_group (GTK_WIDGET (self->view), "spelling", G_ACTION_GROUP (group));
}

/* ---- the menu ---- */

static void
append (GMenu *menu, GMenu *section)
{
  g_menu_append_section (menu, NULL, G_MENU_MODEL (section));
  g_object_unref (section);
}

static GMenu *
word_menu (VacancySpellView *self)
{
  GMenu *word = g_menu_new ();

  g_menu_append (word, _("_Add to Dictionary"), "spelling.add");
  g_menu_append (word, _("_Ignore"), "spelling.ignore");
  g_menu_append (word, _("Ignore A_ll"), "spelling.ignore-all");
  if (!self->is_text)
    g_menu_append (word, _("_Silence…"), "spelling.silence");
  return word;
}

static GMenu *
clipboard_menu (void)
{
  GMenu *clipboard = g_menu_new ();

  g_menu_append (clipboard, _("Cu_t"), "clipboard.cut");
  g_menu_append (clipboard, _("_Copy"), "clipboard.copy");
  g_menu_append (clipboard, _("_Paste"), "clipboard.paste");
  return clipboard;
}

/* What was found as number @index, for which a label is added to the menu later on, and what can be done about it. */
static void
append_finding (VacancySpellView *self, GMenu *menu, VacancyFinding *finding, guint index)
{
  g_autofree char *group = g_strdup_printf ("finding-%u", index);
  g_autoptr (GMenuModel) deeds = vacancy_finding_menu_new (finding, group, (const char *const *) vacancy_finding_get (finding)->fixes, 0);
  g_autoptr (GMenuItem) head = g_menu_item_new (NULL, NULL);
  GMenu *section = g_menu_new ();

  g_menu_item_set_attribute (head, "custom", "s", group);
  g_menu_append_item (section, head);
  append (menu, section);
  g_menu_append_section (menu, NULL, deeds);
  vacancy_finding_actions_add (GTK_WIDGET (self->view), group, self->review, finding);
}

static GMenuModel *
make_menu (VacancySpellView *self, gboolean has_word, const GPtrArray *findings)
{
  GMenu *menu = g_menu_new ();

  self->suggestions = g_menu_new ();
  if (has_word)
    {
      g_menu_append_section (menu, NULL, G_MENU_MODEL (self->suggestions));
      append (menu, word_menu (self));
    }
  for (guint i = 0; findings && i < MIN (findings->len, FINDINGS_MAX); i++)
    append_finding (self, menu, findings->pdata[i], i);
  append (menu, clipboard_menu ());
  return G_MENU_MODEL (menu);
}

static void
stop_returning (VacancySpellView *self)
{
  g_clear_handle_id (&self->returning, g_source_remove);
  g_clear_weak_pointer (&self->focus_after);
}

static gboolean
return_focus_cb (gpointer data)
{
  VacancySpellView *self = data;

  self->returning = 0;
  if (self->focus_after && gtk_widget_get_mapped (self->focus_after) && gtk_widget_has_focus (GTK_WIDGET (self->view)))
    gtk_widget_grab_focus (self->focus_after);
  g_clear_weak_pointer (&self->focus_after);
  return G_SOURCE_REMOVE;
}

/* The line gets the keyboard back, unless another has taken it while the menu was open. Newer GTKs give it to the line all the same, right behind this. */
static void
closed_cb (VacancySpellView *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self->view));
  GtkWidget *focus = root ? gtk_root_get_focus (root) : NULL;

  stop_asking (self);
  stop_holding (self);
  stop_returning (self);
  if (vacancy_spell_view_has_keyboard (self) || (root && !focus))
    gtk_widget_grab_focus (GTK_WIDGET (self->view));
  else if (g_set_weak_pointer (&self->focus_after, focus))
    self->returning = g_idle_add_full (G_PRIORITY_HIGH_IDLE, return_focus_cb, self, NULL);
}

/* A text view takes what hangs on it at its end for text children of its own, so the popover has to be gone before. */
static void
drop_popover (VacancySpellView *self)
{
  g_clear_handle_id (&self->opening, g_source_remove);
  stop_holding (self);
  stop_returning (self);
  g_clear_pointer (&self->popover, gtk_widget_unparent);
  g_clear_object (&self->suggestions);
}

/* What was found and why that matters, as in the list. */
static GtkWidget *
head_new (VacancyFinding *finding)
{
  const JdFinding *found = vacancy_finding_get (finding);
  g_autofree char *reason = jd_finding_reason (found), *text = reason ? g_strdup_printf ("%s\n%s", found->message, reason) : g_strdup (found->message);
  g_autoptr (PangoAttrList) styles = pango_attr_list_new ();
  PangoAttribute *bold = pango_attr_weight_new (PANGO_WEIGHT_BOLD);
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "label", text, "wrap", TRUE, "xalign", 0.0, "max-width-chars", WIDTH, NULL);

  bold->end_index = (guint) strlen (found->message);
  pango_attr_list_insert (styles, bold);
  gtk_label_set_attributes (GTK_LABEL (label), styles);
  gtk_widget_add_css_class (label, "finding-head");
  return label;
}

static void
add_heads (VacancySpellView *self, const GPtrArray *findings)
{
  for (guint i = 0; findings && i < MIN (findings->len, FINDINGS_MAX); i++)
    {
      g_autofree char *group = g_strdup_printf ("finding-%u", i);

      gtk_popover_menu_add_child (GTK_POPOVER_MENU (self->popover), head_new (findings->pdata[i]), group);
    }
}

static void
make_popover (VacancySpellView *self, gboolean has_word, const GPtrArray *findings)
{
  g_autoptr (GMenuModel) menu = make_menu (self, has_word, findings);
  GtkEventController *motion = gtk_event_controller_motion_new ();

  self->popover = gtk_popover_menu_new_from_model (menu);
  gtk_popover_set_has_arrow (GTK_POPOVER (self->popover), FALSE);
  gtk_popover_set_position (GTK_POPOVER (self->popover), GTK_POS_BOTTOM);
  gtk_widget_set_halign (self->popover, GTK_ALIGN_START);
  gtk_widget_set_parent (self->popover, GTK_WIDGET (self->view));
  add_heads (self, findings);
  self->has_findings = findings && findings->len > 0;
  g_signal_connect_object (self->popover, "closed", G_CALLBACK (closed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (motion, "enter", G_CALLBACK (entered_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (self->popover, motion);
}

static void
point_at (VacancySpellView *self, int start, int end)
{
  GdkRectangle first, last, whole;
  GtkTextIter iter;

  gtk_text_buffer_get_iter_at_offset (self->buffer, &iter, start);
  gtk_text_view_get_iter_location (self->view, &iter, &first);
  gtk_text_buffer_get_iter_at_offset (self->buffer, &iter, end);
  gtk_text_view_get_iter_location (self->view, &iter, &last);
  if (last.y != first.y)
    last = first;
  gdk_rectangle_union (&first, &last, &whole);
  gtk_text_view_buffer_to_window_coords (self->view, GTK_TEXT_WINDOW_WIDGET, whole.x, whole.y, &whole.x, &whole.y);
  gtk_popover_set_pointing_to (GTK_POPOVER (self->popover), &whole);
}

void
vacancy_spell_menu_open (VacancySpellView *self, const VacancyWrongWord *wrong, const GPtrArray *findings, int start, int end)
{
  const gboolean has_findings = findings && findings->len > 0;

  g_assert (wrong || has_findings);
  /* That of a word alone is the same for each. */
  if (has_findings || self->has_findings)
    drop_popover (self);
  if (!self->popover)
    make_popover (self, wrong != NULL, findings);
  g_free (self->word);
  self->word = wrong ? g_strdup (wrong->word) : NULL;
  self->occurrence = wrong ? wrong->occurrence : 0;
  point_at (self, start, end);
  if (wrong)
    ask (self);
  else
    open_soon (self);
}

/* ---- what opens it ---- */

/* A selection that is clicked stays. */
static void
put_cursor (VacancySpellView *self, const GtkTextIter *at)
{
  GtkTextIter start, end;

  if (!gtk_text_buffer_get_selection_bounds (self->buffer, &start, &end) || !gtk_text_iter_in_range (at, &start, &end))
    gtk_text_buffer_place_cursor (self->buffer, at);
}

/* About all that was found at @offset. FALSE: nothing was. @place (may be NULL): where the cursor goes before. */
static gboolean
open_at (VacancySpellView *self, int offset, const GtkTextIter *place)
{
  VacancyWrongWord wrong = { NULL };
  const gboolean has_word = vacancy_spell_view_wrong_word (self, offset, &wrong);
  g_autoptr (GPtrArray) findings = vacancy_spell_marks_at (self, offset);
  int start = wrong.start, end = wrong.end;

  for (guint i = findings->len; i-- > 0;)
    if (jd_check_is_unknown_word (vacancy_finding_get (findings->pdata[i])))
      g_ptr_array_remove_index (findings, i);
  if (!has_word && findings->len == 0)
    return FALSE;
  if (!has_word && !vacancy_spell_marks_locate (self, findings->pdata[0], &start, &end))
    return FALSE;
  if (place)
    {
      gtk_widget_grab_focus (GTK_WIDGET (self->view));
      put_cursor (self, place);
    }
  vacancy_spell_menu_open (self, has_word ? &wrong : NULL, findings, start, end);
  g_free (wrong.word);
  return TRUE;
}

static void
pressed_cb (GtkGestureClick *gesture, int n_press, double x, double y, VacancySpellView *self)
{
  GtkTextIter iter;
  int buffer_x, buffer_y;

  gtk_text_view_window_to_buffer_coords (self->view, GTK_TEXT_WINDOW_WIDGET, (int) x, (int) y, &buffer_x, &buffer_y);
  if (gtk_text_view_get_iter_at_location (self->view, &iter, buffer_x, buffer_y) && open_at (self, gtk_text_iter_get_offset (&iter), &iter))
    gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
}

static gboolean
key_cb (GtkEventControllerKey *controller, guint key, guint code, GdkModifierType state, VacancySpellView *self)
{
  gboolean shift_f10 = key == GDK_KEY_F10 && (state & gtk_accelerator_get_default_mod_mask ()) == GDK_SHIFT_MASK;
  GtkTextIter iter;

  if (key != GDK_KEY_Menu && !shift_f10)
    return GDK_EVENT_PROPAGATE;
  gtk_text_buffer_get_iter_at_mark (self->buffer, &iter, gtk_text_buffer_get_insert (self->buffer));
  return open_at (self, gtk_text_iter_get_offset (&iter), NULL) ? GDK_EVENT_STOP : GDK_EVENT_PROPAGATE;
}

static void
add_controller (VacancySpellView *self, GtkEventController *controller)
{
  gtk_event_controller_set_propagation_phase (controller, GTK_PHASE_CAPTURE);
  gtk_widget_add_controller (GTK_WIDGET (self->view), controller);
}

void
vacancy_spell_menu_init (VacancySpellView *self)
{
  self->click = GTK_EVENT_CONTROLLER (gtk_gesture_click_new ());
  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (self->click), GDK_BUTTON_SECONDARY);
  g_signal_connect_object (self->click, "pressed", G_CALLBACK (pressed_cb), self, 0);
  add_controller (self, self->click);
  self->keys = gtk_event_controller_key_new ();
  g_signal_connect_object (self->keys, "key-pressed", G_CALLBACK (key_cb), self, 0);
  add_controller (self, self->keys);
  g_signal_connect_object (self->view, "unmap", G_CALLBACK (drop_popover), self, G_CONNECT_SWAPPED);
  add_actions (self);
}

void
vacancy_spell_menu_dispose (VacancySpellView *self)
{
  stop_asking (self);
  drop_popover (self);
  g_clear_pointer (&self->word, g_free);
  gtk_widget_insert_action_group (GTK_WIDGET (self->view), "spelling", NULL);
  gtk_widget_remove_controller (GTK_WIDGET (self->view), self->click);
  gtk_widget_remove_controller (GTK_WIDGET (self->view), self->keys);
}
