// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/jd-import-draft.h"

#include <string.h>

JdImportDraft *
jd_import_draft_new (void)
{
  JdImportDraft *draft = g_new0 (JdImportDraft, 1);

  draft->text = g_string_new (NULL);
  draft->pieces = g_array_new (FALSE, FALSE, sizeof (JdDraftPiece));
  return draft;
}

void
jd_import_draft_free (JdImportDraft *draft)
{
  g_string_free (draft->text, TRUE);
  g_array_unref (draft->pieces);
  g_free (draft);
}

/* Spaces stand only between words, one at a time; a tab takes their place. */
static void
append_space (GString *text, gboolean tab)
{
  char last = text->len > 0 ? text->str[text->len - 1] : '\n';

  if (tab && last == ' ')
    text->str[text->len - 1] = '\t';
  else if (last != ' ' && last != '\t' && last != '\n')
    g_string_append_c (text, tab ? '\t' : ' ');
}

static void
append_break (GString *text)
{
  if (text->len > 0 && (text->str[text->len - 1] == ' ' || text->str[text->len - 1] == '\t'))
    g_string_truncate (text, text->len - 1);
  g_string_append_c (text, '\n');
}

/* Behind the words of ASCII at @at that have one space between. */
static const char *
words_end (const char *at, const char *end)
{
  const char *word = at;

  while (word < end && ((*word > ' ' && *word < 0x7F) || (*word == ' ' && word > at && word + 1 < end && word[1] > ' ' && word[1] < 0x7F)))
    word++;
  return word;
}

/* One character, or words of ASCII at @at. Behind it. */
static const char *
append_some (GString *text, const char *at, const char *end)
{
  const char *word = words_end (at, end);

  if (word > at)
    {
      g_string_append_len (text, at, word - at);
      return word;
    }
  gunichar sign = g_utf8_get_char (at);
  word = g_utf8_next_char (at);
  if (sign == '\n')
    append_break (text);
  else if (sign == '\t' || g_unichar_isspace (sign))
    append_space (text, sign == '\t');
  else
    g_string_append_len (text, at, word - at);
  return word;
}

void
jd_import_draft_append (JdImportDraft *draft, const char *text, gsize length, JdStyle style, guint link)
{
  for (const char *at = text, *end = text + length; at < end;)
    at = append_some (draft->text, at, end);
  JdDraftPiece *last = draft->pieces->len > 0 ? &g_array_index (draft->pieces, JdDraftPiece, draft->pieces->len - 1) : NULL;
  if (last && last->style == style && last->link == link)
    last->end = draft->text->len;
  else
    {
      JdDraftPiece piece = { draft->text->len, style, link };
      g_array_append_val (draft->pieces, piece);
    }
}

void
jd_import_draft_replace (JdImportDraft *draft, gsize at, gsize length, const char *text)
{
  gsize more = strlen (text);

  g_string_erase (draft->text, (gssize) at, (gssize) length);
  g_string_insert (draft->text, (gssize) at, text);
  for (guint i = 0; i < draft->pieces->len; i++)
    {
      JdDraftPiece *piece = &g_array_index (draft->pieces, JdDraftPiece, i);
      if (piece->end >= at + length)
        piece->end = piece->end - length + more;
      else if (piece->end > at)
        piece->end = at;
    }
  /* What is put at the very end is of the last piece. */
  if (draft->pieces->len > 0)
    g_array_index (draft->pieces, JdDraftPiece, draft->pieces->len - 1).end = draft->text->len;
}

void
jd_import_draft_strip (JdImportDraft *draft)
{
  gsize start = strspn (draft->text->str, " \t\n"), end = draft->text->len;

  while (end > start && strchr (" \t\n", draft->text->str[end - 1]))
    end--;
  if (end < draft->text->len)
    jd_import_draft_replace (draft, end, draft->text->len - end, "");
  if (start > 0)
    jd_import_draft_replace (draft, 0, MIN (start, draft->text->len), "");
}

JdImportDraft *
jd_import_draft_slice (const JdImportDraft *draft, gsize start, gsize end)
{
  JdImportDraft *slice = jd_import_draft_new ();
  gsize from = 0;

  for (guint i = 0; i < draft->pieces->len && from < end; i++)
    {
      const JdDraftPiece *piece = &g_array_index (draft->pieces, JdDraftPiece, i);
      gsize low = MAX (from, start), high = MIN (piece->end, end);
      if (high > low)
        jd_import_draft_append (slice, draft->text->str + low, high - low, piece->style, piece->link);
      from = piece->end;
    }
  slice->shape = draft->shape;
  return slice;
}

void
jd_import_draft_join (JdImportDraft *draft, const char *between, const JdImportDraft *other)
{
  gsize from = 0;

  jd_import_draft_append (draft, between, strlen (between), JD_STYLE_PLAIN, 0);
  for (guint i = 0; i < other->pieces->len; i++)
    {
      const JdDraftPiece *piece = &g_array_index (other->pieces, JdDraftPiece, i);
      jd_import_draft_append (draft, other->text->str + from, piece->end - from, piece->style, piece->link);
      from = piece->end;
    }
}

/* Whether anybody reads something between @at and @end. */
static gboolean
has_letters (const char *at, const char *end)
{
  for (; at < end; at = g_utf8_next_char (at))
    if (g_unichar_isalnum (g_utf8_get_char (at)))
      return TRUE;
  return FALSE;
}

gboolean
jd_import_draft_is_strong (const JdImportDraft *draft)
{
  gboolean strong = FALSE;
  gsize from = 0;

  for (guint i = 0; i < draft->pieces->len; i++)
    {
      const JdDraftPiece *piece = &g_array_index (draft->pieces, JdDraftPiece, i);
      gboolean letters = has_letters (draft->text->str + from, draft->text->str + piece->end);
      if (letters && !(piece->style & JD_STYLE_STRONG))
        return FALSE;
      strong |= letters;
      from = piece->end;
    }
  return strong;
}

guint
jd_import_draft_length (const JdImportDraft *draft)
{
  return (guint) g_utf8_strlen (draft->text->str, (gssize) draft->text->len);
}
