// SPDX-License-Identifier: GPL-3.0-or-later
#include "jd-pack.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "base/jd-json-scan.h"
#include "item/jd-block-node.h"
#include "model/jd-list.h"

static const char *const pack_members[] = { "format", "name", "origin", "blocks", "levels", "roles", "variables", NULL };

static void
block_unref (gpointer data)
{
  jd_block_unref (data);
}

static void
level_unref (gpointer data)
{
  jd_level_unref (data);
}

static void
role_unref (gpointer data)
{
  jd_role_unref (data);
}

static void
variable_unref (gpointer data)
{
  jd_variable_unref (data);
}

JdPack *
jd_pack_new (const char *name)
{
  JdPack *pack = g_new0 (JdPack, 1);

  pack->name = g_strdup (name);
  pack->blocks = g_ptr_array_new_with_free_func (block_unref);
  pack->levels = g_ptr_array_new_with_free_func (level_unref);
  pack->roles = g_ptr_array_new_with_free_func (role_unref);
  pack->variables = g_ptr_array_new_with_free_func (variable_unref);
  return pack;
}

void
jd_pack_free (JdPack *pack)
{
  if (!pack)
    return;
  g_free (pack->name);
  g_clear_pointer (&pack->origin, json_node_unref);
  g_ptr_array_unref (pack->blocks);
  g_ptr_array_unref (pack->levels);
  g_ptr_array_unref (pack->roles);
  g_ptr_array_unref (pack->variables);
  jd_extras_unref (pack->extras);
  g_free (pack);
}

/* ---- reading ---- */

/* Members of a pack are as their files are, and of the same version. */
static void
check_format (const JdValue *element)
{
  jd_read_int (element, "format", JD_OPTIONAL, 1, 1, 1);
}

static gpointer
read_block (const JdValue *element)
{
  check_format (element);
  return jd_block_read (element);
}

static gpointer
read_level (const JdValue *element)
{
  check_format (element);
  return jd_level_read (element);
}

static gpointer
read_role (const JdValue *element)
{
  check_format (element);
  return jd_role_read (element);
}

/* A list of the pack; @id_of gives the id of an element, NULL after a fault in it. Of the element with the first fault, @faulty (NULL until there is one) gets what it is called. */
static GPtrArray *
read_items (const JdValue *root, const char *member, JdReadFunc read, GDestroyNotify free_item, const char *(*id_of) (gconstpointer item), char **faulty)
{
  JdValue array = jd_value_member (root, member, JD_OPTIONAL);
  GPtrArray *items = g_ptr_array_new_with_free_func (free_item);
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  gboolean fine = jd_reader_finish (root->reader, NULL);

  for (guint i = 0, n = jd_value_length (&array); i < n; i++)
    {
      JdValue element = jd_value_element (&array, i);
      gpointer item = read (&element);
      g_ptr_array_add (items, item);
      jd_list_check_unique (seen, &element, "id", id_of (item));
      if (!fine || jd_reader_finish (root->reader, NULL))
        continue;
      fine = FALSE;
      *faulty = g_strdup (id_of (item) ? id_of (item) : "?");
    }
  return items;
}

static const char *
id_of_block (gconstpointer item)
{
  return ((const JdBlock *) item)->id;
}

static const char *
id_of_level (gconstpointer item)
{
  return ((const JdLevel *) item)->id;
}

static const char *
id_of_role (gconstpointer item)
{
  return ((const JdRole *) item)->id;
}

static void
read_origin (JdPack *pack, const JdValue *root)
{
  JdValue origin = jd_value_member (root, "origin", JD_OPTIONAL);
  if (!jd_value_present (&origin))
    return;
  jd_value_length (&origin); /* a fault where it is no list */
  pack->origin = jd_json_node_copy (origin.node);
  json_node_seal (pack->origin);
}

static JdPack *
read_pack (const JdValue *root, char **faulty)
{
  JdPack *pack = g_new0 (JdPack, 1);

  pack->name = jd_read_string (root, "name", JD_OPTIONAL);
  read_origin (pack, root);
  pack->blocks = read_items (root, "blocks", read_block, block_unref, id_of_block, faulty);
  pack->levels = read_items (root, "levels", read_level, level_unref, id_of_level, faulty);
  pack->roles = read_items (root, "roles", read_role, role_unref, id_of_role, faulty);
  pack->variables = jd_variables_read (root, "variables");
  pack->extras = jd_value_extras (root, pack_members);
  return pack;
}

/* Some file of JSON that is no pack would be an empty one. */
static void
check_lists (const JdValue *root)
{
  gboolean any = FALSE;
  for (guint i = 3; pack_members[i]; i++)
    {
      JdValue list = jd_value_member (root, pack_members[i], JD_OPTIONAL);
      any = any || jd_value_present (&list);
    }
  JdValue blocks = jd_value_member (root, "blocks", JD_OPTIONAL);
  if (!any)
    jd_value_fault_missing (&blocks, _("a list"));
}

JdPack *
jd_pack_parse (const char *data, gsize length, const char *file, GError **error)
{
  g_autoptr (JdReader) reader = jd_reader_new (data, length, file, error);
  g_autoptr (GError) fault = NULL;
  g_autofree char *faulty = NULL;
  if (!reader)
    return NULL;

  JdValue root = jd_reader_root (reader);
  check_lists (&root);
  g_autoptr (JdPack) pack = read_pack (&root, &faulty);
  if (jd_reader_finish (reader, &fault))
    return g_steal_pointer (&pack);
  /* Translators: a message that names the place in a file, and the id of the block, level or role which stands there. */
  if (faulty)
    g_set_error (error, fault->domain, fault->code, _("%s; in “%s”"), fault->message, faulty);
  else
    g_propagate_error (error, g_steal_pointer (&fault));
  return NULL;
}

/* ---- writing ---- */

/* Takes @json, which one of ours wrote. */
static void
write_json (JdWriter *writer, char *json, gsize length)
{
  g_autoptr (JsonNode) node = jd_node_of_json (json, length);
  jd_writer_node (writer, NULL, node);
  g_free (json);
}

static void
write_block (JdWriter *writer, gconstpointer item)
{
  gsize length;
  char *json = jd_block_to_json (item, &length);
  write_json (writer, json, length);
}

static void
write_level (JdWriter *writer, gconstpointer item)
{
  gsize length;
  char *json = jd_level_to_json (item, &length);
  write_json (writer, json, length);
}

static void
write_role (JdWriter *writer, gconstpointer item)
{
  gsize length;
  char *json = jd_role_to_json (item, &length);
  write_json (writer, json, length);
}

static void
write_variable (JdWriter *writer, gconstpointer item)
{
  jd_variable_write (writer, item);
}

char *
jd_pack_to_json (const JdPack *pack, const char *file, gsize *length, GError **error)
{
  g_return_val_if_fail (pack && length, NULL);

  g_autoptr (JdWriter) writer = jd_writer_new ();
  jd_writer_begin_object (writer, NULL, pack->extras);
  jd_writer_int (writer, "format", 1);
  jd_writer_string (writer, "name", pack->name);
  if (pack->origin)
    jd_writer_node (writer, "origin", pack->origin);
  jd_list_write (writer, "blocks", pack->blocks, write_block);
  jd_list_write (writer, "levels", pack->levels, write_level);
  jd_list_write (writer, "roles", pack->roles, write_role);
  jd_list_write (writer, "variables", pack->variables, write_variable);
  jd_writer_end_object (writer);
  g_autofree char *json = jd_writer_finish (writer, length);
  g_autoptr (JdJsonTree) readable = jd_json_parse (json, *length, file, error);
  return readable ? g_steal_pointer (&json) : NULL;
}
