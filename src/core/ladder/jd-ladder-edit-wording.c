// SPDX-License-Identifier: GPL-3.0-or-later
/* Lines of a ladder: what they say. */
#include "jd-ladder-edit-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "compose/jd-resolve.h"
#include "item/jd-block-node.h"
#include "manage/jd-edit-work.h"

/* The block while its wordings change. */
typedef struct
{
  JdBlock *block;
  JdLibraryPlace place;
  JsonNode *node;
} Wording;

static void
wording_clear (Wording *wording)
{
  g_clear_pointer (&wording->block, jd_block_unref);
  g_clear_pointer (&wording->node, json_node_unref);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Wording, wording_clear)

static gboolean
wording_begin (Wording *wording, const JdLibraryEdit *edit, JdLibraryChange *change, const char *block, GError **error)
{
  wording->block = jd_edit_block (edit, change, block, &wording->place, error);
  wording->node = wording->block ? jd_block_to_node (wording->block) : NULL;
  return wording->node != NULL;
}

static gboolean
wording_end (const Wording *wording, const JdLibraryEdit *edit, JdLibraryChange *change, GError **error)
{
  g_autoptr (JdBlock) next = jd_block_from_node (wording->node, wording->block->title, error);

  return next && jd_edit_put_next (edit, change, wording->block, next, &wording->place, error);
}

/* The list, made when it is not there. Borrowed. */
static JsonArray *
variants_of (const Wording *wording)
{
  JsonObject *object = json_node_get_object (wording->node);

  if (!json_object_has_member (object, "variants"))
    json_object_set_array_member (object, "variants", json_array_new ());
  return json_object_get_array_member (object, "variants");
}

/* Takes the level out of a variant that names it and nothing but levels; the variant goes with the last one. Whether it was in it. */
static gboolean
leave_variant (const Wording *wording, guint index, const char *level)
{
  const JdVariant *variant = g_ptr_array_index (wording->block->variants, index);
  JsonArray *list = variants_of (wording);

  if (!jd_ladder_is_plain (variant->when) || !jd_condition_names_level (variant->when, level))
    return FALSE;
  if (g_strv_length (variant->when->level) == 1)
    {
      json_array_remove_element (list, index);
      return TRUE;
    }
  JsonObject *when = json_object_get_object_member (json_array_get_object_element (list, index), "when");
  JsonArray *names = json_array_new ();
  for (char **name = variant->when->level; *name; name++)
    if (!g_str_equal (*name, level))
      json_array_add_string_element (names, *name);
  json_object_set_array_member (when, "level", names);
  return TRUE;
}

/* A variant for the level alone that says what holds there now, in all languages. Borrowed. */
static JsonObject *
new_variant (const Wording *wording, const JdVariant *former, const char *level)
{
  const JdLocalized *says = former ? former->body : wording->block->body;
  JsonObject *variant = json_object_new (), *when = json_object_new (), *body = json_object_new ();
  JsonArray *levels = json_array_new ();

  json_array_add_string_element (levels, level);
  json_object_set_array_member (when, "level", levels);
  for (guint i = 0; i < jd_localized_length (says); i++)
    json_object_set_string_member (body, jd_localized_tag (says, i), jd_localized_text (says, i));
  json_object_set_object_member (variant, "when", when);
  json_object_set_object_member (variant, "body", body);
  json_array_add_object_element (variants_of (wording), variant);
  return body;
}

/* Words for the level and words for a place are as close as each other, so that nobody could tell which hold where both do. */
static gboolean
check_rivals (const Wording *wording, GError **error)
{
  for (guint i = 0; i < wording->block->variants->len; i++)
    {
      const JdCondition *when = ((const JdVariant *) g_ptr_array_index (wording->block->variants, i))->when;

      if (when->level || !when->place == !when->workplace)
        continue;
      g_set_error (error, JD_ERROR, JD_ERROR_AMBIGUOUS, _("%s: has words for a place or workplace, too; what it says where both hold is decided in the block"), wording->block->title);
      return FALSE;
    }
  return TRUE;
}

/* Where the words of the level stand: what it says itself, or where it follows none the words of the block. Borrowed; NULL with @error. */
static JsonObject *
body_for (const Wording *wording, const JdLibraryEdit *edit, const char *level, const char *language, GError **error)
{
  g_autofree const char **chain = jd_library_level_chain (edit->library, level, error);
  const JdContext context = { .levels = chain };
  JdWordingChoice choice;

  if (!chain || !jd_resolve_block (wording->block, &context, language, &choice, error))
    return NULL;
  jd_why_clear (&choice.why);
  if (!choice.variant && !chain[1])
    return json_object_get_object_member (json_node_get_object (wording->node), "body");
  guint index;
  const gboolean found = choice.variant && g_ptr_array_find (wording->block->variants, choice.variant, &index);
  if (found && choice.variant->when->level && g_strv_length (choice.variant->when->level) == 1 && g_str_equal (choice.variant->when->level[0], level))
    return json_object_get_object_member (json_array_get_object_element (variants_of (wording), index), "body");
  if (!found && !check_rivals (wording, error))
    return NULL;
  if (found)
    leave_variant (wording, index, level);
  return new_variant (wording, choice.variant, level);
}

/* The language as the body has it: what is shown may be of another region of it. Borrowed. */
static const char *
find_language (JsonObject *body, const char *language)
{
  g_autoptr (GList) tags = json_object_get_members (body);

  for (GList *tag = tags; tag; tag = tag->next)
    if (g_ascii_strcasecmp (tag->data, language) == 0)
      return tag->data;
  for (GList *tag = tags; tag; tag = tag->next)
    if (jd_language_same (tag->data, language))
      return tag->data;
  return language;
}

gboolean
jd_ladder_put_wording (const JdLibraryEdit *edit, JdLibraryChange *change, const JdLadderPlace *place, const char *language, const char *text, GError **error)
{
  g_auto (Wording) wording = { NULL };

  if (!wording_begin (&wording, edit, change, place->block, error))
    return FALSE;
  g_autofree const char **chain = jd_library_level_chain (edit->library, place->level, error);
  const JdContext context = { .levels = chain };
  JdWordingChoice choice;
  if (!chain || !jd_resolve_block (wording.block, &context, language, &choice, error))
    return FALSE;
  jd_why_clear (&choice.why);
  if (g_str_equal (choice.wording, text) && jd_language_same (choice.language, language))
    return TRUE;
  JsonObject *body = body_for (&wording, edit, place->level, language, error);
  if (!body)
    return FALSE;
  g_autofree char *tag = g_strdup (find_language (body, language));
  json_object_set_string_member (body, tag, text);
  return wording_end (&wording, edit, change, error);
}

gboolean
jd_ladder_drop_wording (const JdLibraryEdit *edit, JdLibraryChange *change, const JdLadderPlace *place, GError **error)
{
  g_auto (Wording) wording = { NULL };

  if (!wording_begin (&wording, edit, change, place->block, error))
    return FALSE;
  for (guint i = wording.block->variants->len; i > 0; i--)
    leave_variant (&wording, i - 1, place->level);
  return wording_end (&wording, edit, change, error);
}
