// SPDX-License-Identifier: GPL-3.0-or-later
#include <glib/gi18n.h>

#include "base/jd-text.h"
#include "compose/jd-resolve.h"
#include "describe/jd-block-text.h"
#include "describe/jd-field.h"
#include "editor/vacancy-editor-private.h"
#include "widgets/vacancy-popover-sight.h"
#include "widgets/vacancy-widget-util.h"

/* ---- wordings ---- */

static JdLibrary *
library_of (VacancyBlockRow *self)
{
  VacancySession *session = vacancy_editor_get_session (vacancy_block_row_get_editor (self));

  return session ? vacancy_session_library (session) : NULL;
}

static JdBlock *
block_of (VacancyBlockRow *self)
{
  const JdPlacement *placement = vacancy_block_row_get_model (self);
  JdLibrary *library = library_of (self);

  return library && placement && placement->block ? jd_library_block (library, placement->block) : NULL;
}

char *
vacancy_block_row_wording_at (VacancyBlockRow *self, const char *level)
{
  const JdPosting *posting = vacancy_editor_posting (vacancy_block_row_get_editor (self));
  JdBlock *block = block_of (self);
  g_autofree const char **chain = block ? jd_library_level_chain (library_of (self), level, NULL) : NULL;
  JdContext context = { chain, posting ? jd_posting_place (posting) : NULL, posting ? posting->facts->workplace : NULL };
  JdWordingChoice choice = { 0 };
  char *wording;

  if (!chain || !jd_resolve_block (block, &context, posting->language, &choice, NULL))
    return NULL;
  wording = *choice.wording ? g_strdup (choice.wording) : NULL;
  jd_why_clear (&choice.why);
  return wording;
}

/* A wording as it would read, on one line of a menu. */
static char *
excerpt (VacancyBlockRow *self, const char *wording)
{
  g_autofree char *plain = jd_block_text_fill (library_of (self), vacancy_editor_posting (vacancy_block_row_get_editor (self)), wording);

  return jd_text_shorten (plain, 60);
}

/* The keys of vacancy_editor_class_install_actions() and of text views, for menus to show. */
static const char *
key_of (const char *action)
{
  static const char *const keys[][2] = { { "block.move-up", "<Alt>Up" },
                                         { "block.move-down", "<Alt>Down" },
                                         { "block.necessity", "<Control>m" },
                                         { "block.item", "<Control><Shift>l" },
                                         { "block.hide", "<Control><Shift>h" },
                                         { "block.fill-in", "F2" },
                                         { "block.strong", "<Control>b" },
                                         { "block.emphasis", "<Control>i" },
                                         { "block.link", "<Control>k" },
                                         { "block.remove", "<Control><Shift>Delete" },
                                         { "block.cut", "<Control>x" },
                                         { "block.copy", "<Control>c" },
                                         { "clipboard.cut", "<Control>x" },
                                         { "clipboard.copy", "<Control>c" },
                                         { "clipboard.paste", "<Control>v" } };

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    if (g_str_equal (keys[i][0], action))
      return keys[i][1];
  return NULL;
}

/* @target NULL: the action takes none. */
static void
add_item (GMenu *menu, const char *label, const char *action, const char *target)
{
  g_autoptr (GMenuItem) item = g_menu_item_new (label, action);

  if (target)
    g_menu_item_set_action_and_target (item, action, "s", target);
  if (key_of (action))
    g_menu_item_set_attribute (item, "accel", "s", key_of (action));
  g_menu_append_item (menu, item);
}

static void
add_wording (GMenu *menu, VacancyBlockRow *self, const JdLevel *level, const char *wording)
{
  g_autofree char *name = jd_level_name (library_of (self), level->id, jd_program_language ());
  g_autofree char *text = excerpt (self, wording);
  g_autofree char *line = g_strdup_printf ("%s: %s", name, text);
  g_autofree char *label = vacancy_menu_label (line);
  g_autofree char *target = g_strdup_printf ("%s %s", level->id, vacancy_block_row_get_placement (self));

  add_item (menu, label, "block.wording", target);
}

/* The wordings for the levels, each with what it says; NULL when the block has but one. New reference. */
static GMenuModel *
wording_menu (VacancyBlockRow *self)
{
  g_autoptr (GMenu) menu = g_menu_new ();
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  const GPtrArray *levels = block_of (self) ? jd_library_levels (library_of (self)) : NULL;

  for (guint i = 0; levels && i < levels->len; i++)
    {
      const JdLevel *level = g_ptr_array_index (levels, i);
      g_autofree char *wording = vacancy_block_row_wording_at (self, level->id);

      /* Levels that say the same are one choice. */
      if (!wording || g_hash_table_contains (seen, wording))
        continue;
      add_wording (menu, self, level, wording);
      g_hash_table_add (seen, g_steal_pointer (&wording));
    }
  return g_menu_model_get_n_items (G_MENU_MODEL (menu)) > 1 ? G_MENU_MODEL (g_steal_pointer (&menu)) : NULL;
}

/* ---- the menu ---- */

static GMenuModel *
moves (const char *id, const JdPlacement *placement)
{
  GMenu *menu = g_menu_new ();

  add_item (menu, _("Move _Up"), "block.move-up", id);
  add_item (menu, _("Move _Down"), "block.move-down", id);
  if (placement->kind == JD_KIND_QUALIFICATION)
    add_item (menu, placement->necessity == JD_NECESSITY_NICE ? _("_Must Have") : _("_Nice to Have"), "block.necessity", id);
  if (placement->kind != JD_KIND_SALARY)
    add_item (menu, jd_placement_is_item (placement) ? _("Turn Into _Paragraph") : _("Turn Into _Bullet Point"), "block.item", id);
  return G_MENU_MODEL (menu);
}

static GMenuModel *
wordings (VacancyBlockRow *self, const char *id, const JdPlacement *placement)
{
  GMenu *menu = g_menu_new ();
  g_autoptr (GMenuModel) levels = placement->state == JD_DETACHED ? NULL : wording_menu (self);

  if (levels)
    g_menu_append_submenu (menu, _("_Level Wording"), levels);
  add_item (menu, _("S_wap for Another…"), "block.swap", id);
  if (placement->state != JD_DETACHED && jd_placement_is_edited (placement))
    add_item (menu, _("_Reset to Library Wording"), "block.reset", id);
  if (placement->state != JD_DETACHED)
    add_item (menu, _("Detach _from Library"), "block.detach", id);
  add_item (menu, _("_Save to My Library"), "block.save", id);
  return G_MENU_MODEL (menu);
}

GMenuModel *
vacancy_block_row_menu (VacancyBlockRow *self)
{
  VacancyEditor *editor = vacancy_block_row_get_editor (self);
  const JdPlacement *placement = vacancy_block_row_get_model (self);
  g_autoptr (GMenu) menu = NULL;
  g_autoptr (GMenu) last = NULL;
  g_autoptr (GMenuModel) first = NULL, second = NULL;
  const char *id;

  if (!placement)
    return NULL;
  /* In the middle of a selection it is about all of it. */
  id = vacancy_selection_has (editor->selection, placement->id) ? "" : placement->id;
  menu = g_menu_new ();
  last = g_menu_new ();
  first = wordings (self, id, placement);
  second = moves (id, placement);
  add_item (last, placement->hidden ? _("S_how in Posting") : _("_Hide from Posting"), "block.hide", id);
  add_item (last, _("R_emove"), "block.remove", id);
  g_menu_append_section (menu, NULL, first);
  g_menu_append_section (menu, NULL, second);
  g_menu_append_section (menu, NULL, G_MENU_MODEL (last));
  return G_MENU_MODEL (g_steal_pointer (&menu));
}

/* ---- the context menu ---- */

/* Ours rather than the text view's, whose Undo knows nothing of the posting's history. */

static GMenuModel *
format_menu (void)
{
  GMenu *menu = g_menu_new ();

  add_item (menu, _("_Bold"), "block.strong", "");
  add_item (menu, _("_Italic"), "block.emphasis", "");
  add_item (menu, _("_Link…"), "block.link", "");
  return G_MENU_MODEL (menu);
}

static GMenuModel *
clipboard_menu (VacancyBlockRow *self)
{
  VacancyEditor *editor = vacancy_block_row_get_editor (self);
  GMenu *menu = g_menu_new ();
  gboolean whole = vacancy_selection_has (editor->selection, vacancy_block_row_get_placement (self));

  if (whole)
    {
      add_item (menu, _("Cu_t"), "block.cut", "");
      add_item (menu, _("_Copy"), "block.copy", "");
    }
  else
    {
      add_item (menu, _("Cu_t"), "clipboard.cut", NULL);
      add_item (menu, _("_Copy"), "clipboard.copy", NULL);
    }
  add_item (menu, _("_Paste"), "clipboard.paste", NULL);
  if (!whole)
    {
      g_autoptr (GMenuModel) format = format_menu ();

      g_menu_append_submenu (menu, _("F_ormat"), format);
    }
  return G_MENU_MODEL (menu);
}

/* For the chip beside the cursor; NULL when there is none. */
static GMenuModel *
chip_menu (VacancyBlockRow *self)
{
  VacancyEditor *editor = vacancy_block_row_get_editor (self);
  VacancyLineView *line = vacancy_block_row_get_line (self);
  g_autofree char *name = vacancy_editor_chip_near (editor, line, vacancy_line_view_cursor (line), NULL, NULL);
  g_autofree char *called = name ? vacancy_menu_label (jd_field_label (library_of (self), vacancy_editor_posting (editor), name)) : NULL;
  /* translators: %s is what a variable is called. */
  g_autofree char *label = name ? g_strdup_printf (_("Fill _In “%s”…"), called) : NULL;
  GMenu *menu;

  if (!name)
    return NULL;
  menu = g_menu_new ();
  add_item (menu, label, "block.fill-in", "");
  return G_MENU_MODEL (menu);
}

static void
leave_cb (gpointer popover)
{
  if (gtk_widget_get_parent (popover))
    gtk_widget_unparent (popover);
  g_object_unref (popover);
}

static void
closed_cb (GtkWidget *popover)
{
  GtkWidget *view = gtk_widget_get_parent (popover);

  if (view)
    gtk_widget_grab_focus (view);
  /* The item that was chosen is activated behind this, and may take the line and what hangs on it away. */
  g_idle_add_once (leave_cb, g_object_ref (popover));
}

static void
open_menu (VacancyBlockRow *self, const GdkRectangle *at)
{
  g_autoptr (GMenuModel) clipboard = clipboard_menu (self);
  g_autoptr (GMenuModel) block = vacancy_block_row_menu (self);
  g_autoptr (GMenuModel) chip = chip_menu (self);
  g_autoptr (GMenu) menu = block ? G_MENU (g_steal_pointer (&block)) : g_menu_new ();
  GtkWidget *popover;

  g_menu_append_section (menu, NULL, clipboard);
  if (chip)
    g_menu_prepend_section (menu, NULL, chip);
  popover = gtk_popover_menu_new_from_model (G_MENU_MODEL (menu));
  vacancy_popover_menu_fit_pages (GTK_POPOVER_MENU (popover));
  gtk_widget_set_parent (popover, GTK_WIDGET (vacancy_block_row_get_view (self)));
  gtk_popover_set_has_arrow (GTK_POPOVER (popover), FALSE);
  gtk_popover_set_position (GTK_POPOVER (popover), GTK_POS_BOTTOM);
  gtk_widget_set_halign (popover, GTK_ALIGN_START);
  g_signal_connect (popover, "closed", G_CALLBACK (closed_cb), NULL);
  vacancy_popover_open_at (GTK_POPOVER (popover), at);
}

static void
pressed_cb (GtkGestureClick *gesture, int n_press, double x, double y, VacancyBlockRow *self)
{
  GtkTextView *view = vacancy_block_row_get_view (self);
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (view);
  GtkTextIter iter, start, end;
  int buffer_x, buffer_y;

  /* Corrections of a wrong word have a menu of their own. */
  if (gtk_gesture_get_sequence_state (GTK_GESTURE (gesture), gtk_gesture_get_last_updated_sequence (GTK_GESTURE (gesture))) == GTK_EVENT_SEQUENCE_DENIED)
    return;
  gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
  gtk_widget_grab_focus (GTK_WIDGET (view));
  gtk_text_view_window_to_buffer_coords (view, GTK_TEXT_WINDOW_WIDGET, (int) x, (int) y, &buffer_x, &buffer_y);
  gtk_text_view_get_iter_at_location (view, &iter, buffer_x, buffer_y);
  if (!gtk_text_buffer_get_selection_bounds (buffer, &start, &end) || !gtk_text_iter_in_range (&iter, &start, &end))
    gtk_text_buffer_place_cursor (buffer, &iter);
  open_menu (self, &(GdkRectangle) { (int) x, (int) y, 1, 1 });
}

static gboolean
key_pressed_cb (VacancyBlockRow *self, guint key, guint code, GdkModifierType state)
{
  gboolean shift_f10 = key == GDK_KEY_F10 && (state & gtk_accelerator_get_default_mod_mask ()) == GDK_SHIFT_MASK;
  GtkTextView *view = vacancy_block_row_get_view (self);
  GdkRectangle cursor;

  if (key != GDK_KEY_Menu && !shift_f10)
    return GDK_EVENT_PROPAGATE;
  gtk_text_view_get_cursor_locations (view, NULL, &cursor, NULL);
  gtk_text_view_buffer_to_window_coords (view, GTK_TEXT_WINDOW_WIDGET, cursor.x, cursor.y, &cursor.x, &cursor.y);
  cursor.width = MAX (1, cursor.width);
  open_menu (self, &cursor);
  return GDK_EVENT_STOP;
}

/* Before the spelling adds its own, which are asked first. */
void
vacancy_block_row_add_menu (VacancyBlockRow *self)
{
  GtkWidget *view = GTK_WIDGET (vacancy_block_row_get_view (self));
  GtkGesture *click = gtk_gesture_click_new ();
  GtkEventController *keys = gtk_event_controller_key_new ();

  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (click), GDK_BUTTON_SECONDARY);
  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (click), GTK_PHASE_CAPTURE);
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_object (click, "pressed", G_CALLBACK (pressed_cb), self, 0);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (view, GTK_EVENT_CONTROLLER (click));
  gtk_widget_add_controller (view, keys);
}
