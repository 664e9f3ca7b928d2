// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <adwaita.h>

#include "batch/jd-batch.h"

G_BEGIN_DECLS

/* The table of many exports: a row for each, what its file is called, for whom it is, and what is missing or became of it; below it all that is told of the row that is selected. However many rows
 * there are, only those that are seen are made. */
#define VACANCY_TYPE_BATCH_TABLE (vacancy_batch_table_get_type ())
G_DECLARE_FINAL_TYPE (VacancyBatchTable, vacancy_batch_table, VACANCY, BATCH_TABLE, AdwBin)

/* @batch is borrowed until another is set; NULL: none, and @empty (may be NULL) says why. */
void vacancy_batch_table_set (VacancyBatchTable *self, const JdBatch *batch, const char *empty);

G_END_DECLS
