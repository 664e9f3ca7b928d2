// SPDX-License-Identifier: GPL-3.0-or-later
/* Spelling of 1,000 words: with an empty cache of verdicts, and again; beside enchant, asked for the distinct ones of these words. Dictionaries are loaded before, as they are behind the first
 * frame. */
#include <enchant.h>
#include <string.h>

#include "bench-posting.h"
#include "check/jd-spelling.h"

#define WORDS 1000
#define AGAIN 20

static void
count_found (gsize start, gsize end, guint offset, guint length, gpointer data)
{
  ++*(guint *) data;
}

/* Text of several composed postings, cut to 1,000 words. */
static char *
real_text (const JdLibrary *library)
{
  GString *text = g_string_new (NULL);
  const GPtrArray *roles = jd_library_roles (library);

  for (guint i = 0; i < roles->len && jd_text_count_words (text->str, text->len) < WORDS; i++)
    {
      const JdRole *role = roles->pdata[i];
      g_autoptr (JdPosting) posting = jd_resolve_new (library, NULL, role->id, "senior", "en", NULL, NULL, NULL);
      g_autoptr (JdDocument) document = jd_compose (posting);
      g_autofree char *said = jd_export_one (&jd_export_text, document, NULL, NULL, NULL);
      g_string_append (text, said);
    }
  while (jd_text_count_words (text->str, text->len) > WORDS)
    g_string_truncate (text, g_utf8_find_prev_char (text->str, text->str + text->len) - text->str);
  return g_string_free (text, FALSE);
}

typedef struct
{
  const char *text;
  GPtrArray *words; /* its distinct ones */
  JdSpelling *spelling;
  EnchantDict *dict;
} Bench;

static GPtrArray *
distinct_words (const char *text)
{
  GPtrArray *words = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  JdTokenizer tokenizer;
  JdToken token;

  jd_tokenizer_init (&tokenizer, text, -1);
  while (jd_tokenizer_next (&tokenizer, &token))
    {
      g_autofree char *word = g_strndup (text + token.start, token.end - token.start);
      if (token.kind != JD_TOKEN_WORD || g_hash_table_contains (seen, word))
        continue;
      g_hash_table_add (seen, word);
      g_ptr_array_add (words, g_steal_pointer (&word));
    }
  return words;
}

static void
run_spelling (gpointer data)
{
  const Bench *bench = data;
  guint found = 0;

  jd_spelling_check_text (bench->spelling, bench->text, -1, count_found, &found);
}

static void
run_enchant (gpointer data)
{
  const Bench *bench = data;

  for (guint i = 0; i < bench->words->len; i++)
    enchant_dict_check (bench->dict, bench->words->pdata[i], (gssize) strlen (bench->words->pdata[i]));
}

static JdSpelling *
open_spelling (void)
{
  g_autoptr (GError) error = NULL;
  JdSpeller *speller = jd_speller_new_enchant ("en", &error);
  JdSpelling *spelling;

  if (!speller)
    g_error ("%s", error->message);
  spelling = jd_spelling_new (speller);
  jd_spelling_check_word (spelling, "warm", 4);
  return spelling;
}

static double
measure_first (gpointer data)
{
  Bench bench = *(Bench *) data;
  g_autoptr (JdSpelling) spelling = open_spelling ();

  bench.spelling = spelling;
  return bench_cpu (run_spelling, &bench, 1);
}

static double
measure_again (gpointer data)
{
  return bench_cpu (run_spelling, data, AGAIN);
}

/* The dictionary that is ours, too. */
static double
measure_enchant (gpointer data)
{
  Bench bench = *(Bench *) data;
  EnchantBroker *broker = enchant_broker_init ();
  double took;

  enchant_broker_set_ordering (broker, "en_US", "hunspell,aspell");
  bench.dict = enchant_broker_request_dict (broker, "en_US");
  if (!bench.dict)
    g_error ("there is no dictionary");
  enchant_dict_check (bench.dict, "warm", 4);
  took = bench_cpu (run_enchant, &bench, 1);
  enchant_broker_free_dict (broker, bench.dict);
  enchant_broker_free (broker);
  return took;
}

int
main (void)
{
  bench_begin ();
  g_autoptr (JdLibrary) library = bench_library ();
  g_autofree char *text = real_text (library);
  g_autoptr (GPtrArray) words = distinct_words (text);
  g_autoptr (JdSpelling) spelling = open_spelling ();
  Bench bench = { .text = text, .words = words, .spelling = spelling };
  const BenchSide first = { "first time", measure_first, &bench };
  const BenchSide again = { "again", measure_again, &bench };
  const BenchSide enchant = { "enchant", measure_enchant, &bench };

  g_print ("text of %u words, %u distinct\n", jd_text_count_words (text, -1), words->len);
  bench_ratio ("spelling of 1,000 words, the first time", "ms", &first, &enchant, 1.2);
  run_spelling (&bench);
  bench_ratio ("spelling of 1,000 words, again", "ms", &again, &enchant, 0.1);
  return bench_result ();
}
