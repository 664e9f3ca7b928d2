// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/jd-evidence.h"

G_BEGIN_DECLS

/* The inside of the record. Top: jd-evidence.c; below it -add.c, -marks.c, -read.c, and at the bottom -content.c. */

/* Bytes by their hash, as the file has them: as they are where they are short text, else compressed. */
typedef struct
{
  char *sha256;
  gint64 size;       /* of the bytes */
  gboolean deflated; /* @data is zlib's, in base64 */
  char *data;
} JdEvidenceContent;

struct _JdEvidence
{
  gatomicrefcount references;
  char *name;        /* of the file, for messages */
  GPtrArray *entries; /* of JdEvidenceEntry */
  GPtrArray *faults;  /* of GError */
  GHashTable *contents; /* hash, borrowed -> JdEvidenceContent; where one was written again, because it was damaged, the last */
  guint last_number;  /* that no new entry may have */
};

JdEvidenceContent *jd_evidence_content_new (GBytes *bytes);
void               jd_evidence_content_free (gpointer content);
JdEvidenceContent *jd_evidence_content_read (const JdValue *object);
void               jd_evidence_content_write (JdWriter *writer, const JdEvidenceContent *content);
/* The bytes; NULL when they do not have its hash any more. New. */
GBytes            *jd_evidence_content_bytes (const JdEvidenceContent *content);

/* Reads all objects of @data into @evidence, which is new. */
void jd_evidence_read (JdEvidence *evidence, const char *data, gsize length);

G_END_DECLS
