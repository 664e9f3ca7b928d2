// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "board/jd-board-feed.h"
#include "board/jd-board-texts.h"
#include "jd-batch.h"

G_BEGIN_DECLS

/* The inside of jd-batch.h: what it is made of and how it is read (-table.c), one posting as it is varied (-source.c), one row of it (-look.c), the names of files (-names.c), files of one posting
 * (-put.c), what is put down of them (-record.c), how far it is (-count.c), and, on top, the plan (-plan.c) and doing it (-write.c). At work, each thread has the rows of its own postings. */

/* A row as it is held, since there are eighteen and more of each of ten thousand postings. */
typedef struct
{
  guint32 state : 4;   /* of JdBatchState */
  guint32 exists : 1;
  guint32 told : 27;   /* number of the text; 0: nothing */
} JdBatchCell;

/* What is told, each text once; any thread. */
typedef struct
{
  GMutex mutex;
  GHashTable *numbers; /* text -> number */
  GPtrArray *texts;    /* by number; owned */
} JdBatchTexts;

/* A posting in one variation. */
typedef struct
{
  char *title; /* interned (g_ref_string_new_intern); NULL: it could not be read */
  char *base;  /* of its files, without ending; NULL: it has none */
} JdBatchVariant;

struct _JdBatch
{
  JdBatchRequest request;
  char *folder;             /* NULL: not said yet */
  gboolean planned;         /* the rows tell what is missing, and the files have their names */
  guint n_sources, n_variants; /* of each source */
  guint n_levels, n_places, n_languages; /* 1 where none were asked for */
  char **place_names;       /* by place, as files are called; NULL where there are none */
  JdBatchVariant *variants; /* of all sources */
  JdBatchCell *rows;        /* of all variants, one for each target */
  JdBatchTexts *texts;
  GHashTable *renamed;      /* row -> name it got because another file had the one it was to have */
};

/* ---- the table ---- */

void jd_batch_set (JdBatch *batch, guint row, JdBatchState state, const char *told);
/* Whether there is a file of the name the plan has. */
gboolean jd_batch_is_there (const JdBatch *batch, guint row);
/* Whether it goes to a file with others. */
gboolean jd_batch_target_is_feed (const JdBatchTarget *target);
/* "html", "seek.txt": what stands behind the point. New string. */
char *jd_batch_target_ending (const JdBatchTarget *target);

/* What the plan calls its file; unlike jd_batch_row_name() it is the same however far writing is. New string. */
char *jd_batch_planned_name (const JdBatch *batch, guint row);

/* ---- one posting ---- */

/* NULL with @error. */
JdPosting *jd_batch_load (const JdBatch *batch, guint source, GError **error);
/* @variant of @n_variants. @keeps_pay as jd_vary() has it. NULL with @error. */
JdPosting *jd_batch_vary (const JdBatch *batch, JdPosting *posting, guint variant, gboolean *keeps_pay, GError **error);
/* Both for the first time: title and name of the variant go into the table. NULL: why stands in its rows. */
JdPosting *jd_batch_begin_source (JdBatch *batch, guint source);
JdPosting *jd_batch_begin_variant (JdBatch *batch, guint variant, JdPosting *posting, gboolean *keeps_pay);
/* It on its way to the target of @row; all borrowed. */
JdBoardJob jd_batch_job (const JdBatch *batch, guint row, const JdPosting *posting, const JdDocument *document, JdBoardTexts *texts);

/* ---- one row ---- */

/* What is made of a posting: one of the two. */
typedef struct
{
  GString *text;         /* of a file of its own */
  JdBoardFeedItem *item; /* of one that holds many */
} JdBatchMade;

void jd_batch_made_clear (JdBatchMade *made);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (JdBatchMade, jd_batch_made_clear)

/* Tells in the row what is missing. What is for a job board is made, since it is refused when it cannot be, and is in @made, which was empty. */
void     jd_batch_look (JdBatch *batch, guint row, const JdBoardJob *job, gboolean keeps_pay, JdBatchMade *made);
/* FALSE with @error, and @made is empty as before. */
gboolean jd_batch_make (const JdBatch *batch, guint row, const JdBoardJob *job, JdBatchMade *made, GError **error);

/* ---- a file of one posting ---- */

typedef struct
{
  JdBatch *batch;
  JdBatchExisting existing;
  GHashTable *inputs; /* nothing that replaces files may cost the posting it is made of */
  GMutex renaming;    /* batch->renamed */
} JdBatchFolder;

/* New string. */
char    *jd_batch_path (const JdBatch *batch, const char *name);
/* FALSE with @error where @path is one of the postings. */
gboolean jd_batch_check_input (const JdBatchFolder *folder, const char *path, GError **error);
/* @name: as the plan has it. A file that holds the same already is as good as written. FALSE with @error, which is JD_ERROR_EXISTS where one of that name is left. */
gboolean jd_batch_put (JdBatchFolder *folder, guint row, const char *name, const char *data, gsize length, GError **error);

/* What the file of @row is called that was written. New string. */
char    *jd_batch_written_name (JdBatchFolder *folder, guint row);

/* ---- the record ---- */

/* What of one posting went out and is to be put down, row by row. */
typedef struct _JdBatchSent JdBatchSent;
JdBatchSent *jd_batch_sent_new (JdBatchFolder *folder);
void         jd_batch_sent_free (JdBatchSent *sent);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (JdBatchSent, jd_batch_sent_free)
/* @row was written as @data. Only what the request wants put down is kept. */
void         jd_batch_sent_add (JdBatchSent *sent, guint row, const JdBoardJob *job, const char *data, gsize length);
/* Puts down all that was added, at once. What cannot be is told in its rows. Waits for the disk. */
void         jd_batch_sent_record (JdBatchSent *sent);
/* Likewise what is in files that hold many, once they are there: of each posting the file it would be alone. Postings are read again; one that says otherwise by now than what went out
 * (@hashes by row, jd_board_feed_item_hash()) is told. */
void         jd_batch_record_feeds (JdBatchFolder *folder, const guint64 *hashes);

/* ---- how far it is ---- */

/* Who is told how far it is. */
typedef struct
{
  GMutex mutex;
  guint done, total;
  JdBatchProgress progress; /* may be NULL */
  gpointer data;
} JdBatchCount;

void jd_batch_count_one (JdBatchCount *count);

/* ---- names ---- */

/* Gives variants a name that nothing else in the table has; source by source, in their order. */
typedef struct _JdBatchNames JdBatchNames;
JdBatchNames *jd_batch_names_new (JdBatch *batch);
void          jd_batch_names_free (JdBatchNames *names);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (JdBatchNames, jd_batch_names_free)
void          jd_batch_names_choose (JdBatchNames *names, guint source);
/* What @variant would like to be called. New string. */
char *jd_batch_propose_name (const JdBatch *batch, const JdPosting *posting, guint variant);

G_END_DECLS
