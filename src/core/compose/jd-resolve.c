// SPDX-License-Identifier: GPL-3.0-or-later
#include "jd-resolve-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "jd-free-ids.h"

gboolean
jd_resolver_init (JdResolver *self, const JdLibrary *library, const JdPosting *posting, const char *level, GError **error)
{
  *self = (JdResolver) { .library = library, .posting = posting };
  self->chain = level ? jd_library_level_chain (library, level, error) : g_new0 (const char *, 1);
  self->context = (JdContext) { .levels = self->chain, .place = jd_posting_place (posting), .workplace = posting->facts->workplace, .spellings = jd_library_spellings (library) };
  return self->chain != NULL;
}

void
jd_resolver_clear (JdResolver *self)
{
  g_clear_pointer (&self->chain, g_free);
}

const JdBlock *
jd_resolver_block (const JdResolver *self, const char *id, const char *file, const char *path, GError **error)
{
  const JdBlock *block = jd_library_block (self->library, id);

  if (!block)
    {
      g_autofree char *found = jd_error_quote (id);
      jd_error_set (error, JD_ERROR_REFERENCE, file, path, _ ("a block of the library"), found);
    }
  return block;
}

/* Whether a key both conditions name is met closer by @a, and none by @b. */
static gboolean
is_closer (const JdMatch *a, const JdMatch *b)
{
  const int distances[][2] = { { a->level, b->level }, { a->place, b->place } };
  gboolean closer = FALSE;

  for (guint i = 0; i < G_N_ELEMENTS (distances); i++)
    {
      if (distances[i][0] < 0 || distances[i][1] < 0)
        continue;
      if (distances[i][0] > distances[i][1])
        return FALSE;
      closer = closer || distances[i][0] < distances[i][1];
    }
  return closer;
}

/* "unless" the level "mid" holds for senior too, since senior inherits from mid; "when" senior is closer then, and wins. */
gboolean
jd_resolve_entry_holds (const JdRoleEntry *entry, const JdContext *context)
{
  JdMatch when, unless;

  if (!jd_condition_holds (entry->when, context, &when))
    return FALSE;
  if (!entry->unless || !jd_condition_holds (entry->unless, context, &unless))
    return TRUE;
  return entry->when && is_closer (&when, &unless);
}

static void
skeleton_section_free (gpointer data)
{
  JdSkeletonSection *section = data;

  g_array_unref (section->entries);
  g_free (section);
}

static gboolean
list_entries (const JdResolver *self, guint index, JdSkeletonSection *section, GError **error)
{
  for (guint i = 0; i < section->section->entries->len; i++)
    {
      const JdRoleEntry *listed = g_ptr_array_index (section->section->entries, i);
      if (!jd_resolve_entry_holds (listed, &self->context))
        continue;

      g_autofree char *file = g_strdup_printf ("roles/%s.json", self->role->id);
      g_autofree char *path = g_strdup_printf ("sections[%u].blocks[%u]", index, i);
      const JdBlock *block = jd_resolver_block (self, listed->block, file, path, error);
      if (!block)
        return FALSE;

      JdSkeletonEntry entry = { block, block->necessity, NULL };
      g_array_append_val (section->entries, entry);
    }
  return TRUE;
}

GPtrArray *
jd_resolve_sections (const JdResolver *self, GError **error)
{
  g_autoptr (GPtrArray) sections = g_ptr_array_new_with_free_func (skeleton_section_free);

  if (!self->role)
    return g_steal_pointer (&sections);
  for (guint i = 0; i < self->role->sections->len; i++)
    {
      JdSkeletonSection *section = g_new0 (JdSkeletonSection, 1);

      section->section = g_ptr_array_index (self->role->sections, i);
      section->entries = g_array_new (FALSE, FALSE, sizeof (JdSkeletonEntry));
      g_ptr_array_add (sections, section);
      if (!list_entries (self, i, section, error))
        return NULL;
    }
  return jd_resolve_run_ops (self, sections, error) ? g_steal_pointer (&sections) : NULL;
}

/* @localized as it is written where the posting is for. NULL where there is none. @used (may be NULL) gets the language it is in. */
static const char *
text_for (const JdResolver *self, const JdLocalized *localized, const char **used)
{
  const char *in = NULL, *text = localized ? jd_localized_get (localized, self->posting->language, &in) : NULL;

  if (used)
    *used = in;
  return text ? jd_spellings_fit (self->context.spellings, text, in, self->posting->language) : NULL;
}

static JdSection *
new_section (const JdResolver *self, const JdRoleSection *given)
{
  const char *used = NULL, *heading = text_for (self, given->heading, &used);
  JdSection *section = jd_section_new (given->id, MIN (given->kind, JD_KIND_TEXT), heading ? heading : "");

  section->kind = given->kind;
  g_free (section->kind_name);
  section->kind_name = g_strdup (given->kind_name);
  g_free (section->base_heading);
  section->base_heading = g_strdup (section->heading);
  section->language = jd_resolve_foreign (self, used);
  return section;
}

static gboolean
fill_section (const JdResolver *self, JdFreeIds *ids, const JdSkeletonSection *given, JdSection *section, GError **error)
{
  for (guint i = 0; i < given->entries->len; i++)
    {
      const JdSkeletonEntry *entry = &g_array_index (given->entries, JdSkeletonEntry, i);
      g_autofree char *id = jd_free_ids_find (ids, entry->block->id, entry->block->id);
      g_autoptr (JdPlacement) placement = NULL;

      if (!jd_resolve_entry (self, entry, id, entry->level ? JD_FROM_LEVEL : JD_FROM_ROLE, &placement, error))
        return FALSE;
      /* A block that says nothing here is left out; a salary has its pay line to say, even without a wording. */
      if (!placement || (*placement->base == '\0' && placement->kind != JD_KIND_SALARY))
        continue;
      jd_free_ids_take (ids, id);
      g_ptr_array_add (section->placements, g_steal_pointer (&placement));
    }
  return TRUE;
}

static gboolean
fill_sections (const JdResolver *self, JdPosting *skeleton, GError **error)
{
  g_autoptr (GPtrArray) given = jd_resolve_sections (self, error);
  g_autoptr (JdFreeIds) ids = jd_free_ids_new (NULL);

  if (!given)
    return FALSE;
  for (guint i = 0; i < given->len; i++)
    {
      const JdSkeletonSection *from = g_ptr_array_index (given, i);
      JdSection *section = new_section (self, from->section);

      g_ptr_array_add (skeleton->sections, section);
      if (!fill_section (self, ids, from, section, error))
        return FALSE;
    }
  return TRUE;
}

static const JdLocalized *
role_title (const JdRole *role, const char *level)
{
  for (guint i = 0; i < role->titles->len; i++)
    {
      const JdRoleLevel *title = g_ptr_array_index (role->titles, i);
      if (g_strcmp0 (title->level, level) == 0)
        return title->title;
    }
  return NULL;
}

/* The pattern of the level that is closest along the chain; where a role has a title of its own for a level, that goes before the level's. */
static const char *
title_pattern (const JdResolver *self)
{
  for (guint i = 0; self->chain[i]; i++)
    {
      const JdLevel *level = jd_library_level (self->library, self->chain[i]);
      const JdLocalized *patterns[] = { role_title (self->role, level->id), level->title_pattern };

      for (guint k = 0; k < G_N_ELEMENTS (patterns); k++)
        if (patterns[k] && jd_localized_length (patterns[k]) > 0)
          return text_for (self, patterns[k], NULL);
    }
  return "{role}";
}

static char *
make_title (const JdResolver *self, const char *role_name)
{
  g_autoptr (GString) title = g_string_new (title_pattern (self));

  g_string_replace (title, "{role}", role_name, 0);
  return g_string_free (g_steal_pointer (&title), FALSE);
}

static char *
name_for (const JdResolver *self, const JdLocalized *localized, const char *fallback, const char **used)
{
  const char *text = text_for (self, localized, used);

  return g_strdup (text ? text : fallback);
}

/* The title of a posting of no role is what the writer gave. */
static void
resolve_names (const JdResolver *self, JdResolved *resolved)
{
  const JdLevel *level = jd_library_level (self->library, self->chain[0]);
  const char *used = NULL;

  resolved->level_name = name_for (self, level->name, level->id, NULL);
  if (!self->role)
    return;
  resolved->role_name = name_for (self, self->role->name, self->role->id, &used);
  resolved->title = make_title (self, resolved->role_name);
  resolved->title_language = jd_resolve_foreign (self, used);
}

/* Employment stands beside the parameters, not among them: a writer changes it as a fact. */
static JdResolved *
resolve_terms (const JdResolver *self)
{
  g_autoptr (JdParams) params = jd_library_level_params (self->library, self->chain, self->role);
  JdResolved *resolved = jd_resolved_new ();

  resolve_names (self, resolved);
  resolved->employment = g_strdup (jd_params_get (params, "employment"));
  g_clear_pointer (&resolved->params, jd_params_unref);
  resolved->params = jd_params_with (params, "employment", NULL, FALSE);
  return resolved;
}

static void
set_resolved (JdPosting *posting, JdResolved *resolved)
{
  g_clear_pointer (&posting->resolved, jd_resolved_unref);
  posting->resolved = resolved;
}

static JdPosting *
build_skeleton (const JdResolver *self, const char *level, GError **error)
{
  g_autoptr (JdPosting) skeleton = jd_posting_copy (self->posting);

  g_free (skeleton->role);
  skeleton->role = g_strdup (self->role ? self->role->id : NULL);
  g_free (skeleton->level);
  skeleton->level = g_strdup (level);
  g_ptr_array_set_size (skeleton->sections, 0);
  set_resolved (skeleton, resolve_terms (self));
  if (!fill_sections (self, skeleton, error))
    return NULL;
  g_clear_pointer (&skeleton->resolved->variables, g_ptr_array_unref);
  skeleton->resolved->variables = jd_resolve_variables (self->library, self->role, skeleton);
  return g_steal_pointer (&skeleton);
}

JdPosting *
jd_resolve_skeleton (const JdLibrary *library, const JdPosting *posting, const char *role, const char *level, GError **error)
{
  g_return_val_if_fail (library && posting, NULL);

  JdResolver self;
  const JdRole *found = role ? jd_library_role (library, role) : NULL;

  gboolean lost = role && !found;

  if (lost || !level)
    {
      g_autofree char *quoted = lost ? jd_error_quote (role) : g_strdup (_ ("none"));
      jd_error_set (error, JD_ERROR_REFERENCE, NULL, NULL, lost ? _ ("a role of the library") : _ ("a level of the library"), quoted);
      return NULL;
    }
  if (!jd_resolver_init (&self, library, posting, level, error))
    return NULL;
  self.role = found;
  JdPosting *skeleton = build_skeleton (&self, level, error);
  jd_resolver_clear (&self);
  return skeleton;
}

JdPosting *
jd_resolve_new (const JdLibrary *library, const char *id, const char *role, const char *level, const char *language, JdFacts *facts, JdParams *variables, GError **error)
{
  g_return_val_if_fail (library && language, NULL);

  if ((id && !jd_is_id (id)) || !jd_is_language_tag (language))
    {
      gboolean bad_id = id && !jd_is_id (id);
      g_autofree char *found = jd_error_quote (bad_id ? id : language);
      jd_error_set (error, JD_ERROR_VALUE, NULL, NULL, bad_id ? _ ("an id of lower-case letters, digits and hyphens") : _ ("a language tag such as en or de-AT"), found);
      return NULL;
    }

  g_autofree char *fresh = !id ? g_uuid_string_random () : NULL;
  g_autoptr (JdPosting) empty = jd_posting_new (id ? id : fresh, language);

  if (facts)
    {
      jd_facts_unref (empty->facts);
      empty->facts = jd_facts_ref (facts);
    }
  if (variables)
    {
      jd_params_unref (empty->variables);
      empty->variables = jd_params_ref (variables);
    }
  return jd_resolve_skeleton (library, empty, role, level, error);
}
