// SPDX-License-Identifier: GPL-3.0-or-later
/* Rules about words: how patterns meet words, where they hold, how packs go over each other, and that each rule that ships finds what it says it finds, and leaves what it says it leaves. */
#include <glib/gstdio.h>
#include <string.h>

#include "test-folder.h"
#include "words/jd-word-rules.h"

#define HEAD "{\"format\": 1, \"id\": \"en\", \"language\": \"en\", "

/* Rules of a pack with @members. */
static JdWordRules *
rules_of (const char *members)
{
  g_autofree char *folder = folder_new ();
  g_autofree char *wording = g_build_filename (folder, "rules", "wording", NULL), *path = g_build_filename (wording, "en.json", NULL);
  g_autofree char *text = g_strconcat (HEAD, members, "}\n", NULL);

  g_assert_cmpint (g_mkdir_with_parents (wording, 0700), ==, 0);
  g_assert_true (g_file_set_contents (path, text, -1, NULL));
  JdWordRules *rules = jd_word_rules_load_from ("en-GB", (const char *const[]) { folder, NULL });
  folder_remove (folder);
  return rules;
}

static char *
found_in (const JdWordRules *rules, const char *text, const JdWordLine *line)
{
  g_autoptr (GArray) found = jd_word_rules_find (rules, text, line);
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < found->len; i++)
    {
      const JdWordFound *one = &g_array_index (found, JdWordFound, i);
      g_string_append_printf (out, "%s%.*s", i > 0 ? "; " : "", (int) (one->end - one->start), text + one->start);
      for (guint j = 0; one->fixes[j]; j++)
        g_string_append_printf (out, " > %s", one->fixes[j]);
    }
  return g_string_free (out, FALSE);
}

/* What is found in @text, "words > fix; words". */
static void
assert_found (const JdWordRules *rules, JdKind kind, const char *text, const char *expected)
{
  const JdWordLine line = { .kind = kind };
  g_autofree char *found = found_in (rules, text, &line);

  g_assert_cmpstr (found, ==, expected);
}

/* One rule of @words, in a pack with @more. */
static void
assert_meets (const char *words, const char *more, const char *text, const char *expected)
{
  g_autofree char *members = g_strdup_printf ("%s\"rules\": [{\"id\": \"r\", \"category\": \"cliche\", \"words\": [%s]}]", more, words);
  g_autoptr (JdWordRules) rules = rules_of (members);

  g_assert_cmpuint (jd_word_rules_faults (rules)->len, ==, 0);
  assert_found (rules, JD_KIND_DUTY, text, expected);
}

static void
test_words (void)
{
  assert_meets ("\"fast-paced\"", "", "A Fast-paced, fast paced, FAST–paced place", "Fast-paced; fast paced");
  assert_meets ("\"good|very-good cook?\"", "", "A very good cook, a good one", "very good cook; good");
  assert_meets ("\"hard work...\"", "", "hard work work work, hard", "hard work work work; hard");
  assert_meets ("\"work ... hard\"", "", "They work very very hard, work as hard", "work very very hard; work as hard");
  assert_meets ("\"work ...1 hard\"", "", "They work very very hard", "");
  assert_meets ("\"work _ hard\"", "", "work hard; work so hard; work, hard", "work so hard");
  assert_meets ("\"comm* skill?\"", "", "Communication skill, commas", "Communication skill; commas");
  assert_meets ("\"*mann\"", "", "Kaufmann, Mann, Mannheim", "Kaufmann; Mann");
  assert_meets ("\"^ join us $\"", "", "Join us. Come and join us.", "Join us");
  assert_meets ("\"his / her\"", "", "in his/her own", "his/her");
  assert_meets ("\"# hours\"", "", "40 hours, some hours", "40 hours");
  assert_meets ("\"<soft>... skills\"", "\"classes\": {\"soft\": [\"people\", \"and\", \"time-management\"]}, ", "skills", "skills");
  assert_meets ("\"<soft> <soft>... skills\"", "\"classes\": {\"soft\": [\"<and>\", \"people\", \"time-management\"], \"and\": [\"and\"]}, ", "people and time-management skills", "people and time-management skills");
  assert_meets ("\"+leverage\"", "\"endings\": [\"s\", \"e>ing\"], ", "leveraging leverages leverage leveraged", "leveraging; leverages; leverage");
  assert_meets ("\"+be great\"", "\"lemmas\": {\"be\": [\"is\", \"are\"]}, ", "be great, is great, bes great", "be great; is great");
}

static void
test_fixes (void)
{
  assert_meets ("\"in order to => to\"", "", "In order to apply", "In order to > To");
  assert_meets ("\"great|good team skills? => $2 => people $3\"", "", "a great team; Good team skills", "great team > team > people; Good team skills > Team > People skills");
}

static JdWordRules *
rules_with (const char *rule)
{
  g_autofree char *members = g_strdup_printf ("\"not_in\": [\"heading\", \"name\", \"quotation\", \"equal\", \"degree\"], "
                                              "\"places\": {\"equal\": {\"sentence\": true, \"words\": [\"regardless of\"]}, \"degree\": {\"words\": [\"master's degree\"]}}, "
                                              "\"rules\": [{\"id\": \"r\", \"category\": \"cliche\", %s}]", rule);
  return rules_of (members);
}

static void
test_places (void)
{
  g_autoptr (JdWordRules) rules = rules_with ("\"words\": [\"king\", \"master\", \"master's\", \"race\"], \"except\": [\"king size\"], \"unless\": [\"royal\"]");
  const JdWordLine heading = { .kind = JD_KIND_DUTY, .heading = TRUE }, company = { .kind = JD_KIND_DUTY, .company = "King & Sons" };
  g_autofree char *in_heading = found_in (rules, "A king", &heading), *in_company = found_in (rules, "At king & sons a king", &company);

  assert_found (rules, JD_KIND_DUTY, "A king and a master", "king; master");
  assert_found (rules, JD_KIND_DUTY, "Live in King County, a king", "king");
  assert_found (rules, JD_KIND_DUTY, "King County calls and waits for it", "");
  assert_found (rules, JD_KIND_DUTY, "The “king” of all", "");
  assert_found (rules, JD_KIND_DUTY, "A master's degree, a master", "master");
  assert_found (rules, JD_KIND_DUTY, "A race, a king, regardless of rank. A king", "king");
  assert_found (rules, JD_KIND_DUTY, "A king size bed", "");
  assert_found (rules, JD_KIND_DUTY, "A royal king. A king", "king");
  assert_found (rules, JD_KIND_DUTY, "See https://example.com/king or king@example.com", "");
  g_assert_cmpstr (in_heading, ==, "");
  g_assert_cmpstr (in_company, ==, "king");
}

static void
test_kinds (void)
{
  g_autoptr (JdWordRules) rules = rules_with ("\"in\": [\"salary\", \"title\"], \"words\": [\"competitive\"]");
  const JdWordLine title = { .title = TRUE };
  g_autofree char *in_title = found_in (rules, "Competitive Nurse", &title);

  assert_found (rules, JD_KIND_SALARY, "A competitive salary", "competitive");
  assert_found (rules, JD_KIND_DUTY, "A competitive salary", "");
  g_assert_cmpstr (in_title, ==, "Competitive");
}

/* The longer of two that lie in one another. */
static void
test_longest (void)
{
  g_autoptr (JdWordRules) rules = rules_of ("\"rules\": [{\"id\": \"a\", \"category\": \"cliche\", \"words\": [\"strong\", \"skills and more\"]}, "
                                            "{\"id\": \"b\", \"category\": \"vague\", \"words\": [\"strong skills\"]}]");

  assert_found (rules, JD_KIND_DUTY, "strong skills and strong", "strong skills; strong");
}

/* ---- packs ---- */

static void
write_pack (const char *folder, const char *id, const char *members)
{
  g_autofree char *wording = g_build_filename (folder, "rules", "wording", NULL), *name = g_strconcat (id, ".json", NULL), *path = g_build_filename (wording, name, NULL);
  g_autofree char *text = g_strdup_printf ("{\"format\": 1, \"id\": \"%s\", %s}\n", id, members);

  g_assert_cmpint (g_mkdir_with_parents (wording, 0700), ==, 0);
  g_assert_true (g_file_set_contents (path, text, -1, NULL));
}

#define RULE(id, words) "{\"id\": \"" id "\", \"category\": \"cliche\", \"words\": [\"" words "\"]}"

/* Rules of one's own go over those that ship: by id, or all of a pack; and use its classes. */
static void
test_own (void)
{
  g_autofree char *shipped = folder_new (), *own = folder_new ();
  const char *folders[] = { shipped, own, NULL };

  write_pack (shipped, "en", "\"language\": \"en\", \"classes\": {\"pet\": [\"cat\"]}, \"rules\": [" RULE ("one", "one") ", " RULE ("two", "two") ", " RULE ("pets", "<pet>") "]");
  write_pack (shipped, "de", "\"language\": \"de\", \"rules\": [" RULE ("eins", "eins") "]");
  write_pack (own, "mine", "\"language\": \"en\", \"classes\": {\"pet\": [\"dog\"]}, \"rules\": [" RULE ("one", "uno") ", {\"id\": \"two\", \"off\": true}, " RULE ("more", "my <pet>") "]");
  g_autoptr (JdWordRules) rules = jd_word_rules_load_from ("en", folders), german = jd_word_rules_load_from ("de-AT", folders);
  assert_found (rules, JD_KIND_DUTY, "one uno two cat dog, my dog, eins", "uno; dog; my dog");
  assert_found (german, JD_KIND_DUTY, "one eins", "eins");
  write_pack (own, "en", "\"language\": \"en\", \"rules\": [" RULE ("three", "three") "]");
  g_autoptr (JdWordRules) replaced = jd_word_rules_load_from ("en", folders);
  assert_found (replaced, JD_KIND_DUTY, "one two three uno", "three; uno");
  folder_remove (shipped);
  folder_remove (own);
}

static void
assert_fault (const char *members, const char *place, const char *words)
{
  g_autoptr (JdWordRules) rules = rules_of (members);
  const GPtrArray *faults = jd_word_rules_faults (rules);

  g_assert_cmpuint (faults->len, ==, 1);
  const char *message = ((const GError *) faults->pdata[0])->message;
  g_test_message ("%s", message);
  g_assert_nonnull (strstr (message, "en.json"));
  g_assert_nonnull (strstr (message, place));
  g_assert_nonnull (strstr (message, words));
  g_assert_cmpuint (jd_word_rules_list (rules)->len, ==, 0);
}

static void
test_faults (void)
{
  assert_fault ("\"rules\": [{\"id\": \"a\", \"category\": \"cliche\"}]", "rules[0]", "words");
  assert_fault ("\"rules\": [{\"id\": \"a\", \"category\": \"none\", \"words\": [\"x\"]}]", "rules[0].category", "pronoun");
  assert_fault ("\"rules\": [{\"id\": \"a\", \"category\": \"cliche\", \"words\": [\"... x\"]}]", "rules[0].words[0]", "a gap");
  assert_fault ("\"rules\": [{\"id\": \"a\", \"category\": \"cliche\", \"words\": [\"x?\"]}]", "rules[0].words[0]", "has to be there");
  assert_fault ("\"rules\": [{\"id\": \"a\", \"category\": \"cliche\", \"words\": [\"<none>\"]}]", "rules[0]", "<none>");
  assert_fault ("\"rules\": [{\"id\": \"a\", \"category\": \"cliche\", \"words\": [\"x\"], \"in\": [\"nowhere\"]}]", "rules[0]", "nowhere");
  assert_fault ("\"rules\": [{\"id\": \"a\", \"category\": \"cliche\", \"severity\": \"grave\", \"words\": [\"x\"]}]", "rules[0].severity", "hint");
  assert_fault ("\"rules\": [" RULE ("a", "x") ", " RULE ("a", "y") "]", "rules[1].id", "no rule before");
  assert_fault ("\"classes\": {\"a\": [\"<b>\"]}, \"rules\": []", "classes.a[0]", "<b>");
  assert_fault ("\"classes\": {\"a\": [\"two words\"]}, \"rules\": []", "classes.a[0]", "hyphens");
}

/* Whatever a pack says, a line costs in proportion to its length: parts that can be met in many ways end at a fixed number of steps. */
static void
test_cost (void)
{
  g_autoptr (JdWordRules) rules = rules_of ("\"classes\": {\"a\": [\"a\", \"a-a\", \"a-a-a\"], \"b\": [\"<a>\", \"<b>\"]}, "
                                            "\"rules\": [" RULE ("r", "<a> <a>... <a>... <a>... <b>... <a>... <a>... <a>... b") "]");
  g_autoptr (GString) text = g_string_new (NULL);
  const JdWordLine line = { .kind = JD_KIND_DUTY };

  for (guint i = 0; i < 20000; i++)
    g_string_append (text, "a ");
  const gint64 before = g_get_monotonic_time ();
  g_autoptr (GArray) found = jd_word_rules_find (rules, text->str, &line);
  g_assert_cmpuint (found->len, ==, 0);
  g_assert_cmpint (g_get_monotonic_time () - before, <, 20 * G_USEC_PER_SEC);
}

/* ---- what ships ---- */

static gboolean
is_found (const JdWordRules *rules, const JdWordRule *rule, const char *text)
{
  const JdKind kind = rule->places.in[0] ? jd_kind_from_name (rule->places.in[0]) : JD_KIND_TEXT;
  const JdWordLine line = { .kind = kind };
  g_autoptr (GArray) found = jd_word_rules_find (rules, text, &line);

  for (guint i = 0; i < found->len; i++)
    if (g_array_index (found, JdWordFound, i).rule == rule)
      return TRUE;
  return FALSE;
}

static void
fail (const char *what, const char *language, const JdWordRule *rule, const char *text)
{
  g_test_message ("%s %s %s: %s", language, rule->id, what, text);
  g_test_fail ();
}

/* Each rule that ships has a line in which it finds something, and one in which it does not. */
static void
test_shipped (void)
{
  static const char *const languages[] = { "en", "de", "fr", "nl", "es", NULL };
  const char *folders[] = { g_getenv ("VACANCY_DATA_DIR"), NULL };

  for (guint i = 0; languages[i]; i++)
    {
      g_autoptr (JdWordRules) rules = jd_word_rules_load_from (languages[i], folders);
      const GPtrArray *faults = jd_word_rules_faults (rules), *list = jd_word_rules_list (rules);
      for (guint j = 0; j < faults->len; j++)
        g_error ("%s", ((const GError *) faults->pdata[j])->message);
      g_assert_cmpuint (list->len, >=, 60);
      for (guint j = 0; j < list->len; j++)
        {
          const JdWordRule *rule = list->pdata[j];
          g_assert_true (rule->finds[0] && rule->leaves[0]);
          g_assert_nonnull (rule->checked);
          for (guint k = 0; rule->finds[k]; k++)
            if (!is_found (rules, rule, rule->finds[k]))
              fail ("finds nothing in", languages[i], rule, rule->finds[k]);
          for (guint k = 0; rule->leaves[k]; k++)
            if (is_found (rules, rule, rule->leaves[k]))
              fail ("finds something in", languages[i], rule, rule->leaves[k]);
        }
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/word-rules/words", test_words);
  g_test_add_func ("/word-rules/fixes", test_fixes);
  g_test_add_func ("/word-rules/places", test_places);
  g_test_add_func ("/word-rules/kinds", test_kinds);
  g_test_add_func ("/word-rules/longest", test_longest);
  g_test_add_func ("/word-rules/own", test_own);
  g_test_add_func ("/word-rules/faults", test_faults);
  g_test_add_func ("/word-rules/cost", test_cost);
  g_test_add_func ("/word-rules/shipped", test_shipped);
  return g_test_run ();
}
