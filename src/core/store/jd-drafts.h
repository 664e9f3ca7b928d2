// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/jd-posting.h"

G_BEGIN_DECLS

/* Drafts: what was not saved yet, so that a crash loses nothing. A draft file tells all about itself, so there is no index that could be wrong; a draft nobody knows is never
 * deleted, only listed. Format: { "format": 1, "draft": id, "source": path with % escapes, or absent, "etag": of the source, "saved_at": ISO time, "title": …, "posting": {…} }. */
typedef struct
{
  char *id;       /* of the draft; file name without ".draft" */
  char *source;   /* the file it belongs to; NULL for a posting never saved */
  char *etag;     /* of the source when it was opened */
  char *saved_at; /* ISO 8601, UTC */
  char *title;
  GError *fault;  /* when the file cannot be read: shown, never deleted */
} JdDraft;

/* $XDG_DATA_HOME/vacancy/drafts; the first draft makes it. New string. */
char *jd_drafts_folder (void);

/* Of several programs only one is at work on a draft (jd-draft-lock.h): the one that took it up or wrote it. To all others it is JD_ERROR_REFUSED. */

/* Writes @posting as draft @id; atomically. */
gboolean   jd_drafts_write (const char *folder, const char *id, const char *source, const char *etag, const JdPosting *posting, GError **error);
/* Newest first; of JdDraft. Broken ones are listed with their fault; those that another running program has open are not. */
GPtrArray *jd_drafts_list (const char *folder, GError **error);
/* To look at. */
JdPosting *jd_drafts_load (const char *folder, const char *id, GError **error);
/* To go on with: no other program takes or removes it until this one has removed it, let go of it, or ended. @taken: it was not this program's before. */
JdPosting *jd_drafts_take (const char *folder, const char *id, gboolean *taken, GError **error);
void       jd_drafts_release (const char *folder, const char *id);
/* Only what this program wrote or a person discards. */
gboolean   jd_drafts_remove (const char *folder, const char *id, GError **error);
void       jd_draft_free (JdDraft *draft); /* for tests; a list frees its own */

G_END_DECLS
