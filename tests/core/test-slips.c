// SPDX-License-Identifier: GPL-3.0-or-later
/* Right words in the wrong place: slips that make another word, and words that stand twice. */
#include "check/jd-check.h"

#include "test-document.h"
#include "test-folder.h"

/* "text -> fix; ..." of what the family of spelling says of @text besides words that are in no dictionary. */
static char *
found_in (JdSpelling *spelling, const char *language, const char *text)
{
  TestDocument test;
  test_document_init (&test);
  test.item_runs[0] = test_run (text);
  test.item_runs[0].next = NULL;
  const JdCheckContext context = { language, spelling };
  g_autoptr (GPtrArray) findings = g_ptr_array_new_with_free_func ((GDestroyNotify) jd_finding_free);
  GString *out = g_string_new (NULL);

  jd_check_line (&test.items[0], 0, &context, findings);
  for (guint i = 0; i < findings->len; i++)
    {
      const JdFinding *finding = findings->pdata[i];
      if (!finding->rule || !g_str_has_prefix (finding->rule, "spelling/"))
        continue;
      g_assert_true (finding->check == &jd_check_spelling && finding->message);
      g_string_append_printf (out, "%s%s -> %s", out->len > 0 ? "; " : "", finding->text, finding->fixes[0]);
    }
  return g_string_free (out, FALSE);
}

typedef struct
{
  const char *language, *text, *found;
} Case;

static void
check_cases (const Case *cases, gsize count)
{
  for (gsize i = 0; i < count; i++)
    {
      g_autoptr (JdSpelling) spelling = jd_spelling_new (NULL);
      jd_spelling_load_slips (spelling, cases[i].language);
      g_autofree char *found = found_in (spelling, cases[i].language, cases[i].text);
      g_test_message ("%s", cases[i].text);
      g_assert_cmpstr (found, ==, cases[i].found);
    }
}

static void
test_twice (void)
{
  static const Case cases[] = {
    { "en", "You keep the the bar.", "the the -> the" },
    { "en", "The the bar", "The the -> The" },
    { "en", "You you you", "You you -> You" },
    { "en", "and and\u00a0and", "and and -> and" },
    /* Neither across a sentence, a comma or a bracket, nor of what may stand twice, nor names, numbers and abbreviations. */
    { "en", "Ask us. Us, us (us) us-us", "" },
    { "en", "We had had what that that team is is", "" },
    { "en", "s s p p a c e", "" },
    { "en", "In Walla Walla, 10 10 U.S. U.S.", "" },
    { "de", "die Kollegin, die die Kasse führt", "" },
    { "de", "für für uns", "für für -> für" },
    { "fr", "vous vous occupez de de la caisse", "de de -> de" },
    { "nl", "als je je aanmeldt met met ons", "met met -> met" },
  };

  check_cases (cases, G_N_ELEMENTS (cases));
}

static void
test_slips (void)
{
  static const Case cases[] = {
    { "en", "Report to the line manger.", "manger -> manager" },
    { "en", "Line Manger", "Manger -> Manager" },
    { "en", "LINE MANGER", "MANGER -> MANAGER" },
    { "en", "You work in the pubic sector and asses risks.", "pubic -> public; asses -> assess" },
    { "en", "You work form home, from Monday on.", "work form home -> work from home" },
    { "en", "Fill in the form. Home visits and a web form for you.", "" },
    { "en", "This roll is new", "This roll -> This role" },
    { "en", "Roll out new tools, roll up your sleeves", "" },
    { "en", "You keep team moral high, be complaint with GDPR", "team moral -> team morale; be complaint -> be compliant" },
    { "en", "Moral support, handle a complaint with care", "" },
    { "en", "More then 5 years, and then some", "More then -> More than" },
    { "en", "Were you can grow, not where we were", "Were you -> Where you" },
    { "en", "Principle Engineer", "Principle Engineer -> Principal Engineer" },
    { "en", "Our principles; the principal of a school", "" },
    { "en", "We provide advise to clients and advise them.", "provide advise -> provide advice" },
    { "en", "Access to advice on benefits", "" },
    { "en", "First line cock, full stationary cupboard", "line cock -> line cook; stationary cupboard -> stationery cupboard" },
    { "de", "Erfahrung seid 2010 ihm Team", "seid 2010 -> seit 2010; ihm Team -> im Team" },
    { "de", "Seid ihr bereit? Wir helfen ihm.", "" },
    { "fr", "Vous pourrez manger sur place, poste a pourvoir", "a pourvoir -> à pourvoir" },
    { "fr", "Manger une équipe de 5", "Manger une -> Manager une" },
    { "nl", "Stuur jou cv, meer als 3 jaar", "jou cv -> jouw cv; meer als -> meer dan" },
    { "es", "Nivel de ingles alto, mas de 2 años", "de ingles -> de inglés; mas de -> más de" },
  };

  check_cases (cases, G_N_ELEMENTS (cases));
}

/* What ships can be read, and is of use. */
static void
test_shipped (void)
{
  static const struct
  {
    const char *language;
    guint pairs;
  } shipped[] = { { "en-GB", 200 }, { "de-AT", 25 }, { "fr", 25 }, { "nl", 25 }, { "es", 25 } };

  for (guint i = 0; i < G_N_ELEMENTS (shipped); i++)
    {
      g_autoptr (JdSlips) slips = jd_slips_load (shipped[i].language, NULL, NULL);
      g_assert_cmpuint (jd_slips_faults (slips)->len, ==, 0);
      g_assert_cmpuint (jd_slips_count (slips), >=, shipped[i].pairs);
    }
}

/* A folder of one's own replaces a file with the same id, and adds others; what is wrong in one is told and left out. */
static void
test_own (void)
{
  char *shipped = folder_new (), *own = folder_new ();
  const char *const folders[] = { shipped, own, NULL };

  folder_put_bytes (shipped, "words/slips/en.json", "{ \"format\": 1, \"id\": \"en\", \"language\": \"en\", \"slips\": [ { \"word\": \"one\", \"meant\": \"won\" } ] }", -1);
  folder_put_bytes (shipped, "words/slips/de.json", "{ \"format\": 1, \"id\": \"de\", \"language\": \"de\", \"slips\": [ { \"word\": \"ein\", \"meant\": \"eins\" } ] }", -1);
  folder_put_bytes (own, "words/slips/en.json", "{ \"format\": 1, \"id\": \"en\", \"language\": \"en\", \"slips\": [ { \"word\": \"two\", \"meant\": \"too\" }, { \"word\": \"to\", \"meant\": \"two\" } ] }", -1);
  folder_put_bytes (own, "words/slips/bakery.json", "{ \"format\": 1, \"id\": \"bakery\", \"language\": \"en\", \"slips\": [ { \"word\": \"flower\", \"meant\": \"flour\" } ] }", -1);
  folder_put_bytes (own, "words/slips/bad.json", "{ \"format\": 1, \"id\": \"bad\", \"language\": \"en\", \"slips\": [ { \"word\": \"a\", \"meant\": \"b\", \"where\": [ \"c d\" ] } ] }", -1);
  g_autoptr (JdSlips) slips = jd_slips_load_from ("en-GB", folders);
  g_assert_cmpuint (jd_slips_count (slips), ==, 3);
  g_assert_cmpuint (jd_slips_faults (slips)->len, ==, 1);
  const GError *fault = jd_slips_faults (slips)->pdata[0];
  g_assert_true (g_str_has_suffix (fault->message, "bad.json: line 1, slips[0].where[0]: expected a phrase with the word “a” in it, found “c d”"));
  folder_free (own);
  folder_free (shipped);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/slips/twice", test_twice);
  g_test_add_func ("/slips/slips", test_slips);
  g_test_add_func ("/slips/shipped", test_shipped);
  g_test_add_func ("/slips/own", test_own);
  return g_test_run ();
}
