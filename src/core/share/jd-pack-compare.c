// SPDX-License-Identifier: GPL-3.0-or-later
/* A pack held against a library. */
#include <string.h>

#include "item/jd-block-revision.h"
#include "jd-pack.h"
#include "merge/jd-block-common.h"
#include "merge/jd-block-merge.h"

/* ---- blocks ---- */

/* Text of @member of where a block comes from. Borrowed. */
static const char *
origin_text (const JdBlock *block, const char *member)
{
  JsonNode *origin = jd_block_origin (block);
  JsonNode *node = origin ? json_object_get_member (json_node_get_object (origin), member) : NULL;
  return node && JSON_NODE_HOLDS_VALUE (node) && json_node_get_value_type (node) == G_TYPE_STRING ? json_node_get_string (node) : NULL;
}

/* Whether @theirs is the same thing of another release of a source, and nobody edited @ours since it came from there. */
static gboolean
is_next_release (const JdBlock *ours, const JdBlock *theirs)
{
  const char *id = origin_text (ours, "id"), *family = origin_text (ours, "family");
  return ours->history->len == 0 && id && family && g_strcmp0 (id, origin_text (theirs, "id")) == 0 && g_strcmp0 (family, origin_text (theirs, "family")) == 0
         && g_strcmp0 (origin_text (ours, "source"), origin_text (theirs, "source")) != 0;
}

static JdIncoming *
keep (JdBlock *ours, JdIncomingState state)
{
  JdIncoming *incoming = jd_incoming_block (ours, ours);
  incoming->state = state;
  return incoming;
}

static JdIncoming *
merge (JdBlock *base, JdBlock *ours, JdBlock *theirs, GError **error)
{
  g_auto (GStrv) conflicts = NULL;
  g_autoptr (JdBlock) merged = jd_block_merge (base, ours, theirs, ours->id, &conflicts, error);
  if (!merged)
    return NULL;
  /* A merge counts a revision also where all it says is what is there. */
  if (!conflicts[0] && jd_block_says_same (ours, merged))
    return keep (ours, JD_INCOMING_SAME);
  JdIncoming *incoming = jd_incoming_block (ours, merged);
  if (!conflicts[0])
    return incoming;
  incoming->state = JD_INCOMING_CONFLICT;
  incoming->conflicts = g_steal_pointer (&conflicts);
  incoming->theirs = jd_block_ref (theirs);
  return incoming;
}

/* Both there, and not the same file. */
static JdIncoming *
compare_blocks (JdBlock *ours, JdBlock *theirs, GError **error)
{
  guint in_ours, in_theirs;
  static const JdEditNote nobody = { NULL };

  if (jd_block_says_same (ours, theirs))
    return keep (ours, JD_INCOMING_SAME);
  if (is_next_release (ours, theirs))
    {
      g_autoptr (JdBlock) next = jd_block_next (ours, theirs, &nobody, error);
      return next ? jd_incoming_block (ours, next) : NULL;
    }
  if (!jd_block_find_common (ours, theirs, &in_ours, &in_theirs))
    return merge (NULL, ours, theirs, error);
  if (in_ours == 0)
    return jd_incoming_block (ours, theirs);
  if (in_theirs == 0)
    return keep (ours, JD_INCOMING_OLDER);
  g_autoptr (JdBlock) base = jd_block_at (ours, in_ours, ours->id, error);
  return base ? merge (base, ours, theirs, error) : NULL;
}

/* ---- the rest ---- */

static JdIncoming *
incoming_of (JdIncomingSort sort, const char *id, char *ours, char *theirs)
{
  JdIncoming *incoming = g_new0 (JdIncoming, 1);
  incoming->sort = sort;
  incoming->id = g_strdup (id);
  if (!ours)
    incoming->state = JD_INCOMING_ADDED;
  else
    incoming->state = strcmp (ours, theirs) == 0 ? JD_INCOMING_SAME : JD_INCOMING_CONFLICT;
  g_free (ours);
  g_free (theirs);
  return incoming;
}

static JdIncoming *
compare_level (const JdLibrary *library, JdLevel *level)
{
  const JdLevel *ours = jd_library_level (library, level->id);
  JdIncoming *incoming = incoming_of (JD_INCOMING_LEVEL, level->id, ours ? jd_level_to_json (ours, NULL) : NULL, jd_level_to_json (level, NULL));
  incoming->level = jd_level_ref (level);
  return incoming;
}

static JdIncoming *
compare_role (const JdLibrary *library, JdRole *role)
{
  const JdRole *ours = jd_library_role (library, role->id);
  JdIncoming *incoming = incoming_of (JD_INCOMING_ROLE, role->id, ours ? jd_role_to_json (ours, NULL) : NULL, jd_role_to_json (role, NULL));
  incoming->role = jd_role_ref (role);
  return incoming;
}

static char *
variable_json (const JdVariable *variable)
{
  g_autoptr (JdWriter) writer = jd_writer_new ();
  jd_variable_write (writer, variable);
  return jd_writer_finish (writer, NULL);
}

static JdIncoming *
compare_variable (const JdLibrary *library, JdVariable *variable)
{
  const JdVariable *ours = jd_library_variable (library, variable->name);
  JdIncoming *incoming = incoming_of (JD_INCOMING_VARIABLE, variable->name, ours ? variable_json (ours) : NULL, variable_json (variable));
  incoming->variable = jd_variable_ref (variable);
  return incoming;
}

GPtrArray *
jd_pack_compare (const JdPack *pack, const JdLibrary *library, GError **error)
{
  g_return_val_if_fail (pack && library, NULL);

  g_autoptr (GPtrArray) list = jd_incoming_list ();
  for (guint i = 0; i < pack->blocks->len; i++)
    {
      JdBlock *theirs = pack->blocks->pdata[i], *ours = jd_library_block (library, theirs->id);
      JdIncoming *incoming = ours ? compare_blocks (ours, theirs, error) : jd_incoming_block (NULL, theirs);
      if (!incoming)
        return NULL;
      g_ptr_array_add (list, incoming);
    }
  for (guint i = 0; i < pack->levels->len; i++)
    g_ptr_array_add (list, compare_level (library, pack->levels->pdata[i]));
  for (guint i = 0; i < pack->roles->len; i++)
    g_ptr_array_add (list, compare_role (library, pack->roles->pdata[i]));
  for (guint i = 0; i < pack->variables->len; i++)
    g_ptr_array_add (list, compare_variable (library, pack->variables->pdata[i]));
  return g_steal_pointer (&list);
}
