// SPDX-License-Identifier: GPL-3.0-or-later
/* Where the work is done. A place on the page is an address; one that names no city is, for remote work, where people may live. TELECOMMUTE stands for work that is done at home altogether:
 * never for hybrid work, and beside an address where the choice is the worker's. */
#include <string.h>

#include "base/jd-locale.h"
#include "export/jd-job-posting-private.h"

/* ---- places of work ---- */

/* A place code ("US-TX/Austin") in its parts. */
typedef struct
{
  char country[3];
  const char *region; /* "US-TX"; up to the city. NULL: none, like the next */
  const char *city;
} Place;

static Place
split_place (const char *code)
{
  Place place = { .city = strchr (code, '/') };

  g_strlcpy (place.country, code, sizeof place.country);
  place.region = code[2] == '-' ? code + 3 : NULL;
  if (place.city)
    place.city++;
  return place;
}

static gboolean
is_remote (const JdPosting *posting)
{
  return g_strcmp0 (posting->facts->workplace, "remote") == 0;
}

/* Street and postcode are of the place of work, which is one: of several nobody knows which. */
static void
write_address (JdWriter *writer, const JdPosting *posting, const JdLocation *location)
{
  const gboolean only = posting->facts->locations->len == 1;
  Place place = split_place (location->place);
  g_autofree char *region = place.region ? g_strndup (place.region, strcspn (place.region, "/")) : NULL;

  jd_job_posting_begin (writer, "address", "PostalAddress");
  jd_writer_string (writer, "streetAddress", only ? posting->facts->street : NULL);
  jd_writer_string (writer, "postalCode", only ? posting->facts->postcode : NULL);
  jd_writer_string (writer, "addressLocality", place.city);
  jd_writer_string (writer, "addressRegion", region);
  jd_writer_string (writer, "addressCountry", place.country);
  jd_writer_end_object (writer);
}

/* Without a place code only the text is known, and no country. */
static void
write_location (JdWriter *writer, const char *member, const JdPosting *posting, const JdLocation *location)
{
  jd_job_posting_begin (writer, member, "Place");
  if (location->place)
    write_address (writer, posting, location);
  else
    jd_writer_string (writer, "address", location->text);
  jd_writer_end_object (writer);
}

/* Whether people work there: of remote work only where a city is named. */
static gboolean
is_site (const JdPosting *posting, const JdLocation *location)
{
  return !is_remote (posting) || (location->place && strchr (location->place, '/'));
}

static void
write_locations (JdWriter *writer, const JdPosting *posting)
{
  const GPtrArray *locations = posting->facts->locations;
  g_autoptr (GPtrArray) sites = g_ptr_array_new ();

  for (guint i = 0; i < locations->len; i++)
    if (is_site (posting, g_ptr_array_index (locations, i)))
      g_ptr_array_add (sites, g_ptr_array_index (locations, i));
  const char *member = jd_job_posting_begin_list (writer, "jobLocation", sites->len);
  for (guint i = 0; i < sites->len; i++)
    write_location (writer, member, posting, g_ptr_array_index (sites, i));
  jd_job_posting_end_list (writer, sites->len);
}

/* ---- where people may live ---- */

static gboolean
is_state (const JdLocation *location)
{
  Place place = split_place (location->place);

  return place.region && !place.city;
}

/* A state as the posting calls it, which names the country, too; of all else the country. New string. */
static char *
requirement_name (const JdLocation *location)
{
  return is_state (location) ? g_strdup (location->text) : jd_locale_country_name (split_place (location->place).country, "en");
}

/* Those whose names differ. */
static GPtrArray *
find_requirements (const GPtrArray *locations)
{
  g_autoptr (GHashTable) names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  GPtrArray *found = g_ptr_array_new ();

  for (guint i = 0; i < locations->len; i++)
    {
      const JdLocation *location = g_ptr_array_index (locations, i);
      if (location->place && g_hash_table_add (names, requirement_name (location)))
        g_ptr_array_add (found, (gpointer) location);
    }
  return found;
}

static void
write_requirements (JdWriter *writer, const JdPosting *posting)
{
  g_autoptr (GPtrArray) found = find_requirements (posting->facts->locations);
  const char *member = jd_job_posting_begin_list (writer, "applicantLocationRequirements", found->len);

  for (guint i = 0; i < found->len; i++)
    {
      const JdLocation *location = g_ptr_array_index (found, i);
      g_autofree char *name = requirement_name (location);
      jd_job_posting_begin (writer, member, is_state (location) ? "State" : "Country");
      jd_writer_string (writer, "name", name);
      jd_writer_end_object (writer);
    }
  jd_job_posting_end_list (writer, found->len);
}

void
jd_job_posting_write_places (JdWriter *writer, const JdPosting *posting)
{
  write_locations (writer, posting);
  if (!is_remote (posting))
    return;
  jd_writer_string (writer, "jobLocationType", "TELECOMMUTE");
  write_requirements (writer, posting);
}
