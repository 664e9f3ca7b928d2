// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "import/jd-import-writer.h"
#include "import/jd-job-facts.h"

G_BEGIN_DECLS

/* Hands title and text of @job to @writer: its description, HTML or plain, and the lists and sections that stand beside it. */
void jd_job_content_read (JdImportWriter *writer, JdJsonNode *job);

G_END_DECLS
