// SPDX-License-Identifier: GPL-3.0-or-later
/* What stands in data about reading, found from what the project does not hold: README.md tells when.
 *
 * measure-reading exceptions DICTIONARY          the words of CMU's dictionary that the rules for syllables count wrong, with how many they have
 * measure-reading syllables DICTIONARY CORPUS    how many tokens of the English texts count as there
 * measure-reading postings CORPUS                where the texts stand, a JSON object for each language */
#include <json-glib/json-glib.h>
#include <string.h>

#include "base/jd-token.h"
#include "import/jd-importer.h"
#include "import/jd-labeller.h"
#include "model/jd-wording.h"
#include "reading/jd-reading.h"
#include "reading/jd-sentences.h"

/* ---- the dictionary ---- */

static guint
count_vowels (const char *sounds)
{
  guint count = 0;
  for (const char *p = sounds; *p && *p != '#'; p++)
    count += g_ascii_isdigit (*p);
  return count;
}

/* Words of letters and apostrophes -> syllables of how they are said first. */
static GHashTable *
read_dictionary (const char *path, GError **error)
{
  g_autofree char *data = NULL;
  if (!g_file_get_contents (path, &data, NULL, error))
    return NULL;
  GHashTable *words = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_auto (GStrv) lines = g_strsplit (data, "\n", -1);
  for (guint i = 0; lines[i]; i++)
    {
      gsize length = strspn (lines[i], "abcdefghijklmnopqrstuvwxyz'");
      guint count = count_vowels (lines[i] + length);
      if (length > 0 && lines[i][length] == ' ' && count > 0)
        g_hash_table_insert (words, g_strndup (lines[i], length), GUINT_TO_POINTER (count));
    }
  return words;
}

static int
compare_strings (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

static int
print_exceptions (const char *dictionary, GError **error)
{
  g_autoptr (GHashTable) words = read_dictionary (dictionary, error);
  if (!words)
    return 1;
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func (g_free);
  GHashTableIter iter;
  gpointer word, count;
  g_hash_table_iter_init (&iter, words);
  while (g_hash_table_iter_next (&iter, &word, &count))
    if (jd_syllables_count ("en", NULL, word, strlen (word)) != GPOINTER_TO_UINT (count))
      g_ptr_array_add (lines, g_strdup_printf ("%s %u", (const char *) word, GPOINTER_TO_UINT (count)));
  g_ptr_array_sort (lines, compare_strings);
  for (guint i = 0; i < lines->len; i++)
    g_print ("%s\n", (const char *) lines->pdata[i]);
  return 0;
}

/* ---- the texts ---- */

typedef struct
{
  char *id, *language;
  GPtrArray *lines; /* of prose; strings */
} Text;

static void
text_free (gpointer data)
{
  Text *text = data;
  g_free (text->id);
  g_free (text->language);
  g_ptr_array_unref (text->lines);
  g_free (text);
}

static gboolean
is_prose (JdLabel label)
{
  return label != JD_LABEL_TITLE && label != JD_LABEL_COMPANY && label != JD_LABEL_LOCATION && label != JD_LABEL_HEADING && label != JD_LABEL_OTHER;
}

/* What the window would take into a posting as lines of it. */
static GPtrArray *
read_prose (const JdLabeller *labeller, const char *path, GError **error)
{
  g_autofree char *data = NULL;
  gsize length = 0;
  if (!g_file_get_contents (path, &data, &length, error))
    return NULL;
  const JdImporter *importer = jd_importer_for_file (path, data, length);
  g_autoptr (JdImported) imported = importer->read (data, length, error);
  if (!imported)
    return NULL;
  const GPtrArray *lines = imported->lines;
  g_autoptr (GArray) labels = jd_labeller_import_lines (labeller, lines, NULL);
  GPtrArray *prose = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0; i < lines->len; i++)
    if (is_prose (g_array_index (labels, JdLabelled, i).label))
      g_ptr_array_add (prose, jd_wording_plain (((const JdImportLine *) lines->pdata[i])->wording));
  return prose;
}

static GPtrArray *
read_texts (const char *corpus, GError **error)
{
  g_autoptr (JsonParser) parser = json_parser_new ();
  g_autofree char *index = g_build_filename (corpus, "index.json", NULL);
  g_autoptr (JdLabeller) labeller = jd_labeller_load (NULL, NULL, error);
  if (!labeller || !json_parser_load_from_file (parser, index, error))
    return NULL;
  g_autoptr (GPtrArray) texts = g_ptr_array_new_with_free_func (text_free);
  JsonArray *array = json_node_get_array (json_parser_get_root (parser));
  for (guint i = 0; i < json_array_get_length (array); i++)
    {
      JsonObject *entry = json_array_get_object_element (array, i);
      g_autofree char *path = g_build_filename (corpus, json_object_get_string_member (entry, "file"), NULL);
      GPtrArray *lines = read_prose (labeller, path, error);
      if (!lines)
        return NULL;
      Text *text = g_new (Text, 1);
      *text = (Text) { g_strdup (json_object_get_string_member (entry, "id")), g_strdup (json_object_get_string_member (entry, "language")), lines };
      g_ptr_array_add (texts, text);
    }
  return g_steal_pointer (&texts);
}

static GArray *
sentences_of (const Text *text, const JdReadingRules *rules)
{
  GArray *sentences = g_array_new (FALSE, FALSE, sizeof (JdSentence));
  for (guint i = 0; i < text->lines->len; i++)
    jd_sentences_append (text->lines->pdata[i], text->language, rules, sentences, NULL);
  return sentences;
}

/* ---- syllables ---- */

/* The word in small letters, with the apostrophe that the dictionary has. New string. */
static char *
dictionary_form (const char *text, gsize length)
{
  g_autofree char *word = g_strndup (text, length), *lower = g_utf8_strdown (word, -1);
  g_auto (GStrv) parts = g_strsplit (lower, "’", -1);
  return g_strjoinv ("'", parts);
}

typedef struct
{
  guint known, right, by_rules, unknown;
} Score;

static void
score_line (const char *line, GHashTable *words, const JdReadingRules *rules, Score *score)
{
  JdTokenizer tokenizer;
  JdToken token;
  jd_tokenizer_init (&tokenizer, line, -1);
  while (jd_tokenizer_next (&tokenizer, &token))
    {
      if (token.kind != JD_TOKEN_WORD)
        continue;
      g_autofree char *word = dictionary_form (line + token.start, token.end - token.start);
      guint count = GPOINTER_TO_UINT (g_hash_table_lookup (words, word));
      score->unknown += !count;
      score->known += count > 0;
      score->right += count > 0 && jd_syllables_count ("en", jd_reading_rules_syllables (rules), word, strlen (word)) == count;
      score->by_rules += count > 0 && jd_syllables_count ("en", NULL, word, strlen (word)) == count;
    }
}

static int
print_syllables (const char *dictionary, const char *corpus, GError **error)
{
  g_autoptr (GHashTable) words = read_dictionary (dictionary, error);
  g_autoptr (GPtrArray) texts = words ? read_texts (corpus, error) : NULL;
  g_autoptr (JdReadingRules) rules = jd_reading_rules_load (NULL, NULL);
  Score score = { 0 };
  if (!texts)
    return 1;
  for (guint i = 0; i < texts->len; i++)
    {
      const Text *text = texts->pdata[i];
      for (guint j = 0; g_str_equal (text->language, "en") && j < text->lines->len; j++)
        score_line (text->lines->pdata[j], words, rules, &score);
    }
  g_print ("tokens %u right %.4f by rules alone %.4f not in the dictionary %u\n", score.known, (double) score.right / MAX (score.known, 1), (double) score.by_rules / MAX (score.known, 1),
           score.unknown);
  return 0;
}

/* ---- where postings stand ---- */

static int
compare_doubles (gconstpointer a, gconstpointer b)
{
  double one = *(const double *) a, other = *(const double *) b;
  return (one > other) - (one < other);
}

/* The value that @share of @values, in order, are at most; between two in proportion. */
static double
quantile (const GArray *values, double share)
{
  double at = share * (values->len - 1);
  guint below = (guint) at, above = MIN (below + 1, values->len - 1);
  return g_array_index (values, double, below) + (at - below) * (g_array_index (values, double, above) - g_array_index (values, double, below));
}

static JdReadingFigureKind
figure_of (const char *language)
{
  JdReadingFigureKind found = JD_READING_LIX;
  for (guint kind = 0; kind < JD_N_READING_FIGURES; kind++)
    if (jd_reading_figure_rises (kind) && jd_reading_figure_is_of (kind, language))
      found = kind;
  return found;
}

static void
print_language (const char *language, const GPtrArray *texts, const JdReadingRules *rules)
{
  g_autoptr (GArray) figures = g_array_new (FALSE, FALSE, sizeof (double)), lengths = g_array_new (FALSE, FALSE, sizeof (double));
  const JdReadingFigureKind kind = figure_of (language);
  for (guint i = 0; i < texts->len; i++)
    {
      const Text *text = texts->pdata[i];
      g_autoptr (GArray) sentences = sentences_of (text, rules);
      JdReadingCounts prose = { 0 };
      if (!g_str_equal (text->language, language))
        continue;
      for (guint j = 0; j < sentences->len; j++)
        {
          const JdReadingCounts *counts = &g_array_index (sentences, JdSentence, j).counts;
          double words = counts->words;
          jd_reading_counts_add (&prose, counts);
          g_array_append_val (lengths, words);
        }
      JdReading reading;
      jd_reading_of_counts (&prose, prose.words, language, rules, &reading);
      if (reading.has[kind])
        g_array_append_val (figures, reading.figures[kind]);
    }
  g_array_sort (figures, compare_doubles);
  g_array_sort (lengths, compare_doubles);
  g_print ("{\"language\": \"%s\", \"texts\": %u, \"figure\": \"%s\", \"sentences\": %u, \"long\": %.0f, \"quarters\": [", language, figures->len, jd_reading_figure_ids[kind], lengths->len,
           quantile (lengths, 0.9));
  for (guint i = 0; i < JD_N_QUARTERS; i++)
    g_print ("%s%.0f", i ? ", " : "", quantile (figures, (jd_reading_figure_rises (kind) ? i : JD_N_QUARTERS - 1 - i) / (double) (JD_N_QUARTERS - 1)));
  g_print ("]}\n");
}

static int
print_postings (const char *corpus, GError **error)
{
  g_autoptr (GPtrArray) texts = read_texts (corpus, error);
  g_autoptr (JdReadingRules) rules = jd_reading_rules_load (NULL, NULL);
  static const char *const languages[] = { "en", "de", "fr", "es", "nl" };
  for (guint i = 0; texts && i < G_N_ELEMENTS (languages); i++)
    print_language (languages[i], texts, rules);
  return texts ? 0 : 1;
}

/* ---- the program ---- */

static int
run (int argc, char **argv, GError **error)
{
  if (argc == 3 && g_str_equal (argv[1], "exceptions"))
    return print_exceptions (argv[2], error);
  if (argc == 4 && g_str_equal (argv[1], "syllables"))
    return print_syllables (argv[2], argv[3], error);
  if (argc == 3 && g_str_equal (argv[1], "postings"))
    return print_postings (argv[2], error);
  g_printerr ("measure-reading: expected exceptions DICTIONARY, syllables DICTIONARY CORPUS, or postings CORPUS\n");
  return 2;
}

int
main (int argc, char **argv)
{
  g_autoptr (GError) error = NULL;
  int status = run (argc, argv, &error);
  if (error)
    g_printerr ("measure-reading: %s\n", error->message);
  return status;
}
