// SPDX-License-Identifier: GPL-3.0-or-later
#include "jd-document-build.h"

#include <string.h>

#include "base/jd-locale.h"

#define LEFT_TO_RIGHT_ISOLATE "\u2066"
#define RIGHT_TO_LEFT_ISOLATE "\u2067"
#define POP_ISOLATE "\u2069"

/* What the public struct stands in. */
typedef struct
{
  JdDocument document;
  JdArena *arena;
  JdPosting *posting; /* owned; the document's */
} DocumentBox;

JdDocument *
jd_document_new (const JdPosting *posting, JdArena **arena)
{
  DocumentBox *box = g_atomic_rc_box_new0 (DocumentBox);

  box->arena = *arena = jd_arena_new ();
  box->posting = jd_posting_ref ((JdPosting *) posting);
  box->document.root = jd_node_new (box->arena, JD_NODE_DOCUMENT, NULL);
  box->document.posting = box->posting;
  box->document.language = jd_language_public (box->posting->language);
  return &box->document;
}

JdDocument *
jd_document_ref (JdDocument *document)
{
  g_return_val_if_fail (document, NULL);

  return g_atomic_rc_box_acquire (document);
}

static void
document_clear (gpointer data)
{
  DocumentBox *box = data;

  jd_arena_free (box->arena);
  jd_posting_unref (box->posting);
}

void
jd_document_unref (JdDocument *document)
{
  g_return_if_fail (document);

  g_atomic_rc_box_release_full (document, document_clear);
}

JdNode *
jd_node_new (JdArena *arena, JdNodeType type, const JdPlacement *placement)
{
  JdNode *node = jd_arena_new0 (arena, JdNode);

  node->type = type;
  node->placement = placement;
  return node;
}

gboolean
jd_node_opens_section (const JdNode *node)
{
  g_return_val_if_fail (node, FALSE);

  const JdNode *line = node->type == JD_NODE_ITEM ? node->parent : node;
  return line->parent && line->parent->type == JD_NODE_SECTION && line->parent->first == line && line->type != JD_NODE_HEADING
         && (line == node || line->first == node);
}

void
jd_document_append_shown (const JdDocument *document, const char *text, gsize length, const char *language, GString *out)
{
  g_return_if_fail (document && text && out);

  const gboolean rtl = language && jd_locale_is_right_to_left (language);
  const gboolean apart = language && rtl != jd_locale_is_right_to_left (document->language);

  if (apart)
    g_string_append (out, rtl ? RIGHT_TO_LEFT_ISOLATE : LEFT_TO_RIGHT_ISOLATE);
  g_string_append_len (out, text, (gssize) length);
  if (apart)
    g_string_append (out, POP_ISOLATE);
}

void
jd_node_append (JdNode *parent, JdNode *child)
{
  child->parent = parent;
  child->next = NULL;
  if (parent->last)
    parent->last->next = child;
  else
    parent->first = child;
  parent->last = child;
}

JdRun *
jd_node_add_run (JdArena *arena, JdNode *node, JdRunKind kind, const char *text, gsize length)
{
  JdRun *run = jd_arena_new0 (arena, JdRun);

  run->kind = kind;
  run->text = text;
  run->length = length;
  if (node->last_run)
    node->last_run->next = run;
  else
    node->runs = run;
  return node->last_run = run;
}

const char *
jd_node_language (const JdNode *node)
{
  g_return_val_if_fail (node, NULL);

  for (const JdRun *run = node->runs; run; run = run->next)
    if (!run->language || strcmp (run->language, node->runs->language) != 0)
      return NULL;
  return node->runs ? node->runs->language : NULL;
}

const JdNode *
jd_document_fact (const JdDocument *document, const char *name)
{
  g_return_val_if_fail (document && name, NULL);

  const JdNode *node = document->root->first;
  while (node && node->type != JD_NODE_FACTS)
    node = node->next;
  for (node = node ? node->first : NULL; node; node = node->next)
    if (g_strcmp0 (node->name, name) == 0)
      return node;
  return NULL;
}

const char *
jd_node_section (const JdNode *node)
{
  while (node && node->type != JD_NODE_SECTION)
    node = node->parent;
  return node ? node->name : NULL;
}

char *
jd_node_text (const JdNode *node)
{
  g_return_val_if_fail (node, NULL);

  gsize length = 0;
  for (const JdRun *run = node->runs; run; run = run->next)
    length += run->length;

  g_autoptr (GString) text = g_string_sized_new (length + 1);
  for (const JdRun *run = node->runs; run; run = run->next)
    g_string_append_len (text, run->text, run->length);
  return g_string_free (g_steal_pointer (&text), FALSE);
}

const JdNode *
jd_document_next (const JdDocument *document, const JdNode *node)
{
  g_return_val_if_fail (document, NULL);

  if (!node)
    return document->root;
  if (node->first)
    return node->first;
  while (node && !node->next)
    node = node->parent;
  return node ? node->next : NULL;
}

const JdNode *
jd_document_next_block (const JdDocument *document, const JdNode *block)
{
  g_return_val_if_fail (document, NULL);

  const JdNode *node = block ? block->next : document->root->first;
  if (block && !node && block->parent != document->root)
    node = block->parent->next;
  while (node && node->type == JD_NODE_SECTION)
    {
      if (node->first)
        return node->first;
      node = node->next;
    }
  return node;
}
