// SPDX-License-Identifier: GPL-3.0-or-later
/* The figures of a salary block. */
#include <glib/gi18n-lib.h>
#include <string.h>

#include "jd-block-csv-private.h"

/* What a figure is for, as members of a salary's row; NULL and -1 for all. */
typedef struct
{
  char *level, *place;
  int years_min, years_max;
} Target;

static void
clear_target (Target *target)
{
  g_free (target->level);
  g_free (target->place);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Target, clear_target)

typedef struct
{
  JdCsvReading *reading;
  const char *currency;
  GPtrArray *rows;       /* of JsonObject, those the block shall have; NULL for one that is taken out. The first are those it has */
  GHashTable *by_target; /* name of a target, owned -> GQueue, owned, of those it has (index + 1) and the table has not named yet */
} Figures;

/* ---- what a figure is for ---- */

/* The only item of a cell, new; NULL for none. FALSE, told, when there are several. */
static gboolean
read_single (JdCsvReading *reading, const JdCsvRow *row, JdColumn column, char **item)
{
  g_auto (GStrv) items = jd_csv_list (row->cells[column] ? row->cells[column] : "");
  if (items[0] && items[1])
    {
      jd_csv_fault_cell (reading, row, column, _("one, since every figure has a row of its own"));
      return FALSE;
    }
  *item = g_strdup (items[0]);
  return TRUE;
}

static gboolean
check_names (JdCsvReading *reading, const JdCsvRow *row, const Target *target)
{
  gboolean knows_level = !target->level || jd_library_level (reading->library, target->level);
  gboolean is_place = !target->place || jd_is_place (target->place);
  if (!knows_level)
    jd_csv_fault_cell (reading, row, JD_COLUMN_LEVEL, _("the id of a level"));
  if (!is_place)
    jd_csv_fault_cell (reading, row, JD_COLUMN_PLACE, _("a place such as NL, US-TX or US-TX/Austin"));
  return knows_level && is_place;
}

static gboolean
read_target (JdCsvReading *reading, const JdCsvRow *row, Target *target)
{
  if (!read_single (reading, row, JD_COLUMN_LEVEL, &target->level) || !read_single (reading, row, JD_COLUMN_PLACE, &target->place))
    return FALSE;
  if (jd_csv_row_has (row, JD_COLUMN_WORKPLACE))
    {
      jd_csv_fault_cell (reading, row, JD_COLUMN_WORKPLACE, _("nothing: pay is by level, place and years"));
      return FALSE;
    }
  return check_names (reading, row, target) && jd_csv_years_read (reading, row, &target->years_min, &target->years_max);
}

static int
int_member (JsonObject *object, const char *name)
{
  return (int) json_object_get_int_member_with_default (object, name, -1);
}

/* New string. */
static char *
target_name (const char *level, const char *place, int years_min, int years_max)
{
  return g_strdup_printf ("%s\n%s\n%d\n%d", level ? level : "", place ? place : "", years_min, years_max);
}

static void
add_former (Figures *figures, JsonObject *row)
{
  g_autofree char *name = target_name (json_object_get_string_member_with_default (row, "level", NULL), json_object_get_string_member_with_default (row, "place", NULL), int_member (row, "years_min"),
                            int_member (row, "years_max"));
  GQueue *queue = g_hash_table_lookup (figures->by_target, name);
  g_ptr_array_add (figures->rows, json_object_ref (row));
  if (!queue)
    {
      queue = g_queue_new ();
      g_hash_table_insert (figures->by_target, g_steal_pointer (&name), queue);
    }
  g_queue_push_tail (queue, GUINT_TO_POINTER (figures->rows->len));
}

/* Market figures may have several rows for one target, a range and an average: the n-th of the table is the n-th of the block. Gives its index; -1: there is none. */
static int
find_former (Figures *figures, const Target *target)
{
  g_autofree char *name = target_name (target->level, target->place, target->years_min, target->years_max);
  GQueue *queue = g_hash_table_lookup (figures->by_target, name);
  return queue ? (int) GPOINTER_TO_UINT (g_queue_pop_head (queue)) - 1 : -1;
}

/* ---- the figure ---- */

static void
set_target (JsonObject *row, const Target *target)
{
  if (target->level)
    json_object_set_string_member (row, "level", target->level);
  if (target->years_min >= 0)
    json_object_set_int_member (row, "years_min", target->years_min);
  if (target->years_max >= 0)
    json_object_set_int_member (row, "years_max", target->years_max);
  if (target->place)
    json_object_set_string_member (row, "place", target->place);
}

static void
set_figure (Figures *figures, const JdCsvRow *row, const Target *target, gint64 from, gint64 to)
{
  int index = find_former (figures, target);
  JsonObject *object = index >= 0 ? figures->rows->pdata[index] : json_object_new ();

  set_target (object, target);
  json_object_set_int_member (object, "min", from);
  json_object_set_int_member (object, "max", to);
  if (jd_csv_row_has (row, JD_COLUMN_PAY_NOTE))
    json_object_set_string_member (object, "note", row->cells[JD_COLUMN_PAY_NOTE]);
  else if (row->cells[JD_COLUMN_PAY_NOTE] && g_strcmp0 (json_object_get_string_member_with_default (object, "note", NULL), "") != 0)
    json_object_remove_member (object, "note");
  if (index < 0)
    g_ptr_array_add (figures->rows, object);
}

/* An empty cell is “not set”, which is no figure at all, and never 0. */
static void
unset_figure (Figures *figures, const Target *target)
{
  int index = find_former (figures, target);
  if (index >= 0)
    g_clear_pointer (&g_ptr_array_index (figures->rows, index), json_object_unref);
}

static gboolean
read_amounts (Figures *figures, const JdCsvRow *row, gint64 *from, gint64 *to)
{
  JdCsvReading *reading = figures->reading;
  for (JdColumn column = JD_COLUMN_PAY_FROM; column <= JD_COLUMN_PAY_TO; column++)
    if (!jd_csv_row_has (row, column))
      {
        jd_csv_fault_cell (reading, row, column, _("an amount, the same in both columns for a single figure"));
        return FALSE;
      }
  if (!jd_csv_amount_read (reading, row, JD_COLUMN_PAY_FROM, figures->currency, from) || !jd_csv_amount_read (reading, row, JD_COLUMN_PAY_TO, figures->currency, to))
    return FALSE;
  if (*from <= *to)
    return TRUE;
  jd_csv_fault_cell (reading, row, JD_COLUMN_PAY_TO, _("at least what “pay from” has"));
  return FALSE;
}

static gboolean
has_amount (const JdCsvRow *row)
{
  return jd_csv_row_has (row, JD_COLUMN_PAY_FROM) || jd_csv_row_has (row, JD_COLUMN_PAY_TO);
}

/* A row with a wording and no figure is about the wording. */
static gboolean
is_figure (const JdCsvRow *row)
{
  return has_amount (row) || ((row->cells[JD_COLUMN_PAY_FROM] || row->cells[JD_COLUMN_PAY_TO]) && !jd_csv_row_has (row, JD_COLUMN_WORDING));
}

static void
put_figure (Figures *figures, const JdCsvRow *row)
{
  g_auto (Target) target = { NULL };
  gint64 from, to;

  if (!read_target (figures->reading, row, &target))
    return;
  if (!has_amount (row))
    unset_figure (figures, &target);
  else if (!figures->currency)
    jd_csv_fault_cell (figures->reading, row, JD_COLUMN_CURRENCY, _("a currency, such as EUR"));
  else if (read_amounts (figures, row, &from, &to))
    set_figure (figures, row, &target, from, to);
}

static void
put_rows (const Figures *figures, JsonObject *block)
{
  g_autoptr (JsonArray) rows = json_array_new ();
  for (guint i = 0; i < figures->rows->len; i++)
    if (figures->rows->pdata[i])
      json_array_add_object_element (rows, figures->rows->pdata[i]);
  json_object_set_array_member (block, "rows", g_steal_pointer (&rows));
}

static void
queue_free (gpointer data)
{
  g_queue_free (data);
}

void
jd_csv_put_pay (JdCsvReading *reading, const GPtrArray *rows, JsonObject *block)
{
  JsonArray *former = json_object_get_array_member (block, "rows");
  g_autoptr (GHashTable) by_target = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, queue_free);
  g_autoptr (GPtrArray) taken = g_ptr_array_new ();
  Figures figures = { reading, json_object_get_string_member_with_default (block, "currency", NULL), taken, by_target };

  for (guint i = 0; i < json_array_get_length (former); i++)
    add_former (&figures, json_array_get_object_element (former, i));
  for (guint i = 0; i < rows->len; i++)
    if (is_figure (rows->pdata[i]))
      put_figure (&figures, rows->pdata[i]);
  put_rows (&figures, block);
}
