// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The tokens of RTF, which is ASCII with bytes by number. */
typedef enum
{
  JD_RTF_OPEN,
  JD_RTF_CLOSE,
  JD_RTF_WORD,   /* .word, .number where .has_number */
  JD_RTF_SIGN,   /* "\~": .sign */
  JD_RTF_BYTES,  /* .text, .length: as they stand, or one that was written by number */
  JD_RTF_END
} JdRtfKind;

typedef struct
{
  JdRtfKind kind;
  char word[32];
  gboolean has_number;
  int number;
  char sign;
  const char *text;
  gsize length;
  char byte; /* what .text points to where it was a number */
} JdRtfToken;

typedef struct
{
  const char *at, *end;
} JdRtfScanner;

/* Fills @token; after JD_RTF_END it stays there. What "\bin" announces is skipped, as far as there is so much. */
void jd_rtf_next (JdRtfScanner *scanner, JdRtfToken *token);

G_END_DECLS
