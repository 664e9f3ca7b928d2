// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <adwaita.h>

#include "library/vacancy-affected-postings.h"

G_BEGIN_DECLS

/* Before a block is saved: the postings that would be offered what it says then, with what they say now and what they would say. Nothing is changed here, and no posting by saving. */
#define VACANCY_TYPE_AFFECTED_DIALOG (vacancy_affected_dialog_get_type ())
G_DECLARE_FINAL_TYPE (VacancyAffectedDialog, vacancy_affected_dialog, VACANCY, AFFECTED_DIALOG, AdwWindow)

/* @proceed: it is to be saved. */
typedef void (*VacancyAffectedAnswer) (gboolean proceed, gpointer data);

/* Looks up whom saving @block in the place of @former is news to, and asks on @parent when there is anybody. @answer is called once, in any case; at once without an @index (NULL: nothing is
 * known of postings). */
void vacancy_affected_ask (GtkWindow *parent, VacancyUsageIndex *index, JdLibrary *library, JdBlock *former, JdBlock *block, VacancyAffectedAnswer answer, gpointer data);

G_END_DECLS
