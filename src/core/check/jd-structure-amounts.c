// SPDX-License-Identifier: GPL-3.0-or-later
/* Figures in the text for the currency and the period of the pay of the job, but outside of it. What is paid besides, such as a bonus, is another matter, and nothing is converted. */
#include "check/jd-structure.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "base/jd-text.h"

static const struct
{
  const char *sign, *currency;
} signs[] = { { "€", "EUR" }, { "£", "GBP" }, { "$", "USD" }, { "$", "CAD" }, { "$", "AUD" }, { "EUR", "EUR" }, { "GBP", "GBP" }, { "USD", "USD" }, { "CHF", "CHF" } };

/* Whether @text ends, or begins, with a sign of @currency. */
static gboolean
has_sign (const char *text, gboolean at_end, const char *currency)
{
  for (guint i = 0; i < G_N_ELEMENTS (signs); i++)
    if (strcmp (signs[i].currency, currency) == 0 && (at_end ? g_str_has_suffix (text, signs[i].sign) : jd_text_is_at (text, signs[i].sign)))
      return TRUE;
  return FALSE;
}

/* Whether the amount @word of @line is of @currency, as a sign beside it or in it says. */
static gboolean
is_of_currency (const JdStructureLine *line, const JdStructureWord *word, const char *currency)
{
  const gsize from = word->start > 8 ? word->start - 8 : 0;
  g_autofree char *before = g_strchomp (g_strndup (line->text + from, word->start - from)), *itself = g_strndup (line->text + word->start, word->end - word->start);
  const char *behind = line->text + word->end;

  behind += *behind == ' ';
  return has_sign (before, TRUE, currency) || has_sign (behind, FALSE, currency) || has_sign (itself, FALSE, currency) || has_sign (itself, TRUE, currency);
}

/* "42,000", "42.000,50", "42k" in hundredths. FALSE: it is no plain amount. */
static gboolean
read_amount (const char *text, gint64 *amount)
{
  const char *at = text + strcspn (text, "0123456789"), *mark = NULL;
  gint64 units = 0;

  for (; g_ascii_isdigit (*at) || ((*at == '.' || *at == ',') && g_ascii_isdigit (at[1])); at++)
    if (g_ascii_isdigit (*at))
      units = MIN (units, G_MAXINT64 / 1000000) * 10 + (*at - '0');
    else
      mark = at;
  const gsize behind = mark ? (gsize) (at - mark) - 1 : 3;
  if (at == text || behind > 3)
    return FALSE;
  *amount = units * (behind == 3 ? 100 : behind == 2 ? 1 : 10) * (*at == 'k' ? 1000 : 1);
  return *at == '\0' || *at == 'k' || !g_ascii_isalpha (*at);
}

static gint64
hundredths (gint64 minor, const char *currency)
{
  int digits = jd_currency_digits (currency);

  for (; digits < 2; digits++)
    minor *= 10;
  return minor;
}

/* Digits in front of it, behind a space, belong to it: "2 000,00". */
static gboolean
goes_on (const JdStructureLine *line, const JdStructureWord *word)
{
  const char *at = line->text + word->start;
  const char *space = g_utf8_find_prev_char (line->text, at), *digit = space ? g_utf8_find_prev_char (line->text, space) : NULL;

  return digit && g_unichar_isspace (g_utf8_get_char (space)) && g_ascii_isdigit (*digit);
}

static void
check_word (const JdStructurePage *page, const JdStructureLine *line, const JdStructureWord *word, const JdPay *pay, GPtrArray *findings)
{
  gint64 amount;

  if (word->kind != JD_TOKEN_NUMBER || word->value || goes_on (line, word) || !is_of_currency (line, word, pay->currency) || !read_amount (word->text, &amount))
    return;
  if (amount >= hundredths (pay->min, pay->currency) && amount <= hundredths (pay->max, pay->currency))
    return;
  g_autofree char *said = jd_posting_pay_text (page->document->posting, pay);
  JdFinding *finding = jd_structure_add (line, word->start, word->end, "pay-differs", JD_SEVERITY_WARNING, g_strdup_printf (_("This is not the pay of the job, %s."), said),
                                         g_strdup (_("Only one of the two can be meant.")), findings);
  jd_structure_offer (finding, "pay");
}

void
jd_structure_amounts (const JdStructurePage *page, GPtrArray *findings)
{
  const JdPlacement *salary = jd_posting_salary (page->document->posting);

  if (!salary || !salary->has_pay || salary->hidden || jd_currency_digits (salary->pay.currency) > 2)
    return;
  const GStrv period = page->words->periods[salary->pay.period];
  for (guint i = 0; i < page->lines->len; i++)
    {
      const JdStructureLine *line = jd_structure_line (page, i);
      if (!jd_structure_line_is_body (line) || !jd_structure_line_find (line, (const char *const *) period, NULL, NULL)
          || jd_structure_line_find (line, (const char *const *) page->words->extra_pay, NULL, NULL))
        continue;
      for (guint k = line->first; k < line->first + line->n_words; k++)
        check_word (page, line, jd_structure_word (page, k), &salary->pay, findings);
    }
}
