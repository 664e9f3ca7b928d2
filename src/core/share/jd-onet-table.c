// SPDX-License-Identifier: GPL-3.0-or-later
#include "jd-onet-table.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "base/jd-file-lines.h"
#include "base/jd-text.h"

/* Those behind are not looked at. */
#define COLUMNS_MOST 64

struct _JdOnetTable
{
  const JdOnetFile *file; /* borrowed, like codes */
  GHashTable *codes;
  char *path;
  JdFileLines *lines;
  guint n_columns;                         /* of the header */
  guint n_wanted;
  int places[2 * JD_ONET_MAX_COLUMNS];     /* where the wanted ones are; -1: there is none */
  char *cells[2 * JD_ONET_MAX_COLUMNS];    /* of the row; owned */
};

static void
clear_cells (JdOnetTable *table)
{
  for (guint i = 0; i < table->n_wanted; i++)
    g_clear_pointer (&table->cells[i], g_free);
}

void
jd_onet_table_close (JdOnetTable *table)
{
  if (!table)
    return;
  clear_cells (table);
  jd_file_lines_close (table->lines);
  g_free (table->path);
  g_free (table);
}

static void
fault (const JdOnetTable *table, JdErrorCode code, const char *column, const char *expected, const char *found, GError **error)
{
  g_autofree char *line = g_strdup_printf (_("line %u"), MAX (jd_file_lines_number (table->lines), 1));
  g_autofree char *place = column ? g_strdup_printf ("%s, %s", line, column) : g_strdup (line);
  g_autofree char *name = g_path_get_basename (table->path);
  jd_error_set (error, code, name, place, expected, found);
}

/* ---- the header ---- */

static int
find_column (GStrv header, const char *name)
{
  for (int i = 0; header[i] && i < COLUMNS_MOST; i++)
    if (g_ascii_strcasecmp (g_strstrip (header[i]), name) == 0)
      return i;
  return -1;
}

/* @maybe: it may be missing. */
static gboolean
place_column (JdOnetTable *table, GStrv header, const char *name, gboolean maybe, GError **error)
{
  int place = find_column (header, name);
  table->places[table->n_wanted++] = place;
  if (place >= 0 || maybe)
    return TRUE;
  g_autofree char *expected = g_strdup_printf (_("a column “%s”"), name);
  g_autofree char *joined = g_strjoinv (", ", header);
  g_autofree char *found = jd_error_quote (joined);
  fault (table, JD_ERROR_MISSING, NULL, expected, found, error);
  return FALSE;
}

static gboolean
read_header (JdOnetTable *table, GError **error)
{
  g_autoptr (GError) failed = NULL;
  gsize length;
  const char *line = jd_file_lines_next (table->lines, &length, &failed);
  gboolean fine = TRUE;

  if (failed)
    {
      g_propagate_error (error, g_steal_pointer (&failed));
      return FALSE;
    }
  g_autofree char *valid = g_utf8_make_valid (line ? line : "", -1);
  g_auto (GStrv) header = g_strsplit (valid, "\t", -1);
  table->n_columns = g_strv_length (header);
  for (guint i = 0; i < JD_ONET_MAX_COLUMNS && table->file->columns[i] && fine; i++)
    fine = place_column (table, header, table->file->columns[i], FALSE, error);
  for (guint i = 0; i < JD_ONET_MAX_COLUMNS && table->file->maybe[i] && fine; i++)
    fine = place_column (table, header, table->file->maybe[i], TRUE, error);
  return fine;
}

JdOnetTable *
jd_onet_table_open (const char *folder, const JdOnetFile *file, GHashTable *codes, GError **error)
{
  g_return_val_if_fail (folder && file, NULL);

  g_autofree char *path = g_build_filename (folder, file->file, NULL);
  if (!g_file_test (path, G_FILE_TEST_EXISTS))
    return NULL;
  JdFileLines *lines = jd_file_lines_open (path, error);
  if (!lines)
    return NULL;
  g_autoptr (JdOnetTable) table = g_new0 (JdOnetTable, 1);
  table->file = file;
  table->codes = codes;
  table->path = g_steal_pointer (&path);
  table->lines = lines;
  return read_header (table, error) ? g_steal_pointer (&table) : NULL;
}

/* ---- rows ---- */

/* Where the columns of @line begin, which gets a NUL behind each; the rest of the line is in the last. */
static guint
split (char *line, char **columns, guint most)
{
  guint count = 0;
  for (char *at = line; at && count < most; count++)
    {
      columns[count] = at;
      char *tab = strchr (at, '\t');
      if (tab)
        *tab++ = '\0';
      at = tab;
    }
  return count;
}

/* What the cell says; NULL where that is nothing. New string. */
static char *
read_cell (const char *cell)
{
  g_autoptr (GString) converted = g_utf8_validate (cell, -1, NULL) ? NULL : jd_text_from_windows (cell, strlen (cell));
  g_autofree char *text = jd_text_clean_line (converted ? converted->str : cell);
  return *text == '\0' || g_ascii_strcasecmp (text, "n/a") == 0 ? NULL : g_steal_pointer (&text);
}

/* FALSE with @error, or when the row is for another occupation: then there is no code. */
static gboolean
read_row (JdOnetTable *table, char *line, GError **error)
{
  char *columns[COLUMNS_MOST];
  guint count = split (line, columns, COLUMNS_MOST);

  clear_cells (table);
  if (count < MIN (table->n_columns, COLUMNS_MOST))
    {
      g_autofree char *expected = g_strdup_printf (ngettext ("%u column", "%u columns", table->n_columns), table->n_columns);
      g_autofree char *found = g_strdup_printf ("%u", count);
      fault (table, JD_ERROR_MISSING, NULL, expected, found, error);
      return FALSE;
    }
  if (table->codes && !g_hash_table_contains (table->codes, g_strstrip (columns[table->places[0]])))
    return FALSE;
  for (guint i = 0; i < table->n_wanted; i++)
    table->cells[i] = table->places[i] >= 0 ? read_cell (columns[table->places[i]]) : NULL;
  return TRUE;
}

const char *const *
jd_onet_table_next (JdOnetTable *table, GError **error)
{
  g_autoptr (GError) failed = NULL;
  gsize length;
  char *line;

  while (!failed && (line = jd_file_lines_next (table->lines, &length, &failed)))
    if (*line != '\0' && read_row (table, line, &failed))
      return (const char *const *) table->cells;
  if (failed)
    g_propagate_error (error, g_steal_pointer (&failed));
  return NULL;
}

void
jd_onet_table_fault (const JdOnetTable *table, guint column, const char *expected, GError **error)
{
  g_autofree char *found = table->cells[column] ? jd_error_quote (table->cells[column]) : g_strdup (_("nothing"));
  fault (table, table->cells[column] ? JD_ERROR_VALUE : JD_ERROR_MISSING, table->file->columns[column], expected, found, error);
}
