// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "vacancy-finding.h"
#include "vacancy-idle-work.h"
#include "vacancy-session.h"
#include "vacancy-suggester.h"

G_BEGIN_DECLS

/* The spelling of a whole posting: one for each session, shared by the views that mark words and the list that names them. No GTK.
 *
 * It is a GListModel of VacancyFinding in the order of the text. An edit costs the placements it touched: what is known of the others is kept, by
 * pointer.
 *
 * Property (notify): "state" (VacancyProofState). Signal "words-changed": what counts as right has changed (another language, a word added or ignored, other names), so whoever marks
 * words has to look again. */
#define VACANCY_TYPE_PROOFREADER (vacancy_proofreader_get_type ())
G_DECLARE_FINAL_TYPE (VacancyProofreader, vacancy_proofreader, VACANCY, PROOFREADER, GObject)

typedef enum
{
  VACANCY_PROOF_CHECKING,      /* nothing is known yet */
  VACANCY_PROOF_DONE,          /* the list holds; for an edit from a moment ago, shortly */
  VACANCY_PROOF_NO_DICTIONARY  /* none is installed for the posting's language */
} VacancyProofState;

/* The one of @session; it lives as long as the session. Borrowed. */
VacancyProofreader *vacancy_proofreader_get (VacancySession *session);

VacancyProofState vacancy_proofreader_get_state (VacancyProofreader *self);

/* Work for idle time (vacancy-idle-work.h), once there is a dictionary. */
void vacancy_proofreader_queue (VacancyProofreader *self, VacancyIdleFunc func, gpointer data);
void vacancy_proofreader_unqueue (VacancyProofreader *self, gpointer data);
/* Does all that is queued now, before walking through the findings. FALSE when there is no dictionary yet. */
gboolean vacancy_proofreader_finish (VacancyProofreader *self);

/* Whether the one at @place (jd-line-id.h) was told to be ignored. */
gboolean vacancy_proofreader_is_ignored (VacancyProofreader *self, const char *place, const char *word);
void     vacancy_proofreader_ignore (VacancyProofreader *self, const char *place, const char *word); /* @place NULL: everywhere */
void     vacancy_proofreader_add_word (VacancyProofreader *self, const char *word); /* to the person's dictionary */

/* The word being typed, which is not named until the cursor leaves it. @word NULL: none. */
void     vacancy_proofreader_set_typing (VacancyProofreader *self, const char *place, const char *word);

/* Where corrections come from, in the posting's language. Borrowed, and good until the language changes. */
VacancySuggester *vacancy_proofreader_get_suggester (VacancyProofreader *self);

/* One undo step. FALSE when the word is no longer there. */
gboolean vacancy_proofreader_correct (VacancyProofreader *self, VacancyFinding *finding, const char *correction);
/* The same for the @occurrence-th @word at @place. */
gboolean vacancy_proofreader_correct_word (VacancyProofreader *self, const char *place, const char *word, guint occurrence, const char *correction);

G_END_DECLS
