// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/jd-money.h"

G_BEGIN_DECLS

/* The words in pay. What is written for a language is here once, for the writer and for the reader. Within model. */

/* What stands before and behind figures that are paid by @period: "" and " pro Stunde". New strings. */
void jd_pay_words_period (const char *language, JdPeriod period, char **before, char **behind);
/* Likewise " brutto"; FALSE where the language has no word here, or nothing is said. */
gboolean jd_pay_words_gross (const char *language, JdPayGross gross, char **before, char **behind);

/* Whether tidy @text (jd_signs_tidy) stands within the language's own words for a period: takes them off, and gives the JdPeriod. -1 where it does not. */
int jd_pay_words_take_period (char *text, const char *language);

/* What a word of any language means; @folded is @word by jd_text_fold(). */
typedef enum
{
  JD_PAY_WORD_UNKNOWN,
  JD_PAY_WORD_PERIOD,       /* see @value: JdPeriod */
  JD_PAY_WORD_OTHER_PERIOD, /* one that pay cannot have: "biweekly" */
  JD_PAY_WORD_GROSS,        /* see @value: JdPayGross */
  JD_PAY_WORD_CURRENCY,     /* see @currency: a code, or a sign */
  JD_PAY_WORD_JOINS,        /* "per", "to" */
  JD_PAY_WORD_OPENS         /* "from", "between": two figures must follow */
} JdPayWord;
JdPayWord jd_pay_word_find (const char *word, const char *folded, int *value, const char **currency);

G_END_DECLS
