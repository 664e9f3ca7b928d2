// SPDX-License-Identifier: GPL-3.0-or-later
#include "jd-google-check-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "base/jd-error.h"

static const char source[] = "Google Search Central, JobPosting structured data, 2025-12-18";

static const char *const employment_types[] = { "FULL_TIME", "PART_TIME", "CONTRACTOR", "TEMPORARY", "INTERN", "VOLUNTEER", "PER_DIEM", "OTHER", NULL };
static const char *const credentials[] = { "high school", "associate degree", "bachelor degree", "professional certificate", "postgraduate degree", NULL };

/* ---- shared ---- */

void
jd_google_add (JdDataLook *look, const char *member, JdSeverity severity, char *message, const char *why)
{
  gsize back = jd_data_look_enter (look, member, 0);

  jd_data_look_add (look, severity, message, why);
  jd_data_look_leave (look, back);
}

gboolean
jd_google_each (JdDataLook *look, JdJsonNode *object, const char *member, JdGoogleCheck check)
{
  JdJsonNode *value = object->type == JD_JSON_OBJECT ? jd_json_node_member (object, member) : NULL;
  if (!value || value->type == JD_JSON_NULL)
    return FALSE;

  gsize back = jd_data_look_enter (look, member, 0);
  const guint count = value->type == JD_JSON_LIST ? value->length : 1;
  for (guint i = 0; i < count; i++)
    {
      gsize here = look->path->len;
      if (value->type == JD_JSON_LIST)
        jd_data_look_enter (look, NULL, i);
      check (look, value->type == JD_JSON_LIST ? &value->items[i] : value);
      jd_data_look_leave (look, here);
    }
  jd_data_look_leave (look, back);
  return count > 0;
}

const char *
jd_google_text (JdJsonNode *object, const char *member)
{
  JdJsonNode *value = object->type == JD_JSON_OBJECT ? jd_json_node_member (object, member) : NULL;

  return value && value->type == JD_JSON_TEXT ? value->text : NULL;
}

void
jd_google_check_name (JdDataLook *look, JdJsonNode *value, const char *const *names)
{
  const char *text = value->type == JD_JSON_TEXT ? value->text : "";
  if (g_strv_contains (names, text))
    return;
  g_autofree char *list = g_strjoinv (", ", (char **) names), *found = jd_error_quote (text);
  /* Translators: a list of names, and what was found instead. */
  jd_data_look_add (look, JD_SEVERITY_ERROR, g_strdup_printf (_("expected one of %s, found %s"), list, found), _("A name must be written as it is there, capitals and all."));
}

static gboolean
has (JdJsonNode *object, const char *member)
{
  JdJsonNode *value = jd_json_node_member (object, member);

  return value && value->type != JD_JSON_NULL && !(value->type == JD_JSON_LIST && value->length == 0) && !(value->type == JD_JSON_TEXT && *value->text == '\0');
}

/* ---- what has to be there ---- */

static const struct
{
  const char *member;
  JdSeverity severity;
  const char *why; /* to be translated */
} wanted[] = {
  { "title", JD_SEVERITY_ERROR, N_("It is required.") },
  { "description", JD_SEVERITY_ERROR, N_("It is required.") },
  { "datePosted", JD_SEVERITY_ERROR, N_("It is required.") },
  { "hiringOrganization", JD_SEVERITY_ERROR, N_("It is required.") },
  { "baseSalary", JD_SEVERITY_HINT, N_("It is recommended, where the employer says what is paid.") },
  { "employmentType", JD_SEVERITY_HINT, N_("It is recommended.") },
  { "identifier", JD_SEVERITY_HINT, N_("It is recommended.") },
  { "validThrough", JD_SEVERITY_HINT, N_("It is recommended, and required when the posting ends on a day.") },
  { "directApply", JD_SEVERITY_HINT, N_("It is recommended.") },
};

static void
check_wanted (JdDataLook *look, JdJsonNode *posting)
{
  for (gsize i = 0; i < G_N_ELEMENTS (wanted); i++)
    if (!has (posting, wanted[i].member))
      jd_google_add (look, wanted[i].member, wanted[i].severity, g_strdup (_("expected a value, found none")), _(wanted[i].why));
}

/* ---- words ---- */

static gboolean
is_capitals (const char *text)
{
  guint letters = 0;

  for (; *text != '\0'; text = g_utf8_next_char (text))
    {
      gunichar c = g_utf8_get_char (text);
      if (g_unichar_islower (c))
        return FALSE;
      letters += g_unichar_isupper (c);
    }
  return letters > 3;
}

static void
check_title (JdDataLook *look, JdJsonNode *posting)
{
  const char *title = jd_google_text (posting, "title");
  if (!title)
    return;
  g_autofree char *found = jd_error_quote (title);
  if (strstr (title, "!!") || strstr (title, "**") || is_capitals (title))
    jd_google_add (look, "title", JD_SEVERITY_WARNING, g_strdup_printf (_("expected a title in plain letters, found %s"), found),
                   _("Runs of ! and *, and titles in capitals, can be taken for spam."));
}

static void
check_description (JdDataLook *look, JdJsonNode *posting)
{
  const char *description = jd_google_text (posting, "description"), *title = jd_google_text (posting, "title");
  if (!description || *description == '\0')
    return;
  if (g_strcmp0 (description, title) == 0)
    jd_google_add (look, "description", JD_SEVERITY_ERROR, g_strdup (_("expected the whole posting, found the title")), NULL);
  else if (!strstr (description, "<p") && !strstr (description, "<br") && !strchr (description, '\n'))
    jd_google_add (look, "description", JD_SEVERITY_WARNING, g_strdup (_("expected paragraphs, found none")), _("Without them the text is shown as one."));
}

static void
check_organization (JdDataLook *look, JdJsonNode *value)
{
  const char *name = value->type == JD_JSON_TEXT ? value->text : jd_google_text (value, "name");

  if (!name || *name == '\0')
    jd_google_add (look, "name", JD_SEVERITY_ERROR, g_strdup (_("expected a value, found none")), _("A company that is not named is “confidential”."));
}

static void
check_employment (JdDataLook *look, JdJsonNode *value)
{
  jd_google_check_name (look, value, employment_types);
}

static void
check_identifier (JdDataLook *look, JdJsonNode *value)
{
  if (value->type == JD_JSON_OBJECT && !has (value, "value"))
    jd_google_add (look, "value", JD_SEVERITY_WARNING, g_strdup (_("expected a value, found none")), NULL);
}

/* ---- dates ---- */

/* FALSE when @member is there and no date. */
static gboolean
check_date (JdDataLook *look, JdJsonNode *posting, const char *member)
{
  JdJsonNode *value = jd_json_node_member (posting, member);
  const char *text = jd_google_text (posting, member);
  if (!value || (text && (jd_data_is_date (text) || jd_data_is_date_time (text))))
    return TRUE;
  g_autofree char *found = jd_error_quote (text ? text : "");
  jd_google_add (look, member, JD_SEVERITY_ERROR, g_strdup_printf (_("expected a date such as 2027-01-31, found %s"), found),
                 _("A date that cannot be read can hide the job; leave it out when there is none."));
  return FALSE;
}

/* < 0, 0, > 0: dates by their day. */
static int
compare_days (const char *a, const char *b)
{
  return strncmp (a, b, strlen ("2027-01-31"));
}

static void
check_dates (JdDataLook *look, JdJsonNode *posting, const char *today)
{
  const gboolean fine = check_date (look, posting, "datePosted");
  const char *posted = fine ? jd_google_text (posting, "datePosted") : NULL;
  const char *end = check_date (look, posting, "validThrough") ? jd_google_text (posting, "validThrough") : NULL;

  if (posted && compare_days (posted, today) > 0)
    jd_google_add (look, "datePosted", JD_SEVERITY_WARNING, g_strdup_printf (_("expected a day up to today, %s, found %s"), today, posted), NULL);
  if (end && posted && compare_days (end, posted) < 0)
    jd_google_add (look, "validThrough", JD_SEVERITY_ERROR, g_strdup_printf (_("expected a day from datePosted on, %s, found %s"), posted, end), NULL);
  else if (end && compare_days (end, today) < 0)
    jd_google_add (look, "validThrough", JD_SEVERITY_ERROR, g_strdup_printf (_("expected a day from today on, %s, found %s"), today, end),
                   _("A posting that has ended is not shown."));
}

/* ---- what is asked of people ---- */

static void
check_experience (JdDataLook *look, JdJsonNode *value)
{
  JdJsonNode *months = value->type == JD_JSON_OBJECT ? jd_json_node_member (value, "monthsOfExperience") : NULL;

  if (value->type == JD_JSON_TEXT && strcmp (value->text, "no requirements") == 0)
    return;
  if (!months)
    jd_google_add (look, "monthsOfExperience", JD_SEVERITY_WARNING, g_strdup (_("expected a number of months, found none")), NULL);
  else if ((months->type != JD_JSON_WHOLE && months->type != JD_JSON_REAL) || (months->type == JD_JSON_WHOLE && months->whole < 0))
    jd_google_add (look, "monthsOfExperience", JD_SEVERITY_ERROR, g_strdup (_("expected a number of months that is not negative")), NULL);
}

static void
check_credential (JdDataLook *look, JdJsonNode *value)
{
  jd_google_check_name (look, value, credentials);
}

static void
check_education (JdDataLook *look, JdJsonNode *value)
{
  if (value->type == JD_JSON_TEXT && strcmp (value->text, "no requirements") == 0)
    return;
  if (!jd_google_each (look, value, "credentialCategory", check_credential))
    jd_google_add (look, "credentialCategory", JD_SEVERITY_WARNING, g_strdup (_("expected a value, found none")), NULL);
}

static void
check_requirements (JdDataLook *look, JdJsonNode *posting)
{
  const gboolean experience = jd_google_each (look, posting, "experienceRequirements", check_experience);
  const gboolean education = jd_google_each (look, posting, "educationRequirements", check_education);

  if (has (posting, "experienceInPlaceOfEducation") && !(experience && education))
    jd_google_add (look, "experienceInPlaceOfEducation", JD_SEVERITY_ERROR, g_strdup (_("expected experienceRequirements and educationRequirements beside it")), NULL);
}

static void
check_direct_apply (JdDataLook *look, JdJsonNode *value)
{
  if (value->type != JD_JSON_BOOL)
    jd_data_look_add (look, JD_SEVERITY_ERROR, g_strdup (_("expected true or false")), NULL);
}

void
jd_google_check (JdJsonNode *posting, const char *today, GPtrArray *findings)
{
  g_return_if_fail (posting && posting->type == JD_JSON_OBJECT && today && findings);

  g_autoptr (GString) path = g_string_new (NULL);
  JdDataLook look = { findings, source, path };
  check_wanted (&look, posting);
  check_title (&look, posting);
  check_description (&look, posting);
  check_dates (&look, posting, today);
  jd_google_each (&look, posting, "hiringOrganization", check_organization);
  jd_google_each (&look, posting, "employmentType", check_employment);
  jd_google_each (&look, posting, "identifier", check_identifier);
  jd_google_each (&look, posting, "directApply", check_direct_apply);
  check_requirements (&look, posting);
  jd_google_check_places (&look, posting);
  jd_google_check_pay (&look, posting);
}
