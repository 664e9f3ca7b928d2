// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "import/jd-import-facts.h"
#include "import/jd-imported.h"
#include "import/jd-labeller.h"

G_BEGIN_DECLS

/* What was read of a text: its lines, what each is about, and the facts they say. A person may say what a line is about; the other lines are judged again then. For one thread at a time. */
typedef struct
{
  JdImported *imported;
  GPtrArray *lines;  /* of JdImportLine; its own */
  GArray *labelled;  /* of JdLabelled, one for each line */
  GPtrArray *found;  /* of JdFound */
  const char *language; /* of the text, one of those postings have words in; static */
  gboolean is_ours;  /* it reads as what this program exports: every line of it belongs to the posting */
  int *given;        /* of each line the JdLabel a person gave it, or -1 */
  const JdLabeller *labeller; /* borrowed */
} JdOutline;

/* Takes over @imported; borrows @labeller. @language: that of the text where it is known; NULL: it is found out, and English where nothing tells. New. */
JdOutline *jd_outline_new (const JdLabeller *labeller, JdImported *imported, const char *language);
void       jd_outline_free (JdOutline *outline);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (JdOutline, jd_outline_free)

JdLabel    jd_outline_label (const JdOutline *outline, guint line);
/* A person says what @line is about; JD_N_LABELS: nothing any more. Facts are found again. */
void       jd_outline_set_label (JdOutline *outline, guint line, JdLabel label);

G_END_DECLS
