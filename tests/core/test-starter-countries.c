// SPDX-License-Identifier: GPL-3.0-or-later
/* The starter library in German as it is written in Austria and Switzerland: every role, addressed with "Sie" and with "du". */
#include "check/jd-check.h"
#include "compose/jd-compose.h"
#include "edit/jd-edit-new.h"
#include "export/jd-export.h"
#include "model/jd-spellings.h"
#include "model/jd-wording.h"
#include "starter-posting.h"
#include "test-util.h"

static JdPosting *
make_posting (const char *role, const char *level, const char *language, const char *location)
{
  const JdNewRequest request = { .role = role, .level = level, .language = language, .company = "Muster", .location = location };
  g_autoptr (GError) error = NULL;
  JdPosting *posting = jd_edit_new (starter_library (), &request, &error);

  g_assert_no_error (error);
  return posting;
}

typedef void (*CheckFunc) (JdDocument *document, const char *text);

static void
each_posting (const char *language, const char *location, CheckFunc check)
{
  const GPtrArray *roles = jd_library_roles (starter_library ()), *levels = jd_library_levels (starter_library ());

  for (guint r = 0; r < roles->len; r++)
    for (guint l = 0; l < levels->len; l++)
      {
        const char *role = ((const JdRole *) roles->pdata[r])->id, *level = ((const JdLevel *) levels->pdata[l])->id;
        g_autoptr (JdPosting) posting = make_posting (role, level, language, location);
        g_autoptr (JdDocument) document = jd_compose (posting);
        g_autofree char *text = jd_export_one (&jd_export_text, document, NULL, NULL, NULL);
        check (document, text);
      }
}

static void
assert_lacks (const char *text, const char *const *words)
{
  for (guint i = 0; words[i]; i++)
    {
      const char *at = strstr (text, words[i]);
      if (at)
        g_test_message ("“%s” in: %.200s", words[i], at);
      g_assert_null (at);
    }
}

/* What is written otherwise in Switzerland, whichever word it stands in; "Ihre Aufgaben" tells that people are addressed as asked. */
static void
check_swiss (JdDocument *document, const char *text)
{
  static const char *const not_there[] = { "ß", "„", "“", "Gehaltsr", "Führerschein", "Azubi", "Tarifvertrag", "Gesellenbrief", "Krankenhaus", "MFA", "HGB", "Urlaub", NULL };
  const gboolean close = strcmp (document->posting->language, "de-CH-x-du") == 0;

  assert_lacks (text, not_there);
  g_assert_nonnull (strstr (text, close ? "Deine Aufgaben" : "Ihre Aufgaben"));
}

static void
check_austrian (JdDocument *document, const char *text)
{
  static const char *const not_there[] = { "Azubi", "Tarifvertrag", "Gesellenbrief", "MFA", "HGB", "Lohnfortzahlung", NULL };
  const gboolean close = strcmp (document->posting->language, "de-AT-x-du") == 0;

  assert_lacks (text, not_there);
  g_assert_nonnull (strstr (text, close ? "Deine Aufgaben" : "Ihre Aufgaben"));
}

static void
test_words (void)
{
  each_posting ("de-CH", "Zürich, CH", check_swiss);
  each_posting ("de-CH-x-du", "Zürich, CH", check_swiss);
  each_posting ("de-AT", "Wien, AT", check_austrian);
  each_posting ("de-AT-x-du", "Wien, AT", check_austrian);
}

/* Whose country has no words of its own reads what the blocks say. */
static void
test_germany (void)
{
  g_autoptr (JdPosting) bare = make_posting ("truck-driver", "mid", "de", "Berlin, DE"), german = make_posting ("truck-driver", "mid", "de-DE", "Berlin, DE");
  g_autoptr (JdDocument) one = jd_compose (bare), other = jd_compose (german);
  g_autofree char *text = jd_export_one (&jd_export_text, one, NULL, NULL, NULL), *same = jd_export_one (&jd_export_text, other, NULL, NULL, NULL);

  g_assert_cmpstr (text, ==, same);
  g_assert_nonnull (strstr (text, "Lkw-Fahrer/in"));
}

/* "de" for a role in a place gives the German of the place, and keeps how people are addressed. */
static void
test_new (void)
{
  static const char *const cases[][3] = { { "Wien, AT", "de", "de-AT" }, { "Zürich, CH", "de", "de-CH" }, { "Zürich, CH", "de-x-du", "de-CH-x-du" }, { "Wien, AT", "de-DE", "de-AT" },
                                          { "Wien, AT", "de-DE-x-du", "de-AT-x-du" }, { "Berlin, DE", "de-x-du", "de-DE-x-du" }, { "Vaduz, LI", "de", "de-LI" } };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *language = jd_new_language (starter_library (), "chef", cases[i][0], cases[i][1]);
      g_assert_cmpstr (language, ==, cases[i][2]);
    }
}

/* What a block says where @posting is. */
static void
assert_says (const JdPosting *posting, const char *block, const char *expected)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (JdPlacement) placement = jd_resolve_placement (starter_library (), posting, jd_library_block (starter_library (), block), JD_FROM_EDIT, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (placement->base, ==, expected);
}

/* What is customary beside the amount. */
static void
test_pay (void)
{
  g_autoptr (JdPosting) german = make_posting ("waiter", "mid", "de-DE", "Berlin, DE"), austrian = make_posting ("waiter", "mid", "de-AT-x-du", "Wien, AT"),
                        swiss = make_posting ("waiter", "mid", "de-CH", "Zürich, CH");

  assert_says (german, "benefit-above-minimum", "Bezahlung über dem Tarif, je nach Qualifikation und Erfahrung.");
  assert_says (austrian, "benefit-above-minimum", "Bereitschaft zur Überzahlung, je nach Qualifikation und Erfahrung.");
  assert_says (swiss, "benefit-above-minimum", "Bezahlung über dem Gesamtarbeitsvertrag, je nach Qualifikation und Erfahrung.");
  assert_says (german, "benefit-extra-month", "Ein 13. Monatsgehalt.");
  assert_says (austrian, "benefit-extra-month", "Urlaubs- und Weihnachtsgeld als 13. und 14. Gehalt.");
  assert_says (swiss, "benefit-extra-month", "Ein 13. Monatslohn.");
}

/* ---- no red mark on what ships, whichever dictionary there is ---- */

static JdSpelling *spelling;

static void
check_spelling (JdDocument *document, const char *text)
{
  const JdCheckContext context = { document->language, spelling };

  jd_spelling_set_names (spelling, document->posting);
  g_autoptr (GPtrArray) found = jd_check_run (&jd_check_spelling, document, &context);
  for (guint i = 0; i < found->len; i++)
    {
      g_test_message ("%s: %s", document->language, ((const JdFinding *) found->pdata[i])->text);
      g_test_fail ();
    }
}

static void
tell_word (gsize start, gsize end, guint offset, guint length, gpointer text)
{
  g_test_message ("%.*s in: %s", (int) (end - start), (const char *) text + start, (const char *) text);
  g_test_fail ();
}

/* As it stands in no posting: each wording of @localized in German. */
static void
spell_wordings (const JdLocalized *localized, const char *language)
{
  for (guint i = 0; i < jd_localized_length (localized); i++)
    if (jd_language_same (jd_localized_tag (localized, i), "de"))
      {
        const char *wording = jd_spellings_fit (jd_library_spellings (starter_library ()), jd_localized_text (localized, i), jd_localized_tag (localized, i), language);
        g_autofree char *plain = jd_wording_plain (wording);
        jd_spelling_check_text (spelling, plain, -1, tell_word, plain);
      }
}

static void
spell_blocks (const char *language)
{
  const GPtrArray *blocks = jd_library_blocks (starter_library ());

  for (guint i = 0; i < blocks->len; i++)
    {
      const JdBlock *block = blocks->pdata[i];
      spell_wordings (block->body, language);
      for (guint k = 0; k < block->variants->len; k++)
        spell_wordings (((const JdVariant *) block->variants->pdata[k])->body, language);
    }
}

static void
test_spelling (void)
{
  static const char *const cases[][2] = { { "de-CH", "Zürich, CH" }, { "de-AT-x-du", "Wien, AT" } };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      spelling = jd_spelling_open (cases[i][0]);
      if (jd_spelling_has_dictionary (spelling))
        {
          each_posting (cases[i][0], cases[i][1], check_spelling);
          spell_blocks (cases[i][0]);
        }
      jd_spelling_free (spelling);
    }
}

/* A wrong word is one in Switzerland, too. */
static void
test_swiss_spelling (void)
{
  static const char *const words[] = { "Strasse", "Massstab", "gross", "schliessen", "Hauptstrasse" };

  spelling = jd_spelling_open ("de-CH-x-du");
  for (guint i = 0; jd_spelling_has_dictionary (spelling) && i < G_N_ELEMENTS (words); i++)
    if (!jd_spelling_check_word (spelling, words[i], strlen (words[i])))
      {
        g_test_message ("%s", words[i]);
        g_test_fail ();
      }
  if (jd_spelling_has_dictionary (spelling))
    g_assert_false (jd_spelling_check_word (spelling, "Schrasse", strlen ("Schrasse")));
  jd_spelling_free (spelling);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/starter-countries/words", test_words);
  g_test_add_func ("/starter-countries/germany", test_germany);
  g_test_add_func ("/starter-countries/new", test_new);
  g_test_add_func ("/starter-countries/pay", test_pay);
  g_test_add_func ("/starter-countries/spelling", test_spelling);
  g_test_add_func ("/starter-countries/swiss-spelling", test_swiss_spelling);
  return g_test_run ();
}
