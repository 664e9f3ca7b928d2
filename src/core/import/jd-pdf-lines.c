// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/jd-pdf-lines.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "import/jd-import-bullet.h"
#include "import/jd-import-office.h"
#include "import/jd-import-plain.h"

/* A row of the page, once it is known what it is. */
typedef struct
{
  const JdPdfRow *row;
  GString *text;  /* a tab between a name and its value */
  int left;       /* of the row */
  int start;      /* where the text begins, behind a bullet or a name */
  int right, top, size;
  int limit;      /* how far right lines go that begin below each other */
  gboolean item, named, bold;
} Line;

typedef struct
{
  GPtrArray *lines; /* of Line */
  int size;         /* that most characters have */
  int pitch;        /* from one line to the next, where that is usual */
  gboolean nouns;   /* so many words are capitalised that one at the beginning of a line tells nothing */
} Text;

static void
line_free (gpointer data)
{
  Line *line = data;

  g_string_free (line->text, TRUE);
  g_free (line);
}

/* ---- what stands on all pages ---- */

/* "Page 1 of 3", "- 2 -", "1/4": short, and digits are the numbers of pages. */
static gboolean
is_page_number (const char *text)
{
  guint digits = 0, letters = 0;

  for (const char *at = text; *at; at = g_utf8_next_char (at))
    {
      digits += g_ascii_isdigit (*at);
      letters += g_unichar_isalpha (g_utf8_get_char (at));
    }
  return digits > 0 && digits <= 6 && letters <= 12;
}

/* By which it is known again on other pages. New string. */
static char *
margin_key (const JdPdfPiece *piece)
{
  g_autoptr (GString) key = g_string_new (NULL);
  gboolean number = is_page_number (piece->text->str);

  for (const char *at = piece->text->str; *at; at++)
    if (!number || !g_ascii_isdigit (*at))
      g_string_append_c (key, *at);
  g_string_append_printf (key, " %d", (piece->top + 20) / 40);
  return g_string_free (g_steal_pointer (&key), FALSE);
}

static gboolean
is_at_edge (const JdPdfPage *page, const JdPdfPiece *piece)
{
  return piece->bottom * 100 < page->height * 11 || piece->top * 100 > page->height * 89;
}

static GHashTable *
count_margins (const GPtrArray *pages)
{
  GHashTable *counts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < pages->len; i++)
    {
      const JdPdfPage *page = pages->pdata[i];
      g_autoptr (GHashTable) here = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
      for (guint j = 0; j < page->pieces->len; j++)
        if (is_at_edge (page, page->pieces->pdata[j]))
          {
            char *key = margin_key (page->pieces->pdata[j]);
            guint count = GPOINTER_TO_UINT (g_hash_table_lookup (counts, key));
            if (g_hash_table_add (here, g_strdup (key)))
              g_hash_table_insert (counts, key, GUINT_TO_POINTER (count + 1));
            else
              g_free (key);
          }
    }
  return counts;
}

/* In the outermost 4 % of the page. */
static gboolean
is_outermost (const JdPdfPage *page, const JdPdfPiece *piece)
{
  return piece->bottom * 100 < page->height * 4 || piece->top * 100 > page->height * 96;
}

/* A browser prints the address of the page below it, and day and title above. */
static gboolean
is_printed_page (const JdPdfPage *page)
{
  for (guint i = 0; i < page->pieces->len; i++)
    {
      const JdPdfPiece *piece = page->pieces->pdata[i];
      gsize scheme = strspn (piece->text->str, "abcdefghijklmnopqrstuvwxyz");
      if (is_outermost (page, piece) && scheme > 2 && g_str_has_prefix (piece->text->str + scheme, "://"))
        return TRUE;
    }
  return FALSE;
}

static void
drop_printed (JdPdfPage *page, GPtrArray *texts)
{
  if (!is_printed_page (page))
    return;
  for (guint i = page->pieces->len; i > 0; i--)
    if (is_outermost (page, page->pieces->pdata[i - 1]))
      {
        g_ptr_array_add (texts, g_strdup (((const JdPdfPiece *) page->pieces->pdata[i - 1])->text->str));
        g_ptr_array_remove_index (page->pieces, i - 1);
      }
}

static void
drop_margins (JdImportWriter *writer, const GPtrArray *pages)
{
  g_autoptr (GHashTable) counts = pages->len > 1 ? count_margins (pages) : NULL;
  g_autoptr (GPtrArray) texts = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < pages->len; i++)
    drop_printed (pages->pdata[i], texts);
  for (guint i = 0; counts && i < pages->len; i++)
    {
      JdPdfPage *page = pages->pdata[i];
      for (guint j = page->pieces->len; j > 0; j--)
        {
          const JdPdfPiece *piece = page->pieces->pdata[j - 1];
          g_autofree char *key = is_at_edge (page, piece) ? margin_key (piece) : NULL;
          if (!key || GPOINTER_TO_UINT (g_hash_table_lookup (counts, key)) * 10 < MAX (pages->len * 6, 20))
            continue;
          if (i == 0)
            g_ptr_array_add (texts, g_strdup (piece->text->str));
          g_ptr_array_remove_index (page->pieces, j - 1);
        }
    }
  jd_import_note_margins (jd_import_writer_imported (writer), texts);
}

/* ---- lines ---- */

static gboolean
is_bullet (const JdPdfPiece *piece)
{
  g_autofree char *begun = g_strconcat (piece->text->str, " x", NULL);
  JdBullet bullet = jd_import_bullet (begun);

  return bullet.kind != JD_BULLET_NONE && bullet.behind == piece->text->len + 1;
}

static int
compare_pieces (gconstpointer a, gconstpointer b)
{
  return (*(JdPdfPiece *const *) a)->left - (*(JdPdfPiece *const *) b)->left;
}

static Line *
line_new (const JdPdfRow *row)
{
  Line *line = g_new0 (Line, 1);
  guint n = row->pieces->len;

  g_ptr_array_sort (row->pieces, compare_pieces);
  const JdPdfPiece *first = row->pieces->pdata[0], *second = n > 1 ? row->pieces->pdata[1] : NULL;
  line->row = row;
  line->text = g_string_new (first->text->str);
  line->left = line->start = first->left;
  line->top = first->top;
  line->bold = TRUE;
  line->item = first->behind > 0 || (second && is_bullet (first));
  line->named = n == 2 && !line->item && second;
  if (line->item)
    line->start = first->behind > 0 ? first->behind : second->left;
  else if (line->named)
    line->start = second->left;
  for (guint i = 0; i < n; i++)
    {
      const JdPdfPiece *piece = row->pieces->pdata[i];
      if (i > 0)
        g_string_append_printf (line->text, "%s%s", line->named ? "\t" : " ", piece->text->str);
      line->right = MAX (line->right, piece->right);
      line->size = MAX (line->size, piece->size);
      line->bold = line->bold && piece->bold;
    }
  return line;
}

/* The value that most of @n characters or lines have, of those below 2,000. */
static int
most_often (const GArray *counts)
{
  guint best = 0;

  for (guint i = 1; i < counts->len; i++)
    if (g_array_index (counts, guint, i) > g_array_index (counts, guint, best))
      best = i;
  return (int) best;
}

/* Lines that begin at the same place of a column, but for 2 points. */
static gpointer
place_key (const Line *line, int step)
{
  gint64 place = (line->item ? line->start : line->left) / 20 + step;

  return GSIZE_TO_POINTER ((gsize) ((line->row->page * 4096 + (guint) CLAMP (line->row->column_left / 20, 0, 4095)) * 4096 + (guint) CLAMP (place, 0, 4095)));
}

static void
find_limits (const GPtrArray *lines)
{
  g_autoptr (GHashTable) limits = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < lines->len; i++)
    {
      const Line *line = lines->pdata[i];
      int most = GPOINTER_TO_INT (g_hash_table_lookup (limits, place_key (line, 0)));
      if (!line->named && line->right > most)
        g_hash_table_insert (limits, place_key (line, 0), GINT_TO_POINTER (line->right));
    }
  for (guint i = 0; i < lines->len; i++)
    {
      Line *line = lines->pdata[i];
      line->limit = line->right;
      for (int step = -1; step <= 1; step++)
        line->limit = MAX (line->limit, GPOINTER_TO_INT (g_hash_table_lookup (limits, place_key (line, step))));
    }
}

/* Of the words that begin no line, whether more than one in five is capitalised, as in German. */
static gboolean
has_nouns (const GPtrArray *lines)
{
  guint words = 0, capitals = 0;

  for (guint i = 0; i < lines->len; i++)
    for (const char *at = strchr (((const Line *) lines->pdata[i])->text->str, ' '); at; at = strchr (at + 1, ' '))
      {
        gunichar first = g_utf8_get_char (at + 1);
        words += g_unichar_isalpha (first);
        capitals += g_unichar_isupper (first);
      }
  return capitals * 5 > words;
}

static void
measure (Text *text)
{
  g_autoptr (GArray) sizes = g_array_new (FALSE, TRUE, sizeof (guint)), pitches = g_array_new (FALSE, TRUE, sizeof (guint));

  g_array_set_size (sizes, 2000);
  g_array_set_size (pitches, 200);
  for (guint i = 0; i < text->lines->len; i++)
    {
      const Line *line = text->lines->pdata[i], *before = i > 0 ? text->lines->pdata[i - 1] : NULL;
      g_array_index (sizes, guint, CLAMP (line->size, 0, 1999)) += (guint) line->text->len;
      int pitch = before && before->row->page == line->row->page ? line->top - before->top : 0;
      if (pitch > 0 && pitch < 2000)
        g_array_index (pitches, guint, pitch / 10) += 1;
    }
  find_limits (text->lines);
  text->nouns = has_nouns (text->lines);
  text->size = most_often (sizes);
  text->pitch = MIN (MAX (most_often (pitches) * 10 + 10, text->size), text->size * 2);
}

/* ---- what belongs together ---- */

static gboolean
is_heading (const Text *text, const Line *line)
{
  return !line->item && !line->named && g_utf8_strlen (line->text->str, -1) < 80 && (line->size > text->size + 10 || line->bold) && !strchr (".,;", line->text->str[line->text->len - 1]);
}

/* The first word of @next would not have fitted behind @line. */
static gboolean
is_full (const Line *line, const Line *next)
{
  int width = line->limit - line->left;
  gsize word = strcspn (next->text->str, " \t"), length = MAX (next->text->len, 1);
  gint64 needed = (gint64) (next->right - next->start) * (gint64) word / (gint64) length + line->size / 4;

  return line->right + needed > line->limit - width / 25;
}

static gboolean
is_long (const Line *line)
{
  return (line->right - line->left) * 100 >= (line->limit - line->left) * 82;
}

static gboolean
is_near (int one, int other, int most)
{
  return ABS (one - other) <= most;
}

/* Right below @last, which had no room for more and ends no sentence: all of a wrapped line may be bold, or begin below a bullet. */
static gboolean
is_wrapped (const Line *last, const Line *line)
{
  int pitch = line->top - last->top;

  return last->row->page == line->row->page && pitch > 0 && pitch * 100 <= line->size * 125 && is_full (last, line) && !strchr (".!?:;", last->text->str[last->text->len - 1]);
}

/* Whether @line goes on with @first, of which @last is the last line so far. */
static gboolean
goes_on (const Text *text, const Line *first, const Line *last, const Line *line)
{
  gboolean page = last->row->page != line->row->page;
  int pitch = line->top - last->top;

  if (line->item || line->named || !is_near (line->size, last->size, 5) || (!page && (pitch <= 0 || pitch > MAX (text->pitch, line->size) * 14 / 10)))
    return FALSE;
  if (page && strchr (".!?:", last->text->str[last->text->len - 1]))
    return FALSE;
  if (first->item)
    return (is_near (line->left, first->start, 60) && line->left > first->left) || (is_near (line->left, first->left, 20) && is_wrapped (last, line));
  if (first->named)
    return is_near (line->left, first->start, 30);
  if (is_heading (text, first) != is_heading (text, line))
    return !is_heading (text, first) && is_near (line->left, last->left, 20) && is_wrapped (last, line);
  if (is_heading (text, first))
    return first->bold == line->bold && !page && is_full (last, line);
  return is_near (line->left, last->left, 20) && (is_full (last, line) || is_long (last));
}

static void
append (GString *all, const char *more)
{
  if (jd_import_plain_parts_word (all->str, more))
    g_string_truncate (all, all->len - 1);
  else if (g_str_has_suffix (all->str, "-") && all->len > 1 && g_unichar_isalpha (g_utf8_get_char (g_utf8_prev_char (all->str + all->len - 1))) && g_unichar_isalpha (g_utf8_get_char (more))
           && !g_unichar_islower (g_utf8_get_char (more)))
    ;
  else
    g_string_append_c (all, ' ');
  g_string_append (all, more);
}

/* The largest line of the first page, when nothing else is as large. */
static const Line *
find_title (const Text *text)
{
  const Line *best = NULL;
  guint n = 0;

  for (guint i = 0; i < text->lines->len; i++)
    {
      const Line *line = text->lines->pdata[i];
      if (line->named || line->item || (best && line->size < best->size - 5))
        continue;
      n = best && is_near (best->size, line->size, 5) ? n + 1 : 1;
      best = n == 1 ? line : best;
    }
  return best && n <= 2 && best->row->page == 0 && best->size > text->size + 20 ? best : NULL;
}

/* Indented below a heading: an item whose bullet is drawn. */
static gboolean
is_indented (const Text *text, const Line *heading, const Line *line)
{
  return heading && !line->item && !line->named && heading->row->column_left == line->row->column_left && heading->row->page == line->row->page && line->left - heading->left >= 150
         && line->left - heading->left <= 600;
}

/* Behind the last line that belongs to that at @index, all of which are in @all. */
static guint
join (const Text *text, guint index, gboolean indented, GString *all)
{
  const Line *first = text->lines->pdata[index], *last = first;
  guint next = index + 1;

  for (; next < text->lines->len; next++)
    {
      const Line *line = text->lines->pdata[next];
      if (!goes_on (text, first, last, line) || (indented && (!is_full (last, line) || (!text->nouns && g_unichar_isupper (g_utf8_get_char (line->text->str))))))
        break;
      append (all, line->text->str);
      last = line;
    }
  return next;
}

static void
end_line (JdImportWriter *writer, const GString *all, guint heading, guint level)
{
  JdImportShape shape = { heading, level };

  jd_import_writer_text (writer, all->str, all->len, JD_STYLE_PLAIN);
  jd_import_writer_end (writer, &shape);
}

static void
hand_over (JdImportWriter *writer, const Text *text)
{
  const Line *title = find_title (text), *heading = NULL;

  for (guint i = 0; i < text->lines->len && !jd_import_writer_is_full (writer);)
    {
      const Line *line = text->lines->pdata[i];
      gboolean head = is_heading (text, line), indented = is_indented (text, heading, line) && !head;
      g_autoptr (GString) all = g_string_new (line->text->str);
      i = join (text, i, indented, all);
      heading = head ? line : heading;
      end_line (writer, all, line == title ? JD_IMPORT_TITLE : head ? JD_IMPORT_SECTION : 0, indented ? 1 : 0);
    }
}

void
jd_pdf_lines_read (JdImportWriter *writer, const GPtrArray *pages)
{
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func ((GDestroyNotify) jd_pdf_row_free);
  Text text = { g_ptr_array_new_with_free_func (line_free), 0, 0 };

  drop_margins (writer, pages);
  for (guint i = 0; i < pages->len; i++)
    jd_pdf_page_read (pages->pdata[i], i, rows);
  for (guint i = 0; i < rows->len; i++)
    g_ptr_array_add (text.lines, line_new (rows->pdata[i]));
  measure (&text);
  hand_over (writer, &text);
  g_ptr_array_unref (text.lines);
}
