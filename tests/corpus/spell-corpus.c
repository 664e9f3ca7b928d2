// SPDX-License-Identifier: GPL-3.0-or-later
/* spell-corpus CORPUS SEED: what spelling, placeholders and typography say of the job texts of a folder (README.md), read as an import reads them, and which errors that are put into them are found.
 * A line each, with tabs between:
 *   words LANGUAGE COUNT
 *   flag LANGUAGE TEXT RULE FOUND     a finding
 *   planted LANGUAGE FOUND RIGHT WRONG     an error in place of a word: whether it was found
 *   suggested LANGUAGE FIRST RIGHT WRONG SUGGESTED     of some of these: whether the word was the first that was suggested
 * Languages without a dictionary are left out. */
#include <json-glib/json-glib.h>
#include <string.h>

#include "base/jd-token.h"
#include "check/jd-check.h"
#include "compose/jd-compose.h"
#include "import/jd-importer.h"
#include "model/jd-posting.h"

/* Of a language; the same number of each text. */
#define PLANTED_OF_TEXT 40
#define SUGGESTED 40 /* of these, of a language: they take 20 ms */
#define SHORTEST 5 /* letters of a word that gets an error */

typedef struct
{
  const char *language;
  JdSpelling *spelling;
  JdSpeller *plain, *english; /* the dictionaries alone */
  guint words, planted;
  GRand *chance;
} Language;

/* ---- a text ---- */

static JdPosting *
posting_of (const GPtrArray *lines, const char *language)
{
  JdPosting *posting = jd_posting_new ("text", language);
  JdSection *section = jd_section_new ("text", JD_KIND_TEXT, "");

  g_ptr_array_add (posting->sections, section);
  for (guint i = 0; i < lines->len; i++)
    {
      const JdImportLine *line = lines->pdata[i];
      g_autofree char *id = g_strdup_printf ("line-%u", i + 1);
      JdPlacement *placement = jd_placement_new (id, JD_KIND_TEXT);
      g_free (placement->text);
      placement->text = line->item ? g_strconcat ("- ", line->wording, NULL) : g_strdup (line->wording);
      g_ptr_array_add (section->placements, placement);
    }
  return posting;
}

static JdDocument *
read_text (const char *path, const char *language)
{
  g_autofree char *data = NULL;
  g_autoptr (GError) error = NULL;
  gsize length;

  if (!g_file_get_contents (path, &data, &length, &error))
    g_error ("%s", error->message);
  g_autoptr (JdImported) imported = jd_importer_for_file (path, data, length)->read (data, length, &error);
  if (!imported)
    g_error ("%s: %s", path, error->message);
  g_autoptr (JdPosting) posting = posting_of (imported->lines, language);
  return jd_compose (posting);
}

/* ---- findings ---- */

static void
print_findings (const JdDocument *document, const Language *language, const char *id)
{
  const JdCheckContext context = { .language = language->language, .spelling = language->spelling };

  for (const JdCheck *const *check = jd_checks (); *check; check++)
    {
      if (!g_strv_contains (((const char *const[]){ "spelling", "placeholders", "typography", NULL }), (*check)->id))
        continue;
      g_autoptr (GPtrArray) findings = jd_check_run (*check, document, &context);
      for (guint i = 0; i < findings->len; i++)
        {
          const JdFinding *finding = findings->pdata[i];
          g_print ("flag\t%s\t%s\t%s\t%s\n", language->language, id, jd_finding_rule (finding), finding->text);
        }
    }
}

/* ---- planted errors ---- */

/* A letter dropped, doubled, swapped with the next one, or another one of the alphabet. */
static char *
make_error (GRand *chance, const char *word)
{
  glong length;
  g_autofree gunichar *letters = g_utf8_to_ucs4_fast (word, -1, &length);
  const gint32 at = g_rand_int_range (chance, 1, (gint32) length - 1);
  g_autoptr (GArray) out = g_array_new (TRUE, FALSE, sizeof (gunichar));
  gunichar other = (gunichar) g_rand_int_range (chance, 'a', 'z' + 1);

  g_array_append_vals (out, letters, (guint) length);
  switch (g_rand_int_range (chance, 0, 4))
    {
    case 0:
      g_array_remove_index (out, (guint) at);
      break;
    case 1:
      g_array_insert_val (out, (guint) at, letters[at]);
      break;
    case 2:
      g_array_index (out, gunichar, at) = letters[at + 1];
      g_array_index (out, gunichar, at + 1) = letters[at];
      break;
    default:
      g_array_index (out, gunichar, at) = other;
    }
  return g_ucs4_to_utf8 ((gunichar *) (gpointer) out->data, (glong) out->len, NULL, NULL, NULL);
}

/* Written as the dictionary has it, and without other signs. */
static gboolean
is_plain_word (const Language *language, const char *word)
{
  for (const char *at = word; *at; at = g_utf8_next_char (at))
    if (!g_unichar_isalpha (g_utf8_get_char (at)) || (at > word && !g_unichar_islower (g_utf8_get_char (at))))
      return FALSE;
  return g_utf8_strlen (word, -1) >= SHORTEST && language->plain->class->check (language->plain->self, word, strlen (word));
}

static GPtrArray *
plain_words (const Language *language, const char *text)
{
  GPtrArray *words = g_ptr_array_new_with_free_func (g_free);
  JdTokenizer tokenizer;
  JdToken token;

  jd_tokenizer_init (&tokenizer, text, -1);
  while (jd_tokenizer_next (&tokenizer, &token))
    {
      g_autofree char *word = g_strndup (text + token.start, token.end - token.start);
      if (token.kind == JD_TOKEN_WORD && is_plain_word (language, word))
        g_ptr_array_add (words, g_steal_pointer (&word));
    }
  return words;
}

/* Where an error was put. */
typedef struct
{
  gsize start, end;
  gboolean found;
} Planted;

static void
found_word (gsize start, gsize end, guint offset, guint length, gpointer data)
{
  Planted *planted = data;

  planted->found = planted->found || (start < planted->end && end > planted->start);
}

static void
suggest (const Language *language, const char *word, const char *wrong)
{
  g_auto (GStrv) suggestions = jd_spelling_suggest (language->spelling, wrong, 1);

  g_print ("suggested\t%s\t%d\t%s\t%s\t%s\n", language->language, g_strcmp0 (suggestions[0], word) == 0, word, wrong, suggestions[0] ? suggestions[0] : "");
}

static gboolean
is_word (const JdSpeller *speller, const char *word)
{
  return speller->class->check (speller->self, word, strlen (word));
}

/* In its line, as it is checked there. What gives another word, of the language or in English, is none that spelling could find. */
static void
plant (Language *language, const char *line)
{
  g_autoptr (GPtrArray) words = plain_words (language, line);
  if (words->len == 0)
    return;
  const char *word = words->pdata[g_rand_int_range (language->chance, 0, (gint32) words->len)];
  g_autofree char *wrong = make_error (language->chance, word);
  if (is_word (language->plain, wrong) || is_word (language->english, wrong))
    return;
  const char *at = strstr (line, word);
  g_autofree char *text = g_strdup_printf ("%.*s%s%s", (int) (at - line), line, wrong, at + strlen (word));
  Planted planted = { (gsize) (at - line), (gsize) (at - line) + strlen (wrong), FALSE };
  jd_spelling_check_text (language->spelling, text, -1, found_word, &planted);
  g_print ("planted\t%s\t%d\t%s\t%s\n", language->language, planted.found, word, wrong);
  if (language->planted++ < SUGGESTED)
    suggest (language, word, wrong);
}

/* ---- the corpus ---- */

static Language *
language_new (const char *tag, guint32 seed)
{
  JdSpeller *plain = jd_speller_new_enchant (tag, NULL);
  if (!plain)
    return NULL;
  Language *language = g_new0 (Language, 1);
  language->language = g_intern_string (tag);
  language->plain = plain;
  language->english = jd_speller_new_enchant ("en", NULL);
  language->spelling = jd_spelling_open (tag);
  language->chance = g_rand_new_with_seed (seed);
  return language;
}

static void
language_free (gpointer data)
{
  Language *language = data;

  if (!language)
    return;
  g_print ("words\t%s\t%u\n", language->language, language->words);
  jd_spelling_free (language->spelling);
  jd_speller_free (language->plain);
  jd_speller_free (language->english);
  g_rand_free (language->chance);
  g_free (language);
}

static void
take_text (Language *language, const JdDocument *document, const char *id)
{
  guint planted = 0;

  print_findings (document, language, id);
  for (const JdNode *node = jd_document_next (document, NULL); node; node = jd_document_next (document, node))
    if (node->placement && node->runs)
      {
        g_autofree char *text = jd_node_text (node);
        language->words += jd_text_count_words (text, -1);
        if (planted++ < PLANTED_OF_TEXT)
          plant (language, text);
      }
}

int
main (int argc, char **argv)
{
  g_autoptr (JsonParser) parser = json_parser_new ();
  g_autoptr (GError) error = NULL;
  g_autofree char *index = g_build_filename (argv[1], "index.json", NULL);
  g_autoptr (GHashTable) languages = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, language_free);

  if (argc != 3 || !json_parser_load_from_file (parser, index, &error))
    g_error ("spell-corpus CORPUS SEED: %s", error ? error->message : "two arguments");
  JsonArray *texts = json_node_get_array (json_parser_get_root (parser));
  for (guint i = 0; i < json_array_get_length (texts); i++)
    {
      JsonObject *text = json_array_get_object_element (texts, i);
      const char *tag = json_object_get_string_member (text, "language");
      if (!g_hash_table_contains (languages, tag))
        g_hash_table_insert (languages, (gpointer) tag, language_new (tag, (guint32) g_ascii_strtoull (argv[2], NULL, 10)));
      Language *language = g_hash_table_lookup (languages, tag);
      if (!language)
        continue;
      g_autofree char *path = g_build_filename (argv[1], json_object_get_string_member (text, "file"), NULL);
      g_autoptr (JdDocument) document = read_text (path, tag);
      take_text (language, document, json_object_get_string_member (text, "id"));
    }
  return 0;
}
