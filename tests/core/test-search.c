// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/jd-fit.h"
#include "library/jd-search.h"
#include "test-folder.h"

/* One small library for all tests: id, kind, title, wording, more members. In the library's order. */
static const struct
{
  const char *id, *kind, *title, *rest;
} blocks[] = {
  { "deploy-models", "duty", "Deploy models", "'body':{'en':'Bring **trained** models into production, driven by data.'},'tags':['ml ops','Café'],'families':['ml']" },
  { "drive-forklift", "duty", "Drive", "'body':{'en':'Drive a forklift through the hall, with other drivers.'},'families':['warehouse']" },
  { "mentor", "duty", "Mentor others", "'body':{},'variants':[{'when':{'level':['senior']},'body':{'en':'Mentor those who deploy.'}}],'tags':['lead']" },
  { "old-duty", "duty", "Deploy by fax", "'body':{'en':'Send faxes.'},'status':'retired'" },
  { "write-naive", "duty", "Write", "'body':{'en':'Write naïve résumés about C++ and R&D.','de':'Schreibe über Straßen.'}" },
  { "pay", "salary", "Pay range", "'body':{},'basis':'offer','rows':[]" },
  { "production-bonus", "benefit", "Bonus", "'body':{'en':'A bonus at the end of the year.'},'variants':[{'when':{'level':['entry'],'place':['NL']},'body':{'en':'A thirteenth month.'}}],'tags':['deploy']" },
  { "remote-only", "conditions", "Remote", "'body':{},'variants':[{'when':{'workplace':['remote']},'body':{'en':'Work from home.'}}]" },
  { "no-intern", "text", "Team", "'body':{'en':'You work alone.'},'variants':[{'when':{'level':['entry'],'workplace':['remote']},'body':{'en':''}}]" },
  { "silent", "text", "Silent", "'body':{},'variants':[{'when':{'workplace':['remote']},'body':{}}]" },
  { "odd", "zoo", "Odd one", "'body':{'en':'Feed the lions.'},'families':['ml']" },
};

/* Hits of every place, of a role's own, of shared and of other blocks, each in two kinds; ranked apart from the others. */
static const struct
{
  const char *id, *kind, *title, *rest;
} rivals[] = {
  { "other-duty", "duty", "Release", "'body':{'en':'x'},'families':['sales']" },
  { "own-duty", "duty", "Release", "'body':{'en':'x'},'families':['cook']" },
  { "own-duty-word", "duty", "Ship", "'body':{'en':'Release.'},'families':['cook']" },
  { "shared-duty", "duty", "Release", "'body':{'en':'x'}" },
  { "other-skill", "qualification", "Release", "'body':{'en':'x'},'families':['sales']" },
  { "own-skill", "qualification", "Release", "'body':{'en':'x'},'families':['cook']" },
  { "shared-skill", "qualification", "Release", "'body':{'en':'x'}" },
  { "shared-skill-word", "qualification", "Ship", "'body':{'en':'Release.'}" },
};

static char *folder;
static JdLibrary *library;
static JdSearch *search;

static void
put_block (const char *where, const char *id, const char *kind, const char *title, const char *rest)
{
  g_autofree char *name = g_strdup_printf ("library/%s/%s.json", kind, id);
  g_autofree char *text = g_strdup_printf ("{'format':1,'id':'%s','kind':'%s','title':'%s',%s}", id, kind, title, rest);
  folder_put (where, name, text);
}

static void
set_up (void)
{
  folder = folder_new ();
  for (guint i = 0; i < G_N_ELEMENTS (blocks); i++)
    put_block (folder, blocks[i].id, blocks[i].kind, blocks[i].title, blocks[i].rest);
  folder_put (folder, "levels/entry.json", "{'format':1,'id':'entry','order':1,'name':{'en':'Entry'}}");
  folder_put (folder, "levels/senior.json", "{'format':1,'id':'senior','order':2,'name':{'en':'Senior'},'inherits':'entry'}");
  folder_put (folder, "levels/lost.json", "{'format':1,'id':'lost','order':3,'name':{'en':'Lost'},'inherits':'nobody'}");

  library = jd_library_new ();
  GError *error = NULL;
  jd_library_add_folder (library, folder, JD_FOLDER_WRITABLE, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (jd_library_faults (library)->len, ==, 0);
  search = jd_search_new (library, NULL);
}

static void
tear_down (void)
{
  jd_search_free (search);
  jd_library_unref (library);
  folder_free (folder);
}

/* Asserts the ids found, in order, with spaces between, and that the total is their number. */
static void
assert_found_in (const JdSearch *searched, const JdSearchQuery *query, const char *expected)
{
  guint total = 999;
  g_autoptr (GPtrArray) found = jd_search_run (searched, query, &total);
  g_autoptr (GString) ids = g_string_new (NULL);
  for (guint i = 0; i < found->len; i++)
    g_string_append_printf (ids, "%s%s", i > 0 ? " " : "", ((const JdBlock *) g_ptr_array_index (found, i))->id);
  g_assert_cmpstr (ids->str, ==, expected);
  if (query->limit == 0)
    g_assert_cmpuint (total, ==, found->len);
}

static void
assert_found (const JdSearchQuery *query, const char *expected)
{
  assert_found_in (search, query, expected);
}

static void
assert_words (const char *words, const char *expected)
{
  const JdSearchQuery query = { .query = words, .kind = JD_KIND_OTHER };
  assert_found (&query, expected);
}

static void
test_everything (void)
{
  const char *all = "deploy-models drive-forklift mentor write-naive pay production-bonus remote-only no-intern silent odd";
  assert_words (NULL, all);
  assert_words ("", all);
  assert_words (" \t ", all);
}

/* Title, then wording, then tags and ids; the library's order within. */
static void
test_ranking (void)
{
  assert_words ("deploy", "deploy-models mentor production-bonus");
  assert_words ("production", "deploy-models production-bonus");
  assert_words ("driv", "drive-forklift deploy-models");
  assert_words ("bonus", "production-bonus");
}

/* All words must be there; the one found furthest back ranks the block. */
static void
test_several_words (void)
{
  assert_words ("models deploy", "deploy-models");
  assert_words ("deploy bring", "deploy-models");
  assert_words ("forklift models", "");
  assert_words ("  hall   drive ", "drive-forklift");
  assert_words ("the year", "production-bonus");
}

static void
test_parts_of_words (void)
{
  assert_words ("fork", "drive-forklift");
  assert_words ("lift", "drive-forklift");
  assert_words ("forkslifts", "");
  assert_words ("ductio", "deploy-models production-bonus");
  assert_words ("y-mod", "deploy-models");
  assert_words ("f", "drive-forklift production-bonus remote-only odd deploy-models");
}

static void
test_folding (void)
{
  assert_words ("NAIVE", "write-naive");
  assert_words ("naïve", "write-naive");
  assert_words ("resumes", "write-naive");
  assert_words ("cafe", "deploy-models");
  assert_words ("strassen", "write-naive");
  assert_words ("c++", "write-naive");
  assert_words ("r&d", "write-naive");
}

/* Wording is searched as it reads, without its markup. */
static void
test_markup (void)
{
  assert_words ("**", "");
  assert_words ("trained", "deploy-models");
}

static void
test_kinds (void)
{
  assert_words ("kind:duty", "deploy-models drive-forklift mentor write-naive");
  assert_words ("kind:Duty models", "deploy-models");
  assert_words ("kind:d", "deploy-models drive-forklift mentor write-naive");
  assert_words ("kind:zoo", "odd");
  assert_words ("kind:nothing", "");
  assert_words ("kind:", "deploy-models drive-forklift mentor write-naive pay production-bonus remote-only no-intern silent odd");
  const JdSearchQuery query = { .kind = JD_KIND_BENEFIT };
  assert_found (&query, "production-bonus");
  const JdSearchQuery both = { .query = "deploy", .kind = JD_KIND_BENEFIT };
  assert_found (&both, "production-bonus");
}

static void
test_tags (void)
{
  assert_words ("tag:lead", "mentor");
  assert_words ("tag:LE", "mentor");
  assert_words ("tag:ml", "deploy-models");
  assert_words ("tag:ops", "");
  assert_words ("tag:café", "deploy-models");
  assert_words ("tag:deploy", "production-bonus");
  assert_words ("tag:", "deploy-models drive-forklift mentor write-naive pay production-bonus remote-only no-intern silent odd");
  assert_words ("ops", "deploy-models");
}

/* Blocks that have wording at the level, or may have it once place and workplace are known. */
static void
test_levels (void)
{
  assert_words ("level:entry", "deploy-models drive-forklift write-naive pay production-bonus remote-only no-intern odd");
  assert_words ("level:senior", "deploy-models drive-forklift mentor write-naive pay production-bonus remote-only no-intern odd");
  assert_words ("level:boss", "");
  assert_words ("level:lost", "");
  assert_words ("level:", "deploy-models drive-forklift mentor write-naive pay production-bonus remote-only no-intern silent odd");
  const JdSearchQuery query = { .query = "deploy", .kind = JD_KIND_OTHER, .level = "entry" };
  assert_found (&query, "deploy-models production-bonus");
}

static void
test_roles (void)
{
  const JdSearchQuery ml = { .kind = JD_KIND_OTHER, .role = "ml" };
  assert_found (&ml, "deploy-models odd mentor write-naive pay production-bonus remote-only no-intern silent drive-forklift");
  const JdSearchQuery warehouse = { .query = "deploy", .kind = JD_KIND_OTHER, .role = "warehouse" };
  assert_found (&warehouse, "mentor production-bonus deploy-models");
  const JdSearchQuery unknown = { .query = "forklift", .kind = JD_KIND_OTHER, .role = "nobody" };
  assert_found (&unknown, "drive-forklift");
}

/* Only what belongs into a section; and without a role, what is for every role comes first. */
static void
test_sections (void)
{
  const JdSearchQuery pay = { .kind = JD_KIND_OTHER, .section = "salary" };
  assert_found (&pay, "pay production-bonus");
  const JdSearchQuery benefits = { .kind = JD_KIND_OTHER, .section = "benefit", .first_kind = "benefit" };
  assert_found (&benefits, "production-bonus pay");
  const JdSearchQuery one = { .kind = JD_KIND_SALARY, .section = "benefit" };
  assert_found (&one, "pay");
  const JdSearchQuery none = { .kind = JD_KIND_DUTY, .section = "benefit" };
  assert_found (&none, "");
  const JdSearchQuery duties = { .kind = JD_KIND_OTHER, .section = "duty" };
  assert_found (&duties, "deploy-models drive-forklift mentor write-naive");
  const JdSearchQuery no_role = { .kind = JD_KIND_OTHER, .section = "duty", .no_role = TRUE };
  assert_found (&no_role, "mentor write-naive deploy-models drive-forklift");
}

static void
test_fit (void)
{
  static const struct
  {
    const char *block;
    JdKind section;
    const char *role;
    JdFit fit;
  } cases[] = {
    { "deploy-models", JD_KIND_DUTY, "ml", JD_FIT_HERE },
    { "deploy-models", JD_KIND_DUTY, "warehouse", JD_FIT_OTHER_ROLES },
    { "deploy-models", JD_KIND_DUTY, NULL, JD_FIT_OTHER_ROLES },
    { "deploy-models", JD_KIND_BENEFIT, "ml", JD_FIT_ELSEWHERE },
    { "deploy-models", JD_KIND_OTHER, "ml", JD_FIT_ELSEWHERE },
    { "mentor", JD_KIND_DUTY, "warehouse", JD_FIT_HERE },
    { "mentor", JD_KIND_DUTY, NULL, JD_FIT_HERE },
    { "production-bonus", JD_KIND_SALARY, "ml", JD_FIT_HERE },
    { "pay", JD_KIND_BENEFIT, "ml", JD_FIT_HERE },
    { "odd", JD_KIND_TEXT, "ml", JD_FIT_ELSEWHERE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpint (jd_fit (jd_library_block (library, cases[i].block), cases[i].section, cases[i].role), ==, cases[i].fit);
}

/* What fits the role before what does not, then by where the word stands; among equally good hits the role's own first, then those of the section's kind. */
static void
test_equally_good (void)
{
  char *apart = folder_new ();
  g_autoptr (JdLibrary) own = jd_library_new ();
  for (guint i = 0; i < G_N_ELEMENTS (rivals); i++)
    put_block (apart, rivals[i].id, rivals[i].kind, rivals[i].title, rivals[i].rest);
  jd_library_add_folder (own, apart, JD_FOLDER_READ_ONLY, NULL);
  g_autoptr (JdSearch) of_rivals = jd_search_new (own, NULL);

  const JdSearchQuery duty = { .query = "release", .kind = JD_KIND_OTHER, .role = "cook", .first_kind = "duty" };
  assert_found_in (of_rivals, &duty, "own-duty own-skill shared-duty shared-skill own-duty-word shared-skill-word other-duty other-skill");
  const JdSearchQuery skill = { .query = "release", .kind = JD_KIND_OTHER, .role = "cook", .first_kind = "qualification" };
  assert_found_in (of_rivals, &skill, "own-skill own-duty shared-skill shared-duty own-duty-word shared-skill-word other-skill other-duty");
  const JdSearchQuery no_role = { .query = "release", .kind = JD_KIND_OTHER, .first_kind = "qualification" };
  assert_found_in (of_rivals, &no_role, "other-skill own-skill shared-skill other-duty own-duty shared-duty shared-skill-word own-duty-word");
  const JdSearchQuery few = { .query = "release", .kind = JD_KIND_OTHER, .role = "cook", .first_kind = "qualification", .limit = 3 };
  g_autoptr (GPtrArray) found = jd_search_run (of_rivals, &few, NULL);
  g_assert_cmpuint (found->len, ==, 3);
  g_assert_cmpstr (((const JdBlock *) g_ptr_array_index (found, 2))->id, ==, "shared-skill");
  folder_free (apart);
}

static void
test_retired (void)
{
  const JdSearchQuery query = { .query = "deploy", .kind = JD_KIND_OTHER, .retired = TRUE };
  assert_found (&query, "deploy-models old-duty mentor production-bonus");
}

static void
test_limit (void)
{
  const JdSearchQuery query = { .query = "deploy", .kind = JD_KIND_OTHER, .limit = 2 };
  guint total = 0;
  g_autoptr (GPtrArray) found = jd_search_run (search, &query, &total);
  g_assert_cmpuint (found->len, ==, 2);
  g_assert_cmpuint (total, ==, 3);
  assert_found (&query, "deploy-models mentor");
  const JdSearchQuery more = { .query = "deploy", .kind = JD_KIND_OTHER, .limit = 50 };
  assert_found (&more, "deploy-models mentor production-bonus");
  g_autoptr (GPtrArray) uncounted = jd_search_run (search, &query, NULL);
  g_assert_cmpuint (uncounted->len, ==, 2);
}

/* Whatever is typed finds something or nothing. */
static void
test_odd_queries (void)
{
  static const char *const queries[] = { ":", "kind", "tag::", "\n", "\\", "*", "{company}", "\001", "\001ml", "level:\001", "日本", "\xff\xfe" };
  for (guint i = 0; i < G_N_ELEMENTS (queries); i++)
    {
      const JdSearchQuery query = { .query = queries[i], .kind = JD_KIND_OTHER };
      guint total = 0;
      g_autoptr (GPtrArray) found = jd_search_run (search, &query, &total);
      g_assert_cmpuint (found->len, ==, total);
      g_assert_cmpuint (total, <=, G_N_ELEMENTS (blocks));
    }
  g_autofree char *endless = g_strnfill (100000, 'a');
  assert_words (endless, "");
}

static void
test_empty_library (void)
{
  g_autoptr (JdLibrary) empty = jd_library_new ();
  g_autoptr (JdSearch) nothing = jd_search_new (empty, NULL);
  const JdSearchQuery query = { .query = "kind:duty tag:x level:y z", .kind = JD_KIND_TEXT, .level = "a", .role = "b", .limit = 5 };
  guint total = 7;
  g_autoptr (GPtrArray) found = jd_search_run (nothing, &query, &total);
  g_assert_cmpuint (found->len, ==, 0);
  g_assert_cmpuint (total, ==, 0);
}

/* Titles of one kind come in the reader's order, wherever ids and bytes stand; kinds and what is a better hit go before. */
static void
test_reader (void)
{
  char *own_folder = folder_new ();
  put_block (own_folder, "a", "duty", "Zulagen", "'body':{'en':'x'}");
  put_block (own_folder, "b", "duty", "Ähren", "'body':{'en':'x'}");
  put_block (own_folder, "c", "duty", "apfel", "'body':{'en':'x'}");
  put_block (own_folder, "d", "duty", "Öl", "'body':{'en':'x'}");
  put_block (own_folder, "e", "benefit", "Zzz", "'body':{'en':'x'}");
  put_block (own_folder, "f", "duty", "Öl", "'body':{'en':'x'}");
  g_autoptr (JdLibrary) own = jd_library_new ();
  jd_library_add_folder (own, own_folder, JD_FOLDER_WRITABLE, NULL);
  g_autoptr (JdSearch) german = jd_search_new (own, "de"), swedish = jd_search_new (own, "sv"), plain = jd_search_new (own, NULL);
  JdSearchQuery query = { .kind = JD_KIND_OTHER };

  assert_found_in (plain, &query, "a b c d f e");
  assert_found_in (german, &query, "b c d f a e");
  assert_found_in (swedish, &query, "c a b d f e");
  query.limit = 3;
  assert_found_in (german, &query, "b c d");
  folder_free (own_folder);
}

/* Found by what it is called in any language, and in the order of what the reader sees. */
static void
test_titles (void)
{
  char *own_folder = folder_new ();
  put_block (own_folder, "a", "duty", "Act", "'titles':{'de':'Zügig handeln'},'body':{'en':'x'}");
  put_block (own_folder, "b", "duty", "Begin", "'titles':{'de':'Anfangen'},'body':{'en':'x'}");
  g_autoptr (JdLibrary) own = jd_library_new ();
  jd_library_add_folder (own, own_folder, JD_FOLDER_WRITABLE, NULL);
  g_autoptr (JdSearch) german = jd_search_new (own, "de"), english = jd_search_new (own, "en");
  JdSearchQuery query = { .kind = JD_KIND_OTHER };

  assert_found_in (german, &query, "b a");
  assert_found_in (english, &query, "a b");
  query.query = "zugig";
  assert_found_in (english, &query, "a");
  query.query = "begin";
  assert_found_in (german, &query, "b");
  folder_free (own_folder);
}

/* The search keeps its library. */
static void
test_holds_library (void)
{
  JdLibrary *own = jd_library_new ();
  jd_library_add_folder (own, folder, JD_FOLDER_WRITABLE, NULL);
  g_autoptr (JdSearch) kept = jd_search_new (own, NULL);
  jd_library_unref (own);
  const JdSearchQuery query = { .query = "forklift", .kind = JD_KIND_OTHER };
  g_autoptr (GPtrArray) found = jd_search_run (kept, &query, NULL);
  g_assert_cmpstr (((const JdBlock *) g_ptr_array_index (found, 0))->title, ==, "Drive");
}

/* Forms of a word behind the name of a variable, as in {years:year|years}, are not searched. */
static void
drop_forms (GString *text)
{
  for (char *at = text->str; (at = strchr (at, '{'));)
    {
      const gsize name = strcspn (at, ":}\n"), whole = strcspn (at, "}\n");

      g_string_erase (text, at - text->str + name, whole - name);
      at++;
    }
}

/* Every word of every starter block finds the block, and what is found has the word: against a plain look at each block. */
static void
test_against_plain_search (void)
{
  g_autoptr (JdLibrary) starter = jd_library_new ();
  jd_library_add_folder (starter, jd_library_starter_path (), JD_FOLDER_READ_ONLY, NULL);
  g_autoptr (JdSearch) of_starter = jd_search_new (starter, NULL);
  static const char *const words[] = { "a", "e", "in", "re", "the", "team", "you", "-", "ing", "q", "forklift", "model", "zzz", "'s", "company" };
  const GPtrArray *all = jd_library_blocks (starter);

  for (guint w = 0; w < G_N_ELEMENTS (words); w++)
    {
      guint expected = 0, total = 0;
      for (guint i = 0; i < all->len; i++)
        {
          const JdBlock *block = g_ptr_array_index (all, i);
          g_autoptr (GString) text = g_string_new (block->id);
          g_string_append_printf (text, "\n%s\n", block->title);
          for (guint j = 0; j < jd_localized_length (block->titles); j++)
            g_string_append_printf (text, "%s\n", jd_localized_text (block->titles, j));
          for (char **tag = block->tags; *tag != NULL; tag++)
            g_string_append_printf (text, "%s\n", *tag);
          for (guint j = 0; j < jd_localized_length (block->body); j++)
            g_string_append_printf (text, "%s\n", jd_localized_text (block->body, j));
          for (guint v = 0; v < block->variants->len; v++)
            {
              const JdLocalized *body = ((const JdVariant *) g_ptr_array_index (block->variants, v))->body;
              for (guint j = 0; j < jd_localized_length (body); j++)
                g_string_append_printf (text, "%s\n", jd_localized_text (body, j));
            }
          drop_forms (text);
          g_autofree char *folded = g_utf8_casefold (text->str, -1);
          expected += strstr (folded, words[w]) != NULL && block->status != JD_STATUS_RETIRED;
        }
      const JdSearchQuery query = { .query = words[w], .kind = JD_KIND_OTHER };
      g_autoptr (GPtrArray) found = jd_search_run (of_starter, &query, &total);
      g_test_message ("%s", words[w]);
      g_assert_cmpuint (total, ==, expected);
    }
}

/* Every part of an id finds its block, however short or long, be it a word of its own or not. */
static void
test_parts_of_ids (void)
{
  static const char *const ids[] = { "deploy-models", "drive-forklift", "production-bonus" };

  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    for (gsize start = 0; ids[i][start] != '\0'; start++)
      for (gsize length = 1; length <= strlen (ids[i] + start); length++)
        {
          g_autofree char *part = g_strndup (ids[i] + start, length);
          const JdSearchQuery query = { .query = part, .kind = JD_KIND_OTHER };
          g_autoptr (GPtrArray) found = jd_search_run (search, &query, NULL);
          gboolean there = FALSE;
          for (guint j = 0; j < found->len; j++)
            there |= g_str_equal (((const JdBlock *) g_ptr_array_index (found, j))->id, ids[i]);
          g_test_message ("%s", part);
          g_assert_true (there);
        }
}

/* What is looked for of a query; filters are none of it, however they are written. */
static void
test_words (void)
{
  static const char *const queries[][2] = { { "Deploy\tmodels", "deploy|models" }, { " KIND:duty Br\303\274cke tag: level:senior", "brucke" }, { "kinder:x", "kinder:x" }, { "", "" }, { NULL, "" } };

  for (guint i = 0; i < G_N_ELEMENTS (queries); i++)
    {
      g_auto (GStrv) words = jd_search_words (queries[i][0]);
      g_autofree char *joined = g_strjoinv ("|", words);
      g_assert_cmpstr (joined, ==, queries[i][1]);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  set_up ();
  g_test_add_func ("/search/everything", test_everything);
  g_test_add_func ("/search/titles", test_titles);
  g_test_add_func ("/search/words", test_words);
  g_test_add_func ("/search/ranking", test_ranking);
  g_test_add_func ("/search/several-words", test_several_words);
  g_test_add_func ("/search/parts-of-words", test_parts_of_words);
  g_test_add_func ("/search/parts-of-ids", test_parts_of_ids);
  g_test_add_func ("/search/folding", test_folding);
  g_test_add_func ("/search/markup", test_markup);
  g_test_add_func ("/search/kinds", test_kinds);
  g_test_add_func ("/search/tags", test_tags);
  g_test_add_func ("/search/levels", test_levels);
  g_test_add_func ("/search/roles", test_roles);
  g_test_add_func ("/search/sections", test_sections);
  g_test_add_func ("/search/fit", test_fit);
  g_test_add_func ("/search/equally-good", test_equally_good);
  g_test_add_func ("/search/retired", test_retired);
  g_test_add_func ("/search/limit", test_limit);
  g_test_add_func ("/search/odd-queries", test_odd_queries);
  g_test_add_func ("/search/empty-library", test_empty_library);
  g_test_add_func ("/search/reader", test_reader);
  g_test_add_func ("/search/holds-library", test_holds_library);
  g_test_add_func ("/search/against-plain-search", test_against_plain_search);
  int result = g_test_run ();
  tear_down ();
  return result;
}
