// SPDX-License-Identifier: GPL-3.0-or-later
#include "check/jd-speller.h"

#include <string.h>

#include "test-folder.h"

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

/* The tests' own dictionaries lie in a folder enchant looks into before those of the system, and its ordering is the one we do not want. So what else is installed changes nothing. */
static const struct
{
  const char *tag, *words;
} dictionaries[] = {
  { "en", "vrnkl-any" },
  { "en_AU", "vrnkl-there" },
  { "en_US", "kitchen doesn't receive vrnkl-here" },
  { "qaa_QB", "vrnkl-qb" },
  { "qaa_QC", "vrnkl-qc" },
  { "sv_FI", "vrnkl-fi" },
  { "sv_SE", "vrnkl-se" },
  /* Enchant lists them and gives another one when asked. */
  { "qab_Latn_QA", "vrnkl-latin" },
};

static void
put_dictionaries (const char *folder)
{
  for (guint i = 0; i < G_N_ELEMENTS (dictionaries); i++)
    {
      g_auto (GStrv) words = g_strsplit (dictionaries[i].words, " ", -1);
      g_autofree char *lines = g_strjoinv ("\n", words);
      g_autofree char *text = g_strdup_printf ("%u\n%s\n", g_strv_length (words), lines);
      g_autofree char *dic = g_strdup_printf ("hunspell/%s.dic", dictionaries[i].tag);
      g_autofree char *aff = g_strdup_printf ("hunspell/%s.aff", dictionaries[i].tag);
      folder_put_bytes (folder, dic, text, -1);
      folder_put_bytes (folder, aff, "SET UTF-8\nTRY esianrtolcdugmphbyfvkwz\nWORDCHARS '-\nICONV 1\nICONV ’ '\n", -1);
    }
  folder_put_bytes (folder, "enchant.ordering", "*:aspell,hunspell\nen_US:aspell,hunspell\n", -1);
}

static void
test_english (void)
{
  g_autoptr (JdSpeller) speller = jd_speller_new_enchant ("en-US", NULL);
  g_assert_true (is_right (speller, "kitchen"));
  g_assert_true (is_right (speller, "doesn't"));
  g_assert_true (is_right (speller, "doesn’t"));
  g_assert_false (is_right (speller, "kitchn"));
  g_auto (GStrv) suggestions = speller->class->suggest (speller->self, "recieve", 7);
  g_assert_cmpstr (suggestions[0], ==, "receive");
}

/* The rule, with lists of what may be installed: hunspell's and aspell's ways of naming. */
static void
test_choice (void)
{
  static const struct
  {
    const char *installed, *language, *chosen;
  } cases[] = {
    /* The locale itself. */
    { "en en_AU en_GB en_US", "en-GB", "en_GB" },
    { "en en_AU en_GB en_US", "EN-gb", "en_GB" },
    { "ca ca_ES ca_ES-valencia", "ca-ES-valencia", "ca_ES-valencia" },
    { "ca ca_ES ca_ES-valencia", "ca-valencia", "ca_ES-valencia" },
    /* Its usual country, also before a dictionary for the language anywhere. */
    { "en en_AU en_GB en_US", "en", "en_US" },
    { "en en_AU en_GB en_US", "en-AQ", "en_US" },
    { "sv_FI sv_SE", "sv", "sv_SE" },
    { "sv_FI sv_SE", "sv-AX", "sv_SE" },
    { "de_AT de_DE", "de-LI", "de_DE" },
    { "ca ca_ES", "ca-FR-valencia", "ca_ES" },
    /* How people are addressed is not a matter of spelling. */
    { "de_AT de_DE", "de-x-du", "de_DE" },
    { "de_AT de_DE", "de-AT-x-du", "de_AT" },
    { "es_AR es_ES es_MX", "es-419", "es_ES" },
    /* Anywhere, then another country. */
    { "en en_AU", "en-AQ", "en" },
    { "en en_AU", "en", "en" },
    { "en_AU en_GB", "en", "en_AU" },
    { "en_AU-large en_GB", "en", "en_AU-large" },
    { "ar ar_AE", "ar-MA", "ar" },
    /* Another language, or one written otherwise, is no help. */
    { "fil fil_PH", "fi", NULL },
    { "en_US", "de", NULL },
    { "sr_RS", "sr", "sr_RS" },
    { "sr_RS", "sr-Latn", NULL },
    { "sr_RS", "sr-Latn-RS", NULL },
    { "", "en", NULL },
    /* What is no language. */
    { "en_US", "", NULL },
    { "en_US", "-US", NULL },
    { "en_US", "en_US.dic", NULL },
    { "en_US", "en-US-", NULL },
    { "en_US", "../en_US", NULL },
  };
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_auto (GStrv) installed = *cases[i].installed != '\0' ? g_strsplit (cases[i].installed, " ", -1) : g_new0 (char *, 1);
      g_autofree char *chosen = jd_speller_choose ((const char *const *) installed, cases[i].language);
      g_test_message ("%s of %s", cases[i].language, cases[i].installed);
      g_assert_cmpstr (chosen, ==, cases[i].chosen);
    }
}

/* What is chosen is what is asked, and hunspell does it. */
static void
test_chosen (void)
{
  static const struct
  {
    const char *language, *dictionary, *word;
  } cases[] = {
    { "en", "en_US", "vrnkl-here" },
    { "en-US", "en_US", "vrnkl-here" },
    { "en-AQ", "en_US", "vrnkl-here" },
    { "en-AU", "en_AU", "vrnkl-there" },
    { "sv", "sv_SE", "vrnkl-se" },
    { "sv-FI", "sv_FI", "vrnkl-fi" },
    { "qaa", "qaa_QB", "vrnkl-qb" },
    { "qaa-QC", "qaa_QC", "vrnkl-qc" },
    { "qaa-QD", "qaa_QB", "vrnkl-qb" },
  };
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (JdSpeller) speller = jd_speller_new_enchant (cases[i].language, &error);
      g_assert_no_error (error);
      g_assert_cmpstr (speller->language, ==, cases[i].dictionary);
      g_assert_cmpstr (speller->provider, ==, "hunspell");
      g_assert_true (is_right (speller, cases[i].word));
    }
}

/* Only what can be asked for is offered; aspell's ways to write one English are no languages of postings. */
static void
test_languages (void)
{
  g_auto (GStrv) languages = jd_speller_languages ();
  for (guint i = 0; languages[i] != NULL; i++)
    {
      g_test_message ("%s", languages[i]);
      g_assert_true (g_regex_match_simple ("^[a-z]{2,3}(-[A-Z]{2}(-[a-z0-9]{5,8})?)?$", languages[i], 0, 0));
      g_assert_true (i == 0 || strcmp (languages[i - 1], languages[i]) < 0);
    }
  for (guint i = 0; i < G_N_ELEMENTS (dictionaries); i++)
    {
      g_autofree char *language = g_strdelimit (g_strdup (dictionaries[i].tag), "_", '-');
      g_assert_true (g_strv_contains ((const char *const *) languages, language) == (strstr (language, "-Latn") == NULL));
    }
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
  g_autoptr (JdSpeller) first = jd_speller_new_enchant ("en-US", NULL);
  g_assert_false (is_right (first, "Vrnkl"));
  first->class->add (first->self, "Vrnkl", 5);
  g_assert_true (is_right (first, "Vrnkl"));
  g_autoptr (JdSpeller) second = jd_speller_new_enchant ("en-US", NULL);
  g_assert_true (is_right (second, "Vrnkl"));
}

static gpointer
come_and_go_thread (gpointer unused)
{
  for (guint i = 0; i < 200; i++)
    {
      JdSpeller *speller = jd_speller_new_enchant (i % 2 == 0 ? "qaa-QB" : "sv-SE", NULL);
      g_assert_true (is_right (speller, i % 2 == 0 ? "vrnkl-qb" : "vrnkl-se"));
      jd_speller_free (speller);
    }
  return NULL;
}

/* As windows open and close: each of them loads and frees its dictionary on a thread. What hunspell does wrong then, the sanitizers tell: a table is leaked, or freed too early. */
static void
test_threads (void)
{
  GThread *threads[4];
  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    threads[i] = g_thread_new ("speller", come_and_go_thread, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    g_thread_join (threads[i]);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  char *folder = folder_new ();
  put_dictionaries (folder);
  g_setenv ("ENCHANT_CONFIG_DIR", folder, TRUE);
  g_test_add_func ("/speller/words", test_words);
  g_test_add_func ("/speller/english", test_english);
  g_test_add_func ("/speller/choice", test_choice);
  g_test_add_func ("/speller/chosen", test_chosen);
  g_test_add_func ("/speller/languages", test_languages);
  g_test_add_func ("/speller/no-dictionary", test_no_dictionary);
  g_test_add_func ("/speller/hostile-language", test_hostile_language);
  g_test_add_func ("/speller/personal-words-are-kept", test_personal_words_are_kept);
  g_test_add_func ("/speller/threads", test_threads);
  int status = g_test_run ();
  folder_free (folder);
  return status;
}
