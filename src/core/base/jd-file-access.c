// SPDX-License-Identifier: GPL-3.0-or-later
/* Who may read and write a file, carried over to the one that takes its place. A file can have an access list beside its permissions; then the group's permissions in st_mode are the
 * mask, the most that anybody in the list may do, and not what the group may do: to copy st_mode alone would give the group the rights of everybody in the list. */
#include "base/jd-file-private.h"

#include <errno.h>
#include <linux/posix_acl.h>
#include <linux/posix_acl_xattr.h>
#include <string.h>
#include <sys/xattr.h>
#include <unistd.h>

#define ACCESS_LIST "system.posix_acl_access"
#define ATTRIBUTE_MAX (64 * 1024)

/* ---- Attributes ---- */

/* The value of an attribute of @fd. NULL with errno, ENODATA or ENOTSUP when there is none. */
static GBytes *
read_attribute (int fd, const char *name)
{
  char value[ATTRIBUTE_MAX];
  gssize length = fgetxattr (fd, name, value, sizeof value);

  return length >= 0 ? g_bytes_new (value, (gsize) length) : NULL;
}

/* What a person or a program noted at the file. The file is worth more than its notes, so those that cannot be kept are no fault. */
static void
copy_attributes (int from, int to)
{
  char names[ATTRIBUTE_MAX];
  gssize length = flistxattr (from, names, sizeof names);

  for (const char *name = names; name < names + length; name += strlen (name) + 1)
    {
      g_autoptr (GBytes) value = g_str_has_prefix (name, "user.") ? read_attribute (from, name) : NULL;
      if (value)
        (void) !fsetxattr (to, name, g_bytes_get_data (value, NULL), g_bytes_get_size (value), 0);
    }
}

/* ---- Access lists ---- */

/* In the order the kernel wants: by tag, then by id. */
static int
compare_entries (gconstpointer a, gconstpointer b)
{
  const struct posix_acl_xattr_entry *first = a, *second = b;
  guint tag = GUINT16_FROM_LE (first->e_tag), other_tag = GUINT16_FROM_LE (second->e_tag);
  guint32 id = GUINT32_FROM_LE (first->e_id), other_id = GUINT32_FROM_LE (second->e_id);

  if (tag != other_tag)
    return tag < other_tag ? -1 : 1;
  return id < other_id ? -1 : id > other_id;
}

/* Of struct posix_acl_xattr_entry; NULL when @value is no list. */
static GArray *
parse_list (GBytes *value)
{
  gsize length;
  const char *data = g_bytes_get_data (value, &length);
  struct posix_acl_xattr_header header = { 0 };
  const gsize size = sizeof (struct posix_acl_xattr_entry);

  if (length < sizeof header || (length - sizeof header) % size != 0)
    return NULL;
  memcpy (&header, data, sizeof header);
  if (GUINT32_FROM_LE (header.a_version) != POSIX_ACL_XATTR_VERSION)
    return NULL;
  GArray *list = g_array_new (FALSE, FALSE, (guint) size);
  return g_array_append_vals (list, data + sizeof header, (guint) ((length - sizeof header) / size));
}

static gboolean
write_list (int fd, GArray *list)
{
  const struct posix_acl_xattr_header header = { GUINT32_TO_LE (POSIX_ACL_XATTR_VERSION) };
  g_autoptr (GByteArray) value = g_byte_array_new ();

  g_array_sort (list, compare_entries);
  g_byte_array_append (value, (const guint8 *) &header, sizeof header);
  g_byte_array_append (value, (const guint8 *) list->data, list->len * (guint) sizeof (struct posix_acl_xattr_entry));
  return fsetxattr (fd, ACCESS_LIST, value->data, value->len, 0) == 0;
}

/* The entry, made when it is missing. Valid until the next one is made. */
static struct posix_acl_xattr_entry *
entry (GArray *list, guint16 tag, guint32 id)
{
  const struct posix_acl_xattr_entry made = { GUINT16_TO_LE (tag), 0, GUINT32_TO_LE (id) };

  for (guint i = 0; i < list->len; i++)
    {
      struct posix_acl_xattr_entry *there = &g_array_index (list, struct posix_acl_xattr_entry, i);
      if (compare_entries (there, &made) == 0)
        return there;
    }
  g_array_append_val (list, made);
  return &g_array_index (list, struct posix_acl_xattr_entry, list->len - 1);
}

static gboolean
is_masked (const struct posix_acl_xattr_entry *entry)
{
  guint tag = GUINT16_FROM_LE (entry->e_tag);

  return tag == ACL_USER || tag == ACL_GROUP_OBJ || tag == ACL_GROUP;
}

/* Puts the mask into the entries it limits, so that it can be drawn anew when others come in. */
static void
apply_mask (GArray *list)
{
  guint16 mask = entry (list, ACL_MASK, (guint32) ACL_UNDEFINED_ID)->e_perm;

  for (guint i = 0; i < list->len; i++)
    {
      struct posix_acl_xattr_entry *there = &g_array_index (list, struct posix_acl_xattr_entry, i);
      if (is_masked (there))
        there->e_perm &= mask;
    }
}

static void
draw_mask (GArray *list)
{
  guint16 mask = 0;

  for (guint i = 0; i < list->len; i++)
    {
      const struct posix_acl_xattr_entry *there = &g_array_index (list, struct posix_acl_xattr_entry, i);
      if (is_masked (there))
        mask |= there->e_perm;
    }
  entry (list, ACL_MASK, (guint32) ACL_UNDEFINED_ID)->e_perm = mask;
}

/* Owner and group who could not be kept get entries of their own with the rights they had; those of the group must not fall to another group. */
static void
keep_former (GArray *list, const struct stat *former, const struct stat *now)
{
  apply_mask (list);
  if (now->st_uid != former->st_uid)
    {
      guint16 rights = entry (list, ACL_USER_OBJ, (guint32) ACL_UNDEFINED_ID)->e_perm;
      entry (list, ACL_USER, former->st_uid)->e_perm = rights;
    }
  if (now->st_gid != former->st_gid)
    {
      guint16 rights = entry (list, ACL_GROUP_OBJ, (guint32) ACL_UNDEFINED_ID)->e_perm;
      entry (list, ACL_GROUP_OBJ, (guint32) ACL_UNDEFINED_ID)->e_perm = 0;
      entry (list, ACL_GROUP, former->st_gid)->e_perm |= rights;
    }
  draw_mask (list);
}

/* ---- All of it ---- */

/* The list that @fd was given by its folder is not the former file's. FALSE when it stays. */
static gboolean
drop_inherited (int fd)
{
  return fremovexattr (fd, ACCESS_LIST) == 0 || errno == ENODATA || errno == ENOTSUP;
}

static gboolean
keep_list (int fd, GBytes *value, const struct stat *former, const struct stat *now)
{
  g_autoptr (GArray) list = parse_list (value);

  if (!list)
    return FALSE;
  if (now->st_uid != former->st_uid || now->st_gid != former->st_gid)
    keep_former (list, former, now);
  return write_list (fd, list);
}

gboolean
jd_access_keep (int fd, int from, const struct stat *info)
{
  g_autoptr (GBytes) list = read_attribute (from, ACCESS_LIST);
  gboolean has_list = list || (errno != ENODATA && errno != ENOTSUP);
  struct stat now;

  copy_attributes (from, fd);
  if (fchown (fd, info->st_uid, info->st_gid) != 0)
    (void) !fchown (fd, (uid_t) -1, info->st_gid);
  if (fstat (fd, &now) != 0)
    return FALSE;
  gboolean plain = drop_inherited (fd);
  if (list && keep_list (fd, list, info, &now))
    return TRUE;
  mode_t unsafe = has_list || !plain || now.st_gid != info->st_gid ? 0070 : 0;
  return fchmod (fd, info->st_mode & 0777 & ~unsafe) == 0;
}
