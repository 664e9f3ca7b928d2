// SPDX-License-Identifier: GPL-3.0-or-later
#include "check/jd-speller.h"

#include <glib/gstdio.h>
#include <string.h>

static gboolean
is_right (JdSpeller *speller, const char *word)
{
  return speller->class->check (speller->self, word, strlen (word));
}

static void
test_words (void)
{
  static const char *const words[] = { "apple", "pear", "peach", NULL };
  g_autoptr (JdSpeller) speller = jd_speller_new_words ("en", words);
  g_assert_cmpstr (speller->language, ==, "en");
  g_assert_true (is_right (speller, "pear"));
  g_assert_false (is_right (speller, "plum"));
  g_assert_true (speller->class->check (speller->self, "pearl", 4));
  speller->class->add (speller->self, "plum", 4);
  g_assert_true (is_right (speller, "plum"));
  g_auto (GStrv) suggestions = speller->class->suggest (speller->self, "Peer", 4);
  g_assert_cmpuint (g_strv_length (suggestions), ==, 3);
  g_assert_cmpstr (suggestions[0], ==, "peach");
}

/* The dictionary of American English, or NULL with the test skipped. */
static JdSpeller *
need_english (void)
{
  g_autoptr (GError) error = NULL;
  JdSpeller *speller = jd_speller_new_enchant ("en-US", &error);
  if (speller == NULL)
    g_test_skip ("no English dictionary is installed");
  return speller;
}

static void
test_english (void)
{
  g_autoptr (JdSpeller) speller = need_english ();
  if (speller == NULL)
    return;
  g_assert_true (is_right (speller, "kitchen"));
  g_assert_true (is_right (speller, "doesn't"));
  g_assert_true (is_right (speller, "doesn’t"));
  g_assert_false (is_right (speller, "kitchn"));
  g_auto (GStrv) suggestions = speller->class->suggest (speller->self, "recieve", 7);
  g_assert_cmpstr (suggestions[0], ==, "receive");
}

/* Whatever the system prefers, hunspell comes first when it is there. */
static void
test_hunspell_first (void)
{
  g_autoptr (JdSpeller) speller = need_english ();
  if (speller == NULL)
    return;
  if (!g_file_test ("/usr/share/hunspell/en_US.dic", G_FILE_TEST_EXISTS))
    {
      g_test_skip ("no hunspell dictionary");
      return;
    }
  g_assert_cmpstr (speller->language, ==, "en_US");
  g_assert_cmpstr (speller->provider, ==, "hunspell");
}

static void
test_choice (void)
{
  g_auto (GStrv) languages = jd_speller_languages ();
  for (guint i = 0; languages[i] != NULL; i++)
    {
      g_assert_null (strchr (languages[i], '_'));
      g_assert_true (i == 0 || strcmp (languages[i - 1], languages[i]) < 0);
    }
  if (!g_strv_contains ((const char *const *) languages, "en-US"))
    {
      g_test_skip ("no English dictionary is installed");
      return;
    }
  g_autoptr (JdSpeller) bare = jd_speller_new_enchant ("en", NULL);
  g_assert_cmpstr (bare->language, ==, "en_US");
  /* No dictionary of Antarctica: another one of the language. */
  g_autoptr (JdSpeller) other = jd_speller_new_enchant ("en-AQ", NULL);
  g_assert_true (g_str_has_prefix (other->language, "en_"));
}

static void
test_no_dictionary (void)
{
  g_autoptr (GError) error = NULL;
  g_assert_null (jd_speller_new_enchant ("tlh", &error));
  g_assert_error (error, JD_ERROR, JD_ERROR_REFERENCE);
  g_assert_nonnull (strstr (error->message, "tlh"));
  g_assert_true (g_str_has_prefix (error->message, "No spelling dictionary"));
}

static void
test_hostile_language (void)
{
  static const char *const languages[] = { "", "../../etc", "en_US.dic", "-", "%s%n", "e\n" };
  for (guint i = 0; i < G_N_ELEMENTS (languages); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (JdSpeller) speller = jd_speller_new_enchant (languages[i], &error);
      g_assert_true ((speller == NULL) == (error != NULL));
    }
}

/* Personal words are kept where the person's other programs keep them, and found again. */
static void
test_personal_words_are_kept (void)
{
  g_autoptr (JdSpeller) first = need_english ();
  if (first == NULL)
    return;
  g_assert_false (is_right (first, "Vrnkl"));
  first->class->add (first->self, "Vrnkl", 5);
  g_assert_true (is_right (first, "Vrnkl"));
  g_autoptr (JdSpeller) second = jd_speller_new_enchant ("en-US", NULL);
  g_assert_true (is_right (second, "Vrnkl"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_autofree char *folder = g_dir_make_tmp ("vacancy-speller-XXXXXX", NULL);
  g_setenv ("ENCHANT_CONFIG_DIR", folder, TRUE);
  g_test_add_func ("/speller/words", test_words);
  g_test_add_func ("/speller/english", test_english);
  g_test_add_func ("/speller/hunspell-first", test_hunspell_first);
  g_test_add_func ("/speller/choice", test_choice);
  g_test_add_func ("/speller/no-dictionary", test_no_dictionary);
  g_test_add_func ("/speller/hostile-language", test_hostile_language);
  g_test_add_func ("/speller/personal-words-are-kept", test_personal_words_are_kept);
  int status = g_test_run ();
  static const char *const files[] = { "en_US.dic", "en_US.exc", NULL };
  for (guint i = 0; files[i] != NULL; i++)
    {
      g_autofree char *path = g_build_filename (folder, files[i], NULL);
      g_unlink (path);
    }
  g_rmdir (folder);
  return status;
}
