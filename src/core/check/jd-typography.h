// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Slips of typing that one line shows by itself. */
typedef enum
{
  JD_TYPO_DOUBLE_SPACE, /* between words */
  JD_TYPO_SPACE_BEFORE, /* a comma, full stop or the like */
  JD_TYPO_DASH,         /* a hyphen between spaces, or two */
  JD_TYPO_RANGE,        /* a hyphen between figures */
  JD_TYPO_REPEATED,     /* "!!!" */
  JD_TYPO_SPACE_AFTER,  /* missing */
  JD_TYPO_CAPITALS,     /* a sentence of them */
  JD_N_TYPOS
} JdTypo;

/* Bytes @start to @end of the text. @fix is what stands there better, NULL: nobody can tell; @other is another way, or NULL. */
typedef void (*JdTypoFunc) (JdTypo typo, gsize start, gsize end, const char *fix, const char *other, gpointer data);

/* Calls @found for each slip in @text, kind by kind, each in the order of the text. @language is that of the text: "fr-CA". Costs are in proportion to the text; on any thread. */
void jd_typography_find (const char *text, const char *language, JdTypoFunc found, gpointer data);

G_END_DECLS
