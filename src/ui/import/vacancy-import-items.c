// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/vacancy-import-items.h"

#include <glib/gi18n.h>

#include "base/jd-text.h"
#include "compose/jd-phrases.h"
#include "describe/jd-block-text.h"
#include "model/jd-wording.h"

/* Per cent; of a label that is less sure, people are asked. */
#define SURE 50
/* Characters of the words a fact came from. */
#define MOST_WORDS 80

static JdImportLine *
line_of (const JdImportPlan *plan, guint line)
{
  return g_ptr_array_index (plan->outline->lines, line);
}

/* ---- the text ---- */

static gboolean
is_unsure (const JdImportPlan *plan, guint line)
{
  return plan->outline->given[line] < 0 && g_array_index (plan->outline->labelled, JdLabelled, line).confidence < SURE;
}

guint
vacancy_import_items_unsure (const JdImportPlan *plan)
{
  guint count = 0;

  for (guint i = 0; i < plan->outline->lines->len; i++)
    count += is_unsure (plan, i) ? 1 : 0;
  return count;
}

static void
mark_left_out (const JdImportPlan *plan, gboolean *left_out)
{
  for (guint i = 0; i < plan->left_out->len; i++)
    left_out[g_array_index (plan->left_out, guint, i)] = TRUE;
}

static VacancyImportWhat
describe_line (const JdImportPlan *plan, guint line, gboolean is_left_out)
{
  g_autofree char *plain = jd_wording_plain (line_of (plan, line)->wording);

  return (VacancyImportWhat){
    .sort = VACANCY_IMPORT_LINE,
    .line = line,
    .text = jd_text_clean_line (plain),
    .label = jd_outline_label (plan->outline, line),
    .is_unsure = is_unsure (plan, line),
    .is_given = plan->outline->given[line] >= 0,
    .is_left_out = is_left_out,
  };
}

static void
append_lines (GListStore *list, const JdImportPlan *plan, const gboolean *left_out)
{
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < plan->outline->lines->len; i++)
    {
      const VacancyImportWhat what = describe_line (plan, i, left_out[i]);
      g_ptr_array_add (items, vacancy_import_item_new (&what));
    }
  g_list_store_splice (list, 0, g_list_model_get_n_items (G_LIST_MODEL (list)), items->pdata, items->len);
}

static void
update_lines (GListStore *list, const JdImportPlan *plan, const gboolean *left_out)
{
  for (guint i = 0; i < plan->outline->lines->len; i++)
    {
      g_autoptr (VacancyImportItem) item = g_list_model_get_item (G_LIST_MODEL (list), i);
      const VacancyImportWhat what = describe_line (plan, i, left_out[i]);
      vacancy_import_item_set (item, &what);
    }
}

void
vacancy_import_items_lines (GListStore *list, const JdImportPlan *plan)
{
  g_autofree gboolean *left_out = g_new0 (gboolean, plan->outline->lines->len);

  mark_left_out (plan, left_out);
  if (g_list_model_get_n_items (G_LIST_MODEL (list)) == plan->outline->lines->len)
    update_lines (list, plan, left_out);
  else
    append_lines (list, plan, left_out);
}

/* ---- the posting ---- */

static const char *const found_labels[JD_N_FOUND] = {
  [JD_FOUND_TITLE] = N_("Title"),         [JD_FOUND_COMPANY] = N_("Employer"),      [JD_FOUND_PLACE] = N_("Location"),
  [JD_FOUND_WORKPLACE] = N_("Workplace"), [JD_FOUND_EMPLOYMENT] = N_("Employment"), [JD_FOUND_PAY] = N_("Pay"),
  [JD_FOUND_YEARS] = N_("Experience"),    [JD_FOUND_EDUCATION] = N_("Education"),   [JD_FOUND_EDUCATION_WISHED] = N_("Education, nice to have"),
  [JD_FOUND_LANGUAGE] = N_("Language"),   [JD_FOUND_APPLY_BY] = N_("Apply by"),     [JD_FOUND_START] = N_("Start"),
  [JD_FOUND_APPLY] = N_("How to apply"),  [JD_FOUND_REFERENCE] = N_("Reference"),
};

/* The words it came from. New string. */
static char *
words_of (const JdImportPlan *plan, const JdFound *found)
{
  g_autofree char *plain = jd_wording_plain (line_of (plan, found->line)->wording);
  const gsize length = strlen (plain);
  g_autofree char *part = found->end <= length && found->start < found->end ? g_strndup (plain + found->start, found->end - found->start) : g_strdup (plain);
  g_autofree char *line = jd_text_clean_line (part);

  return jd_text_shorten (line, MOST_WORDS);
}

/* As the posting will say it, where that is told by words; NULL: it is the words it came from. Borrowed. */
static const char *
value_of (const JdFound *found)
{
  switch (found->kind)
    {
    case JD_FOUND_TITLE:
    case JD_FOUND_COMPANY:
    case JD_FOUND_PLACE:
    case JD_FOUND_REFERENCE:
      return *found->value ? found->value : NULL;
    case JD_FOUND_WORKPLACE:
      return jd_phrase_workplace (jd_program_language (), found->value);
    case JD_FOUND_EMPLOYMENT:
      return jd_phrase_employment (jd_program_language (), found->value);
    default:
      return NULL;
    }
}

static VacancyImportItem *
fact_item (const JdImportPlan *plan, const JdFound *found)
{
  g_autofree char *words = words_of (plan, found);
  const char *value = value_of (found);
  const gboolean differs = value && !g_str_equal (value, words);
  const VacancyImportWhat what = {
    .sort = VACANCY_IMPORT_FACT,
    .line = found->line,
    .text = g_strdup_printf ("%s: %s", _(found_labels[found->kind]), value ? value : words),
    /* Translators: which words of a text a fact was found in. */
    .note = differs ? g_strdup_printf (_("from “%s”"), words) : NULL,
  };

  return vacancy_import_item_new (&what);
}

static VacancyImportItem *
heading_item (const char *text)
{
  const VacancyImportWhat what = { .sort = VACANCY_IMPORT_HEADING, .line = G_MAXUINT, .text = g_strdup (text) };

  return vacancy_import_item_new (&what);
}

/* New string; NULL: there is nothing to say. */
static char *
note_of (const JdPlanLine *line)
{
  if (line->state == JD_PLAN_PAY)
    return g_strdup (_("The posting says it as its pay."));
  if (line->has_years)
    return g_strdup (_("The years follow the level."));
  if (line->state == JD_PLAN_LIBRARY && line->takes && g_strcmp0 (line->theirs, line->plain) != 0)
    /* Translators: what the text says, where the posting will say what the library does. */
    return g_strdup_printf (_("the text: %s"), line->plain);
  if (line->theirs && !line->takes)
    return g_strdup_printf (_("the library: %s"), line->theirs);
  return line->takes ? g_strdup_printf (_("the text: %s"), line->plain) : NULL;
}

static VacancyImportItem *
piece_item (const JdPlanLine *line)
{
  const gboolean takes = line->takes && line->theirs;
  const VacancyImportWhat what = {
    .sort = VACANCY_IMPORT_PIECE,
    .line = line->sources->len > 0 ? g_array_index (line->sources, guint, 0) : G_MAXUINT,
    .text = g_strdup (takes ? line->theirs : line->plain),
    .note = note_of (line),
    .state = line->state,
    .theirs = g_strdup (line->theirs),
    .takes = takes,
  };

  return vacancy_import_item_new (&what);
}

static void
add_section (GPtrArray *items, const JdPlanSection *section)
{
  g_ptr_array_add (items, heading_item (section->heading));
  for (guint i = 0; i < section->lines->len; i++)
    g_ptr_array_add (items, piece_item (section->lines->pdata[i]));
}

void
vacancy_import_items_pieces (GListStore *list, const JdImportPlan *plan)
{
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func (g_object_unref);

  if (plan->outline->found->len > 0)
    g_ptr_array_add (items, heading_item (_("Facts")));
  for (guint i = 0; i < plan->outline->found->len; i++)
    g_ptr_array_add (items, fact_item (plan, plan->outline->found->pdata[i]));
  for (guint i = 0; i < plan->sections->len; i++)
    add_section (items, plan->sections->pdata[i]);
  g_list_store_splice (list, 0, g_list_model_get_n_items (G_LIST_MODEL (list)), items->pdata, items->len);
}
