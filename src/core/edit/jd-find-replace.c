// SPDX-License-Identifier: GPL-3.0-or-later
#include "jd-find-private.h"

#include <string.h>

#include "base/jd-text.h"
#include "compose/jd-chip-text.h"
#include "jd-edit-parts.h"
#include "model/jd-wording-writer.h"

/* Replacing goes through a line's wording once, piece by piece, and writes it anew. */
typedef struct
{
  const JdPosting *posting;
  const JdFindLine *line;
  const JdFindMatch *match, *stop; /* the next one to be replaced, and behind the last */
  const char *with;
  guint offset;                    /* of what was gone through, in characters of what the line shows */
  guint replaced;

  JdWordingWriter *writer;
  gboolean is_first;
  const char *href;                /* of the piece under way; only compared */
  guint link;
} Rewrite;

/* Fixed ones are passed over. */
static void
skip_done (Rewrite *rewrite)
{
  while (rewrite->match < rewrite->stop && (rewrite->match->is_fixed || rewrite->match->offset + rewrite->match->length <= rewrite->offset))
    rewrite->match++;
}

static void
write_text (Rewrite *rewrite, const JdWordingPiece *piece, const char *text, gsize length)
{
  g_autofree char *href = piece->href ? g_strndup (piece->href, piece->href_length) : NULL;

  if (length > 0)
    jd_wording_writer_text (rewrite->writer, text, length, piece->style, href, rewrite->link);
}

/* A stretch of @text up to @end or to where a match begins or ends; moves both on. */
static const char *
take_stretch (Rewrite *rewrite, const JdWordingPiece *piece, const char *text, const char *end)
{
  const JdFindMatch *match = rewrite->match < rewrite->stop ? rewrite->match : NULL;
  gboolean inside = match && match->offset <= rewrite->offset;
  guint border = !match ? G_MAXUINT : inside ? match->offset + match->length : match->offset;
  const char *at = text;

  if (inside && match->offset == rewrite->offset)
    {
      write_text (rewrite, piece, rewrite->with, strlen (rewrite->with));
      rewrite->replaced++;
    }
  for (; at < end && rewrite->offset < border; at = g_utf8_next_char (at))
    rewrite->offset++;
  if (!inside)
    write_text (rewrite, piece, text, (gsize) (at - text));
  skip_done (rewrite);
  return at;
}

static void
take_text (Rewrite *rewrite, const JdWordingPiece *piece)
{
  const char *end = piece->text + piece->length;

  for (const char *at = piece->text; at < end;)
    at = take_stretch (rewrite, piece, at, end);
}

static void
take_variable (Rewrite *rewrite, const JdWordingPiece *piece)
{
  gboolean missing;
  g_autofree char *shown = jd_chip_text (rewrite->posting, rewrite->line->section, rewrite->line->placement, piece, &missing);
  g_autofree char *source = jd_wording_source (piece);
  g_autofree char *href = piece->href ? g_strndup (piece->href, piece->href_length) : NULL;

  jd_wording_writer_variable (rewrite->writer, source, piece->style, href, rewrite->link);
  rewrite->offset += (guint) g_utf8_strlen (shown, -1);
  skip_done (rewrite);
}

static void
begin_line (Rewrite *rewrite, gboolean item)
{
  jd_wording_writer_begin_line (rewrite->writer, item);
  rewrite->offset += (rewrite->is_first ? 0 : 1) + (item ? JD_FIND_BULLET_LENGTH : 0);
  rewrite->is_first = FALSE;
  skip_done (rewrite);
}

static void
take_piece (Rewrite *rewrite, const JdWordingPiece *piece)
{
  if (piece->href && piece->href != rewrite->href)
    rewrite->link++;
  rewrite->href = piece->href;
  switch (piece->event)
    {
    case JD_WORDING_PARAGRAPH:
    case JD_WORDING_ITEM:
      begin_line (rewrite, piece->event == JD_WORDING_ITEM);
      break;
    case JD_WORDING_TEXT:
      take_text (rewrite, piece);
      break;
    case JD_WORDING_VARIABLE:
      take_variable (rewrite, piece);
      break;
    case JD_WORDING_END:
    default:
      break;
    }
}

static char *
rewrite_wording (Rewrite *rewrite, const char *wording)
{
  JdWordingParser parser;
  JdWordingPiece piece;

  rewrite->writer = jd_wording_writer_new ();
  rewrite->is_first = TRUE;
  skip_done (rewrite);
  jd_wording_parser_init (&parser, wording);
  while (jd_wording_parser_next (&parser, &piece) != JD_WORDING_END)
    take_piece (rewrite, &piece);
  return jd_wording_writer_finish (rewrite->writer);
}

/* A title is no wording: nothing in it is markup. */
static char *
rewrite_title (Rewrite *rewrite, const char *title)
{
  GString *out = g_string_new (NULL);
  const char *at = title;

  for (; rewrite->match < rewrite->stop; rewrite->match++, rewrite->replaced++)
    {
      const char *start = g_utf8_offset_to_pointer (at, rewrite->match->offset - rewrite->offset);
      g_string_append_len (out, at, start - at);
      g_string_append (out, rewrite->with);
      at = g_utf8_offset_to_pointer (start, rewrite->match->length);
      rewrite->offset = rewrite->match->offset + rewrite->match->length;
    }
  g_string_append (out, at);
  return g_string_free (out, FALSE);
}

/* ---- the posting ---- */

/* What lines become. */
typedef struct
{
  char *title;          /* NULL: stays, like the rest */
  GHashTable *headings; /* section id, borrowed -> heading */
  GHashTable *lines;    /* placement, borrowed -> the one in its place */
} Changes;

static void
placement_unref (gpointer placement)
{
  jd_placement_unref (placement);
}

static void
changes_init (Changes *changes)
{
  changes->title = NULL;
  changes->headings = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, g_free);
  changes->lines = g_hash_table_new_full (NULL, NULL, NULL, placement_unref);
}

static void
changes_clear (Changes *changes)
{
  g_free (changes->title);
  g_hash_table_unref (changes->headings);
  g_hash_table_unref (changes->lines);
}

/* The matches of one line. */
static guint
rewrite_line (Rewrite *rewrite, Changes *changes)
{
  const JdFindLine *line = rewrite->line;

  if (!line->section)
    changes->title = rewrite_title (rewrite, jd_posting_title (rewrite->posting));
  else if (!line->placement)
    {
      g_autofree char *heading = rewrite_wording (rewrite, line->section->heading);
      g_hash_table_insert (changes->headings, line->section->id, jd_text_clean_line (heading));
    }
  else
    {
      g_autofree char *wording = rewrite_wording (rewrite, jd_placement_wording (line->placement));
      g_hash_table_insert (changes->lines, line->placement, jd_edit_placement_with_text (line->placement, wording));
    }
  return rewrite->replaced;
}

/* Returns how many were replaced. */
static guint
rewrite_lines (const JdFind *self, guint first, guint stop, const char *with, Changes *changes)
{
  const JdFindMatch *matches = (gconstpointer) self->matches->data;
  guint replaced = 0;

  while (first < stop)
    {
      guint end = first + 1;
      while (end < stop && matches[end].number == matches[first].number)
        end++;
      Rewrite rewrite = { .posting = self->found_in, .line = self->found_lines->pdata[matches[first].number], .match = matches + first, .stop = matches + end, .with = with };
      replaced += rewrite_line (&rewrite, changes);
      first = end;
    }
  return replaced;
}

/* @section as it becomes; the same with a reference when nothing in it does. */
static JdSection *
change_section (JdSection *section, const Changes *changes)
{
  const char *heading = g_hash_table_lookup (changes->headings, section->id);
  JdSection *changed = heading ? jd_section_copy (section) : NULL;

  if (heading)
    {
      g_free (changed->heading);
      changed->heading = g_strdup (heading);
    }
  for (guint i = 0; i < section->placements->len; i++)
    {
      JdPlacement *placement = g_hash_table_lookup (changes->lines, section->placements->pdata[i]);
      if (!placement)
        continue;
      if (!changed)
        changed = jd_section_copy (section);
      jd_placement_unref (changed->placements->pdata[i]);
      changed->placements->pdata[i] = jd_placement_ref (placement);
    }
  return changed ? changed : jd_section_ref (section);
}

static JdPosting *
change_posting (JdPosting *posting, const Changes *changes, GError **error)
{
  g_autoptr (JdPosting) changed = jd_posting_copy (posting);

  for (guint i = 0; i < posting->sections->len; i++)
    {
      jd_section_unref (changed->sections->pdata[i]);
      changed->sections->pdata[i] = change_section (posting->sections->pdata[i], changes);
    }
  return changes->title ? jd_edit_set_value (changed, "title", changes->title, error) : g_steal_pointer (&changed);
}

/* As a whole text is cleaned, but for the spaces at its end, which stand in the middle of another. */
static char *
clean_part (const char *text)
{
  g_autofree char *clean = jd_text_clean (text, -1, JD_TEXT_LINE, NULL);
  gsize length = strlen (text), spaces = 0;

  while (spaces < length && text[length - spaces - 1] == ' ')
    spaces++;
  return g_strdup_printf ("%s%*s", clean, (int) spaces, "");
}

JdPosting *
jd_find_replace (const JdFind *self, guint index, const char *with, guint *replaced, GError **error)
{
  g_return_val_if_fail (self && self->found_in && with && replaced, NULL);
  g_return_val_if_fail (index == JD_FIND_ALL || index < self->matches->len, NULL);

  g_autofree char *clean = clean_part (with);
  guint first = index == JD_FIND_ALL ? 0 : index, stop = index == JD_FIND_ALL ? self->matches->len : index + 1;
  Changes changes;

  changes_init (&changes);
  *replaced = rewrite_lines (self, first, stop, clean, &changes);
  JdPosting *after = *replaced > 0 ? change_posting (self->found_in, &changes, error) : jd_posting_ref (self->found_in);
  changes_clear (&changes);
  return after;
}
