// SPDX-License-Identifier: GPL-3.0-or-later
#include "adopt/jd-import-plan.h"

#include <string.h>

#include "adopt/jd-import-guess.h"
#include "adopt/jd-plan-parts.h"
#include "compose/jd-phrases.h"

const char *const jd_plan_state_names[] = { "library", "almost", "new", "pay", NULL };

#define JOINED_WORDS 3 /* a line of less may stand twice */

static void
section_free (JdPlanSection *section)
{
  g_ptr_array_unref (section->lines);
  g_free (section->heading);
  g_free (section);
}

void
jd_import_plan_free (JdImportPlan *plan)
{
  if (!plan)
    return;
  g_clear_pointer (&plan->base, jd_posting_unref);
  g_ptr_array_unref (plan->sections);
  g_array_unref (plan->left_out);
  g_array_unref (plan->as_facts);
  g_free (plan);
}

/* The line of @plan that says what @line says already; NULL: none. */
static JdPlanLine *
find_double (const JdImportPlan *plan, const JdPlanLine *line)
{
  if (plan->outline->is_ours || line->state == JD_PLAN_PAY)
    return NULL;
  guint spaces = 0;
  for (const char *at = line->plain; *at; at++)
    spaces += *at == ' ';
  for (guint i = 0; spaces + 1 >= JOINED_WORDS && i < plan->sections->len; i++)
    {
      const JdPlanSection *section = plan->sections->pdata[i];
      for (guint j = 0; j < section->lines->len; j++)
        {
          JdPlanLine *other = section->lines->pdata[j];
          if ((line->takes && other->takes && line->block == other->block) || strcmp (other->plain, line->plain) == 0)
            return other;
        }
    }
  return NULL;
}

static void
add_line (JdImportPlan *plan, JdPlanSection *section, JdPlanLine *line)
{
  JdPlanLine *same = line ? find_double (plan, line) : NULL;
  if (same)
    {
      g_array_append_vals (same->sources, line->sources->data, line->sources->len);
      jd_plan_line_free (line);
      return;
    }
  if (!line)
    return;
  plan->n_library += line->state == JD_PLAN_LIBRARY;
  plan->n_almost += line->state == JD_PLAN_ALMOST;
  plan->n_new += line->state == JD_PLAN_NEW;
  g_ptr_array_add (section->lines, line);
}

static int
compare_necessity (gconstpointer a, gconstpointer b)
{
  const JdPlanLine *one = *(const JdPlanLine *const *) a, *other = *(const JdPlanLine *const *) b;
  return one->necessity != other->necessity ? (int) one->necessity - (int) other->necessity : (int) g_array_index (one->sources, guint, 0) - (int) g_array_index (other->sources, guint, 0);
}

static void
add_section (JdImportPlan *plan, JdPlanMaker *maker, const JdPlanDraft *draft, JdPlanUse *uses)
{
  JdPlanSection *section = g_new0 (JdPlanSection, 1);
  section->kind = draft->kind;
  section->heading = g_strdup (draft->heading ? draft->heading : jd_phrase_heading (plan->outline->language, draft->kind));
  section->heading_line = draft->heading_line;
  section->lines = g_ptr_array_new_with_free_func ((GDestroyNotify) jd_plan_line_free);
  g_ptr_array_add (plan->sections, section);
  for (guint i = 0; i < draft->sources->len; i++)
    {
      const JdPlanSource *source = &g_array_index (draft->sources, JdPlanSource, i);
      if (maker->request->choices && maker->request->choices[source->line] == JD_PLAN_DROP)
        {
          uses[source->line] = JD_USED_NOT;
          continue;
        }
      if (!plan->outline->is_ours && jd_kind_fits (JD_KIND_SALARY, draft->kind))
        add_line (plan, section, jd_plan_line_new_pay (maker, source->line));
      JdPlanLine *line = jd_plan_line_new (maker, draft->kind, source);
      while (i + 1 < draft->sources->len && jd_plan_line_extend (maker, line, &g_array_index (draft->sources, JdPlanSource, i + 1)))
        i++;
      add_line (plan, section, line);
    }
  if (section->kind == JD_KIND_QUALIFICATION)
    g_ptr_array_sort (section->lines, compare_necessity);
}

static void
add_lists (JdImportPlan *plan, const JdPlanUse *uses)
{
  for (guint i = 0; i < plan->outline->lines->len; i++)
    if (uses[i] == JD_USED_NOT)
      g_array_append_val (plan->left_out, i);
    else if (uses[i] == JD_USED_FACT)
      g_array_append_val (plan->as_facts, i);
}

JdImportPlan *
jd_import_plan_new (const JdOutline *outline, const JdLineMatcher *matcher, const JdPlanRequest *request, GError **error)
{
  g_return_val_if_fail (outline && matcher && request, NULL);

  g_autoptr (JdLineLooks) looks = jd_line_looks_new (matcher, outline->lines->len);
  const JdImportGuess guess = !request->level || (!request->role && !request->no_role) ? jd_import_guess (outline, matcher, looks, request->role) : (JdImportGuess) { 0 };
  const char *role = request->no_role ? NULL : request->role ? request->role : guess.role;
  g_autofree JdPlanUse *uses = g_new0 (JdPlanUse, outline->lines->len + 1);
  g_autoptr (JdPosting) base = jd_plan_facts (outline, matcher, role, request->level ? request->level : guess.level, uses, error);
  if (!base)
    return NULL;
  JdImportPlan *plan = g_new0 (JdImportPlan, 1);
  plan->outline = outline;
  plan->base = g_steal_pointer (&base);
  plan->sections = g_ptr_array_new_with_free_func ((GDestroyNotify) section_free);
  plan->left_out = g_array_new (FALSE, FALSE, sizeof (guint));
  plan->as_facts = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autoptr (GPtrArray) drafts = jd_plan_sections (outline, plan->base, uses);
  g_autoptr (GHashTable) used = g_hash_table_new (g_str_hash, g_str_equal);
  JdPlanMaker maker = { .outline = outline, .matcher = matcher, .looks = looks, .request = request, .base = plan->base, .used = used };
  for (guint i = 0; i < drafts->len; i++)
    add_section (plan, &maker, drafts->pdata[i], uses);
  for (guint i = plan->sections->len; i > 0; i--)
    if (((const JdPlanSection *) plan->sections->pdata[i - 1])->lines->len == 0)
      g_ptr_array_remove_index (plan->sections, i - 1);
  add_lists (plan, uses);
  return plan;
}
