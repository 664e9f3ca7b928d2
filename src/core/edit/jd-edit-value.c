// SPDX-License-Identifier: GPL-3.0-or-later
#include "jd-edit-parts.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "base/jd-near.h"
#include "base/jd-text.h"
#include "compose/jd-phrases.h"
#include "model/jd-fact-table.h"

static gboolean
is_number_param (const JdPosting *posting, const char *name)
{
  gint64 number;

  return jd_params_get_number (posting->resolved->params, name, &number);
}

JdVariableType
jd_edit_value_type (const JdPosting *posting, const char *name)
{
  g_return_val_if_fail (posting && name, JD_VARIABLE_TEXT);

  const JdFact *fact = jd_fact_find (name);
  const JdVariable *declared = jd_posting_variable (posting, name);

  if (fact)
    return fact->type;
  if (is_number_param (posting, name))
    return JD_VARIABLE_NUMBER;
  return declared ? declared->type : JD_VARIABLE_TEXT;
}

/* The value as it is kept: cleaned, checked, normalised. Nothing, or an empty text, is NULL in @accepted. */
static gboolean
accept (const JdPosting *posting, const char *name, const char *value, char **accepted, GError **error)
{
  g_autofree char *clean = value ? jd_text_clean_line (value) : NULL;
  const JdVariable *declared = jd_posting_variable (posting, name);
  const JdFact *fact = jd_fact_find (name);

  *accepted = NULL;
  if (!clean || *clean == '\0')
    return TRUE;

  JdVariable rule = { .name = (char *) name, .type = jd_edit_value_type (posting, name) };
  if (rule.type == JD_VARIABLE_TEXT || rule.type == JD_VARIABLE_PLACE)
    {
      *accepted = g_steal_pointer (&clean);
      return TRUE;
    }
  if (declared)
    rule.label = declared->label;
  if (rule.type == JD_VARIABLE_CHOICE)
    rule.choices = fact ? (GStrv) fact->choices : declared->choices;
  *accepted = jd_variable_accept (&rule, clean, posting->language, error);
  return *accepted != NULL;
}

static gboolean
check_name (const JdPosting *posting, const char *name, GError **error)
{
  g_auto (GStrv) names = jd_edit_value_names (posting);
  if (g_strv_contains ((const char *const *) names, name))
    return TRUE;

  const char *meant = jd_near_name ((const char *const *) names, name);
  /* Translators: %s is the name of a variable. */
  g_autofree char *expected = g_strdup_printf (_ ("a variable of the posting, such as %s"), meant ? meant : names[0]);
  g_autofree char *found = jd_error_quote (name);
  jd_error_set (error, JD_ERROR_REFERENCE, NULL, NULL, expected, found);
  return FALSE;
}

static JdPosting *
with_facts (const JdPosting *posting, JdFacts *changed)
{
  JdPosting *copy = jd_posting_copy (posting);

  jd_facts_unref (copy->facts);
  copy->facts = changed;
  return copy;
}

/* A value among the variables would go before the fact: it is from a time when the fact was none. Writes to @posting, which nobody else has yet. */
static void
drop_variable (JdPosting *posting, const char *name)
{
  JdParams *without = jd_params_with (posting->variables, name, NULL, FALSE);

  jd_params_unref (posting->variables);
  posting->variables = without;
}

static JdPosting *
set_fact (JdPosting *posting, const JdFact *fact, const char *value, GError **error)
{
  const gboolean is_variable = jd_params_get (posting->variables, fact->name) != NULL;
  g_autofree char *accepted = NULL;
  if (!accept (posting, fact->name, value, &accepted, error))
    return NULL;
  /* What the level gives anyway is no edit. */
  if (accepted && g_strcmp0 (jd_fact_given (posting, fact), accepted) == 0)
    g_clear_pointer (&accepted, g_free);
  if (!is_variable && g_strcmp0 (jd_fact_own (posting->facts, fact), accepted) == 0)
    return jd_posting_ref (posting);

  JdFacts *changed = jd_facts_copy (posting->facts);
  jd_fact_set (changed, fact, g_steal_pointer (&accepted));
  JdPosting *after = with_facts (posting, changed);
  if (is_variable)
    drop_variable (after, fact->name);
  return after;
}

static gboolean
same_locations (const GPtrArray *a, const GPtrArray *b)
{
  if (a->len != b->len)
    return FALSE;
  for (guint i = 0; i < a->len; i++)
    {
      const JdLocation *one = g_ptr_array_index (a, i), *other = g_ptr_array_index (b, i);
      if (strcmp (one->text, other->text) != 0)
        return FALSE;
    }
  return TRUE;
}

/* By text; borrowed. Where two are called the same, the first. */
static GHashTable *
known_places (const JdFacts *facts)
{
  GHashTable *places = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = facts->locations->len; i > 0; i--)
    {
      const JdLocation *location = g_ptr_array_index (facts->locations, i - 1);
      g_hash_table_insert (places, location->text, location->place);
    }
  return places;
}

/* One that was there keeps its place, which may have been asked for. */
static void
keep_places (const GPtrArray *locations, const JdFacts *former)
{
  g_autoptr (GHashTable) places = known_places (former);

  for (guint i = 0; i < locations->len; i++)
    {
      JdLocation *location = g_ptr_array_index (locations, i);
      const char *place = g_hash_table_lookup (places, location->text);
      if (place)
        {
          g_free (location->place);
          location->place = g_strdup (place);
        }
    }
}

static JdPosting *
set_locations (JdPosting *posting, const char *value)
{
  g_autoptr (JdFacts) changed = jd_facts_copy (posting->facts);

  g_ptr_array_unref (changed->locations);
  changed->locations = jd_locations_from_text (value, posting->language);
  keep_places (changed->locations, posting->facts);
  if (same_locations (changed->locations, posting->facts->locations))
    return jd_posting_ref (posting);
  return with_facts (posting, g_steal_pointer (&changed));
}

JdPosting *
jd_edit_set_country (JdPosting *posting, guint index, const char *country)
{
  g_return_val_if_fail (posting && index < posting->facts->locations->len && country, NULL);

  const JdLocation *old = g_ptr_array_index (posting->facts->locations, index);
  g_autofree char *place = jd_place_in_country (old->text, country);
  if (g_strcmp0 (place, old->place) == 0)
    return jd_posting_ref (posting);
  JdFacts *changed = jd_facts_copy (posting->facts);
  JdLocation *location = g_ptr_array_index (changed->locations, index);
  g_free (location->place);
  location->place = g_steal_pointer (&place);
  return with_facts (posting, changed);
}

static JdPosting *
set_pay (JdPosting *posting, const char *value, GError **error)
{
  g_autofree char *clean = value ? jd_text_clean_line (value) : NULL;
  JdPay pay;

  if (!clean || *clean == '\0')
    return jd_edit_give_pay (posting, NULL, error);
  return jd_pay_parse (clean, posting->language, jd_posting_place (posting), &pay, error) ? jd_edit_give_pay (posting, &pay, error) : NULL;
}

/* The list with the value in it; NULL with @error when the value is not one. */
static JdParams *
with_value (const JdPosting *posting, const JdParams *params, const char *name, const char *value, GError **error)
{
  g_autofree char *accepted = NULL;

  if (!check_name (posting, name, error) || !accept (posting, name, value, &accepted, error))
    return NULL;
  return jd_params_with (params, name, accepted, jd_edit_value_type (posting, name) == JD_VARIABLE_NUMBER);
}

static JdPosting *
set_variable (JdPosting *posting, const char *name, const char *value, GError **error)
{
  g_autoptr (JdParams) variables = with_value (posting, posting->variables, name, value, error);

  if (!variables)
    return NULL;
  if (jd_params_equal (variables, posting->variables))
    return jd_posting_ref (posting);

  JdPosting *changed = jd_posting_copy (posting);
  jd_params_unref (changed->variables);
  changed->variables = g_steal_pointer (&variables);
  return changed;
}

JdPosting *
jd_edit_set_value (JdPosting *posting, const char *name, const char *value, GError **error)
{
  g_return_val_if_fail (posting && name, NULL);

  const JdFact *fact = jd_fact_find (name);
  if (fact && jd_fact_is_text (fact))
    return set_fact (posting, fact, value, error);
  if (fact && fact->type == JD_VARIABLE_PLACE)
    return set_locations (posting, value);
  if (fact && fact->type == JD_VARIABLE_MONEY)
    return set_pay (posting, value, error);
  return set_variable (posting, name, value, error);
}

static JdPosting *
set_in_placement (JdPosting *posting, guint section, guint index, const char *name, const char *value, GError **error)
{
  const JdSection *in = g_ptr_array_index (posting->sections, section);
  const JdPlacement *old = g_ptr_array_index (in->placements, index);
  g_autoptr (JdParams) variables = with_value (posting, old->variables, name, value, error);

  if (!variables)
    return NULL;
  if (jd_params_equal (variables, old->variables))
    return jd_posting_ref (posting);

  JdPlacement *changed = jd_placement_copy (old);
  jd_params_unref (changed->variables);
  changed->variables = g_steal_pointer (&variables);
  return jd_edit_with_placement (posting, section, index, changed);
}

static JdPosting *
set_in_section (JdPosting *posting, guint index, const char *name, const char *value, GError **error)
{
  const JdSection *old = g_ptr_array_index (posting->sections, index);
  g_autoptr (JdParams) variables = with_value (posting, old->variables, name, value, error);

  if (!variables)
    return NULL;
  if (jd_params_equal (variables, old->variables))
    return jd_posting_ref (posting);

  JdSection *changed = jd_section_copy (old);
  jd_params_unref (changed->variables);
  changed->variables = g_steal_pointer (&variables);
  return jd_edit_with_section (posting, index, changed);
}

JdPosting *
jd_edit_set_scoped (JdPosting *posting, const char *scope, const char *name, const char *value, GError **error)
{
  g_return_val_if_fail (posting && scope && name, NULL);

  const JdFact *fact = jd_fact_find (name);
  guint section, index;
  if (fact && fact->type == JD_VARIABLE_MONEY)
    {
      jd_error_set (error, JD_ERROR_VALUE, NULL, NULL, _ ("a variable; pay has one place in a posting"), name);
      return NULL;
    }
  if (jd_posting_placement (posting, scope, &section, &index))
    return set_in_placement (posting, section, index, name, value, error);
  if (!jd_edit_find_section (posting, scope, &index, error))
    return NULL;
  return set_in_section (posting, index, name, value, error);
}

/* Writes to @posting, which nobody else has yet. */
static void
translate_heading (JdPosting *posting, guint index, const char *former)
{
  const JdSection *old = g_ptr_array_index (posting->sections, index);

  if (old->base_heading || g_strcmp0 (old->heading, jd_phrase_heading (former, old->kind)) != 0)
    return;
  JdSection *changed = jd_section_copy (old);
  g_free (changed->heading);
  changed->heading = g_strdup (jd_phrase_heading (posting->language, old->kind));
  jd_section_unref (g_ptr_array_index (posting->sections, index));
  g_ptr_array_index (posting->sections, index) = changed;
}

/* What is not the language of the posting: @former, unless that is @now. */
static void
note_language (char **language, const char *former, const char *now)
{
  if (!*language)
    *language = g_strdup (former);
  if (jd_language_same (*language, now))
    g_clear_pointer (language, g_free);
}

static gboolean
has_words (const JdPlacement *placement)
{
  return placement->base && *placement->base != '\0';
}

static gboolean
has_library_words (const JdSection *section)
{
  for (guint i = 0; i < section->placements->len; i++)
    if (has_words (section->placements->pdata[i]))
      return TRUE;
  return section->base_heading != NULL;
}

/* The library's words stay in the language they came in until they are taken from it anew; what was typed is in that of the posting, whatever it was called. */
static JdSection *
keep_languages (const JdSection *old, const char *former, const char *now)
{
  JdSection *section = jd_section_copy (old);

  if (section->base_heading)
    note_language (&section->language, former, now);
  for (guint i = 0; i < section->placements->len; i++)
    {
      JdPlacement *placement = section->placements->pdata[i];
      if (!has_words (placement))
        continue;
      JdPlacement *changed = jd_placement_copy (placement);
      note_language (&changed->language, former, now);
      jd_placement_unref (placement);
      section->placements->pdata[i] = changed;
    }
  return section;
}

static void
keep_all_languages (JdPosting *posting, const char *former)
{
  for (guint i = 0; i < posting->sections->len; i++)
    {
      if (!has_library_words (posting->sections->pdata[i]))
        continue;
      JdSection *section = keep_languages (posting->sections->pdata[i], former, posting->language);
      jd_section_unref (posting->sections->pdata[i]);
      posting->sections->pdata[i] = section;
    }
  if (!posting->resolved->title)
    return;
  JdResolved *resolved = jd_resolved_copy (posting->resolved);
  note_language (&resolved->title_language, former, posting->language);
  jd_resolved_unref (posting->resolved);
  posting->resolved = resolved;
}

JdPosting *
jd_edit_set_language (JdPosting *posting, const char *language, GError **error)
{
  g_return_val_if_fail (posting && language, NULL);

  if (!jd_is_language_tag (language))
    {
      g_autofree char *found = jd_error_quote (language);
      jd_error_set (error, JD_ERROR_VALUE, NULL, NULL, _ ("a language tag such as en or de-AT"), found);
      return NULL;
    }
  if (strcmp (language, posting->language) == 0)
    return jd_posting_ref (posting);

  JdPosting *changed = jd_posting_copy (posting);
  g_free (changed->language);
  changed->language = g_strdup (language);
  for (guint i = 0; i < changed->sections->len; i++)
    translate_heading (changed, i, posting->language);
  if (!jd_language_same (language, posting->language))
    keep_all_languages (changed, posting->language);
  return changed;
}
