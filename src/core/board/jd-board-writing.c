// SPDX-License-Identifier: GPL-3.0-or-later
#include <glib/gi18n-lib.h>
#include <string.h>

#include "jd-board-private.h"

/* How a board wants titles, dates and pay to be written. */

const char *const jd_avoided_names[] = { "capitals", "code", "company", "date", "employment", "pay", "place", "shift", "signs", "slogan", NULL };

static const char *const title_members[] = { "avoid", NULL };
static const char *const date_members[] = { "form", NULL };
static const char *const pay_members[] = { "range", "single", "grouping", "whole", NULL };

/* ---- titles ---- */

static guint
read_avoided (const JdValue *object)
{
  JdValue list = jd_value_member (object, "avoid", JD_OPTIONAL);
  g_auto (GStrv) names = jd_read_strings (object, "avoid", JD_REQUIRED);
  guint avoid = 0;

  for (guint i = 0; names[i]; i++)
    {
      int index = jd_name_index (jd_avoided_names, names[i]);
      if (index >= 0)
        {
          avoid |= 1u << index;
          continue;
        }
      JdValue value = jd_value_element (&list, i);
      g_autofree char *all = g_strjoinv (", ", (char **) jd_avoided_names);
      g_autofree char *expected = g_strdup_printf (_ ("one of %s"), all), *found = jd_error_quote (names[i]);
      jd_value_fault (&value, JD_ERROR_VALUE, expected, found);
    }
  return avoid;
}

JdBoardTitle *
jd_board_title_read (const JdValue *root)
{
  JdValue object = jd_value_member (root, "title", JD_OPTIONAL);
  if (!jd_value_present (&object))
    return NULL;

  JdBoardTitle *title = g_new0 (JdBoardTitle, 1);
  title->avoid = read_avoided (&object);
  title->extras = jd_claim_read (&title->claim, &object, title_members);
  return title;
}

void
jd_board_title_write (JdWriter *writer, const JdBoardTitle *title)
{
  if (!title)
    return;
  jd_writer_begin_object (writer, "title", title->extras);
  jd_writer_begin_array (writer, "avoid");
  for (guint i = 0; i < JD_N_AVOIDED; i++)
    if (title->avoid & 1u << i)
      jd_writer_string (writer, NULL, jd_avoided_names[i]);
  jd_writer_end_array (writer);
  jd_claim_write (writer, &title->claim);
  jd_writer_end_object (writer);
}

void
jd_board_title_free (JdBoardTitle *title)
{
  if (!title)
    return;
  jd_claim_clear (&title->claim);
  g_clear_pointer (&title->extras, jd_extras_unref);
  g_free (title);
}

/* ---- dates ---- */

/* The length of what stands at @form: a part of a date, or a sign; 0 for letters that are none. */
static gsize
date_piece (const char *form)
{
  static const char *const pieces[] = { "YYYY", "MM", "DD", "hh", "mm", "ss", "M", "D", "T", "Z" };

  for (gsize i = 0; i < G_N_ELEMENTS (pieces); i++)
    if (g_str_has_prefix (form, pieces[i]))
      return strlen (pieces[i]);
  return strchr (" .,:/-", *form) ? 1 : 0;
}

static gboolean
is_date_form (const char *form)
{
  if (!strstr (form, "YYYY") || !strchr (form, 'M') || !strchr (form, 'D'))
    return FALSE;
  for (gsize length; *form; form += length)
    if ((length = date_piece (form)) == 0)
      return FALSE;
  return TRUE;
}

char *
jd_board_read_date_form (const JdValue *object, const char *member)
{
  g_autofree char *form = jd_read_string (object, member, JD_OPTIONAL);

  if (!form || is_date_form (form))
    return g_steal_pointer (&form);
  JdValue value = jd_value_member (object, member, JD_OPTIONAL);
  g_autofree char *found = jd_error_quote (form);
  jd_value_fault (&value, JD_ERROR_VALUE, _ ("the form of a date, such as YYYY-MM-DD or DD.MM.YYYY"), found);
  return NULL;
}

JdBoardDate *
jd_board_date_read (const JdValue *root)
{
  JdValue object = jd_value_member (root, "date", JD_OPTIONAL);
  if (!jd_value_present (&object))
    return NULL;

  JdBoardDate *date = g_new0 (JdBoardDate, 1);
  JdValue form = jd_value_member (&object, "form", JD_OPTIONAL);
  if (!jd_value_present (&form))
    jd_value_fault_missing (&form, _ ("the form of a date, such as YYYY-MM-DD or DD.MM.YYYY"));
  date->form = jd_board_read_date_form (&object, "form");
  date->extras = jd_claim_read (&date->claim, &object, date_members);
  return date;
}

void
jd_board_date_write (JdWriter *writer, const JdBoardDate *date)
{
  if (!date)
    return;
  jd_writer_begin_object (writer, "date", date->extras);
  jd_writer_string (writer, "form", date->form);
  jd_claim_write (writer, &date->claim);
  jd_writer_end_object (writer);
}

void
jd_board_date_free (JdBoardDate *date)
{
  if (!date)
    return;
  g_free (date->form);
  jd_claim_clear (&date->claim);
  g_clear_pointer (&date->extras, jd_extras_unref);
  g_free (date);
}

/* ---- pay ---- */

/* Whether every brace is one of the names, and those of @needed are there. */
static gboolean
is_pay_pattern (const char *pattern, const char *const *needed)
{
  static const char *const names[] = { "{sign}", "{currency}", "{min}", "{max}", "{period}" };

  for (guint i = 0; needed[i]; i++)
    if (!strstr (pattern, needed[i]))
      return FALSE;
  for (const char *p = pattern; *p; p++)
    {
      gsize length = *p == '}' ? 0 : 1;
      for (gsize i = 0; *p == '{' && i < G_N_ELEMENTS (names); i++)
        if (g_str_has_prefix (p, names[i]))
          length = strlen (names[i]);
      if (length == 0 || (*p == '{' && length == 1))
        return FALSE;
      p += length - 1;
    }
  return TRUE;
}

static char *
read_pattern (const JdValue *object, const char *member, const char *const *needed)
{
  g_autofree char *pattern = jd_read_string (object, member, JD_OPTIONAL);

  if (!pattern || is_pay_pattern (pattern, needed))
    return g_steal_pointer (&pattern);
  JdValue value = jd_value_member (object, member, JD_OPTIONAL);
  g_autofree char *all = g_strjoinv (_ (" and "), (char **) needed);
  /* Translators: %s is such as "{min} and {max}"; the names stay as they are. */
  g_autofree char *expected = g_strdup_printf (_ ("text with %s, and of {sign}, {currency} and {period} what is wanted"), all);
  g_autofree char *found = jd_error_quote (pattern);
  jd_value_fault (&value, JD_ERROR_VALUE, expected, found);
  return NULL;
}

JdBoardPay *
jd_board_pay_read (const JdValue *root)
{
  JdValue object = jd_value_member (root, "pay", JD_OPTIONAL);
  if (!jd_value_present (&object))
    return NULL;

  JdBoardPay *pay = g_new0 (JdBoardPay, 1);
  pay->range = read_pattern (&object, "range", (const char *const[]) { "{min}", "{max}", NULL });
  pay->single = read_pattern (&object, "single", (const char *const[]) { "{min}", NULL });
  pay->grouping = jd_read_bool (&object, "grouping", JD_OPTIONAL, FALSE);
  pay->whole = jd_read_bool (&object, "whole", JD_OPTIONAL, FALSE);
  pay->extras = jd_claim_read (&pay->claim, &object, pay_members);
  return pay;
}

void
jd_board_pay_write (JdWriter *writer, const JdBoardPay *pay)
{
  if (!pay)
    return;
  jd_writer_begin_object (writer, "pay", pay->extras);
  jd_writer_string (writer, "range", pay->range);
  jd_writer_string (writer, "single", pay->single);
  if (pay->grouping)
    jd_writer_bool (writer, "grouping", TRUE);
  if (pay->whole)
    jd_writer_bool (writer, "whole", TRUE);
  jd_claim_write (writer, &pay->claim);
  jd_writer_end_object (writer);
}

void
jd_board_pay_free (JdBoardPay *pay)
{
  if (!pay)
    return;
  g_free (pay->range);
  g_free (pay->single);
  jd_claim_clear (&pay->claim);
  g_clear_pointer (&pay->extras, jd_extras_unref);
  g_free (pay);
}
