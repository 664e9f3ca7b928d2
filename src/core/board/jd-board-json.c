// SPDX-License-Identifier: GPL-3.0-or-later
#include <string.h>

#include "base/jd-json-scan.h"
#include "jd-board-tree.h"

/* ---- writing ---- */

/* Of at most 15 digits, which a number keeps, and written as any program would. */
static gboolean
is_number (const char *text)
{
  const gsize whole = strspn (text, "0123456789"), length = strlen (text);
  const gsize fraction = text[whole] == '.' ? strspn (text + whole + 1, "0123456789") : 0;

  if (whole == 0 || length > 15 || (text[0] == '0' && whole > 1))
    return FALSE;
  return text[whole] == '\0' || (fraction > 0 && text[whole + 1 + fraction] == '\0');
}

static void
write_number (JdWriter *writer, const char *member, const char *text)
{
  if (!strchr (text, '.'))
    {
      jd_writer_int (writer, member, g_ascii_strtoll (text, NULL, 10));
      return;
    }
  JsonNode *node = json_node_init_double (json_node_alloc (), g_ascii_strtod (text, NULL));
  jd_writer_node (writer, member, node);
  json_node_unref (node);
}

static void write_members (JdWriter *writer, const JdBoardTree *tree);

static void
write_value (JdWriter *writer, const char *member, const JdBoardTree *tree)
{
  if (!tree->value)
    {
      jd_writer_begin_object (writer, member, NULL);
      write_members (writer, tree);
      jd_writer_end_object (writer);
    }
  else if (tree->form == JD_VALUE_NUMBER && is_number (tree->value))
    write_number (writer, member, tree->value);
  else if (tree->form == JD_VALUE_SWITCH)
    jd_writer_bool (writer, member, strcmp (tree->value, "true") == 0);
  else
    jd_writer_string (writer, member, tree->value);
}

/* Of the children of @tree the next from @from on that is called @name; its end: none. */
static guint
find_named (const JdBoardTree *tree, const char *name, guint from)
{
  while (from < tree->children->len && strcmp (((const JdBoardTree *) g_ptr_array_index (tree->children, from))->name, name) != 0)
    from++;
  return from;
}

/* What occurs several times is a list. */
static void
write_members (JdWriter *writer, const JdBoardTree *tree)
{
  for (guint i = 0; i < tree->children->len; i++)
    {
      const JdBoardTree *child = g_ptr_array_index (tree->children, i);
      if (find_named (tree, child->name, 0) < i)
        continue;
      const gboolean several = child->list || find_named (tree, child->name, i + 1) < tree->children->len;
      if (!several)
        {
          write_value (writer, child->name, child);
          continue;
        }
      jd_writer_begin_array (writer, child->name);
      for (guint k = i; k < tree->children->len; k = find_named (tree, child->name, k + 1))
        write_value (writer, NULL, g_ptr_array_index (tree->children, k));
      jd_writer_end_array (writer);
    }
}

void
jd_board_json_write (const JdBoardTree *tree, GString *out)
{
  g_autoptr (JdWriter) writer = jd_writer_new ();
  gsize length;

  write_value (writer, NULL, tree);
  g_autofree char *text = jd_writer_finish (writer, &length);
  g_string_append_len (out, text, (gssize) length);
}

/* ---- reading it again ---- */

static gboolean
fail (const JdBoardTree *tree, GError **error)
{
  g_autofree char *expected = jd_error_quote (tree->value ? tree->value : tree->name);

  jd_error_set (error, JD_ERROR_VALUE, NULL, tree->name, expected, "?");
  return FALSE;
}

static gboolean check_value (const JdBoardTree *tree, JdJsonNode *node, GError **error);

static gboolean
check_members (const JdBoardTree *tree, JdJsonNode *node, GError **error)
{
  for (guint i = 0; i < tree->children->len; i++)
    {
      const JdBoardTree *child = g_ptr_array_index (tree->children, i);
      guint before = 0;
      for (guint k = find_named (tree, child->name, 0); k < i; k = find_named (tree, child->name, k + 1))
        before++;
      JdJsonNode *member = jd_json_node_member (node, child->name);
      const gboolean several = child->list || before > 0 || find_named (tree, child->name, i + 1) < tree->children->len;
      if (several)
        member = member && member->type == JD_JSON_LIST && before < member->length ? &member->items[before] : NULL;
      if (!check_value (child, member, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
check_value (const JdBoardTree *tree, JdJsonNode *node, GError **error)
{
  gboolean good = FALSE;

  if (!node)
    return fail (tree, error);
  if (!tree->value)
    return node->type == JD_JSON_OBJECT ? check_members (tree, node, error) : fail (tree, error);
  if (node->type == JD_JSON_TEXT)
    good = strcmp (node->text, tree->value) == 0;
  else if (node->type == JD_JSON_WHOLE)
    good = node->whole == g_ascii_strtoll (tree->value, NULL, 10);
  else if (node->type == JD_JSON_REAL)
    good = node->real == g_ascii_strtod (tree->value, NULL);
  else if (node->type == JD_JSON_BOOL)
    good = strcmp (tree->value, node->flag ? "true" : "false") == 0;
  return good || fail (tree, error);
}

gboolean
jd_board_json_check (const JdBoardTree *tree, const char *text, gsize length, GError **error)
{
  g_autoptr (JdJsonTree) read = jd_json_parse (text, length, NULL, error);

  return read && check_value (tree, jd_json_tree_root (read), error);
}
