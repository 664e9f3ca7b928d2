// SPDX-License-Identifier: GPL-3.0-or-later
/* What rules of law about pay, and about what a posting says, miss in it. One finding for a clause and how it stands, whichever rules have it; never that a posting is lawful. */
#include "check/jd-check.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "check/jd-terms.h"
#include "model/jd-fact-table.h"

#define NAMES_SHOWN 6
#define SOURCES_SHOWN 3

/* Rules that are not kept in the same way. */
typedef struct
{
  const JdClause *clause;
  JdStanding standing;
  gboolean asked;
  JdBreach breach;
  GPtrArray *rules; /* of JdRule */
} Group;

typedef struct
{
  const JdCheckContext *context;
  JdTerms *terms;
  GPtrArray *groups; /* of Group, in the order in which they were found */
} Look;

static void
group_free (gpointer data)
{
  Group *group = data;

  g_ptr_array_unref (group->rules);
  g_free (group);
}

/* ---- what is not kept ---- */

static Group *
group_for (Look *look, const JdClause *clause, JdStanding standing, gboolean asked)
{
  for (guint i = 0; i < look->groups->len; i++)
    {
      Group *group = look->groups->pdata[i];
      if (group->clause == clause && group->standing == standing && group->asked == asked)
        return group;
    }
  Group *group = g_new0 (Group, 1);
  *group = (Group){ clause, standing, asked, { 0 }, g_ptr_array_new () };
  g_ptr_array_add (look->groups, group);
  return group;
}

static void
look_at (Look *look, const JdRule *rule, GStrv clauses, JdStanding standing, gboolean asked)
{
  for (guint i = 0; clauses[i]; i++)
    {
      const JdClause *clause = jd_rules_clause (look->context->rules, clauses[i]);
      JdBreach breach;

      if (!jd_terms_break (look->terms, clause, rule, asked, &breach))
        continue;
      Group *group = group_for (look, clause, standing, asked);
      if (group->rules->len == 0)
        group->breach = breach;
      g_ptr_array_add (group->rules, (gpointer) rule);
    }
}

static void
look_at_rules (Look *look, const JdPosting *posting)
{
  const GPtrArray *rules = jd_rules_list (look->context->rules);

  for (guint i = 0; i < rules->len; i++)
    {
      const JdRule *rule = g_ptr_array_index (rules, i);
      const JdStanding standing = jd_rule_stands (rule, posting, look->context->employees, look->context->today);

      if (standing == JD_STANDS_NOT)
        continue;
      look_at (look, rule, rule->asks, standing, TRUE);
      look_at (look, rule, rule->avoids, standing, FALSE);
      look_at (look, rule, rule->advises, standing >= JD_STANDS_LATER ? standing : JD_STANDS_ADVISED, TRUE);
    }
}

/* ---- saying so ---- */

/* @rules: "Colorado; Washington (employers from 15 employees)". */
static void
append_standing (const Group *group, const char *rules, GString *out)
{
  switch (group->standing)
    {
    case JD_STANDS_IN_POSTING:
      /* Translators: in all of these, %s are places and laws. */
      g_string_append_printf (out, group->asked ? _("Has to stand in the posting: %s.") : _("Is not to stand in a posting: %s."), rules);
      break;
    case JD_STANDS_UNCLEAR:
      g_string_append_printf (out, _("Whether this holds for the work is to be found out: %s."), rules);
      break;
    case JD_STANDS_BEFORE_INTERVIEW:
      g_string_append_printf (out, group->asked ? _("Has to be told before the interview, in the posting or otherwise: %s.") : _("Is not to be asked of applicants: %s."), rules);
      break;
    case JD_STANDS_LATER:
      g_string_append_printf (out, _("Not yet law: %s."), rules);
      break;
    case JD_STANDS_PROPOSED:
      g_string_append_printf (out, _("Proposed, and no law when it was looked at: %s."), rules);
      break;
    default:
      g_string_append_printf (out, group->asked ? _("Advised, not required in the posting: %s.") : _("Better left out: %s."), rules);
    }
}

static void
append_detail (GString *out, const char *text)
{
  g_string_append (out, out->len > 0 ? ", " : " (");
  g_string_append (out, text);
}

/* "Washington (employers from 15 employees)". New string. */
static char *
rule_text (const JdRule *rule, JdStanding standing, const JdCheckContext *context)
{
  g_autoptr (GString) out = g_string_new (NULL);
  g_autoptr (GString) details = g_string_new (NULL);

  g_string_append (out, jd_localized_get (rule->name, context->reader, NULL));
  if (rule->from && standing >= JD_STANDS_LATER)
    {
      /* Translators: %s is a date. */
      g_autofree char *text = g_strdup_printf (strcmp (context->today, rule->from) < 0 ? _("from %s on") : _("planned for %s: look whether it is law by now"), rule->from);
      append_detail (details, text);
    }
  if (rule->employees > 1)
    {
      g_autofree char *text = g_strdup_printf (ngettext ("employers from %u employee", "employers from %u employees", rule->employees), rule->employees);
      append_detail (details, text);
    }
  if (details->len > 0)
    g_string_append_printf (out, "%s)", details->str);
  return g_string_free (g_steal_pointer (&out), FALSE);
}

static char *
rules_text (const Group *group, const JdCheckContext *context)
{
  GString *out = g_string_new (NULL);
  const guint shown = group->rules->len > NAMES_SHOWN ? NAMES_SHOWN - 1 : group->rules->len, rest = group->rules->len - shown;

  for (guint i = 0; i < shown; i++)
    {
      g_autofree char *text = rule_text (group->rules->pdata[i], group->standing, context);
      g_string_append_printf (out, "%s%s", i > 0 ? "; " : "", text);
    }
  if (rest > 0)
    {
      g_autofree char *more = g_strdup_printf (ngettext ("and %u more", "and %u more", rest), rest);
      g_string_append_printf (out, "; %s", more);
    }
  return g_string_free (out, FALSE);
}

/* Who says so, and when that was looked at. New string. */
static char *
sources_text (const Group *group)
{
  g_autoptr (GString) out = g_string_new (NULL);
  g_autoptr (GHashTable) said = g_hash_table_new (g_str_hash, g_str_equal);
  const JdRule *first = g_ptr_array_index (group->rules, 0);

  for (guint i = 0; i < group->rules->len; i++)
    for (char **source = ((const JdRule *) group->rules->pdata[i])->sources; *source; source++)
      if (g_hash_table_size (said) < SOURCES_SHOWN && g_hash_table_add (said, *source))
        g_string_append_printf (out, "%s%s", out->len > 0 ? "; " : "", *source);
  /* Translators: where something was read, and the date when. */
  return g_strdup_printf (_("%s, looked at %s"), out->str, first->checked);
}

/* Why it matters. New string. */
static char *
why_text (const Group *group, const JdCheckContext *context)
{
  g_autofree char *rules = rules_text (group, context);
  const JdRule *first = g_ptr_array_index (group->rules, 0);
  const char *note = group->rules->len == 1 ? jd_localized_get (first->note, context->reader, NULL) : NULL;
  const char *unsure = first->confidence <= JD_CONFIDENCE_LOW ? _("This is not sure.") : NULL;
  GString *out = g_string_new (NULL);

  append_standing (group, rules, out);
  if (note)
    g_string_append_printf (out, " %s", note);
  if (unsure)
    g_string_append_printf (out, " %s", unsure);
  g_string_append_printf (out, " %s", _("This is not legal advice."));
  return g_string_free (out, FALSE);
}

/* Of the laws, and how they stand: what is silent while a law is proposed is not when it holds. New. */
static GStrv
about_laws (const Group *group)
{
  static const char *const standings[] = { "not", "posting", "unclear", "before-interview", "advised", "later", "proposed" };
  g_autoptr (GStrvBuilder) about = g_strv_builder_new ();

  for (guint i = 0; i < group->rules->len; i++)
    {
      const JdRule *rule = group->rules->pdata[i];
      g_autofree char *law = g_strdup_printf ("%s: %s", rule->id, standings[group->standing]);
      if (i == 0 || rule != group->rules->pdata[i - 1])
        g_strv_builder_add (about, law);
    }
  return g_strv_builder_end (about);
}

/* Of no language but that of the posting. Borrowed. */
static const char *
addition_for (const JdClause *clause, const char *language)
{
  const char *used = NULL;
  const char *addition = clause->title ? jd_localized_get (clause->adds, language, &used) : NULL;

  return addition && jd_language_same (used, language) ? addition : NULL;
}

/* The fact that, once filled in, would meet the clause; NULL: none. */
static const char *
fact_for (const JdClause *clause)
{
  switch (clause->test)
    {
    case JD_TEST_CLOSING:
      return JD_FACT_OF (apply_by)->name;
    case JD_TEST_POSTED:
      return "posted";
    case JD_TEST_COMPANY:
      return "company";
    default:
      return jd_clause_is_pay (clause) ? "pay" : NULL;
    }
}

static void
add_finding (const Group *group, const JdCheckContext *context, GPtrArray *findings)
{
  const JdBreach *breach = &group->breach;
  const JdSeverity severity = group->standing == JD_STANDS_IN_POSTING && !breach->question ? JD_SEVERITY_WARNING : JD_SEVERITY_HINT;
  JdFinding *finding = jd_finding_new (severity, breach->start, breach->end, g_strdup (jd_localized_get (group->clause->message, context->reader, NULL)));

  finding->rule = g_strconcat (jd_check_pay.id, "/", group->clause->id, NULL);
  finding->is_missing = group->asked && breach->node->type == JD_NODE_TITLE;
  finding->about = about_laws (group);
  finding->why = why_text (group, context);
  finding->source = sources_text (group);
  finding->addition = g_strdup (addition_for (group->clause, context->language));
  finding->target = g_strdup (group->asked ? fact_for (group->clause) : NULL);
  finding->remedy = finding->target ? &jd_remedy_fill_in : NULL;
  jd_check_add (finding, breach->node, breach->index, breach->text, findings);
}

/* What is due now before what is to come. */
static gint
compare_groups (gconstpointer a, gconstpointer b)
{
  const Group *one = *(Group *const *) a, *other = *(Group *const *) b;

  return (one->standing > other->standing) - (one->standing < other->standing);
}

static void
check_document (const JdDocument *document, const JdCheckContext *context, GPtrArray *findings)
{
  if (!context->rules || !context->today || !document->posting)
    return;
  g_autoptr (JdTerms) terms = jd_terms_new (document);
  g_autoptr (GPtrArray) groups = g_ptr_array_new_with_free_func (group_free);
  Look look = { context, terms, groups };

  look_at_rules (&look, document->posting);
  g_ptr_array_sort (groups, compare_groups);
  for (guint i = 0; i < groups->len; i++)
    add_finding (groups->pdata[i], context, findings);
  jd_check_add_faults (jd_rules_faults (context->rules), document, findings);
}

const JdCheck jd_check_pay = {
  .id = "pay",
  .name = N_("Pay and Law"),
  .check_document = check_document,
};
