// SPDX-License-Identifier: GPL-3.0-or-later
/* Jobs as data, alone and inside of pages. */
#include "test-import.h"

static const struct
{
  const char *json, *facts, *lines;
} cases[] = {
  /* schema.org */
  { "{\"@graph\":[{\"@type\":\"Organization\",\"name\":\"x\"},{\"@type\":[\"JobPosting\"],\"title\":\"Cook\",\"description\":\"<p>Bake.</p><ul><li>Clean</li></ul>\","
    "\"hiringOrganization\":{\"@type\":\"Organization\",\"name\":\"Acme\",\"sameAs\":\"https://acme.example\"},"
    "\"jobLocation\":[{\"address\":{\"addressLocality\":\"Bath\",\"addressCountry\":\"GB\"}},{\"address\":{\"addressLocality\":\"Leeds\",\"addressCountry\":{\"name\":\"GB\"}}}],"
    "\"jobLocationType\":\"TELECOMMUTE\",\"employmentType\":[\"FULL_TIME\",\"CONTRACTOR\"],\"baseSalary\":{\"currency\":\"GBP\",\"value\":{\"minValue\":20000,\"maxValue\":24000.5,\"unitText\":\"YEAR\"}},"
    "\"datePosted\":\"2026-01-02T00:00\",\"validThrough\":\"2026-02-03\",\"identifier\":{\"value\":\"R-7\"},\"responsibilities\":\"Bake.\","
    "\"experienceRequirements\":{\"monthsOfExperience\":24},\"educationRequirements\":{\"credentialCategory\":\"bachelor degree\"}}]}",
    "title: Cook\ncompany: Acme\nlocation: Bath, GB\nlocation: Leeds, GB\nworkplace: remote\nemployment: full-time\nemployment: contract\nposted: 2026-01-02\napply_by: 2026-02-03\nreference: R-7\n"
    "company_site: https://acme.example\neducation: bachelor degree\nexperience: 24 months\npay: 20000-24000.50 GBP/year\n",
    "# Cook\nBake.\n- Clean\n" },
  /* Greenhouse */
  { "{\"jobs\":[{\"id\":1,\"title\":\"Cook\",\"absolute_url\":\"https://b.example/1\",\"location\":{\"name\":\"Bath\"},\"content\":\"&lt;p&gt;Bake &amp;amp; clean.&lt;/p&gt;\","
    "\"departments\":[{\"name\":\"Kitchen\"}],\"pay_input_ranges\":[{\"min_cents\":200000,\"max_cents\":200000,\"currency_type\":\"USD\",\"title\":\"Annual\"}]},{\"id\":2,\"title\":\"Two\",\"content\":\"x\"}]}",
    "title: Cook\nlocation: Bath\ndepartment: Kitchen\npage: https://b.example/1\npay: 2000 USD/year\n", "# Cook\nBake & clean.\n" },
  /* Lever */
  { "[{\"text\":\"Cook\",\"descriptionPlain\":\"Bake.\",\"lists\":[{\"text\":\"You bring\",\"content\":\"<li>Care</li><li>Calm</li>\"}],\"additional\":\"<p>Apply now.</p>\","
    "\"categories\":{\"commitment\":\"Full Time\",\"location\":\"Bath\",\"department\":\"Kitchen\",\"allLocations\":[\"Bath\",\"Leeds\"]},\"workplaceType\":\"onsite\",\"createdAt\":1767312000000,"
    "\"hostedUrl\":\"https://l.example\",\"applyUrl\":\"https://l.example/apply\",\"salaryRange\":{\"min\":12.5,\"max\":14,\"currency\":\"GBP\",\"interval\":\"per-hour-wage\"}}]",
    "title: Cook\nlocation: Bath\nlocation: Leeds\nworkplace: on-site\nemployment: full-time\nposted: 2026-01-02\ndepartment: Kitchen\npage: https://l.example\napply: https://l.example/apply\n"
    "pay: 12.50-14 GBP/hour\n",
    "# Cook\nBake.\n## You bring\n- Care\n- Calm\nApply now.\n" },
  /* Ashby */
  { "{\"jobs\":[{\"title\":\"Cook\",\"descriptionHtml\":\"<p>Bake.</p>\",\"location\":\"Bath\",\"secondaryLocations\":[{\"location\":\"Leeds\"}],\"employmentType\":\"PartTime\",\"isRemote\":false,"
    "\"department\":\"Kitchen\",\"publishedAt\":\"2026-01-02\",\"compensation\":{\"compensationTierSummary\":\"£20K – £24K\"}}]}",
    "title: Cook\nlocation: Bath\nlocation: Leeds\nemployment: part-time\nposted: 2026-01-02\ndepartment: Kitchen\npay: £20K – £24K\n", "# Cook\nBake.\n" },
  /* Personio */
  { "[{\"name\":\"Koch\",\"subcompany\":\"Acme\",\"office\":\"Bonn\",\"schedule\":\"full-time\",\"jobDescriptions\":[{\"name\":\"Aufgaben\",\"value\":\"<ul><li>Backen</li></ul>\"}]}]",
    "title: Koch\ncompany: Acme\nlocation: Bonn\nemployment: full-time\n", "# Koch\n## Aufgaben\n- Backen\n" },
  /* JSON Resume */
  { "{\"title\":\"Cook\",\"company\":\"Acme\",\"type\":\"Full-time\",\"description\":\"Bake.\",\"location\":{\"city\":\"Bath\",\"countryCode\":\"GB\"},\"remote\":\"Hybrid\",\"salary\":\"24000\","
    "\"responsibilities\":[\"Bake bread\"],\"skills\":[{\"name\":\"Care\"}]}",
    "title: Cook\ncompany: Acme\nlocation: Bath, GB\nworkplace: hybrid\nemployment: full-time\npay: 24000\n", "# Cook\nBake.\n## Responsibilities\n- Bake bread\n## Skills\n- Care\n" },
  /* Breaks within a text, which pages have. */
  { "{\"title\":\"Cook\",\"description\":\"<p>Bake\nbread.</p>\"}", "title: Cook\n", "# Cook\nBake bread.\n" },
};

static void
test_cases (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_test_message ("case %u", i);
      g_autoptr (JdImported) imported = import_with (&jd_import_json, cases[i].json, strlen (cases[i].json));
      g_autofree char *facts = import_facts (imported), *lines = import_shown (imported);
      g_assert_cmpstr (facts, ==, cases[i].facts);
      g_assert_cmpstr (lines, ==, cases[i].lines);
      g_assert_true (jd_importer_for_file (NULL, cases[i].json, strlen (cases[i].json)) == &jd_import_json);
    }
}

static void
test_refused (void)
{
  g_autofree char *deep = repeat ("[", 100000);
  assert_refused (&jd_import_json, "{\"a\":1}", 7, "no job that is known");
  assert_refused (&jd_import_json, "{", 1, "no JSON");
  assert_refused (&jd_import_json, deep, strlen (deep), "no JSON");
}

/* A page's text is what it shows; only one that shows nothing has the text of its data. */
static void
test_page (void)
{
  const char *begin = "<head><script type=\"application/ld+json\">{\"@type\":\"JobPosting\",\"title\":\"Cook\",\"description\":\"<p>Data.</p>\",\"jobLocation\":{\"address\":\"Bath\"}}</script>"
                     "<script>x</script></head><body>", *end = "<script type=\"application/ld+json\">{</script></body>";
  g_autofree char *full = surround (begin, "<p>Shown.</p>", end), *empty = surround (begin, "", end);
  g_autoptr (JdImported) first = import_with (&jd_import_html, full, strlen (full)), second = import_with (&jd_import_html, empty, strlen (empty));
  g_autofree char *facts = import_facts (first), *lines = import_shown (first), *other = import_shown (second);
  g_assert_cmpstr (facts, ==, "title: Cook\nlocation: Bath\n");
  g_assert_cmpstr (lines, ==, "Shown.\n");
  g_assert_cmpstr (other, ==, "# Cook\nData.\n");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/import-data/cases", test_cases);
  g_test_add_func ("/import-data/refused", test_refused);
  g_test_add_func ("/import-data/page", test_page);
  return g_test_run ();
}
