// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/jd-rtf-scan.h"

#include <string.h>

static void
take_number (JdRtfScanner *scanner, JdRtfToken *token)
{
  gboolean negative = scanner->at < scanner->end && *scanner->at == '-';
  const char *at = scanner->at + negative;
  gint64 number = 0;

  token->has_number = at < scanner->end && g_ascii_isdigit (*at);
  token->number = 0;
  if (!token->has_number)
    return;
  for (; at < scanner->end && g_ascii_isdigit (*at); at++)
    number = MIN (number * 10 + (*at - '0'), G_MAXINT);
  token->number = (int) (negative ? -number : number);
  scanner->at = at;
}

static void
take_word (JdRtfScanner *scanner, JdRtfToken *token)
{
  gsize length = 0;

  token->kind = JD_RTF_WORD;
  for (; scanner->at < scanner->end && g_ascii_isalpha (*scanner->at); scanner->at++)
    if (length + 1 < sizeof token->word)
      token->word[length++] = *scanner->at;
  token->word[length] = '\0';
  take_number (scanner, token);
  if (scanner->at < scanner->end && *scanner->at == ' ')
    scanner->at++;
  if (strcmp (token->word, "bin") == 0 && token->number > 0)
    scanner->at += MIN (token->number, scanner->end - scanner->at);
}

static gboolean
take_byte (JdRtfScanner *scanner, JdRtfToken *token)
{
  int high = scanner->end - scanner->at >= 3 ? g_ascii_xdigit_value (scanner->at[1]) : -1, low = high >= 0 ? g_ascii_xdigit_value (scanner->at[2]) : -1;

  if (*scanner->at != '\'' || low < 0)
    return FALSE;
  token->kind = JD_RTF_BYTES;
  token->byte = (char) (high * 16 + low);
  token->text = &token->byte;
  token->length = 1;
  scanner->at += 3;
  return TRUE;
}

/* Behind a backslash. */
static void
take_control (JdRtfScanner *scanner, JdRtfToken *token)
{
  if (scanner->at >= scanner->end)
    return;
  if (g_ascii_isalpha (*scanner->at))
    take_word (scanner, token);
  else if (strchr ("\\{}", *scanner->at))
    {
      token->kind = JD_RTF_BYTES;
      token->text = scanner->at++;
      token->length = 1;
    }
  else if (!take_byte (scanner, token))
    {
      token->kind = JD_RTF_SIGN;
      token->sign = *scanner->at++;
    }
}

void
jd_rtf_next (JdRtfScanner *scanner, JdRtfToken *token)
{
  token->kind = JD_RTF_END;
  while (scanner->at < scanner->end && (*scanner->at == '\r' || *scanner->at == '\n' || *scanner->at == '\0'))
    scanner->at++;
  if (scanner->at >= scanner->end)
    return;
  char c = *scanner->at;
  if (c == '{' || c == '}' || c == '\\')
    {
      scanner->at++;
      token->kind = c == '{' ? JD_RTF_OPEN : JD_RTF_CLOSE;
      if (c == '\\')
        {
          token->kind = JD_RTF_END;
          take_control (scanner, token);
        }
      return;
    }
  token->kind = JD_RTF_BYTES;
  token->text = scanner->at;
  while (scanner->at < scanner->end && !strchr ("{}\\\r\n", *scanner->at))
    scanner->at++;
  token->length = (gsize) (scanner->at - token->text);
}
