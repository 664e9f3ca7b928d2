// SPDX-License-Identifier: GPL-3.0-or-later
#include "uses/jd-where-used-files.h"

#include <string.h>

#include "test-small-library.h"
#include "edit/jd-edit.h"
#include "store/jd-posting-file.h"
#include "store/jd-recents.h"

static JdLibrary *small;

static void
save (const char *folder, const char *name, const JdPosting *posting)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *path = folder_path (folder, name);

  jd_posting_file_save (path, posting, &error);
  g_assert_no_error (error);
}

static void
add_folder (JdWhereUsed *used, const char *folder)
{
  g_autoptr (GError) error = NULL;

  jd_where_used_add_folder (used, folder, NULL, &error);
  g_assert_no_error (error);
}

/* The uses of @block, one a line; files by their last part. New string. */
static char *
print_uses (const JdWhereUsed *used, const char *block)
{
  static const char *const kinds[] = { "role", "level", "posting" };
  const GPtrArray *uses = jd_where_used_of (used, block);
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < uses->len; i++)
    {
      const JdUse *use = g_ptr_array_index (uses, i);
      g_autofree char *name = use->user->file != NULL ? g_path_get_basename (use->user->file) : g_strdup (use->user->id);
      g_string_append_printf (out, "%s %s in %s", kinds[use->user->kind], name, use->section != NULL ? use->section : "none");
      if (use->line != NULL)
        g_string_append_printf (out, ": %s %s %d%s", use->line, jd_state_names[use->state], use->revision, use->user->is_posted ? " posted" : "");
      g_string_append_c (out, '\n');
    }
  return g_string_free (out, FALSE);
}

static void
assert_uses (const JdWhereUsed *used, const char *block, const char *expected)
{
  g_autofree char *uses = print_uses (used, block);

  g_assert_cmpstr (uses, ==, expected);
}

static void
test_library (void)
{
  g_autoptr (JdWhereUsed) used = jd_where_used_new ();

  jd_where_used_add_library (used, small);
  assert_uses (used, "cook", "role cook in duties\n");
  assert_uses (used, "meals", "role cook in pay\nrole cook in pay\n");
  /* Operations: added, replaced and what replaces it, matched. */
  assert_uses (used, "teach", "level senior in duties\n");
  assert_uses (used, "fetch", "role cook in duties\nlevel senior in none\n");
  assert_uses (used, "order", "level senior in none\n");
  assert_uses (used, "hours", "role cook in place\nlevel senior in duties\n");
  assert_uses (used, "gym", "");
  assert_uses (used, "nobody-has-it", "");
}

static void
test_postings (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (JdWhereUsed) used = jd_where_used_new ();
  g_autoptr (JdPosting) posting = small_posting (small, "mid");
  g_autoptr (JdPlacement) again = jd_resolve_placement (small, posting, jd_library_block (small, "cook"), JD_FROM_EDIT, &error);
  small_replace (&posting, jd_edit_insert (posting, "pay", 0, again, &error), error);
  small_replace (&posting, jd_edit_set_text (posting, "cook", "Cook well.", &error), error);
  small_replace (&posting, jd_edit_detach (posting, "fetch", &error), error);
  small_replace (&posting, jd_edit_set_value (posting, "posted", "2026-11-01", &error), error);

  jd_where_used_add_posting (used, NULL, posting);
  assert_uses (used, "cook", "posting test in duties: cook overridden 1 posted\nposting test in pay: cook~2 linked 1 posted\n");
  /* A line that follows no block any more uses none, whatever it is called. */
  assert_uses (used, "fetch", "");
}

/* What is open counts as it is, its file does not; nothing counts twice, by whichever name it comes. */
static void
test_once (void)
{
  char *folder = folder_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (JdPosting) posting = small_posting (small, "mid");
  g_autoptr (JdPosting) edited = jd_edit_remove (posting, "cook", &error);
  g_autofree char *inside = g_build_filename (folder, "a", NULL);
  g_autofree char *roundabout = g_build_filename (folder, "a", "..", "a", NULL);
  g_autofree char *file = g_build_filename (roundabout, "one.vacancy", NULL);
  g_autofree char *link = g_build_filename (folder, "link.vacancy", NULL);
  save (folder, "a/one.vacancy", posting);
  save (folder, "two.vacancy", posting);
  g_assert_cmpint (symlink (file, link), ==, 0);

  g_autoptr (JdWhereUsed) used = jd_where_used_new ();
  jd_where_used_add_posting (used, link, edited);
  add_folder (used, roundabout);
  add_folder (used, inside);
  add_folder (used, folder);
  add_folder (used, folder);
  assert_uses (used, "cook", "posting two.vacancy in duties: cook linked 1\n");
  assert_uses (used, "watch", "");
  g_assert_cmpuint (jd_where_used_unread (used)->len, ==, 0);
  folder_free (folder);
}

static const char *
unread_name (const JdWhereUsed *used, guint index)
{
  const JdUnread *unread = g_ptr_array_index (jd_where_used_unread (used), index);

  g_assert_nonnull (unread->error);
  g_assert_nonnull (strstr (unread->error->message, unread->path));
  return strrchr (unread->path, '/') + 1;
}

/* Links lead nowhere, what is broken is told once, and the rest is there, in order. */
static void
test_folder (void)
{
  char *folder = folder_new (), *elsewhere = folder_new ();
  g_autoptr (JdPosting) posting = small_posting (small, "mid");
  g_autofree char *to_folder = g_build_filename (folder, "elsewhere", NULL);
  g_autofree char *round = g_build_filename (folder, "deep", "round", NULL);
  g_autofree char *to_file = g_build_filename (folder, "outside.vacancy", NULL);
  g_autofree char *outside = g_build_filename (elsewhere, "outside.vacancy", NULL);
  g_autofree char *pipe = g_build_filename (folder, "pipe.vacancy", NULL);
  save (elsewhere, "outside.vacancy", posting);
  save (folder, "b.vacancy", posting);
  save (folder, "a.vacancy", posting);
  save (folder, "deep/er/c.vacancy", posting);
  save (folder, ".hidden/d.vacancy", posting);
  save (folder, "deep/.e.vacancy", posting);
  save (folder, "f.vacancy~", posting);
  folder_put (folder, "deep/broken.vacancy", "{'format':1,'id':'x'}");
  folder_put (folder, "dir.vacancy/notes.txt", "none");
  g_assert_cmpint (symlink (elsewhere, to_folder), ==, 0);
  g_assert_cmpint (symlink (folder, round), ==, 0);
  g_assert_cmpint (symlink (outside, to_file), ==, 0);
  g_assert_cmpint (mkfifo (pipe, 0600), ==, 0);

  g_autoptr (JdWhereUsed) used = jd_where_used_new ();
  add_folder (used, folder);
  add_folder (used, folder);
  assert_uses (used, "hours",
               "posting a.vacancy in place: hours linked 1\nposting b.vacancy in place: hours linked 1\nposting c.vacancy in place: hours linked 1\n");
  g_assert_cmpuint (jd_where_used_unread (used)->len, ==, 2);
  g_assert_cmpstr (unread_name (used, 0), ==, "broken.vacancy");
  g_assert_cmpstr (unread_name (used, 1), ==, "pipe.vacancy");
  /* The folder itself may be a link. */
  g_autoptr (JdWhereUsed) linked = jd_where_used_new ();
  add_folder (linked, to_folder);
  assert_uses (linked, "hours", "posting outside.vacancy in place: hours linked 1\n");
  folder_free (folder);
  folder_free (elsewhere);
}

/* A folder that may not be looked into is told, unless one may everything. */
static void
test_closed (void)
{
  char *folder = folder_new ();
  g_autoptr (JdPosting) posting = small_posting (small, "mid");
  g_autoptr (GError) error = NULL;
  g_autofree char *closed = g_build_filename (folder, "closed", NULL);
  g_autofree char *gone = g_build_filename (folder, "gone", NULL);
  save (folder, "a.vacancy", posting);
  save (folder, "closed/b.vacancy", posting);
  g_assert_cmpint (g_chmod (closed, 0), ==, 0);

  g_autoptr (JdWhereUsed) used = jd_where_used_new ();
  add_folder (used, folder);
  g_assert_cmpuint (jd_where_used_of (used, "hours")->len, ==, geteuid () == 0 ? 2 : 1);
  g_assert_cmpuint (jd_where_used_unread (used)->len, ==, geteuid () == 0 ? 0 : 1);
  g_assert_false (jd_where_used_add_folder (used, gone, NULL, &error));
  g_assert_error (error, JD_ERROR, JD_ERROR_IO);
  folder_free (folder);
}

/* Without end, folder in folder, until paths are too long for the system: what cannot be reached is told. */
static void
test_deep (void)
{
  char *folder = folder_new ();
  g_autofree char *start = g_get_current_dir ();
  g_autofree char *name = g_strnfill (200, 'd');
  g_autoptr (JdWhereUsed) used = jd_where_used_new ();

  g_assert_cmpint (chdir (folder), ==, 0);
  for (guint i = 0; i < 30; i++)
    {
      g_assert_cmpint (g_mkdir (name, 0700), ==, 0);
      g_assert_cmpint (chdir (name), ==, 0);
    }
  g_assert_cmpint (chdir (start), ==, 0);
  add_folder (used, folder);
  g_assert_cmpuint (jd_where_used_unread (used)->len, ==, 1);
  /* From inside out, since no path reaches the innermost. */
  g_assert_cmpint (chdir (folder), ==, 0);
  for (guint i = 0; i < 30; i++)
    g_assert_cmpint (chdir (name), ==, 0);
  for (guint i = 0; i < 30; i++)
    {
      g_assert_cmpint (chdir (".."), ==, 0);
      g_assert_cmpint (rmdir (name), ==, 0);
    }
  g_assert_cmpint (chdir (start), ==, 0);
  folder_free (folder);
}

static void
test_recents (void)
{
  char *folder = folder_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (JdPosting) posting = small_posting (small, "mid");
  g_autofree char *list = g_build_filename (folder, "recents.json", NULL);
  static const char *const names[] = { "here.vacancy", "gone.vacancy" };
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *path = g_build_filename (folder, names[i], NULL);
      save (folder, names[i], posting);
      g_assert_true (jd_recents_add (list, path, posting, NULL, &error));
    }
  g_autofree char *gone = g_build_filename (folder, "gone.vacancy", NULL);
  g_assert_cmpint (g_remove (gone), ==, 0);

  g_autoptr (JdWhereUsed) used = jd_where_used_new ();
  jd_where_used_add_recents (used, list);
  assert_uses (used, "hours", "posting here.vacancy in place: hours linked 1\n");
  g_assert_cmpuint (jd_where_used_unread (used)->len, ==, 0);
  folder_put (folder, "recents.json", "[");
  jd_where_used_add_recents (used, list);
  g_assert_cmpuint (jd_where_used_unread (used)->len, ==, 1);
  folder_free (folder);
}

static void
test_cancelled (void)
{
  char *folder = folder_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (JdPosting) posting = small_posting (small, "mid");
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (JdWhereUsed) used = jd_where_used_new ();
  save (folder, "a.vacancy", posting);

  g_cancellable_cancel (cancellable);
  g_assert_false (jd_where_used_add_folder (used, folder, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  assert_uses (used, "hours", "");
  folder_free (folder);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  small = small_library_new ();
  g_test_add_func ("/where-used/library", test_library);
  g_test_add_func ("/where-used/postings", test_postings);
  g_test_add_func ("/where-used/once", test_once);
  g_test_add_func ("/where-used/folder", test_folder);
  g_test_add_func ("/where-used/closed", test_closed);
  g_test_add_func ("/where-used/deep", test_deep);
  g_test_add_func ("/where-used/recents", test_recents);
  g_test_add_func ("/where-used/cancelled", test_cancelled);
  int status = g_test_run ();
  jd_library_unref (small);
  return status;
}
