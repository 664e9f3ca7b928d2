// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "export/vacancy-batch-page.h"
#include "export/vacancy-batch-table.h"
#include "export/vacancy-choices-row.h"
#include "export/vacancy-record.h"

G_BEGIN_DECLS

/* The inside of the page: what is wanted (-wishes.c), and the page itself, which calls that. */
struct _VacancyBatchPage
{
  AdwBin parent_instance;

  /* template widgets */
  AdwPreferencesGroup *wishes;
  AdwActionRow *source_row;
  VacancyChoicesRow *levels, *places, *languages, *goals;
  AdwEntryRow *place_entry;
  VacancyBatchTable *table;
  GtkLabel *status;
  GtkProgressBar *progress;
  GtkWidget *export_button, *cancel_button, *again_button, *open_button;

  /* owned */
  VacancyServices *services;
  VacancySession *session;
  VacancyTargets *targets;
  VacancyExportJob *job;
  char *source;             /* a folder of postings; NULL: none is chosen */
  GtkNativeDialog *chooser; /* NULL: none is open */

  gboolean is_folder;
  gboolean is_dirty;  /* what is planned is not what is wanted */
  gboolean is_asked;  /* it is to be written as soon as it is known what is there */
  gboolean is_stopped; /* the plan was given up */
  guint planning;     /* a source */
};

/* Fills the rows; once, and those of targets again when others are chosen. */
void vacancy_batch_page_fill (VacancyBatchPage *self);
void vacancy_batch_page_fill_goals (VacancyBatchPage *self);
/* Has what is wanted planned. FALSE, with nothing planned, when there is nothing to plan; @why gets what is missing, for people. Static. */
gboolean vacancy_batch_page_plan (VacancyBatchPage *self, const char **why);
/* Adds what is in the entry to the places, and keeps it for the next time; FALSE where it says what is wrong with it. */
gboolean vacancy_batch_page_add_place (VacancyBatchPage *self);

G_END_DECLS
