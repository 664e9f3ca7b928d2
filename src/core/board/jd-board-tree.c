// SPDX-License-Identifier: GPL-3.0-or-later
#include "jd-board-tree.h"

#include <string.h>

JdBoardTree *
jd_board_tree_new (const char *name)
{
  JdBoardTree *tree = g_new0 (JdBoardTree, 1);

  tree->name = g_strndup (name, strcspn (name, "["));
  tree->key = g_strdup (name);
  tree->list = strchr (name, '[') != NULL;
  tree->children = g_ptr_array_new_with_free_func (jd_board_tree_free);
  return tree;
}

void
jd_board_tree_free (gpointer data)
{
  JdBoardTree *tree = data;

  g_free (tree->name);
  g_free (tree->key);
  g_free (tree->value);
  g_ptr_array_unref (tree->children);
  g_free (tree);
}

void
jd_board_tree_add (JdBoardTree *tree, JdBoardTree *child)
{
  g_ptr_array_add (tree->children, child);
}

/* The one that has others in it, from the end; made where there is none. Borrowed. */
static JdBoardTree *
child_of (JdBoardTree *tree, const char *name)
{
  for (guint i = tree->children->len; i > 0; i--)
    {
      JdBoardTree *child = g_ptr_array_index (tree->children, i - 1);
      if (!child->value && strcmp (child->key, name) == 0)
        return child;
    }
  JdBoardTree *child = jd_board_tree_new (name);
  jd_board_tree_add (tree, child);
  return child;
}

static void
add_leaf (JdBoardTree *tree, const char *name, gboolean attribute, const char *value, JdBoardValueForm form)
{
  JdBoardTree *leaf = jd_board_tree_new (name);

  leaf->attribute = attribute;
  leaf->value = g_strdup (value);
  leaf->form = form;
  jd_board_tree_add (tree, leaf);
}

/* Of a list, each line. */
static void
add_leaves (JdBoardTree *tree, const char *name, const JdBoardEntry *entry)
{
  g_auto (GStrv) lines = g_str_has_suffix (name, "[]") ? g_strsplit (entry->value, "\n", -1) : NULL;

  if (!lines)
    add_leaf (tree, name, FALSE, entry->value, entry->form);
  for (guint i = 0; lines && lines[i]; i++)
    add_leaf (tree, name, FALSE, lines[i], entry->form);
}

/* The names of what it is in, each place with its number. New. */
static GStrv
names_of (const JdBoardEntry *entry)
{
  g_autoptr (GString) name = g_string_new (entry->field->name);
  g_autofree char *number = g_strdup_printf ("[%u]", entry->place + 1);

  g_string_replace (name, JD_BOARD_EACH_PLACE, number, 0);
  return g_strsplit (name->str, "/", -1);
}

static void
add_entry (JdBoardTree *tree, const JdBoardEntry *entry)
{
  g_auto (GStrv) names = names_of (entry);
  const guint last = g_strv_length (names) - 1;
  char *at = strchr (names[last], '@');

  for (guint i = 0; i < last; i++)
    tree = child_of (tree, names[i]);
  if (at)
    {
      *at = '\0';
      tree = at > names[last] ? child_of (tree, names[last]) : tree;
    }
  if (at || !entry->value)
    add_leaf (tree, at ? at + 1 : names[last], at != NULL, entry->value ? entry->value : "", JD_VALUE_TEXT);
  else
    add_leaves (tree, names[last], entry);
}

void
jd_board_tree_add_entries (JdBoardTree *tree, const GPtrArray *entries, gboolean once)
{
  for (guint i = 0; i < entries->len; i++)
    {
      const JdBoardEntry *entry = g_ptr_array_index (entries, i);
      if (entry->field->once == once && (entry->value || entry->field->always))
        add_entry (tree, entry);
    }
}
