// SPDX-License-Identifier: GPL-3.0-or-later
/* What looks the same and is not: noted in the person's own folder. */

#include "base/jd-file.h"
#include "base/jd-json-scan.h"
#include "base/jd-json-write.h"
#include "base/jd-text.h"
#include "base/jd-today.h"
#include "jd-edit-work.h"
#include "library/jd-different.h"

/* Whether one entry of the library has them all. */
static gboolean
are_told_apart (const JdLibrary *library, const char *const *texts)
{
  const GPtrArray *entries = jd_library_different (library);

  for (guint i = 0; i < entries->len; i++)
    {
      guint at = 0;

      while (texts[at] && g_strv_contains (g_ptr_array_index (entries, i), texts[at]))
        at++;
      if (!texts[at])
        return TRUE;
    }
  return FALSE;
}

/* The file as an object, one without entries where there is none. A broken one is not written over. New. */
static JsonNode *
read_file (const char *folder, GBytes *there, GError **error)
{
  gsize length = 0;
  const char *data = there ? g_bytes_get_data (there, &length) : NULL;
  g_autofree char *path = g_build_filename (folder, JD_DIFFERENT_FILE, NULL), *name = jd_file_shown_name (path);

  if (!there)
    return json_from_string ("{ \"format\": 1, \"different\": [] }", NULL);
  g_autoptr (GPtrArray) entries = jd_different_parse (data ? data : "", length, name, error);
  if (!entries)
    return NULL;
  data = jd_text_skip_mark (data, &length);
  g_autoptr (JdJsonTree) tree = jd_json_parse (data, length, name, error);
  return tree ? jd_json_node_copy (jd_json_tree_root (tree)) : NULL;
}

static void
set_string (JsonObject *object, const char *member, const char *value)
{
  if (value)
    json_object_set_string_member (object, member, value);
}

static void
add_entry (JsonNode *root, const char *const *texts, const JdEditNote *note)
{
  JsonObject *entry = json_object_new ();
  JsonArray *list = json_array_new ();
  g_autofree char *today = jd_today ();

  for (guint i = 0; texts[i]; i++)
    json_array_add_string_element (list, texts[i]);
  json_object_set_array_member (entry, "texts", list);
  set_string (entry, "on", note->on ? note->on : today);
  set_string (entry, "by", note->by);
  set_string (entry, "why", note->why);
  json_array_add_object_element (json_object_get_array_member (json_node_get_object (root), "different"), entry);
}

static gboolean
put_file (JdLibraryChange *change, const char *folder, JsonNode *root, GError **error)
{
  g_autoptr (JdWriter) writer = jd_writer_new ();
  gsize length;

  jd_writer_node (writer, NULL, root);
  char *json = jd_writer_finish (writer, &length);
  g_autoptr (GBytes) data = g_bytes_new_take (json, length);
  return jd_library_change_put (change, folder, JD_DIFFERENT_FILE, data, error);
}

JdLibraryChange *
jd_library_edit_different (const JdLibraryEdit *edit, const char *const *texts, GError **error)
{
  g_return_val_if_fail (edit && edit->own && texts, NULL);

  const guint count = g_strv_length ((GStrv) texts);
  g_return_val_if_fail (count >= 2 && count <= JD_DIFFERENT_MOST, NULL);
  g_autoptr (JdLibraryChange) change = jd_library_change_new (JD_DEED_TELL_APART);
  GBytes *there;

  jd_library_change_tell (change, JD_DEED_TELL_APART, count, NULL);
  if (are_told_apart (edit->library, texts))
    return g_steal_pointer (&change);
  if (!jd_library_change_get (change, edit->own, JD_DIFFERENT_FILE, &there, error))
    return NULL;
  g_autoptr (JsonNode) root = read_file (edit->own, there, error);
  if (!root)
    return NULL;
  add_entry (root, texts, &edit->note);
  for (guint i = 0; texts[i]; i++)
    if (jd_library_block (edit->library, texts[i]))
      jd_library_change_add_block (change, texts[i]);
  return put_file (change, edit->own, root, error) ? g_steal_pointer (&change) : NULL;
}
