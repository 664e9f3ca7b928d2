// SPDX-License-Identifier: GPL-3.0-or-later
/* Lists to choose from: languages, countries, currencies; their order and how they are sought. */
#include "posting/vacancy-choice.h"

#include <string.h>

#include "base/jd-locale.h"
#include "check/jd-speller.h"
#include "library-util.h"
#include "posting/vacancy-country-choices.h"
#include "posting/vacancy-currency-choices.h"
#include "posting/vacancy-language-choices.h"

static void
test_sought (void)
{
  static const struct
  {
    const char *sought;
    gboolean matches;
    int nearness;
  } cases[] = {
    { "", TRUE, 1 },
    { "cot", TRUE, 1 },
    { "cote i", TRUE, 0 },
    { "ivo", TRUE, 0 },
    { "west cote", TRUE, 0 },
    { "west-africa", TRUE, 0 },
    { "ci", TRUE, 2 },
    { "ote", FALSE, 0 },
    { "cote brazil", FALSE, 0 },
  };
  g_autoptr (VacancyChoice) choice = vacancy_choice_new ("CI", "Côte (Ivoire)", "West-Africa", FALSE);

  g_assert_cmpstr (vacancy_choice_name (choice), ==, "Côte (Ivoire)");
  g_assert_cmpstr (vacancy_choice_detail (choice), ==, "West-Africa");
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_test_message ("“%s”", cases[i].sought);
      g_assert_true (vacancy_choice_matches (choice, cases[i].sought) == cases[i].matches);
      g_assert_cmpint (vacancy_choice_nearness (choice, cases[i].sought), ==, cases[i].nearness);
    }
}

/* Where in the list @id stands, which it does once. */
static guint
position (const GPtrArray *choices, const char *id)
{
  guint found = G_MAXUINT;

  for (guint i = 0; i < choices->len; i++)
    if (g_str_equal (vacancy_choice_id (choices->pdata[i]), id))
      {
        g_assert_cmpuint (found, ==, G_MAXUINT);
        found = i;
      }
  g_assert_cmpuint (found, <, choices->len);
  return found;
}

/* Likely ones first, as they came; then by name. How many are likely. */
static guint
assert_order (const GPtrArray *choices)
{
  guint likely = 0;

  while (likely < choices->len && vacancy_choice_is_likely (choices->pdata[likely]))
    likely++;
  for (guint i = likely; i + 1 < choices->len; i++)
    {
      g_assert_false (vacancy_choice_is_likely (choices->pdata[i + 1]));
      g_assert_cmpint (jd_locale_compare (vacancy_choice_name (choices->pdata[i]), vacancy_choice_name (choices->pdata[i + 1]), "en"), <=, 0);
    }
  return likely;
}

/* A posting in Dutch with jobs in Berlin and in Utrecht. */
static JdPosting *
dutch_posting (void)
{
  g_autoptr (JdPosting) empty = jd_posting_new ("00000000-0000-4000-8000-000000000000", "nl-BE");

  return jd_edit_set_value (empty, "location", "Berlin, DE; Utrecht, NL; Somewhere", NULL);
}

static void
test_countries (void)
{
  g_autoptr (JdPosting) posting = dutch_posting ();
  g_autoptr (GPtrArray) choices = vacancy_country_choices (posting, "FR"), without = vacancy_country_choices (posting, NULL);
  const guint likely = assert_order (choices);

  g_assert_cmpuint (position (choices, "FR"), ==, 0);
  g_assert_cmpuint (position (choices, "DE"), ==, 1);
  g_assert_cmpuint (position (choices, "NL"), ==, 2);
  g_assert_cmpuint (position (choices, "BE"), <, likely);
  g_assert_cmpuint (position (choices, "BR"), >=, likely);
  g_assert_cmpstr (vacancy_choice_name (choices->pdata[1]), ==, "Germany");
  g_assert_cmpstr (vacancy_choice_detail (choices->pdata[1]), ==, "DE");
  g_assert_cmpuint (position (without, "DE"), ==, 0);
  g_assert_cmpuint (position (without, "FR"), >=, assert_order (without));
  g_assert_cmpuint (without->len, ==, choices->len);
}

static void
test_currencies (void)
{
  g_autoptr (JdPosting) posting = dutch_posting ();
  g_autoptr (GPtrArray) choices = vacancy_currency_choices (posting, "SEK"), without = vacancy_currency_choices (posting, "");
  const guint likely = assert_order (choices);

  g_assert_cmpuint (position (choices, "SEK"), ==, 0);
  g_assert_cmpuint (position (choices, "EUR"), ==, 1);
  g_assert_cmpuint (position (choices, "USD"), <, likely);
  g_assert_cmpuint (position (choices, "JPY"), >=, likely);
  g_assert_cmpstr (vacancy_choice_name (choices->pdata[0]), ==, "Swedish Krona");
  g_assert_cmpuint (position (without, "EUR"), ==, 0);
  g_assert_cmpuint (position (without, "SEK"), >=, assert_order (without));
}

/* ---- languages ---- */

/* No dictionary that is installed is listed by a code or half a code, and its language stands there without a country, too. */
static void
test_language_choices (void)
{
  g_autoptr (GSettings) settings = g_settings_new (VACANCY_APP_ID);
  g_autoptr (JdLibrary) library = jd_library_new ();
  g_auto (GStrv) installed = jd_speller_languages ();
  g_autoptr (GPtrArray) choices = vacancy_language_choices (library, NULL, "nl", settings);
  gboolean rest = FALSE;
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  const guint likely = choices->len;

  vacancy_language_choices_add (choices, installed);
  g_assert_true (likely == choices->len || !vacancy_choice_is_likely (choices->pdata[likely]));
  for (guint i = 0; i < choices->len; i++)
    {
      VacancyChoice *choice = choices->pdata[i];

      g_assert_cmpstr (vacancy_choice_name (choice), !=, vacancy_choice_id (choice));
      g_assert_true (g_hash_table_add (seen, (gpointer) vacancy_choice_id (choice)));
      g_assert_false (rest && vacancy_choice_is_likely (choice));
      rest = !vacancy_choice_is_likely (choice);
    }
  g_assert_cmpstr (vacancy_choice_id (choices->pdata[0]), ==, "nl");
  for (guint i = 0; installed[i]; i++)
    {
      g_autofree char *bare = g_strndup (installed[i], strcspn (installed[i], "-"));

      g_assert_true (g_hash_table_contains (seen, installed[i]));
      g_assert_true (g_hash_table_contains (seen, bare));
    }
}

static void
test_language_recent (void)
{
  static const char *const chosen[] = { "de", "fr", "nl", "fr", "es", "it", "pl" };
  g_autoptr (GSettings) settings = g_settings_new (VACANCY_APP_ID);
  g_autoptr (JdLibrary) library = jd_library_new ();
  g_autoptr (GPtrArray) choices = NULL;
  static const char *const expected[] = { "sv", "pl", "it", "es", "fr", "nl" };

  for (guint i = 0; i < G_N_ELEMENTS (chosen); i++)
    vacancy_language_choices_remember (settings, chosen[i]);
  choices = vacancy_language_choices (library, NULL, "sv", settings);
  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    g_assert_cmpstr (vacancy_choice_id (choices->pdata[i]), ==, expected[i]);
  g_settings_reset (settings, "recent-languages");
}

/* A block of the library that has its words in another language makes that one likely; what is no language is not listed. */
static void
test_language_blocks (void)
{
  g_autoptr (GSettings) settings = g_settings_new (VACANCY_APP_ID);
  g_autoptr (JdPosting) posting = engineer_posting (starter_library (), "senior");
  g_autoptr (GPtrArray) without = vacancy_language_choices (starter_library (), NULL, NULL, settings), with = vacancy_language_choices (starter_library (), posting, "no such language", settings);
  char *installed[] = { (char *) "de-AT", (char *) "../../etc", (char *) "de-AT", NULL };

  for (guint i = 0; i < with->len; i++)
    g_assert_cmpstr (vacancy_choice_id (with->pdata[i]), !=, "no such language");
  g_assert_cmpuint (position (with, "en"), ==, 0);
  g_assert_true (vacancy_choice_is_likely (with->pdata[position (with, "en")]));
  g_assert_cmpuint (with->len, >=, without->len);
  vacancy_language_choices_add (with, installed);
  g_assert_false (vacancy_choice_is_likely (with->pdata[position (with, "de-AT")]));
  position (with, "de");
}

static void
add (void)
{
  g_test_add_func ("/choices/sought", test_sought);
  g_test_add_func ("/choices/countries", test_countries);
  g_test_add_func ("/choices/currencies", test_currencies);
  g_test_add_func ("/choices/languages", test_language_choices);
  g_test_add_func ("/choices/languages/recent", test_language_recent);
  g_test_add_func ("/choices/languages/blocks", test_language_blocks);
}

int
main (int argc, char **argv)
{
  return loop_test_main (argc, argv, add);
}
