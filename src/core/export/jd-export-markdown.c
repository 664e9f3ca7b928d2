// SPDX-License-Identifier: GPL-3.0-or-later
/* CommonMark: "#" headings, "-" lists, facts as a list, a line a paragraph. A reader of CommonMark finds the words of the text export, with their styles and links, and nothing of a
 * wording is markup to it.
 *
 * Two styles stand in signs of their own, ** and _, so that signs that meet never run together. Whether such a sign opens or closes depends on what is beside it: never beside a space inside, so
 * spaces are moved out; and where a letter outside would keep it from doing so, as in **「…」**です, that letter is written as its number. */
#include "export/jd-export.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "export/jd-escape.h"

/* The room a typical posting takes, so that the buffer grows once at most. */
#define USUAL_SIZE (8 * 1024)
/* CommonMark takes no longer number as that of a list. */
#define NUMBER_DIGITS 9
/* The longest name of a character that HTML has is shorter. */
#define REFERENCE_LENGTH 40

typedef struct
{
  GString *out;    /* borrowed */
  GString *spaces; /* owned: read and not written yet, since a style may close before them */
  gsize line;      /* where the text of the line begins in @out */
  const char *href; /* of the link that is open */
  JdStyle open[2]; /* styles that are, the outer one first */
  guint n_open;
  char bullet;   /* of the list that was written last; 0: what was written last is none */
  gunichar last; /* written just now as it is, and neither a space nor punctuation of ASCII; else 0 */
} Writer;

static const char *
sign_of (JdStyle style)
{
  return style == JD_STYLE_STRONG ? "**" : "_";
}

/* Versions of CommonMark differ in what is punctuation. */
static gboolean
may_be_punctuation (gunichar c)
{
  return c < 0x80 ? g_ascii_ispunct ((char) c) : g_unichar_ispunct (c);
}

static gboolean
is_space (gunichar c)
{
  return c == '\t' || c == '\n' || g_unichar_type (c) == G_UNICODE_SPACE_SEPARATOR;
}

static void
append_number (GString *out, gunichar c)
{
  g_string_append_printf (out, "&#%u;", c);
}

/* ---- text ---- */

/* Escaped wherever they stand. */
static const gboolean is_sign[128] = {
  ['\\'] = TRUE, ['`'] = TRUE, ['*'] = TRUE, ['_'] = TRUE, ['['] = TRUE, [']'] = TRUE, ['<'] = TRUE, ['~'] = TRUE, ['&'] = TRUE, ['\t'] = TRUE, ['\n'] = TRUE,
};

/* Whether "&" at @at could begin a character reference; where the text ends nobody knows what follows. */
static gboolean
may_be_reference (const char *at, const char *end)
{
  const char *limit = MIN (end, at + REFERENCE_LENGTH);
  const char *name = at + 1;
  while (name < limit && (g_ascii_isalnum (*name) || *name == '#'))
    name++;
  return name == end || *name == ';';
}

static void
append_sign (GString *out, const char *at, const char *end)
{
  if (g_ascii_isspace (*at))
    {
      g_string_append_c (out, ' ');
      return;
    }
  if (*at != '&' || may_be_reference (at, end))
    g_string_append_c (out, '\\');
  g_string_append_c (out, *at);
}

static void
append_escaped (GString *out, const char *text, const char *end)
{
  const char *start = text;
  for (const char *at = text; at < end; at++)
    {
      if ((guchar) *at >= 0x80 || !is_sign[(guchar) *at])
        continue;
      g_string_append_len (out, start, at - start);
      append_sign (out, at, end);
      start = at + 1;
    }
  g_string_append_len (out, start, end - start);
}

/* ---- styles and links ---- */

/* Before a sign that would not open with the letter before it. */
static void
free_last (Writer *writer)
{
  if (writer->last == 0)
    return;
  g_string_truncate (writer->out, writer->out->len - (gsize) g_unichar_to_utf8 (writer->last, NULL));
  append_number (writer->out, writer->last);
  writer->last = 0;
}

/* Closes styles until those left are all in @style; whether what closed last needs space or punctuation behind it. */
static gboolean
close_styles (Writer *writer, JdStyle style)
{
  gboolean needs = FALSE;
  while (writer->n_open > 0 && (writer->open[0] & ~style || (writer->n_open == 2 && writer->open[1] & ~style)))
    {
      const JdStyle closing = writer->open[--writer->n_open];
      needs = closing == JD_STYLE_EM || writer->last == 0 || may_be_punctuation (writer->last);
      g_string_append (writer->out, sign_of (closing));
      writer->last = 0;
    }
  return needs;
}

static gboolean
is_open (const Writer *writer, JdStyle style)
{
  return (writer->n_open > 0 && writer->open[0] == style) || (writer->n_open == 2 && writer->open[1] == style);
}

/* Opens what of @style is not. @punctuation: before such, or before what may yet become so. */
static void
open_styles (Writer *writer, JdStyle style, gboolean punctuation)
{
  const gboolean strong = style & JD_STYLE_STRONG && !is_open (writer, JD_STYLE_STRONG);
  const gboolean em = style & JD_STYLE_EM && !is_open (writer, JD_STYLE_EM);
  if (em || (strong && punctuation))
    free_last (writer);
  if (strong)
    g_string_append (writer->out, sign_of (writer->open[writer->n_open++] = JD_STYLE_STRONG));
  if (em)
    g_string_append (writer->out, sign_of (writer->open[writer->n_open++] = JD_STYLE_EM));
  if (strong || em)
    writer->last = 0;
}

/* Round brackets of an address would end it, and what looks like a character reference be one. */
static void
append_address (GString *out, const char *href)
{
  g_autoptr (GString) address = g_string_new (NULL);
  jd_escape_address (address, href);
  const char *end = address->str + address->len;
  for (const char *at = address->str; at < end; at++)
    {
      if (*at == '(' || *at == ')')
        g_string_append_c (out, '\\');
      g_string_append_c (out, *at);
      if (*at == '&' && may_be_reference (at, end))
        g_string_append (out, "amp;");
    }
}

static void
close_link (Writer *writer)
{
  if (!writer->href)
    return;
  g_string_append (writer->out, "](");
  append_address (writer->out, writer->href);
  g_string_append_c (writer->out, ')');
  writer->href = NULL;
  writer->last = 0;
}

static void
open_link (Writer *writer, const char *href)
{
  GString *out = writer->out;
  /* A picture begins so. */
  if (out->len > writer->line && out->str[out->len - 1] == '!')
    g_string_insert_c (out, (gssize) out->len - 1, '\\');
  g_string_append_c (out, '[');
  writer->href = href;
  writer->last = 0;
}

/* Spaces at the begin of a line would mean something, and say nothing. */
static void
write_spaces (Writer *writer)
{
  if (writer->spaces->len == 0)
    return;
  if (writer->out->len > writer->line)
    {
      append_escaped (writer->out, writer->spaces->str, writer->spaces->str + writer->spaces->len);
      writer->last = 0;
    }
  g_string_truncate (writer->spaces, 0);
}

/* From the style and link of what is written to those of @run, which begins with @first, and @ends with it. Whether that must be written as its number. */
static gboolean
switch_to (Writer *writer, const JdRun *run, gunichar first, gboolean ends)
{
  const gboolean same_link = g_strcmp0 (writer->href, run->href) == 0;
  gboolean needs = close_styles (writer, same_link ? run->style : JD_STYLE_PLAIN);
  const gsize length = writer->out->len;
  if (!same_link)
    close_link (writer);
  write_spaces (writer);
  if (run->href && !same_link)
    open_link (writer, run->href);
  open_styles (writer, run->style, ends || may_be_punctuation (first));
  return needs && writer->out->len == length && !(first < 0x80 && g_ascii_ispunct ((char) first));
}

/* ---- lines ---- */

static const char *
skip_spaces (const char *text, const char *end)
{
  while (text < end && is_space (g_utf8_get_char (text)))
    text = g_utf8_next_char (text);
  return text;
}

/* Where the spaces at the end of @text begin. */
static const char *
trailing_spaces (const char *text, const char *end)
{
  for (const char *before = end; before > text; end = before)
    {
      before = g_utf8_prev_char (before);
      if (!is_space (g_utf8_get_char (before)))
        return end;
    }
  return text;
}

static void
write_run (Writer *writer, const JdRun *run)
{
  const char *end = run->text + run->length;
  const char *start = skip_spaces (run->text, end), *stop = trailing_spaces (start, end);
  g_string_append_len (writer->spaces, run->text, start - run->text);
  if (start == stop)
    return;
  const gunichar first = g_utf8_get_char (start);
  const char *text = start;
  if (switch_to (writer, run, first, g_utf8_next_char (start) == stop))
    {
      append_number (writer->out, first);
      text = g_utf8_next_char (start);
    }
  append_escaped (writer->out, text, stop);
  const gunichar last = g_utf8_get_char (g_utf8_prev_char (stop));
  writer->last = text == stop || (last < 0x80 && g_ascii_ispunct ((char) last)) ? 0 : last;
  g_string_append_len (writer->spaces, stop, end - stop);
}

static void
write_runs (Writer *writer, const JdRun *first)
{
  writer->line = writer->out->len;
  writer->last = 0;
  for (const JdRun *run = first; run; run = run->next)
    write_run (writer, run);
  close_styles (writer, JD_STYLE_PLAIN);
  close_link (writer);
  g_string_truncate (writer->spaces, 0);
}

/* "- ", "+", "1. ", "2) " and "---" begin what is no paragraph: where in @line a backslash keeps them from it; -1: nowhere. */
static gssize
marker_at (const char *line)
{
  const gsize digits = strspn (line, "0123456789");
  if (digits > 0)
    return digits <= NUMBER_DIGITS && (line[digits] == '.' || line[digits] == ')') && strchr (" ", line[digits + 1]) ? (gssize) digits : -1;
  if (*line == '>')
    return 0;
  if (*line == '#')
    return strchr (" ", line[strspn (line, "#")]) ? 0 : -1;
  if (*line == '-' || *line == '+' || *line == '=')
    return strchr (" ", line[1]) || line[strspn (line, "-= ")] == '\0' ? 0 : -1;
  return -1;
}

static void
write_text (Writer *writer, const JdNode *node)
{
  write_runs (writer, node->runs);
  const gssize marker = marker_at (writer->out->str + writer->line);
  if (marker >= 0)
    g_string_insert_c (writer->out, (gssize) writer->line + marker, '\\');
  g_string_append_c (writer->out, '\n');
}

/* "#" behind a space at the end of a heading would be taken for decoration. */
static void
write_heading (Writer *writer, const JdNode *node, const char *marks)
{
  GString *out = writer->out;
  g_string_append (out, marks);
  write_runs (writer, node->runs);
  gsize end = out->len;
  while (end > writer->line && out->str[end - 1] == '#')
    end--;
  if (end < out->len && out->str[end - 1] == ' ')
    g_string_insert_c (out, (gssize) out->len - 1, '\\');
  g_string_append_c (out, '\n');
}

static void
write_fact (Writer *writer, const JdNode *fact)
{
  JdRun label = { .text = fact->label, .length = strlen (fact->label), .style = JD_STYLE_STRONG };
  JdRun colon = { .text = ": ", .length = 2, .style = JD_STYLE_STRONG };
  label.next = &colon;
  colon.next = fact->runs;
  write_runs (writer, &label);
  g_string_append_c (writer->out, '\n');
}

/* Of facts or of items. Two lists with nothing between them are two by their bullets. */
static void
write_list (Writer *writer, const JdNode *list)
{
  writer->bullet = writer->bullet == '-' ? '*' : '-';
  for (const JdNode *item = list->first; item; item = item->next)
    {
      g_string_append_c (writer->out, writer->bullet);
      g_string_append_c (writer->out, ' ');
      if (item->type == JD_NODE_FACT)
        write_fact (writer, item);
      else
        write_text (writer, item);
    }
}

/* Blocks are apart by one blank line, wherever they stand. */
static void
write_block (Writer *writer, const JdNode *node)
{
  if (!node->runs && !node->first)
    return;
  if (writer->out->len > 0)
    g_string_append_c (writer->out, '\n');
  if (node->first)
    {
      write_list (writer, node);
      return;
    }
  writer->bullet = 0;
  switch (node->type)
    {
    case JD_NODE_TITLE:
      write_heading (writer, node, "# ");
      break;
    case JD_NODE_HEADING:
      write_heading (writer, node, "## ");
      break;
    case JD_NODE_SUBHEADING:
      write_heading (writer, node, "### ");
      break;
    default:
      write_text (writer, node);
    }
}

static gboolean
write_markdown (const JdDocument *const *documents, guint n_documents, const JdExportOptions *options, GByteArray *out, GError **error)
{
  g_autoptr (GString) text = g_string_sized_new (USUAL_SIZE);
  g_autoptr (GString) spaces = g_string_new (NULL);
  Writer writer = { .out = text, .spaces = spaces };
  for (const JdNode *block = jd_document_next_block (documents[0], NULL); block; block = jd_document_next_block (documents[0], block))
    write_block (&writer, block);
  g_byte_array_append (out, (const guint8 *) text->str, (guint) text->len);
  return TRUE;
}

const JdExporter jd_export_markdown = {
  .id = "md",
  .name = N_("Markdown"),
  .summary = N_("For sites, wikis and repositories that are written in Markdown."),
  .extension = "md",
  .mime_type = "text/markdown;charset=utf-8",
  .write = write_markdown,
};
