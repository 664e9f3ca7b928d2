// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <adwaita.h>

#include "export/vacancy-export-job.h"
#include "export/vacancy-targets.h"
#include "vacancy-services.h"

G_BEGIN_DECLS

/* Many exports at once, as a page of the export window: what is wanted, the table of what that comes to, and writing it into a folder that is asked for, with what is there already. The open posting
 * at several levels, places and languages, or all postings of a folder. What is wanted is planned while the page is seen, and again after each choice and edit. */
#define VACANCY_TYPE_BATCH_PAGE (vacancy_batch_page_get_type ())
G_DECLARE_FINAL_TYPE (VacancyBatchPage, vacancy_batch_page, VACANCY, BATCH_PAGE, AdwBin)

GtkWidget *vacancy_batch_page_new (VacancyServices *services, VacancySession *session, VacancyTargets *targets, gboolean is_folder);

/* Within a window, once it was asked for; for tests, too. */
void vacancy_batch_page_set_source (VacancyBatchPage *self, const char *folder);
/* Writes into @folder; asks first when files are there. Only what is planned; likewise. */
void vacancy_batch_page_write_to (VacancyBatchPage *self, const char *folder);

G_END_DECLS
