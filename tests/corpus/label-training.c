// SPDX-License-Identifier: GPL-3.0-or-later
#include "label-training.h"

#include <math.h>
#include <string.h>

#define ROUNDS 8
#define AVERAGED 4 /* rounds, the last, of whose weights the mean is taken */
#define STEP 0.15   /* of a weight that never moved */
#define PULL 0.15   /* of a weight to 0, at each move */
#define TEXTS_MIN 3 /* a feature of fewer says nothing of others */
#define LEAST 3     /* weights below, in hundredths, are 0 */
#define LONG_TEXT 60.0 /* units; a longer text counts for less by unit */

typedef double Row[JD_N_LABELS];

typedef struct
{
  const Corpus *corpus;
  gboolean *kept; /* features that enough texts have */
  Row *weights, *moved; /* by feature; the squares of all moves */
  Row follow[JD_N_LABEL_STEPS][JD_N_LABELS], follow_moved[JD_N_LABEL_STEPS][JD_N_LABELS];
  Row risen[JD_N_LABEL_STEPS][JD_N_LABELS]; /* exp of follow, for one text */
  Row *sums, follow_sums[JD_N_LABEL_STEPS][JD_N_LABELS]; /* of the weights after the rounds that are averaged */
  guint32 random;
} Trainer;

/* One text: what each label of each unit has for itself, from the units before, and from those behind; scaled, so that products stay in range. */
typedef struct
{
  const CorpusText *text;
  guint count;
  Row *own, *to, *from;
} Chain;

/* The library's differs in the last bit between machines. */
static double
own_exp (double x)
{
  x = CLAMP (x, -600.0, 600.0);
  double whole = floor (x * 1.4426950408889634 + 0.5), rest = (x - whole * 0.693145751953125) - whole * 1.4286068203094172e-6, sum = 1, term = 1;
  for (int i = 1; i <= 14; i++)
    {
      term = term * rest / i;
      sum += term;
    }
  return ldexp (sum, (int) whole);
}

static guint
next_random (Trainer *trainer, guint below)
{
  trainer->random = trainer->random * 1664525u + 1013904223u;
  return (guint) (((guint64) trainer->random * below) >> 32);
}

static void
scale (Row row)
{
  double sum = 0;
  for (guint i = 0; i < JD_N_LABELS; i++)
    sum += row[i];
  for (guint i = 0; i < JD_N_LABELS; i++)
    row[i] /= sum;
}

static void
rise (Trainer *trainer)
{
  for (guint step = 0; step < JD_N_LABEL_STEPS; step++)
    for (guint x = 0; x < JD_N_LABELS; x++)
      for (guint y = 0; y < JD_N_LABELS; y++)
        trainer->risen[step][x][y] = own_exp (trainer->follow[step][x][y]);
}

static void
find_own (const Trainer *trainer, const GArray *features, Row own)
{
  double most = -1e9;
  memset (own, 0, sizeof (Row));
  for (guint i = 0; i < features->len; i++)
    {
      guint feature = g_array_index (features, guint, i);
      for (guint label = 0; trainer->kept[feature] && label < JD_N_LABELS; label++)
        own[label] += trainer->weights[feature][label];
    }
  for (guint label = 0; label < JD_N_LABELS; label++)
    most = MAX (most, own[label]);
  for (guint label = 0; label < JD_N_LABELS; label++)
    own[label] = own_exp (own[label] - most);
}

static void
run_chain (const Trainer *trainer, Chain *chain)
{
  const guint *steps = chain->text->steps;
  for (guint i = 0; i < chain->count; i++)
    find_own (trainer, chain->text->features[i], chain->own[i]);
  for (guint i = 0; i < chain->count; i++)
    {
      for (guint y = 0; y < JD_N_LABELS; y++)
        {
          double sum = i == 0;
          for (guint x = 0; i > 0 && x < JD_N_LABELS; x++)
            sum += chain->to[i - 1][x] * trainer->risen[steps[i]][x][y];
          chain->to[i][y] = sum * chain->own[i][y];
        }
      scale (chain->to[i]);
    }
  for (guint y = 0; y < JD_N_LABELS; y++)
    chain->from[chain->count - 1][y] = 1;
  for (guint i = chain->count - 1; i > 0; i--)
    {
      for (guint x = 0; x < JD_N_LABELS; x++)
        {
          double sum = 0;
          for (guint y = 0; y < JD_N_LABELS; y++)
            sum += trainer->risen[steps[i]][x][y] * chain->own[i][y] * chain->from[i][y];
          chain->from[i - 1][x] = sum;
        }
      scale (chain->from[i - 1]);
    }
}

static void
move (double *weight, double *moved, double by)
{
  *moved += by * by;
  *weight += STEP * by / sqrt (1e-6 + *moved);
}

static gboolean
is_known (const Row target)
{
  double sum = 0;
  for (guint label = 0; label < JD_N_LABELS; label++)
    sum += target[label];
  return sum > 0;
}

static void
learn_unit (Trainer *trainer, const Chain *chain, guint i, double weight)
{
  const GArray *features = chain->text->features[i];
  Row by;
  for (guint label = 0; label < JD_N_LABELS; label++)
    by[label] = chain->to[i][label] * chain->from[i][label];
  scale (by);
  for (guint label = 0; label < JD_N_LABELS; label++)
    by[label] = (chain->text->targets[i][label] - by[label]) * weight;
  for (guint j = 0; j < features->len; j++)
    {
      guint feature = g_array_index (features, guint, j);
      for (guint label = 0; trainer->kept[feature] && label < JD_N_LABELS; label++)
        if (fabs (by[label]) > 1e-3)
          move (&trainer->weights[feature][label], &trainer->moved[feature][label], by[label] - PULL * trainer->weights[feature][label]);
    }
}

static void
learn_step (Trainer *trainer, const Chain *chain, guint i, double weight)
{
  guint step = chain->text->steps[i];
  double sum = 0, both[JD_N_LABELS][JD_N_LABELS];
  for (guint x = 0; x < JD_N_LABELS; x++)
    for (guint y = 0; y < JD_N_LABELS; y++)
      sum += both[x][y] = chain->to[i - 1][x] * trainer->risen[step][x][y] * chain->own[i][y] * chain->from[i][y];
  for (guint x = 0; x < JD_N_LABELS; x++)
    for (guint y = 0; y < JD_N_LABELS; y++)
      {
        double by = (chain->text->targets[i - 1][x] * chain->text->targets[i][y] - both[x][y] / sum) * weight;
        if (fabs (by) > 1e-4)
          move (&trainer->follow[step][x][y], &trainer->follow_moved[step][x][y], by - PULL * trainer->follow[step][x][y]);
      }
}

static void
learn_text (Trainer *trainer, const CorpusText *text)
{
  Chain chain = { text, text->units->len, g_new0 (Row, text->units->len + 1), g_new0 (Row, text->units->len + 1), g_new0 (Row, text->units->len + 1) };
  double weight = chain.count > LONG_TEXT ? sqrt (LONG_TEXT / chain.count) : 1;
  rise (trainer);
  if (chain.count > 0)
    run_chain (trainer, &chain);
  for (guint i = 0; i < chain.count; i++)
    {
      if (!is_known (text->targets[i]))
        continue;
      learn_unit (trainer, &chain, i, weight);
      if (i > 0 && is_known (text->targets[i - 1]))
        learn_step (trainer, &chain, i, weight);
    }
  g_free (chain.own);
  g_free (chain.to);
  g_free (chain.from);
}

/* ---- all texts ---- */

static gboolean *
find_kept (const Corpus *corpus, const CorpusText *left_out)
{
  g_autofree guint *counts = g_new0 (guint, corpus->names->len), *last = g_new0 (guint, corpus->names->len);
  gboolean *kept = g_new0 (gboolean, corpus->names->len);
  for (guint i = 0; i < corpus->texts->len; i++)
    {
      const CorpusText *text = corpus->texts->pdata[i];
      for (guint j = 0; text != left_out && j < text->units->len; j++)
        for (guint k = 0; k < text->features[j]->len; k++)
          {
            guint feature = g_array_index (text->features[j], guint, k);
            counts[feature] += last[feature] != i + 1;
            last[feature] = i + 1;
          }
    }
  for (guint i = 0; i < corpus->names->len; i++)
    kept[i] = counts[i] >= TEXTS_MIN;
  return kept;
}

static void
begin (Trainer *trainer)
{
  guint count = trainer->corpus->names->len;
  trainer->weights = g_new0 (Row, count);
  trainer->moved = g_new0 (Row, count);
  trainer->sums = g_new0 (Row, count);
  trainer->random = 7;
  for (guint i = 0; i < count; i++)
    for (guint label = 0; label < JD_N_LABELS; label++)
      trainer->moved[i][label] = 0.1;
  for (guint step = 0; step < JD_N_LABEL_STEPS; step++)
    for (guint x = 0; x < JD_N_LABELS; x++)
      for (guint y = 0; y < JD_N_LABELS; y++)
        trainer->follow_moved[step][x][y] = 0.1;
}

static void
add_to_sums (Trainer *trainer)
{
  for (guint i = 0; i < trainer->corpus->names->len; i++)
    for (guint label = 0; trainer->kept[i] && label < JD_N_LABELS; label++)
      trainer->sums[i][label] += trainer->weights[i][label];
  for (guint step = 0; step < JD_N_LABEL_STEPS; step++)
    for (guint x = 0; x < JD_N_LABELS; x++)
      for (guint y = 0; y < JD_N_LABELS; y++)
        trainer->follow_sums[step][x][y] += trainer->follow[step][x][y];
}

static void
learn_all (Trainer *trainer, const CorpusText *left_out)
{
  const GPtrArray *texts = trainer->corpus->texts;
  g_autofree guint *order = g_new (guint, texts->len + 1);
  for (guint i = 0; i < texts->len; i++)
    order[i] = i;
  for (guint round = 0; round < ROUNDS; round++)
    {
      for (guint i = texts->len; i > 1; i--)
        {
          guint other = next_random (trainer, i), kept = order[i - 1];
          order[i - 1] = order[other];
          order[other] = kept;
        }
      for (guint i = 0; i < texts->len; i++)
        if (texts->pdata[order[i]] != left_out)
          learn_text (trainer, texts->pdata[order[i]]);
      if (round + AVERAGED >= ROUNDS)
        add_to_sums (trainer);
    }
}

static int
rounded (double weight)
{
  int whole = (int) floor (weight * JD_WEIGHT_ONE + 0.5);
  return ABS (whole) < LEAST ? 0 : whole;
}

Training *
training_run (const Corpus *corpus, const CorpusText *left_out)
{
  g_autofree Trainer *trainer = g_new0 (Trainer, 1);
  trainer->corpus = corpus;
  trainer->kept = find_kept (corpus, left_out);
  begin (trainer);
  learn_all (trainer, left_out);
  Training *training = g_new0 (Training, 1);
  training->n_features = corpus->names->len;
  training->weights = g_malloc0_n (corpus->names->len + 1, sizeof *training->weights);
  for (guint i = 0; i < corpus->names->len; i++)
    for (guint label = 0; trainer->kept[i] && label < JD_N_LABELS; label++)
      training->weights[i][label] = rounded (trainer->sums[i][label] / AVERAGED);
  for (guint step = 0; step < JD_N_LABEL_STEPS; step++)
    for (guint x = 0; x < JD_N_LABELS; x++)
      for (guint y = 0; y < JD_N_LABELS; y++)
        training->follow[step][x][y] = rounded (trainer->follow_sums[step][x][y] / AVERAGED);
  g_free (trainer->kept);
  g_free (trainer->weights);
  g_free (trainer->moved);
  g_free (trainer->sums);
  return training;
}

void
training_free (Training *training)
{
  if (!training)
    return;
  g_free (training->weights);
  g_free (training);
}

JdLabelModel *
training_model (const Training *training, const Corpus *corpus)
{
  JdLabelModel *model = jd_label_model_new ();
  for (guint i = 0; i < training->n_features; i++)
    {
      guint64 id = jd_label_feature_id (corpus->names->pdata[i]);
      for (guint label = 0; label < JD_N_LABELS; label++)
        if (training->weights[i][label] != 0)
          jd_label_model_set_weight (model, id, label, training->weights[i][label]);
    }
  for (guint step = 0; step < JD_N_LABEL_STEPS; step++)
    for (guint x = 0; x < JD_N_LABELS; x++)
      for (guint y = 0; y < JD_N_LABELS; y++)
        jd_label_model_set_follow (model, step, x, y, training->follow[step][x][y]);
  return model;
}
