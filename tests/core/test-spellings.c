// SPDX-License-Identifier: GPL-3.0-or-later
/* One wording in English or German, as it is written in each country. */
#include <string.h>

#include "check/jd-spelling.h"
#include "compose/jd-compose.h"
#include "edit/jd-edit-new.h"
#include "model/jd-spellings.h"
#include "starter-posting.h"
#include "test-util.h"

static const char *
fit (const char *wording, const char *language)
{
  return jd_spellings_fit (jd_library_spellings (starter_library ()), wording, "en", language);
}

static void
test_words (void)
{
  static const struct
  {
    const char *wording, *language, *expected;
  } cases[] = {
    { "Mix colors at the center.", "en-GB", "Mix colours at the centre." },
    { "Mix colors at the center.", "en-CA", "Mix colours at the centre." },
    { "Mix colors at the center.", "en-US", "Mix colors at the center." },
    { "Mix colors at the center.", "en", "Mix colors at the center." },
    { "Color and labor", "en-AU", "Colour and labour" },
    { "Organize, prioritized organizations", "en-IE", "Organise, prioritised organisations" },
    { "Organize the labor", "en-CA", "Organize the labour" },
    { "Analyze what laboratory tests analyzed", "en-GB", "Analyse what laboratory tests analysed" },
    { "A driving license, and the driver's license", "en-GB", "A driving licence, and the driving licence" },
    { "Practice and theory; practice evacuation", "en-GB", "Practice and theory; practise evacuation" },
    { "follow your school program, write a program", "en-GB", "follow your school programme, write a program" },
    { "follow your school program", "en-AU", "follow your school program" },
    { "Paid vacation and public holidays", "en-GB", "Paid annual leave and public holidays" },
    { "A CV or a summary", "en-US", "A résumé or a summary" },
    { "A CV or a summary", "en-GB", "A CV or a summary" },
    /* Names, variables and addresses are nobody's to spell. */
    { "the Labor Center and {color}", "en-GB", "the Labor Center and {color}" },
    { "see [our center](https://example.com/center)", "en-GB", "see [our centre](https://example.com/center)" },
    { "Colorado, size, prize, capsized", "en-GB", "Colorado, size, prize, capsized" },
    { "- Color one\n- **Center** two", "en-GB", "- Colour one\n- **Centre** two" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpstr (fit (cases[i].wording, cases[i].language), ==, cases[i].expected);
}

static void
test_german (void)
{
  static const struct
  {
    const char *wording, *used, *language, *expected;
  } cases[] = {
    { "Große Straße, größer", "de", "de-CH", "Grosse Strasse, grösser" },
    { "Große Straße", "de", "de-LI", "Grosse Strasse" },
    { "Große Straße", "de", "de-AT", "Große Straße" },
    { "Du heißt {start}", "de-x-du", "de-CH-x-du", "Du heisst {start}" },
    { "Das „Junior“ und ‚dies‘", "de", "de-CH", "Das «Junior» und ‹dies›" },
    { "Das „Junior“", "de", "de-AT", "Das „Junior“" },
    { "siehe [Maße](https://example.com/maße)", "de", "de-CH", "siehe [Masse](https://example.com/maße)" },
    { "Gehalt und Leistungen", "de", "de-CH", "Lohn und Leistungen" },
    { "Das Gehalt ist gut", "de", "de-CH", "Das Gehalt ist gut" },
    { "Bezahlter Urlaub und 13 Tage Urlaub", "de", "de-CH", "Bezahlte Ferien und 13 Tage Ferien" },
    { "Der Führerschein Klasse B", "de", "de-CH", "Der Führerausweis Kategorie B" },
    { "Der Führerschein Klasse B", "de", "de-AT", "Der Führerschein Klasse B" },
    { "Azubis bis zur Prüfung begleiten, mit Auszubildenden", "de", "de-AT", "Lehrlinge bis zur Prüfung begleiten, mit Lehrlingen" },
    { "Azubis bis zur Prüfung begleiten, mit Auszubildenden", "de", "de-CH", "Lernende bis zur Prüfung begleiten, mit Lernenden" },
    { "das Abitur, dem Abitur, im Januar", "de", "de-AT", "die Matura, der Matura, im Jänner" },
    { "das Abitur", "de", "de-CH", "die Matura" },
    { "nach dem Tarifvertrag und Tarifverträgen", "de", "de-AT", "nach dem Kollektivvertrag und Tarifverträgen" },
    { "im Krankenhaus", "de", "de-CH", "im Spital" },
    { "Kfz-Mechatroniker/in (m/w/d)", "de", "de-CH", "Automobil-Mechatroniker/in (m/w/d)" },
    { "Ein 13. Monatsgehalt.", "de", "de-CH", "Ein 13. Monatslohn." },
    { "Elternzeit, etwa DIN VDE 0100.", "de", "de-AT", "Elternkarenz, etwa OVE E 8101." },
    { "Der Ausbilderschein (AEVO), oder bereit, ihn zu machen.", "de", "de-AT", "Die Ausbilderprüfung, oder bereit, sie zu machen." },
    { "Abitur und Straße", "de", "de-DE", "Abitur und Straße" },
    { "Abitur und Straße", "de-CH", "de-CH", "Abitur und Straße" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpstr (jd_spellings_fit (jd_library_spellings (starter_library ()), cases[i].wording, cases[i].used, cases[i].language), ==, cases[i].expected);
}

/* What was written for a country, or in another language, is not changed. */
static void
test_other_wordings (void)
{
  const JdSpellings *spellings = jd_library_spellings (starter_library ());

  g_assert_cmpstr (jd_spellings_fit (spellings, "color", "en-US", "en-GB"), ==, "color");
  g_assert_cmpstr (jd_spellings_fit (spellings, "color", "de", "de-DE"), ==, "color");
  g_assert_cmpstr (jd_spellings_fit (spellings, "color", "en", "de-DE"), ==, "color");
  g_assert_cmpstr (jd_spellings_fit (NULL, "color", "en", "en-GB"), ==, "color");
}

static void
test_file (void)
{
  g_autoptr (JdSpellings) spellings = jd_spellings_new ();
  g_autoptr (GError) error = NULL;
  const char team[] = "{\"format\":1,\"language\":\"en\",\"words\":[{\"word\":\"color\",\"in\":{\"GB\":\"tint\"}}]}", broken[] = "{\"format\":1,\"words\":[{\"word\":\"color\"}]}";
  const char unnamed[] = "{\"format\":1,\"words\":[],\"others\":[{\"words\":[]}]}";

  g_assert_true (jd_spellings_add (spellings, team, strlen (team), "spellings.json", &error));
  g_assert_cmpstr (jd_spellings_fit (spellings, "a color", "en", "en-GB"), ==, "a tint");
  g_assert_false (jd_spellings_add (spellings, broken, strlen (broken), "spellings.json", &error));
  g_assert_nonnull (strstr (error->message, "words[0]"));
  g_clear_error (&error);
  g_assert_false (jd_spellings_add (spellings, unnamed, strlen (unnamed), "spellings.json", &error));
  g_assert_nonnull (strstr (error->message, "others[0]"));
}

/* Fitting once is enough: no word that stands for another is changed again. */
static void
test_twice (void)
{
  const GPtrArray *blocks = jd_library_blocks (starter_library ());
  static const char *const languages[] = { "en-GB", "en-US", "en-CA", "en-AU" };

  for (guint i = 0; i < blocks->len; i++)
    for (guint k = 0; k < G_N_ELEMENTS (languages); k++)
      {
        const char *used, *wording = jd_localized_get (((const JdBlock *) blocks->pdata[i])->body, "en", &used);
        const char *once = wording ? fit (wording, languages[k]) : NULL;
        if (once)
          g_assert_cmpstr (fit (once, languages[k]), ==, once);
      }
}

static void
found_word (gsize start, gsize end, guint offset, guint length, gpointer data)
{
  (*(guint *) data)++;
}

/* No red mark on what ships, whichever English it is in. */
static void
check_role (const char *role, const char *language, JdSpelling *spelling)
{
  static const char *const levels[] = { "intern", "mid", "lead" };

  for (guint i = 0; i < G_N_ELEMENTS (levels); i++)
    {
      const JdNewRequest request = { .role = role, .level = levels[i], .language = language, .company = "Acme" };
      g_autoptr (JdPosting) posting = jd_edit_new (starter_library (), &request, NULL);
      g_autoptr (JdDocument) document = jd_compose (posting);
      jd_spelling_set_names (spelling, posting);
      for (const JdNode *node = jd_document_next (document, NULL); node; node = jd_document_next (document, node))
        if (node->runs && node->type != JD_NODE_FACT)
          {
            g_autofree char *text = jd_node_text (node);
            guint wrong = 0;
            jd_spelling_check_text (spelling, text, -1, found_word, &wrong);
            if (wrong > 0)
              g_test_message ("%s, %s: %s", role, language, text);
            g_assert_cmpuint (wrong, ==, 0);
          }
    }
}

static void
test_starter (void)
{
  static const char *const languages[] = { "en-US", "en-GB", "en-AU" };
  const GPtrArray *roles = jd_library_roles (starter_library ());

  for (guint k = 0; k < G_N_ELEMENTS (languages); k++)
    {
      g_autoptr (JdSpelling) spelling = jd_spelling_open (languages[k]);
      if (!jd_spelling_has_dictionary (spelling))
        continue;
      for (guint i = 0; i < roles->len; i += TEST_STRIDE)
        check_role (((const JdRole *) roles->pdata[i])->id, languages[k], spelling);
    }
}

/* By way of a new posting, whose lines follow the library as it is written there. */
static void
test_posting (void)
{
  const JdNewRequest british = { .role = "graphic-designer", .level = "mid", .language = "en-GB" }, american = { .role = "graphic-designer", .level = "mid", .language = "en-US" };
  g_autoptr (JdPosting) of_britain = jd_edit_new (starter_library (), &british, NULL);
  g_autoptr (JdPosting) of_america = jd_edit_new (starter_library (), &american, NULL);
  g_autofree char *one = jd_posting_to_json (of_britain, NULL), *other = jd_posting_to_json (of_america, NULL);

  g_assert_nonnull (strstr (one, "colour"));
  g_assert_null (strstr (one, "color"));
  g_assert_null (strstr (one, "résumé"));
  g_assert_nonnull (strstr (other, "color"));
  g_assert_null (strstr (other, "colour"));
  g_assert_nonnull (strstr (other, "résumé"));
  g_assert_null (strstr (other, " CV "));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/spellings/words", test_words);
  g_test_add_func ("/spellings/german", test_german);
  g_test_add_func ("/spellings/other-wordings", test_other_wordings);
  g_test_add_func ("/spellings/file", test_file);
  g_test_add_func ("/spellings/twice", test_twice);
  g_test_add_func ("/spellings/posting", test_posting);
  g_test_add_func ("/spellings/starter", test_starter);
  return g_test_run ();
}
