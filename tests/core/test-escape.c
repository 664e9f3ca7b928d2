// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/jd-escape.h"

#include <string.h>

typedef struct
{
  const char *in, *out;
} Pair;

static void
test_html (void)
{
  static const Pair pairs[] = {
    { "", "" },
    { "plain", "plain" },
    { "<script>alert(1)</script>", "&lt;script&gt;alert(1)&lt;/script&gt;" },
    { "\"", "&quot;" },
    { "'", "&#39;" },
    { "a & b", "a &amp; b" },
    { "&amp;", "&amp;amp;" },
    { "]]>", "]]&gt;" },
    { "R&D <b>", "R&amp;D &lt;b&gt;" },
    { "<<>>&&\"\"''", "&lt;&lt;&gt;&gt;&amp;&amp;&quot;&quot;&#39;&#39;" },
    { "naïve 東京 👩‍🍳", "naïve 東京 👩‍🍳" },
    { "onmouseover=\"x\"", "onmouseover=&quot;x&quot;" },
  };
  for (guint i = 0; i < G_N_ELEMENTS (pairs); i++)
    {
      g_autoptr (GString) out = g_string_new ("<");
      jd_escape_html (out, pairs[i].in, strlen (pairs[i].in));
      g_assert_cmpstr (out->str + 1, ==, pairs[i].out);
    }
}

static void
test_xml (void)
{
  static const Pair pairs[] = {
    { "", "" },
    { "R&D <b> \"x\" 'y' ]]>", "R&amp;D &lt;b&gt; &quot;x&quot; 'y' ]]&gt;" },
    { "a\tb\nc\x01\x08\x0b\x0c\r\x1f\x7f", "a b c\x7f" },
    { "\xef\xbf\xbe" "a\xef\xbf\xbf" "b\xef\xbf\xbd\uff21\ufeff", "ab\xef\xbf\xbd\uff21\ufeff" },
    { "naïve 東京 👩‍🍳", "naïve 東京 👩‍🍳" },
  };
  for (guint i = 0; i < G_N_ELEMENTS (pairs); i++)
    {
      g_autoptr (GString) out = g_string_new ("<");
      jd_escape_xml (out, pairs[i].in, strlen (pairs[i].in));
      g_assert_cmpstr (out->str + 1, ==, pairs[i].out);
    }
}

/* The length decides, not a NUL: text is a slice of something longer. */
static void
test_html_slice (void)
{
  g_autoptr (GString) out = g_string_new (NULL);
  jd_escape_html (out, "<tail>", 3);
  g_assert_cmpstr (out->str, ==, "&lt;ta");
}

static void
test_href (void)
{
  static const Pair pairs[] = {
    { "https://example.com/jobs?id=1&lang=en#apply", "https://example.com/jobs?id=1&amp;lang=en#apply" },
    { "mailto:jobs@example.com", "mailto:jobs@example.com" },
    { "tel:+31301234567", "tel:+31301234567" },
    { "https://example.com/\"><script>", "https://example.com/%22%3E%3Cscript%3E" },
    { "https://example.com/'x'", "https://example.com/%27x%27" },
    { "https://example.com/a b", "https://example.com/a%20b" },
    { "https://example.com/ü", "https://example.com/%C3%BC" },
    { "https://example.com/100%", "https://example.com/100%25" },
    { "https://example.com/%C3%BC", "https://example.com/%C3%BC" },
    { "https://example.com/%2", "https://example.com/%252" },
    { "https://jobs.example.com/?f[level]=senior", "https://jobs.example.com/?f%5Blevel%5D=senior" },
    { "https://[::1]/{x}|\\^`", "https://[::1]/%7Bx%7D%7C%5C%5E%60" },
  };
  for (guint i = 0; i < G_N_ELEMENTS (pairs); i++)
    {
      g_autoptr (GString) out = g_string_new (NULL);
      jd_escape_href (out, pairs[i].in);
      g_assert_cmpstr (out->str, ==, pairs[i].out);
    }
}

/* Whatever the byte, nothing that ends an attribute or a tag comes out. */
static void
test_every_byte (void)
{
  for (int byte = 1; byte < 256; byte++)
    {
      const char text[] = { (char) byte, '\0' };
      g_autoptr (GString) html = g_string_new (NULL);
      g_autoptr (GString) href = g_string_new (NULL);
      jd_escape_html (html, text, 1);
      jd_escape_href (href, text);
      g_assert_null (strpbrk (html->str, "<>\"'"));
      g_assert_null (strpbrk (href->str, "<>\"' \\"));
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/escape/xml", test_xml);
  g_test_add_func ("/escape/html", test_html);
  g_test_add_func ("/escape/html-slice", test_html_slice);
  g_test_add_func ("/escape/href", test_href);
  g_test_add_func ("/escape/every-byte", test_every_byte);
  return g_test_run ();
}
