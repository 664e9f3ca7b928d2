// SPDX-License-Identifier: GPL-3.0-or-later
#include "jd-vary.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "base/jd-locale.h"
#include "compose/jd-phrases.h"
#include "describe/jd-block-text.h"
#include "edit/jd-edit.h"
#include "edit/jd-relevel.h"
#include "model/jd-wording.h"

/* ---- what has no wording in the language ---- */

static gboolean
has_letters (const char *text, gsize length)
{
  for (const char *at = text; at < text + length; at = g_utf8_next_char (at))
    if (g_unichar_isalpha (g_utf8_get_char (at)))
      return TRUE;
  return FALSE;
}

/* Variables alone read in any language. */
static gboolean
has_words (const char *wording)
{
  JdWordingParser parser;
  JdWordingPiece piece;

  jd_wording_parser_init (&parser, wording);
  while (jd_wording_parser_next (&parser, &piece) != JD_WORDING_END)
    if (piece.event == JD_WORDING_TEXT && has_letters (piece.text, piece.length))
      return TRUE;
  return FALSE;
}

static gboolean
is_said_in (const JdLocalized *body, const char *wording, const char *language)
{
  for (guint i = 0; i < jd_localized_length (body); i++)
    if (jd_language_same (jd_localized_tag (body, i), language) && strcmp (jd_localized_text (body, i), wording) == 0)
      return TRUE;
  return FALSE;
}

/* Whether the wording that @block gave the line is one it has in @language. */
static gboolean
block_says (const JdBlock *block, const char *wording, const char *language)
{
  for (guint i = 0; i < block->variants->len; i++)
    if (is_said_in (((const JdVariant *) g_ptr_array_index (block->variants, i))->body, wording, language))
      return TRUE;
  return is_said_in (block->body, wording, language);
}

static gboolean
is_foreign (const JdLibrary *library, const JdPlacement *placement, const char *language)
{
  const char *wording = jd_placement_wording (placement);
  const JdBlock *block = !placement->text && placement->block ? jd_library_block (library, placement->block) : NULL;

  if (placement->hidden || !has_words (wording))
    return FALSE;
  return !block || !block_says (block, wording, language);
}

/* The writer's own headings, those aside that follow the language. */
static gboolean
is_own_heading (const JdSection *section, const char *language)
{
  if (*section->heading == '\0' || strcmp (section->heading, jd_phrase_heading (language, section->kind)) == 0)
    return FALSE;
  return !section->base_heading || strcmp (section->heading, section->base_heading) != 0;
}

/* How many lines, of which @first gets what the first says; borrowed. */
static guint
count_foreign (const JdLibrary *library, const JdPosting *posting, const char **first)
{
  guint count = 0;

  *first = NULL;
  for (guint i = 0; i < posting->sections->len; i++)
    {
      const JdSection *section = g_ptr_array_index (posting->sections, i);
      if (section->placements->len > 0 && is_own_heading (section, posting->language) && count++ == 0)
        *first = section->heading;
      for (guint k = 0; k < section->placements->len; k++)
        {
          const JdPlacement *placement = g_ptr_array_index (section->placements, k);
          if (is_foreign (library, placement, posting->language) && count++ == 0)
            *first = jd_placement_wording (placement);
        }
    }
  return count;
}

static gboolean
check_language (const JdLibrary *library, const JdPosting *posting, GError **error)
{
  const char *first;
  const guint count = count_foreign (library, posting, &first);
  if (count == 0)
    return TRUE;

  g_autofree char *quoted = jd_error_quote (first), *name = jd_locale_language_name (posting->language, jd_program_language ());
  /* Translators: how many lines; a language; and the text of the first line. */
  g_set_error (error, JD_ERROR, JD_ERROR_MISSING, ngettext ("%u line has no wording in %s: %s", "%u lines have no wording in %s, the first is %s", count), count, name, quoted);
  return FALSE;
}

/* ---- another one ---- */

static gboolean
is_elsewhere (const JdPosting *posting, const char *place)
{
  if (!place)
    return FALSE;
  g_autofree char *present = jd_locations_to_text (posting->facts->locations);
  return strcmp (present, place) != 0;
}

/* A name by what it is made of (RFC 4122, version 5, of the posting's own). New string. */
static char *
make_id (const char *name)
{
  g_autoptr (GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA1);
  guint8 digest[20];
  gsize length = sizeof digest;

  g_checksum_update (checksum, (const guchar *) name, -1);
  g_checksum_get_digest (checksum, digest, &length);
  digest[6] = (digest[6] & 0x0f) | 0x50;
  digest[8] = (digest[8] & 0x3f) | 0x80;
  GString *id = g_string_new (NULL);
  for (guint i = 0; i < 16; i++)
    g_string_append_printf (id, "%s%02x", i == 4 || i == 6 || i == 8 || i == 10 ? "-" : "", digest[i]);
  return g_string_free (id, FALSE);
}

/* A place by its code, or as it is called where it has none. */
static const char *
key_of_place (const JdPosting *posting)
{
  const char *code = jd_posting_place (posting);

  return code ? code : posting->facts->locations->len > 0 ? ((const JdLocation *) g_ptr_array_index (posting->facts->locations, 0))->text : "";
}

static char *
suffix_of (const JdPosting *former, const JdPosting *posting)
{
  g_autoptr (GString) suffix = g_string_new (NULL);

  if (g_strcmp0 (former->level, posting->level) != 0)
    g_string_append_printf (suffix, "-%s", posting->level);
  if (former->facts->locations != posting->facts->locations && strcmp (key_of_place (former), key_of_place (posting)) != 0)
    g_string_append_printf (suffix, "-%s", key_of_place (posting));
  if (strcmp (former->language, posting->language) != 0)
    g_string_append_printf (suffix, "-%s", posting->language);
  g_strdelimit (suffix->str, "/ ", '-');
  return g_string_free (g_steal_pointer (&suffix), FALSE);
}

/* Only now somebody else may see it. */
static JdPosting *
with_identity (const JdPosting *former, const JdPosting *posting)
{
  JdPosting *named = jd_posting_copy (posting);
  g_autofree char *suffix = suffix_of (former, posting);
  g_autofree char *name = g_strconcat (former->id, suffix, NULL);

  g_free (named->id);
  named->id = make_id (name);
  if (!named->facts->reference)
    return named;
  JdFacts *facts = jd_facts_copy (named->facts);
  g_free (facts->reference);
  facts->reference = g_strconcat (named->facts->reference, suffix, NULL);
  jd_facts_unref (named->facts);
  named->facts = facts;
  return named;
}

/* "de" is what a posting in "de-AT" is in. */
static gboolean
is_in (const JdPosting *posting, const char *language)
{
  return !language || strcmp (posting->language, language) == 0 || (!strchr (language, '-') && jd_language_same (posting->language, language));
}

/* Facts and language, before lines follow. */
static JdPosting *
move (JdPosting *posting, const JdVariation *variation, GError **error)
{
  g_autoptr (JdPosting) placed = is_elsewhere (posting, variation->place) ? jd_edit_set_value (posting, "location", variation->place, error) : jd_posting_ref (posting);

  return placed && !is_in (posting, variation->language) ? jd_edit_set_language (placed, variation->language, error) : g_steal_pointer (&placed);
}

/* A posting of no level has no lines that follow. */
static JdPosting *
follow (const JdLibrary *library, JdPosting *moved, const char *level, gboolean *keeps_pay, GError **error)
{
  const char *wanted = level ? level : moved->level;
  g_autoptr (JdRelevel) relevel = NULL;

  if (!wanted)
    return jd_posting_ref (moved);
  relevel = jd_relevel_new (library, moved, wanted, error);
  if (!relevel)
    return NULL;
  if (keeps_pay)
    *keeps_pay = jd_relevel_keeps_pay (relevel);
  return jd_relevel_apply (relevel);
}

JdPosting *
jd_vary (const JdLibrary *library, JdPosting *posting, const JdVariation *variation, gboolean *keeps_pay, GError **error)
{
  g_return_val_if_fail (library && posting && variation, NULL);

  if (keeps_pay)
    *keeps_pay = FALSE;
  g_autoptr (JdPosting) moved = move (posting, variation, error);
  if (!moved)
    return NULL;
  if (moved == posting && (!variation->level || g_strcmp0 (variation->level, posting->level) == 0))
    return g_steal_pointer (&moved);
  g_autoptr (JdPosting) followed = follow (library, moved, variation->level, keeps_pay, error);
  if (!followed || (!jd_language_same (posting->language, followed->language) && !check_language (library, followed, error)))
    return NULL;
  return with_identity (posting, followed);
}
