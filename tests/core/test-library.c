// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/jd-library.h"
#include "test-folder.h"

#define BLOCK(id, kind, wording) \
  "{'format':1,'id':'" id "','kind':'" kind "','title':'T','body':{'en':'" wording "'}}"
#define LEVEL(id, order, rest) "{'format':1,'id':'" id "','order':" order ",'name':{'en':'N'}" rest "}"
#define ROLE(id, sections) "{'format':1,'id':'" id "','name':{'en':'R'},'sections':[" sections "]}"

static JdLibrary *
load (const char *first, const char *second)
{
  JdLibrary *library = jd_library_new ();
  GError *error = NULL;
  jd_library_add_folder (library, first, JD_FOLDER_READ_ONLY, &error);
  g_assert_no_error (error);
  if (second != NULL)
    jd_library_add_folder (library, second, JD_FOLDER_WRITABLE, &error);
  g_assert_no_error (error);
  return library;
}

/* Asserts that the faults are @expected, one a line, without the @folder in front. */
static void
assert_faults (JdLibrary *library, const char *folder, const char *expected)
{
  const GPtrArray *faults = jd_library_faults (library);
  g_autoptr (GString) text = g_string_new (NULL);
  for (guint i = 0; i < faults->len; i++)
    {
      const GError *fault = g_ptr_array_index (faults, i);
      g_assert_true (fault->domain == JD_ERROR);
      g_string_append (text, fault->message);
      g_string_append_c (text, '\n');
    }
  g_autofree char *prefix = g_strconcat (folder, "/", NULL);
  g_string_replace (text, prefix, "", 0);
  g_assert_cmpstr (text->str, ==, expected);
}

static void
assert_wording (const JdLibrary *library, const char *id, const char *wording)
{
  const JdBlock *block = jd_library_block (library, id);
  g_assert_nonnull (block);
  g_assert_cmpstr (jd_localized_get (block->body, "en", NULL), ==, wording);
}

static void
test_starter (void)
{
  g_autoptr (JdLibrary) library = load (jd_library_starter_path (), NULL);
  jd_library_check (library);
  assert_faults (library, jd_library_starter_path (), "");
  g_assert_cmpuint (jd_library_blocks (library)->len, >, 200);
  g_assert_cmpuint (jd_library_levels (library)->len, ==, 5);
  g_assert_cmpuint (jd_library_roles (library)->len, >=, 14);
  g_assert_nonnull (jd_library_variable (library, "company"));
}

static void
test_starter_path (void)
{
  g_autofree char *before = g_strdup (g_getenv ("VACANCY_DATA_DIR"));
  g_setenv ("VACANCY_DATA_DIR", "/some/where", TRUE);
  g_assert_cmpstr (jd_library_starter_path (), ==, "/some/where");
  g_setenv ("VACANCY_DATA_DIR", "", TRUE);
  g_assert_cmpstr (jd_library_starter_path (), ==, VACANCY_DATA_DIR);
  g_unsetenv ("VACANCY_DATA_DIR");
  g_assert_cmpstr (jd_library_starter_path (), ==, VACANCY_DATA_DIR);
  g_setenv ("VACANCY_DATA_DIR", before, TRUE);
}

/* Blocks by kind, then id; levels by order; roles by id. */
static void
test_order (void)
{
  char *folder = folder_new ();
  folder_put (folder, "library/text/a.json", BLOCK ("a", "text", "A."));
  folder_put (folder, "library/duty/z.json", BLOCK ("z", "duty", "Z."));
  folder_put (folder, "library/duty/b.json", BLOCK ("b", "duty", "B."));
  folder_put (folder, "library/zoo/c.json", BLOCK ("c", "zoo", "C."));
  folder_put (folder, "library/new/d.json", BLOCK ("d", "new", "D."));
  folder_put (folder, "levels/top.json", LEVEL ("top", "30", ""));
  folder_put (folder, "levels/low.json", LEVEL ("low", "10", ""));
  folder_put (folder, "levels/also-low.json", LEVEL ("also-low", "10", ""));
  folder_put (folder, "roles/y.json", ROLE ("y", ""));
  folder_put (folder, "roles/x.json", ROLE ("x", ""));
  g_autoptr (JdLibrary) library = load (folder, NULL);

  assert_faults (library, folder, "");
  static const char *const blocks[] = { "b", "z", "a", "d", "c" };
  g_assert_cmpuint (jd_library_blocks (library)->len, ==, G_N_ELEMENTS (blocks));
  for (guint i = 0; i < G_N_ELEMENTS (blocks); i++)
    g_assert_cmpstr (((const JdBlock *) g_ptr_array_index (jd_library_blocks (library), i))->id, ==, blocks[i]);
  static const char *const levels[] = { "also-low", "low", "top" };
  for (guint i = 0; i < G_N_ELEMENTS (levels); i++)
    g_assert_cmpstr (((const JdLevel *) g_ptr_array_index (jd_library_levels (library), i))->id, ==, levels[i]);
  g_assert_cmpstr (((const JdRole *) g_ptr_array_index (jd_library_roles (library), 0))->id, ==, "x");
  folder_free (folder);
}

static gboolean
is_read_only (const JdLibrary *library, const char *id)
{
  JdLibraryPlace place;
  return jd_library_find_block (library, id, &place) && !place.writable;
}

static void
test_shadowing (void)
{
  char *below = folder_new (), *above = folder_new ();
  folder_put (below, "library/duty/a.json", BLOCK ("a", "duty", "Below."));
  folder_put (below, "library/duty/b.json", BLOCK ("b", "duty", "Stays."));
  folder_put (below, "library/duty/c.json", BLOCK ("c", "duty", "Good."));
  folder_put (below, "levels/l.json", LEVEL ("l", "1", ""));
  folder_put (above, "library/benefit/a.json", BLOCK ("a", "benefit", "Above."));
  folder_put (above, "library/duty/c.json", "{'format':1,");
  folder_put (above, "levels/l.json", LEVEL ("l", "7", ""));
  g_autoptr (JdLibrary) library = load (below, above);

  g_assert_cmpuint (jd_library_blocks (library)->len, ==, 3);
  assert_wording (library, "a", "Above.");
  g_assert_cmpint (jd_library_block (library, "a")->kind, ==, JD_KIND_BENEFIT);
  assert_wording (library, "b", "Stays.");
  assert_wording (library, "c", "Good.");
  g_assert_cmpint (jd_library_level (library, "l")->order, ==, 7);
  g_assert_cmpuint (jd_library_faults (library)->len, ==, 1);

  g_autofree char *file = g_build_filename (above, "library/benefit/a.json", NULL);
  g_assert_cmpstr (jd_library_block_file (library, "a"), ==, file);
  g_assert_false (is_read_only (library, "a"));
  g_assert_true (is_read_only (library, "b"));
  g_assert_null (jd_library_block_file (library, "nobody"));
  g_assert_false (is_read_only (library, "nobody"));
  g_assert_null (jd_library_block (library, "nobody"));

  JdLibraryPlace place;
  g_autofree char *file_below = g_build_filename (below, "library/duty/a.json", NULL);
  g_assert_cmpstr (jd_localized_get (jd_library_block_below (library, "a", &place)->body, "en", NULL), ==, "Below.");
  g_assert_cmpstr (place.file, ==, file_below);
  g_assert_cmpstr (place.folder, ==, below);
  g_assert_cmpuint (place.floor, ==, 0);
  g_assert_null (jd_library_block_below (library, "b", NULL));
  g_assert_null (jd_library_block_below (library, "c", NULL));
  g_assert_null (jd_library_block_below (library, "nobody", NULL));
  g_assert_true (jd_library_find_level (library, "l", &place));
  g_assert_cmpuint (place.floor, ==, 1);
  g_assert_false (jd_library_find_level (library, "m", &place));
  g_assert_false (jd_library_find_role (library, "a", &place));
  g_assert_true (jd_library_find_folder (library, 1, &place));
  g_assert_cmpstr (place.folder, ==, above);
  g_assert_true (place.writable && !place.file);
  g_assert_false (jd_library_find_folder (library, 2, &place));
  folder_free (below);
  folder_free (above);
}

static gboolean
is_in_set (const char *id, const char *kind, gpointer set)
{
  return g_hash_table_contains (set, id) || strcmp (kind, "legal") == 0;
}

/* Who needs a few blocks loads those: what the role can take, by id, through the whole stack; the others are not even looked at. */
static void
test_some_blocks (void)
{
  char *below = folder_new (), *above = folder_new ();
  folder_put (below, "library/duty/a.json", BLOCK ("a", "duty", "Below."));
  folder_put (below, "library/duty/b.json", BLOCK ("b", "duty", "B."));
  folder_put (below, "library/duty/c.json", BLOCK ("c", "duty", "C."));
  folder_put (below, "library/duty/other.json", "broken");
  folder_put (below, "library/legal/law.json", BLOCK ("law", "legal", "Law."));
  folder_put (below, "roles/r.json", ROLE ("r", "{'id':'s','kind':'duty','heading':{'en':'H'},'blocks':['a',{'block':'bad'}]}"));
  folder_put (below, "levels/l.json", LEVEL ("l", "1", ",'ops':[{'op':'add','block':'b','section':'s','at':'end'},{'op':'replace','block':'a','with':'c'},"
                                                       "{'op':'drop','match':{'block':'other'}}]"));
  folder_put (above, "library/duty/a.json", BLOCK ("a", "duty", "Above."));
  folder_put (above, "library/duty/bad.json", "broken");
  folder_put (above, "library/duty/more.json", BLOCK ("more", "duty", "More."));
  g_autoptr (JdLibrary) library = jd_library_new ();
  GError *error = NULL;
  jd_library_add_folder (library, below, JD_FOLDER_WITHOUT_BLOCKS | JD_FOLDER_READ_ONLY, &error);
  g_assert_no_error (error);
  jd_library_add_folder (library, above, JD_FOLDER_WITHOUT_BLOCKS, &error);
  g_assert_no_error (error);
  assert_faults (library, below, "");
  g_assert_cmpuint (jd_library_blocks (library)->len, ==, 0);

  g_autoptr (GHashTable) ids = jd_library_role_blocks (library, jd_library_role (library, "r"));
  g_assert_cmpuint (g_hash_table_size (ids), ==, 4);
  jd_library_load_blocks (library, is_in_set, ids);
  g_assert_cmpuint (jd_library_blocks (library)->len, ==, 4);
  assert_wording (library, "a", "Above.");
  assert_wording (library, "b", "B.");
  assert_wording (library, "c", "C.");
  assert_wording (library, "law", "Law.");
  g_assert_true (is_read_only (library, "b"));
  g_assert_false (is_read_only (library, "a"));
  assert_faults (library, above, "library/duty/bad.json: line 1, column 1: expected a value, found “broken”; files of Vacancy begin with “{”: is it the right one?\n");
  folder_free (below);
  folder_free (above);
}

static void
test_ignored_files (void)
{
  char *folder = folder_new ();
  folder_put (folder, "library/duty/a.json", BLOCK ("a", "duty", "A."));
  folder_put (folder, "library/duty/.hidden.json", "broken");
  folder_put (folder, "library/duty/a.json~", "broken");
  folder_put (folder, "library/duty/readme.txt", "broken");
  folder_put (folder, "library/duty/older/x.json", "broken");
  folder_put (folder, "library/.git/x.json", "broken");
  folder_put (folder, "library/readme.md", "broken");
  folder_put (folder, "notes/x.json", "broken");
  g_autoptr (JdLibrary) library = load (folder, NULL);
  assert_faults (library, folder, "");
  g_assert_cmpuint (jd_library_blocks (library)->len, ==, 1);
  folder_free (folder);
}

static void
test_two_kinds_one_id (void)
{
  char *folder = folder_new ();
  folder_put (folder, "library/duty/a.json", BLOCK ("a", "duty", "First."));
  folder_put (folder, "library/text/a.json", BLOCK ("a", "text", "Second."));
  g_autoptr (JdLibrary) library = load (folder, NULL);
  assert_faults (library, folder, "library/text/a.json: id: expected an id of its own, found “a”, as among those of kind duty; give one of the two another id and file name, or delete it\n");
  assert_wording (library, "a", "First.");
  folder_free (folder);
}

#define COPY ": id: expected an id of its own, found a copy of “a.json”; where two people changed it at once, compare both, put together what is right, and delete the copy\n"

/* Programs that keep folders in step, and people, leave second versions of a file under many names. What is in them tells what they are copies of. */
static void
test_copies (void)
{
  static const char *const names[] = { "a (1)", "a (Anna conflicted copy 2026-11-29)", "a - Copy", "a 2", "a-2", "a-ANNASPC", "a.sync-conflict-20261129-101010-ABCDEFG",
                                       "a_ANNA_Nov-29-101010-2026_Conflict", "copy of a" };
  char *folder = folder_new ();
  g_autoptr (GString) expected = g_string_new (NULL);
  folder_put (folder, "library/duty/a.json", BLOCK ("a", "duty", "First."));
  folder_put (folder, "library/duty/~$a.json", "no file of ours");
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *path = g_strconcat ("library/duty/", names[i], ".json", NULL);
      folder_put (folder, path, BLOCK ("a", "duty", "Second."));
      g_string_append_printf (expected, "%s" COPY, path);
    }
  g_autoptr (JdLibrary) library = load (folder, NULL);
  assert_faults (library, folder, expected->str);
  assert_wording (library, "a", "First.");
  folder_free (folder);
}

/* Without the file it would be a copy of, it is that file under another name. */
static void
test_misnamed (void)
{
  char *folder = folder_new ();
  folder_put (folder, "library/duty/a (1).json", BLOCK ("a", "duty", "A."));
  folder_put (folder, "library/duty/B.json", BLOCK ("b", "duty", "B."));
  folder_put (folder, "library/duty/c.json", BLOCK ("d", "duty", "C."));
  g_autoptr (JdLibrary) library = load (folder, NULL);
  assert_faults (library, folder, "library/duty/B.json: id: expected “B”, as the file is named, found “b”; rename the file to “b.json”\n"
                                  "library/duty/a (1).json: id: expected “a (1)”, as the file is named, found “a”; rename the file to “a.json”\n"
                                  "library/duty/c.json: id: expected “c”, as the file is named, found “d”; rename the file to “d.json”, or give what is in it another id\n");
  folder_free (folder);
}

static void
test_copies_of_variables (void)
{
  static const char text[] = "{'format':1,'variables':[]}";
  char *folder = folder_new ();
  folder_put (folder, "variables.json", text);
  folder_put (folder, "variables (1).json", text);
  folder_put (folder, "Copy of variables.json", text);
  folder_put (folder, "notes.json", "none of ours");
  g_autoptr (JdLibrary) library = load (folder, NULL);
  assert_faults (library, folder, "Copy of variables.json: expected all variables in “variables.json”, found a file of another name; take over what is right in it, and delete it\n"
                                  "variables (1).json: expected all variables in “variables.json”, found a file of another name; take over what is right in it, and delete it\n");
  folder_free (folder);
}

/* Enough files for two threads: what is read, and what is reported, is the same each time. */
static void
test_threads_are_deterministic (void)
{
  char *folder = folder_new ();
  for (guint i = 0; i < 700; i++)
    {
      g_autofree char *name = g_strdup_printf ("library/duty/b-%03u.json", i);
      g_autofree char *text = g_strdup_printf ("{'format':1,'id':'b-%03u','kind':'%s','title':'T','body':{'en':'W %u'}}", i,
                                               i % 7 == 0 ? "text" : "duty", i);
      folder_put (folder, name, text);
    }
  g_autoptr (GString) expected = g_string_new (NULL);
  for (guint i = 0; i < 700; i += 7)
    g_string_append_printf (expected, "library/duty/b-%03u.json: kind: expected “duty”, as the folder is named, found “text”; move the file to the folder “text”, or change its kind\n", i);
  for (guint run = 0; run < 5; run++)
    {
      g_autoptr (JdLibrary) library = load (folder, NULL);
      assert_faults (library, folder, expected->str);
      g_assert_cmpuint (jd_library_blocks (library)->len, ==, 600);
      assert_wording (library, "b-699", "W 699");
    }
  folder_free (folder);
}

static void
test_variables (void)
{
  char *below = folder_new (), *above = folder_new ();
  folder_put (below, "variables.json",
              "{'format':1,'variables':[{'name':'a','label':{'en':'Below'},'type':'text','required':false},"
              "{'name':'b','label':{'en':'B'},'type':'number','required':false}]}");
  folder_put (above, "variables.json",
              "{'format':1,'variables':[{'name':'c','label':{'en':'C'},'type':'date','required':false},"
              "{'name':'a','label':{'en':'Above'},'type':'text','required':true}]}");
  g_autoptr (JdLibrary) library = load (below, above);

  const GPtrArray *variables = jd_library_variables (library);
  g_assert_cmpuint (variables->len, ==, 3);
  static const char *const names[] = { "a", "b", "c" };
  for (guint i = 0; i < 3; i++)
    g_assert_cmpstr (((const JdVariable *) g_ptr_array_index (variables, i))->name, ==, names[i]);
  g_assert_true (jd_library_variable (library, "a")->required);
  jd_library_check (library);
  assert_faults (library, above, "");
  folder_free (below);
  folder_free (above);
}

static void
test_refused_folders (void)
{
  char *folder = folder_new ();
  g_autoptr (JdLibrary) library = jd_library_new ();
  g_autofree char *missing = g_build_filename (folder, "missing", NULL);
  g_autofree char *message = g_strdup_printf ("%s: expected a folder that can be read, found no such file or folder", missing);
  GError *error = NULL;

  g_assert_false (jd_library_add_folder (library, missing, JD_FOLDER_WRITABLE, &error));
  g_assert_error (error, JD_ERROR, JD_ERROR_IO);
  g_assert_cmpstr (error->message, ==, message);
  g_clear_error (&error);

  folder_put (folder, "something.txt", "");
  g_autofree char *none
      = g_strdup_printf ("%s: expected a folder with library, levels, roles or variables.json, found none of them", folder);
  g_assert_false (jd_library_add_folder (library, folder, JD_FOLDER_WRITABLE, &error));
  g_assert_error (error, JD_ERROR, JD_ERROR_MISSING);
  g_assert_cmpstr (error->message, ==, none);
  g_clear_error (&error);
  g_assert_cmpuint (jd_library_faults (library)->len, ==, 0);
  folder_free (folder);
}

static void
test_chain (void)
{
  g_autoptr (JdLibrary) library = load (jd_library_starter_path (), NULL);
  g_autofree const char **chain = jd_library_level_chain (library, "lead", NULL);
  g_assert_cmpstrv ((char **) chain, ((const char *[]) { "lead", "senior", "mid", "entry", NULL }));

  GError *error = NULL;
  g_assert_null (jd_library_level_chain (library, "boss", &error));
  g_assert_error (error, JD_ERROR, JD_ERROR_REFERENCE);
  g_assert_cmpstr (error->message, ==, "expected the id of a level, found “boss”");
  g_clear_error (&error);
}

/* A ladder of a thousand levels is sound; tests/fuzz holds that it does not take long. */
static void
test_long_chain (void)
{
  char *folder = folder_new ();
  for (guint i = 0; i < 1000; i++)
    {
      g_autofree char *name = g_strdup_printf ("levels/l%u.json", i);
      g_autofree char *inherits = i > 0 ? g_strdup_printf (",'inherits':'l%u'", i - 1) : g_strdup ("");
      g_autofree char *level = g_strdup_printf ("{'format':1,'id':'l%u','order':%u,'name':{'en':'N'}%s}", i, i, inherits);
      folder_put (folder, name, level);
    }
  for (guint i = 0; i < 10; i++)
    {
      g_autofree char *name = g_strdup_printf ("library/duty/b%u.json", i);
      g_autofree char *block = g_strdup_printf ("{'format':1,'id':'b%u','kind':'duty','title':'T','body':{'en':'A'},'variants':[{'when':{'level':['l1']},'body':{'en':'B'}},"
                                                "{'when':{'level':['l900']},'body':{'en':'C'}}]}", i);
      folder_put (folder, name, block);
    }
  g_autoptr (JdLibrary) library = load (folder, NULL);
  jd_library_check (library);
  assert_faults (library, folder, "");
  g_autofree const char **chain = jd_library_level_chain (library, "l999", NULL);
  g_assert_cmpuint (g_strv_length ((char **) chain), ==, 1000);
  g_assert_cmpstr (chain[999], ==, "l0");
  folder_free (folder);
}

/* Conditions of one block are held against each other, as far as that can be done in no time. */
static void
test_many_conditions (void)
{
  char *folder = folder_new ();

  for (guint n = 40; n <= 600; n += 560)
    {
      g_autoptr (GString) list = g_string_new (NULL);

      for (guint i = 0; i < n; i++)
        g_string_append_printf (list, "%s{'when':{'place':['NL/Town%u','NL-%u']},'body':{'en':'The same.'}}", i > 0 ? "," : "", i, i);
      g_autofree char *json = g_strdup_printf ("{'format':1,'id':'n%u','kind':'duty','title':'T','body':{'en':'A.'},'variants':[%s]}", n, list->str);
      g_autofree char *name = g_strdup_printf ("library/duty/n%u.json", n);
      folder_put (folder, name, json);
    }
  g_autoptr (JdLibrary) library = load (folder, NULL);

  jd_library_check (library);
  assert_faults (library, folder, "library/duty/n600.json: variants: expected fewer conditions, to be held against each other, found too many\n");
  folder_free (folder);
}

static void
test_broken_chains (void)
{
  char *folder = folder_new ();
  folder_put (folder, "levels/a.json", LEVEL ("a", "1", ",'inherits':'b'"));
  folder_put (folder, "levels/b.json", LEVEL ("b", "2", ",'inherits':'a'"));
  folder_put (folder, "levels/c.json", LEVEL ("c", "3", ",'inherits':'c'"));
  folder_put (folder, "levels/d.json", LEVEL ("d", "4", ",'inherits':'nobody'"));
  g_autoptr (JdLibrary) library = load (folder, NULL);
  g_autofree char *in_b = g_strdup_printf ("%s/levels/b.json: inherits: expected a chain of levels that ends, found a → b → a", folder);
  g_autofree char *in_d = g_strdup_printf ("%s/levels/d.json: inherits: expected the id of a level, found “nobody”", folder);
  GError *error = NULL;

  g_assert_null (jd_library_level_chain (library, "a", &error));
  g_assert_error (error, JD_ERROR, JD_ERROR_CYCLE);
  g_assert_cmpstr (error->message, ==, in_b);
  g_clear_error (&error);
  g_assert_null (jd_library_level_chain (library, "d", &error));
  g_assert_error (error, JD_ERROR, JD_ERROR_REFERENCE);
  g_assert_cmpstr (error->message, ==, in_d);
  g_clear_error (&error);

  jd_library_check (library);
  assert_faults (library, folder,
                 "levels/a.json: inherits: expected a chain of levels that ends, found b → a → b\n"
                 "levels/b.json: inherits: expected a chain of levels that ends, found a → b → a\n"
                 "levels/c.json: inherits: expected a chain of levels that ends, found c → c\n"
                 "levels/d.json: inherits: expected the id of a level, found “nobody”\n");
  folder_free (folder);
}

static void
test_params (void)
{
  char *folder = folder_new ();
  folder_put (folder, "levels/root.json", LEVEL ("root", "1", ",'params':{'a':1,'b':2,'c':3},'limits':{'must_max':8,'words_max':700}"));
  folder_put (folder, "levels/leaf.json", LEVEL ("leaf", "2", ",'inherits':'root','params':{'b':20},'limits':{'must_max':5}"));
  folder_put (folder, "roles/r.json", "{'format':1,'id':'r','name':{'en':'R'},'params':{'leaf':{'d':'own'},'root':{'b':200,'c':300,'d':'roots'}},'sections':[]}");
  g_autoptr (JdLibrary) library = load (folder, NULL);
  g_autofree const char **chain = jd_library_level_chain (library, "leaf", NULL);

  g_autoptr (JdParams) plain = jd_library_level_params (library, chain, NULL);
  g_assert_cmpstr (jd_params_get (plain, "a"), ==, "1");
  g_assert_cmpstr (jd_params_get (plain, "b"), ==, "20");
  g_assert_cmpstr (jd_params_get (plain, "c"), ==, "3");
  g_assert_null (jd_params_get (plain, "d"));

  g_autoptr (JdParams) with_role = jd_library_level_params (library, chain, jd_library_role (library, "r"));
  /* What the leaf itself says is closer than what the role says of its parent. */
  g_assert_cmpstr (jd_params_get (with_role, "b"), ==, "20");
  g_assert_cmpstr (jd_params_get (with_role, "c"), ==, "300");
  g_assert_cmpstr (jd_params_get (with_role, "d"), ==, "own");
  folder_free (folder);
}

static void
test_check_references (void)
{
  char *folder = folder_new ();
  folder_put (folder, "library/duty/a.json",
              "{'format':1,'id':'a','kind':'duty','title':'T','body':{'en':'For {company} and {nobody}.','de':'{niemand}'},"
              "'variants':[{'when':{'level':['low','gone']},'body':{'en':'{a:years_min} {product:one|many} {pace}'}}]}");
  folder_put (folder, "library/salary/s.json",
              "{'format':1,'id':'s','kind':'salary','title':'T','body':{},'basis':'offer','currency':'EUR','period':'year',"
              "'rows':[{'level':'gone','min':1,'max':2}]}");
  folder_put (folder, "levels/low.json",
              LEVEL ("low", "1",
                     ",'params':{'years_min':1},'title_pattern':{'en':'{role} {rank}'},'ops':[{'op':'add','block':'b1','section':'x','at':'end'},"
                     "{'op':'replace','block':'a','with':'b2'},{'op':'drop','match':{'block':'b3'}}]"));
  folder_put (folder, "roles/r.json",
              "{'format':1,'id':'r','name':{'en':'R'},'titles':{'gone':{'en':'{shift}'}},'params':{'lost':{'pace':1}},'sections':[{'id':'s','kind':'duty','heading':{'en':'At {firm}'},"
              "'blocks':['a','b4',{'block':'b5','when':{'level':['gone']},'unless':{'level':['low','gone']}}]}],"
              "'variables':[{'name':'product','label':{'en':'P'},'type':'text','required':false}]}");
  g_autoptr (JdLibrary) library = load (folder, NULL);
  assert_faults (library, folder, "");
  jd_library_check (library);
  jd_library_check (library); /* adds nothing more */
  assert_faults (library, folder,
                 "levels/low.json: ops[0].block: expected the id of a block, found “b1”\n"
                 "levels/low.json: ops[1].with: expected the id of a block, found “b2”\n"
                 "levels/low.json: ops[2].match.block: expected the id of a block, found “b3”\n"
                 "levels/low.json: title_pattern.en: expected variables that are declared, found “rank”\n"
                 "library/duty/a.json: body.de: expected variables that are declared, found “niemand”\n"
                 "library/duty/a.json: body.en: expected variables that are declared, found “nobody”\n"
                 "library/duty/a.json: variants[0].when.level[1]: expected the id of a level, found “gone”\n"
                 "library/salary/s.json: rows[0].level: expected the id of a level, found “gone”\n"
                 "roles/r.json: params.lost: expected the id of a level, found “lost”\n"
                 "roles/r.json: sections[0].blocks[1]: expected the id of a block, found “b4”\n"
                 "roles/r.json: sections[0].blocks[2].block: expected the id of a block, found “b5”\n"
                 "roles/r.json: sections[0].blocks[2].unless.level[1]: expected the id of a level, found “gone”\n"
                 "roles/r.json: sections[0].blocks[2].when.level[0]: expected the id of a level, found “gone”\n"
                 "roles/r.json: sections[0].heading.en: expected variables that are declared, found “firm”\n"
                 "roles/r.json: titles.gone.en: expected variables that are declared, found “shift”\n"
                 "roles/r.json: titles.gone: expected the id of a level, found “gone”\n");
  folder_free (folder);
}

static void
test_check_declarations (void)
{
  char *below = folder_new (), *above = folder_new ();
  folder_put (below, "variables.json", "{'format':1,'variables':[{'name':'size','label':{'en':'S'},'type':'number','required':false}]}");
  folder_put (above, "variables.json", "{'format':1,'variables':[{'name':'size','label':{'en':'S'},'type':'text','required':false}]}");
  folder_put (above, "roles/r.json", "{'format':1,'id':'r','name':{'en':'R'},'sections':[],"
                                     "'variables':[{'name':'size','label':{'en':'S'},'type':'date','required':false},"
                                     "{'name':'own','label':{'en':'O'},'type':'date','required':false}]}");
  folder_put (above, "roles/s.json", "{'format':1,'id':'s','name':{'en':'S'},'sections':[],"
                                     "'variables':[{'name':'own','label':{'en':'O'},'type':'text','required':false}]}");
  g_autoptr (JdLibrary) library = load (below, above);
  jd_library_check (library);
  assert_faults (library, above,
                 "roles/r.json: variables.size.type: expected number, as it is declared elsewhere, found “date”\n"
                 "variables.json: variables.size.type: expected number, as it is declared elsewhere, found “text”\n");
  folder_free (below);
  folder_free (above);
}

/* Variants that tie, and such that do not, at levels low < mid < top. */
static void
test_check_variants (void)
{
  static const struct
  {
    const char *variants;
    const char *fault; /* NULL: none */
  } cases[] = {
    { "{'when':{'level':['mid']},'body':{'en':'A'}},{'when':{'level':['mid']},'body':{'en':'B'}}",
      "variants[1]: expected a variant more or less specific than variants[0], or the same wording, found a tie at level mid" },
    { "{'when':{'level':['mid']},'body':{'en':'A'}},{'when':{'level':['mid']},'body':{'en':'A'}}", NULL },
    { "{'when':{'level':['mid']},'body':{'en':'A'}},{'when':{'level':['top']},'body':{'en':'B'}}", NULL },
    { "{'when':{'level':['top','low']},'body':{'en':'A'}},{'when':{'level':['mid','low']},'body':{'en':'B'}}",
      "variants[1]: expected a variant more or less specific than variants[0], or the same wording, found a tie at level low" },
    { "{'when':{'level':['mid']},'body':{'en':'A'}},{'when':{'workplace':['remote']},'body':{'en':'B'}}",
      "variants[1]: expected a variant more or less specific than variants[0], or the same wording, found a tie at level mid, workplace remote" },
    { "{'when':{'level':['mid']},'body':{'en':'A'}},{'when':{'place':['NL']},'body':{'en':'B'}}",
      "variants[1]: expected a variant more or less specific than variants[0], or the same wording, found a tie at level mid, place NL" },
    { "{'when':{'level':['mid']},'body':{'en':'A'}},{'when':{'place':['NL']},'body':{'en':'B'}},{'when':{'level':['mid'],'place':['NL']},'body':{'en':'C'}}", NULL },
    { "{'when':{'place':['NL']},'body':{'en':'A'}},{'when':{'place':['NL/Utrecht']},'body':{'en':'B'}}", NULL },
    { "{'when':{'place':['NL']},'body':{'en':'A'}},{'when':{'place':['DE']},'body':{'en':'B'}}", NULL },
    { "{'when':{'level':['top'],'place':['NL-UT']},'body':{'en':'A'}},{'when':{'level':['mid'],'place':['NL/Utrecht']},'body':{'en':'B'}}",
      "variants[1]: expected a variant more or less specific than variants[0], or the same wording, found a tie at level top, place NL-UT/Utrecht" },
    { "{'when':{'level':['mid']},'body':{'en':'A','de':'X'}},{'when':{'level':['mid']},'body':{'en':'A','de':'Y'}}",
      "variants[1]: expected a variant more or less specific than variants[0], or the same wording, found a tie at level mid" },
    { "{'when':{'level':['mid']},'body':{'en':'A'}},{'when':{'level':['mid']},'body':{'en':'A','de':'Y'}}",
      "variants[1]: expected a variant more or less specific than variants[0], or the same wording, found a tie at level mid" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      char *folder = folder_new ();
      folder_put (folder, "levels/low.json", LEVEL ("low", "1", ""));
      folder_put (folder, "levels/mid.json", LEVEL ("mid", "2", ",'inherits':'low'"));
      folder_put (folder, "levels/top.json", LEVEL ("top", "3", ",'inherits':'mid'"));
      g_autofree char *block = g_strdup_printf ("{'format':1,'id':'a','kind':'duty','title':'T','body':{},'variants':[%s]}", cases[i].variants);
      folder_put (folder, "library/duty/a.json", block);
      g_autoptr (JdLibrary) library = load (folder, NULL);
      jd_library_check (library);
      g_autofree char *expected = cases[i].fault != NULL ? g_strdup_printf ("library/duty/a.json: %s\n", cases[i].fault) : g_strdup ("");
      assert_faults (library, folder, expected);
      folder_free (folder);
    }
}

static void
test_check_rows (void)
{
  char *folder = folder_new ();
  folder_put (folder, "levels/low.json", LEVEL ("low", "1", ""));
  folder_put (folder, "library/salary/s.json",
              "{'format':1,'id':'s','kind':'salary','title':'T','body':{},'basis':'offer','currency':'EUR','period':'year',"
              "'rows':[{'level':'low','min':100000,'max':200000},{'level':'low','min':100000,'max':300000}]}");
  g_autoptr (JdLibrary) library = load (folder, NULL);
  jd_library_check (library);
  assert_faults (library, folder,
                 "library/salary/s.json: rows: expected one row that fits best, found €1,000 – €2,000 per year and €1,000 – €3,000 per year\n");
  folder_free (folder);
}

/* Without levels there is still the one posting that has none. */
static void
test_check_without_levels (void)
{
  char *folder = folder_new ();
  folder_put (folder, "library/duty/a.json",
              "{'format':1,'id':'a','kind':'duty','title':'T','body':{},'variants':[{'when':{'place':['NL']},'body':{'en':'A'}},"
              "{'when':{'place':['NL']},'body':{'en':'B'}}]}");
  g_autoptr (JdLibrary) library = load (folder, NULL);
  jd_library_check (library);
  assert_faults (library, folder,
                 "library/duty/a.json: variants[1]: expected a variant more or less specific than variants[0], or the same wording, found a tie at place NL\n");
  folder_free (folder);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/library/starter-path", test_starter_path);
  g_test_add_func ("/library/starter", test_starter);
  g_test_add_func ("/library/order", test_order);
  g_test_add_func ("/library/shadowing", test_shadowing);
  g_test_add_func ("/library/some-blocks", test_some_blocks);
  g_test_add_func ("/library/ignored-files", test_ignored_files);
  g_test_add_func ("/library/two-kinds-one-id", test_two_kinds_one_id);
  g_test_add_func ("/library/copies", test_copies);
  g_test_add_func ("/library/misnamed", test_misnamed);
  g_test_add_func ("/library/copies-of-variables", test_copies_of_variables);
  g_test_add_func ("/library/threads-are-deterministic", test_threads_are_deterministic);
  g_test_add_func ("/library/variables", test_variables);
  g_test_add_func ("/library/refused-folders", test_refused_folders);
  g_test_add_func ("/library/chain", test_chain);
  g_test_add_func ("/library/long-chain", test_long_chain);
  g_test_add_func ("/library/broken-chains", test_broken_chains);
  g_test_add_func ("/library/many-conditions", test_many_conditions);
  g_test_add_func ("/library/params", test_params);
  g_test_add_func ("/library/check/references", test_check_references);
  g_test_add_func ("/library/check/declarations", test_check_declarations);
  g_test_add_func ("/library/check/variants", test_check_variants);
  g_test_add_func ("/library/check/rows", test_check_rows);
  g_test_add_func ("/library/check/without-levels", test_check_without_levels);
  return g_test_run ();
}
