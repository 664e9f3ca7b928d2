// SPDX-License-Identifier: GPL-3.0-or-later
/* Who may do what with a file stays as it was when the file is replaced, and nobody may do more. */
#include "base/jd-file.h"

#include <errno.h>
#include <linux/posix_acl.h>
#include <linux/posix_acl_xattr.h>
#include <string.h>
#include <sys/xattr.h>

#include "test-file-fixture.h"
#include "test-process.h"

#define ACCESS_LIST "system.posix_acl_access"
#define DEFAULT_LIST "system.posix_acl_default"
#define NONE ((guint32) ACL_UNDEFINED_ID)

static void
write_text (const char *path, const char *text, JdWriteFlags flags)
{
  g_autoptr (GError) error = NULL;

  jd_file_write (path, text, strlen (text), flags, &error);
  g_assert_no_error (error);
}

static void
get_info (const char *path, struct stat *info)
{
  g_assert_cmpint (stat (path, info), ==, 0);
}

static mode_t
file_mode (const char *path)
{
  struct stat info;

  get_info (path, &info);
  return info.st_mode & 07777;
}

/* ---- lists ---- */

typedef struct
{
  struct posix_acl_xattr_header header;
  struct posix_acl_xattr_entry entries[8];
} List;

/* FALSE where the file system has none; then the test is skipped. */
static gboolean
set_list (const char *path, const char *name, const List *list, guint entries)
{
  if (setxattr (path, name, list, sizeof list->header + entries * sizeof list->entries[0], 0) == 0)
    return TRUE;
  g_test_skip (g_strerror (errno));
  return FALSE;
}

static int
rights_of (const char *path, guint tag, guint32 id)
{
  List list = { { 0 }, { { 0 } } };
  gssize size = getxattr (path, ACCESS_LIST, &list, sizeof list);

  for (guint i = 0; size > 0 && sizeof list.header + i * sizeof list.entries[0] < (gsize) size; i++)
    if (list.entries[i].e_tag == tag && (tag != ACL_USER && tag != ACL_GROUP ? TRUE : list.entries[i].e_id == id))
      return list.entries[i].e_perm;
  return -1;
}

static void
assert_same_list (const char *path, const List *list, guint entries)
{
  char there[200];
  gssize size = getxattr (path, ACCESS_LIST, there, sizeof there);

  g_assert_cmpmem (there, MAX (size, 0), list, sizeof list->header + entries * sizeof list->entries[0]);
}

/* user::rw-, user:NOBODY:rw-, group::---, mask::rw-, other::--- : by its mode, 0660, the group could write. */
static const List with_nobody = { { POSIX_ACL_XATTR_VERSION },
                                  { { ACL_USER_OBJ, 6, NONE }, { ACL_USER, 6, NOBODY }, { ACL_GROUP_OBJ, 0, NONE }, { ACL_MASK, 6, NONE }, { ACL_OTHER, 0, NONE } } };

static void
test_list (Fixture *fixture, gconstpointer data)
{
  write_text (fixture->path, "one", 0);
  if (!set_list (fixture->path, ACCESS_LIST, &with_nobody, 5))
    return;
  g_assert_cmpint (file_mode (fixture->path), ==, 0660);
  write_text (fixture->path, "two", JD_WRITE_BACKUP);
  assert_same_list (fixture->path, &with_nobody, 5);
  assert_same_list (fixture->backup, &with_nobody, 5);
  write_text (fixture->path, "three", JD_WRITE_DERIVED);
  assert_same_list (fixture->path, &with_nobody, 5);
  g_assert_cmpint (file_mode (fixture->path), ==, 0660);
}

/* A mask that was taken back stays taken back. */
static void
test_mask (Fixture *fixture, gconstpointer data)
{
  List list = with_nobody;

  list.entries[3].e_perm = 4;
  write_text (fixture->path, "one", 0);
  if (!set_list (fixture->path, ACCESS_LIST, &list, 5))
    return;
  write_text (fixture->path, "two", JD_WRITE_BACKUP);
  assert_same_list (fixture->path, &list, 5);
  g_assert_cmpint (file_mode (fixture->path), ==, 0640);
}

/* What the folder gives to new files is not given to one that is replaced. */
static void
test_default_list (Fixture *fixture, gconstpointer data)
{
  g_autofree char *new_path = folder_path (fixture->folder, "new");

  write_text (fixture->path, "one", 0);
  g_assert_cmpint (chmod (fixture->path, 0660), ==, 0);
  if (!set_list (fixture->folder, DEFAULT_LIST, &with_nobody, 5))
    return;
  write_text (fixture->path, "two", JD_WRITE_BACKUP);
  g_assert_cmpint (rights_of (fixture->path, ACL_USER, NOBODY), ==, -1);
  g_assert_cmpint (file_mode (fixture->path), ==, 0660);
  write_text (new_path, "one", 0);
  g_assert_cmpint (rights_of (new_path, ACL_USER, NOBODY), ==, 6);
  write_text (new_path, "two", JD_WRITE_PRIVATE);
  g_assert_cmpint (file_mode (new_path), ==, 0600);
}

/* ---- attributes ---- */

static void
test_attributes (Fixture *fixture, gconstpointer data)
{
  char value[20] = "";
  char large[3000] = "";

  write_text (fixture->path, "one", 0);
  if (setxattr (fixture->path, "user.xdg.tags", "hr,open", 7, 0) != 0)
    {
      g_test_skip (g_strerror (errno));
      return;
    }
  g_assert_cmpint (setxattr (fixture->path, "user.empty", "", 0, 0), ==, 0);
  g_assert_cmpint (setxattr (fixture->path, "user.large", large, sizeof large, 0), ==, 0);
  write_text (fixture->path, "two", JD_WRITE_BACKUP);
  g_assert_cmpint (getxattr (fixture->path, "user.xdg.tags", value, sizeof value), ==, 7);
  g_assert_cmpstr (value, ==, "hr,open");
  g_assert_cmpint (getxattr (fixture->path, "user.empty", value, sizeof value), ==, 0);
  g_assert_cmpint (getxattr (fixture->path, "user.large", NULL, 0), ==, sizeof large);
  g_assert_cmpint (getxattr (fixture->backup, "user.xdg.tags", value, sizeof value), ==, 7);
  write_text (fixture->path, "three", JD_WRITE_DERIVED);
  g_assert_cmpint (getxattr (fixture->path, "user.xdg.tags", value, sizeof value), ==, 7);
}

/* ---- permissions ---- */

static void
test_permissions (Fixture *fixture, gconstpointer data)
{
  static const mode_t modes[] = { 0600, 0604, 0640, 0660, 0664, 0666, 0755 };
  mode_t mask = umask (0);

  write_text (fixture->path, "one", 0);
  g_assert_cmpint (file_mode (fixture->path), ==, 0666);
  for (guint i = 0; i < G_N_ELEMENTS (modes); i++)
    {
      g_assert_cmpint (chmod (fixture->path, modes[i]), ==, 0);
      write_text (fixture->path, "two", JD_WRITE_BACKUP);
      g_assert_cmpint (file_mode (fixture->path), ==, modes[i]);
      g_assert_cmpint (file_mode (fixture->backup), ==, modes[i]);
    }
  umask (mask);
}

/* For its owner alone, whatever the umask and whatever it was. */
static void
test_private (Fixture *fixture, gconstpointer data)
{
  mode_t mask = umask (0);

  write_text (fixture->path, "one", JD_WRITE_PRIVATE);
  g_assert_cmpint (file_mode (fixture->path), ==, 0600);
  g_assert_cmpint (chmod (fixture->path, 0666), ==, 0);
  write_text (fixture->path, "two", JD_WRITE_PRIVATE);
  g_assert_cmpint (file_mode (fixture->path), ==, 0600);
  umask (mask);
}

/* ---- by somebody else ---- */

static int
save_as_other (guint number, gpointer path)
{
  return jd_file_write (path, "theirs", 6, JD_WRITE_BACKUP, NULL) ? 0 : 1;
}

static gboolean
save_as_nobody (Fixture *fixture)
{
  if (geteuid () != 0)
    {
      g_test_skip ("only root can become somebody else");
      return FALSE;
    }
  g_assert_cmpint (chmod (fixture->folder, 0777), ==, 0);
  g_assert_cmpint (process_run_as_nobody (save_as_other, fixture->path), ==, 0);
  return TRUE;
}

/* Somebody in the list saves: the file is theirs then, but the owner and the group of before may do with it what they could. */
static void
test_list_by_other (Fixture *fixture, gconstpointer data)
{
  List list = with_nobody;
  struct stat info;

  list.entries[2].e_perm = 4;
  write_text (fixture->path, "one", 0);
  if (!set_list (fixture->path, ACCESS_LIST, &list, 5) || !save_as_nobody (fixture))
    return;
  get_info (fixture->path, &info);
  g_assert_cmpuint (info.st_uid, ==, NOBODY);
  g_assert_cmpint (rights_of (fixture->path, ACL_USER, 0), ==, 6);
  g_assert_cmpint (rights_of (fixture->path, ACL_GROUP, 0), ==, 4);
  g_assert_cmpint (rights_of (fixture->path, ACL_GROUP_OBJ, NONE), ==, 0);
  g_assert_cmpint (rights_of (fixture->path, ACL_MASK, NONE), ==, 6);
  g_assert_cmpint (rights_of (fixture->path, ACL_OTHER, NONE), ==, 0);
  get_info (fixture->backup, &info);
  g_assert_cmpuint (info.st_uid, ==, 0);
  assert_same_list (fixture->backup, &list, 5);
}

/* The mask of before goes on limiting those it limited, also when it has to be wider for the owner of before. */
static void
test_mask_by_other (Fixture *fixture, gconstpointer data)
{
  const List list = { { POSIX_ACL_XATTR_VERSION },
                      { { ACL_USER_OBJ, 7, NONE },
                        { ACL_USER, 7, 1234 },
                        { ACL_USER, 6, NOBODY },
                        { ACL_GROUP_OBJ, 7, NONE },
                        { ACL_MASK, 2, NONE },
                        { ACL_OTHER, 0, NONE } } };

  write_text (fixture->path, "one", 0);
  if (!set_list (fixture->path, ACCESS_LIST, &list, 6) || !save_as_nobody (fixture))
    return;
  g_assert_cmpint (rights_of (fixture->path, ACL_USER, 0), ==, 7);
  g_assert_cmpint (rights_of (fixture->path, ACL_USER, 1234), ==, 2);
  g_assert_cmpint (rights_of (fixture->path, ACL_GROUP, 0), ==, 2);
  g_assert_cmpint (rights_of (fixture->path, ACL_MASK, NONE), ==, 7);
}

/* Without a list: what the group could do must not fall to another group. */
static void
test_group_by_other (Fixture *fixture, gconstpointer data)
{
  write_text (fixture->path, "one", 0);
  g_assert_cmpint (chmod (fixture->path, 0676), ==, 0);
  if (save_as_nobody (fixture))
    g_assert_cmpint (file_mode (fixture->path), ==, 0606);
}

/* Saved by root, which may: it stays whose it was. */
static void
test_owner (Fixture *fixture, gconstpointer data)
{
  struct stat info;

  if (geteuid () != 0)
    {
      g_test_skip ("only root can give files away");
      return;
    }
  write_text (fixture->path, "one", 0);
  g_assert_cmpint (chown (fixture->path, NOBODY, 1234), ==, 0);
  g_assert_cmpint (chmod (fixture->path, 0640), ==, 0);
  write_text (fixture->path, "two", JD_WRITE_BACKUP);
  get_info (fixture->path, &info);
  g_assert_cmpuint (info.st_uid, ==, NOBODY);
  g_assert_cmpuint (info.st_gid, ==, 1234);
  g_assert_cmpint (info.st_mode & 07777, ==, 0640);
}

/* ---- folders and files that may not be written to ---- */

typedef struct
{
  const char *path;
  char *message;
} Refusal;

static int
is_refused (guint number, gpointer data)
{
  const Refusal *refusal = data;
  g_autoptr (GError) error = NULL;

  if (jd_file_write (refusal->path, "x", 1, JD_WRITE_BACKUP, &error))
    return 1;
  if (g_str_equal (error->message, refusal->message))
    return 0;
  g_printerr ("%s\n", error->message);
  return 2;
}

static void
assert_refused_to_nobody (const char *path, const char *message)
{
  Refusal refusal = { path, g_strconcat (path, ": expected ", message, ", found no permission", NULL) };

  if (geteuid () == 0)
    g_assert_cmpint (process_run_as_nobody (is_refused, &refusal), ==, 0);
  else
    g_test_skip ("only root can become somebody else");
  g_free (refusal.message);
}

/* The file may be written and the folder not: said of the folder, and the file stays as it is. */
static void
test_folder_closed (Fixture *fixture, gconstpointer data)
{
  g_autofree char *none = folder_path (fixture->folder, "none");
  g_autofree char *replaced = g_strdup_printf ("a folder “%s” in which a new file can take the place of the old one", fixture->folder);
  g_autofree char *made = g_strdup_printf ("a folder “%s” in which it can be made", fixture->folder);
  g_autofree char *text = NULL;

  write_text (fixture->path, "one", 0);
  g_assert_cmpint (chmod (fixture->path, 0666), ==, 0);
  g_assert_cmpint (chmod (fixture->folder, 0755), ==, 0);
  assert_refused_to_nobody (fixture->path, replaced);
  assert_refused_to_nobody (none, made);
  g_assert_cmpint (chmod (fixture->folder, 0600), ==, 0);
  assert_refused_to_nobody (fixture->path, made);
  /* In a folder for all, files of others may be written but not replaced. */
  g_assert_cmpint (chmod (fixture->folder, 01777), ==, 0);
  assert_refused_to_nobody (fixture->path, replaced);
  g_assert_true (g_file_get_contents (fixture->path, &text, NULL, NULL));
  g_assert_cmpstr (text, ==, "one");
}

static void
test_file_closed (Fixture *fixture, gconstpointer data)
{
  write_text (fixture->path, "one", 0);
  g_assert_cmpint (chmod (fixture->path, 0644), ==, 0);
  g_assert_cmpint (chmod (fixture->folder, 0777), ==, 0);
  assert_refused_to_nobody (fixture->path, "a file that can be written");
}

/* ---- links ---- */

static void
assert_link (Fixture *fixture, mode_t mode, uid_t folder_owner, uid_t owner, gboolean follows)
{
  g_autofree char *target = folder_path (fixture->folder, "target");
  g_autofree char *shared = folder_path (fixture->folder, "shared/x");
  g_autofree char *folder = g_path_get_dirname (shared);
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;

  unlink (shared);
  write_text (target, "before", 0);
  g_assert_cmpint (symlink (target, shared), ==, 0);
  g_assert_cmpint (lchown (shared, owner, (gid_t) -1), ==, 0);
  g_assert_cmpint (chown (folder, folder_owner, (gid_t) -1), ==, 0);
  g_assert_cmpint (chmod (folder, mode), ==, 0);
  g_assert_cmpint (jd_file_write (shared, "after", 5, 0, &error), ==, follows);
  g_assert_true (g_file_get_contents (target, &text, NULL, NULL));
  g_assert_cmpstr (text, ==, follows ? "after" : "before");
  if (!follows)
    g_assert_true (g_str_has_suffix (error->message, "/shared/x: expected a file, or a link of your own, found a link that somebody else put into a folder for all"));
}

/* A link that somebody planted where everybody may leave something leads nowhere, whatever fs.protected_symlinks says. */
static void
test_planted_links (Fixture *fixture, gconstpointer data)
{
  if (geteuid () != 0)
    {
      g_test_skip ("only root can make links for others");
      return;
    }
  assert_link (fixture, 01777, 0, 0, TRUE);
  assert_link (fixture, 01777, 0, NOBODY, FALSE);
  assert_link (fixture, 01777, 1234, NOBODY, FALSE);
  assert_link (fixture, 01777, NOBODY, NOBODY, TRUE);
  assert_link (fixture, 01770, 0, NOBODY, FALSE);
  assert_link (fixture, 0755, 0, NOBODY, TRUE);
}

/* Nor one that is reached by a link of one's own. */
static void
test_planted_behind_link (Fixture *fixture, gconstpointer data)
{
  g_autofree char *target = folder_path (fixture->folder, "target");
  g_autofree char *shared = folder_path (fixture->folder, "shared/x");
  g_autofree char *folder = g_path_get_dirname (shared);

  if (geteuid () != 0)
    {
      g_test_skip ("only root can make links for others");
      return;
    }
  g_assert_cmpint (symlink (target, shared), ==, 0);
  g_assert_cmpint (lchown (shared, NOBODY, (gid_t) -1), ==, 0);
  g_assert_cmpint (chmod (folder, 01777), ==, 0);
  g_assert_cmpint (symlink ("shared/x", fixture->path), ==, 0);
  g_assert_false (jd_file_write (fixture->path, "x", 1, 0, NULL));
  g_assert_false (g_file_test (target, G_FILE_TEST_EXISTS));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  add ("/file-access/list", test_list);
  add ("/file-access/mask", test_mask);
  add ("/file-access/default-list", test_default_list);
  add ("/file-access/attributes", test_attributes);
  add ("/file-access/permissions", test_permissions);
  add ("/file-access/private", test_private);
  add ("/file-access/list-by-other", test_list_by_other);
  add ("/file-access/mask-by-other", test_mask_by_other);
  add ("/file-access/group-by-other", test_group_by_other);
  add ("/file-access/owner", test_owner);
  add ("/file-access/folder-closed", test_folder_closed);
  add ("/file-access/file-closed", test_file_closed);
  add ("/file-access/planted-links", test_planted_links);
  add ("/file-access/planted-behind-link", test_planted_behind_link);
  return g_test_run ();
}
