// SPDX-License-Identifier: GPL-3.0-or-later
#include "jd-posting-parts.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "base/jd-locale.h"
#include "base/jd-text.h"
#include "jd-condition.h"
#include "jd-fact-table.h"
#include "jd-list.h"

static const char *const location_members[] = { "text", "place", NULL };

/* "US-OR/Portland", which files and other programs have and nobody reads. A country alone is written so by people, too, and what has no small letter behind the "/" is no city. */
static gboolean
is_place_code (const char *text)
{
  const char *city = strchr (text, '/');
  g_autofree char *country = g_strndup (text, 2);

  if (!jd_is_place (text) || !jd_locale_is_country (country) || (!city && text[2] != '-'))
    return FALSE;
  return !city || (g_unichar_isupper (g_utf8_get_char (city + 1)) && strpbrk (city, "abcdefghijklmnopqrstuvwxyz"));
}

JdLocation *
jd_location_new (const char *text, const char *language)
{
  g_return_val_if_fail (text, NULL);

  JdLocation *location = g_new0 (JdLocation, 1);
  location->text = jd_text_clean (text, -1, JD_TEXT_LINE, NULL);
  if (is_place_code (location->text))
    {
      location->place = location->text;
      location->text = jd_place_shown (location->place, language ? language : "en");
      return location;
    }
  location->place = jd_place_from_text (location->text, language);
  return location;
}

static gpointer
location_copy (gconstpointer data, gpointer unused)
{
  const JdLocation *location = data;
  JdLocation *copy = g_new0 (JdLocation, 1);
  copy->text = g_strdup (location->text);
  copy->place = g_strdup (location->place);
  copy->extras = jd_extras_ref (location->extras);
  return copy;
}

static void
location_free (gpointer data)
{
  JdLocation *location = data;
  g_free (location->text);
  g_free (location->place);
  g_clear_pointer (&location->extras, jd_extras_unref);
  g_free (location);
}

GPtrArray *
jd_locations_from_text (const char *text, const char *language)
{
  GPtrArray *locations = g_ptr_array_new_with_free_func (location_free);
  g_auto (GStrv) parts = g_strsplit (text ? text : "", ";", -1);
  for (guint i = 0; parts[i]; i++)
    {
      g_autofree char *clean = jd_text_clean_line (parts[i]);
      if (*clean != '\0')
        g_ptr_array_add (locations, jd_location_new (clean, language));
    }
  return locations;
}

char *
jd_locations_to_text (const GPtrArray *locations)
{
  g_return_val_if_fail (locations, NULL);

  g_autoptr (GString) text = g_string_new (NULL);
  for (guint i = 0; i < locations->len; i++)
    g_string_append_printf (text, "%s%s", i > 0 ? "; " : "", ((const JdLocation *) g_ptr_array_index (locations, i))->text);
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static gpointer
location_read (const JdValue *object)
{
  JdLocation *location = g_new0 (JdLocation, 1);
  location->text = jd_read_string (object, "text", JD_REQUIRED);
  location->place = jd_read_string (object, "place", JD_OPTIONAL);
  location->extras = jd_value_extras (object, location_members);
  if (location->place && !jd_is_place (location->place))
    {
      JdValue place = jd_value_member (object, "place", JD_OPTIONAL);
      g_autofree char *found = jd_error_quote (location->place);
      jd_value_fault (&place, JD_ERROR_VALUE, _ ("a place such as NL, US-TX or US-TX/Austin"), found);
    }
  return location;
}

static void
location_write (JdWriter *writer, gconstpointer data)
{
  const JdLocation *location = data;
  jd_writer_begin_object (writer, NULL, location->extras);
  jd_writer_string (writer, "text", location->text);
  jd_writer_string (writer, "place", location->place);
  jd_writer_end_object (writer);
}

JdFacts *
jd_facts_new (void)
{
  JdFacts *facts = g_atomic_rc_box_new0 (JdFacts);
  facts->locations = g_ptr_array_new_with_free_func (location_free);
  return facts;
}

JdFacts *
jd_facts_copy (const JdFacts *facts)
{
  g_return_val_if_fail (facts, NULL);

  JdFacts *copy = g_atomic_rc_box_new0 (JdFacts);
  copy->locations = g_ptr_array_copy (facts->locations, location_copy, NULL);
  JD_FOREACH_FACT (fact)
    if (jd_fact_is_text (fact))
      jd_fact_set (copy, fact, g_strdup (jd_fact_own (facts, fact)));
  copy->extras = jd_extras_ref (facts->extras);
  return copy;
}

JdFacts *
jd_facts_ref (JdFacts *facts)
{
  return g_atomic_rc_box_acquire (facts);
}

static void
facts_clear (gpointer data)
{
  JdFacts *facts = data;
  g_ptr_array_unref (facts->locations);
  JD_FOREACH_FACT (fact)
    if (jd_fact_is_text (fact))
      jd_fact_set (facts, fact, NULL);
  g_clear_pointer (&facts->extras, jd_extras_unref);
}

void
jd_facts_unref (JdFacts *facts)
{
  g_atomic_rc_box_release_full (facts, facts_clear);
}

static char *
read_choice (const JdValue *facts, const JdFact *fact)
{
  int choice = jd_read_choice (facts, fact->member, JD_OPTIONAL, fact->choices, -1);
  return choice >= 0 ? g_strdup (fact->choices[choice]) : NULL;
}

static void
fault_text (const JdValue *facts, const JdFact *fact, const char *expected, const char *text)
{
  JdValue value = jd_value_member (facts, fact->member, JD_OPTIONAL);
  g_autofree char *found = jd_error_quote (text);
  jd_value_fault (&value, JD_ERROR_VALUE, expected, found);
}

static char *
read_address (const JdValue *facts, const JdFact *fact)
{
  g_autofree char *address = jd_read_string (facts, fact->member, JD_OPTIONAL);
  const gboolean is_link = fact->type == JD_VARIABLE_URL;

  if (!address || (jd_url_is_safe (address) && (!is_link || g_ascii_strncasecmp (address, "http", 4) == 0)))
    return g_steal_pointer (&address);
  fault_text (facts, fact, is_link ? _ ("an address that starts with https: or http:") : _ ("an address that starts with https:, http:, mailto: or tel:"), address);
  return NULL;
}

/* Numbers and e-mail addresses are kept as accepting them makes them. */
static char *
read_accepted (const JdValue *facts, const JdFact *fact)
{
  g_autofree char *text = jd_read_string (facts, fact->member, JD_OPTIONAL);
  const JdVariable rule = { .type = fact->type };
  g_autofree char *accepted = text ? jd_variable_accept (&rule, text, NULL, NULL) : NULL;

  if (g_strcmp0 (text, accepted) == 0)
    return g_steal_pointer (&text);
  fault_text (facts, fact, fact->type == JD_VARIABLE_NUMBER ? _ ("a number as text, such as 40 or 37.5") : _ ("an e-mail address such as jobs@example.com"), text);
  return NULL;
}

static char *
read_text (const JdValue *facts, const JdFact *fact)
{
  switch (fact->type)
    {
    case JD_VARIABLE_DATE:
      return jd_read_date (facts, fact->member, JD_OPTIONAL);
    case JD_VARIABLE_CONTACT:
    case JD_VARIABLE_URL:
      return read_address (facts, fact);
    case JD_VARIABLE_NUMBER:
    case JD_VARIABLE_EMAIL:
      return read_accepted (facts, fact);
    default:
      return fact->flags & JD_FACT_CLOSED ? read_choice (facts, fact) : jd_read_string (facts, fact->member, JD_OPTIONAL);
    }
}

/* The members of the table: what else stands there is kept as it is. */
static JdExtras *
read_extras (const JdValue *facts)
{
  g_autoptr (GPtrArray) members = g_ptr_array_new ();

  JD_FOREACH_FACT (fact)
    if (fact->member)
      g_ptr_array_add (members, (gpointer) fact->member);
  g_ptr_array_add (members, NULL);
  return jd_value_extras (facts, (const char *const *) members->pdata);
}

JdFacts *
jd_facts_read (const JdValue *posting)
{
  JdValue object = jd_value_member (posting, "facts", JD_OPTIONAL);
  if (!jd_value_present (&object))
    return jd_facts_new ();

  JdFacts *facts = g_atomic_rc_box_new0 (JdFacts);
  JD_FOREACH_FACT (fact)
    if (jd_fact_is_text (fact))
      jd_fact_set (facts, fact, read_text (&object, fact));
    else if (fact->member)
      facts->locations = jd_list_read (&object, fact->member, JD_OPTIONAL, location_read, location_free);
  facts->extras = read_extras (&object);
  return facts;
}

void
jd_facts_write (JdWriter *writer, const JdFacts *facts)
{
  jd_writer_begin_object (writer, "facts", facts->extras);
  JD_FOREACH_FACT (fact)
    if (jd_fact_is_text (fact))
      jd_writer_string (writer, fact->member, jd_fact_own (facts, fact));
    else if (fact->member)
      jd_list_write (writer, fact->member, facts->locations, location_write);
  jd_writer_end_object (writer);
}
