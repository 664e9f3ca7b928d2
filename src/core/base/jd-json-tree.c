// SPDX-License-Identifier: GPL-3.0-or-later
/* Three pieces of memory, whatever the file: its texts one behind the other, which take no more room than in the file, where they have quotes; the items of lists and objects, which stand
 * together as soon as theirs is closed; and a stack of what is not closed yet. */
#include "base/jd-json-tree.h"

#include <string.h>

#include "base/jd-arena.h"
#include "base/jd-json-scan.h"

/* That many digits fit into 64 bits. */
#define DIGITS_SAFE 18

/* The stack of most files has no more. */
#define FEW_NODES 20

struct _JdJsonTree
{
  char *texts, *end; /* owned; where the next one goes */
  JdArena *items;
  JdJsonNode *stack; /* what is open, and behind each the items it has so far; owned unless it is @few */
  guint length, size; /* of the stack */
  guint open[JD_JSON_MAX_DEPTH]; /* where in the stack */
  guint depth;
  const char *name;  /* of the next value */
  JdJsonNode few[FEW_NODES];
};

JdJsonTree *
jd_json_tree_new (gsize length)
{
  JdJsonTree *tree = g_new (JdJsonTree, 1);

  tree->stack = tree->few;
  tree->length = tree->depth = 0;
  tree->size = FEW_NODES;
  tree->name = NULL;
  tree->texts = tree->end = g_malloc (length + 1);
  tree->items = jd_arena_new_for (2 * length);
  return tree;
}

void
jd_json_tree_free (JdJsonTree *tree)
{
  if (!tree)
    return;
  g_free (tree->texts);
  jd_arena_free (tree->items);
  if (tree->stack != tree->few)
    g_free (tree->stack);
  g_free (tree);
}

JdJsonNode *
jd_json_tree_root (JdJsonTree *tree)
{
  g_return_val_if_fail (tree->depth == 0 && tree->length == 1, NULL);

  return tree->stack;
}

JdJsonNode *
jd_json_node_member (JdJsonNode *object, const char *name)
{
  for (guint i = 0, at = object->next; i < object->length; i++, at++)
    {
      if (at >= object->length)
        at = 0;
      JdJsonNode *item = &object->items[at];
      if (item->name[0] == name[0] && strcmp (item->name, name) == 0)
        {
          object->next = at + 1;
          return item;
        }
    }
  return NULL;
}

/* ---- Texts ---- */

static guint
hex4 (const char *text)
{
  guint value = 0;

  for (guint i = 0; i < 4; i++)
    value = value << 4 | (guint) g_ascii_xdigit_value (text[i]);
  return value;
}

static gunichar
unescape_unicode (const char **text)
{
  gunichar c = hex4 (*text);

  *text += 4;
  if (c >= 0xD800 && c <= 0xDBFF)
    {
      c = 0x10000 + ((c - 0xD800) << 10) + (hex4 (*text + 2) - 0xDC00);
      *text += 6;
    }
  return c;
}

static char *
unescape_one (char *out, const char **text)
{
  const char sign = (*text)[1];

  *text += 2;
  if (sign == 'u')
    return out + g_unichar_to_utf8 (unescape_unicode (text), out);
  const char *control = strchr ("b\bf\fn\nr\rt\t", sign);
  *out = control ? control[1] : sign;
  return out + 1;
}

char *
jd_json_unescape (char *out, const char *text, gsize length)
{
  const char *end = text + length;

  while (text < end)
    if (*text == '\\')
      out = unescape_one (out, &text);
    else
      *out++ = *text++;
  return out;
}

static const char *
keep_text (JdJsonTree *tree, const char *text, gsize length, gboolean escaped)
{
  const char *kept = tree->end;

  if (escaped)
    tree->end = jd_json_unescape (tree->end, text, length);
  else
    {
      memcpy (tree->end, text, length);
      tree->end += length;
    }
  *tree->end++ = '\0';
  return kept;
}

/* ---- Values ---- */

static void
grow (JdJsonTree *tree)
{
  const gboolean few = tree->stack == tree->few;

  tree->size *= 2;
  tree->stack = g_renew (JdJsonNode, few ? NULL : tree->stack, tree->size);
  if (few)
    memcpy (tree->stack, tree->few, sizeof tree->few);
}

static JdJsonNode *
add (JdJsonTree *tree, JdJsonType type)
{
  if (tree->length == tree->size)
    grow (tree);
  JdJsonNode *node = &tree->stack[tree->length++];
  *node = (JdJsonNode) { .type = type, .name = tree->name };
  tree->name = NULL;
  return node;
}

void
jd_json_tree_name (JdJsonTree *tree, const char *text, gsize length, gboolean escaped)
{
  tree->name = keep_text (tree, text, length, escaped);
}

void
jd_json_tree_text (JdJsonTree *tree, const char *text, gsize length, gboolean escaped)
{
  const char *kept = keep_text (tree, text, length, escaped);

  add (tree, JD_JSON_TEXT)->text = kept;
}

static gint64
read_digits (const char *text, gsize length)
{
  gint64 number = 0;

  for (gsize i = *text == '-'; i < length; i++)
    number = number * 10 + (text[i] - '0');
  return *text == '-' ? -number : number;
}

void
jd_json_tree_number (JdJsonTree *tree, const char *text, gsize length, gboolean whole)
{
  if (whole && length <= DIGITS_SAFE)
    {
      add (tree, JD_JSON_WHOLE)->whole = read_digits (text, length);
      return;
    }
  g_autofree char *number = g_strndup (text, length);
  if (whole)
    add (tree, JD_JSON_WHOLE)->whole = g_ascii_strtoll (number, NULL, 10);
  else
    add (tree, JD_JSON_REAL)->real = g_ascii_strtod (number, NULL);
}

void
jd_json_tree_bool (JdJsonTree *tree, gboolean flag)
{
  add (tree, JD_JSON_BOOL)->flag = flag;
}

void
jd_json_tree_null (JdJsonTree *tree)
{
  add (tree, JD_JSON_NULL);
}

void
jd_json_tree_open (JdJsonTree *tree, gboolean is_object)
{
  tree->open[tree->depth++] = tree->length;
  add (tree, is_object ? JD_JSON_OBJECT : JD_JSON_LIST);
}

void
jd_json_tree_close (JdJsonTree *tree)
{
  const guint open = tree->open[--tree->depth];
  JdJsonNode *node = &tree->stack[open];
  const gsize size = (tree->length - open - 1) * sizeof *node;

  node->length = tree->length - open - 1;
  if (size > 0)
    node->items = memcpy (jd_arena_alloc (tree->items, size), node + 1, size);
  tree->length = open + 1;
}
