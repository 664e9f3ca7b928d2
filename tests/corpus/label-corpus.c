// SPDX-License-Identifier: GPL-3.0-or-later
#include "label-corpus.h"

#include <json-glib/json-glib.h>
#include <string.h>

#define ALTERNATE 0.4 /* what labels that are right, too, get together */

static void
text_free (CorpusText *text)
{
  for (guint i = 0; i < text->units->len; i++)
    g_array_unref (text->features[i]);
  g_free (text->features);
  g_free (text->targets);
  g_free (text->steps);
  g_array_unref (text->units);
  jd_label_page_free (text->page);
  g_ptr_array_unref (text->lines);
  g_free (text->id);
  g_free (text);
}

void
corpus_free (Corpus *corpus)
{
  if (!corpus)
    return;
  g_ptr_array_unref (corpus->texts);
  g_ptr_array_unref (corpus->names);
  jd_label_words_free (corpus->words);
  g_free (corpus);
}

static JdLabelWords *
read_words (const char *path, GError **error)
{
  g_autofree char *data = NULL;
  gsize length = 0;
  if (!g_file_get_contents (path, &data, &length, error))
    return NULL;
  g_autoptr (JdReader) reader = jd_reader_new (data, length, path, error);
  if (!reader)
    return NULL;
  JdValue root = jd_reader_root (reader);
  g_autoptr (JdLabelWords) words = jd_label_words_read (&root);
  return jd_reader_finish (reader, error) ? g_steal_pointer (&words) : NULL;
}

static int
label_by_name (const char *name)
{
  for (int i = 0; i < JD_N_LABELS; i++)
    if (g_strcmp0 (name, jd_label_name (i)) == 0)
      return i;
  return -1;
}

/* What line @number ought to have, into @target. What is preferred only by its words or its list is trained as what it is besides: the words and the list tell it apart. */
static gboolean
line_target (JsonObject *gold, guint number, double target[JD_N_LABELS])
{
  char key[12];
  g_snprintf (key, sizeof key, "%u", number);
  JsonObject *labels = json_object_get_object_member (gold, "labels"), *also = json_object_has_member (gold, "also") ? json_object_get_object_member (gold, "also") : NULL;
  int label = label_by_name (json_object_get_string_member_with_default (labels, key, NULL));
  JsonArray *others = also && json_object_has_member (also, key) ? json_object_get_array_member (also, key) : NULL;
  guint count = others ? json_array_get_length (others) : 0, kept = 0;
  memset (target, 0, JD_N_LABELS * sizeof *target);
  if (label < 0)
    return FALSE;
  for (guint i = 0; i < count; i++)
    {
      int other = label_by_name (json_array_get_string_element (others, i));
      if (other >= 0 && other != JD_LABEL_PREFERRED)
        target[other] = 1, kept++;
    }
  if (label == JD_LABEL_PREFERRED)
    {
      static const JdLabel kinds[] = { JD_LABEL_EXPERIENCE, JD_LABEL_SKILL, JD_LABEL_EDUCATION, JD_LABEL_QUALIFICATION };
      for (guint i = 0; i < G_N_ELEMENTS (kinds) && label == JD_LABEL_PREFERRED; i++)
        if (target[kinds[i]] > 0)
          {
            label = kinds[i];
            target[label] = 0;
            kept--;
          }
      if (label == JD_LABEL_PREFERRED)
        {
          memset (target, 0, JD_N_LABELS * sizeof *target);
          return FALSE;
        }
    }
  for (guint i = 0; i < JD_N_LABELS; i++)
    target[i] *= ALTERNATE / MAX (kept, 1);
  target[label] = kept ? 1 - ALTERNATE : 1;
  return TRUE;
}

static guint
feature_number (Corpus *corpus, GHashTable *numbers, JdLabelFeatures *features, guint64 id)
{
  guint64 *key = NULL;
  gpointer found = NULL;
  if (g_hash_table_lookup_extended (numbers, &id, (gpointer *) &key, &found))
    return GPOINTER_TO_UINT (found);
  g_ptr_array_add (corpus->names, g_strdup (g_hash_table_lookup (features->names, &id)));
  g_hash_table_insert (numbers, g_memdup2 (&id, sizeof id), GUINT_TO_POINTER (corpus->names->len - 1));
  return corpus->names->len - 1;
}

/* By the lines a unit has, as long as each is. */
static void
unit_target (const CorpusText *text, JsonObject *gold, guint unit, double target[JD_N_LABELS])
{
  double sum = 0;
  memset (target, 0, JD_N_LABELS * sizeof *target);
  for (guint i = 0; i < text->lines->len; i++)
    {
      const JdLabelLine *line = text->lines->pdata[i];
      double own[JD_N_LABELS];
      if (text->page->unit_of[i] != unit || !line_target (gold, line->number, own))
        continue;
      double weight = (double) strlen (line->text) + 1;
      for (guint label = 0; label < JD_N_LABELS; label++)
        target[label] += own[label] * weight;
      sum += weight;
    }
  for (guint label = 0; sum > 0 && label < JD_N_LABELS; label++)
    target[label] /= sum;
}

static CorpusText *
take_text (Corpus *corpus, GHashTable *numbers, JdLabelFeatures *features, const char *id, const char *source, JsonObject *gold)
{
  CorpusText *text = g_new0 (CorpusText, 1);
  text->id = g_strdup (id);
  text->lines = jd_label_lines_read (source);
  text->page = jd_label_page_new (corpus->words, text->lines);
  text->units = g_array_new (FALSE, FALSE, sizeof (guint));
  for (guint i = 0; i < text->page->units->len; i++)
    if (jd_label_unit_is_text (text->page->units->pdata[i]))
      g_array_append_val (text->units, i);
  text->features = g_new0 (GArray *, text->units->len + 1);
  text->targets = g_malloc0_n (text->units->len + 1, sizeof *text->targets);
  text->steps = g_new0 (guint, text->units->len + 1);
  for (guint i = 0; i < text->units->len; i++)
    {
      guint unit = g_array_index (text->units, guint, i);
      jd_label_features_take (features, text->page, unit);
      text->steps[i] = jd_label_step (text->page, unit);
      text->features[i] = g_array_new (FALSE, FALSE, sizeof (guint));
      unit_target (text, gold, unit, text->targets[i]);
      for (guint j = 0; j < features->ids->len; j++)
        {
          guint number = feature_number (corpus, numbers, features, g_array_index (features->ids, guint64, j));
          g_array_append_val (text->features[i], number);
        }
    }
  return text;
}

static gboolean
read_text (Corpus *corpus, GHashTable *numbers, JdLabelFeatures *features, const char *folder, const char *id, GError **error)
{
  g_autofree char *name = g_strconcat (id, ".json", NULL), *gold_path = g_build_filename (folder, "gold", name, NULL), *source = NULL;
  g_autoptr (JsonParser) parser = json_parser_new ();
  if (!json_parser_load_from_file (parser, gold_path, error))
    return FALSE;
  JsonObject *gold = json_node_get_object (json_parser_get_root (parser));
  g_autofree char *path = g_build_filename (folder, "text", json_object_get_string_member (gold, "text"), NULL);
  if (!g_file_get_contents (path, &source, NULL, error))
    return FALSE;
  g_ptr_array_add (corpus->texts, take_text (corpus, numbers, features, id, source, gold));
  return TRUE;
}

/* ---- texts of our own ---- */

/* A text of our own has a sign for its label, and a bar, before each line: gives the text without them, and puts the labels into @labels. New string. */
static char *
read_signs (const char *marked, JsonObject *labels)
{
  static const char signs[] = "tclsdqpkex$boauh-";
  static const JdLabel meant[] = { JD_LABEL_TITLE, JD_LABEL_COMPANY, JD_LABEL_LOCATION, JD_LABEL_SUMMARY, JD_LABEL_DUTY, JD_LABEL_QUALIFICATION, JD_LABEL_PREFERRED, JD_LABEL_SKILL, JD_LABEL_EDUCATION,
                                   JD_LABEL_EXPERIENCE, JD_LABEL_SALARY, JD_LABEL_BENEFIT, JD_LABEL_EQUAL, JD_LABEL_APPLY, JD_LABEL_ABOUT, JD_LABEL_HEADING, JD_LABEL_OTHER };
  GString *text = g_string_new (NULL);
  g_auto (GStrv) lines = g_strsplit (marked, "\n", -1);
  for (guint i = 0; lines[i]; i++)
    {
      const char *sign = lines[i][0] && lines[i][1] == '|' ? strchr (signs, lines[i][0]) : NULL;
      g_autofree char *number = g_strdup_printf ("%u", i + 1);
      if (sign)
        json_object_set_string_member (labels, number, jd_label_name (meant[sign - signs]));
      g_string_append_printf (text, "%s\n", sign ? lines[i] + 2 : lines[i]);
    }
  return g_string_free (text, FALSE);
}

static gboolean
read_own (Corpus *corpus, GHashTable *numbers, JdLabelFeatures *features, const char *folder, const char *name, GError **error)
{
  g_autofree char *path = g_build_filename (folder, name, NULL), *marked = NULL;
  if (!g_file_get_contents (path, &marked, NULL, error))
    return FALSE;
  g_autoptr (JsonObject) gold = json_object_new ();
  JsonObject *labels = json_object_new ();
  json_object_set_object_member (gold, "labels", labels);
  g_autofree char *source = read_signs (marked, labels);
  CorpusText *text = take_text (corpus, numbers, features, name, source, gold);
  text->is_own = TRUE;
  g_ptr_array_add (corpus->texts, text);
  return TRUE;
}

/* ---- all ---- */

static int
compare_ids (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

/* The names in @folder that end in @ending, without it, in their order. New; NULL with @error. */
static GPtrArray *
list_ids (const char *folder, const char *ending, GError **error)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, error);
  if (!dir)
    return NULL;
  GPtrArray *ids = g_ptr_array_new_with_free_func (g_free);
  for (const char *name; (name = g_dir_read_name (dir));)
    if (g_str_has_suffix (name, ending))
      g_ptr_array_add (ids, g_strndup (name, strlen (name) - strlen (ending)));
  g_ptr_array_sort (ids, compare_ids);
  return ids;
}

Corpus *
corpus_read (const char *folder, const char *own, const char *words, GError **error)
{
  g_autofree char *gold = g_build_filename (folder, "gold", NULL);
  g_autoptr (Corpus) corpus = g_new0 (Corpus, 1);
  corpus->texts = g_ptr_array_new_with_free_func ((GDestroyNotify) text_free);
  corpus->names = g_ptr_array_new_with_free_func (g_free);
  corpus->words = read_words (words, error);
  g_autoptr (GPtrArray) ids = corpus->words ? list_ids (gold, ".json", error) : NULL;
  g_autoptr (GPtrArray) owns = ids ? list_ids (own, "", error) : NULL;
  g_autoptr (GHashTable) numbers = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  g_autoptr (JdLabelFeatures) features = jd_label_features_new (TRUE);
  for (guint i = 0; ids && i < ids->len; i++)
    if (!read_text (corpus, numbers, features, folder, ids->pdata[i], error))
      return NULL;
  for (guint i = 0; owns && i < owns->len; i++)
    if (!read_own (corpus, numbers, features, own, owns->pdata[i], error))
      return NULL;
  return owns ? g_steal_pointer (&corpus) : NULL;
}
