// SPDX-License-Identifier: GPL-3.0-or-later
/* Words that studies count as coded for one gender. Each counts once; no verdict is made of it. */
#include "words/jd-word-rules-private.h"

typedef struct
{
  gboolean masculine, feminine, uncoded;
} Senses;

static Senses
senses_at (const JdWordRules *rules, const JdWordSenses *senses, guint index)
{
  Senses found = { FALSE, FALSE, FALSE };

  for (guint i = g_array_index (senses->starts, guint, index); i < g_array_index (senses->starts, guint, index + 1); i++)
    {
      const guint set = g_array_index (senses->senses, JdWordSense, i).set;
      found.masculine = found.masculine || set == rules->masculine;
      found.feminine = found.feminine || set == rules->feminine;
      found.uncoded = found.uncoded || set == rules->uncoded;
    }
  return found;
}

/* Inside a sentence a capital makes a name, but where nouns have them. */
static gboolean
may_be_name (const JdWordRules *rules, const JdTextWord *word)
{
  return !rules->nouns && word->flags & JD_AT_CAPITAL && !(word->flags & JD_AT_START);
}

gboolean
jd_word_rules_have_coded (const JdWordRules *rules)
{
  g_return_val_if_fail (rules, FALSE);

  return rules->has_coded;
}

guint
jd_word_rules_find_coded (const JdWordRules *rules, const char *text, GArray *found)
{
  g_return_val_if_fail (rules && text && found, 0);

  g_autoptr (JdWordText) words = jd_word_text_new (text, &rules->habits);
  JdWordSenses senses;
  guint count = 0;

  jd_word_lexicon_read (rules->lexicon, words, &senses);
  for (guint i = 0; i < words->words->len; i++)
    {
      const JdTextWord *word = jd_word_text_at (words, i);
      const Senses coded = senses_at (rules, &senses, i);
      count += word->flags & (JD_AT_SIGN | JD_AT_ADDRESS) ? 0 : 1;
      if (coded.masculine == coded.feminine || coded.uncoded || may_be_name (rules, word) || word->flags & JD_AT_QUOTE)
        continue;
      const JdCodedWord one = { coded.feminine, word->start, word->end };
      g_array_append_val (found, one);
    }
  jd_word_senses_clear (&senses);
  return count;
}
