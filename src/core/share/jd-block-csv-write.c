// SPDX-License-Identifier: GPL-3.0-or-later
#include <string.h>

#include "base/jd-locale.h"
#include "jd-block-csv-private.h"

/* Characters of a cell that spreadsheets keep. */
#define CELL_MOST 32767

/* The table while it is written. */
typedef struct
{
  JdCsvWriter *writer;
  char decimal;
  JdBlockCsvLost lost;
} Writing;

/* A row: a wording, a figure of pay, or neither for a block that has none yet. */
typedef struct
{
  const JdBlock *block;
  gboolean first; /* of the block: it has what is the block's */
  const char *language, *wording;
  const JdCondition *when; /* of the wording; NULL: none */
  const JdSalaryRow *pay;  /* NULL: it is no figure */
} Line;

/* ---- cells ---- */

static char *
list_cell (const Line *line, GStrv items)
{
  return line->first ? jd_csv_list_cell ((const char *const *) items) : NULL;
}

static char *
own_cell (const Line *line, const char *text)
{
  return line->first && text && *text != '\0' ? g_strdup (text) : NULL;
}

static char *
condition_cell (const Line *line, GStrv items, const char *of_pay)
{
  const char *const single[] = { of_pay, NULL };
  return jd_csv_list_cell (line->pay ? single : (const char *const *) items);
}

static char *
years_cell (const Line *line, int of_block, int of_pay)
{
  int years = line->pay ? of_pay : line->first ? of_block : -1;
  return years >= 0 ? g_strdup_printf ("%d", years) : NULL;
}

static char *
amount_cell (const Writing *writing, const Line *line, gint64 amount)
{
  return jd_csv_amount_write (amount, line->block->salary->currency, writing->decimal);
}

/* What stands in @column; NULL for nothing. New string. */
static char *
cell (const Writing *writing, const Line *line, JdColumn column)
{
  static const JdCondition always = { NULL };
  const JdBlock *block = line->block;
  const JdCondition *when = line->when ? line->when : &always;
  const JdSalary *salary = block->salary;

  switch (column)
    {
    case JD_COLUMN_ID:
      return g_strdup (block->id);
    case JD_COLUMN_KIND:
      return g_strdup (block->kind_name);
    case JD_COLUMN_TITLE:
      return own_cell (line, block->title);
    case JD_COLUMN_LANGUAGE:
      return g_strdup (line->language);
    case JD_COLUMN_LEVEL:
      return condition_cell (line, when->level, line->pay ? line->pay->level : NULL);
    case JD_COLUMN_PLACE:
      return condition_cell (line, when->place, line->pay ? line->pay->place : NULL);
    case JD_COLUMN_WORKPLACE:
      return condition_cell (line, when->workplace, NULL);
    case JD_COLUMN_WORDING:
      return g_strdup (line->wording);
    case JD_COLUMN_TAGS:
      return list_cell (line, block->tags);
    case JD_COLUMN_ROLES:
      return list_cell (line, block->families);
    case JD_COLUMN_NECESSITY:
      return own_cell (line, jd_necessity_names[block->necessity]);
    case JD_COLUMN_ASPECT:
      return own_cell (line, jd_aspect_names[block->aspect]);
    case JD_COLUMN_YEARS_FROM:
      return years_cell (line, block->years_min, line->pay ? line->pay->years_min : -1);
    case JD_COLUMN_YEARS_TO:
      return years_cell (line, block->years_max, line->pay ? line->pay->years_max : -1);
    case JD_COLUMN_PAY_FROM:
      return line->pay ? amount_cell (writing, line, line->pay->min) : NULL;
    case JD_COLUMN_PAY_TO:
      return line->pay ? amount_cell (writing, line, line->pay->max) : NULL;
    case JD_COLUMN_PAY_NOTE:
      return line->pay ? g_strdup (line->pay->note) : NULL;
    case JD_COLUMN_CURRENCY:
      return salary && salary->has_terms ? own_cell (line, salary->currency) : NULL;
    case JD_COLUMN_PERIOD:
      return salary && salary->has_terms ? own_cell (line, jd_period_names[salary->period]) : NULL;
    case JD_COLUMN_STATUS:
      return own_cell (line, jd_status_names[block->status]);
    case JD_COLUMN_NOTES:
      return own_cell (line, block->notes);
    case JD_N_COLUMNS:
    default:
      return NULL;
    }
}

static gboolean
is_number (JdColumn column)
{
  return column >= JD_COLUMN_YEARS_FROM && column <= JD_COLUMN_PAY_TO;
}

static void
write_line (Writing *writing, Line *line)
{
  for (JdColumn column = 0; column < JD_N_COLUMNS; column++)
    {
      g_autofree char *text = cell (writing, line, column);
      writing->lost.too_long += text && strlen (text) > CELL_MOST && g_utf8_strlen (text, -1) > CELL_MOST ? 1 : 0;
      if (is_number (column))
        jd_csv_writer_number (writing->writer, text);
      else
        jd_csv_writer_text (writing->writer, text);
    }
  jd_csv_writer_end_row (writing->writer);
  line->first = FALSE;
}

/* ---- blocks ---- */

/* An empty cell changes no wording, so one without text cannot be told. */
static void
write_wordings (Writing *writing, Line *line, const JdCondition *when, const JdLocalized *body)
{
  for (guint i = 0; i < jd_localized_length (body); i++)
    {
      line->when = when;
      line->language = jd_localized_tag (body, i);
      line->wording = jd_localized_text (body, i);
      if (line->wording[strspn (line->wording, " \n")] == '\0')
        writing->lost.left_out++;
      else
        write_line (writing, line);
    }
  line->when = NULL;
  line->language = line->wording = NULL;
}

static int
compare_texts (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

static void
append_sorted (GString *name, GStrv items)
{
  g_autoptr (GPtrArray) sorted = g_ptr_array_new ();
  for (guint i = 0; items && items[i]; i++)
    g_ptr_array_add (sorted, items[i]);
  g_ptr_array_sort (sorted, compare_texts);
  for (guint i = 0; i < sorted->len; i++)
    g_string_append_printf (name, "%s\n", (const char *) sorted->pdata[i]);
  g_string_append_c (name, '\n');
}

/* Whether a table has columns for all @when says, and no row for it yet. */
static gboolean
can_tell (const JdCondition *when, GHashTable *seen)
{
  GString *name = g_string_new (NULL);
  append_sorted (name, when->level);
  append_sorted (name, when->place);
  append_sorted (name, when->workplace);
  return g_hash_table_add (seen, g_string_free (name, FALSE)) && !when->extras;
}

static void
write_variants (Writing *writing, Line *line)
{
  const GPtrArray *variants = line->block->variants;
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_hash_table_add (seen, g_strdup ("\n\n\n"));
  for (guint i = 0; i < variants->len; i++)
    {
      const JdVariant *variant = variants->pdata[i];
      if (can_tell (variant->when, seen))
        write_wordings (writing, line, variant->when, variant->body);
      else
        writing->lost.left_out++;
    }
}

static void
write_block (Writing *writing, const JdBlock *block)
{
  Line line = { .block = block, .first = TRUE };

  write_wordings (writing, &line, NULL, block->body);
  write_variants (writing, &line);
  for (guint i = 0; block->salary && i < block->salary->rows->len; i++)
    {
      line.pay = block->salary->rows->pdata[i];
      write_line (writing, &line);
    }
  line.pay = NULL;
  if (line.first)
    write_line (writing, &line);
}

char
jd_block_csv_usual_separator (const char *language)
{
  g_autofree char *decimal = NULL, *group = NULL;

  jd_locale_marks (language, "EUR", &decimal, &group);
  return strcmp (decimal, ",") == 0 ? ';' : ',';
}

char *
jd_block_csv_write (const GPtrArray *blocks, char separator, JdBlockCsvLost *lost, gsize *length)
{
  g_return_val_if_fail (blocks && lost && length, NULL);

  Writing writing = { jd_csv_writer_new (separator), separator == ';' ? ',' : '.', { 0 } };
  for (guint i = 0; i < JD_N_COLUMNS; i++)
    jd_csv_writer_text (writing.writer, jd_block_csv_column_name (i));
  jd_csv_writer_end_row (writing.writer);
  for (guint i = 0; i < blocks->len; i++)
    write_block (&writing, blocks->pdata[i]);
  *lost = writing.lost;
  return jd_csv_writer_finish (writing.writer, length);
}
