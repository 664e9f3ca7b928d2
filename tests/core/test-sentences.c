// SPDX-License-Identifier: GPL-3.0-or-later
#include "check/jd-prose.h"
#include "library/jd-library.h"
#include "test-document.h"
#include "test-util.h"

static JdReadingRules *rules;

static GArray *
split (const char *text, const char *language)
{
  GArray *sentences = g_array_new (FALSE, FALSE, sizeof (JdSentence));
  jd_sentences_append (text, language, rules, sentences, NULL);
  return sentences;
}

/* @expected: the sentences, with "|" between. */
static void
assert_split (const char *text, const char *language, const char *expected)
{
  g_autoptr (GArray) sentences = split (text, language);
  g_autoptr (GString) found = g_string_new (NULL);
  for (guint i = 0; i < sentences->len; i++)
    {
      const JdSentence *sentence = &g_array_index (sentences, JdSentence, i);
      g_string_append (found, i > 0 ? "|" : "");
      g_string_append_len (found, text + sentence->start, (gssize) (sentence->end - sentence->start));
      g_assert_cmpuint (sentence->counts.sentences, ==, 1);
    }
  g_assert_cmpstr (found->str, ==, expected);
}

/* Counted by hand. */
static void
test_ends (void)
{
  assert_split ("You report to Dr. Meyer in Room 3. We pay $60,000 a year, i.e. more than most. Questions? Call Mr. J. Smith at 5 p.m. on Monday! It runs on Node.js.", "en-GB",
                "You report to Dr. Meyer in Room 3.|We pay $60,000 a year, i.e. more than most.|Questions?|Call Mr. J. Smith at 5 p.m. on Monday!|It runs on Node.js.");
  assert_split ("Sie arbeiten z. B. mit Frau Dr. Klein. Beginn ist am 1. Mai bzw. nach Absprache. Wir zahlen 3.200 € inkl. Zulagen. Mehr dazu im Gespräch!", "de",
                "Sie arbeiten z. B. mit Frau Dr. Klein.|Beginn ist am 1. Mai bzw. nach Absprache.|Wir zahlen 3.200 € inkl. Zulagen.|Mehr dazu im Gespräch!");
  assert_split ("Vous secondez M. Martin et Mme Petit. Envoyez votre C.V. à l’att. Recrutement ! Des questions ? Appelez-nous.", "fr",
                "Vous secondez M. Martin et Mme Petit.|Envoyez votre C.V. à l’att.|Recrutement !|Des questions ?|Appelez-nous.");
  assert_split ("Dependerás de la Sra. García y del Dr. Ruiz. ¿Te interesa? Envía tu C.V. al Depto. Técnico. Te esperamos.", "es",
                "Dependerás de la Sra. García y del Dr. Ruiz.|¿Te interesa?|Envía tu C.V. al Depto. Técnico.|Te esperamos.");
  assert_split ("Je werkt met dhr. Jansen en mevr. De Vries. Je verdient min. € 2.500 bruto. Interesse? Bel ons!", "nl",
                "Je werkt met dhr. Jansen en mevr. De Vries.|Je verdient min. € 2.500 bruto.|Interesse?|Bel ons!");
}

static void
test_edges (void)
{
  assert_split ("", "en", "");
  assert_split ("  2024 12,5 ", "en", "");
  assert_split ("Keep it clean", "en", "Keep it clean");
  assert_split ("You plan, cook, etc.", "en", "You plan, cook, etc.");
  assert_split ("It ends in 2024. We go on.", "de", "It ends in 2024.|We go on.");
  /* Nothing is known of the language, but of letters and ends. */
  assert_split ("Du lagar mat. Vi betalar bra!", "sv", "Du lagar mat.|Vi betalar bra!");
}

static void
assert_counts (const char *language, const char *text, JdReadingCounts expected)
{
  g_autoptr (GArray) sentences = split (text, language);
  JdReadingCounts sum = { 0 };
  for (guint i = 0; i < sentences->len; i++)
    jd_reading_counts_add (&sum, &g_array_index (sentences, JdSentence, i).counts);
  g_assert_cmpuint (sum.words, ==, expected.words);
  g_assert_cmpuint (sum.sentences, ==, expected.sentences);
  g_assert_cmpuint (sum.syllables, ==, expected.syllables);
  g_assert_cmpuint (sum.long_words, ==, expected.long_words);
}

/* Likewise: words, sentences, syllables, words of more than six letters. */
static void
test_counts (void)
{
  assert_counts ("en", "You cook for eighty guests. You keep the kitchen clean.", (JdReadingCounts) { 10, 2, 12, 1 });
  assert_counts ("de", "Sie kochen für achtzig Gäste. Sie halten die Küche sauber.", (JdReadingCounts) { 10, 2, 16, 1 });
  assert_counts ("fr", "Vous préparez les repas du soir. Vous gardez la cuisine propre.", (JdReadingCounts) { 11, 2, 16, 2 });
  assert_counts ("es", "Preparas la cena para ochenta personas. Cuidas bien el equipo.", (JdReadingCounts) { 10, 2, 21, 3 });
  assert_counts ("nl", "Je kookt voor tachtig gasten. Je houdt de keuken schoon.", (JdReadingCounts) { 10, 2, 0, 1 });
  assert_counts ("en", "You keep 24 tables.", (JdReadingCounts) { 4, 1, 5, 0 });
}

static void
assert_marks (const char *language, const char *text, guint clauses, guint nouns, guint passives)
{
  g_autoptr (GArray) sentences = split (text, language);
  g_test_message ("%s", text);
  g_assert_cmpuint (sentences->len, ==, 1);
  const JdSentence *sentence = &g_array_index (sentences, JdSentence, 0);
  g_assert_cmpuint (sentence->marks[JD_READING_CLAUSE], ==, clauses);
  g_assert_cmpuint (sentence->marks[JD_READING_NOUN], ==, nouns);
  g_assert_cmpuint (sentence->marks[JD_READING_PASSIVE], ==, passives);
}

static void
test_marks (void)
{
  assert_marks ("en", "You help people who know what they want, because that is the job, which we like.", 3, 0, 0);
  assert_marks ("en", "If you cook, you eat.", 0, 0, 0);
  assert_marks ("en", "The implementation and assessment of innovation is carefully planned in the Innovation Unit.", 0, 3, 1);
  assert_marks ("en", "You are a dedicated person and must be on time.", 0, 0, 0);
  assert_marks ("en", "Dishes are not always washed by you.", 0, 0, 1);
  assert_marks ("de", "Sie führen das Team, das die Küche leitet, und sorgen dafür, dass alles läuft, wenn Gäste kommen.", 3, 0, 0);
  assert_marks ("de", "Die Umsetzung der Planung und die Einhaltung der Sauberkeit werden von Ihnen geprüft.", 0, 4, 1);
  assert_marks ("de", "Wir suchen jemanden, der gesucht wird.", 1, 0, 1);
  assert_marks ("de", "Du wirst ein Team leiten.", 0, 0, 0);
  assert_marks ("fr", "La préparation est confiée au chef qui décide, lorsque le service commence.", 2, 1, 1);
  assert_marks ("es", "La preparación es realizada por quien decide, cuando empieza el servicio.", 2, 1, 1);
  assert_marks ("nl", "De voorbereiding wordt door de kok gedaan, die beslist wanneer het begint.", 2, 1, 1);
}

static void
assert_same (const GArray *before, const GArray *after)
{
  g_assert_cmpuint (after->len, >=, before->len);
  for (guint i = 0; i < before->len; i++)
    g_assert_cmpmem (&g_array_index (before, JdSentence, i), sizeof (JdSentence), &g_array_index (after, JdSentence, i), sizeof (JdSentence));
}

/* A heading on the next line leaves what stands before it as it is, whatever that ends with. */
static void
test_heading_behind (void)
{
  static const char *const parts[] = { "You cook", "z. B.", "etc.", "Dr.", "on 1.", "12", "Done!", ",", "(really)", "U.S.", "“Yes.”", "wird gesucht", "who", "management", "…", "St.\nMary" };
  static const char *const languages[] = { "en", "de", "fr", "es", "nl", "sv" };
  g_autoptr (GRand) random = g_rand_new_with_seed (12);
  for (guint i = 0; i < 3000; i++)
    {
      const char *language = languages[i % G_N_ELEMENTS (languages)];
      g_autoptr (GString) text = g_string_new (NULL);
      for (gint32 j = g_rand_int_range (random, 1, 9); j > 0; j--)
        g_string_append_printf (text, "%s%s", text->len ? " " : "", parts[g_rand_int_range (random, 0, G_N_ELEMENTS (parts))]);
      g_autoptr (GArray) before = split (text->str, language);
      show (text->str);
      g_string_append (text, "\nWhat We Offer");
      g_autoptr (GArray) after = split (text->str, language);
      assert_same (before, after);
      g_assert_cmpuint (after->len, ==, before->len + 1);
    }
}

/* Items end sentences, headings and facts are none, and one more heading changes nothing. */
static void
test_document (void)
{
  TestDocument test;
  JdNode behind;
  JdRun run;
  test_document_init (&test);
  g_autoptr (GArray) before = jd_prose_sentences (&test.document, rules);
  g_assert_cmpuint (before->len, ==, 3);
  g_assert_true (g_array_index (before, JdProseSentence, 0).node == &test.paragraph);
  g_assert_true (g_array_index (before, JdProseSentence, 2).node == &test.items[1]);
  memset (&behind, 0, sizeof behind);
  test_node (&test.section, &behind, JD_NODE_SUBHEADING, &run, "Nice to have");
  g_autoptr (GArray) after = jd_prose_sentences (&test.document, rules);
  g_assert_cmpuint (after->len, ==, before->len);
  for (guint i = 0; i < before->len; i++)
    {
      const JdProseSentence *one = &g_array_index (before, JdProseSentence, i), *other = &g_array_index (after, JdProseSentence, i);
      g_assert_true (one->node == other->node && one->index == other->index);
      g_assert_cmpmem (&one->sentence, sizeof (JdSentence), &other->sentence, sizeof (JdSentence));
    }
}

static gint64
cost (const char *text)
{
  gint64 start = cpu_time ();
  g_autoptr (GArray) sentences = split (text, "en");
  g_assert_cmpuint (sentences->len, >, 0);
  return cpu_time () - start;
}

/* Four times the text takes four times as long, about. */
static void
test_linear (void)
{
  static const char *const parts[] = { "who, which is carefully washed and ", "a. b. c. ", "word word", "1. 2. 3. Mai " };
  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      g_autofree char *some = repeat (parts[i], 10000), *many = repeat (parts[i], 40000);
      cost (some);
      g_assert_cmpint (cost (many), <, 12 * cost (some) + 20000);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  rules = jd_reading_rules_load_from (jd_library_starter_path ());
  g_assert_cmpuint (jd_reading_rules_faults (rules)->len, ==, 0);
  g_test_add_func ("/sentences/ends", test_ends);
  g_test_add_func ("/sentences/edges", test_edges);
  g_test_add_func ("/sentences/counts", test_counts);
  g_test_add_func ("/sentences/marks", test_marks);
  g_test_add_func ("/sentences/heading-behind", test_heading_behind);
  g_test_add_func ("/sentences/document", test_document);
  g_test_add_func ("/sentences/linear", test_linear);
  int status = g_test_run ();
  jd_reading_rules_unref (rules);
  return status;
}
