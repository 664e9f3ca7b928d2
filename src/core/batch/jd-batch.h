// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gio/gio.h>

#include "board/jd-board.h"
#include "export/jd-export.h"
#include "library/jd-library.h"

G_BEGIN_DECLS

/* Many exports at once: postings, or one at several levels, places and in several languages, for several targets. A table has a row for each posting, variation and target: which file
 * it goes to, and what is missing. People look at that as a plan before anything is written; who does not has it told while it is written. Both run on all processors; each thread has one posting in
 * memory, and of a file that holds many no more, so that ten thousand postings take what a hundred do, but for their rows.
 *
 * After a plan a posting is read again to be written; what it says then is what is written. Names of files follow from postings and plan alone, in their order: two runs give the
 * same. What cannot be done is told in its row, and the rest goes on. What was written and cannot be put down in the record is told likewise, and stays written. */

/* Where postings go: one of the two. Borrowed. */
typedef struct
{
  const JdBoard *board;
  const JdExporter *exporter;
} JdBatchTarget;

/* What is put down in the record of its posting (store/jd-evidence.h). */
typedef enum
{
  JD_BATCH_RECORD_NOTHING,
  JD_BATCH_RECORD_BOARDS, /* what is for job boards */
  JD_BATCH_RECORD_ALL
} JdBatchRecord;

typedef struct
{
  const JdLibrary *library;          /* with its blocks, where there are levels, places or languages */
  JdPosting *posting;                /* this one; NULL: those of @files */
  const char *path;                  /* of @posting, beside which its record is; NULL: it has none, and nothing of it is put down */
  const char *const *files;          /* paths of postings; NULL-terminated */
  const JdBatchTarget *targets;
  guint n_targets;
  /* NULL-terminated; NULL: as each posting is. Ids of levels; places as typed, each alone; language tags. */
  const char *const *levels, *const *places, *const *languages;
  const char *folder;                /* that is written to; NULL: jd_batch_set_folder() */
  const char *today;                 /* an ISO date */
  gboolean title;                    /* texts for boards begin with the title */
  gboolean strict;                   /* rows to which something is missing are not written */
  JdBatchRecord record;
  JdExportOptions options;           /* of formats */
} JdBatchRequest; /* all borrowed, as long as the batch lives */

typedef enum
{
  JD_BATCH_READY,
  JD_BATCH_MISSING, /* is written, and lacks what is told */
  JD_BATCH_REFUSED, /* is not written, for the reason that is told */
  /* When it was done: */
  JD_BATCH_WRITTEN,
  JD_BATCH_LEFT,    /* a file that is there was left as it is */
  JD_BATCH_FAILED,
  JD_BATCH_STOPPED  /* nobody came to it any more */
} JdBatchState;

typedef struct
{
  JdBatchState state;
  gboolean exists;  /* there is a file of that name, as of the plan */
  const char *told; /* lines for people: what is missing, or why it is not written; NULL: nothing; one string for all rows that tell the same, borrowed from the batch */
} JdBatchRow;

typedef enum
{
  JD_BATCH_LEAVE,     /* files that are there stay as they are, and are told */
  JD_BATCH_OVERWRITE,
  JD_BATCH_KEEP_BOTH  /* the new one gets a number */
} JdBatchExisting;

typedef struct _JdBatch JdBatch;

JdBatch *jd_batch_new (const JdBatchRequest *request);
void     jd_batch_free (JdBatch *batch);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (JdBatch, jd_batch_free)

/* @done of @total postings were looked at, or written. On any thread, one call at a time. */
typedef void (*JdBatchProgress) (guint done, guint total, gpointer data);

/* Makes the table. Reads files; blocks until it is done. FALSE when @cancellable (may be NULL) was cancelled; there is no table then. */
gboolean jd_batch_plan (JdBatch *batch, GCancellable *cancellable, JdBatchProgress progress, gpointer data);
/* Where it goes, and what of it is there already: reads the disk. Of a batch that was planned and not written. */
void     jd_batch_set_folder (JdBatch *batch, const char *folder);
/* Writes what the table says, whole files only; likewise. Without a plan the table is made with it, each posting read and each export made once. When it is cancelled, what was written stays,
 * and a file that holds many is not made. FALSE with @error when nothing can be written to the folder, which is made where it is missing. */
gboolean jd_batch_write (JdBatch *batch, JdBatchExisting existing, GCancellable *cancellable, JdBatchProgress progress, gpointer data, GError **error);

/* ---- the table ---- */

guint             jd_batch_length (const JdBatch *batch);
JdBatchRow        jd_batch_row (const JdBatch *batch, guint row);
guint             jd_batch_count (const JdBatch *batch, JdBatchState state);
/* How many files there will be, how many of them are there already, and how many were written; one that holds many postings is one. */
guint             jd_batch_count_files (const JdBatch *batch);
guint             jd_batch_count_existing (const JdBatch *batch);
guint             jd_batch_count_written (const JdBatch *batch);
/* What the file is called, in the folder: "Cook - Northwind - Senior - Utrecht.html", "Cook - Northwind.seek.txt", and "indeed.xml" for one that holds many; when it was written, what it got. NULL:
 * there will be none. New string. */
char             *jd_batch_row_name (const JdBatch *batch, guint row);
/* The posting's file as it was given; NULL for a posting that was given itself. Borrowed, like all below. */
const char       *jd_batch_row_file (const JdBatch *batch, guint row);
const char       *jd_batch_row_title (const JdBatch *batch, guint row); /* of the posting as it is there; NULL where it could not be read, or nobody came to it */
const JdBatchTarget *jd_batch_row_target (const JdBatch *batch, guint row);
/* As they were asked for; NULL: as the posting is. */
const char       *jd_batch_row_level (const JdBatch *batch, guint row);
const char       *jd_batch_row_place (const JdBatch *batch, guint row);
const char       *jd_batch_row_language (const JdBatch *batch, guint row);

/* Names as they stand in files and reports, by state: "ready", …; NULL behind the last. */
extern const char *const jd_batch_state_names[];

G_END_DECLS
