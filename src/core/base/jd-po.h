// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jd-error.h"

G_BEGIN_DECLS

/* Files of translators, as gettext has them ("PO"). What the texts are of is not known here. Plural forms are none of ours, and refused. */

#define JD_PO_MAX_SIZE (16 << 20)

/* One text and what became of it. Strings are owned. */
typedef struct
{
  guint line;      /* on which it begins, from 1 */
  gboolean fuzzy;  /* somebody has to look at it once more */
  char *context;   /* where the text is from; NULL: nothing is said */
  char *id;        /* the text; "" in the header */
  char *text;      /* in the other language; "": none yet */
} JdPoEntry;

/* Of JdPoEntry, in the order of the file. NULL with @error, which names the line, when @data is no such file. @file is what messages call it. */
GPtrArray *jd_po_parse (const char *data, gsize length, const char *file, GError **error);

/* What the header of @entries says of @name, as in "Language". NULL when it says nothing. New string. */
char *jd_po_header (const GPtrArray *entries, const char *name);

/* What is to be written of one text. All but @id and @text may be NULL. */
typedef struct
{
  const char *notes;    /* for the translator, lines */
  const char *previous; /* what the text was when it was translated */
  JdPoEntry entry;      /* strings are borrowed; the line does not matter */
} JdPoText;

/* Appends the text, with a blank line in front where something stands before it. */
void jd_po_append (GString *out, const JdPoText *text);

G_END_DECLS
