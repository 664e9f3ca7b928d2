// SPDX-License-Identifier: GPL-3.0-or-later
/* Which of the actions there is something for; what undo and redo would do. */
#include <glib/gi18n.h>

#include "shell/vacancy-window-private.h"
#include "widgets/vacancy-widget-util.h"

static const char *const posting_actions[] = { "duplicate", "new-from", "save", "save-as", "save-as-role", "level", "variables", "remove-line", "sort-needs", "export", "print", "copy-rich",
                                               "keep-block", "mark-posted", "mark-closed", "unmark", "what-changed" };
static const char *const file_actions[] = { "reload", "keep-mine", "compare" };

static void
set_enabled (VacancyWindow *self, const char *name, gboolean enabled)
{
  g_simple_action_set_enabled (G_SIMPLE_ACTION (g_action_map_lookup_action (G_ACTION_MAP (self), name)), enabled);
}

/* An open menu makes its items anew for every change of the model, and this is called for every key. @key: shown beside it. */
static void
set_item (GMenu *menu, int position, const char *label, const char *action, const char *key)
{
  g_autoptr (GMenuItem) item = g_menu_item_new (label, action);
  g_autofree char *shown = NULL;

  if (position < g_menu_model_get_n_items (G_MENU_MODEL (menu)))
    {
      g_menu_model_get_item_attribute (G_MENU_MODEL (menu), position, G_MENU_ATTRIBUTE_LABEL, "s", &shown);
      if (g_strcmp0 (shown, label) == 0)
        return;
      g_menu_remove (menu, position);
    }
  g_menu_item_set_attribute (item, "accel", "s", key);
  g_menu_insert_item (menu, position, item);
}

static void
update_history_menu (VacancyWindow *self, const char *undo, const char *redo)
{
  g_autofree char *undo_step = undo ? vacancy_menu_label (undo) : NULL;
  g_autofree char *redo_step = redo ? vacancy_menu_label (redo) : NULL;
  /* Translators: %s is what will be undone: "Undo Move Line". */
  g_autofree char *undo_label = undo ? g_strdup_printf (_("_Undo %s"), undo_step) : g_strdup (_("_Undo"));
  /* Translators: %s is what will be redone: "Redo Move Line". */
  g_autofree char *redo_label = redo ? g_strdup_printf (_("_Redo %s"), redo_step) : g_strdup (_("_Redo"));

  set_item (self->history_menu, 0, undo_label, "win.undo", VACANCY_UNDO_KEY);
  set_item (self->history_menu, 1, redo_label, "win.redo", VACANCY_REDO_KEY);
}

void
vacancy_window_update_actions (VacancyWindow *self)
{
  JdHistory *history = self->session ? vacancy_session_history (self->session) : NULL;
  const char *undo = self->library_step ? self->library_step : history ? jd_history_undo_label (history) : NULL;
  const char *redo = history ? jd_history_redo_label (history) : NULL;
  GAction *level = g_action_map_lookup_action (G_ACTION_MAP (self), "level");
  const char *id = self->session ? vacancy_session_posting (self->session)->level : NULL;

  for (guint i = 0; i < G_N_ELEMENTS (posting_actions); i++)
    set_enabled (self, posting_actions[i], self->session != NULL);
  for (guint i = 0; i < G_N_ELEMENTS (file_actions); i++)
    set_enabled (self, file_actions[i], self->session && vacancy_session_path (self->session));
  set_enabled (self, "discard-recovered", self->session != NULL);
  set_enabled (self, "undo", undo != NULL);
  set_enabled (self, "redo", redo != NULL);
  g_simple_action_set_state (G_SIMPLE_ACTION (level), g_variant_new_string (id ? id : ""));
  if (self->history_menu)
    update_history_menu (self, undo, redo);
}
