// SPDX-License-Identifier: GPL-3.0-or-later
#include "jd-clause.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "jd-phrase-match.h"

#define WORDS_MAX 200
#define WORD_MAX 200

const char *const jd_clause_test_names[]
    = { "words", "pay", "range", "gross", "period", "spread", "pay-note", "benefits", "duties", "closing", "posted", "company", "part-time", "language", NULL };

/* Folded here, so that nobody has to type them so. */
static GStrv
read_words (const JdValue *root, const char *member)
{
  GStrv words = jd_read_strings (root, member, JD_OPTIONAL);
  JdValue list = jd_value_member (root, member, JD_OPTIONAL);

  if (g_strv_length (words) > WORDS_MAX)
    {
      g_autofree char *expected = g_strdup_printf (_("at most %u of them"), WORDS_MAX), *found = g_strdup_printf ("%u", g_strv_length (words));
      jd_value_fault (&list, JD_ERROR_LIMIT, expected, found);
    }
  for (guint i = 0; words[i]; i++)
    {
      JdValue element = jd_value_element (&list, i);
      char *folded = jd_phrase_fold (words[i]);

      g_free (words[i]);
      words[i] = folded;
      if (strspn (folded, "* ") == strlen (folded))
        jd_value_fault (&element, JD_ERROR_VALUE, _("words"), _("none"));
      if (strlen (folded) > WORD_MAX)
        {
          g_autofree char *expected = g_strdup_printf (_("at most %u bytes"), WORD_MAX), *found = g_strdup_printf ("%zu", strlen (folded));
          jd_value_fault (&element, JD_ERROR_LIMIT, expected, found);
        }
    }
  return words;
}

static GStrv
read_languages (const JdValue *root)
{
  GStrv languages = jd_read_strings (root, "languages", JD_OPTIONAL);
  JdValue list = jd_value_member (root, "languages", JD_OPTIONAL);

  for (guint i = 0; languages[i]; i++)
    if (!jd_is_language_tag (languages[i]))
      {
        JdValue element = jd_value_element (&list, i);
        g_autofree char *found = jd_error_quote (languages[i]);
        jd_value_fault (&element, JD_ERROR_VALUE, _("a language, such as de"), found);
      }
  return languages;
}

static JdClause *
read_clause (const JdValue *root)
{
  JdClause *clause = g_new0 (JdClause, 1);
  JdValue words = jd_value_member (root, "words", JD_OPTIONAL);

  clause->id = jd_read_id (root, "id", JD_REQUIRED);
  clause->test = jd_read_choice (root, "test", JD_OPTIONAL, jd_clause_test_names, JD_TEST_WORDS);
  clause->words = read_words (root, "words");
  clause->unless = read_words (root, "unless");
  clause->given = read_words (root, "if");
  clause->languages = read_languages (root);
  clause->title = jd_read_bool (root, "title", JD_OPTIONAL, FALSE);
  clause->question = jd_read_bool (root, "question", JD_OPTIONAL, FALSE);
  clause->message = jd_localized_read (root, "message", JD_REQUIRED, FALSE);
  clause->adds = jd_localized_read (root, "adds", JD_OPTIONAL, FALSE);
  if (clause->test == JD_TEST_WORDS && !clause->words[0])
    jd_value_fault_missing (&words, _("words to look for, or a test"));
  return clause;
}

JdClause *
jd_clause_parse (const char *data, gsize length, const char *file, GError **error)
{
  g_autoptr (JdReader) reader = jd_reader_new (data, length, file, error);
  if (!reader)
    return NULL;

  JdValue root = jd_reader_root (reader);
  g_autoptr (JdClause) clause = read_clause (&root);
  return jd_reader_finish (reader, error) ? g_steal_pointer (&clause) : NULL;
}

void
jd_clause_free (JdClause *clause)
{
  g_free (clause->id);
  g_strfreev (clause->words);
  g_strfreev (clause->unless);
  g_strfreev (clause->given);
  g_strfreev (clause->languages);
  g_clear_pointer (&clause->message, jd_localized_unref);
  g_clear_pointer (&clause->adds, jd_localized_unref);
  g_free (clause);
}

gboolean
jd_clause_is_pay (const JdClause *clause)
{
  g_return_val_if_fail (clause, FALSE);

  return clause->test >= JD_TEST_PAY && clause->test <= JD_TEST_PAY_NOTE;
}
