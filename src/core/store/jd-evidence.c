// SPDX-License-Identifier: GPL-3.0-or-later
#include <glib/gi18n-lib.h>
#include <stdlib.h>

#include "base/jd-file.h"
#include "store/jd-evidence-private.h"

char *
jd_evidence_path (const char *path)
{
  g_return_val_if_fail (path, NULL);

  char *real = realpath (path, NULL);
  char *record = g_strconcat (real ? real : path, ".evidence", NULL);
  free (real);
  return record;
}

static JdEvidence *
evidence_new (const char *name)
{
  JdEvidence *evidence = g_new0 (JdEvidence, 1);

  g_atomic_ref_count_init (&evidence->references);
  evidence->name = g_strdup (name);
  evidence->entries = g_ptr_array_new_with_free_func ((GDestroyNotify) jd_evidence_entry_free);
  evidence->faults = g_ptr_array_new_with_free_func ((GDestroyNotify) g_error_free);
  evidence->contents = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, jd_evidence_content_free);
  return evidence;
}

JdEvidence *
jd_evidence_ref (JdEvidence *evidence)
{
  g_return_val_if_fail (evidence, NULL);

  g_atomic_ref_count_inc (&evidence->references);
  return evidence;
}

void
jd_evidence_unref (JdEvidence *evidence)
{
  if (!evidence || !g_atomic_ref_count_dec (&evidence->references))
    return;
  g_free (evidence->name);
  g_ptr_array_unref (evidence->entries);
  g_ptr_array_unref (evidence->faults);
  g_hash_table_unref (evidence->contents);
  g_free (evidence);
}

JdEvidence *
jd_evidence_parse (const char *data, gsize length, const char *name)
{
  g_return_val_if_fail (data && name, NULL);

  g_autofree char *shown = jd_file_shown_name (name);
  JdEvidence *evidence = evidence_new (shown);
  jd_evidence_read (evidence, data, length);
  return evidence;
}

JdEvidence *
jd_evidence_load (const char *path, GError **error)
{
  g_return_val_if_fail (path, NULL);

  g_autofree char *record = jd_evidence_path (path);
  if (!g_file_test (record, G_FILE_TEST_EXISTS | G_FILE_TEST_IS_SYMLINK))
    return evidence_new (record);
  gsize length;
  g_autofree char *data = jd_file_read (record, JD_EVIDENCE_MAX_SIZE, &length, error);
  return data ? jd_evidence_parse (data, length, record) : NULL;
}

const GPtrArray *
jd_evidence_entries (const JdEvidence *evidence)
{
  g_return_val_if_fail (evidence, NULL);

  return evidence->entries;
}

const GPtrArray *
jd_evidence_faults (const JdEvidence *evidence)
{
  g_return_val_if_fail (evidence, NULL);

  return evidence->faults;
}

const JdEvidenceEntry *
jd_evidence_find (const JdEvidence *evidence, guint number)
{
  g_return_val_if_fail (evidence, NULL);

  for (guint i = 0; i < evidence->entries->len; i++)
    if (((const JdEvidenceEntry *) evidence->entries->pdata[i])->number == number)
      return evidence->entries->pdata[i];
  return NULL;
}

const JdEvidenceEntry *
jd_evidence_last (const JdEvidence *evidence, const char *target)
{
  g_return_val_if_fail (evidence, NULL);

  for (guint i = evidence->entries->len; i > 0; i--)
    {
      const JdEvidenceEntry *entry = evidence->entries->pdata[i - 1];
      if (entry->text && (!target || g_strcmp0 (entry->target, target) == 0))
        return entry;
    }
  return NULL;
}

GBytes *
jd_evidence_bytes (const JdEvidence *evidence, const char *sha256, GError **error)
{
  g_return_val_if_fail (evidence && sha256, NULL);

  const JdEvidenceContent *content = g_hash_table_lookup (evidence->contents, sha256);
  GBytes *bytes = content ? jd_evidence_content_bytes (content) : NULL;
  if (!bytes)
    jd_error_set (error, content ? JD_ERROR_VALUE : JD_ERROR_MISSING, evidence->name, sha256, _("the content with this SHA-256"), content ? _("one that is damaged") : _("none"));
  return bytes;
}
