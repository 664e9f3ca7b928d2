// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jd-duplicates.h"
#include "library/jd-library.h"
#include "model/jd-posting.h"
#include "store/jd-posting-folder.h"

G_BEGIN_DECLS

/* The texts that are looked through for near-duplicates: each wording of each block that is not retired, and each line of postings that does not say just what its block does. */
typedef struct
{
  char *id;    /* of the block; of a line as jd_different_line() calls it */
  char *block; /* of a line: the block it came from; of a block its own id; NULL: none */
  char *file;  /* of the posting a line is of; NULL: a block, or never saved */
  char *title; /* of that posting; NULL: a block */
  char *line;  /* id of the placement; NULL: a block */
  char *text;  /* plain, on one line */
} JdDuplicateSource;

typedef struct
{
  const JdLibrary *library; /* borrowed */
  GPtrArray *texts;         /* of JdDuplicateSource */
  GPtrArray *unread;        /* of JdUnread: files that could not be read */
  GHashTable *postings;     /* ids of those that were added: a copy of a file says nothing twice */
} JdDuplicateSources;

/* Without any text yet. @library has to be there as long. */
JdDuplicateSources *jd_duplicate_sources_new (const JdLibrary *library);
void                jd_duplicate_sources_free (JdDuplicateSources *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (JdDuplicateSources, jd_duplicate_sources_free)

/* All wordings of all blocks. */
void     jd_duplicate_sources_add_library (JdDuplicateSources *self);
/* The first text of the block @id, which is added when it has none yet; NULL: there is no such block. Borrowed. */
const JdDuplicateSource *jd_duplicate_sources_block (JdDuplicateSources *self, const char *id);

/* @file may be NULL. The first of one id counts: those that are open go before their files. */
void     jd_duplicate_sources_add_posting (JdDuplicateSources *self, const char *file, const JdPosting *posting);
/* All postings in @folder and below, see jd_posting_folder_list(). FALSE with @error when @folder itself cannot be read. */
gboolean jd_duplicate_sources_add_folder (JdDuplicateSources *self, const char *folder, GCancellable *cancellable, GError **error);
/* The recent postings of @list (jd_recents_file()) that are still there. */
void     jd_duplicate_sources_add_recents (JdDuplicateSources *self, const char *list, GCancellable *cancellable);

/* Of GArray of guint, as jd_duplicates_find() gives them: places in texts. What the library says is different stands apart. NULL with @error when cancelled. */
GPtrArray *jd_duplicate_sources_find (const JdDuplicateSources *self, JdDuplicateProgress progress, gpointer data, GCancellable *cancellable, GError **error);

G_END_DECLS
