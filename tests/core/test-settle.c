// SPDX-License-Identifier: GPL-3.0-or-later
/* A block that was changed here and elsewhere at once: what lies beside it is seen, both are settled place by place, and nothing of either is lost. */
#include "test-library-fixture.h"
#include "describe/jd-block-place.h"
#include "merge/jd-block-merge.h"
#include "share/jd-elsewhere.h"

#define BLOCK(title, body, more, revision, history) \
  "{'format':1,'id':'odd','kind':'duty','title':'" title "','body':{'en':'" body "'}" more ",'families':[],'revision':" revision ",'history':[" history "],'status':'approved'}"
#define FORMER "{'revision':1,'on':'2026-01-02','body':{'en':'Odd jobs of all kinds.'},'state':{'kind':'duty','title':'Odd','variants':[],'tags':['odd'],'families':[],'status':'approved'}}"
#define TAGS(tags) ",'variants':[],'tags':[" tags "]"
#define MINE BLOCK ("Odd", "Odd jobs of all sorts.", TAGS ("'odd','mine'"), "2", FORMER)
#define THEIRS BLOCK ("Odd ones", "Odd jobs of most kinds.", TAGS ("'odd','theirs'"), "2", FORMER)
#define OTHERS BLOCK ("Odd", "Odd jobs of no kind.", TAGS ("'odd'"), "2", FORMER)

static JdBlock *
parse (const char *text)
{
  g_autofree char *json = json_text (text);
  g_autoptr (GError) error = NULL;
  JdBlock *block = jd_block_parse (json, strlen (json), "odd.json", &error);

  g_assert_no_error (error);
  return block;
}

static char *
path_of (const Fixture *fixture, const char *name)
{
  return g_build_filename (fixture->team, "library", "duty", name, NULL);
}

static void
put (const Fixture *fixture, const char *name, const char *text)
{
  g_autofree char *inside = g_build_filename ("library", "duty", name, NULL);

  folder_put (fixture->team, inside, text);
}

static gboolean
is_there (const Fixture *fixture, const char *name)
{
  g_autofree char *path = path_of (fixture, name);

  return g_file_test (path, G_FILE_TEST_EXISTS);
}

/* ---- what lies beside it ---- */

/* Whatever programs and people call it; nothing of it is a block of its own, nor read in the place of the block. */
static void
test_strays (Fixture *fixture, gconstpointer data)
{
  static const char *const names[] = { "odd (1).json", "odd (Anna's conflicted copy 2026-11-29).json", "odd (In Konflikt stehende Kopie von Anna 2026-11-29).json", "odd - Copy.json", "odd 2.json",
                                       "odd.json.bak", "odd.json.orig", "odd.json.~2~", "odd.json~", "odd.sync-conflict-20261129-101010-ABCDEFG.json", "odd_BACKUP_1234.json", "odd_conflict-20261129-101010.json" };

  put (fixture, "odd.json", MINE);
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    put (fixture, names[i], THEIRS);
  fixture_load (fixture);
  const GPtrArray *strays = jd_library_strays (fixture->library);
  g_assert_cmpuint (strays->len, ==, G_N_ELEMENTS (names));
  for (guint i = 0; i < strays->len; i++)
    {
      const JdStray *stray = strays->pdata[i];
      g_autofree char *name = g_path_get_basename (stray->path);

      g_assert_true (g_strv_contains (names, name) || i < G_N_ELEMENTS (names));
      g_assert_cmpstr (stray->id, ==, "odd");
      g_assert_cmpstr (stray->folder, ==, fixture->team);
      g_assert_cmpstr (stray->block->title, ==, "Odd ones");
      g_assert_false (stray->is_marked);
      /* Backups are no faults. */
      g_assert_true ((stray->fault == NULL) == !g_str_has_suffix (name, ".json"));
    }
  g_assert_cmpstr (fixture_block (fixture, "odd")->title, ==, "Odd");
}

/* What is none of a block, or broken, or of a name of its own. */
static void
test_no_strays (Fixture *fixture, gconstpointer data)
{
  put (fixture, "odd.json~", "{'format':1,");
  put (fixture, "odd.json.txt", MINE);
  put (fixture, "other.json~", MINE);
  put (fixture, "~$odd.json", MINE);
  put (fixture, ".odd.json.swp", MINE);
  put (fixture, "other.json", MINE);
  fixture_load (fixture);
  const GPtrArray *strays = jd_library_strays (fixture->library);
  /* Under an id of its own it may be a copy with a name like one. */
  g_assert_cmpuint (strays->len, ==, 1);
  g_assert_true (g_str_has_suffix (((const JdStray *) strays->pdata[0])->path, "other.json"));
}

static void
put_marked (const Fixture *fixture, gboolean with_base)
{
  g_autofree char *text = g_strdup_printf ("{\n<<<<<<< HEAD\n%s\n%s=======\n%s\n>>>>>>> theirs\n", &MINE[1], with_base ? "||||||| base\n" "'format':1,'id':'odd','kind':'duty','title':'Odd','body':{'en':'Odd jobs of all kinds.'}}\n" : "",
                                           &THEIRS[1]);

  put (fixture, "odd.json", text);
}

/* Git's marks in the file: both sides are read from it. */
static void
test_marked (Fixture *fixture, gconstpointer data)
{
  for (guint with_base = 0; with_base < 2; with_base++)
    {
      put_marked (fixture, with_base);
      fixture_load (fixture);
      const GPtrArray *strays = jd_library_strays (fixture->library);
      g_assert_cmpuint (strays->len, ==, 1);
      const JdStray *stray = strays->pdata[0];
      g_assert_true (stray->is_marked);
      g_assert_cmpstr (stray->block->title, ==, "Odd");
      g_assert_cmpstr (stray->theirs->title, ==, "Odd ones");
      g_assert_true ((stray->base != NULL) == with_base);
      g_assert_null (jd_library_block (fixture->library, "odd"));
      g_assert_cmpuint (jd_library_faults (fixture->library)->len, >, 0);
    }
  /* Marks that do not close are a fault, and nothing else. */
  put (fixture, "odd.json", "<<<<<<< HEAD\n{}\n=======\n{}\n");
  fixture_load (fixture);
  g_assert_cmpuint (jd_library_strays (fixture->library)->len, ==, 0);
}

/* ---- place by place ---- */

static const JdSettlePoint *
point (const JdSettle *settle, const char *place, guint *index)
{
  const GPtrArray *points = jd_settle_points (settle);

  for (*index = 0; *index < points->len; (*index)++)
    if (g_str_equal (((const JdSettlePoint *) points->pdata[*index])->place, place))
      return points->pdata[*index];
  g_assert_not_reached ();
}

static char *
wording (const JdBlock *block)
{
  return g_strdup (jd_localized_get (block->body, "en", NULL));
}

static void
test_points (void)
{
  g_autoptr (JdBlock) mine = parse (MINE), theirs = parse (THEIRS), base = parse (BLOCK ("Odd", "Odd jobs of all kinds.", TAGS ("'odd'"), "1", ""));
  g_autoptr (JdSettle) settle = jd_settle_new (base, mine, theirs, "en");
  g_autoptr (GError) error = NULL;
  const JdSettlePoint *at;
  guint index;

  g_assert_cmpuint (jd_settle_points (settle)->len, ==, 3);
  at = point (settle, "title", &index);
  g_assert_cmpint (at->choice, ==, JD_SETTLE_THEIRS);
  g_assert_false (at->can_merge);
  at = point (settle, "tags", &index);
  g_assert_cmpint (at->choice, ==, JD_SETTLE_MERGED);
  g_assert_cmpstr (at->mine, ==, "odd, mine");
  g_assert_cmpstr (at->theirs, ==, "odd, theirs");
  g_assert_cmpstr (at->merged, ==, "odd, theirs, mine");
  at = point (settle, "body.en", &index);
  g_assert_cmpstr (at->base, ==, "Odd jobs of all kinds.");
  /* "sorts" stands two words behind "most". */
  g_assert_cmpuint (jd_settle_n_open (settle), ==, at->choice == JD_SETTLE_OPEN);
  g_autoptr (JdBlock) merged = jd_settle_build (settle, "odd.json", &error);
  g_assert_no_error (error);
  g_assert_cmpstr (merged->title, ==, "Odd ones");
  g_assert_cmpuint (g_strv_length (merged->tags), ==, 3);

  jd_settle_write (settle, index, "Odd jobs, and others.");
  g_assert_cmpuint (jd_settle_n_open (settle), ==, 0);
  point (settle, "title", &index);
  jd_settle_choose (settle, index, JD_SETTLE_MINE);
  point (settle, "tags", &index);
  jd_settle_choose (settle, index, JD_SETTLE_THEIRS);
  g_autoptr (JdBlock) chosen = jd_settle_build (settle, "odd.json", &error);
  g_assert_no_error (error);
  g_autofree char *says = wording (chosen);
  g_assert_cmpstr (says, ==, "Odd jobs, and others.");
  g_assert_cmpstr (chosen->title, ==, "Odd");
  g_assert_cmpuint (g_strv_length (chosen->tags), ==, 2);
}

/* Whoever takes one side everywhere has that side, and which side is which does not matter. */
static void
test_sides (void)
{
#define VARIANT(level, text) "{'when':{'level':['" level "']},'body':{'en':'" text "','de':'" text "'},'x-in':1}"
  g_autoptr (JdBlock) mine = parse (BLOCK ("Odd", "A.", ",'x-behind':{'a':1},'variants':[" VARIANT ("senior", "S.") "," VARIANT ("intern", "I.") "],'tags':['a']", "3", FORMER));
  g_autoptr (JdBlock) theirs = parse (BLOCK ("Even", "B.", ",'x-behind':{'a':2},'x-new':true,'variants':[" VARIANT ("senior", "T.") "," VARIANT ("mid", "M.") "],'tags':['b']", "2", FORMER));

  for (guint with_base = 0; with_base < 3; with_base++)
    for (JdSettleChoice choice = JD_SETTLE_MINE; choice <= JD_SETTLE_THEIRS; choice++)
      {
        const JdBlock *base = with_base == 0 ? NULL : with_base == 1 ? mine : theirs, *side = choice == JD_SETTLE_MINE ? mine : theirs;
        g_autoptr (JdSettle) settle = jd_settle_new (base, mine, theirs, "en"), swapped = jd_settle_new (base, theirs, mine, "en");
        g_autoptr (GError) error = NULL;

        g_assert_cmpuint (jd_settle_points (settle)->len, ==, jd_settle_points (swapped)->len);
        g_assert_cmpuint (jd_settle_n_open (settle), ==, jd_settle_n_open (swapped));
        for (guint i = 0; i < jd_settle_points (settle)->len; i++)
          {
            jd_settle_choose (settle, i, choice);
            jd_settle_choose (swapped, i, choice == JD_SETTLE_MINE ? JD_SETTLE_THEIRS : JD_SETTLE_MINE);
          }
        g_autoptr (JdBlock) one = jd_settle_build (settle, "odd.json", &error), other = jd_settle_build (swapped, "odd.json", &error);
        g_assert_no_error (error);
        /* The order of what both have may differ; what is said does not. */
        g_autoptr (JdSettle) none = jd_settle_new (NULL, one, side, "en"), neither = jd_settle_new (NULL, other, side, "en");
        g_assert_cmpuint (jd_settle_points (none)->len, ==, 0);
        g_assert_cmpuint (jd_settle_points (neither)->len, ==, 0);
      }
}

/* What is no block is refused, and says why. */
static void
test_no_block (void)
{
  g_autoptr (JdBlock) mine = parse (MINE), theirs = parse (THEIRS);
  g_autoptr (JdSettle) settle = jd_settle_new (NULL, mine, theirs, "en");
  g_autoptr (GError) error = NULL;
  guint index;

  point (settle, "title", &index);
  jd_settle_write (settle, index, "");
  g_assert_null (jd_settle_build (settle, "odd.json", &error));
  g_assert_nonnull (strstr (error->message, "title"));
}

/* ---- what a merge left open ---- */

static void
test_conflict_sides (void)
{
  g_autoptr (JdBlock) base = parse (BLOCK ("Odd", "Cut the grass.", ",'variants':[" VARIANT ("senior", "S.") "],'tags':['a']", "1", ""));
  g_autoptr (JdBlock) mine = parse (BLOCK ("Odd", "Cut the hedge.", ",'x':{'a.b':[1]},'variants':[" VARIANT ("senior", "T.") "," VARIANT ("intern", "I.") "],'tags':['a']", "2", ""));
  g_autoptr (JdBlock) theirs = parse (BLOCK ("Even", "Cut the wood.", ",'x':{'a.b':[2]},'variants':[" VARIANT ("senior", "U.") "],'tags':['b']", "2", ""));
  g_auto (GStrv) conflicts = NULL;
  g_autoptr (JdBlock) merged = jd_block_merge (base, mine, theirs, "odd.json", &conflicts, NULL), base_again = NULL, mine_again = NULL, theirs_again = NULL;

  g_assert_cmpuint (g_strv_length (conflicts), >, 2);
  g_assert_true (jd_block_is_in_conflict (merged));
  g_assert_false (jd_block_is_in_conflict (mine));
  g_assert_true (jd_block_conflict_sides (merged, &base_again, &mine_again, &theirs_again));
  g_assert_false (jd_block_is_in_conflict (mine_again));
  g_assert_cmpstr (jd_localized_get (mine_again->body, "en", NULL), ==, "Cut the hedge.");
  g_assert_cmpstr (jd_localized_get (theirs_again->body, "en", NULL), ==, "Cut the wood.");
  g_assert_cmpstr (jd_localized_get (base_again->body, "en", NULL), ==, "Cut the grass.");
  /* What was not in conflict is merged in both already. */
  g_assert_cmpstr (mine_again->title, ==, "Even");
  g_autoptr (JdSettle) settle = jd_settle_new (base_again, mine_again, theirs_again, "en");
  g_assert_cmpuint (jd_settle_points (settle)->len, ==, g_strv_length (conflicts));
  g_assert_cmpuint (jd_settle_n_open (settle), ==, g_strv_length (conflicts));
}

/* ---- in the library ---- */

static JdElsewhere *
only (GPtrArray *list)
{
  g_assert_cmpuint (list->len, ==, 1);
  return list->pdata[0];
}

static JdBlock *
choose_all (const JdElsewhere *elsewhere, JdSettleChoice choice)
{
  g_autoptr (JdSettle) settle = jd_elsewhere_settle (elsewhere, "en");
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < jd_settle_points (settle)->len; i++)
    jd_settle_choose (settle, i, choice);
  JdBlock *block = jd_settle_build (settle, "odd.json", &error);
  g_assert_no_error (error);
  return block;
}

static JdLibraryChange *
settle (Fixture *fixture, const JdElsewhere *elsewhere, const JdBlock *block, GError **error)
{
  const JdSettled settled = { elsewhere->stray, elsewhere->now, elsewhere->theirs, block };

  return jd_library_edit_settle (&fixture->edit, &settled, error);
}

/* The block says it, in its history is what each said, the file is gone; and all of that is one step back. */
static void
test_settle_copy (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  put (fixture, "odd.json", MINE);
  put (fixture, "odd (1..2).json", THEIRS);
  fixture_load (fixture);
  g_autofree char *before = fixture_snapshot (fixture);
  g_autoptr (GPtrArray) list = jd_elsewhere_list (fixture->library);
  const JdElsewhere *elsewhere = only (list);
  g_assert_nonnull (elsewhere->base);
  g_assert_cmpstr (jd_localized_get (elsewhere->base->body, "en", NULL), ==, "Odd jobs of all kinds.");
  g_autoptr (JdBlock) block = choose_all (elsewhere, JD_SETTLE_THEIRS);
  g_autoptr (JdLibraryChange) change = settle (fixture, elsewhere, block, &error);
  g_assert_no_error (error);
  jd_library_change_apply (change, &error);
  g_assert_no_error (error);
  g_autoptr (JdLibrary) former = jd_library_ref (fixture->library);
  fixture_load (fixture);
  g_assert_false (is_there (fixture, "odd (1..2).json"));
  const JdBlock *now = fixture_block (fixture, "odd");
  g_assert_cmpstr (jd_localized_get (now->body, "en", NULL), ==, "Odd jobs of most kinds.");
  g_assert_cmpint (now->revision, ==, 3);
  /* Mine, theirs, and what both had before. */
  g_assert_cmpuint (now->history->len, ==, 3);
  g_assert_cmpuint (jd_library_strays (fixture->library)->len, ==, 0);
  fixture_undo (fixture);
  g_autofree char *after = fixture_snapshot (fixture);
  g_assert_cmpstr (before, ==, after);
}

/* Keeping mine changes the block only when the other version would be lost. */
static void
test_keep_mine (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  for (guint known = 0; known < 2; known++)
    {
      put (fixture, "odd.json", MINE);
      put (fixture, "odd.json~", known ? BLOCK ("Odd", "Odd jobs of all kinds.", TAGS ("'odd'"), "1", "") : THEIRS);
      fixture_load (fixture);
      g_autoptr (GPtrArray) list = jd_elsewhere_list (fixture->library);
      const JdElsewhere *elsewhere = only (list);
      g_autoptr (JdLibraryChange) change = settle (fixture, elsewhere, elsewhere->mine, &error);
      g_assert_no_error (error);
      jd_library_change_apply (change, &error);
      g_assert_no_error (error);
      g_autoptr (JdLibrary) former = jd_library_ref (fixture->library);
      fixture_load (fixture);
      g_assert_false (is_there (fixture, "odd.json~"));
      g_assert_cmpuint (fixture_block (fixture, "odd")->history->len, ==, known ? 1 : 3);
      g_assert_cmpstr (jd_localized_get (fixture_block (fixture, "odd")->body, "en", NULL), ==, "Odd jobs of all sorts.");
    }
}

/* Of a block that is gone. */
static void
test_put_back (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *path = path_of (fixture, "odd.json");

  g_remove (path);
  put (fixture, "odd (1).json", THEIRS);
  fixture_load (fixture);
  g_autoptr (GPtrArray) list = jd_elsewhere_list (fixture->library);
  const JdElsewhere *elsewhere = only (list);
  g_assert_null (elsewhere->mine);
  g_autoptr (JdLibraryChange) change = settle (fixture, elsewhere, elsewhere->theirs, &error);
  g_assert_no_error (error);
  jd_library_change_apply (change, &error);
  g_assert_no_error (error);
  g_autoptr (JdLibrary) former = jd_library_ref (fixture->library);
  fixture_load (fixture);
  g_assert_cmpstr (fixture_block (fixture, "odd")->title, ==, "Odd ones");
  g_assert_false (is_there (fixture, "odd (1).json"));
}

static void
test_settle_marked (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  put_marked (fixture, FALSE);
  fixture_load (fixture);
  g_autofree char *before = fixture_snapshot (fixture);
  g_autoptr (GPtrArray) list = jd_elsewhere_list (fixture->library);
  const JdElsewhere *elsewhere = only (list);
  g_autoptr (JdBlock) block = choose_all (elsewhere, JD_SETTLE_THEIRS);
  g_autoptr (JdLibraryChange) change = settle (fixture, elsewhere, block, &error);
  g_assert_no_error (error);
  jd_library_change_apply (change, &error);
  g_assert_no_error (error);
  g_autoptr (JdLibrary) former = jd_library_ref (fixture->library);
  fixture_load (fixture);
  g_assert_cmpstr (fixture_block (fixture, "odd")->title, ==, "Odd ones");
  g_assert_cmpuint (fixture_block (fixture, "odd")->history->len, ==, 3);
  fixture_undo (fixture);
  g_autofree char *after = fixture_snapshot (fixture);
  g_assert_cmpstr (before, ==, after);
}

static void
test_settle_merged (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (JdBlock) base = parse (BLOCK ("Odd", "Cut the grass.", TAGS (""), "1", "")), mine = parse (BLOCK ("Odd", "Cut the hedge.", TAGS (""), "2", ""));
  g_autoptr (JdBlock) theirs = parse (BLOCK ("Odd", "Cut the wood.", TAGS (""), "2", ""));
  g_auto (GStrv) conflicts = NULL;
  g_autoptr (JdBlock) merged = jd_block_merge (base, mine, theirs, "odd.json", &conflicts, NULL);
  g_autofree char *json = jd_block_to_json (merged, NULL);

  put (fixture, "odd.json", json);
  fixture_load (fixture);
  g_autoptr (GPtrArray) list = jd_elsewhere_list (fixture->library);
  const JdElsewhere *elsewhere = only (list);
  g_assert_null (elsewhere->stray);
  g_autoptr (JdBlock) block = choose_all (elsewhere, JD_SETTLE_THEIRS);
  g_autoptr (JdLibraryChange) change = settle (fixture, elsewhere, block, &error);
  g_assert_no_error (error);
  jd_library_change_apply (change, &error);
  g_assert_no_error (error);
  g_autoptr (JdLibrary) former = jd_library_ref (fixture->library);
  fixture_load (fixture);
  g_autoptr (GPtrArray) none = jd_elsewhere_list (fixture->library);
  g_assert_cmpuint (none->len, ==, 0);
  g_assert_cmpstr (jd_localized_get (fixture_block (fixture, "odd")->body, "en", NULL), ==, "Cut the wood.");
}

/* What was changed since it was looked at, be it the block or the file beside it; what leads out of the folder; what cannot be written. */
static void
test_refused (Fixture *fixture, gconstpointer data)
{
  for (guint changed = 0; changed < 3; changed++)
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *copy = path_of (fixture, "odd (1).json"), *outside = g_build_filename (fixture->folder, "outside.json", NULL);

      put (fixture, "odd.json", MINE);
      g_remove (copy);
      put (fixture, "odd (1).json", THEIRS);
      fixture_load (fixture);
      g_autoptr (GPtrArray) list = jd_elsewhere_list (fixture->library);
      const JdElsewhere *elsewhere = only (list);
      if (changed == 2)
        {
          g_assert_cmpint (g_rename (copy, outside), ==, 0);
          g_assert_cmpint (symlink (outside, copy), ==, 0);
        }
      else
        put (fixture, changed == 0 ? "odd.json" : "odd (1).json", OTHERS);
      g_autofree char *before = fixture_snapshot (fixture);
      g_autoptr (JdLibraryChange) change = settle (fixture, elsewhere, elsewhere->theirs, &error);
      g_assert_null (change);
      g_assert_error (error, JD_ERROR, JD_ERROR_REFUSED);
      g_assert_nonnull (strstr (error->message, changed == 0 ? "odd.json" : "odd (1).json"));
      g_autofree char *after = fixture_snapshot (fixture);
      g_assert_cmpstr (before, ==, after);
    }
}

/* ---- what places are called ---- */

static void
test_labels (Fixture *fixture, gconstpointer data)
{
  static const char *const labels[][2] = {
    { "titles.de", "Title · German" }, { "title", "Title" },
    { "tags", "Tags" },
    { "body.en", "All levels · English" },
    { "variants[level=mid].body.de", "Mid · German" },
    { "variants[level=mid|senior,place=NL]", "Mid, Senior · Netherlands" },
    { "rows[level=senior,place=NL]", "Pay: Senior · Netherlands" },
    { "x-odd.more", "x-odd.more" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (labels); i++)
    {
      g_autofree char *label = jd_block_place_label (fixture->library, labels[i][0], "en");

      g_assert_cmpstr (label, ==, labels[i][1]);
    }
}

int
main (int argc, char **argv)
{
  fixture_in_memory ();
  g_test_init (&argc, &argv, NULL);
#define ADD(path, test) g_test_add ("/settle/" path, Fixture, NULL, fixture_set_up, test, fixture_tear_down)
  ADD ("strays", test_strays);
  ADD ("no-strays", test_no_strays);
  ADD ("marked", test_marked);
  g_test_add_func ("/settle/points", test_points);
  g_test_add_func ("/settle/sides", test_sides);
  g_test_add_func ("/settle/no-block", test_no_block);
  g_test_add_func ("/settle/conflict-sides", test_conflict_sides);
  ADD ("copy", test_settle_copy);
  ADD ("keep-mine", test_keep_mine);
  ADD ("put-back", test_put_back);
  ADD ("marked-file", test_settle_marked);
  ADD ("merged", test_settle_merged);
  ADD ("refused", test_refused);
  ADD ("labels", test_labels);
#undef ADD
  return fixture_run_tests ();
}
