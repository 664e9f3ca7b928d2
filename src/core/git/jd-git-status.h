// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Where the work tree of git stands that a library folder is in: which branch, what is in the middle there, and which files of the folder are not committed. */
typedef enum
{
  JD_GIT_ADDED,
  JD_GIT_CHANGED,
  JD_GIT_REMOVED,
  JD_GIT_CONFLICT /* both sides changed it, and nobody has settled that yet */
} JdGitState;

typedef enum
{
  JD_GIT_NOTHING,
  JD_GIT_MERGE,
  JD_GIT_CHERRY_PICK,
  JD_GIT_REVERT,
  JD_GIT_REBASE,
  JD_GIT_PATCHES /* "git am" */
} JdGitMiddle;

typedef struct
{
  char *path; /* below the library folder: "library/duty/x.json"; bytes */
  char *id;   /* of the block it is, by its name; NULL: it is none */
  JdGitState state;
  gboolean is_unknown; /* git does not know of it yet */
} JdGitFile;

typedef struct
{
  char *branch; /* NULL: none is checked out */
  char *commit; /* its number, short; NULL: there is none yet */
  JdGitMiddle middle;
  GPtrArray *files;  /* of JdGitFile, by path */
  gboolean is_set_up; /* git merges blocks here by the driver */
} JdGitStatus;

/* NULL without @error when @folder is in no work tree, or there is no git. */
JdGitStatus *jd_git_status (const char *folder, GError **error);
void         jd_git_status_free (JdGitStatus *status);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (JdGitStatus, jd_git_status_free)

/* How many of its files are in @state, blocks alone or all. */
guint jd_git_count (const JdGitStatus *status, JdGitState state, gboolean blocks_only);

/* "main", "main, in the middle of a merge", "no branch (1a2b3c4d)": for people. New string. */
char *jd_git_branch_text (const JdGitStatus *status);

G_END_DECLS
