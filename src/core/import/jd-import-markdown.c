// SPDX-License-Identifier: GPL-3.0-or-later
/* Markdown as people and programs write it, line by line: headings, lists, tables, quotes and code are told apart by how a line begins, and styles and links within it by jd-markdown-text.c. Lines
 * of a paragraph that was wrapped are joined; fields between two rules at the top of a file are names and values. */
#include "import/jd-importer.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "import/jd-import-decode.h"
#include "import/jd-import-plain.h"
#include "import/jd-import-writer.h"
#include "import/jd-markdown-text.h"

#define WRAPPED_LEAST 50 /* bytes: after a shorter line another paragraph begins, whatever the rules of Markdown say */

typedef struct
{
  JdImportWriter *writer;
  GString *text;       /* of the paragraph under way */
  JdImportShape shape; /* its */
  gsize last;          /* bytes of its last line */
  gboolean titled;     /* a heading of the first level was there */
  gboolean in_table;
  const char *fence;   /* what ends the code under way; NULL: none is */
} Walk;

static void
end_paragraph (Walk *walk)
{
  if (walk->text->len > 0)
    {
      jd_markdown_text_write (walk->writer, walk->text->str);
      jd_import_writer_end (walk->writer, &walk->shape);
    }
  g_string_truncate (walk->text, 0);
  walk->shape = (JdImportShape) { 0 };
  walk->last = 0;
}

static void
end_table (Walk *walk)
{
  if (walk->in_table)
    jd_import_writer_end_table (walk->writer);
  walk->in_table = FALSE;
}

/* ---- how a line begins ---- */

/* 1 to 6; 0: none. @text gets what is behind it. */
static guint
heading_level (const char *line, const char **text)
{
  const gsize level = strspn (line, "#");
  if (level == 0 || level > 6 || (line[level] != ' ' && line[level] != '\0'))
    return 0;
  *text = line + level + strspn (line + level, " ");
  return (guint) level;
}

/* Behind the bullet or number of an item; NULL: it is none. */
static const char *
item_text (const char *line)
{
  const gsize digits = strspn (line, "0123456789");
  if (*line && strchr ("-*+", *line) && line[1] == ' ')
    return line + 1 + strspn (line + 1, " ");
  if (digits > 0 && digits <= 9 && (line[digits] == '.' || line[digits] == ')') && line[digits + 1] == ' ')
    return line + digits + 1 + strspn (line + digits + 1, " ");
  return NULL;
}

/* Three or more of one sign, and spaces. */
static gboolean
is_rule (const char *line, const char *signs)
{
  const char sign = *line;
  guint count = 0;
  if (!sign || !strchr (signs, sign))
    return FALSE;
  for (const char *at = line; *at; at++)
    if (*at == sign)
      count++;
    else if (*at != ' ')
      return FALSE;
  return count >= 3;
}

/* ---- lines ---- */

static void
take_heading (Walk *walk, guint level, const char *text)
{
  end_paragraph (walk);
  gsize length = strlen (text);
  /* Signs at the end are decoration. */
  while (length > 0 && text[length - 1] == '#')
    length--;
  if (length < strlen (text) && length > 0 && text[length - 1] != ' ')
    length = strlen (text);
  g_string_append_len (walk->text, text, (gssize) length);
  const gboolean title = level == 1 && !walk->titled;
  walk->titled |= title;
  walk->shape.heading = title ? JD_IMPORT_TITLE : JD_IMPORT_SECTION + (level > 2 ? level - 2 : 0);
  end_paragraph (walk);
}

static void
take_row (Walk *walk, const char *line)
{
  end_paragraph (walk);
  if (strspn (line, "|-: ") == strlen (line))
    return;
  if (!walk->in_table)
    jd_import_writer_begin_table (walk->writer);
  walk->in_table = TRUE;
  jd_import_writer_begin_row (walk->writer);
  for (const char *at = line + 1, *end; *at; at = end + 1)
    {
      for (end = at; *end && *end != '|'; end++)
        if (*end == '\\' && end[1])
          end++;
      if (*end == '\0' && strspn (at, " ") == strlen (at))
        return;
      g_autofree char *cell = g_strstrip (g_strndup (at, (gsize) (end - at)));
      jd_import_writer_begin_cell (walk->writer, FALSE);
      jd_markdown_text_write (walk->writer, cell);
      jd_import_writer_end (walk->writer, NULL);
      if (*end == '\0')
        return;
    }
}

static void
take_item (Walk *walk, const char *text, gsize indent)
{
  end_paragraph (walk);
  walk->shape.level = 1 + (guint) MIN (indent / 2, 8);
  g_string_append (walk->text, text);
  walk->last = WRAPPED_LEAST;
}

/* Goes on with the paragraph, or begins another. Two spaces or a backslash at the end of a line break it. */
static void
take_text (Walk *walk, const char *line, gsize indent)
{
  const gboolean goes_on = walk->text->len > 0 && (walk->last >= WRAPPED_LEAST || indent > 0);
  if (walk->text->len > 0 && !goes_on)
    end_paragraph (walk);
  if (goes_on)
    g_string_append_c (walk->text, ' ');
  walk->last = strlen (line);
  g_string_append (walk->text, line);
  if (g_str_has_suffix (line, "\\"))
    {
      g_string_truncate (walk->text, walk->text->len - 1);
      end_paragraph (walk);
    }
}

/* A line of "=" or "-" under a line of text makes that a heading. */
static gboolean
take_underline (Walk *walk, const char *line)
{
  if (walk->text->len == 0 || walk->shape.level > 0 || !is_rule (line, "=-"))
    return FALSE;
  g_autofree char *text = g_strdup (walk->text->str);
  g_string_truncate (walk->text, 0);
  take_heading (walk, *line == '=' ? 1 : 2, text);
  return TRUE;
}

static gboolean
take_code (Walk *walk, const char *line)
{
  if (walk->fence)
    {
      if (g_str_has_prefix (line, walk->fence))
        walk->fence = NULL;
      else
        {
          jd_import_writer_text (walk->writer, line, strlen (line), JD_STYLE_PLAIN);
          jd_import_writer_end (walk->writer, NULL);
        }
      return TRUE;
    }
  walk->fence = g_str_has_prefix (line, "```") ? "```" : g_str_has_prefix (line, "~~~") ? "~~~" : NULL;
  if (walk->fence)
    end_paragraph (walk);
  return walk->fence != NULL;
}

static void
take_line (Walk *walk, const char *line)
{
  const gsize indent = strspn (line, " \t");
  const char *text = NULL;
  line += indent;
  if (take_code (walk, line))
    return;
  while (*line == '>')
    line += 1 + strspn (line + 1, " ");
  if (*line != '|')
    end_table (walk);
  const guint level = heading_level (line, &text);
  if (*line == '\0')
    {
      end_paragraph (walk);
      jd_import_writer_end (walk->writer, NULL);
    }
  else if (level > 0)
    take_heading (walk, level, text);
  else if (take_underline (walk, line))
    return;
  else if (is_rule (line, "-*_"))
    end_paragraph (walk);
  else if (*line == '|')
    take_row (walk, line);
  else if ((text = item_text (line)))
    take_item (walk, text, indent);
  else
    take_text (walk, line, indent);
}

/* ---- fields at the top ---- */

/* The lines between two rules at the very top, which end with @end; 0: there are none. */
static guint
front_matter (char **lines)
{
  const char *rule = lines[0] && (strcmp (lines[0], "---") == 0 || strcmp (lines[0], "+++") == 0) ? lines[0] : NULL;
  for (guint i = 1; rule && lines[i]; i++)
    if (strcmp (lines[i], rule) == 0)
      return i + 1;
  return 0;
}

/* "name: value", "name = "value"". */
static void
take_field (Walk *walk, const char *line)
{
  const char *at = strpbrk (line, ":=");
  g_autofree char *name = at ? g_strstrip (g_strndup (line, (gsize) (at - line))) : NULL, *value = at ? g_strstrip (g_strdup (at + 1)) : NULL;
  if (!name || !*value)
    return;
  const gsize length = strlen (value);
  if (length > 1 && (*value == '"' || *value == '\'') && value[length - 1] == *value)
    value[length - 1] = *value = ' ';
  g_autofree char *text = g_strdup_printf ("%s: %s", name, g_strstrip (value));
  jd_import_writer_text (walk->writer, text, strlen (text), JD_STYLE_PLAIN);
  jd_import_writer_end (walk->writer, NULL);
}

static void
read_lines (JdImportWriter *writer, char **lines)
{
  Walk walk = { .writer = writer, .text = g_string_new (NULL) };
  const guint front = front_matter (lines);
  for (guint i = 1; i + 1 < front; i++)
    take_field (&walk, lines[i]);
  for (guint i = front; lines[i] && !jd_import_writer_is_full (writer); i++)
    take_line (&walk, g_strchomp (lines[i]));
  end_paragraph (&walk);
  end_table (&walk);
  g_string_free (walk.text, TRUE);
}

static JdImported *
read_markdown (const char *data, gsize length, GError **error)
{
  JdImportWriter *writer = jd_import_writer_new (JD_IMPORT_PLAIN);
  g_autofree char *text = jd_import_decode (data, length, jd_import_writer_imported (writer), error);
  if (text)
    {
      g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
      read_lines (writer, lines);
    }
  g_autoptr (JdImported) imported = jd_import_writer_finish (writer);
  return text ? g_steal_pointer (&imported) : NULL;
}

/* A heading, or a rule that opens fields, stands at its very top. */
static gboolean
sniff (const char *data, gsize length)
{
  return length > 4 && (strncmp (data, "# ", 2) == 0 || strncmp (data, "## ", 3) == 0 || strncmp (data, "---\n", 4) == 0) && jd_import_is_text (data, length);
}

const JdImporter jd_import_markdown = {
  .id = "markdown",
  .name = N_("Markdown"),
  .mime_types = (const char *const[]) { "text/markdown;charset=utf-8", "text/markdown", NULL },
  .extensions = (const char *const[]) { "md", "markdown", NULL },
  .sniff = sniff,
  .read = read_markdown,
};
