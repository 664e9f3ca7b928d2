// SPDX-License-Identifier: GPL-3.0-or-later
/* The dictionary is asked once about a word, at 4 µs, and its verdict kept; after that a word costs one look into a table. Names and ignored
 * words are kept apart from verdicts, so that another posting does not start from nothing. */
#include "check/jd-spelling-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "base/jd-file.h"
#include "base/jd-near.h"
#include "base/jd-token.h"
#include "library/jd-library.h"
#include "library/jd-library-stack.h"
#include "model/jd-fact-table.h"
#include "model/jd-localized.h"

/* Characters from which a near word of the trade is taken for what was meant. */
#define LONG_WORD 6

/* Nobody writes longer words; a dictionary given one has been seen to give up. Characters would be fairer, bytes are what is at hand. */
#define WORD_MAX_BYTES 200

/* Values of variables up to this long are names, longer ones prose. */
#define NAME_MAX_CHARACTERS 60

#define WORD_FILE_MAX_SIZE (4 * 1024 * 1024)

JdSpelling *
jd_spelling_new (JdSpeller *speller)
{
  JdSpelling *spelling = g_new0 (JdSpelling, 1);
  spelling->speller = speller;
  spelling->verdicts = jd_word_table_new ();
  spelling->english_verdicts = jd_word_table_new ();
  spelling->near = jd_word_table_new ();
  spelling->forms = jd_word_table_new ();
  spelling->trade = jd_word_set_new ();
  spelling->names = jd_word_set_new ();
  spelling->accepted = jd_word_set_new ();
  spelling->suggestions = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_strfreev);
  return spelling;
}

void
jd_spelling_free (JdSpelling *spelling)
{
  if (!spelling)
    return;
  jd_speller_free (spelling->speller);
  jd_speller_free (spelling->english);
  g_hash_table_unref (spelling->verdicts);
  g_hash_table_unref (spelling->english_verdicts);
  g_hash_table_unref (spelling->near);
  g_hash_table_unref (spelling->forms);
  jd_word_set_free (spelling->trade);
  jd_word_set_free (spelling->names);
  jd_word_set_free (spelling->accepted);
  g_hash_table_unref (spelling->suggestions);
  jd_slips_free (spelling->slips);
  g_free (spelling);
}

gboolean
jd_spelling_has_dictionary (JdSpelling *spelling)
{
  g_return_val_if_fail (spelling, FALSE);
  return spelling->speller != NULL;
}

static gboolean
check_encoding (const char *path, const char *text, gsize length, GError **error)
{
  const char *bad;
  guint line = 1;

  if (g_utf8_validate_len (text, length, &bad))
    return TRUE;
  for (const char *p = text; (p = memchr (p, '\n', (gsize) (bad - p))); p++)
    line++;
  g_autofree char *place = g_strdup_printf (_("line %u"), line);
  jd_error_set_with_remedy (error, JD_ERROR_ENCODING, path, place, _("a word list in UTF-8"), _("bytes that are not UTF-8"),
                            _("save it as UTF-8, which editors offer under Save As as the encoding"));
  return FALSE;
}

gboolean
jd_spelling_add_word_file (JdSpelling *spelling, const char *path, GError **error)
{
  g_return_val_if_fail (spelling, FALSE);
  g_return_val_if_fail (path, FALSE);

  gsize length = 0;
  g_autofree char *data = jd_file_read (path, WORD_FILE_MAX_SIZE, &length, error);
  if (!data)
    return FALSE;
  const char *text = jd_text_skip_mark (data, &length);
  if (!check_encoding (path, text, length, error))
    return FALSE;

  for (const char *line = text; line < text + length;)
    {
      const char *end = memchr (line, '\n', (gsize) (text + length - line));
      end = end ? end : text + length;
      g_autofree char *word = g_strstrip (g_strndup (line, (gsize) (end - line)));
      if (word[0] != '\0' && word[0] != '#')
        jd_word_set_add (spelling->trade, word, strlen (word));
      line = end + 1;
    }
  /* Words called wrong so far may be right now. */
  g_hash_table_remove_all (spelling->verdicts);
  g_hash_table_remove_all (spelling->forms);
  return TRUE;
}

/* Those of "trade-@tag.txt", where there is such a list. */
static gboolean
add_trade_list (JdSpelling *spelling, const char *tag, GError **error)
{
  g_autofree char *lower = g_ascii_strdown (tag, -1), *name = g_strdup_printf ("trade-%s.txt", lower);
  g_autofree char *path = g_build_filename (jd_library_starter_path (), "words", name, NULL);

  return !g_file_test (path, G_FILE_TEST_EXISTS) || jd_spelling_add_word_file (spelling, path, error);
}

gboolean
jd_spelling_add_trade_words (JdSpelling *spelling, const char *language, GError **error)
{
  g_return_val_if_fail (language && jd_is_language_tag (language), FALSE);

  g_autofree char *bare = jd_language_bare (language), *all = g_build_filename (jd_library_starter_path (), "words", "trade.txt", NULL);
  const char *public = jd_language_public (language);
  return jd_spelling_add_word_file (spelling, all, error) && add_trade_list (spelling, bare, error) && (g_str_equal (public, bare) || add_trade_list (spelling, public, error));
}

void
jd_spelling_load_slips (JdSpelling *spelling, const char *language)
{
  g_return_if_fail (spelling && language);

  g_auto (GStrv) team = jd_library_team_folders ();
  jd_slips_free (spelling->slips);
  spelling->slips = jd_slips_load (language, (const char *const *) team, NULL);
}

const JdSlips *
jd_spelling_slips (const JdSpelling *spelling)
{
  g_return_val_if_fail (spelling, NULL);
  return spelling->slips;
}

void
jd_spelling_set_language (JdSpelling *spelling, const char *language)
{
  g_return_if_fail (spelling && language);

  g_autofree char *bare = jd_language_bare (language);
  g_strlcpy (spelling->language, bare, sizeof spelling->language);
  const char *public = jd_language_public (language);
  const gboolean english = strcmp (bare, "en") == 0;
  /* American spelling is asked for by who says so. */
  spelling->british = english && g_ascii_strcasecmp (public, "en-US") != 0;
  spelling->swiss = g_ascii_strcasecmp (public, "de-CH") == 0 || g_ascii_strcasecmp (public, "de-LI") == 0;
  if (spelling->speller && !english)
    spelling->english = jd_speller_new_enchant ("en", NULL);
}

gboolean
jd_spelling_is_for (const JdSpelling *spelling, const char *language)
{
  g_return_val_if_fail (spelling && language, FALSE);

  return jd_language_may_be (spelling->language, language);
}

JdSpelling *
jd_spelling_open (const char *language)
{
  g_return_val_if_fail (language, NULL);

  JdSpelling *spelling = jd_spelling_new (jd_speller_new_enchant (language, NULL));
  jd_spelling_set_language (spelling, language);
  jd_spelling_add_trade_words (spelling, language, NULL);
  jd_spelling_load_slips (spelling, language);
  return spelling;
}

gboolean
jd_spelling_is_name_value (const char *value)
{
  return g_utf8_strlen (value, -1) <= NAME_MAX_CHARACTERS;
}

static void
add_names (JdSpelling *spelling, const char *value)
{
  if (!value || !jd_spelling_is_name_value (value))
    return;
  JdTokenizer tokenizer;
  JdToken token;
  jd_tokenizer_init (&tokenizer, value, -1);
  while (jd_tokenizer_next (&tokenizer, &token))
    if (token.kind == JD_TOKEN_WORD)
      jd_word_set_add (spelling->names, value + token.start, token.end - token.start);
}

static void
add_values (JdSpelling *spelling, const JdParams *params)
{
  for (guint i = 0; i < jd_params_length (params); i++)
    add_names (spelling, jd_params_get (params, jd_params_name (params, i)));
}

static void
add_section_values (JdSpelling *spelling, const JdSection *section)
{
  add_values (spelling, section->variables);
  for (guint i = 0; i < section->placements->len; i++)
    {
      const JdPlacement *placement = section->placements->pdata[i];
      add_values (spelling, placement->variables);
    }
}

static void
add_fact_names (JdSpelling *spelling, const JdFacts *facts, const JdFact *fact)
{
  if (jd_fact_is_text (fact))
    add_names (spelling, jd_fact_own (facts, fact));
  for (guint i = 0; fact->type == JD_VARIABLE_PLACE && i < facts->locations->len; i++)
    {
      const JdLocation *location = facts->locations->pdata[i];
      add_names (spelling, location->text);
    }
}

void
jd_spelling_set_names (JdSpelling *spelling, const JdPosting *posting)
{
  g_return_if_fail (spelling);
  g_return_if_fail (posting);

  jd_word_set_clear (spelling->names);
  g_hash_table_remove_all (spelling->forms);
  JD_FOREACH_FACT (fact)
    if (fact->flags & JD_FACT_NAMES)
      add_fact_names (spelling, posting->facts, fact);
  add_values (spelling, posting->variables);
  for (guint i = 0; i < posting->sections->len; i++)
    add_section_values (spelling, posting->sections->pdata[i]);
}

gboolean
jd_spelling_keep (JdSpelling *spelling, GHashTable *table, const char *word, gsize length, JdSpellingAsk ask)
{
  const JdWord key = { word, length };
  int verdict = GPOINTER_TO_INT (g_hash_table_lookup (table, &key));
  if (verdict == JD_VERDICT_UNKNOWN)
    {
      verdict = ask (spelling, word, length) ? JD_VERDICT_RIGHT : JD_VERDICT_WRONG;
      g_hash_table_insert (table, jd_word_copy (word, length), GINT_TO_POINTER (verdict));
    }
  return verdict == JD_VERDICT_RIGHT;
}

gboolean
jd_spelling_dictionary_has (JdSpelling *spelling, const char *word, gsize length)
{
  return spelling->speller->class->check (spelling->speller->self, word, length);
}

/* One letter, with or without accents, names something and spells nothing. Dictionaries know some of them. */
static gboolean
is_single_letter (const char *word, gsize length)
{
  const char *at = g_utf8_next_char (word);
  while (at < word + length && g_unichar_ismark (g_utf8_get_char (at)))
    at = g_utf8_next_char (at);
  return at >= word + length;
}

/* Names and what was accepted may be others a moment later, and are not kept. */
gboolean
jd_spelling_knows (JdSpelling *spelling, const char *word, gsize length)
{
  return is_single_letter (word, length) || jd_spelling_dictionary_has (spelling, word, length) || jd_word_set_contains (spelling->trade, word, length)
         || jd_word_set_contains (spelling->names, word, length) || jd_word_set_contains (spelling->accepted, word, length);
}

static gboolean
ask_english (JdSpelling *spelling, const char *word, gsize length)
{
  return spelling->english->class->check (spelling->english->self, word, length);
}

gboolean
jd_spelling_is_english (JdSpelling *spelling, const char *word, gsize length)
{
  return spelling->english && jd_spelling_keep (spelling, spelling->english_verdicts, word, length, ask_english);
}

static gboolean
ask_verdict (JdSpelling *spelling, const char *word, gsize length)
{
  return is_single_letter (word, length) || jd_spelling_dictionary_has (spelling, word, length) || jd_word_set_contains (spelling->trade, word, length);
}

static gboolean
ask_form (JdSpelling *spelling, const char *word, gsize length)
{
  return jd_spelling_is_form (spelling, word, length);
}

gboolean
jd_spelling_check_word (JdSpelling *spelling, const char *word, gsize length)
{
  g_return_val_if_fail (spelling, TRUE);
  g_return_val_if_fail (word, TRUE);

  if (!spelling->speller || length == 0 || length > WORD_MAX_BYTES)
    return TRUE;
  return jd_spelling_keep (spelling, spelling->verdicts, word, length, ask_verdict) || jd_word_set_contains (spelling->names, word, length)
         || jd_word_set_contains (spelling->accepted, word, length) || jd_spelling_keep (spelling, spelling->forms, word, length, ask_form);
}

/* Never the word itself, nor it with a sign at its end or begin that stands there already, as a dictionary proposes "inkl." and "Verwaltungs-". */
static gboolean
is_of_use (const char *word, const char *suggestion)
{
  const gsize length = strlen (suggestion);
  const gsize opens = *suggestion == '-' ? 1 : 0, ends = length > 0 && strchr (".-", suggestion[length - 1]) ? 1 : 0;

  return length > opens + ends && (strlen (word) != length - opens - ends || strncmp (suggestion + opens, word, strlen (word)) != 0);
}

static void
add_suggestion (GPtrArray *list, const char *word, const char *suggestion)
{
  g_autofree char *matched = jd_word_match_capitals (word, suggestion);

  if (is_of_use (word, matched) && !g_ptr_array_find_with_equal_func (list, matched, g_str_equal, NULL))
    g_ptr_array_add (list, g_steal_pointer (&matched));
}

static guint
slips_between (const char *word, const char *other)
{
  glong length, other_length;
  g_autofree gunichar *letters = jd_near_letters (word, &length), *other_letters = jd_near_letters (other, &other_length);

  return length > JD_NEAR_MAX || other_length > JD_NEAR_MAX ? G_MAXUINT : jd_near_slips (letters, (guint) length, other_letters, (guint) other_length);
}

/* Words of the trade go before the dictionary's when they are nearer, and the word is long: nearly every short word is near some abbreviation ("teh" to CEH). */
static void
merge_suggestions (GPtrArray *list, const char *word, const char *const *near, const char *const *others)
{
  const gboolean is_long = g_utf8_strlen (word, -1) >= LONG_WORD;
  const guint best = others[0] ? slips_between (word, others[0]) : G_MAXUINT;

  for (guint i = 0; near[i] && is_long; i++)
    if (slips_between (word, near[i]) < best)
      add_suggestion (list, word, near[i]);
  /* Two words are meant less often than one. */
  for (guint i = 0; others[i]; i++)
    if (!strpbrk (others[i], " -"))
      add_suggestion (list, word, others[i]);
  for (guint i = 0; others[i]; i++)
    add_suggestion (list, word, others[i]);
  for (guint i = 0; near[i]; i++)
    add_suggestion (list, word, near[i]);
}

static GStrv
make_suggestions (JdSpelling *spelling, const char *word)
{
  g_autoptr (GPtrArray) list = g_ptr_array_new_with_free_func (g_free);
  g_auto (GStrv) near = jd_word_set_near (spelling->trade, word), others = NULL;

  others = spelling->speller ? spelling->speller->class->suggest (spelling->speller->self, word, strlen (word)) : g_new0 (char *, 1);
  merge_suggestions (list, word, (const char *const *) near, (const char *const *) others);
  g_ptr_array_add (list, NULL);
  g_ptr_array_set_free_func (list, NULL);
  return (GStrv) g_ptr_array_free (g_steal_pointer (&list), FALSE);
}

GStrv
jd_spelling_suggest (JdSpelling *spelling, const char *word, guint most)
{
  g_return_val_if_fail (spelling, NULL);
  g_return_val_if_fail (word, NULL);

  GStrv all = g_hash_table_lookup (spelling->suggestions, word);
  if (!all)
    {
      all = make_suggestions (spelling, word);
      g_hash_table_insert (spelling->suggestions, g_strdup (word), all);
    }
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  for (guint i = 0; i < most && all[i]; i++)
    g_strv_builder_add (builder, all[i]);
  return g_strv_builder_end (builder);
}

static gint n_added;

void
jd_spelling_add_personal (JdSpelling *spelling, const char *word)
{
  g_return_if_fail (spelling);
  g_return_if_fail (word);

  jd_spelling_ignore_all (spelling, word);
  if (spelling->speller)
    spelling->speller->class->add (spelling->speller->self, word, strlen (word));
  g_atomic_int_inc (&n_added);
}

guint
jd_spelling_n_added (void)
{
  return (guint) g_atomic_int_get (&n_added);
}

void
jd_spelling_ignore_all (JdSpelling *spelling, const char *word)
{
  g_return_if_fail (spelling);
  g_return_if_fail (word);

  jd_word_set_add (spelling->accepted, word, strlen (word));
  g_hash_table_remove_all (spelling->forms);
}
