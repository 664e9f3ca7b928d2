// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/vacancy-shortcuts.h"

#include "export/vacancy-export-window.h"
#include "manage/vacancy-library-window.h"

/* Without it, the first page is that of a search. */
static const char *
section_for (GtkWindow *window)
{
  return VACANCY_IS_LIBRARY_WINDOW (window) ? "library" : VACANCY_IS_EXPORT_WINDOW (window) ? "export" : "posting";
}

void
vacancy_shortcuts_present (GtkWindow *parent)
{
  g_autoptr (GtkBuilder) builder = gtk_builder_new_from_resource ("/io/github/vacancy_app/Vacancy/help-overlay.ui");
  GtkWindow *window = GTK_WINDOW (gtk_builder_get_object (builder, "shortcuts"));

  g_object_set (window, "section-name", section_for (parent), NULL);
  gtk_window_set_transient_for (window, parent);
  gtk_window_present (window);
}
