// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/jd-posting.h"

G_BEGIN_DECLS

/* The postings opened and saved last, with what tells them apart, so that a list of them needs no posting file. Only a convenience: a file that is missing or broken
 * is an empty list to begin with. Several programs may change it at once: no change of one loses that of another. Format: { "format": 1, "recents": [ { "path" with % escapes, "title",
 * "level", "company", "changed" } ] }, newest first. */
typedef struct
{
  char *path;    /* absolute */
  char *title;
  char *level;   /* its name, in the posting's language; NULL when it has none */
  char *company; /* may be NULL */
  char *changed; /* when the file was changed last: ISO 8601, UTC */
  JdExtras *extras;
} JdRecent;

#define JD_RECENTS_MAX 100

void jd_recent_free (JdRecent *recent); /* for tests; a list frees its own */

/* $XDG_STATE_HOME/vacancy/recents.json. New string. */
char *jd_recents_file (void);

/* Of JdRecent. No file gives an empty list; a broken one NULL with @error. */
GPtrArray *jd_recents_load (const char *file, GError **error);

/* The companies of the list at @file, each once; none where it cannot be read. NULL-terminated; new. */
GStrv jd_recents_companies (const char *file);

/* Puts @path first with what @posting says, taking it from further down; drops what is beyond JD_RECENTS_MAX. @changed NULL: when the file at @path was changed.
 * Writes atomically, and over a broken list (which stays as a backup, FILE~). */
gboolean jd_recents_add (const char *file, const char *path, const JdPosting *posting, const char *changed, GError **error);

/* TRUE also when it is not in the list. */
gboolean jd_recents_remove (const char *file, const char *path, GError **error);

G_END_DECLS
