// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/jd-json-tree.h"
#include "import/jd-imported.h"

G_BEGIN_DECLS

/* Jobs as data: JobPosting of schema.org, and what Greenhouse, Lever, Ashby, Personio and JSON Resume give. Their members have names that hardly clash, so that one table serves all. */

/* NULL when @text is no JSON; breaks within texts, which pages have, are let pass. */
JdJsonTree *jd_job_parse (const char *text);
/* The first job in @root, wherever it stands, and how many there are. NULL: none. Borrowed. */
JdJsonNode *jd_job_find (JdJsonNode *root, guint *n);
void        jd_job_facts_take (JdImported *imported, JdJsonNode *job);

/* What stands at a path of members with points between, "address.city"; NULL: nothing. Borrowed. */
JdJsonNode *jd_job_at (JdJsonNode *node, const char *path);
/* The text at a path; NULL: none, or nothing but blanks. Borrowed. */
const char *jd_job_text (JdJsonNode *node, const char *path);

G_END_DECLS
