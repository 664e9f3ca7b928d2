// SPDX-License-Identifier: GPL-3.0-or-later
/* The postings a new user can make of the starter library, in one language, and what is asked of them in every language. */
#pragma once

#include <string.h>

#include "base/jd-token.h"
#include "check/jd-check.h"
#include "compose/jd-compose.h"
#include "compose/jd-resolve.h"
#include "edit/jd-edit.h"
#include "export/jd-export.h"
#include "library/jd-library.h"
#include "test-util.h"

#define SAME_IDEA 0.6 /* share of content words two bullets may have in common */

static JdLibrary *library;

static void
load_library (void)
{
  g_autoptr (GError) error = NULL;

  library = jd_library_new ();
  jd_library_add_folder (library, jd_library_starter_path (), JD_FOLDER_READ_ONLY, &error);
  g_assert_no_error (error);
}

/* A posting of a role; what it is composed of and as plain text, both while it is checked. */
typedef struct
{
  const JdRole *role;
  const JdLevel *level;
  const char *workplace;
  const char *language;
  JdDocument *document;
  char *text;
} Case;

static JdPosting *
set (JdPosting *posting, const char *name, const char *value)
{
  g_autoptr (GError) error = NULL;
  JdPosting *after = jd_edit_set_value (posting, name, value, &error);

  g_assert_no_error (error);
  jd_posting_unref (posting);
  return after;
}

static JdPosting *
make_posting (const Case *at)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (JdFacts) facts = jd_facts_new ();
  JdPosting *posting;

  facts->company = g_strdup ("Northwind Works");
  facts->workplace = g_strdup (at->workplace);
  g_ptr_array_add (facts->locations, jd_location_new ("Utrecht, NL", NULL));
  posting = jd_resolve_new (library, NULL, at->role->id, at->level->id, at->language, facts, NULL, &error);
  g_assert_no_error (error);
  posting = set (posting, "apply", "jobs@example.com");
  return set (posting, "pay", "42000-52000 EUR/year");
}

static gboolean
has_language (const JdRole *role, const char *language)
{
  const char *used;

  jd_localized_get (role->name, language, &used);
  return jd_language_same (used, language);
}

typedef void (*CheckFunc) (const Case *at);

static void
at_case (Case *at, CheckFunc check)
{
  g_autoptr (JdPosting) posting = make_posting (at);
  g_autoptr (JdDocument) document = jd_compose (posting);
  g_autofree char *text = jd_export_one (&jd_export_text, document, NULL, NULL, NULL);

  at->document = document;
  at->text = text;
  check (at);
}

/* Every role that has a name in @language, at every level and workplace. */
static void
each_case_in (const char *language, CheckFunc check)
{
  const GPtrArray *roles = jd_library_roles (library), *levels = jd_library_levels (library);

  g_assert_cmpuint (levels->len, ==, 5);
  for (guint r = 0; r < roles->len; r++)
    for (guint l = r % TEST_STRIDE; has_language (roles->pdata[r], language) && l < levels->len; l += TEST_STRIDE)
      for (const char *const *workplace = jd_workplace_names; *workplace; workplace++)
        {
          Case at = { roles->pdata[r], levels->pdata[l], *workplace, language, NULL, NULL };
          at_case (&at, check);
        }
}

static void
fail_at (const Case *at, const char *what, const char *detail)
{
  g_test_message ("%s at %s, %s, in %s: %s: %s", at->role->id, at->level->id, at->workplace, at->language, what, detail);
  g_test_fail ();
}

/* ---- nothing is missing ---- */

static void
check_nothing_missing (const Case *at)
{
  for (guint i = 0; i < at->document->n_missing; i++)
    fail_at (at, "missing", at->document->missing[i].name);
  if (strpbrk (at->text, "{}[]"))
    fail_at (at, "left-over markup", strpbrk (at->text, "{}[]"));
}

/* ---- nothing is mistyped ---- */

static void
check_typography (const Case *at)
{
  const JdCheckContext context = { .language = at->language };
  g_autoptr (GPtrArray) findings = jd_check_run (&jd_check_typography, at->document, &context);

  for (guint i = 0; i < findings->len; i++)
    fail_at (at, ((const JdFinding *) findings->pdata[i])->rule, ((const JdFinding *) findings->pdata[i])->text);
}

/* ---- no idea twice ---- */

static GHashTable *
content_words (const char *text)
{
  GHashTable *words = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  JdTokenizer tokenizer;
  JdToken token;

  jd_tokenizer_init (&tokenizer, text, -1);
  while (jd_tokenizer_next (&tokenizer, &token))
    if (token.kind <= JD_TOKEN_TERM && token.length > 3)
      g_hash_table_add (words, g_utf8_casefold (text + token.start, token.end - token.start));
  return words;
}

static double
overlap (GHashTable *a, GHashTable *b)
{
  GHashTableIter iter;
  gpointer word;
  guint common = 0;

  g_hash_table_iter_init (&iter, a);
  while (g_hash_table_iter_next (&iter, &word, NULL))
    common += g_hash_table_contains (b, word);
  const guint all = g_hash_table_size (a) + g_hash_table_size (b) - common;
  return all ? (double) common / all : 0;
}

static void
check_same_idea (const Case *at)
{
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) words = g_ptr_array_new_with_free_func ((GDestroyNotify) g_hash_table_unref);

  for (const JdNode *node = jd_document_next (at->document, NULL); node; node = jd_document_next (at->document, node))
    if (node->type == JD_NODE_ITEM || node->type == JD_NODE_PARAGRAPH)
      {
        g_ptr_array_add (lines, jd_node_text (node));
        g_ptr_array_add (words, content_words (lines->pdata[lines->len - 1]));
      }
  for (guint i = 0; i < words->len; i++)
    for (guint k = i + 1; k < words->len; k++)
      if (overlap (words->pdata[i], words->pdata[k]) >= SAME_IDEA)
        {
          g_autofree char *both = g_strdup_printf ("«%s» and «%s»", (char *) lines->pdata[i], (char *) lines->pdata[k]);
          fail_at (at, "the same idea twice", both);
        }
}

/* ---- spelling ---- */

static JdSpelling *spelling;

static void
check_spelling (const Case *at)
{
  const JdCheckContext context = { at->language, spelling };
  g_autoptr (GPtrArray) found = jd_check_run (&jd_check_spelling, at->document, &context);

  for (guint i = 0; i < found->len; i++)
    fail_at (at, "spelling", ((JdFinding *) found->pdata[i])->text);
}

/* Every word of every posting in @language. */
static void
assert_spelling (const char *language)
{
  g_autoptr (GError) error = NULL;
  JdSpeller *speller = jd_speller_new_enchant (language, &error);
  g_autoptr (JdPosting) names = NULL;
  const Case any = { jd_library_role (library, "accountant"), jd_library_level (library, "entry"), "hybrid", language, NULL, NULL };

  g_assert_no_error (error);
  spelling = jd_spelling_new (speller);
  jd_spelling_add_trade_words (spelling, language, &error);
  g_assert_no_error (error);
  names = make_posting (&any);
  jd_spelling_set_names (spelling, names);
  each_case_in (language, check_spelling);
  jd_spelling_free (spelling);
}
