// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/jd-posting.h"

G_BEGIN_DECLS

/* Pay as it is typed into a form of fields, and what is wrong with it in words for the person at the form. No GTK. */

typedef enum
{
  VACANCY_PAY_FINE,
  VACANCY_PAY_NO_AMOUNT,
  VACANCY_PAY_WRONG_FROM, /* not to be read as an amount */
  VACANCY_PAY_WRONG_TO,
  VACANCY_PAY_NO_CURRENCY,
  VACANCY_PAY_WRONG_ORDER /* the second amount is the lower one */
} VacancyPayFault;

/* @to may be empty; @currency is "" while none is chosen. A currency or period in the text itself goes before those that are chosen. */
VacancyPayFault vacancy_pay_input_read (const JdPosting *posting, const char *from, const char *to, const char *currency, JdPeriod period, JdPay *pay);

/* Reads one figure, whether a currency is chosen or not; FALSE when it is none, or a range. */
gboolean vacancy_pay_input_amount (const JdPosting *posting, const char *text, const char *currency, JdPeriod period, JdPay *pay);

/* NULL for VACANCY_PAY_FINE. New string. */
char *vacancy_pay_fault_text (VacancyPayFault fault, const char *from, const char *to);

G_END_DECLS
