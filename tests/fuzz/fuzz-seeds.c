// SPDX-License-Identifier: GPL-3.0-or-later
#include "fuzz-seeds.h"

static int
compare_names (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

/* In the order of their names. */
static GPtrArray *
names_of (const char *folder, const char *suffix)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  GPtrArray *names = g_ptr_array_new_with_free_func (g_free);
  const char *name;

  g_assert_nonnull (dir);
  while ((name = g_dir_read_name (dir)) != NULL)
    if (g_str_has_suffix (name, suffix))
      g_ptr_array_add (names, g_build_filename (folder, name, NULL));
  g_ptr_array_sort (names, compare_names);
  return names;
}

static char *
read_file (const char *path)
{
  g_autoptr (GError) error = NULL;
  char *data = NULL;

  g_file_get_contents (path, &data, NULL, &error);
  g_assert_no_error (error);
  return data;
}

static void
add_files (GPtrArray *seeds, const FuzzFiles *files)
{
  g_autofree char *folder = g_build_filename (g_getenv ("VACANCY_TEST_DIR"), files->folder, NULL);
  g_autoptr (GPtrArray) names = names_of (folder, files->suffix);

  for (guint i = 0; i < MIN (files->most, names->len); i++)
    g_ptr_array_add (seeds, read_file (names->pdata[i]));
}

GPtrArray *
fuzz_seeds (const FuzzTarget *target)
{
  GPtrArray *seeds = g_ptr_array_new_with_free_func (g_free);

  for (const char *const *seed = target->seeds; seed != NULL && *seed != NULL; seed++)
    g_ptr_array_add (seeds, g_strdup (*seed));
  for (const FuzzFiles *files = target->files; files != NULL && files->folder != NULL; files++)
    add_files (seeds, files);
  g_assert_cmpuint (seeds->len, >, 0);
  return seeds;
}

/* What stands between the quotes. NULL for a comment or an empty line. New string. */
static char *
read_word (const char *line)
{
  const char *at = *line != '#' ? strchr (line, '"') : NULL;
  GString *word;

  if (at == NULL)
    return NULL;
  word = g_string_new (NULL);
  for (at++; *at != '"'; at++)
    {
      g_assert_cmpint (*at, !=, '\0');
      if (at[0] == '\\' && at[1] == 'x')
        {
          g_string_append_c (word, (char) (g_ascii_xdigit_value (at[2]) << 4 | g_ascii_xdigit_value (at[3])));
          at += 3;
        }
      else
        g_string_append_c (word, *at == '\\' ? *++at : *at);
    }
  return g_string_free (word, FALSE);
}

GPtrArray *
fuzz_words (const char *path)
{
  g_autofree char *data = read_file (path);
  g_auto (GStrv) lines = g_strsplit (data, "\n", -1);
  GPtrArray *words = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; lines[i] != NULL; i++)
    {
      char *word = read_word (lines[i]);

      if (word != NULL)
        g_ptr_array_add (words, word);
    }
  g_assert_cmpuint (words->len, >, 0);
  return words;
}
