// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "adopt/jd-import-plan.h"

G_BEGIN_DECLS

/* What a person decided of a text that is imported: a value, so that undo is a list of them. */
typedef struct
{
  char *role, *level;    /* NULL: guessed */
  gboolean no_role;
  gboolean take_almost;
  guint n_lines;
  int *labels;           /* of each line the JdLabel it was given, or -1 */
  JdPlanChoice *choices; /* of each line */
} VacancyImportState;

VacancyImportState *vacancy_import_state_new (guint n_lines);
VacancyImportState *vacancy_import_state_copy (const VacancyImportState *state);
void                vacancy_import_state_free (VacancyImportState *state);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (VacancyImportState, vacancy_import_state_free)

gboolean vacancy_import_state_equal (const VacancyImportState *one, const VacancyImportState *other);
/* Gives the lines of @outline the labels they have here, and others back to it. */
void     vacancy_import_state_label (const VacancyImportState *state, JdOutline *outline);
/* Borrows from @state. */
JdPlanRequest vacancy_import_state_request (const VacancyImportState *state);

G_END_DECLS
