// SPDX-License-Identifier: GPL-3.0-or-later
#include "jd-dry-run.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "base/jd-error.h"
#include "compose/jd-line-id.h"
#include "jd-board-file.h"
#include "jd-board-part.h"
#include "jd-board-place.h"
#include "jd-job-posting-check.h"
#include "jd-title-rules.h"

typedef struct
{
  const JdBoardJob *job;
  const char *today;
  GPtrArray *entries; /* of the fields */
  GPtrArray *changes;
  GPtrArray *issues;
} DryRun;

/* Takes over @message. Borrowed. */
static JdBoardIssue *
add (DryRun *self, JdIssueKind kind, JdSeverity severity, const JdFact *fact, const char *field, char *message)
{
  JdBoardIssue *issue = jd_board_issue_new (kind, severity, fact ? fact->name : NULL, field, message);

  g_ptr_array_add (self->issues, issue);
  return issue;
}

/* ---- what is missing ---- */

static const JdFact *
fact_of (const JdBoardEntry *entry)
{
  const JdFact *fact = NULL;

  if (entry->field->from)
    jd_board_part_find (entry->field->from, &fact);
  return fact;
}

/* What one field does not say another may: one takes full-time and part-time, one contracts. */
static gboolean
is_sent_elsewhere (const DryRun *self, const char *from)
{
  for (guint i = 0; from && i < self->entries->len; i++)
    {
      const JdBoardEntry *entry = g_ptr_array_index (self->entries, i);
      if (entry->value && g_strcmp0 (entry->field->from, from) == 0)
        return TRUE;
    }
  return FALSE;
}

/* The same fact is asked for once, for the field that wants it most. */
static gboolean
is_told (const DryRun *self, const JdFact *fact, JdSeverity severity)
{
  for (guint i = 0; fact && i < self->issues->len; i++)
    {
      JdBoardIssue *issue = g_ptr_array_index (self->issues, i);
      if (issue->kind == JD_ISSUE_MISSING && issue->fact == fact->name)
        return issue->severity >= severity;
    }
  return FALSE;
}

static void
tell_missing (DryRun *self, const JdFact *fact, const char *field, JdWant want)
{
  const JdSeverity severity = want == JD_WANT_REQUIRED ? JD_SEVERITY_ERROR : JD_SEVERITY_HINT;
  const char *name = fact ? _ (fact->label) : field;

  if (is_told (self, fact, severity))
    return;
  add (self, JD_ISSUE_MISSING, severity, fact, field, g_strdup_printf (want == JD_WANT_REQUIRED ? _ ("%s has no value, and is required") : _ ("%s has no value, and is recommended"), name));
}

/* What people call it; boards have names of their own for programs. */
static const char *
label_of (const JdBoardField *field)
{
  return field->from ? jd_board_part_label (field->from) : field->name;
}

static char *
describe_unsent (const JdBoardEntry *entry)
{
  const char *field = label_of (entry->field);
  g_autofree char *ours = jd_error_quote (entry->ours);

  switch (entry->unsent)
    {
    case JD_UNSENT_NAME:
      /* Translators: a field of a form, and a value, in quotes. */
      return g_strdup_printf (_ ("%s: the board has no name for %s, which is not sent"), field, ours);
    case JD_UNSENT_PLACE:
      /* Translators: a field of a form, such as "Region", and a place, in quotes. */
      return g_strdup_printf (_ ("%s: it cannot be told from %s"), field, ours);
    case JD_UNSENT_PERIOD:
      return g_strdup_printf (_ ("%s: the board has no name for the period of %s, and nothing is converted"), field, ours);
    case JD_UNSENT_CENTS:
      return g_strdup_printf (_ ("%s: the board takes whole amounts, and %s is none"), field, ours);
    default:
      return g_strdup_printf (_ ("%s: %s is no address of that kind"), field, ours);
    }
}

/* What is sent is JobPosting, which has values, places and units of its own. */
static gboolean
is_data (const DryRun *self)
{
  return self->job->board->envelope && self->job->board->envelope->form == JD_ENVELOPE_JSON_LD;
}

/* Not every country has regions, and one of two fields has the way to apply. */
static gboolean
is_no_loss (const DryRun *self, const JdBoardEntry *entry)
{
  if (entry->unsent != JD_UNSENT_NOTHING && is_data (self))
    return TRUE;
  if (entry->unsent == JD_UNSENT_KIND && (is_sent_elsewhere (self, "apply_link") || is_sent_elsewhere (self, "apply_email")))
    return TRUE;
  return entry->unsent == JD_UNSENT_PLACE && entry->field->want == JD_WANT_OPTIONAL && strcmp (entry->field->from, "region") == 0;
}

/* Why pay is not sent is told of the first of its fields. */
static gboolean
is_pay_told (const DryRun *self, const JdBoardEntry *entry)
{
  for (guint i = 0; (entry->unsent == JD_UNSENT_PERIOD || entry->unsent == JD_UNSENT_CENTS) && i < self->issues->len; i++)
    {
      const JdBoardIssue *issue = g_ptr_array_index (self->issues, i);
      if (issue->kind == JD_ISSUE_UNSENT && issue->fact && strcmp (issue->fact, "pay") == 0 && (issue->severity == JD_SEVERITY_ERROR || entry->field->want != JD_WANT_REQUIRED))
        return TRUE;
    }
  return FALSE;
}

/* Two fields may be of one thing, such as how long and how the job is: it is told once. */
static void
tell_unsent (DryRun *self, const JdBoardEntry *entry)
{
  const JdSeverity severity = entry->field->want == JD_WANT_REQUIRED ? JD_SEVERITY_ERROR : JD_SEVERITY_HINT;
  g_autofree char *message = describe_unsent (entry);

  for (guint i = 0; i < self->issues->len; i++)
    {
      const JdBoardIssue *issue = g_ptr_array_index (self->issues, i);
      if (issue->severity >= severity && strcmp (issue->message, message) == 0)
        return;
    }
  add (self, JD_ISSUE_UNSENT, severity, fact_of (entry), entry->field->name, g_steal_pointer (&message))->about = g_strdup (entry->ours);
}

static void
look_at_entry (DryRun *self, const JdBoardEntry *entry)
{
  const JdBoardField *field = entry->field;

  if (entry->value || is_sent_elsewhere (self, field->from) || is_no_loss (self, entry) || is_pay_told (self, entry))
    return;
  if (entry->unsent != JD_UNSENT_NOTHING)
    tell_unsent (self, entry);
  else if (field->want == JD_WANT_OPTIONAL)
    return;
  else if (field->from)
    tell_missing (self, fact_of (entry), field->name, field->want);
  else if (!field->value)
    add (self, JD_ISSUE_THERE, JD_SEVERITY_HINT, NULL, field->name, g_strdup_printf (_ ("%s is filled in there"), field->name));
}

static void
look_for_facts (DryRun *self)
{
  for (guint i = 0; i < self->job->board->facts->len; i++)
    {
      const JdBoardFact *asked = g_ptr_array_index (self->job->board->facts, i);
      g_autoptr (JdBoardEntry) entry = jd_board_fill_part (self->job, asked->fact, NULL);
      if (!entry->value && entry->unsent == JD_UNSENT_NOTHING && asked->want != JD_WANT_OPTIONAL)
        tell_missing (self, jd_fact_find (asked->fact), NULL, asked->want);
    }
}

static void
look_for_blanks (DryRun *self)
{
  const JdDocument *document = self->job->document;

  for (guint i = 0; i < document->n_missing; i++)
    {
      const JdFact *fact = jd_fact_find (document->missing[i].name);
      /* Translators: the name of a variable or a fact; what a template has left in the text, such as "{Company}" or "TBD". */
      char *message = g_strdup_printf (document->missing[i].mark ? _ ("“%s” is left to be filled in") : _ ("%s has no value"), fact ? _ (fact->label) : document->missing[i].name);
      JdBoardIssue *issue = add (self, JD_ISSUE_BLANK, JD_SEVERITY_ERROR, fact, NULL, message);
      issue->line = g_strdup (document->missing[i].placement);
      issue->about = g_strdup (document->missing[i].name);
    }
}

/* ---- lengths ---- */

static void
look_at_length (DryRun *self, const char *part, const char *field, const char *value)
{
  const JdBoardLimit *limit = jd_board_limit (self->job->board, part);
  guint count;
  if (!value || !limit || jd_board_fits (self->job->board, part, value, NULL))
    return;
  jd_board_fits (self->job->board, part, value, &count);

  const gboolean over = limit->max > 0 && count > limit->max;
  const guint bound = over ? limit->max : limit->min;
  const JdFact *fact = NULL;
  jd_board_part_find (part, &fact);
  /* Translators: a field of a form; how many characters it has, and how many it may have. */
  char *message = g_strdup_printf (over ? _ ("%s has %u characters; at most %u are taken") : _ ("%s has %u characters; at least %u are needed"), field, count, bound);
  JdBoardIssue *issue = add (self, over ? JD_ISSUE_TOO_LONG : JD_ISSUE_TOO_SHORT, JD_SEVERITY_ERROR, fact, field, message);
  issue->count = count;
  issue->limit = bound;
  issue->about = g_strdup_printf ("%u", count);
}

/* ---- title, places, dates ---- */

static void
look_at_title (DryRun *self)
{
  static const char *const messages[JD_N_AVOIDED] = {
    N_ ("The title is in capitals"),        N_ ("The title says the reference"),  N_ ("The title says the company"), N_ ("The title says a date"),
    N_ ("The title says the employment"),   N_ ("The title says the pay"),        N_ ("The title says the place"),   N_ ("The title says the shift"),
    N_ ("The title has several signs such as ! in a row"), N_ ("The title is advertising"),
  };
  const guint faults = jd_title_faults (self->job);

  for (guint i = 0; i < JD_N_AVOIDED; i++)
    if (faults & 1u << i)
      {
        JdBoardIssue *issue = add (self, JD_ISSUE_TITLE, JD_SEVERITY_WARNING, jd_fact_find ("title"), NULL, g_strdup (_ (messages[i])));
        issue->line = g_strdup (JD_LINE_ID_TITLE);
        issue->avoided = i;
        issue->about = g_strdup (jd_posting_title (self->job->posting));
      }
}

static gboolean
is_of_place (const JdBoardField *field)
{
  static const char *const parts[] = { "city", "region", "country", "location", "reference", "id", NULL };

  return field->from && g_strv_contains (parts, field->from);
}

/* Of the entry for @place what is its own. New. */
static GPtrArray *
place_entries (const JdBoardJob *job)
{
  GPtrArray *entries = g_ptr_array_new_with_free_func (jd_board_entry_free);

  for (guint i = 0; i < job->board->fields->len; i++)
    {
      const JdBoardField *field = g_ptr_array_index (job->board->fields, i);
      if (is_of_place (field))
        g_ptr_array_add (entries, jd_board_fill_field (job, field));
    }
  return entries;
}

/* All else is as in the entry for the first. */
static void
look_at_other_place (DryRun *self, guint place)
{
  JdBoardJob job = *self->job;
  GPtrArray *first = self->entries;

  job.place = place;
  g_autoptr (GPtrArray) entries = place_entries (&job);
  self->entries = entries;
  for (guint i = 0; i < entries->len; i++)
    {
      const JdBoardEntry *entry = g_ptr_array_index (entries, i);
      look_at_entry (self, entry);
      look_at_length (self, entry->field->from, entry->field->name, entry->value);
    }
  self->entries = first;
}

/* Takes over @message. */
static void
add_places (DryRun *self, JdSeverity severity, const char *field, char *message)
{
  add (self, JD_ISSUE_PLACES, severity, jd_fact_find ("location"), field, message)->about = jd_locations_to_text (self->job->posting->facts->locations);
}

static void
look_at_each_place (DryRun *self, guint n)
{
  for (guint i = 1; i < n; i++)
    look_at_other_place (self, i);
  /* Translators: of a posting, which is so many entries in a file for a job board. */
  add_places (self, JD_SEVERITY_HINT, NULL, g_strdup_printf (ngettext ("%u entry is sent, one for each place", "%u entries are sent, one for each place", n), n));
}

static void
look_at_places (DryRun *self)
{
  const guint n = self->job->posting->facts->locations->len;

  if (jd_board_place_count (self->job) > 1)
    {
      look_at_each_place (self, n);
      return;
    }
  for (guint i = 0; n > 1 && !is_data (self) && i < self->entries->len; i++)
    {
      const JdBoardField *field = ((const JdBoardEntry *) g_ptr_array_index (self->entries, i))->field;
      if (jd_board_field_is_of_each_place (field) || (g_strcmp0 (field->from, "city") != 0 && g_strcmp0 (field->from, "country") != 0))
        continue;
      add_places (self, JD_SEVERITY_WARNING, field->name, g_strdup_printf (_ ("%s: only the first place is sent; one posting for each is taken"), label_of (field)));
      return;
    }
}

/* @date so many @days later. New string. */
static char *
later (const char *date, guint days)
{
  GDate day;
  char text[16];

  g_date_clear (&day, 1);
  g_date_set_parse (&day, date);
  if (!g_date_valid (&day))
    return g_strdup (date);
  g_date_add_days (&day, days);
  g_date_strftime (text, sizeof text, "%Y-%m-%d", &day);
  return g_strdup (text);
}

/* Takes over @message. */
static void
add_date (DryRun *self, const JdFact *fact, const char *date, char *message)
{
  add (self, JD_ISSUE_DATE, JD_SEVERITY_WARNING, fact, NULL, message)->about = g_strdup (date);
}

static void
look_at_age (DryRun *self, const char *posted, guint age)
{
  g_autofree char *end = later (posted, age);

  if (age > 0 && strcmp (end, self->today) < 0)
    add_date (self, JD_FACT_OF (posted), posted,
              g_strdup_printf (ngettext ("It is older than %u day, and no longer shown", "It is older than %u days, and no longer shown", age), age));
}

static void
look_at_dates (DryRun *self)
{
  const JdFacts *facts = self->job->posting->facts;

  if (facts->valid_through && strcmp (facts->valid_through, self->today) < 0)
    add_date (self, JD_FACT_OF (valid_through), facts->valid_through, g_strdup_printf (_ ("It was valid through %s"), facts->valid_through));
  if (facts->apply_by && strcmp (facts->apply_by, self->today) < 0)
    add_date (self, JD_FACT_OF (apply_by), facts->apply_by, g_strdup_printf (_ ("Applications were taken until %s"), facts->apply_by));
  if (!facts->posted)
    return;
  if (strcmp (facts->posted, self->today) > 0)
    add_date (self, JD_FACT_OF (posted), facts->posted, g_strdup_printf (_ ("It is posted on %s only, and may not be shown before"), facts->posted));
  look_at_age (self, facts->posted, self->job->board->max_age_days);
}

/* ---- what is changed ---- */

static char *
describe_change (JdBoardChangeKind kind, guint n)
{
  switch (kind)
    {
    case JD_CHANGE_HEADING_STRONG:
      return g_strdup_printf (ngettext ("%u heading becomes a bold line", "%u headings become bold lines", n), n);
    case JD_CHANGE_HEADING_LINE:
      return g_strdup_printf (ngettext ("%u heading becomes a plain line", "%u headings become plain lines", n), n);
    case JD_CHANGE_LIST:
      return g_strdup_printf (ngettext ("%u bullet becomes a line that begins with “-”", "%u bullets become lines that begin with “-”", n), n);
    case JD_CHANGE_STRONG:
      return g_strdup_printf (ngettext ("Bold is lost in %u line", "Bold is lost in %u lines", n), n);
    case JD_CHANGE_EM:
      return g_strdup_printf (ngettext ("Italics are lost in %u line", "Italics are lost in %u lines", n), n);
    case JD_CHANGE_LINK_ADDRESS:
      return g_strdup_printf (ngettext ("The address of %u link is written out", "The addresses of %u links are written out", n), n);
    case JD_CHANGE_LINK_CUT:
      return g_strdup_printf (ngettext ("The address of %u link is left out", "The addresses of %u links are left out", n), n);
    default:
      return g_strdup_printf (ngettext ("“<” or “&” is written otherwise in %u line", "“<” or “&” is written otherwise in %u lines", n), n);
    }
}

static void
look_at_changes (DryRun *self)
{
  for (guint kind = 0; kind < JD_N_CHANGES; kind++)
    {
      const JdBoardChange *first = NULL;
      guint n = 0;
      for (guint i = 0; i < self->changes->len; i++)
        {
          const JdBoardChange *change = g_ptr_array_index (self->changes, i);
          if (change->kind != kind)
            continue;
          first = first ? first : change;
          n++;
        }
      if (n == 0)
        continue;
      JdBoardIssue *issue = add (self, JD_ISSUE_CHANGED, kind == JD_CHANGE_LINK_CUT ? JD_SEVERITY_WARNING : JD_SEVERITY_HINT, NULL, NULL, describe_change (kind, n));
      issue->line = g_strdup (first->line);
      issue->count = n;
      issue->about = g_strdup_printf ("%s: %u", jd_board_change_names[kind], n);
    }
}

static void
look_at_links (DryRun *self)
{
  const JdDocument *document = self->job->document;

  for (guint i = 0; i < document->n_unsafe_links; i++)
    {
      g_autofree char *address = jd_error_quote (document->unsafe_links[i].address);
      JdBoardIssue *issue = add (self, JD_ISSUE_LINK, JD_SEVERITY_WARNING, NULL, NULL, g_strdup_printf (_ ("The address %s is left out"), address));
      issue->line = g_strdup (document->unsafe_links[i].placement);
      issue->about = g_strdup (document->unsafe_links[i].address);
    }
}

/* ---- data for search engines ---- */

/* A field is called as the member it becomes. */
static gboolean
is_field_told (const DryRun *self, const char *path)
{
  const gsize length = strcspn (path, ".[/");

  for (guint i = 0; i < self->issues->len; i++)
    {
      const char *field = ((const JdBoardIssue *) g_ptr_array_index (self->issues, i))->field;
      if (field && length > 0 && strcspn (field, "/") == length && strncmp (field, path, length) == 0)
        return TRUE;
    }
  return FALSE;
}

static void
look_at_data (DryRun *self)
{
  if (!is_data (self))
    return;
  g_autoptr (GPtrArray) findings = jd_job_posting_check (self->job->document, self->today);
  for (guint i = 0; i < findings->len; i++)
    {
      const JdDataFinding *finding = g_ptr_array_index (findings, i);
      if (!is_field_told (self, finding->path))
        add (self, JD_ISSUE_DATA, finding->severity, NULL, NULL, g_strdup_printf ("%s%s%s", finding->path, *finding->path ? ": " : "", finding->message))->about = g_strdup (finding->path);
    }
}

/* ---- all of it ---- */

/* What is too long is told already. */
static void
look_at_file (DryRun *self)
{
  g_autoptr (GString) out = g_string_new (NULL);
  g_autoptr (GError) error = NULL;
  JdBoardJob job = *self->job;

  job.entries = self->entries;
  if (!jd_board_file_write (&job, 1, out, &error) && !g_error_matches (error, JD_ERROR, JD_ERROR_LIMIT))
    add (self, JD_ISSUE_FILE, JD_SEVERITY_ERROR, NULL, NULL, g_strdup (error->message));
}

static void
look_at_values (DryRun *self)
{
  for (guint i = 0; i < self->entries->len; i++)
    {
      const JdBoardEntry *entry = g_ptr_array_index (self->entries, i);
      if (entry->field->from)
        look_at_length (self, entry->field->from, entry->field->name, entry->value);
    }
  if (self->entries->len > 0)
    return;
  g_autoptr (JdBoardEntry) body = jd_board_fill_part (self->job, "body", self->changes);
  look_at_length (self, "body", "body", body->value);
}

/* @all: else what jd_dry_run_gaps() tells. */
static GPtrArray *
look (const JdBoardJob *job, const char *today, gboolean all)
{
  g_autoptr (GPtrArray) changes = g_ptr_array_new_with_free_func (jd_board_change_free);
  g_autoptr (GPtrArray) entries = !all && job->entries ? g_ptr_array_ref (job->entries) : jd_board_entries (job, all ? changes : NULL);
  DryRun self = { .job = job, .today = today, .entries = entries, .changes = changes };
  self.issues = g_ptr_array_new_with_free_func (jd_board_issue_free);

  for (guint i = 0; i < entries->len; i++)
    look_at_entry (&self, g_ptr_array_index (entries, i));
  look_for_facts (&self);
  look_for_blanks (&self);
  look_at_values (&self);
  if (all)
    look_at_title (&self);
  look_at_places (&self);
  if (all)
    look_at_dates (&self);
  look_at_changes (&self);
  look_at_links (&self);
  look_at_data (&self);
  if (all)
    look_at_file (&self);
  for (guint i = 0; i < self.issues->len; i++)
    jd_board_issue_set_rule (g_ptr_array_index (self.issues, i), job->board, job->posting);
  return self.issues;
}

GPtrArray *
jd_dry_run (const JdBoardJob *job, const char *today)
{
  g_return_val_if_fail (job && today, NULL);

  return look (job, today, TRUE);
}

GPtrArray *
jd_dry_run_gaps (const JdBoardJob *job, const char *today)
{
  g_return_val_if_fail (job && today, NULL);

  return look (job, today, FALSE);
}
