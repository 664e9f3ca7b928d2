// SPDX-License-Identifier: GPL-3.0-or-later
#include "jd-block-set.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "base/jd-text.h"
#include "jd-block-places.h"

typedef enum
{
  LINE,
  PARAGRAPHS,
  NUMBER,
  FLAG,
  LIST
} Want;

typedef struct
{
  const char *name;
  Want want;
  const char *kind; /* of the blocks that have it; NULL: all have */
} Member;

static const Member block_members[] = {
  { "title", LINE, NULL }, { "kind", LINE, NULL }, { "notes", PARAGRAPHS, NULL }, { "status", LINE, NULL }, { "review_by", LINE, NULL },
  { "tags", LIST, NULL }, { "families", LIST, NULL }, { "silenced", LIST, NULL },
  { "essential", FLAG, "duty" }, { "time_percent", NUMBER, "duty" },
  { "necessity", LINE, "qualification" }, { "aspect", LINE, "qualification" }, { "years_min", NUMBER, "qualification" }, { "years_max", NUMBER, "qualification" },
  { "jurisdiction", LINE, "legal" }, { "lock", FLAG, "legal" },
  { "basis", LINE, "salary" }, { "currency", LINE, "salary" }, { "period", LINE, "salary" }, { "source", LINE, "salary" }, { "note", LINE, "salary" },
  { "effective", LINE, "salary" }, { "expires", LINE, "salary" },
};
static const Member row_members[] = {
  { "level", LINE, NULL }, { "years_min", NUMBER, NULL }, { "years_max", NUMBER, NULL }, { "place", LINE, NULL }, { "min", NUMBER, NULL }, { "max", NUMBER, NULL }, { "note", LINE, NULL },
};
static const Member condition_keys[] = { { "level", LIST, NULL }, { "place", LIST, NULL }, { "workplace", LIST, NULL } };

static const Member *
find_member (const Member *members, guint count, const char *name)
{
  for (guint i = 0; i < count; i++)
    if (g_str_equal (members[i].name, name))
      return &members[i];
  return NULL;
}

/* ---- faults ---- */

static gboolean
fault_place (const char *place, GError **error)
{
  g_autofree char *found = jd_error_quote (place);

  jd_error_set (error, JD_ERROR_REFERENCE, NULL, NULL, _("a member of a block, such as title, body.en or variants[level=intern].body.en"), found);
  return FALSE;
}

/* NULL, as a node that is none. */
static JsonNode *
fault_value (const char *place, const char *expected, const char *value, GError **error)
{
  g_autofree char *found = jd_error_quote (value);

  jd_error_set (error, JD_ERROR_VALUE, NULL, place, expected, found);
  return NULL;
}

/* Whether blocks of the kind that @block is have what those of @kind have. */
static gboolean
check_kind (JsonObject *block, const char *kind, const char *place, GError **error)
{
  const char *own = json_object_get_string_member_with_default (block, "kind", "");

  if (!kind || g_str_equal (kind, own))
    return TRUE;
  g_autofree char *expected = g_strdup_printf (_("a block of kind %s"), kind);
  jd_error_set (error, JD_ERROR_VALUE, NULL, place, expected, own);
  return FALSE;
}

/* ---- values ---- */

static JsonNode *
text_node (const char *value, JdTextForm form)
{
  g_autofree char *clean = jd_text_clean (value, -1, form, NULL);

  return json_node_init_string (json_node_alloc (), clean);
}

static JsonNode *
number_node (const char *place, const char *value, GError **error)
{
  gint64 number;

  if (!g_ascii_string_to_signed (value, 10, G_MININT64, G_MAXINT64, &number, NULL))
    return fault_value (place, _("a whole number"), value, error);
  return json_node_init_int (json_node_alloc (), number);
}

static JsonNode *
flag_node (const char *place, const char *value, GError **error)
{
  const gboolean yes = g_str_equal (value, "true");

  if (!yes && !g_str_equal (value, "false"))
    return fault_value (place, _("true or false"), value, error);
  return json_node_init_boolean (json_node_alloc (), yes);
}

static JsonNode *
list_node (const char *value, const char *separator)
{
  g_auto (GStrv) parts = g_strsplit (value, separator, -1);
  g_autoptr (JsonArray) list = json_array_new ();

  for (guint i = 0; parts[i]; i++)
    {
      g_autofree char *clean = jd_text_clean (parts[i], -1, JD_TEXT_LINE, NULL);

      if (*g_strstrip (clean) != '\0')
        json_array_add_string_element (list, clean);
    }
  return json_node_init_array (json_node_alloc (), list);
}

/* NULL with @error. New. */
static JsonNode *
value_node (Want want, const char *place, const char *value, GError **error)
{
  switch (want)
    {
    case NUMBER:
      return number_node (place, value, error);
    case FLAG:
      return flag_node (place, value, error);
    case LIST:
      return list_node (value, ",");
    case PARAGRAPHS:
      return text_node (value, JD_TEXT_PARAGRAPHS);
    case LINE:
    default:
      return text_node (value, JD_TEXT_LINE);
    }
}

static gboolean
set_member (JsonObject *object, const Member *member, const char *place, const char *value, GError **error)
{
  JsonNode *node = *value != '\0' ? value_node (member->want, place, value, error) : NULL;

  if (*value != '\0' && !node)
    return FALSE;
  if (node)
    json_object_set_member (object, member->name, node);
  else if (json_object_has_member (object, member->name))
    json_object_remove_member (object, member->name);
  return TRUE;
}

/* The language as @body has it: "en-US" is "en-us", too. Borrowed. */
static const char *
find_language (JsonObject *body, const char *language)
{
  JsonObjectIter iter;
  const char *name;

  json_object_iter_init_ordered (&iter, body);
  while (json_object_iter_next_ordered (&iter, &name, NULL))
    if (g_ascii_strcasecmp (name, language) == 0)
      return name;
  return language;
}

/* What @member, which has texts by language, says in @tag. */
static void
set_text_in (JsonObject *object, const char *member, const char *tag, const char *value, JdTextForm form)
{
  if (!json_object_has_member (object, member))
    json_object_set_object_member (object, member, json_object_new ());
  JsonObject *texts = json_object_get_object_member (object, member);
  g_autofree char *language = g_strdup (find_language (texts, tag));
  if (*value != '\0')
    json_object_set_member (texts, language, text_node (value, form));
  else if (json_object_has_member (texts, language))
    json_object_remove_member (texts, language);
}

/* @rest: "body.LANGUAGE". */
static gboolean
set_wording (JsonObject *object, const char *rest, const char *place, const char *value, GError **error)
{
  if (!g_str_has_prefix (rest, "body.") || rest[5] == '\0')
    return fault_place (place, error);
  set_text_in (object, "body", rest + 5, value, JD_TEXT_PARAGRAPHS);
  return TRUE;
}

/* @rest: "titles.LANGUAGE". Where no language has one any more, the member goes. */
static gboolean
set_title (JsonObject *object, const char *rest, const char *place, const char *value, GError **error)
{
  if (rest[strlen ("titles.")] == '\0')
    return fault_place (place, error);
  set_text_in (object, "titles", rest + strlen ("titles."), value, JD_TEXT_LINE);
  if (json_object_get_size (json_object_get_object_member (object, "titles")) == 0)
    json_object_remove_member (object, "titles");
  return TRUE;
}

/* ---- elements of lists ---- */

/* An object of what stands between the brackets: "level=intern,place=NL|BE". NULL with @error. New. */
static JsonObject *
parse_keys (const char *inside, const Member *members, guint count, const char *place, GError **error)
{
  g_auto (GStrv) pairs = g_strsplit (inside, ",", -1);
  g_autoptr (JsonObject) object = json_object_new ();

  if (!pairs[0])
    return fault_place (place, error), NULL;
  for (guint i = 0; pairs[i]; i++)
    {
      char *equals = strchr (pairs[i], '=');
      if (!equals)
        return fault_place (place, error), NULL;
      *equals = '\0';
      const Member *member = find_member (members, count, pairs[i]);
      if (!member || equals[1] == '\0')
        return fault_place (place, error), NULL;
      JsonNode *node = member->want == LIST ? list_node (equals + 1, "|") : value_node (member->want, place, equals + 1, error);
      if (!node)
        return NULL;
      json_object_set_member (object, member->name, node);
    }
  return g_steal_pointer (&object);
}

/* Where @element stands in @list, by its name; the length when it does not. */
static guint
find_element (JsonArray *list, JsonNode *element, char *(*name_of) (JsonNode *element))
{
  g_autofree char *name = name_of (element);
  guint i = 0;

  for (; i < json_array_get_length (list); i++)
    {
      g_autofree char *other = name_of (json_array_get_element (list, i));

      if (g_strcmp0 (name, other) == 0)
        break;
    }
  return i;
}

/* The list, made when it is not there. Borrowed. */
static JsonArray *
list_of (JsonObject *block, const char *member)
{
  if (!json_object_has_member (block, member))
    json_object_set_array_member (block, member, json_array_new ());
  return json_object_get_array_member (block, member);
}

/* "variants[level=intern].body.en" between its brackets and behind them; FALSE when it is none. */
static gboolean
split_place (const char *place, const char *list, char **inside, const char **rest)
{
  const gsize length = strlen (list);

  if (strncmp (place, list, length) != 0 || place[length] != '[')
    return FALSE;
  const char *close = strchr (place + length, ']');
  if (!close)
    return FALSE;
  *inside = g_strndup (place + length + 1, close - place - length - 1);
  *rest = close[1] == '.' ? close + 2 : close + 1;
  return close[1] == '.' || close[1] == '\0';
}

static gboolean
set_in_variant (JsonObject *block, const char *inside, const char *rest, const char *place, const char *value, GError **error)
{
  JsonObject *when = parse_keys (inside, condition_keys, G_N_ELEMENTS (condition_keys), place, error);

  if (!when)
    return FALSE;
  JsonArray *list = list_of (block, "variants");
  g_autoptr (JsonNode) made = json_node_init_object (json_node_alloc (), json_object_new ());
  json_object_unref (json_node_get_object (made));
  json_object_set_object_member (json_node_get_object (made), "when", when);
  const guint at = find_element (list, made, jd_variant_name);
  const gboolean there = at < json_array_get_length (list);
  JsonObject *variant = there ? json_array_get_object_element (list, at) : json_node_get_object (made);
  if (!set_wording (variant, rest, place, value, error))
    return FALSE;
  const gboolean empty = json_object_get_size (json_object_get_object_member (variant, "body")) == 0;
  if (there && empty)
    json_array_remove_element (list, at);
  else if (!there && !empty)
    json_array_add_element (list, json_node_ref (made));
  return TRUE;
}

static gboolean
set_in_row (JsonObject *block, const char *inside, const char *rest, const char *place, const char *value, GError **error)
{
  JsonObject *row = parse_keys (inside, row_members, G_N_ELEMENTS (row_members), place, error);

  if (!row)
    return FALSE;
  JsonArray *list = list_of (block, "rows");
  g_autoptr (JsonNode) made = json_node_init_object (json_node_alloc (), row);
  json_object_unref (row);
  const guint at = find_element (list, made, jd_row_name);
  const gboolean there = at < json_array_get_length (list);
  const Member *member = find_member (row_members, G_N_ELEMENTS (row_members), rest);
  if (*rest == '\0' && *value == '\0')
    {
      if (there)
        json_array_remove_element (list, at);
      return TRUE;
    }
  if (!member)
    return fault_place (place, error);
  if (!set_member (there ? json_array_get_object_element (list, at) : row, member, place, value, error))
    return FALSE;
  if (!there)
    json_array_add_element (list, json_node_ref (made));
  return TRUE;
}

gboolean
jd_block_set (JsonObject *block, const char *place, const char *value, GError **error)
{
  g_return_val_if_fail (block && place && value, FALSE);

  const Member *member = find_member (block_members, G_N_ELEMENTS (block_members), place);
  g_autofree char *inside = NULL;
  const char *rest;
  if (member)
    return check_kind (block, member->kind, place, error) && set_member (block, member, place, value, error);
  if (g_str_has_prefix (place, "body."))
    return set_wording (block, place, place, value, error);
  if (g_str_has_prefix (place, "titles."))
    return set_title (block, place, place, value, error);
  if (split_place (place, "variants", &inside, &rest))
    return set_in_variant (block, inside, rest, place, value, error);
  g_clear_pointer (&inside, g_free);
  if (split_place (place, "rows", &inside, &rest))
    return check_kind (block, "salary", place, error) && set_in_row (block, inside, rest, place, value, error);
  return fault_place (place, error);
}
