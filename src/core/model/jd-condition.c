// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/jd-condition.h"

#include <string.h>
#include <glib/gi18n-lib.h>

#include "base/jd-text.h"

#define CITY_MAX 100

static const char *const members[] = { "level", "place", "workplace", NULL };

/* ---- Places ---- */

/* The length of COUNTRY[-REGION] at the start of @place; 0 when it is none. */
static gsize
region_length (const char *place)
{
  gsize length = 2;

  if (!g_ascii_isupper (place[0]) || !g_ascii_isupper (place[1]))
    return 0;
  if (place[2] != '-')
    return length;
  for (length = 3; g_ascii_isupper (place[length]) || g_ascii_isdigit (place[length]); length++)
    ;
  return length > 3 && length <= 6 ? length : 0;
}

gboolean
jd_is_place (const char *place)
{
  g_return_val_if_fail (place, FALSE);

  gsize length = region_length (place);
  if (length == 0 || place[length] == '\0')
    return length > 0;
  const char *city = place + length + 1;
  return place[length] == '/' && *city != '\0' && *city != ' ' && !strchr (city, '/') && g_utf8_validate (city, -1, NULL)
         && g_utf8_strlen (city, -1) <= CITY_MAX && jd_text_is_clean (city, JD_TEXT_LINE);
}

static gboolean
same_city (const char *a, const char *b)
{
  if (strcmp (a, b) == 0)
    return TRUE;
  g_autofree char *folded_a = jd_text_fold (a);
  g_autofree char *folded_b = jd_text_fold (b);
  return strcmp (folded_a, folded_b) == 0;
}

/* How far away @outer is when @place lies in it: 0 the same city, 1 its region, 2 its country; -1 when it does not. A region that @outer does not
 * name does not matter: "NL/Utrecht" holds for "NL-UT/Utrecht". */
static int
place_distance (const char *outer, const char *place)
{
  gsize outer_length = strcspn (outer, "/"), length = strcspn (place, "/");

  if (strncmp (outer, place, outer_length) != 0 || length < outer_length || (length > outer_length && place[outer_length] != '-'))
    return -1;
  if (outer[outer_length] == '\0')
    return outer_length > 2 ? 1 : 2;
  if (place[length] == '\0')
    return -1;
  return same_city (outer + outer_length + 1, place + length + 1) ? 0 : -1;
}

/* ---- Files ---- */

static gboolean
is_workplace (const char *text)
{
  return jd_name_index (jd_workplace_names, text) >= 0;
}

/* One key: absent, or a list of values of which there is at least one. */
static GStrv
read_key (const JdValue *object, const char *member, gboolean (*is_valid) (const char *text), const char *expected)
{
  JdValue value = jd_value_member (object, member, JD_OPTIONAL);

  if (!jd_value_present (&value))
    return NULL;
  GStrv texts = jd_read_strings (object, member, JD_OPTIONAL);
  if (!texts[0])
    jd_value_fault (&value, JD_ERROR_VALUE, expected, _("an empty list"));
  for (guint i = 0; texts[i]; i++)
    if (!is_valid (texts[i]))
      {
        JdValue item = jd_value_element (&value, i);
        g_autofree char *found = jd_error_quote (texts[i]);
        jd_value_fault (&item, JD_ERROR_VALUE, expected, found);
      }
  return texts;
}

JdCondition *
jd_condition_read (const JdValue *object, const char *member)
{
  JdValue value = jd_value_member (object, member, JD_OPTIONAL);

  if (!jd_value_present (&value))
    return NULL;
  JdCondition *condition = g_new0 (JdCondition, 1);
  condition->level = read_key (&value, "level", jd_is_id, _("level ids"));
  condition->place = read_key (&value, "place", jd_is_place, _("places such as NL, US-TX or US-TX/Austin"));
  condition->workplace = read_key (&value, "workplace", is_workplace, _("on-site, hybrid or remote"));
  condition->extras = jd_value_extras (&value, members);
  return condition;
}

void
jd_condition_write (JdWriter *writer, const char *member, const JdCondition *condition)
{
  if (!condition)
    {
      jd_writer_string (writer, member, NULL);
      return;
    }
  jd_writer_begin_object (writer, member, condition->extras);
  jd_writer_strings (writer, "level", (const char *const *) condition->level);
  jd_writer_strings (writer, "place", (const char *const *) condition->place);
  jd_writer_strings (writer, "workplace", (const char *const *) condition->workplace);
  jd_writer_end_object (writer);
}

void
jd_condition_free (JdCondition *condition)
{
  if (!condition)
    return;
  g_strfreev (condition->level);
  g_strfreev (condition->place);
  g_strfreev (condition->workplace);
  jd_extras_unref (condition->extras);
  g_free (condition);
}

/* ---- Matching ---- */

gboolean
jd_condition_names_level (const JdCondition *condition, const char *level)
{
  return condition && condition->level && g_strv_contains ((const char *const *) condition->level, level);
}

static int
level_distance (const char *level, const JdContext *context)
{
  return context->levels ? jd_name_index (context->levels, level) : -1;
}

static int
context_place_distance (const char *place, const JdContext *context)
{
  return context->place ? place_distance (place, context->place) : -1;
}

static int
workplace_distance (const char *workplace, const JdContext *context)
{
  return g_strcmp0 (workplace, context->workplace) == 0 ? 0 : -1;
}

/* Matches one key: the closest of its values goes into @closest. A key that is not named holds. */
static gboolean
match_key (const GStrv values, const JdContext *context, int (*distance) (const char *, const JdContext *), guint *keys, int *closest)
{
  *closest = -1;
  if (!values)
    return TRUE;
  (*keys)++;
  for (guint i = 0; values[i]; i++)
    {
      int far = distance (values[i], context);
      if (far >= 0 && (*closest < 0 || far < *closest))
        *closest = far;
    }
  return *closest >= 0;
}

gboolean
jd_condition_holds (const JdCondition *condition, const JdContext *context, JdMatch *match)
{
  static const JdCondition always = { NULL };
  JdMatch own = { .level = -1, .place = -1, .workplace = -1 };

  g_return_val_if_fail (context, FALSE);

  if (!condition)
    condition = &always;
  /* A key of a newer program may narrow the condition in a way this one cannot tell: then it must not hold. */
  gboolean holds = jd_extras_length (condition->extras) == 0
                   && match_key (condition->level, context, level_distance, &own.keys, &own.level)
                   && match_key (condition->place, context, context_place_distance, &own.keys, &own.place)
                   && match_key (condition->workplace, context, workplace_distance, &own.keys, &own.workplace);
  if (match)
    *match = own;
  return holds;
}

static gboolean
same_keys (const JdMatch *a, const JdMatch *b)
{
  return (a->level < 0) == (b->level < 0) && (a->place < 0) == (b->place < 0) && (a->workplace < 0) == (b->workplace < 0);
}

int
jd_match_compare (const JdMatch *a, const JdMatch *b)
{
  if (a->keys != b->keys)
    return a->keys > b->keys ? 1 : -1;
  if (!same_keys (a, b))
    return 0;
  gboolean closer = a->level < b->level || a->place < b->place;
  gboolean further = a->level > b->level || a->place > b->place;
  return (int) closer - (int) further;
}

/* ---- Many matches ---- */

static guint
keys_of (const JdMatch *match)
{
  return (match->level >= 0 ? 1 : 0) | (match->place >= 0 ? 2 : 0) | (match->workplace >= 0 ? 4 : 0);
}

/* From 1, so that 0 says there is none. */
static int
level_of (const JdMatch *match)
{
  return match->level + 2;
}

void
jd_matches_add (JdMatches *matches, const JdMatch *match)
{
  g_return_if_fail (matches && match && match->place <= 2);

  int *nearest = &matches->nearest[keys_of (match)][MAX (match->place, 0)];

  matches->keys = MAX (matches->keys, match->keys);
  if (*nearest == 0 || level_of (match) < *nearest)
    *nearest = level_of (match);
}

gboolean
jd_matches_is_closest (const JdMatches *matches, const JdMatch *match)
{
  g_return_val_if_fail (matches && match && match->place <= 2, FALSE);

  const int *nearest = matches->nearest[keys_of (match)];
  int place = MAX (match->place, 0);

  if (matches->keys > match->keys || (nearest[place] != 0 && nearest[place] < level_of (match)))
    return FALSE;
  for (int closer = 0; closer < place; closer++)
    if (nearest[closer] != 0 && nearest[closer] <= level_of (match))
      return FALSE;
  return TRUE;
}
