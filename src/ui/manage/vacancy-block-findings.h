// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* What checks of wording found in a block of the library, so that it is mended there once and not in each posting: what, why, what could stand there instead, and a button that silences it for all
 * postings. A row leads to the form of the block, by the action "win.edit". Hidden where nothing was found.
 *
 * Signal "silence" (JdSilence *silence): the person gave a reason. */
#define VACANCY_TYPE_BLOCK_FINDINGS (vacancy_block_findings_get_type ())
G_DECLARE_FINAL_TYPE (VacancyBlockFindings, vacancy_block_findings, VACANCY, BLOCK_FINDINGS, GtkBox)

/* @findings: of JdFinding; NULL: none. The same again is nothing new, so that whoever is in the list stays there. */
void vacancy_block_findings_show (VacancyBlockFindings *self, const GPtrArray *findings);

G_END_DECLS
