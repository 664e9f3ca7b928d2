// SPDX-License-Identifier: GPL-3.0-or-later
#include "jd-compose-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "model/jd-condition.h"

/* In the language of the program: this is said to the writer, not to readers of the posting. */

static char *
describe_origin (const JdPosting *posting, const JdPlacement *placement)
{
  const JdWhy *why = &placement->why;
  const char *role = posting->resolved->role_name ? posting->resolved->role_name : why->role;

  if (why->from == JD_FROM_EDIT && why->role && role)
    /* Translators: %s is the name of a role, such as "Machine Learning Engineer". */
    return g_strdup_printf (_ ("role %s, kept by you"), role);
  if (why->from == JD_FROM_EDIT)
    return g_strdup (placement->block ? _ ("added by you from the library") : _ ("written by you"));
  if (why->role && role)
    /* Translators: %s is the name of a role, such as "Machine Learning Engineer". */
    return g_strdup_printf (_ ("role %s"), role);
  return g_strdup (_ ("added by the level"));
}

/* Only the posting's own level has a name in the posting; others, which it inherits from, are known by their id. */
static const char *
level_name (const JdPosting *posting, const char *level)
{
  gboolean is_own = g_strcmp0 (posting->level, level) == 0;

  return is_own && posting->resolved->level_name ? posting->resolved->level_name : level;
}

static void
append (GPtrArray *parts, char *part)
{
  g_ptr_array_add (parts, part);
}

static char *
describe_placement (const JdPosting *posting, const JdPlacement *placement)
{
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);

  append (parts, describe_origin (posting, placement));
  if (placement->why.level)
    /* Translators: %s is the name of a level, such as "Senior". */
    append (parts, g_strdup_printf (_ ("wording for level %s"), level_name (posting, placement->why.level)));
  if (placement->why.place)
    {
      const char *place = placement->why.place;
      g_autofree char *shown = jd_is_place (place) ? jd_place_shown (place, posting->language) : g_strdup (place);
      /* Translators: %s is a place or a way to work, such as "Texas" or "remote". */
      append (parts, g_strdup_printf (_ ("wording for %s"), shown));
    }
  if (placement->state == JD_OVERRIDDEN)
    append (parts, g_strdup (_ ("changed by you")));
  g_ptr_array_add (parts, NULL);
  return g_strjoinv (_ (", "), (char **) parts->pdata);
}

static const JdSection *
section_of (const JdPosting *posting, const JdNode *node)
{
  while (node && node->type != JD_NODE_SECTION)
    node = node->parent;
  return node ? jd_posting_section (posting, node->name, NULL) : NULL;
}

static const char *
describe_heading (const JdPosting *posting, const JdNode *node)
{
  const JdSection *section = section_of (posting, node);

  if (!section || !section->base_heading)
    return _ ("section added by you");
  if (strcmp (section->heading, section->base_heading) != 0)
    return _ ("section of the role, heading changed by you");
  return _ ("section of the role");
}

char *
jd_compose_why (const JdPosting *posting, const JdNode *node)
{
  g_return_val_if_fail (posting && node, NULL);

  if (node->placement)
    return describe_placement (posting, node->placement);
  switch (node->type)
    {
    case JD_NODE_TITLE:
      return g_strdup (posting->facts->title ? _ ("title changed by you") : _ ("title of the role at this level"));
    case JD_NODE_FACTS:
    case JD_NODE_FACT:
      return g_strdup (_ ("a fact of the job"));
    case JD_NODE_SECTION:
    case JD_NODE_HEADING:
      return g_strdup (describe_heading (posting, node));
    case JD_NODE_SUBHEADING:
      return g_strdup (_ ("what is a must stands before what is nice to have"));
    default:
      return g_strdup (_ ("part of the posting"));
    }
}
