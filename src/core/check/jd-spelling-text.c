// SPDX-License-Identifier: GPL-3.0-or-later
/* What stands around a word tells of some that no dictionary has: abbreviations have their point, halves of compounds a hyphen, names a capital inside a sentence, and English in other languages
 * stands beside more of it. */
#include <string.h>

#include "base/jd-token.h"
#include "check/jd-spelling-private.h"

/* Wrong words that are not even near one, in a line of which a third are. */
#define MANY_STRANGE 4
/* Wrong words in such a line, when some of them are strange. */
#define MANY_WRONG 6
/* So many of them tell enough. */
#define LOOKED_AT 12

/* A word in its line. */
typedef struct
{
  const char *line;
  gsize length; /* of the line */
  gsize start, end;
  gboolean opens;      /* a sentence */
  gboolean is_capitals; /* so is most of the line */
  gboolean after_english; /* the word before was English */
} Spot;

static char
sign_at (const Spot *spot, gsize at)
{
  return at < spot->length ? spot->line[at] : '\0';
}

static gboolean
is_gap (char c)
{
  return c == '\0' || strchr (" ,;.:)/\n", c) != NULL;
}

/* ---- signs around it ---- */

/* "inkl.", "etc.": the dictionary or the trade has it with its point. */
static gboolean
is_abbreviation (JdSpelling *spelling, const Spot *spot)
{
  if (sign_at (spot, spot->end) != '.')
    return FALSE;
  return jd_spelling_knows (spelling, spot->line + spot->start, spot->end - spot->start + 1);
}

/* As a noun, which a half behind a hyphen is without its capital. */
static gboolean
knows_noun (JdSpelling *spelling, const char *word, gsize length)
{
  g_autofree char *noun = g_strndup (word, length), *capital = NULL;
  g_autofree char *first = g_utf8_strup (noun, g_utf8_next_char (noun) - noun);

  capital = g_strconcat (first, g_utf8_next_char (noun), NULL);
  return jd_spelling_check_word (spelling, capital, strlen (capital));
}

/* "Verwaltungs- und Büroarbeiten", "-entwicklung", "pre- and post-sales". */
static gboolean
is_half (JdSpelling *spelling, const Spot *spot)
{
  const char *word = spot->line + spot->start;
  const gsize length = spot->end - spot->start;
  const char before = spot->start > 0 ? spot->line[spot->start - 1] : '\0';

  if (sign_at (spot, spot->end) == '-' && is_gap (sign_at (spot, spot->end + 1)))
    {
      g_autofree char *joined = g_strdup_printf ("%.*s-", (int) length, word), *made = g_strdup_printf ("%.*s-x", (int) length, word);
      return jd_spelling_dictionary_has (spelling, joined, length + 1) || jd_spelling_is_form (spelling, made, length + 2);
    }
  return before == '-' && (spot->start == 1 || is_gap (spot->line[spot->start - 2]) || spot->line[spot->start - 2] == '(') && knows_noun (spelling, word, length);
}

/* "<bulletpoints>", "datePosted:", "[list-name]": what programs read. */
static gboolean
is_markup (JdSpelling *spelling, const Spot *spot)
{
  const char before = spot->start > 0 ? spot->line[spot->start - 1] : '\0', behind = sign_at (spot, spot->end);
  const gboolean tag = before == '<' || (before == '/' && spot->start > 1 && spot->line[spot->start - 2] == '<');
  gboolean small = FALSE, inner = FALSE;

  if ((tag && (behind == '>' || behind == ' ' || behind == '/')) || (before == '[' && behind == ']'))
    return TRUE;
  for (gsize i = spot->start; i < spot->end; i++)
    {
      inner = inner || (small && g_ascii_isupper (spot->line[i]));
      small = g_ascii_islower (spot->line[i]);
    }
  if ((inner && (behind == ':' || behind == '=' || behind == '(')) || behind == '_' || before == '_' || before == '@' || before == '#')
    return TRUE;
  return spot->start == 0 && behind == ':' && g_ascii_islower (spot->line[0]) && !jd_spelling_is_near (spelling, spot->line, spot->end);
}

/* "Stammkund*innen", "motivé·e·s", "Mitarbeiter(in)": both forms at once, when one of them is known. */
static gboolean
has_gender_sign (JdSpelling *spelling, const Spot *spot)
{
  static const char *const endings[] = { "in", "innen", "e", "es", "s", "en", "n", "o", "os", "a", "as" };
  const gunichar sign = spot->end < spot->length ? g_utf8_get_char (spot->line + spot->end) : 0;
  const gsize length = spot->end - spot->start;

  if (!sign || !(sign == '*' || sign == ':' || sign == '_' || sign == 0xB7 || sign == 0x2022 || sign == '(' || sign == '/' || sign == '.' || sign == '@'))
    return FALSE;
  const char *behind = g_utf8_next_char (spot->line + spot->end);
  if (sign != '@' && !g_ascii_islower (*behind) && *behind != '-')
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (endings); i++)
    {
      g_autofree char *full = g_strdup_printf ("%.*s%s", (int) length, spot->line + spot->start, endings[i]);
      if (jd_spelling_check_word (spelling, full, strlen (full)))
        return TRUE;
    }
  return FALSE;
}

/* ---- names ---- */

/* Letters twice one behind the other, as bold print comes out of some PDFs: "ffrriieen". */
static gboolean
is_printed_twice (JdSpelling *spelling, const char *word, gsize length)
{
  gsize pairs = 0, start = 0;

  while (start + 1 < length && g_ascii_tolower (word[start]) != g_ascii_tolower (word[start + 1]))
    start++;
  for (gsize i = start; i + 1 < length && g_ascii_tolower (word[i]) == g_ascii_tolower (word[i + 1]); i += 2)
    pairs++;
  return start <= 1 && pairs >= 2 && start + pairs * 2 + 1 >= length && !jd_spelling_is_one_slip_off (spelling, word, length);
}

/* Another capital behind the next space: "Yavapai County". */
static gboolean
goes_on_with_capital (const Spot *spot)
{
  return sign_at (spot, spot->end) == ' ' && g_unichar_isupper (g_utf8_get_char (spot->line + spot->end + 1));
}

/* A capital inside of a sentence, or two where it begins, and no word of the dictionary one slip away. */
static gboolean
is_proper_name (JdSpelling *spelling, const Spot *spot)
{
  const char *word = spot->line + spot->start;
  gsize length = spot->end - spot->start;

  if (!g_unichar_isupper (g_utf8_get_char (word)) || (spot->opens && !goes_on_with_capital (spot)))
    return FALSE;
  const char *end = memchr (word, '\'', length);
  length = end ? (gsize) (end - word) : length;
  return g_utf8_strlen (word, (gssize) length) >= 3 && !jd_spelling_is_near (spelling, word, length);
}

/* ---- English ---- */

static gboolean
next_is_english (JdSpelling *spelling, const Spot *spot)
{
  JdTokenizer tokenizer;
  JdToken token;

  if (sign_at (spot, spot->end) != ' ')
    return FALSE;
  jd_tokenizer_init (&tokenizer, spot->line + spot->end, (gssize) (spot->length - spot->end));
  if (!jd_tokenizer_next (&tokenizer, &token) || token.kind != JD_TOKEN_WORD || token.start != 1)
    return FALSE;
  return jd_spelling_is_english (spelling, spot->line + spot->end + token.start, token.end - token.start);
}

/* With a capital, or beside more of it. */
static gboolean
is_english_here (JdSpelling *spelling, const Spot *spot)
{
  const char *word = spot->line + spot->start;

  if (!jd_spelling_is_english (spelling, word, spot->end - spot->start))
    return FALSE;
  if (spot->after_english || next_is_english (spelling, spot))
    return TRUE;
  return g_unichar_isupper (g_utf8_get_char (word)) && (!spot->opens || strcmp (spelling->language, "de") == 0) && !jd_spelling_is_near (spelling, word, spot->end - spot->start);
}

/* ---- a line ---- */

static gboolean
is_right_here (JdSpelling *spelling, const Spot *spot)
{
  const char *word = spot->line + spot->start;
  const gsize length = spot->end - spot->start;

  if (jd_spelling_check_word (spelling, word, length) || is_abbreviation (spelling, spot) || is_half (spelling, spot) || is_markup (spelling, spot) || has_gender_sign (spelling, spot))
    return TRUE;
  if (!spot->is_capitals && jd_spelling_is_short_name (word, length))
    return TRUE;
  return is_english_here (spelling, spot) || is_proper_name (spelling, spot) || is_printed_twice (spelling, word, length);
}

/* Of what is typed, a word at a time is in capitals for its own reasons. */
static gboolean
is_in_capitals (const char *line, gsize length)
{
  guint small = 0, capitals = 0;

  for (gsize i = 0; i < length; i++)
    {
      small += g_ascii_islower (line[i]) != 0;
      capitals += g_ascii_isupper (line[i]) != 0;
    }
  return capitals > small * 2;
}

/* "gests.You": a sentence that ends inside of a token, since the space behind it is missing. Where the second begins; 0: nowhere. */
static gsize
glued_at (const char *text, const JdToken *token)
{
  const char *point = memchr (text + token->start, '.', token->end - token->start);
  const gsize at = point ? (gsize) (point - text) : 0;

  if (!point || at < token->start + 3 || at + 3 > token->end || memchr (point + 1, '.', token->end - at - 1))
    return 0;
  for (gsize i = token->start + 1; i < at; i++)
    if (!g_ascii_islower (text[i]))
      return 0;
  for (gsize i = at + 2; i < token->end; i++)
    if (!g_ascii_islower (text[i]))
      return 0;
  return g_ascii_isupper (text[at + 1]) ? at + 1 : 0;
}

/* A wrong word. */
typedef struct
{
  gsize start, end;
  guint offset, length;
} Wrong;

typedef struct
{
  JdSpelling *spelling;
  Spot spot;
  guint words; /* of more than a letter */
  GArray *wrong; /* of Wrong; NULL: none yet */
} Looking;

static void
add_wrong (Looking *looking, guint offset)
{
  const Spot *spot = &looking->spot;
  const Wrong wrong = { spot->start, spot->end, offset, (guint) g_utf8_strlen (spot->line + spot->start, (gssize) (spot->end - spot->start)) };

  if (!looking->wrong)
    looking->wrong = g_array_new (FALSE, FALSE, sizeof (Wrong));
  g_array_append_val (looking->wrong, wrong);
}

static void
look_at (Looking *looking, gsize start, gsize end, guint offset)
{
  Spot *spot = &looking->spot;

  spot->start = start;
  spot->end = end;
  looking->words += end - start > 1;
  if (!is_right_here (looking->spelling, spot))
    add_wrong (looking, offset);
  spot->after_english = looking->spelling->english && jd_spelling_is_english (looking->spelling, spot->line + start, end - start);
}

static void
look_at_token (Looking *looking, const JdToken *token)
{
  const gsize second = token->kind == JD_TOKEN_TERM ? glued_at (looking->spot.line, token) : 0;

  if (token->kind == JD_TOKEN_WORD)
    look_at (looking, token->start, token->end, token->offset);
  else if (second > 0)
    {
      look_at (looking, token->start, second - 1, token->offset);
      looking->spot.opens = TRUE;
      look_at (looking, second, token->end, token->offset + (guint) (second - token->start));
    }
}

/* Of the wrong words those that are not near one either, as far as that tells: each takes a millisecond or two. */
static guint
count_strange (const Looking *looking)
{
  guint strange = 0;

  for (guint i = 0; i < MIN (looking->wrong->len, LOOKED_AT); i++)
    {
      const Wrong *wrong = &g_array_index (looking->wrong, Wrong, i);
      strange += !jd_spelling_is_near (looking->spelling, looking->spot.line + wrong->start, wrong->end - wrong->start);
    }
  return strange;
}

/* It is in another language, or in none, which others tell (jd-check-structure.c). A line full of slips is not: those are near what is meant. */
static gboolean
is_other_language (const Looking *looking)
{
  const guint wrong = looking->wrong->len;

  if (wrong < 2 || (wrong < looking->words && (wrong < MANY_STRANGE || wrong * 3 < looking->words)))
    return FALSE;
  const guint strange = count_strange (looking);
  return strange == looking->words || strange >= MANY_STRANGE || (strange >= 2 && wrong >= MANY_WRONG);
}

void
jd_spelling_check_text (JdSpelling *spelling, const char *text, gssize length, JdSpellingFunc found, gpointer data)
{
  g_return_if_fail (spelling && text && found);

  const gsize size = length < 0 ? strlen (text) : (gsize) length;
  Looking looking = { .spelling = spelling, .spot = { .line = text, .length = size, .opens = TRUE, .is_capitals = is_in_capitals (text, size) } };
  JdTokenizer tokenizer;
  JdToken token;

  jd_tokenizer_init (&tokenizer, text, length);
  for (; jd_tokenizer_next (&tokenizer, &token); looking.spot.opens = token.kind == JD_TOKEN_SENTENCE_END)
    look_at_token (&looking, &token);
  g_autoptr (GArray) wrong = looking.wrong;
  if (!wrong || is_other_language (&looking))
    return;
  for (guint i = 0; i < wrong->len; i++)
    {
      const Wrong *at = &g_array_index (wrong, Wrong, i);
      found (at->start, at->end, at->offset, at->length, data);
    }
}
