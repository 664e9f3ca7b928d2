// SPDX-License-Identifier: GPL-3.0-or-later
#include "manage/jd-deed.h"
#include "manage/jd-stored-change.h"
#include "test-folder.h"

/* What was done is told by what it was, in whatever language it was written down. */
static void
test_lines (void)
{
  g_autofree char *line = jd_deed_to_line (JD_DEED_RETIRE_BLOCKS, 3, NULL), *same = jd_deed_label_of_line (line);
  g_autofree char *german = jd_deed_label_of_line ("1 Baustein zurückziehen\tretire-blocks\t1\t"), *role = jd_deed_label_of_line ("X\tchange-role\t1\tCook \"A\"");

  g_assert_cmpstr (line, ==, "Retire 3 Blocks\tretire-blocks\t3\t");
  g_assert_cmpstr (same, ==, "Retire 3 Blocks");
  g_assert_cmpstr (german, ==, "Retire 1 Block");
  g_assert_cmpstr (role, ==, "Change Role “Cook \"A\"”");
}

/* What an older program wrote, or a newer one that knows more, is called as it says. */
static void
test_as_written (void)
{
  static const char *const lines[][2] = {
    { "3 Bausteine zurückziehen", "3 Bausteine zurückziehen" },
    { "Paint It\tpaint-blocks\t3\t", "Paint It" },
    { "Odd\tretire-blocks\tmany\t", "Odd" },
    { "Odd\tretire-blocks", "Odd" },
    { "", "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (lines); i++)
    {
      g_autofree char *label = jd_deed_label_of_line (lines[i][0]);

      g_assert_cmpstr (label, ==, lines[i][1]);
    }
}

/* A name cannot break out of its line. */
static void
test_name (void)
{
  g_autofree char *line = jd_deed_to_line (JD_DEED_CHANGE_ROLE, 1, "a\tb\nc"), *label = jd_deed_label_of_line (line);

  g_assert_null (strchr (line, '\n'));
  g_assert_cmpstr (label, ==, "Change Role “a b c”");
}

static void
test_each (void)
{
  for (JdDeed deed = 0; deed < JD_N_DEEDS; deed++)
    {
      g_autofree char *label = jd_deed_label (deed, 2, NULL), *line = jd_deed_to_line (deed, 2, NULL), *again = jd_deed_label_of_line (line);

      g_assert_cmpstr (again, ==, label);
      g_assert_cmpint (*label, !=, '\0');
    }
}

/* The files that an older program left. */
static void
test_stored (void)
{
  g_autofree char *folder = folder_new (), *path = g_build_filename (folder, "1.done", NULL);

  g_assert_true (g_file_set_contents (path, "vacancy-library-change 1\nsum\nBaustein ändern\nrest", -1, NULL));
  g_autofree char *old = jd_stored_change_label (path);
  g_assert_cmpstr (old, ==, "Baustein ändern");
  g_assert_true (g_file_set_contents (path, "vacancy-library-change 1\nsum\nBaustein ändern\tchange-block\t0\t\nrest", -1, NULL));
  g_autofree char *new = jd_stored_change_label (path);
  g_assert_cmpstr (new, ==, "Change Block");
  folder_remove (folder);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/deed/lines", test_lines);
  g_test_add_func ("/deed/as-written", test_as_written);
  g_test_add_func ("/deed/name", test_name);
  g_test_add_func ("/deed/each", test_each);
  g_test_add_func ("/deed/stored", test_stored);
  return g_test_run ();
}
