// SPDX-License-Identifier: GPL-3.0-or-later
/* Where the work is done. A job needs a place, or, when it is wholly remote, countries or states people may live in; when it is done at a place or at home as the worker likes, the place is enough. */
#include <glib/gi18n-lib.h>
#include <string.h>

#include "base/jd-error.h"
#include "base/jd-locale.h"
#include "jd-google-check-private.h"
#include "model/jd-condition.h"

/* Whether @text names a country, or a state and its country, as in "Michigan, USA"; "EU" is none. */
static gboolean
is_region (const char *text)
{
  if (jd_locale_is_country (text))
    return TRUE;
  g_autofree char *place = jd_place_from_text (text, "en");
  return place != NULL;
}

/* A code, a name, or a Country that has one. */
static void
check_country (JdDataLook *look, JdJsonNode *value)
{
  const char *text = value->type == JD_JSON_TEXT ? value->text : jd_google_text (value, "name");
  g_autofree char *found = jd_error_quote (text ? text : "");

  if (!text || !is_region (text))
    jd_data_look_add (look, JD_SEVERITY_ERROR, g_strdup_printf (_("expected a country such as DE, found %s"), found), NULL);
}

static void
check_address (JdDataLook *look, JdJsonNode *address)
{
  if (!jd_google_each (look, address, "addressCountry", check_country))
    jd_google_add (look, "addressCountry", JD_SEVERITY_ERROR, g_strdup (_("expected a value, found none")), _("Every place needs its country."));
}

static void
check_location (JdDataLook *look, JdJsonNode *location)
{
  if (!jd_google_each (look, location, "address", check_address))
    jd_google_add (look, "address", JD_SEVERITY_ERROR, g_strdup (_("expected a value, found none")), _("Every place needs its country."));
}

static void
check_type (JdDataLook *look, JdJsonNode *value)
{
  static const char *const names[] = { "TELECOMMUTE", NULL };

  jd_google_check_name (look, value, names);
}

static void
check_requirement (JdDataLook *look, JdJsonNode *value)
{
  const char *name = value->type == JD_JSON_TEXT ? value->text : jd_google_text (value, "name");
  g_autofree char *found = jd_error_quote (name ? name : "");

  if (!name || !is_region (name))
    jd_google_add (look, "name", JD_SEVERITY_ERROR, g_strdup_printf (_("expected a country, or a state and its country, found %s"), found),
                   _("A region that is none, such as the EU, is not understood."));
}

void
jd_google_check_places (JdDataLook *look, JdJsonNode *posting)
{
  const gboolean located = jd_google_each (look, posting, "jobLocation", check_location);
  const gboolean remote = jd_google_each (look, posting, "jobLocationType", check_type);
  const gboolean required = jd_google_each (look, posting, "applicantLocationRequirements", check_requirement);

  if (remote && !located && !required)
    jd_google_add (look, "applicantLocationRequirements", JD_SEVERITY_ERROR, g_strdup (_("expected a value, found none")),
                   _("A job that is wholly remote needs a country in which people may live."));
  if (!remote && !located)
    jd_google_add (look, "jobLocation", JD_SEVERITY_ERROR, g_strdup (_("expected a value, found none")), _("It is required."));
  if (!remote && required)
    jd_google_add (look, "applicantLocationRequirements", JD_SEVERITY_WARNING, g_strdup (_("expected jobLocationType beside it, found none")),
                   _("It is about remote work alone."));
}
