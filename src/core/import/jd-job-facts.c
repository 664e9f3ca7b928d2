// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/jd-job-facts.h"

#include <string.h>

#include "base/jd-json-scan.h"
#include "import/jd-job-pay.h"

/* ---- where things stand ---- */

JdJsonTree *
jd_job_parse (const char *text)
{
  JdJsonTree *tree = jd_json_parse (text, strlen (text), NULL, NULL);

  if (tree)
    return tree;
  g_autofree char *mended = g_strdup (text);
  for (char *at = mended; *at; at++)
    if ((guchar) *at < ' ')
      *at = ' ';
  return jd_json_parse (mended, strlen (mended), NULL, NULL);
}

JdJsonNode *
jd_job_at (JdJsonNode *node, const char *path)
{
  while (node && *path)
    {
      gsize length = strcspn (path, ".");
      g_autofree char *name = g_strndup (path, length);
      node = node->type == JD_JSON_OBJECT ? jd_json_node_member (node, name) : NULL;
      path += length + (path[length] == '.');
    }
  return node && node->type != JD_JSON_NULL ? node : NULL;
}

static const char *
text_of (JdJsonNode *node)
{
  return node && node->type == JD_JSON_TEXT && node->text[strspn (node->text, " \t\r\n")] ? node->text : NULL;
}

const char *
jd_job_text (JdJsonNode *node, const char *path)
{
  return text_of (jd_job_at (node, path));
}

/* ---- jobs ---- */

static gboolean
is_posting (JdJsonNode *node)
{
  JdJsonNode *type = jd_job_at (node, "@type");

  if (type && type->type == JD_JSON_LIST && type->length > 0)
    type = type->items;
  return type && type->type == JD_JSON_TEXT && g_str_has_suffix (type->text, "JobPosting");
}

/* Something that is called by a title and described. */
static gboolean
is_job (JdJsonNode *node)
{
  static const char *const titles[] = { "title", "text", "name" }, *const bodies[] = { "description", "descriptionHtml", "descriptionPlain", "content", "lists", "jobDescriptions", "job_descriptions",
                                                                                         "responsibilities", "qualifications", "absolute_url", "hostedUrl", "jobUrl" };
  gboolean titled = FALSE;

  if (node->type != JD_JSON_OBJECT)
    return FALSE;
  if (jd_job_at (node, "@type"))
    return is_posting (node);
  for (guint i = 0; i < G_N_ELEMENTS (titles); i++)
    titled |= jd_job_text (node, titles[i]) != NULL;
  for (guint i = 0; titled && i < G_N_ELEMENTS (bodies); i++)
    if (jd_job_at (node, bodies[i]))
      return TRUE;
  return FALSE;
}

/* A job, or what holds some. */
static JdJsonNode *
find (JdJsonNode *node, guint depth, guint *n)
{
  JdJsonNode *first = NULL;

  if (is_job (node))
    {
      (*n)++;
      return node;
    }
  if (depth == 0 || (node->type != JD_JSON_OBJECT && node->type != JD_JSON_LIST))
    return NULL;
  for (guint i = 0; i < node->length; i++)
    {
      JdJsonNode *found = find (&node->items[i], depth - 1, n);
      first = first ? first : found;
    }
  return first;
}

JdJsonNode *
jd_job_find (JdJsonNode *root, guint *n)
{
  *n = 0;
  return find (root, 6, n);
}

/* ---- values ---- */

/* Of a place: a name, or an address in parts. */
static void
take_place (JdImported *imported, JdJsonNode *node)
{
  static const char *const parts[][3] = { { "addressLocality", "city", "locality" }, { "addressRegion", "region", "state" }, { "addressCountry", "countryCode", "country" } };
  JdJsonNode *address = jd_job_at (node, "address"), *from = address && address->type == JD_JSON_OBJECT ? address : node;
  g_autoptr (GString) place = g_string_new (NULL);

  from = jd_job_at (from, "postalAddress") ? jd_job_at (from, "postalAddress") : from;
  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    for (guint j = 0; j < G_N_ELEMENTS (parts[i]); j++)
      {
        JdJsonNode *part = jd_job_at (from, parts[i][j]);
        const char *text = part && part->type == JD_JSON_OBJECT ? jd_job_text (part, "name") : text_of (part);
        if (!text)
          continue;
        g_string_append_printf (place, "%s%s", place->len > 0 ? ", " : "", text);
        break;
      }
  if (place->len == 0 && (text_of (node) || jd_job_text (node, "name") || text_of (address) || jd_job_text (node, "location")))
    g_string_append (place, text_of (node) ? text_of (node) : jd_job_text (node, "name") ? jd_job_text (node, "name") : text_of (address) ? text_of (address) : jd_job_text (node, "location"));
  jd_imported_fact (imported, "location", place->str);
}

/* "FULL_TIME", "FullTime" and "Full Time" as "full-time". New string. */
static char *
plain_word (const char *text)
{
  GString *word = g_string_new (NULL);

  for (const char *at = text; *at; at++)
    {
      gboolean hump = g_ascii_isupper (*at) && at > text && g_ascii_islower (at[-1]);
      if (hump || *at == '_' || *at == ' ')
        g_string_append_c (word, '-');
      if (*at != '_' && *at != ' ')
        g_string_append_c (word, g_ascii_tolower (*at));
    }
  return g_string_free (word, FALSE);
}

static void
take_employment (JdImported *imported, JdJsonNode *node)
{
  static const char *const known[][2] = { { "contractor", "contract" }, { "intern", "internship" }, { "fulltime", "full-time" }, { "parttime", "part-time" }, { "permanent", NULL } };
  g_autofree char *word = text_of (node) ? plain_word (text_of (node)) : NULL;
  const char *shown = word;

  for (guint i = 0; word && i < G_N_ELEMENTS (known); i++)
    if (strcmp (word, known[i][0]) == 0)
      shown = known[i][1] ? known[i][1] : word;
  jd_imported_fact (imported, "employment", shown);
}

static void
take_workplace (JdImported *imported, JdJsonNode *node)
{
  g_autofree char *word = text_of (node) ? g_ascii_strdown (text_of (node), -1) : NULL;

  if (node->type == JD_JSON_BOOL)
    jd_imported_fact (imported, "workplace", node->flag ? "remote" : NULL);
  else if (word && strstr (word, "hybrid"))
    jd_imported_fact (imported, "workplace", "hybrid");
  else if (word && (strstr (word, "telecommute") || strstr (word, "remote") || strcmp (word, "full") == 0))
    jd_imported_fact (imported, "workplace", "remote");
  else if (word && (strstr (word, "site") || strcmp (word, "none") == 0))
    jd_imported_fact (imported, "workplace", "on-site");
}

/* A day, from a text that begins with one or from milliseconds. */
static void
take_day (JdImported *imported, const char *name, JdJsonNode *node)
{
  g_autoptr (GDateTime) time = node->type == JD_JSON_WHOLE ? g_date_time_new_from_unix_utc (node->whole / 1000) : NULL;
  g_autofree char *day = time ? g_date_time_format (time, "%F") : text_of (node) ? g_strndup (text_of (node), strcspn (text_of (node), "T ")) : NULL;

  jd_imported_fact (imported, name, day);
}

static void
take_months (JdImported *imported, JdJsonNode *node)
{
  JdJsonNode *months = jd_job_at (node, "monthsOfExperience");
  g_autofree char *text = months && months->type == JD_JSON_WHOLE ? g_strdup_printf ("%" G_GINT64_FORMAT " months", months->whole) : NULL;

  jd_imported_fact (imported, JD_IMPORT_FACT_EXPERIENCE, text ? text : text_of (node));
}

static void
take_text (JdImported *imported, const char *name, JdJsonNode *node)
{
  static const char *const inside[] = { "name", "value", "credentialCategory" };
  g_autofree char *number = node->type == JD_JSON_WHOLE ? g_strdup_printf ("%" G_GINT64_FORMAT, node->whole) : NULL;

  jd_imported_fact (imported, name, number ? number : text_of (node));
  for (guint i = 0; node->type == JD_JSON_OBJECT && i < G_N_ELEMENTS (inside); i++)
    if (jd_job_at (node, inside[i]))
      {
        take_text (imported, name, jd_job_at (node, inside[i]));
        return;
      }
}

/* ---- the table ---- */

typedef enum
{
  TEXT,
  PLACE,
  EMPLOYMENT,
  WORKPLACE,
  DAY,
  MONTHS
} Form;

/* Of rows with the same name, one after the other, the first that says something counts; places are collected. */
static const struct
{
  const char *path, *name;
  Form form;
} rows[] = {
  { "title", "title", TEXT }, { "text", "title", TEXT }, { "name", "title", TEXT },
  { "hiringOrganization", "company", TEXT }, { "company_name", "company", TEXT }, { "company", "company", TEXT }, { "companyName", "company", TEXT }, { "subcompany", "company", TEXT },
  { "jobLocation", "location", PLACE }, { "categories.allLocations", "location", PLACE }, { "categories.location", "location", PLACE }, { "location", "location", PLACE },
  { "secondaryLocations", "location", PLACE }, { "office", "location", PLACE }, { "additionalOffices", "location", PLACE },
  { "jobLocationType", "workplace", WORKPLACE }, { "workplaceType", "workplace", WORKPLACE }, { "isRemote", "workplace", WORKPLACE }, { "remote", "workplace", WORKPLACE },
  { "employmentType", "employment", EMPLOYMENT }, { "categories.commitment", "employment", EMPLOYMENT }, { "schedule", "employment", EMPLOYMENT }, { "type", "employment", EMPLOYMENT },
  { "datePosted", "posted", DAY }, { "publishedAt", "posted", DAY }, { "first_published", "posted", DAY }, { "createdAt", "posted", DAY }, { "date", "posted", DAY },
  { "validThrough", "apply_by", DAY }, { "application_deadline", "apply_by", DAY },
  { "identifier", "reference", TEXT }, { "requisition_id", "requisition", TEXT },
  { "categories.department", "department", TEXT }, { "department", "department", TEXT }, { "departments", "department", TEXT },
  { "url", "page", TEXT }, { "absolute_url", "page", TEXT }, { "hostedUrl", "page", TEXT }, { "jobUrl", "page", TEXT },
  { "applyUrl", "apply", TEXT }, { "hiringOrganization.sameAs", "company_site", TEXT }, { "industry", "industry", TEXT }, { "occupationalCategory", "job_function", TEXT },
  { "educationRequirements", JD_IMPORT_FACT_EDUCATION, TEXT }, { "experienceRequirements", JD_IMPORT_FACT_EXPERIENCE, MONTHS }, { "experience", JD_IMPORT_FACT_EXPERIENCE, TEXT },
  { "inLanguage", JD_IMPORT_FACT_LANGUAGE, TEXT }, { "language", JD_IMPORT_FACT_LANGUAGE, TEXT },
};

static void
take_row (JdImported *imported, guint row, JdJsonNode *node)
{
  if (node->type == JD_JSON_LIST)
    {
      for (guint i = 0; i < node->length && i < 50; i++)
        if (node->items[i].type != JD_JSON_LIST)
          take_row (imported, row, &node->items[i]);
    }
  else if (rows[row].form == PLACE)
    take_place (imported, node);
  else if (rows[row].form == EMPLOYMENT)
    take_employment (imported, node);
  else if (rows[row].form == WORKPLACE)
    take_workplace (imported, node);
  else if (rows[row].form == DAY)
    take_day (imported, rows[row].name, node);
  else if (rows[row].form == MONTHS)
    take_months (imported, node);
  else
    take_text (imported, rows[row].name, node);
}

void
jd_job_facts_take (JdImported *imported, JdJsonNode *job)
{
  guint before = imported->facts->len;

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      JdJsonNode *node = jd_job_at (job, rows[i].path);
      gboolean same = i > 0 && strcmp (rows[i].name, rows[i - 1].name) == 0;
      if (!same)
        before = imported->facts->len;
      if (node && (rows[i].form == PLACE || imported->facts->len == before))
        take_row (imported, i, node);
    }
  jd_job_pay_take (imported, job);
}
