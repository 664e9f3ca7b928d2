// SPDX-License-Identifier: GPL-3.0-or-later
#include "command-rules.h"

#include "library/jd-library-stack.h"

JdRules *
cli_rules_open (char **folders)
{
  g_auto (GStrv) team = jd_library_team_folders ();
  JdRules *rules = jd_rules_load ((const char *const *) team, (const char *const *) folders);
  const GPtrArray *faults = jd_rules_faults (rules);

  for (guint i = 0; i < faults->len; i++)
    cli_message ("%s", ((const GError *) g_ptr_array_index (faults, i))->message);
  return rules;
}

const char *
cli_rule_name (const JdRule *rule)
{
  const char *name = jd_localized_get (rule->name, cli_language (), NULL);

  return name ? name : rule->id;
}
