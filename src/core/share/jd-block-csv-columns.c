// SPDX-License-Identifier: GPL-3.0-or-later
#include <glib/gi18n-lib.h>
#include <string.h>

#include "base/jd-near.h"
#include "base/jd-text.h"
#include "jd-block-csv-private.h"

static const struct
{
  const char *name, *help;
} columns[JD_N_COLUMNS + 1] = {
  [JD_COLUMN_ID] = { N_("id"), N_("which block; one without is new, and is called by its title") },
  [JD_COLUMN_KIND] = { N_("kind"), N_("duty, qualification, salary, benefit, …") },
  [JD_COLUMN_TITLE] = { N_("title"), N_("what the library calls it") },
  [JD_COLUMN_LANGUAGE] = { N_("language"), N_("of the wording: en, de-AT") },
  [JD_COLUMN_LEVEL] = { N_("level"), N_("ids of the levels the row is for; empty: every level") },
  [JD_COLUMN_PLACE] = { N_("place"), N_("places the row is for: NL, US-TX, US-TX/Austin") },
  [JD_COLUMN_WORKPLACE] = { N_("workplace"), N_("on-site, hybrid, remote") },
  [JD_COLUMN_WORDING] = { N_("wording"), N_("the wording; an empty cell changes none") },
  [JD_COLUMN_TAGS] = { N_("tags"), N_("with commas between") },
  [JD_COLUMN_ROLES] = { N_("roles"), N_("ids of the roles it is for; none: every role") },
  [JD_COLUMN_NECESSITY] = { N_("necessity"), N_("of a qualification: must, nice") },
  [JD_COLUMN_ASPECT] = { N_("aspect"), N_("of a qualification: skill, experience, education, certificate, language") },
  [JD_COLUMN_YEARS_FROM] = { N_("years from"), N_("years of experience, of a qualification or for a figure of pay") },
  [JD_COLUMN_YEARS_TO] = { N_("years to"), N_("likewise") },
  [JD_COLUMN_PAY_FROM] = { N_("pay from"), N_("of a salary block: the figure for this level, place and years; an empty cell is “not set”") },
  [JD_COLUMN_PAY_TO] = { N_("pay to"), N_("likewise; the same as in “pay from” for a single figure") },
  [JD_COLUMN_PAY_NOTE] = { N_("pay note"), N_("of the figure") },
  [JD_COLUMN_CURRENCY] = { N_("currency"), N_("EUR, USD, … of a salary block") },
  [JD_COLUMN_PERIOD] = { N_("period"), N_("hour, day, week, month, year") },
  [JD_COLUMN_STATUS] = { N_("status"), N_("approved, draft, retired") },
  [JD_COLUMN_NOTES] = { N_("notes"), N_("never exported into a posting") },
};

const char *
jd_block_csv_column_name (guint index)
{
  return index < JD_N_COLUMNS ? columns[index].name : NULL;
}

const char *
jd_block_csv_column_help (guint index)
{
  return index < JD_N_COLUMNS ? columns[index].help : NULL;
}

/* Without case, and with a space for what people write in its place. New string. */
static char *
fold_name (const char *name)
{
  g_autofree char *line = jd_text_clean_line (name);
  char *folded = jd_text_fold (line);
  return g_strdelimit (folded, "_-", ' ');
}

static gboolean
is_called (const char *folded, const char *name)
{
  g_autofree char *other = fold_name (name);
  return strcmp (folded, other) == 0;
}

int
jd_column_find (const char *name)
{
  g_autofree char *folded = fold_name (name);
  for (int i = 0; i < JD_N_COLUMNS; i++)
    if (is_called (folded, columns[i].name) || is_called (folded, _(columns[i].name)))
      return i;
  return -1;
}

gboolean
jd_csv_row_has (const JdCsvRow *row, JdColumn column)
{
  return row->cells[column] && *row->cells[column] != '\0';
}

/* ---- faults ---- */

void
jd_csv_fault (JdCsvReading *reading, const JdCsvRow *row, int column, JdErrorCode code, const char *expected, const char *found, const char *remedy)
{
  if (reading->faults->len == JD_CSV_MAX_FAULTS)
    return;
  const char *name = column < 0 ? NULL : reading->names[column] ? reading->names[column] : _(columns[column].name);
  g_autofree char *place = jd_csv_place (row->row, row->line, name);
  GError *fault = NULL;
  jd_error_set_with_remedy (&fault, code, reading->file, place, expected, found, remedy);
  g_ptr_array_add (reading->faults, fault);
}

void
jd_csv_fault_cell (JdCsvReading *reading, const JdCsvRow *row, JdColumn column, const char *expected)
{
  g_autofree char *quoted = jd_csv_row_has (row, column) ? jd_error_quote (row->cells[column]) : g_strdup (_("nothing"));
  jd_csv_fault (reading, row, column, jd_csv_row_has (row, column) ? JD_ERROR_VALUE : JD_ERROR_MISSING, expected, quoted, NULL);
}

void
jd_csv_fault_name (JdCsvReading *reading, const JdCsvRow *row, JdColumn column, const char *expected, const char *text, const char *const *names)
{
  g_autofree char *quoted = jd_error_quote (text);
  const char *nearest = jd_near_name (names, text);
  g_autofree char *remedy = nearest ? g_strdup_printf (_("did you mean “%s”?"), nearest) : NULL;
  jd_csv_fault (reading, row, column, JD_ERROR_VALUE, expected, quoted, remedy);
}

/* ---- lists ---- */

static void
add_item (GStrvBuilder *items, const char *text)
{
  g_autofree char *item = g_strstrip (g_strdup (text));
  if (*item != '\0')
    g_strv_builder_add (items, item);
}

GStrv
jd_csv_list (const char *cell)
{
  g_auto (GStrv) parts = g_strsplit_set (cell, strchr (cell, '\n') ? "\n" : ",;", -1);
  g_autoptr (GStrvBuilder) items = g_strv_builder_new ();
  for (guint i = 0; parts[i]; i++)
    add_item (items, parts[i]);
  return g_strv_builder_end (items);
}

char *
jd_csv_list_cell (const char *const *items)
{
  gboolean has_separator = FALSE;
  for (guint i = 0; items && items[i]; i++)
    has_separator = has_separator || strpbrk (items[i], ",;");
  if (!items || !items[0])
    return NULL;
  g_autofree char *joined = g_strjoinv (has_separator ? "\n" : ", ", (char **) items);
  return has_separator && !items[1] ? g_strconcat (joined, "\n", NULL) : g_steal_pointer (&joined);
}

/* ---- years ---- */

#define YEARS_MAX 60

static gboolean
read_years (JdCsvReading *reading, const JdCsvRow *row, JdColumn column, int *years)
{
  const char *cell = row->cells[column];
  *years = -1;
  if (!jd_csv_row_has (row, column))
    return TRUE;
  if (strlen (cell) <= 2 && strspn (cell, "0123456789") == strlen (cell) && atoi (cell) <= YEARS_MAX)
    {
      *years = atoi (cell);
      return TRUE;
    }
  g_autofree char *quoted = jd_error_quote (cell);
  jd_csv_fault (reading, row, (int) column, JD_ERROR_VALUE, _("a whole number of years up to 60"), quoted,
                strpbrk (cell, "-–./") ? _("from and to have a column each, for a spreadsheet makes a date of “3-5”") : NULL);
  return FALSE;
}

gboolean
jd_csv_years_read (JdCsvReading *reading, const JdCsvRow *row, int *from, int *to)
{
  if (!read_years (reading, row, JD_COLUMN_YEARS_FROM, from) || !read_years (reading, row, JD_COLUMN_YEARS_TO, to))
    return FALSE;
  if (*to < 0 || *from <= *to)
    return TRUE;
  jd_csv_fault_cell (reading, row, JD_COLUMN_YEARS_TO, _("at least what “years from” has"));
  return FALSE;
}
