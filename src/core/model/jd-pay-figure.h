// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What figures of pay say. Within model. */

/* Those of a language, for a currency; 0 when nothing tells. */
typedef struct
{
  gunichar decimal, group;
} JdPayMarks;

typedef enum
{
  JD_PAY_FIGURE_FINE,
  JD_PAY_FIGURE_WRONG,
  JD_PAY_FIGURE_AMBIGUOUS /* "1.500" where three decimals count and @marks do not tell */
} JdPayFigure;

/* @text: digits, "." and ",", with ' for what can only stand between groups, and | for what can only be a decimal mark. @decimals: how many digits behind the mark count; further ones must be zero.
 * @amount gets that many digits more: minor units. */
JdPayFigure jd_pay_figure_read (const char *text, int decimals, const JdPayMarks *marks, gint64 *amount);

G_END_DECLS
