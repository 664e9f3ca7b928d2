// SPDX-License-Identifier: GPL-3.0-or-later
#include "jd-block-differences.h"

#include <string.h>

#include "jd-block-node.h"
#include "jd-block-places.h"
#include "model/jd-money.h"

/* All that a block says, by place. */
typedef struct
{
  GPtrArray *places;  /* in order; owned by the table */
  GHashTable *texts;  /* place -> text; owned */
  GHashTable *counts; /* how many things have what was to be a place; owned */
} Texts;

static void
texts_init (Texts *texts)
{
  texts->places = g_ptr_array_new ();
  texts->texts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  texts->counts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
}

static void
texts_clear (Texts *texts)
{
  g_ptr_array_unref (texts->places);
  g_hash_table_unref (texts->texts);
  g_hash_table_unref (texts->counts);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Texts, texts_clear)

/* Takes both. Of several things that are called the same, the second has "(2)" behind that, and so on; a member that is really called so stands in for it. */
static void
add_text (Texts *texts, char *place, char *text)
{
  const guint count = GPOINTER_TO_UINT (g_hash_table_lookup (texts->counts, place)) + 1;
  char *key = count == 1 ? g_strdup (place) : g_strdup_printf ("%s (%u)", place, count);

  g_hash_table_insert (texts->counts, place, GUINT_TO_POINTER (count));
  if (g_hash_table_insert (texts->texts, key, text))
    g_ptr_array_add (texts->places, key);
}

static char *
value_text (JsonNode *node)
{
  if (JSON_NODE_HOLDS_VALUE (node) && json_node_get_value_type (node) == G_TYPE_STRING)
    return json_node_dup_string (node);
  return json_to_string (node, FALSE);
}

static gboolean
is_plain_list (JsonArray *list)
{
  for (guint i = 0; i < json_array_get_length (list); i++)
    if (!JSON_NODE_HOLDS_VALUE (json_array_get_element (list, i)))
      return FALSE;
  return TRUE;
}

/* A list of nothing is nothing. */
static void
add_list (Texts *texts, const char *place, JsonArray *list)
{
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0; i < json_array_get_length (list); i++)
    g_ptr_array_add (items, value_text (json_array_get_element (list, i)));
  g_ptr_array_add (items, NULL);
  if (items->len > 1)
    add_text (texts, g_strdup (place), g_strjoinv (", ", (char **) items->pdata));
}

/* The texts by language of @body, at @place. */
static void
add_body (Texts *texts, const char *place, JsonObject *body)
{
  JsonObjectIter iter;
  const char *language;
  JsonNode *text;
  json_object_iter_init_ordered (&iter, body);
  while (json_object_iter_next_ordered (&iter, &language, &text))
    add_text (texts, g_strdup_printf ("%s.%s", place, language), value_text (text));
}

static void
add_variants (Texts *texts, JsonArray *variants)
{
  for (guint i = 0; i < json_array_get_length (variants); i++)
    {
      JsonNode *element = json_array_get_element (variants, i);
      g_autofree char *name = jd_variant_name (element);
      g_autofree char *place = g_strdup_printf ("variants[%s].body", name);
      add_body (texts, place, json_object_get_object_member (json_node_get_object (element), "body"));
    }
}

static void
add_rows (Texts *texts, const JdSalary *salary, JsonArray *rows, const char *reader)
{
  for (guint i = 0; i < json_array_get_length (rows); i++)
    {
      const JdSalaryRow *row = salary->rows->pdata[i];
      g_autofree char *name = jd_row_name (json_array_get_element (rows, i));
      JdPay pay = { .min = row->min, .max = row->max, .period = salary->period };
      g_strlcpy (pay.currency, salary->currency, sizeof pay.currency);
      g_autofree char *text = jd_pay_format (&pay, reader, row->place);
      add_text (texts, g_strdup_printf ("rows[%s]", name), row->note && *row->note != '\0' ? g_strdup_printf ("%s (%s)", text, row->note) : g_strdup (text));
    }
}

static void
add_member (Texts *texts, const JdBlock *block, const char *name, JsonNode *node, const char *reader)
{
  static const char *const aside[] = { "format", "id", "revision", "history", "conflicts", NULL };
  if (g_strv_contains (aside, name))
    return;
  if (strcmp (name, "body") == 0)
    add_body (texts, name, json_node_get_object (node));
  else if (strcmp (name, "variants") == 0)
    add_variants (texts, json_node_get_array (node));
  else if (block->salary && strcmp (name, "rows") == 0)
    add_rows (texts, block->salary, json_node_get_array (node), reader);
  else if (JSON_NODE_HOLDS_ARRAY (node) && is_plain_list (json_node_get_array (node)))
    add_list (texts, name, json_node_get_array (node));
  else
    add_text (texts, g_strdup (name), value_text (node));
}

static void
add_block (Texts *texts, const JdBlock *block, const char *reader)
{
  g_autoptr (JsonNode) root = jd_block_to_node (block);
  JsonObjectIter iter;
  const char *name;
  JsonNode *node;
  json_object_iter_init_ordered (&iter, json_node_get_object (root));
  while (json_object_iter_next_ordered (&iter, &name, &node))
    add_member (texts, block, name, node, reader);
}

GHashTable *
jd_block_texts (const JdBlock *block, const char *reader)
{
  g_return_val_if_fail (block && reader, NULL);

  g_auto (Texts) texts;
  texts_init (&texts);
  add_block (&texts, block, reader);
  return g_hash_table_ref (texts.texts);
}

gboolean
jd_place_is_wording (const char *place)
{
  static const char *const beginnings[] = { "body.", "variants[", "rows[" };
  for (guint i = 0; i < G_N_ELEMENTS (beginnings); i++)
    if (g_str_has_prefix (place, beginnings[i]))
      return TRUE;
  return FALSE;
}

/* ---- differences ---- */

static void
difference_free (gpointer data)
{
  JdBlockDifference *difference = data;
  g_free (difference->place);
  g_free (difference->before);
  g_free (difference->after);
  g_free (difference);
}

static void
compare_at (GPtrArray *differences, const char *place, const char *before, const char *after)
{
  if (g_strcmp0 (before, after) == 0)
    return;
  JdBlockDifference *difference = g_new (JdBlockDifference, 1);
  difference->place = g_strdup (place);
  difference->before = g_strdup (before);
  difference->after = g_strdup (after);
  g_ptr_array_add (differences, difference);
}

GPtrArray *
jd_block_differences (const JdBlock *before, const JdBlock *after, const char *reader)
{
  g_return_val_if_fail (after && reader, NULL);

  GPtrArray *differences = g_ptr_array_new_with_free_func (difference_free);
  g_auto (Texts) former, texts;
  texts_init (&former);
  texts_init (&texts);
  if (before)
    add_block (&former, before, reader);
  add_block (&texts, after, reader);
  for (guint i = 0; i < texts.places->len; i++)
    {
      const char *place = texts.places->pdata[i];
      compare_at (differences, place, g_hash_table_lookup (former.texts, place), g_hash_table_lookup (texts.texts, place));
    }
  for (guint i = 0; i < former.places->len; i++)
    if (!g_hash_table_contains (texts.texts, former.places->pdata[i]))
      compare_at (differences, former.places->pdata[i], g_hash_table_lookup (former.texts, former.places->pdata[i]), NULL);
  return differences;
}
