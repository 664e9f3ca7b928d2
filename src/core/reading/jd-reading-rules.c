// SPDX-License-Identifier: GPL-3.0-or-later
#include "reading/jd-reading-rules.h"

#include "library/jd-data-files.h"
#include "library/jd-library.h"
#include "model/jd-localized.h"

struct _JdReadingRules
{
  JdDataFiles *languages;
  JdSyllableTable *syllables;
  GPtrArray *faults; /* of GError */
};

static gpointer
parse (const char *data, gsize length, const char *file, GError **error)
{
  return jd_reading_language_parse (data, length, file, error);
}

static const char *
id_of (gconstpointer language)
{
  return ((const JdReadingLanguage *) language)->id;
}

static void
free_language (gpointer language)
{
  jd_reading_language_free (language);
}

static const JdDataKind language_kind = { "rules/reading", parse, id_of, free_language };

/* @rules with the table of @folder. */
static JdReadingRules *
complete (JdReadingRules *rules, const char *folder)
{
  g_autofree char *path = g_build_filename (folder, "words", "syllables-en.txt", NULL);
  GError *fault = NULL;
  const GPtrArray *faults = jd_data_files_faults (rules->languages);
  for (guint i = 0; i < faults->len; i++)
    g_ptr_array_add (rules->faults, g_error_copy (faults->pdata[i]));
  rules->syllables = jd_syllable_table_load (path, &fault);
  if (fault)
    g_ptr_array_add (rules->faults, fault);
  return rules;
}

static JdReadingRules *
rules_new (void)
{
  JdReadingRules *rules = g_atomic_rc_box_new0 (JdReadingRules);
  rules->languages = jd_data_files_new (&language_kind);
  rules->faults = g_ptr_array_new_with_free_func ((GDestroyNotify) g_error_free);
  return rules;
}

JdReadingRules *
jd_reading_rules_load (const char *const *team, const char *const *given)
{
  JdReadingRules *rules = rules_new ();
  jd_data_files_add_stack (rules->languages, team, given);
  return complete (rules, jd_library_starter_path ());
}

JdReadingRules *
jd_reading_rules_load_from (const char *folder)
{
  g_return_val_if_fail (folder, NULL);

  JdReadingRules *rules = rules_new ();
  jd_data_files_add (rules->languages, folder);
  return complete (rules, folder);
}

JdReadingRules *
jd_reading_rules_ref (JdReadingRules *rules)
{
  return g_atomic_rc_box_acquire (rules);
}

static void
rules_clear (gpointer data)
{
  JdReadingRules *rules = data;
  jd_data_files_free (rules->languages);
  jd_syllable_table_free (rules->syllables);
  g_ptr_array_unref (rules->faults);
}

void
jd_reading_rules_unref (JdReadingRules *rules)
{
  g_atomic_rc_box_release_full (rules, rules_clear);
}

const JdReadingLanguage *
jd_reading_rules_language (const JdReadingRules *rules, const char *language)
{
  g_return_val_if_fail (rules && language, NULL);

  g_autofree char *bare = jd_language_bare (language), *lower = g_ascii_strdown (bare, -1);
  return jd_data_files_find (rules->languages, lower);
}

const JdSyllableTable *
jd_reading_rules_syllables (const JdReadingRules *rules)
{
  g_return_val_if_fail (rules, NULL);

  return rules->syllables;
}

const GPtrArray *
jd_reading_rules_faults (const JdReadingRules *rules)
{
  g_return_val_if_fail (rules, NULL);

  return rules->faults;
}
