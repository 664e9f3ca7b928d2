// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jd-evidence-entry.h"

G_BEGIN_DECLS

/* The record of a posting: what of it went where and when, byte for byte, and where it was marked as posted or closed. It stands beside the posting, "cook.vacancy.evidence" for "cook.vacancy",
 * and only ever grows: nothing in it is changed or removed, so that neither a program that is killed nor another one that writes at the same moment can damage what stands there. Each entry and
 * each content is an object in JSON of its own that begins a line with "{" (data/FORMATS.md). What is damaged is told by file and place, and all else is read.
 *
 * Whether a posting is posted is told by its own date alone (JdFacts.posted); the record says where.
 *
 * As it was read, immutable and reference counted: it can be looked at from any thread. */
typedef struct _JdEvidence JdEvidence;

#define JD_EVIDENCE_MAX_SIZE (512 * 1024 * 1024) /* bytes */

/* The file that belongs to the posting at @path, which may be a link to it. New string. */
char *jd_evidence_path (const char *path);

/* Of the posting at @path; without a file it is empty. NULL with @error when the file cannot be read at all. */
JdEvidence *jd_evidence_load (const char *path, GError **error);
/* Of what a file called @name holds. */
JdEvidence *jd_evidence_parse (const char *data, gsize length, const char *name);
JdEvidence *jd_evidence_ref (JdEvidence *evidence);
void        jd_evidence_unref (JdEvidence *evidence);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (JdEvidence, jd_evidence_unref)

/* Of JdEvidenceEntry, as they were made. Borrowed, like all below. */
const GPtrArray *jd_evidence_entries (const JdEvidence *evidence);
const GPtrArray *jd_evidence_faults (const JdEvidence *evidence); /* of GError, in order of the file */
/* NULL: there is none of that number. */
const JdEvidenceEntry *jd_evidence_find (const JdEvidence *evidence, guint number);
/* The last that says how the posting read, taken back or not, for @target; NULL @target: for any. NULL: there is none. */
const JdEvidenceEntry *jd_evidence_last (const JdEvidence *evidence, const char *target);
/* What @sha256 is the hash of, byte for byte. NULL with @error when it is not there, or is not that any more. New (g_bytes_unref). */
GBytes *jd_evidence_bytes (const JdEvidence *evidence, const char *sha256, GError **error);

/* Where the posting stands, or stood. */
typedef struct
{
  const JdEvidenceEntry *posted; /* NULL: it was closed without */
  const JdEvidenceEntry *closed; /* NULL: it is open there */
} JdEvidenceMark;

/* Of JdEvidenceMark, one for each target that was marked and not taken back, the last that was posted first. New. */
GPtrArray *jd_evidence_marks (const JdEvidence *evidence);

/* An entry that is new, with the bytes that went out and how the posting read then, each of which may be NULL. */
typedef struct
{
  const JdEvidenceEntry *entry;
  GBytes *bytes, *text;
} JdEvidenceAddition;

/* Adds all of @additions, which stay as they are, to the record of the posting at @path; what stands there already is not written again. Gives the number of the first, after which those of the others
 * follow, and which are in no other entry; 0 with @error, and none was added. Waits for the disk. */
guint jd_evidence_add_all (const char *path, const JdEvidenceAddition *additions, guint n_additions, GError **error);
/* One alone. */
guint jd_evidence_add (const char *path, const JdEvidenceEntry *entry, GBytes *bytes, GBytes *text, GError **error);

G_END_DECLS
