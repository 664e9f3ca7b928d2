// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "import/jd-imported.h"
#include "import/jd-job-facts.h"

G_BEGIN_DECLS

/* Adds what @job says of pay, as people type it: "60000-80000 EUR/year". */
void jd_job_pay_take (JdImported *imported, JdJsonNode *job);

G_END_DECLS
