// SPDX-License-Identifier: GPL-3.0-or-later
#include <glib/gi18n-lib.h>
#include <string.h>

#include "jd-board-part.h"
#include "jd-board-private.h"
#include "model/jd-list.h"

/* Ids of all sources; borrowed. */
static GHashTable *
source_ids (const JdBoard *board, const JdValue *root)
{
  GHashTable *ids = g_hash_table_new (g_str_hash, g_str_equal);
  JdValue list = jd_value_member (root, "sources", JD_OPTIONAL);

  for (guint i = 0; i < board->sources->len; i++)
    {
      JdValue element = jd_value_element (&list, i);
      jd_list_check_unique (ids, &element, "id", ((const JdBoardSource *) g_ptr_array_index (board->sources, i))->id);
    }
  return ids;
}

/* @value is the object that says it. */
static void
check_claim (const JdClaim *claim, const JdValue *value, GHashTable *ids)
{
  JdValue list = jd_value_member (value, "source", JD_OPTIONAL);

  for (guint i = 0; claim->sources[i]; i++)
    if (!g_hash_table_contains (ids, claim->sources[i]))
      {
        JdValue source = jd_value_element (&list, i);
        g_autofree char *found = jd_error_quote (claim->sources[i]);
        jd_value_fault (&source, JD_ERROR_REFERENCE, _ ("the id of one of the sources of the board"), found);
      }
}

static void
check_member (const JdClaim *claim, const JdValue *root, const char *member, GHashTable *ids)
{
  JdValue value = jd_value_member (root, member, JD_OPTIONAL);

  check_claim (claim, &value, ids);
}

/* The elements of a list have their claim at @offset, and at @name (a char *) what occurs once. */
static void
check_list (const GPtrArray *elements, const JdValue *root, const char *member, gsize claim, gsize name, const char *name_member, GHashTable *ids)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  JdValue list = jd_value_member (root, member, JD_OPTIONAL);

  for (guint i = 0; i < elements->len; i++)
    {
      gpointer element = g_ptr_array_index (elements, i);
      JdValue value = jd_value_element (&list, i);

      check_claim (&G_STRUCT_MEMBER (JdClaim, element, claim), &value, ids);
      if (name_member)
        jd_list_check_unique (seen, &value, name_member, G_STRUCT_MEMBER (char *, element, name));
    }
}

static const JdBoardValues *
find_values (const JdBoard *board, const char *name)
{
  for (guint i = 0; i < board->values->len; i++)
    {
      const JdBoardValues *values = g_ptr_array_index (board->values, i);
      if (values->name && strcmp (values->name, name) == 0)
        return values;
    }
  return NULL;
}

static void
check_maps (const JdBoard *board, const JdValue *root)
{
  JdValue list = jd_value_member (root, "fields", JD_OPTIONAL);

  for (guint i = 0; i < board->fields->len; i++)
    {
      const JdBoardField *field = g_ptr_array_index (board->fields, i);
      if (!field->map || find_values (board, field->map))
        continue;
      JdValue element = jd_value_element (&list, i);
      JdValue map = jd_value_member (&element, "map", JD_OPTIONAL);
      g_autofree char *found = jd_error_quote (field->map);
      jd_value_fault (&map, JD_ERROR_REFERENCE, _ ("the name of one of the values of the board"), found);
    }
}

static gboolean
is_asked_for (const JdBoard *board, const char *name)
{
  for (guint i = 0; i < board->fields->len; i++)
    if (g_strcmp0 (((const JdBoardField *) g_ptr_array_index (board->fields, i))->map, name) == 0)
      return TRUE;
  return FALSE;
}

/* Values that are for no part and that no field asks for are for nothing, as after a slip of the pen. */
static void
check_values (const JdBoard *board, const JdValue *root)
{
  JdValue list = jd_value_member (root, "values", JD_OPTIONAL);

  for (guint i = 0; i < board->values->len; i++)
    {
      const JdBoardValues *values = g_ptr_array_index (board->values, i);
      if (!values->name || jd_board_part_find (values->name, NULL) || is_asked_for (board, values->name))
        continue;
      JdValue element = jd_value_element (&list, i);
      JdValue name = jd_value_member (&element, "name", JD_OPTIONAL);
      g_autofree char *found = jd_error_quote (values->name);
      jd_value_fault (&name, JD_ERROR_REFERENCE, _ ("a part such as employment or pay_period, or the map of a field"), found);
    }
}

/* No form has so many, and each may hold the whole posting. */
#define MOST_FIELDS 500

static void
check_count (const JdBoard *board, const JdValue *root)
{
  JdValue list = jd_value_member (root, "fields", JD_OPTIONAL);
  if (board->fields->len <= MOST_FIELDS)
    return;
  g_autofree char *expected = g_strdup_printf (ngettext ("at most %u field", "at most %u fields", MOST_FIELDS), MOST_FIELDS), *found = g_strdup_printf ("%u", board->fields->len);
  jd_value_fault (&list, JD_ERROR_LIMIT, expected, found);
}

#define CHECK_LIST(Type, list, name, name_member) \
  check_list (board->list, root, #list, G_STRUCT_OFFSET (Type, claim), G_STRUCT_OFFSET (Type, name), name_member, ids)

void
jd_board_check (const JdBoard *board, const JdValue *root)
{
  g_autoptr (GHashTable) ids = source_ids (board, root);

  check_claim (&board->claim, root, ids);
  if (board->envelope)
    check_member (&board->envelope->claim, root, "envelope", ids);
  check_member (&board->body->claim, root, "body", ids);
  if (board->title)
    check_member (&board->title->claim, root, "title", ids);
  if (board->date)
    check_member (&board->date->claim, root, "date", ids);
  if (board->pay)
    check_member (&board->pay->claim, root, "pay", ids);
  CHECK_LIST (JdBoardLimit, limits, part, "part");
  CHECK_LIST (JdBoardFact, facts, fact, "fact");
  CHECK_LIST (JdBoardValues, values, name, "name");
  CHECK_LIST (JdBoardField, fields, name, NULL); /* a form may ask three times for the same */
  check_count (board, root);
  check_maps (board, root);
  check_values (board, root);
}

const char *
jd_board_value (const JdBoard *board, const char *name, const char *ours)
{
  g_return_val_if_fail (board && name && ours, NULL);

  const JdBoardValues *values = find_values (board, name);
  return values ? jd_params_get (values->map, ours) : ours;
}
