// SPDX-License-Identifier: GPL-3.0-or-later
/* Spelling: words are checked in the text that is exported, so that a word made of a value and what follows it is one word. */
#include "check/jd-check.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "base/jd-token.h"

/* So few words say nothing about a language. */
#define FEW_WORDS 20

/* A text being checked. */
typedef struct
{
  const char *text;
  GPtrArray *findings;
} Checked;

static char *
piece_of (const Checked *checked, gsize start, gsize end)
{
  return g_strndup (checked->text + start, end - start);
}

/* ---- words that are none ---- */

static void
found_in_text (gsize start, gsize end, guint offset, guint length, gpointer data)
{
  const Checked *checked = data;
  g_autofree char *word = piece_of (checked, start, end);

  /* Translators: %s is a word. */
  g_ptr_array_add (checked->findings, jd_finding_new (JD_SEVERITY_WARNING, start, end, g_strdup_printf (_("“%s” is not in the dictionary."), word)));
}

/* ---- right words in the wrong place ---- */

/* Takes over @message and @fix. */
static void
add_wrong_place (const Checked *checked, gsize start, gsize end, const char *rule, char *message, const char *why, char *fix)
{
  JdFinding *finding = jd_finding_new (JD_SEVERITY_WARNING, start, end, message);

  finding->rule = g_strdup (rule);
  finding->why = g_strdup (why);
  finding->fixes = g_new0 (char *, 2);
  finding->fixes[0] = fix;
  g_ptr_array_add (checked->findings, finding);
}

static void
found_slip (const JdSlip *slip, gpointer data)
{
  const Checked *checked = data;
  g_autofree char *before = piece_of (checked, slip->start, slip->word_start), *word = piece_of (checked, slip->word_start, slip->word_end), *behind = piece_of (checked, slip->word_end, slip->end);
  /* Translators: two words that are like each other: “manger”, “manager”. */
  char *message = g_strdup_printf (_("“%s” stands here, and “%s” may be meant."), word, slip->meant);

  add_wrong_place (checked, slip->start, slip->end, "spelling/slip", message, _("Both are words, so that no dictionary tells them apart; here the other one is likelier."),
                   g_strconcat (before, slip->meant, behind, NULL));
}

static gboolean
begins_with_capital (const Checked *checked, const JdSlipWord *word)
{
  return g_unichar_isupper (g_utf8_get_char (checked->text + word->start));
}

/* Neither "Baden Baden", which is no word without its capitals, nor what was found for itself. */
static gboolean
is_known (const Checked *checked, JdSpelling *spelling, const JdSlipWords *words, guint at)
{
  const char *folded = jd_slip_word_folded (words, at);

  if (jd_spelling_has_dictionary (spelling))
    return jd_spelling_check_word (spelling, folded, strlen (folded));
  return !begins_with_capital (checked, jd_slip_word (words, at - 1)) || !begins_with_capital (checked, jd_slip_word (words, at));
}

static gboolean
is_twice (const Checked *checked, JdSpelling *spelling, const JdSlipWords *words, guint at)
{
  const char *folded = jd_slip_word_folded (words, at);
  const JdSlipWord *word = jd_slip_word (words, at);

  /* Single letters are a word that somebody spaced out. */
  return word->is_near && word->is_word && word->end - word->start > 1 && strcmp (folded, jd_slip_word_folded (words, at - 1)) == 0
         && !jd_slips_may_be_twice (jd_spelling_slips (spelling), folded) && is_known (checked, spelling, words, at);
}

static void
find_twice (const Checked *checked, JdSpelling *spelling, const JdSlipWords *words)
{
  for (guint i = 1; i < words->words->len; i++)
    {
      const JdSlipWord *before = jd_slip_word (words, i - 1), *word = jd_slip_word (words, i);
      if (!is_twice (checked, spelling, words, i))
        continue;
      char *once = piece_of (checked, before->start, before->end);
      add_wrong_place (checked, before->start, word->end, "spelling/twice", g_strdup_printf (_("“%s” stands here twice."), once), NULL, once);
      i++;
    }
}

static void
check_line (const char *text, const JdCheckContext *context, GPtrArray *findings)
{
  Checked checked = { text, findings };

  if (!context->spelling || !jd_spelling_is_for (context->spelling, jd_check_language (context)))
    return;
  jd_spelling_check_text (context->spelling, text, -1, found_in_text, &checked);
  if (!jd_spelling_slips (context->spelling))
    return;
  g_auto (JdSlipWords) words = { NULL };
  jd_slip_words_init (&words, text);
  jd_slips_find (jd_spelling_slips (context->spelling), &words, found_slip, &checked);
  find_twice (&checked, context->spelling, &words);
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

gboolean
jd_check_is_unknown_word (const JdFinding *finding)
{
  g_return_val_if_fail (finding, FALSE);
  return finding->check == &jd_check_spelling && !finding->rule;
}

typedef struct
{
  guint words, wrong;
} Count;

static void
count_words (JdSpelling *spelling, const char *text, Count *count)
{
  JdTokenizer tokenizer;
  JdToken token;

  jd_tokenizer_init (&tokenizer, text, -1);
  while (jd_tokenizer_next (&tokenizer, &token))
    if (token.kind == JD_TOKEN_WORD)
      {
        count->words++;
        count->wrong += !jd_spelling_check_word (spelling, text + token.start, token.end - token.start);
      }
}

/* Counted here, since what is found leaves out lines that are not in the language. */
gboolean
jd_spelling_is_other_language (JdSpelling *spelling, const JdDocument *document)
{
  g_return_val_if_fail (spelling && document, FALSE);

  Count count = { 0 };
  for (const JdNode *node = jd_document_next (document, NULL); node; node = jd_document_next (document, node))
    if (node->runs && node->type != JD_NODE_FACT)
      {
        g_autofree char *text = jd_node_text (node);
        count_words (spelling, text, &count);
      }
  return count.words >= FEW_WORDS && count.wrong > count.words / 2;
}
