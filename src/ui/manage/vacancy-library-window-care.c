// SPDX-License-Identifier: GPL-3.0-or-later
/* What the library needs: what stands in place of the table of blocks, and what is done there. */
#include "manage/vacancy-library-window-private.h"

/* ---- almost the same ---- */

guint
vacancy_library_window_n_duplicates (VacancyLibraryWindow *self)
{
  const GPtrArray *clusters = self->duplicates ? vacancy_duplicate_search_get_clusters (self->duplicates) : NULL;

  return clusters ? clusters->len : 0;
}

void
vacancy_library_window_follow_duplicates (VacancyLibraryWindow *self, void (*changed) (VacancyLibraryWindow *self))
{
  self->duplicates = vacancy_duplicate_search_new (self->services->library, self->services->postings, self->services->settings);
  g_signal_connect_object (self->duplicates, "notify::clusters", G_CALLBACK (changed), self, G_CONNECT_SWAPPED);
  vacancy_duplicates_view_set_search (self->duplicates_view, self->duplicates);
  vacancy_duplicate_search_look (self->duplicates);
}

void
vacancy_library_window_make_one (VacancyLibraryWindow *self, const char *keep, const char *const *ids)
{
  const VacancyLibraryRequest request = { .deed = VACANCY_LIBRARY_MAKE_ONE, .ids = g_strdupv ((GStrv) ids), .with = g_strdup (keep) };

  vacancy_library_window_do (self, &request);
}

void
vacancy_library_window_tell_apart (VacancyLibraryWindow *self, const char *const *ids)
{
  const VacancyLibraryRequest request = { .deed = VACANCY_LIBRARY_DIFFERENT, .ids = g_strdupv ((GStrv) ids) };

  vacancy_library_window_do (self, &request);
}

/* ---- what stands in the middle ---- */

void
vacancy_library_window_show_scope (VacancyLibraryWindow *self, VacancyScopeKind kind)
{
  const char *page = kind == VACANCY_SCOPE_DUPLICATES ? "duplicates" : kind == VACANCY_SCOPE_ELSEWHERE ? "elsewhere" : "blocks";
  const gboolean blocks = g_str_equal (page, "blocks");

  adw_leaflet_set_visible_child (self->leaflet, self->middle);
  gtk_stack_set_visible_child_name (GTK_STACK (self->middle), page);
  gtk_widget_set_visible (GTK_WIDGET (self->view), blocks);
  gtk_widget_set_visible (self->view_separator, blocks);
  vacancy_library_window_update_edit (self);
}

void
vacancy_library_window_focus_scope (VacancyLibraryWindow *self)
{
  if (vacancy_library_sidebar_get_kind (self->sidebar) == VACANCY_SCOPE_DUPLICATES)
    vacancy_duplicates_view_focus (self->duplicates_view);
  else if (vacancy_library_sidebar_get_kind (self->sidebar) == VACANCY_SCOPE_ELSEWHERE)
    vacancy_elsewhere_view_focus (self->elsewhere_view);
  else
    vacancy_block_table_focus_list (self->table);
}
