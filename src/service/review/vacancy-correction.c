// SPDX-License-Identifier: GPL-3.0-or-later
#include "review/vacancy-correction.h"

#include <string.h>

#include "base/jd-text.h"
#include "base/jd-token.h"
#include "compose/jd-line-id.h"
#include "edit/jd-edit.h"
#include "model/jd-wording.h"

#define VARIABLE_SIGN "\357\277\274" /* U+FFFC */

static gboolean
is_apostrophe (gunichar c)
{
  return c == '\'' || c == 0x2019;
}

/* A bullet, shown as two signs at the start of a line, is no part of the word behind it. */
static gboolean
is_bullet (const char *text, const char *sign)
{
  const gsize length = strlen (VARIABLE_SIGN);
  const char *start = sign - length;

  return start >= text && jd_text_is_at (start, VARIABLE_SIGN) && (start == text || start[-1] == '\n');
}

gboolean
vacancy_correction_touches_variable (const char *text, gsize start, gsize end)
{
  const char *before = text + start, *after = text + end;

  g_return_val_if_fail (text && start <= end, FALSE);
  if (jd_text_is_at (after, VARIABLE_SIGN))
    return TRUE;
  if (before > text)
    before = g_utf8_prev_char (before);
  if (before > text && is_apostrophe (g_utf8_get_char (before)))
    before = g_utf8_prev_char (before);
  return jd_text_is_at (before, VARIABLE_SIGN) && !is_bullet (text, before);
}

static gboolean
is_word (const char *text)
{
  JdTokenizer tokenizer;
  JdToken token;

  jd_tokenizer_init (&tokenizer, text, -1);
  return jd_tokenizer_next (&tokenizer, &token) && token.kind == JD_TOKEN_WORD && token.start == 0 && text[token.end] == '\0';
}

static gboolean
find_word (const char *text, const char *word, guint occurrence, gsize *start)
{
  const gsize length = strlen (word);
  JdTokenizer tokenizer;
  JdToken token;

  jd_tokenizer_init (&tokenizer, text, -1);
  while (jd_tokenizer_next (&tokenizer, &token))
    {
      if (token.kind != JD_TOKEN_WORD || token.end - token.start != length || memcmp (text + token.start, word, length) != 0)
        continue;
      if (vacancy_correction_touches_variable (text, token.start, token.end) || occurrence-- > 0)
        continue;
      *start = token.start;
      return TRUE;
    }
  return FALSE;
}

/* Wherever it stands. */
static gboolean
find_piece (const char *text, const char *piece, guint occurrence, gsize *start)
{
  const char *at = *piece ? strstr (text, piece) : NULL;

  for (; at && occurrence > 0; occurrence--)
    at = strstr (at + strlen (piece), piece);
  *start = at ? (gsize) (at - text) : 0;
  return at != NULL;
}

gboolean
vacancy_correction_find (const char *text, const char *found, guint occurrence, gsize *start, gsize *end, int *offset)
{
  gsize at;

  if (!(is_word (found) ? find_word : find_piece) (text, found, occurrence, &at))
    return FALSE;
  if (start)
    *start = at;
  if (end)
    *end = at + strlen (found);
  if (offset)
    *offset = (int) g_utf8_strlen (text, (gssize) at);
  return TRUE;
}

/* The text a wording shows, and for each byte where it stands in the wording; NULL for bytes that stand nowhere. */
typedef struct
{
  GString *text;
  GPtrArray *places;
} Visible;

static void
append_visible (Visible *visible, const char *text, gsize length, const char *place)
{
  g_string_append_len (visible->text, text, (gssize) length);
  for (gsize i = 0; i < length; i++)
    g_ptr_array_add (visible->places, place ? (gpointer) (place + i) : NULL);
}

static void
read_visible (Visible *visible, const char *wording)
{
  const char *wording_end = wording + strlen (wording);
  JdWordingParser parser;
  JdWordingPiece piece;

  jd_wording_parser_init (&parser, wording);
  while (jd_wording_parser_next (&parser, &piece) != JD_WORDING_END)
    if (piece.event == JD_WORDING_VARIABLE)
      append_visible (visible, VARIABLE_SIGN, strlen (VARIABLE_SIGN), NULL);
    else if (piece.event == JD_WORDING_TEXT)
      append_visible (visible, piece.text, piece.length, piece.text >= wording && piece.text < wording_end ? piece.text : NULL);
    else
      append_visible (visible, "\n", 1, NULL);
}

/* Leaves out the bytes of the word one by one, so that markup between them stays; but no sign of markup that stands for itself leaves its backslash. */
static char *
replace_places (const char *wording, const Visible *visible, gsize start, gsize end, const char *correction)
{
  g_autofree char *escaped = jd_wording_escape (correction);
  GString *out = g_string_new (NULL);
  const char *at = wording;

  for (gsize i = start; i < end; i++)
    {
      const char *place = g_ptr_array_index (visible->places, i);
      gboolean escaped_there = place > at && place[-1] == '\\' && (i == 0 || g_ptr_array_index (visible->places, i - 1) != place - 1);

      g_string_append_len (out, at, place - at - escaped_there);
      if (i == start)
        g_string_append (out, escaped);
      at = place + 1;
    }
  g_string_append (out, at);
  return g_string_free (out, FALSE);
}

char *
vacancy_correction_apply (const char *wording, const char *word, guint occurrence, const char *correction)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (GPtrArray) places = g_ptr_array_new ();
  Visible visible = { text, places };
  gsize start, end;

  g_return_val_if_fail (wording && word && correction, NULL);
  read_visible (&visible, wording);
  if (!vacancy_correction_find (text->str, word, occurrence, &start, &end, NULL))
    return NULL;
  return replace_places (wording, &visible, start, end, correction);
}

static char *
replace_plain (const char *text, const char *word, guint occurrence, const char *correction)
{
  gsize start, end;

  if (!vacancy_correction_find (text, word, occurrence, &start, &end, NULL))
    return NULL;
  return g_strdup_printf ("%.*s%s%s", (int) start, text, correction, text + end);
}

static JdPosting *
edit_title (JdPosting *posting, const char *word, guint occurrence, const char *correction, GError **error)
{
  g_autofree char *title = replace_plain (jd_posting_title (posting), word, occurrence, correction);

  return title ? jd_edit_set_value (posting, "title", title, error) : NULL;
}

static JdPosting *
edit_heading (JdPosting *posting, const char *id, const char *word, guint occurrence, const char *correction, GError **error)
{
  const JdSection *section = jd_posting_section (posting, id, NULL);
  g_autofree char *heading = section ? vacancy_correction_apply (section->heading, word, occurrence, correction) : NULL;

  return heading ? jd_edit_set_heading (posting, id, heading, error) : NULL;
}

static JdPosting *
edit_placement (JdPosting *posting, const char *id, const char *word, guint occurrence, const char *correction, GError **error)
{
  const JdPlacement *placement = jd_posting_placement (posting, id, NULL, NULL);
  g_autofree char *text = placement ? vacancy_correction_apply (jd_placement_wording (placement), word, occurrence, correction) : NULL;

  return text ? jd_edit_set_text (posting, id, text, error) : NULL;
}

JdPosting *
vacancy_correction_edit (JdPosting *posting, const char *place, const char *word, guint occurrence, const char *correction, GError **error)
{
  const char *section;

  g_return_val_if_fail (posting && place && word && correction, NULL);
  section = jd_line_id_section (place);
  if (jd_line_id_is_title (place))
    return edit_title (posting, word, occurrence, correction, error);
  if (section)
    return edit_heading (posting, section, word, occurrence, correction, error);
  return edit_placement (posting, place, word, occurrence, correction, error);
}
