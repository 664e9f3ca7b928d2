// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/* Help for tests of the export window, of a small posting. */
#include "export/vacancy-export-window-private.h"
#include "output-util.h"

/* The window over one with toasts, writing to a folder of its own. */
typedef struct
{
  VacancyServices *services;
  VacancySession *session;
  GtkWindow *parent;
  VacancyExportWindow *window; /* NULL: gone */
  char *folder;
} Fixture;

/* One of @type on @parent that is open; NULL: none. */
static inline GtkWindow *
find_dialog (gpointer parent, GType type)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWindow) window = g_list_model_get_item (windows, i);

      if (gtk_window_get_transient_for (window) == parent && G_TYPE_CHECK_INSTANCE_TYPE (window, type) && gtk_widget_get_visible (GTK_WIDGET (window)))
        return window;
    }
  return NULL;
}

static inline void
set_up (Fixture *fixture, gconstpointer company)
{
  JdPosting *posting = output_posting ("Engineer", (const char *const[]) { "Work at {company}, together.", NULL }, NULL);

  posting = output_set (output_set (posting, "company", company), "location", "Utrecht, NL");
  fixture->services = vacancy_services_new ();
  g_settings_reset (fixture->services->settings, "export-boards");
  fixture->session = output_session (posting);
  fixture->folder = g_dir_make_tmp ("vacancy-export-XXXXXX", NULL);
  fixture->parent = ui_show_in_window (gtk_label_new ("Page"), 800, 700);
  g_object_set_data_full (G_OBJECT (fixture->parent), "vacancy-export-folder", g_strdup (fixture->folder), g_free);
  fixture->window = vacancy_export_window_present (fixture->parent, fixture->services, fixture->session);
  g_object_add_weak_pointer (G_OBJECT (fixture->window), (gpointer *) &fixture->window);
  ui_wait_until (vacancy_targets_is_current (fixture->window->targets), 30);
  ui_settle ();
  ui_assert_named_once (GTK_WIDGET (fixture->window));
}

static inline void
tear_down (Fixture *fixture, gconstpointer company)
{
  if (fixture->window)
    gtk_window_destroy (GTK_WINDOW (fixture->window));
  ui_settle ();
  g_assert_null (fixture->window);
  if (fixture->parent)
    gtk_window_destroy (fixture->parent);
  ui_settle ();
  folder_remove (fixture->folder);
  g_free (fixture->folder);
  g_assert_finalize_object (fixture->session);
  g_object_unref (fixture->services);
}

static inline void
activate (Fixture *fixture, const char *action)
{
  g_action_group_activate_action (G_ACTION_GROUP (fixture->window), action, NULL);
}

static inline gboolean
is_enabled (Fixture *fixture, const char *action)
{
  return g_action_group_get_action_enabled (G_ACTION_GROUP (fixture->window), action);
}

static inline VacancyTarget *
file_target (Fixture *fixture, const JdExporter *exporter)
{
  VacancyTarget *target = vacancy_targets_find (fixture->window->targets, VACANCY_TARGET_FILE, exporter->id);

  g_assert_nonnull (target);
  return target;
}

static inline VacancyTarget *
board_target (Fixture *fixture, const char *id)
{
  return vacancy_targets_find (fixture->window->targets, VACANCY_TARGET_BOARD, id);
}

static inline void
choose (Fixture *fixture, VacancyTarget *target)
{
  vacancy_target_list_select (fixture->window->list, target);
  g_assert_true (vacancy_target_list_get_target (fixture->window->list) == target);
}
