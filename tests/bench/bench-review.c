// SPDX-License-Identifier: GPL-3.0-or-later
/* What all families of checks find in a posting of 1,000 words, with what they know of words and rules read before, and the verdicts of the dictionary cached, as they are while one writes; beside
 * enchant, asked for each of these words. */
#include <enchant.h>
#include <string.h>

#include "base/jd-today.h"
#include "bench-posting.h"
#include "check/jd-check.h"

#define WORDS 1000
#define TIMES 20
/* Of enchant. */
#define REVIEW 0.3

typedef struct
{
  const JdDocument *document;
  const JdCheckContext *context;
  const JdCheck *family; /* NULL: all */
  GPtrArray *words;
} Bench;

static void
run_families (gpointer data)
{
  const Bench *bench = data;

  for (const JdCheck *const *family = jd_checks (); *family; family++)
    if (!bench->family || bench->family == *family)
      g_ptr_array_unref (jd_check_run (*family, bench->document, bench->context));
}

static double
measure_families (gpointer data)
{
  return bench_cpu (run_families, data, TIMES);
}

static void
add_words (const char *text, GPtrArray *words)
{
  JdTokenizer tokenizer;
  JdToken token;

  jd_tokenizer_init (&tokenizer, text, -1);
  while (jd_tokenizer_next (&tokenizer, &token))
    if (token.kind == JD_TOKEN_WORD)
      g_ptr_array_add (words, g_strndup (text + token.start, token.end - token.start));
}

static double
measure_enchant (gpointer data)
{
  const Bench *bench = data;
  EnchantBroker *broker = enchant_broker_init ();
  EnchantDict *dict;
  double begin;

  enchant_broker_set_ordering (broker, "en_US", "hunspell,aspell");
  dict = enchant_broker_request_dict (broker, "en_US");
  if (!dict)
    g_error ("there is no dictionary");
  enchant_dict_check (dict, "warm", 4);
  begin = bench_cpu_now ();
  for (guint i = 0; i < bench->words->len; i++)
    enchant_dict_check (dict, bench->words->pdata[i], (gssize) strlen (bench->words->pdata[i]));
  begin = bench_cpu_now () - begin;
  enchant_broker_free_dict (broker, dict);
  enchant_broker_free (broker);
  return begin;
}

static JdSpelling *
open_spelling (const JdPosting *posting)
{
  g_autoptr (GError) error = NULL;
  JdSpeller *speller = jd_speller_new_enchant ("en", &error);
  JdSpelling *spelling;

  if (!speller)
    g_error ("%s", error->message);
  spelling = jd_spelling_new (speller);
  jd_spelling_set_language (spelling, "en");
  if (!jd_spelling_add_trade_words (spelling, "en", &error))
    g_error ("%s", error->message);
  jd_spelling_load_slips (spelling, "en");
  jd_spelling_set_names (spelling, posting);
  return spelling;
}

/* Which family costs what, for who looks for what to mend. */
static void
tell_families (Bench *bench)
{
  for (const JdCheck *const *family = jd_checks (); *family; family++)
    {
      bench->family = *family;
      g_print ("  %s: %.2f ms\n", (*family)->id, measure_families (bench));
    }
  bench->family = NULL;
}

int
main (void)
{
  bench_begin ();
  g_autoptr (JdLibrary) library = bench_library ();
  g_autoptr (JdPosting) posting = bench_posting (library, WORDS, 0);
  g_autoptr (JdDocument) document = jd_compose (posting);
  g_autofree char *text = jd_export_one (&jd_export_text, document, NULL, NULL, NULL), *today = jd_today ();
  g_autoptr (GPtrArray) words = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (JdSpelling) spelling = open_spelling (posting);
  g_autoptr (JdRules) law = jd_rules_load (NULL, NULL);
  g_autoptr (JdStructureData) structure = jd_structure_data_load (NULL, NULL);
  g_autoptr (JdReadingRules) reading = jd_reading_rules_load (NULL, NULL);
  g_autoptr (JdWordRules) word_rules = jd_word_rules_load ("en");
  const JdCheckContext context = {
    .language = document->language, .spelling = spelling, .rules = law, .today = today, .reader = "en", .words = word_rules, .company = posting->facts->company, .structure = structure, .reading = reading,
  };
  Bench bench = { document, &context, NULL, words };
  const BenchSide families = { "all families", measure_families, &bench }, enchant = { "enchant", measure_enchant, &bench };

  add_words (text, words);
  run_families (&bench);
  g_print ("%u words\n", words->len);
  tell_families (&bench);
  bench_ratio ("review of 1,000 words, warm", "ms", &families, &enchant, REVIEW);
  return bench_result ();
}
