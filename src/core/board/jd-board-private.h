// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jd-board.h"

G_BEGIN_DECLS

/* The inside of reading and writing a board. Each read gives a harmless value after a fault, which the reader of the file keeps. Objects that are not there are NULL, of which write and free
 * make nothing. */

/* The members of @object that are neither in @known (NULL-terminated) nor those of its claim. */
JdExtras *jd_claim_read (JdClaim *claim, const JdValue *object, const char *const *known);
void      jd_claim_write (JdWriter *writer, const JdClaim *claim);
void      jd_claim_clear (JdClaim *claim);

/* A part by its name; what is none is a fault. */
char *jd_board_read_part (const JdValue *object, const char *member, JdNeed need);
/* Dates as JdBoardDate has them; NULL when it is missing. */
char *jd_board_read_date_form (const JdValue *object, const char *member);

JdEnvelope *jd_envelope_read (const JdValue *root);
void        jd_envelope_write (JdWriter *writer, const JdEnvelope *envelope);
void        jd_envelope_free (JdEnvelope *envelope);

JdBoardBody *jd_board_body_read (const JdValue *root);
void         jd_board_body_write (JdWriter *writer, const JdBoardBody *body);
void         jd_board_body_free (JdBoardBody *body);

JdBoardTitle *jd_board_title_read (const JdValue *root);
void          jd_board_title_write (JdWriter *writer, const JdBoardTitle *title);
void          jd_board_title_free (JdBoardTitle *title);
JdBoardDate  *jd_board_date_read (const JdValue *root);
void          jd_board_date_write (JdWriter *writer, const JdBoardDate *date);
void          jd_board_date_free (JdBoardDate *date);
JdBoardPay   *jd_board_pay_read (const JdValue *root);
void          jd_board_pay_write (JdWriter *writer, const JdBoardPay *pay);
void          jd_board_pay_free (JdBoardPay *pay);

/* For lists (jd-list.h). */
gpointer jd_board_limit_read (const JdValue *object);
void     jd_board_limit_write (JdWriter *writer, gconstpointer limit);
void     jd_board_limit_free (gpointer limit);
gpointer jd_board_fact_read (const JdValue *object);
void     jd_board_fact_write (JdWriter *writer, gconstpointer fact);
void     jd_board_fact_free (gpointer fact);
gpointer jd_board_values_read (const JdValue *object);
void     jd_board_values_write (JdWriter *writer, gconstpointer values);
void     jd_board_values_free (gpointer values);
gpointer jd_board_field_read (const JdValue *object);
void     jd_board_field_write (JdWriter *writer, gconstpointer field);
void     jd_board_field_free (gpointer field);

/* What no place alone can tell: names twice, sources and values that nobody has. */
void jd_board_check (const JdBoard *board, const JdValue *root);

G_END_DECLS
