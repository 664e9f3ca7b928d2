// SPDX-License-Identifier: GPL-3.0-or-later
/* Wordings stand in an index by their words. */
#include "adopt/jd-line-match-private.h"

#include <string.h>

#include "base/jd-word.h"
#include "compose/jd-resolve.h"
#include "model/jd-wording.h"

static void
add_piece (JdLineMatcher *matcher, JdBlock *block, const char *wording)
{
  g_autofree char *plain = jd_wording_plain (wording);
  JdLineWord words[JD_LINE_WORDS_MOST];
  const guint n_words = jd_line_words_split (matcher->numbers, plain, TRUE, words);
  if (n_words == 0)
    return;
  JdLineEntry entry = { block, g_memdup2 (words, n_words * sizeof *words), n_words, 0 };
  for (guint i = 0; i < n_words; i++)
    entry.n_fixed += words[i].word != JD_LINE_VARIABLE;
  const guint index = matcher->entries->len;
  g_array_append_val (matcher->entries, entry);
  while (matcher->of_word->len < g_hash_table_size (matcher->numbers))
    g_ptr_array_add (matcher->of_word, g_array_new (FALSE, FALSE, sizeof (guint)));
  for (guint i = 0; i < entry.n_words; i++)
    {
      GArray *list = entry.words[i].word == JD_LINE_VARIABLE ? NULL : matcher->of_word->pdata[entry.words[i].word - 1];
      if (list && (list->len == 0 || g_array_index (list, guint, list->len - 1) != index))
        g_array_append_val (list, index);
    }
}

/* As a whole and, where it has several paragraphs or items, each of them, since each is a line of a text. */
static void
add_wording (JdLineMatcher *matcher, JdBlock *block, const char *wording)
{
  add_piece (matcher, block, wording);
  if (!strchr (wording, '\n'))
    return;
  g_auto (GStrv) pieces = g_strsplit (wording, "\n", -1);
  for (guint i = 0; pieces[i]; i++)
    add_piece (matcher, block, pieces[i]);
}

static void
look_free (gpointer data)
{
  g_free (((JdLineLook *) data)->likes);
  g_free (data);
}

static void
add_localized (JdLineMatcher *matcher, JdBlock *block, const JdLocalized *body)
{
  for (guint i = 0; body && i < jd_localized_length (body); i++)
    if (jd_language_same (jd_localized_tag (body, i), matcher->language))
      add_wording (matcher, block, jd_localized_text (body, i));
}

JdLineMatcher *
jd_line_matcher_new (JdLibrary *library, const char *language)
{
  g_return_val_if_fail (library && language, NULL);

  JdLineMatcher *matcher = g_new0 (JdLineMatcher, 1);
  matcher->library = jd_library_ref (library);
  matcher->language = g_strdup (language);
  matcher->numbers = jd_word_table_new ();
  matcher->titles = jd_title_table_new (library, language);
  matcher->skeletons = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) jd_posting_unref);
  matcher->met = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, look_free);
  g_mutex_init (&matcher->mutex);
  matcher->entries = g_array_new (FALSE, FALSE, sizeof (JdLineEntry));
  matcher->of_word = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);
  const GPtrArray *blocks = jd_library_blocks (library);
  for (guint i = 0; i < blocks->len; i++)
    {
      JdBlock *block = blocks->pdata[i];
      if (block->status == JD_STATUS_RETIRED || block->kind == JD_KIND_SALARY)
        continue;
      add_localized (matcher, block, block->body);
      for (guint j = 0; j < block->variants->len; j++)
        add_localized (matcher, block, ((const JdVariant *) block->variants->pdata[j])->body);
    }
  return matcher;
}

void
jd_line_matcher_free (JdLineMatcher *matcher)
{
  if (!matcher)
    return;
  for (guint i = 0; i < matcher->entries->len; i++)
    g_free (g_array_index (matcher->entries, JdLineEntry, i).words);
  g_array_unref (matcher->entries);
  g_ptr_array_unref (matcher->of_word);
  g_hash_table_unref (matcher->numbers);
  jd_title_table_free (matcher->titles);
  g_hash_table_unref (matcher->skeletons);
  g_hash_table_unref (matcher->met);
  g_mutex_clear (&matcher->mutex);
  g_free (matcher->language);
  jd_library_unref (matcher->library);
  g_free (matcher);
}

JdLibrary *
jd_line_matcher_library (const JdLineMatcher *matcher)
{
  return matcher->library;
}

const JdTitleTable *
jd_line_matcher_titles (const JdLineMatcher *matcher)
{
  return matcher->titles;
}

JdPosting *
jd_line_matcher_skeleton (const JdLineMatcher *matcher, const char *role, const char *level, GError **error)
{
  g_return_val_if_fail (matcher, NULL);

  GMutex *mutex = (GMutex *) &matcher->mutex;
  g_autofree char *key = g_strdup_printf ("%s/%s", role ? role : "", level ? level : "");
  g_mutex_lock (mutex);
  JdPosting *skeleton = g_hash_table_lookup (matcher->skeletons, key);
  if (!skeleton && (skeleton = jd_resolve_new (matcher->library, NULL, role, level, matcher->language, NULL, NULL, error)))
    g_hash_table_insert (matcher->skeletons, g_steal_pointer (&key), skeleton);
  if (skeleton)
    jd_posting_ref (skeleton);
  g_mutex_unlock (mutex);
  return skeleton;
}
