// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "library/vacancy-block-list.h"
#include "library/vacancy-library-index.h"

G_BEGIN_DECLS

/* The orders of a library's blocks, each made when it is first asked for. Reference counted; used by one job at a time. */
typedef struct
{
  guint32 *columns[JD_N_COLUMNS]; /* NULL: not yet */
} VacancyBlockOrders;

VacancyBlockOrders *vacancy_block_orders_new (void);
VacancyBlockOrders *vacancy_block_orders_ref (VacancyBlockOrders *orders);
void                vacancy_block_orders_unref (VacancyBlockOrders *orders);

/* What a VacancyBlockList (vacancy-block-list.c) wants to show next, and what came of it: made and freed in the main loop, run on any thread. */
typedef struct
{
  /* what is asked; owned */
  JdLibrary *library;
  VacancyLibraryIndex *index; /* of it; ready */
  VacancyBlockOrders *orders; /* of it */
  VacancyBlockQuery query;    /* its strings are owned */
  JdBlockUses *uses;          /* who uses them; NULL: nobody asks, or it is not known */
  JdCare *care;               /* what they need; NULL: it is not known */
  guint column;
  gboolean descending;
  JdLibrary *former; /* whose blocks are shown now; NULL: none */
  GPtrArray *before; /* these blocks */

  /* what was found */
  GPtrArray *blocks; /* of JdBlock, borrowed from library; NULL before it was run */
  char *forgiven;    /* words that stand in for one that may be mistyped; NULL: none */
  guint head, tail;  /* as many at the begin and the end are as before */
} VacancyBlockJob;

void vacancy_block_job_run (gpointer job);
void vacancy_block_job_free (gpointer job);

/* A copy with strings of its own, in place of what @copy had. */
void vacancy_block_query_set (VacancyBlockQuery *copy, const VacancyBlockQuery *query);
void vacancy_block_query_clear (VacancyBlockQuery *query);

G_END_DECLS
