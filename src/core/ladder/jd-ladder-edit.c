// SPDX-License-Identifier: GPL-3.0-or-later
/* Lines of a ladder: where they are there. */
#include "jd-ladder-edit-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "base/jd-text.h"
#include "compose/jd-resolve.h"
#include "describe/jd-block-text.h"
#include "item/jd-block-node.h"
#include "manage/jd-edit-work.h"

/* ---- where it is there ---- */

/* What becomes of a line at one level. */
typedef enum
{
  FOLLOWS,
  BEGINS,
  ENDS
} Turn;

/* The levels of the library that follow nothing unknown, by their order. Of JdLevel, borrowed. */
static GPtrArray *
list_levels (const JdLibrary *library)
{
  const GPtrArray *all = jd_library_levels (library);
  GPtrArray *levels = g_ptr_array_new ();

  for (guint i = 0; i < all->len; i++)
    {
      g_autofree const char **chain = jd_library_level_chain (library, ((const JdLevel *) g_ptr_array_index (all, i))->id, NULL);
      if (chain)
        g_ptr_array_add (levels, g_ptr_array_index (all, i));
    }
  return levels;
}

/* Whether the role lists the line at the level, whatever operations do. */
static gboolean
holds (const JdLibrary *library, const JdRoleEntry *entry, const char *level)
{
  g_autofree const char **chain = jd_library_level_chain (library, level, NULL);
  const JdContext context = { .levels = chain };

  return jd_resolve_entry_holds (entry, &context);
}

/* What changes at the level, seen from the one it follows. */
static Turn
turn_at (const JdLibrary *library, const JdRoleEntry *entry, const JdLevel *level)
{
  const gboolean here = holds (library, entry, level->id), above = level->inherits && holds (library, entry, level->inherits);

  return here == above ? FOLLOWS : here ? BEGINS : ENDS;
}

/* @turns: by id of a level, what changes there. Whether the line is there then. */
static gboolean
is_there (const JdLibrary *library, GHashTable *turns, const char *level)
{
  g_autofree const char **chain = jd_library_level_chain (library, level, NULL);

  for (guint i = 0; chain[i]; i++)
    {
      const Turn turn = GPOINTER_TO_UINT (g_hash_table_lookup (turns, chain[i]));
      if (turn != FOLLOWS)
        return turn == BEGINS;
    }
  return FALSE;
}

/* ---- conditions ---- */

/* Levels a condition names that the library does not have stay. */
static void
keep_unknown (const JdLibrary *library, const JdCondition *condition, JsonArray *names)
{
  for (guint i = 0; condition && condition->level && condition->level[i]; i++)
    if (!jd_library_level (library, condition->level[i]))
      json_array_add_string_element (names, condition->level[i]);
}

/* Takes @names. */
static void
set_condition (JsonObject *entry, const char *member, JsonArray *names)
{
  JsonObject *condition = json_object_new ();

  if (json_object_has_member (entry, member))
    json_object_remove_member (entry, member);
  if (json_array_get_length (names) == 0)
    {
      json_array_unref (names);
      json_object_unref (condition);
      return;
    }
  json_object_set_array_member (condition, "level", names);
  json_object_set_object_member (entry, member, condition);
}

/* The shortest conditions that say @turns. A line that is there wherever nothing else is said needs no "when". */
static void
write_turns (const JdLibrary *library, const JdRoleEntry *entry, GHashTable *turns, JsonObject *node)
{
  g_autoptr (GPtrArray) levels = list_levels (library);
  JsonArray *begins = json_array_new (), *ends = json_array_new (), *absent = json_array_new ();
  gboolean always = TRUE, begins_later = FALSE;

  keep_unknown (library, entry->when, begins);
  keep_unknown (library, entry->unless, ends);
  for (guint i = 0; i < levels->len; i++)
    {
      const JdLevel *level = g_ptr_array_index (levels, i);
      const gboolean here = is_there (library, turns, level->id), above = level->inherits && is_there (library, turns, level->inherits);

      if (here && !above)
        json_array_add_string_element (begins, level->id);
      if (!here && above)
        json_array_add_string_element (ends, level->id);
      if (!here && !level->inherits)
        json_array_add_string_element (absent, level->id);
      begins_later |= here && !above && level->inherits != NULL;
      always &= level->inherits || here;
    }
  /* Nowhere: only a list of what it is not for says that. */
  const gboolean nowhere = json_array_get_length (begins) == 0;
  set_condition (node, "when", nowhere || (always && !begins_later) ? json_array_new () : json_array_ref (begins));
  set_condition (node, "unless", json_array_ref (nowhere ? absent : ends));
  json_array_unref (begins);
  json_array_unref (ends);
  json_array_unref (absent);
}

/* ---- the entry of the role ---- */

static gpointer
refuse_entry (const JdLibraryEdit *edit, const JdLadderPlace *place, const char *why, GError **error)
{
  const JdBlock *block = jd_library_block (edit->library, place->block);

  g_set_error (error, JD_ERROR, JD_ERROR_REFUSED, "%s: %s", block ? block->title : place->block, why);
  return NULL;
}

/* The only one of the line in its section. @at says where. Borrowed; NULL with @error. */
static const JdRoleEntry *
find_entry (const JdLibraryEdit *edit, const JdLadderPlace *place, guint *at_section, guint *at_entry, GError **error)
{
  const JdRole *role = jd_library_role (edit->library, place->role);
  const JdRoleEntry *found = NULL;

  for (guint i = 0; i < role->sections->len; i++)
    {
      const JdRoleSection *section = g_ptr_array_index (role->sections, i);

      for (guint k = 0; k < section->entries->len; k++)
        {
          const JdRoleEntry *entry = g_ptr_array_index (section->entries, k);
          if (!g_str_equal (section->id, place->section) || !g_str_equal (entry->block, place->block))
            continue;
          if (found)
            return refuse_entry (edit, place, _("the role lists it several times; change that in its outline"), error);
          found = entry;
          *at_section = i;
          *at_entry = k;
        }
    }
  if (!found)
    return refuse_entry (edit, place, _("a level brings it, not the role; change that at the level"), error);
  if (!jd_ladder_is_plain (found->when) || !jd_ladder_is_plain (found->unless))
    return refuse_entry (edit, place, _("where it is there depends on the place, too; change that in the outline of the role"), error);
  return found;
}

/* @former as it says @turns: a plain id again when there is no more to say. New. */
static JsonNode *
new_entry (JsonNode *former, const char *block, const JdLibrary *library, const JdRoleEntry *entry, GHashTable *turns)
{
  g_autoptr (JsonObject) object = JSON_NODE_HOLDS_OBJECT (former) ? json_node_dup_object (former) : json_object_new ();

  json_object_set_string_member (object, "block", block);
  write_turns (library, entry, turns, object);
  return json_object_get_size (object) == 1 ? json_node_init_string (json_node_alloc (), block) : json_node_init_object (json_node_alloc (), object);
}

/* Whether the role has the line at the level after all operations, and whose operation brings it. */
static gboolean
find_line (const JdLibraryEdit *edit, const JdLadderPlace *place, gboolean *there, const char **brought, GError **error)
{
  g_autoptr (GArray) lines = jd_resolve_role_lines (edit->library, jd_library_role (edit->library, place->role), place->level, error);

  *there = FALSE;
  *brought = NULL;
  for (guint i = 0; lines && i < lines->len; i++)
    {
      const JdRoleLine *line = &g_array_index (lines, JdRoleLine, i);

      if (!g_str_equal (line->section->id, place->section) || !g_str_equal (line->block->id, place->block))
        continue;
      *there = TRUE;
      *brought = line->level;
    }
  return lines != NULL;
}

/* That no operation has the last word. */
static gboolean
check_operations (const JdLibraryEdit *edit, const JdLadderPlace *place, const JdRoleEntry *entry, GError **error)
{
  gboolean there;
  const char *brought;

  if (!find_line (edit, place, &there, &brought, error))
    return FALSE;
  if (!brought && there == holds (edit->library, entry, place->level))
    return TRUE;
  g_autofree char *name = jd_level_name (edit->library, place->level, jd_program_language ());
  /* Translators: the name of a level. */
  g_autofree char *why = g_strdup_printf (_("an operation of the level %s decides where it is there; change that at the level"), name);
  return refuse_entry (edit, place, why, error) != NULL;
}

/* Changes what the role says of the line at the level. */
static gboolean
put_turn (const JdLibraryEdit *edit, JdLibraryChange *change, const JdLadderPlace *place, Turn turn, GError **error)
{
  g_autoptr (GHashTable) turns = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GPtrArray) levels = list_levels (edit->library);
  guint section, at;
  const JdRoleEntry *entry = find_entry (edit, place, &section, &at, error);

  if (!entry || !check_operations (edit, place, entry, error))
    return FALSE;
  for (guint i = 0; i < levels->len; i++)
    {
      const JdLevel *level = g_ptr_array_index (levels, i);
      g_hash_table_insert (turns, level->id, GUINT_TO_POINTER (turn_at (edit->library, entry, level)));
    }
  g_hash_table_insert (turns, (gpointer) place->level, GUINT_TO_POINTER (turn));
  g_autoptr (JsonNode) node = jd_edit_read_json (edit, change, TRUE, place->role, error);
  if (!node)
    return FALSE;
  JsonObject *in = json_array_get_object_element (json_object_get_array_member (json_node_get_object (node), "sections"), section);
  JsonArray *list = json_object_get_array_member (in, "blocks");
  g_autoptr (JsonNode) made = new_entry (json_array_get_element (list, at), place->block, edit->library, entry, turns);
  json_object_set_array_member (in, "blocks", jd_list_node_with (list, at, made));
  return jd_edit_put_json (edit, change, TRUE, place->role, node, error);
}

/* ---- what a person does ---- */

static gboolean
check_place (const JdLibraryEdit *edit, const JdLadderPlace *place, GError **error)
{
  if (!jd_library_role (edit->library, place->role))
    return jd_edit_fault_unknown (place->role, _("the id of a role"), error) != NULL;
  if (!jd_library_level (edit->library, place->level))
    return jd_edit_fault_unknown (place->level, _("the id of a level"), error) != NULL;
  return TRUE;
}

JdLibraryChange *
jd_ladder_edit_wording (const JdLibraryEdit *edit, const JdLadderPlace *place, const char *language, const char *text, GError **error)
{
  g_return_val_if_fail (edit && place && language && text, NULL);

  g_autoptr (JdLibraryChange) change = jd_library_change_new (JD_DEED_CHANGE_WORDING);
  g_autofree char *clean = jd_text_clean (text, -1, JD_TEXT_PARAGRAPHS, NULL);
  gboolean there;
  const char *brought;
  g_return_val_if_fail (*g_strstrip (clean) != '\0', NULL);
  if (!check_place (edit, place, error) || !find_line (edit, place, &there, &brought, error))
    return NULL;
  if (!there && !put_turn (edit, change, place, BEGINS, error))
    return NULL;
  return jd_ladder_put_wording (edit, change, place, language, clean, error) ? g_steal_pointer (&change) : NULL;
}

JdLibraryChange *
jd_ladder_edit_there (const JdLibraryEdit *edit, const JdLadderPlace *place, gboolean there, GError **error)
{
  g_return_val_if_fail (edit && place, NULL);

  g_autoptr (JdLibraryChange) change = jd_library_change_new (there ? JD_DEED_BEGIN_LINE : JD_DEED_END_LINE);

  return check_place (edit, place, error) && put_turn (edit, change, place, there ? BEGINS : ENDS, error) ? g_steal_pointer (&change) : NULL;
}

JdLibraryChange *
jd_ladder_edit_follow (const JdLibraryEdit *edit, const JdLadderPlace *place, GError **error)
{
  g_return_val_if_fail (edit && place, NULL);

  g_autoptr (JdLibraryChange) change = jd_library_change_new (JD_DEED_FOLLOW_LEVEL);
  guint section, at;
  if (!check_place (edit, place, error))
    return NULL;
  if (!jd_library_level (edit->library, place->level)->inherits)
    return refuse_entry (edit, place, _("the level follows none"), error);
  const JdRoleEntry *entry = find_entry (edit, place, &section, &at, NULL);
  const gboolean turns = entry && turn_at (edit->library, entry, jd_library_level (edit->library, place->level)) != FOLLOWS;
  if (turns && !put_turn (edit, change, place, FOLLOWS, error))
    return NULL;
  return jd_ladder_drop_wording (edit, change, place, error) ? g_steal_pointer (&change) : NULL;
}
