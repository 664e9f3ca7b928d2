// SPDX-License-Identifier: GPL-3.0-or-later
#include "jd-placement.h"

#include "base/jd-text.h"
#include "base/jd-token.h"

/* Its words, folded. */
static GPtrArray *
words_of (const char *text)
{
  GPtrArray *words = g_ptr_array_new_with_free_func (g_free);
  JdTokenizer tokenizer;
  JdToken token;

  jd_tokenizer_init (&tokenizer, text, -1);
  while (jd_tokenizer_next (&tokenizer, &token))
    if (token.kind == JD_TOKEN_WORD)
      {
        g_autofree char *word = g_strndup (text + token.start, token.end - token.start);
        g_ptr_array_add (words, jd_text_fold (word));
      }
  return words;
}

gboolean
jd_wording_is_kept (const char *former, const char *text)
{
  g_return_val_if_fail (former && text, FALSE);

  g_autoptr (GPtrArray) before = words_of (former), after = words_of (text);
  g_autoptr (GHashTable) known = g_hash_table_new (g_str_hash, g_str_equal);
  guint kept = 0;

  for (guint i = 0; i < before->len; i++)
    g_hash_table_add (known, before->pdata[i]);
  for (guint i = 0; i < after->len; i++)
    kept += g_hash_table_contains (known, after->pdata[i]);
  return after->len > 0 && 2 * kept >= after->len;
}

const char *
jd_placement_language (const JdPlacement *placement, const char *posting_language)
{
  g_return_val_if_fail (placement && posting_language, NULL);

  if (!placement->language || jd_language_same (placement->language, posting_language))
    return NULL;
  if (placement->state == JD_OVERRIDDEN && !jd_wording_is_kept (placement->base, placement->text))
    return NULL;
  return placement->language;
}
