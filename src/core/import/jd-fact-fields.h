// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "import/jd-fact-page.h"
#include "model/jd-fact-table.h"

G_BEGIN_DECLS

/* Fields of a job as a posting shows them: what a fact is called, in any of its languages, a colon and the value; or both on lines of their own, as the terms of a list in a web page are. */
typedef struct
{
  const JdFact *fact;
  guint name_line, line; /* indexes; the same where both are in one line */
  gsize start;           /* of the value, bytes of its line */
} JdFactField;

/* Of JdFactField, in the order of the lines. New. */
GArray *jd_fact_fields_find (const JdFactPage *page);

/* Whether the fields stand right under the first line, as they do in what this program exports: then that line is the title, as it is. */
gboolean jd_fact_fields_are_ours (const JdFactPage *page, const GArray *fields);

G_END_DECLS
