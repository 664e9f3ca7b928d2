// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "check/jd-spelling.h"

G_BEGIN_DECLS

/* The spelling of one posting, made when it is first asked for and kept as long as language and names stay. All zero to begin with. */
typedef struct
{
  /* owned */
  JdSpelling *spelling;
  char *language;
  JdFacts *facts; /* whose names the spelling knows */
  JdParams *variables;
} VacancySpellingSlot;

JdSpelling *vacancy_spelling_slot_get (VacancySpellingSlot *slot, const JdPosting *posting); /* borrowed */
void        vacancy_spelling_slot_clear (VacancySpellingSlot *slot);

G_END_DECLS
