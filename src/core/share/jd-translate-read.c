// SPDX-License-Identifier: GPL-3.0-or-later
#include "jd-translate-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "base/jd-json-scan.h"
#include "item/jd-block-node.h"
#include "jd-incoming-change.h"

/* An item of which the file translates something. */
typedef struct
{
  JdIncomingSort sort;
  char *id;
  gpointer item; /* borrowed from the library */
  JsonNode *root;
  GPtrArray *places;
  GHashTable *taken; /* contexts, borrowed */
  int based_on;      /* the oldest revision of which a translation was made; 0: none was taken yet */
} Item;

typedef struct
{
  const char *file, *from;
  const JdLibrary *library;
  const JdEditNote *note;
  JdTranslation *translation;
  GPtrArray *items;      /* of Item, in the order of the file */
  GHashTable *by_name;   /* "block/cook-clean", owned -> Item */
  GHashTable *contexts;  /* seen so far; borrowed */
} Reading;

static void
item_free (gpointer data)
{
  Item *item = data;
  g_free (item->id);
  g_ptr_array_unref (item->places);
  g_hash_table_unref (item->taken);
  json_node_unref (item->root);
  g_free (item);
}

/* ---- from a context to a place ---- */

static Item *
new_item (Reading *reading, JdIncomingSort sort, const char *id)
{
  gpointer found = jd_translate_item (reading->library, sort, id);
  if (!found)
    return NULL;
  Item *item = g_new0 (Item, 1);
  item->sort = sort;
  item->id = g_strdup (id);
  item->item = found;
  item->root = jd_translate_node (sort, found);
  item->places = jd_translate_places (sort, id, item->root);
  item->taken = g_hash_table_new (g_str_hash, g_str_equal);
  g_ptr_array_add (reading->items, item);
  return item;
}

/* NULL when the library has no such. */
static Item *
find_item (Reading *reading, const char *context)
{
  g_auto (GStrv) parts = g_strsplit (context, "/", 3);
  if (g_strv_length (parts) != 3)
    return NULL;
  g_autofree char *name = g_strconcat (parts[0], "/", parts[1], NULL);
  Item *item = g_hash_table_lookup (reading->by_name, name);
  const int sort = jd_name_index (jd_incoming_sort_names, parts[0]);
  if (!item && sort >= 0 && (item = new_item (reading, (JdIncomingSort) sort, parts[1])))
    g_hash_table_insert (reading->by_name, g_steal_pointer (&name), item);
  return item;
}

static const JdTranslatePlace *
find_place (const Item *item, const char *context)
{
  for (guint i = 0; i < item->places->len; i++)
    if (g_str_equal (((const JdTranslatePlace *) item->places->pdata[i])->context, context))
      return item->places->pdata[i];
  return NULL;
}

/* ---- entries ---- */

/* The revision @entry was made of; 0 when its text is none that is known there. What is no block has no revisions. */
static int
find_revision (const Reading *reading, const Item *item, const JdTranslatePlace *place, const char *text)
{
  if (g_strcmp0 (jd_translate_source (place, reading->from), text) == 0)
    return item->sort == JD_INCOMING_BLOCK ? ((const JdBlock *) item->item)->revision : 1;
  return item->sort == JD_INCOMING_BLOCK ? jd_translate_find_revision (item->item, reading->from, place->context, text) : 0;
}

/* Two variants for the same are one place. */
static void
put_text (const Item *item, const char *context, const char *language, const char *text)
{
  for (guint i = 0; i < item->places->len; i++)
    {
      const JdTranslatePlace *place = item->places->pdata[i];
      const char *tag = jd_translate_tag (place->texts, language, FALSE);
      if (g_str_equal (place->context, context))
        json_object_set_string_member (place->texts, tag ? tag : language, text);
    }
}

static void
take (Reading *reading, Item *item, const JdTranslatePlace *place, const JdPoEntry *entry)
{
  JdTranslation *translation = reading->translation;
  const int revision = find_revision (reading, item, place, entry->id);
  g_autofree char *text = jd_translate_accept (entry, place, reading->file, translation->faults);
  if (!text)
    return;
  if (*text == '\0')
    {
      translation->empty++;
      return;
    }
  if (revision == 0)
    {
      g_autofree char *found = jd_error_quote (entry->id);
      jd_translate_fault (translation->moved, entry, JD_ERROR_REFUSED, reading->file, _("a text as the library has it"), found);
      return;
    }
  put_text (item, place->context, translation->language, text);
  g_hash_table_add (item->taken, place->context);
  item->based_on = item->based_on == 0 ? revision : MIN (item->based_on, revision);
  translation->taken++;
}

static void
read_entry (Reading *reading, const JdPoEntry *entry)
{
  JdTranslation *translation = reading->translation;
  Item *item = entry->context ? find_item (reading, entry->context) : NULL;
  const JdTranslatePlace *place = item ? find_place (item, entry->context) : NULL;
  g_autofree char *found = entry->context ? jd_error_quote (entry->context) : g_strdup (_("none"));
  if (!place)
    jd_translate_fault (translation->faults, entry, JD_ERROR_REFERENCE, reading->file, _("a msgctxt that names a text of the library"), found);
  else if (!g_hash_table_add (reading->contexts, entry->context))
    jd_translate_fault (translation->faults, entry, JD_ERROR_DUPLICATE, reading->file, _("every msgctxt once"), found);
  else if (entry->fuzzy)
    translation->fuzzy++;
  else if (*entry->text == '\0')
    translation->empty++;
  else
    take (reading, item, place, entry);
}

/* ---- items ---- */

/* Which revision the block is based on now. As long as no text is another than then, it is that of before. A translation that was not in the file may be of an older text; then it is that of before,
 * too, so that it is asked for again. */
static int
settle_revision (const Reading *reading, const Item *item)
{
  const int former = jd_translate_based_on (item->root, reading->translation->language);
  g_autoptr (JdTranslateThen) then = former > 0 && former < item->based_on ? jd_translate_then (item->item, former, reading->from) : NULL;
  int revision = then ? former : item->based_on;
  for (guint i = 0; then && i < item->places->len; i++)
    {
      const JdTranslatePlace *place = item->places->pdata[i];
      const char *text = jd_translate_source (place, reading->from), *previous;
      if (!text || !jd_translate_text (place->texts, reading->translation->language, FALSE) || !jd_translate_changed (then, item->item, place->context, text, &previous))
        continue;
      if (!g_hash_table_contains (item->taken, place->context))
        return former;
      revision = item->based_on;
    }
  return revision;
}

static JdIncoming *
make_block (const Reading *reading, const Item *item, GError **error)
{
  JdBlock *former = item->item;
  jd_translate_tidy (item->root);
  jd_translate_set_based_on (item->root, reading->translation->language, settle_revision (reading, item));
  g_autoptr (JdBlock) says = jd_block_from_node (item->root, item->id, error);
  if (!says)
    return NULL;
  if (jd_block_says_same (former, says))
    return jd_incoming_block (former, former);
  g_autoptr (JdBlock) next = jd_block_next (former, says, reading->note, error);
  return next ? jd_incoming_block (former, next) : NULL;
}

/* What @root, an object, is as one of @sort: the member of the item that it fills in. FALSE with @error. */
static gboolean
fill_in (JdIncoming *incoming, JsonNode *root, GError **error)
{
  g_autoptr (JdWriter) writer = jd_writer_new ();
  gsize length;
  const gboolean is_variable = incoming->sort == JD_INCOMING_VARIABLE;
  if (is_variable)
    {
      jd_writer_begin_object (writer, NULL, NULL);
      jd_writer_int (writer, "format", 1);
      jd_writer_begin_array (writer, "variables");
    }
  jd_writer_node (writer, NULL, root);
  if (is_variable)
    {
      jd_writer_end_array (writer);
      jd_writer_end_object (writer);
    }
  g_autofree char *json = jd_writer_finish (writer, &length);
  if (incoming->sort == JD_INCOMING_ROLE)
    return (incoming->role = jd_role_parse (json, length, incoming->id, error)) != NULL;
  if (incoming->sort == JD_INCOMING_LEVEL)
    return (incoming->level = jd_level_parse (json, length, incoming->id, error)) != NULL;
  return (incoming->variable = jd_incoming_read_variable (json, length, incoming->id, error)) != NULL;
}

static JdIncoming *
make_other (const Item *item, GError **error)
{
  g_autoptr (JsonNode) former = jd_translate_node (item->sort, item->item);
  JdIncoming *incoming = g_new0 (JdIncoming, 1);
  incoming->sort = item->sort;
  incoming->id = g_strdup (item->id);
  incoming->choice = JD_CONFLICT_TAKE;
  incoming->state = json_node_equal (former, item->root) ? JD_INCOMING_SAME : JD_INCOMING_CHANGED;
  if (fill_in (incoming, item->root, error))
    return incoming;
  g_free (incoming->id);
  g_free (incoming);
  return NULL;
}

static void
make_items (const Reading *reading)
{
  JdTranslation *translation = reading->translation;
  for (guint i = 0; translation->faults->len == 0 && i < reading->items->len; i++)
    {
      GError *error = NULL;
      const Item *item = reading->items->pdata[i];
      JdIncoming *made = item->based_on == 0 ? NULL : item->sort == JD_INCOMING_BLOCK ? make_block (reading, item, &error) : make_other (item, &error);
      if (made)
        g_ptr_array_add (translation->items, made);
      else if (error)
        g_ptr_array_add (translation->faults, error);
    }
  if (translation->faults->len > 0)
    g_ptr_array_set_size (translation->items, 0);
}

/* ---- the file ---- */

static void
read_entries (Reading *reading, const GPtrArray *entries)
{
  for (guint i = 1; i < entries->len && reading->translation->faults->len < JD_TRANSLATE_MAX_FAULTS; i++)
    read_entry (reading, entries->pdata[i]);
  make_items (reading);
}

/* What the header says of @name, else of @other with - for _, which is a language; NULL with @error. New string. */
static char *
read_language (const GPtrArray *entries, const char *file, const char *name, const char *other, GError **error)
{
  g_autofree char *said = jd_po_header (entries, name);
  if (!said && other && (said = jd_po_header (entries, other)))
    g_strdelimit (said, "_", '-');
  if (said && jd_is_language_tag (said))
    return g_steal_pointer (&said);
  g_autofree char *expected = g_strdup_printf (_("a header with a line “%s: ” and a language tag such as de-AT"), name), *found = said ? jd_error_quote (said) : g_strdup (_("none"));
  jd_error_set (error, JD_ERROR_MISSING, file, NULL, expected, found);
  return NULL;
}

JdTranslation *
jd_translate_read (const char *data, gsize length, const char *file, const JdLibrary *library, const JdEditNote *note, GError **error)
{
  g_return_val_if_fail (data && file && library && note, NULL);

  g_autoptr (GPtrArray) entries = jd_po_parse (data, length, file, error);
  g_autofree char *to = entries ? read_language (entries, file, "X-Vacancy-To", "Language", error) : NULL;
  g_autofree char *from = to ? read_language (entries, file, "X-Vacancy-From", NULL, error) : NULL;
  if (!from)
    return NULL;
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func (item_free);
  g_autoptr (GHashTable) by_name = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL), contexts = g_hash_table_new (g_str_hash, g_str_equal);
  JdTranslation *translation = g_new0 (JdTranslation, 1);
  translation->language = g_steal_pointer (&to);
  translation->items = jd_incoming_list ();
  translation->faults = g_ptr_array_new_with_free_func ((GDestroyNotify) g_error_free);
  translation->moved = g_ptr_array_new_with_free_func ((GDestroyNotify) g_error_free);
  Reading reading = { file, from, library, note, translation, items, by_name, contexts };
  read_entries (&reading, entries);
  return translation;
}

void
jd_translation_free (JdTranslation *translation)
{
  if (!translation)
    return;
  g_free (translation->language);
  g_ptr_array_unref (translation->items);
  g_ptr_array_unref (translation->faults);
  g_ptr_array_unref (translation->moved);
  g_free (translation);
}
