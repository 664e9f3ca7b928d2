// SPDX-License-Identifier: GPL-3.0-or-later
/* What the rows of a block make of it. */
#include <glib/gi18n-lib.h>
#include <string.h>

#include "base/jd-text.h"
#include "item/jd-block-node.h"
#include "jd-block-csv-private.h"
#include "model/jd-money.h"
#include "model/jd-wording.h"

/* A block while it is made. */
typedef struct
{
  JdCsvReading *reading;
  const GPtrArray *rows;
  JsonObject *object; /* its members */
  JdKind kind;
  gboolean is_new;
} Making;

/* ---- cells that are the block's, not the row's ---- */

/* The row that says what stands in @column; NULL when none does. Rows that say something else are told. */
static const JdCsvRow *
agreed_row (JdCsvReading *reading, const GPtrArray *rows, JdColumn column)
{
  const JdCsvRow *first = NULL;

  for (guint i = 0; i < rows->len; i++)
    {
      const JdCsvRow *row = rows->pdata[i];
      if (!jd_csv_row_has (row, column))
        continue;
      if (!first)
        first = row;
      else if (strcmp (first->cells[column], row->cells[column]) != 0)
        {
          g_autofree char *quoted = jd_error_quote (first->cells[column]);
          g_autofree char *expected = g_strdup_printf (_("%s as in row %u, or nothing, since it is the same block"), quoted, first->row);
          jd_csv_fault_cell (reading, row, column, expected);
        }
    }
  return first;
}

static const JdCsvRow *
agreed (const Making *making, JdColumn column)
{
  return agreed_row (making->reading, making->rows, column);
}

/* Whether the table says that the block has none: the column is there, and empty. */
static gboolean
says_none (const Making *making, JdColumn column)
{
  const JdCsvRow *row = making->rows->pdata[0];
  return !making->is_new && row->cells[column];
}

static void
remove_text (const Making *making, JdColumn column, const char *member)
{
  const char *text = json_object_has_member (making->object, member) ? json_object_get_string_member (making->object, member) : NULL;
  if (says_none (making, column) && text && *text != '\0')
    json_object_remove_member (making->object, member);
}

/* ---- members ---- */

static void
put_text (const Making *making, JdColumn column, const char *member)
{
  const JdCsvRow *row = agreed (making, column);
  if (row)
    json_object_set_string_member (making->object, member, row->cells[column]);
  else
    remove_text (making, column, member);
}

/* What a block cannot be without stays as it is where the cell is empty. */
static void
put_title (const Making *making)
{
  const JdCsvRow *row = agreed (making, JD_COLUMN_TITLE);
  g_autofree char *title = row ? jd_text_clean_line (row->cells[JD_COLUMN_TITLE]) : NULL;
  if (title && *title != '\0')
    json_object_set_string_member (making->object, "title", title);
}

/* Ids of roles, which need not be known here; tags may be any text. */
static gboolean
check_items (const Making *making, const JdCsvRow *row, JdColumn column, GStrv items)
{
  for (guint i = 0; column == JD_COLUMN_ROLES && items[i]; i++)
    if (!jd_is_id (items[i]))
      {
        jd_csv_fault_cell (making->reading, row, column, _("ids of roles, with commas between"));
        return FALSE;
      }
  return TRUE;
}

static void
put_list (const Making *making, JdColumn column, const char *member)
{
  const JdCsvRow *row = agreed (making, column);
  if (!row && !says_none (making, column))
    return;
  g_auto (GStrv) items = jd_csv_list (row ? row->cells[column] : "");
  if (row && !check_items (making, row, column, items))
    return;
  g_autoptr (JsonArray) list = json_array_new ();
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  for (guint i = 0; items[i]; i++)
    if (g_hash_table_add (seen, items[i]))
      json_array_add_string_element (list, items[i]);
  json_object_set_array_member (making->object, member, g_steal_pointer (&list));
}

/* A text of @names. @expected is told otherwise. */
static void
put_choice (const Making *making, JdColumn column, const char *member, const char *const *names, const char *expected)
{
  const JdCsvRow *row = agreed (making, column);
  if (!row)
    remove_text (making, column, member);
  else if (jd_name_index (names, row->cells[column]) >= 0)
    json_object_set_string_member (making->object, member, row->cells[column]);
  else
    jd_csv_fault_name (making->reading, row, column, expected, row->cells[column], names);
}

static void
put_status (const Making *making)
{
  const JdCsvRow *row = agreed (making, JD_COLUMN_STATUS);
  if (row && jd_name_index (jd_status_names, row->cells[JD_COLUMN_STATUS]) < 0)
    jd_csv_fault_name (making->reading, row, JD_COLUMN_STATUS, _("approved, draft or retired"), row->cells[JD_COLUMN_STATUS], jd_status_names);
  else if (row)
    json_object_set_string_member (making->object, "status", row->cells[JD_COLUMN_STATUS]);
}

/* ---- what only some kinds have ---- */

static const struct
{
  JdColumn column;
  gboolean qualification, salary; /* which kinds have it */
} columns_of_kinds[] = {
  { JD_COLUMN_NECESSITY, TRUE, FALSE },  { JD_COLUMN_ASPECT, TRUE, FALSE },   { JD_COLUMN_YEARS_FROM, TRUE, TRUE }, { JD_COLUMN_YEARS_TO, TRUE, TRUE },  { JD_COLUMN_PAY_FROM, FALSE, TRUE },
  { JD_COLUMN_PAY_TO, FALSE, TRUE },     { JD_COLUMN_PAY_NOTE, FALSE, TRUE }, { JD_COLUMN_CURRENCY, FALSE, TRUE },  { JD_COLUMN_PERIOD, FALSE, TRUE },
};

static void
check_columns (const Making *making)
{
  for (guint i = 0; i < G_N_ELEMENTS (columns_of_kinds); i++)
    {
      const gboolean has = making->kind == JD_KIND_QUALIFICATION ? columns_of_kinds[i].qualification : making->kind == JD_KIND_SALARY && columns_of_kinds[i].salary;
      for (guint k = 0; !has && k < making->rows->len; k++)
        if (jd_csv_row_has (making->rows->pdata[k], columns_of_kinds[i].column))
          {
            jd_csv_fault_cell (making->reading, making->rows->pdata[k], columns_of_kinds[i].column,
                               columns_of_kinds[i].qualification ? _("nothing, since only qualifications and salaries have it") : _("nothing, since only a block of kind salary has pay"));
            break;
          }
    }
}

static void
put_number (const Making *making, JdColumn column, const char *member, int number)
{
  if (number >= 0)
    json_object_set_int_member (making->object, member, number);
  else if (says_none (making, column) && json_object_has_member (making->object, member))
    json_object_remove_member (making->object, member);
}

/* What the first row that has years says; those that disagree are told. */
static void
put_years (const Making *making)
{
  const JdCsvRow *from_row = agreed (making, JD_COLUMN_YEARS_FROM), *to_row = agreed (making, JD_COLUMN_YEARS_TO);
  JdCsvRow both = *(const JdCsvRow *) (from_row ? from_row : to_row ? to_row : making->rows->pdata[0]);
  int from, to;
  both.cells[JD_COLUMN_YEARS_TO] = to_row ? to_row->cells[JD_COLUMN_YEARS_TO] : NULL;
  if (!jd_csv_years_read (making->reading, &both, &from, &to))
    return;
  put_number (making, JD_COLUMN_YEARS_FROM, "years_min", from);
  put_number (making, JD_COLUMN_YEARS_TO, "years_max", to);
}

static void
put_qualification (const Making *making)
{
  put_choice (making, JD_COLUMN_NECESSITY, "necessity", jd_necessity_names + 1, _("must or nice"));
  put_choice (making, JD_COLUMN_ASPECT, "aspect", jd_aspect_names + 1, _("skill, experience, education, certificate or language"));
  put_years (making);
}

/* Another currency or period would change what the figures mean that the table does not name. */
static void
put_term (const Making *making, JdColumn column, const char *member, const char *const *names, const char *expected)
{
  const JdCsvRow *row = agreed (making, column);
  const char *former = json_object_get_string_member_with_default (making->object, member, NULL);
  if (!row)
    return;
  if (former && strcmp (former, row->cells[column]) != 0)
    {
      g_autofree char *same = g_strdup_printf (_("%s, as the block has it"), former);
      jd_csv_fault_cell (making->reading, row, column, same);
    }
  else if (jd_name_index (names, row->cells[column]) < 0)
    jd_csv_fault_name (making->reading, row, column, expected, row->cells[column], names);
  else
    json_object_set_string_member (making->object, member, row->cells[column]);
}

/* Figures need both. */
static void
check_terms (const Making *making)
{
  if (json_array_get_length (json_object_get_array_member (making->object, "rows")) > 0 && !json_object_has_member (making->object, "period"))
    jd_csv_fault_cell (making->reading, making->rows->pdata[0], JD_COLUMN_PERIOD, _("a period: hour, day, week, month or year"));
}

static void
put_salary (const Making *making)
{
  put_term (making, JD_COLUMN_CURRENCY, "currency", jd_currencies (), _("a currency, such as EUR"));
  put_term (making, JD_COLUMN_PERIOD, "period", jd_period_names, _("hour, day, week, month or year"));
  jd_csv_put_pay (making->reading, making->rows, making->object);
  check_terms (making);
}

/* ---- notes ---- */

static void
add_note (const Making *making, const char *line)
{
  const char *notes = json_object_get_string_member_with_default (making->object, "notes", "");
  g_auto (GStrv) lines = g_strsplit (notes, "\n", -1);
  if (g_strv_contains ((const char *const *) lines, line))
    return;
  g_autofree char *more = *notes != '\0' ? g_strconcat (notes, "\n", line, NULL) : g_strdup (line);
  json_object_set_string_member (making->object, "notes", more);
}

static void
put_notes (const Making *making)
{
  put_text (making, JD_COLUMN_NOTES, "notes");
  for (guint i = 0; i < making->rows->len; i++)
    {
      const JdCsvRow *row = making->rows->pdata[i];
      for (guint k = 0; row->more && row->more[k]; k++)
        add_note (making, row->more[k]);
    }
}

/* ---- the block ---- */

static gboolean
is_empty (const Making *making)
{
  gboolean has_rows = json_object_has_member (making->object, "rows") && json_array_get_length (json_object_get_array_member (making->object, "rows")) > 0;
  return !has_rows && json_object_get_size (json_object_get_object_member (making->object, "body")) == 0
         && json_array_get_length (json_object_get_array_member (making->object, "variants")) == 0;
}

static void
put_all (const Making *making)
{
  const guint faults = making->reading->faults->len;

  put_title (making);
  jd_csv_put_wordings (making->reading, making->rows, making->object);
  check_columns (making);
  if (making->kind == JD_KIND_QUALIFICATION)
    put_qualification (making);
  if (making->kind == JD_KIND_SALARY)
    put_salary (making);
  put_list (making, JD_COLUMN_TAGS, "tags");
  put_list (making, JD_COLUMN_ROLES, "families");
  put_status (making);
  put_notes (making);
  if (making->is_new && making->reading->faults->len == faults && is_empty (making))
    jd_csv_fault_cell (making->reading, making->rows->pdata[0], JD_COLUMN_WORDING, _("a wording"));
}

/* The block of @node, or @former when that says the same. NULL, told, when it is none. */
static JdBlock *
finish (JdCsvReading *reading, const JdCsvRow *row, JsonNode *node, JdBlock *former)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *place = jd_csv_place (row->row, row->line, NULL);
  g_autofree char *file = g_strdup_printf ("%s: %s", reading->file, place);
  g_autoptr (JdBlock) block = jd_block_from_node (node, file, &error);

  if (block && former && jd_block_says_same (former, block))
    return jd_block_ref (former);
  if (block && former)
    {
      g_autoptr (JdBlock) changed = g_steal_pointer (&block);
      block = jd_block_next (former, changed, reading->options->note, &error);
    }
  if (!block)
    g_ptr_array_add (reading->faults, g_steal_pointer (&error));
  return g_steal_pointer (&block);
}

/* What a new block begins as. */
static JsonNode *
new_node (const GPtrArray *rows, const char *id, JdKind kind)
{
  const JdCsvRow *first = rows->pdata[0];
  g_autofree char *plain = jd_wording_plain (first->cells[JD_COLUMN_WORDING] ? first->cells[JD_COLUMN_WORDING] : "");
  g_autofree char *title = jd_text_shorten (plain, 40);
  g_autoptr (JdBlock) block = jd_block_new (id, kind, title, "en", "");
  JsonNode *node = jd_block_to_node (block);
  json_object_set_object_member (json_node_get_object (node), "body", json_object_new ());
  return node;
}

/* Which kind the block is of; JD_KIND_OTHER with TRUE for one of a newer program, which a block in the library may be. FALSE, told, when it is not said. */
static gboolean
read_kind (JdCsvReading *reading, const GPtrArray *rows, const JdBlock *former, JdKind *kind)
{
  const JdCsvRow *row = agreed_row (reading, rows, JD_COLUMN_KIND);
  const char *name = row ? row->cells[JD_COLUMN_KIND] : former ? former->kind_name : reading->options->kind;

  *kind = name ? jd_kind_from_name (name) : JD_KIND_OTHER;
  if (former && strcmp (name, former->kind_name) == 0)
    return TRUE;
  if (former)
    {
      g_autofree char *expected = g_strdup_printf (_("%s, which the block of that id is"), former->kind_name);
      jd_csv_fault_cell (reading, row, JD_COLUMN_KIND, expected);
      return FALSE;
    }
  if (*kind != JD_KIND_OTHER)
    return TRUE;
  if (row)
    jd_csv_fault_name (reading, row, JD_COLUMN_KIND, _("a kind of block: duty, qualification, …"), name, jd_kind_names);
  else
    jd_csv_fault_cell (reading, rows->pdata[0], JD_COLUMN_KIND, _("a kind of block: duty, qualification, …"));
  return FALSE;
}

JdBlock *
jd_csv_make_block (JdCsvReading *reading, const GPtrArray *rows, const char *id, JdBlock *former)
{
  guint faults = reading->faults->len;
  JdKind kind;

  if (faults == JD_CSV_MAX_FAULTS || !read_kind (reading, rows, former, &kind))
    return NULL;
  g_autoptr (JsonNode) node = former ? jd_block_to_node (former) : new_node (rows, id, kind);
  const Making making = { reading, rows, json_node_get_object (node), kind, !former };
  put_all (&making);
  return reading->faults->len == faults ? finish (reading, rows->pdata[0], node, former) : NULL;
}
