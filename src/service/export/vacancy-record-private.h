// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "export/vacancy-record.h"

G_BEGIN_DECLS

/* The inside of the record, in files of which each calls only those before it: -state, -reading, -add (writing), -marks, and the object itself, which reads the file. */
struct _VacancyRecord
{
  GObject parent_instance;

  VacancySession *session; /* weak; NULL when it is gone */
  JdEvidence *evidence;    /* NULL: not read yet */
  JdBoards *boards;        /* NULL: likewise */
  gboolean reads_boards;
  GPtrArray *waiting;      /* of jobs, until there is a file */
  GPtrArray *made;         /* of VacancyMark: marks that made the posting a posted one, since it was opened */
  gboolean marking;        /* the posting is being changed for a mark */
  guint reading;           /* tells the last of several readings from the others */
};

/* vacancy-record-state.c */
typedef enum
{
  VACANCY_RECORD_CHANGED,
  VACANCY_RECORD_MARKED,
  VACANCY_RECORD_FAILED,
  VACANCY_RECORD_N_SIGNALS
} VacancyRecordSignal;
extern guint vacancy_record_signals[VACANCY_RECORD_N_SIGNALS];

/* What the record says now. Takes it over. */
void vacancy_record_take (VacancyRecord *self, JdEvidence *evidence);

/* vacancy-record-reading.c */
/* How @posting reads now where @entry went; reads the boards. New string. */
char     *vacancy_record_read_posting (const JdEvidenceEntry *entry, JdPosting *posting, JdLibrary *library);
/* New. */
JdBoards *vacancy_record_load_boards (void);

/* vacancy-record-add.c */
typedef void (*VacancyRecordAdded) (VacancyRecord *self, guint number, gpointer data);

/* Adds @entry (taken over), of @posting and what it reads like, with @bytes (may be NULL). @added (may be NULL) hears the number it got, in the main loop. */
void vacancy_record_add (VacancyRecord *self, JdEvidenceEntry *entry, JdPosting *posting, GBytes *bytes, VacancyRecordAdded added, gpointer data);
/* The posting has a file now. */
void vacancy_record_add_waiting (VacancyRecord *self);
/* Of those that wait. */
void vacancy_record_job_free (gpointer job);

/* vacancy-record-marks.c */
void vacancy_mark_free (gpointer mark);
/* The posting is another one. */
void vacancy_record_follow_marks (VacancyRecord *self);

G_END_DECLS
