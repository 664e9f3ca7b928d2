// SPDX-License-Identifier: GPL-3.0-or-later
/* What a level asks and pays: the rows below the lines. */
#include <glib/gi18n-lib.h>

#include "jd-ladder-private.h"
#include "model/jd-money.h"

const char *const jd_ladder_degrees[] = { "none", "enrolled", "preferred", "required", NULL };

const char *
jd_ladder_degree_name (const char *degree)
{
  const char *const names[] = { C_("degree", "none"), _("enrolled"), _("preferred"), _("required") };
  const int index = jd_name_index (jd_ladder_degrees, degree);

  return index >= 0 ? names[index] : degree;
}

/* ---- years and degree ---- */

/* "2–5", "8", "none"; NULL when nothing is said. New string. */
static char *
describe_years (const JdParams *params)
{
  const char *least = jd_params_get (params, "years_min"), *most = jd_params_get (params, "years_max");

  if (!least && !most)
    return NULL;
  if (!most)
    /* Translators: years of experience, that many or more. */
    return g_strdup_printf (_("%s or more"), least);
  if (g_str_equal (most, "0"))
    /* Translators: no years of experience. */
    return g_strdup (C_("years", "none"));
  if (!least || g_str_equal (least, most))
    return g_strdup (most);
  return g_strdup_printf ("%s–%s", least, most);
}

/* Whether the role says @name of the level itself. */
static gboolean
role_says (const JdLadder *ladder, guint column, const char *name)
{
  const char *id = ((const JdLevel *) g_ptr_array_index (ladder->levels, column))->id;

  for (guint i = 0; i < ladder->role->params->len; i++)
    {
      const JdRoleLevel *said = g_ptr_array_index (ladder->role->params, i);

      if (g_str_equal (said->level, id) && jd_params_get (said->params, name))
        return TRUE;
    }
  return FALSE;
}

static void
add_years (JdLadder *ladder)
{
  JdLadderRow *row = jd_ladder_add_row (ladder, JD_LADDER_YEARS, g_strdup (_("Years asked")));

  for (guint column = 0; column < ladder->levels->len; column++)
    {
      g_autoptr (JdParams) params = jd_ladder_params (ladder, column);

      row->cells[column].text = describe_years (params);
      row->cells[column].there = role_says (ladder, column, "years_min") || role_says (ladder, column, "years_max");
    }
}

static void
add_degree (JdLadder *ladder)
{
  JdLadderRow *row = jd_ladder_add_row (ladder, JD_LADDER_DEGREE, g_strdup (_("Degree")));

  for (guint column = 0; column < ladder->levels->len; column++)
    {
      g_autoptr (JdParams) params = jd_ladder_params (ladder, column);
      const char *degree = jd_params_get (params, "degree");

      row->cells[column].value = g_strdup (degree);
      row->cells[column].text = g_strdup (degree ? jd_ladder_degree_name (degree) : NULL);
      row->cells[column].there = role_says (ladder, column, "degree");
    }
}

/* ---- pay ---- */

static gboolean
has_place (const GPtrArray *places, const char *place)
{
  for (guint i = 0; i < places->len; i++)
    if (g_strcmp0 (g_ptr_array_index (places, i), place) == 0)
      return TRUE;
  return FALSE;
}

/* The places its figures are for; NULL is wherever. Borrowed strings. */
static GPtrArray *
list_places (const JdBlock *block)
{
  GPtrArray *places = g_ptr_array_new ();

  for (guint i = 0; block && i < block->salary->rows->len; i++)
    {
      const char *place = ((const JdSalaryRow *) g_ptr_array_index (block->salary->rows, i))->place;

      if (!has_place (places, place))
        g_ptr_array_add (places, (gpointer) place);
    }
  if (places->len == 0)
    g_ptr_array_add (places, NULL);
  return places;
}

static gboolean
choose_pay (const JdLadder *ladder, const JdLadderRow *row, guint column, JdPay *pay, GError **error)
{
  const JdLevel *level = g_ptr_array_index (ladder->levels, column);
  g_autofree const char **chain = jd_library_level_chain (ladder->library, level->id, NULL);
  const JdContext context = { .levels = chain, .place = row->place };

  return row->block && jd_salary_choose (row->block->salary, &context, pay, error);
}

gboolean
jd_ladder_pay (const JdLadder *ladder, guint row, guint column, JdPay *pay)
{
  return choose_pay (ladder, jd_ladder_row (ladder, row), column, pay, NULL);
}

static void
add_pay (JdLadder *ladder, const JdBlock *block, const char *place)
{
  /* Translators: %s is a place, as in "Pay, NL". */
  JdLadderRow *row = jd_ladder_add_row (ladder, JD_LADDER_PAY, place ? g_strdup_printf (_("Pay, %s"), place) : g_strdup (_("Pay")));

  row->block = block;
  row->place = g_strdup (place);
  for (guint column = 0; column < ladder->levels->len; column++)
    {
      JdPay pay;

      if (choose_pay (ladder, row, column, &pay, &row->cells[column].fault))
        row->cells[column].text = jd_pay_format (&pay, ladder->language, place);
    }
}

static void
add_pays (JdLadder *ladder, const JdBlock *block)
{
  g_autoptr (GPtrArray) places = list_places (block);

  for (guint i = 0; i < places->len; i++)
    add_pay (ladder, block, g_ptr_array_index (places, i));
}

void
jd_ladder_add_terms (JdLadder *ladder, const GPtrArray *salaries)
{
  add_years (ladder);
  add_degree (ladder);
  for (guint i = 0; i < salaries->len; i++)
    add_pays (ladder, g_ptr_array_index (salaries, i));
  if (salaries->len == 0)
    add_pays (ladder, NULL);
}
