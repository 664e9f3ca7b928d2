// SPDX-License-Identifier: GPL-3.0-or-later
#include "check/jd-typography.h"

#include <string.h>

#include "model/jd-localized.h"

/* Hyphens between spaces in one line from which on they stand for bullets, or part a table. */
#define MANY_DASHES 3
/* What a sentence in capitals has at least; shorter ones, and those with few long words, are names, abbreviations and codes. */
#define CAPITAL_WORDS 4
#define CAPITAL_LETTERS 16
#define LONG_WORDS 2
#define LONG_WORD 5
/* Bytes of a word that tells that a number follows; a line may be one long word. */
#define NUMBERED_MAX 10

/* What a line has somewhere, as one look at its bytes tells: without it, a pattern need not be tried. */
typedef enum
{
  HAS_GAP = 1 << 0,          /* two spaces */
  HAS_SPACED_SIGN = 1 << 1,  /* a sign behind a space */
  HAS_HYPHEN = 1 << 2,
  HAS_MARKS = 1 << 3,        /* two of "!?" */
  HAS_SIGN_IN_WORD = 1 << 4, /* a sign with a letter behind it */
  HAS_CAPITALS = 1 << 5      /* several words that may be in capitals */
} Hint;

/* One way to slip: the pattern, and what stands there better, with \1 for its first group. */
typedef struct
{
  Hint hint;
  JdTypo typo;
  const char *pattern;
  const char *fix;
  const char *english; /* what stands there in English, too; or NULL */
  gboolean (*trust) (const GMatchInfo *match, const char *text, const char *language); /* NULL: it is one wherever it matches */
} Slip;

static gsize
start_of (const GMatchInfo *match, int group)
{
  int start = 0;

  g_match_info_fetch_pos (match, group, &start, NULL);
  return (gsize) start;
}

static gboolean
is_language (const char *language, const char *bare)
{
  return language && jd_language_same (language, bare);
}

/* French has a space before the high signs; "1 : 10" is a ratio. */
static gboolean
needs_no_space (const GMatchInfo *match, const char *text, const char *language)
{
  g_autofree char *sign = g_match_info_fetch (match, 2), *before = g_match_info_fetch (match, 1);
  const char *behind = text + start_of (match, 2) + 1;

  if (is_language (language, "fr") && strchr (";:!?", *sign))
    return FALSE;
  return !(*sign == ':' && g_ascii_isdigit (*before) && *behind == ' ' && g_ascii_isdigit (behind[1]));
}

/* Neither of many, nor behind what introduces a list. */
static gboolean
is_dash (const GMatchInfo *match G_GNUC_UNUSED, const char *text, const char *language G_GNUC_UNUSED)
{
  guint count = 0;

  for (const char *at = strstr (text, " - "); at && count < MANY_DASHES; at = strstr (at + 2, " - "))
    count++;
  return count < MANY_DASHES;
}

/* From less to more, not numbers of a law, a room or a form, which have a word for that before them. */
static gboolean
is_range (const GMatchInfo *match, const char *text, const char *language)
{
  static const char *const numbered[] = { "section", "sec.", "code", "no.", "form", "room", "suite", "unit", "nr.", "raum", "artikel", "art.", "chapter", "level", "grade", "number", "#", NULL };
  g_autofree char *from = g_match_info_fetch (match, 1), *to = g_match_info_fetch (match, 2), *behind = g_match_info_fetch (match, 3);
  const char *end = text + start_of (match, 1);
  const char *word = end;

  if (g_ascii_strtoull (from, NULL, 10) >= g_ascii_strtoull (to, NULL, 10))
    return FALSE;
  /* Of streets and months in English, where nouns have no capital. */
  if (!is_language (language, "de") && g_unichar_isupper (g_utf8_get_char (behind)))
    return FALSE;
  while (word > text && word[-1] == ' ')
    end = --word;
  while (word > text && word[-1] != ' ' && end - word <= NUMBERED_MAX)
    word--;
  g_autofree char *before = g_utf8_strdown (word, end - word);
  return !g_strv_contains (numbered, before);
}

/* ".Net", "node.Js", "example.Com" are names, and so is much with two capitals where nouns have none: "System.Out". */
static gboolean
is_sentence (const GMatchInfo *match, const char *text, const char *language)
{
  static const char *const endings[] = { "Net", "Js", "Ts", "Io", "Ai", "Com", "Org", "Edu", "Gov", "De", "At", "Ch", "Fr", "Nl", "Es", "Eu", "Co", "Uk", "Us", "Info", "Pdf", "Docx", "Xlsx", "Html",
                                         "Css", "Json", "Xml", "Py", "Php", "App", "Dev", NULL };
  g_autofree char *second = g_match_info_fetch (match, 3);

  if (g_unichar_isupper (g_utf8_get_char (text + start_of (match, 1))) && !is_language (language, "de"))
    return FALSE;
  return !g_strv_contains (endings, second);
}

/* One of each is right. */
static gboolean
is_mixed (const GMatchInfo *match, const char *text G_GNUC_UNUSED, const char *language G_GNUC_UNUSED)
{
  g_autofree char *marks = g_match_info_fetch (match, 0);

  return strchr (marks, '!') && strchr (marks, '?');
}

/* Words with no small letter, enough of them and long enough to be a sentence, and no list of abbreviations. */
static gboolean
is_shouted (const GMatchInfo *match, const char *text G_GNUC_UNUSED, const char *language G_GNUC_UNUSED)
{
  g_autofree char *sentence = g_match_info_fetch (match, 0);
  guint words = 0, letters = 0, longer = 0, commas = 0, length = 0;

  for (const char *at = sentence;; at = g_utf8_next_char (at))
    if (g_unichar_isalpha (g_utf8_get_char (at)))
      length++;
    else
      {
        words += length > 0;
        longer += length >= LONG_WORD;
        letters += length;
        length = 0;
        commas += *at == ',';
        if (*at == '\0')
          break;
      }
  return words >= CAPITAL_WORDS && commas * 2 < words && letters >= CAPITAL_LETTERS && longer >= LONG_WORDS;
}

/* Words in addresses, names of files and code have one of these before them. */
#define NO_ADDRESS "(?<![\\p{L}\\p{N}./@:_&=#*<\\\\-])"

/* What is paid is read elsewhere. */
#define NO_PAY "(?! ?(?:[kK]|EUR|USD|GBP|CHF|AUD|CAD|Euro|euros?|dollars?)\\b)"
/* Of sentences in capitals: one word, and what parts two. */
#define CAPITALS "[\\p{Lu}\\p{N}][\\p{Lu}\\p{N}'’&/-]*"

static const Slip slips[] = {
  { HAS_GAP, JD_TYPO_DOUBLE_SPACE, "(?<=\\S) {2,}(?=\\S)", " ", NULL, NULL },
  { HAS_SPACED_SIGN, JD_TYPO_SPACE_BEFORE, "([\\p{L}\\p{N})\\]”\"’'%]) +([,.;:!?])(?=$|\\s)(?! ?[.])", "\\1\\2", NULL, needs_no_space },
  { HAS_HYPHEN, JD_TYPO_RANGE, "(?<![\\p{L}\\p{N}.,:/$€£#+*§–-]|[$€£#§] )([1-9]\\d{0,2}) ?- ?([1-9]\\d{0,2})(?=\\+? ?(%|\\p{L}))(?!(?:st|nd|rd|th|[A-Z])\\b)" NO_PAY, "\\1–\\2", NULL, is_range },
  { HAS_HYPHEN, JD_TYPO_DASH, "(?<=[^\\s:.;,|-]) - (?=[\\p{L}(“\"„‘'])", " – ", "—", is_dash },
  { HAS_HYPHEN, JD_TYPO_DASH, "(?<=[^\\s:.;,|-]) ---? (?=[\\p{L}(“\"„])|(?<=\\p{L})--(?=\\p{L})", " – ", "—", NULL },
  { HAS_MARKS, JD_TYPO_REPEATED, "(?<=[\\p{L}\\p{N}”\"’')])([!?])\\1+(?![!?])", "\\1", NULL, NULL },
  { HAS_MARKS, JD_TYPO_REPEATED, "(?<=[\\p{L}\\p{N}”\"’')])[!?]{3,}", "?!", NULL, is_mixed },
  { HAS_SIGN_IN_WORD, JD_TYPO_SPACE_AFTER, NO_ADDRESS "(\\p{L}\\p{Ll}{2,})([.!?])(\\p{Lu}\\p{Ll}++)(?![\\p{L}\\p{N}_./@(:])", "\\1\\2 \\3", NULL, is_sentence },
  { HAS_SIGN_IN_WORD, JD_TYPO_SPACE_AFTER, NO_ADDRESS "(\\p{L}\\p{Ll}+)([,;])(\\p{L}\\p{Ll}++)(?![\\p{N}_/@(=:])", "\\1\\2 \\3", NULL, NULL },
  { HAS_CAPITALS, JD_TYPO_CAPITALS, "(?:^|(?<=[.!?:”\"»)*] )|(?<=[“\"„«(*]))" CAPITALS "(?:[,;]? (?:[–-] )?" CAPITALS "){3,}+(?=[.!?:”\"»)*]|$)", NULL, NULL, is_shouted },
};

static Hint
hint_of (char at, char next)
{
  const gboolean letter = g_ascii_isalpha (next) || (guchar) next >= 0x80;

  switch (at)
    {
    case ' ':
      return next == ' ' ? HAS_GAP : next != '\0' && strchr (",.;:!?", next) ? HAS_SPACED_SIGN : 0;
    case '-':
      return HAS_HYPHEN;
    case '!':
    case '?':
      return next == '!' || next == '?' ? HAS_MARKS : letter ? HAS_SIGN_IN_WORD : 0;
    case '.':
    case ',':
    case ';':
      return letter ? HAS_SIGN_IN_WORD : 0;
    default:
      return 0;
    }
}

static gboolean
may_be_capital (char c)
{
  return g_ascii_isupper (c) || g_ascii_isdigit (c) || (guchar) c >= 0x80 || c == '-';
}

static Hint
hints_of (const char *text)
{
  guint capitals = 0;
  Hint hints = 0;

  for (const char *at = text; *at != '\0'; at++)
    {
      hints |= hint_of (at[0], at[1]);
      capitals += *at == ' ' && may_be_capital (at[1]);
    }
  /* The first of them is behind no space. */
  return hints | (capitals >= CAPITAL_WORDS - 1 ? HAS_CAPITALS : 0);
}

/* Compiled once, for all threads. */
static GRegex **
compiled (void)
{
  static GRegex *regexes[G_N_ELEMENTS (slips)];
  static gsize done = 0;

  if (g_once_init_enter (&done))
    {
      for (guint i = 0; i < G_N_ELEMENTS (slips); i++)
        {
          g_autoptr (GError) error = NULL;
          regexes[i] = g_regex_new (slips[i].pattern, G_REGEX_OPTIMIZE, 0, &error);
          if (!regexes[i])
            g_error ("%s: %s", slips[i].pattern, error->message);
        }
      g_once_init_leave (&done, 1);
    }
  return regexes;
}

static void
tell (const Slip *slip, const GMatchInfo *match, const char *language, JdTypoFunc found, gpointer data)
{
  g_autofree char *fix = slip->fix ? g_match_info_expand_references (match, slip->fix, NULL) : NULL;
  int start, end;

  g_match_info_fetch_pos (match, 0, &start, &end);
  found (slip->typo, (gsize) start, (gsize) end, fix, is_language (language, "en") ? slip->english : NULL, data);
}

void
jd_typography_find (const char *text, const char *language, JdTypoFunc found, gpointer data)
{
  g_return_if_fail (text && found);

  GRegex **regexes = compiled ();
  const Hint hints = hints_of (text);
  for (guint i = 0; i < G_N_ELEMENTS (slips); i++)
    {
      if (!(hints & slips[i].hint))
        continue;
      g_autoptr (GMatchInfo) match = NULL;
      for (g_regex_match (regexes[i], text, 0, &match); g_match_info_matches (match); g_match_info_next (match, NULL))
        if (!slips[i].trust || slips[i].trust (match, text, language))
          tell (&slips[i], match, language, found, data);
    }
}
