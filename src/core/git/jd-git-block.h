// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jd-git-status.h"
#include "model/jd-block.h"

G_BEGIN_DECLS

/* What a file of a library folder says in a repository and in the folder. All of it waits for git. */

/* What the files of @status were when they were committed last, in their order: of GBytes, NULL where there was none. By one call of git, however many they are. */
GPtrArray *jd_git_committed (const char *folder, const JdGitStatus *status);

/* What @file, a block, was (@committed; may be NULL), and is now: NULL where it is not there. FALSE with @error where one of both is no block. New references. */
gboolean jd_git_block_versions (const char *folder, const JdGitFile *file, GBytes *committed, JdBlock **before, JdBlock **after, GError **error);

/* ---- what both sides of a merge made of a block ---- */

typedef struct
{
  JdBlock *base, *ours, *theirs; /* NULL: it is not there on that side */
  JdBlock *kept, *taken;         /* all that is clear, and where both changed the same what ours says, or theirs. NULL with one of both missing */
  GStrv places;                  /* where both changed the same (JdBlockDifference); empty where one side removed the block */
} JdGitSides;

/* Of a file in conflict, from what git keeps of it, whatever the folder says: that is not merged where git does not know how. NULL with @error. */
JdGitSides *jd_git_sides (const char *folder, const char *path, GError **error);
void        jd_git_sides_free (JdGitSides *sides);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (JdGitSides, jd_git_sides_free)

/* ---- the past ---- */

typedef struct
{
  char *commit;  /* its number */
  char *path;    /* of the file then, from the top of the work tree */
  char *by, *on; /* who, and the day as an ISO date */
  char *subject;
} JdGitCommit;

/* The commits that changed @path, the newest first, also under a former name; the last @most of them. Empty for a file nobody committed. NULL with @error. */
GPtrArray *jd_git_log (const char *folder, const char *path, guint most, GError **error);

/* What the block said in @commit; NULL with @error where it was not there, or no block. New. */
JdBlock *jd_git_block_at (const char *folder, const JdGitCommit *commit, GError **error);

G_END_DECLS
