// SPDX-License-Identifier: GPL-3.0-or-later
/* A logo is a picture and nothing else, whatever the file was. */
#include <string.h>

#include "base/jd-error.h"
#include "test-folder.h"
#include "test-logo.h"
#include "test-util.h"

#define SVG(inside) "<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\" viewBox=\"0 0 200 100\">" inside "</svg>"

static JdLogo *
read_text (const char *text, GError **error)
{
  return test_logo_of (text, strlen (text), error);
}

static void
test_svg (void)
{
  g_autoptr (JdLogo) logo = test_logo (), again = test_logo ();
  double width, height;

  g_assert_cmpuint (logo->width, ==, 384);
  g_assert_cmpuint (logo->height, ==, JD_LOGO_HEIGHT);
  g_assert_cmpmem (g_bytes_get_data (logo->png, NULL), 8, "\x89PNG\r\n\x1a\n", 8);
  g_assert_true (g_bytes_equal (logo->png, again->png));
  jd_logo_size (logo, &width, &height);
  g_assert_cmpfloat_with_epsilon (width, 96, 0.01);
  g_assert_cmpfloat_with_epsilon (height, 48, 0.01);
}

/* Drawn anew it is the same, and no larger than it was. */
static void
test_png (void)
{
  static const char svg[] = "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"4000\" height=\"40\"><rect width=\"4000\" height=\"40\" fill=\"red\"/></svg>";
  g_autoptr (GError) error = NULL;
  g_autoptr (JdLogo) wide = read_text (svg, &error);
  g_assert_no_error (error);
  g_autoptr (JdLogo) again = jd_logo_new (wide->png, "logo", &error);
  g_assert_no_error (error);
  g_assert_cmpuint (wide->width, ==, JD_LOGO_WIDTH);
  g_assert_cmpuint (wide->height, ==, 6);
  g_assert_cmpuint (again->width, ==, wide->width);
  g_assert_cmpuint (again->height, ==, wide->height);
  g_assert_true (g_bytes_equal (wide->png, again->png));
}

static void
check_refused (const char *data, gsize length, JdErrorCode code, const char *what)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (JdLogo) logo = test_logo_of (data, length, &error);

  g_assert_null (logo);
  g_test_message ("%s", error->message);
  g_assert_error (error, JD_ERROR, (int) code);
  g_assert_true (g_str_has_prefix (error->message, "logo: "));
  g_assert_nonnull (strstr (error->message, what));
}

static void
test_refused (void)
{
  static const char vast[] = "\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\1\0\0\0\1\0\0\x8\6\0\0\0";
  static const char empty[] = "\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\0\0\0\0\1\x8\6\0\0\0";
  static const char huge[] = "<svg xmlns='http://www.w3.org/2000/svg' width='1e9' height='1'/>", endless[] = SVG ("<rect width='1' height='1'") "<svg";
  g_autoptr (JdLogo) logo = test_logo ();
  gsize length;
  const char *png = g_bytes_get_data (logo->png, &length);

  check_refused ("", 0, JD_ERROR_TYPE, "PNG or SVG");
  check_refused ("GIF89a", 6, JD_ERROR_TYPE, "PNG or SVG");
  check_refused ("<html></html>", 13, JD_ERROR_TYPE, "PNG or SVG");
  check_refused (vast, sizeof vast, JD_ERROR_LIMIT, "65536 × 65536");
  check_refused (empty, sizeof empty, JD_ERROR_LIMIT, "0 × 1");
  check_refused (png, length / 2, JD_ERROR_VALUE, "cannot be read");
  check_refused (endless, sizeof endless - 1, JD_ERROR_VALUE, "cannot be read");
  check_refused (huge, strlen (huge), JD_ERROR_VALUE, "cannot be read");
  g_autofree char *large = g_strnfill (JD_LOGO_MAX_BYTES + 1, ' ');
  check_refused (large, JD_LOGO_MAX_BYTES + 1, JD_ERROR_LIMIT, "4.2");
}

/* What an SVG may hold besides a picture: nothing of it is there. */
static void
test_hostile (void)
{
  static const char *const inside[] = {
    "<script>alert (1)</script>",
    "<rect width='200' height='100' fill='none' onload='alert (1)'/>",
    "<foreignObject width='200' height='100'><body xmlns='http://www.w3.org/1999/xhtml'><img src='http://example.com/'/></body></foreignObject>",
    "<image width='200' height='100' xlink:href='http://example.com/x.png'/>",
    "<style>@import url('file:///etc/passwd');</style>",
    "<xi:include xmlns:xi='http://www.w3.org/2001/XInclude' href='file:///etc/passwd' parse='text'/>",
  };
  g_autoptr (GError) error = NULL;
  g_autoptr (JdLogo) bare = read_text (SVG (""), &error);

  for (guint i = 0; i < G_N_ELEMENTS (inside); i++)
    {
      g_autofree char *text = g_strdup_printf ("%s%s</svg>", "<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\" viewBox=\"0 0 200 100\">", inside[i]);
      g_autoptr (JdLogo) logo = read_text (text, &error);
      g_test_message ("%s", inside[i]);
      g_assert_no_error (error);
      g_assert_true (g_bytes_equal (logo->png, bare->png));
    }
}

/* No other file is opened for it, by whatever path. */
static void
test_other_files (void)
{
  char *folder = folder_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (JdLogo) secret = test_logo (), bare = read_text (SVG (""), &error);
  folder_put_bytes (folder, "secret.png", g_bytes_get_data (secret->png, NULL), (gssize) g_bytes_get_size (secret->png));
  g_autofree char *text = g_strdup_printf (SVG ("<image width='200' height='100' xlink:href='file://%s/secret.png'/><image width='200' height='100' href='secret.png'/>"), folder);
  folder_put_bytes (folder, "logo.svg", text, -1);
  g_autofree char *path = g_build_filename (folder, "logo.svg", NULL);
  g_autoptr (JdLogo) logo = jd_logo_read (path, &error);
  g_assert_no_error (error);
  g_assert_true (g_bytes_equal (logo->png, bare->png));
  folder_free (folder);
}

/* A few bytes that stand for many end soon, with a picture or without. */
static void
test_bombs (void)
{
  static const char entities[] = "<!DOCTYPE svg [<!ENTITY a 'aaaaaaaaaaaaaaaaaaaa'><!ENTITY b '&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;'><!ENTITY c '&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;'>"
                                 "<!ENTITY d '&c;&c;&c;&c;&c;&c;&c;&c;&c;&c;'><!ENTITY e '&d;&d;&d;&d;&d;&d;&d;&d;&d;&d;'><!ENTITY f '&e;&e;&e;&e;&e;&e;&e;&e;&e;&e;'>"
                                 "<!ENTITY g '&f;&f;&f;&f;&f;&f;&f;&f;&f;&f;'>]>" SVG ("<text>&g;&g;&g;&g;</text>");
  g_autoptr (GString) uses = g_string_new ("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 200 100\"><defs><rect id=\"a0\" width=\"1\" height=\"1\"/>");

  for (guint i = 1; i <= 30; i++)
    {
      g_string_append_printf (uses, "<g id=\"a%u\">", i);
      for (guint k = 0; k < 10; k++)
        g_string_append_printf (uses, "<use href=\"#a%u\"/>", i - 1);
      g_string_append (uses, "</g>");
    }
  g_string_append (uses, "</defs><use href=\"#a30\"/></svg>");
  const gint64 start = cpu_time ();
  g_autoptr (JdLogo) first = read_text (entities, NULL), second = read_text (uses->str, NULL);
  const gint64 took = cpu_time () - start;
  g_test_message ("%.1f s", (double) took / G_USEC_PER_SEC);
  g_assert_cmpint (took, <, 20 * TEST_STRIDE * G_USEC_PER_SEC);
}

static void
test_missing_file (void)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (jd_logo_read ("/nowhere/at/all.png", &error));
  g_assert_error (error, JD_ERROR, JD_ERROR_IO);
  g_assert_nonnull (strstr (error->message, "/nowhere/at/all.png"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/logo/svg", test_svg);
  g_test_add_func ("/logo/png", test_png);
  g_test_add_func ("/logo/refused", test_refused);
  g_test_add_func ("/logo/hostile", test_hostile);
  g_test_add_func ("/logo/other-files", test_other_files);
  g_test_add_func ("/logo/bombs", test_bombs);
  g_test_add_func ("/logo/missing-file", test_missing_file);
  return g_test_run ();
}
