// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/vacancy-import-state.h"

#include <string.h>

VacancyImportState *
vacancy_import_state_new (guint n_lines)
{
  VacancyImportState *state = g_new0 (VacancyImportState, 1);

  state->n_lines = n_lines;
  state->labels = g_new (int, n_lines);
  state->choices = g_new0 (JdPlanChoice, n_lines);
  for (guint i = 0; i < n_lines; i++)
    state->labels[i] = -1;
  return state;
}

VacancyImportState *
vacancy_import_state_copy (const VacancyImportState *state)
{
  VacancyImportState *copy = vacancy_import_state_new (state->n_lines);

  copy->role = g_strdup (state->role);
  copy->level = g_strdup (state->level);
  copy->no_role = state->no_role;
  copy->take_almost = state->take_almost;
  memcpy (copy->labels, state->labels, state->n_lines * sizeof *copy->labels);
  memcpy (copy->choices, state->choices, state->n_lines * sizeof *copy->choices);
  return copy;
}

void
vacancy_import_state_free (VacancyImportState *state)
{
  g_free (state->role);
  g_free (state->level);
  g_free (state->labels);
  g_free (state->choices);
  g_free (state);
}

gboolean
vacancy_import_state_equal (const VacancyImportState *one, const VacancyImportState *other)
{
  return g_strcmp0 (one->role, other->role) == 0 && g_strcmp0 (one->level, other->level) == 0 && one->no_role == other->no_role && one->take_almost == other->take_almost &&
         memcmp (one->labels, other->labels, one->n_lines * sizeof *one->labels) == 0 && memcmp (one->choices, other->choices, one->n_lines * sizeof *one->choices) == 0;
}

void
vacancy_import_state_label (const VacancyImportState *state, JdOutline *outline)
{
  for (guint i = 0; i < state->n_lines; i++)
    if (outline->given[i] != state->labels[i])
      jd_outline_set_label (outline, i, state->labels[i] < 0 ? JD_N_LABELS : (JdLabel) state->labels[i]);
}

JdPlanRequest
vacancy_import_state_request (const VacancyImportState *state)
{
  return (JdPlanRequest){ .role = state->role, .level = state->level, .no_role = state->no_role, .take_almost = state->take_almost, .choices = state->choices };
}
