// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/jd-text.h"

#include "test-util.h"

static void
test_safe (void)
{
  static const char *const urls[] = {
    "https://example.com", "http://example.com/a?b=c&d=(e)#f", "HTTPS://EXAMPLE.COM/", "https://example.com:8443/jobs/7", "https://bücher.example/straße",
    "https://example.com/a%20b?x=@y", "https://example.com/@name", "mailto:jobs@example.com", "mailto:jobs@example.com?subject=R-17", "MAILTO:a@b.example",
    "tel:+31301234567", "tel:+1-555-0100;ext=12", "https://[2001:db8::1]/",
  };

  for (guint i = 0; i < G_N_ELEMENTS (urls); i++)
    {
      show (urls[i]);
      g_assert_true (jd_url_is_safe (urls[i]));
    }
}

static void
test_unsafe (void)
{
  static const char *const urls[] = {
    "", "example.com", "/jobs", "javascript:alert(1)", "JavaScript:alert(1)", "data:text/html,x", "file:///etc/passwd", "vbscript:x", "ftp://example.com",
    "https:", "https://", "https:///path", "https://:80", "https:example.com", "http:/example.com", " https://example.com", "https://example.com ",
    "https://exa mple.com", "https://example.com/\n", "https://example.com/\tx", "java\nscript:alert(1)", "https://user:pass@example.com",
    "https://example.com@evil.example", "https://example.com\\@evil.example", "https://example.com/\"onclick", "https://example.com/<b>",
    "https://example.com/\u202Etxt", "https://exam\u200Bple.com", "https://example.com/\u00A0", "https://example.com/\xFF", "https://example.com/%0D%0AX",
    "mailto:", "mailto:jobs", "mailto:@example.com", "mailto:jobs@", "mailto:?to=a@b.c", "mailto:a@b.c?subject=x%0aBcc:d@e.f", "mailto:a@b.c%00", "tel:", "tel:+",
    "tel:12 34", "tel:1\"2",
  };

  for (guint i = 0; i < G_N_ELEMENTS (urls); i++)
    {
      show (urls[i]);
      g_assert_false (jd_url_is_safe (urls[i]));
    }
  g_assert_false (jd_url_is_safe (NULL));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/url/safe", test_safe);
  g_test_add_func ("/url/unsafe", test_unsafe);
  return g_test_run ();
}
