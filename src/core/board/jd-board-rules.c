// SPDX-License-Identifier: GPL-3.0-or-later
#include <glib/gi18n-lib.h>
#include <string.h>

#include "jd-board-private.h"

#define MAX_CHARACTERS 10000000

const char *const jd_want_names[] = { "optional", "recommended", "required", NULL };

static const char *const limit_members[] = { "part", "min", "max", NULL };
static const char *const fact_members[] = { "fact", "want", NULL };
static const char *const values_members[] = { "name", "map", NULL };

/* ---- limits ---- */

gpointer
jd_board_limit_read (const JdValue *object)
{
  JdBoardLimit *limit = g_new0 (JdBoardLimit, 1);

  limit->part = jd_board_read_part (object, "part", JD_REQUIRED);
  limit->min = (guint) jd_read_int (object, "min", JD_OPTIONAL, 1, MAX_CHARACTERS, 0);
  limit->max = (guint) jd_read_int (object, "max", JD_OPTIONAL, 1, MAX_CHARACTERS, 0);
  limit->extras = jd_claim_read (&limit->claim, object, limit_members);
  if (limit->max > 0 && limit->min > limit->max)
    {
      JdValue max = jd_value_member (object, "max", JD_OPTIONAL);
      g_autofree char *expected = g_strdup_printf (_ ("at least min, %u"), limit->min), *found = g_strdup_printf ("%u", limit->max);
      jd_value_fault (&max, JD_ERROR_VALUE, expected, found);
    }
  return limit;
}

void
jd_board_limit_write (JdWriter *writer, gconstpointer data)
{
  const JdBoardLimit *limit = data;

  jd_writer_begin_object (writer, NULL, limit->extras);
  jd_writer_string (writer, "part", limit->part);
  if (limit->min > 0)
    jd_writer_int (writer, "min", limit->min);
  if (limit->max > 0)
    jd_writer_int (writer, "max", limit->max);
  jd_claim_write (writer, &limit->claim);
  jd_writer_end_object (writer);
}

void
jd_board_limit_free (gpointer data)
{
  JdBoardLimit *limit = data;

  g_free (limit->part);
  jd_claim_clear (&limit->claim);
  g_clear_pointer (&limit->extras, jd_extras_unref);
  g_free (limit);
}

/* ---- facts ---- */

static char *
read_fact (const JdValue *object)
{
  g_autofree char *name = jd_read_string (object, "fact", JD_REQUIRED);

  if (!name || jd_fact_find (name))
    return g_steal_pointer (&name);
  JdValue value = jd_value_member (object, "fact", JD_OPTIONAL);
  g_autofree char *found = jd_error_quote (name);
  jd_value_fault (&value, JD_ERROR_REFERENCE, _ ("a fact of the job, such as company"), found);
  return NULL;
}

gpointer
jd_board_fact_read (const JdValue *object)
{
  JdBoardFact *fact = g_new0 (JdBoardFact, 1);

  fact->fact = read_fact (object);
  fact->want = jd_read_choice (object, "want", JD_REQUIRED, jd_want_names, JD_WANT_OPTIONAL);
  fact->extras = jd_claim_read (&fact->claim, object, fact_members);
  return fact;
}

void
jd_board_fact_write (JdWriter *writer, gconstpointer data)
{
  const JdBoardFact *fact = data;

  jd_writer_begin_object (writer, NULL, fact->extras);
  jd_writer_string (writer, "fact", fact->fact);
  jd_writer_string (writer, "want", jd_want_names[fact->want]);
  jd_claim_write (writer, &fact->claim);
  jd_writer_end_object (writer);
}

void
jd_board_fact_free (gpointer data)
{
  JdBoardFact *fact = data;

  g_free (fact->fact);
  jd_claim_clear (&fact->claim);
  g_clear_pointer (&fact->extras, jd_extras_unref);
  g_free (fact);
}

/* ---- values ---- */

gpointer
jd_board_values_read (const JdValue *object)
{
  JdBoardValues *values = g_new0 (JdBoardValues, 1);
  JdValue map = jd_value_member (object, "map", JD_OPTIONAL);

  values->name = jd_read_string (object, "name", JD_REQUIRED);
  if (!jd_value_present (&map))
    jd_value_fault_missing (&map, _ ("an object"));
  values->map = jd_params_read (object, "map");
  values->extras = jd_claim_read (&values->claim, object, values_members);
  return values;
}

void
jd_board_values_write (JdWriter *writer, gconstpointer data)
{
  const JdBoardValues *values = data;

  jd_writer_begin_object (writer, NULL, values->extras);
  jd_writer_string (writer, "name", values->name);
  jd_params_write (writer, "map", values->map);
  jd_claim_write (writer, &values->claim);
  jd_writer_end_object (writer);
}

void
jd_board_values_free (gpointer data)
{
  JdBoardValues *values = data;

  g_free (values->name);
  g_clear_pointer (&values->map, jd_params_unref);
  jd_claim_clear (&values->claim);
  g_clear_pointer (&values->extras, jd_extras_unref);
  g_free (values);
}
