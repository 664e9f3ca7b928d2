// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "check/jd-gauges.h"
#include "posting/vacancy-session.h"
#include "reading/jd-reading.h"
#include "review/vacancy-coded.h"
#include "review/vacancy-finding-list.h"
#include "review/vacancy-idle-work.h"
#include "review/vacancy-suggester.h"

G_BEGIN_DECLS

/* What the checks (jd-check.h) find in a posting: one review for each session, shared by the views that mark words and the lists that name what was found. No GTK.
 *
 * It is a GListModel of VacancyFinding in the order of the text: what the checks of lines found. An edit costs the placements it touched: what is known of the others is kept, by
 * pointer. What checks of the whole document found stands beside it. Each family has a list of its own, too.
 *
 * Property (notify): "state" (VacancyReviewState). Signals: "words-changed": what counts as right has changed (another language, a word added or ignored, other names), so whoever marks
 * words has to look again; "document-checked": the document was looked at as a whole; "line-changed" (const char *place): something else is shown of that line. */
#define VACANCY_TYPE_REVIEW (vacancy_review_get_type ())
G_DECLARE_FINAL_TYPE (VacancyReview, vacancy_review, VACANCY, REVIEW, GObject)

typedef enum
{
  VACANCY_REVIEW_CHECKING,      /* nothing is known yet */
  VACANCY_REVIEW_DONE,          /* the list holds; for an edit from a moment ago, shortly */
  VACANCY_REVIEW_NO_DICTIONARY  /* it does, but for the spelling: no dictionary is installed for the posting's language */
} VacancyReviewState;

/* The one of @session; it lives as long as the session. Borrowed. */
VacancyReview *vacancy_review_get (VacancySession *session);

VacancySession *vacancy_review_get_session (VacancyReview *self); /* borrowed */

VacancyReviewState vacancy_review_get_state (VacancyReview *self);

/* The document that was looked at as a whole, as it is or as it was a moment ago, and what was found there: JdFinding, check after check. NULL before it was. Borrowed. */
const JdDocument *vacancy_review_get_document (VacancyReview *self);
const GPtrArray  *vacancy_review_get_document_findings (VacancyReview *self);
/* How long and how hard that document is to read, those of its sections that say enough (JdSectionReading), and what is known of reading in its language (NULL: nothing). Likewise. */
const JdReading         *vacancy_review_get_reading (VacancyReview *self);
const GPtrArray         *vacancy_review_get_section_readings (VacancyReview *self);
const JdReadingLanguage *vacancy_review_get_reading_language (VacancyReview *self);

/* How long it is and how much it asks for; and its masculine and feminine words, NULL where nothing is known of such in its language. Likewise. */
const JdGauges     *vacancy_review_get_gauges (VacancyReview *self);
const VacancyCoded *vacancy_review_get_coded (VacancyReview *self);

/* What is shown of what @check found, in the order of the text; it follows the review. Borrowed. */
VacancyFindingList *vacancy_review_get_family (VacancyReview *self, const JdCheck *check);

/* What is silenced of all that was found, in the order of the families. Borrowed. */
VacancyFindingList *vacancy_review_get_silenced (VacancyReview *self);
/* What @finding is silent by, and where that was told (may be NULL). NULL: nothing. Borrowed. */
JdSilence          *vacancy_review_silence_of (VacancyReview *self, VacancyFinding *finding, JdSilencedWhere *where);

/* What is shown of what was found in the line at @place (jd-line-id.h), of VacancyFinding. NULL: nothing. Borrowed. */
const GPtrArray    *vacancy_review_findings_at (VacancyReview *self, const char *place);

/* Work for idle time (vacancy-idle-work.h), once there is a dictionary. */
void vacancy_review_queue (VacancyReview *self, VacancyIdleFunc func, gpointer data);
void vacancy_review_unqueue (VacancyReview *self, gpointer data);
/* Does all that is queued now, before walking through the findings. FALSE when there is no dictionary yet. */
gboolean vacancy_review_finish (VacancyReview *self);

/* Whether the word at @place (jd-line-id.h) was told to be ignored, or is silenced. */
gboolean vacancy_review_is_ignored (VacancyReview *self, const char *place, const char *word);
void     vacancy_review_ignore (VacancyReview *self, const char *place, const char *word); /* @place NULL: everywhere */
void     vacancy_review_add_word (VacancyReview *self, const char *word); /* to the person's dictionary */

/* The word being typed, which is not named until the cursor leaves it. @word NULL: none. */
void     vacancy_review_set_typing (VacancyReview *self, const char *place, const char *word);

/* Where corrections come from, in the posting's language. Borrowed, and good until the language changes. */
VacancySuggester *vacancy_review_get_suggester (VacancyReview *self);

/* One undo step. FALSE when what was found is no longer there. */
gboolean vacancy_review_correct (VacancyReview *self, VacancyFinding *finding, const char *correction, GError **error);
/* The same for the @occurrence-th misspelled @word at @place. */
gboolean vacancy_review_correct_word (VacancyReview *self, const char *place, const char *word, guint occurrence, const char *correction, GError **error);

G_END_DECLS
