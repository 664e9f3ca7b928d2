// SPDX-License-Identifier: GPL-3.0-or-later
/* Plain text: board form, a line a paragraph, for fields that wrap by themselves; and wrapped, for mail. UTF-8, LF, a blank line between blocks,
 * "- " for bullets, headings on lines of their own, links as "text (address)", no trailing spaces. The words are those of the HTML export. */
#include "export/jd-export.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "base/jd-locale.h"
#include "export/jd-export-line.h"

typedef struct
{
  GString *out;  /* borrowed */
  GString *line; /* owned: the line being put together, before it is wrapped */
  guint wrap;    /* columns; 0: never */
  const char *language; /* decides where lines may end */
} Writer;

/* Columns a character takes on a grid, as terminals and mail programs count: wide ones two, combining ones none. */
static guint
character_columns (gunichar c)
{
  if (c < 0x300)
    return 1;
  if (g_unichar_iszerowidth (c))
    return 0;
  return g_unichar_iswide (c) ? 2 : 1;
}

static guint
text_columns (const char *text, gsize length)
{
  guint columns = 0;
  for (const char *at = text; at < text + length; at = g_utf8_next_char (at))
    columns += character_columns (g_utf8_get_char (at));
  return columns;
}

static gboolean
has_unspaced (const char *text)
{
  for (const char *at = text; *at != '\0'; at = g_utf8_next_char (at))
    if ((guchar) *at >= 0x80 && jd_locale_is_unspaced (g_utf8_get_char (at)))
      return TRUE;
  return FALSE;
}

/* A line may end beside @at without a space: words are written in a row there. */
static gboolean
is_unspaced_at (const char *text, const char *at)
{
  return jd_locale_is_unspaced (g_utf8_get_char (at)) || (at > text && jd_locale_is_unspaced (g_utf8_get_char (g_utf8_prev_char (at))));
}

/* Of guint: the bytes of @text where a line may end other than at a space; empty for nearly all languages. Hyphens and slashes are none, since what has them, an address, would break. */
static GArray *
unspaced_breaks (const char *language, const char *text)
{
  GArray *breaks = g_array_new (FALSE, FALSE, sizeof (guint));
  if (!has_unspaced (text))
    return breaks;
  g_autoptr (GArray) all = g_array_new (FALSE, FALSE, sizeof (guint));
  jd_locale_line_breaks (language, text, all);
  for (guint i = 0; i < all->len; i++)
    {
      guint at = g_array_index (all, guint, i);
      if (is_unspaced_at (text, text + at))
        g_array_append_val (breaks, at);
    }
  return breaks;
}

/* How much of @word, which ends at a space, stays together; @next is the first of @breaks that was not passed. */
static gsize
piece_length (const char *text, const char *word, const GArray *breaks, guint *next)
{
  gsize start = (gsize) (word - text);
  while (*next < breaks->len && g_array_index (breaks, guint, *next) <= start)
    (*next)++;
  if (*next == breaks->len)
    return strcspn (word, " ");
  gsize length = g_array_index (breaks, guint, *next) - start;
  const char *space = memchr (word, ' ', length);
  return space ? (gsize) (space - word) : length;
}

/* Fills lines of @wrap columns with the words of @text; @indent goes in front of all lines but the first. A word that is longer than a line stays whole. */
static void
append_wrapped (GString *out, const char *text, const GArray *breaks, guint wrap, const char *first, const char *indent)
{
  guint column = text_columns (first, strlen (first)), next = 0;
  gboolean line_start = TRUE;
  g_string_append (out, first);
  for (const char *word = text + strspn (text, " "); *word != '\0';)
    {
      gsize length = piece_length (text, word, breaks, &next);
      guint columns = text_columns (word, length), gap = !line_start && word[-1] == ' ';
      if (!line_start && column + gap + columns > wrap)
        {
          g_string_append_c (out, '\n');
          g_string_append (out, indent);
          column = (guint) strlen (indent);
          gap = 0;
        }
      if (gap > 0)
        g_string_append_c (out, ' ');
      g_string_append_len (out, word, (gssize) length);
      column += gap + columns;
      line_start = FALSE;
      word += length;
      word += strspn (word, " ");
    }
}

/* Writes the line that was put together and ends it. */
static void
flush_line (Writer *writer, const char *first, const char *indent)
{
  GString *line = writer->line;
  while (line->len > 0 && line->str[line->len - 1] == ' ')
    g_string_truncate (line, line->len - 1);
  if (writer->wrap > 0)
    {
      g_autoptr (GArray) breaks = unspaced_breaks (writer->language, line->str);
      append_wrapped (writer->out, line->str, breaks, writer->wrap, first, indent);
    }
  else
    {
      g_string_append (writer->out, first);
      g_string_append_len (writer->out, line->str, (gssize) line->len);
    }
  g_string_append_c (writer->out, '\n');
  g_string_truncate (line, 0);
}

static void
write_line (Writer *writer, const JdNode *node, const char *first, const char *indent)
{
  jd_export_append_line (writer->line, node->runs);
  flush_line (writer, first, indent);
}

static void
write_facts (Writer *writer, const JdNode *facts)
{
  for (const JdNode *fact = facts->first; fact; fact = fact->next)
    {
      g_string_append (writer->line, fact->label);
      g_string_append (writer->line, ": ");
      write_line (writer, fact, "", "  ");
    }
}

static void
write_list (Writer *writer, const JdNode *list)
{
  for (const JdNode *item = list->first; item; item = item->next)
    write_line (writer, item, "- ", "  ");
}

/* Blocks are apart by one blank line, wherever they stand. */
static void
write_block (Writer *writer, const JdNode *node)
{
  if (!node->runs && !node->first)
    return;
  if (writer->out->len > 0)
    g_string_append_c (writer->out, '\n');
  if (node->type == JD_NODE_FACTS)
    write_facts (writer, node);
  else if (node->type == JD_NODE_LIST)
    write_list (writer, node);
  else
    write_line (writer, node, "", "");
}

static gboolean
write_text (const JdDocument *const *documents, guint n_documents, const JdExportOptions *options, GByteArray *out, GError **error)
{
  const JdDocument *document = documents[0];
  g_autoptr (GString) line = g_string_sized_new (1024);
  g_autoptr (GString) text = g_string_sized_new (8 * 1024);
  Writer writer = { text, line, options ? options->wrap : 0, document->language };

  for (const JdNode *block = jd_document_next_block (document, NULL); block; block = jd_document_next_block (document, block))
    write_block (&writer, block);
  g_byte_array_append (out, (const guint8 *) text->str, (guint) text->len);
  return TRUE;
}

const JdExporter jd_export_text = {
  .id = "text",
  .name = N_("Plain text"),
  .summary = N_("For forms and mail that take no formatting."),
  .extension = "txt",
  .mime_type = "text/plain;charset=utf-8",
  .flags = JD_EXPORT_WRAPS,
  .write = write_text,
};
