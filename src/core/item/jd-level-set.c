// SPDX-License-Identifier: GPL-3.0-or-later
#include "jd-level-set.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "base/jd-text.h"
#include "jd-block-node.h"
#include "jd-level-op.h"

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
        set_member (json_object_get_object_member (level, lists[i]), dot + 1, value, i < 2);
        return TRUE;
      }
  return fault_place (place, error);
}

/* @place: "ops[1]". */
static gboolean
set_op (JsonObject *level, const char *place, const char *value, GError **error)
{
  g_autofree char *digits = g_strndup (place + strlen ("ops["), strcspn (place + strlen ("ops["), "]"));
  g_autoptr (JsonArray) list = json_object_has_member (level, "ops") ? json_array_ref (json_object_get_array_member (level, "ops")) : json_array_new ();
  guint64 number;

  if (!g_str_has_suffix (place, "]") || !g_ascii_string_to_unsigned (digits, 10, 1, json_array_get_length (list) + 1, &number, NULL))
    return fault_place (place, error);
  g_autoptr (JsonNode) node = *value != '\0' ? jd_level_op_parse (value, error) : NULL;
  if (*value != '\0' && !node)
    return FALSE;
  json_object_set_array_member (level, "ops", jd_list_node_with (list, (guint) number - 1, node));
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
