// SPDX-License-Identifier: GPL-3.0-or-later
/* Blocks as a table: what stands in its columns, in which order they sort, how many there are of each. */
#include "base/jd-today.h"
#include "describe/jd-block-column.h"
#include "library/jd-library-counts.h"
#include "shelf.h"

static JdLibrary *library;
static char *folder;

/* Deploying is used twice, old is not used any more, all else once. */
static guint
count_uses (gconstpointer data, const char *block)
{
  return g_str_equal (block, "deploy") ? 2 : g_str_equal (block, "old") ? 0 : 1;
}

static const JdBlockUses known = { .count = count_uses };
static const JdBlockUses *uses = &known;

static void
assert_text (JdBlockColumn column, const char *id, const char *expected)
{
  g_autofree char *text = jd_block_column_text (column, library, jd_library_block (library, id), uses, "en");

  g_assert_cmpstr (text, ==, expected);
}

static void
test_texts (void)
{
  g_autofree char *name = g_path_get_basename (folder);

  assert_text (JD_COLUMN_WORDING, "fetch", "Fetch {what}.");
  assert_text (JD_COLUMN_KIND, "years", "Qualification");
  assert_text (JD_COLUMN_LEVELS, "deploy", "All, Intern, Senior, Lead");
  assert_text (JD_COLUMN_LEVELS, "fetch", "All levels");
  assert_text (JD_COLUMN_LEVELS, "only", "Intern, Senior");
  assert_text (JD_COLUMN_TAGS, "deploy", "ml, mlops");
  assert_text (JD_COLUMN_TAGS, "fetch", "");
  assert_text (JD_COLUMN_ROLES, "deploy", "cook");
  assert_text (JD_COLUMN_ROLES, "fetch", "");
  assert_text (JD_COLUMN_USED, "deploy", "2");
  assert_text (JD_COLUMN_USED, "old", "0");
  uses = NULL;
  assert_text (JD_COLUMN_USED, "deploy", "");
  uses = &known;
  assert_text (JD_COLUMN_FOLDER, "fetch", name);
  assert_text (JD_COLUMN_STATUS, "old", "Retired");
  assert_text (JD_COLUMN_CHANGED, "deploy", "12 November 2026");
  assert_text (JD_COLUMN_CHANGED, "old", "");
}

/* Ids by a column, separated by spaces. New string. */
static char *
order_of (JdBlockColumn column)
{
  const GPtrArray *blocks = jd_library_blocks (library);
  g_autofree guint32 *order = jd_block_column_order (column, library, uses, "en");
  GString *ids = g_string_new (NULL);

  for (guint i = 0; i < blocks->len; i++)
    g_string_append_printf (ids, "%s%s", i > 0 ? " " : "", ((const JdBlock *) g_ptr_array_index (blocks, order[i]))->id);
  return g_string_free (ids, FALSE);
}

static void
test_orders (void)
{
  static const struct
  {
    JdBlockColumn column;
    const char *ids;
  } cases[] = {
    /* As people sort: an umlaut beside its letter. What says nothing there comes last, what says the same in the order of the library. */
    { JD_COLUMN_WORDING, "equal only years deploy old fetch wage" },
    { JD_COLUMN_KIND, "deploy fetch old only years wage equal" },
    { JD_COLUMN_LEVELS, "fetch old years wage equal deploy only" },
    { JD_COLUMN_TAGS, "years old deploy fetch only wage equal" },
    { JD_COLUMN_ROLES, "deploy fetch old only years wage equal" },
    { JD_COLUMN_USED, "old fetch only years wage equal deploy" },
    { JD_COLUMN_FOLDER, "deploy fetch old only years wage equal" },
    { JD_COLUMN_STATUS, "deploy only years wage equal fetch old" },
    { JD_COLUMN_CHANGED, "deploy fetch old only years wage equal" },
  };

  g_assert_cmpuint (G_N_ELEMENTS (cases), ==, JD_N_COLUMNS);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *ids = order_of (cases[i].column);

      g_test_message ("by %s", jd_block_column_id (cases[i].column));
      g_assert_cmpstr (ids, ==, cases[i].ids);
      g_assert_cmpstr (jd_block_column_title (cases[i].column), !=, "");
    }
}

static void
test_counts (void)
{
  g_autoptr (JdLibraryCounts) counts = jd_library_counts_new (library, "2026-10-01");

  g_assert_cmpuint (counts->blocks, ==, 7);
  g_assert_cmpuint (counts->kinds[JD_KIND_DUTY], ==, 4);
  g_assert_cmpuint (counts->kinds[JD_KIND_LEGAL], ==, 1);
  g_assert_cmpuint (counts->kinds[JD_KIND_BENEFIT], ==, 0);
  g_assert_cmpuint (counts->states[JD_STATE_ANY], ==, 7);
  g_assert_cmpuint (counts->states[JD_STATE_APPROVED], ==, 5);
  g_assert_cmpuint (counts->states[JD_STATE_DRAFT], ==, 1);
  g_assert_cmpuint (counts->states[JD_STATE_RETIRED], ==, 1);
  g_assert_cmpuint (counts->states[JD_STATE_OVERDUE], ==, 1);
  g_assert_cmpuint (counts->folders[0], ==, 7);
}

/* The day of the review itself is still in time; of what is retired nobody asks for one. */
static void
test_overdue (void)
{
  const JdBlock *deploy = jd_library_block (library, "deploy"), *old = jd_library_block (library, "old"), *fetch = jd_library_block (library, "fetch");
  g_autofree char *today = jd_today ();

  g_assert_false (jd_block_is_in_state (deploy, JD_STATE_OVERDUE, "2026-09-30"));
  g_assert_true (jd_block_is_in_state (deploy, JD_STATE_OVERDUE, "2026-10-01"));
  g_assert_false (jd_block_is_in_state (old, JD_STATE_OVERDUE, "2026-10-01"));
  g_assert_false (jd_block_is_in_state (fetch, JD_STATE_OVERDUE, "2026-10-01"));
  g_assert_true (g_regex_match_simple ("^[0-9]{4}-[0-9]{2}-[0-9]{2}$", today, 0, 0));
}

static char *
found (JdSearchQuery query)
{
  g_autoptr (JdSearch) search = jd_search_new (library, NULL);
  g_autoptr (GPtrArray) blocks = jd_search_run (search, &query, NULL);
  GString *ids = g_string_new (NULL);

  for (guint i = 0; i < blocks->len; i++)
    g_string_append_printf (ids, "%s%s", i > 0 ? " " : "", ((const JdBlock *) g_ptr_array_index (blocks, i))->id);
  return g_string_free (ids, FALSE);
}

#define assert_found(expected, ...) \
  G_STMT_START \
  { \
    g_autofree char *ids = found ((JdSearchQuery){ __VA_ARGS__ }); \
    g_assert_cmpstr (ids, ==, expected); \
  } \
  G_STMT_END

static void
test_search (void)
{
  g_autofree guint32 *order = jd_block_column_order (JD_COLUMN_WORDING, library, uses, "en");

  assert_found ("equal only years deploy old fetch wage", .kind = JD_KIND_OTHER, .order = order, .retired = TRUE);
  assert_found ("wage fetch old deploy years only equal", .kind = JD_KIND_OTHER, .order = order, .retired = TRUE, .reverse = TRUE);
  assert_found ("equal only", .kind = JD_KIND_OTHER, .order = order, .retired = TRUE, .limit = 2);
  assert_found ("old deploy", .kind = JD_KIND_OTHER, .query = "models", .order = order, .reverse = TRUE, .retired = TRUE);
  assert_found ("deploy", .kind = JD_KIND_OTHER, .query = "models", .order = order);
  assert_found ("old", .kind = JD_KIND_OTHER, .state = JD_STATE_RETIRED);
  assert_found ("fetch", .kind = JD_KIND_OTHER, .state = JD_STATE_DRAFT);
  assert_found ("", .kind = JD_KIND_OTHER, .folder = "/nowhere");
  assert_found ("deploy fetch only", .folder = folder, .kind = JD_KIND_DUTY);
}

/* Words of the query that say what a block has to be: by id or name, and by how they begin. */
static void
test_filters (void)
{
  static const struct
  {
    const char *query, *ids;
  } cases[] = {
    { "role:cook", "deploy" },           { "role:co models", "deploy" },  { "role:baker", "" },          { "status:draft", "fetch" },     { "status:ret", "old" },
    { "models status:r", "old" },        { "status:over", "deploy" },     { "status:approved kind:duty", "deploy only" },                { "level:lead-de kind:legal", "equal" },
    { "level:intern kind:duty", "deploy fetch" }, { "folder:nowhere", "" }, { "status:", "deploy fetch only years wage equal" },       { "xstatus:r", "" },
    { "ROLE:Cook", "deploy" },
  };
  g_autofree char *name = g_path_get_basename (folder), *folded = g_ascii_strdown (name, -1), *mine = g_strconcat ("kind:duty folder:", folded, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_test_message ("%s", cases[i].query);
      assert_found (cases[i].ids, .kind = JD_KIND_OTHER, .query = cases[i].query);
    }
  assert_found ("deploy fetch only", .kind = JD_KIND_OTHER, .query = mine);
}

int
main (int argc, char **argv)
{
  int status;

  g_test_init (&argc, &argv, NULL);
  folder = shelf_write ();
  library = shelf_read (folder);
  g_assert_cmpuint (jd_library_faults (library)->len, ==, 0);
  g_test_add_func ("/block-column/texts", test_texts);
  g_test_add_func ("/block-column/orders", test_orders);
  g_test_add_func ("/block-column/counts", test_counts);
  g_test_add_func ("/block-column/overdue", test_overdue);
  g_test_add_func ("/block-column/search", test_search);
  g_test_add_func ("/block-column/filters", test_filters);
  status = g_test_run ();
  jd_library_unref (library);
  folder_free (folder);
  return status;
}
