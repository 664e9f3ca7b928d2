// SPDX-License-Identifier: GPL-3.0-or-later
#include <glib/gi18n-lib.h>
#include <string.h>

#include "base/jd-near.h"
#include "base/jd-text.h"
#include "item/jd-block-node.h"
#include "jd-block-csv-private.h"
#include "model/jd-wording.h"

const char *const jd_block_csv_unknown_names[] = { "refuse", "notes", "ignore", NULL };

/* What stands above a column: one of JdColumn, or one of these. */
#define UNNAMED -1
#define UNKNOWN -2

/* With so many blocks of one name rows that have no id are compared. */
#define COMPARED_MOST 100

typedef struct
{
  int column;
  const char *name; /* borrowed from the header */
} Heading;

/* ---- the first row ---- */

static gboolean
is_column (const char *name)
{
  return jd_column_find (name) >= 0;
}

static char *
all_names (void)
{
  g_autoptr (GString) names = g_string_new (NULL);
  for (guint i = 0; i < JD_N_COLUMNS; i++)
    g_string_append_printf (names, "%s%s", i > 0 ? ", " : "", jd_block_csv_column_name (i));
  return g_string_free (g_steal_pointer (&names), FALSE);
}

static void
tell_unknown (JdCsvReading *reading, const JdCsvRow *header, const char *name)
{
  const char *names[JD_N_COLUMNS + 1] = { NULL };
  for (guint i = 0; i < JD_N_COLUMNS; i++)
    names[i] = jd_block_csv_column_name (i);
  g_autofree char *expected = g_strdup_printf (_("names of columns: %s"), "id, kind, title, wording, …");
  g_autofree char *quoted = jd_error_quote (name);
  const char *nearest = jd_near_name (names, name);
  g_autofree char *remedy = nearest ? g_strdup_printf (_("did you mean “%s”?"), nearest) : g_strdup (_("say whether such columns are for the notes or of no interest"));
  jd_csv_fault (reading, header, -1, JD_ERROR_VALUE, expected, quoted, remedy);
}

static Heading
read_heading (JdCsvReading *reading, const JdCsvRow *header, const char *cell)
{
  Heading heading = { jd_column_find (cell), cell };
  if (*g_strstrip ((char *) cell) == '\0')
    heading.column = UNNAMED;
  else if (heading.column < 0)
    {
      heading.column = UNKNOWN;
      if (reading->options->unknown == JD_BLOCK_CSV_REFUSE)
        tell_unknown (reading, header, cell);
    }
  else if (reading->names[heading.column])
    {
      g_autofree char *quoted = jd_error_quote (cell);
      jd_csv_fault (reading, header, -1, JD_ERROR_DUPLICATE, _("every column once"), quoted, NULL);
    }
  else
    reading->names[heading.column] = cell;
  return heading;
}

/* Of Heading. NULL with @error when there is no column that is known. */
static GArray *
read_header (JdCsvReading *reading, const JdCsv *csv, GError **error)
{
  g_autoptr (GArray) headings = g_array_new (FALSE, FALSE, sizeof (Heading));
  const JdCsvRecord *record = csv->records->len > 0 ? csv->records->pdata[0] : NULL;
  gboolean any = FALSE;

  for (guint i = 0; record && record->cells[i]; i++)
    any = any || is_column (record->cells[i]);
  if (!any && csv->faults->len > 0)
    {
      g_propagate_error (error, g_error_copy (csv->faults->pdata[0]));
      return NULL;
    }
  if (!any)
    {
      g_autofree char *names = all_names ();
      g_autofree char *expected = g_strdup_printf (_("a first row with names of columns: %s"), names);
      g_autofree char *found = record ? jd_error_quote (record->cells[0]) : g_strdup (_("nothing"));
      jd_error_set (error, JD_ERROR_MISSING, reading->file, NULL, expected, found);
      return NULL;
    }
  const JdCsvRow header = { .row = record->row, .line = record->line };
  for (guint i = 0; record->cells[i]; i++)
    {
      Heading heading = read_heading (reading, &header, record->cells[i]);
      g_array_append_val (headings, heading);
    }
  return g_steal_pointer (&headings);
}

/* ---- rows ---- */

static void
row_free (gpointer data)
{
  JdCsvRow *row = data;
  g_strfreev (row->more);
  g_free (row);
}

/* These are text or lists, in which white space may matter. */
static gboolean
keeps_spaces (int column)
{
  switch (column)
    {
    case JD_COLUMN_WORDING:
    case JD_COLUMN_NOTES:
    case JD_COLUMN_PAY_NOTE:
    case JD_COLUMN_TAGS:
    case JD_COLUMN_ROLES:
    case JD_COLUMN_LEVEL:
    case JD_COLUMN_PLACE:
    case JD_COLUMN_WORKPLACE:
      return TRUE;
    default:
      return FALSE;
    }
}

static gboolean
is_blank (const char *text)
{
  return text[strspn (text, " \n")] == '\0';
}

/* A cell that no known column holds. */
static void
read_other_cell (JdCsvReading *reading, JdCsvRow *row, const Heading *heading, const char *cell, GStrvBuilder *more)
{
  if (is_blank (cell))
    return;
  if (heading->column == UNNAMED)
    {
      g_autofree char *quoted = jd_error_quote (cell);
      jd_csv_fault (reading, row, -1, JD_ERROR_VALUE, _("cells below the names of columns only"), quoted, NULL);
    }
  else if (reading->options->unknown == JD_BLOCK_CSV_NOTES)
    {
      g_autofree char *name = jd_text_clean_line (heading->name), *line = jd_text_clean_line (cell);
      g_autofree char *note = g_strdup_printf ("%s: %s", name, line);
      g_strv_builder_add (more, note);
    }
}

static void
read_cell (JdCsvReading *reading, JdCsvRow *row, const Heading *heading, char *cell, GStrvBuilder *more)
{
  if (heading->column < 0)
    read_other_cell (reading, row, heading, cell, more);
  else if (is_blank (cell))
    row->cells[heading->column] = "";
  else
    row->cells[heading->column] = keeps_spaces (heading->column) ? cell : g_strstrip (cell);
}

/* Told, when there are fewer cells than columns. */
static gboolean
check_count (JdCsvReading *reading, const JdCsvRow *row, guint cells, guint columns)
{
  if (cells >= columns)
    return TRUE;
  g_autofree char *expected = g_strdup_printf (ngettext ("%u cell", "%u cells", columns), columns);
  g_autofree char *found = g_strdup_printf ("%u", cells);
  jd_csv_fault (reading, row, -1, JD_ERROR_MISSING, expected, found, _("a cell without text is still a cell"));
  return FALSE;
}

static JdCsvRow *
read_row (JdCsvReading *reading, const GArray *headings, guint needed, const JdCsvRecord *record)
{
  static const Heading none = { UNNAMED, NULL };
  JdCsvRow *row = g_new0 (JdCsvRow, 1);
  g_autoptr (GStrvBuilder) more = g_strv_builder_new ();

  row->row = record->row;
  row->line = record->line;
  if (check_count (reading, row, g_strv_length (record->cells), needed))
    for (guint i = 0; record->cells[i]; i++)
      read_cell (reading, row, i < headings->len ? &g_array_index (headings, Heading, i) : &none, record->cells[i], more);
  row->more = g_strv_builder_end (more);
  return row;
}

/* Columns without a name at the end are none. */
static guint
count_needed (const GArray *headings)
{
  guint count = headings->len;
  while (count > 0 && g_array_index (headings, Heading, count - 1).column == UNNAMED)
    count--;
  return count;
}

static GPtrArray *
read_rows (JdCsvReading *reading, const GArray *headings, const JdCsv *csv)
{
  GPtrArray *rows = g_ptr_array_new_with_free_func (row_free);
  guint needed = count_needed (headings);
  for (guint i = 1; i < csv->records->len; i++)
    g_ptr_array_add (rows, read_row (reading, headings, needed, csv->records->pdata[i]));
  return rows;
}

/* ---- blocks ---- */

/* Rows by the id in them; those without one are a block each. */
typedef struct
{
  char *id; /* NULL: it is to be found */
  GPtrArray *rows;
} Group;

static void
group_free (gpointer data)
{
  Group *group = data;
  g_free (group->id);
  g_ptr_array_unref (group->rows);
  g_free (group);
}

/* The ids of the table. */
typedef struct
{
  GHashTable *groups; /* id, borrowed -> Group */
  GHashTable *taken;  /* words that ids were made of, owned -> up to which number rows have them all */
} Ids;

static GPtrArray *
group_rows (const GPtrArray *rows, const Ids *ids)
{
  GPtrArray *groups = g_ptr_array_new_with_free_func (group_free);
  for (guint i = 0; i < rows->len; i++)
    {
      const JdCsvRow *row = rows->pdata[i];
      const char *id = jd_csv_row_has (row, JD_COLUMN_ID) ? row->cells[JD_COLUMN_ID] : NULL;
      Group *group = id ? g_hash_table_lookup (ids->groups, id) : NULL;
      if (!group)
        {
          group = g_new0 (Group, 1);
          group->id = g_strdup (id);
          group->rows = g_ptr_array_new ();
          g_ptr_array_add (groups, group);
        }
      if (id)
        g_hash_table_replace (ids->groups, group->id, group);
      g_ptr_array_add (group->rows, (gpointer) row);
    }
  return groups;
}

/* Spreadsheets make numbers and dates of ids that look like them; those that begin with a letter are safe. */
static gboolean
check_id (JdCsvReading *reading, const Group *group)
{
  const JdCsvRow *row = group->rows->pdata[0];
  g_autofree char *like = jd_id_from_text (group->id);
  g_autofree char *remedy = like && g_ascii_isalpha (*like) ? g_strdup_printf (_("did you mean “%s”?"), like) : NULL;
  g_autofree char *quoted = jd_error_quote (group->id);

  if (jd_library_block (reading->library, group->id) || (jd_is_id (group->id) && g_ascii_isalpha (*group->id)))
    return TRUE;
  if (jd_is_id (group->id) || g_ascii_isdigit (*group->id))
    jd_csv_fault (reading, row, JD_COLUMN_ID, JD_ERROR_VALUE, _("an id that begins with a letter"), quoted, _("spreadsheets make numbers and dates of others"));
  else
    jd_csv_fault (reading, row, JD_COLUMN_ID, JD_ERROR_VALUE, _("an id of lower-case letters, digits and single hyphens"), quoted, remedy);
  return FALSE;
}

/* What a row without an id could be called. New string. */
static char *
id_of_text (const Group *group)
{
  const JdCsvRow *row = group->rows->pdata[0];
  JdColumn column = jd_csv_row_has (row, JD_COLUMN_TITLE) ? JD_COLUMN_TITLE : JD_COLUMN_WORDING;
  g_autofree char *plain = jd_wording_plain (row->cells[column] ? row->cells[column] : "");
  g_autofree char *words = jd_id_from_text (plain);
  if (!words)
    return g_strdup ("block");
  return g_ascii_isalpha (*words) ? g_steal_pointer (&words) : g_strconcat ("block-", words, NULL);
}

/* Whether what the rows say is @block already. */
static gboolean
says_the_same (JdCsvReading *reading, const Group *group, JdBlock *block)
{
  g_autoptr (GPtrArray) faults = g_ptr_array_new_with_free_func ((GDestroyNotify) g_error_free);
  JdCsvReading quiet = *reading;
  quiet.faults = faults;
  g_autoptr (JdBlock) made = jd_csv_make_block (&quiet, group->rows, block->id, block);
  return made && jd_block_equal (made, block);
}

static char *
numbered_id (const char *words, guint number)
{
  return number == 1 ? g_strdup (words) : g_strdup_printf ("%s-%u", words, number);
}

/* Up to which number rows of the table have all ids made of @words; @from is one it is known of. */
static guint
count_taken (const Ids *ids, const char *words, guint from)
{
  for (;; from++)
    {
      g_autofree char *id = numbered_id (words, from + 1);
      if (!g_hash_table_contains (ids->groups, id))
        return from;
    }
}

/* Finds an id for rows that have none: that of a block which says the same, as when a table is read again, in whatever order, else one that is free. */
static void
find_id (JdCsvReading *reading, Group *group, Ids *ids)
{
  g_autofree char *words = id_of_text (group);
  const guint taken = count_taken (ids, words, GPOINTER_TO_UINT (g_hash_table_lookup (ids->taken, words)));
  guint compared = 0;
  for (guint number = taken + 1; !group->id; number++)
    {
      g_autofree char *id = numbered_id (words, number);
      JdBlock *block = jd_library_block (reading->library, id);
      if (!g_hash_table_contains (ids->groups, id) && (!block || (compared++ < COMPARED_MOST && says_the_same (reading, group, block))))
        group->id = g_steal_pointer (&id);
    }
  g_hash_table_insert (ids->taken, g_steal_pointer (&words), GUINT_TO_POINTER (taken));
  g_hash_table_replace (ids->groups, group->id, group);
}

static void
read_block (JdCsvReading *reading, Group *group, Ids *ids, GPtrArray *items)
{
  if (!group->id)
    find_id (reading, group, ids);
  else if (!check_id (reading, group))
    return;
  JdBlock *former = jd_library_block (reading->library, group->id);
  g_autoptr (JdBlock) block = jd_csv_make_block (reading, group->rows, group->id, former);
  if (block)
    g_ptr_array_add (items, jd_incoming_block (former, block));
}

/* ---- the table ---- */

/* Who writes ; between cells does so because commas are decimal marks. */
static char
choose_decimal (const JdBlockCsvOptions *options, char separator)
{
  if (options->decimal)
    return options->decimal;
  return separator == ';' ? ',' : separator == ',' ? '.' : '\0';
}

static void
read_table (JdCsvReading *reading, const GArray *headings, const JdCsv *csv, GPtrArray *items)
{
  g_autoptr (GPtrArray) rows = read_rows (reading, headings, csv);
  g_autoptr (GHashTable) by_id = g_hash_table_new (g_str_hash, g_str_equal), taken = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  Ids ids = { by_id, taken };

  if (reading->faults->len > 0)
    return;
  g_autoptr (GPtrArray) groups = group_rows (rows, &ids);
  for (guint i = 0; i < groups->len; i++)
    read_block (reading, groups->pdata[i], &ids, items);
  if (reading->faults->len > 0)
    g_ptr_array_set_size (items, 0);
}

JdBlockCsv *
jd_block_csv_read (const char *data, gsize length, const char *file, const JdLibrary *library, const JdBlockCsvOptions *options, GError **error)
{
  g_return_val_if_fail (data && file && library && options && options->language && options->note, NULL);

  const JdCsvOptions csv_options = { .encoding = options->encoding, .separator = options->separator, .is_known = is_column };
  g_autoptr (JdCsv) csv = jd_csv_parse (data, length, file, &csv_options, error);
  if (!csv)
    return NULL;
  JdCsvReading reading = { file, library, options, choose_decimal (options, csv->separator), csv->faults, { NULL } };
  g_autoptr (GArray) headings = read_header (&reading, csv, error);
  if (!headings)
    return NULL;
  JdBlockCsv *table = g_new0 (JdBlockCsv, 1);
  table->encoding = csv->encoding;
  table->separator = csv->separator;
  table->items = jd_incoming_list ();
  table->faults = g_ptr_array_ref (csv->faults);
  read_table (&reading, headings, csv, table->items);
  return table;
}

void
jd_block_csv_free (JdBlockCsv *table)
{
  if (!table)
    return;
  g_ptr_array_unref (table->items);
  g_ptr_array_unref (table->faults);
  g_free (table);
}
