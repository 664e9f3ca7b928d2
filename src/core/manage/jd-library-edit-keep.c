// SPDX-License-Identifier: GPL-3.0-or-later
/* A line of a posting becomes a block. */
#include <string.h>

#include "base/jd-text.h"
#include "item/jd-block-node.h"
#include "item/jd-block-set.h"
#include "jd-edit-work.h"
#include "model/jd-wording.h"

#define TITLE_LENGTH 40 /* characters */

/* The block that the line was made from, when it is the person's own: a revision of a team's block would hide what the team makes of it. Borrowed. */
static const JdBlock *
own_block (const JdLibraryEdit *edit, const JdPlacement *placement)
{
  JdLibraryPlace place;

  if (!placement->block || !jd_library_find_block (edit->library, placement->block, &place) || !g_str_equal (place.folder, edit->own))
    return NULL;
  return jd_library_block (edit->library, placement->block);
}

static JdLibraryChange *
keep_revision (const JdLibraryEdit *edit, const JdBlock *former, const JdPlacement *placement, const char *language, GError **error)
{
  g_autofree char *member = g_strconcat ("body.", language, NULL);
  g_autoptr (JsonNode) node = jd_block_to_node (former);

  if (!jd_block_set (json_node_get_object (node), member, jd_placement_wording (placement), error))
    return NULL;
  g_autoptr (JdBlock) block = jd_block_from_node (node, former->id, error);
  return block ? jd_library_edit_save (edit, former, block, error) : NULL;
}

static JdLibraryChange *
keep_new (const JdLibraryEdit *edit, const JdPlacement *placement, const char *language, const char *text, GError **error)
{
  g_autofree char *words = jd_id_from_text (text), *own = g_strconcat ("my-", words ? words : "block", NULL), *title = jd_text_shorten (text, TITLE_LENGTH);
  g_autofree char *id = jd_library_edit_free_id (edit, edit->own, own);
  g_autoptr (JdBlock) block = jd_block_new (id, MIN (placement->kind, JD_KIND_TEXT), title, language, jd_placement_wording (placement));

  return jd_library_edit_add (edit, edit->own, block, error);
}

JdLibraryChange *
jd_library_edit_keep (const JdLibraryEdit *edit, const JdPlacement *placement, const char *language, GError **error)
{
  g_return_val_if_fail (edit && edit->own && placement && language, NULL);

  g_autofree char *text = jd_wording_plain (jd_placement_wording (placement));
  const JdBlock *former = own_block (edit, placement);
  g_return_val_if_fail (*text != '\0', NULL);
  JdLibraryChange *change = former ? keep_revision (edit, former, placement, language, error) : keep_new (edit, placement, language, text, error);
  if (change)
    jd_library_change_tell (change, JD_DEED_KEEP_LINE, 1, NULL);
  return change;
}
