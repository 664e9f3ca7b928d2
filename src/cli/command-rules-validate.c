// SPDX-License-Identifier: GPL-3.0-or-later
#include <glib/gi18n-lib.h>

#include "cli-validate.h"
#include "command-rules.h"

static CliStatus
run (int argc, char **argv)
{
  return cli_validate (&cli_command_rules_validate, jd_rules_check_file, argc, argv);
}

const CliCommand cli_command_rules_validate = {
  "rules validate",
  N_("FILE… [--format json]"),
  N_("Check files of rules of law and of their clauses"),
  N_("A file is called by the id of its rule, as in a folder of your own: ~/.local/share/vacancy/rules/pay/ID.json; one in a folder\n"
     "“clauses” is a clause. What is wrong is told with its place, and the status is 1 then."),
  run,
};
