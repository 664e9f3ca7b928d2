// SPDX-License-Identifier: GPL-3.0-or-later
/* What the library needs: what stands in place of the table of blocks, and what is done there. */
#include "manage/vacancy-library-window-private.h"

/* ---- almost the same ---- */

static guint
n_duplicates (VacancyLibraryWindow *self)
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

/* ---- block by block, and faults ---- */

/* Before the sidebar shows how much there is. */
static void
care_changed_cb (VacancyLibraryWindow *self)
{
  vacancy_block_list_set_care (vacancy_block_table_get_list (self->table), vacancy_library_care_get (self->care));
  vacancy_block_view_update_care (self->view);
  vacancy_faults_view_show (self->faults_view, (GPtrArray *) vacancy_library_care_get_faults (self->care));
}

void
vacancy_library_window_follow_care (VacancyLibraryWindow *self, void (*changed) (VacancyLibraryWindow *self))
{
  self->care = vacancy_library_care_new (self->services->library, self->usage);
  g_signal_connect_object (self->care, "changed", G_CALLBACK (care_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->care, "changed", G_CALLBACK (changed), self, G_CONNECT_SWAPPED);
}

VacancyCareCounts
vacancy_library_window_count_care (VacancyLibraryWindow *self)
{
  const GPtrArray *faults = self->care ? vacancy_library_care_get_faults (self->care) : NULL;

  const JdCare *care = self->care ? vacancy_library_care_get (self->care) : NULL;

  return (VacancyCareCounts) { care, faults ? faults->len : 0, vacancy_library_window_n_elsewhere (self), n_duplicates (self) };
}

/* ---- what stands in the middle ---- */

void
vacancy_library_window_show_scope (VacancyLibraryWindow *self, VacancyScopeKind kind)
{
  static const char *const pages[] = { "blocks", "duplicates", "faults", "elsewhere" }; /* by VacancyScopeKind */
  const gboolean blocks = kind == VACANCY_SCOPE_BLOCKS;

  adw_leaflet_set_visible_child (self->leaflet, self->middle);
  gtk_stack_set_visible_child_name (GTK_STACK (self->middle), pages[kind]);
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
  else if (vacancy_library_sidebar_get_kind (self->sidebar) == VACANCY_SCOPE_FAULTS)
    vacancy_faults_view_focus (self->faults_view);
  else
    vacancy_block_table_focus_list (self->table);
}
