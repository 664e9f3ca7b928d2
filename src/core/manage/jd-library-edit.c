// SPDX-License-Identifier: GPL-3.0-or-later
/* What is done to one block, and to many alike. */
#include "jd-library-edit.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "base/jd-file.h"
#include "form/jd-draft-kind.h"
#include "item/jd-block-node.h"
#include "jd-edit-work.h"

/* ---- ids ---- */

/* The kind under which @folder has a file of that id; NULL when there is none. New string. */
static char *
find_kind (const char *folder, const char *id)
{
  g_autofree char *blocks = g_build_filename (folder, "library", NULL), *file = g_strconcat (id, ".json", NULL);
  g_autoptr (GDir) kinds = g_dir_open (blocks, 0, NULL);

  for (const char *kind = kinds ? g_dir_read_name (kinds) : NULL; kind; kind = g_dir_read_name (kinds))
    {
      g_autofree char *path = g_build_filename (blocks, kind, file, NULL);

      if (kind[0] != '.' && g_file_test (path, G_FILE_TEST_EXISTS))
        return g_strdup (kind);
    }
  return NULL;
}

/* Also of a file that is broken, and so not in the library. */
static gboolean
is_taken (const JdLibraryEdit *edit, const char *folder, const char *id)
{
  if (jd_library_block (edit->library, id))
    return TRUE;
  g_autofree char *kind = find_kind (folder, id);
  return kind != NULL;
}

/* @id, or with a number behind it that is not in @also either (a set of strings; may be NULL). New string. */
static char *
number_id (const JdLibraryEdit *edit, const char *folder, const char *id, GHashTable *also)
{
  for (guint number = 1;; number++)
    {
      g_autofree char *numbered = number == 1 ? g_strdup (id) : g_strdup_printf ("%.70s-%u", id, number);

      if (jd_is_id (numbered) && !is_taken (edit, folder, numbered) && !(also && g_hash_table_contains (also, numbered)))
        return g_steal_pointer (&numbered);
    }
}

char *
jd_library_edit_free_id (const JdLibraryEdit *edit, const char *folder, const char *text)
{
  g_return_val_if_fail (edit && folder && text, NULL);

  g_autofree char *words = jd_id_from_text (text);
  return number_id (edit, folder, words ? words : "block", NULL);
}

/* ---- one block ---- */

static JdLibraryChange *
fault_taken (const char *folder, const char *id, GError **error)
{
  g_autofree char *shown = jd_file_shown_name (folder), *found = jd_error_quote (id);

  jd_error_set (error, JD_ERROR_EXISTS, shown, NULL, _("an id that no block has"), found);
  return NULL;
}

JdLibraryChange *
jd_library_edit_add (const JdLibraryEdit *edit, const char *folder, const JdBlock *block, GError **error)
{
  g_return_val_if_fail (edit && folder && block, NULL);

  g_autoptr (JdLibraryChange) change = jd_library_change_new (JD_DEED_ADD_BLOCK);
  if (is_taken (edit, folder, block->id))
    return fault_taken (folder, block->id, error);
  return jd_library_change_put_block (change, folder, block, error) ? g_steal_pointer (&change) : NULL;
}

/* Whether both are the same file. */
static gboolean
is_same (const JdBlock *a, const JdBlock *b)
{
  return a->revision == b->revision && a->history->len == b->history->len && jd_block_says_same (a, b);
}

JdLibraryChange *
jd_library_edit_save (const JdLibraryEdit *edit, const JdBlock *former, const JdBlock *block, GError **error)
{
  g_return_val_if_fail (edit && block, NULL);

  g_autoptr (JdLibraryChange) change = jd_library_change_new (JD_DEED_CHANGE_BLOCK);
  JdLibraryPlace place;
  g_autoptr (JdBlock) now = jd_edit_block (edit, change, block->id, &place, error);
  if (!now)
    return NULL;
  if (former && !is_same (now, former))
    {
      g_autofree char *name = jd_file_shown_name (place.file);
      g_set_error (error, JD_ERROR, JD_ERROR_REFUSED, _("%s: the file was changed by someone else"), name);
      return NULL;
    }
  if (!jd_block_can_become (edit->library, now, block->kind, error))
    return NULL;
  return jd_edit_put_next (edit, change, now, block, &place, error) ? g_steal_pointer (&change) : NULL;
}

JdLibraryChange *
jd_library_edit_restore_revision (const JdLibraryEdit *edit, const char *id, guint line, GError **error)
{
  g_return_val_if_fail (edit && id, NULL);

  g_autoptr (JdLibraryChange) change = jd_library_change_new (JD_DEED_RESTORE_REVISION);
  JdLibraryPlace place;
  g_autoptr (JdBlock) now = jd_edit_block (edit, change, id, &place, error);
  if (!now)
    return NULL;
  g_return_val_if_fail (line <= now->history->len, NULL);
  g_autofree char *name = jd_file_shown_name (place.file);
  g_autoptr (JdBlock) then = jd_block_at (now, line, name, error);
  return then && jd_edit_put_next (edit, change, now, then, &place, error) ? g_steal_pointer (&change) : NULL;
}

/* ---- many alike ---- */

/* What becomes of @node, a block. FALSE with @error. */
typedef gboolean (*Alter) (JsonObject *node, const JdBlock *block, gconstpointer data, GError **error);

static gboolean
alter_one (const JdLibraryEdit *edit, JdLibraryChange *change, const char *id, Alter alter, gconstpointer data, GError **error)
{
  JdLibraryPlace place;
  g_autoptr (JdBlock) block = jd_edit_block (edit, change, id, &place, error);

  if (!block)
    return FALSE;
  g_autoptr (JsonNode) node = jd_block_to_node (block);
  if (!alter (json_node_get_object (node), block, data, error))
    return FALSE;
  g_autoptr (JdBlock) altered = jd_block_from_node (node, id, error);
  return altered && jd_edit_put_next (edit, change, block, altered, &place, error);
}

static JdLibraryChange *
alter_all (const JdLibraryEdit *edit, JdDeed deed, const char *const *ids, Alter alter, gconstpointer data, GError **error)
{
  g_autoptr (JdLibraryChange) change = jd_library_change_new (deed);

  for (guint i = 0; ids[i]; i++)
    if (!alter_one (edit, change, ids[i], alter, data, error))
      return NULL;
  jd_library_change_tell (change, deed, change->blocks->len, NULL);
  return g_steal_pointer (&change);
}

static gboolean
alter_status (JsonObject *node, const JdBlock *block, gconstpointer status, GError **error)
{
  json_object_set_string_member (node, "status", status);
  return TRUE;
}

JdLibraryChange *
jd_library_edit_retire (const JdLibraryEdit *edit, const char *const *ids, GError **error)
{
  g_return_val_if_fail (edit && ids, NULL);

  return alter_all (edit, JD_DEED_RETIRE_BLOCKS, ids, alter_status, "retired", error);
}

/* What it was before it was retired, as far as its history knows. */
static const char *
status_before (const JdBlock *block)
{
  for (guint i = 0; i < block->history->len; i++)
    {
      JsonNode *state = ((const JdRevision *) g_ptr_array_index (block->history, i))->state;
      const char *status = state ? json_object_get_string_member_with_default (json_node_get_object (state), "status", NULL) : NULL;

      if (g_strcmp0 (status, "draft") == 0 || g_strcmp0 (status, "approved") == 0)
        return status;
    }
  return "approved";
}

static gboolean
alter_back (JsonObject *node, const JdBlock *block, gconstpointer data, GError **error)
{
  if (block->status == JD_STATUS_RETIRED)
    json_object_set_string_member (node, "status", status_before (block));
  return TRUE;
}

JdLibraryChange *
jd_library_edit_restore (const JdLibraryEdit *edit, const char *const *ids, GError **error)
{
  g_return_val_if_fail (edit && ids, NULL);

  return alter_all (edit, JD_DEED_RESTORE_BLOCKS, ids, alter_back, NULL, error);
}

typedef struct
{
  const char *const *add, *const *remove; /* may be NULL */
} Tags;

/* Whether @words has the one at @place before it, too. */
static gboolean
is_repeated (const char *const *words, guint place)
{
  for (guint i = 0; i < place; i++)
    if (g_str_equal (words[i], words[place]))
      return TRUE;
  return FALSE;
}

static gboolean
alter_tags (JsonObject *node, const JdBlock *block, gconstpointer data, GError **error)
{
  const Tags *tags = data;
  JsonArray *list = json_array_new ();

  for (guint i = 0; block->tags[i]; i++)
    if (!tags->remove || !g_strv_contains (tags->remove, block->tags[i]))
      json_array_add_string_element (list, block->tags[i]);
  for (guint i = 0; tags->add && tags->add[i]; i++)
    if (!jd_block_has_tag (block, tags->add[i]) && !is_repeated (tags->add, i))
      json_array_add_string_element (list, tags->add[i]);
  json_object_set_array_member (node, "tags", list);
  return TRUE;
}

JdLibraryChange *
jd_library_edit_tags (const JdLibraryEdit *edit, const char *const *ids, const char *const *add, const char *const *remove, GError **error)
{
  g_return_val_if_fail (edit && ids, NULL);

  const Tags tags = { add, remove };
  return alter_all (edit, JD_DEED_TAG_BLOCKS, ids, alter_tags, &tags, error);
}

/* ---- copies ---- */

/* What the text @member of @object says becomes the title of a copy. */
static void
name_copy (JsonObject *object, const char *member, JsonNode *text, gpointer data)
{
  /* Translators: what a copy of a block is called; %s is the title of the block. */
  g_autofree char *title = g_strdup_printf (_("%s (copy)"), json_node_get_string (text));

  json_object_set_string_member (object, member, title);
}

/* @block without a past, under another id. NULL with @error. New. */
static JdBlock *
make_copy (const JdBlock *block, const char *id, GError **error)
{
  g_autoptr (JsonNode) node = jd_block_to_node (block);
  JsonObject *object = json_node_get_object (node);

  json_object_set_string_member (object, "id", id);
  name_copy (object, "title", json_object_get_member (object, "title"), NULL);
  if (jd_localized_length (block->titles) > 0)
    json_object_foreach_member (json_object_get_object_member (object, "titles"), name_copy, NULL);
  json_object_set_int_member (object, "revision", 1);
  json_object_set_array_member (object, "history", json_array_new ());
  json_object_remove_member (object, "conflicts");
  json_object_remove_member (object, "based_on"); /* revisions that the copy has not */
  return jd_block_from_node (node, id, error);
}

static gboolean
duplicate (const JdLibraryEdit *edit, JdLibraryChange *change, const char *id, GHashTable *made, GError **error)
{
  JdLibraryPlace place;
  g_autoptr (JdBlock) block = jd_edit_block (edit, change, id, &place, error);
  const char *folder = block ? (place.writable ? place.folder : jd_edit_target (edit, &place, error)) : NULL;

  if (!folder)
    return FALSE;
  char *free_id = number_id (edit, folder, id, made);
  g_hash_table_add (made, free_id);
  g_autoptr (JdBlock) copy = make_copy (block, free_id, error);
  return copy && jd_library_change_put_block (change, folder, copy, error);
}

JdLibraryChange *
jd_library_edit_duplicate (const JdLibraryEdit *edit, const char *const *ids, GError **error)
{
  g_return_val_if_fail (edit && ids, NULL);

  g_autoptr (JdLibraryChange) change = jd_library_change_new (JD_DEED_DUPLICATE_BLOCKS);
  g_autoptr (GHashTable) made = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  for (guint i = 0; ids[i]; i++)
    if (!duplicate (edit, change, ids[i], made, error))
      return NULL;
  jd_library_change_tell (change, JD_DEED_DUPLICATE_BLOCKS, change->blocks->len, NULL);
  return g_steal_pointer (&change);
}
