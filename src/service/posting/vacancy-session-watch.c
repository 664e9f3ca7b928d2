// SPDX-License-Identifier: GPL-3.0-or-later
/* What others do to the file: noticing it, and reading what they put there. The disk is waited for on threads alone. */
#include "posting/vacancy-session-private.h"
#include "posting/vacancy-thread-work.h"
#include "store/jd-posting-file.h"

/* A change from outside shows as several events; look once they have settled. */
#define SETTLE_MS 200

static void file_event_cb (VacancySession *self);

/* ---- what it holds now ---- */

typedef struct
{
  VacancyFileNow now;
  char *path;
  VacancySessionLooked looked;
  gpointer data;
} Reading;

static void
reading_free (gpointer data)
{
  Reading *reading = data;

  g_clear_pointer (&reading->now.posting, jd_posting_unref);
  g_clear_error (&reading->now.error);
  g_free (reading->now.etag);
  g_free (reading->path);
  g_free (reading);
}

static void
read_thread (gpointer data)
{
  Reading *reading = data;
  VacancyFileNow *now = &reading->now;

  now->posting = jd_posting_file_load_etag (reading->path, &now->etag, &now->error);
  now->is_gone = !now->posting && !g_file_test (reading->path, G_FILE_TEST_EXISTS);
}

static void
read_cb (gpointer owner, gpointer data)
{
  const Reading *reading = data;

  reading->looked (owner, &reading->now, reading->data);
}

void
vacancy_session_look (VacancySession *self, VacancySessionLooked looked, gpointer data)
{
  Reading *reading;

  g_return_if_fail (G_IS_OBJECT (self) && self->path);
  reading = g_new0 (Reading, 1);
  reading->path = g_strdup (self->path);
  reading->looked = looked;
  reading->data = data;
  vacancy_thread_work (self, read_thread, read_cb, reading, reading_free);
}

/* ---- whether it is still what we know ---- */

typedef struct
{
  char *path;
  char *etag; /* what is there; NULL: nothing */
} Look;

static void
look_free (gpointer data)
{
  Look *look = data;

  g_free (look->path);
  g_free (look->etag);
  g_free (look);
}

static void
look_thread (gpointer data)
{
  Look *look = data;

  look->etag = jd_posting_file_etag (look->path);
}

static void
looked_cb (gpointer owner, gpointer data)
{
  VacancySession *self = owner;
  const Look *look = data;

  if (g_strcmp0 (look->path, self->path) != 0)
    return;
  /* Our own save may be what changed it. */
  if (self->saving)
    file_event_cb (self);
  else if (g_strcmp0 (look->etag, self->etag) != 0)
    vacancy_session_tell_changed (self, look->etag);
}

static gboolean
settled_cb (gpointer data)
{
  VacancySession *self = data;
  Look *look;

  self->settle_timer = 0;
  if (!self->path)
    return G_SOURCE_REMOVE;
  look = g_new0 (Look, 1);
  look->path = g_strdup (self->path);
  vacancy_thread_work (self, look_thread, looked_cb, look, look_free);
  return G_SOURCE_REMOVE;
}

static void
file_event_cb (VacancySession *self)
{
  g_clear_handle_id (&self->settle_timer, g_source_remove);
  self->settle_timer = g_timeout_add (SETTLE_MS, settled_cb, self);
}

void
vacancy_session_set_etag (VacancySession *self, const char *etag)
{
  g_return_if_fail (G_IS_OBJECT (self));
  g_free (self->etag);
  self->etag = g_strdup (etag);
  file_event_cb (self);
}

/* ---- hearing of changes ---- */

typedef struct
{
  char *path;
  GFileMonitor *monitor; /* NULL: a file system that has none; then changes are noticed at the next save */
} Watch;

static void
watch_free (gpointer data)
{
  Watch *watch = data;

  g_free (watch->path);
  g_clear_object (&watch->monitor);
  g_free (watch);
}

/* A thread without a main context of its own: the monitor tells the main loop. */
static void
watch_thread (gpointer data)
{
  Watch *watch = data;
  g_autoptr (GFile) file = g_file_new_for_path (watch->path);

  watch->monitor = g_file_monitor_file (file, G_FILE_MONITOR_WATCH_MOVES, NULL, NULL);
}

static void
watching_cb (gpointer owner, gpointer data)
{
  VacancySession *self = owner;
  Watch *watch = data;

  if (g_strcmp0 (watch->path, self->path) != 0 || !watch->monitor)
    return;
  g_set_object (&self->monitor, watch->monitor);
  g_signal_connect_object (self->monitor, "changed", G_CALLBACK (file_event_cb), self, G_CONNECT_SWAPPED);
  /* What happened before. */
  file_event_cb (self);
}

void
vacancy_session_watch_file (VacancySession *self)
{
  Watch *watch = g_new0 (Watch, 1);

  g_clear_object (&self->monitor);
  watch->path = g_strdup (self->path);
  vacancy_thread_work (self, watch_thread, watching_cb, watch, watch_free);
}
