// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/jd-block.h"
#include "model/jd-level.h"
#include "model/jd-role.h"
#include "model/jd-variable.h"

G_BEGIN_DECLS

/* A stack of folders, read. The first folder is the bottom; a file in a later one replaces the one with the same id below it. A library is
 * filled once, by the thread that makes it, and not changed after that: it can be read from any thread, and a reload makes a new one.
 * Files that are broken are faults in a list; the rest loads. */
typedef struct _JdLibrary JdLibrary;

JdLibrary *jd_library_new (void);
JdLibrary *jd_library_ref (JdLibrary *library);
void       jd_library_unref (JdLibrary *library);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (JdLibrary, jd_library_unref)

typedef enum
{
  JD_FOLDER_WRITABLE = 0,
  JD_FOLDER_READ_ONLY = 1 << 0,
  JD_FOLDER_WITHOUT_BLOCKS = 1 << 1, /* for those who need no blocks, or some: jd_library_load_blocks() */
  JD_FOLDER_CACHED = 1 << 2 /* where there are many files, what did not change is taken from a cache (jd-library-cache.h), which is written when it is not there or too old */
} JdFolderFlags;

/* Lays a folder on top. FALSE with @error only when the folder itself cannot be read or holds none of library, levels, roles,
 * variables.json, spellings.json, different.json; faults of its files are collected. Many files are read by all processors. */
gboolean jd_library_add_folder (JdLibrary *library, const char *path, JdFolderFlags flags, GError **error);

/* Whether both were read from the same files, which said the same. For one that was read again from the other (jd_library_stack_load_again()); blocks are compared by their pointers. */
gboolean jd_library_is_same (const JdLibrary *a, const JdLibrary *b);

/* Which blocks to load, by what their file and its folder are called. On any thread. */
typedef gboolean (*JdBlockFilter) (const char *id, const char *kind, gpointer data);

/* Reads the blocks @wanted gives TRUE for out of all folders that were laid without blocks. Still part of filling the library; once, behind the last folder. */
void jd_library_load_blocks (JdLibrary *library, JdBlockFilter wanted, gpointer data);

/* Ids of all blocks a posting of @role may take without a person's doing: those the role lists and those that operations of levels bring. A set of strings borrowed from
 * the library; the table is the caller's. */
GHashTable *jd_library_role_blocks (const JdLibrary *library, const JdRole *role);

/* Looks across files, once all folders are in: cycles and unknown parents of levels, unknown blocks and levels in roles, operations and
 * conditions, variants that are equally specific and differ, variables nobody declares, two variables.json entries at odds. What is found is added to the faults. Not needed to
 * use the library: whatever is used is checked then. */
void jd_library_check (JdLibrary *library);
/* The same of a library that others read, which stays as it is: of GError, as they come. New. */
GPtrArray *jd_library_find_faults (const JdLibrary *library);

/* How many files were read, and not taken from a cache. For tests and benchmarks. */
guint jd_library_n_opened (const JdLibrary *library);

/* Of GError; sorted by message. Owned by the library. */
const GPtrArray *jd_library_faults (const JdLibrary *library);

/* Where the starter library is: $VACANCY_DATA_DIR, else the installed folder. Never NULL. */
const char *jd_library_starter_path (void);
/* That alone. New; NULL with @error. */
JdLibrary  *jd_library_open_starter (GError **error);

JdBlock       *jd_library_block (const JdLibrary *library, const char *id); /* NULL when there is none; borrowed, like all below */
JdLevel       *jd_library_level (const JdLibrary *library, const char *id);
JdRole        *jd_library_role (const JdLibrary *library, const char *id);
const GPtrArray *jd_library_blocks (const JdLibrary *library);    /* of JdBlock, by kind, then id */
const GPtrArray *jd_library_levels (const JdLibrary *library);    /* of JdLevel, by order */
const GPtrArray *jd_library_roles (const JdLibrary *library);     /* of JdRole, by id */
const GPtrArray *jd_library_variables (const JdLibrary *library); /* of JdVariable */
/* How words are written by country, of all folders. Owned by the library. */
const JdSpellings *jd_library_spellings (const JdLibrary *library);
/* Of GStrv: texts a person said are different, as jd-different.h has them, of all folders. */
const GPtrArray *jd_library_different (const JdLibrary *library);
const JdVariable *jd_library_variable (const JdLibrary *library, const char *name); /* NULL when there is none */

/* Where something of the library is, or a folder of it. Strings are borrowed. */
typedef struct
{
  const char *file;   /* NULL for a folder */
  const char *folder; /* as it was added */
  guint floor;        /* of the folder: 0 is the bottom */
  gboolean writable;  /* the folder was not added as read-only; the disk may still think otherwise */
} JdLibraryPlace;

/* FALSE for unknown ids. */
gboolean jd_library_find_block (const JdLibrary *library, const char *id, JdLibraryPlace *place);
gboolean jd_library_find_level (const JdLibrary *library, const char *id, JdLibraryPlace *place);
gboolean jd_library_find_role (const JdLibrary *library, const char *id, JdLibraryPlace *place);
/* FALSE when there are no more than @floor folders. */
gboolean jd_library_find_folder (const JdLibrary *library, guint floor, JdLibraryPlace *place);

/* Of the block @id in @folder, as that was added, whether or not one above takes its place; NULL: where it is in force. FALSE when there is none. */
gboolean jd_library_find_block_in (const JdLibrary *library, const char *folder, const char *id, JdLibraryPlace *place);
/* That block; NULL when there is none. Borrowed. */
JdBlock *jd_library_block_in (const JdLibrary *library, const char *folder, const char *id);

/* The file a block came from; NULL for unknown ids. Borrowed. */
const char *jd_library_block_file (const JdLibrary *library, const char *id);
/* The block of a lower folder that the one of this id replaces, as the one of the starter library that was changed; NULL when there is none. @place (may be NULL) says where it is. */
JdBlock    *jd_library_block_below (const JdLibrary *library, const char *id, JdLibraryPlace *place);

/* Likewise of roles. */
JdRole     *jd_library_role_below (const JdLibrary *library, const char *id, JdLibraryPlace *place);

/* How many blocks the folder at @path, as it was added, has in the library, those aside that a folder above it replaces. */
guint       jd_library_count_from (const JdLibrary *library, const char *path);

/* The level and its ancestors, leaf first; NULL-terminated, strings borrowed from the library, the array is the caller's (g_free). NULL with @error for
 * an unknown id, an unknown parent or a cycle. */
const char **jd_library_level_chain (const JdLibrary *library, const char *level, GError **error);

/* Parameters along the chain, the closer level's in front; what @role (may be NULL) says of a level goes before that level's own. New reference. */
JdParams *jd_library_level_params (const JdLibrary *library, const char *const *chain, const JdRole *role);

G_END_DECLS
