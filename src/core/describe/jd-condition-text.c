// SPDX-License-Identifier: GPL-3.0-or-later
#include "jd-condition-text.h"

#include <glib/gi18n-lib.h>

#include "base/jd-text.h"
#include "jd-block-card.h"
#include "jd-block-text.h"

/* Whether @level is one of @named, or inherits from one. */
static gboolean
is_meant (const JdLibrary *library, const JdLevel *level, const char *const *named)
{
  g_autofree const char **chain = jd_library_level_chain (library, level->id, NULL);

  for (guint i = 0; chain && chain[i]; i++)
    if (g_strv_contains (named, chain[i]))
      return TRUE;
  return FALSE;
}

/* Of the levels of the library, in their order: which are meant; and from which to which they go without a gap. FALSE when there is one, or no level at all. */
static gboolean
find_span (const gboolean *meant, guint n_levels, guint *first, guint *last)
{
  guint count = 0;

  for (guint i = 0; i < n_levels; i++)
    if (meant[i])
      {
        *first = count == 0 ? i : *first;
        *last = i;
        count++;
      }
  return count > 0 && *last - *first + 1 == count;
}

static char *
name_at (const JdLibrary *library, guint level, const char *reader)
{
  return jd_level_name (library, ((const JdLevel *) g_ptr_array_index (jd_library_levels (library), level))->id, reader);
}

/* @levels by their names; by their ids where the library has none of them. */
static char *
list_names (const JdLibrary *library, const gboolean *meant, const char *const *levels, const char *reader)
{
  const guint n_levels = jd_library_levels (library)->len;
  GString *list = g_string_new (NULL);

  for (guint i = 0; i < n_levels; i++)
    if (meant[i])
      {
        g_autofree char *name = name_at (library, i, reader);

        g_string_append_printf (list, "%s%s", list->len > 0 ? ", " : "", name);
      }
  if (list->len > 0)
    return g_string_free (list, FALSE);
  g_string_free (list, TRUE);
  return g_strjoinv (", ", (char **) levels);
}

char *
jd_levels_text (const JdLibrary *library, const char *const *levels, const char *reader)
{
  g_return_val_if_fail (library && reader, NULL);

  const GPtrArray *all = jd_library_levels (library);
  g_autofree gboolean *meant = g_new0 (gboolean, all->len + 1);
  guint first = 0, last = 0;

  if (!levels)
    return g_strdup (_("all levels"));
  for (guint i = 0; i < all->len; i++)
    meant[i] = is_meant (library, g_ptr_array_index (all, i), levels);
  if (!find_span (meant, all->len, &first, &last))
    return list_names (library, meant, levels, reader);
  g_autofree char *low = name_at (library, first, reader), *high = name_at (library, last, reader);
  if (first == 0 && last + 1 == all->len)
    return g_strdup (_("all levels"));
  if (first == last)
    return g_steal_pointer (&low);
  /* Translators: of levels: "Senior and above". */
  if (last + 1 == all->len)
    return g_strdup_printf (_("%s and above"), low);
  /* Translators: of levels: "Mid and below". */
  if (first == 0)
    return g_strdup_printf (_("%s and below"), high);
  return list_names (library, meant, levels, reader);
}

/* Takes @text, another one that also holds. */
static void
add_or (char **all, char *text)
{
  g_autofree char *former = *all, *next = text;

  /* Translators: two of several places or ways of working. */
  *all = former ? g_strdup_printf (_("%s or %s"), former, next) : g_steal_pointer (&next);
}

/* "California or Nevada". New string. */
static char *
list_places (char **places, const char *reader)
{
  char *all = NULL;

  for (char **place = places; *place; place++)
    add_or (&all, jd_place_name (*place, reader));
  return all ? all : g_strdup ("");
}

/* "remote work"; of one nobody knows as it is. Borrowed. */
static const char *
workplace_words (const char *workplace)
{
  /* Translators: what a line of a role is there for: "only for remote work". */
  const char *const words[] = { _("work on site"), _("hybrid work"), _("remote work") };

  for (guint i = 0; jd_workplace_names[i] && i < G_N_ELEMENTS (words); i++)
    if (g_str_equal (jd_workplace_names[i], workplace))
      return words[i];
  return workplace;
}

static char *
list_workplaces (char **workplaces)
{
  char *all = NULL;

  for (char **workplace = workplaces; *workplace; workplace++)
    add_or (&all, g_strdup (workplace_words (*workplace)));
  return all ? all : g_strdup ("");
}

/* "Senior and above, in California, for remote work"; @only: not what it is not for. New string. */
static char *
describe (const JdLibrary *library, const JdCondition *condition, gboolean only, const char *reader)
{
  g_autofree char *levels = condition->level ? jd_levels_text (library, (const char *const *) condition->level, reader) : NULL;
  g_autofree char *places = condition->place ? list_places (condition->place, reader) : NULL, *work = condition->workplace ? list_workplaces (condition->workplace) : NULL;
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);

  /* Translators: levels that a line of a role is not there for: "not for Intern". */
  if (levels)
    g_ptr_array_add (parts, only ? g_strdup (levels) : g_strdup_printf (_("for %s"), levels));
  /* Translators: a place: "only in California". */
  if (places)
    g_ptr_array_add (parts, g_strdup_printf (_("in %s"), places));
  /* Translators: a way of working: "only for remote work". */
  if (work)
    g_ptr_array_add (parts, g_strdup_printf (C_("way of working", "for %s"), work));
  g_ptr_array_add (parts, NULL);
  return g_strjoinv (", ", (char **) parts->pdata);
}

char *
jd_condition_text (const JdLibrary *library, const JdCondition *when, const JdCondition *unless, const char *reader)
{
  g_return_val_if_fail (library && reader, NULL);

  g_autofree char *only = when ? describe (library, when, TRUE, reader) : NULL, *not = unless ? describe (library, unless, FALSE, reader) : NULL;
  /* Translators: a line of a role stands there only for these levels and places: "only Senior and above", "only in California". */
  g_autofree char *first = only ? g_strdup_printf (_("only %s"), only) : NULL;
  /* Translators: a line of a role does not stand there for these levels and places: "not for Intern", "not in California". */
  g_autofree char *second = not ? g_strdup_printf (C_("a line is there", "not %s"), not) : NULL;

  if (!first && !second)
    return NULL;
  return g_strdup_printf ("%s%s%s", first ? first : "", first && second ? JD_TEXT_BETWEEN : "", second ? second : "");
}
