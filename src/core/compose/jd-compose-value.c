// SPDX-License-Identifier: GPL-3.0-or-later
#include "jd-compose-private.h"

#include <string.h>

#include "base/jd-text.h"
#include "jd-phrases.h"
#include "model/jd-money.h"

static const char *
nonempty (const char *text)
{
  return text != NULL && *text != '\0' ? text : NULL;
}

/* "Utrecht, NL and Berlin, DE"; three and more with semicolons, since places have commas of their own. */
static char *
join_locations (const JdPosting *posting)
{
  const GPtrArray *locations = posting->facts->locations;
  g_autoptr (GString) out = g_string_new (NULL);

  for (guint i = 0; i < locations->len; i++)
    {
      const JdLocation *location = g_ptr_array_index (locations, i);
      gboolean is_last = i + 1 == locations->len;

      if (i > 0 && is_last)
        g_string_append_printf (out, " %s ", jd_phrase (posting->language, JD_PHRASE_AND));
      else if (i > 0)
        g_string_append (out, "; ");
      g_string_append (out, location->text);
    }
  return g_string_free (g_steal_pointer (&out), FALSE);
}

static const char *
role_name (const JdPosting *posting)
{
  return posting->resolved->role_name != NULL ? posting->resolved->role_name : jd_posting_title (posting);
}

static const char *
level_name (const JdPosting *posting)
{
  return posting->resolved->level_name != NULL ? posting->resolved->level_name : posting->level;
}

/* A fact as it stands in the posting; @owned gets what had to be made. */
static const char *
find_fact (const JdPosting *posting, const char *name, char **owned)
{
  const JdFacts *facts = posting->facts;
  const struct
  {
    const char *name;
    const char *value;
  } table[] = {
    { "company", facts->company },     { "title", jd_posting_title (posting) }, { "role_title", role_name (posting) },
    { "level", level_name (posting) }, { "workplace", facts->workplace },       { "employment", jd_posting_employment (posting) },
    { "apply", facts->apply },         { "apply_by", facts->apply_by },         { "start", facts->start },
    { "posted", facts->posted },       { "reference", facts->reference },
  };

  for (guint i = 0; i < G_N_ELEMENTS (table); i++)
    if (strcmp (table[i].name, name) == 0)
      return nonempty (table[i].value);

  if (strcmp (name, "location") == 0)
    *owned = join_locations (posting);
  else if (strcmp (name, "pay") == 0)
    {
      const JdPlacement *salary = jd_posting_salary (posting);
      if (salary != NULL && salary->has_pay)
        *owned = jd_pay_format (&salary->pay, posting->language);
    }
  return nonempty (*owned);
}

static const char *
find_raw (const JdPosting *posting, const JdSection *section, const JdPlacement *placement, const char *name, char **owned)
{
  const JdParams *scopes[] = { placement != NULL ? placement->variables : NULL, section != NULL ? section->variables : NULL, posting->variables };
  const char *value = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (scopes) && value == NULL; i++)
    if (scopes[i] != NULL)
      value = nonempty (jd_params_get (scopes[i], name));
  if (value == NULL)
    value = find_fact (posting, name, owned);
  if (value == NULL)
    value = nonempty (jd_params_get (posting->resolved->params, name));
  if (value == NULL)
    {
      const JdVariable *variable = jd_variables_find (posting->resolved->variables, name);
      value = variable != NULL ? nonempty (variable->fallback) : NULL;
    }
  return value;
}

static JdVariableType
type_of (const JdPosting *posting, const char *name)
{
  const JdVariable *variable;

  if (strcmp (name, "apply_by") == 0 || strcmp (name, "start") == 0 || strcmp (name, "posted") == 0)
    return JD_VARIABLE_DATE;
  if (strcmp (name, "apply") == 0)
    return JD_VARIABLE_CONTACT;
  variable = jd_variables_find (posting->resolved->variables, name);
  return variable != NULL ? variable->type : JD_VARIABLE_TEXT;
}

/* "mailto:jobs@example.com?subject=R-17" reads "jobs@example.com". */
static char *
contact_text (const char *address)
{
  const char *start = address;

  if (g_str_has_prefix (address, "mailto:") || g_str_has_prefix (address, "tel:"))
    {
      start = strchr (address, ':') + 1;
      return g_strndup (start, strcspn (start, "?"));
    }
  return g_strdup (start);
}

gboolean
jd_composed_value_find (JdComposedValue *value, const JdPosting *posting, const JdSection *section, const JdPlacement *placement, const char *name)
{
  *value = (JdComposedValue) { 0 };
  value->raw = find_raw (posting, section, placement, name, &value->owned);
  if (value->raw == NULL)
    {
      jd_composed_value_clear (value);
      return FALSE;
    }

  switch (type_of (posting, name))
    {
    case JD_VARIABLE_DATE:
      value->text = jd_phrase_date (posting->language, value->raw);
      break;
    case JD_VARIABLE_URL:
    case JD_VARIABLE_EMAIL:
    case JD_VARIABLE_CONTACT:
      value->text = contact_text (value->raw);
      value->href = jd_url_is_safe (value->raw) ? value->raw : NULL;
      break;
    default:
      if (strcmp (name, "workplace") == 0)
        value->text = g_strdup (jd_phrase_workplace (posting->language, value->raw));
      else if (strcmp (name, "employment") == 0)
        value->text = g_strdup (jd_phrase_employment (posting->language, value->raw));
      else
        value->text = g_strdup (value->raw);
    }
  return TRUE;
}

void
jd_composed_value_clear (JdComposedValue *value)
{
  g_clear_pointer (&value->owned, g_free);
  g_clear_pointer (&value->text, g_free);
}

char *
jd_compose_value (const JdPosting *posting, const JdSection *section, const JdPlacement *placement, const char *name)
{
  g_return_val_if_fail (posting != NULL && name != NULL, NULL);

  JdComposedValue value;
  if (!jd_composed_value_find (&value, posting, section, placement, name))
    return NULL;
  char *text = g_steal_pointer (&value.text);
  jd_composed_value_clear (&value);
  return text;
}

/* A variable nobody declared is treated as required: it must not vanish, nor may its braces reach a reader. */
gboolean
jd_compose_is_required (const JdPosting *posting, const char *name)
{
  static const char *const optional[] = { "workplace", "employment", "level", "apply_by", "start", "posted", "reference", NULL };
  const JdVariable *variable = jd_variables_find (posting->resolved->variables, name);

  return variable != NULL ? variable->required : !g_strv_contains (optional, name);
}
