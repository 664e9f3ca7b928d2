// SPDX-License-Identifier: GPL-3.0-or-later
#include "test-random-edit.h"
#include "test-small-library.h"

#include "edit/jd-insert-point.h"
#include "export/jd-export.h"

/* What a line is: the kind of the section it came to, and a bullet or a paragraph as that kind is, unless the writer says otherwise. */

static JdLibrary *library;

#define EDIT(posting, call) \
  G_STMT_START \
  { \
    g_autoptr (GError) edit_error = NULL; \
    JdPosting *edited = call; \
    g_assert_no_error (edit_error); \
    small_replace (&posting, edited, NULL); \
  } \
  G_STMT_END
#define E &edit_error

static void
assert_kind (const JdPosting *posting, const char *id, JdKind kind, const char *base_kind)
{
  const JdPlacement *line = small_placement (posting, id);

  g_assert_cmpint (line->kind, ==, kind);
  g_assert_cmpstr (line->kind_name, ==, jd_kind_names[kind]);
  g_assert_cmpstr (line->base_kind, ==, base_kind);
}

static gboolean
is_item (const JdPosting *posting, const char *id)
{
  return jd_placement_is_item (small_placement (posting, id));
}

/* As plain text: what an export makes of it. New string. */
static char *
as_text (const JdPosting *posting)
{
  g_autoptr (JdDocument) document = jd_compose (posting);

  return jd_export_one (&jd_export_text, document, NULL, NULL, NULL);
}

static void
assert_exported (const JdPosting *posting, const char *line)
{
  g_autofree char *text = as_text (posting);
  g_autofree char *whole = g_strdup_printf ("\n%s\n", line);

  if (strstr (text, whole) == NULL)
    g_error ("“%s” is not a line of:\n%s", line, text);
}

static char *
own_line (JdPosting **posting, const char *section, const char *text)
{
  g_autoptr (GError) error = NULL;
  const char *id;
  JdPosting *with = jd_edit_insert_text (*posting, section, 0, text, &id, &error);
  char *line = g_strdup (id);

  small_replace (posting, with, error);
  return line;
}

/* ---- where it comes to ---- */

static void
test_move (void)
{
  JdPosting *posting = small_posting (library, "mid");
  g_autoptr (JdPosting) start = jd_posting_ref (posting);

  /* A block keeps to be one, and what it is in the library is kept beside. */
  EDIT (posting, jd_edit_move (posting, "fetch", "summary", 1, E));
  assert_kind (posting, "fetch", JD_KIND_SUMMARY, "duty");
  g_assert_cmpint (small_placement (posting, "fetch")->state, ==, JD_LINKED);
  g_assert_cmpstr (small_placement (posting, "fetch")->block, ==, "fetch");
  g_assert_false (jd_placement_is_edited (small_placement (posting, "fetch")));
  assert_exported (posting, "Fetch goods.");

  /* From there on, and back. */
  EDIT (posting, jd_edit_move (posting, "fetch", "place", 0, E));
  assert_kind (posting, "fetch", JD_KIND_CONDITIONS, "duty");
  assert_exported (posting, "- Fetch goods.");
  EDIT (posting, jd_edit_move (posting, "fetch", "duties", 1, E));
  assert_kind (posting, "fetch", JD_KIND_DUTY, NULL);
  g_assert_true (jd_posting_equal (posting, start));

  /* A line of one's own has nothing but what it is. */
  g_autofree char *own = own_line (&posting, "summary", "Peel.");
  assert_exported (posting, "Peel.");
  EDIT (posting, jd_edit_move (posting, own, "duties", 0, E));
  assert_kind (posting, own, JD_KIND_DUTY, NULL);
  assert_exported (posting, "- Peel.");
  jd_posting_unref (posting);
}

/* Within its section it stays what it is, also what a level put there. */
static void
test_move_within (void)
{
  JdPosting *posting = small_posting (library, "senior");

  assert_kind (posting, "hours", JD_KIND_CONDITIONS, NULL);
  g_assert_nonnull (jd_posting_section (posting, "duties", NULL));
  EDIT (posting, jd_edit_move (posting, "hours", "duties", 0, E));
  assert_kind (posting, "hours", JD_KIND_CONDITIONS, NULL);
  EDIT (posting, jd_edit_move (posting, "meals", "pay", 2, E));
  assert_kind (posting, "meals", JD_KIND_BENEFIT, NULL);
  jd_posting_unref (posting);
}

/* Pay is a record and stays one wherever it stands. What comes to it is what stands beside it, or stays what it is. */
static void
test_pay (void)
{
  JdPosting *posting = small_posting (library, "mid");

  EDIT (posting, jd_edit_move (posting, "wage", "duties", 0, E));
  assert_kind (posting, "wage", JD_KIND_SALARY, NULL);
  EDIT (posting, jd_edit_move (posting, "wage", "pay", 0, E));
  EDIT (posting, jd_edit_move (posting, "cook", "pay", 1, E));
  assert_kind (posting, "cook", JD_KIND_BENEFIT, "duty");
  EDIT (posting, jd_edit_move (posting, "intro", "pay", 4, E));
  assert_kind (posting, "intro", JD_KIND_BENEFIT, "summary");
  EDIT (posting, jd_edit_move (posting, "intro", "summary", 0, E));
  assert_kind (posting, "intro", JD_KIND_SUMMARY, NULL);
  EDIT (posting, jd_edit_remove (posting, "cook", E));
  EDIT (posting, jd_edit_remove (posting, "meals", E));
  EDIT (posting, jd_edit_remove (posting, "meals~2", E));
  EDIT (posting, jd_edit_move (posting, "fetch", "pay", 1, E));
  assert_kind (posting, "fetch", JD_KIND_DUTY, NULL);
  jd_posting_unref (posting);
}

/* What a newer program calls a line, this one leaves alone; where it calls a section so, lines there are. */
static void
test_unknown (void)
{
  static const char json[]
      = "{\"format\":1,\"id\":\"x\",\"language\":\"en\",\"sections\":["
        "{\"id\":\"film\",\"kind\":\"film\",\"heading\":\"Film\",\"placements\":[{\"id\":\"text-1\",\"kind\":\"clip\",\"state\":\"detached\",\"text\":\"A clip.\"}]},"
        "{\"id\":\"duties\",\"kind\":\"duty\",\"heading\":\"Duties\",\"placements\":[{\"id\":\"text-2\",\"kind\":\"duty\",\"state\":\"detached\",\"text\":\"Cook.\"}]}]}";
  g_autoptr (GError) error = NULL;
  JdPosting *posting = jd_posting_parse (json, strlen (json), "x", &error);

  g_assert_no_error (error);
  EDIT (posting, jd_edit_move (posting, "text-1", "duties", 0, E));
  g_assert_cmpstr (small_placement (posting, "text-1")->kind_name, ==, "clip");
  EDIT (posting, jd_edit_move (posting, "text-2", "film", 0, E));
  g_assert_cmpstr (small_placement (posting, "text-2")->kind_name, ==, "film");
  g_assert_cmpint (small_placement (posting, "text-2")->kind, ==, JD_KIND_OTHER);
  g_assert_false (is_item (posting, "text-2"));
  jd_posting_unref (posting);
}

/* Steps by key go the same way, and end where they are seen to: among the nice-to-haves from below, as a must from above. */
static void
test_step (void)
{
  JdPosting *posting = small_posting (library, "mid");
  g_autoptr (JdPosting) start = jd_posting_ref (posting);
  g_autofree char *own = own_line (&posting, "pay", "Tips.");

  EDIT (posting, jd_edit_step (posting, "old", 1, E));
  assert_kind (posting, "old", JD_KIND_QUALIFICATION, "duty");
  g_assert_cmpint (small_placement (posting, "old")->necessity, ==, JD_NECESSITY_MUST);
  small_assert_section (posting, "needs", "Keep the fire. / {years_min:year|years} in a kitchen. / A diploma. / You cut fast. / You know wine.");
  g_assert_false (jd_placement_is_edited (small_placement (posting, "old")));
  EDIT (posting, jd_edit_step (posting, "old", -1, E));
  assert_kind (posting, "old", JD_KIND_DUTY, NULL);

  EDIT (posting, jd_edit_step (posting, own, -1, E));
  assert_kind (posting, own, JD_KIND_QUALIFICATION, NULL);
  g_assert_cmpint (small_placement (posting, own)->necessity, ==, JD_NECESSITY_NICE);
  EDIT (posting, jd_edit_remove (posting, own, E));
  g_assert_true (jd_posting_equal (posting, start));
  jd_posting_unref (posting);
}

/* A must or nice has that as long as it is a qualification, and finds it again. */
static void
test_necessity (void)
{
  JdPosting *posting = small_posting (library, "mid");
  g_autoptr (JdPosting) start = jd_posting_ref (posting);

  EDIT (posting, jd_edit_move (posting, "wine", "duties", 0, E));
  assert_kind (posting, "wine", JD_KIND_DUTY, "qualification");
  g_assert_false (jd_placement_is_edited (small_placement (posting, "wine")));
  EDIT (posting, jd_edit_join (posting, "cook", E));
  EDIT (posting, jd_edit_set_text (posting, "wine", NULL, E));
  EDIT (posting, jd_edit_move (posting, "wine", "needs", 3, E));
  assert_kind (posting, "wine", JD_KIND_QUALIFICATION, NULL);
  g_assert_cmpint (small_placement (posting, "wine")->necessity, ==, JD_NECESSITY_NICE);
  g_assert_true (g_ptr_array_index (jd_posting_section (posting, "needs", NULL)->placements, 0) == g_ptr_array_index (jd_posting_section (start, "needs", NULL)->placements, 0));
  g_assert_false (jd_placement_is_edited (small_placement (posting, "wine")));
  jd_posting_unref (posting);
}

/* Inserted, pasted or dropped, it is the same. */
static void
test_insert (void)
{
  JdPosting *posting = small_posting (library, "mid");
  g_autoptr (JdPlacement) gym = jd_resolve_placement (library, posting, jd_library_block (library, "gym"), JD_FROM_EDIT, NULL);
  g_autoptr (JdPlacement) own = jd_placement_new ("text-1", JD_KIND_SUMMARY);

  EDIT (posting, jd_edit_insert (posting, "summary", 0, gym, E));
  assert_kind (posting, "gym", JD_KIND_SUMMARY, "benefit");
  EDIT (posting, jd_edit_insert (posting, "needs", 4, gym, E));
  assert_kind (posting, "gym~2", JD_KIND_QUALIFICATION, "benefit");
  g_assert_cmpint (small_placement (posting, "gym~2")->necessity, ==, JD_NECESSITY_NICE);
  EDIT (posting, jd_edit_insert (posting, "pay", 3, gym, E));
  assert_kind (posting, "gym~3", JD_KIND_BENEFIT, NULL);
  EDIT (posting, jd_edit_insert (posting, "duties", 0, own, E));
  assert_kind (posting, "text-1", JD_KIND_DUTY, NULL);
  EDIT (posting, jd_edit_swap (posting, "fetch", gym, E));
  assert_kind (posting, "gym~4", JD_KIND_DUTY, "benefit");

  /* A line that came with another base goes on with it. */
  g_autoptr (JdPlacement) copied = jd_placement_ref (small_placement (posting, "gym"));
  EDIT (posting, jd_edit_insert (posting, "place", 0, copied, E));
  assert_kind (posting, "gym~5", JD_KIND_CONDITIONS, "benefit");
  jd_posting_unref (posting);
}

/* ---- bullet or paragraph ---- */

static void
test_form (void)
{
  JdPosting *posting = small_posting (library, "mid");
  g_autoptr (JdPosting) start = jd_posting_ref (posting);

  g_assert_true (is_item (posting, "fetch"));
  EDIT (posting, jd_edit_set_item (posting, "fetch", FALSE, E));
  g_assert_false (is_item (posting, "fetch"));
  g_assert_true (jd_placement_is_edited (small_placement (posting, "fetch")));
  assert_exported (posting, "Fetch goods.");
  {
    g_autoptr (GError) error = NULL;
    g_autoptr (JdPosting) same = jd_edit_set_item (posting, "fetch", FALSE, &error);
    g_assert_true (same == posting);
  }
  EDIT (posting, jd_edit_set_item (posting, "intro", TRUE, E));
  g_assert_true (is_item (posting, "intro"));
  assert_posting_round_trips (posting);

  /* Back to what its kind is, nothing is left of it. */
  EDIT (posting, jd_edit_set_item (posting, "fetch", TRUE, E));
  EDIT (posting, jd_edit_reset (posting, "intro", E));
  g_assert_true (jd_posting_equal (posting, start));

  /* Pay is neither. */
  g_autoptr (GError) error = NULL;
  g_assert_null (jd_edit_set_item (posting, "wage", TRUE, &error));
  g_assert_cmpstr (error->message, ==, "expected a line without pay, found salary");
  jd_posting_unref (posting);
}

/* What the writer said goes along to where it still says something. */
static void
test_form_moves (void)
{
  JdPosting *posting = small_posting (library, "mid");

  EDIT (posting, jd_edit_set_item (posting, "intro", TRUE, E));
  EDIT (posting, jd_edit_move (posting, "intro", "spare", 0, E));
  g_assert_true (is_item (posting, "intro"));
  EDIT (posting, jd_edit_move (posting, "intro", "duties", 0, E));
  g_assert_true (is_item (posting, "intro"));
  g_assert_cmpint (small_placement (posting, "intro")->form, ==, JD_FORM_OF_KIND);
  EDIT (posting, jd_edit_move (posting, "intro", "summary", 0, E));
  g_assert_false (is_item (posting, "intro"));
  EDIT (posting, jd_edit_set_item (posting, "cook", FALSE, E));
  EDIT (posting, jd_edit_move (posting, "cook", "needs", 0, E));
  g_assert_false (is_item (posting, "cook"));
  jd_posting_unref (posting);
}

/* Enter goes on as the line it was pressed in. */
static void
test_form_splits (void)
{
  JdPosting *posting = small_posting (library, "mid");
  const char *id;

  EDIT (posting, jd_edit_set_item (posting, "intro", TRUE, E));
  EDIT (posting, jd_edit_split (posting, "intro", "Cut", "here", &id, E));
  g_autofree char *tail = g_strdup (id);
  g_assert_true (is_item (posting, tail));
  EDIT (posting, jd_edit_join (posting, tail, E));
  g_assert_true (is_item (posting, "intro"));
  jd_posting_unref (posting);
}

/* ---- levels ---- */

/* The line follows its block at another level and stays what it became; there and back is where it was. */
static void
test_relevel (void)
{
  static const char *const levels[] = { "intern", "entry", "senior" };
  JdPosting *posting = small_posting (library, "mid");

  EDIT (posting, jd_edit_move (posting, "cook", "summary", 1, E));
  EDIT (posting, jd_edit_move (posting, "wine", "place", 0, E));
  EDIT (posting, jd_edit_set_item (posting, "intro", TRUE, E));
  for (guint i = 0; i < G_N_ELEMENTS (levels); i++)
    {
      g_autoptr (JdPosting) there = relevel (library, posting, levels[i]);
      g_autoptr (JdPosting) back = relevel (library, there, "mid");

      assert_kind (there, "cook", JD_KIND_SUMMARY, "duty");
      assert_kind (there, "wine", JD_KIND_CONDITIONS, "qualification");
      g_assert_true (is_item (there, "intro"));
      g_assert_true (jd_posting_equal (back, posting));
    }
  g_autoptr (JdPosting) senior = relevel (library, posting, "senior");
  g_assert_cmpstr (jd_placement_wording (small_placement (senior, "cook")), ==, "Run the kitchen.");
  jd_posting_unref (posting);
}

/* Following no block any more, it is what it became. */
static void
test_detach (void)
{
  JdPosting *posting = small_posting (library, "mid");

  EDIT (posting, jd_edit_move (posting, "cook", "summary", 1, E));
  EDIT (posting, jd_edit_detach (posting, "cook", E));
  assert_kind (posting, "cook", JD_KIND_SUMMARY, NULL);
  assert_posting_round_trips (posting);
  jd_posting_unref (posting);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  library = small_library_new ();
  g_test_add_func ("/line-kind/move", test_move);
  g_test_add_func ("/line-kind/move/within", test_move_within);
  g_test_add_func ("/line-kind/pay", test_pay);
  g_test_add_func ("/line-kind/unknown", test_unknown);
  g_test_add_func ("/line-kind/step", test_step);
  g_test_add_func ("/line-kind/necessity", test_necessity);
  g_test_add_func ("/line-kind/insert", test_insert);
  g_test_add_func ("/line-kind/form", test_form);
  g_test_add_func ("/line-kind/form/moves", test_form_moves);
  g_test_add_func ("/line-kind/form/splits", test_form_splits);
  g_test_add_func ("/line-kind/relevel", test_relevel);
  g_test_add_func ("/line-kind/detach", test_detach);
  int result = g_test_run ();
  jd_library_unref (library);
  return result;
}
