// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "compose/jd-document.h"
#include "jd-batch.h"

G_BEGIN_DECLS

/* The inside of jd-batch.h: what it is made of and how it is read (-table.c), one posting as it is varied (-source.c), how far it is (-count.c), and, on top, the plan (-plan.c), the names
 * it gives (-names.c), and doing it (-write.c). While threads are at work each has the rows of its own postings. */

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
  guint n_sources, n_variants; /* of each source */
  guint n_levels, n_places, n_languages; /* 1 where none were asked for */
  char **place_names;       /* by place, as files are called; NULL where there are none */
  JdBatchVariant *variants; /* of all sources */
  JdBatchRow *rows;         /* of all variants, one for each target; what is told is interned */
  GHashTable *renamed;      /* row -> name it got because another file had the one it was to have */
};

/* ---- the table ---- */

void jd_batch_set (JdBatch *batch, guint row, JdBatchState state, const char *told);
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

/* Gives all variants that have rows to be written a name that nothing else in the plan has. */
void jd_batch_choose_names (JdBatch *batch);
/* What @variant would like to be called. New string. */
char *jd_batch_propose_name (const JdBatch *batch, const JdPosting *posting, guint variant);

G_END_DECLS
