// SPDX-License-Identifier: GPL-3.0-or-later
#include "jd-board-text.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "base/jd-error.h"
#include "base/jd-locale.h"
#include "jd-board-markup.h"

/* ---- lines ---- */

static void
write_heading (JdBoardMarkup *markup, const JdNode *node, guint rank)
{
  const char *tag = markup->headings[rank];
  const char *block = tag ? tag : markup->paragraph;
  const gboolean strong = !tag && markup->strong && markup->board->body->heading == JD_HEADING_STRONG;
  g_autofree char *language = jd_board_markup_language (markup, block, node);

  jd_board_markup_begin_block (markup, block, language);
  if (!tag)
    jd_board_markup_note (markup, strong ? JD_CHANGE_HEADING_STRONG : JD_CHANGE_HEADING_LINE, node, NULL, 0);
  if (strong)
    jd_board_markup_open (markup, markup->strong, NULL);
  jd_board_markup_runs (markup, node, strong);
  if (strong)
    jd_board_markup_close (markup, markup->strong);
  jd_board_markup_end_block (markup, block);
}

static void
write_paragraph (JdBoardMarkup *markup, const JdNode *node)
{
  g_autofree char *language = jd_board_markup_language (markup, markup->paragraph, node);

  jd_board_markup_begin_block (markup, markup->paragraph, language);
  jd_board_markup_runs (markup, node, FALSE);
  jd_board_markup_end_block (markup, markup->paragraph);
}

static void
write_facts (JdBoardMarkup *markup, const JdNode *facts)
{
  jd_board_markup_begin_block (markup, markup->paragraph, NULL);
  for (const JdNode *fact = facts->first; fact; fact = fact->next)
    {
      if (fact != facts->first)
        jd_board_markup_next_line (markup);
      jd_board_markup_text (markup, fact, fact->label, strlen (fact->label), NULL);
      g_string_append (markup->out, ": ");
      jd_board_markup_runs (markup, fact, FALSE);
    }
  jd_board_markup_end_block (markup, markup->paragraph);
}

static void
write_items (JdBoardMarkup *markup, const JdNode *list)
{
  jd_board_markup_begin_block (markup, markup->list, NULL);
  if (markup->html || markup->words)
    g_string_append_c (markup->out, '\n');
  for (const JdNode *item = list->first; item; item = item->next)
    {
      g_autofree char *language = jd_board_markup_language (markup, markup->item, item);
      jd_board_markup_open (markup, markup->item, language);
      jd_board_markup_runs (markup, item, FALSE);
      jd_board_markup_close (markup, markup->item);
      g_string_append_c (markup->out, '\n');
    }
  jd_board_markup_end_block (markup, markup->list);
}

static void
write_bullets (JdBoardMarkup *markup, const JdNode *list)
{
  jd_board_markup_begin_block (markup, markup->paragraph, NULL);
  for (const JdNode *item = list->first; item; item = item->next)
    {
      if (item != list->first)
        jd_board_markup_next_line (markup);
      g_string_append (markup->out, "- ");
      jd_board_markup_note (markup, JD_CHANGE_LIST, item, NULL, strlen ("- "));
      jd_board_markup_runs (markup, item, FALSE);
    }
  jd_board_markup_end_block (markup, markup->paragraph);
}

static void
write_block (JdBoardMarkup *markup, const JdNode *node, guint rank)
{
  if (!node->runs && !node->first)
    return;
  switch (node->type)
    {
    case JD_NODE_TITLE:
      write_heading (markup, node, 0);
      break;
    case JD_NODE_HEADING:
      write_heading (markup, node, rank);
      break;
    case JD_NODE_SUBHEADING:
      write_heading (markup, node, rank + 1);
      break;
    case JD_NODE_FACTS:
      write_facts (markup, node);
      break;
    case JD_NODE_LIST:
      if (markup->list)
        write_items (markup, node);
      else
        write_bullets (markup, node);
      break;
    default:
      write_paragraph (markup, node);
    }
}

/* ---- all of it ---- */

static gboolean
is_in_scope (const JdNode *node, const JdPosting *posting, const JdBoardScope *scope)
{
  if (node->type == JD_NODE_TITLE)
    return scope->title;
  if (node->type == JD_NODE_FACTS)
    return scope->facts;
  const JdSection *section = node->name ? jd_posting_section (posting, node->name, NULL) : NULL;
  return scope->kinds & 1u << (section ? section->kind : JD_KIND_OTHER);
}

static void
write_blocks (JdBoardMarkup *markup, const JdDocument *document, const JdPosting *posting, const JdBoardScope *scope)
{
  const guint rank = scope->title ? 1 : 0;

  for (const JdNode *node = document->root->first; node; node = node->next)
    {
      if (!is_in_scope (node, posting, scope))
        continue;
      if (node->type != JD_NODE_SECTION)
        write_block (markup, node, rank);
      else
        for (const JdNode *block = node->first; block; block = block->next)
          write_block (markup, block, rank);
    }
}

static char *
outer_attributes (const JdBoardMarkup *markup, const char *language)
{
  const char *direction = jd_locale_is_right_to_left (language) ? "rtl" : "ltr";

  return markup->direction ? g_strdup_printf (" lang=\"%s\" dir=\"%s\"", language, direction) : g_strdup_printf (" lang=\"%s\"", language);
}

static void
trim_end (GString *out)
{
  while (out->len > 0 && g_ascii_isspace (out->str[out->len - 1]))
    g_string_truncate (out, out->len - 1);
}

/* Nothing at all is sent for no text: not even the element around it. */
static char *
write_all (JdBoardMarkup *markup, const JdDocument *document, const JdPosting *posting, const JdBoardScope *scope)
{
  g_autofree char *attributes = outer_attributes (markup, document->language);

  jd_board_markup_open (markup, markup->outer, attributes);
  if (markup->outer)
    g_string_append_c (markup->out, '\n');
  const gsize start = markup->out->len;
  write_blocks (markup, document, posting, scope);
  if (markup->out->len == start)
    g_string_truncate (markup->out, 0);
  else
    jd_board_markup_close (markup, markup->outer);
  trim_end (markup->out);
  return g_string_free (g_steal_pointer (&markup->out), FALSE);
}

char *
jd_board_text (const JdBoard *board, const JdDocument *document, const JdPosting *posting, const JdBoardScope *scope, GPtrArray *changes)
{
  g_return_val_if_fail (board && document && posting && scope, NULL);

  JdBoardMarkup markup;
  jd_board_markup_init (&markup, board, board->body->html, g_string_sized_new (8192), changes);
  return write_all (&markup, document, posting, scope);
}

/* No tag is known to it. */
char *
jd_board_plain_text (const JdBoard *board, const JdDocument *document, const JdPosting *posting, const JdBoardScope *scope)
{
  g_return_val_if_fail (board && document && posting && scope, NULL);

  JdBoardMarkup markup = { .board = board, .out = g_string_sized_new (8192) };
  return write_all (&markup, document, posting, scope);
}

static void
append_lines (GString *out, const JdNode *section)
{
  for (const JdNode *node = section->first; node; node = node->next)
    if (node->type == JD_NODE_LIST)
      append_lines (out, node);
    else if (node->type == JD_NODE_ITEM || node->type == JD_NODE_PARAGRAPH)
      {
        g_autofree char *text = jd_node_text (node);
        g_string_append_printf (out, "%s%s", out->len > 0 ? "\n" : "", text);
      }
}

char *
jd_board_lines (const JdDocument *document, const JdPosting *posting, const JdBoardScope *scope)
{
  g_return_val_if_fail (document && posting && scope, NULL);

  GString *out = g_string_new (NULL);
  for (const JdNode *node = document->root->first; node; node = node->next)
    if (node->type == JD_NODE_SECTION && is_in_scope (node, posting, scope))
      append_lines (out, node);
  return g_string_free (out, FALSE);
}

/* ---- the check ---- */

/* @text with each run of spaces and line breaks as one space. */
static void
squeeze (char *text)
{
  char *out = text;

  for (const char *at = text; *at; at++)
    if ((guchar) *at > ' ' || !g_ascii_isspace (*at))
      *out++ = *at;
    else if (out > text && out[-1] != ' ')
      *out++ = ' ';
  while (out > text && out[-1] == ' ')
    out--;
  *out = '\0';
}

guint
jd_board_words_kind (const JdBoard *board)
{
  g_return_val_if_fail (board, 0);

  const JdBoardBody *body = board->body;
  const gboolean list = jd_board_allows (board, "ul", NULL) && jd_board_allows (board, "li", NULL), link = jd_board_allows (board, "a", "href");
  return (body->html ? 1u : 0u) | (body->entities ? 2u : 0u) | (list ? 4u : 0u) | (link ? 8u : 0u) | (body->link == JD_LINK_ADDRESS ? 16u : 0u);
}

char *
jd_board_words (const JdBoard *board, const JdDocument *document, const JdPosting *posting, const JdBoardScope *scope)
{
  g_return_val_if_fail (board && document && posting && scope, NULL);

  JdBoardMarkup markup;
  jd_board_markup_init (&markup, board, FALSE, g_string_sized_new (8192), NULL);
  markup.words = board->body->html;
  char *words = write_all (&markup, document, posting, scope);
  squeeze (words);
  return words;
}

/* From where they differ on. */
static void
set_difference (const char *expected, const char *found, GError **error)
{
  gsize same = 0;
  while (expected[same] && expected[same] == found[same])
    same++;
  while (same > 0 && ((guchar) expected[same] & 0xc0) == 0x80)
    same--;
  g_autofree char *here = jd_error_quote (expected + same), *there = jd_error_quote (found + same);
  jd_error_set (error, JD_ERROR_VALUE, NULL, NULL, here, there);
}

gboolean
jd_board_text_says (const JdBoard *board, const char *words, const char *markup, GError **error)
{
  g_return_val_if_fail (board && words && markup, FALSE);

  g_autofree char *found = board->body->html ? jd_board_read_back (board, markup, error) : g_strdup (markup);
  if (!found)
    return FALSE;
  squeeze (found);
  if (strcmp (words, found) == 0)
    return TRUE;
  set_difference (words, found, error);
  return FALSE;
}

gboolean
jd_board_text_check (const JdBoard *board, const JdDocument *document, const JdPosting *posting, const JdBoardScope *scope, const char *markup, GError **error)
{
  g_return_val_if_fail (board && document && posting && scope && markup, FALSE);

  g_autofree char *words = jd_board_words (board, document, posting, scope);
  return jd_board_text_says (board, words, markup, error);
}
