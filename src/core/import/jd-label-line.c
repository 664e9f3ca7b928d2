// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/jd-label-line.h"

#include <string.h>

#include "import/jd-label-markup.h"

/* What stands before items, besides "1." and "a)"; a gap follows, but for the signs that are nothing else. */
static const char *const bullets[] = {
  "-", "*", "•", "·", "–", "—", "▪", "◦", "‣", "●", "○", "■",
  "", "", "➢", "✓", "✔", "►", "→", "+", "»", "👉", "✅", "❖", "⮚",
};

static gboolean
is_gap (const char *at)
{
  return *at == ' ' || *at == '\t' || strncmp (at, "\302\240", 2) == 0;
}

static const char *
skip_gaps (const char *at)
{
  while (is_gap (at))
    at += *at == ' ' || *at == '\t' ? 1 : 2;
  return at;
}

/* "1." or "(1)" or "a)", and a gap. */
static const char *
skip_number (const char *text)
{
  const char *at = text + (*text == '(');
  gsize digits = strspn (at, "0123456789");
  if (digits > 0 && digits <= 2 && (at[digits] == '.' || at[digits] == ')') && is_gap (at + digits + 1))
    return skip_gaps (at + digits + 1);
  if (g_ascii_isalpha (*at) && at[1] == ')' && is_gap (at + 2))
    return skip_gaps (at + 2);
  return text;
}

/* Behind what makes @text an item, or @text. */
static const char *
skip_bullet (const char *text)
{
  for (guint i = 0; i < G_N_ELEMENTS (bullets); i++)
    {
      gsize length = strlen (bullets[i]);
      if (strncmp (text, bullets[i], length) == 0 && (is_gap (text + length) || length > 2) && strncmp (text, "**", 2) != 0)
        return skip_gaps (text + length);
    }
  if (*text == 'o' && (text[1] == '\t' || (text[1] == ' ' && text[2] == ' ')))
    return skip_gaps (text + 1);
  return skip_number (text);
}

static const char *
skip_mark (const char *text, guint *looks)
{
  const char *at = skip_bullet (text);
  if (at == text)
    return text;
  *looks |= JD_LOOK_ITEM;
  if (g_ascii_isdigit (*text) || (*text == '(' && g_ascii_isdigit (text[1])))
    *looks |= JD_LOOK_NUMBERED;
  return skip_bullet (at);
}

/* Whether all of it is strong, as Markdown has it. */
static gboolean
is_strong (const char *text)
{
  gsize length = strlen (text);
  if (length > 4 && (strncmp (text, "**", 2) == 0 || strncmp (text, "__", 2) == 0))
    {
      const char *end = strstr (text + 2, *text == '*' ? "**" : "__");
      return end && strlen (end) <= 4;
    }
  return length > 3 && (*text == '_' || *text == '*') && text[length - 1] == *text;
}

static void
end_word (GString *out)
{
  if (out->len > 0 && out->str[out->len - 1] != ' ')
    g_string_append_c (out, ' ');
}

/* A letter, a gap, a letter, and so on, as headings of PDF come: two gaps, or a capital behind a small letter, end a word. NULL when it is not. New string. */
static char *
join_spaced (const char *text)
{
  guint single = 0, others = 0;
  g_auto (GStrv) parts = g_strsplit (text, " ", -1);
  for (guint i = 0; parts[i]; i++)
    if (*parts[i])
      g_utf8_strlen (parts[i], -1) == 1 ? single++ : others++;
  if (single < 6 || others * 2 > single)
    return NULL;
  GString *out = g_string_new (NULL);
  gboolean small = FALSE;
  for (guint i = 0; parts[i]; i++)
    {
      gunichar first = g_utf8_get_char (parts[i]);
      if (!*parts[i] || (small && g_unichar_isupper (first)) || !g_unichar_isalpha (first))
        end_word (out);
      g_string_append (out, parts[i]);
      small = g_unichar_islower (first);
    }
  return g_string_free (out, FALSE);
}

static guint
looks_of_case (const char *text)
{
  guint upper = 0, lower = 0;
  for (const char *at = text; *at; at = g_utf8_next_char (at))
    {
      gunichar c = g_utf8_get_char (at);
      upper += g_unichar_isupper (c) != 0;
      lower += g_unichar_islower (c) != 0;
    }
  return upper > 3 && lower <= upper / 8 ? JD_LOOK_CAPITALS : 0;
}

/* Bytes of the name before a colon, at most five words; 0: there is none. */
static gboolean
has_field (const char *text)
{
  const char *colon = strchr (text, ':');
  if (!colon || !colon[1] || colon - text > 40 || strncmp (colon, "://", 3) == 0 || colon == text)
    return FALSE;
  guint words = 1;
  for (const char *at = text; at < colon; at++)
    words += *at == ' ';
  return words <= 5;
}

guint
jd_label_looks_of (const char *text)
{
  gsize length = strlen (text);
  char last = length ? text[length - 1] : '\0';
  guint looks = looks_of_case (text);
  looks |= last == ':' ? JD_LOOK_COLON : 0;
  looks |= last == '?' ? JD_LOOK_QUESTION : 0;
  looks |= last && strchr (".!;,", last) ? JD_LOOK_STOP : 0;
  looks |= length && strspn (text, "-=_*~+ ·|#:") == length ? JD_LOOK_RULE : 0;
  looks |= *text == '|' ? JD_LOOK_CELL : 0;
  looks |= *text == '[' && strstr (text, "](") && last == ')' ? JD_LOOK_LINK : 0;
  return has_field (text) ? looks | JD_LOOK_FIELD : looks;
}

static char *
without_emphasis (const char *text)
{
  GString *out = g_string_new (NULL);
  for (const char *at = text; *at; at++)
    if (*at != '*' && *at != '`')
      g_string_append_c (out, *at);
  return g_strstrip (g_string_free (out, FALSE));
}

JdLabelLine *
jd_label_line_new (guint number, char *text, guint looks)
{
  JdLabelLine *line = g_new0 (JdLabelLine, 1);
  line->number = number;
  line->width = (guint) g_utf8_strlen (text, -1);
  line->text = text;
  line->looks = looks | jd_label_looks_of (text);
  return line;
}

void
jd_label_line_free (JdLabelLine *line)
{
  g_free (line->text);
  g_free (line);
}

/* Where the reading of the lines is. */
typedef struct
{
  gboolean first, gap;
  gboolean front; /* in the fields at the top */
  JdMarkup markup;
} Reading;

static guint
follow_front (Reading *reading, const char *text)
{
  gboolean fence = g_str_equal (text, "---") || g_str_equal (text, "+++");
  guint looks = reading->front ? JD_LOOK_FRONT : 0;
  if (fence && (reading->first || reading->front))
    {
      reading->front = reading->first;
      looks = JD_LOOK_FRONT | JD_LOOK_RULE;
    }
  return looks;
}

static JdLabelLine *
read_line (Reading *reading, guint number, const char *raw)
{
  g_autofree char *trimmed = g_strstrip (g_strdup (raw)), *stripped = NULL;
  guint looks = (reading->gap ? JD_LOOK_GAP : 0) | follow_front (reading, trimmed);
  if (!(looks & JD_LOOK_FRONT) && (reading->markup.raw || reading->markup.head || reading->markup.furniture || strchr (trimmed, '<') || strchr (trimmed, '&')))
    stripped = jd_label_markup_strip (&reading->markup, trimmed, &looks);
  const char *text = stripped ? stripped : trimmed;
  guint hashes = (guint) strspn (text, "#");
  if (hashes > 0 && hashes <= 6 && is_gap (text + hashes))
    {
      looks |= JD_LOOK_HEAD | (hashes == 1 ? JD_LOOK_TOP : 0);
      text = skip_gaps (text + hashes);
    }
  text = skip_mark (text, &looks);
  looks |= is_strong (text) ? JD_LOOK_BOLD : 0;
  char *joined = join_spaced (text);
  JdLabelLine *line = jd_label_line_new (number, joined ? joined : without_emphasis (text), looks | (joined ? JD_LOOK_SPACED : 0));
  line->width = (guint) g_utf8_strlen (raw, -1);
  line->indent = (guint) strspn (raw, " \t");
  return line;
}

GPtrArray *
jd_label_lines_read (const char *text)
{
  GPtrArray *lines = g_ptr_array_new_with_free_func ((GDestroyNotify) jd_label_line_free);
  g_auto (GStrv) raws = g_strsplit (text, "\n", -1);
  Reading reading = { .first = TRUE, .gap = TRUE };
  for (guint i = 0; raws[i]; i++)
    {
      g_strchomp (raws[i]);
      if (!*skip_gaps (raws[i]))
        {
          reading.gap = TRUE;
          continue;
        }
      g_ptr_array_add (lines, read_line (&reading, i + 1, raws[i]));
      reading.gap = reading.first = FALSE;
    }
  return lines;
}
