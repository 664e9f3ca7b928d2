// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gio/gio.h>

#include "import/jd-labeller.h"
#include "library/jd-library.h"
#include "manage/jd-library-edit.h"

G_BEGIN_DECLS

/* A folder of old postings becomes blocks: lines that say almost the same in several of them become one draft each. What the library says already is counted, and left alone. */

/* A block to be. */
typedef struct
{
  JdKind kind;
  JdNecessity necessity;
  char *wording;       /* the one that most of them have */
  const char *language; /* static */
  GPtrArray *files;    /* paths of the files it stands in, each once; borrowed from the gather */
  guint n_lines;       /* that become this block, and how many different ways they say it */
  guint n_wordings;
} JdGathered;

typedef struct
{
  GPtrArray *files;  /* paths of those that were read; strings */
  GPtrArray *unread; /* of JdUnread: those that could not be */
  GPtrArray *blocks; /* of JdGathered, those of most files first */
  guint n_lines;     /* that are of a posting */
  guint n_known;     /* of these, lines the library says */
  guint n_alone;     /* of these, lines that stand in too few files */
} JdGather;

/* @done of @total files, or, where both are 0, it is being found out which lines say the same. On the thread that asked. */
typedef void (*JdGatherProgress) (guint done, guint total, gpointer data);

typedef struct
{
  const JdLabeller *labeller;
  JdLibrary *library;
  guint least;               /* in how many files a line must stand; 1: in any */
  JdGatherProgress progress; /* may be NULL */
  gpointer data;
} JdGatherRequest;

/* All files in @folder and below that an importer reads by its name, by all processors. NULL with @error when @folder cannot be read, or @cancellable (may be NULL) was cancelled. New. */
JdGather *jd_gather_folder (const char *folder, const JdGatherRequest *request, GCancellable *cancellable, GError **error);
void      jd_gather_free (JdGather *gather);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (JdGather, jd_gather_free)

/* All of them as drafts in the library folder @folder, in one change. NULL with @error. */
JdLibraryChange *jd_gather_change (const JdGather *gather, const JdLibraryEdit *edit, const char *folder, GError **error);

G_END_DECLS
