// SPDX-License-Identifier: GPL-3.0-or-later
/* data/FORMATS.md is what others write files by: its examples must be read, and say all that is written. */
#include <json-glib/json-glib.h>

#include "board/jd-board.h"
#include "board/jd-board-part.h"
#include "library/jd-library.h"
#include "model/jd-posting.h"

static char *
rewrite_block (const char *data, const char *name, GError **error)
{
  g_autoptr (JdBlock) block = jd_block_parse (data, strlen (data), name, error);
  return block != NULL ? jd_block_to_json (block, NULL) : NULL;
}

static char *
rewrite_level (const char *data, const char *name, GError **error)
{
  g_autoptr (JdLevel) level = jd_level_parse (data, strlen (data), name, error);
  return level != NULL ? jd_level_to_json (level, NULL) : NULL;
}

static char *
rewrite_role (const char *data, const char *name, GError **error)
{
  g_autoptr (JdRole) role = jd_role_parse (data, strlen (data), name, error);
  return role != NULL ? jd_role_to_json (role, NULL) : NULL;
}

static char *
rewrite_board (const char *data, const char *name, GError **error)
{
  g_autoptr (JdBoard) board = jd_board_parse (data, strlen (data), name, error);
  return board != NULL ? jd_board_to_json (board, NULL) : NULL;
}

static char *
rewrite_posting (const char *data, const char *name, GError **error)
{
  g_autoptr (JdPosting) posting = jd_posting_parse (data, strlen (data), name, error);
  return posting != NULL ? jd_posting_to_json (posting, NULL) : NULL;
}

/* Numbers, text and the order of members are compared; space is not. */
static char *
compact (const char *json)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (JsonNode) root = json_from_string (json, &error);
  g_assert_no_error (error);
  return json_to_string (root, FALSE);
}

static void
test_examples (void)
{
  static const struct
  {
    const char *heading;
    char *(*rewrite) (const char *data, const char *name, GError **error);
  } examples[] = {
    { "\n## Block:", rewrite_block },
    { "\n## Level:", rewrite_level },
    { "\n## Role:", rewrite_role },
    { "\n## Board:", rewrite_board },
    { "\n## Posting:", rewrite_posting },
  };
  g_autofree char *path = g_build_filename (g_getenv ("VACANCY_DATA_DIR"), "FORMATS.md", NULL);
  g_autofree char *text = NULL;
  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));

  for (guint i = 0; i < G_N_ELEMENTS (examples); i++)
    {
      const char *chapter = strstr (text, examples[i].heading);
      g_assert_nonnull (chapter);
      const char *start = strstr (chapter, "\n```json\n"), *end = strstr (start, "\n```\n");
      g_assert_true (start != NULL && end != NULL);
      start += strlen ("\n```json\n");
      g_autofree char *example = g_strndup (start, (gsize) (end - start));
      g_autoptr (GError) error = NULL;
      g_autofree char *written = examples[i].rewrite (example, examples[i].heading + 1, &error);
      g_assert_no_error (error);
      g_autofree char *expected = compact (example);
      g_autofree char *found = compact (written);
      g_assert_cmpstr (found, ==, expected);
    }
}

/* Every part, and what a title must not say, is named in the chapter on boards. */
static void
test_boards (void)
{
  g_autofree char *path = g_build_filename (g_getenv ("VACANCY_DATA_DIR"), "FORMATS.md", NULL);
  g_autofree char *text = NULL;
  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  char *chapter = strstr (text, "\n## Board:"), *end = strstr (chapter + 1, "\n## ");
  g_assert_true (chapter != NULL && end != NULL);
  *end = '\0';

  for (const JdBoardPart *part = jd_board_parts; part->name != NULL; part++)
    {
      g_autofree char *name = g_strdup_printf ("`%s`", part->name);
      g_test_message ("%s", name);
      g_assert_nonnull (strstr (chapter, name));
    }
  for (guint i = 0; jd_avoided_names[i] != NULL; i++)
    {
      g_autofree char *name = g_strdup_printf ("`%s`", jd_avoided_names[i]);
      g_test_message ("%s", name);
      g_assert_nonnull (strstr (chapter, name));
    }
}

/* The lists of names in it are those of the program. */
static void
test_names (void)
{
  const char *const *const lists[] = { jd_kind_names, jd_employment_names };
  g_autofree char *path = g_build_filename (g_getenv ("VACANCY_DATA_DIR"), "FORMATS.md", NULL);
  g_autofree char *text = NULL;
  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  g_strdelimit (text, "\n", ' ');

  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    {
      g_autoptr (GString) list = g_string_new (lists[i][0]);
      for (guint k = 1; lists[i][k] != NULL; k++)
        g_string_append_printf (list, "%s%s", lists[i] == jd_employment_names && lists[i][k + 1] == NULL ? " or " : ", ", lists[i][k]);
      g_test_message ("%s", list->str);
      g_assert_nonnull (strstr (text, list->str));
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/formats/examples", test_examples);
  g_test_add_func ("/formats/boards", test_boards);
  g_test_add_func ("/formats/names", test_names);
  return g_test_run ();
}
