// SPDX-License-Identifier: GPL-3.0-or-later
#include "jd-posting-parts.h"

#include <glib/gi18n-lib.h>

#include "base/jd-text.h"
#include "jd-condition.h"
#include "jd-list.h"

static const char *const location_members[] = { "text", "place", NULL };
static const char *const facts_members[] = { "title",    "company", "locations", "workplace", "employment", "apply",
                                             "apply_by", "start",   "posted",    "reference", NULL };

JdLocation *
jd_location_new (const char *text)
{
  g_return_val_if_fail (text != NULL, NULL);

  JdLocation *location = g_new0 (JdLocation, 1);
  location->text = jd_text_clean (text, -1, JD_TEXT_LINE, NULL);
  location->place = jd_place_from_text (location->text);
  return location;
}

JdLocation *
jd_location_copy (const JdLocation *location)
{
  JdLocation *copy = g_new0 (JdLocation, 1);
  copy->text = g_strdup (location->text);
  copy->place = g_strdup (location->place);
  copy->extras = jd_extras_ref (location->extras);
  return copy;
}

void
jd_location_free (JdLocation *location)
{
  if (location == NULL)
    return;
  g_free (location->text);
  g_free (location->place);
  g_clear_pointer (&location->extras, jd_extras_unref);
  g_free (location);
}

static gpointer
location_read (const JdValue *object)
{
  JdLocation *location = g_new0 (JdLocation, 1);
  location->text = jd_read_string (object, "text", JD_REQUIRED);
  location->place = jd_read_string (object, "place", JD_OPTIONAL);
  location->extras = jd_value_extras (object, location_members);
  if (location->place != NULL && !jd_is_place (location->place))
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

static void
location_free (gpointer data)
{
  jd_location_free (data);
}

static gpointer
location_copy (gconstpointer location, gpointer unused)
{
  return jd_location_copy (location);
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
  g_return_val_if_fail (facts != NULL, NULL);

  JdFacts *copy = g_atomic_rc_box_new0 (JdFacts);
  copy->title = g_strdup (facts->title);
  copy->company = g_strdup (facts->company);
  copy->locations = g_ptr_array_copy (facts->locations, location_copy, NULL);
  copy->workplace = g_strdup (facts->workplace);
  copy->employment = g_strdup (facts->employment);
  copy->apply = g_strdup (facts->apply);
  copy->apply_by = g_strdup (facts->apply_by);
  copy->start = g_strdup (facts->start);
  copy->posted = g_strdup (facts->posted);
  copy->reference = g_strdup (facts->reference);
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
  g_free (facts->title);
  g_free (facts->company);
  g_ptr_array_unref (facts->locations);
  g_free (facts->workplace);
  g_free (facts->employment);
  g_free (facts->apply);
  g_free (facts->apply_by);
  g_free (facts->start);
  g_free (facts->posted);
  g_free (facts->reference);
  g_clear_pointer (&facts->extras, jd_extras_unref);
}

void
jd_facts_unref (JdFacts *facts)
{
  g_atomic_rc_box_release_full (facts, facts_clear);
}

static char *
read_workplace (const JdValue *facts)
{
  int workplace = jd_read_choice (facts, "workplace", JD_OPTIONAL, jd_workplace_names, -1);
  return workplace >= 0 ? g_strdup (jd_workplace_names[workplace]) : NULL;
}

static char *
read_apply (const JdValue *facts)
{
  g_autofree char *apply = jd_read_string (facts, "apply", JD_OPTIONAL);
  if (apply == NULL || jd_url_is_safe (apply))
    return g_steal_pointer (&apply);

  JdValue value = jd_value_member (facts, "apply", JD_OPTIONAL);
  g_autofree char *found = jd_error_quote (apply);
  jd_value_fault (&value, JD_ERROR_VALUE, _ ("an address that starts with https:, http:, mailto: or tel:"), found);
  return NULL;
}

JdFacts *
jd_facts_read (const JdValue *posting)
{
  JdValue object = jd_value_member (posting, "facts", JD_OPTIONAL);
  if (!jd_value_present (&object))
    return jd_facts_new ();

  JdFacts *facts = g_atomic_rc_box_new0 (JdFacts);
  facts->title = jd_read_string (&object, "title", JD_OPTIONAL);
  facts->company = jd_read_string (&object, "company", JD_OPTIONAL);
  facts->locations = jd_list_read (&object, "locations", JD_OPTIONAL, location_read, location_free);
  facts->workplace = read_workplace (&object);
  facts->employment = jd_read_string (&object, "employment", JD_OPTIONAL);
  facts->apply = read_apply (&object);
  facts->apply_by = jd_read_date (&object, "apply_by", JD_OPTIONAL);
  facts->start = jd_read_date (&object, "start", JD_OPTIONAL);
  facts->posted = jd_read_date (&object, "posted", JD_OPTIONAL);
  facts->reference = jd_read_string (&object, "reference", JD_OPTIONAL);
  facts->extras = jd_value_extras (&object, facts_members);
  return facts;
}

void
jd_facts_write (JdWriter *writer, const JdFacts *facts)
{
  jd_writer_begin_object (writer, "facts", facts->extras);
  jd_writer_string (writer, "title", facts->title);
  jd_writer_string (writer, "company", facts->company);
  jd_list_write (writer, "locations", facts->locations, location_write);
  jd_writer_string (writer, "workplace", facts->workplace);
  jd_writer_string (writer, "employment", facts->employment);
  jd_writer_string (writer, "apply", facts->apply);
  jd_writer_string (writer, "apply_by", facts->apply_by);
  jd_writer_string (writer, "start", facts->start);
  jd_writer_string (writer, "posted", facts->posted);
  jd_writer_string (writer, "reference", facts->reference);
  jd_writer_end_object (writer);
}
