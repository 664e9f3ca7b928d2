// SPDX-License-Identifier: GPL-3.0-or-later
/* What must hold: a thread has references of its own to all it reads, and what it found is for the document it was found in. One thread at most is at work, on one board after the other; when it
 * tells what it found, those whose answer is not of the document as it is now get their turn, so that nobody counts edits. Threads are cancelled with the list, and then come back to nobody. */
#include "export/vacancy-targets-private.h"

#include "base/jd-today.h"
#include "board/jd-dry-run.h"

/* A thread tells what it found at several boards together, this often: each time costs a picture of the list. */
#define TELL_MS 60

/* A board, and what was found there; NULL: it was not looked at yet. */
typedef struct
{
  VacancyTarget *target;
  GPtrArray *issues;
} Found;

/* For the thread. */
typedef struct
{
  GArray *boards; /* of Found */
  JdDocument *document;
  JdLibrary *library;
} Look;

static void
found_clear (gpointer data)
{
  Found *found = data;

  g_clear_pointer (&found->issues, g_ptr_array_unref);
  g_object_unref (found->target);
}

static void
look_free (gpointer data)
{
  Look *look = data;

  g_array_unref (look->boards);
  jd_document_unref (look->document);
  g_clear_pointer (&look->library, jd_library_unref);
  g_free (look);
}

static void
look_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Look *look = data;
  const gint64 end = g_get_monotonic_time () + TELL_MS * 1000;
  g_autofree char *today = jd_today ();

  for (guint i = 0; i < look->boards->len && g_get_monotonic_time () < end && !g_cancellable_is_cancelled (cancellable); i++)
    {
      Found *found = &g_array_index (look->boards, Found, i);
      const JdBoardJob job
          = { .board = vacancy_target_get_board (found->target), .posting = look->document->posting, .document = look->document, .library = look->library };
      found->issues = jd_dry_run (&job, today);
    }
  g_task_return_boolean (task, TRUE);
}

static void
take_found (VacancyTargets *self, Look *look)
{
  for (guint i = 0; i < look->boards->len; i++)
    {
      Found *found = &g_array_index (look->boards, Found, i);

      if (!found->issues)
        continue;
      vacancy_target_take_issues (found->target, look->document, g_steal_pointer (&found->issues));
      if (look->library != vacancy_session_library (self->session))
        vacancy_target_forget (found->target);
    }
}

static void
looked_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  VacancyTargets *self;

  if (!g_task_propagate_boolean (G_TASK (result), NULL))
    return;
  self = data;
  self->running = FALSE;
  take_found (self, g_task_get_task_data (G_TASK (result)));
  /* Edits wait until the person rests. */
  if (self->timer == 0)
    vacancy_targets_look (self);
}

/* Takes over @boards. */
static void
look_at (VacancyTargets *self, GArray *boards)
{
  g_autoptr (GTask) task = g_task_new (NULL, self->cancellable, looked_cb, self);
  JdLibrary *library = vacancy_session_library (self->session);
  Look *look = g_new0 (Look, 1);

  look->boards = boards;
  look->document = jd_document_ref (vacancy_session_document (self->session));
  look->library = library ? jd_library_ref (library) : NULL;
  self->running = TRUE;
  g_task_set_source_tag (task, look_at);
  g_task_set_task_data (task, look, look_free);
  g_task_run_in_thread (task, look_thread);
}

gboolean
vacancy_targets_has_looked (VacancyTargets *self, VacancyTarget *target)
{
  return vacancy_target_is_of (target, vacancy_session_document (self->session));
}

void
vacancy_targets_look (VacancyTargets *self)
{
  g_autoptr (GArray) boards = g_array_new (FALSE, FALSE, sizeof (Found));

  g_array_set_clear_func (boards, found_clear);
  for (guint i = 0; i < self->items->len; i++)
    {
      VacancyTarget *target = vacancy_targets_at (self, i);
      const Found found = { target, NULL };

      if (vacancy_targets_has_looked (self, target))
        continue;
      if (vacancy_target_get_exporter (target))
        vacancy_target_look (target, vacancy_session_document (self->session));
      else
        {
          g_object_ref (target);
          g_array_append_val (boards, found);
        }
    }
  if (boards->len > 0 && !self->running)
    look_at (self, g_steal_pointer (&boards));
}
