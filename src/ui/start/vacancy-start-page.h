// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <adwaita.h>

#include "posting/vacancy-recents.h"

G_BEGIN_DECLS

/* What a window shows before it has a posting: a line on what this is, New and Open, drafts left by a crash, and the postings worked on last, which can be searched where they are many; a
 * sample as long as there is nothing else.
 * Signals: "open" (const char *path); "recover" (const char *draft); "discard" (const char *draft, const char *title); "copy" (const char *path, const char *draft, gboolean ask): a new
 * posting that begins as the one in that file or draft, whichever is not NULL, the same or what is asked for; "show-file" (const char *path); "forget" (const char *path); "sample" (). */
#define VACANCY_TYPE_START_PAGE (vacancy_start_page_get_type ())
G_DECLARE_FINAL_TYPE (VacancyStartPage, vacancy_start_page, VACANCY, START_PAGE, AdwBin)

/* Of JdRecent. */
void vacancy_start_page_set_recents (VacancyStartPage *self, GPtrArray *recents);
/* What there is to say of the days of postings: path -> text, as vacancy_ages_find() has it. */
void vacancy_start_page_set_ages (VacancyStartPage *self, GHashTable *ages);
/* Of JdDraft; borrowed for the call. */
void vacancy_start_page_set_drafts (VacancyStartPage *self, const GPtrArray *drafts);
/* Buttons one below the other. */
void vacancy_start_page_set_narrow (VacancyStartPage *self, gboolean narrow);

G_END_DECLS
