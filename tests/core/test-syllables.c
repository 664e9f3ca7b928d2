// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/jd-library.h"
#include "reading/jd-syllables.h"
#include "test-folder.h"
#include "test-util.h"

typedef struct
{
  const char *word;
  guint count;
} Case;

static void
assert_counts (const char *language, const JdSyllableTable *table, const Case *cases, gsize n)
{
  for (gsize i = 0; i < n; i++)
    {
      g_test_message ("%s", cases[i].word);
      g_assert_cmpuint (jd_syllables_count (language, table, cases[i].word, strlen (cases[i].word)), ==, cases[i].count);
    }
}

static JdSyllableTable *
load_table (void)
{
  g_autofree char *path = g_build_filename (jd_library_starter_path (), "words", "syllables-en.txt", NULL);
  g_autoptr (GError) error = NULL;
  JdSyllableTable *table = jd_syllable_table_load (path, &error);
  g_assert_no_error (error);
  return table;
}

static void
test_english_rules (void)
{
  static const Case cases[] = {
    { "cook", 1 }, { "table", 2 }, { "handled", 2 }, { "wanted", 2 }, { "cooked", 1 }, { "processes", 3 }, { "teams", 1 }, { "management", 3 }, { "safely", 2 }, { "nation", 2 },
    { "social", 2 }, { "experience", 4 }, { "client", 2 }, { "patient", 2 }, { "employee", 3 }, { "studying", 3 }, { "doing", 2 }, { "video", 3 }, { "actual", 3 }, { "prism", 2 },
    { "didn't", 2 }, { "don't", 1 }, { "boss's", 2 }, { "team's", 1 }, { "rhythm", 2 }, { "McDonald", 3 }, { "on-call", 2 }, { "hm", 1 },
  };
  assert_counts ("en", NULL, cases, G_N_ELEMENTS (cases));
}

/* What rules count wrong; whatever its case, its apostrophe, and what it is joined to. */
static void
test_english_table (void)
{
  static const Case cases[] = {
    { "science", 2 }, { "Reliable", 4 }, { "EVERYONE", 3 }, { "hire", 2 }, { "our", 2 }, { "cycling", 3 }, { "that’d", 2 }, { "science-minded", 4 }, { "Café", 2 },
  };
  g_autoptr (JdSyllableTable) table = load_table ();
  assert_counts ("en", table, cases, G_N_ELEMENTS (cases));
}

static void
test_german (void)
{
  static const Case cases[] = {
    { "Küche", 2 }, { "Wien", 1 }, { "Ferien", 3 }, { "Museum", 3 }, { "Team", 1 }, { "Theater", 3 }, { "Qualität", 3 }, { "Aktion", 3 }, { "Mitarbeiterinnen", 6 }, { "See", 1 },
    { "Gebäude", 3 }, { "freuen", 2 }, { "York", 1 }, { "System", 2 }, { "Teil-Zeit", 2 }, { "GmbH", 1 },
  };
  assert_counts ("de", NULL, cases, G_N_ELEMENTS (cases));
}

static void
test_french (void)
{
  static const Case cases[] = {
    { "les", 1 }, { "propre", 1 }, { "cuisine", 2 }, { "préparez", 3 }, { "mission", 2 }, { "réel", 2 }, { "naïf", 2 }, { "beau", 1 }, { "employer", 3 }, { "qualité", 3 }, { "guide", 1 },
    { "travaillaient", 3 }, { "finissent", 2 }, { "l’équipe", 2 }, { "qu’il", 1 }, { "expérience", 3 },
  };
  assert_counts ("fr", NULL, cases, G_N_ELEMENTS (cases));
}

static void
test_spanish (void)
{
  static const Case cases[] = {
    { "cena", 2 }, { "equipo", 3 }, { "bien", 1 }, { "Cuidas", 2 }, { "oficina", 4 }, { "energía", 4 }, { "leer", 2 }, { "guía", 2 }, { "averigüéis", 4 }, { "y", 1 }, { "muy", 1 }, { "formación", 3 },
    { "país", 2 }, { "playa", 2 },
  };
  assert_counts ("es", NULL, cases, G_N_ELEMENTS (cases));
}

static void
test_others (void)
{
  g_autofree char *longest = g_strnfill (100000, 'a');
  g_assert_false (jd_syllables_knows ("nl"));
  g_assert_cmpuint (jd_syllables_count ("nl", NULL, "keuken", 6), ==, 0);
  g_assert_cmpuint (jd_syllables_count ("en", NULL, longest, 100000), ==, 1);
  g_assert_cmpuint (jd_syllables_count ("es", NULL, "--", 2), ==, 1);
}

static void
assert_refused (const char *folder, const char *content, const char *place, const char *found)
{
  g_autofree char *path = g_build_filename (folder, "syllables.txt", NULL);
  g_autofree char *message = g_strdup_printf ("%s: %s: expected a word, a space, and how many syllables it has, up to 20, found %s", path, place, found);
  g_autoptr (GError) error = NULL;
  g_assert_true (g_file_set_contents (path, content, -1, NULL));
  g_assert_null (jd_syllable_table_load (path, &error));
  assert_fault (error, JD_ERROR_VALUE, message);
}

static void
test_faults (void)
{
  g_autofree char *folder = g_dir_make_tmp ("vacancy-syllables-XXXXXX", NULL), *path = g_build_filename (folder, "syllables.txt", NULL);
  assert_refused (folder, "# words\nscience 2\nhire\n", "line 3", "“hire”");
  assert_refused (folder, "hire 0\n", "line 1", "“hire 0”");
  assert_refused (folder, "hire 21", "line 1", "“hire 21”");
  assert_refused (folder, " 2\n", "line 1", "“ 2”");
  g_remove (path);
  g_rmdir (folder);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/syllables/english-rules", test_english_rules);
  g_test_add_func ("/syllables/english-table", test_english_table);
  g_test_add_func ("/syllables/german", test_german);
  g_test_add_func ("/syllables/french", test_french);
  g_test_add_func ("/syllables/spanish", test_spanish);
  g_test_add_func ("/syllables/others", test_others);
  g_test_add_func ("/syllables/faults", test_faults);
  return g_test_run ();
}
