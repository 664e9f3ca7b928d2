// SPDX-License-Identifier: GPL-3.0-or-later
#include <glib/gi18n-lib.h>
#include <string.h>

#include "jd-block-csv-private.h"

/* The keys of conditions that a table has columns for. */
static const struct
{
  JdColumn column;
  const char *key;
} keys[] = { { JD_COLUMN_LEVEL, "level" }, { JD_COLUMN_PLACE, "place" }, { JD_COLUMN_WORKPLACE, "workplace" } };

/* ---- conditions ---- */

static gboolean
check_level (JdCsvReading *reading, const JdCsvRow *row, const char *id)
{
  if (jd_library_level (reading->library, id))
    return TRUE;
  const GPtrArray *levels = jd_library_levels (reading->library);
  g_autofree const char **ids = g_new0 (const char *, levels->len + 1);
  for (guint i = 0; i < levels->len; i++)
    ids[i] = ((const JdLevel *) levels->pdata[i])->id;
  jd_csv_fault_name (reading, row, JD_COLUMN_LEVEL, _("the id of a level"), id, ids);
  return FALSE;
}

static gboolean
check_item (JdCsvReading *reading, const JdCsvRow *row, JdColumn column, const char *item)
{
  if (column == JD_COLUMN_LEVEL)
    return check_level (reading, row, item);
  if (column == JD_COLUMN_PLACE ? jd_is_place (item) : jd_name_index (jd_workplace_names, item) >= 0)
    return TRUE;
  if (column == JD_COLUMN_PLACE)
    jd_csv_fault_cell (reading, row, column, _("places such as NL, US-TX or US-TX/Austin"));
  else
    jd_csv_fault_name (reading, row, column, _("on-site, hybrid or remote"), item, jd_workplace_names);
  return FALSE;
}

/* What stands in the cells of @row, as "when" of a block; no members where the wording is for all. NULL, told, when a cell is none. */
static JsonObject *
read_condition (JdCsvReading *reading, const JdCsvRow *row)
{
  g_autoptr (JsonObject) when = json_object_new ();
  gboolean fits = TRUE;

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    {
      g_auto (GStrv) items = jd_csv_list (row->cells[keys[i].column] ? row->cells[keys[i].column] : "");
      g_autoptr (JsonArray) list = json_array_new ();
      for (guint k = 0; items[k] && fits; k++)
        {
          fits = check_item (reading, row, keys[i].column, items[k]);
          json_array_add_string_element (list, items[k]);
        }
      if (items[0])
        json_object_set_array_member (when, keys[i].key, g_steal_pointer (&list));
    }
  return fits ? g_steal_pointer (&when) : NULL;
}

static int
compare_texts (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

/* Equal for conditions that say the same, in whatever order. NULL for one that says what a table cannot. New string. */
static char *
condition_name (JsonObject *when)
{
  g_autoptr (GString) name = g_string_new (NULL);
  guint told = 0;

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    {
      JsonArray *list = json_object_has_member (when, keys[i].key) ? json_object_get_array_member (when, keys[i].key) : NULL;
      g_autoptr (GPtrArray) items = g_ptr_array_new ();
      for (guint k = 0; list && k < json_array_get_length (list); k++)
        g_ptr_array_add (items, (gpointer) json_array_get_string_element (list, k));
      g_ptr_array_sort (items, compare_texts);
      g_ptr_array_add (items, NULL);
      g_autofree char *joined = g_strjoinv ("\n", (char **) items->pdata);
      g_string_append_printf (name, "%s\n\n", joined);
      told += list ? 1 : 0;
    }
  return told == json_object_get_size (when) ? g_strdup (name->str) : NULL;
}

/* ---- wordings ---- */

static JsonObject *
add_variant (JsonArray *variants, JsonObject *when)
{
  JsonObject *variant = json_object_new (), *body = json_object_new ();
  json_object_set_object_member (variant, "when", json_object_ref (when));
  json_object_set_object_member (variant, "body", body);
  json_array_add_object_element (variants, variant);
  return body;
}

/* The wordings of a block while rows are put into it. */
typedef struct
{
  JdCsvReading *reading;
  JsonObject *block;
  GHashTable *bodies; /* name of the condition, owned -> the wordings for it by language, borrowed from the block */
  GHashTable *seen;   /* language and name of what the table said already, owned -> the row */
} Wordings;

/* Of variants with the same condition the first counts. */
static void
list_bodies (Wordings *wordings)
{
  JsonArray *variants = json_object_get_array_member (wordings->block, "variants");
  for (guint i = json_array_get_length (variants); i-- > 0;)
    {
      JsonObject *variant = json_array_get_object_element (variants, i);
      char *name = condition_name (json_object_get_object_member (variant, "when"));
      if (name)
        g_hash_table_replace (wordings->bodies, name, json_object_get_object_member (variant, "body"));
    }
}

/* The wordings by language that are for @when. Borrowed. */
static JsonObject *
find_body (Wordings *wordings, JsonObject *when, const char *name)
{
  if (json_object_get_size (when) == 0)
    return json_object_get_object_member (wordings->block, "body");
  JsonObject *body = g_hash_table_lookup (wordings->bodies, name);
  if (body)
    return body;
  body = add_variant (json_object_get_array_member (wordings->block, "variants"), when);
  g_hash_table_insert (wordings->bodies, g_strdup (name), body);
  return body;
}

/* Where the row does not say: the only language the block has, else that of the options. New string. */
static char *
language_of (JdCsvReading *reading, const JdCsvRow *row, JsonObject *block)
{
  if (jd_csv_row_has (row, JD_COLUMN_LANGUAGE))
    return g_strdup (row->cells[JD_COLUMN_LANGUAGE]);
  JsonObject *body = json_object_get_object_member (block, "body");
  JsonObjectIter iter;
  const char *language;
  json_object_iter_init_ordered (&iter, body);
  if (json_object_get_size (body) == 1 && json_object_iter_next_ordered (&iter, &language, NULL))
    return g_strdup (language);
  return g_strdup (reading->options->language);
}

/* Tells a wording that is there twice. */
static gboolean
check_unique (Wordings *wordings, const JdCsvRow *row, const char *name, const char *language)
{
  g_autofree char *key = g_strconcat (language, "\n", name, NULL);
  const JdCsvRow *other = g_hash_table_lookup (wordings->seen, key);
  if (!other)
    return g_hash_table_insert (wordings->seen, g_steal_pointer (&key), (gpointer) row);
  g_autofree char *found = g_strdup_printf (_("another one of the same language and conditions, as in row %u"), other->row);
  jd_csv_fault (wordings->reading, row, JD_COLUMN_WORDING, JD_ERROR_DUPLICATE, _("one wording"), found, NULL);
  return FALSE;
}

static void
put_wording (Wordings *wordings, const JdCsvRow *row)
{
  g_autoptr (JsonObject) when = read_condition (wordings->reading, row);
  g_autofree char *language = language_of (wordings->reading, row, wordings->block);

  if (!when)
    return;
  if (!jd_is_language_tag (language))
    {
      jd_csv_fault_cell (wordings->reading, row, JD_COLUMN_LANGUAGE, _("a language, such as en or de-AT"));
      return;
    }
  g_autofree char *name = condition_name (when);
  if (check_unique (wordings, row, name, language))
    json_object_set_string_member (find_body (wordings, when, name), language, row->cells[JD_COLUMN_WORDING]);
}

void
jd_csv_put_wordings (JdCsvReading *reading, const GPtrArray *rows, JsonObject *block)
{
  g_autoptr (GHashTable) bodies = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL), seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  Wordings wordings = { reading, block, bodies, seen };
  list_bodies (&wordings);
  for (guint i = 0; i < rows->len; i++)
    if (jd_csv_row_has (rows->pdata[i], JD_COLUMN_WORDING))
      put_wording (&wordings, rows->pdata[i]);
}
