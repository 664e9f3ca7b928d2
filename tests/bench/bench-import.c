// SPDX-License-Identifier: GPL-3.0-or-later
/* A Word document of ten pages read as lines of a posting, against libarchive and libxml2 reading the same parts. */
#include <archive.h>
#include <archive_entry.h>
#include <libxml/xmlreader.h>
#include <string.h>

#include "bench-posting.h"
#include "import/jd-importer.h"

#define WORDS 5000 /* about ten pages */
#define CALLS 20

typedef struct
{
  char *file;
  gsize length;
} Bench;

static void
run_import (gpointer data)
{
  Bench *bench = data;

  jd_imported_free (jd_import_docx.read (bench->file, bench->length, NULL));
}

/* All of a part, and each of its nodes. */
static void
read_part (struct archive *file, gsize size)
{
  g_autofree char *text = g_malloc (size + 1);
  la_ssize_t n = archive_read_data (file, text, size);
  xmlTextReaderPtr reader = xmlReaderForMemory (text, (int) n, NULL, NULL, XML_PARSE_NONET);

  while (xmlTextReaderRead (reader) == 1)
    ;
  xmlFreeTextReader (reader);
}

static void
run_peer (gpointer data)
{
  Bench *bench = data;
  struct archive *file = archive_read_new ();
  struct archive_entry *entry;

  archive_read_support_format_zip (file);
  if (archive_read_open_memory (file, bench->file, bench->length) != ARCHIVE_OK)
    g_error ("%s", archive_error_string (file));
  while (archive_read_next_header (file, &entry) == ARCHIVE_OK)
    if (g_str_has_suffix (archive_entry_pathname (entry), ".xml"))
      read_part (file, (gsize) archive_entry_size (entry));
  archive_read_free (file);
}

static double
measure_import (gpointer bench)
{
  return bench_cpu (run_import, bench, CALLS);
}

static double
measure_peer (gpointer bench)
{
  return bench_cpu (run_peer, bench, CALLS);
}

int
main (void)
{
  bench_begin ();
  g_autoptr (JdLibrary) library = bench_library ();
  g_autoptr (JdPosting) posting = bench_posting (library, WORDS, 0);
  g_autoptr (JdDocument) document = jd_compose (posting);
  Bench bench = { 0 };
  const BenchSide ours = { "import", measure_import, &bench }, peer = { "libarchive and libxml2", measure_peer, &bench };

  bench.file = jd_export_one (&jd_export_docx, document, NULL, &bench.length, NULL);
  g_print ("posting of %u words; %s\n", bench_count_words (posting), archive_version_string ());
  bench_ratio ("DOCX of ten pages, read", "ms", &ours, &peer, 2);
  g_free (bench.file);
  return bench_result ();
}
