// SPDX-License-Identifier: GPL-3.0-or-later
/* A document of a word processor, made of a posting of about 700 words, against libarchive writing the same parts, which are there already, to a zip file. */
#include <archive.h>
#include <archive_entry.h>

#include "../core/test-unzip.h"
#include "bench-posting.h"

#define WORDS 700
#define CALLS 50
#define PARTS 16
#define ROOM (256 * 1024)

typedef struct
{
  const JdExporter *exporter;
  JdDocument *document;
  char *names[PARTS], *parts[PARTS];
  guint n_parts;
} Bench;

static void
run_export (gpointer data)
{
  Bench *bench = data;

  g_free (jd_export_one (bench->exporter, bench->document, NULL, NULL, NULL));
}

static void
write_part (struct archive *file, const char *name, const char *part)
{
  struct archive_entry *entry = archive_entry_new ();

  archive_entry_set_pathname (entry, name);
  archive_entry_set_size (entry, (la_int64_t) strlen (part));
  archive_entry_set_filetype (entry, AE_IFREG);
  archive_entry_set_perm (entry, 0644);
  if (archive_write_header (file, entry) != ARCHIVE_OK || archive_write_data (file, part, strlen (part)) < 0)
    g_error ("%s", archive_error_string (file));
  archive_entry_free (entry);
}

static void
run_archive (gpointer data)
{
  Bench *bench = data;
  g_autofree char *out = g_malloc (ROOM);
  struct archive *file = archive_write_new ();
  size_t used;

  archive_write_set_format_zip (file);
  archive_write_set_bytes_in_last_block (file, 1);
  if (archive_write_open_memory (file, out, ROOM, &used) != ARCHIVE_OK)
    g_error ("%s", archive_error_string (file));
  for (guint i = 0; i < bench->n_parts; i++)
    write_part (file, bench->names[i], bench->parts[i]);
  if (archive_write_close (file) != ARCHIVE_OK)
    g_error ("%s", archive_error_string (file));
  archive_write_free (file);
}

static double
measure_export (gpointer bench)
{
  return bench_cpu (run_export, bench, CALLS);
}

static double
measure_archive (gpointer bench)
{
  return bench_cpu (run_archive, bench, CALLS);
}

static void
take_parts (Bench *bench)
{
  gsize length;
  g_autofree char *file = jd_export_one (bench->exporter, bench->document, NULL, &length, NULL);
  const guint8 *entry;

  for (bench->n_parts = 0; (entry = zip_directory_entry ((const guint8 *) file, length, bench->n_parts)); bench->n_parts++)
    {
      g_assert_cmpuint (bench->n_parts, <, PARTS);
      bench->names[bench->n_parts] = zip_entry_name (entry);
      bench->parts[bench->n_parts] = zip_read ((const guint8 *) file, entry);
    }
}

static void
compare (const JdExporter *exporter, JdDocument *document, const char *what)
{
  Bench bench = { .exporter = exporter, .document = document };
  const BenchSide ours = { exporter->id, measure_export, &bench }, archive = { "libarchive", measure_archive, &bench };

  take_parts (&bench);
  bench_ratio (what, "ms", &ours, &archive, 1.5);
  for (guint i = 0; i < bench.n_parts; i++)
    {
      g_free (bench.names[i]);
      g_free (bench.parts[i]);
    }
}

int
main (void)
{
  bench_begin ();
  g_autoptr (JdLibrary) library = bench_library ();
  g_autoptr (JdPosting) posting = bench_posting (library, WORDS, 0);
  g_autoptr (JdDocument) document = jd_compose (posting);

  g_print ("posting of %u words; %s\n", bench_count_words (posting), archive_version_string ());
  compare (&jd_export_docx, document, "DOCX of a document");
  compare (&jd_export_odt, document, "ODT of a document");
  return bench_result ();
}
