// SPDX-License-Identifier: GPL-3.0-or-later
#include "jd-terms.h"

#include <string.h>

#include "model/jd-fact-table.h"
#include "rules/jd-phrase-match.h"

typedef struct
{
  const JdNode *node;
  guint index;
  char *text, *folded;
} Line;

struct _JdTerms
{
  const JdPosting *posting;
  const JdPay *pay; /* NULL: none is said */
  GArray *lines;    /* of Line, in the order of the text */
};

static void
line_clear (gpointer data)
{
  Line *line = data;

  g_free (line->text);
  g_free (line->folded);
}

static const JdPay *
pay_of (const JdPosting *posting)
{
  const JdPlacement *placement = jd_posting_salary (posting);

  return placement && placement->has_pay && !placement->hidden ? &placement->pay : NULL;
}

JdTerms *
jd_terms_new (const JdDocument *document)
{
  g_return_val_if_fail (document && document->posting, NULL);

  JdTerms *terms = g_new0 (JdTerms, 1);
  terms->posting = document->posting;
  terms->pay = pay_of (terms->posting);
  terms->lines = g_array_new (FALSE, FALSE, sizeof (Line));
  g_array_set_clear_func (terms->lines, line_clear);

  guint index = 0;
  for (const JdNode *node = jd_document_next (document, NULL); node; node = jd_document_next (document, node), index++)
    if (node->runs && node->type != JD_NODE_FACT)
      {
        Line line = { node, index, jd_node_text (node), NULL };
        line.folded = jd_phrase_fold (line.text);
        g_array_append_val (terms->lines, line);
      }
  return terms;
}

void
jd_terms_free (JdTerms *terms)
{
  g_array_unref (terms->lines);
  g_free (terms);
}

/* ---- words ---- */

/* The first line in which one of @words stands; NULL: none. */
static const Line *
find_words (const JdTerms *terms, const JdClause *clause, GStrv words, gsize *start, gsize *end)
{
  for (guint i = 0; i < terms->lines->len; i++)
    {
      const Line *line = &g_array_index (terms->lines, Line, i);
      for (guint j = 0; words[j] && (!clause->title || line->node->type == JD_NODE_TITLE); j++)
        if (jd_phrase_find (line->folded, words[j], start, end))
          return line;
    }
  return NULL;
}

static gboolean
has_words (const JdTerms *terms, const JdClause *clause, GStrv words)
{
  gsize start, end;

  return find_words (terms, clause, words, &start, &end) != NULL;
}

/* ---- tests ---- */

static gboolean
has_kind (const JdTerms *terms, JdKind kind)
{
  for (guint i = 0; i < terms->lines->len; i++)
    {
      const JdPlacement *placement = g_array_index (terms->lines, Line, i).node->placement;
      if (placement && placement->kind == kind)
        return TRUE;
    }
  return FALSE;
}

static gint64
minor_units (gint64 amount, const char *currency)
{
  for (int digits = jd_currency_digits (currency); digits > 0; digits--)
    amount *= 10;
  return amount;
}

/* Whether the amounts of @rule are of the money and the period of @pay: nothing is converted. */
static gboolean
is_comparable (const JdPay *pay, const JdRulePay *rule)
{
  return strcmp (pay->currency, rule->currency) == 0 && pay->period == rule->period;
}

static gboolean
is_exempt (const JdPay *pay, const JdRulePay *rule)
{
  return rule->exempt_above > 0 && is_comparable (pay, rule) && pay->max > minor_units (rule->exempt_above, rule->currency);
}

static gboolean
is_too_wide (const JdPay *pay, const JdRulePay *rule)
{
  const gint64 spread = pay->max - pay->min;

  if (is_exempt (pay, rule))
    return FALSE;
  if (rule->max_percent > 0 && spread * 100 > pay->min * rule->max_percent)
    return TRUE;
  return rule->max_amount > 0 && is_comparable (pay, rule) && spread > minor_units (rule->max_amount, rule->currency);
}

static gboolean
meets_pay (const JdPay *pay, const JdClause *clause, const JdRulePay *rule)
{
  if (!pay)
    return clause->test != JD_TEST_PAY && clause->test != JD_TEST_RANGE;
  switch (clause->test)
    {
    case JD_TEST_RANGE:
      return pay->min < pay->max;
    case JD_TEST_GROSS:
      return pay->gross == JD_PAY_GROSS;
    case JD_TEST_PERIOD:
      return rule->periods == 0 || (rule->periods & (1u << pay->period)) != 0;
    case JD_TEST_SPREAD:
      return !is_too_wide (pay, rule);
    default:
      return TRUE;
    }
}

static gboolean
meets_test (const JdTerms *terms, const JdClause *clause, const JdRule *rule)
{
  const JdFacts *facts = terms->posting->facts;

  switch (clause->test)
    {
    case JD_TEST_WORDS:
      return FALSE;
    case JD_TEST_PAY_NOTE:
      return facts->pay_note != NULL;
    case JD_TEST_BENEFITS:
      return has_kind (terms, JD_KIND_BENEFIT);
    case JD_TEST_DUTIES:
      return has_kind (terms, JD_KIND_DUTY);
    case JD_TEST_CLOSING:
      return facts->apply_by || facts->valid_through;
    case JD_TEST_POSTED:
      return facts->posted != NULL;
    case JD_TEST_COMPANY:
      return facts->company != NULL;
    case JD_TEST_PART_TIME:
      return g_strcmp0 (jd_fact_value (terms->posting, JD_FACT_OF (employment)), "part-time") == 0;
    case JD_TEST_LANGUAGE:
      return !rule->language || jd_language_same (terms->posting->language, rule->language);
    default:
      return meets_pay (terms->pay, clause, &rule->pay);
    }
}

/* ---- clauses ---- */

static gboolean
looks_at_language (const JdTerms *terms, const JdClause *clause)
{
  for (guint i = 0; clause->languages[i]; i++)
    if (jd_language_same (clause->languages[i], terms->posting->language))
      return TRUE;
  return !clause->languages[0];
}

static void
set_breach (JdBreach *breach, const Line *line, gsize start, gsize end)
{
  breach->node = line->node;
  breach->index = line->index;
  breach->text = line->text;
  breach->start = start;
  breach->end = end;
}

/* What is missing hangs on the pay when it is about that and there is some, else on the title. FALSE: the document has neither. */
static gboolean
place_missing (const JdTerms *terms, const JdClause *clause, JdBreach *breach)
{
  const Line *at = NULL;

  for (guint i = 0; i < terms->lines->len; i++)
    {
      const Line *line = &g_array_index (terms->lines, Line, i);
      if (line->node->type == JD_NODE_TITLE && !at)
        at = line;
      else if (line->node->type == JD_NODE_PAY && jd_clause_is_pay (clause) && (!at || at->node->type == JD_NODE_TITLE))
        at = line;
    }
  if (at)
    set_breach (breach, at, 0, strlen (at->text));
  return at != NULL;
}

static gboolean
is_missing (const JdTerms *terms, const JdClause *clause, const JdRule *rule, JdBreach *breach)
{
  if (clause->given[0] && !has_words (terms, clause, clause->given))
    return FALSE;
  if (meets_test (terms, clause, rule) || has_words (terms, clause, clause->words))
    return FALSE;
  /* One figure may be all that is paid. */
  breach->question = clause->question || (clause->test == JD_TEST_RANGE && terms->pay);
  return place_missing (terms, clause, breach);
}

static gboolean
is_there (const JdTerms *terms, const JdClause *clause, const JdRule *rule, JdBreach *breach)
{
  gsize start, end;
  const Line *line = find_words (terms, clause, clause->words, &start, &end);

  if (!line || has_words (terms, clause, clause->unless) || meets_test (terms, clause, rule))
    return FALSE;
  breach->question = clause->question;
  set_breach (breach, line, jd_phrase_unfold (line->text, start), jd_phrase_unfold (line->text, end));
  return TRUE;
}

gboolean
jd_terms_break (const JdTerms *terms, const JdClause *clause, const JdRule *rule, gboolean asked, JdBreach *breach)
{
  g_return_val_if_fail (terms && clause && rule && breach, FALSE);

  if (!looks_at_language (terms, clause))
    return FALSE;
  return asked ? is_missing (terms, clause, rule, breach) : is_there (terms, clause, rule, breach);
}
