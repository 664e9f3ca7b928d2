// SPDX-License-Identifier: GPL-3.0-or-later
/* The best way through all labels of all units (Viterbi), from both ends: what the best way through each label of a unit weighs tells the label, and by how much it is better than the next. */
#include "import/jd-label-model.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* More than all weights of a page come to. */
#define CERTAIN (G_GINT64_CONSTANT (1) << 48)

typedef struct
{
  gint64 of[JD_N_LABELS];
} Sums;

/* Weights of a feature. */
typedef struct
{
  guint64 id;
  int *weights; /* by label; NULL: the slot is free */
} Slot;

#define FIRST_BITS 12

struct _JdLabelModel
{
  Slot *slots; /* a power of two of them, half of them free at least: a line asks for a hundred ids, most of which have none */
  guint bits, n_used;
  int follow[JD_N_LABEL_STEPS][JD_N_LABELS][JD_N_LABELS];
};

/* Ids are mixed already, best in their high bits. The slot of @id, or the free one where it goes. */
static Slot *
find_slot (Slot *slots, guint bits, guint64 id)
{
  guint64 at = id >> (64 - bits);
  while (slots[at].weights && slots[at].id != id)
    at = (at + 1) & ((G_GUINT64_CONSTANT (1) << bits) - 1);
  return &slots[at];
}

static void
grow (JdLabelModel *model)
{
  Slot *former = model->slots;
  model->slots = g_new0 (Slot, 2u << model->bits);
  for (guint i = 0; i < 1u << model->bits; i++)
    if (former[i].weights)
      *find_slot (model->slots, model->bits + 1, former[i].id) = former[i];
  model->bits++;
  g_free (former);
}

JdLabelModel *
jd_label_model_new (void)
{
  JdLabelModel *model = g_new0 (JdLabelModel, 1);
  model->bits = FIRST_BITS;
  model->slots = g_new0 (Slot, 1u << FIRST_BITS);
  return model;
}

void
jd_label_model_free (JdLabelModel *model)
{
  if (!model)
    return;
  for (guint i = 0; i < 1u << model->bits; i++)
    g_free (model->slots[i].weights);
  g_free (model->slots);
  g_free (model);
}

void
jd_label_model_set_weight (JdLabelModel *model, guint64 feature, JdLabel label, int weight)
{
  Slot *slot = find_slot (model->slots, model->bits, feature);
  if (!slot->weights && ++model->n_used > 1u << (model->bits - 1))
    {
      grow (model);
      slot = find_slot (model->slots, model->bits, feature);
    }
  if (!slot->weights)
    *slot = (Slot) { feature, g_new0 (int, JD_N_LABELS) };
  slot->weights[label] = weight;
}

void
jd_label_model_set_follow (JdLabelModel *model, guint step, JdLabel before, JdLabel label, int weight)
{
  model->follow[step][before][label] = weight;
}

/* ---- reading ---- */

typedef void (*SetWeight) (JdLabelModel *model, gconstpointer where, JdLabel label, int weight);

/* Pairs of a label's number and a weight, "4 35 7 -12". */
static void
read_pairs (JdLabelModel *model, const JdValue *value, SetWeight set, gconstpointer where)
{
  g_autofree char *text = jd_value_text (value, JD_TEXT_LINE);
  const char *at = text;
  while (at && *at)
    {
      char *behind = NULL, *end = NULL;
      gint64 label = g_ascii_strtoll (at, &behind, 10), weight = g_ascii_strtoll (behind, &end, 10);
      if (end == behind || behind == at || label < 0 || label >= JD_N_LABELS || ABS (weight) > JD_WEIGHT_MOST || (*end && *end != ' '))
        {
          jd_value_fault (value, JD_ERROR_VALUE, _("pairs of a label’s number and a weight"), text);
          return;
        }
      set (model, where, (JdLabel) label, (int) weight);
      at = end;
    }
}

static void
set_weight (JdLabelModel *model, gconstpointer where, JdLabel label, int weight)
{
  jd_label_model_set_weight (model, *(const guint64 *) where, label, weight);
}

static void
set_follow (JdLabelModel *model, gconstpointer where, JdLabel label, int weight)
{
  const guint *at = where;
  model->follow[at[0]][at[1]][label] = weight;
}

static void
read_weight (const char *name, const JdValue *value, gpointer data)
{
  guint64 id = jd_label_feature_id (name);
  read_pairs (data, value, set_weight, &id);
}

JdLabelModel *
jd_label_model_read (const JdValue *root)
{
  JdLabelModel *model = jd_label_model_new ();
  JdValue follow = jd_value_member (root, "follow", JD_REQUIRED), weights = jd_value_member (root, "weights", JD_REQUIRED);
  guint rows = jd_value_length (&follow);
  if (jd_value_present (&follow) && rows != JD_N_LABEL_STEPS * JD_N_LABELS)
    jd_value_fault (&follow, JD_ERROR_VALUE, _("136 rows, one for each label of each step"), _("another number of rows"));
  for (guint i = 0; i < rows && rows == JD_N_LABEL_STEPS * JD_N_LABELS; i++)
    {
      JdValue row = jd_value_element (&follow, i);
      guint at[] = { i / JD_N_LABELS, i % JD_N_LABELS };
      read_pairs (model, &row, set_follow, at);
    }
  jd_value_each_member (&weights, read_weight, model);
  return model;
}

/* ---- guessing ---- */

static void
add_weights (const JdLabelModel *model, const GArray *ids, Sums *sums)
{
  int all[JD_N_LABELS] = { 0 };
  for (guint i = 0; i < ids->len; i++)
    {
      const int *weights = find_slot (model->slots, model->bits, g_array_index (ids, guint64, i))->weights;
      for (guint label = 0; weights && label < JD_N_LABELS; label++)
        all[label] += weights[label];
    }
  for (guint label = 0; label < JD_N_LABELS; label++)
    sums->of[label] += all[label];
}

/* The units with text, by their index; the rest has nothing to do with what follows what. */
static GArray *
text_units (const JdLabelPage *page)
{
  GArray *found = g_array_new (FALSE, FALSE, sizeof (guint));
  for (guint i = 0; i < page->units->len; i++)
    if (jd_label_unit_is_text (page->units->pdata[i]))
      g_array_append_val (found, i);
  return found;
}

/* The best way to each label from the one end, the unit itself left out. */
static void
forward (const JdLabelModel *model, const Sums *own, const guint *steps, guint count, Sums *to)
{
  memset (&to[0], 0, sizeof *to);
  for (guint i = 1; i < count; i++)
    for (guint label = 0; label < JD_N_LABELS; label++)
      {
        gint64 best = G_MININT64;
        for (guint before = 0; before < JD_N_LABELS; before++)
          best = MAX (best, to[i - 1].of[before] + own[i - 1].of[before] + model->follow[steps[i]][before][label]);
        to[i].of[label] = best;
      }
}

static void
backward (const JdLabelModel *model, const Sums *own, const guint *steps, guint count, Sums *from)
{
  memset (&from[count - 1], 0, sizeof *from);
  for (guint i = count - 1; i > 0; i--)
    for (guint label = 0; label < JD_N_LABELS; label++)
      {
        gint64 best = G_MININT64;
        for (guint next = 0; next < JD_N_LABELS; next++)
          best = MAX (best, from[i].of[next] + own[i].of[next] + model->follow[steps[i]][label][next]);
        from[i - 1].of[label] = best;
      }
}

/* 1 / (1 + exp (-x)) in per cent for every half, as a table: the confidence decides nothing. */
static guint
confidence_of (gint64 margin)
{
  static const guint table[] = { 50, 62, 73, 82, 88, 92, 95, 97, 98, 99 };
  gint64 at = margin * 2 / JD_WEIGHT_ONE;
  return table[MIN (at, (gint64) G_N_ELEMENTS (table) - 1)];
}

static JdLabelGuess
choose (const Sums *own, const Sums *to, const Sums *from)
{
  gint64 best = G_MININT64, second = G_MININT64;
  JdLabelGuess guess = { JD_LABEL_OTHER, 0 };
  for (guint label = 0; label < JD_N_LABELS; label++)
    {
      gint64 sum = own->of[label] + to->of[label] + from->of[label];
      if (sum > best)
        {
          second = best;
          best = sum;
          guess.label = label;
        }
      else
        second = MAX (second, sum);
    }
  guess.confidence = confidence_of (best - second);
  return guess;
}

GArray *
jd_label_model_guess (const JdLabelModel *model, const JdLabelPage *page, const int *given)
{
  g_autoptr (GArray) units = text_units (page);
  g_autoptr (JdLabelFeatures) features = jd_label_features_new (FALSE);
  guint count = units->len;
  g_autofree Sums *own = g_new0 (Sums, count + 1), *to = g_new0 (Sums, count + 1), *from = g_new0 (Sums, count + 1);
  g_autofree guint *steps = g_new0 (guint, count + 1);
  const JdLabelGuess other = { JD_LABEL_OTHER, 99 };
  GArray *guesses = g_array_new (FALSE, FALSE, sizeof (JdLabelGuess));
  for (guint i = 0; i < page->units->len; i++)
    g_array_append_val (guesses, other);
  if (count == 0)
    return guesses;
  for (guint i = 0; i < count; i++)
    {
      guint index = g_array_index (units, guint, i);
      jd_label_features_take (features, page, index);
      add_weights (model, features->ids, &own[i]);
      if (given && given[index] >= 0)
        own[i].of[given[index]] += CERTAIN;
      steps[i] = jd_label_step (page, index);
    }
  forward (model, own, steps, count, to);
  backward (model, own, steps, count, from);
  for (guint i = 0; i < count; i++)
    g_array_index (guesses, JdLabelGuess, g_array_index (units, guint, i)) = choose (&own[i], &to[i], &from[i]);
  return guesses;
}
