// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/jd-json-read.h"
#include "import/jd-label-features.h"
#include "import/jd-label-kind.h"

G_BEGIN_DECLS

/* Weights of features and of what follows what, whole numbers, so that every machine decides the same. A page's labels are those with the greatest sum. Once filled, any thread can use it. */
typedef struct _JdLabelModel JdLabelModel;

#define JD_WEIGHT_ONE 100     /* stands for 1.0 */
#define JD_WEIGHT_MOST 100000 /* a file with more, or less than minus that, is at fault */

typedef struct
{
  JdLabel label;
  guint confidence; /* per cent; 50: another label is as likely */
} JdLabelGuess;

JdLabelModel *jd_label_model_new (void); /* without weights; for tests, and who trains */
/* From the members "follow" and "weights" of @root. Faults are the reader's. New. */
JdLabelModel *jd_label_model_read (const JdValue *root);
void          jd_label_model_free (JdLabelModel *model);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (JdLabelModel, jd_label_model_free)

/* For tests, and who trains. */
void jd_label_model_set_weight (JdLabelModel *model, guint64 feature, JdLabel label, int weight);
void jd_label_model_set_follow (JdLabelModel *model, guint step, JdLabel before, JdLabel label, int weight);

/* For each unit of @page. @given (may be NULL): of each unit the label that is certain, or -1. Array of JdLabelGuess, new. */
GArray *jd_label_model_guess (const JdLabelModel *model, const JdLabelPage *page, const int *given);

G_END_DECLS
