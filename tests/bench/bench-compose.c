// SPDX-License-Identifier: GPL-3.0-or-later
/* Compose, HTML and Markdown of a posting of about 700 words against cmark on the same text, in one process: HTML and Markdown no slower, HTML with composing within twice. */
#include <cmark.h>
#include <string.h>

#include "bench-posting.h"

#define WORDS 700
#define CALLS 200

typedef struct
{
  JdPosting *posting;
  JdDocument *document;
  char *markdown;
  gsize markdown_length;
} Bench;

static void
run_cmark (gpointer data)
{
  Bench *bench = data;
  char *html = cmark_markdown_to_html (bench->markdown, bench->markdown_length, CMARK_OPT_DEFAULT);
  free (html);
}

static void
run_html (gpointer data)
{
  g_free (jd_export_one (&jd_export_html_fragment, ((Bench *) data)->document, NULL, NULL, NULL));
}

static void
run_markdown (gpointer data)
{
  g_free (jd_export_one (&jd_export_markdown, ((Bench *) data)->document, NULL, NULL, NULL));
}

static void
run_both (gpointer data)
{
  g_autoptr (JdDocument) document = jd_compose (((Bench *) data)->posting);

  g_free (jd_export_one (&jd_export_html_fragment, document, NULL, NULL, NULL));
}

static double
measure_cmark (gpointer bench)
{
  return bench_cpu (run_cmark, bench, CALLS);
}

static double
measure_html (gpointer bench)
{
  return bench_cpu (run_html, bench, CALLS);
}

static double
measure_markdown (gpointer bench)
{
  return bench_cpu (run_markdown, bench, CALLS);
}

static double
measure_both (gpointer bench)
{
  return bench_cpu (run_both, bench, CALLS);
}

/* The document as Markdown, by the plainest means: what cmark reads says the same as what is measured, and was not written by it. */
static char *
to_markdown (const JdDocument *document)
{
  GString *out = g_string_new (NULL);

  for (const JdNode *node = jd_document_next (document, NULL); node; node = jd_document_next (document, node))
    {
      const char *before = node->type == JD_NODE_TITLE ? "# " : node->type == JD_NODE_HEADING ? "## "
                           : node->type == JD_NODE_SUBHEADING                                 ? "### "
                           : node->type == JD_NODE_ITEM                                       ? "- "
                                                                                              : "";
      g_autofree char *text = node->runs ? jd_node_text (node) : NULL;
      if (text)
        g_string_append_printf (out, "%s%s\n%s", before, text, node->type == JD_NODE_ITEM ? "" : "\n");
    }
  return g_string_free (out, FALSE);
}

int
main (void)
{
  bench_begin ();
  Bench bench = { 0 };
  g_autoptr (JdLibrary) library = bench_library ();

  bench.posting = bench_posting (library, WORDS, 0);
  bench.document = jd_compose (bench.posting);
  bench.markdown = to_markdown (bench.document);
  bench.markdown_length = strlen (bench.markdown);

  const BenchSide cmark = { "cmark", measure_cmark, &bench };
  const BenchSide html = { "HTML", measure_html, &bench };
  const BenchSide markdown = { "Markdown", measure_markdown, &bench };
  const BenchSide both = { "compose and HTML", measure_both, &bench };

  g_print ("posting of %u words; cmark %s\n", bench_count_words (bench.posting), cmark_version_string ());
  bench_ratio ("HTML of a document", "ms", &html, &cmark, 1);
  bench_ratio ("Markdown of a document", "ms", &markdown, &cmark, 1);
  bench_ratio ("HTML of a posting", "ms", &both, &cmark, 2);

  g_free (bench.markdown);
  jd_document_unref (bench.document);
  jd_posting_unref (bench.posting);
  return bench_result ();
}
