// SPDX-License-Identifier: GPL-3.0-or-later
#include "check/jd-structure.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "base/jd-text.h"

#define LEAST_WORDS 40 /* what has fewer is yet to be written */

/* Whether a rule of law asks for pay here, or advises it: then the family of pay tells that it is not there. */
static gboolean
is_told_by_law (const JdStructurePage *page)
{
  const JdCheckContext *context = page->context;
  const GPtrArray *rules = context->rules && context->today ? jd_rules_list (context->rules) : NULL;

  for (guint i = 0; rules && i < rules->len; i++)
    {
      const JdRule *rule = g_ptr_array_index (rules, i);
      const GStrv lists[] = { rule->asks, rule->advises };
      if (jd_rule_stands (rule, page->document->posting, context->employees, context->today) == JD_STANDS_NOT)
        continue;
      for (guint k = 0; k < G_N_ELEMENTS (lists); k++)
        for (char **id = lists[k]; *id; id++)
          if (jd_clause_is_pay (jd_rules_clause (context->rules, *id)))
            return TRUE;
    }
  return FALSE;
}

static gboolean
is_missing (const JdDocument *document)
{
  for (guint i = 0; i < document->n_missing; i++)
    if (strcmp (document->missing[i].name, "pay") == 0)
      return TRUE;
  return FALSE;
}

/* An amount with the sign of a currency before or behind it. */
static gboolean
is_amount (const JdStructureLine *line, const JdStructureWord *word)
{
  const char *before = g_utf8_find_prev_char (line->text, line->text + word->start), *behind = line->text + word->end;

  if (word->kind != JD_TOKEN_NUMBER)
    return FALSE;
  for (const char *at = word->text; *at != '\0'; at = g_utf8_next_char (at))
    if (g_unichar_type (g_utf8_get_char (at)) == G_UNICODE_CURRENCY_SYMBOL)
      return TRUE;
  behind += *behind == ' ';
  return (before && g_unichar_type (g_utf8_get_char (before)) == G_UNICODE_CURRENCY_SYMBOL) || g_unichar_type (g_utf8_get_char (behind)) == G_UNICODE_CURRENCY_SYMBOL
         || jd_text_is_at (behind, "EUR") || jd_text_is_at (behind, "USD") || jd_text_is_at (behind, "CHF") || jd_text_is_at (behind, "GBP");
}

static gboolean
is_said (const JdStructurePage *page)
{
  for (guint i = 0; i < page->lines->len; i++)
    {
      const JdStructureLine *line = jd_structure_line (page, i);
      if (line->node->type == JD_NODE_PAY || jd_structure_line_find (line, (const char *const *) page->words->pay, NULL, NULL))
        return TRUE;
    }
  for (guint i = 0; i < page->all_words->len; i++)
    if (is_amount (jd_structure_line (page, jd_structure_word (page, i)->line), jd_structure_word (page, i)))
      return TRUE;
  return FALSE;
}

void
jd_structure_pay (const JdStructurePage *page, GPtrArray *findings)
{
  if (jd_structure_page_n_words (page) < LEAST_WORDS || is_missing (page->document) || is_said (page) || is_told_by_law (page))
    return;
  JdFinding *finding = jd_structure_add_whole (page, "no-pay", JD_SEVERITY_HINT, g_strdup (_("Nothing is said about pay.")),
                                               g_strdup (_("Six of ten people call it the most important part of a posting.")), NULL, findings);
  if (finding)
    finding->source = g_strdup ("LinkedIn, 2018");
  jd_structure_offer (finding, "pay");
}
