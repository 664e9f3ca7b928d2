// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jd-condition.h"
#include "jd-money.h"

G_BEGIN_DECLS

typedef enum
{
  JD_BASIS_OFFER,    /* the employer's own figures */
  JD_BASIS_REFERENCE /* market figures, to compare with; never put into a posting */
} JdBasis;

typedef struct
{
  char *level; /* may be NULL, like place */
  int years_min, years_max; /* -1 when not given */
  char *place;
  gint64 min, max;
  char *note;
  JdExtras *extras;
} JdSalaryRow;

typedef struct
{
  JdBasis basis;
  char currency[4];
  JdPeriod period;
  gboolean has_terms; /* currency and period are given; a block without rows may leave them out */
  char *source, *note, *effective, *expires;
  GPtrArray *rows; /* of JdSalaryRow */
} JdSalary;

/* The members of a salary stand directly in the block. */
JdSalary *jd_salary_read (const JdValue *block);
void      jd_salary_write (JdWriter *writer, const JdSalary *salary);
void      jd_salary_free (JdSalary *salary);

/* One without figures, of the employer's own. */
JdSalary *jd_salary_new (const char *currency, JdPeriod period);

/* The row for @context: level and place as in conditions, the closest wins; two equally close rows that differ are JD_ERROR_AMBIGUOUS.
 * FALSE without @error when none fits or the salary is only a reference. */
gboolean jd_salary_choose (const JdSalary *salary, const JdContext *context, JdPay *pay, GError **error);

G_END_DECLS
