// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gio/gio.h>

#include "board/jd-boards.h"
#include "posting/vacancy-session.h"
#include "store/jd-evidence.h"

G_BEGIN_DECLS

/* The record of an open posting (jd-evidence.h): what of it was sent where, and where it stands. Read and written on threads. No GTK.
 *
 * What is sent while the posting has no file yet is kept until it has one. A mark that made the posting a posted one is undone and redone with that step of its history; every other is taken back by
 * its number.
 *
 * Signals: "changed" (): the record is another, or the posting is posted where it was not, or the other way; "marked" (guint number): a mark is in the record; "failed" (const char *message):
 * something could not be put down, or read. */
#define VACANCY_TYPE_RECORD (vacancy_record_get_type ())
G_DECLARE_FINAL_TYPE (VacancyRecord, vacancy_record, VACANCY, RECORD, GObject)

/* The one of @session, which is read by and by when it is asked for first. Borrowed from the session. */
VacancyRecord  *vacancy_record_of (VacancySession *session);

VacancySession *vacancy_record_get_session (VacancyRecord *self);
/* As it was read last; NULL: not yet. Borrowed until "changed". */
JdEvidence     *vacancy_record_get_evidence (VacancyRecord *self);
/* Whether there is a file beside which a record can stand. */
gboolean        vacancy_record_has_place (VacancyRecord *self);

/* All job boards; NULL: not read yet, and nobody needed them. Borrowed until "changed". */
JdBoards       *vacancy_record_get_boards (VacancyRecord *self);
/* Has them read, after which the record is "changed", unless they are there. */
void            vacancy_record_need_boards (VacancyRecord *self);
/* Where @entry went, as people know it: the name of the job board or format, else what they called it. Borrowed; never NULL. */
const char     *vacancy_record_target (VacancyRecord *self, const JdEvidenceEntry *entry);

/* Has those of all open postings read once more, since something was put down by others. */
void            vacancy_records_read_again (void);

/* Whether what goes to job boards is to be put down. */
gboolean        vacancy_record_is_wanted (GSettings *settings);
/* Puts down that @posting, which may be older than the session's, went to the board or format @target: to @file (NULL: the clipboard) as @bytes. */
void            vacancy_record_add_sent (VacancyRecord *self, JdPosting *posting, const char *target, gboolean is_board, const char *file, GBytes *bytes);

/* That it stands at @target since the day @on (an ISO date), where @is_closed until that day. @url may be NULL. */
void            vacancy_record_mark (VacancyRecord *self, const char *target, gboolean is_board, gboolean is_closed, const char *on, const char *url);
/* The mark @number does not count. */
void            vacancy_record_take_back (VacancyRecord *self, guint number);

G_END_DECLS
