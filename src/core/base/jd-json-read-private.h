// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/jd-json-read.h"

G_BEGIN_DECLS

/* The inside of reading: what is wrong with a value (-fault.c). */

struct _JdReader
{
  JdJsonTree *tree; /* owned */
  char *data;       /* what is being read, to find lines in; owned */
  gsize length;
  char *file;
  GError *fault;    /* the first; owned */
};

typedef enum
{
  JD_WANT_ANY,
  JD_WANT_TEXT,
  JD_WANT_NUMBER,
  JD_WANT_BOOL,
  JD_WANT_LIST,
  JD_WANT_OBJECT
} JdWanted;

/* For messages, which take numbers as text: xgettext does not know the macros for 64 bits. New string. */
char *jd_value_decimal (gint64 number);

/* The value is missing, or of another type than wanted. */
void jd_value_fault_type (const JdValue *value, JdWanted wanted);
/* It is text, and not one of those that are due. */
void jd_value_fault_value (const JdValue *value, const char *expected, const char *text, const char *remedy);
/* Its @text has what cleaning would drop. */
void jd_value_fault_dropped (const JdValue *value, const char *text, JdCleaned cleaned);

G_END_DECLS
