// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli-coded.h"

#include "check/jd-coded.h"

static void
write_found (JdWriter *writer, const JdDocument *document, const JdFinding *finding)
{
  jd_writer_begin_object (writer, NULL, NULL);
  jd_writer_string (writer, "section", finding->section);
  jd_writer_string (writer, "block", finding->placement);
  jd_writer_int (writer, "offset", cli_finding_offset (document, finding));
  jd_writer_string (writer, "text", finding->text);
  jd_writer_end_object (writer);
}

static void
write_words (JdWriter *writer, const char *member, const JdDocument *document, const GPtrArray *found, guint words)
{
  jd_writer_begin_object (writer, member, NULL);
  jd_writer_begin_array (writer, "found");
  for (guint i = 0; i < found->len; i++)
    write_found (writer, document, found->pdata[i]);
  jd_writer_end_array (writer);
  jd_writer_int (writer, "count", found->len);
  jd_writer_decimal (writer, "in_100_words", jd_coded_in_100 (found->len, words), 2);
  jd_writer_end_object (writer);
}

void
cli_write_coded (JdWriter *writer, const JdDocument *document, const JdWordRules *rules)
{
  g_autoptr (JdCoded) coded = jd_coded_new (document, rules);

  if (!coded)
    return;
  jd_writer_begin_object (writer, "coded", NULL);
  jd_writer_int (writer, "words", coded->words);
  write_words (writer, "masculine", document, coded->masculine, coded->words);
  write_words (writer, "feminine", document, coded->feminine, coded->words);
  jd_writer_string (writer, "note", jd_coded_note ());
  jd_writer_end_object (writer);
}
