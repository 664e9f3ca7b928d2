// SPDX-License-Identifier: GPL-3.0-or-later
/* What holds for every family of checks. */
#include "check/jd-check.h"
#include "compose/jd-line-id.h"
#include "test-document.h"

#define FOREACH_CHECK(check) for (const JdCheck *const *check = jd_checks (); *check != NULL; check++)

static void
test_rows (void)
{
  g_autoptr (GHashTable) ids = g_hash_table_new (g_str_hash, g_str_equal);

  FOREACH_CHECK (at)
    {
      const JdCheck *check = *at;
      g_test_message ("%s", check->id);
      g_assert_true (check->id != NULL && check->name != NULL);
      g_assert_cmpuint (strspn (check->id, "abcdefghijklmnopqrstuvwxyz0123456789-"), ==, strlen (check->id));
      g_assert_true (g_hash_table_add (ids, (gpointer) check->id));
      /* One scope. */
      g_assert_true ((check->check_line != NULL) != (check->check_document != NULL));
      g_assert_true (check->suggest == NULL || check->fix_name != NULL);
    }
}

static JdSpelling *
make_spelling (void)
{
  static const char *const words[] = { "You", "cook", "for", "eighty", "guests", "What", "you", "will", "do", "Must", "have", "Line", "Cook", "station", NULL };
  return jd_spelling_new (jd_speller_new_words ("en", words));
}

/* Where a finding says it stands, there it stands: bytes and characters in the text of its node, the line of the page, the family. */
static void
assert_stands (const JdFinding *finding, const JdDocument *document)
{
  const JdNode *node = jd_document_next (document, NULL);
  for (guint i = 0; i < finding->node; i++)
    node = jd_document_next (document, node);
  g_autofree char *text = jd_node_text (node), *line = jd_line_id_of_node (node);
  g_autofree char *there = g_strndup (text + finding->start, finding->end - finding->start);
  g_assert_cmpstr (there, ==, finding->text);
  g_assert_cmpuint (finding->offset, ==, g_utf8_strlen (text, (gssize) finding->start));
  g_assert_cmpuint (finding->length, ==, g_utf8_strlen (finding->text, -1));
  g_assert_cmpstr (finding->line, ==, line);
  g_assert_cmpstr (finding->section, ==, jd_node_section (node));
  g_assert_cmpstr (finding->placement, ==, node->placement != NULL ? node->placement->id : NULL);
  g_assert_nonnull (finding->check);
  g_assert_true (finding->message != NULL && *finding->message != '\0');
}

/* Two placements that say the same, with words no dictionary has behind letters of several bytes. */
static void
test_places (void)
{
  TestDocument test;
  test_document_init (&test);
  g_autoptr (JdPlacement) one = jd_placement_new ("one", JD_KIND_DUTY), other = jd_placement_new ("other", JD_KIND_DUTY);
  g_autoptr (JdSpelling) spelling = make_spelling ();
  const JdCheckContext context = { "en", spelling };
  guint count = 0;

  test.items[0].placement = one;
  test.items[1].placement = other;
  for (guint i = 0; i < 2; i++)
    {
      test.item_runs[i] = test_run ("Ä ööö teh station, teh.");
      test.items[i].runs = &test.item_runs[i];
    }
  FOREACH_CHECK (at)
    {
      g_autoptr (GPtrArray) findings = jd_check_run (*at, &test.document, &context);
      for (guint i = 0; i < findings->len; i++, count++)
        {
          g_assert_true (((JdFinding *) findings->pdata[i])->check == *at);
          assert_stands (findings->pdata[i], &test.document);
        }
    }
  g_assert_cmpuint (count, >, 6);
}

/* A line by itself gives what it gives in its document: that is what lets the review keep it. */
static void
test_line_alone (void)
{
  TestDocument test;
  test_document_init (&test);
  g_autoptr (JdSpelling) spelling = make_spelling ();
  const JdCheckContext context = { "en", spelling };
  g_autoptr (GPtrArray) all = g_ptr_array_new_with_free_func ((GDestroyNotify) jd_finding_free), alone = g_ptr_array_new_with_free_func ((GDestroyNotify) jd_finding_free);
  guint index = 0;

  FOREACH_CHECK (at)
    if ((*at)->check_line != NULL)
      g_ptr_array_extend_and_steal (all, jd_check_run (*at, &test.document, &context));
  for (const JdNode *node = jd_document_next (&test.document, NULL); node != NULL; node = jd_document_next (&test.document, node), index++)
    if (node->runs != NULL && node->type != JD_NODE_FACT)
      jd_check_line (node, index, &context, alone);
  g_assert_cmpuint (all->len, >, 0);
  g_assert_cmpuint (all->len, ==, alone->len);
  for (guint i = 0; i < alone->len; i++)
    {
      const JdFinding *finding = alone->pdata[i], *before = i > 0 ? alone->pdata[i - 1] : NULL;
      assert_stands (finding, &test.document);
      g_assert_true (before == NULL || before->node < finding->node || before->start <= finding->start);
    }
}

/* Without a dictionary nothing is misspelled, and the rest goes on. */
static void
test_no_dictionary (void)
{
  TestDocument test;
  test_document_init (&test);
  const JdCheckContext context = { "en", NULL };

  FOREACH_CHECK (at)
    {
      g_autoptr (GPtrArray) findings = jd_check_run (*at, &test.document, &context);
      g_assert_cmpuint (findings->len, ==, 0);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/checks/rows", test_rows);
  g_test_add_func ("/checks/places", test_places);
  g_test_add_func ("/checks/line-alone", test_line_alone);
  g_test_add_func ("/checks/no-dictionary", test_no_dictionary);
  return g_test_run ();
}
