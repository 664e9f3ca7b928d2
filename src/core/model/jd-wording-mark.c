// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/jd-wording-mark.h"

#include <string.h>

#include "model/jd-fact-table.h"

/* Longer ones are sentences. */
#define MARK_MAX 80

static gboolean
is_word_sign (char c)
{
  return g_ascii_isalnum (c) || (guchar) c >= 0x80;
}

/* ---- brackets ---- */

/* The first of what closes at @start, on the same line and with no other bracket in between; NULL. */
static const char *
closing (const char *start, const char *end)
{
  const char close = *start == '{' ? '}' : *start == '[' ? ']' : '>';
  gboolean letter = FALSE;

  for (const char *at = start + 1; at < end && at - start <= MARK_MAX; at++)
    if (*at == close)
      return letter ? at : NULL;
    else if (strchr ("{}[]<>\n", *at))
      return NULL;
    else
      letter = letter || is_word_sign (*at);
  return NULL;
}

/* "Insert salary", "your name here". */
static gboolean
is_request (const char *words)
{
  static const char *const requests[] = { "insert ", "enter ", "add ", "your ", "name of " };

  for (guint i = 0; i < G_N_ELEMENTS (requests); i++)
    if (g_ascii_strncasecmp (words, requests[i], strlen (requests[i])) == 0)
      return TRUE;
  return FALSE;
}

/* "Company", "company name", "Job title": what facts are called, and nothing a posting means. */
static gboolean
is_fact (const char *words)
{
  const gsize length = strlen (words);
  const gsize bare = length > strlen (" name") && g_ascii_strcasecmp (words + length - strlen (" name"), " name") == 0 ? length - strlen (" name") : length;

  JD_FOREACH_FACT (fact)
    if (strlen (fact->words[0]) == bare && g_ascii_strncasecmp (words, fact->words[0], bare) == 0)
      return TRUE;
  return FALSE;
}

/* "[m/w/d]" and "[remote]" are no marks. */
static gboolean
asks_for_words (const char *start, const char *close)
{
  g_autofree char *words = g_strndup (start + 1, (gsize) (close - start - 1));

  g_strstrip (words);
  return is_request (words) || (*start == '[' && is_fact (words));
}

/* No brace may reach a reader: one alone goes with the word behind it. */
static void
match_brace (const char *at, const char *end, JdWordingMark *mark)
{
  const char *behind = at + 1;

  while (*at == '{' && behind < end && (is_word_sign (*behind) || *behind == '_'))
    behind++;
  *mark = (JdWordingMark){ at, behind, FALSE };
}

/* Of the same in a row; templates have no more than three. */
static gsize
count_braces (const char *at, const char *end)
{
  gsize count = 0;

  while (at + count < end && at[count] == *at && count < 3 && (*at == '{' || *at == '}'))
    count++;
  return count;
}

/* As many braces as there are close it. */
static gboolean
match_braces (const char *at, const char *end, JdWordingMark *mark)
{
  const gsize opened = count_braces (at, end);
  const char *close = opened > 0 ? closing (at + opened - 1, end) : NULL;

  if (!close || count_braces (close, end) < opened)
    return FALSE;
  *mark = (JdWordingMark){ at, close + opened, TRUE };
  return TRUE;
}

static gboolean
match_bracket (const char *at, const char *end, JdWordingMark *mark)
{
  const char *close = *at == '[' || *at == '<' ? closing (at, end) : NULL;

  if (close && asks_for_words (at, close))
    *mark = (JdWordingMark){ at, close + 1, FALSE };
  else if (*at == '[' || *at == '<')
    return FALSE;
  else if (!match_braces (at, end, mark))
    match_brace (at, end, mark);
  return TRUE;
}

/* ---- words ---- */

static gboolean
match_word (const char *text, const char *at, const char *end, JdWordingMark *mark)
{
  const gsize rest = (gsize) (end - at);
  const char *behind = at;

  if (*at == 'T' && rest >= 3 && memcmp (at, "TBD", 3) == 0)
    behind = at + 3;
  else
    while (behind < end && *behind == 'X')
      behind++;
  if ((at > text && is_word_sign (at[-1])) || (behind < end && is_word_sign (*behind)) || (*at == 'X' && behind - at < 4) || behind == at)
    return FALSE;
  *mark = (JdWordingMark){ at, behind, FALSE };
  return TRUE;
}

/* ---- both ---- */

/* Most texts have none of these. */
static gboolean
may_have_mark (const char *text, gsize length)
{
  return memchr (text, '{', length) || memchr (text, '}', length) || memchr (text, '[', length) || memchr (text, '<', length) || memmem (text, length, "TBD", 3) || memmem (text, length, "XXXX", 4);
}

gboolean
jd_wording_mark_find (const char *text, gsize length, gsize from, JdWordingMark *mark)
{
  g_return_val_if_fail (text && from <= length && mark, FALSE);

  const char *end = text + length;

  if (from == 0 && !may_have_mark (text, length))
    return FALSE;
  for (const char *at = text + from; at < end; at++)
    if (strchr ("{}[<", *at) && *at != '\0' ? match_bracket (at, end, mark) : (*at == 'T' || *at == 'X') && match_word (text, at, end, mark))
      return TRUE;
  return FALSE;
}

gboolean
jd_wording_is_mark (const char *text)
{
  g_return_val_if_fail (text, FALSE);

  const gsize length = strlen (text);
  JdWordingMark mark;

  return length > 0 && strchr ("{[<TX", *text) && jd_wording_mark_find (text, length, 0, &mark) && mark.start == text && mark.end == text + length;
}

/* Texts begin with a sign that is behind a backslash, and have none in them. */
gboolean
jd_wording_is_literal (const char *wording, const char *at)
{
  g_return_val_if_fail (wording && at, FALSE);

  return at > wording && at[-1] == '\\';
}

char *
jd_wording_mark_name (const JdWordingMark *mark)
{
  g_return_val_if_fail (mark && mark->braces, NULL);

  const char *start = mark->start + strspn (mark->start, "{");
  if ((*start == 'a' || *start == 'A') && start[1] == ':')
    start += 2;
  g_autofree char *inside = g_strndup (start, strcspn (start, ":|}"));
  char *name = g_utf8_strdown (g_strstrip (inside), -1);

  return g_strdelimit (name, " -", '_');
}
