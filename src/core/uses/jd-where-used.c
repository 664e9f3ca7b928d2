// SPDX-License-Identifier: GPL-3.0-or-later
#include "jd-where-used.h"

#include <stdlib.h>


struct _JdWhereUsed
{
  gatomicrefcount references;
  GPtrArray *users;  /* of JdUser */
  GHashTable *uses;  /* id of a block -> GPtrArray of JdUse */
  GHashTable *files; /* set of those that were added, without links and dots */
  GPtrArray *unread; /* of JdUnread */
  GPtrArray *none;   /* the uses of a block nobody uses */
};

static void
user_free (gpointer data)
{
  JdUser *user = data;

  g_free (user->id);
  g_free (user->file);
  g_free (user->title);
  g_free (user->level);
  g_free (user->role);
  g_free (user);
}

static void
use_free (gpointer data)
{
  JdUse *use = data;

  g_free (use->section);
  g_free (use->line);
  g_free (use);
}

JdWhereUsed *
jd_where_used_new (void)
{
  JdWhereUsed *self = g_new (JdWhereUsed, 1);

  g_atomic_ref_count_init (&self->references);
  self->users = g_ptr_array_new_with_free_func (user_free);
  self->uses = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_ptr_array_unref);
  self->files = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->unread = g_ptr_array_new_with_free_func ((GDestroyNotify) jd_unread_free);
  self->none = g_ptr_array_new ();
  return self;
}

JdWhereUsed *
jd_where_used_ref (JdWhereUsed *self)
{
  g_return_val_if_fail (self, NULL);
  g_atomic_ref_count_inc (&self->references);
  return self;
}

void
jd_where_used_unref (JdWhereUsed *self)
{
  if (!self || !g_atomic_ref_count_dec (&self->references))
    return;
  g_hash_table_unref (self->uses);
  g_ptr_array_unref (self->users);
  g_hash_table_unref (self->files);
  g_ptr_array_unref (self->unread);
  g_ptr_array_unref (self->none);
  g_free (self);
}

static JdUser *
add_user (JdWhereUsed *self, JdUserKind kind, const char *id)
{
  JdUser *user = g_new0 (JdUser, 1);

  user->kind = kind;
  user->id = g_strdup (id);
  g_ptr_array_add (self->users, user);
  return user;
}

static JdUse *
add_use (JdWhereUsed *self, const JdUser *user, const char *block, const char *section)
{
  GPtrArray *uses = g_hash_table_lookup (self->uses, block);
  JdUse *use = g_new0 (JdUse, 1);

  if (!uses)
    {
      uses = g_ptr_array_new_with_free_func (use_free);
      g_hash_table_insert (self->uses, g_strdup (block), uses);
    }
  use->user = user;
  use->section = g_strdup (section);
  g_ptr_array_add (uses, use);
  return use;
}

/* ---- the library ---- */

static void
add_role (JdWhereUsed *self, const JdRole *role)
{
  const JdUser *user = add_user (self, JD_USER_ROLE, role->id);

  for (guint i = 0; i < role->sections->len; i++)
    {
      const JdRoleSection *section = g_ptr_array_index (role->sections, i);
      for (guint k = 0; k < section->entries->len; k++)
        add_use (self, user, ((const JdRoleEntry *) g_ptr_array_index (section->entries, k))->block, section->id);
    }
}

static void
add_level (JdWhereUsed *self, const JdLevel *level)
{
  const JdUser *user = add_user (self, JD_USER_LEVEL, level->id);

  for (guint i = 0; i < level->ops->len; i++)
    {
      const JdOp *op = g_ptr_array_index (level->ops, i);
      const char *const blocks[] = { op->block, op->with, op->match.block };
      for (guint k = 0; k < G_N_ELEMENTS (blocks); k++)
        if (blocks[k])
          add_use (self, user, blocks[k], op->section);
    }
}

void
jd_where_used_add_library (JdWhereUsed *self, const JdLibrary *library)
{
  g_return_if_fail (self && library);

  const GPtrArray *roles = jd_library_roles (library), *levels = jd_library_levels (library);
  for (guint i = 0; i < roles->len; i++)
    add_role (self, g_ptr_array_index (roles, i));
  for (guint i = 0; i < levels->len; i++)
    add_level (self, g_ptr_array_index (levels, i));
}

/* ---- postings ---- */

/* @file without links and dots, so that the same file is the same text. New string. */
static char *
real_path (const char *file)
{
  char *resolved = realpath (file, NULL);
  char *name = resolved ? g_strdup (resolved) : g_canonicalize_filename (file, NULL);

  free (resolved);
  return name;
}

gboolean
jd_where_used_has_file (const JdWhereUsed *self, const char *file)
{
  g_return_val_if_fail (self && file, FALSE);

  g_autofree char *name = real_path (file);
  return g_hash_table_contains (self->files, name);
}

static void
add_section (JdWhereUsed *self, const JdUser *user, const JdSection *section)
{
  for (guint i = 0; i < section->placements->len; i++)
    {
      const JdPlacement *placement = g_ptr_array_index (section->placements, i);
      if (placement->state == JD_DETACHED)
        continue;
      JdUse *use = add_use (self, user, placement->block, section->id);
      use->line = g_strdup (placement->id);
      use->state = placement->state;
      use->revision = placement->revision;
    }
}

static void
add_posting (JdWhereUsed *self, const char *file, const JdPosting *posting)
{
  JdUser *user = add_user (self, JD_USER_POSTING, posting->id);

  user->file = g_strdup (file);
  user->title = g_strdup (jd_posting_title (posting));
  user->level = g_strdup (posting->level);
  user->role = g_strdup (posting->role);
  user->is_posted = posting->facts->posted != NULL;
  for (guint i = 0; i < posting->sections->len; i++)
    add_section (self, user, g_ptr_array_index (posting->sections, i));
}

void
jd_where_used_add_posting (JdWhereUsed *self, const char *file, const JdPosting *posting)
{
  g_return_if_fail (self && posting);

  if (!file || g_hash_table_add (self->files, real_path (file)))
    add_posting (self, file, posting);
}

void
jd_where_used_add_unread (JdWhereUsed *self, const char *file, GError *error)
{
  g_return_if_fail (self && file && error);

  JdUnread *unread = g_new (JdUnread, 1);
  *unread = (JdUnread) { g_strdup (file), error };
  g_ptr_array_add (self->unread, unread);
  g_hash_table_add (self->files, real_path (file));
}

/* ---- what uses a block ---- */

const GPtrArray *
jd_where_used_of (const JdWhereUsed *self, const char *block)
{
  g_return_val_if_fail (self && block, NULL);

  const GPtrArray *uses = g_hash_table_lookup (self->uses, block);
  return uses ? uses : self->none;
}

/* What one user has of a block stands together. */
const JdUser *
jd_uses_next_user (const GPtrArray *uses, guint *at)
{
  const JdUser *user;

  g_return_val_if_fail (uses && at, NULL);
  if (*at >= uses->len)
    return NULL;
  user = ((const JdUse *) uses->pdata[*at])->user;
  while (*at < uses->len && ((const JdUse *) uses->pdata[*at])->user == user)
    ++*at;
  return user;
}

static const char *
name_of (const JdUser *posting)
{
  return posting->file ? posting->file : posting->title;
}

GStrv
jd_where_used_of_level (const JdWhereUsed *self, const char *level)
{
  g_return_val_if_fail (self && level, NULL);

  g_autoptr (GStrvBuilder) names = g_strv_builder_new ();
  for (guint i = 0; i < self->users->len; i++)
    {
      const JdUser *user = g_ptr_array_index (self->users, i);
      if (g_strcmp0 (user->level, level) == 0)
        g_strv_builder_add (names, name_of (user));
    }
  return g_strv_builder_end (names);
}

GStrv
jd_where_used_of_role (const JdWhereUsed *self, const char *role)
{
  g_return_val_if_fail (self && role, NULL);

  g_autoptr (GStrvBuilder) names = g_strv_builder_new ();
  for (guint i = 0; i < self->users->len; i++)
    {
      const JdUser *user = g_ptr_array_index (self->users, i);
      if (g_strcmp0 (user->role, role) == 0)
        g_strv_builder_add (names, name_of (user));
    }
  return g_strv_builder_end (names);
}

const GPtrArray *
jd_where_used_unread (const JdWhereUsed *self)
{
  g_return_val_if_fail (self, NULL);

  return self->unread;
}
