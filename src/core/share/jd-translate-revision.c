// SPDX-License-Identifier: GPL-3.0-or-later
/* Which revision of a block a translation was made of, and what the block said then. */
#include "jd-translate-private.h"

#include "item/jd-block-node.h"

#define BASED_ON "based_on" /* { "fr": 3 }; like "conflicts" it is kept as members are that nobody knows */

int
jd_translate_based_on (JsonNode *root, const char *language)
{
  JsonNode *node = json_object_get_member (json_node_get_object (root), BASED_ON);
  JsonObject *by_language = node && JSON_NODE_HOLDS_OBJECT (node) ? json_node_get_object (node) : NULL;
  const char *tag = by_language ? jd_translate_tag (by_language, language, FALSE) : NULL;
  const gint64 revision = tag ? json_object_get_int_member_with_default (by_language, tag, 0) : 0;
  return revision > 0 && revision <= G_MAXINT ? (int) revision : 0;
}

void
jd_translate_set_based_on (JsonNode *root, const char *language, int revision)
{
  JsonObject *object = json_node_get_object (root);
  JsonNode *node = json_object_get_member (object, BASED_ON);
  if (!node || !JSON_NODE_HOLDS_OBJECT (node))
    json_object_set_object_member (object, BASED_ON, json_object_new ());
  JsonObject *by_language = json_object_get_object_member (object, BASED_ON);
  const char *tag = jd_translate_tag (by_language, language, FALSE);
  json_object_set_int_member (by_language, tag ? tag : language, revision);
}

/* What @block says in the language @from, by context. New. */
static GHashTable *
list_texts (JdBlock *block, const char *from)
{
  GHashTable *texts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  g_autoptr (JsonNode) root = jd_block_to_node (block);
  g_autoptr (GPtrArray) places = jd_translate_places (JD_INCOMING_BLOCK, block->id, root);
  for (guint i = 0; i < places->len; i++)
    {
      const JdTranslatePlace *place = places->pdata[i];
      const char *text = jd_translate_source (place, from);
      if (text)
        g_hash_table_insert (texts, g_strdup (place->context), g_strdup (text));
    }
  return texts;
}

JdTranslateThen *
jd_translate_then (const JdBlock *block, int revision, const char *from)
{
  JdTranslateThen *then = g_new0 (JdTranslateThen, 1);
  g_autoptr (GArray) log = jd_block_log (block);
  then->revision = revision;
  for (guint i = 0; i < log->len && !then->known; i++)
    {
      const JdBlockLine *line = &g_array_index (log, JdBlockLine, i);
      g_autoptr (JdBlock) was = line->revision == revision ? jd_block_at (block, line->place, block->id, NULL) : NULL;
      then->known = was != NULL;
      then->texts = was ? list_texts (was, from) : NULL;
    }
  return then;
}

void
jd_translate_then_free (JdTranslateThen *then)
{
  if (!then)
    return;
  g_clear_pointer (&then->texts, g_hash_table_unref);
  g_free (then);
}

gboolean
jd_translate_changed (const JdTranslateThen *then, const JdBlock *block, const char *context, const char *now, const char **previous)
{
  *previous = then->known ? g_hash_table_lookup (then->texts, context) : NULL;
  return then->known ? g_strcmp0 (*previous, now) != 0 : then->revision < block->revision;
}

int
jd_translate_find_revision (const JdBlock *block, const char *from, const char *context, const char *text)
{
  g_autoptr (GArray) log = jd_block_log (block);
  for (guint i = 0; i < log->len; i++)
    {
      const JdBlockLine *line = &g_array_index (log, JdBlockLine, i);
      g_autoptr (JdBlock) was = jd_block_at (block, line->place, block->id, NULL);
      g_autoptr (GHashTable) texts = was ? list_texts (was, from) : NULL;
      if (texts && g_strcmp0 (g_hash_table_lookup (texts, context), text) == 0)
        return line->revision;
    }
  return 0;
}
