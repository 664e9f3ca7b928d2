// SPDX-License-Identifier: GPL-3.0-or-later
#include <glib/gi18n.h>

#include "compose/jd-resolve.h"
#include "model/jd-wording.h"
#include "vacancy-block-text.h"
#include "vacancy-editor-private.h"

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

/* The level whose wording is shown; the posting's own before others that say the same. NULL: the writer's. */
static const char *
shown_level (VacancyBlockRow *self)
{
  const JdPlacement *placement = vacancy_block_row_get_model (self);
  const JdPosting *posting = vacancy_editor_posting (vacancy_block_row_get_editor (self));
  const GPtrArray *levels;

  if (placement->state == JD_LINKED)
    return posting->level;
  if (!block_of (self))
    return NULL;
  levels = jd_library_levels (library_of (self));
  for (guint i = 0; i < levels->len; i++)
    {
      const char *level = ((JdLevel *) g_ptr_array_index (levels, i))->id;
      g_autofree char *wording = vacancy_block_row_wording_at (self, level);

      if (g_strcmp0 (wording, jd_placement_wording (placement)) == 0)
        return level;
    }
  return NULL;
}

char *
vacancy_block_row_wording_label (VacancyBlockRow *self)
{
  const JdPlacement *placement = vacancy_block_row_get_model (self);
  const JdPosting *posting = vacancy_editor_posting (vacancy_block_row_get_editor (self));
  const char *level;
  g_autofree char *name = NULL;

  if (!placement || placement->state == JD_DETACHED)
    return g_strdup (_("Own wording"));
  level = shown_level (self);
  if (!level)
    return g_strdup (placement->state == JD_LINKED ? _("Library wording") : _("Edited wording"));
  name = vacancy_level_name (library_of (self), level, posting->language);
  /* translators: %s is the name of a level: "Senior wording". */
  return g_strdup_printf (_("%s wording"), name);
}

/* A wording on one line of a menu. */
static char *
excerpt (const char *wording)
{
  g_autofree char *plain = jd_wording_plain (wording);
  g_autofree char *start = NULL;

  if (g_utf8_strlen (plain, -1) <= 60)
    return g_steal_pointer (&plain);
  start = g_utf8_substring (plain, 0, 59);
  return g_strconcat (start, "…", NULL);
}

static void
add_item (GMenu *menu, const char *label, const char *action, const char *target)
{
  g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);

  g_menu_item_set_action_and_target (item, action, "s", target);
  g_menu_append_item (menu, item);
}

/* Underscores of a text that is not ours are no mnemonics. */
static char *
as_label (const char *text)
{
  g_auto (GStrv) parts = g_strsplit (text, "_", -1);

  return g_strjoinv ("__", parts);
}

static void
add_wording (GMenu *menu, VacancyBlockRow *self, const JdLevel *level, const char *wording)
{
  const JdPosting *posting = vacancy_editor_posting (vacancy_block_row_get_editor (self));
  g_autofree char *name = vacancy_level_name (library_of (self), level->id, posting->language);
  g_autofree char *text = excerpt (wording);
  g_autofree char *line = g_strdup_printf ("%s: %s", name, text);
  g_autofree char *label = as_label (line);
  g_autofree char *target = g_strdup_printf ("%s %s", level->id, vacancy_block_row_get_placement (self));

  add_item (menu, label, "block.wording", target);
}

GMenuModel *
vacancy_block_row_wording_menu (VacancyBlockRow *self)
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
  return G_MENU_MODEL (menu);
}

static GMenuModel *
wordings (VacancyBlockRow *self, const char *id, const JdPlacement *placement, gboolean short_form)
{
  GMenu *menu = g_menu_new ();
  g_autoptr (GMenuModel) levels = short_form ? NULL : vacancy_block_row_wording_menu (self);

  if (levels)
    g_menu_append_submenu (menu, _("_Level Wording"), levels);
  if (!short_form)
    add_item (menu, _("S_wap for Another…"), "block.swap", id);
  if (placement->state != JD_DETACHED && jd_placement_is_edited (placement))
    add_item (menu, _("_Reset to Library Wording"), "block.reset", id);
  if (placement->state != JD_DETACHED)
    add_item (menu, _("De_tach from Library"), "block.detach", id);
  add_item (menu, _("_Save to My Library"), "block.save", id);
  return G_MENU_MODEL (menu);
}

GMenuModel *
vacancy_block_row_menu (VacancyBlockRow *self, gboolean short_form)
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
  first = wordings (self, id, placement, short_form);
  second = moves (id, placement);
  add_item (last, placement->hidden ? _("S_how in Posting") : _("_Hide from Posting"), "block.hide", id);
  add_item (last, _("R_emove"), "block.remove", id);
  g_menu_append_section (menu, NULL, first);
  g_menu_append_section (menu, NULL, second);
  g_menu_append_section (menu, NULL, G_MENU_MODEL (last));
  return G_MENU_MODEL (g_steal_pointer (&menu));
}

/* ---- the context menu ---- */

/* Filled when it is about to open, since it costs a look at the library. */
static void
fill_extra_menu (VacancyBlockRow *self)
{
  g_autoptr (GMenuModel) menu = vacancy_block_row_menu (self, FALSE);

  gtk_text_view_set_extra_menu (vacancy_block_row_get_view (self), menu);
}

static void
right_click_cb (VacancyBlockRow *self)
{
  GtkWidget *view = GTK_WIDGET (vacancy_block_row_get_view (self));

  if (!gtk_widget_has_focus (view))
    gtk_widget_grab_focus (view);
  fill_extra_menu (self);
}

static gboolean
menu_key_cb (VacancyBlockRow *self, guint key, guint code, GdkModifierType state)
{
  if (key == GDK_KEY_Menu || (key == GDK_KEY_F10 && (state & GDK_SHIFT_MASK)))
    fill_extra_menu (self);
  return GDK_EVENT_PROPAGATE;
}

void
vacancy_block_row_add_menu (VacancyBlockRow *self)
{
  GtkWidget *view = GTK_WIDGET (vacancy_block_row_get_view (self));
  GtkGesture *click = gtk_gesture_click_new ();
  GtkEventController *keys = gtk_event_controller_key_new ();

  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (click), GDK_BUTTON_SECONDARY);
  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (click), GTK_PHASE_CAPTURE);
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_object (click, "pressed", G_CALLBACK (right_click_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (menu_key_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (view, GTK_EVENT_CONTROLLER (click));
  gtk_widget_add_controller (view, keys);
}
