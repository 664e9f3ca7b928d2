// SPDX-License-Identifier: GPL-3.0-or-later
/* What comes of two versions of a block, and what becomes of the file that had the other one. */
#include "jd-library-edit-settle.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "base/jd-file.h"
#include "item/jd-block-node.h"
#include "jd-edit-work.h"

/* ---- history ---- */

static gint64
revision_of (JsonNode *entry)
{
  return json_object_get_int_member_with_default (json_node_get_object (entry), "revision", 0);
}

static gboolean
has_entry (const GPtrArray *entries, JsonNode *entry)
{
  for (guint i = 0; i < entries->len; i++)
    if (json_node_equal (entries->pdata[i], entry))
      return TRUE;
  return FALSE;
}

/* In front of the first that is older; those are the newest first. */
static void
add_entry (GPtrArray *entries, JsonNode *entry)
{
  guint at = 0;

  if (has_entry (entries, entry))
    return;
  while (at < entries->len && revision_of (entries->pdata[at]) >= revision_of (entry))
    at++;
  g_ptr_array_insert (entries, at, json_node_ref (entry));
}

static void
add_history (GPtrArray *entries, JsonNode *block)
{
  JsonArray *history = json_object_get_array_member (json_node_get_object (block), "history");

  for (guint i = 0; history && i < json_array_get_length (history); i++)
    add_entry (entries, json_array_get_element (history, i));
}

/* @block as what comes behind both: with what each said, and what each had said before, in its history. */
static JdBlock *
behind_both (const JdBlock *mine, const JdBlock *theirs, const JdBlock *block, const JdEditNote *note, GError **error)
{
  g_autoptr (JdBlock) next = jd_block_next (mine, block, note, error), other = next ? jd_block_next (theirs, block, note, error) : NULL;

  if (!other)
    return NULL;
  g_autoptr (JsonNode) node = jd_block_to_node (next), other_node = jd_block_to_node (other);
  g_autoptr (GPtrArray) entries = g_ptr_array_new_with_free_func ((GDestroyNotify) json_node_unref);
  JsonArray *history = json_array_new ();
  add_history (entries, node);
  add_history (entries, other_node);
  for (guint i = 0; i < entries->len; i++)
    json_array_add_element (history, json_node_ref (entries->pdata[i]));
  json_object_set_array_member (json_node_get_object (node), "history", history);
  json_object_set_int_member (json_node_get_object (node), "revision", MAX (next->revision, other->revision));
  return jd_block_from_node (node, block->id, error);
}

/* Whether @block said at some time what @other says. */
static gboolean
said_once (const JdBlock *block, const JdBlock *other)
{
  for (guint place = 0; place <= block->history->len; place++)
    {
      g_autoptr (JdBlock) then = jd_block_at (block, place, block->id, NULL);

      if (then && jd_block_says_same (then, other))
        return TRUE;
    }
  return FALSE;
}

/* ---- files ---- */

static gboolean
fault_changed (const char *file, GError **error)
{
  g_autofree char *name = jd_file_shown_name (file);

  g_set_error (error, JD_ERROR, JD_ERROR_REFUSED, _("%s: the file was changed by someone else"), name);
  return FALSE;
}

/* The file of @stray as @change calls it. */
static const char *
stray_name (const JdStray *stray)
{
  return stray->path + strlen (stray->folder) + 1;
}

static gboolean
is_as_read (GBytes *data, const JdStray *stray)
{
  gsize length;
  const char *text = g_bytes_get_data (data, &length);
  g_autofree char *etag = jd_file_etag (text ? text : "", length);

  return g_str_equal (etag, stray->etag);
}

/* Whether the file of @stray still is what it was read from. */
static gboolean
check_stray (JdLibraryChange *change, const JdStray *stray, GError **error)
{
  GBytes *there;

  if (!jd_library_change_get (change, stray->folder, stray_name (stray), &there, error))
    return FALSE;
  return (there && is_as_read (there, stray)) || fault_changed (stray->path, error);
}

/* The block as the disk has it must be @mine. */
static gboolean
check_mine (JdLibraryChange *change, const JdBlock *mine, const JdLibraryPlace *place, GError **error)
{
  g_autofree char *name = jd_library_block_name (mine);
  GBytes *there;

  if (!jd_library_change_get (change, place->folder, name, &there, error))
    return FALSE;
  gsize length = 0;
  const char *text = there ? g_bytes_get_data (there, &length) : NULL;
  g_autoptr (JdBlock) block = text ? jd_block_parse (text, length, place->file, NULL) : NULL;
  return (block && jd_block_equal (block, mine)) || fault_changed (place->file, error);
}

/* ---- the change ---- */

static gboolean
is_writable (const JdLibraryEdit *edit, const char *folder, GError **error)
{
  JdLibraryPlace place;

  for (guint floor = 0; jd_library_find_folder (edit->library, floor, &place); floor++)
    if (g_str_equal (place.folder, folder) && !place.writable)
      {
        g_autofree char *name = jd_file_shown_name (folder);

        jd_error_set (error, JD_ERROR_REFUSED, name, NULL, _("a folder that can be changed"), _("one that is read-only"));
        return FALSE;
      }
  return TRUE;
}

/* Over both sides that git marked. */
static gboolean
settle_marked (const JdLibraryEdit *edit, JdLibraryChange *change, const JdStray *stray, const JdBlock *block, GError **error)
{
  g_autoptr (JdBlock) next = behind_both (stray->block, stray->theirs, block, &edit->note, error);
  gsize length;

  if (!next)
    return FALSE;
  char *json = jd_block_to_json (next, &length);
  g_autoptr (GBytes) data = g_bytes_new_take (json, length);
  jd_library_change_add_block (change, next->id);
  return jd_library_change_put (change, stray->folder, stray_name (stray), data, error);
}

/* As a block there was none of. */
static gboolean
settle_alone (const JdLibraryEdit *edit, JdLibraryChange *change, const JdStray *stray, const JdBlock *block, GError **error)
{
  g_autofree char *name = jd_library_block_name (block);

  return jd_edit_check_free (change, stray->folder, name, error) && jd_library_change_put_block (change, stray->folder, block, error);
}

static gboolean
settle_over (const JdLibraryEdit *edit, JdLibraryChange *change, const JdSettled *settled, const JdLibraryPlace *place, GError **error)
{
  if (!check_mine (change, settled->mine, place, error))
    return FALSE;
  if (jd_block_says_same (settled->block, settled->mine) && said_once (settled->mine, settled->theirs))
    return TRUE;
  const char *folder = jd_edit_target (edit, place, error);
  g_autoptr (JdBlock) next = folder ? behind_both (settled->mine, settled->theirs, settled->block, &edit->note, error) : NULL;
  return next && jd_library_change_put_block (change, folder, next, error);
}

static gboolean
settle_block (const JdLibraryEdit *edit, JdLibraryChange *change, const JdSettled *settled, GError **error)
{
  JdLibraryPlace place;
  const JdStray *stray = settled->stray;

  if (stray && stray->is_marked)
    return settle_marked (edit, change, stray, settled->block, error);
  if (settled->mine && jd_library_find_block_in (edit->library, stray ? stray->folder : NULL, settled->mine->id, &place))
    return settle_over (edit, change, settled, &place, error);
  return stray && !settled->mine ? settle_alone (edit, change, stray, settled->block, error) : jd_edit_fault_unknown (settled->block->id, _("the id of a block"), error) != NULL;
}

JdLibraryChange *
jd_library_edit_settle (const JdLibraryEdit *edit, const JdSettled *settled, GError **error)
{
  g_return_val_if_fail (edit && settled && settled->block && settled->theirs, NULL);

  const JdStray *stray = settled->stray;
  g_autoptr (JdLibraryChange) change = jd_library_change_new (JD_DEED_SETTLE);
  if (stray && (!is_writable (edit, stray->folder, error) || !check_stray (change, stray, error)))
    return NULL;
  jd_library_change_add_block (change, settled->block->id);
  if (!settle_block (edit, change, settled, error))
    return NULL;
  if (stray && !stray->is_marked && !jd_library_change_put (change, stray->folder, stray_name (stray), NULL, error))
    return NULL;
  return g_steal_pointer (&change);
}
