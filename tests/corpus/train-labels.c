// SPDX-License-Identifier: GPL-3.0-or-later
/* train-labels CORPUS OWN WORDS OUT: finds the weights of data/import/labels.json; with --leave-one-out, OUT is a folder that gets, for each text, the labels that weights found without it give.
 * README.md tells when. */
#include <errno.h>

#include "base/jd-json-write.h"
#include "import/jd-label-decide.h"
#include "label-training.h"

/* Pairs of a label's number and a weight, of those that are not 0. New string. */
static char *
pairs (const int weights[JD_N_LABELS])
{
  g_autoptr (GString) out = g_string_new (NULL);
  for (guint label = 0; label < JD_N_LABELS; label++)
    if (weights[label] != 0)
      g_string_append_printf (out, "%s%u %d", out->len ? " " : "", label, weights[label]);
  return g_strdup (out->str);
}

static void
write_follow (JdWriter *writer, const Training *training)
{
  jd_writer_begin_array (writer, "follow");
  for (guint step = 0; step < JD_N_LABEL_STEPS; step++)
    for (guint before = 0; before < JD_N_LABELS; before++)
      {
        g_autofree char *row = pairs (training->follow[step][before]);
        jd_writer_string (writer, NULL, row);
      }
  jd_writer_end_array (writer);
}

static int
compare_names (gconstpointer a, gconstpointer b, gpointer names)
{
  const char *const *list = names;
  return strcmp (list[*(const guint *) a], list[*(const guint *) b]);
}

/* By name, so that a change shows what changed. */
static void
write_weights (JdWriter *writer, const Training *training, const Corpus *corpus)
{
  g_autofree guint *order = g_new (guint, training->n_features + 1);
  for (guint i = 0; i < training->n_features; i++)
    order[i] = i;
  g_qsort_with_data (order, (int) training->n_features, sizeof *order, compare_names, corpus->names->pdata);
  jd_writer_begin_object (writer, "weights", NULL);
  for (guint i = 0; i < training->n_features; i++)
    {
      g_autofree char *row = pairs (training->weights[order[i]]);
      if (*row)
        jd_writer_string (writer, corpus->names->pdata[order[i]], row);
    }
  jd_writer_end_object (writer);
}

static gboolean
train (const Corpus *corpus, const char *path, GError **error)
{
  g_autoptr (Training) training = training_run (corpus, NULL);
  JdWriter *writer = jd_writer_new ();
  gsize length = 0;
  jd_writer_begin_object (writer, NULL, NULL);
  jd_writer_int (writer, "format", 1);
  jd_writer_string (writer, "id", "labels");
  write_follow (writer, training);
  write_weights (writer, training, corpus);
  jd_writer_end_object (writer);
  g_autofree char *text = jd_writer_finish (writer, &length);
  jd_writer_free (writer);
  return g_file_set_contents (path, text, (gssize) length, error);
}

static gboolean
write_labels (const CorpusText *text, const GArray *labelled, const char *folder, GError **error)
{
  g_autofree char *name = g_strconcat (text->id, ".json", NULL), *path = g_build_filename (folder, name, NULL);
  g_autoptr (GString) out = g_string_new ("{");
  for (guint i = 0; i < labelled->len; i++)
    {
      const JdLabelled *line = &g_array_index (labelled, JdLabelled, i);
      g_string_append_printf (out, "%s\"%u\": \"%s\"", i ? ", " : "", line->line, jd_label_name (line->label));
    }
  g_string_append (out, "}\n");
  return g_file_set_contents (path, out->str, (gssize) out->len, error);
}

static gboolean
leave_one_out (const Corpus *corpus, const char *folder, GError **error)
{
  g_mkdir_with_parents (folder, 0755);
  for (guint i = 0; i < corpus->texts->len; i++)
    {
      const CorpusText *text = corpus->texts->pdata[i];
      if (text->is_own)
        continue;
      g_autoptr (Training) training = training_run (corpus, text);
      g_autoptr (JdLabelModel) model = training_model (training, corpus);
      g_autoptr (GArray) labelled = jd_label_decide (model, text->page, text->lines, NULL);
      if (!write_labels (text, labelled, folder, error))
        return FALSE;
    }
  return TRUE;
}

int
main (int argc, char **argv)
{
  gboolean one_out = FALSE;
  const GOptionEntry entries[] = { { "leave-one-out", 0, 0, G_OPTION_ARG_NONE, &one_out, "Label each text with weights that were found without it", NULL }, { NULL } };
  g_autoptr (GOptionContext) context = g_option_context_new ("CORPUS OWN WORDS OUT");
  g_autoptr (GError) error = NULL;
  g_option_context_add_main_entries (context, entries, NULL);
  gboolean done = g_option_context_parse (context, &argc, &argv, &error);
  if (done && argc != 5)
    {
      g_printerr ("train-labels: expected the folder of the corpus, that of the texts of our own, the file of the words, and where to write\n");
      return 2;
    }
  g_autoptr (Corpus) corpus = done ? corpus_read (argv[1], argv[2], argv[3], &error) : NULL;
  if (corpus && (one_out ? leave_one_out : train) (corpus, argv[4], &error))
    return 0;
  g_printerr ("train-labels: %s\n", error->message);
  return 1;
}
