// SPDX-License-Identifier: GPL-3.0-or-later
#include <string.h>

#include "base/jd-text.h"

/* An address a browser would read in another way than it looks: white space, control characters (also percent-encoded, as in a mail header smuggled
 * into mailto:), characters that turn the direction of text, and backslashes, which browsers take for slashes. */
static gboolean
is_deceptive (const char *url)
{
  for (const char *p = url; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);
      if (c <= ' ' || c == '\\' || c == '<' || c == '>' || c == '"' || c == 0x7F)
        return TRUE;
      if (c == '%' && g_ascii_isxdigit (p[1]) && g_ascii_isxdigit (p[2]) && (p[1] < '2' || strncmp (p + 1, "7F", 2) == 0 || strncmp (p + 1, "7f", 2) == 0))
        return TRUE;
      if (c >= 0x80 && (!g_unichar_isdefined (c) || g_unichar_isspace (c) || g_unichar_iscntrl (c) || g_unichar_type (c) == G_UNICODE_FORMAT))
        return TRUE;
    }
  return FALSE;
}

/* Behind "http://": a host, and no "user:password@" in front of it, which can make one site look like another. */
static gboolean
has_plain_host (const char *authority)
{
  gsize length = strcspn (authority, "/?#");

  return length > 0 && *authority != ':' && memchr (authority, '@', length) == NULL;
}

static gboolean
is_mail_address (const char *address)
{
  gsize length = strcspn (address, "?");
  const char *at = memchr (address, '@', length);

  return at != NULL && at > address && at + 1 < address + length;
}

static gboolean
is_telephone (const char *number)
{
  return strpbrk (number, "0123456789") != NULL && strspn (number, "+-.()0123456789;=abcdefghijklmnopqrstuvwxyz") == strlen (number);
}

gboolean
jd_url_is_safe (const char *url)
{
  if (url == NULL || !g_utf8_validate (url, -1, NULL) || is_deceptive (url))
    return FALSE;
  if (g_ascii_strncasecmp (url, "https://", 8) == 0)
    return has_plain_host (url + 8);
  if (g_ascii_strncasecmp (url, "http://", 7) == 0)
    return has_plain_host (url + 7);
  if (g_ascii_strncasecmp (url, "mailto:", 7) == 0)
    return is_mail_address (url + 7);
  if (g_ascii_strncasecmp (url, "tel:", 4) == 0)
    return is_telephone (url + 4);
  return FALSE;
}
