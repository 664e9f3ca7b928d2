// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <adwaita.h>

#include "form/jd-pay-draft.h"

G_BEGIN_DECLS

/* All there is to edit of the pay of a salary block: whose figures they are, in what they are given, where they come from, and the table of them.
 *
 * Signal: "changed" (GObject *what), after the draft was: which row or table it was changed in. */
#define VACANCY_TYPE_PAY_FORM (vacancy_pay_form_get_type ())
G_DECLARE_FINAL_TYPE (VacancyPayForm, vacancy_pay_form, VACANCY, PAY_FORM, AdwBin)

/* @draft is borrowed, until another is shown; it is edited here. */
void     vacancy_pay_form_show (VacancyPayForm *self, JdLibrary *library, JdPayDraft *draft);
/* What is being typed counts. */
void     vacancy_pay_form_commit (VacancyPayForm *self);
/* The keyboard goes to the table. FALSE: it cannot. */
gboolean vacancy_pay_form_focus (VacancyPayForm *self);
/* The keyboard goes to the first figure that is wrong. FALSE: none is. */
gboolean vacancy_pay_form_focus_wrong (VacancyPayForm *self);

G_END_DECLS
