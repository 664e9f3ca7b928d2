// SPDX-License-Identifier: GPL-3.0-or-later
/* The record of what was sent: whatever stands in it, what is read is whole, what is not is told, and what is added behind it is read again. */
#include "fuzz-json.h"
#include "fuzz-scratch.h"
#include "store/jd-evidence.h"

static void
try_entry (const JdEvidence *evidence, const JdEvidenceEntry *entry)
{
  g_autoptr (JdWriter) writer = jd_writer_new ();
  gsize length;

  g_assert_true (entry->number > 0 && entry->time != NULL && entry->blocks != NULL);
  jd_writer_begin_object (writer, NULL, NULL);
  jd_writer_int (writer, "format", 1);
  jd_evidence_entry_write (writer, entry);
  jd_writer_end_object (writer);
  g_autofree char *text = jd_writer_finish (writer, &length), *day = jd_evidence_entry_day (entry);
  g_autoptr (JdEvidence) again = jd_evidence_parse (text, length, "fuzz");
  g_assert_cmpuint (jd_evidence_faults (again)->len, ==, 0);
  g_assert_cmpstr (jd_evidence_find (again, entry->number)->target, ==, entry->target);
  g_autoptr (GBytes) bytes = entry->sha256 != NULL ? jd_evidence_bytes (evidence, entry->sha256, NULL) : NULL;
  g_autofree char *found = bytes != NULL ? g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, bytes) : NULL;
  g_assert_true (bytes == NULL || g_str_equal (found, entry->sha256));
}

static void
try_add (const char *data, gsize length)
{
  g_autofree char *posting = g_build_filename (scratch, "fuzz.vacancy", NULL), *record = jd_evidence_path (posting), *now = NULL;
  g_autoptr (JdEvidenceEntry) entry = jd_evidence_entry_new (JD_EVIDENCE_COPIED, "indeed", TRUE);
  g_autoptr (GBytes) bytes = g_bytes_new_static ("added", 5);
  gsize after;

  scratch_put ("fuzz.vacancy.evidence", data, length);
  const guint number = jd_evidence_add (posting, entry, bytes, NULL, NULL);
  g_assert_true (g_file_get_contents (record, &now, &after, NULL));
  g_assert_cmpuint (after, >=, length);
  g_assert_cmpmem (now, length, data, length);
  if (number == 0)
    return;
  g_autoptr (JdEvidence) evidence = jd_evidence_load (posting, NULL);
  const JdEvidenceEntry *added = jd_evidence_find (evidence, number);
  g_autoptr (GBytes) found = jd_evidence_bytes (evidence, added->sha256, NULL);
  g_assert_true (g_bytes_equal (found, bytes));
}

static void
try (const char *data, gsize length)
{
  g_autoptr (JdEvidence) evidence = jd_evidence_parse (data, length, "fuzz");
  const GPtrArray *entries = jd_evidence_entries (evidence), *faults = jd_evidence_faults (evidence);
  g_autoptr (GPtrArray) marks = jd_evidence_marks (evidence);

  g_assert_cmpuint (marks->len, <=, entries->len);
  for (guint i = 0; i < faults->len; i++)
    fuzz_assert_told (faults->pdata[i]);
  for (guint i = 0; i < entries->len; i++)
    try_entry (evidence, entries->pdata[i]);
  if (length % 32 == 0)
    try_add (data, length);
}

static const char *const seeds[] = {
  "{\n  \"format\": 1,\n  \"content\": \"2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824\",\n  \"size\": 5,\n  \"text\": \"hello\"\n}\n"
  "{\n  \"format\": 1,\n  \"content\": \"3a6eb0790f39ac87c94f3856b2dd2c5d110e6811602261a9a923d3bb23adc8b7\",\n  \"size\": 4,\n  \"deflate\": \"eNpLTEpOBgAD2AGL\"\n}\n"
  "{\n  \"format\": 1,\n  \"entry\": 1,\n  \"time\": \"2026-11-30T09:00:00Z\",\n  \"what\": \"exported\",\n  \"board\": \"indeed\",\n  \"file\": \"indeed.xml\",\n"
  "  \"sha256\": \"2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824\",\n  \"size\": 5,\n  \"program\": \"Vacancy 0.1.0\",\n"
  "  \"posting\": {\n    \"id\": \"x\",\n    \"title\": \"Cook\",\n    \"language\": \"en\",\n    \"blocks\": [ { \"id\": \"cook\", \"revision\": 2 } ],\n    \"silenced\": [ \"pay\" ]\n  }\n}\n"
  "{\n  \"format\": 1,\n  \"entry\": 2,\n  \"time\": \"2026-11-30T09:00:00Z\",\n  \"what\": \"posted\",\n  \"target\": \"Paper\",\n  \"on\": \"2026-11-14\",\n  \"url\": \"https://example.com\"\n}\n"
  "{\n  \"format\": 1,\n  \"entry\": 3,\n  \"time\": \"2026-11-30T09:00:00Z\",\n  \"what\": \"taken-back\",\n  \"takes_back\": 2\n}\n",
  NULL,
};

const FuzzTarget fuzz_target = { .try = try, .change = fuzz_change_value, .begin = scratch_begin, .end = scratch_end, .seeds = seeds, .frames = fuzz_json_frames, .rounds = 2000, .times = 1 };
