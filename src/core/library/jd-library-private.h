// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jd-library-cache.h"
#include "jd-library.h"
#include "jd-library-stray.h"

G_BEGIN_DECLS

/* The inside of a library, for the files that fill and check it. */

typedef enum
{
  JD_SHELF_BLOCKS,
  JD_SHELF_LEVELS,
  JD_SHELF_ROLES
} JdShelfKind;
#define JD_N_SHELVES (JD_SHELF_ROLES + 1)

/* A file that was read. */
typedef struct _JdLibraryFile JdLibraryFile;
struct _JdLibraryFile
{
  char *path;
  guint folder;         /* index in the library's folders */
  JdShelfKind shelf;    /* says what item is */
  gpointer item;        /* JdBlock, JdLevel or JdRole; owned */
  JdFileStamp stamp;    /* of the file as it was read */
  gboolean is_settled;  /* whoever changes the file makes another stamp of it */
  JdLibraryFile *below; /* the one it replaces, of a lower folder; owned, NULL when there is none */
};

/* What is in force of one kind. */
typedef struct
{
  GHashTable *by_id; /* id, borrowed from the item -> JdLibraryFile, owned */
  GPtrArray *sorted; /* items, borrowed */
} JdShelf;

typedef struct
{
  char *path;
  JdFolderFlags flags;
} JdFolder;

/* A declaration and the variables.json it stands in. */
typedef struct
{
  char *path;
  JdVariable *variable;
} JdDeclaration;

struct _JdLibrary
{
  gatomicrefcount references;
  GPtrArray *folders; /* of JdFolder, bottom first */
  JdShelf shelves[JD_N_SHELVES];
  GPtrArray *variables;    /* of JdVariable; a later folder's replaces the one of the same name */
  GHashTable *by_name;     /* name, borrowed -> index in variables + 1 */
  GPtrArray *declarations; /* of JdDeclaration: all of them, in the order they were read */
  JdSpellings *spellings;  /* of all folders */
  GPtrArray *different;    /* of GStrv: what different.json of each folder says */
  GPtrArray *faults;       /* of GError, sorted by message */
  GPtrArray *strays;       /* of JdStray */
  guint n_opened;          /* files that were read, and not taken from a cache */
  gboolean checked;
  GHashTable *known;       /* path -> JdLibraryFile, both borrowed from a library that was read before; NULL but while this one is filled */
};

const char          *jd_library_item_id (JdShelfKind shelf, gconstpointer item);
gpointer             jd_library_item_ref (JdShelfKind shelf, gpointer item);
void                 jd_library_item_unref (JdShelfKind shelf, gpointer item);
/* Whether their files would be the same. */
gboolean             jd_library_item_is_same (JdShelfKind shelf, gconstpointer a, gconstpointer b);
void                 jd_library_file_free (JdLibraryFile *file);
const JdLibraryFile *jd_library_file (const JdLibrary *library, JdShelfKind shelf, const char *id);

/* Before @library is filled: it takes over from @former (NULL: nothing), which has to stay meanwhile, what is on the disk as that has it. And once it is filled. */
void                 jd_library_know (JdLibrary *library, JdLibrary *former);
void                 jd_library_know_no_more (JdLibrary *library);
/* What was read from @path before; NULL: nothing. */
const JdLibraryFile *jd_library_known_file (const JdLibrary *library, const char *path);

/* Takes @fault; the list is sorted again with jd_library_sort_faults(). */
void jd_library_add_fault (JdLibrary *library, GError *fault);
void jd_library_sort_faults (JdLibrary *library);

/* Reading of files, by as many threads as pay. A job is a file to be read into an item or a fault. */
typedef struct
{
  JdShelfKind shelf;
  char *path;
  const char *name; /* within path, behind the last slash */
  char *kind;       /* the folder a block lies in; NULL for other shelves */
  const char *inside; /* within path, behind the library folder */
  JdFileStamp stamp;  /* of the file when it was looked at for the cache, or as it is opened */
  gboolean stamped; /* when it was looked at */
  const JdCacheEntry *cached; /* what the cache has of it; NULL: nothing that is still right */
  gboolean opened;            /* result: the file itself was read */
  const JdLibraryFile *known; /* what was read from there before; may be NULL */
  gpointer item;    /* result: NULL when there is a fault */
  gboolean is_backup; /* of a block, to be read for what it may be another version of; it is never an item, nor a fault */
  JdStray *stray;    /* result: another version of a block; NULL when it is none */
  gboolean is_settled; /* likewise: whoever changes the file makes another stamp of it */
  GError *fault;
} JdJob;

void  jd_job_free (gpointer job);
/* Looks at the files of all @jobs (of JdJob), and what @cache (may be NULL) has of them. Returns for how many it has nothing. */
guint jd_jobs_look (GPtrArray *jobs, const JdLibraryCache *cache);
/* Fills in the results, of what @cache has where it has something. What files hold is handed on to @writer. Both may be NULL. */
void  jd_jobs_run (GPtrArray *jobs, JdLibraryCache *cache, JdCacheWriter *writer);

/* Which blocks to load; without a filter all. It is called on any thread. */
typedef struct
{
  JdBlockFilter filter;
  gpointer data;
} JdWanted;

/* Names in the folder at @path that are not hidden, as files are shelved. NULL with @error when it cannot be read. */
GPtrArray *jd_library_list_folder (const char *path, GError **error);
void       jd_library_fault_folder (const char *path, int number, GError **error);
/* Adds a job for each file of a shelf in the folder at @path that is @wanted (NULL: all). Folders that cannot be read are faults of @library. */
void       jd_library_collect (JdLibrary *library, GPtrArray *jobs, JdShelfKind shelf, const char *path, const JdWanted *wanted);

/* What @job, whose file is @data and says @item (NULL: nothing that can be read), is another version of. */
void jd_job_find_stray (JdJob *job, const char *data, gsize length, gpointer item);
void jd_job_run_backup (JdJob *job);
void jd_stray_free (gpointer stray);
void jd_library_sort_strays (JdLibrary *library);

/* FALSE when the folder at @path surely has nothing of what makes a library; TRUE also where that cannot be seen. */
gboolean jd_library_may_hold_any (const char *path);

G_END_DECLS
