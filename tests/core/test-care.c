// SPDX-License-Identifier: GPL-3.0-or-later
/* What a library needs: each kind of care finds what it says, and nothing else; and says why. */
#include "care/jd-care.h"

#include "care/jd-fault.h"
#include "describe/jd-fault-text.h"
#include "edit/jd-edit-block.h"
#include "edit/jd-edit.h"
#include "uses/jd-where-used-search.h"
#include "test-small-library.h"
#include "test-util.h"

#define TODAY "2026-11-30"
#define BLOCK(id, body, rest) "{'format':1,'id':'" id "','kind':'duty','title':'" id "','body':" body ",'variants':[],'tags':[],'families':[],'revision':1,'history':[]" rest "}"
#define APPROVED ",'status':'approved'"

typedef struct
{
  char *folder, *starter;
  JdLibrary *library;
  JdWhereUsed *used;
} Fixture;

static void
put_starter (Fixture *fixture)
{
  folder_put (fixture->starter, "library/duty/offered.json", BLOCK ("offered", "{'en':'It is offered.'}", APPROVED));
  folder_put (fixture->starter, "library/duty/changed.json", BLOCK ("changed", "{'en':'It was so.'}", APPROVED));
  folder_put (fixture->starter, "levels/senior.json", "{'format':1,'id':'senior','order':2,'name':{'en':'Senior'},'ops':[{'op':'add','block':'gone-by','section':'duties','at':'end'}]}");
  folder_put (fixture->starter, "roles/cook.json", "{'format':1,'id':'cook','name':{'en':'Cook','de':'Koch'},'sections':[{'id':'duties','kind':'duty','heading':{'en':'D'},'blocks':['cook','gone-by']}]}");
}

static void
put_own (Fixture *fixture)
{
  folder_put (fixture->folder, "library/duty/changed.json", BLOCK ("changed", "{'en':'It is so now.'}", APPROVED));
  folder_put (fixture->folder, "library/duty/cook.json", BLOCK ("cook", "{'en':'Cook it.','de':'Koche es.'}", APPROVED ",'review_by':'2026-11-29'"));
  folder_put (fixture->folder, "library/duty/gone-by.json", BLOCK ("gone-by", "{'en':'Light fires.'}", ",'status':'retired','review_by':'2020-01-01'"));
  folder_put (fixture->folder, "library/duty/left.json", BLOCK ("left", "{'en':'Leave it.'}", ",'status':'retired'"));
  folder_put (fixture->folder, "library/duty/wrong.json", BLOCK ("wrong", "{'en':'Cook the prodct, {dish} and soop.'}", APPROVED ",'review_by':'2026-11-30'"));
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  fixture->folder = folder_new ();
  fixture->starter = folder_new ();
  g_setenv ("VACANCY_DATA_DIR", fixture->starter, TRUE);
  put_starter (fixture);
  put_own (fixture);
  fixture->library = jd_library_new ();
  jd_library_add_folder (fixture->library, fixture->starter, JD_FOLDER_READ_ONLY, &error);
  g_assert_no_error (error);
  jd_library_add_folder (fixture->library, fixture->folder, JD_FOLDER_WRITABLE, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (jd_library_faults (fixture->library)->len, ==, 0);
  fixture->used = jd_where_used_new ();
  jd_where_used_add_library (fixture->used, fixture->library);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  jd_where_used_unref (fixture->used);
  jd_library_unref (fixture->library);
  folder_free (fixture->folder);
  folder_free (fixture->starter);
}

static JdSpelling *
few_words (const char *language)
{
  static const char *const words[] = { "Cook", "cook", "the", "and", "it", "It", "is", "so", "now", "Light", "fires", "Leave", "Koche", "es", "product", NULL };

  return g_str_equal (language, "en") ? jd_spelling_new (jd_speller_new_words ("en", words)) : jd_spelling_new (NULL);
}

static JdCare *
look (Fixture *fixture, JdCareTexts *texts)
{
  return jd_care_new (fixture->library, jd_block_uses_new (fixture->used, fixture->library), jd_block_uses_free, TODAY, NULL, texts, G_MAXUINT);
}

/* "id: why" of all that need @kind, one a line, by kind and id. */
static void
assert_needs (const JdCare *care, const JdLibrary *library, const JdCareKind *kind, const char *expected)
{
  const GPtrArray *blocks = jd_library_blocks (library);
  g_autoptr (GString) found = g_string_new (NULL);
  guint count = 0;

  for (guint i = 0; i < blocks->len; i++)
    {
      const JdBlock *block = blocks->pdata[i];
      g_autofree char *why = jd_care_why (care, kind, block, "en");

      g_assert_cmpint (jd_care_needs (care, kind, block->id), ==, why != NULL);
      if (why)
        g_string_append_printf (found, "%s: %s\n", block->id, why);
      count += why != NULL;
    }
  g_assert_cmpstr (found->str, ==, expected);
  g_assert_cmpuint (jd_care_count (care, kind), ==, count);
}

static void
test_overdue (Fixture *fixture, gconstpointer data)
{
  g_autoptr (JdCare) care = look (fixture, NULL);

  assert_needs (care, fixture->library, &jd_care_overdue, "cook: To be looked at by November 29, 2026\n");
}

/* What is offered is not kept, but for what one changed. */
static void
test_unused (Fixture *fixture, gconstpointer data)
{
  g_autoptr (JdCare) care = look (fixture, NULL);
  g_autoptr (JdCare) unknown = jd_care_new (fixture->library, NULL, NULL, TODAY, NULL, NULL, 0);

  assert_needs (care, fixture->library, &jd_care_unused, "changed: Used by no role, no level and no known posting\nwrong: Used by no role, no level and no known posting\n");
  assert_needs (unknown, fixture->library, &jd_care_unused, "");
  assert_needs (unknown, fixture->library, &jd_care_retired, "");
}

static void
add_posting (Fixture *fixture, const char *id, const char *title, gboolean posted)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (JdPosting) posting = jd_posting_new (id, "en");
  g_autoptr (JdPlacement) line = jd_resolve_placement (fixture->library, posting, jd_library_block (fixture->library, "left"), JD_FROM_EDIT, &error);

  g_assert_no_error (error);
  g_ptr_array_add (posting->sections, jd_section_new ("duties", JD_KIND_DUTY, "Duties"));
  small_replace (&posting, jd_edit_insert (posting, "duties", 0, line, &error), error);
  small_replace (&posting, jd_edit_set_value (posting, "title", title, &error), error);
  if (posted)
    small_replace (&posting, jd_edit_set_value (posting, "posted", "2026-11-01", &error), error);
  jd_where_used_add_posting (fixture->used, NULL, posting);
}

/* What is posted stays as it is. */
static void
test_retired (Fixture *fixture, gconstpointer data)
{
  add_posting (fixture, "one", "Old Chef", TRUE);
  {
    g_autoptr (JdCare) care = look (fixture, NULL);

    assert_needs (care, fixture->library, &jd_care_retired, "gone-by: Still used by “Cook”, “Senior”\n");
  }
  add_posting (fixture, "two", "New Chef", FALSE);
  g_autoptr (JdCare) care = look (fixture, NULL);
  assert_needs (care, fixture->library, &jd_care_retired, "gone-by: Still used by “Cook”, “Senior”\nleft: Still used by “New Chef”\n");
}

/* Of the others of its folder: retired ones and those of other folders aside. */
static void
test_language (Fixture *fixture, gconstpointer data)
{
  g_autoptr (JdCare) care = look (fixture, NULL);
  const JdBlock *block = jd_library_block (fixture->library, "wrong");
  g_autofree char *german = jd_care_why (care, &jd_care_language, block, "de");

  assert_needs (care, fixture->library, &jd_care_language, "changed: No wording in German\nwrong: No wording in German\n");
  g_assert_nonnull (strstr (german, "Deutsch"));
}

static void
test_wording (Fixture *fixture, gconstpointer data)
{
  g_autoptr (JdCareTexts) texts = jd_care_texts_new (few_words, NULL, "en");
  g_autoptr (JdCare) care = look (fixture, texts);

  assert_needs (care, fixture->library, &jd_care_wording, "wrong: “prodct” is not in the dictionary. And 1 more\n");
  g_assert_true (jd_care_is_complete (care));
}

/* Looking again costs what is another block, and what is wrong of it. */
static void
test_wording_again (Fixture *fixture, gconstpointer data)
{
  g_autoptr (JdCareTexts) texts = jd_care_texts_new (few_words, NULL, "en");
  g_autoptr (JdCare) first = jd_care_new (fixture->library, NULL, NULL, TODAY, NULL, texts, 1);
  g_autoptr (JdCare) rest = look (fixture, texts);
  const guint looked = jd_care_texts_n_looked (texts);
  g_autoptr (JdCare) again = look (fixture, texts);

  g_assert_false (jd_care_is_complete (first));
  g_assert_cmpuint (jd_care_count (first, &jd_care_wording), ==, 0);
  g_assert_true (jd_care_is_complete (rest));
  /* The starter library's one, and those retired, are not looked at. */
  g_assert_cmpuint (looked, ==, 3);
  g_assert_cmpuint (jd_care_texts_n_looked (texts), ==, looked);
  g_assert_cmpuint (jd_care_count (again, &jd_care_wording), ==, 1);
  g_autoptr (JdSpelling) spelling = few_words ("en");
  jd_spelling_add_personal (spelling, "soop");
  g_autoptr (JdCare) anew = look (fixture, texts);
  g_assert_cmpuint (jd_care_texts_n_looked (texts), ==, 2 * looked);
  g_assert_cmpuint (jd_care_count (anew, &jd_care_wording), ==, 1);
}

/* Rules that know one word, and hold in a duty alone. */
static JdWordRules *
few_rules (const char *language)
{
  static const char text[] = "{\"format\": 1, \"id\": \"en\", \"language\": \"en\", \"rules\": [{\"id\": \"soup\", \"category\": \"cliche\", \"in\": [\"duty\"], \"words\": [\"soop\"]}]}";
  g_autoptr (GError) error = NULL;
  JdWordPack *pack = jd_word_pack_parse (text, strlen (text), "en.json", &error);

  g_assert_no_error (error);
  return jd_word_rules_new (pack);
}

/* Rules about words look at them as they would in a posting: by the kind of the block. */
static void
test_words (Fixture *fixture, gconstpointer data)
{
  g_autoptr (JdCareTexts) texts = jd_care_texts_new (few_words, few_rules, "en");
  g_autoptr (JdCare) care = look (fixture, texts);

  assert_needs (care, fixture->library, &jd_care_wording, "wrong: “soop”: A stock phrase. And 2 more\n");
}

static void
assert_found (Fixture *fixture, const JdCare *care, const char *words, const char *expected)
{
  g_autoptr (JdSearch) search = jd_search_new (fixture->library, NULL);
  const JdBlockCare needs = care ? jd_care_for_search (care) : (JdBlockCare){ NULL };
  const JdSearchQuery query = { .query = words, .kind = JD_KIND_OTHER, .care = care ? &needs : NULL };
  g_autoptr (GPtrArray) found = jd_search_run (search, &query, NULL);
  g_autoptr (GString) ids = g_string_new (NULL);

  for (guint i = 0; i < found->len; i++)
    g_string_append_printf (ids, "%s%s", i > 0 ? " " : "", ((const JdBlock *) g_ptr_array_index (found, i))->id);
  g_test_message ("%s", words);
  g_assert_cmpstr (ids->str, ==, expected);
}

static void
test_search (Fixture *fixture, gconstpointer data)
{
  g_autoptr (JdCareTexts) texts = jd_care_texts_new (few_words, NULL, "en");
  g_autoptr (JdCare) care = look (fixture, texts);

  assert_found (fixture, care, "care:unused", "changed wrong");
  assert_found (fixture, care, "CARE:un", "changed wrong");
  assert_found (fixture, care, "care:unused care:wording", "wrong");
  assert_found (fixture, care, "care:any", "changed cook gone-by wrong");
  assert_found (fixture, care, "care:retired", "gone-by");
  assert_found (fixture, care, "care:any status:approved koche", "cook");
  assert_found (fixture, care, "care:nothing", "");
  assert_found (fixture, care, "care: koche", "cook");
  /* Who does not know takes out nothing. */
  assert_found (fixture, NULL, "care:unused koche", "cook");
  g_assert_cmpuint (jd_care_count (care, NULL), ==, 4);
}

static void
test_why_all (Fixture *fixture, gconstpointer data)
{
  g_autoptr (JdCare) care = look (fixture, NULL);
  g_autofree char *both = jd_care_why (care, NULL, jd_library_block (fixture->library, "changed"), "en");
  g_autofree char *none = jd_care_why (care, NULL, jd_library_block (fixture->library, "left"), "en");

  g_assert_cmpstr (both, ==, "Used by no role, no level and no known posting\u00a0· No wording in German");
  g_assert_null (none);
}

/* Each row is whole, and another than the others. */
static void
test_table (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GHashTable) ids = g_hash_table_new (g_str_hash, g_str_equal);

  for (const JdCareKind *const *kind = jd_care_kinds (); *kind; kind++)
    {
      g_assert_true (g_hash_table_add (ids, (gpointer) (*kind)->id));
      g_assert_cmpstr ((*kind)->title, !=, "");
      g_assert_true (g_str_has_suffix ((*kind)->explanation, "."));
      g_assert_false (g_str_has_prefix (JD_CARE_ANY, (*kind)->id));
    }
}

/* ---- faults ---- */

static const JdFault *
fault_with (const GPtrArray *faults, const char *part)
{
  for (guint i = 0; i < faults->len; i++)
    if (strstr (((const JdFault *) faults->pdata[i])->message, part))
      return faults->pdata[i];
  g_error ("no fault has “%s”", part);
}

static void
put_faulty (const char *folder)
{
  folder_put (folder, "levels/senior.json", "{'format':1,'id':'senior','order':2,'name':{'en':'Senior'},'inherits':'nowhere','ops':[]}");
  folder_put (folder, "roles/cook.json", "{'format':1,'id':'cook','name':{'en':'Cook'},'sections':[{'id':'a','kind':'duty','heading':{'en':'A'},'blocks':[]},"
                                         "{'id':'b','kind':'duty','heading':{'en':'B'},'blocks':['tie','nobody']}]}");
  folder_put (folder, "library/duty/tie.json", "{'format':1,'id':'tie','kind':'duty','title':'Tie','body':{'en':'Say {nothing}.'},'variants':["
                                               "{'when':{'level':['senior']},'body':{'en':'One.'}},{'when':{'level':['senior']},'body':{'en':'Two.','de':'{nichts}'}}],"
                                               "'tags':[],'families':[],'revision':1,'history':[],'status':'approved'}");
  folder_put (folder, "library/duty/broken.json", "{'format':1,");
}

static void
test_faults (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (JdLibrary) library = jd_library_new ();
  char *folder = folder_new ();
  const JdFault *fault;

  put_faulty (folder);
  jd_library_add_folder (library, folder, JD_FOLDER_WRITABLE, &error);
  g_assert_no_error (error);
  g_autoptr (GPtrArray) broken = jd_faults_place (library, jd_library_faults (library)), errors = jd_library_find_faults (library), faults = jd_faults_place (library, errors);
  g_assert_cmpuint (broken->len, ==, 1);
  fault = broken->pdata[0];
  g_assert_cmpint (fault->place, ==, JD_FAULT_FILE);
  g_assert_true (g_str_has_suffix (fault->file, "/library/duty/broken.json"));
  g_assert_null (fault->id);

  fault = fault_with (faults, "“nobody”");
  g_assert_cmpint (fault->place, ==, JD_FAULT_ROLE);
  g_assert_cmpstr (fault->id, ==, "cook");
  g_assert_cmpuint (fault->section, ==, 1);
  g_assert_cmpuint (fault->entry, ==, 1);
  fault = fault_with (faults, "“nowhere”");
  g_assert_cmpint (fault->place, ==, JD_FAULT_LEVEL);
  g_assert_cmpstr (fault->id, ==, "senior");
  fault = fault_with (faults, "“nothing”");
  g_assert_cmpint (fault->place, ==, JD_FAULT_BLOCK);
  g_assert_cmpstr (fault->id, ==, "tie");
  g_assert_cmpint (fault->variant, ==, -1);
  g_assert_cmpstr (fault->language, ==, "en");
  fault = fault_with (faults, "“nichts”");
  g_assert_cmpint (fault->variant, ==, 1);
  g_assert_cmpstr (fault->language, ==, "de");
  folder_free (folder);
}

/* What people read: what it is about, and what is wrong with it, in sentences without places of files. */
static void
test_sentences (void)
{
  static const struct
  {
    const char *part, *subject, *text;
  } cases[] = {
    { "broken.json", "broken.json", "The file is damaged, or was edited by hand and is not whole: what is in it cannot be read." },
    { "older.json", "older.json", "The file was written by a newer version of Vacancy." },
    { "shape.json", "shape.json", "The file is left out: what it has at “line 1, body” is missing, or is not what belongs there." },
    { "“nobody”", "Cook", "“B”, line 2 is the block “nobody”, which there is not." },
    { "“chief”", "Cook", "“B”, line 3 depends on the level “chief”, which there is not." },
    { "“nowhere”", "Senior", "It follows “nowhere”, which there is not." },
    { "“nothing”", "Tie", "The wording for “All levels · English” has the variable “nothing”, which is declared nowhere." },
    { "“boss”", "Tie", "One of its wordings is for the level “boss”, which there is not." },
    { "variants[1]: ", "Tie", "Two wordings for “Senior” say different things." },
    { "variants[2]: ", "Tie", "The wordings for “Senior” and for “Remote” say different things, and where both hold neither goes first." },
    { "rows: ", "Wage", "Two rows of its pay fit just as well, and say different things: €1 per month and €2 per month." },
  };
  g_autoptr (GError) error = NULL;
  g_autoptr (JdLibrary) library = jd_library_new ();
  char *folder = folder_new ();

  put_faulty (folder);
  folder_put (folder, "library/duty/older.json", "{'format':99,'id':'older','kind':'duty'}");
  folder_put (folder, "library/duty/shape.json", "{'format':1,'id':'shape','kind':'duty','title':'Shape','body':7}");
  folder_put (folder, "levels/senior.json", "{'format':1,'id':'senior','order':2,'name':{'en':'Senior'},'ops':[]}");
  folder_put (folder, "levels/lead.json", "{'format':1,'id':'lead','order':3,'name':{'en':'Senior'},'inherits':'nowhere','ops':[]}");
  folder_put (folder, "roles/cook.json", "{'format':1,'id':'cook','name':{'en':'Cook'},'sections':[{'id':'a','kind':'duty','heading':{'en':'A'},'blocks':[]},"
                                         "{'id':'b','kind':'duty','heading':{'en':'B'},'blocks':['tie','nobody',{'block':'tie','when':{'level':['chief']}}]}]}");
  folder_put (folder, "library/duty/tie.json", "{'format':1,'id':'tie','kind':'duty','title':'Tie','body':{'en':'Say {nothing}.'},'variants':["
                                               "{'when':{'level':['senior']},'body':{'en':'One.'}},{'when':{'level':['senior']},'body':{'en':'Two.'}},{'when':{'workplace':['remote']},'body':{'en':'Three.'}},"
                                               "{'when':{'level':['boss']},'body':{'en':'Four.'}}],"
                                               "'tags':[],'families':[],'revision':1,'history':[],'status':'approved'}");
  folder_put (folder, "library/salary/wage.json", "{'format':1,'id':'wage','kind':'salary','title':'Wage','body':{},'basis':'offer','currency':'EUR','period':'month','rows':[{'min':100,'max':100},{'min':200,'max':200}]}");
  jd_library_add_folder (library, folder, JD_FOLDER_WRITABLE, &error);
  g_assert_no_error (error);
  jd_library_check (library);
  g_autoptr (GPtrArray) faults = jd_faults_place (library, jd_library_faults (library));
  jd_faults_describe (library, faults, "en");
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const JdFault *fault = fault_with (faults, cases[i].part);

      g_assert_cmpstr (fault->subject, ==, cases[i].subject);
      g_assert_cmpstr (fault->text, ==, cases[i].text);
    }
  folder_free (folder);
}

/* A block with faults needs care, and says where; what is no block's is listed besides. */
static void
test_faulty_blocks (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (JdLibrary) library = jd_library_new ();
  char *folder = folder_new ();

  put_faulty (folder);
  jd_library_add_folder (library, folder, JD_FOLDER_WRITABLE, &error);
  g_assert_no_error (error);
  g_autoptr (GPtrArray) errors = jd_library_find_faults (library), faults = jd_faults_place (library, errors);
  g_autoptr (JdCare) care = jd_care_new (library, NULL, NULL, TODAY, faults, NULL, 0), unknown = jd_care_new (library, NULL, NULL, TODAY, NULL, NULL, 0);
  g_autofree char *why = jd_care_why (care, &jd_care_faults, jd_library_block (library, "tie"), "en");
  g_assert_cmpuint (jd_care_count (care, &jd_care_faults), ==, 1);
  g_assert_true (jd_care_needs (care, &jd_care_faults, "tie"));
  g_assert_nonnull (strstr (why, "variants[1].body.de: "));
  g_assert_nonnull (strstr (why, "; "));
  g_assert_null (strstr (why, folder));
  g_assert_cmpuint (jd_care_count (unknown, &jd_care_faults), ==, 0);
  /* A sentence before another has no full stop. */
  jd_faults_describe (library, faults, "en");
  g_autoptr (JdWhereUsed) used = jd_where_used_new ();
  g_autoptr (JdCare) more = jd_care_new (library, jd_block_uses_new (used, library), jd_block_uses_free, TODAY, faults, NULL, 0);
  g_autofree char *all = jd_care_why (more, NULL, jd_library_block (library, "tie"), "en");
  g_assert_nonnull (strstr (all, JD_TEXT_BETWEEN));
  g_assert_null (strstr (all, "." JD_TEXT_BETWEEN));
  folder_free (folder);
}

/* Asking leaves a library as it is, as others read it. */
static void
test_find_faults (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (JdLibrary) library = jd_library_new ();
  char *folder = folder_new ();

  put_faulty (folder);
  jd_library_add_folder (library, folder, JD_FOLDER_WRITABLE, &error);
  g_assert_no_error (error);
  {
    g_autoptr (GPtrArray) once = jd_library_find_faults (library), again = jd_library_find_faults (library);

    g_assert_cmpuint (once->len, >=, 4);
    g_assert_cmpuint (again->len, ==, once->len);
    g_assert_cmpuint (jd_library_faults (library)->len, ==, 1);
    jd_library_check (library);
    g_assert_cmpuint (jd_library_faults (library)->len, ==, 1 + once->len);
  }
  folder_free (folder);
}

static void
add_case (const char *path, void (*test) (Fixture *fixture, gconstpointer data))
{
  g_test_add (path, Fixture, NULL, set_up, test, tear_down);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  add_case ("/care/overdue", test_overdue);
  add_case ("/care/unused", test_unused);
  add_case ("/care/retired", test_retired);
  add_case ("/care/language", test_language);
  add_case ("/care/wording", test_wording);
  add_case ("/care/wording-again", test_wording_again);
  add_case ("/care/words", test_words);
  add_case ("/care/search", test_search);
  add_case ("/care/why-all", test_why_all);
  add_case ("/care/table", test_table);
  g_test_add_func ("/care/faults", test_faults);
  g_test_add_func ("/care/find-faults", test_find_faults);
  g_test_add_func ("/care/faulty-blocks", test_faulty_blocks);
  g_test_add_func ("/care/sentences", test_sentences);
  return g_test_run ();
}
