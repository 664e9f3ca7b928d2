// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/vacancy-record-private.h"

#include "posting/vacancy-thread-work.h"

#define KEY "vacancy-record"

/* All there are; borrowed. */
static GPtrArray *records;

G_DEFINE_FINAL_TYPE (VacancyRecord, vacancy_record, G_TYPE_OBJECT)

/* ---- boards ---- */

typedef struct
{
  JdBoards *boards;
} Boards;

static void
boards_free (gpointer data)
{
  Boards *boards = data;

  g_clear_pointer (&boards->boards, jd_boards_unref);
  g_free (boards);
}

static void
boards_thread (gpointer data)
{
  ((Boards *) data)->boards = vacancy_record_load_boards ();
}

static void
boards_cb (gpointer owner, gpointer data)
{
  VacancyRecord *self = owner;

  self->boards = g_steal_pointer (&((Boards *) data)->boards);
  g_signal_emit (self, vacancy_record_signals[VACANCY_RECORD_CHANGED], 0);
}

void
vacancy_record_need_boards (VacancyRecord *self)
{
  g_return_if_fail (VACANCY_IS_RECORD (self));

  if (self->reads_boards)
    return;
  self->reads_boards = TRUE;
  vacancy_thread_work (self, boards_thread, boards_cb, g_new0 (Boards, 1), boards_free);
}

/* ---- reading ---- */

typedef struct
{
  char *path;
  guint reading;
  JdEvidence *evidence; /* NULL with @error */
  GError *error;
} Reading;

static void
reading_free (gpointer data)
{
  Reading *reading = data;

  g_free (reading->path);
  g_clear_pointer (&reading->evidence, jd_evidence_unref);
  g_clear_error (&reading->error);
  g_free (reading);
}

static void
read_thread (gpointer data)
{
  Reading *reading = data;

  reading->evidence = jd_evidence_load (reading->path, &reading->error);
}

/* What is damaged is told once, when it is read first. */
static void
tell_faults (VacancyRecord *self, const JdEvidence *evidence)
{
  const GPtrArray *faults = jd_evidence_faults (evidence);

  if (faults->len > 0)
    g_signal_emit (self, vacancy_record_signals[VACANCY_RECORD_FAILED], 0, ((const GError *) faults->pdata[0])->message);
}

static void
read_cb (gpointer owner, gpointer data)
{
  VacancyRecord *self = owner;
  Reading *reading = data;

  if (reading->reading != self->reading)
    return;
  if (!reading->evidence)
    {
      g_signal_emit (self, vacancy_record_signals[VACANCY_RECORD_FAILED], 0, reading->error->message);
      return;
    }
  tell_faults (self, reading->evidence);
  vacancy_record_take (self, g_steal_pointer (&reading->evidence));
}

static void
read_again (VacancyRecord *self)
{
  Reading *reading = g_new0 (Reading, 1);

  reading->path = g_strdup (vacancy_session_path (self->session));
  reading->reading = ++self->reading;
  vacancy_thread_work (self, read_thread, read_cb, reading, reading_free);
}

/* ---- the session ---- */

/* Saved elsewhere, it has the record of that file. */
static void
path_changed_cb (VacancyRecord *self)
{
  if (!self->session || !vacancy_record_has_place (self))
    return;
  if (self->waiting->len > 0)
    vacancy_record_add_waiting (self);
  else
    read_again (self);
}

static void
posting_changed_cb (VacancyRecord *self, JdPosting *before, JdPosting *after)
{
  if (!self->session || before->facts == after->facts)
    return;
  vacancy_record_follow_marks (self);
  if (g_strcmp0 (before->facts->posted, after->facts->posted) != 0)
    g_signal_emit (self, vacancy_record_signals[VACANCY_RECORD_CHANGED], 0);
}

VacancyRecord *
vacancy_record_of (VacancySession *session)
{
  g_return_val_if_fail (VACANCY_IS_SESSION (session), NULL);

  VacancyRecord *self = g_object_get_data (G_OBJECT (session), KEY);
  if (self)
    return self;
  self = g_object_new (VACANCY_TYPE_RECORD, NULL);
  g_set_weak_pointer (&self->session, session);
  g_object_set_data_full (G_OBJECT (session), KEY, self, g_object_unref);
  g_signal_connect_object (session, "notify::path", G_CALLBACK (path_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (vacancy_session_history (session), "changed", G_CALLBACK (posting_changed_cb), self, G_CONNECT_SWAPPED);
  path_changed_cb (self);
  return self;
}

void
vacancy_records_read_again (void)
{
  for (guint i = 0; records && i < records->len; i++)
    if (vacancy_record_has_place (records->pdata[i]))
      read_again (records->pdata[i]);
}

gboolean
vacancy_record_is_wanted (GSettings *settings)
{
  g_return_val_if_fail (G_IS_SETTINGS (settings), FALSE);

  return g_settings_get_boolean (settings, "record-boards");
}

/* ---- life ---- */

static void
vacancy_record_dispose (GObject *object)
{
  g_clear_weak_pointer (&VACANCY_RECORD (object)->session);
  G_OBJECT_CLASS (vacancy_record_parent_class)->dispose (object);
}

static void
vacancy_record_finalize (GObject *object)
{
  VacancyRecord *self = VACANCY_RECORD (object);

  g_ptr_array_remove_fast (records, self);
  g_clear_pointer (&self->evidence, jd_evidence_unref);
  g_clear_pointer (&self->boards, jd_boards_unref);
  g_ptr_array_unref (self->waiting);
  g_ptr_array_unref (self->made);
  G_OBJECT_CLASS (vacancy_record_parent_class)->finalize (object);
}

static void
vacancy_record_class_init (VacancyRecordClass *class)
{
  G_OBJECT_CLASS (class)->dispose = vacancy_record_dispose;
  G_OBJECT_CLASS (class)->finalize = vacancy_record_finalize;
  vacancy_record_signals[VACANCY_RECORD_CHANGED] = g_signal_new ("changed", VACANCY_TYPE_RECORD, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  vacancy_record_signals[VACANCY_RECORD_MARKED] = g_signal_new ("marked", VACANCY_TYPE_RECORD, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_UINT);
  vacancy_record_signals[VACANCY_RECORD_FAILED] = g_signal_new ("failed", VACANCY_TYPE_RECORD, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
vacancy_record_init (VacancyRecord *self)
{
  if (!records)
    records = g_ptr_array_new ();
  g_ptr_array_add (records, self);
  self->waiting = g_ptr_array_new_with_free_func (vacancy_record_job_free);
  self->made = g_ptr_array_new_with_free_func (vacancy_mark_free);
}
