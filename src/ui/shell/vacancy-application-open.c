// SPDX-License-Identifier: GPL-3.0-or-later
/* Opening postings: each file in one window, by whatever name it is given. Names are looked up on a thread. */
#include <stdlib.h>

#include "posting/vacancy-thread-work.h"
#include "shell/vacancy-application-private.h"
#include "shell/vacancy-window.h"

/* @path without links and dots, so that the same file is the same text. New string. */
static char *
real_path (const char *path)
{
  char *resolved = path ? realpath (path, NULL) : NULL;
  char *result = resolved ? g_strdup (resolved) : path ? g_canonicalize_filename (path, NULL) : NULL;

  free (resolved);
  return result;
}

/* Paths to open, one after the other, and those that are open already. */
typedef struct
{
  GtkWindow *parent; /* owned; NULL: none */
  GStrv paths;       /* then their real ones, or that by which a window has it open */
  GStrv open;
} Opening;

static void
opening_free (gpointer data)
{
  Opening *opening = data;

  g_clear_object (&opening->parent);
  g_strfreev (opening->paths);
  g_strfreev (opening->open);
  g_free (opening);
}

static void
resolve_thread (gpointer data)
{
  Opening *opening = data;

  for (guint i = 0; opening->paths[i]; i++)
    {
      char *real = real_path (opening->paths[i]);

      for (guint k = 0; opening->open[k]; k++)
        {
          g_autofree char *other = real_path (opening->open[k]);

          if (g_str_equal (other, real))
            {
              g_free (real);
              real = g_strdup (opening->open[k]);
              break;
            }
        }
      g_free (opening->paths[i]);
      opening->paths[i] = real;
    }
}

static VacancyWindow *
window_with_path (VacancyApplication *self, const char *path)
{
  for (GList *item = gtk_application_get_windows (GTK_APPLICATION (self)); item; item = item->next)
    if (VACANCY_IS_WINDOW (item->data) && g_strcmp0 (vacancy_window_get_path (item->data), path) == 0)
      return item->data;
  return NULL;
}

/* One that was closed meanwhile is not. */
static gboolean
is_free (GtkWindow *window)
{
  return VACANCY_IS_WINDOW (window) && gtk_window_get_application (window) && !vacancy_window_get_session (VACANCY_WINDOW (window))
         && !vacancy_window_get_path (VACANCY_WINDOW (window));
}

static void
resolved_cb (gpointer owner, gpointer data)
{
  VacancyApplication *self = owner;
  const Opening *opening = data;

  for (guint i = 0; opening->paths[i]; i++)
    {
      VacancyWindow *window = window_with_path (self, opening->paths[i]);

      if (!window)
        {
          window = opening->parent && is_free (opening->parent) ? VACANCY_WINDOW (opening->parent) : vacancy_window_new (self);
          vacancy_window_open (window, opening->paths[i]);
        }
      gtk_window_present (GTK_WINDOW (window));
    }
}

/* New. */
static GStrv
open_paths (VacancyApplication *self)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  for (GList *item = gtk_application_get_windows (GTK_APPLICATION (self)); item; item = item->next)
    if (VACANCY_IS_WINDOW (item->data) && vacancy_window_get_path (item->data))
      g_strv_builder_add (builder, vacancy_window_get_path (item->data));
  return g_strv_builder_end (builder);
}

void
vacancy_application_open_paths (VacancyApplication *self, GtkWindow *parent, GStrv paths)
{
  Opening *opening;

  g_return_if_fail (VACANCY_IS_APPLICATION (self) && paths);
  opening = g_new (Opening, 1);
  *opening = (Opening) { parent ? g_object_ref (parent) : NULL, paths, open_paths (self) };
  vacancy_thread_work (self, resolve_thread, resolved_cb, opening, opening_free);
}

void
vacancy_application_open_path (VacancyApplication *self, GtkWindow *parent, const char *path)
{
  const char *paths[] = { path, NULL };

  g_return_if_fail (VACANCY_IS_APPLICATION (self) && path);
  vacancy_application_open_paths (self, parent, g_strdupv ((char **) paths));
}
