// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "import/jd-label-model.h"
#include "label-corpus.h"

G_BEGIN_DECLS

/* Weights that were found, whole numbers as JdLabelModel has them. */
typedef struct
{
  guint n_features;
  int (*weights)[JD_N_LABELS]; /* by number of a feature */
  int follow[JD_N_LABEL_STEPS][JD_N_LABELS][JD_N_LABELS];
} Training;

/* From all texts but @left_out (may be NULL): a conditional random field, with steps sized by what a weight moved before, and weights that are pulled to 0. Nothing but + - * / and square roots of
 * doubles, which come out the same everywhere, decides. New. */
Training *training_run (const Corpus *corpus, const CorpusText *left_out);
void      training_free (Training *training);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Training, training_free)

JdLabelModel *training_model (const Training *training, const Corpus *corpus);

G_END_DECLS
