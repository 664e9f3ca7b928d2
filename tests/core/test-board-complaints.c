// SPDX-License-Identifier: GPL-3.0-or-later
/* What people complained about, of other programs and of this one: each is a row, a posting and a board that show it, and what is told beforehand, sent, or not sent. */
#include "board/jd-board-file.h"

#include "board-postings.h"
#include "board/jd-dry-run.h"
#include "compose/jd-compose.h"
#include "shipped-boards.h"

#define TODAY "2026-12-05"

typedef struct
{
  const char *name;
  const char *board;
  BoardPosting posting; /* a name of its own is not needed */
  const char *told;     /* by the dry run, as part of a message; NULL: nothing is asked */
  const char *has, *lacks; /* what stands in the file, and does not; likewise */
} Row;

/* A posting that differs from the first in this. */
#define FACTS(text) { .language = "en-US", .level = "senior", .facts = text, .pay = YEARLY }
#define PLACES(text, where) { .language = "en-US", .level = "senior", .facts = text, .places = where, .pay = YEARLY }
#define PAY(...) { .language = "en-US", .level = "senior", .facts = "", .pay = __VA_ARGS__ }
#define LINE(text) { .language = "en-US", .level = "senior", .facts = "", .pay = YEARLY, .line = text }
#define PAY_IN(tag, where, ...) { .language = tag, .level = "senior", .facts = "", .places = where, .pay = __VA_ARGS__ }

static const Row complaints[] = {
  { "1 remote without a country", "google", PLACES ("workplace=remote", ""), .told = "applicantLocationRequirements" },
  { "1 remote with a country", "google", PLACES ("workplace=remote", "United States|US"), .has = "\"applicantLocationRequirements\": {\n    \"@type\": \"Country\",\n    \"name\": \"United States\"" },
  { "2 remote in a region nobody knows", "google", PLACES ("workplace=remote", "Anywhere|"), .told = "applicantLocationRequirements", .lacks = "\"name\": \"Anywhere\"" },
  { "3 remote in a state", "google", PLACES ("workplace=remote", "Texas, US|US-TX"), .has = "\"@type\": \"State\"" },
  { "4 date posted", "google", FACTS (""), .has = "\"datePosted\": \"2026-12-01\"" },
  { "4 no date posted", "google", FACTS ("posted="), .told = "Posted has no value, and is required", .lacks = "datePosted" },
  { "4 no organization", "google", FACTS ("company="), .told = "Company has no value, and is required", .lacks = "hiringOrganization" },
  { "4 no place", "google", PLACES ("", ""), .told = "Location has no value, and is required", .lacks = "jobLocation" },
  { "5 employment", "google", FACTS ("employment="), .told = "Employment has no value, and is recommended", .lacks = "employmentType" },
  { "5 valid through", "google", FACTS ("valid_through="), .told = "Valid through has no value, and is recommended" },
  { "6 empty valid through", "google", FACTS ("valid_through="), .lacks = "validThrough" },
  { "7 pay of 0", "google", PAY ({ 0, 0, "USD", JD_PERIOD_YEAR }), .lacks = "baseSalary" },
  { "7 pay of 0 in a feed", "indeed", PAY ({ 0, 0, "USD", JD_PERIOD_YEAR }), .has = "<salary></salary>", .lacks = "[$0" },
  { "7 pay of 0 in fields", "seek", PAY ({ 0, 0, "USD", JD_PERIOD_YEAR }), .lacks = "minimumAmount" },
  { "8 form of pay", "google", FACTS (""), .has = "\"baseSalary\": {\n    \"@type\": \"MonetaryAmount\",\n    \"currency\": \"USD\",\n    \"value\": {\n      \"@type\": \"QuantitativeValue\"" },
  { "9 the EU as a country", "google", PLACES ("workplace=remote", "EU|"), .told = "applicantLocationRequirements", .lacks = "\"name\": \"EU\"" },
  { "10 hybrid is not remote", "google", FACTS ("workplace=hybrid"), .lacks = "TELECOMMUTE" },
  { "11 entities in data", "google", FACTS (""), .has = "\\u003cli>You build", .lacks = "&lt;" },
  { "12 tags that are shown", "text-box", LINE ("**Build** *it* [here](https://e.example/)"), .has = "- Build it here (https://e.example/)", .lacks = "<" },
  { "13 backslash and n", "lever", FACTS (""), .lacks = "\\\\n" },
  { "13 backslash and n in data", "google", FACTS (""), .lacks = "\\\\n" },
  { "14 entity in a title", "indeed", FACTS ("title=R&D Lead"), .has = "<title><![CDATA[R&D Lead]]></title>", .lacks = "&amp;" },
  { "14 entity in a title of data", "google", FACTS ("title=R&D Lead"), .has = "\"title\": \"R&D Lead\"" },
  { "14 entity in a title for people", "seek", FACTS ("title=R&D Lead"), .has = "positionTitle\nR&D Lead\n" },
  { "15 a feed nobody can read", "jooble", LINE (SIGNS), .has = "&amp;amp; \"e\" 'f' ]]&gt;" },
  { "15 signs in a fact", "jooble", FACTS ("company=" SIGNS), .has = "<company><![CDATA[a < b > c & d &amp; \"e\" 'f' ]]]]><![CDATA[> ]]]]]]><![CDATA[> </script>" },
  { "16 hourly stays hourly", "google", PAY ({ 1850, 2225, "USD", JD_PERIOD_HOUR }), .has = "\"minValue\": 18.50,\n      \"maxValue\": 22.25,\n      \"unitText\": \"HOUR\"" },
  { "16 hourly in a feed", "indeed", PAY ({ 1850, 2225, "USD", JD_PERIOD_HOUR }), .has = "[$18.50 - $22.25 per hour]" },
  { "16 no name for the period", "lever", PAY ({ 1850, 2225, "USD", JD_PERIOD_HOUR }), .told = "nothing is converted", .lacks = "salaryRange" },
  { "16 no name for weeks", "adzuna", PAY ({ 80000, 90000, "USD", JD_PERIOD_WEEK }), .has = "[$800 – $900 per week]", .lacks = "salary_min" },
  { "17 cents", "seek", PAY ({ 1850, 2225, "USD", JD_PERIOD_HOUR }), .has = "minimumAmount\n18.50\n" },
  { "17 cents where none are taken", "linkedin", PAY ({ 1850, 2225, "USD", JD_PERIOD_HOUR }), .told = "the board takes whole amounts", .lacks = "<amount>" },
  { "18 br between items", "linkedin", LINE ("- One\n- Two\n- Three, and so on until there are a hundred signs, which is what the board asks for at least, so that it is shown."), .has = "<li>One</li>\n<li>Two</li>\n<li>", .lacks = "</br>" },
  { "19 links without address", "careers-page", LINE ("You build it. [Read more](javascript:void0)"), .told = "is left out", .has = "You build it. Read more", .lacks = "<a>" },
  { "20 future date", "indeed", FACTS ("posted=2026-12-24"), .told = "It is posted on 2026-12-24 only" },
  { "20 address in city", "indeed", FACTS (""), .has = "<city><![CDATA[Austin]]></city>" },
  { "20 shift in title", "indeed", FACTS ("title=Cook, night shift"), .told = "The title says the shift" },
  { "20 tiers in pay", "indeed", LINE ("You earn $20 as a junior, $30 as a senior."), .has = "<salary><![CDATA[$90000 - $120000 per year]]></salary>" },
  { "21 long title", "seek", FACTS ("title=Senior Data Engineer for pipelines, forecasts, reports, dashboards, and all that comes up"), .told = "at most 80 are taken" },
  { "21 capitals", "google", FACTS ("title=DATA ENGINEER"), .told = "plain letters" },
  { "21 pay in title", "indeed", FACTS ("title=Data Engineer $60/hour"), .told = "The title says the pay" },
  { "21 place in title", "indeed", FACTS ("title=Data Engineer in Austin"), .told = "The title says the place" },
  { "21 no state", "indeed", PLACES ("", "Hamburg, DE|DE/Hamburg"), .told = "Region: it cannot be told from “Hamburg, DE”" },
  { "21 no city", "indeed", PLACES ("", "Texas, US|US-TX"), .told = "City: it cannot be told from “Texas, US”" },
  { "22 tags that are stripped", "linkedin", FACTS (""), .told = "1 heading becomes a bold line", .lacks = "<h2>" },
  { "23 maximum of pay", "seek", PAY ({ 9000000, 9000000, "AUD", JD_PERIOD_YEAR }), .has = "maximumAmount\n90000\n" },
  { "23 long summary", "seek", FACTS ("short_summary=0123456789012345678901234567890123456789012345678901234567890123456789012345678901234567890123456789012345678901234567890123456789012345678901234567890"), .told = "SearchSummary has 151 characters" },
};

/* Cases that real files met with this program. */
static const Row cases[] = {
  { "E1 nobody can apply", "text-box", FACTS ("apply="), .told = "How to apply has no value" },
  { "E2 facts without tags", "linkedin", FACTS (""), .has = "<p>Company: Northwind<br>\nLocation: Austin, TX, US<br>", .lacks = "<dl>" },
  { "E3 no title on a page that has one", "careers-page", FACTS (""), .has = "<h2>", .lacks = "<h1>" },
  { "E6 foreign braces", "linkedin", LINE ("You join {{company}}, {Company}, { company }, {company name} or {company|Acme}, which is all the same, and there you build what is needed."),
    .has = "You join Northwind, Northwind, Northwind, Northwind or Northwind, which", .lacks = "{" },
  { "E6 unknown braces", "indeed", LINE ("You come at {opening time} and leave when all is done."), .told = "“opening_time” is left to be filled in", .lacks = "{" },
  { "E6 words of a template", "seek", LINE ("TBD"), .told = "“TBD” is left to be filled in" },
  { "E6 a fact of a template", "google", FACTS ("company={Company}\nreference=XXXX"), .told = "Company has no value, and is required", .lacks = "{Company}" },
  { "E7 address that is its own text", "linkedin", LINE ("Write to [jobs@example.com](mailto:jobs@example.com?subject=R-17), or see [www.example.com](https://www.example.com), where all else is told, too."),
    .has = "Write to jobs@example.com, or see www.example.com, where" },
  { "E9 no more escaping than needed", "linkedin", LINE ("You don't \"wait\": you take what is there, and you make something of it that others can use, which is all there is to it."), .has = "You don't \"wait\":" },
  { "E13 direction", "careers-page", { .language = "ar", .facts = "", .pay = YEARLY }, .has = "<section lang=\"ar\" dir=\"rtl\">" },
  { "Y1 dollars of Canada", "google", PAY_IN ("en-CA", "Toronto, CA-ON|CA-ON/Toronto", { 6000000, 7000000, "CAD", JD_PERIOD_YEAR }), .has = "\"currency\": \"CAD\"" },
  { "Y1 dollars of Canada in words", "text-box", PAY_IN ("en-CA", "Toronto, CA-ON|CA-ON/Toronto", { 6000000, 7000000, "CAD", JD_PERIOD_YEAR }), .has = "$60,000 – $70,000 per year", .lacks = "US$" },
  { "Y3 French of Canada", "text-box", PAY_IN ("fr-CA", "Montréal|CA-QC/Montreal", { 6000000, 7000000, "CAD", JD_PERIOD_YEAR }), .has = "60 000 – 70 000 $", .lacks = "CA$" },
  { "Y3 Spanish of Mexico", "text-box", PAY_IN ("es-MX", "Ciudad de México|MX", { 2500000, 3000000, "MXN", JD_PERIOD_MONTH }), .has = "$25,000 – $30,000" },
  { "Y3 Portuguese of Brazil", "text-box", PAY_IN ("pt-BR", "São Paulo|BR-SP", { 500000, 600000, "BRL", JD_PERIOD_MONTH }), .has = "R$ 5.000 – R$ 6.000" },
  { "Y3 English of South Africa", "text-box", PAY_IN ("en-ZA", "Durban|ZA-KZN/Durban", { 2500000, 2500000, "ZAR", JD_PERIOD_MONTH }), .has = "R 25 000 per month" },
  { "Y5 gross", "text-box", PAY_IN ("de", "Hamburg, DE|DE/Hamburg", { 4500000, 5500000, "EUR", JD_PERIOD_YEAR, JD_PAY_GROSS }), .has = "45.000 – 55.000 € brutto pro Jahr" },
  { "Y5 net", "text-box", PAY_IN ("fr", "Lyon, FR|FR/Lyon", { 180000, 220000, "EUR", JD_PERIOD_MONTH, JD_PAY_NET }), .has = "1 800 – 2 200 € net par mois" },
};

/* With plain spaces, for versions of CLDR differ in them. */
static char *
spaced (const char *text)
{
  g_autoptr (GString) plain = g_string_new (text);

  g_string_replace (plain, "\u00a0", " ", 0);
  g_string_replace (plain, "\u202f", " ", 0);
  return g_string_free (g_steal_pointer (&plain), FALSE);
}

static char *
told_of (const JdBoardJob *job)
{
  g_autoptr (GPtrArray) issues = jd_dry_run (job, TODAY);
  g_autoptr (GString) out = g_string_new (NULL);

  for (guint i = 0; i < issues->len; i++)
    g_string_append_printf (out, "%s\n", ((const JdBoardIssue *) issues->pdata[i])->message);
  return g_string_free (g_steal_pointer (&out), FALSE);
}

static void
check_row (const Row *row)
{
  g_autoptr (JdPosting) posting = board_posting_new (&row->posting);
  g_autoptr (JdDocument) document = jd_compose (posting);
  const JdBoardJob job = { .board = shipped_board (row->board), .posting = posting, .document = document };
  g_autofree char *told = told_of (&job);
  g_autoptr (GString) out = g_string_new (NULL);
  g_autoptr (GError) error = NULL;

  if (row->told && !strstr (told, row->told))
    g_error ("%s: “%s” is not told:\n%s", row->name, row->told, told);
  if (!row->has && !row->lacks)
    return;
  jd_board_file_write (&job, 1, out, &error);
  g_assert_no_error (error);
  g_autofree char *file = spaced (out->str);
  if (row->has && !strstr (file, row->has))
    g_error ("%s: %s is not in\n%s", row->name, row->has, file);
  if (row->lacks && strstr (file, row->lacks))
    g_error ("%s: %s is in\n%s", row->name, row->lacks, file);
}

static void
test_row (gconstpointer data)
{
  check_row (data);
}

static void
add_rows (const char *folder, const Row *rows, guint n_rows)
{
  for (guint i = 0; i < n_rows; i++)
    {
      g_autofree char *path = g_strdup_printf ("/board-complaints/%s/%s", folder, rows[i].name);
      g_test_add_data_func (path, &rows[i], test_row);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  add_rows ("others", complaints, G_N_ELEMENTS (complaints));
  add_rows ("ours", cases, G_N_ELEMENTS (cases));
  return g_test_run ();
}
