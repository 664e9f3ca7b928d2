// SPDX-License-Identifier: GPL-3.0-or-later
#include "jd-resolve-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "base/jd-text.h"

void
jd_why_clear (JdWhy *why)
{
  g_clear_pointer (&why->role, g_free);
  g_clear_pointer (&why->level, g_free);
  g_clear_pointer (&why->place, g_free);
}

static char *
describe_condition (const JdCondition *condition)
{
  g_autoptr (GString) out = g_string_new (NULL);
  const struct
  {
    const char *key;
    const char *const *values;
  } keys[] = { { "level", (const char *const *) condition->level },
               { "place", (const char *const *) condition->place },
               { "workplace", (const char *const *) condition->workplace } };

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    if (keys[i].values)
      {
        g_autofree char *joined = g_strjoinv (", ", (char **) keys[i].values);
        g_string_append_printf (out, "%s%s: %s", out->len > 0 ? "; " : "", keys[i].key, joined);
      }
  return g_string_free (g_steal_pointer (&out), FALSE);
}

static const char *
variant_text (const JdVariant *variant, const char *language)
{
  const char *text = jd_localized_get (variant->body, language, NULL);

  return text ? text : "";
}

static void
set_ambiguous (GError **error, const JdBlock *block, const JdVariant *a, const JdVariant *b)
{
  g_autofree char *file = g_strdup_printf ("%s.json", block->id);
  g_autofree char *first = describe_condition (a->when);
  g_autofree char *second = describe_condition (b->when);
  /* Translators: %s are conditions such as "level: senior". */
  g_autofree char *found = g_strdup_printf (_ ("two that differ: (%s) and (%s)"), first, second);

  jd_error_set (error, JD_ERROR_AMBIGUOUS, file, "variants", _ ("one variant that fits best"), found);
}

/* The variant nothing surpasses. Several may remain, when neither is more specific: they must say the same. */
static gboolean
choose_variant (const JdBlock *block, const JdContext *context, const char *language, const JdVariant **chosen, JdMatch *chosen_match, GError **error)
{
  const JdMatches matches = jd_block_match_variants (block, context);

  *chosen = NULL;
  for (guint i = 0; i < block->variants->len; i++)
    {
      const JdVariant *variant = g_ptr_array_index (block->variants, i);
      JdMatch match;

      if (!jd_condition_holds (variant->when, context, &match) || !jd_matches_is_closest (&matches, &match))
        continue;
      if (!*chosen)
        {
          *chosen = variant;
          *chosen_match = match;
        }
      else if (strcmp (variant_text (*chosen, language), variant_text (variant, language)) != 0)
        {
          set_ambiguous (error, block, *chosen, variant);
          return FALSE;
        }
    }
  return TRUE;
}

/* The part of the context's place that a condition met: all of "US-TX/Austin", "US-TX", or "US". */
static char *
matched_place (const char *place, int distance)
{
  gsize length = strlen (place);

  if (distance >= 1)
    length = strcspn (place, "/");
  if (distance >= 2)
    length = strcspn (place, "-/");
  return g_strndup (place, length);
}

static void
fill_why (JdWhy *why, const JdMatch *match, const JdContext *context)
{
  if (match->level >= 0)
    {
      why->from = JD_FROM_LEVEL;
      why->level = g_strdup (context->levels[match->level]);
    }
  if (match->place >= 0 || match->workplace >= 0)
    {
      why->from = JD_FROM_PLACE;
      why->place = match->place >= 0 ? matched_place (context->place, match->place) : g_strdup (context->workplace);
    }
}

gboolean
jd_resolve_block (const JdBlock *block, const JdContext *context, const char *language, JdWordingChoice *choice, GError **error)
{
  JdMatch match = { 0 };

  g_return_val_if_fail (block && context && choice, FALSE);

  *choice = (JdWordingChoice) { .wording = "", .language = language };
  if (!choose_variant (block, context, language, &choice->variant, &match, error))
    return FALSE;

  const JdLocalized *body = choice->variant ? choice->variant->body : block->body;
  if (jd_localized_length (body) > 0)
    {
      const char *wording = jd_localized_get (body, language, &choice->language);
      choice->wording = jd_spellings_fit (context->spellings, wording, choice->language, language);
    }
  if (choice->variant)
    fill_why (&choice->why, &match, context);
  return TRUE;
}

/* The writer's own insertions stay his whatever variant speaks; the variant is named beside it. */
static void
merge_why (JdWhy *why, const JdResolver *self, const JdSkeletonEntry *entry, JdOrigin origin, JdWhy *variant)
{
  why->from = origin == JD_FROM_EDIT || variant->from == JD_FROM_ROLE ? origin : variant->from;
  g_free (why->role);
  why->role = origin == JD_FROM_ROLE && self->role ? g_strdup (self->role->id) : NULL;
  g_free (why->level);
  why->level = variant->level ? g_steal_pointer (&variant->level) : g_strdup (entry->level);
  g_free (why->place);
  why->place = g_steal_pointer (&variant->place);
}

char *
jd_resolve_foreign (const JdResolver *self, const char *used)
{
  return used && !jd_language_same (used, self->posting->language) ? g_strdup (used) : NULL;
}

static JdPlacement *
link_placement (const JdResolver *self, const JdSkeletonEntry *entry, const char *id, JdOrigin origin, JdWordingChoice *choice)
{
  const JdBlock *block = entry->block;
  JdPlacement *placement = jd_placement_new (id, MIN (block->kind, JD_KIND_TEXT));

  placement->kind = block->kind;
  g_free (placement->kind_name);
  placement->kind_name = g_strdup (block->kind_name);
  placement->state = JD_LINKED;
  g_clear_pointer (&placement->text, g_free);
  placement->block = g_strdup (block->id);
  placement->revision = block->revision;
  placement->base = g_strdup (choice->wording);
  placement->base_hash = jd_text_hash (choice->wording);
  placement->language = *choice->wording != '\0' ? jd_resolve_foreign (self, choice->language) : NULL;
  placement->base_necessity = placement->necessity = entry->necessity;
  placement->aspect = block->aspect;
  merge_why (&placement->why, self, entry, origin, &choice->why);
  return placement;
}

static gboolean
resolve_pay (const JdResolver *self, const JdBlock *block, JdPlacement *placement, GError **error)
{
  g_autoptr (GError) fault = NULL;

  if (!block->salary)
    return TRUE;
  placement->has_base_pay = jd_salary_choose (block->salary, &self->context, &placement->base_pay, &fault);
  if (fault)
    {
      g_propagate_prefixed_error (error, g_steal_pointer (&fault), "%s.json: ", block->id);
      return FALSE;
    }
  placement->has_pay = placement->has_base_pay;
  placement->pay = placement->base_pay;
  return TRUE;
}

gboolean
jd_resolve_entry (const JdResolver *self, const JdSkeletonEntry *entry, const char *id, JdOrigin origin, JdPlacement **placement, GError **error)
{
  const JdBlock *block = entry->block;
  JdWordingChoice choice;

  *placement = NULL;
  if (block->salary && block->salary->basis == JD_BASIS_REFERENCE)
    return TRUE;
  if (!jd_resolve_block (block, &self->context, self->posting->language, &choice, error))
    return FALSE;

  g_autoptr (JdPlacement) made = link_placement (self, entry, id, origin, &choice);
  jd_why_clear (&choice.why);
  if (!resolve_pay (self, block, made, error))
    return FALSE;
  *placement = g_steal_pointer (&made);
  return TRUE;
}

JdPlacement *
jd_resolve_placement (const JdLibrary *library, const JdPosting *posting, const JdBlock *block, JdOrigin origin, GError **error)
{
  g_return_val_if_fail (library && posting && block, NULL);

  JdResolver self;
  JdPlacement *placement = NULL;
  JdSkeletonEntry entry = { .block = block, .necessity = block->necessity };

  if (!jd_resolver_init (&self, library, posting, posting->level, error))
    return NULL;
  g_autofree char *id = jd_resolve_free_id (posting, block->id);
  gboolean resolved = jd_resolve_entry (&self, &entry, id, origin, &placement, error);
  jd_resolver_clear (&self);
  if (resolved && !placement)
    g_set_error (error, JD_ERROR, JD_ERROR_REFUSED, _("“%s” holds market figures. They are to compare with, and never put into a posting."), block->title);
  return placement;
}

char *
jd_resolve_free_id (const JdPosting *posting, const char *stem)
{
  if (!jd_posting_placement (posting, stem, NULL, NULL))
    return g_strdup (stem);
  g_autofree char *prefix = g_strconcat (stem, "~", NULL);
  return g_strdup_printf ("%s%u", prefix, jd_posting_free_number (posting, prefix, 2));
}
