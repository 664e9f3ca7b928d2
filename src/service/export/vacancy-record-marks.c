// SPDX-License-Identifier: GPL-3.0-or-later
#include <glib/gi18n.h>
#include <string.h>

#include "edit/jd-edit.h"
#include "export/vacancy-record-private.h"

/* A mark that is one with a step of the posting's history. */
typedef struct
{
  guint number; /* in the record; 0: it is being put down */
  gboolean counts;
  char *day;    /* that it made the posting's */
  char *before; /* what that was before; NULL: none */
  char *target, *url;
  gboolean is_board;
} VacancyMark;

void
vacancy_mark_free (gpointer data)
{
  VacancyMark *mark = data;

  g_free (mark->day);
  g_free (mark->before);
  g_free (mark->target);
  g_free (mark->url);
  g_free (mark);
}

/* ---- putting it down ---- */

static void
marked_cb (VacancyRecord *self, guint number, gpointer data)
{
  if (number > 0)
    g_signal_emit (self, vacancy_record_signals[VACANCY_RECORD_MARKED], 0, number);
}

static void
take_back (VacancyRecord *self, guint number)
{
  JdEvidenceEntry *entry = jd_evidence_entry_new (JD_EVIDENCE_TAKEN_BACK, NULL, FALSE);

  entry->takes_back = number;
  vacancy_record_add (self, entry, vacancy_session_posting (self->session), NULL, NULL, NULL);
}

/* Of a step that may have been undone while it was put down. */
static void
step_marked_cb (VacancyRecord *self, guint number, gpointer data)
{
  VacancyMark *mark = g_ptr_array_index (self->made, GPOINTER_TO_UINT (data));

  mark->number = number;
  if (number > 0 && !mark->counts && self->session)
    take_back (self, number);
  else
    marked_cb (self, number, NULL);
}

static void
put_down (VacancyRecord *self, JdEvidenceAct act, const char *target, gboolean is_board, const char *on, const char *url, VacancyRecordAdded added, gpointer data)
{
  JdEvidenceEntry *entry = jd_evidence_entry_new (act, target, is_board);

  entry->on = g_strdup (on);
  entry->url = g_strdup (url);
  vacancy_record_add (self, entry, vacancy_session_posting (self->session), NULL, added, data);
}

static void
put_down_step (VacancyRecord *self, guint index)
{
  VacancyMark *mark = g_ptr_array_index (self->made, index);

  mark->counts = TRUE;
  mark->number = 0;
  put_down (self, JD_EVIDENCE_POSTED, mark->target, mark->is_board, mark->day, mark->url, step_marked_cb, GUINT_TO_POINTER (index));
}

/* ---- the posting's own date ---- */

/* The day of the posting as a step of its history. */
static void
set_day (VacancyRecord *self, const char *day, const char *label)
{
  self->marking = TRUE;
  vacancy_session_apply (self->session, jd_edit_set_value (vacancy_session_posting (self->session), "posted", day ? day : "", NULL), label);
  self->marking = FALSE;
}

static const char *
day_of (VacancyRecord *self)
{
  return vacancy_session_posting (self->session)->facts->posted;
}

/* Undone, its mark does not count; done again, it is put down anew. */
void
vacancy_record_follow_marks (VacancyRecord *self)
{
  for (guint i = 0; i < self->made->len && !self->marking; i++)
    {
      VacancyMark *mark = g_ptr_array_index (self->made, i);
      const gboolean holds = day_of (self) != NULL && strcmp (day_of (self), mark->day) <= 0;
      if (mark->counts && !holds)
        {
          mark->counts = FALSE;
          if (mark->number > 0)
            take_back (self, mark->number);
        }
      else if (!mark->counts && g_strcmp0 (day_of (self), mark->day) == 0)
        put_down_step (self, i);
    }
}

/* ---- for people ---- */

static void
mark_posted (VacancyRecord *self, const char *target, gboolean is_board, const char *on, const char *url)
{
  const char *day = day_of (self);

  if (day && strcmp (day, on) <= 0)
    {
      put_down (self, JD_EVIDENCE_POSTED, target, is_board, on, url, marked_cb, NULL);
      return;
    }
  VacancyMark *mark = g_new0 (VacancyMark, 1);
  *mark = (VacancyMark) { .day = g_strdup (on), .before = g_strdup (day), .target = g_strdup (target), .url = g_strdup (url), .is_board = is_board };
  g_ptr_array_add (self->made, mark);
  set_day (self, on, _("Mark as Posted"));
  put_down_step (self, self->made->len - 1);
}

void
vacancy_record_mark (VacancyRecord *self, const char *target, gboolean is_board, gboolean is_closed, const char *on, const char *url)
{
  g_return_if_fail (VACANCY_IS_RECORD (self) && target && on);

  if (!self->session)
    return;
  if (is_closed)
    put_down (self, JD_EVIDENCE_CLOSED, target, is_board, on, url, marked_cb, NULL);
  else
    mark_posted (self, target, is_board, on, url);
}

/* NULL: it changed no date. */
static VacancyMark *
find_step (VacancyRecord *self, guint number)
{
  for (guint i = 0; i < self->made->len; i++)
    {
      VacancyMark *mark = g_ptr_array_index (self->made, i);
      if (mark->number == number && mark->counts)
        return mark;
    }
  return NULL;
}

void
vacancy_record_take_back (VacancyRecord *self, guint number)
{
  g_return_if_fail (VACANCY_IS_RECORD (self));

  VacancyMark *mark = find_step (self, number);
  if (!self->session)
    return;
  if (mark)
    mark->counts = FALSE;
  if (mark && g_strcmp0 (day_of (self), mark->day) == 0)
    set_day (self, mark->before, _("Take Back Mark"));
  take_back (self, number);
}
