// SPDX-License-Identifier: GPL-3.0-or-later
#include "adopt/jd-plan-parts.h"

#include <string.h>

#include "adopt/jd-import-plan.h"
#include "compose/jd-phrases.h"
#include "compose/jd-resolve.h"
#include "edit/jd-edit.h"

/* Of what is found, what is a fact by the same name. */
static const JdFoundKind values[] = {
  JD_FOUND_TITLE, JD_FOUND_COMPANY, JD_FOUND_PLACE, JD_FOUND_WORKPLACE, JD_FOUND_EMPLOYMENT, JD_FOUND_APPLY, JD_FOUND_APPLY_BY, JD_FOUND_START, JD_FOUND_REFERENCE,
};

/* The name of the choice that @value is what a posting calls it, in any language; @value itself where it is none. */
static const char *
choice_name (const char *name, const char *value)
{
  const JdFact *fact = jd_fact_find (name);
  for (guint i = 0; fact->choices && jd_phrase_language_at (i); i++)
    for (guint j = 0; fact->choices[j]; j++)
      if (strcmp (jd_phrase_choice (jd_phrase_language_at (i), fact, fact->choices[j]), value) == 0)
        return fact->choices[j];
  return value;
}

/* All places of the text, as they are typed. New string. */
static char *
all_places (const GPtrArray *found)
{
  g_autoptr (GString) text = g_string_new (NULL);
  for (guint i = 0; i < found->len; i++)
    {
      const JdFound *place = found->pdata[i];
      if (place->kind == JD_FOUND_PLACE)
        g_string_append_printf (text, "%s%s", text->len > 0 ? "; " : "", place->value);
    }
  return g_strdup (text->str);
}

/* All that the source says of @name, with semicolons between. New string. */
static char *
all_of (const JdImported *imported, const char *name)
{
  g_autoptr (GString) text = g_string_new (NULL);
  for (guint i = 0; i < imported->facts->len; i++)
    {
      const JdImportFact *fact = imported->facts->pdata[i];
      if (strcmp (fact->name, name) == 0)
        g_string_append_printf (text, "%s%s", text->len > 0 ? "; " : "", fact->text);
    }
  return g_strdup (text->str);
}

/* Lines that say nothing but @fact are used up. In a text of ours only fields are: any other line of it is one of the posting's. */
static void
use_lines (const JdOutline *outline, const JdFound *fact, JdPlanUse *uses)
{
  if (!fact->whole || fact->kind == JD_FOUND_PAY || (outline->is_ours && !fact->is_field && fact->kind != JD_FOUND_TITLE))
    return;
  const JdLabel label = jd_outline_label (outline, fact->line);
  const gboolean is_fact = fact->is_field || fact->kind == JD_FOUND_TITLE || label == JD_LABEL_COMPANY || label == JD_LABEL_LOCATION || label == JD_LABEL_OTHER || label == JD_LABEL_APPLY;
  if (!is_fact)
    return;
  uses[fact->line] = JD_USED_FACT;
  uses[fact->name_line] = JD_USED_FACT;
}

/* Takes over @posting. A value that the fact cannot have leaves its line to the notes. */
static JdPosting *
with_fact (JdPosting *posting, const JdOutline *outline, const char *name, const JdFound *fact, JdPlanUse *uses)
{
  g_autofree char *places = fact->kind == JD_FOUND_PLACE ? all_places (outline->found) : NULL;
  const char *value = places ? places : choice_name (name, fact->value);
  const JdFact *row = jd_fact_find (name);
  if (*value && g_strcmp0 (jd_fact_given (posting, row), value) != 0)
    {
      g_autoptr (JdPosting) changed = jd_edit_set_value (posting, name, value, NULL);
      if (!changed)
        return posting;
      jd_posting_unref (posting);
      posting = g_steal_pointer (&changed);
    }
  for (guint i = 0; i < outline->found->len; i++)
    if (((const JdFound *) outline->found->pdata[i])->kind == fact->kind)
      use_lines (outline, outline->found->pdata[i], uses);
  return posting;
}

/* What the source has in fields of its own, such as data inside a web page, and no line says. Takes over @posting. */
static JdPosting *
with_source_facts (JdPosting *posting, const JdImported *imported)
{
  for (guint i = 0; i < imported->facts->len; i++)
    {
      const JdImportFact *fact = imported->facts->pdata[i];
      const JdFact *row = jd_fact_find (fact->name);
      g_autofree char *value = row ? all_of (imported, fact->name) : NULL;
      if (!row || !(row->flags & JD_FACT_SETTABLE) || jd_fact_value (posting, row) || (strcmp (fact->name, "location") == 0 && posting->facts->locations->len > 0))
        continue;
      JdPosting *changed = jd_edit_set_value (posting, fact->name, choice_name (fact->name, value), NULL);
      if (changed)
        {
          jd_posting_unref (posting);
          posting = changed;
        }
    }
  return posting;
}

/* The same title once more. */
static void
use_titles (const JdOutline *outline, const JdFound *title, JdPlanUse *uses)
{
  for (guint i = 0; title && !outline->is_ours && i < outline->lines->len; i++)
    if (jd_outline_label (outline, i) == JD_LABEL_TITLE && strstr (((const JdImportLine *) outline->lines->pdata[i])->wording, title->value))
      uses[i] = JD_USED_FACT;
}

gint64
jd_plan_facts_years (const JdOutline *outline)
{
  const JdFound *years = jd_import_facts_get (outline->found, JD_FOUND_YEARS);
  return years && years->number % 12 == 0 ? years->number / 12 : 0;
}

/* Takes over @posting. The level's years stay where the text asks for as many, or for none. */
static JdPosting *
with_years (JdPosting *posting, gint64 years)
{
  gint64 given = 0;
  if (years == 0 || (jd_params_get_number (posting->resolved->params, "years_min", &given) && given == years))
    return posting;
  g_autoptr (JdPosting) former = posting;
  g_autofree char *text = g_strdup_printf ("%" G_GINT64_FORMAT, years);
  JdPosting *changed = jd_edit_set_value (former, "years_min", text, NULL);
  return changed ? changed : jd_posting_ref (former);
}

JdPosting *
jd_plan_facts (const JdOutline *outline, const JdLineMatcher *matcher, const char *role, const char *level, JdPlanUse *uses, GError **error)
{
  JdPosting *posting = jd_line_matcher_skeleton (matcher, role, level, error);
  if (!posting)
    return NULL;
  for (guint i = 0; i < G_N_ELEMENTS (values); i++)
    {
      const JdFound *fact = jd_import_facts_get (outline->found, values[i]);
      /* A posting of ours has its facts as fields, and nowhere else. */
      if (fact && (!outline->is_ours || fact->is_field || fact->kind == JD_FOUND_TITLE))
        posting = with_fact (posting, outline, jd_found_names[values[i]], fact, uses);
    }
  if (!outline->is_ours)
    posting = with_source_facts (posting, outline->imported);
  use_titles (outline, jd_import_facts_get (outline->found, JD_FOUND_TITLE), uses);
  g_autoptr (JdPosting) told = with_years (posting, jd_plan_facts_years (outline));
  /* Once more: what blocks say can depend on the place. */
  return jd_resolve_new (jd_line_matcher_library (matcher), NULL, role, level, outline->language, told->facts, told->variables, error);
}
