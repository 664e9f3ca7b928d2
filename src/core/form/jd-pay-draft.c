// SPDX-License-Identifier: GPL-3.0-or-later
#include "jd-pay-draft.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "describe/jd-block-card.h"
#include "describe/jd-block-notes.h"
#include "describe/jd-block-text.h"

/* ---- cells and lines ---- */

static JdPayCell *
cell_new (void)
{
  JdPayCell *cell = g_new0 (JdPayCell, 1);

  cell->former = JD_PAY_CELL_NEW;
  cell->text = g_strdup ("");
  cell->note = g_strdup ("");
  cell->state = JD_PAY_CELL_NONE;
  return cell;
}

static void
cell_free (gpointer data)
{
  JdPayCell *cell = data;

  g_free (cell->text);
  g_free (cell->note);
  g_free (cell->fault);
  g_free (cell);
}

static gpointer
cell_copy (gconstpointer data, gpointer none)
{
  const JdPayCell *cell = data;
  JdPayCell *copy = g_memdup2 (cell, sizeof *cell);

  copy->text = g_strdup (cell->text);
  copy->note = g_strdup (cell->note);
  copy->fault = g_strdup (cell->fault);
  return copy;
}

static void
line_free (gpointer data)
{
  JdPayLine *line = data;

  g_free (line->level);
  g_ptr_array_unref (line->cells);
  g_free (line);
}

static gpointer
line_copy (gconstpointer data, gpointer none)
{
  const JdPayLine *line = data;
  JdPayLine *copy = g_memdup2 (line, sizeof *line);

  copy->level = g_strdup (line->level);
  copy->cells = g_ptr_array_copy (line->cells, (GCopyFunc) cell_copy, NULL);
  g_ptr_array_set_free_func (copy->cells, cell_free);
  return copy;
}

static JdPayLine *
add_line (JdPayDraft *draft, const char *level, int years_min, int years_max, guint nth)
{
  JdPayLine *line = g_new0 (JdPayLine, 1);

  *line = (JdPayLine){ g_strdup (level), years_min, years_max, nth, g_ptr_array_new_with_free_func (cell_free) };
  for (guint i = 0; i < draft->places->len; i++)
    g_ptr_array_add (line->cells, cell_new ());
  g_ptr_array_add (draft->lines, line);
  return line;
}

/* ---- finding ---- */

static JdPayLine *
find_line (const JdPayDraft *draft, const char *level, int years_min, int years_max, guint nth)
{
  for (guint i = 0; i < draft->lines->len; i++)
    {
      JdPayLine *line = g_ptr_array_index (draft->lines, i);

      if (g_strcmp0 (line->level, level) == 0 && line->years_min == years_min && line->years_max == years_max && line->nth == nth)
        return line;
    }
  return NULL;
}

JdPayLine *
jd_pay_draft_line (const JdPayDraft *draft, guint line)
{
  g_return_val_if_fail (draft, NULL);
  return line < draft->lines->len ? g_ptr_array_index (draft->lines, line) : NULL;
}

const char *
jd_pay_draft_place (const JdPayDraft *draft, guint place)
{
  g_return_val_if_fail (draft, NULL);
  return place < draft->places->len ? g_ptr_array_index (draft->places, place) : NULL;
}

JdPayCell *
jd_pay_draft_cell (const JdPayDraft *draft, guint line, guint place)
{
  g_return_val_if_fail (draft, NULL);
  return line < draft->lines->len && place < draft->places->len ? g_ptr_array_index (((JdPayLine *) g_ptr_array_index (draft->lines, line))->cells, place) : NULL;
}

/* ---- the table ---- */

guint
jd_pay_draft_add_place (JdPayDraft *draft, const char *place)
{
  guint index;

  g_return_val_if_fail (draft && place, 0);
  if (g_ptr_array_find_with_equal_func (draft->places, place, g_str_equal, &index))
    return index;
  /* What holds everywhere stands first. */
  index = *place == '\0' ? 0 : draft->places->len;
  g_ptr_array_insert (draft->places, (int) index, g_strdup (place));
  for (guint i = 0; i < draft->lines->len; i++)
    g_ptr_array_insert (((JdPayLine *) g_ptr_array_index (draft->lines, i))->cells, (int) index, cell_new ());
  return index;
}

/* Levels the library does not have come last. */
static int
rank_of (const JdLibrary *library, const JdPayLine *line)
{
  const GPtrArray *levels = jd_library_levels (library);
  guint i = 0;

  if (!line->level)
    return -1;
  while (i < levels->len && !g_str_equal (((const JdLevel *) g_ptr_array_index (levels, i))->id, line->level))
    i++;
  return (int) i;
}

static int
compare_lines (gconstpointer a, gconstpointer b, gpointer library)
{
  const JdPayLine *one = *(JdPayLine *const *) a, *other = *(JdPayLine *const *) b;
  const int ranks = rank_of (library, one) - rank_of (library, other), levels = ranks ? ranks : g_strcmp0 (one->level, other->level);

  if (levels != 0)
    return levels;
  if (one->years_min != other->years_min)
    return one->years_min - other->years_min;
  return one->years_max != other->years_max ? one->years_max - other->years_max : (int) one->nth - (int) other->nth;
}

void
jd_pay_draft_arrange (JdPayDraft *draft, const JdLibrary *library)
{
  g_return_if_fail (draft && library);

  const GPtrArray *levels = jd_library_levels (library);
  if (draft->places->len == 0)
    jd_pay_draft_add_place (draft, "");
  for (guint i = 0, none = draft->lines->len == 0; none && i < levels->len; i++)
    add_line (draft, ((const JdLevel *) g_ptr_array_index (levels, i))->id, -1, -1, 0);
  if (draft->lines->len == 0)
    add_line (draft, NULL, -1, -1, 0);
  g_ptr_array_sort_with_data (draft->lines, compare_lines, (gpointer) library);
}

guint
jd_pay_draft_add_level (JdPayDraft *draft, const JdLibrary *library, const char *level)
{
  JdPayLine *line;
  guint index = 0;

  g_return_val_if_fail (draft && library, 0);
  line = find_line (draft, level, -1, -1, 0);
  if (!line)
    line = add_line (draft, level, -1, -1, 0);
  g_ptr_array_sort_with_data (draft->lines, compare_lines, (gpointer) library);
  g_ptr_array_find (draft->lines, line, &index);
  return index;
}

void
jd_pay_draft_remove_line (JdPayDraft *draft, guint line)
{
  g_return_if_fail (draft && line < draft->lines->len);
  g_ptr_array_remove_index (draft->lines, line);
}

void
jd_pay_draft_remove_place (JdPayDraft *draft, guint place)
{
  g_return_if_fail (draft && place < draft->places->len);
  g_ptr_array_remove_index (draft->places, place);
  for (guint i = 0; i < draft->lines->len; i++)
    g_ptr_array_remove_index (((JdPayLine *) g_ptr_array_index (draft->lines, i))->cells, place);
}

/* ---- names ---- */

char *
jd_pay_line_name (const JdPayLine *line, const JdLibrary *library, const char *reader)
{
  g_return_val_if_fail (line && reader, NULL);

  GString *name = g_string_new (NULL);
  g_autofree char *level = line->level && library ? jd_level_name (library, line->level, reader) : g_strdup (line->level), *years = jd_years_text (line->years_min, line->years_max);
  g_string_append (name, level ? level : _("All levels"));
  if (years)
    g_string_append_printf (name, ", %s", years);
  if (line->nth > 0)
    g_string_append_printf (name, " (%u)", line->nth + 1);
  return g_string_free (name, FALSE);
}

char *
jd_pay_cell_name (const JdPayDraft *draft, const JdLibrary *library, guint line, guint place)
{
  g_return_val_if_fail (jd_pay_draft_cell (draft, line, place), NULL);

  const char *code = jd_pay_draft_place (draft, place);
  g_autofree char *level = jd_pay_line_name (jd_pay_draft_line (draft, line), library, draft->language);
  g_autofree char *where = *code ? jd_place_name (code, draft->language) : g_strdup (_("Everywhere"));
  return g_strdup_printf ("%s, %s", level, where);
}

/* ---- life ---- */

static char *
text_or_none (const char *text)
{
  return g_strdup (text ? text : "");
}

/* The n-th figure for the same. */
static JdPayCell *
cell_for (JdPayDraft *draft, const JdSalaryRow *row)
{
  const guint place = jd_pay_draft_add_place (draft, row->place ? row->place : "");

  for (guint nth = 0;; nth++)
    {
      JdPayLine *line = find_line (draft, row->level, row->years_min, row->years_max, nth);
      JdPayCell *cell = g_ptr_array_index ((line ? line : add_line (draft, row->level, row->years_min, row->years_max, nth))->cells, place);

      if (cell->former == JD_PAY_CELL_NEW)
        return cell;
    }
}

static void
take_row (JdPayDraft *draft, const JdSalaryRow *row, guint index)
{
  JdPayCell *cell = cell_for (draft, row);

  cell->former = index;
  g_free (cell->text);
  cell->text = jd_pay_draft_write (draft, row->min, row->max);
  g_free (cell->note);
  cell->note = text_or_none (row->note);
  cell->state = JD_PAY_CELL_FINE;
  cell->min = row->min;
  cell->max = row->max;
}

JdPayDraft *
jd_pay_draft_new (const JdSalary *salary, const char *language)
{
  g_return_val_if_fail (language, NULL);

  JdPayDraft *draft = g_new0 (JdPayDraft, 1);
  *draft = (JdPayDraft){
    .language = g_strdup (language),
    .basis = salary ? salary->basis : JD_BASIS_OFFER,
    .currency = g_strdup (salary && salary->has_terms ? salary->currency : ""),
    .period = salary && salary->has_terms ? (int) salary->period : -1,
    .source = text_or_none (salary ? salary->source : NULL),
    .note = text_or_none (salary ? salary->note : NULL),
    .effective = text_or_none (salary ? salary->effective : NULL),
    .expires = text_or_none (salary ? salary->expires : NULL),
    .places = g_ptr_array_new_with_free_func (g_free),
    .lines = g_ptr_array_new_with_free_func (line_free),
  };
  for (guint i = 0; salary && i < salary->rows->len; i++)
    take_row (draft, g_ptr_array_index (salary->rows, i), i);
  return draft;
}

static gpointer
text_copy (gconstpointer text, gpointer none)
{
  return g_strdup (text);
}

JdPayDraft *
jd_pay_draft_copy (const JdPayDraft *draft)
{
  g_return_val_if_fail (draft, NULL);

  JdPayDraft *copy = g_memdup2 (draft, sizeof *draft);
  copy->language = g_strdup (draft->language);
  copy->currency = g_strdup (draft->currency);
  copy->source = g_strdup (draft->source);
  copy->note = g_strdup (draft->note);
  copy->effective = g_strdup (draft->effective);
  copy->expires = g_strdup (draft->expires);
  copy->places = g_ptr_array_copy (draft->places, (GCopyFunc) text_copy, NULL);
  g_ptr_array_set_free_func (copy->places, g_free);
  copy->lines = g_ptr_array_copy (draft->lines, (GCopyFunc) line_copy, NULL);
  g_ptr_array_set_free_func (copy->lines, line_free);
  return copy;
}

static gboolean
is_same_line (gconstpointer a, gconstpointer b)
{
  const JdPayLine *one = a, *other = b;

  if (g_strcmp0 (one->level, other->level) != 0 || one->years_min != other->years_min || one->years_max != other->years_max || one->nth != other->nth || one->cells->len != other->cells->len)
    return FALSE;
  for (guint i = 0; i < one->cells->len; i++)
    {
      const JdPayCell *cell = g_ptr_array_index (one->cells, i), *like = g_ptr_array_index (other->cells, i);

      if (!g_str_equal (cell->text, like->text) || !g_str_equal (cell->note, like->note))
        return FALSE;
    }
  return TRUE;
}

static gboolean
is_same_list (const GPtrArray *a, const GPtrArray *b, GEqualFunc equal)
{
  for (guint i = 0; i < a->len && i < b->len; i++)
    if (!equal (g_ptr_array_index (a, i), g_ptr_array_index (b, i)))
      return FALSE;
  return a->len == b->len;
}

gboolean
jd_pay_draft_same (const JdPayDraft *a, const JdPayDraft *b)
{
  g_return_val_if_fail (a && b, FALSE);
  return a->basis == b->basis && a->period == b->period && g_str_equal (a->currency, b->currency) && g_str_equal (a->source, b->source) && g_str_equal (a->note, b->note)
         && g_str_equal (a->effective, b->effective) && g_str_equal (a->expires, b->expires) && is_same_list (a->places, b->places, g_str_equal) && is_same_list (a->lines, b->lines, is_same_line);
}

void
jd_pay_draft_free (JdPayDraft *draft)
{
  if (!draft)
    return;
  g_free (draft->language);
  g_free (draft->currency);
  g_free (draft->source);
  g_free (draft->note);
  g_free (draft->effective);
  g_free (draft->expires);
  g_ptr_array_unref (draft->places);
  g_ptr_array_unref (draft->lines);
  g_free (draft);
}
