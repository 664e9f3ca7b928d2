// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gio/gio.h>

#include "jd-library.h"

G_BEGIN_DECLS

/* Which folders make up the library, and in which order: one rule for the window and the command line. From the bottom: the starter library; folders of teams, first those chosen in
 * the preferences, then those in $VACANCY_LIBRARY_PATH; the personal folder; folders given for this once. Whoever is nearer to the person is on top. */
typedef enum
{
  JD_STACK_STARTER,
  JD_STACK_PREFERENCES,
  JD_STACK_ENVIRONMENT,
  JD_STACK_PERSONAL,
  JD_STACK_GIVEN
} JdStackOrigin;

typedef struct
{
  char *path;
  JdStackOrigin origin;
  GError *error; /* why it was left out; NULL when it was not */
} JdStackFolder;

/* Of JdStackFolder, from the bottom. @team: those of the preferences; @given: either may be NULL. */
GPtrArray *jd_library_stack (const char *const *team, const char *const *given);

/* Reads them all; may be called on any thread. The starter library is read-only, and so is what the disk does not let be written.
 * What cannot be read is left out, and has its error in @stack. The personal folder also holds drafts: without any library in it it counts as
 * empty. @flags: JD_FOLDER_WITHOUT_BLOCKS or 0. When @cancellable (may be NULL) is cancelled, what is missing is missing. */
JdLibrary *jd_library_stack_load (GPtrArray *stack, JdFolderFlags flags, GCancellable *cancellable);

/* Likewise, with all blocks, where @former (NULL: none) was read from such a stack before: of the files that are as they were nothing is read, and what they hold is what @former has. */
JdLibrary *jd_library_stack_load_again (GPtrArray *stack, JdLibrary *former, GCancellable *cancellable);

/* The folders of teams a person chose in the preferences; none where the program's settings are not installed. NULL-terminated; new. */
GStrv jd_library_team_folders (void);

/* What people call a folder: the starter library and a person's own have names, others that of the folder. New string. */
char *jd_library_folder_name (const char *path);

/* Where a person's own blocks are, whether it exists or not. New string. */
char *jd_library_personal_folder (void);

G_END_DECLS
