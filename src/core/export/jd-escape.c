// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/jd-escape.h"

#include <string.h>

#include "base/jd-text.h"

/* What each byte becomes; NULL passes as it is. A table keeps the loop to one load a byte, and text is appended in slices between the few bytes
 * that change. */
static const char *const html_reference[256] = {
  ['&'] = "&amp;", ['<'] = "&lt;", ['>'] = "&gt;", ['"'] = "&quot;", ['\''] = "&#39;",
};

void
jd_escape_html (GString *out, const char *text, gsize length)
{
  g_return_if_fail (out);
  g_return_if_fail (text || length == 0);

  gsize start = 0;
  for (gsize i = 0; i < length; i++)
    {
      const char *reference = html_reference[(guchar) text[i]];
      if (!reference)
        continue;
      g_string_append_len (out, text + start, (gssize) (i - start));
      g_string_append (out, reference);
      start = i + 1;
    }
  g_string_append_len (out, text + start, (gssize) (length - start));
}

/* Control characters are left out; U+FFFE and U+FFFF begin with the last of these bytes, as others do. */
static const char *const xml_reference[256] = {
  ['&'] = "&amp;", ['<'] = "&lt;", ['>'] = "&gt;", ['"'] = "&quot;", ['\t'] = " ", ['\n'] = " ", [0x00] = "", [0x01] = "", [0x02] = "", [0x03] = "", [0x04] = "", [0x05] = "",
  [0x06] = "",     [0x07] = "",    [0x08] = "",    [0x0b] = "",       [0x0c] = "",  [0x0d] = "",  [0x0e] = "", [0x0f] = "", [0x10] = "", [0x11] = "", [0x12] = "", [0x13] = "",
  [0x14] = "",     [0x15] = "",    [0x16] = "",    [0x17] = "",       [0x18] = "",  [0x19] = "",  [0x1a] = "", [0x1b] = "", [0x1c] = "", [0x1d] = "", [0x1e] = "", [0x1f] = "",
  [0xef] = "",
};

static gboolean
is_noncharacter (const char *at)
{
  return (guchar) at[0] == 0xef && (guchar) at[1] == 0xbf && ((guchar) at[2] | 1) == 0xbf;
}

void
jd_escape_xml (GString *out, const char *text, gsize length)
{
  g_return_if_fail (out);
  g_return_if_fail (text || length == 0);

  gsize start = 0;
  for (gsize i = 0; i < length; i++)
    {
      const char *reference = xml_reference[(guchar) text[i]];
      const gboolean noncharacter = reference && is_noncharacter (text + i);
      if (!reference || ((guchar) text[i] == 0xef && !noncharacter))
        continue;
      g_string_append_len (out, text + start, (gssize) (i - start));
      g_string_append (out, reference);
      start = i + (noncharacter ? 3 : 1);
    }
  g_string_append_len (out, text + start, (gssize) (length - start));
}

/* Unreserved and reserved signs of RFC 3986, sections 2.2 and 2.3; brackets stand only around a host. The apostrophe is allowed, but encoding it keeps an address safe in
 * attributes of either quote. */
static gboolean
is_address_sign (guchar c, gboolean in_host)
{
  return g_ascii_isalnum (c) || (c != '\0' && strchr ("-._~:/?#@!$&()*+,;=", c)) || (in_host && (c == '[' || c == ']'));
}

static gboolean
is_percent_encoded (const char *at)
{
  return at[0] == '%' && g_ascii_isxdigit (at[1]) && g_ascii_isxdigit (at[2]);
}

static void
append_address (GString *out, const char *url, const char *ampersand)
{
  const char *tail = jd_url_tail (url);
  for (const char *at = url; *at != '\0'; at++)
    {
      if (*at == '&')
        g_string_append (out, ampersand);
      else if (is_address_sign ((guchar) *at, at < tail) || is_percent_encoded (at))
        g_string_append_c (out, *at);
      else
        g_string_append_printf (out, "%%%02X", (guchar) *at);
    }
}

void
jd_escape_href (GString *out, const char *url)
{
  g_return_if_fail (out);
  g_return_if_fail (url);

  append_address (out, url, "&amp;");
}

void
jd_escape_address (GString *out, const char *url)
{
  g_return_if_fail (out);
  g_return_if_fail (url);

  append_address (out, url, "&");
}
