// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jd-clause.h"
#include "jd-rule.h"

G_BEGIN_DECLS

/* All rules of law and clauses there are: those that ship, and over them those of one's own (jd-data-files.h). Immutable and reference counted: it can be read from any thread. */
typedef struct _JdRules JdRules;

/* @team and @given: as jd_library_stack() takes them. Reads files; a folder that is not there is none. */
JdRules *jd_rules_load (const char *const *team, const char *const *given);
/* Of @folders (NULL-terminated), from the bottom; for tests. */
JdRules *jd_rules_load_from (const char *const *folders);
/* Whether @path, a rule, or in a folder "clauses" a clause, has no fault; a rule is looked at with the clauses that are there. */
gboolean jd_rules_check_file (const char *path, GError **error);
JdRules *jd_rules_ref (JdRules *rules);
void     jd_rules_unref (JdRules *rules);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (JdRules, jd_rules_unref)

/* Borrowed, all of them. */
const GPtrArray *jd_rules_list (const JdRules *rules); /* of JdRule, by id; every clause they name is there */
const JdRule    *jd_rules_find (const JdRules *rules, const char *id); /* NULL: there is none; for tests */
const JdClause  *jd_rules_clause (const JdRules *rules, const char *id); /* NULL likewise */
const char      *jd_rules_file (const JdRules *rules, const char *id); /* where a rule was read from; NULL likewise */
const GPtrArray *jd_rules_faults (const JdRules *rules); /* of GError: files that were left out */

G_END_DECLS
