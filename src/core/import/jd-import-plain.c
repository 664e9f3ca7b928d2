// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/jd-import-plain.h"

#include <string.h>

#include "base/jd-text.h"
#include "import/jd-import-bullet.h"

/* Lines of a text that was wrapped by hand are about this long. */
#define WRAPPED_MIN 50
#define WRAPPED_MAX 100

typedef struct
{
  char *text;      /* without spaces at its ends; "" of a blank line, and of one of signs */
  gboolean indented;
  gboolean ruled;  /* signs stand below it: it is a heading */
  gboolean item;
  gsize mark;      /* bytes of its bullet */
} Line;

/* ---- lines ---- */

static void
line_clear (gpointer data)
{
  g_free (((Line *) data)->text);
}

/* "=====", "- - -": drawn, not written. */
static gboolean
is_drawn (const char *text)
{
  if (g_ascii_isalnum (*text))
    return FALSE;
  gsize length = strspn (text, "-=_*~# ");
  guint signs = 0;

  for (gsize i = 0; i < length; i++)
    signs += text[i] != ' ' && text[i] == text[0];
  return signs >= 3 && !text[length];
}

/* Clean, but tabs stay. New string. */
static char *
clean_line (const char *start, const char *end)
{
  if (!memchr (start, '\t', (gsize) (end - start)))
    return g_strstrip (jd_text_clean (start, end - start, JD_TEXT_LINE, NULL));
  g_autofree char *raw = g_strndup (start, (gsize) (end - start));
  g_auto (GStrv) cells = g_strsplit (raw, "\t", -1);
  for (guint i = 0; cells[i]; i++)
    {
      char *clean = jd_text_clean (cells[i], -1, JD_TEXT_LINE, NULL);
      g_free (cells[i]);
      cells[i] = clean;
    }
  return g_strstrip (g_strjoinv ("\t", cells));
}

/* Bytes of the end of a line at @at; 0: none. */
static gsize
break_length (const char *at)
{
  if ((guchar) *at > '\r' && *at != '\302' && *at != '\342')
    return 0;
  if (*at == '\r')
    return at[1] == '\n' ? 2 : 1;
  if (*at == '\n' || *at == '\v' || *at == '\f')
    return 1;
  if (jd_text_is_at (at, "\302\205"))
    return 2;
  return jd_text_is_at (at, "\342\200\250") || jd_text_is_at (at, "\342\200\251") ? 3 : 0;
}

static void
add_line (GArray *lines, const char *start, const char *end)
{
  Line line = { clean_line (start, end), *start == ' ' || *start == '\t' };

  if (is_drawn (line.text))
    {
      if (lines->len > 0 && line.text[0] == '=')
        g_array_index (lines, Line, lines->len - 1).ruled = TRUE;
      line.text[0] = '\0';
    }
  g_array_append_val (lines, line);
}

static GArray *
split (const char *text)
{
  GArray *lines = g_array_new (FALSE, FALSE, sizeof (Line));
  const char *start = text;

  g_array_set_clear_func (lines, line_clear);
  for (const char *at = text; *at;)
    {
      gsize length = break_length (at);
      if (length > 0)
        add_line (lines, start, at);
      at += MAX (length, 1);
      start = length > 0 ? at : start;
    }
  if (*start)
    add_line (lines, start, start + strlen (start));
  return lines;
}

/* Which lines begin items, by those beside them; blank ones do not part lists. */
static void
find_items (GArray *lines)
{
  g_autoptr (GArray) bullets = g_array_new (FALSE, FALSE, sizeof (JdBullet));
  g_autoptr (GPtrArray) shown = g_ptr_array_new ();

  for (guint i = 0; i < lines->len; i++)
    {
      Line *line = &g_array_index (lines, Line, i);
      JdBullet bullet = jd_import_bullet (line->text);
      if (!*line->text || (line->indented && bullet.kind == JD_BULLET_NONE && bullets->len > 0))
        continue;
      g_array_append_val (bullets, bullet);
      g_ptr_array_add (shown, line);
    }
  for (guint i = 0; i < shown->len; i++)
    {
      Line *line = shown->pdata[i];
      line->item = jd_import_bullet_is_item ((const JdBullet *) (gconstpointer) bullets->data, bullets->len, i);
      line->mark = line->item ? g_array_index (bullets, JdBullet, i).behind : 0;
    }
}

/* ---- wrapped lines ---- */

gboolean
jd_import_plain_parts_word (const char *line, const char *next)
{
  static const char *const joins[] = { "und", "oder", "bzw", "sowie", "bis", "and", "or", "to", "et", "ou", "en", "of", "y", "o", "e", "u", NULL };
  gsize length = strlen (line);
  const char *end = length > 1 && line[length - 1] == '-' ? line + length - 1 : NULL;

  if (!end || !g_unichar_isalpha (g_utf8_get_char (g_utf8_prev_char (end))) || !g_unichar_islower (g_utf8_get_char (next)))
    return FALSE;
  for (guint i = 0; joins[i]; i++)
    if (jd_text_is_at (next, joins[i]) && !g_unichar_isalnum (g_utf8_get_char (next + strlen (joins[i]))))
      return FALSE;
  return TRUE;
}

static gboolean
is_full (const char *text)
{
  glong length = g_utf8_strlen (text, -1);

  return length >= WRAPPED_MIN && length <= WRAPPED_MAX;
}

static void
add_to (GString *joined, const char *next)
{
  if (joined->len > 0 && jd_import_plain_parts_word (joined->str, next))
    g_string_truncate (joined, joined->len - 1);
  else if (joined->len > 0)
    g_string_append_c (joined, ' ');
  g_string_append (joined, next);
}

static void
end_line (JdImportWriter *writer, const char *text, guint heading, guint level)
{
  JdImportShape shape = { heading, level };

  jd_import_writer_text (writer, text, strlen (text), JD_STYLE_PLAIN);
  jd_import_writer_end (writer, &shape);
}

/* Whether the line at @index goes on with the item before it, whose last line is @last: it is indented, or that is full and this begins within a sentence. */
static gboolean
goes_on (const GArray *lines, guint index, const char *last)
{
  const Line *line = index < lines->len ? &g_array_index (lines, Line, index) : NULL;

  if (!line || !*line->text || line->item)
    return FALSE;
  return line->indented || (is_full (last) && (g_unichar_islower (g_utf8_get_char (line->text)) || jd_import_plain_parts_word (last, line->text)));
}

/* Behind the item that begins at @index. */
static guint
read_item (JdImportWriter *writer, const GArray *lines, guint index)
{
  const Line *line = &g_array_index (lines, Line, index);
  g_autoptr (GString) item = g_string_new (line->text + line->mark);
  guint next = index + 1;

  for (const char *last = line->text; goes_on (lines, next, last); next++)
    {
      last = g_array_index (lines, Line, next).text;
      add_to (item, last);
    }
  end_line (writer, item->str, 0, 1);
  return next;
}

/* All but the last of the lines from @start to @end are as long as wrapped ones. */
static gboolean
is_wrapped (const GArray *lines, guint start, guint end)
{
  for (guint i = start; i + 1 < end; i++)
    if (!is_full (g_array_index (lines, Line, i).text) || g_array_index (lines, Line, i).ruled)
      return FALSE;
  return end > start + 1;
}

/* Behind the paragraph that begins at @index. */
static guint
read_paragraph (JdImportWriter *writer, const GArray *lines, guint index)
{
  guint end = index + 1;

  while (end < lines->len && *g_array_index (lines, Line, end).text && !g_array_index (lines, Line, end).item)
    end++;
  if (!is_wrapped (lines, index, end))
    {
      for (guint i = index; i < end; i++)
        end_line (writer, g_array_index (lines, Line, i).text, g_array_index (lines, Line, i).ruled ? JD_IMPORT_SECTION : 0, 0);
      return end;
    }
  g_autoptr (GString) joined = g_string_new (NULL);
  for (guint i = index; i < end; i++)
    add_to (joined, g_array_index (lines, Line, i).text);
  end_line (writer, joined->str, 0, 0);
  return end;
}

void
jd_import_plain_read (JdImportWriter *writer, const char *text)
{
  g_autoptr (GArray) lines = split (text);

  find_items (lines);
  for (guint i = 0; i < lines->len && !jd_import_writer_is_full (writer);)
    {
      const Line *line = &g_array_index (lines, Line, i);
      if (!*line->text)
        {
          jd_import_writer_end (writer, NULL);
          i++;
        }
      else
        i = line->item ? read_item (writer, lines, i) : read_paragraph (writer, lines, i);
    }
}
