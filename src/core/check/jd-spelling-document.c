// SPDX-License-Identifier: GPL-3.0-or-later
/* Spelling of a whole document: words are checked in the text that is exported, so that a word made of a value and what follows it is one word. */
#include "check/jd-spelling-private.h"

#include <glib/gi18n-lib.h>

#include "base/jd-token.h"

/* So few words say nothing about a language. */
#define FEW_WORDS 20

/* One node being checked. */
typedef struct
{
  JdSpelling *spelling;
  const JdNode *node;
  const char *text;
  guint index;       /* of the node */
  const JdRun *run;  /* the first that may reach into the next word */
  gsize run_start;   /* where it begins in the text, in bytes */
  GPtrArray *findings;
} NodeCheck;

static gboolean
is_filled (const JdRun *run)
{
  return run->kind == JD_RUN_MISSING || (run->kind == JD_RUN_VARIABLE && jd_spelling_is_name_value (run->text));
}

/* Whether a variable's value reaches into the word, as in "Northwind's". Words come in order, so that runs are walked once. */
static gboolean
touches_value (NodeCheck *check, gsize start, gsize end)
{
  while (check->run != NULL && check->run_start + check->run->length <= start)
    {
      check->run_start += check->run->length;
      check->run = check->run->next;
    }
  gsize run_start = check->run_start;
  for (const JdRun *run = check->run; run != NULL && run_start < end; run = run->next)
    {
      if (is_filled (run))
        return TRUE;
      run_start += run->length;
    }
  return FALSE;
}

static void
found_in_node (gsize start, gsize end, guint offset, guint length, gpointer data)
{
  NodeCheck *check = data;
  g_autofree char *word = g_strndup (check->text + start, end - start);
  if (touches_value (check, start, end))
    return;

  JdFinding *finding = jd_finding_new ("spelling", JD_SEVERITY_WARNING);
  finding->section = g_strdup (jd_node_section (check->node));
  finding->placement = g_strdup (check->node->placement != NULL ? check->node->placement->id : NULL);
  finding->offset = offset;
  finding->length = length;
  finding->start = start;
  finding->end = end;
  finding->node = check->index;
  /* Translators: %s is a word. */
  finding->message = g_strdup_printf (_("“%s” is not in the dictionary."), word);
  finding->text = g_steal_pointer (&word);
  g_ptr_array_add (check->findings, finding);
}

/* Facts are names, dates and choices, all of them. */
static gboolean
is_checked (const JdNode *node)
{
  return node->runs != NULL && node->type != JD_NODE_FACT;
}

GPtrArray *
jd_spelling_check_document (JdSpelling *spelling, const JdDocument *document)
{
  g_return_val_if_fail (spelling != NULL, NULL);
  g_return_val_if_fail (document != NULL, NULL);

  GPtrArray *findings = g_ptr_array_new_with_free_func ((GDestroyNotify) jd_finding_free);
  guint index = 0;
  for (const JdNode *node = jd_document_next (document, NULL); node != NULL; node = jd_document_next (document, node), index++)
    {
      if (!is_checked (node))
        continue;
      g_autofree char *text = jd_node_text (node);
      NodeCheck check = { spelling, node, text, index, node->runs, 0, findings };
      jd_spelling_check_text (spelling, text, -1, found_in_node, &check);
    }
  return findings;
}

static guint
count_words (const char *text)
{
  JdTokenizer tokenizer;
  JdToken token;
  guint count = 0;

  jd_tokenizer_init (&tokenizer, text, -1);
  while (jd_tokenizer_next (&tokenizer, &token))
    if (token.kind == JD_TOKEN_WORD)
      count++;
  return count;
}

gboolean
jd_spelling_is_other_language (const JdDocument *document, const GPtrArray *findings)
{
  g_return_val_if_fail (document != NULL, FALSE);
  g_return_val_if_fail (findings != NULL, FALSE);

  guint words = 0;
  for (const JdNode *node = jd_document_next (document, NULL); node != NULL; node = jd_document_next (document, node))
    if (is_checked (node))
      {
        g_autofree char *text = jd_node_text (node);
        words += count_words (text);
      }
  return words >= FEW_WORDS && findings->len > words / 2;
}
