// SPDX-License-Identifier: GPL-3.0-or-later
#include "check/jd-check.h"
#include "compose/jd-compose.h"
#include "test-bare-posting.h"
#include "test-util.h"

static const char *const others[] = { "Contoso GmbH", "Northwind", "Acme", "ab", NULL };

/* "rule text; ..." of what the family finds in a posting of one line. */
static char *
found_in (const char *wording, const char *const *companies)
{
  g_autoptr (JdPosting) posting = bare_posting ("en");
  g_free (posting->facts->company);
  posting->facts->company = g_strdup ("Northwind Works");
  add_line (add_section (posting, "s", JD_KIND_TEXT, ""), "l", JD_KIND_TEXT, wording);
  g_autoptr (JdDocument) document = jd_compose (posting);
  const JdCheckContext context = { .language = "en", .companies = companies };
  g_autoptr (GPtrArray) findings = jd_check_run (&jd_check_placeholders, document, &context);
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < findings->len; i++)
    {
      const JdFinding *finding = findings->pdata[i];
      g_assert_true (g_str_has_prefix (finding->rule, "placeholders/") && finding->why && g_str_equal (finding->line, "l"));
      g_string_append_printf (out, "%s%s %s", i > 0 ? "; " : "", finding->rule + strlen ("placeholders/"), finding->text);
    }
  return g_string_free (out, FALSE);
}

static void
check_cases (const char *const cases[][2], gsize count, const char *const *companies)
{
  for (gsize i = 0; i < count; i++)
    {
      g_autofree char *found = found_in (cases[i][0], companies);
      g_test_message ("%s", cases[i][0]);
      g_assert_cmpstr (found, ==, cases[i][1]);
    }
}

static void
test_found (void)
{
  static const char *const cases[][2] = {
    /* What composing knows. */
    { "Join [Company Name] as", "template [Company Name]" },
    /* A value can be given, and is missed. */
    { "Dear {{first_name}},", "" },
    { "Dear \\{\\{first_name\\}\\}, join \\{company\\} for $\\{pay\\}", "template {{first_name}}; template {company}; template ${pay}" },
    { "pay: <insert range>, XXXX", "template <insert range>; template XXXX" },
    { "Start TBD", "template TBD" },
    /* Of other programs, people and languages. */
    { "ask [Hiring Manager's Name] of [City]", "template [Hiring Manager's Name]; template [City]" },
    { "[Firmenname] in [Ort], [nom de l’entreprise], [naam bedrijf], [nombre de la empresa]",
      "template [Firmenname]; template [Ort]; template [nom de l’entreprise]; template [naam bedrijf]; template [nombre de la empresa]" },
    { "%COMPANY% and %company_name%, «Company_Name», <<name>>, @@CITY@@", "template %COMPANY%; template %company_name%; template «Company_Name»; template <<name>>; template @@CITY@@" },
    { "Salary: \\_\\_\\_\\_\\_ a year", "template _____" },
    { "Pay TBA, tbc; xxx; ???", "open TBA; open tbc; open xxx; open ???" },
    { "€XX,XXX to 20XX and XX years", "open XX,XXX; open 20XX; open XX" },
    { "Lorem ipsum dolor sit amet", "words Lorem ipsum; words dolor sit amet" },
    { "Company name here, Your Company Name", "words Company name here; words Your Company Name" },
    { "Click or tap here to enter text.", "words Click or tap here to enter text" },
    { "Bei Musterfirma, Musterstraße 1, bitte ergänzen", "words Musterfirma; words Musterstraße; words bitte ergänzen" },
    { "jobs@yourcompany.com", "words yourcompany.com" },
  };

  check_cases (cases, G_N_ELEMENTS (cases), NULL);
}

static void
test_traps (void)
{
  static const char *const cases[][2] = {
    { "Nurse (m/f/x), [m/w/d], [sic], [remote], [optional], [1], [...], [Team]", "" },
    { "Size XXL, chapter XX, XXX, 4XX errors, HTTP 5xx, XML, Xing", "" },
    { "The 5 % to 10 % and 100% of it, «la Maison», «Poste»", "" },
    { "Your company car, join our company. Name here what you like?", "" },
    { "Fill in the form; add your CV?", "" },
    { "snake_case, __init__, C# and C++, todo lists, tbsp", "" },
    { "\\_\\_\\_\\_\\_\\_", "" },
    { "the tags <title>, <b> and </title>", "" },
    { "\\{1, 2\\} and \\{ \\}", "" },
  };

  check_cases (cases, G_N_ELEMENTS (cases), NULL);
}

static void
test_companies (void)
{
  static const char *const cases[][2] = {
    { "Contoso offers you more, says Acme.", "company Contoso; company Acme" },
    { "At Northwind Works, for ab, Acme-like, jobs@Acme.example, Acmes, Acme Cloud", "" },
  };

  check_cases (cases, G_N_ELEMENTS (cases), others);
}

/* One's own name is what to put there. A value that is missed is no mark. */
static void
test_fix (void)
{
  g_autoptr (JdPosting) posting = bare_posting ("en");
  add_line (add_section (posting, "s", JD_KIND_TEXT, ""), "l", JD_KIND_TEXT, "Acme needs {skill}");
  g_autoptr (JdDocument) document = jd_compose (posting);
  const JdCheckContext context = { .language = "en", .companies = others };
  g_autoptr (GPtrArray) findings = jd_check_run (&jd_check_placeholders, document, &context);

  g_assert_cmpuint (document->n_missing, ==, 1);
  g_assert_cmpuint (findings->len, ==, 1);
  const JdFinding *finding = findings->pdata[0];
  g_assert_cmpstr (finding->fixes[0], ==, "C");
  g_assert_null (finding->fixes[1]);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/placeholders/found", test_found);
  g_test_add_func ("/placeholders/traps", test_traps);
  g_test_add_func ("/placeholders/companies", test_companies);
  g_test_add_func ("/placeholders/fix", test_fix);
  return g_test_run ();
}
