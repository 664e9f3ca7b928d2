// SPDX-License-Identifier: GPL-3.0-or-later
/* What a person marks to find it again: blocks that are favourites, and searches. Both are settings. */
#include <glib/gi18n.h>

#include "library/vacancy-recent-blocks.h"
#include "manage/vacancy-library-window-private.h"
#include "manage/vacancy-saved-searches.h"
#include "widgets/vacancy-toast.h"

#define FAVOURITES "library-favourites"

static GSettings *
settings_of (VacancyLibraryWindow *self)
{
  return self->services->settings;
}

static GSimpleAction *
action_of (VacancyLibraryWindow *self, const char *name)
{
  return G_SIMPLE_ACTION (g_action_map_lookup_action (G_ACTION_MAP (self), name));
}

/* ---- favourites ---- */

/* Of those that are selected. More than there are favourites cannot all be, and as many as a library has take long to list. */
static gboolean
are_favourites (VacancyLibraryWindow *self)
{
  g_auto (GStrv) favourites = g_settings_get_strv (settings_of (self), FAVOURITES), ids = NULL;

  if (vacancy_block_table_n_selected (self->table) > g_strv_length (favourites))
    return FALSE;
  ids = vacancy_block_table_get_ids (self->table);
  for (char **id = ids; *id; id++)
    if (!g_strv_contains ((const char *const *) favourites, *id))
      return FALSE;
  return ids[0] != NULL;
}

/* With @ids, or without them. */
static void
set_favourites (VacancyLibraryWindow *self, GStrv ids, gboolean favourites)
{
  g_auto (GStrv) before = g_settings_get_strv (settings_of (self), FAVOURITES), after = NULL;
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  for (char **id = before; *id; id++)
    if (!g_strv_contains ((const char *const *) ids, *id))
      g_strv_builder_add (builder, *id);
  if (favourites)
    g_strv_builder_addv (builder, (const char **) ids);
  after = g_strv_builder_end (builder);
  g_settings_set_strv (settings_of (self), FAVOURITES, (const char *const *) after);
}

static void
favourite_changed (GSimpleAction *action, GVariant *state, gpointer data)
{
  VacancyLibraryWindow *self = data;
  g_auto (GStrv) ids = vacancy_block_table_get_ids (self->table);

  set_favourites (self, ids, g_variant_get_boolean (state));
  vacancy_library_window_update_marks (self);
}

void
vacancy_library_window_update_marks (VacancyLibraryWindow *self)
{
  GSimpleAction *action = action_of (self, "favourite");

  if (!self->services)
    return;
  g_simple_action_set_enabled (action, vacancy_block_table_n_selected (self->table) > 0);
  g_simple_action_set_state (action, g_variant_new_boolean (are_favourites (self)));
}

/* ---- searches ---- */

/* What is looked at and what is typed, as one query. New string; empty: all. */
static char *
whole_query (VacancyLibraryWindow *self)
{
  const VacancyBlockQuery scope = vacancy_library_sidebar_get_query (self->sidebar);
  g_autofree char *kind = scope.kind == JD_KIND_OTHER ? g_strdup ("") : g_strdup_printf ("kind:%s ", jd_kind_names[scope.kind]);
  g_autofree char *query = g_strconcat (kind, scope.query ? scope.query : "", scope.query ? " " : "", vacancy_block_table_get_query (self->table), NULL);

  return g_strdup (g_strstrip (query));
}

static void
save_search_action (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  VacancyLibraryWindow *self = data;
  g_autofree char *query = whole_query (self);

  if (*query != '\0')
    vacancy_saved_searches_ask_save (GTK_WINDOW (self), settings_of (self), query);
  else
    vacancy_block_table_focus_search (self->table);
}

void
vacancy_library_window_rename_search (VacancyLibraryWindow *self, guint place)
{
  vacancy_saved_searches_ask_rename (GTK_WINDOW (self), settings_of (self), place);
}

void
vacancy_library_window_remove_search (VacancyLibraryWindow *self, guint place)
{
  g_autoptr (GVariant) before = vacancy_saved_searches_remove (settings_of (self), place);
  AdwToast *toast = vacancy_toast_new (GTK_WINDOW (self), _("Search removed"));

  adw_toast_set_button_label (toast, _("_Undo"));
  adw_toast_set_action_name (toast, "win.restore-searches");
  adw_toast_set_action_target_value (toast, before);
  adw_toast_overlay_add_toast (self->toasts, vacancy_toast_newest (self->toasts, toast));
}

static void
restore_searches_action (GSimpleAction *action, GVariant *before, gpointer data)
{
  g_settings_set_value (settings_of (data), VACANCY_SEARCHES_KEY, before);
}

/* ---- who uses what ---- */

static void
used_changed_cb (VacancyLibraryWindow *self)
{
  vacancy_block_list_set_used (vacancy_block_table_get_list (self->table), vacancy_usage_index_get (self->usage));
}

/* ---- once ---- */

void
vacancy_library_window_add_marks (VacancyLibraryWindow *self)
{
  static const GActionEntry entries[] = {
    { .name = "favourite", .state = "false", .change_state = favourite_changed },
    { .name = "save-search", .activate = save_search_action },
    { .name = "restore-searches", .parameter_type = "a(ss)", .activate = restore_searches_action },
  };

  g_action_map_add_action_entries (G_ACTION_MAP (self), entries, G_N_ELEMENTS (entries), self);
  vacancy_library_window_update_marks (self);
}

void
vacancy_library_window_follow_marks (VacancyLibraryWindow *self, void (*changed) (VacancyLibraryWindow *self))
{
  vacancy_library_sidebar_set_settings (self->sidebar, settings_of (self));
  g_signal_connect_object (settings_of (self), "changed::" VACANCY_SEARCHES_KEY, G_CALLBACK (changed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (settings_of (self), "changed::" FAVOURITES, G_CALLBACK (changed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (settings_of (self), "changed::" VACANCY_RECENT_BLOCKS_KEY, G_CALLBACK (changed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->usage, "changed", G_CALLBACK (used_changed_cb), self, G_CONNECT_SWAPPED);
  vacancy_usage_index_look (self->usage);
}

void
vacancy_library_window_forget_marks (VacancyLibraryWindow *self)
{
  if (!self->table)
    return;
  vacancy_block_list_set_used (vacancy_block_table_get_list (self->table), NULL);
  vacancy_block_list_set_care (vacancy_block_table_get_list (self->table), NULL);
}
