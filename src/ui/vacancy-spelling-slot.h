// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gio/gio.h>

#include "check/jd-spelling.h"

G_BEGIN_DECLS

/* The spelling of one posting, loaded when it is first asked for and kept as long as language and names stay. All zero to begin with. */
typedef struct
{
  /* owned */
  JdSpelling *spelling;
  char *language;
  char *awaited;  /* the language a thread loads the dictionary of; NULL: none */
  GCancellable *loading; /* of that */
  JdFacts *facts; /* whose names the spelling knows */
  JdParams *variables;
  GHashTable *ignored; /* set of words, right in any language; NULL: none */
} VacancySpellingSlot;

/* NULL until it is loaded; borrowed. */
JdSpelling *vacancy_spelling_slot_get (VacancySpellingSlot *slot, const JdPosting *posting);

/* @word is right from now on, also after a change of language, until the slot is cleared. */
void        vacancy_spelling_slot_ignore (VacancySpellingSlot *slot, const JdPosting *posting, const char *word);

/* Whether vacancy_spelling_slot_get() has an answer. If not, a thread loads the dictionary from now on, which takes as long as three frames, and @ready is called in the main loop when
 * that is done, unless the slot was cleared or asked for another language by then. */
typedef void (*VacancySpellingReady) (gpointer data);
gboolean    vacancy_spelling_slot_prepare (VacancySpellingSlot *slot, const JdPosting *posting, VacancySpellingReady ready, gpointer data);
void        vacancy_spelling_slot_clear (VacancySpellingSlot *slot);

G_END_DECLS
