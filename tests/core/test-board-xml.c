// SPDX-License-Identifier: GPL-3.0-or-later
/* What is written as XML for a board is read again by a reader of our own. Whatever that takes, libxml2 takes, too, and reads the same in it. */
#include <libxml/parser.h>
#include <string.h>

#include "base/jd-error.h"
#include "board/jd-board-tree.h"
#include "test-util.h"

#define N_TREES 300
#define N_MUTATIONS 100

/* ---- trees ---- */

static void
add_leaf (JdBoardTree *tree, const char *name, gboolean attribute, const char *value)
{
  JdBoardTree *leaf = jd_board_tree_new (name);

  leaf->attribute = attribute;
  leaf->value = g_strdup (value);
  jd_board_tree_add (tree, leaf);
}

static char *
random_value (GRand *random)
{
  static const char *const pieces[] = { "a", "Koch & Söhne", "<b>", "</job>", "]]>", "]]", "<![CDATA[", "&amp;", "&#39;", "'", "\"", ">", "\n", "\t", " ", "日本", "🍲", "<!--", "-->", "<?x?>", "" };
  GString *value = g_string_new (NULL);

  for (gint n = g_rand_int_range (random, 0, 8); n > 0; n--)
    g_string_append (value, pieces[g_rand_int_range (random, 0, G_N_ELEMENTS (pieces))]);
  return g_string_free (value, FALSE);
}

static JdBoardTree *
random_tree (GRand *random, guint depth)
{
  JdBoardTree *tree = jd_board_tree_new ("job");
  g_autofree char *id = g_strdelimit (random_value (random), "\n\t", ' ');

  add_leaf (tree, "id", TRUE, id);
  for (gint n = g_rand_int_range (random, 1, 5); n > 0; n--)
    {
      g_autofree char *value = random_value (random);
      if (depth > 0 && n == 1)
        jd_board_tree_add (tree, random_tree (random, depth - 1));
      else
        add_leaf (tree, "text", FALSE, value);
    }
  return tree;
}

/* ---- what libxml2 reads ---- */

static void
assert_reads (const JdBoardTree *tree, xmlNode *node)
{
  xmlNode *child = node->children;

  g_assert_cmpstr ((const char *) node->name, ==, tree->name);
  if (tree->value)
    {
      xmlChar *text = xmlNodeGetContent (node);
      g_assert_cmpstr ((const char *) text, ==, tree->value);
      xmlFree (text);
      return;
    }
  for (guint i = 0; i < tree->children->len; i++)
    {
      const JdBoardTree *expected = g_ptr_array_index (tree->children, i);
      if (expected->attribute)
        {
          xmlChar *value = xmlGetNoNsProp (node, (const xmlChar *) expected->name);
          g_assert_cmpstr ((const char *) value, ==, expected->value);
          xmlFree (value);
          continue;
        }
      while (child && child->type != XML_ELEMENT_NODE)
        child = child->next;
      g_assert_nonnull (child);
      assert_reads (expected, child);
      child = child->next;
    }
}

static void
assert_well_formed (const JdBoardTree *tree, const GString *text)
{
  xmlDoc *document = xmlReadMemory (text->str, (int) text->len, NULL, NULL, XML_PARSE_NONET | XML_PARSE_NOERROR | XML_PARSE_NOWARNING);

  g_assert_nonnull (document);
  assert_reads (tree, xmlDocGetRootElement (document));
  xmlFreeDoc (document);
}

/* ---- tests ---- */

/* One byte is another one, is gone, or comes twice. */
static void
mutate (GRand *random, GString *text)
{
  static const char signs[] = "<>&\"'/!]=-a \n\t\r\001\xc3\xef";
  const gsize at = (gsize) g_rand_int_range (random, 0, (gint) text->len);

  if (g_rand_int_range (random, 0, 3) == 0)
    g_string_erase (text, (gssize) at, 1);
  else if (g_rand_boolean (random))
    text->str[at] = signs[g_rand_int_range (random, 0, sizeof signs - 1)];
  else
    g_string_insert_c (text, (gssize) at, text->str[at]);
}

static void
test_random (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (11);
  guint n_taken = 0;

  for (guint i = 0; i < N_TREES; i++)
    {
      g_autoptr (JdBoardTree) tree = random_tree (random, 2);
      g_autoptr (GString) text = g_string_new (NULL);
      g_autoptr (GError) error = NULL;
      jd_board_xml_write (tree, i % 2 == 0, text);
      g_assert_true (jd_board_xml_check (tree, text->str, text->len, &error));
      g_assert_no_error (error);
      assert_well_formed (tree, text);
      for (guint k = 0; k < N_MUTATIONS; k++)
        {
          g_autoptr (GString) other = g_string_new (text->str);
          mutate (random, other);
          if (!jd_board_xml_check (tree, other->str, other->len, NULL))
            continue;
          assert_well_formed (tree, other);
          n_taken++;
        }
    }
  /* Space between elements, and that was all. */
  g_assert_cmpuint (n_taken, <, N_TREES * N_MUTATIONS / 4);
}

static void
assert_refused (const char *name, gboolean attribute, const char *value)
{
  g_autoptr (JdBoardTree) tree = jd_board_tree_new ("job");
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (GError) error = NULL;

  add_leaf (tree, name, attribute, value);
  jd_board_xml_write (tree, TRUE, text);
  g_assert_false (jd_board_xml_check (tree, text->str, text->len, &error));
  g_assert_nonnull (error);
}

/* What no reader of XML would take, or not as it was meant. */
static void
test_refused (void)
{
  assert_refused ("text", FALSE, "a\001");
  assert_refused ("text", FALSE, "a\r\nb");
  assert_refused ("text", FALSE, "a\xef\xbf\xbf");
  assert_refused ("text", FALSE, "a\xc3");
  assert_refused ("-text", FALSE, "a");
  assert_refused ("", FALSE, "a");
  assert_refused ("id", TRUE, "a\nb");
}

static void
test_twice (void)
{
  g_autoptr (JdBoardTree) tree = jd_board_tree_new ("job");
  g_autoptr (GString) text = g_string_new (NULL);

  add_leaf (tree, "id", TRUE, "a");
  add_leaf (tree, "id", TRUE, "a");
  jd_board_xml_write (tree, TRUE, text);
  g_assert_false (jd_board_xml_check (tree, text->str, text->len, NULL));
}

static void
test_told (void)
{
  g_autoptr (JdBoardTree) tree = jd_board_tree_new ("job");
  g_autoptr (GError) error = NULL;
  const char *text = "<job>\n  <text>Cook for &amp; us</text>\n</job>\n";

  add_leaf (tree, "text", FALSE, "Cook for & them");
  g_assert_false (jd_board_xml_check (tree, text, strlen (text), &error));
  g_assert_cmpstr (jd_error_path (error), ==, "text");
  g_assert_nonnull (strstr (error->message, "them"));
  g_assert_nonnull (strstr (error->message, "us"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/board-xml/random", test_random);
  g_test_add_func ("/board-xml/refused", test_refused);
  g_test_add_func ("/board-xml/twice", test_twice);
  g_test_add_func ("/board-xml/told", test_told);
  return g_test_run ();
}
