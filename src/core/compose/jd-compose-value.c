// SPDX-License-Identifier: GPL-3.0-or-later
#include "jd-compose-private.h"

#include <string.h>

#include "base/jd-locale.h"
#include "base/jd-text.h"
#include "jd-phrases.h"
#include "model/jd-money.h"
#include "model/jd-wording-mark.h"

/* What a template left to be filled in is no value. */
static const char *
nonempty (const char *text)
{
  return text && *text != '\0' && !jd_wording_is_mark (text) ? text : NULL;
}

/* @text from @begin to @end is the program's, in @language; NULL: in that of the posting. */
static void
note_own_words (JdComposedValue *value, const char *language, gsize begin, gsize end)
{
  value->language = language;
  value->own_begin = language ? begin : 0;
  value->own_end = language ? end : 0;
}

/* "Utrecht, NL and Berlin, DE"; three and more with semicolons, since places have commas of their own. */
static char *
join_locations (const JdPosting *posting)
{
  const GPtrArray *locations = posting->facts->locations;
  g_autoptr (GString) before = g_string_new (NULL);

  if (locations->len == 0)
    return NULL;
  for (guint i = 0; i + 1 < locations->len; i++)
    g_string_append_printf (before, "%s%s", i > 0 ? "; " : "", ((const JdLocation *) g_ptr_array_index (locations, i))->text);
  const JdLocation *last = g_ptr_array_index (locations, locations->len - 1);
  return locations->len > 1 ? jd_locale_pair (posting->language, before->str, last->text) : g_strdup (last->text);
}

static char *
format_pay (const JdPosting *posting, const JdPlacement *salary)
{
  return salary && salary->has_pay ? jd_posting_pay_text (posting, &salary->pay) : NULL;
}

/* A fact as it stands in the posting; the value owns what had to be made. */
static const char *
find_fact (JdComposedValue *value, const JdPosting *posting, const JdPlacement *salary, const char *name)
{
  const JdFact *fact = jd_fact_find (name);

  if (!fact)
    return NULL;
  value->written = fact->type == JD_VARIABLE_PLACE || fact->type == JD_VARIABLE_MONEY;
  if (fact->type == JD_VARIABLE_PLACE)
    value->owned = join_locations (posting);
  else if (fact->type == JD_VARIABLE_MONEY)
    value->owned = format_pay (posting, salary);
  else
    return nonempty (jd_fact_value (posting, fact));
  return nonempty (value->owned);
}

static const char *
find_raw (JdComposedValue *composed, const JdPosting *posting, const JdPlacement *salary, const JdSection *section, const JdPlacement *placement, const char *name)
{
  const JdParams *scopes[] = { placement ? placement->variables : NULL, section ? section->variables : NULL, posting->variables };
  const char *value = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (scopes) && !value; i++)
    if (scopes[i])
      value = nonempty (jd_params_get (scopes[i], name));
  if (!value)
    value = find_fact (composed, posting, salary, name);
  if (!value)
    value = nonempty (jd_params_get (posting->resolved->params, name));
  if (!value)
    {
      const JdVariable *variable = jd_posting_variable (posting, name);
      value = variable ? nonempty (variable->fallback) : NULL;
    }
  return value;
}

static JdVariableType
type_of (const JdPosting *posting, const char *name)
{
  const JdFact *fact = jd_fact_find (name);
  const JdVariable *variable = !fact ? jd_posting_variable (posting, name) : NULL;

  if (fact)
    return fact->type;
  return variable ? variable->type : JD_VARIABLE_TEXT;
}

/* A choice as people read it. */
static const char *
choice_text (const JdPosting *posting, const char *name, const char *value)
{
  const JdFact *fact = jd_fact_find (name);

  return fact ? jd_phrase_choice (posting->language, fact, value) : value;
}

/* "mailto:jobs@example.com?subject=R-17" reads "jobs@example.com". */
static char *
contact_text (const char *address)
{
  const char *shown = jd_url_shown (address);

  return shown != address ? g_strndup (shown, strcspn (shown, "?")) : g_strdup (address);
}

/* The program's words for what is stored, unless it has none. */
static void
say (JdComposedValue *value, const JdPosting *posting, char *text)
{
  value->text = text;
  if (strcmp (text, value->raw) != 0)
    note_own_words (value, jd_phrase_language (posting->language), 0, strlen (text));
}

gboolean
jd_composed_value_find (JdComposedValue *value, const JdPosting *posting, const JdPlacement *salary, const JdSection *section, const JdPlacement *placement, const char *name)
{
  *value = (JdComposedValue) { 0 };
  value->raw = find_raw (value, posting, salary, section, placement, name);
  if (!value->raw)
    {
      jd_composed_value_clear (value);
      return FALSE;
    }

  switch (type_of (posting, name))
    {
    case JD_VARIABLE_DATE:
      value->written = TRUE;
      value->text = jd_phrase_date (posting->language, value->raw);
      break;
    case JD_VARIABLE_URL:
    case JD_VARIABLE_EMAIL:
    case JD_VARIABLE_CONTACT:
      value->text = contact_text (value->raw);
      value->href = jd_url_is_safe (value->raw) ? value->raw : NULL;
      break;
    case JD_VARIABLE_CHOICE:
      value->written = TRUE;
      say (value, posting, g_strdup (choice_text (posting, name, value->raw)));
      break;
    default:
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
  g_return_val_if_fail (posting && name, NULL);

  const JdFact *fact = jd_fact_find (name);
  const JdPlacement *salary = fact && fact->type == JD_VARIABLE_MONEY ? jd_posting_salary (posting) : NULL;
  JdComposedValue value;
  if (!jd_composed_value_find (&value, posting, salary, section, placement, name))
    return NULL;
  char *text = g_steal_pointer (&value.text);
  jd_composed_value_clear (&value);
  return text;
}

/* A variable nobody declared is treated as required: it must not vanish, nor may its braces reach a reader. */
gboolean
jd_compose_is_required (const JdPosting *posting, const char *name)
{
  const JdFact *fact = jd_fact_find (name);
  const JdVariable *variable = jd_posting_variable (posting, name);

  if (variable)
    return variable->required;
  return !fact || fact->flags & JD_FACT_REQUIRED;
}
