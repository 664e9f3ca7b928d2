// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/jd-label-decide.h"

#include <string.h>

static gboolean
says_must (const JdLabelPage *page, const JdLabelUnit *unit)
{
  return (unit->classes & jd_label_words_class (page->words, "must")) != 0;
}

static gboolean
is_demand (JdLabel label)
{
  return label == JD_LABEL_QUALIFICATION || label == JD_LABEL_SKILL || label == JD_LABEL_EDUCATION || label == JD_LABEL_EXPERIENCE;
}

static JdLabel
with_options (const JdLabelPage *page, const JdLabelUnit *unit, JdLabel label)
{
  gboolean listed = (unit->section & jd_label_words_class (page->words, "heading-pref")) != 0;
  gboolean said = (unit->classes & jd_label_words_class (page->words, "pref")) != 0;
  if (says_must (page, unit))
    return label;
  if (is_demand (label) && (said || listed))
    return JD_LABEL_PREFERRED;
  return label == JD_LABEL_DUTY && listed && unit->looks & JD_LOOK_ITEM ? JD_LABEL_PREFERRED : label;
}

#define FIELDS_ANYWHERE 4 /* of the fields, the first */

/* What a field at the top of a file holds, its name says alone; elsewhere, that of a field of the job does. */
static JdLabel
with_field (const JdLabelPage *page, const JdLabelUnit *unit, JdLabel label)
{
  static const struct
  {
    const char *class;
    JdLabel label;
  } fields[] = {
    { "heading-company", JD_LABEL_COMPANY }, { "heading-location", JD_LABEL_LOCATION }, { "heading-salary", JD_LABEL_SALARY }, { "heading-title", JD_LABEL_TITLE }, { "heading-apply", JD_LABEL_APPLY },
    { "heading-exp", JD_LABEL_EXPERIENCE }, { "heading-edu", JD_LABEL_EDUCATION }, { "heading-benefit", JD_LABEL_BENEFIT }, { "heading-skill", JD_LABEL_SKILL },
  };
  gboolean front = (unit->looks & JD_LOOK_FRONT) != 0;
  if (!(front || unit->key) || unit->looks & (JD_LOOK_WRAPPED | JD_LOOK_ITEM) || unit->n_words > 12)
    return label;
  if (unit->looks & JD_LOOK_COLON)
    return front ? JD_LABEL_OTHER : label;
  for (guint i = 0; i < (front ? G_N_ELEMENTS (fields) : FIELDS_ANYWHERE); i++)
    if (unit->key & jd_label_words_class (page->words, fields[i].class))
      return fields[i].label;
  return front ? JD_LABEL_OTHER : label;
}

/* Whether @unit stands as titles do, and says nearly what the title of the page says. */
static gboolean
is_title (const JdLabelUnit *unit)
{
  gboolean marked = (unit->looks & (JD_LOOK_HEAD | JD_LOOK_TITLE_TAG | JD_LOOK_BOLD)) != 0;
  gboolean first = unit->visible == 0 && unit->looks & JD_LOOK_TOP;
  if (unit->likeness < 90 || unit->n_words > 9 || unit->looks & (JD_LOOK_FURNITURE | JD_LOOK_STOP))
    return FALSE;
  if (unit->heading && !first)
    return FALSE;
  return marked || unit->visible < 3 || unit->repeats > 1;
}

/* "2. Stock" over a list with bullets. */
static gboolean
is_number_over_list (const JdLabelUnit *unit, const JdLabelUnit *behind)
{
  if (!(unit->looks & JD_LOOK_NUMBERED) || unit->looks & JD_LOOK_STOP || unit->n_words > 9)
    return FALSE;
  return behind && behind->looks & JD_LOOK_ITEM && !(behind->looks & JD_LOOK_NUMBERED);
}

static JdLabel
with_place (const JdLabelPage *page, guint index, JdLabel label)
{
  const JdLabelUnit *unit = page->units->pdata[index], *behind = index + 1 < page->units->len ? page->units->pdata[index + 1] : NULL;
  if ((label == JD_LABEL_HEADING || label == JD_LABEL_OTHER) && is_title (unit))
    return JD_LABEL_TITLE;
  return is_number_over_list (unit, behind) ? JD_LABEL_HEADING : label;
}

/* What is given by unit, of which lines can be several; NULL where nothing is. New. */
static int *
given_units (const JdLabelPage *page, guint n_lines, const int *given)
{
  if (!given)
    return NULL;
  int *units = g_new (int, page->units->len + 1);
  for (guint i = 0; i < page->units->len; i++)
    units[i] = -1;
  for (guint i = 0; i < n_lines; i++)
    if (given[i] >= 0)
      units[page->unit_of[i]] = given[i];
  return units;
}

GArray *
jd_label_decide (const JdLabelModel *model, const JdLabelPage *page, const GPtrArray *lines, const int *given)
{
  GArray *labelled = g_array_new (FALSE, FALSE, sizeof (JdLabelled));
  g_autofree int *fixed = given_units (page, lines->len, given);
  g_autoptr (GArray) guesses = jd_label_model_guess (model, page, fixed);
  for (guint i = 0; i < page->units->len; i++)
    {
      JdLabelGuess *guess = &g_array_index (guesses, JdLabelGuess, i);
      const JdLabelUnit *unit = page->units->pdata[i];
      if (fixed && fixed[i] >= 0)
        continue;
      guess->label = with_place (page, i, with_field (page, unit, with_options (page, unit, guess->label)));
    }
  for (guint i = 0; i < lines->len; i++)
    {
      const JdLabelGuess *guess = &g_array_index (guesses, JdLabelGuess, page->unit_of[i]);
      JdLabelled line = { ((const JdLabelLine *) lines->pdata[i])->number, guess->label, guess->confidence };
      g_array_append_val (labelled, line);
    }
  return labelled;
}
