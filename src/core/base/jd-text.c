// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/jd-text.h"

#include <string.h>
#include <glib/gi18n-lib.h>

#include "base/jd-ascii.h"

/* Marks on one letter; Unicode's stream-safe text format has the same limit. Without one, putting marks in canonical order takes quadratic time. */
#define MARKS_MAX 30
#define REPLACEMENT 0xFFFD
#define BYTE_ORDER_MARK "\xEF\xBB\xBF"

/* ---- What a character means for cleaning ---- */

static gboolean
is_line_break (gunichar c)
{
  return (c >= '\n' && c <= '\r') || c == 0x85 || c == 0x2028 || c == 0x2029;
}

static gboolean
is_noncharacter (gunichar c)
{
  return (c & 0xFFFE) == 0xFFFE || (c >= 0xFDD0 && c <= 0xFDEF);
}

/* Why @c is dropped or replaced; JD_CLEAN_NOTHING when it stays. */
static JdCleaned
classify (gunichar c)
{
  if (c < 0x20 || (c >= 0x7F && c < 0xA0))
    return JD_CLEAN_CONTROL;
  if ((c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069))
    return JD_CLEAN_BIDI;
  if (c == 0xAD || c == 0x200B || c == 0x2060 || c == 0xFEFF)
    return JD_CLEAN_INVISIBLE;
  if (is_noncharacter (c))
    return JD_CLEAN_INVALID;
  return JD_CLEAN_NOTHING;
}

/* ---- Cleaning ---- */

/* Characters that are never changed by NFC, whatever stands around them: what most of our text is made of. */
static gboolean
is_surely_normal (gunichar c)
{
  /* Letters of Europe, signs, Chinese characters; behind them what symbol fonts use, and emoji with what joins them. */
  static const gunichar ranges[][2] = { { 0x200C, 0x200F }, { 0x2010, 0x205F }, { 0x20A0, 0x20BF }, { 0x2190, 0x2328 }, { 0x2500, 0x27BF }, { 0x4E00, 0x9FFF }, { 0xE000, 0xF8FF },
                                        { 0xFE00, 0xFE0F }, { 0x1F000, 0x1FAFF } };

  for (guint i = 0; c >= 0x300 && i < G_N_ELEMENTS (ranges); i++)
    if (c >= ranges[i][0] && c <= ranges[i][1])
      return TRUE;
  return c < 0x300;
}

typedef struct
{
  GString *out;
  JdTextForm form;
  JdCleaned cleaned;
  guint marks;      /* in a row */
  gboolean normal;  /* nothing was met that could not be */
} Cleaner;

static void
trim_line_end (GString *out)
{
  while (out->len > 0 && out->str[out->len - 1] == ' ')
    g_string_truncate (out, out->len - 1);
}

static void
append_break (Cleaner *cleaner)
{
  if (cleaner->form == JD_TEXT_LINE)
    {
      g_string_append_c (cleaner->out, ' ');
      return;
    }
  trim_line_end (cleaner->out);
  g_string_append_c (cleaner->out, '\n');
}

static void
append_character (Cleaner *cleaner, gunichar c)
{
  JdCleaned why = classify (c);

  cleaner->cleaned |= why;
  if (why == JD_CLEAN_INVALID)
    c = REPLACEMENT;
  else if (why != JD_CLEAN_NOTHING)
    return;
  cleaner->marks = c >= 0x300 && g_unichar_combining_class (c) != 0 ? cleaner->marks + 1 : 0;
  if (cleaner->marks > MARKS_MAX)
    {
      cleaner->cleaned |= JD_CLEAN_INVISIBLE;
      return;
    }
  cleaner->normal = cleaner->normal && is_surely_normal (c);
  g_string_append_unichar (cleaner->out, c);
}

/* The next character; an invalid byte gives U+FFFD and is one byte long. */
static gunichar
next_character (Cleaner *cleaner, const char **at, const char *end)
{
  gunichar c = (guchar) **at;

  if (c >= 0x80)
    c = g_utf8_get_char_validated (*at, end - *at);
  if (c == (gunichar) -1 || c == (gunichar) -2)
    {
      cleaner->cleaned |= JD_CLEAN_INVALID;
      (*at)++;
      return REPLACEMENT;
    }
  *at = g_utf8_next_char (*at);
  return c;
}

/* Printable ASCII, which most of our text is, as one piece. Returns its end. */
static const char *
append_ascii (Cleaner *cleaner, const char *at, const char *end)
{
  const char *start = at;

  while (at < end && *at >= ' ' && *at < 0x7F)
    at++;
  if (at > start)
    {
      g_string_append_len (cleaner->out, start, at - start);
      cleaner->marks = 0;
    }
  return at;
}

static void
clean_characters (Cleaner *cleaner, const char *at, const char *end)
{
  while ((at = append_ascii (cleaner, at, end)) < end)
    {
      gunichar c = next_character (cleaner, &at, end);
      if (c == '\r' && at < end && *at == '\n')
        at++;
      if (is_line_break (c))
        append_break (cleaner);
      else if (c == '\t')
        g_string_append_c (cleaner->out, ' ');
      else
        append_character (cleaner, c);
    }
  trim_line_end (cleaner->out);
}

/* Where Unicode has scripts with letters and marks that join the letter before them without a combining class. */
static const gunichar joining_scripts[][2] = { { 0x900, 0x1CFF }, { 0x11000, 0x16FFF } };

/* Those letters and marks, as many as this system's Unicode knows; made when a text of such a script is met. */
static gpointer
find_joining (gpointer unused)
{
  GHashTable *joining = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (joining_scripts); i++)
    for (gunichar c = joining_scripts[i][0]; c <= joining_scripts[i][1]; c++)
      {
        gunichar letter, mark;

        if (g_unichar_decompose (c, &letter, &mark) && mark != 0)
          g_hash_table_add (joining, GUINT_TO_POINTER (mark));
      }
  return joining;
}

static gboolean
is_joining (gunichar c)
{
  static GOnce once = G_ONCE_INIT;

  if (c < joining_scripts[0][0] || (c > joining_scripts[0][1] && c < joining_scripts[1][0]) || c > joining_scripts[1][1])
    return FALSE;
  g_once (&once, find_joining, NULL);
  return g_hash_table_contains (once.retval, GUINT_TO_POINTER (c));
}

/* Characters that never join the one before them: a text may be cut there and each part be normalised on its own. */
static gboolean
begins_anew (gunichar c)
{
  if (c < 0x300)
    return TRUE;
  if (g_unichar_combining_class (c) != 0 || (c >= 0x1160 && c <= 0x11FF)) /* the second and third letters of Hangul syllables */
    return FALSE;
  return !is_joining (c);
}

/* g_utf8_normalize() moves all that follows at each letter it joins to its accent, so it gets no more than a little of a text at once. */
#define NORMAL_PART 200

/* @text is valid. */
static char *
normalise (const char *text)
{
  GString *out = g_string_new (NULL);

  while (*text != '\0')
    {
      const char *end = text;

      while (*end != '\0' && (end - text < NORMAL_PART || !begins_anew (g_utf8_get_char (end))))
        end = g_utf8_next_char (end);
      g_autofree char *part = g_utf8_normalize (text, end - text, G_NORMALIZE_NFC);
      g_string_append (out, part);
      text = end;
    }
  return g_string_free (out, FALSE);
}

char *
jd_text_normalise (const char *text)
{
  g_return_val_if_fail (text, NULL);

  return g_utf8_validate (text, -1, NULL) ? normalise (text) : NULL;
}

char *
jd_text_clean (const char *text, gssize length, JdTextForm form, JdCleaned *cleaned)
{
  g_return_val_if_fail (text, NULL);

  if (length < 0)
    length = (gssize) strlen (text);
  Cleaner cleaner = { .out = g_string_sized_new ((gsize) length), .form = form, .normal = TRUE };
  clean_characters (&cleaner, text, text + length);
  if (cleaned)
    *cleaned = cleaner.cleaned;
  g_autofree char *result = g_string_free (cleaner.out, FALSE);
  return cleaner.normal ? g_steal_pointer (&result) : normalise (result);
}

/* ---- Checking ---- */

static gboolean
is_normal (const char *text)
{
  g_autofree char *normal = normalise (text);

  return strcmp (text, normal) == 0;
}

/* The slow half of jd_text_is_clean(), from the first character that is not ASCII. */
static gboolean
is_clean_unicode (const char *text, const char *at)
{
  gboolean surely = TRUE;
  guint marks = 0;

  if (!g_utf8_validate (at, -1, NULL))
    return FALSE;
  for (; *at != '\0'; at = g_utf8_next_char (at))
    {
      gunichar c = g_utf8_get_char (at);
      if (c == '\n' ? at > text && at[-1] == ' ' : classify (c) != JD_CLEAN_NOTHING || is_line_break (c))
        return FALSE;
      surely = surely && is_surely_normal (c);
      marks = c >= 0x300 && g_unichar_combining_class (c) != 0 ? marks + 1 : 0;
      if (marks > MARKS_MAX)
        return FALSE;
    }
  return surely || is_normal (text);
}

gboolean
jd_text_is_clean (const char *text, JdTextForm form)
{
  g_return_val_if_fail (text, FALSE);

  const char *at = text + jd_ascii_span (text, strlen (text), 0x20, TRUE);
  for (; *at != '\0'; at++)
    {
      guchar c = (guchar) *at;
      if (c == '\n' && form == JD_TEXT_PARAGRAPHS && (at == text || at[-1] != ' '))
        continue;
      if (c < 0x20 || c == 0x7F)
        return FALSE;
      if (c >= 0x80)
        break;
    }
  if (*at == '\0')
    return at == text || at[-1] != ' ';
  gsize length = strlen (at);
  if (at[length - 1] == ' ' || (form == JD_TEXT_LINE && memchr (at, '\n', length)))
    return FALSE;
  return is_clean_unicode (text, at);
}

char *
jd_cleaned_describe (JdCleaned cleaned)
{
  static const struct { JdCleaned flag; const char *name; } names[] = {
    { JD_CLEAN_INVALID, N_("invalid characters") },
    { JD_CLEAN_CONTROL, N_("control characters") },
    { JD_CLEAN_BIDI, N_("direction marks") },
    { JD_CLEAN_INVISIBLE, N_("invisible characters") },
  };
  g_autoptr (GString) out = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    if (cleaned & names[i].flag)
      g_string_append_printf (out, "%s%s", out->len > 0 ? ", " : "", _(names[i].name));
  return g_string_free (g_steal_pointer (&out), FALSE);
}

/* ---- Folding and hashing ---- */

/* Letters with a stroke or a ligature, which no normal form takes apart. */
static const char *
fold_letter (gunichar c)
{
  switch (c)
    {
    case 0xE6: return "ae";
    case 0xF0: case 0x111: return "d";
    case 0xF8: return "o";
    case 0xFE: return "th";
    case 0x131: return "i";
    case 0x142: return "l";
    case 0x153: return "oe";
    default: return NULL;
    }
}

static char *
fold_unicode (const char *text)
{
  g_autofree char *folded = g_utf8_casefold (text, -1);
  g_autofree char *apart = g_utf8_normalize (folded, -1, G_NORMALIZE_NFKD);
  g_autoptr (GString) out = g_string_sized_new (strlen (apart));

  for (const char *p = apart; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);
      const char *plain = c < 0x80 ? NULL : fold_letter (c);
      if (plain)
        g_string_append (out, plain);
      else if (c < 0x300 || g_unichar_combining_class (c) == 0)
        g_string_append_unichar (out, c);
    }
  return g_string_free (g_steal_pointer (&out), FALSE);
}

/* What the letters, accents and signs of European languages are folded to, each for itself; made when the first is met. */
#define FOLD_ROOM 16

typedef struct
{
  guint8 length;
  char text[FOLD_ROOM - 1];
} Fold;

static const gunichar fold_ranges[][2] = { { 0x80, 0x24F }, { 0x2010, 0x205F }, { 0x20A0, 0x20BF } };
#define FOLD_COUNT (0x24F - 0x80 + 1 + 0x205F - 0x2010 + 1 + 0x20BF - 0x20A0 + 1)

static gpointer
make_folds (gpointer unused)
{
  Fold *folds = g_new0 (Fold, FOLD_COUNT), *fold = folds;

  for (guint i = 0; i < G_N_ELEMENTS (fold_ranges); i++)
    for (gunichar c = fold_ranges[i][0]; c <= fold_ranges[i][1]; c++, fold++)
      {
        char letter[8] = { 0 };
        g_unichar_to_utf8 (c, letter);
        g_autofree char *text = fold_unicode (letter);
        g_assert (strlen (text) < FOLD_ROOM);
        fold->length = (guint8) strlen (text);
        memcpy (fold->text, text, fold->length);
      }
  return folds;
}

/* NULL: @c is in none of the ranges. */
static const Fold *
find_fold (gunichar c)
{
  static GOnce once = G_ONCE_INIT;
  gsize before = 0;

  for (guint i = 0; i < G_N_ELEMENTS (fold_ranges); before += fold_ranges[i][1] - fold_ranges[i][0] + 1, i++)
    if (c >= fold_ranges[i][0] && c <= fold_ranges[i][1])
      return (const Fold *) g_once (&once, make_folds, NULL) + before + (c - fold_ranges[i][0]);
  return NULL;
}

/* Behind the characters at @at that are in none of the ranges, which are folded as one piece. */
static const char *
append_rare (GString *out, const char *at)
{
  const char *end = at;

  while ((guchar) *end >= 0x80 && !find_fold (g_utf8_get_char (end)))
    end = g_utf8_next_char (end);
  g_autofree char *piece = g_strndup (at, (gsize) (end - at)), *folded = fold_unicode (piece);
  g_string_append (out, folded);
  return end;
}

/* Folding takes one letter at a time, and drops the marks, whose order is all that hangs on others: so it is done piece by piece. @text is clean. */
static char *
fold_pieces (const char *text)
{
  GString *out = g_string_sized_new (strlen (text));

  for (const char *at = text; *at != '\0';)
    {
      const Fold *fold = NULL;
      if ((guchar) *at < 0x80)
        g_string_append_c (out, g_ascii_tolower (*at++));
      else if ((fold = find_fold (g_utf8_get_char (at))))
        {
          g_string_append_len (out, fold->text, fold->length);
          at = g_utf8_next_char (at);
        }
      else
        at = append_rare (out, at);
    }
  return g_string_free (out, FALSE);
}

const char *
jd_text_skip_mark (const char *text, gsize *length)
{
  const gsize size = strlen (BYTE_ORDER_MARK);

  g_return_val_if_fail (text && length, NULL);

  if (*length < size || memcmp (text, BYTE_ORDER_MARK, size) != 0)
    return text;
  *length -= size;
  return text + size;
}

const char *
jd_text_first_dropped (const char *text)
{
  g_return_val_if_fail (text, NULL);

  for (const char *at = text; *at != '\0'; at = g_utf8_next_char (at))
    {
      gunichar c = g_utf8_get_char (at);
      if (c != '\t' && !is_line_break (c) && classify (c) != JD_CLEAN_NOTHING)
        return at;
    }
  return NULL;
}

char *
jd_text_fold (const char *text)
{
  g_return_val_if_fail (text, NULL);

  if (g_str_is_ascii (text))
    return g_ascii_strdown (text, -1);
  if (jd_text_is_clean (text, JD_TEXT_PARAGRAPHS))
    return fold_pieces (text);
  g_autofree char *clean = jd_text_clean (text, -1, JD_TEXT_PARAGRAPHS, NULL);
  return fold_pieces (clean);
}

guint
jd_text_fold_character (gunichar c, gunichar folded[JD_FOLD_MOST])
{
  if (c < 0x80)
    {
      folded[0] = (gunichar) g_ascii_tolower ((char) c);
      return 1;
    }

  char letter[8] = { 0 };
  g_unichar_to_utf8 (c, letter);
  g_autofree char *text = fold_unicode (letter);
  guint count = 0;
  for (const char *at = text; *at != '\0' && count < JD_FOLD_MOST; at = g_utf8_next_char (at))
    folded[count++] = g_utf8_get_char (at);
  return count;
}

void
jd_text_append_folded (GString *out, gunichar c)
{
  if (c < 0x80)
    {
      g_string_append_c (out, g_ascii_tolower ((char) c));
      return;
    }
  gunichar folded[JD_FOLD_MOST];
  const guint count = jd_text_fold_character (c, folded);
  for (guint i = 0; i < count; i++)
    g_string_append_unichar (out, folded[i]);
}

gboolean
jd_text_is_at (const char *at, const char *start)
{
  g_return_val_if_fail (at && start, FALSE);
  while (*start != '\0' && *at == *start)
    at++, start++;
  return *start == '\0';
}

char *
jd_text_hash (const char *text)
{
  g_return_val_if_fail (text, NULL);

  char *hash = g_compute_checksum_for_string (G_CHECKSUM_SHA256, text, -1);
  hash[16] = '\0';
  return hash;
}
