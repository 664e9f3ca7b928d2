// SPDX-License-Identifier: GPL-3.0-or-later
/* Where in blocks, levels, roles and variables there is text by language. */
#include "jd-translate-private.h"

#include "item/jd-block-node.h"
#include "item/jd-block-places.h"
#include "item/jd-role-node.h"
#include "jd-incoming-change.h"

/* ---- items ---- */

gpointer
jd_translate_item (const JdLibrary *library, JdIncomingSort sort, const char *id)
{
  switch (sort)
    {
    case JD_INCOMING_LEVEL:
      return jd_library_level (library, id);
    case JD_INCOMING_ROLE:
      return jd_library_role (library, id);
    case JD_INCOMING_VARIABLE:
      return (gpointer) jd_library_variable (library, id);
    case JD_INCOMING_BLOCK:
    default:
      return jd_library_block (library, id);
    }
}

static JsonNode *
level_node (const JdLevel *level)
{
  gsize length;
  g_autofree char *json = jd_level_to_json (level, &length);
  return jd_node_of_json (json, length);
}

JsonNode *
jd_translate_node (JdIncomingSort sort, gpointer item)
{
  switch (sort)
    {
    case JD_INCOMING_LEVEL:
      return level_node (item);
    case JD_INCOMING_ROLE:
      return jd_role_to_node (item);
    case JD_INCOMING_VARIABLE:
      return jd_incoming_variable_node (item);
    case JD_INCOMING_BLOCK:
    default:
      return jd_block_to_node (item);
    }
}

/* ---- places ---- */

#define BLOCK_TITLES "titles"

typedef struct
{
  JdIncomingSort sort;
  const char *id;
  GPtrArray *places;
} Walk;

static void
place_free (gpointer data)
{
  JdTranslatePlace *place = data;
  g_free (place->context);
  g_free (place);
}

/* @member of @object, where there is one; it is called by @before and its name. */
static void
add_place (const Walk *walk, JsonObject *object, const char *before, const char *member, gboolean paragraphs)
{
  JsonNode *texts = json_object_get_member (object, member);
  if (!texts || !JSON_NODE_HOLDS_OBJECT (texts))
    return;
  JdTranslatePlace *place = g_new0 (JdTranslatePlace, 1);
  g_autofree char *item = g_strdup_printf ("%s/%s/", jd_incoming_sort_names[walk->sort], walk->id);
  place->context = g_strconcat (item, before, member, NULL);
  place->within = place->context + strlen (item);
  place->texts = json_node_get_object (texts);
  place->paragraphs = paragraphs;
  g_ptr_array_add (walk->places, place);
}

/* What an element of a list is called in a block or role. New string. */
typedef char *(*NameElement) (JsonNode *element);

static char *
id_of (JsonNode *element)
{
  return g_strdup (json_object_get_string_member_with_default (json_node_get_object (element), "id", ""));
}

static char *
name_of (JsonNode *element)
{
  return g_strdup (json_object_get_string_member_with_default (json_node_get_object (element), "name", ""));
}

static void
add_list (const Walk *walk, JsonObject *root, const char *list, NameElement name_element, const char *member, gboolean paragraphs)
{
  JsonArray *elements = json_object_has_member (root, list) ? json_object_get_array_member (root, list) : NULL;
  for (guint i = 0; elements && i < json_array_get_length (elements); i++)
    {
      JsonNode *element = json_array_get_element (elements, i);
      g_autofree char *name = name_element (element), *before = g_strdup_printf ("%s[%s].", list, name);
      add_place (walk, json_node_get_object (element), before, member, paragraphs);
    }
}

static void
add_titles (const Walk *walk, JsonObject *root)
{
  JsonObject *titles = json_object_has_member (root, "titles") ? json_object_get_object_member (root, "titles") : NULL;
  g_autoptr (GList) levels = titles ? json_object_get_members (titles) : NULL;
  for (GList *level = levels; level; level = level->next)
    add_place (walk, titles, "titles.", level->data, FALSE);
}

/* What a block is called: in its own language it has the title alone. */
static void
add_block_title (const Walk *walk, JsonObject *root)
{
  if (!json_object_has_member (root, BLOCK_TITLES))
    json_object_set_object_member (root, BLOCK_TITLES, json_object_new ());
  add_place (walk, root, "", BLOCK_TITLES, FALSE);
  ((JdTranslatePlace *) walk->places->pdata[walk->places->len - 1])->own = json_object_get_string_member (root, "title");
}

void
jd_translate_tidy (JsonNode *root)
{
  JsonObject *object = json_node_get_object (root);
  JsonObject *titles = json_object_has_member (object, BLOCK_TITLES) ? json_object_get_object_member (object, BLOCK_TITLES) : NULL;
  if (titles && json_object_get_size (titles) == 0)
    json_object_remove_member (object, BLOCK_TITLES);
}

GPtrArray *
jd_translate_places (JdIncomingSort sort, const char *id, JsonNode *root)
{
  GPtrArray *places = g_ptr_array_new_with_free_func (place_free);
  const Walk walk = { sort, id, places };
  JsonObject *object = json_node_get_object (root);

  switch (sort)
    {
    case JD_INCOMING_LEVEL:
      add_place (&walk, object, "", "name", FALSE);
      add_place (&walk, object, "", "title_pattern", FALSE);
      break;
    case JD_INCOMING_ROLE:
      add_place (&walk, object, "", "name", FALSE);
      add_place (&walk, object, "", "also", FALSE);
      add_titles (&walk, object);
      add_list (&walk, object, "sections", id_of, "heading", FALSE);
      add_list (&walk, object, "variables", name_of, "label", FALSE);
      add_list (&walk, object, "variables", name_of, "help", TRUE);
      break;
    case JD_INCOMING_VARIABLE:
      add_place (&walk, object, "", "label", FALSE);
      add_place (&walk, object, "", "help", TRUE);
      break;
    case JD_INCOMING_BLOCK:
    default:
      add_block_title (&walk, object);
      add_place (&walk, object, "", "body", TRUE);
      add_list (&walk, object, "variants", jd_variant_name, "body", TRUE);
      break;
    }
  return places;
}

/* ---- texts ---- */

const char *
jd_translate_tag (JsonObject *texts, const char *language, gboolean regions)
{
  g_autoptr (GList) tags = json_object_get_members (texts);
  for (GList *tag = tags; tag; tag = tag->next)
    if (g_ascii_strcasecmp (tag->data, language) == 0)
      return tag->data;
  for (GList *tag = regions ? tags : NULL; tag; tag = tag->next)
    if (jd_language_same (tag->data, language))
      return tag->data;
  return NULL;
}

const char *
jd_translate_text (JsonObject *texts, const char *language, gboolean regions)
{
  const char *tag = jd_translate_tag (texts, language, regions);
  const char *text = tag ? json_object_get_string_member_with_default (texts, tag, NULL) : NULL;
  return text && *text ? text : NULL;
}

const char *
jd_translate_source (const JdTranslatePlace *place, const char *from)
{
  const char *text = jd_translate_text (place->texts, from, TRUE);
  return text ? text : place->own;
}
