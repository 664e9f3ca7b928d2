// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/jd-json-write.h"
#include "compose/jd-document.h"

G_BEGIN_DECLS

/* A posting as JobPosting of schema.org (release 30.0), the data that search engines and job boards read. It says what the text says: wordings and pay come from the document, the rest from
 * facts of the job. What nobody gave is left out. Each property is told in the file that writes it.
 *
 * "<" is written as an escape wherever it stands, so that the bytes can be put into a page as they are: neither </script> nor <!-- is in them. */

/* One JobPosting, or a graph of several. New string of @length (may be NULL) bytes; the same for the same documents. */
char *jd_job_posting_to_json (const JdDocument *const *documents, guint n_documents, gsize *length);

/* The same for those who have one document at a time: a graph of two or more is BEGIN, what stands in it for each with BETWEEN in between, and END. @json: of one alone, as
 * above. New string. */
char *jd_job_posting_to_graph_item (const char *json, gsize length);
#define JD_JOB_GRAPH_BEGIN "{\n  \"@context\": \"https://schema.org\",\n  \"@graph\": [\n"
#define JD_JOB_GRAPH_BETWEEN ",\n"
#define JD_JOB_GRAPH_END "\n  ]\n}\n"

/* What @employment, a name of ours, is called in employmentType; NULL when it is none of ours. For tests. */
const char *jd_job_posting_employment (const char *employment);
/* By JdPeriod: what unitText calls it; NULL-terminated. */
extern const char *const jd_job_posting_units[];

G_END_DECLS
