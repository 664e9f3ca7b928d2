// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/jd-import-bullet.h"

#include <string.h>

/* Signs that stand before items and mean nothing else, even right before a letter; those in the private use area are of Wingdings and Symbol. */
static const char always[] = "•·▪◦‣●○■□❑❒➢➤➔➜➡✓✔☑✅►▶→❖⮚👉\357\202\267\357\202\247\357\202\250\357\203\230\357\203\274\357\201\266\357\203\274\357\203\240";
/* Likewise with a gap behind. */
static const char spaced[] = "-*–—+»›−‐‑";
/* Those that may be right before a letter, beside other items. */
static const char glued[] = "-*–+";

static gsize
gap (const char *at)
{
  gsize length = 0;

  for (;;)
    if (at[length] == ' ' || at[length] == '\t')
      length++;
    else if (strncmp (at + length, "\302\240", 2) == 0)
      length += 2;
    else
      return length;
}

static gboolean
is_of (const char *signs, gunichar sign)
{
  return g_utf8_strchr (signs, -1, sign) != NULL;
}

/* "1." "12)" "a)" "(3)" */
static gsize
number_length (const char *at)
{
  const char *p = at + (*at == '(');
  gsize digits = strspn (p, "0123456789");

  if (digits > 0 && digits <= 2)
    p += digits;
  else if (g_ascii_islower (*p) && p[1] == ')')
    p++;
  else
    return 0;
  return *p == ')' || (*p == '.' && *at != '(') ? (gsize) (p + 1 - at) : 0;
}

static JdBullet
number (const char *line)
{
  gsize length = number_length (line), space = length ? gap (line + length) : 0;
  JdBullet none = { JD_BULLET_NONE }, found = { JD_BULLET_NUMBER, (guchar) line[length ? length - 1 : 0], length + space };

  return length && space && line[found.behind] ? found : none;
}

/* "o" and "§" are letters of their own: what stands behind tells. */
static JdBullet
letter (const char *line, gunichar sign, gsize length)
{
  gsize space = gap (line + length);
  JdBullet found = { JD_BULLET_LETTER, sign, length + space };

  if (space == 0 || !line[found.behind])
    found.kind = JD_BULLET_NONE;
  else if (line[length] == '\t' || (sign == 'o' && space > 1 && strncmp (line + length, "\302\240", 2) != 0) || space > 2)
    found.kind = JD_BULLET_SIGN;
  else if (sign != 'o')
    found.kind = JD_BULLET_NONE;
  return found;
}

JdBullet
jd_import_bullet (const char *line)
{
  gunichar sign = g_utf8_get_char (line);
  gsize length = (gsize) (g_utf8_next_char (line) - line);
  JdBullet none = { JD_BULLET_NONE }, found = { JD_BULLET_SIGN, sign, 0 };

  if (sign == 0 || g_ascii_isdigit (*line) || *line == '(' || (g_ascii_islower (*line) && line[1] == ')'))
    return number (line);
  if (sign == 'o' || sign == 0xA7)
    return letter (line, sign, length);
  if (strncmp (line + length, "\357\270\217", 3) == 0 && is_of (always, sign)) /* shown as a picture */
    length += 3;
  gsize space = gap (line + length);
  found.behind = length + space;
  if (!line[found.behind])
    return none;
  if (is_of (always, sign) || (space > 0 && is_of (spaced, sign)))
    return found;
  found.kind = JD_BULLET_GLUED;
  return is_of (glued, sign) && g_unichar_isalpha (g_utf8_get_char (line + length)) ? found : none;
}

/* Whether @bullet and @other begin items of one list. */
static gboolean
is_like (const JdBullet *bullet, const JdBullet *other)
{
  if (other->kind == JD_BULLET_NONE)
    return FALSE;
  if (bullet->kind == JD_BULLET_NUMBER)
    return TRUE;
  if (bullet->kind == JD_BULLET_LETTER)
    return other->sign == bullet->sign || other->kind == JD_BULLET_SIGN;
  return other->kind == JD_BULLET_SIGN || other->kind == JD_BULLET_GLUED;
}

gboolean
jd_import_bullet_is_item (const JdBullet *bullets, guint n, guint index)
{
  const JdBullet *bullet = &bullets[index];

  if (bullet->kind == JD_BULLET_NONE || bullet->kind == JD_BULLET_SIGN)
    return bullet->kind == JD_BULLET_SIGN;
  return (index > 0 && is_like (bullet, bullet - 1)) || (index + 1 < n && is_like (bullet, bullet + 1));
}
