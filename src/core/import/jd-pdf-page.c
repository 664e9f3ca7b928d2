// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/jd-pdf-page.h"

#include <stdlib.h>
#include <string.h>

#include "import/jd-import-bullet.h"

#define MAX_PIECES 3000 /* of a page whose columns are looked for */

static void
piece_free (gpointer data)
{
  JdPdfPiece *piece = data;

  g_string_free (piece->text, TRUE);
  g_free (piece);
}

JdPdfPage *
jd_pdf_page_new (int width, int height)
{
  JdPdfPage *page = g_new0 (JdPdfPage, 1);

  page->width = width;
  page->height = height;
  page->pieces = g_ptr_array_new_with_free_func (piece_free);
  return page;
}

void
jd_pdf_page_free (JdPdfPage *page)
{
  g_ptr_array_unref (page->pieces);
  g_free (page);
}

/* ---- pieces ---- */

static int
middle (const JdPdfRecord *glyph)
{
  return (glyph->top + glyph->bottom) / 2;
}

static int
compare_middles (gconstpointer a, gconstpointer b)
{
  return middle (a) - middle (b);
}

static int
compare_lefts (gconstpointer a, gconstpointer b)
{
  const JdPdfRecord *one = a, *other = b;

  return one->left - other->left;
}

static int
compare_numbers (gconstpointer a, gconstpointer b)
{
  return *(const int *) a - *(const int *) b;
}

static int
em_of (const JdPdfRecord *glyph)
{
  return MAX (glyph->size > 0 ? glyph->size : (glyph->bottom - glyph->top) * 5 / 6, 10);
}

/* Letters that one glyph shows together are written apart. */
static void
append_sign (GString *text, gunichar sign)
{
  gunichar letters[4];
  gsize n = sign >= 0xFB00 && sign <= 0xFB06 ? g_unichar_fully_decompose (sign, TRUE, letters, G_N_ELEMENTS (letters)) : 0;

  for (gsize i = 0; i < n; i++)
    g_string_append_unichar (text, letters[i]);
  if (n == 0)
    g_string_append_unichar (text, g_unichar_validate (sign) && sign != 0 ? sign : 0xFFFD);
}

static JdPdfPiece *
piece_new (const JdPdfRecord *glyph)
{
  JdPdfPiece *piece = g_new0 (JdPdfPiece, 1);

  piece->text = g_string_new (NULL);
  piece->left = glyph->left;
  piece->right = glyph->right;
  piece->top = glyph->top;
  piece->bottom = glyph->bottom;
  piece->bold = TRUE;
  return piece;
}

static void
add_glyph (JdPdfPiece *piece, const JdPdfRecord *glyph, gboolean apart)
{
  gboolean marked = apart && piece->behind == 0 && piece->text->len > 0;

  if (marked)
    {
      g_autofree char *begun = g_strconcat (piece->text->str, " x", NULL);
      piece->behind = jd_import_bullet (begun).behind == piece->text->len + 1 ? glyph->left : -1;
    }
  if (apart)
    g_string_append_c (piece->text, ' ');
  append_sign (piece->text, glyph->sign);
  piece->right = MAX (piece->right, glyph->right);
  piece->top = MIN (piece->top, glyph->top);
  piece->bottom = MAX (piece->bottom, glyph->bottom);
  piece->size = MAX (piece->size, em_of (glyph));
  piece->bold = piece->bold && glyph->bold;
}

/* The gap between words in the row, in the middle of all that are some; 0: there are none. */
static int
usual_gap (const JdPdfRecord *row, guint n)
{
  g_autofree int *gaps = g_new (int, n);
  guint count = 0;

  for (guint i = 1; i < n; i++)
    if ((row[i].left - row[i - 1].right) * 100 > em_of (&row[i]) * 12)
      gaps[count++] = row[i].left - row[i - 1].right;
  qsort (gaps, count, sizeof *gaps, compare_numbers);
  return count > 0 ? gaps[count / 2] : 0;
}

static void
take_row (JdPdfPage *page, JdPdfRecord *row, guint n)
{
  JdPdfPiece *piece = NULL;

  qsort (row, n, sizeof *row, compare_lefts);
  int usual = usual_gap (row, n);
  for (guint i = 0; i < n; i++)
    {
      int space = i > 0 ? row[i].left - row[i - 1].right : 0, em = em_of (&row[i]);
      /* Drawn twice, a bit beside itself, to look bold. */
      if (i > 0 && row[i].sign == row[i - 1].sign && row[i].left - row[i - 1].left < em / 10)
        continue;
      if (!piece || (space * 10 > em * 12 && (space * 10 > usual * 25 || usual == space)))
        {
          piece = piece_new (&row[i]);
          g_ptr_array_add (page->pieces, piece);
          space = 0;
        }
      add_glyph (piece, &row[i], space * 100 > em * 12);
    }
}

static gboolean
is_turned (const JdPdfRecord *glyph)
{
  return (glyph->right - glyph->left) * 10 > (glyph->bottom - glyph->top) * 16 && glyph->size > 0 && (glyph->bottom - glyph->top) * 10 < glyph->size * 8;
}

void
jd_pdf_page_take (JdPdfPage *page, JdPdfRecord *glyphs, guint n)
{
  guint kept = 0;

  for (guint i = 0; i < n; i++)
    if (!is_turned (&glyphs[i]))
      glyphs[kept++] = glyphs[i];
  page->turned += n - kept;
  if (kept == 0) /* all are on their side */
    return;
  qsort (glyphs, kept, sizeof *glyphs, compare_middles);
  for (guint start = 0, end; start < kept; start = end)
    {
      int height = MAX (glyphs[start].bottom - glyphs[start].top, 10);
      for (end = start + 1; end < kept && (middle (&glyphs[end]) - middle (&glyphs[end - 1])) * 100 <= height * 20 && (middle (&glyphs[end]) - middle (&glyphs[start])) * 100 <= height * 45; end++)
        ;
      take_row (page, glyphs + start, end - start);
    }
}

/* ---- columns ---- */

static const JdPdfPiece *
piece_at (const JdPdfPage *page, guint index)
{
  return page->pieces->pdata[index];
}

static gboolean
crosses (const JdPdfPiece *piece, int x)
{
  return piece->left < x && piece->right > x;
}

/* Pieces from .start to .end stand in two columns that part at .x. */
typedef struct
{
  guint start, end;
  int x;
} Columns;

/* Whether the pieces from @start to @end are two columns of text at @x, and no names with values. How many there are; 0: they are none. */
static guint
count_columns (const JdPdfPage *page, guint start, guint end, int x)
{
  guint left = 0, right = 0, wide_left = 0, wide_right = 0;

  for (guint i = start; i < end; i++)
    {
      const JdPdfPiece *piece = piece_at (page, i);
      int width = piece->right - piece->left;
      if (piece->right <= x)
        {
          left++;
          wide_left += width * 100 > page->width * 12;
        }
      else
        {
          right++;
          wide_right += width * 100 > page->width * 20;
        }
    }
  return left >= 4 && right >= 4 && wide_left >= 3 && wide_right >= 4 ? left + right : 0;
}

static Columns
find_columns (const JdPdfPage *page)
{
  Columns best = { 0, 0, 0 };
  guint most = 0, n = page->pieces->len;

  for (int percent = 20; percent <= 80 && n <= MAX_PIECES; percent++)
    {
      int x = page->width * percent / 100;
      for (guint start = 0, end; start < n; start = end + 1)
        {
          for (end = start; end < n && !crosses (piece_at (page, end), x); end++)
            ;
          guint count = end - start > most ? count_columns (page, start, end, x) : 0;
          if (count > most)
            {
              most = count;
              best = (Columns) { start, end, x };
            }
        }
    }
  return best;
}

/* ---- rows ---- */

void
jd_pdf_row_free (JdPdfRow *row)
{
  g_ptr_array_unref (row->pieces);
  g_free (row);
}

static gboolean
is_beside (const JdPdfPiece *one, const JdPdfPiece *other)
{
  int low = MAX (one->top, other->top), high = MIN (one->bottom, other->bottom);

  return (high - low) * 2 > MIN (one->bottom - one->top, other->bottom - other->top);
}

static gboolean
is_on_side (const JdPdfPiece *piece, int x, int side)
{
  return side == 0 || (side < 0 ? piece->right <= x : piece->right > x);
}

/* Rows of the pieces from @start to @end that are on @side of @x (0: on both). */
static void
add_rows (const JdPdfPage *page, guint number, guint start, guint end, int x, int side, GPtrArray *rows)
{
  int left = G_MAXINT, right = 0;
  guint first = rows->len;
  JdPdfRow *row = NULL;

  for (guint i = start; i < end; i++)
    {
      JdPdfPiece *piece = page->pieces->pdata[i];
      if (!is_on_side (piece, x, side))
        continue;
      if (!row || !is_beside (row->pieces->pdata[0], piece))
        {
          row = g_new0 (JdPdfRow, 1);
          row->pieces = g_ptr_array_new ();
          row->page = number;
          g_ptr_array_add (rows, row);
        }
      g_ptr_array_add (row->pieces, piece);
      left = MIN (left, piece->left);
      right = MAX (right, piece->right);
    }
  for (guint i = first; i < rows->len; i++)
    {
      ((JdPdfRow *) rows->pdata[i])->column_left = left;
      ((JdPdfRow *) rows->pdata[i])->column_right = right;
    }
}

void
jd_pdf_page_read (const JdPdfPage *page, guint number, GPtrArray *rows)
{
  Columns columns = find_columns (page);

  add_rows (page, number, 0, columns.start, 0, 0, rows);
  if (columns.end > columns.start)
    {
      add_rows (page, number, columns.start, columns.end, columns.x, -1, rows);
      add_rows (page, number, columns.start, columns.end, columns.x, 1, rows);
    }
  add_rows (page, number, MAX (columns.end, columns.start), page->pieces->len, 0, 0, rows);
}
