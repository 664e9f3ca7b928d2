// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/jd-condition.h"
#include "model/jd-posting.h"

#include <string.h>

#include "base/jd-locale.h"
#include "base/jd-text.h"
#include "model/jd-place-names.h"

#include "test-util.h"

static void
test_is_place (void)
{
  static const char *const good[] = { "NL", "US-TX", "US-TX/Austin", "NL/Utrecht", "FR-75/Paris", "GB-ENG", "DE/Frankfurt am Main", "CH/Zürich", "CL-RM" };
  static const char *const bad[] = { "", "N", "nl", "NLD", "US-", "US-tx", "US-TEXA", "NL/", "/Utrecht", "NL/Utrecht/Centrum", "NL Utrecht", "NL/ Utrecht", "NL/a\nb",
                                     "NL/Utrecht ", "NL/\xFF", "Utrecht" };
  g_autofree char *city = repeat ("x", 101);
  g_autofree char *long_place = surround ("NL/", city, "");

  for (guint i = 0; i < G_N_ELEMENTS (good); i++)
    g_assert_true (jd_is_place (good[i]));
  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    g_assert_false (jd_is_place (bad[i]));
  g_assert_false (jd_is_place (long_place));
}

static void
test_from_text (void)
{
  static const struct { const char *text, *place, *language; } cases[] = {
    { "Utrecht, NL", "NL/Utrecht" },
    { "Utrecht, Netherlands", "NL/Utrecht" },
    { "utrecht,nederland", "NL/utrecht" },
    { "Utrecht, Utrecht, The Netherlands", "NL-UT/Utrecht" },
    { "Stationsplein 1, Utrecht, NL", "NL/Utrecht" },
    { "München, Bayern, Deutschland", "DE-BY/München" },
    { "München, BY, DE", "DE-BY/München" },
    { "Milano, Lombardia, Italia", "IT-25/Milano" },
    { "Milano, MI, IT", "IT-MI/Milano" },
    { "Kreuzberg, Berlin, Germany", "DE/Berlin" },
    { "München, Bayern", NULL },
    { "Hamburg, Germany", "DE/Hamburg" },
    { "Manchester, UK", "GB/Manchester" },
    { "Utrecht, Pays-Bas", "NL/Utrecht", "fr" },
    { "Utrecht, Pays-Bas", NULL, "de" },
    { "Utrecht, Niederlande", "NL/Utrecht", "de-AT" },
    { "Wien, Autriche", "AT/Wien", "fr-CA" },
    { "Helsinki, Suomi", "FI/Helsinki" },
    { "Helsingfors, Finland", "FI/Helsingfors" },
    { "Αθήνα, Ελλάδα", "GR/Αθήνα" },
    { "東京, 日本", "JP/東京" },
    { "Lagos, Nigeria", "NG/Lagos" },
    { "Prague, Czech Republic", "CZ/Prague" },
    { "Seoul, Korea", "KR/Seoul" },
    { "Abidjan, Côte d’Ivoire", "CI/Abidjan" },
    { "Kinshasa, Congo", NULL },
    { "Sarajevo, Bosnia & Herzegovina", "BA/Sarajevo" },
    { "Montevideo, UY", "UY/Montevideo" },
    { "Birmingham, AL", "US-AL/Birmingham" },
    { "Birmingham, AL", NULL, "sq" },
    { "Tirana, AL", "AL/Tirana" },
    { "Baltimore, MD", "US-MD/Baltimore", "en-US" },
    { "Baltimore, Maryland", "US-MD/Baltimore" },
    { "San Juan, PR", "US-PR/San Juan" },
    { "Stationsplein 1, 3511 ED Utrecht, NL", "NL/Utrecht" },
    { "10115 Berlin, Deutschland", "DE/Berlin" },
    { "Berlin, DE", "DE/Berlin" },
    { "Wilmington, DE", "US-DE/Wilmington" },
    { "Bremerhaven, DE", NULL },
    { "München, Germany", "DE/München" },
    { "Wien, Österreich", "AT/Wien" },
    { "Zürich, CH", "CH/Zürich" },
    { "Zürich (Schweiz)", "CH/Zürich" },
    { "Austin, TX, US", "US-TX/Austin" },
    { "Austin, TX", "US-TX/Austin" },
    { "Austin, Texas", "US-TX/Austin" },
    { "Austin, Texas, United States", "US-TX/Austin" },
    { "11 Main St, Austin, TX 78701", "US-TX/Austin" },
    { "Austin, TX 78701, USA", "US-TX/Austin" },
    { "Austin, US", "US/Austin" },
    { "San Francisco, CA", "US-CA/San Francisco" },
    { "Toronto, CA", "CA/Toronto" },
    { "Toronto, ON", "CA-ON/Toronto" },
    { "Toronto, CA-ON", "CA-ON/Toronto" },
    { "München, DE-BY", "DE-BY/München" },
    { "US-TX", "US-TX" },
    { "Toronto, CA-QQ", NULL },
    { "Toronto, Ontario, Canada", "CA-ON/Toronto" },
    { "Springdale, CA", NULL },
    { "Atlanta, Georgia", "US-GA/Atlanta" },
    { "Tbilisi, Georgia", "GE/Tbilisi" },
    { "Georgia", NULL },
    { "New York, NY", "US-NY/New York" },
    { "New York", "US-NY" },
    { "Washington, DC", "US-DC/Washington" },
    { "Washington", NULL },
    { "Washington, US", "US/Washington" },
    { "Seattle, Washington", "US-WA/Seattle" },
    { "Bangalore, IN", "IN/Bangalore" },
    { "Indianapolis, IN", "US-IN/Indianapolis" },
    { "London, UK", "GB/London" },
    { "London, England, United Kingdom", "GB-ENG/London" },
    { "Edinburgh, Scotland", "GB-SCT/Edinburgh" },
    { "Sydney, NSW, Australia", "AU-NSW/Sydney" },
    { "Łódź, Polska", "PL/Łódź" },
    { "Germany", "DE" },
    { "NL", "NL" },
    { "US", "US" },
    { "Texas", "US-TX" },
    { "California, US", "US-CA" },
    { "Singapore", "SG" },
    { "Remote, US", "US" },
    { "Remote (Germany)", "DE" },
    { "Remote", NULL },
    { "Berlin", NULL },
    { "Atlantis, Nowhere", NULL },
    { "in", NULL },
    { "", NULL },
    { " , ,", NULL },
    { "a/b, NL", "NL" },
    { "\xFF, NL", "NL/\uFFFD" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *place = jd_place_from_text (cases[i].text, cases[i].language);
      show (cases[i].text);
      g_assert_cmpstr (place, ==, cases[i].place);
      g_assert_true (place == NULL || jd_is_place (place));
    }
}

/* What is known of the country is not said again. */
static void
test_in_country (void)
{
  static const struct { const char *text, *country, *place; } cases[] = {
    { "Utrecht", "NL", "NL/Utrecht" }, { "3511 ED Utrecht", "NL", "NL/Utrecht" }, { "Bremerhaven, DE", "DE", "DE/Bremerhaven" }, { "Springdale, CA", "US", "US-CA/Springdale" },
    { "Springdale, CA", "CA", "CA/Springdale" }, { "Remote", "NL", "NL" }, { "", "NL", "NL" }, { "München, Bayern", "DE", "DE-BY/München" }, { "Georgia", "US", "US-GA" }, { "Georgia", "GE", "GE" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *place = jd_place_in_country (cases[i].text, cases[i].country);
      show (cases[i].text);
      g_assert_cmpstr (place, ==, cases[i].place);
    }
}

/* Every key is folded as what is looked up with it, and every code is one of a place. */
static void
test_list (void)
{
  guint count = 0;

  for (const char *key = jd_place_list; *key != '\0'; count++)
    {
      const char *code = key + strlen (key) + 1, *name = strchr (key, ':') != NULL ? strchr (key, ':') + 1 : key;
      g_autofree char *folded = jd_text_fold (name);
      if (strcmp (key, code) != 0)
        g_assert_cmpstr (name, ==, folded);
      g_assert_true (jd_is_place (code));
      key = code + strlen (code) + 1;
    }
  g_assert_cmpuint (count, >, 9000);
}

/* No country is without a name people of the program's languages would write. */
static void
test_every_country (void)
{
  static const char *const languages[] = { "en", "de", "fr", "es", "nl" };
  const char *const *codes = jd_locale_countries ();

  for (guint i = 0; codes[i] != NULL; i++)
    for (guint k = 0; k < G_N_ELEMENTS (languages); k++)
      {
        g_autofree char *name = jd_locale_country_name (codes[i], languages[k]);
        g_autofree char *folded = jd_text_fold (name);
        show (name);
        g_assert_cmpstr (jd_place_country_named (folded, languages[k]), ==, codes[i]);
      }
}

/* As people call them: in the languages of the program; with the country only where another is called so, too, and then as it is at home, for a translation may be of the other. */
static void
test_region_name (void)
{
  static const struct { const char *code, *language, *name; gboolean alone; } regions[] = {
    { "US-CA", "en", "California", TRUE }, { "US-CA", "de", "Kalifornien", TRUE }, { "US-CA", "de-AT", "Kalifornien", TRUE }, { "US-CA", "nl", "California", TRUE },
    { "US-GA", "de", "Georgia", FALSE }, { "NL-LI", "en", "Limburg", FALSE }, { "ES-MD", "en", "Comunidad de Madrid", TRUE }, { "GB-WLS", "en", "Wales", TRUE },
  };
  gboolean alone;

  for (guint i = 0; i < G_N_ELEMENTS (regions); i++)
    {
      g_autofree char *name = jd_region_name (regions[i].code, regions[i].language, &alone);
      g_assert_cmpstr (name, ==, regions[i].name);
      g_assert_cmpint (alone, ==, regions[i].alone);
    }
  g_assert_null (jd_region_name ("US-XX", "en", &alone));
  g_assert_false (alone);
}

/* As people there write it; what is written so is found again. */
static void
test_shown (void)
{
  static const struct
  {
    const char *code, *language, *shown;
    gboolean found;
  } cases[] = {
    { "US-OR/Portland", "en-US", "Portland, OR", TRUE }, { "CA-ON/Toronto", "en-CA", "Toronto, ON", TRUE }, { "AU-NSW/Sydney", "en-AU", "Sydney NSW", TRUE },
    { "DE/München", "de", "München, Deutschland", TRUE },
    { "AT/Wien", "de", "Wien, Österreich", TRUE }, { "NL/Utrecht", "en", "Utrecht, Netherlands", TRUE }, { "US-OR", "en", "Oregon", TRUE }, { "NL", "en", "Netherlands", TRUE },
    { "DE-BY/München", "en", "München, Germany", FALSE }, { "GB/Leeds", "en-GB", "Leeds, UK", TRUE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *shown = jd_place_shown (cases[i].code, cases[i].language), *found = jd_place_from_text (cases[i].shown, cases[i].language);
      g_assert_cmpstr (shown, ==, cases[i].shown);
      if (cases[i].found)
        g_assert_cmpstr (found, ==, cases[i].code);
    }
}

/* A code that is typed, or comes from another program, is kept beside what people read. */
static void
test_typed_code (void)
{
  g_autoptr (GPtrArray) locations = jd_locations_from_text ("US-OR/Portland; DE-BY/München; NL; DE/EN; C/C++", "en");
  const JdLocation *portland = locations->pdata[0], *munich = locations->pdata[1];

  g_assert_cmpstr (portland->text, ==, "Portland, OR");
  g_assert_cmpstr (portland->place, ==, "US-OR/Portland");
  g_assert_cmpstr (munich->text, ==, "München, Germany");
  g_assert_cmpstr (munich->place, ==, "DE-BY/München");
  for (guint i = 2; i < locations->len; i++)
    g_assert_null (strchr (((const JdLocation *) locations->pdata[i])->text, ','));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/place/is-place", test_is_place);
  g_test_add_func ("/place/from-text", test_from_text);
  g_test_add_func ("/place/in-country", test_in_country);
  g_test_add_func ("/place/list", test_list);
  g_test_add_func ("/place/every-country", test_every_country);
  g_test_add_func ("/place/region-name", test_region_name);
  g_test_add_func ("/place/shown", test_shown);
  g_test_add_func ("/place/typed-code", test_typed_code);
  return g_test_run ();
}
