// SPDX-License-Identifier: GPL-3.0-or-later
#include "describe/jd-block-compare.h"

#include <glib/gi18n-lib.h>

#include "describe/jd-block-card.h"
#include "describe/jd-block-notes.h"

/* ---- two versions ---- */

static void
read_version (JdVersion *version, const JdLibrary *library, const JdBlock *block, const char *reader)
{
  g_autoptr (GPtrArray) cards = jd_block_cards_by_language (library, block, reader), notes = jd_block_notes (library, block, reader);

  jd_version_init (version);
  jd_version_add (version, _("Title"), jd_block_title (block, reader));
  for (guint i = 0; i < cards->len; i++)
    {
      const JdBlockCard *card = g_ptr_array_index (cards, i);

      jd_version_add (version, card->where, card->text);
    }
  for (guint i = 0; i < notes->len; i++)
    {
      const JdBlockNote *note = g_ptr_array_index (notes, i);

      jd_version_add (version, note->label, note->value);
    }
}

GPtrArray *
jd_block_compare (const JdLibrary *library, const JdBlock *before, const JdBlock *after, const char *reader)
{
  g_return_val_if_fail (library && before && after && reader, NULL);

  g_auto (JdVersion) former = { NULL }, version = { NULL };
  read_version (&former, library, before, reader);
  read_version (&version, library, after, reader);
  return jd_version_compare (&former, &version);
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
