// SPDX-License-Identifier: GPL-3.0-or-later
#include "describe/jd-block-column.h"

#include <glib/gi18n-lib.h>
#include <stdlib.h>
#include <string.h>

#include "base/jd-locale.h"
#include "compose/jd-phrases.h"
#include "describe/jd-block-text.h"
#include "library/jd-library-stack.h"

/* ---- what stands in them ---- */

static char *
wording_text (const JdLibrary *library, const JdBlock *block, const JdBlockUses *uses, const char *reader)
{
  return jd_block_text_any (library, NULL, block);
}

static char *
kind_text (const JdLibrary *library, const JdBlock *block, const JdBlockUses *uses, const char *reader)
{
  return g_strdup (block->kind == JD_KIND_OTHER ? block->kind_name : jd_block_kind_label (block->kind));
}

static char *
levels_text (const JdLibrary *library, const JdBlock *block, const JdBlockUses *uses, const char *reader)
{
  const GPtrArray *levels = jd_library_levels (library);
  const gboolean for_all = jd_localized_length (block->body) > 0 || block->variants->len == 0;
  /* Translators: levels; others follow. */
  GString *text = g_string_new (for_all ? _("All") : "");

  for (guint i = 0; i < levels->len; i++)
    {
      const JdLevel *level = g_ptr_array_index (levels, i);
      g_autofree char *name = jd_block_names_level (block, level->id) ? jd_level_name (library, level->id, reader) : NULL;

      if (name)
        g_string_append_printf (text, "%s%s", text->len > 0 ? ", " : "", name);
    }
  if (for_all && !strchr (text->str, ','))
    g_string_assign (text, _("All levels"));
  return g_string_free (text, FALSE);
}

static char *
tags_text (const JdLibrary *library, const JdBlock *block, const JdBlockUses *uses, const char *reader)
{
  return g_strjoinv (", ", block->tags);
}

static char *
roles_text (const JdLibrary *library, const JdBlock *block, const JdBlockUses *uses, const char *reader)
{
  return jd_block_role_names (library, block, reader);
}

/* Roles, levels and postings, as "used:" counts them. */
static char *
used_text (const JdLibrary *library, const JdBlock *block, const JdBlockUses *uses, const char *reader)
{
  return uses ? g_strdup_printf ("%u", uses->count (uses->data, block->id)) : g_strdup ("");
}

static char *
folder_text (const JdLibrary *library, const JdBlock *block, const JdBlockUses *uses, const char *reader)
{
  JdLibraryPlace place;

  return jd_library_find_block (library, block->id, &place) ? jd_library_folder_name (place.folder) : g_strdup ("");
}

static char *
status_text (const JdLibrary *library, const JdBlock *block, const JdBlockUses *uses, const char *reader)
{
  return g_strdup (jd_block_status_label (block->status));
}

static char *
changed_text (const JdLibrary *library, const JdBlock *block, const JdBlockUses *uses, const char *reader)
{
  const char *date = jd_block_changed_on (block);

  return date ? jd_phrase_date (reader, date) : g_strdup ("");
}

/* ---- what they are sorted by, where that is not the text ---- */

static char *
kind_key (const JdLibrary *library, const JdBlock *block, const JdBlockUses *uses)
{
  return g_strdup_printf ("%02d%s", block->kind, block->kind == JD_KIND_OTHER ? block->kind_name : "");
}

/* The lowest level first; what is for all of them before that. */
static char *
levels_key (const JdLibrary *library, const JdBlock *block, const JdBlockUses *uses)
{
  const GPtrArray *levels = jd_library_levels (library);
  GString *key = g_string_new (jd_localized_length (block->body) > 0 || block->variants->len == 0 ? "0" : "1");

  for (guint i = 0; i < levels->len; i++)
    if (jd_block_names_level (block, ((const JdLevel *) g_ptr_array_index (levels, i))->id))
      g_string_append_printf (key, "%04u", i);
  return g_string_free (key, FALSE);
}

static char *
used_key (const JdLibrary *library, const JdBlock *block, const JdBlockUses *uses)
{
  return g_strdup_printf ("%010u", uses ? uses->count (uses->data, block->id) : 0);
}

static char *
folder_key (const JdLibrary *library, const JdBlock *block, const JdBlockUses *uses)
{
  JdLibraryPlace place = { 0 };

  jd_library_find_block (library, block->id, &place);
  return g_strdup_printf ("%04u", place.floor);
}

static char *
status_key (const JdLibrary *library, const JdBlock *block, const JdBlockUses *uses)
{
  return g_strdup_printf ("%d", block->status);
}

static char *
changed_key (const JdLibrary *library, const JdBlock *block, const JdBlockUses *uses)
{
  const char *date = jd_block_changed_on (block);

  return g_strdup (date ? date : "");
}

/* ---- the table ---- */

typedef struct
{
  const char *id, *title;
  char *(*text) (const JdLibrary *library, const JdBlock *block, const JdBlockUses *uses, const char *reader);
  char *(*key) (const JdLibrary *library, const JdBlock *block, const JdBlockUses *uses); /* NULL: as the reader orders the texts */
} Column;

static const Column columns[] = {
  [JD_COLUMN_WORDING] = { "wording", N_("Wording"), wording_text, NULL }, [JD_COLUMN_KIND] = { "kind", N_("Kind"), kind_text, kind_key },
  [JD_COLUMN_LEVELS] = { "levels", N_("Levels"), levels_text, levels_key }, [JD_COLUMN_TAGS] = { "tags", N_("Tags"), tags_text, NULL },
  [JD_COLUMN_ROLES] = { "roles", N_("Roles"), roles_text, NULL },          [JD_COLUMN_USED] = { "used", N_("Used"), used_text, used_key },
  [JD_COLUMN_FOLDER] = { "folder", N_("Folder"), folder_text, folder_key }, [JD_COLUMN_STATUS] = { "status", N_("Status"), status_text, status_key },
  [JD_COLUMN_CHANGED] = { "changed", N_("Changed"), changed_text, changed_key },
};

const char *
jd_block_column_id (JdBlockColumn column)
{
  return columns[column].id;
}

const char *
jd_block_column_title (JdBlockColumn column)
{
  return _(columns[column].title);
}

char *
jd_block_column_text (JdBlockColumn column, const JdLibrary *library, const JdBlock *block, const JdBlockUses *uses, const char *reader)
{
  g_return_val_if_fail (library && block && reader, NULL);
  return columns[column].text (library, block, uses, reader);
}

const char *
jd_block_status_label (JdStatus status)
{
  static const char *const labels[] = { [JD_STATUS_APPROVED] = N_("Approved"), [JD_STATUS_DRAFT] = N_("Draft"), [JD_STATUS_RETIRED] = N_("Retired") };

  return _(labels[status]);
}

/* ---- order ---- */

typedef struct
{
  char *key;
  guint32 block;
} Keyed;

/* Behind all that has a key: no byte of UTF-8, nor of a key of an order, is like that. */
#define LAST "\xff\xff"

static char *
key_of (JdBlockColumn column, const JdLibrary *library, const JdBlock *block, const JdBlockUses *uses, const char *reader)
{
  g_autofree char *text = columns[column].key ? columns[column].key (library, block, uses) : columns[column].text (library, block, uses, reader);

  if (*text == '\0')
    return g_strdup (LAST);
  return columns[column].key ? g_steal_pointer (&text) : jd_locale_sort_key (text, reader);
}

static int
compare_keyed (gconstpointer a, gconstpointer b)
{
  const Keyed *one = a, *other = b;
  const int difference = strcmp (one->key, other->key);

  return difference != 0 ? difference : one->block < other->block ? -1 : 1;
}

guint32 *
jd_block_column_order (JdBlockColumn column, const JdLibrary *library, const JdBlockUses *uses, const char *reader)
{
  g_return_val_if_fail (library && reader, NULL);

  const GPtrArray *blocks = jd_library_blocks (library);
  g_autofree Keyed *keyed = g_new (Keyed, blocks->len);
  guint32 *order = g_new (guint32, blocks->len);

  for (guint i = 0; i < blocks->len; i++)
    keyed[i] = (Keyed) { key_of (column, library, g_ptr_array_index (blocks, i), uses, reader), i };
  if (blocks->len > 0)
    qsort (keyed, blocks->len, sizeof *keyed, compare_keyed);
  for (guint i = 0; i < blocks->len; i++)
    {
      order[i] = keyed[i].block;
      g_free (keyed[i].key);
    }
  return order;
}
