// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/jd-file.h"

G_BEGIN_DECLS

/* What the files of a library folder held when they were read last, as one file outside of it ($XDG_CACHE_HOME/vacancy), so that the next start need not open each of them. It holds their
 * bytes as they were, so it is right whatever version of the program reads it, and whoever takes a file from it has to find out what is in it like from the file itself. It is never
 * trusted: what is not the file as it lies on the disk now, by its times, size and inode, is not given; nor is what was damaged meanwhile, by a sum over each file and one over the list
 * of them. It is read piece by piece rather than mapped, as a file that is mapped and cut by somebody ends the program. Without it all is the same but slower, so nothing that goes wrong
 * with it is told. One that was not opened for 90 days goes when another is.
 *
 * In the file: the bytes of all files, in any order; JdCacheEntry, sorted by name; names, each with a NUL behind it, the first of which is the folder; JdCacheFoot. Numbers as the
 * processor has them. */

typedef struct _JdLibraryCache JdLibraryCache;
typedef struct _JdCacheEntry JdCacheEntry;

/* Of the library folder at @folder; NULL when there is none that can be used. */
JdLibraryCache *jd_library_cache_open (const char *folder);
/* What was found to be damaged goes. */
void            jd_library_cache_close (JdLibraryCache *cache);
guint           jd_library_cache_length (const JdLibraryCache *cache);

/* The file @name in the folder, when it is there as @stamp says; else NULL. Borrowed. On any thread, like the next. */
const JdCacheEntry *jd_library_cache_find (const JdLibraryCache *cache, const char *name, const JdFileStamp *stamp);
/* What it holds, with a NUL behind it, and as long as its stamp says; NULL when it is damaged. New. */
char               *jd_library_cache_read (JdLibraryCache *cache, const JdCacheEntry *entry);

/* Making one. @since (g_get_real_time ()): before all files were looked at. What was changed so late before that that the next change might not show in its times is left out. */
typedef struct _JdCacheWriter JdCacheWriter;

/* NULL when it cannot be written. */
JdCacheWriter *jd_cache_writer_open (const char *folder, gint64 since);
/* @data: as long as @stamp says, which was taken before it was read. On any thread. */
void           jd_cache_writer_add (JdCacheWriter *writer, const char *name, const JdFileStamp *stamp, const char *data);
/* Puts it in the place of the former one, and frees @writer. */
void           jd_cache_writer_finish (JdCacheWriter *writer);

/* Where the cache of @folder is. New string. */
char *jd_library_cache_path (const char *folder);

G_END_DECLS
