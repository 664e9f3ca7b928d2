// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/jd-condition.h"

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
  static const struct { const char *text, *place; } cases[] = {
    { "Utrecht, NL", "NL/Utrecht" },
    { "Utrecht, Netherlands", "NL/Utrecht" },
    { "utrecht,nederland", "NL/utrecht" },
    { "Utrecht, Utrecht, The Netherlands", "NL/Utrecht" },
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
      g_autofree char *place = jd_place_from_text (cases[i].text);
      show (cases[i].text);
      g_assert_cmpstr (place, ==, cases[i].place);
      g_assert_true (place == NULL || jd_is_place (place));
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/place/is-place", test_is_place);
  g_test_add_func ("/place/from-text", test_from_text);
  return g_test_run ();
}
