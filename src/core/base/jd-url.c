// SPDX-License-Identifier: GPL-3.0-or-later
#include <string.h>

#include "base/jd-text.h"

/* Beyond ASCII: what cannot be seen, or is not what it looks like. */
static gboolean
is_disguised (gunichar c)
{
  return !g_unichar_isdefined (c) || g_unichar_isspace (c) || g_unichar_iscntrl (c) || g_unichar_type (c) == G_UNICODE_FORMAT;
}

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
      if (c >= 0x80 && is_disguised (c))
        return TRUE;
    }
  return FALSE;
}

/* The length of an address of IPv6 in brackets, "[2001:db8::1]"; 0 when @host starts with none. */
static gsize
ip_literal_length (const char *host)
{
  gsize inside = *host == '[' ? strspn (host + 1, "0123456789abcdefABCDEF:.") : 0;

  return inside > 0 && host[1 + inside] == ']' ? inside + 2 : 0;
}

/* Behind "http://": a host, and no "user:password@" in front of it, which can make one site look like another. Brackets are those of an address of IPv6. */
static gboolean
has_plain_host (const char *authority)
{
  gsize length = strcspn (authority, "/?#"), literal = ip_literal_length (authority);
  const char *rest = authority + literal;

  if (length == 0 || *authority == ':' || memchr (authority, '@', length))
    return FALSE;
  return strcspn (rest, "[]/?#") == length - literal && (literal == 0 || literal == length || *rest == ':');
}

static gboolean
is_mail_address (const char *address)
{
  gsize length = strcspn (address, "?");
  const char *at = memchr (address, '@', length);

  return at && at > address && at + 1 < address + length;
}

static gboolean
is_telephone (const char *number)
{
  return strpbrk (number, "0123456789") && strspn (number, "+-.()0123456789;=abcdefghijklmnopqrstuvwxyz") == strlen (number);
}

gboolean
jd_url_is_safe (const char *url)
{
  if (!url || !g_utf8_validate (url, -1, NULL) || is_deceptive (url))
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

/* ---- Made fit for a wording ---- */

const char *
jd_url_tail (const char *url)
{
  const char *colon = strchr (url, ':');

  if (!colon)
    return url + strlen (url);
  return g_str_has_prefix (colon, "://") ? colon + 3 + strcspn (colon + 3, "/?#") : colon + 1;
}

/* Without what browsers leave out of an address: white space around it, line breaks and tabs inside of it. New string. */
static char *
without_breaks (const char *address)
{
  GString *out = g_string_new (NULL);

  for (const char *p = address; *p != '\0'; p++)
    if (!strchr ("\t\r\n", *p))
      g_string_append_c (out, *p);
  return g_strstrip (g_string_free (out, FALSE));
}

/* Which parentheses of @url have no partner. New, as long as @url. */
static gboolean *
find_lone (const char *url)
{
  gsize length = strlen (url), open = 0, closed = 0;
  gboolean *lone = g_new0 (gboolean, length + 1);

  for (gsize i = 0; i < length; i++)
    if (url[i] == '(')
      open++;
    else if (url[i] == ')' && !(lone[i] = open == 0))
      open--;
  for (gsize i = length; i-- > 0;)
    if (url[i] == ')')
      closed++;
    else if (url[i] == '(' && !(lone[i] = closed == 0))
      closed--;
  return lone;
}

/* Whether @c stands for itself behind the host. A backslash does not, but browsers take one in a path for a slash: there it stays, and is refused. */
static gboolean
is_kept (gunichar c, gboolean in_query, gboolean clean)
{
  if (c >= 0x80)
    return clean && !is_disguised (c);
  return c == '\\' ? !in_query : c > ' ' && c != 0x7F && !strchr ("\"<>[]^`{|}", (int) c);
}

static void
append_encoded (GString *out, const char *at, const char *end)
{
  for (; at < end; at++)
    g_string_append_printf (out, "%%%02X", (guchar) *at);
}

/* @url is valid, and its host in NFC. New string. */
static char *
encode (const char *url)
{
  const char *tail = jd_url_tail (url);
  const char *query = g_ascii_strncasecmp (url, "http", 4) == 0 ? tail + strcspn (tail, "?#") : tail;
  gboolean clean = jd_text_is_clean (url, JD_TEXT_LINE);
  g_autofree gboolean *lone = find_lone (url);
  GString *out = g_string_new (NULL);

  for (const char *at = url, *next; *at != '\0'; at = next)
    {
      next = g_utf8_next_char (at);
      if (lone[at - url] || (at >= tail && !is_kept (g_utf8_get_char (at), at >= query, clean)))
        append_encoded (out, at, next);
      else
        g_string_append_len (out, at, next - at);
    }
  return g_string_free (out, FALSE);
}

char *
jd_url_normalise (const char *address)
{
  g_return_val_if_fail (address, NULL);

  if (!g_utf8_validate (address, -1, NULL))
    return NULL;
  g_autofree char *bare = without_breaks (address);
  if (strlen (bare) > JD_URL_MAX)
    return NULL;
  const char *tail = jd_url_tail (bare);
  g_autofree char *head = g_utf8_normalize (bare, tail - bare, G_NORMALIZE_NFC);
  g_autofree char *url = g_strconcat (head, tail, NULL);
  g_autofree char *normal = encode (url);
  return strlen (normal) <= JD_URL_MAX && jd_url_is_safe (normal) ? g_steal_pointer (&normal) : NULL;
}

const char *
jd_url_shown (const char *address)
{
  g_return_val_if_fail (address, NULL);

  return g_str_has_prefix (address, "mailto:") || g_str_has_prefix (address, "tel:") ? strchr (address, ':') + 1 : address;
}

/* The length of @address without what nobody reads out: a slash at its end, and what mail begins with. */
static gsize
told_length (const char *address, const char *shown)
{
  const gsize length = shown != address ? strcspn (shown, "?") : strlen (shown);

  return length > 0 && shown[length - 1] == '/' ? length - 1 : length;
}

gboolean
jd_url_is_told (const char *address, const char *text)
{
  g_return_val_if_fail (address && text, FALSE);

  const char *shown = jd_url_shown (address);
  const char *host = g_str_has_prefix (address, "https://") || g_str_has_prefix (address, "http://") ? strstr (address, "://") + 3 : shown;
  const gsize length = strlen (text), told = told_length (address, shown), bare = told - (gsize) (host - shown);

  if (strcmp (text, address) == 0 || strcmp (text, shown) == 0 || strcmp (text, host) == 0)
    return TRUE;
  return (length == told && strncmp (text, shown, length) == 0) || (length == bare && strncmp (text, host, length) == 0);
}
