// SPDX-License-Identifier: GPL-3.0-or-later
/* Which window shows what: each file is in one window, by whatever name it is given. */
#include "import/vacancy-import.h"
#include "library/vacancy-incoming.h"
#include "shell/vacancy-application-private.h"

VacancyWindow *
vacancy_application_add_window (VacancyApplication *self)
{
  return vacancy_window_new (GTK_APPLICATION (self), self->services);
}

static void
show_cb (VacancyApplication *self, VacancySession *session)
{
  VacancyWindow *window = vacancy_application_add_window (self);

  vacancy_window_set_session (window, session);
  gtk_window_present (GTK_WINDOW (window));
}

void
vacancy_application_follow_postings (VacancyApplication *self)
{
  g_signal_connect_object (self->services->postings, "show", G_CALLBACK (show_cb), self, G_CONNECT_SWAPPED);
}

static VacancyWindow *
window_with_path (VacancyApplication *self, const char *path)
{
  for (GList *item = gtk_application_get_windows (GTK_APPLICATION (self)); item; item = item->next)
    if (VACANCY_IS_WINDOW (item->data) && g_strcmp0 (vacancy_window_get_path (item->data), path) == 0)
      return item->data;
  return NULL;
}

/* The one that is active, also when a dialog on it is. New reference; NULL: none. */
static VacancyWindow *
active_window (VacancyApplication *self)
{
  GtkWindow *window = gtk_application_get_active_window (GTK_APPLICATION (self));

  while (window && !VACANCY_IS_WINDOW (window))
    window = gtk_window_get_transient_for (window);
  return window ? g_object_ref (VACANCY_WINDOW (window)) : NULL;
}

/* One that was closed meanwhile is not. */
static gboolean
is_free (VacancyWindow *window)
{
  return gtk_window_get_application (GTK_WINDOW (window)) && !vacancy_window_get_session (window) && !vacancy_window_get_path (window);
}

static void
open_found (VacancyApplication *self, VacancyWindow *active, const char *path)
{
  VacancyWindow *window = window_with_path (self, path);

  /* Blocks are for the library, whoever is given them. */
  if (vacancy_incoming_source (path) != VACANCY_INCOMING_NONE)
    {
      vacancy_application_import (self, path);
      return;
    }
  if (vacancy_import_takes (path))
    {
      vacancy_application_adopt_file (self, path);
      return;
    }
  if (!window)
    {
      window = active && is_free (active) ? active : vacancy_application_add_window (self);
      vacancy_window_open (window, path);
    }
  gtk_window_present (GTK_WINDOW (window));
}

/* Who asked; owned. */
typedef struct
{
  VacancyApplication *application;
  VacancyWindow *active; /* NULL: none */
} Opening;

static void
found_cb (const char *const *paths, gpointer data)
{
  Opening *opening = data;

  for (guint i = 0; paths[i]; i++)
    open_found (opening->application, opening->active, paths[i]);
  g_clear_object (&opening->active);
  g_object_unref (opening->application);
  g_free (opening);
}

void
vacancy_application_open_paths (VacancyApplication *self, const char *const *paths)
{
  Opening *opening = g_new (Opening, 1);

  *opening = (Opening) { g_object_ref (self), active_window (self) };
  vacancy_open_postings_find_paths (self->services->postings, paths, found_cb, opening);
}
