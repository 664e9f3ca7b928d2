// SPDX-License-Identifier: GPL-3.0-or-later
#include "jd-board-tree.h"

#include <string.h>

JdBoardTree *
jd_board_tree_new (const char *name)
{
  JdBoardTree *tree = g_new0 (JdBoardTree, 1);

  tree->name = g_strdup (name);
  tree->children = g_ptr_array_new_with_free_func (jd_board_tree_free);
  return tree;
}

void
jd_board_tree_free (gpointer data)
{
  JdBoardTree *tree = data;

  g_free (tree->name);
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
      if (!child->value && strcmp (child->name, name) == 0)
        return child;
    }
  JdBoardTree *child = jd_board_tree_new (name);
  jd_board_tree_add (tree, child);
  return child;
}

static void
add_entry (JdBoardTree *tree, const JdBoardEntry *entry)
{
  g_auto (GStrv) names = g_strsplit (entry->field->name, "/", -1);
  const guint last = g_strv_length (names) - 1;
  char *at = strchr (names[last], '@');

  for (guint i = 0; i < last; i++)
    tree = child_of (tree, names[i]);
  if (at)
    {
      *at = '\0';
      tree = at > names[last] ? child_of (tree, names[last]) : tree;
    }
  JdBoardTree *leaf = jd_board_tree_new (at ? at + 1 : names[last]);
  leaf->attribute = at != NULL;
  leaf->value = g_strdup (entry->value ? entry->value : "");
  leaf->form = entry->value ? entry->form : JD_VALUE_TEXT;
  jd_board_tree_add (tree, leaf);
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
