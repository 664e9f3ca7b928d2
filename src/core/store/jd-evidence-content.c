// SPDX-License-Identifier: GPL-3.0-or-later
#include <glib/gi18n-lib.h>
#include <string.h>
#include <zlib.h>

#include "store/jd-evidence-private.h"

#define TEXT_MAX (32 * 1024) /* bytes; what is longer is not for reading in that file */
#define SIZE_MAX_READ (256 * 1024 * 1024)
#define DEFLATE_MAX 1032 /* to how many bytes zlib unpacks one, at most */

void
jd_evidence_content_free (gpointer data)
{
  JdEvidenceContent *content = data;

  if (!content)
    return;
  g_free (content->sha256);
  g_free (content->data);
  g_free (content);
}

/* ---- making ---- */

static char *
deflated (gconstpointer data, gsize length)
{
  uLongf size = compressBound (length);
  g_autofree guchar *packed = g_malloc (size);

  /* It fails only for want of memory, or room that it was given. */
  if (compress2 (packed, &size, data, length, Z_BEST_COMPRESSION) != Z_OK)
    g_error ("zlib could not compress %" G_GSIZE_FORMAT " bytes", length);
  return g_base64_encode (packed, size);
}

JdEvidenceContent *
jd_evidence_content_new (GBytes *bytes)
{
  g_return_val_if_fail (bytes, NULL);

  gsize length;
  const char *data = g_bytes_get_data (bytes, &length);
  JdEvidenceContent *content = g_new0 (JdEvidenceContent, 1);
  content->sha256 = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, bytes);
  content->size = (gint64) length;
  content->deflated = length > TEXT_MAX || (length > 0 && !g_utf8_validate_len (data, length, NULL));
  content->data = content->deflated ? deflated (data, length) : g_strndup (length > 0 ? data : "", length);
  return content;
}

/* ---- files ---- */

JdEvidenceContent *
jd_evidence_content_read (const JdValue *object)
{
  g_return_val_if_fail (object, NULL);

  JdEvidenceContent *content = g_new0 (JdEvidenceContent, 1);
  content->sha256 = jd_read_string (object, "content", JD_REQUIRED);
  content->size = jd_read_int (object, "size", JD_REQUIRED, 0, SIZE_MAX_READ, 0);
  JdValue value = jd_value_member (object, "text", JD_OPTIONAL);
  content->deflated = !jd_value_present (&value);
  if (content->deflated)
    value = jd_value_member (object, "deflate", JD_REQUIRED);
  /* Byte for byte: not cleaned as texts are. */
  if (jd_value_holds (&value, JD_JSON_TEXT))
    content->data = g_strdup (value.node->text);
  else if (jd_value_present (&value))
    jd_value_fault (&value, JD_ERROR_TYPE, _("text"), _("something else"));
  return content;
}

void
jd_evidence_content_write (JdWriter *writer, const JdEvidenceContent *content)
{
  jd_writer_string (writer, "content", content->sha256);
  jd_writer_int (writer, "size", content->size);
  jd_writer_string (writer, content->deflated ? "deflate" : "text", content->data);
}

/* Not more than it says there is, whatever it unpacks to. NULL when it is damaged. */
static GBytes *
unpack (const JdEvidenceContent *content)
{
  gsize packed_size;
  g_autofree guchar *packed = g_base64_decode (content->data, &packed_size);
  uLongf size = (uLongf) content->size;
  g_autofree guchar *data = size / DEFLATE_MAX <= packed_size ? g_try_malloc (size + 1) : NULL;

  if (!data || uncompress (data, &size, packed, packed_size) != Z_OK)
    return NULL;
  return g_bytes_new_take (g_steal_pointer (&data), size);
}

GBytes *
jd_evidence_content_bytes (const JdEvidenceContent *content)
{
  g_return_val_if_fail (content, NULL);

  g_autoptr (GBytes) bytes = content->deflated ? unpack (content) : g_bytes_new (content->data, strlen (content->data));
  g_autofree char *found = bytes ? g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, bytes) : NULL;
  return g_strcmp0 (found, content->sha256) == 0 ? g_steal_pointer (&bytes) : NULL;
}
