// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/jd-job-posting-private.h"

#include <string.h>

#include "base/jd-text.h"
#include "compose/jd-compose.h"
#include "compose/jd-phrases.h"
#include "model/jd-fact-table.h"
#include "model/jd-wording-mark.h"

const char *const jd_job_posting_units[] = { "HOUR", "DAY", "WEEK", "MONTH", "YEAR", NULL };

/* By jd_employment_names[]. */
static const char *const employment_types[] = { "FULL_TIME", "PART_TIME", "CONTRACTOR", "TEMPORARY", "TEMPORARY", "INTERN", "OTHER", "VOLUNTEER" };

const char *
jd_job_posting_employment (const char *employment)
{
  int index = employment ? jd_name_index (jd_employment_names, employment) : -1;

  return index >= 0 && index < (int) G_N_ELEMENTS (employment_types) ? employment_types[index] : NULL;
}

/* What a template left to be filled in says nothing. */
static const char *
said (const char *fact)
{
  return fact && !jd_wording_is_mark (fact) ? fact : NULL;
}

/* ---- who ---- */

static void
write_address (JdWriter *writer, const char *member, const char *address)
{
  if (address && jd_url_is_safe (address))
    jd_writer_string (writer, member, address);
}

static void
write_organization (JdWriter *writer, const JdFacts *facts)
{
  if (said (facts->company))
    {
      jd_job_posting_begin (writer, "hiringOrganization", "Organization");
      jd_writer_string (writer, "name", facts->company);
      write_address (writer, "sameAs", facts->company_site);
      write_address (writer, "logo", facts->company_logo);
      jd_writer_end_object (writer);
    }
  if (said (facts->department))
    {
      jd_job_posting_begin (writer, "employmentUnit", "Organization");
      jd_writer_string (writer, "name", facts->department);
      jd_writer_end_object (writer);
    }
}

static void
write_identifier (JdWriter *writer, const JdFacts *facts)
{
  const char *value = said (facts->reference) ? facts->reference : said (facts->requisition);

  if (!value)
    return;
  jd_job_posting_begin (writer, "identifier", "PropertyValue");
  jd_writer_string (writer, "name", said (facts->company));
  jd_writer_string (writer, "value", value);
  jd_writer_end_object (writer);
}

/* Who writes or calls has applied; what a web page wants of people nobody knows here. */
static void
write_apply (JdWriter *writer, const JdFacts *facts)
{
  const gboolean mail = facts->apply && g_str_has_prefix (facts->apply, "mailto:");

  write_address (writer, "url", facts->page);
  if (!mail && !(facts->apply && g_str_has_prefix (facts->apply, "tel:")))
    return;
  jd_writer_bool (writer, "directApply", TRUE);
  jd_job_posting_begin (writer, "applicationContact", "ContactPoint");
  /* Without the subject of the letter. */
  const char *shown = jd_url_shown (facts->apply);
  g_autofree char *contact = g_strndup (shown, strcspn (shown, "?"));
  jd_writer_string (writer, mail ? "email" : "telephone", contact);
  jd_writer_end_object (writer);
}

/* ---- pay ---- */

static void
write_pay (JdWriter *writer, const char *member, const JdPay *pay)
{
  const int digits = MAX (jd_currency_digits (pay->currency), 0);

  jd_job_posting_begin (writer, member, "MonetaryAmount");
  jd_writer_string (writer, "currency", pay->currency);
  jd_job_posting_begin (writer, "value", "QuantitativeValue");
  if (pay->min == pay->max)
    jd_writer_decimal (writer, "value", pay->min, digits);
  else
    {
      jd_writer_decimal (writer, "minValue", pay->min, digits);
      jd_writer_decimal (writer, "maxValue", pay->max, digits);
    }
  jd_writer_string (writer, "unitText", jd_job_posting_units[pay->period]);
  jd_writer_end_object (writer);
  jd_writer_end_object (writer);
}

static gboolean
has_pay (const GPtrArray *pays, const JdPay *pay)
{
  for (guint i = 0; i < pays->len; i++)
    if (jd_pay_equal (g_ptr_array_index (pays, i), pay))
      return TRUE;
  return FALSE;
}

/* What the pay lines of the text say, each once. 0 stands for what is not known, and is no pay. */
static void
write_salary (JdWriter *writer, const JdDocument *document)
{
  g_autoptr (GPtrArray) pays = g_ptr_array_new ();

  for (const JdNode *node = jd_document_next (document, NULL); node; node = jd_document_next (document, node))
    if (node->type == JD_NODE_PAY && node->placement && node->placement->has_pay && node->placement->pay.max > 0 && !has_pay (pays, &node->placement->pay))
      g_ptr_array_add (pays, (gpointer) &node->placement->pay);
  const char *member = jd_job_posting_begin_list (writer, "baseSalary", pays->len);
  for (guint i = 0; i < pays->len; i++)
    write_pay (writer, member, g_ptr_array_index (pays, i));
  jd_job_posting_end_list (writer, pays->len);
}

/* ---- experience ---- */

static gint64
years_in (const JdNode *node)
{
  gint64 most = 0;

  for (const JdRun *run = node->runs; run; run = run->next)
    if (run->kind == JD_RUN_VARIABLE && strcmp (run->variable, "years_min") == 0)
      most = MAX (most, g_ascii_strtoll (run->text, NULL, 10));
  return most;
}

/* What the text says of years, of several demands the largest; else what the level asks for, where a line is about experience. 0: nothing is said. */
static gint64
months_of_experience (const JdDocument *document)
{
  gint64 years = 0;
  gboolean told = FALSE;

  for (const JdNode *node = jd_document_next (document, NULL); node; node = jd_document_next (document, node))
    if (node->placement && jd_placement_is_must (node->placement))
      {
        years = MAX (years, years_in (node));
        told = told || node->placement->aspect == JD_ASPECT_EXPERIENCE;
      }
  if (years > 0 || !told)
    return years * 12;
  g_autofree char *months = jd_compose_value (document->posting, NULL, NULL, "experience_months");
  return months ? g_ascii_strtoll (months, NULL, 10) : 0;
}

static void
write_experience (JdWriter *writer, const JdDocument *document)
{
  gint64 months = months_of_experience (document);

  if (months <= 0)
    return;
  jd_job_posting_begin (writer, "experienceRequirements", "OccupationalExperienceRequirements");
  jd_writer_int (writer, "monthsOfExperience", months);
  jd_writer_end_object (writer);
}

/* ---- the job ---- */

/* Nobody applies after the last day for it, so that is the last day of the posting unless another is given. */
static void
write_dates (JdWriter *writer, const JdFacts *facts)
{
  jd_writer_string (writer, "datePosted", facts->posted);
  jd_writer_string (writer, "validThrough", facts->valid_through ? facts->valid_through : facts->apply_by);
}

static void
write_openings (JdWriter *writer, const char *openings)
{
  guint64 number;

  if (openings && g_ascii_string_to_unsigned (openings, 10, 1, G_MAXINT, &number, NULL))
    jd_writer_int (writer, "totalJobOpenings", (gint64) number);
}

/* "Hours per week: 37.5", since the property is a text for people. */
static void
write_hours (JdWriter *writer, const JdPosting *posting)
{
  const char *hours = posting->facts->hours_per_week;
  if (!hours)
    return;
  g_autofree char *text = g_strdup_printf ("%s: %s", jd_phrase_fact (posting->language, JD_FACT_OF (hours_per_week)), hours);
  jd_writer_string (writer, "workHours", text);
}

static void
write_title (JdWriter *writer, const JdDocument *document)
{
  g_autofree char *title = jd_node_text (document->root->first);

  jd_writer_string (writer, "title", title);
}

static void
write_members (JdWriter *writer, const JdDocument *document)
{
  const JdPosting *posting = document->posting;
  const JdFacts *facts = posting->facts;

  jd_writer_string (writer, "@type", "JobPosting");
  write_title (writer, document);
  jd_job_posting_write_description (writer, document);
  write_identifier (writer, facts);
  write_dates (writer, facts);
  jd_writer_string (writer, "employmentType", jd_job_posting_employment (jd_fact_value (posting, JD_FACT_OF (employment))));
  write_organization (writer, facts);
  jd_job_posting_write_places (writer, posting);
  write_salary (writer, document);
  write_experience (writer, document);
  write_apply (writer, facts);
  jd_writer_string (writer, "industry", said (facts->industry));
  jd_writer_string (writer, "occupationalCategory", said (facts->job_function));
  write_openings (writer, facts->openings);
  write_hours (writer, posting);
  jd_writer_string (writer, "jobStartDate", facts->start);
  jd_job_posting_write_lines (writer, document);
}

static void
write_graph (JdWriter *writer, const JdDocument *const *documents, guint n_documents)
{
  jd_writer_begin_array (writer, "@graph");
  for (guint i = 0; i < n_documents; i++)
    {
      jd_writer_begin_object (writer, NULL, NULL);
      write_members (writer, documents[i]);
      jd_writer_end_object (writer);
    }
  jd_writer_end_array (writer);
}

/* What was written, in which "<" is an escape; JSON has it only in texts. New string. */
static GString *
finish_safe (JdWriter *writer)
{
  g_autofree char *json = jd_writer_finish (writer, NULL);
  GString *safe = g_string_sized_new (strlen (json) * 5 / 4);
  const char *at = json;

  for (const char *sign; (sign = strchr (at, '<')); at = sign + 1)
    {
      g_string_append_len (safe, at, sign - at);
      g_string_append (safe, "\\u003c");
    }
  g_string_append (safe, at);
  return safe;
}

static GString *
write_all (const JdDocument *const *documents, guint n_documents)
{
  g_autoptr (JdWriter) writer = jd_writer_new ();

  jd_writer_begin_object (writer, NULL, NULL);
  jd_writer_string (writer, "@context", "https://schema.org");
  if (n_documents > 1)
    write_graph (writer, documents, n_documents);
  else
    write_members (writer, documents[0]);
  jd_writer_end_object (writer);
  return finish_safe (writer);
}

#define ALONE_BEGIN "{\n  \"@context\": \"https://schema.org\",\n"

char *
jd_job_posting_to_json (const JdDocument *const *documents, guint n_documents, gsize *length)
{
  g_return_val_if_fail (documents && n_documents > 0, NULL);

  GString *json = write_all (documents, n_documents);
  if (length)
    *length = json->len;
  return g_string_free (json, FALSE);
}

/* The members of one alone, four signs deeper: no text in JSON has a line break. */
char *
jd_job_posting_to_graph_item (const char *json, gsize length)
{
  g_return_val_if_fail (json, NULL);

  const char *end = json + length - strlen ("}\n");
  GString *item = g_string_sized_new (length * 5 / 4);

  g_assert (strncmp (json, ALONE_BEGIN, strlen (ALONE_BEGIN)) == 0);
  g_string_append (item, "    {\n");
  for (const char *line = json + strlen (ALONE_BEGIN); line < end;)
    {
      const char *behind = (const char *) memchr (line, '\n', (gsize) (end - line)) + 1;
      g_string_append (item, "    ");
      g_string_append_len (item, line, behind - line);
      line = behind;
    }
  g_string_append (item, "    }");
  return g_string_free (item, FALSE);
}
