// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <adwaita.h>

#include "vacancy-recents.h"

G_BEGIN_DECLS

/* What a window shows before it has a posting: a line on what this is, New and Open, drafts left by a crash, and the postings worked on last.
 * Signals: "open" (const char *path); "recover" (const char *draft); "discard" (const char *draft, const char *title). */
#define VACANCY_TYPE_START_PAGE (vacancy_start_page_get_type ())
G_DECLARE_FINAL_TYPE (VacancyStartPage, vacancy_start_page, VACANCY, START_PAGE, AdwBin)

/* Of JdRecent; borrowed for the call. */
void vacancy_start_page_set_recents (VacancyStartPage *self, const GPtrArray *recents);
/* Of JdDraft; borrowed for the call. */
void vacancy_start_page_set_drafts (VacancyStartPage *self, const GPtrArray *drafts);
/* Buttons one below the other. */
void vacancy_start_page_set_narrow (VacancyStartPage *self, gboolean narrow);

G_END_DECLS
