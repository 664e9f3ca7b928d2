// SPDX-License-Identifier: GPL-3.0-or-later
#include <glib/gstdio.h>
#include <string.h>

#include "../core/test-logo.h"
#include "compose/jd-compose.h"
#include "export/jd-export.h"
#include "pages/jd-pages.h"
#include "output-util.h"
#include "output/vacancy-print-preview.h"
#include "output/vacancy-print.h"

/* A4 within the margins. */
#define WIDTH 482.0
#define HEIGHT 740.0

static JdPages *
lay_out (const JdPosting *posting, double width, double height)
{
  g_autoptr (JdDocument) document = jd_compose (posting);
  PangoContext *context = pango_font_map_create_context (pango_cairo_font_map_get_default ());
  JdPages *layout = jd_pages_new (document, NULL, context, width, height);

  g_object_unref (context);
  return layout;
}

static void
test_one_page (void)
{
  g_autoptr (JdPosting) posting = output_posting ("Engineer", (const char *const[]) { "First.", "See [us](https://example.org).", NULL }, NULL);
  g_autoptr (JdPages) layout = lay_out (posting, WIDTH, HEIGHT);
  g_autofree char *text = jd_pages_get_text (layout, 0);

  g_assert_cmpuint (jd_pages_get_n_pages (layout), ==, 1);
  /* On paper an address has to be written out. */
  g_assert_cmpstr (text, ==, "Engineer\nNorthwind\nTokyo, JP\njobs@example.com\nWhat You Will Do\nFirst.\nSee us (https://example.org).\n");
}

static JdPosting *
with_sections (guint count, guint lines)
{
  g_autoptr (JdPosting) posting = output_posting ("Engineer", NULL, NULL);

  for (guint i = 0; i < count; i++)
    {
      g_autofree char *heading = g_strdup_printf ("Heading %u", i);
      g_autofree char *section = NULL;
      const char *made;
      GError *error = NULL;
      JdPosting *after = jd_edit_add_section (posting, posting->sections->len, JD_KIND_DUTY, heading, &made, &error);

      g_assert_no_error (error);
      section = g_strdup (made);
      for (guint k = 0; k < lines; k++)
        after = output_add_line (after, section, k, "Words that make one line of some length.", NULL);
      jd_posting_unref (posting);
      posting = after;
    }
  return g_steal_pointer (&posting);
}

static char *
last_line (const char *text)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);

  return g_strdup (lines[g_strv_length (lines) - 2]);
}

/* Whatever the height of the page: no heading at its foot, nothing lost, nothing twice. */
static void
test_headings_keep (void)
{
  g_autoptr (JdPosting) posting = with_sections (12, 3);
  g_autofree char *whole = NULL;

  {
    g_autoptr (JdPages) layout = lay_out (posting, WIDTH, 100000);

    whole = jd_pages_get_text (layout, 0);
  }
  for (double height = 120; height < 420; height += 7)
    {
      g_autoptr (JdPages) layout = lay_out (posting, WIDTH, height);
      g_autoptr (GString) all = g_string_new (NULL);

      g_assert_cmpuint (jd_pages_get_n_pages (layout), >, 1);
      for (guint page = 0; page < jd_pages_get_n_pages (layout); page++)
        {
          g_autofree char *text = jd_pages_get_text (layout, page);
          g_autofree char *last = last_line (text);

          g_assert_false (g_str_has_prefix (last, "Heading"));
          g_string_append (all, text);
        }
      g_assert_cmpstr (all->str, ==, whole);
    }
}

/* A long paragraph runs over pages line by line, and never leaves one line alone. */
static void
test_long_paragraph (void)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (JdPosting) posting = NULL;

  while (text->len < 6000)
    g_string_append (text, "Words and more words, that go on. ");
  posting = output_posting ("Engineer", (const char *const[]) { text->str, NULL }, NULL);
  for (double height = 160; height < 400; height += 11)
    {
      g_autoptr (JdPages) layout = lay_out (posting, WIDTH, height);
      const guint pages = jd_pages_get_n_pages (layout);
      g_autofree char *last = jd_pages_get_text (layout, pages - 1);
      g_auto (GStrv) lines = g_strsplit (last, "\n", -1);

      g_assert_cmpuint (pages, >, 2);
      g_assert_cmpuint (g_strv_length (lines) - 1, >=, 2);
    }
}

static void
test_hostile (void)
{
  g_autoptr (GString) word = g_string_new (NULL);
  g_autoptr (JdPosting) posting = NULL;
  g_autoptr (JdPages) layout = NULL;

  while (word->len < 10000)
    g_string_append (word, "Wort");
  posting = output_posting ("R&D <b> עברית 👩‍💻", (const char *const[]) { word->str, "שלום עולם", "", NULL }, NULL);
  layout = lay_out (posting, 100, 40);
  g_assert_cmpuint (jd_pages_get_n_pages (layout), >, 1);
}

/* Where ink is on the first page, without its footer. */
typedef struct
{
  int left, right, top;
} Ink;

static gboolean
has_ink (const guchar *pixels, int stride, int x, int y)
{
  return pixels[y * stride + x] != 0;
}

static Ink
ink_of (const JdPosting *posting, int from, int to)
{
  g_autoptr (JdPages) layout = lay_out (posting, WIDTH, HEIGHT);
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_A8, (int) WIDTH, (int) HEIGHT);
  cairo_t *cairo = cairo_create (surface);
  Ink ink = { G_MAXINT, G_MININT, G_MAXINT };

  jd_pages_draw (layout, cairo, 0);
  cairo_surface_flush (surface);
  for (int y = from; y < to; y++)
    for (int x = 0; x < (int) WIDTH; x++)
      if (has_ink (cairo_image_surface_get_data (surface), cairo_image_surface_get_stride (surface), x, y))
        {
          ink.left = MIN (ink.left, x);
          ink.right = MAX (ink.right, x);
          ink.top = MIN (ink.top, y);
        }
  cairo_destroy (cairo);
  cairo_surface_destroy (surface);
  return ink;
}

/* A page reads the way its language does, in labels, lists and titles, whatever they begin with; the footer's number stands at its end. */
static void
test_direction (void)
{
  g_autoptr (JdPosting) posting = output_posting ("Cook", (const char *const[]) { "Cook", "שלום", "2024", NULL }, NULL);
  g_autoptr (JdPosting) arabic = jd_edit_set_language (posting, "ar", NULL);
  const Ink right = ink_of (arabic, 0, (int) HEIGHT - 60), left = ink_of (posting, 0, (int) HEIGHT - 60);

  g_assert_cmpint (right.left, >, (int) WIDTH / 2);
  g_assert_cmpint (right.right, >, (int) WIDTH - 6);
  g_assert_cmpint (left.right, <, (int) WIDTH / 2);
  g_assert_cmpint (left.left, <, 6);
}

/* A section without a heading stands apart from the facts. */
static void
test_room_without_heading (void)
{
  g_autoptr (JdPosting) posting = output_posting ("Cook", NULL, NULL);
  g_autoptr (JdPosting) with_line = output_posting ("Cook", (const char *const[]) { "One.", NULL }, NULL);
  g_autoptr (JdPosting) bare = jd_edit_set_heading (with_line, ((JdSection *) with_line->sections->pdata[0])->id, "", NULL);
  const int facts_end = 110;
  int end = 0;

  /* The facts alone end somewhere; what comes first behind them begins a line's gap and more below. */
  for (int y = facts_end; y > 0 && end == 0; y--)
    if (ink_of (posting, y, y + 1).top == y)
      end = y;
  g_assert_cmpint (end, >, 0);
  g_assert_cmpint (end, <, facts_end - 1);
  g_assert_cmpint (ink_of (bare, end + 1, (int) HEIGHT - 60).top - end, >=, 14);
}

/* The stream that begins at @data, unpacked; NULL when it is packed otherwise. */
static GBytes *
unpack (const char *data, gsize length)
{
  g_autoptr (GConverter) inflate = G_CONVERTER (g_zlib_decompressor_new (G_ZLIB_COMPRESSOR_FORMAT_ZLIB));
  g_autoptr (GByteArray) out = g_byte_array_new ();
  char block[4096];
  gsize read, written;
  GConverterResult result;

  do
    {
      result = g_converter_convert (inflate, data, length, block, sizeof block, G_CONVERTER_INPUT_AT_END, &read, &written, NULL);
      if (result == G_CONVERTER_ERROR)
        return NULL;
      g_byte_array_append (out, (const guint8 *) block, written);
      data += read;
      length -= read;
    }
  while (result != G_CONVERTER_FINISHED);
  return g_byte_array_free_to_bytes (g_steal_pointer (&out));
}

/* Whether @text stands in a PDF; newer cairo packs more of it. */
static gboolean
pdf_has (const char *data, gsize length, const char *text)
{
  static const char begin[] = "\nstream\n";
  const char *end = data + length, *stream = data;

  if (memmem (data, length, text, strlen (text)))
    return TRUE;
  while ((stream = memmem (stream, end - stream, begin, strlen (begin))))
    {
      g_autoptr (GBytes) bytes = NULL;

      stream += strlen (begin);
      bytes = unpack (stream, end - stream);
      if (bytes && memmem (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), text, strlen (text)))
        return TRUE;
    }
  return FALSE;
}

static void
test_pdf (void)
{
  g_autoptr (JdPosting) posting = with_sections (20, 5);
  g_autoptr (JdDocument) document = jd_compose (posting);
  g_autoptr (GtkPrintOperation) operation = vacancy_print_operation_new (document, NULL, "Engineer");
  g_autofree char *path = g_build_filename (g_get_user_data_dir (), "page.pdf", NULL);
  g_autofree char *data = NULL;
  g_autoptr (GError) error = NULL;
  gsize length;

  gtk_print_operation_set_export_filename (operation, path);
  g_assert_cmpint (gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_EXPORT, NULL, &error), ==, GTK_PRINT_OPERATION_RESULT_APPLY);
  g_assert_no_error (error);
  g_assert_true (g_file_get_contents (path, &data, &length, NULL));
  g_assert_true (g_str_has_prefix (data, "%PDF-"));
  g_assert_cmpint (gtk_print_operation_get_n_pages_to_print (operation), ==, 4);
  g_assert_true (pdf_has (data, length, "/Title (Engineer)"));
  g_assert_false (pdf_has (data, length, "/Title (Engineers)"));
}

/* What stands on the pages of a PDF, in the order in which it was drawn, by page; NULL without the program that tells. */
static char *
text_of_pdf (const char *path)
{
  const char *const command[] = { "pdftotext", "-raw", path, "-", NULL };
  g_autofree char *program = g_find_program_in_path (command[0]);
  char *text = NULL;

  if (program)
    g_assert_true (g_spawn_sync (NULL, (char **) command, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, &text, NULL, NULL, NULL));
  return text;
}

static void
print_to (JdDocument *document, const JdLogo *logo, const char *path)
{
  g_autoptr (GtkPrintOperation) operation = vacancy_print_operation_new (document, logo, "Engineer");
  g_autoptr (GtkPrintSettings) settings = vacancy_print_settings_new (NULL, document->posting);
  g_autoptr (GtkPageSetup) setup = gtk_page_setup_copy (gtk_print_operation_get_default_page_setup (operation));
  g_autoptr (GtkPaperSize) size = gtk_print_settings_get_paper_size (settings);
  g_autoptr (GError) error = NULL;

  gtk_page_setup_set_paper_size (setup, size);
  gtk_print_operation_set_default_page_setup (operation, setup);
  gtk_print_operation_set_export_filename (operation, path);
  gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_EXPORT, NULL, &error);
  g_assert_no_error (error);
}

static void
export_to (JdDocument *document, const JdLogo *logo, const char *path)
{
  const JdExportOptions options = { .logo = logo };
  g_autoptr (GError) error = NULL;
  gsize length;
  g_autofree char *bytes = jd_export_one (&jd_export_pdf, document, &options, &length, &error);

  g_assert_no_error (error);
  g_assert_true (g_file_set_contents (path, bytes, (gssize) length, NULL));
}

/* The footers are mere shapes in a PDF with cairo from 1.17 on (show_apart in jd-pages-draw.c). New string. */
static char *
without_footers (const char *text)
{
  g_autoptr (GRegex) footer = g_regex_new ("^Engineer [1-4] / 4\n", G_REGEX_MULTILINE, 0, NULL);

  return g_regex_replace_literal (footer, text, -1, 0, "", 0, NULL);
}

/* A PDF has the pages that are printed: the same lines on each, with their numbers, on the paper of the place, below a logo or without. */
static void
test_same_pages (void)
{
  g_autofree char *printed = g_build_filename (g_get_user_data_dir (), "printed.pdf", NULL), *exported = g_build_filename (g_get_user_data_dir (), "exported.pdf", NULL);
  g_autoptr (JdLogo) logo = test_logo ();

  for (guint i = 0; i < 4; i++)
    {
      g_autoptr (JdPosting) posting = output_set (with_sections (20, 5), "location", i % 2 == 0 ? "Utrecht, NL" : "New York, NY, US");
      g_autoptr (JdDocument) document = jd_compose (posting);
      print_to (document, i < 2 ? NULL : logo, printed);
      export_to (document, i < 2 ? NULL : logo, exported);
      g_autofree char *on_paper = text_of_pdf (printed), *in_file = text_of_pdf (exported);
      if (!on_paper)
        {
          g_test_skip ("no pdftotext");
          return;
        }
      g_autofree char *lines_on_paper = without_footers (on_paper), *lines_in_file = without_footers (in_file);
      g_assert_cmpstr (lines_in_file, ==, lines_on_paper);
      g_assert_nonnull (strstr (on_paper, "1 / 4"));
      g_assert_nonnull (strstr (on_paper, "4 / 4"));
      g_assert_cmpstr (cairo_version () < CAIRO_VERSION_ENCODE (1, 17, 0) ? on_paper : lines_on_paper, ==, in_file);
    }
}

/* ---- What the dialog begins with ---- */

static void
test_settings (void)
{
  static const struct
  {
    const char *location, *language, *paper;
  } cases[] = {
    { "New York, NY, US", "en", GTK_PAPER_NAME_LETTER }, { "Toronto, ON, Canada", "fr-CA", GTK_PAPER_NAME_LETTER }, { "Utrecht, NL", "en-US", GTK_PAPER_NAME_A4 },
    { "Leipzig", "en-US", GTK_PAPER_NAME_LETTER },       { "Leipzig", "de-DE", GTK_PAPER_NAME_A4 },                 { "Leipzig", "de", NULL },
    { "Mexico City, Mexico", "es", GTK_PAPER_NAME_LETTER },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (JdPosting) posting = output_set (output_posting ("Engineer / <b>", NULL, NULL), "location", cases[i].location);
      g_autoptr (JdPosting) spoken = jd_edit_set_language (posting, cases[i].language, NULL);
      g_autoptr (GtkPrintSettings) settings = vacancy_print_settings_new (NULL, spoken);
      g_autoptr (GtkPaperSize) size = gtk_print_settings_get_paper_size (settings);

      g_assert_cmpstr (size ? gtk_paper_size_get_name (size) : NULL, ==, cases[i].paper);
      g_assert_cmpstr (gtk_print_settings_get (settings, GTK_PRINT_SETTINGS_OUTPUT_BASENAME), ==, "Engineer b - Northwind");
    }
}

/* The next posting goes to the same printer and folder, and not over the file of the one before. */
static void
test_settings_again (void)
{
  g_autoptr (JdPosting) posting = output_posting ("Engineer", NULL, NULL);
  g_autoptr (GtkPrintSettings) before = gtk_print_settings_new ();
  g_autoptr (GtkPrintSettings) settings = NULL;

  gtk_print_settings_set_printer (before, "Print to File");
  gtk_print_settings_set (before, GTK_PRINT_SETTINGS_OUTPUT_URI, "file:///tmp/jobs%20here/Cook.pdf");
  settings = vacancy_print_settings_new (before, posting);
  g_assert_cmpstr (gtk_print_settings_get_printer (settings), ==, "Print to File");
  g_assert_null (gtk_print_settings_get (settings, GTK_PRINT_SETTINGS_OUTPUT_URI));
  g_assert_cmpstr (gtk_print_settings_get (settings, GTK_PRINT_SETTINGS_OUTPUT_DIR), ==, "/tmp/jobs here");
  g_assert_cmpstr (gtk_print_settings_get (settings, GTK_PRINT_SETTINGS_OUTPUT_BASENAME), ==, "Engineer - Northwind");
}

/* ---- Preview in the print dialog ---- */

#define VIEWER \
  "[Desktop Entry]\nType=Application\nName=Viewer\nMimeType=application/pdf;\nExec=cp %%f %s\n"

static void
put_file (const char *folder, const char *name, const char *text)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);

  g_assert_cmpint (g_mkdir_with_parents (folder, 0700), ==, 0);
  g_assert_true (g_file_set_contents (path, text, -1, NULL));
}

static GtkWindow *
press_preview (void)
{
  g_autoptr (JdPosting) posting = with_sections (3, 3);
  g_autoptr (JdDocument) document = jd_compose (posting);
  g_autoptr (GtkPrintOperation) operation = vacancy_print_operation_new (document, NULL, "Engineer");
  GtkWindow *window = ui_show_in_window (gtk_label_new ("Page"), 400, 300);

  g_object_set (gtk_settings_get_default (), "gtk-print-preview-command", "no-such-viewer %f", NULL);
  vacancy_print_preview_attach (operation);
  gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_PREVIEW, window, NULL);
  return window;
}

/* What is installed for PDF files shows the pages; the first test that asks for it, since GIO remembers. */
static void
test_preview_elsewhere (void)
{
  g_autofree char *folder = g_build_filename (g_get_user_data_dir (), "applications", NULL);
  g_autofree char *shown = g_build_filename (g_get_user_data_dir (), "shown.pdf", NULL);
  g_autofree char *viewer = g_strdup_printf (VIEWER, shown);
  g_autofree char *data = NULL;
  GtkWindow *window;

  put_file (folder, "viewer.desktop", viewer);
  put_file (folder, "mimeapps.list", "[Default Applications]\napplication/pdf=viewer.desktop\n");
  put_file (folder, "mimeinfo.cache", "[MIME Cache]\napplication/pdf=viewer.desktop;\n");
  window = press_preview ();
  ui_wait_until (g_file_get_contents (shown, &data, NULL, NULL) && g_str_has_prefix (data, "%PDF-"), 10);
  g_assert_null (ui_find_window (ADW_TYPE_MESSAGE_DIALOG));
  gtk_window_destroy (window);
}

static void
test_preview_nowhere (void)
{
  g_autofree char *folder = g_build_filename (g_get_user_data_dir (), "applications", NULL);
  g_autofree char *path = g_build_filename (folder, "viewer.desktop", NULL);
  g_autoptr (GAppInfo) other = NULL;
  GtkWindow *window, *dialog;

  g_assert_cmpint (g_remove (path), ==, 0);
  ui_wait_until (!g_file_test (path, G_FILE_TEST_EXISTS), 5);
  ui_settle ();
  other = g_app_info_get_default_for_type ("application/pdf", FALSE);
  if (other)
    {
      g_test_skip ("a program for PDF files is installed");
      return;
    }
  window = press_preview ();
  ui_settle ();
  dialog = ui_find_window (ADW_TYPE_MESSAGE_DIALOG);
  g_assert_nonnull (dialog);
  g_assert_cmpstr (adw_message_dialog_get_heading (ADW_MESSAGE_DIALOG (dialog)), ==, "No Preview of the Pages");
  gtk_window_destroy (dialog);
  gtk_window_destroy (window);
}

static void
add_tests (void)
{
  g_test_add_func ("/print/one-page", test_one_page);
  g_test_add_func ("/print/headings-keep", test_headings_keep);
  g_test_add_func ("/print/long-paragraph", test_long_paragraph);
  g_test_add_func ("/print/hostile", test_hostile);
  g_test_add_func ("/print/direction", test_direction);
  g_test_add_func ("/print/room-without-heading", test_room_without_heading);
  g_test_add_func ("/print/pdf", test_pdf);
  g_test_add_func ("/print/same-pages", test_same_pages);
  g_test_add_func ("/print/settings", test_settings);
  g_test_add_func ("/print/settings/again", test_settings_again);
  g_test_add_func ("/print/preview/elsewhere", test_preview_elsewhere);
  g_test_add_func ("/print/preview/nowhere", test_preview_nowhere);
}

int
main (int argc, char **argv)
{
  return ui_test_main (argc, argv, add_tests);
}
