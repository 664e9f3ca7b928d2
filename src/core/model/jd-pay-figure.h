// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Figures of pay: where they end in a text, and what they say. Within model. */

/* Those of a language, for a currency; 0 when nothing tells. */
typedef struct
{
  gunichar decimal, group;
} JdPayMarks;

#define JD_PAY_NUMBER_MAX 32

/* Figures as they were typed, of any script: digits, "." and ",", with ' for what can only stand between groups, and | for what can only be a decimal mark. */
typedef struct
{
  char text[JD_PAY_NUMBER_MAX];
  gboolean thousands; /* "60k" */
} JdPayNumber;

/* Takes the figures that tidy text (jd_signs_tidy) begins with at *@at, which is put behind them and a "k" or ".-" they end in. FALSE when they are too long. */
gboolean jd_pay_figure_scan (const char **at, const JdPayMarks *marks, JdPayNumber *number);

gboolean jd_pay_is_digit (const char *at); /* of any script */
gboolean jd_pay_is_dash (gunichar c);
gboolean jd_pay_is_apostrophe (gunichar c);

typedef enum
{
  JD_PAY_FIGURE_FINE,
  JD_PAY_FIGURE_WRONG,
  JD_PAY_FIGURE_AMBIGUOUS /* "1.500" where three decimals count and @marks do not tell */
} JdPayFigure;

/* @decimals: how many digits behind the mark count; further ones must be zero. @amount gets that many digits more: minor units. */
JdPayFigure jd_pay_figure_read (const JdPayNumber *number, int decimals, const JdPayMarks *marks, gint64 *amount);

G_END_DECLS
