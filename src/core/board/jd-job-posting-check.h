// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "compose/jd-document.h"
#include "jd-data-finding.h"

G_BEGIN_DECLS

/* What is amiss in the JobPosting of a document (export/jd-job-posting.h), by schema.org's vocabulary and by Google's profile, as of @today, an ISO date. Of JdDataFinding; the first are of the
 * vocabulary, where nothing should ever be found. New. */
GPtrArray *jd_job_posting_check (const JdDocument *document, const char *today);

/* The same of the JobPosting that stands in @data, JSON of one or of a graph of several, whose paths then begin with "@graph[0]". NULL with @error when that is no JSON, or none is in it; @file is
 * for messages. New; for tests. */
GPtrArray *jd_job_posting_check_data (const char *data, gsize length, const char *file, const char *today, GError **error);

G_END_DECLS
