// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "check/jd-gauges.h"
#include "posting/vacancy-session.h"
#include "reading/jd-reading.h"
#include "review/vacancy-coded.h"

G_BEGIN_DECLS

/* Passes over the document of a session with all checks that need the whole of it (jd-check.h): on a thread, a quarter of a second after the last edit, so that no key waits for them. No GTK. */
typedef struct _VacancyDocumentPass VacancyDocumentPass;

typedef void (*VacancyDocumentPassed) (gpointer data);

/* @session is borrowed: it has to live as long. @passed is called when there are other results. The first pass begins by itself. */
VacancyDocumentPass *vacancy_document_pass_new (VacancySession *session, VacancyDocumentPassed passed, gpointer data);
void                 vacancy_document_pass_free (VacancyDocumentPass *self);

/* The document has changed. */
void vacancy_document_pass_queue (VacancyDocumentPass *self);

/* What was looked at last, the document as it is or as it was a moment ago, and what was found there: JdFinding, check after check, each in the order of the text. NULL before the first pass is
 * through. Borrowed. */
const JdDocument *vacancy_document_pass_get_document (VacancyDocumentPass *self);
const GPtrArray  *vacancy_document_pass_get_findings (VacancyDocumentPass *self);
/* The same in the same order, as VacancyFinding. */
const GPtrArray  *vacancy_document_pass_get_items (VacancyDocumentPass *self);
/* How long and how hard that document is to read, those of its sections that say enough (JdSectionReading), and what is known of reading in its language (NULL: nothing). Likewise. */
const JdReading         *vacancy_document_pass_get_reading (VacancyDocumentPass *self);
const GPtrArray         *vacancy_document_pass_get_section_readings (VacancyDocumentPass *self);
const JdReadingLanguage *vacancy_document_pass_get_reading_language (VacancyDocumentPass *self);
/* How long it is and how much it asks for; and its masculine and feminine words, NULL where nothing is known of such, or the rules about words are not there yet. Likewise. */
const JdGauges     *vacancy_document_pass_get_gauges (VacancyDocumentPass *self);
const VacancyCoded *vacancy_document_pass_get_coded (VacancyDocumentPass *self);

G_END_DECLS
