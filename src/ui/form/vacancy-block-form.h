// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <adwaita.h>

#include "library/vacancy-usage-index.h"
#include "vacancy-services.h"

G_BEGIN_DECLS

/* A dialog with all there is to edit of a block. It saves by the changes of the library, so that it can be undone, once the person has seen which postings that is news to, and stays open with what
 * is wrong when that is refused. */
#define VACANCY_TYPE_BLOCK_FORM (vacancy_block_form_get_type ())
G_DECLARE_FINAL_TYPE (VacancyBlockForm, vacancy_block_form, VACANCY, BLOCK_FORM, AdwWindow)

/* The block was saved, the library read again, and the form closed itself. */
typedef void (*VacancyBlockSaved) (const char *label, const char *const *blocks, gpointer data);

/* Borrowed: the form is its own window's. @usage knows the postings (NULL: none does). @block NULL: a new one of @kind, which says @text (NULL: nothing yet). @data lives as long as @parent. */
VacancyBlockForm *vacancy_block_form_present (GtkWindow *parent, VacancyServices *services, VacancyUsageIndex *usage, JdBlock *block, JdKind kind, const char *text, VacancyBlockSaved saved,
                                              gpointer data);

/* The keyboard goes to what is said by the variant at @variant of the block (-1: its body) in @language (NULL, or one it does not have: in the first it has). */
void vacancy_block_form_go_to_wording (VacancyBlockForm *self, int variant, const char *language);
/* Likewise to the pay of a salary. */
void vacancy_block_form_go_to_pay (VacancyBlockForm *self);

G_END_DECLS
