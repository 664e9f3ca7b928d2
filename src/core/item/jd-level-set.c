// SPDX-License-Identifier: GPL-3.0-or-later
#include "jd-level-set.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "base/jd-text.h"
#include "jd-block-node.h"
#include "jd-level-op.h"

const char *const jd_level_limits[] = { "must_max", "degree_max", "words_min", "words_max", NULL };

static gboolean
fault_place (const char *place, GError **error)
{
  g_autofree char *found = jd_error_quote (place);

  jd_error_set (error, JD_ERROR_REFERENCE, NULL, NULL, _("a member of a level such as order, name.en, params.years_min or ops[1]"), found);
  return FALSE;
}

/* A whole number is one, like those of files. New. */
static JsonNode *
value_node (const char *value)
{
  g_autofree char *clean = g_strstrip (jd_text_clean (value, -1, JD_TEXT_LINE, NULL));
  gint64 number;

  if (g_ascii_string_to_signed (clean, 10, G_MININT64, G_MAXINT64, &number, NULL))
    return json_node_init_int (json_node_alloc (), number);
  return json_node_init_string (json_node_alloc (), clean);
}

/* Names and patterns are texts, also where they are figures. New. */
static JsonNode *
text_node (const char *value)
{
  g_autofree char *clean = g_strstrip (jd_text_clean (value, -1, JD_TEXT_LINE, NULL));

  return json_node_init_string (json_node_alloc (), clean);
}

static void
set_member (JsonObject *object, const char *name, const char *value, gboolean as_text)
{
  if (*value != '\0')
    json_object_set_member (object, name, as_text ? text_node (value) : value_node (value));
  else if (json_object_has_member (object, name))
    json_object_remove_member (object, name);
}

/* A limit nobody knows is none that was typed when the level has it already. @limits: its object. */
static gboolean
check_limit (JsonObject *limits, const char *name, const char *value, GError **error)
{
  g_autofree char *found = jd_error_quote (g_strv_contains (jd_level_limits, name) ? value : name), *place = g_strconcat ("limits.", name, NULL);
  guint64 number;

  if (*value == '\0' || (!g_strv_contains (jd_level_limits, name) && json_object_has_member (limits, name)))
    return TRUE;
  if (!g_strv_contains (jd_level_limits, name))
    {
      g_autofree char *known = g_strjoinv (", ", (char **) jd_level_limits), *expected = g_strdup_printf (_("one of %s"), known);
      jd_error_set (error, JD_ERROR_REFERENCE, NULL, "limits", expected, found);
      return FALSE;
    }
  if (g_str_equal (name, "degree_max") || g_ascii_string_to_unsigned (value, 10, 0, G_MAXINT, &number, NULL))
    return TRUE;
  jd_error_set (error, JD_ERROR_VALUE, NULL, place, _("a whole number, 0 or more"), found);
  return FALSE;
}

/* @place: "params.years_min". */
static gboolean
set_in_list (JsonObject *level, const char *place, const char *value, GError **error)
{
  static const char *const lists[] = { "name", "title_pattern", "params", "limits", "boards" };
  const char *dot = strchr (place, '.');

  for (guint i = 0; dot && dot[1] != '\0' && i < G_N_ELEMENTS (lists); i++)
    if (strlen (lists[i]) == (gsize) (dot - place) && g_str_has_prefix (place, lists[i]))
      {
        if (!json_object_has_member (level, lists[i]))
          json_object_set_object_member (level, lists[i], json_object_new ());
        JsonObject *list = json_object_get_object_member (level, lists[i]);
        if (g_str_equal (lists[i], "limits") && !check_limit (list, dot + 1, value, error))
          return FALSE;
        set_member (list, dot + 1, value, i < 2);
        return TRUE;
      }
  return fault_place (place, error);
}

/* Members of @former that nobody knows are in @made, too. */
static void
keep_unknown (JsonObject *former, JsonObject *made)
{
  static const char *const known[] = { "op", "block", "section", "at", "with", "match", "to", "necessity", "kind", "aspect", "tag", NULL };
  g_autoptr (GList) members = json_object_get_members (former);

  for (const GList *at = members; at; at = at->next)
    if (!g_strv_contains (known, at->data))
      json_object_set_member (made, at->data, json_object_dup_member (former, at->data));
  if (json_object_has_member (former, "match") && json_object_has_member (made, "match"))
    keep_unknown (json_object_get_object_member (former, "match"), json_object_get_object_member (made, "match"));
}

/* The operation @value at @at of @list, which it takes the place of. NULL with @error. New. */
static JsonNode *
op_node (JsonArray *list, guint at, const char *value, GError **error)
{
  JsonNode *node = jd_level_op_parse (value, error);

  if (node && at < json_array_get_length (list))
    keep_unknown (json_array_get_object_element (list, at), json_node_get_object (node));
  return node;
}

/* The one at @at stands at @to then, both from 0. New. */
static JsonArray *
list_moved (JsonArray *list, guint at, guint to)
{
  JsonArray *made = json_array_new ();

  for (guint i = 0, next = 0; i < json_array_get_length (list); i++)
    {
      next += i != to && next == at;
      json_array_add_element (made, json_node_ref (json_array_get_element (list, i == to ? at : next++)));
    }
  return made;
}

/* What stands in brackets at the beginning of @place: "[2]", from 1 to @most. Moves @place behind it. */
static gboolean
read_number (const char **place, guint most, guint *number)
{
  const char *end = strchr (*place, ']');
  g_autofree char *digits = end && **place == '[' ? g_strndup (*place + 1, (gsize) (end - *place - 1)) : g_strdup ("");
  guint64 read;

  if (!g_ascii_string_to_unsigned (digits, 10, 1, most, &read, NULL))
    return FALSE;
  *number = (guint) read;
  *place = end + 1;
  return TRUE;
}

/* @value: where the operation @number shall stand, from 1. */
static gboolean
move_op (JsonObject *level, JsonArray *list, guint number, const char *value, GError **error)
{
  const guint count = json_array_get_length (list);
  guint64 to;

  if (!g_ascii_string_to_unsigned (value, 10, 1, count, &to, NULL))
    {
      g_autofree char *found = jd_error_quote (value), *expected = g_strdup_printf (_("a number from 1 to %u"), count);
      jd_error_set (error, JD_ERROR_VALUE, NULL, "ops", expected, found);
      return FALSE;
    }
  json_object_set_array_member (level, "ops", list_moved (list, number - 1, (guint) to - 1));
  return TRUE;
}

/* @place: "ops[1]" or "ops[1].at". */
static gboolean
set_op (JsonObject *level, const char *place, const char *value, GError **error)
{
  g_autoptr (JsonArray) list = json_object_has_member (level, "ops") ? json_array_ref (json_object_get_array_member (level, "ops")) : json_array_new ();
  const guint count = json_array_get_length (list);
  const char *rest = place + strlen ("ops");
  guint number;

  if (!read_number (&rest, count + 1, &number))
    return fault_place (place, error);
  if (g_str_equal (rest, ".at") && number <= count)
    return move_op (level, list, number, value, error);
  if (*rest != '\0')
    return fault_place (place, error);
  g_autoptr (JsonNode) node = *value != '\0' ? op_node (list, number - 1, value, error) : NULL;
  if (*value != '\0' && !node)
    return FALSE;
  json_object_set_array_member (level, "ops", jd_list_node_with (list, number - 1, node));
  return TRUE;
}

gboolean
jd_level_set (JsonObject *level, const char *place, const char *value, GError **error)
{
  static const char *const members[] = { "order", "scope", "inherits", NULL };
  g_return_val_if_fail (level && place && value, FALSE);

  if (g_str_has_prefix (place, "ops["))
    return set_op (level, place, value, error);
  if (!g_strv_contains (members, place))
    return set_in_list (level, place, value, error);
  set_member (level, place, value, !g_str_equal (place, "order"));
  return TRUE;
}
