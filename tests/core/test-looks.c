// SPDX-License-Identifier: GPL-3.0-or-later
/* Looks, colour and logo of a company in what is exported. */
#include <stdlib.h>
#include <string.h>

#include "export/jd-export.h"
#include "test-document.h"
#include "test-logo.h"
#include "test-unzip.h"

static char *
export_looks (const JdExporter *exporter, const JdExportOptions *options, gsize *length)
{
  TestDocument test;
  g_autoptr (GError) error = NULL;

  test_document_init (&test);
  char *bytes = jd_export_one (exporter, &test.document, options, length, &error);
  g_assert_no_error (error);
  return bytes;
}

static void
test_names (void)
{
  JdLook look;

  for (guint i = 0; i < JD_N_LOOKS; i++)
    {
      g_assert_true (jd_look_find (jd_look_name ((JdLook) i)->id, &look));
      g_assert_cmpuint (look, ==, i);
    }
  g_assert_false (jd_look_find ("fancy", &look));
}

/* What looks leave alone is all but the style sheet, and none of them asks anything of the network. */
static void
test_looks (void)
{
  const JdColour colour = { 0xff, 0xcc, 0 };
  g_autofree char *plain = export_looks (&jd_export_html, NULL, NULL);
  const char *body = strstr (plain, "<body>");

  for (guint i = 0; i < 2 * JD_N_LOOKS; i++)
    {
      const JdExportOptions options = { .look = (JdLook) (i / 2), .colour = i % 2 == 0 ? NULL : &colour };
      g_autofree char *html = export_looks (&jd_export_html, &options, NULL);
      g_assert_cmpstr (strstr (html, "<body>"), ==, body);
      g_assert_null (strstr (html, "url("));
      g_assert_null (strstr (html, "@import"));
      g_assert_true (i == 0 ? strcmp (html, plain) == 0 : strcmp (html, plain) != 0);
      g_assert_true (!strstr (html, "--brand:#ffcc00;--on-brand:#000000;") == (i % 2 == 0));
    }
}

/* The colour of a variable behind @from, up to @to. */
static JdColour
variable (const char *from, const char *to, const char *name)
{
  g_autofree char *part = g_strndup (from, (gsize) (to - from)), *start = g_strdup_printf ("--%s:", name);
  const char *at = strstr (part, start);
  JdColour colour;

  g_assert_nonnull (at);
  g_autofree char *text = g_strndup (at + strlen (start), strcspn (at + strlen (start), ";}"));
  g_assert_true (jd_colour_parse (text, &colour));
  return colour;
}

static void
check_letters (const char *from, const char *to, const char *paper, const char *ground)
{
  const JdColour accent = variable (from, to, "accent"), tint = variable (from, to, "tint");
  JdColour colours[2];

  g_assert_true (jd_colour_parse (paper, &colours[0]) && jd_colour_parse (ground, &colours[1]));
  for (guint i = 0; i < 2; i++)
    g_assert_cmpfloat (jd_colour_contrast (accent, colours[i]), >=, JD_COLOUR_READABLE);
  g_assert_cmpfloat (jd_colour_contrast (accent, tint), >=, JD_COLOUR_READABLE);
}

/* In any colour letters can be read, on light, dark and paper. */
static void
test_contrast (void)
{
  static const char *const colours[] = { "#fff", "#000", "#ffcc00", "#ff0000", "#00ff00", "#0000ff", "#808080", "#767676", "#c0ffee", "#fffffe", "#123", "#e6007e", "#14171b" };

  for (guint i = 0; i < G_N_ELEMENTS (colours); i++)
    {
      JdColour colour;
      g_assert_true (jd_colour_parse (colours[i], &colour));
      const JdExportOptions options = { .colour = &colour };
      g_autofree char *html = export_looks (&jd_export_html, &options, NULL);
      const char *light = strstr (html, ":root{--brand:"), *dark = strstr (light, "prefers-color-scheme:dark"), *print = strstr (dark, "@media print"), *end = strstr (print, "</style>");
      g_test_message ("%s", colours[i]);
      check_letters (light, dark, "#ffffff", "#f4f4f1");
      check_letters (dark, print, "#1c2025", "#14171b");
      check_letters (print, end, "#ffffff", "#ffffff");
      g_assert_cmpfloat (jd_colour_contrast (variable (light, dark, "on-brand"), colour), >=, JD_COLOUR_READABLE);
    }
}

/* What heeds a logo is larger by it, the same each time; the rest is as it was. */
static void
test_who_heeds (void)
{
  g_autoptr (JdLogo) logo = test_logo ();
  const JdColour colour = { 1, 2, 3 };
  const JdExportOptions with = { .logo = logo }, coloured = { .look = JD_LOOK_COMPACT, .colour = &colour };

  for (const JdExporter *const *at = jd_exporters (); *at; at++)
    {
      gsize bare_length, logo_length, again_length, colour_length;
      g_autofree char *bare = export_looks (*at, NULL, &bare_length), *one = export_looks (*at, &with, &logo_length), *two = export_looks (*at, &with, &again_length);
      g_autofree char *looks = export_looks (*at, &coloured, &colour_length);
      g_test_message ("%s", (*at)->id);
      g_assert_cmpmem (one, logo_length, two, again_length);
      g_assert_true (((*at)->flags & JD_EXPORT_LOGO) ? logo_length > bare_length : logo_length == bare_length && memcmp (one, bare, bare_length) == 0);
      g_assert_true (((*at)->flags & JD_EXPORT_LOOKS) ? colour_length > bare_length : colour_length == bare_length && memcmp (looks, bare, bare_length) == 0);
    }
}

static void
test_page (void)
{
  g_autoptr (JdLogo) logo = test_logo ();
  const JdExportOptions options = { .logo = logo };
  g_autofree char *html = export_looks (&jd_export_html, &options, NULL);
  const char *start = strstr (html, "<header>\n<img class=\"logo\" alt=\"Harbour Kitchen\" width=\"384\" height=\"192\" src=\"data:image/png;base64,");

  g_assert_nonnull (start);
  const char *data = strstr (start, "base64,") + strlen ("base64,");
  g_autofree char *base64 = g_strndup (data, strcspn (data, "\""));
  gsize length;
  g_autofree guchar *png = g_base64_decode (base64, &length);
  g_assert_cmpmem (png, length, g_bytes_get_data (logo->png, NULL), g_bytes_get_size (logo->png));
}

static char *
part_of (const JdExporter *exporter, const JdExportOptions *options, const char *name)
{
  gsize length;
  g_autofree char *file = export_looks (exporter, options, &length);

  return zip_part (file, length, name);
}

static void
assert_part_has (const JdExporter *exporter, const JdExportOptions *options, const char *name, const char *text)
{
  g_autofree char *part = part_of (exporter, options, name);

  if (!strstr (part, text))
    g_error ("“%s” is not in %s: %s", text, name, part);
}

/* 96 × 48 points. */
static void
test_docx (void)
{
  g_autoptr (JdLogo) logo = test_logo ();
  const JdExportOptions options = { .logo = logo };
  g_autofree char *bare = part_of (&jd_export_docx, NULL, "[Content_Types].xml");

  assert_part_has (&jd_export_docx, &options, "word/document.xml", "<wp:extent cx=\"1219200\" cy=\"609600\"/><wp:docPr id=\"1\" name=\"Logo\" descr=\"Harbour Kitchen\"/>");
  assert_part_has (&jd_export_docx, &options, "word/document.xml", "<a:blip r:embed=\"rIdLogo\"/>");
  assert_part_has (&jd_export_docx, &options, "word/_rels/document.xml.rels", "<Relationship Id=\"rIdLogo\"");
  assert_part_has (&jd_export_docx, &options, "[Content_Types].xml", "Extension=\"png\" ContentType=\"image/png\"");
  g_assert_null (strstr (bare, "png"));
}

static void
test_odt (void)
{
  g_autoptr (JdLogo) logo = test_logo ();
  const JdExportOptions options = { .logo = logo };

  assert_part_has (&jd_export_odt, &options, "content.xml", " svg:width=\"96.00pt\" svg:height=\"48.00pt\"><draw:image xlink:href=\"Pictures/logo.png\"");
  assert_part_has (&jd_export_odt, &options, "content.xml", "<svg:title>Harbour Kitchen</svg:title>");
  assert_part_has (&jd_export_odt, &options, "META-INF/manifest.xml", "manifest:full-path=\"Pictures/logo.png\" manifest:media-type=\"image/png\"");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/looks/names", test_names);
  g_test_add_func ("/looks/looks", test_looks);
  g_test_add_func ("/looks/contrast", test_contrast);
  g_test_add_func ("/looks/who-heeds", test_who_heeds);
  g_test_add_func ("/looks/page", test_page);
  g_test_add_func ("/looks/docx", test_docx);
  g_test_add_func ("/looks/odt", test_odt);
  return g_test_run ();
}
