// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "check/jd-check.h"

G_BEGIN_DECLS

/* What checks know besides a posting. Files are read once for all postings, and those about words once for all in a row that are in one language. */
typedef struct
{
  GStrv team; /* folders of libraries */
  JdRules *law;
  JdStructureData *structure;
  JdReadingRules *reading;
  JdWordRules *words; /* of @language */
  char *language;
} CliCheckRules;

CliCheckRules *cli_check_rules_new (void);
void           cli_check_rules_free (CliCheckRules *rules);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CliCheckRules, cli_check_rules_free)

/* Has those about words in @language; packs that are left out are told. */
void cli_check_rules_set_language (CliCheckRules *rules, const char *language);

G_END_DECLS
