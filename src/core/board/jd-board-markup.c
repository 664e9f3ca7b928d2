// SPDX-License-Identifier: GPL-3.0-or-later
#include "jd-board-markup.h"

#include <libxml/HTMLparser.h>
#include <string.h>

#include "base/jd-locale.h"
#include "base/jd-text.h"
#include "compose/jd-line-id.h"
#include "export/jd-escape.h"

/* ---- which tags ---- */

/* Of @names (NULL-terminated) the one that stands first among the tags of @board, and has @attribute (NULL: whatever it has). Borrowed; NULL: none. */
static const char *
first_tag (const JdBoard *board, const char *const *names, const char *attribute)
{
  for (guint i = 0; i < board->body->tags->len; i++)
    {
      const JdBoardTag *tag = g_ptr_array_index (board->body->tags, i);
      if (g_strv_contains (names, tag->name) && (!attribute || g_strv_contains ((const char *const *) tag->attributes, attribute)))
        return tag->name;
    }
  return NULL;
}

static const char *
one_tag (const JdBoard *board, const char *name)
{
  const char *const names[] = { name, NULL };

  return first_tag (board, names, NULL);
}

/* The first that is named is the highest; below it come those of lower rank, and where there are no more the last stands for all. */
static void
choose_headings (JdBoardMarkup *markup)
{
  static const char *const all[] = { "h1", "h2", "h3", "h4", "h5", "h6", NULL };
  const char *first = first_tag (markup->board, all, NULL);
  guint found = 0;

  for (guint i = first ? (guint) (first[1] - '1') : G_N_ELEMENTS (all) - 1; all[i] && found < G_N_ELEMENTS (markup->headings); i++)
    if (one_tag (markup->board, all[i]))
      markup->headings[found++] = all[i];
  for (; found > 0 && found < G_N_ELEMENTS (markup->headings); found++)
    markup->headings[found] = markup->headings[found - 1];
}

void
jd_board_markup_init (JdBoardMarkup *markup, const JdBoard *board, gboolean html, GString *out, GPtrArray *changes)
{
  static const char *const outer[] = { "section", "article", "div", NULL }, *const strong[] = { "strong", "b", NULL }, *const em[] = { "em", "i", NULL };

  *markup = (JdBoardMarkup){ .board = board, .out = out, .changes = changes, .html = html };
  markup->outer = first_tag (board, outer, "lang");
  markup->direction = markup->outer && jd_board_allows (board, markup->outer, "dir");
  markup->paragraph = one_tag (board, "p");
  markup->line_break = one_tag (board, "br");
  markup->item = one_tag (board, "ul") ? one_tag (board, "li") : NULL;
  markup->list = markup->item ? one_tag (board, "ul") : NULL;
  markup->strong = first_tag (board, strong, NULL);
  markup->em = first_tag (board, em, NULL);
  markup->link = jd_board_allows (board, "a", "href");
  choose_headings (markup);
}

/* ---- blocks ---- */

char *
jd_board_markup_language (const JdBoardMarkup *markup, const char *tag, const JdNode *node)
{
  const char *language = tag && markup->html ? jd_node_language (node) : NULL;

  if (!language || !jd_board_allows (markup->board, tag, "lang"))
    return NULL;
  if (!jd_board_allows (markup->board, tag, "dir"))
    return g_strdup_printf (" lang=\"%s\"", language);
  return g_strdup_printf (" lang=\"%s\" dir=\"%s\"", language, jd_locale_is_right_to_left (language) ? "rtl" : "ltr");
}

void
jd_board_markup_open (JdBoardMarkup *markup, const char *tag, const char *attributes)
{
  if (!tag || !markup->html)
    return;
  g_string_append_c (markup->out, '<');
  g_string_append (markup->out, tag);
  g_string_append (markup->out, attributes ? attributes : "");
  g_string_append_c (markup->out, '>');
}

void
jd_board_markup_close (JdBoardMarkup *markup, const char *tag)
{
  if (!tag || !markup->html)
    return;
  g_string_append (markup->out, "</");
  g_string_append (markup->out, tag);
  g_string_append_c (markup->out, '>');
}

void
jd_board_markup_begin_block (JdBoardMarkup *markup, const char *tag, const char *attributes)
{
  if (markup->after_bare && tag)
    g_string_append_c (markup->out, '\n');
  else if (markup->after_bare)
    g_string_append (markup->out, markup->html && markup->line_break ? "<br>\n<br>\n" : "\n\n");
  markup->after_bare = FALSE;
  jd_board_markup_open (markup, tag, attributes);
}

void
jd_board_markup_end_block (JdBoardMarkup *markup, const char *tag)
{
  jd_board_markup_close (markup, tag);
  if (tag)
    g_string_append_c (markup->out, '\n');
  markup->after_bare = !tag;
}

void
jd_board_markup_next_line (JdBoardMarkup *markup)
{
  if (markup->line_break || !markup->paragraph)
    g_string_append (markup->out, markup->html && markup->line_break ? "<br>\n" : "\n");
  else
    {
      jd_board_markup_end_block (markup, markup->paragraph);
      jd_board_markup_begin_block (markup, markup->paragraph, NULL);
    }
}

/* ---- changes ---- */

const char *const jd_board_change_names[] = { "heading-strong", "heading-line", "list", "strong", "em", "link-address", "link-cut", "sign", NULL };

void
jd_board_change_free (gpointer data)
{
  JdBoardChange *change = data;

  g_free (change->line);
  g_free (change->text);
  g_free (change);
}

/* What is said in many places of a line is told of it once; links are each their own. */
static gboolean
is_noted (const GPtrArray *changes, JdBoardChangeKind kind, const char *text)
{
  for (guint i = changes->len; i > 0; i--)
    {
      const JdBoardChange *change = g_ptr_array_index (changes, i - 1);
      if (strcmp (change->text, text) == 0 && change->kind == kind)
        return TRUE;
      if (strcmp (change->text, text) != 0)
        return FALSE;
    }
  return FALSE;
}

void
jd_board_markup_note (JdBoardMarkup *markup, JdBoardChangeKind kind, const JdNode *node, const char *text, gsize length)
{
  if (!markup->changes)
    return;
  g_autofree char *what = text ? g_strdup (text) : jd_node_text (node);
  if (is_noted (markup->changes, kind, what))
    return;
  JdBoardChange *change = g_new0 (JdBoardChange, 1);
  change->kind = kind;
  change->line = jd_line_id_of_node (node);
  change->text = g_steal_pointer (&what);
  change->start = markup->out->len - length;
  change->end = markup->out->len;
  g_ptr_array_add (markup->changes, change);
}

/* ---- text ---- */

/* References that end in no semicolon are those of the signs of Latin-1, and a longer name may follow on them. */
static gboolean
is_old_reference (const char *name, gsize length)
{
  for (gsize i = 2; i <= MIN (length, 6); i++)
    {
      g_autofree char *start = g_strndup (name, i);
      const htmlEntityDesc *entity = htmlEntityLookup ((const xmlChar *) start);
      if (entity && entity->value < 0x100)
        return TRUE;
    }
  return FALSE;
}

gboolean
jd_is_html_reference (const char *at)
{
  g_return_val_if_fail (at, FALSE);

  const char *name = at + 1;
  if (*name == '#')
    return g_ascii_isdigit (name[1]) || name[1] == 'x' || name[1] == 'X';
  gsize length = 0;
  while (g_ascii_isalnum (name[length]))
    length++;
  return length > 0 && (name[length] == ';' || is_old_reference (name, length));
}

/* What stands for the sign at @at in markup; NULL: it stands itself. */
static const char *
sign_of (const JdBoardMarkup *markup, const char *at)
{
  const gboolean entities = markup->board->body->entities;

  if (*at == '&')
    return entities ? (markup->html ? "&amp;" : NULL) : jd_is_html_reference (at) ? JD_SIGN_AND : NULL;
  if (*at == '<')
    return entities ? (markup->html ? "&lt;" : NULL) : JD_SIGN_LESS;
  return *at == '>' && entities && markup->html ? "&gt;" : NULL;
}

static gboolean
is_sign (char c)
{
  return c == '&' || c == '<' || c == '>';
}

/* @behind: what follows @text in the line, as far as it can be told apart from it; may be NULL. */
void
jd_board_markup_text (JdBoardMarkup *markup, const JdNode *node, const char *text, gsize length, const char *behind)
{
  if (!markup->html && !markup->words)
    {
      g_string_append_len (markup->out, text, (gssize) length);
      return;
    }
  /* What a sign is taken for depends on what follows it only where there are no entities. */
  const gboolean entities = markup->board->body->entities;
  g_autofree char *whole = entities || !memchr (text, '&', length) ? NULL : g_strdup_printf ("%.*s%.8s", (int) length, text, behind ? behind : "");
  const char *read = whole ? whole : text;
  gsize start = 0;
  for (gsize i = 0; i < length; i++)
    {
      const char *sign = is_sign (read[i]) ? sign_of (markup, read + i) : NULL;
      if (!sign)
        continue;
      g_string_append_len (markup->out, text + start, (gssize) (i - start));
      g_string_append (markup->out, sign);
      start = i + 1;
      if (!entities)
        jd_board_markup_note (markup, JD_CHANGE_SIGN, node, NULL, strlen (sign));
    }
  g_string_append_len (markup->out, text + start, (gssize) (length - start));
}

/* ---- runs ---- */

static void
open_marks (JdBoardMarkup *markup, guint style)
{
  if (style & JD_STYLE_STRONG)
    jd_board_markup_open (markup, markup->strong, NULL);
  if (style & JD_STYLE_EM)
    jd_board_markup_open (markup, markup->em, NULL);
}

static void
close_marks (JdBoardMarkup *markup, guint style)
{
  if (style & JD_STYLE_EM)
    jd_board_markup_close (markup, markup->em);
  if (style & JD_STYLE_STRONG)
    jd_board_markup_close (markup, markup->strong);
}

/* What of the style of @run can be written. */
static guint
style_of (JdBoardMarkup *markup, const JdNode *node, const JdRun *run, gboolean strong)
{
  guint style = run->style;

  if (style & JD_STYLE_STRONG && (strong || !markup->strong))
    {
      style &= ~(guint) JD_STYLE_STRONG;
      if (!markup->strong)
        jd_board_markup_note (markup, JD_CHANGE_STRONG, node, NULL, 0);
    }
  if (style & JD_STYLE_EM && !markup->em)
    {
      style &= ~(guint) JD_STYLE_EM;
      jd_board_markup_note (markup, JD_CHANGE_EM, node, NULL, 0);
    }
  return style;
}

static void
begin_link (JdBoardMarkup *markup, const char *href)
{
  if (!markup->link || !markup->html)
    return;
  g_autoptr (GString) address = g_string_new (" href=\"");
  jd_escape_href (address, href);
  if (!markup->board->body->entities)
    g_string_replace (address, "&amp;", "&", 0);
  g_string_append_c (address, '"');
  jd_board_markup_open (markup, "a", address->str);
}

/* @text: of the link, which has ended and began at @start. */
static void
end_link (JdBoardMarkup *markup, const JdNode *node, const char *href, const char *text, gsize start)
{
  if (markup->link)
    jd_board_markup_close (markup, "a");
  else if (!jd_url_is_told (href, text))
    {
      const gboolean shown = markup->board->body->link == JD_LINK_ADDRESS;
      g_autofree char *address = g_strdup_printf (" (%s)", jd_url_shown (href));
      if (shown)
        {
          start = markup->out->len;
          jd_board_markup_text (markup, node, address, strlen (address), NULL);
        }
      jd_board_markup_note (markup, shown ? JD_CHANGE_LINK_ADDRESS : JD_CHANGE_LINK_CUT, node, text, markup->out->len - start);
    }
}

void
jd_board_markup_runs (JdBoardMarkup *markup, const JdNode *node, gboolean strong)
{
  g_autoptr (GString) link = NULL; /* the text of the one that is open */
  const char *href = NULL;
  guint open = JD_STYLE_PLAIN;
  gsize start = 0; /* of the link */

  for (const JdRun *run = node->runs; run; run = run->next)
    {
      const guint style = style_of (markup, node, run, strong);
      const gboolean other_link = g_strcmp0 (href, run->href) != 0;
      if (other_link || style != open)
        close_marks (markup, open);
      if (other_link && href)
        end_link (markup, node, href, link->str, start);
      if (other_link && run->href)
        begin_link (markup, run->href);
      if (other_link && run->href)
        {
          link = link ? link : g_string_new (NULL);
          g_string_truncate (link, 0);
          start = markup->out->len;
        }
      if (other_link || style != open)
        open_marks (markup, style);
      jd_board_markup_text (markup, node, run->text, run->length, run->next ? run->next->text : NULL);
      if (run->href)
        g_string_append_len (link, run->text, (gssize) run->length);
      href = run->href;
      open = style;
    }
  close_marks (markup, open);
  if (href)
    end_link (markup, node, href, link->str, start);
}
