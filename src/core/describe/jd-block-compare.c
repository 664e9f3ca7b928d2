// SPDX-License-Identifier: GPL-3.0-or-later
#include "describe/jd-block-compare.h"

#include <glib/gi18n-lib.h>

#include "describe/jd-block-card.h"
#include "describe/jd-block-notes.h"

static void
contrast_free (gpointer data)
{
  JdBlockContrast *contrast = data;

  g_free (contrast->label);
  g_free (contrast->before);
  g_free (contrast->after);
  g_free (contrast);
}

/* ---- two versions ---- */

/* What a version says, by label, in order. */
typedef struct
{
  GPtrArray *labels; /* borrowed from texts */
  GHashTable *texts; /* owned */
} Version;

static void
version_clear (Version *version)
{
  g_ptr_array_unref (version->labels);
  g_hash_table_unref (version->texts);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Version, version_clear)

/* The second of the same label is told apart. */
static void
add_text (Version *version, const char *label, const char *text)
{
  char *key = g_strdup (label);

  for (guint n = 2; g_hash_table_contains (version->texts, key); n++)
    {
      g_free (key);
      key = g_strdup_printf ("%s (%u)", label, n);
    }
  g_hash_table_insert (version->texts, key, g_strdup (text));
  g_ptr_array_add (version->labels, key);
}

static Version
read_version (const JdLibrary *library, const JdBlock *block, const char *reader)
{
  const Version version = { g_ptr_array_new (), g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free) };
  g_autoptr (GPtrArray) cards = jd_block_cards_by_language (library, block, reader), notes = jd_block_notes (library, block, reader);

  add_text ((Version *) &version, _("Title"), block->title);
  for (guint i = 0; i < cards->len; i++)
    {
      const JdBlockCard *card = g_ptr_array_index (cards, i);

      add_text ((Version *) &version, card->where, card->text);
    }
  for (guint i = 0; i < notes->len; i++)
    {
      const JdBlockNote *note = g_ptr_array_index (notes, i);

      add_text ((Version *) &version, note->label, note->value);
    }
  return version;
}

static void
compare_at (GPtrArray *contrasts, const char *label, const char *before, const char *after)
{
  JdBlockContrast *contrast;

  if (g_strcmp0 (before, after) == 0)
    return;
  contrast = g_new (JdBlockContrast, 1);
  *contrast = (JdBlockContrast) { g_strdup (label), g_strdup (before), g_strdup (after) };
  g_ptr_array_add (contrasts, contrast);
}

GPtrArray *
jd_block_compare (const JdLibrary *library, const JdBlock *before, const JdBlock *after, const char *reader)
{
  g_return_val_if_fail (library && before && after && reader, NULL);

  g_auto (Version) former = read_version (library, before, reader), version = read_version (library, after, reader);
  GPtrArray *contrasts = g_ptr_array_new_with_free_func (contrast_free);
  for (guint i = 0; i < version.labels->len; i++)
    compare_at (contrasts, version.labels->pdata[i], g_hash_table_lookup (former.texts, version.labels->pdata[i]), g_hash_table_lookup (version.texts, version.labels->pdata[i]));
  for (guint i = 0; i < former.labels->len; i++)
    if (!g_hash_table_contains (version.texts, former.labels->pdata[i]))
      compare_at (contrasts, former.labels->pdata[i], g_hash_table_lookup (former.texts, former.labels->pdata[i]), NULL);
  return contrasts;
}

/* ---- who changed it ---- */

/* @when as it stands in files. New. */
static JsonNode *
condition_node (const JdCondition *when)
{
  g_autoptr (JdWriter) writer = jd_writer_new ();
  g_autofree char *json = NULL;

  jd_writer_begin_object (writer, NULL, NULL);
  jd_condition_write (writer, "when", when);
  jd_writer_end_object (writer);
  json = jd_writer_finish (writer, NULL);
  return json_from_string (json, NULL);
}

/* The text of that very language; NULL: none. */
static const char *
text_in (const JdLocalized *body, const char *language)
{
  for (guint i = 0; i < jd_localized_length (body); i++)
    if (g_str_equal (jd_localized_tag (body, i), language))
      return jd_localized_text (body, i);
  return NULL;
}

static char *
change_text (const JdRevision *former, const char *reader)
{
  g_autofree char *heading = jd_block_change_heading (former, reader);

  return former->why && *former->why ? g_strdup_printf ("%s\n%s", heading, former->why) : g_steal_pointer (&heading);
}

/* What a version before said there; NULL: nothing. @when NULL: for all. Borrowed. */
static const char *
said (const JdRevision *revision, JsonNode *when, const char *language)
{
  JsonObject *state = revision->state ? json_node_get_object (revision->state) : NULL;
  JsonArray *variants = state && json_object_has_member (state, "variants") ? json_object_get_array_member (state, "variants") : NULL;

  if (!when)
    return text_in (revision->body, language);
  for (guint i = 0; variants && i < json_array_get_length (variants); i++)
    {
      JsonObject *variant = json_array_get_object_element (variants, i), *body = json_object_get_object_member (variant, "body");

      if (json_node_equal (json_object_get_member (variant, "when"), json_object_get_member (json_node_get_object (when), "when")))
        return json_object_get_string_member_with_default (body, language, NULL);
    }
  return NULL;
}

char *
jd_block_blame (const JdBlock *block, int variant, const char *language, const char *reader)
{
  g_return_val_if_fail (block && language && reader && variant < (int) block->variants->len, NULL);

  const JdVariant *of = variant >= 0 ? g_ptr_array_index (block->variants, variant) : NULL;
  g_autoptr (JsonNode) when = of ? condition_node (of->when) : NULL;
  const char *now = text_in (of ? of->body : block->body, language);
  for (guint i = 0; i < block->history->len; i++)
    {
      const JdRevision *former = g_ptr_array_index (block->history, i);

      /* Of some only the wording for all is known. */
      if (of && !former->state)
        return NULL;
      if (g_strcmp0 (said (former, when, language), now) != 0)
        return change_text (former, reader);
    }
  return NULL;
}
