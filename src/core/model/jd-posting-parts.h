// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jd-posting.h"

G_BEGIN_DECLS

/* Reading and writing the parts of a posting; for jd-posting.c alone. */
JdFacts    *jd_facts_read (const JdValue *posting);
void        jd_facts_write (JdWriter *writer, const JdFacts *facts);
JdResolved *jd_resolved_read (const JdValue *posting);
void        jd_resolved_write (JdWriter *writer, const JdResolved *resolved);
GPtrArray  *jd_sections_read (const JdValue *posting); /* of JdSection; ids are unique over all */
void        jd_sections_write (JdWriter *writer, const GPtrArray *sections);

G_END_DECLS
