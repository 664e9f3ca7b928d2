// SPDX-License-Identifier: GPL-3.0-or-later
/* vacancy-read-pdf: the characters of a PDF on standard input, with where they stand, as records (jd-pdf-glyph.h). A program of its own, so that it can be ended whenever it takes too long; it gives
 * up all it does not need before it looks at the file. */
#include <poppler.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <unistd.h>

#include "import/jd-pdf-glyph.h"

#define MAX_FILE (64 * 1024 * 1024)

static guint glyphs;

static void
limit (int what, rlim_t most)
{
  struct rlimit both = { most, most };

  setrlimit (what, &both);
}

/* Little memory and time, no files written, no further programs; the end when the one that asked is gone. */
static void
give_up_rights (void)
{
  signal (SIGXFSZ, SIG_IGN);
  signal (SIGPIPE, SIG_DFL);
  limit (RLIMIT_AS, JD_PDF_MAX_BYTES);
  limit (RLIMIT_CPU, JD_PDF_SECONDS);
  limit (RLIMIT_FSIZE, 0);
  limit (RLIMIT_CORE, 0);
  limit (RLIMIT_NPROC, 0);
  prctl (PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0);
  prctl (PR_SET_PDEATHSIG, SIGKILL, 0, 0, 0);
}

static GByteArray *
read_all (void)
{
  GByteArray *bytes = g_byte_array_new ();
  guint8 buffer[65536];
  gssize n;

  while (bytes->len < MAX_FILE && (n = read (STDIN_FILENO, buffer, sizeof buffer)) > 0)
    g_byte_array_append (bytes, buffer, (guint) n);
  return bytes;
}

static void
put (const JdPdfRecord *record)
{
  fwrite (record, sizeof *record, 1, stdout);
}

static gint16
tenths (double points)
{
  return (gint16) CLAMP (points * 10, -32000, 32000);
}

static gboolean
is_bold (const PopplerTextAttributes *attributes)
{
  static const char *const words[] = { "Bold", "bold", "Black", "Heavy", NULL };

  for (guint i = 0; attributes->font_name && words[i]; i++)
    if (strstr (attributes->font_name, words[i]))
      return TRUE;
  return FALSE;
}

/* One record a character; both lists go with those of @text. */
static void
put_text (const char *text, const PopplerRectangle *places, guint n, GList *runs)
{
  guint index = 0;

  for (const char *at = text; *at && index < n && glyphs < JD_PDF_MAX_GLYPHS; at = g_utf8_next_char (at), index++)
    {
      const PopplerRectangle *place = &places[index];
      while (runs && ((const PopplerTextAttributes *) runs->data)->end_index < (int) index)
        runs = runs->next;
      const PopplerTextAttributes *run = runs ? runs->data : NULL;
      JdPdfRecord record = { g_utf8_get_char (at), tenths (place->x1), tenths (place->y1), tenths (place->x2), tenths (place->y2) };
      record.size = (guint16) CLAMP (run ? run->font_size * 10 : 0, 0, 60000);
      record.bold = run && is_bold (run);
      if (!g_unichar_isspace (record.sign))
        {
          put (&record);
          glyphs++;
        }
    }
}

static void
put_page (PopplerDocument *document, int index)
{
  PopplerPage *page = poppler_document_get_page (document, index);
  PopplerRectangle *places = NULL;
  guint n = 0;
  double width = 0, height = 0;

  if (!page)
    return;
  poppler_page_get_size (page, &width, &height);
  JdPdfRecord begin = { (guint32) poppler_document_get_n_pages (document), 0, 0, tenths (width), tenths (height), 0, JD_PDF_PAGE, 0 };
  put (&begin);
  g_autofree char *text = poppler_page_get_text (page);
  GList *runs = poppler_page_get_text_attributes (page);
  if (text && poppler_page_get_text_layout (page, &places, &n))
    put_text (text, places, n, runs);
  poppler_page_free_text_attributes (runs);
  g_free (places);
  if (!text || strlen (text) < 20)
    {
      GList *images = poppler_page_get_image_mapping (page);
      JdPdfRecord image = { .kind = JD_PDF_IMAGE };
      if (images)
        put (&image);
      poppler_page_free_image_mapping (images);
    }
  fflush (stdout);
  g_object_unref (page);
}

int
main (void)
{
  g_autoptr (GByteArray) file = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;

  give_up_rights ();
  file = read_all ();
  bytes = g_byte_array_free_to_bytes (g_steal_pointer (&file));
  PopplerDocument *document = poppler_document_new_from_bytes (bytes, NULL, &error);
  if (!document)
    return g_error_matches (error, POPPLER_ERROR, POPPLER_ERROR_ENCRYPTED) ? JD_PDF_ENCRYPTED : JD_PDF_DAMAGED;
  for (int i = 0; i < MIN (poppler_document_get_n_pages (document), JD_PDF_MAX_PAGES) && glyphs < JD_PDF_MAX_GLYPHS; i++)
    put_page (document, i);
  g_object_unref (document);
  return JD_PDF_DONE;
}
