// SPDX-License-Identifier: GPL-3.0-or-later
/* The ways in for a text. */
#include <string.h>

#include "base/jd-token.h"
#include "check/jd-check.h"
#include "compose/jd-compose.h"
#include "compose/jd-phrases.h"
#include "edit/jd-compare.h"
#include "edit/jd-edit.h"
#include "edit/jd-find.h"
#include "edit/jd-merge-text.h"
#include "edit/jd-word-diff.h"
#include "export/jd-export.h"
#include "fuzz-slow.h"
#include "fuzz-write.h"
#include "import/jd-importer.h"
#include "library/jd-search.h"
#include "model/jd-block.h"
#include "model/jd-level.h"
#include "model/jd-money.h"
#include "model/jd-role.h"
#include "model/jd-wording-writer.h"

/* ---- text ---- */

static char *
paragraphs (const char *text)
{
  return jd_text_clean (text, -1, JD_TEXT_PARAGRAPHS, NULL);
}

static char *
one_line (const char *text)
{
  return jd_text_clean (text, -1, JD_TEXT_LINE, NULL);
}

static void
enter_clean (const char *text)
{
  g_autofree char *clean = paragraphs (text), *line = one_line (text);

  g_assert_true (jd_text_is_clean (clean, JD_TEXT_PARAGRAPHS));
  g_assert_true (jd_text_is_clean (line, JD_TEXT_LINE));
}

static void
enter_fold (const char *text)
{
  g_autofree char *folded = jd_text_fold (text), *hash = jd_text_hash (text);
}

static void
enter_url (const char *text)
{
  g_autofree char *address = g_strconcat ("https://e.example/", text, NULL);
  g_autofree char *normal = jd_url_normalise (text), *behind_host = jd_url_normalise (address);

  jd_url_is_safe (text);
  jd_url_is_safe (address);
}

static void
enter_token (const char *text)
{
  g_autofree char *clean = paragraphs (text);
  JdTokenizer tokenizer;
  JdToken token;

  jd_tokenizer_init (&tokenizer, clean, -1);
  while (jd_tokenizer_next (&tokenizer, &token))
    ;
  jd_text_count_words (clean, -1);
}

/* ---- wordings ---- */

static void
enter_wording (const char *text)
{
  g_autofree char *wording = paragraphs (text), *plain = jd_wording_plain (wording), *escaped = jd_wording_escape (wording);
  g_auto (GStrv) variables = jd_wording_variables (wording), unsafe = jd_wording_unsafe_links (wording);
}

static void
enter_writer (const char *text)
{
  g_autofree char *wording = paragraphs (text);
  g_autofree char *line = one_line (text);
  g_autofree char *written = fuzz_rewrite (wording), *written_line = fuzz_rewrite (line), *joined = jd_wording_join (wording, line);
}

static void
enter_paste (const char *text)
{
  for (const JdImporter *const *importer = jd_importers (); *importer != NULL; importer++)
    {
      g_autoptr (JdImported) imported = (*importer)->read (text, strlen (text), NULL);
    }
}

/* ---- values ---- */

static void
enter_values (const char *text)
{
  for (JdVariableType type = JD_VARIABLE_TEXT; type <= JD_VARIABLE_PLACE; type++)
    {
      const JdVariable rule = { .name = (char *) "x", .type = type };
      g_autofree char *accepted = jd_variable_accept (&rule, text, "ja", NULL);
    }
  g_autofree char *place = jd_place_from_text (text, "de");
}

static void
enter_pay (const char *text)
{
  g_autofree char *behind = g_strconcat ("EUR ", text, NULL), *before = g_strconcat (text, " EUR/year", NULL);
  JdPay pay;

  jd_pay_parse (text, NULL, NULL, &pay, NULL);
  jd_pay_parse (behind, "de", "CH", &pay, NULL);
  jd_pay_parse (before, "ja", NULL, &pay, NULL);
}

static void
enter_phrases (const char *text)
{
  g_autofree char *date = jd_phrase_date ("en", text);

  jd_phrase_article ("en", text);
  jd_phrase_heading (text, JD_KIND_DUTY);
}

/* ---- postings ---- */

static JdPosting *
posting_of (const char *text)
{
  JdPosting *posting = jd_posting_new ("p", "en");
  JdSection *section = jd_section_new ("s", JD_KIND_DUTY, "Duties");
  JdPlacement *placement = jd_placement_new ("a", JD_KIND_DUTY);

  g_free (placement->text);
  placement->text = paragraphs (text);
  g_ptr_array_add (section->placements, placement);
  g_ptr_array_add (posting->sections, section);
  return posting;
}

static void
export_everywhere (const JdPosting *posting)
{
  g_autoptr (JdDocument) document = jd_compose (posting);

  for (const JdExporter *const *exporter = jd_exporters (); *exporter != NULL; exporter++)
    {
      /* Pages are laid out by pango, which is not linear in one long word. */
      if ((*exporter)->flags & JD_EXPORT_BINARY)
        continue;
      const JdExportOptions options = { 72 };
      g_autofree char *name = jd_export_file_name (posting, (*exporter)->extension);
      g_autofree char *out = jd_export_one (*exporter, document, &options, NULL, NULL);
    }
}

/* Saved, read, composed, exported. */
static void
enter_posting (const char *text)
{
  g_autoptr (JdPosting) posting = posting_of (text);
  gsize length;
  g_autofree char *json = jd_posting_to_json (posting, &length);
  g_autoptr (JdPosting) again = jd_posting_parse (json, length, "slow", NULL);

  g_assert_nonnull (again);
  export_everywhere (again);
}

/* As each value of a fact and as a heading. */
static void
enter_facts (const char *text)
{
  g_autoptr (JdPosting) posting = posting_of ("{company} {title} {apply}");
  g_auto (GStrv) names = jd_edit_value_names (posting);

  for (guint i = 0; names[i] != NULL; i++)
    {
      g_autoptr (JdPosting) before = posting;

      posting = jd_edit_set_value (before, names[i], text, NULL);
      if (posting == NULL)
        posting = jd_posting_ref (before);
    }
  g_autoptr (JdPosting) headed = jd_edit_set_heading (posting, "s", text, NULL);
  g_assert_nonnull (headed);
  export_everywhere (headed);
}

/* ---- files ---- */

static void
enter_json_raw (const char *text)
{
  g_autoptr (JdPosting) posting = jd_posting_parse (text, strlen (text), "slow", NULL);
}

/* Wherever a format has room for what it does not know. */
static void
enter_json_inside (const char *text)
{
  g_autofree char *list = g_strdup_printf ("{\"format\":1,\"x\":[%s0]}", text), *object = g_strdup_printf ("{\"format\":1,%s\"x\":0}", text);
  g_autofree char *string = g_strdup_printf ("{\"format\":1,\"id\":\"a\",\"x\":\"%s\"}", text);
  const char *const files[] = { list, object, string };

  for (guint i = 0; i < G_N_ELEMENTS (files); i++)
    {
      g_autoptr (JdPosting) posting = jd_posting_parse (files[i], strlen (files[i]), "slow", NULL);
      g_autoptr (JdBlock) block = jd_block_parse (files[i], strlen (files[i]), "slow", NULL);
      g_autoptr (JdLevel) level = jd_level_parse (files[i], strlen (files[i]), "slow", NULL);
      g_autoptr (JdRole) role = jd_role_parse (files[i], strlen (files[i]), "slow", NULL);
    }
}

/* ---- checks and comparisons ---- */

static void
ignore (gsize start, gsize end, guint offset, guint length, gpointer count)
{
  (*(guint *) count)++;
}

static void
enter_spelling (const char *text)
{
  static const char *const words[] = { "a", "word", "of", "experience", NULL };
  g_autoptr (JdSpelling) spelling = jd_spelling_new (jd_speller_new_words ("en", words));
  g_autoptr (JdPosting) posting = posting_of (text);
  g_autoptr (JdDocument) document = jd_compose (posting);
  const JdCheckContext context = { "en", spelling };
  g_autoptr (GPtrArray) findings = g_ptr_array_new_with_free_func ((GDestroyNotify) jd_finding_free);
  g_autofree char *clean = paragraphs (text);
  guint count = 0;

  for (const JdCheck *const *check = jd_checks (); *check != NULL; check++)
    g_ptr_array_extend_and_steal (findings, jd_check_run (*check, document, &context));
  jd_spelling_set_names (spelling, posting);
  jd_spelling_check_text (spelling, clean, -1, ignore, &count);
  for (guint i = 0, asked = 0; i < findings->len && asked < 3; i++)
    {
      const JdFinding *finding = findings->pdata[i];
      g_auto (GStrv) suggested = finding->check->suggest != NULL ? finding->check->suggest (finding->text, &context, 5) : NULL;

      asked += suggested != NULL;
    }
}

/* As duties and as qualifications. */
static void
enter_structure (const char *text)
{
  static JdStructureData *structure;
  g_autoptr (JdPosting) posting = posting_of (text), other = posting_of (text);
  JdSection *section = g_ptr_array_index (other->sections, 0);

  if (!structure)
    structure = jd_structure_data_load_from ((const char *const[]) { g_getenv ("VACANCY_DATA_DIR"), NULL });
  ((JdPlacement *) section->placements->pdata[0])->kind = JD_KIND_QUALIFICATION;
  g_free (section->id);
  section->id = g_strdup ("t");
  g_ptr_array_add (posting->sections, jd_section_ref (section));
  g_autoptr (JdDocument) document = jd_compose (posting);
  const JdCheckContext context = { .language = "en", .today = "2026-12-01", .reader = "en", .structure = structure };
  g_autoptr (GPtrArray) findings = jd_check_run (&jd_check_structure, document, &context);
  g_assert_nonnull (findings);
}

/* @text with another word in the middle and at every so many bytes. New string. */
static char *
changed (const char *text)
{
  GString *out = g_string_new (NULL);
  gsize step = MAX (strlen (text) / 50, 1), done = 0;

  for (const char *at = text; *at != '\0'; at += step, done += step)
    {
      g_string_append (out, " other ");
      g_string_append_len (out, at, (gssize) MIN (step, strlen (text) - done));
      if (strlen (text) - done <= step)
        break;
    }
  char *clean = jd_text_clean (out->str, (gssize) out->len, JD_TEXT_PARAGRAPHS, NULL);
  g_string_free (out, TRUE);
  return clean;
}

static void
enter_diff (const char *text)
{
  g_autofree char *clean = paragraphs (text), *other = changed (clean), *twice = g_strconcat (clean, " ", clean, NULL);
  g_autoptr (GPtrArray) few = jd_word_diff (clean, other), more = jd_word_diff (clean, twice), all = jd_word_diff (clean, "x");
}

static void
enter_merge (const char *text)
{
  g_autofree char *clean = paragraphs (text), *other = changed (clean), *more = g_strconcat (clean, " x", NULL), *before = g_strconcat ("x ", clean, NULL);
  g_autoptr (GPtrArray) apart = jd_merge_text (clean, more, before), touching = jd_merge_text (clean, other, more), all = jd_merge_text (clean, other, "x");
}

static void
enter_compare (const char *text)
{
  g_autofree char *other = changed (text);
  g_autoptr (JdPosting) mine = posting_of (text), theirs = posting_of (other);
  g_autoptr (GPtrArray) differences = jd_compare_postings (mine, theirs);
}

/* ---- looking for it ---- */

static JdSearch *search;

void
slow_begin_search (void)
{
  g_autoptr (JdLibrary) library = jd_library_new ();

  g_assert_true (jd_library_add_folder (library, jd_library_starter_path (), JD_FOLDER_READ_ONLY, NULL));
  search = jd_search_new (library, "de");
}

void
slow_end_search (void)
{
  g_clear_pointer (&search, jd_search_free);
}

static void
enter_search (const char *text)
{
  const JdSearchQuery query = { .query = text, .kind = JD_KIND_OTHER };
  g_autoptr (GPtrArray) found = jd_search_run (search, &query, NULL);
}

static void
find (JdPosting *posting, const char *text)
{
  g_autoptr (JdFind) finder = jd_find_new (text, JD_MATCH_ANY);
  guint replaced;

  if (finder == NULL)
    return;
  while (!jd_find_look (finder, posting, G_MAXINT64))
    ;
  g_autoptr (JdPosting) after = jd_find_replace (finder, JD_FIND_ALL, "other", &replaced, NULL);
}

static void
enter_find (const char *text)
{
  g_autoptr (JdPosting) posting = posting_of (text);
  g_autofree char *line = jd_text_clean (text, -1, JD_TEXT_LINE, NULL);

  find (posting, "a");
  find (posting, line);
}

const SlowEntry slow_entries[] = {
  { "clean", enter_clean, SLOW_TEXT, 1 },
  { "fold", enter_fold, SLOW_TEXT, 1 },
  { "url", enter_url, SLOW_NUMBERS, 1 },
  { "token", enter_token, SLOW_NUMBERS, 1 },
  { "wording", enter_wording, SLOW_TEXT, 1 },
  { "writer", enter_writer, SLOW_TEXT, 2 },
  { "paste", enter_paste, SLOW_HTML, 1 },
  { "values", enter_values, SLOW_NUMBERS, 8 },
  { "pay", enter_pay, SLOW_NUMBERS, 2 },
  { "phrases", enter_phrases, SLOW_NUMBERS, 1 },
  { "posting", enter_posting, SLOW_NUMBERS | SLOW_HTML, 1 },
  { "facts", enter_facts, SLOW_NUMBERS | SLOW_HTML, 8 },
  { "json-raw", enter_json_raw, SLOW_JSON, 1 },
  { "json-inside", enter_json_inside, SLOW_JSON, 1 },
  { "spelling", enter_spelling, SLOW_NUMBERS, 8 },
  { "structure", enter_structure, SLOW_NUMBERS, 1 },
  { "diff", enter_diff, SLOW_TEXT, 2 },
  { "merge", enter_merge, SLOW_TEXT, 8 },
  { "compare", enter_compare, SLOW_TEXT, 1 },
  { "search", enter_search, SLOW_TEXT, 1 },
  { "find", enter_find, SLOW_TEXT, 2 },
  { NULL, NULL, SLOW_TEXT, 1 },
};
