// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string.h>

#include "compose/jd-document-build.h"

/* Documents of any text, style and link in any order: what people write in a wording, and what is markup somewhere. */

static const char *const random_pieces[] = {
  "Cook",  "a",     "b",     "7",    " ",     "  ",    " ",    "\u00a0", "*",   "**",   "_",     "__",  "`",       "```", "~~",  "#",    "##",   " #",    "+",      "-",  "---", "- ",   "1.",  "2) ",  "12345678901. ",
  ">",     "<",     "<b>",   "</p>", "<!--",  "[",     "]",    "](",   "(",      ")",   "!",    "![x](y)", "&", "&amp;", "am", "amp;", "&#35;", "#",    "\\",    "\\\\",   "|",  "=",   "===",  ":",   ".",    ",",
  "\"",    "'",     "é",     "ß",    "「",    "」",    "。",   "東京", "です",   "ال", "עב",   "😀",  "👩‍🍳",     "€",   "–",   "…",    "$5",   "@x",    "www.example.com", "https://example.com/?a=1&b=2",
  "snake_case", "R&D", "C#", "{x}", "]]>", "$$", "\n", "\t", "<script>", "=?utf-8?Q?x?=", "From ", "--", "=3D", "e\u0301",
};

static const char *const random_addresses[]
    = { "https://example.com/?a=1&b=2", "mailto:jobs@example.com?subject=R-17", "https://example.com/a_(b)*c*", "https://example.com/x&amp;y&copy;", "https://example.com/ü 'q' \"<>\\", "tel:+31201234567" };

static inline const char *
random_string (GRand *random, JdArena *arena)
{
  g_autoptr (GString) text = g_string_new (NULL);
  for (int left = g_rand_int_range (random, 0, 5); left >= 0; left--)
    g_string_append (text, random_pieces[g_rand_int_range (random, 0, G_N_ELEMENTS (random_pieces))]);
  return jd_arena_strndup (arena, text->str, text->len);
}

static inline void
random_runs (GRand *random, JdArena *arena, JdNode *node)
{
  for (int left = g_rand_int_range (random, 0, 5); left >= 0; left--)
    {
      const char *text = random_string (random, arena);
      JdRun *run = jd_node_add_run (arena, node, JD_RUN_TEXT, text, strlen (text));
      run->style = (JdStyle) g_rand_int_range (random, 0, 4);
      if (g_rand_int_range (random, 0, 4) == 0)
        run->href = random_addresses[g_rand_int_range (random, 0, G_N_ELEMENTS (random_addresses))];
    }
}

static inline JdNode *
random_node (GRand *random, JdArena *arena, JdNode *parent, JdNodeType type)
{
  JdNode *node = jd_node_new (arena, type, NULL);
  jd_node_append (parent, node);
  random_runs (random, arena, node);
  return node;
}

static inline void
random_section (GRand *random, JdArena *arena, JdNode *root)
{
  static const JdNodeType types[] = { JD_NODE_PARAGRAPH, JD_NODE_PARAGRAPH, JD_NODE_SUBHEADING, JD_NODE_PAY, JD_NODE_LIST };
  JdNode *section = jd_node_new (arena, JD_NODE_SECTION, NULL);
  section->name = "section";
  jd_node_append (root, section);
  if (g_rand_boolean (random))
    random_node (random, arena, section, JD_NODE_HEADING);
  for (int left = g_rand_int_range (random, 1, 5); left > 0; left--)
    {
      const JdNodeType type = types[g_rand_int_range (random, 0, G_N_ELEMENTS (types))];
      if (type != JD_NODE_LIST || (section->last && section->last->type == JD_NODE_LIST))
        {
          random_node (random, arena, section, type == JD_NODE_LIST ? JD_NODE_PARAGRAPH : type);
          continue;
        }
      JdNode *list = jd_node_new (arena, JD_NODE_LIST, NULL);
      jd_node_append (section, list);
      for (int items = g_rand_int_range (random, 1, 4); items > 0; items--)
        random_node (random, arena, list, JD_NODE_ITEM);
    }
}

/* Of @posting. */
static inline JdDocument *
random_document (GRand *random, const JdPosting *posting)
{
  JdArena *arena;
  JdDocument *document = jd_document_new (posting, &arena);
  random_node (random, arena, document->root, JD_NODE_TITLE);
  JdNode *facts = jd_node_new (arena, JD_NODE_FACTS, NULL);
  jd_node_append (document->root, facts);
  for (int left = g_rand_int_range (random, 0, 3); left > 0; left--)
    {
      JdNode *fact = random_node (random, arena, facts, JD_NODE_FACT);
      fact->name = "company";
      fact->label = random_string (random, arena);
    }
  for (int left = g_rand_int_range (random, 1, 3); left > 0; left--)
    random_section (random, arena, document->root);
  return document;
}
