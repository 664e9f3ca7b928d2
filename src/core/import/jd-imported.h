// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "import/jd-import-line.h"

G_BEGIN_DECLS

/* What a source that has fields says of the job. */
typedef struct
{
  const char *name; /* of the fact table (model/jd-fact-table.h); JD_IMPORT_FACT_* for what has no row there. Static */
  char *text;       /* one clean line, never empty */
} JdImportFact;

#define JD_IMPORT_FACT_EDUCATION "education"
#define JD_IMPORT_FACT_EXPERIENCE "experience"
#define JD_IMPORT_FACT_LANGUAGE "language"

/* What was read of a source. */
typedef struct
{
  GPtrArray *lines; /* of JdImportLine; perhaps none */
  GPtrArray *notes; /* sentences for people: what was left out, what was repaired, what the bytes were taken for; perhaps none */
  GPtrArray *facts; /* of JdImportFact, several of one name where there are several, such as places; perhaps none */
} JdImported;

JdImported *jd_imported_new (void);
void        jd_imported_free (JdImported *imported);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (JdImported, jd_imported_free)

void jd_imported_note (JdImported *imported, char *note); /* takes it; one that is there already is not added again */
/* @text of any form; what is blank is no fact, and the same twice is one. */
void jd_imported_fact (JdImported *imported, const char *name, const char *text);

G_END_DECLS
