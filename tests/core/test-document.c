// SPDX-License-Identifier: GPL-3.0-or-later
#include "compose/jd-compose.h"

#include "test-document.h"

static void
test_order (void)
{
  TestDocument test;
  test_document_init (&test);
  const JdNode *const order[] = { &test.root, &test.title, &test.facts, &test.company, &test.apply_by, &test.section, &test.heading, &test.paragraph, &test.subheading,
                                  &test.list, &test.items[0], &test.items[1], &test.pay };
  const JdNode *node = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (order); i++)
    {
      node = jd_document_next (&test.document, node);
      g_assert_true (node == order[i]);
    }
  g_assert_null (jd_document_next (&test.document, node));
}

static void
test_text (void)
{
  JdRun runs[] = { test_run ("Cook for "), test_run ("80"), test_run (" guests.") };
  JdNode node = { .type = JD_NODE_PARAGRAPH, .runs = test_chain (runs, 3) };
  JdNode empty = { .type = JD_NODE_PARAGRAPH };
  g_autofree char *text = jd_node_text (&node);
  g_autofree char *nothing = jd_node_text (&empty);

  g_assert_cmpstr (text, ==, "Cook for 80 guests.");
  g_assert_cmpstr (nothing, ==, "");
}

/* Only what comes first in a section, where no heading does; of a list that is its first item. */
static void
test_opens_section (void)
{
  JdNode root = { .type = JD_NODE_DOCUMENT }, plain = { .type = JD_NODE_SECTION }, listed = { .type = JD_NODE_SECTION };
  JdNode paragraph = { .type = JD_NODE_PARAGRAPH }, pay = { .type = JD_NODE_PAY }, list = { .type = JD_NODE_LIST };
  JdNode items[] = { { .type = JD_NODE_ITEM }, { .type = JD_NODE_ITEM } };
  TestDocument headed;

  test_document_init (&headed);
  test_append (&root, &plain);
  test_append (&plain, &paragraph);
  test_append (&plain, &pay);
  test_append (&root, &listed);
  test_append (&listed, &list);
  test_append (&list, &items[0]);
  test_append (&list, &items[1]);
  const JdNode *const opens[] = { &paragraph, &list, &items[0] };
  const JdNode *const others[] = { &root, &plain, &pay, &items[1], &headed.title, &headed.company, &headed.heading, &headed.paragraph, &headed.items[0] };
  for (guint i = 0; i < G_N_ELEMENTS (opens); i++)
    g_assert_true (jd_node_opens_section (opens[i]));
  for (guint i = 0; i < G_N_ELEMENTS (others); i++)
    g_assert_false (jd_node_opens_section (others[i]));
}

/* Words that read the other way than the document stay together; all others are shown as they are. */
static void
test_shown (void)
{
  static const char *const cases[][4] = {
    { "ar", "en", "Apply by", "\u2066Apply by\u2069" }, { "en", "he", "שם", "\u2067שם\u2069" }, { "ar", "he", "שם", "שם" }, { "it", "en", "Apply by", "Apply by" }, { "ar", NULL, "Acme", "Acme" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const JdDocument document = { .language = cases[i][0] };
      g_autoptr (GString) shown = g_string_new ("> ");
      jd_document_append_shown (&document, cases[i][2], strlen (cases[i][2]), cases[i][1], shown);
      g_assert_cmpstr (shown->str + 2, ==, cases[i][3]);
    }
}

/* A document holds its posting, for as long as anyone holds it. */
static void
test_references (void)
{
  JdPosting *posting = jd_posting_new ("held", "en");
  JdDocument *document = jd_compose (posting);

  jd_posting_unref (posting);
  JdDocument *second = jd_document_ref (document);
  g_assert_true (second == document);
  jd_document_unref (document);
  g_assert_cmpstr (second->language, ==, "en");
  g_assert_cmpint (second->root->type, ==, JD_NODE_DOCUMENT);
  jd_document_unref (second);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/document/order", test_order);
  g_test_add_func ("/document/text", test_text);
  g_test_add_func ("/document/opens-section", test_opens_section);
  g_test_add_func ("/document/shown", test_shown);
  g_test_add_func ("/document/references", test_references);
  return g_test_run ();
}
