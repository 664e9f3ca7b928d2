// SPDX-License-Identifier: GPL-3.0-or-later
#include "fuzz-json.h"

#include <string.h>

#include "../core/test-unzip.h"
#include "compose/jd-compose.h"
#include "export/jd-export.h"

const FuzzFrame fuzz_json_frames[] = {
  { "", "" },
  { "{\"format\":1,\"x\":[", "0]}" },
  { "{\"format\":1,", "\"x\":0}" },
  { "{\"format\":1,\"id\":\"a\",\"x\":\"", "\"}" },
  { NULL, NULL },
};

void
fuzz_change_value (GRand *random, GString *text)
{
  static const char *const values[] = { "\"\"", "\"x\"", "\"R&D <b>\\n\\n- **b\"", "\"{a:company}\"", "\"caf\\u0065\\u0301\"", "\"\\ud83d\\ude00\"", "0", "-1", "1", "2", "9007199254740993", "2.5", "true",
                                        "false", "null", "[]", "{}", "[\"a\"]", "{\"en\":\"x\",\"de\":\"y\"}", "\"2026-02-28\"", "\"2026-02-30\"", "\"remote\"", "\"EUR\"", "\"KWD\"", "\"year\"", "\"detached\"",
                                        "\"linked\"", "\"must\"", "\"salary\"", "\"duty\"", "\"de\"", "\"intern\"", "\"javascript:x\"", "\"[l](https://e.example/?f[x]=1)\"", "\"[l](https://e.example/(a)\"",
                                        "\"\xd0\xb9\xd1\x91\xd0\xb8\xcc\x86\"", "\"{v0} {v1} {v0:one|many}\"" };
  gsize from = fuzz_place (random, text);
  const char *colon = strstr (text->str + from, "\": ");
  const char *start = colon != NULL ? colon + 3 : NULL;

  if (start == NULL || *start == '{' || *start == '[')
    return;
  gsize at = (gsize) (start - text->str), length = strcspn (start, ",\n");
  g_string_erase (text, (gssize) at, (gssize) length);
  g_string_insert (text, (gssize) at, values[g_rand_int_range (random, 0, G_N_ELEMENTS (values))]);
}

void
fuzz_assert_told (const GError *error)
{
  g_assert_nonnull (error);
  g_assert_true (error->domain == JD_ERROR);
  g_assert_true (g_utf8_validate (error->message, -1, NULL) && *error->message != '\0');
}

/* Data are none. */
static gboolean
has_script (const char *html)
{
  for (const char *at = strstr (html, "<script"); at; at = strstr (at + 1, "<script"))
    if (!g_str_has_prefix (at, "<script type=\"application/ld+json\">"))
      return TRUE;
  return FALSE;
}

/* A file of a word processor is a zip file, whose parts are XML. */
static void
assert_parts (const char *file, gsize length)
{
  g_autofree char *names = zip_names (file, length);
  g_auto (GStrv) each = g_strsplit (names, "\n", -1);
  for (guint i = 0; each[i] != NULL; i++)
    if (g_str_has_suffix (each[i], ".xml") || g_str_has_suffix (each[i], ".rels"))
      xmlFreeDoc (zip_xml (file, length, each[i]));
}

/* Pages are laid out and archives packed at ten times the price of all else, so that is tried now and then, of what is short; and what pango makes of one word of a hundred pages is not ours. */
#define RARELY 17
#define SHORT 4096

static gboolean
is_tried (const JdExporter *exporter, const JdDocument *document)
{
  static guint calls = 0;

  if (!(exporter->flags & JD_EXPORT_BINARY))
    return TRUE;
  if (calls++ % RARELY != 0)
    return FALSE;
  g_autofree char *text = jd_export_one (&jd_export_text, document, NULL, NULL, NULL);
  return text && strlen (text) < SHORT;
}

void
fuzz_export (const JdPosting *posting)
{
  g_autoptr (JdDocument) document = jd_compose (posting);
  const JdExportOptions options = { 72 };

  for (const JdExporter *const *exporter = jd_exporters (); *exporter != NULL; exporter++)
    {
      if (!is_tried (*exporter, document))
        continue;
      gsize length = 0, length_again = 0;
      g_autofree char *out = jd_export_one (*exporter, document, &options, &length, NULL);
      g_autofree char *again = jd_export_one (*exporter, document, &options, &length_again, NULL);

      /* What a format cannot hold, it cannot hold a second time. */
      g_assert_true ((out == NULL) == (again == NULL));
      if (out == NULL)
        continue;
      g_assert_cmpmem (out, length, again, length_again);
      if (g_str_has_prefix (out, "PK"))
        assert_parts (out, length);
      g_assert_true (((*exporter)->flags & JD_EXPORT_BINARY) || g_utf8_validate (out, (gssize) length, NULL));
      g_assert_true (strcmp ((*exporter)->mime_type, "text/html") != 0 || !has_script (out));
    }
}
