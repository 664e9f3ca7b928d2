// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/jd-token-private.h"

static gboolean
is_address_sign (gunichar c)
{
  return c > ' ' && c != '<' && c != '>' && c != '"' && (c < 0x80 || g_unichar_isalnum (c));
}

/* From @at on as far as signs of an address go. Punctuation at its end belongs to the sentence, and a parenthesis too unless the address opened it. */
gsize
jd_token_address_end (const JdTokenizer *t, gsize at)
{
  gsize end = at, next;
  guint open = 0;

  for (gunichar c; is_address_sign (c = peek (t, at, &next)); at = next)
    {
      gboolean closes = c == ')' && open > 0;
      open = open + (c == '(') - closes;
      if (closes || c >= 0x80 || !strchr (".,;:!?'()[]{}*", (int) c))
        end = next;
    }
  return end;
}

/* An address with its scheme; the end, or @at. */
gsize
jd_token_url_end (const JdTokenizer *t, gsize at)
{
  static const char *const starts[] = { "https://", "http://", "www.", "mailto:", "tel:", "ftp://" };

  if (!strchr ("hwmtfHWMTF", t->text[at]))
    return at;
  for (guint i = 0; i < G_N_ELEMENTS (starts); i++)
    if (matches (t, at, starts[i]))
      {
        gsize body = at + strlen (starts[i]);
        gsize end = jd_token_address_end (t, body);
        return end > body ? end : at;
      }
  return at;
}

static gboolean
is_mail_sign (char c)
{
  return g_ascii_isalnum (c) || c == '.' || c == '_' || c == '-' || c == '+' || c == '%';
}

/* Labels with points between them; at least two. */
static gsize
host_end (const JdTokenizer *t, gsize at)
{
  gsize end = at;
  guint points = 0;

  for (gsize p = at; p < t->length && (g_ascii_isalnum (t->text[p]) || t->text[p] == '-' || t->text[p] == '.'); p++)
    if (t->text[p] != '.' && t->text[p] != '-')
      {
        points += p > at && t->text[p - 1] == '.';
        end = p + 1;
      }
    else if (t->text[p] == '.' && p > at && t->text[p - 1] == '.')
      break;
  return points > 0 ? end : at;
}

/* The end of an e-mail address at @at, or @at. Where the search stopped once, one from a later place would stop too. */
gsize
jd_token_mail_end (JdTokenizer *t, gsize at)
{
  gsize p = at;

  if (at < t->no_mail)
    return at;
  while (p < t->length && is_mail_sign (t->text[p]))
    p++;
  t->no_mail = p;
  if (p == at || p + 1 >= t->length || t->text[p] != '@')
    return at;
  gsize end = host_end (t, p + 1);
  return end > p + 1 ? end : at;
}

/* Endings that make "example.com" an address and "Node.js" none. In lower case only: "ASP.NET". */
gboolean
jd_token_is_domain (const JdTokenizer *t, gsize label, gsize end)
{
  static const char domains[] = " com org net edu gov int io dev app ai co eu info biz jobs careers cloud tech online at au be bg br ca ch cl cn cz de dk ee es "
                                "fi fr gr hk hr hu ie il in is it jp kr li lt lu lv me mx nl no nz pl pt ro rs se sg si sk tr tw ua uk us za ";
  char word[12] = " ";
  gsize length = end - label;

  if (length < 2 || length > 8)
    return FALSE;
  memcpy (word + 1, t->text + label, length);
  memcpy (word + 1 + length, " ", 2);
  return strstr (domains, word) != NULL;
}
