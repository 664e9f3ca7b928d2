// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli.h"
#include "rules/jd-rules.h"

G_BEGIN_DECLS

/* The parts of "vacancy-cli rules". */

extern const CliCommand cli_command_rules_list;
extern const CliCommand cli_command_rules_show;
extern const CliCommand cli_command_rules_validate;

/* All rules, with @folders (may be NULL) on top; what has a fault is told. */
JdRules    *cli_rules_open (char **folders);
/* What @rule is called in the language of the program. Borrowed. */
const char *cli_rule_name (const JdRule *rule);

G_END_DECLS
