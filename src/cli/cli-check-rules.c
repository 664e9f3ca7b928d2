// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli-check-rules.h"

#include "cli.h"
#include "library/jd-library-stack.h"

CliCheckRules *
cli_check_rules_new (void)
{
  CliCheckRules *rules = g_new0 (CliCheckRules, 1);

  rules->team = jd_library_team_folders ();
  rules->law = jd_rules_load ((const char *const *) rules->team, NULL);
  rules->structure = jd_structure_data_load ((const char *const *) rules->team, NULL);
  rules->reading = jd_reading_rules_load ((const char *const *) rules->team, NULL);
  return rules;
}

void
cli_check_rules_free (CliCheckRules *rules)
{
  g_strfreev (rules->team);
  jd_rules_unref (rules->law);
  jd_structure_data_unref (rules->structure);
  jd_reading_rules_unref (rules->reading);
  g_clear_pointer (&rules->words, jd_word_rules_unref);
  g_free (rules->language);
  g_free (rules);
}

void
cli_check_rules_set_language (CliCheckRules *rules, const char *language)
{
  if (g_strcmp0 (rules->language, language) == 0)
    return;
  g_clear_pointer (&rules->words, jd_word_rules_unref);
  g_free (rules->language);
  rules->language = g_strdup (language);
  rules->words = jd_word_rules_load (language);
  cli_tell_faults (jd_word_rules_faults (rules->words));
}
