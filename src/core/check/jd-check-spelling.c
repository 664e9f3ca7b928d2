// SPDX-License-Identifier: GPL-3.0-or-later
/* Spelling: words are checked in the text that is exported, so that a word made of a value and what follows it is one word. */
#include "check/jd-check.h"

#include <glib/gi18n-lib.h>

#include "base/jd-token.h"

/* So few words say nothing about a language. */
#define FEW_WORDS 20

/* A text being checked. */
typedef struct
{
  const char *text;
  GPtrArray *findings;
} Checked;

static void
found_in_text (gsize start, gsize end, guint offset, guint length, gpointer data)
{
  const Checked *checked = data;
  g_autofree char *word = g_strndup (checked->text + start, end - start);

  /* Translators: %s is a word. */
  g_ptr_array_add (checked->findings, jd_finding_new (JD_SEVERITY_WARNING, start, end, g_strdup_printf (_("“%s” is not in the dictionary."), word)));
}

static void
check_line (const char *text, const JdCheckContext *context, GPtrArray *findings)
{
  Checked checked = { text, findings };

  if (context->spelling)
    jd_spelling_check_text (context->spelling, text, -1, found_in_text, &checked);
}

static GStrv
suggest (const char *text, const JdCheckContext *context, guint most)
{
  return jd_spelling_suggest (context->spelling, text, most);
}

const JdCheck jd_check_spelling = {
  .id = "spelling",
  .name = N_("Spelling"),
  .check_line = check_line,
  .suggest = suggest,
  .fix_name = N_("Correct Spelling"),
};

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
  g_return_val_if_fail (document, FALSE);
  g_return_val_if_fail (findings, FALSE);

  guint words = 0;
  for (const JdNode *node = jd_document_next (document, NULL); node; node = jd_document_next (document, node))
    if (node->runs && node->type != JD_NODE_FACT)
      {
        g_autofree char *text = jd_node_text (node);
        words += count_words (text);
      }
  return words >= FEW_WORDS && findings->len > words / 2;
}
