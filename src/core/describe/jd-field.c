// SPDX-License-Identifier: GPL-3.0-or-later
#include "describe/jd-field.h"

#include <string.h>

#include "compose/jd-label.h"
#include "compose/jd-phrases.h"
#include "describe/jd-block-text.h"
#include "edit/jd-edit.h"
#include "model/jd-fact-table.h"

static const JdVariable *
declared (const JdPosting *posting, const char *name)
{
  return jd_posting_variable (posting, name);
}

gboolean
jd_field_is_editable (const JdPosting *posting, const char *name)
{
  g_auto (GStrv) names = jd_edit_value_names (posting);

  return g_strv_contains ((const char *const *) names, name);
}

/* ---- values ---- */

static const JdParams *
variables_of (const JdPosting *posting, const char *scope)
{
  const JdPlacement *placement = scope ? jd_posting_placement (posting, scope, NULL, NULL) : NULL;
  const JdSection *section = scope && !placement ? jd_posting_section (posting, scope, NULL) : NULL;

  return placement ? placement->variables : section ? section->variables : posting->variables;
}

char *
jd_field_own (const JdPosting *posting, const char *scope, const char *name)
{
  const JdParams *variables = variables_of (posting, scope);
  const JdFact *fact = jd_fact_find (name);
  const char *value = variables ? jd_params_get (variables, name) : NULL;

  if (!value && !scope && fact)
    value = jd_fact_own (posting->facts, fact);
  if (!value && !scope && fact && fact->type == JD_VARIABLE_PLACE && posting->facts->locations->len > 0)
    return jd_locations_to_text (posting->facts->locations);
  return value && *value ? g_strdup (jd_url_shown (value)) : NULL;
}

const char *
jd_field_inherited (const JdPosting *posting, const char *name)
{
  const JdVariable *variable = declared (posting, name);
  const JdFact *fact = jd_fact_find (name);
  const char *value = fact && fact->given ? jd_fact_given (posting, fact) : jd_params_get (posting->resolved->params, name);

  return value ? value : variable ? variable->fallback : NULL;
}

static gboolean
has (const JdParams *variables, const char *name)
{
  const char *value = variables ? jd_params_get (variables, name) : NULL;

  return value && *value;
}

const char *
jd_field_scope (const JdSection *section, const JdPlacement *placement, const char *name)
{
  if (placement && has (placement->variables, name))
    return placement->id;
  return section && has (section->variables, name) ? section->id : NULL;
}

/* ---- what it can be ---- */

gboolean
jd_field_is_date (const JdPosting *posting, const char *name)
{
  const JdFact *fact = jd_fact_find (name);
  const JdVariable *variable = declared (posting, name);

  return fact ? fact->type == JD_VARIABLE_DATE : variable && variable->type == JD_VARIABLE_DATE;
}

const char *const *
jd_field_choices (const JdPosting *posting, const char *name)
{
  const JdFact *fact = jd_fact_find (name);
  const JdVariable *variable = declared (posting, name);

  if (fact)
    return fact->choices;
  return variable && variable->type == JD_VARIABLE_CHOICE ? (const char *const *) variable->choices : NULL;
}

const char *
jd_field_choice_text (const JdPosting *posting, const char *name, const char *choice)
{
  const JdFact *fact = jd_fact_find (name);

  return fact ? jd_phrase_choice (posting->language, fact, choice) : choice;
}

const char *
jd_field_label (const JdLibrary *library, const JdPosting *posting, const char *name)
{
  return jd_label_for_reader (library, posting, name, jd_program_language ());
}

const char *
jd_field_help (const JdLibrary *library, const JdPosting *posting, const char *name)
{
  const JdVariable *variable = declared (posting, name);
  const char *help;

  if (!variable && library)
    variable = jd_library_variable (library, name);
  help = variable ? jd_localized_get (variable->help, jd_program_language (), NULL) : NULL;
  return help && *help ? help : NULL;
}
