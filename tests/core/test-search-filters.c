// SPDX-License-Identifier: GPL-3.0-or-later
/* Filters of a search that are no names of the library: how often a block is used, and when it was changed. And how filters are completed and shown. */
#include "test-small-library.h"
#include "test-util.h"
#include "describe/jd-search-complete.h"
#include "uses/jd-where-used-search.h"

#define HISTORY(on) ",'history':[{'revision':1,'on':'" on "','body':{'en':'x'}}]"
#define BLOCK(kind, id, title, rest) "{'format':1,'id':'" id "','kind':'" kind "','title':'" title "','body':{'en':'Say it.'},'variants':[],'families':[],'revision':2,'status':'approved'" rest "}"

static char *folder;
static JdLibrary *library;
static JdSearch *search;

static void
put_recent (const char *name, const char *id, guint days)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local (), then = g_date_time_add_days (now, -(int) days);
  g_autofree char *on = g_date_time_format (then, "%Y-%m-%d");
  g_autofree char *json = g_strdup_printf ("{'format':1,'id':'%s','kind':'text','title':'%s','body':{'en':'Say it.'},'tags':[],'revision':2,'history':[{'revision':1,'on':'%s','body':{'en':'x'}}]}", id, id, on);

  folder_put (folder, name, json);
}

static void
set_up (void)
{
  GError *error = NULL;

  folder = folder_new ();
  folder_put (folder, "levels/senior.json", "{'format':1,'id':'senior','order':2,'name':{'en':'Senior','de':'Erfahren'},'ops':[{'op':'add','block':'both','section':'duties','at':'end'}]}");
  folder_put (folder, "roles/head-cook.json", "{'format':1,'id':'head-cook','name':{'en':'Head Cook','de':'Küchenchef'},'sections':[{'id':'duties','kind':'duty','heading':{'en':'D'},'blocks':['both','cook-only']}]}");
  folder_put (folder, "library/duty/both.json", BLOCK ("duty", "both", "Both", ",'tags':['ml','MLOps','fast food']" HISTORY ("2025-03-10")));
  folder_put (folder, "library/duty/cook-only.json", BLOCK ("duty", "cook-only", "Cook", ",'tags':['mlops']" HISTORY ("2025-04-01")));
  folder_put (folder, "library/duty/lonely.json", BLOCK ("duty", "lonely", "Lonely", ",'tags':[],'history':[]"));
  put_recent ("library/text/fresh.json", "fresh", 0);
  put_recent ("library/text/weekold.json", "weekold", 6);
  put_recent ("library/text/monthold.json", "monthold", 25);
  put_recent ("library/text/yearold.json", "yearold", 200);
  library = jd_library_new ();
  jd_library_add_folder (library, folder, JD_FOLDER_WRITABLE, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (jd_library_faults (library)->len, ==, 0);
  search = jd_search_new (library, NULL);
  jd_search_know_library_uses (search, library);
}

static void
assert_found (const char *words, const JdBlockUses *uses, const char *expected)
{
  const JdSearchQuery query = { .query = words, .kind = JD_KIND_OTHER, .uses = uses };
  g_autoptr (GPtrArray) found = jd_search_run (search, &query, NULL);
  g_autoptr (GString) ids = g_string_new (NULL);

  for (guint i = 0; i < found->len; i++)
    g_string_append_printf (ids, "%s%s", i > 0 ? " " : "", ((const JdBlock *) g_ptr_array_index (found, i))->id);
  g_test_message ("%s", words);
  g_assert_cmpstr (ids->str, ==, expected);
}

static void
test_used (void)
{
  static const char all[] = "both cook-only lonely fresh monthold weekold yearold";

  assert_found ("used:", NULL, all);
  assert_found ("used:never kind:duty", NULL, "lonely");
  assert_found ("USED:nev kind:duty", NULL, "lonely");
  assert_found ("used:0 kind:duty", NULL, "lonely");
  assert_found ("used:1", NULL, "cook-only");
  assert_found ("used:2", NULL, "both");
  assert_found ("used:>0", NULL, "both cook-only");
  assert_found ("used:<2 kind:duty", NULL, "cook-only lonely");
  assert_found ("used:> kind:duty", NULL, "");
  assert_found ("used:head", NULL, "both cook-only");
  assert_found ("used:in-head-cook", NULL, "both cook-only");
  assert_found ("used:küchenchef", NULL, "both cook-only");
  assert_found ("used:senior", NULL, "both");
  assert_found ("used:in-erfahren cook", NULL, "");
  assert_found ("used:nobody", NULL, "");
}

/* A posting counts as well, by its title and its file, for who knows of it. */
static void
test_used_in_postings (void)
{
  g_autoptr (JdWhereUsed) used = jd_where_used_new ();
  g_autofree char *data = g_strdup ("{ 'format': 1, 'id': '6f1e1c6e-7d0a-4f5e-9c8e-0a1b2c3d4e5f', 'language': 'en', 'facts': {'title':'Sous Chef'}, 'variables': {}, 'resolved': { 'params': {}, 'variables': [] }, 'removed': [],"
                                    " 'sections': [ { 'id': 'duties', 'kind': 'duty', 'heading': 'Duties', 'variables': {}, 'placements': [ { 'id': 'text-1', 'kind': 'duty', 'state': 'linked', 'block': 'lonely',"
                                    " 'revision': 1, 'base_hash': 'x', 'base': 'Say it.', 'variables': {}, 'why': { 'from': 'edit' } } ] } ] }");
  GError *error = NULL;

  g_strdelimit (data, "'", '"');
  g_autoptr (JdPosting) posting = jd_posting_parse (data, strlen (data), "x", &error);
  g_assert_no_error (error);
  jd_where_used_add_posting (used, "/tmp/kitchen.vacancy", posting);
  JdBlockUses *uses = jd_block_uses_new (used, library);
  assert_found ("used:1", uses, "lonely");
  assert_found ("used:sous-chef", uses, "lonely");
  assert_found ("used:in-kitchen", uses, "lonely");
  assert_found ("used:head", uses, "");
  jd_block_uses_free (uses);
}

static void
test_changed (void)
{
  assert_found ("changed:today", NULL, "fresh");
  assert_found ("changed:we", NULL, "fresh weekold");
  assert_found ("changed:month", NULL, "fresh monthold weekold");
  assert_found ("changed:year", NULL, "fresh monthold weekold yearold");
  assert_found ("changed:2025", NULL, "both cook-only");
  assert_found ("changed:2025-03", NULL, "both");
  assert_found ("changed:2025-03-10", NULL, "both");
  assert_found ("changed:2025-03-1", NULL, "both");
  assert_found ("changed:>2025-03 kind:duty", NULL, "cook-only");
  assert_found ("changed:>2025-03-09 kind:duty", NULL, "both cook-only");
  assert_found ("changed:>2025-03-10 kind:duty", NULL, "cook-only");
  assert_found ("changed:<2025-03-11", NULL, "both");
  assert_found ("changed:<2025-03", NULL, "");
  assert_found ("changed:nonsense", NULL, "");
}

/* ---- completing ---- */

/* "kind:duty=Duties|…" for the cursor at "^" in @query. */
static void
assert_completed (const char *marked, const char *expected, const char *after)
{
  g_autofree char *query = g_strdup (marked);
  const guint cursor = strchr (marked, '^') - marked;
  JdQueryWord at;
  g_autoptr (GString) text = g_string_new (NULL);

  memmove (query + cursor, query + cursor + 1, strlen (query + cursor));
  g_autoptr (GPtrArray) found = jd_search_complete (search, query, cursor, "en", &at);
  for (guint i = 0; i < found->len; i++)
    {
      const JdCompletion *completion = g_ptr_array_index (found, i);
      g_string_append_printf (text, "%s%s=%s", i > 0 ? "|" : "", completion->word, completion->label);
    }
  g_assert_cmpstr (text->str, ==, expected);
  if (found->len > 0)
    {
      guint end;
      g_autofree char *put = jd_search_put_word (query, at, ((const JdCompletion *) g_ptr_array_index (found, 0))->word, &end);
      g_autofree char *with_cursor = g_strdup_printf ("%.*s^%s", (int) end, put, put + end);
      g_assert_cmpstr (with_cursor, ==, after);
    }
}

static void
test_complete (void)
{
  assert_completed ("kind:du^", "kind:duty=Duties", "kind:duty ^");
  assert_completed ("plan kind:b^ more", "kind:benefit=Benefits", "plan kind:benefit ^more");
  assert_completed ("ki^nd:requ more", "", NULL);
  assert_completed ("kin^d:requirem more", "", NULL);
  assert_completed ("kind:duty^", "", NULL);
  assert_completed ("du^", "", NULL);
  assert_completed ("^", "", NULL);
  assert_completed ("tag:^", "tag:fast=fast food|tag:ml=ml|tag:mlops=mlops", "tag:fast ^");
  assert_completed ("tag:ml^", "tag:ml=ml|tag:mlops=mlops", "tag:ml ^");
  assert_completed ("LEVEL:S^", "level:senior=Senior", "level:senior ^");
  assert_completed ("level:erf^", "level:senior=Senior", "level:senior ^");
  assert_completed ("role:cook^", "role:head-cook=Head Cook", "role:head-cook ^");
  assert_completed ("used:ne^", "used:never=Never", "used:never ^");
  assert_completed ("used:coo^", "used:head-cook=Head Cook", "used:head-cook ^");
  assert_completed ("changed:w^", "changed:week=In the last 7 days", "changed:week ^");
  assert_completed ("care:un^", "care:unused=Never used", "care:unused ^");
  assert_completed ("care:an^", "care:any=Any", "care:any ^");
  assert_completed ("status:o^", "status:overdue=Review date passed", "status:overdue ^");
  assert_completed ("ä kind:du^ ö", "kind:duty=Duties", "ä kind:duty ^ö");
}

static void
test_chips (void)
{
  g_autoptr (GPtrArray) chips = jd_search_chips (search, "plan  kind:duty level:Senior tag:\tused:>3 wörd status:d", "en");
  static const char *const labels[] = { "Kind: Duties", "Level: Senior", "Used: >3", "Status: d" };

  g_assert_cmpuint (chips->len, ==, G_N_ELEMENTS (labels));
  for (guint i = 0; i < chips->len; i++)
    g_assert_cmpstr (((const JdFilterChip *) g_ptr_array_index (chips, i))->label, ==, labels[i]);
  g_autofree char *without = jd_search_put_word ("plan  kind:duty level:Senior", ((const JdFilterChip *) g_ptr_array_index (chips, 0))->at, NULL, NULL);
  g_assert_cmpstr (without, ==, "plan  level:Senior");
}

static void
assert_unknown (const char *query, const char *expected)
{
  g_autofree char *text = jd_search_unknown (search, query, "en");

  g_test_message ("%s", query);
  g_assert_cmpstr (text, ==, expected);
}

/* Who asks for what there is not is told so, and what there is. */
static void
test_unknown (void)
{
  assert_unknown ("plan KIND:Nope used:nobody", "There is no “kind:nope”. There is: summary, about, duty, qualification, salary, benefit, conditions, process, legal, text");
  assert_unknown ("kind:duty level:lead kind:nope", "There is no “level:lead”. There is: senior");
  assert_unknown ("tag:diving", "There is no “tag:diving”. There is: fast, ml, mlops");
  assert_unknown ("role:nurse", "There is no “role:nurse”. There is: head-cook");
  assert_unknown ("status:nope", "There is no “status:nope”. There is: approved, draft, retired, overdue");
  assert_unknown ("changed:nonsense", "There is no “changed:nonsense”. There is: today, week, month, year");
  assert_unknown ("plan kind:du level:erf role:küchen tag: status:a changed:2025-03 changed:>2025 care:un used:nobody nope: kind", NULL);
  assert_unknown ("", NULL);
}

/* Each key that is offered is a filter, and has a title. */
static void
test_keys (void)
{
  for (const char *const *key = jd_search_filter_keys (); *key; key++)
    {
      g_autofree char *word = g_strconcat (*key, "zzzz", NULL);
      g_auto (GStrv) words = jd_search_words (word);

      g_assert_null (words[0]);
      g_assert_nonnull (jd_search_filter_title (*key));
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  set_up ();
  g_test_add_func ("/search-filters/used", test_used);
  g_test_add_func ("/search-filters/used-in-postings", test_used_in_postings);
  g_test_add_func ("/search-filters/changed", test_changed);
  g_test_add_func ("/search-filters/complete", test_complete);
  g_test_add_func ("/search-filters/unknown", test_unknown);
  g_test_add_func ("/search-filters/chips", test_chips);
  g_test_add_func ("/search-filters/keys", test_keys);
  const int status = g_test_run ();
  jd_search_free (search);
  jd_library_unref (library);
  folder_free (folder);
  return status;
}
