// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/jd-posting.h"

G_BEGIN_DECLS

typedef enum
{
  JD_EVIDENCE_EXPORTED, /* to a file */
  JD_EVIDENCE_COPIED,   /* to the clipboard */
  JD_EVIDENCE_POSTED,   /* marked by a person, like the next */
  JD_EVIDENCE_CLOSED,
  JD_EVIDENCE_TAKEN_BACK /* another entry does not count any more */
} JdEvidenceAct;
extern const char *const jd_evidence_act_names[]; /* "exported", …; NULL behind the last */

typedef struct
{
  char *id;
  int revision; /* that the posting has */
} JdEvidenceBlock;

/* One thing that was done with a posting. Texts are NULL where there is nothing to say. */
typedef struct
{
  guint number; /* from 1, ascending; 0 while it stands in no record */
  char *time;   /* ISO 8601, UTC: when it was done */
  JdEvidenceAct act;
  char *target; /* id of a board or a format, or what the person calls the place */
  gboolean is_board;
  char *file;   /* the name of the file it went to, without its folder */
  char *sha256; /* of the bytes that went out */
  gint64 size;  /* of them */
  char *text;   /* SHA-256 of how the posting read, as plain text */
  char *on;     /* ISO date, of marks */
  char *url;    /* where it stands */
  guint takes_back; /* the number of an entry; 0: none */
  char *program;    /* with its version */
  /* The posting as it was. */
  char *posting, *title, *level, *place, *language;
  GPtrArray *blocks;  /* of JdEvidenceBlock, each once; never NULL */
  JsonNode *silenced; /* findings that were silenced, and why, as the posting has them; may be NULL */

  gboolean is_taken_back; /* by a later entry; not in the file */
} JdEvidenceEntry;

/* Of now, with the program. */
JdEvidenceEntry *jd_evidence_entry_new (JdEvidenceAct act, const char *target, gboolean is_board);
void             jd_evidence_entry_free (JdEvidenceEntry *entry);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (JdEvidenceEntry, jd_evidence_entry_free)
/* What it says of the posting. */
void             jd_evidence_entry_describe (JdEvidenceEntry *entry, const JdPosting *posting);

/* A new one that has faults when @object is none, which the reader tells. */
JdEvidenceEntry *jd_evidence_entry_read (const JdValue *object);
void             jd_evidence_entry_write (JdWriter *writer, const JdEvidenceEntry *entry);

/* The day it counts for: of a mark what the person said, else when it was done where the person is. New string. */
char *jd_evidence_entry_day (const JdEvidenceEntry *entry);

G_END_DECLS
