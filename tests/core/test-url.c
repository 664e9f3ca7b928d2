// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/jd-text.h"

#include "test-util.h"

static void
test_safe (void)
{
  static const char *const urls[] = {
    "https://example.com", "http://example.com/a?b=c&d=(e)#f", "HTTPS://EXAMPLE.COM/", "https://example.com:8443/jobs/7", "https://bücher.example/straße",
    "https://example.com/a%20b?x=@y", "https://example.com/@name", "mailto:jobs@example.com", "mailto:jobs@example.com?subject=R-17", "MAILTO:a@b.example",
    "tel:+31301234567", "tel:+1-555-0100;ext=12", "https://[2001:db8::1]/", "https://[::ffff:192.0.2.1]:8443/a",
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
    "tel:12 34", "tel:1\"2", "https://[evil]/", "https://[::1", "https://[::1]x/", "https://a[::1]/", "https://[::1]@evil.example/", "https://[]/",
  };

  for (guint i = 0; i < G_N_ELEMENTS (urls); i++)
    {
      show (urls[i]);
      g_assert_false (jd_url_is_safe (urls[i]));
    }
  g_assert_false (jd_url_is_safe (NULL));
}

/* NULL: no wording can hold it. */
static const struct
{
  const char *address, *normal;
} normals[] = {
  { "https://example.com/jobs?id=1&lang=en#apply", "https://example.com/jobs?id=1&lang=en#apply" },
  { "HTTPS://Example.com/", "HTTPS://Example.com/" },
  { " \n https://example.com/ \t", "https://example.com/" },
  { "https://exam\n\tple.com/a\r\nb", "https://example.com/ab" },
  /* Brackets */
  { "https://jobs.example.com/?f[level]=senior", "https://jobs.example.com/?f%5Blevel%5D=senior" },
  { "https://e.example/)[evil](https://evil.example/", "https://e.example/%29%5Bevil%5D%28https://evil.example/" },
  { "https://e.example/a)b", "https://e.example/a%29b" },
  { "https://e.example/a(b", "https://e.example/a%28b" },
  { "https://e.example/a_(b)_(c(d))", "https://e.example/a_(b)_(c(d))" },
  { "https://e.example/)(()", "https://e.example/%29%28()" },
  { "https://[2001:db8::1]:8080/a[b]", "https://[2001:db8::1]:8080/a%5Bb%5D" },
  { "https://e.example[x]/", NULL },
  { "mailto:a@b.c]{company}", "mailto:a@b.c%5D%7Bcompany%7D" },
  { "mailto:a@b.example?subject=R 17 (new", "mailto:a@b.example?subject=R%2017%20%28new" },
  { "tel:(030)-1234", "tel:(030)-1234" },
  { "tel:030)1234", NULL },
  /* White space, quotes, backslashes */
  { "https://e.example/a b.pdf", "https://e.example/a%20b.pdf" },
  { "https://e.example/\"><script>'x'", "https://e.example/%22%3E%3Cscript%3E'x'" },
  { "https://e.example/{x}|^`", "https://e.example/%7Bx%7D%7C%5E%60" },
  { "https://e.example/?file=C:\\x", "https://e.example/?file=C:%5Cx" },
  { "https://e.example/a\\b", NULL },
  { "https://e.example\\@evil.example/", NULL },
  { "https://e x.example/", NULL },
  /* Signs beyond ASCII stay as they are read, unless they would not stay what they are */
  { "https://bücher.example/straße", "https://bücher.example/straße" },
  { "https://bu\u0308cher.example/", "https://bücher.example/" },
  { "https://e.example/e\u0301/ü", "https://e.example/e%CC%81/%C3%BC" },
  { "https://e.example/a\u00A0b", "https://e.example/a%C2%A0b" },
  { "https://e.example/a\u202Etxt", "https://e.example/a%E2%80%AEtxt" },
  { "https://exam\u200Bple.com/", NULL },
  { "https://e.example/\xFF", NULL },
  { "https://e.example/\x01", NULL },
  { "https://e.example/%0D%0AX", NULL },
  { "https://e.example/100%", "https://e.example/100%" },
  /* No addresses */
  { "", NULL },
  { "/jobs", NULL },
  { "java\nscript:alert(1)", NULL },
  { "https://user:pass@example.com/", NULL },
};

/* What is normal stays as it is. */
static void
test_normalise (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (normals); i++)
    {
      g_autofree char *normal = jd_url_normalise (normals[i].address);
      g_autofree char *again = normal != NULL ? jd_url_normalise (normal) : NULL;

      show (normals[i].address);
      g_assert_cmpstr (normal, ==, normals[i].normal);
      g_assert_cmpstr (again, ==, normal);
    }
}

static void
test_longest (void)
{
  g_autofree char *path = repeat ("x", JD_URL_MAX);
  g_autofree char *longer = g_strconcat ("https://e.example/", path, NULL);
  g_autofree char *longest = g_strndup (longer, JD_URL_MAX), *spaces = repeat (" ", JD_URL_MAX / 2);
  g_autofree char *grows = g_strconcat ("https://e.example/", spaces, "x", NULL);
  g_autofree char *normal = jd_url_normalise (longest), *none = jd_url_normalise (longer), *grown = jd_url_normalise (grows);

  g_assert_cmpstr (normal, ==, longest);
  g_assert_null (none);
  g_assert_null (grown);
}

static void
test_shown (void)
{
  static const char *const addresses[][2] = { { "mailto:jobs@e.example?subject=R-17", "jobs@e.example?subject=R-17" }, { "tel:+3112345", "+3112345" }, { "https://e.example/a", "https://e.example/a" },
                                              { "telephone", "telephone" }, { "mailto:", "" } };

  for (guint i = 0; i < G_N_ELEMENTS (addresses); i++)
    g_assert_cmpstr (jd_url_shown (addresses[i][0]), ==, addresses[i][1]);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/url/safe", test_safe);
  g_test_add_func ("/url/unsafe", test_unsafe);
  g_test_add_func ("/url/normalise", test_normalise);
  g_test_add_func ("/url/longest", test_longest);
  g_test_add_func ("/url/shown", test_shown);
  return g_test_run ();
}
