// SPDX-License-Identifier: GPL-3.0-or-later
/* The draft of a salary as members of its block. */
#include <glib/gi18n-lib.h>
#include <string.h>

#include "base/jd-text.h"
#include "jd-pay-draft.h"

static const char *const basis_names[] = { "offer", "reference" };

/* Nothing where it is empty, unless that was said. */
static void
set_text (JsonObject *object, const char *member, const char *text)
{
  g_autofree char *clean = g_strstrip (jd_text_clean (text, -1, JD_TEXT_PARAGRAPHS, NULL));

  if (*clean != '\0')
    json_object_set_string_member (object, member, clean);
  else if (g_strcmp0 (json_object_get_string_member_with_default (object, member, NULL), "") > 0)
    json_object_remove_member (object, member);
}

static void
set_terms (JsonObject *object, const JdPayDraft *draft, gboolean has_figures)
{
  const gboolean said = *draft->currency || draft->period >= 0 || has_figures;

  set_text (object, "currency", draft->currency);
  set_text (object, "period", said ? jd_period_names[draft->period >= 0 ? draft->period : JD_PERIOD_YEAR] : "");
}

/* What the row was but for its figures; a new one says whom it is for. New. */
static JsonObject *
row_of (const JdPayDraft *draft, JsonArray *former, guint line, guint place)
{
  const JdPayCell *cell = jd_pay_draft_cell (draft, line, place);
  const JdPayLine *at = jd_pay_draft_line (draft, line);
  const char *code = jd_pay_draft_place (draft, place);
  JsonObject *row;

  if (cell->former < json_array_get_length (former))
    return json_object_ref (json_array_get_object_element (former, cell->former));
  row = json_object_new ();
  if (at->level)
    json_object_set_string_member (row, "level", at->level);
  if (at->years_min >= 0)
    json_object_set_int_member (row, "years_min", at->years_min);
  if (at->years_max >= 0)
    json_object_set_int_member (row, "years_max", at->years_max);
  if (*code)
    json_object_set_string_member (row, "place", code);
  return row;
}

/* FALSE with @error when the figure is wrong; @row (new) is NULL where none is set. */
static gboolean
make_row (JdPayDraft *draft, const JdLibrary *library, JsonArray *former, guint line, guint place, JsonObject **row, GError **error)
{
  const JdPayCell *cell = jd_pay_draft_cell (draft, line, place);
  const JdPayCellState state = jd_pay_draft_read (draft, line, place);

  if (state == JD_PAY_CELL_WRONG)
    {
      g_autofree char *name = jd_pay_cell_name (draft, library, line, place);

      g_set_error (error, JD_ERROR, JD_ERROR_VALUE, "%s: %s", name, cell->fault);
      return FALSE;
    }
  *row = state == JD_PAY_CELL_FINE ? row_of (draft, former, line, place) : NULL;
  if (*row)
    {
      json_object_set_int_member (*row, "min", cell->min);
      json_object_set_int_member (*row, "max", cell->max);
      set_text (*row, "note", cell->note);
    }
  return TRUE;
}

/* In the order they had; new ones behind them, line by line. */
static void
collect (JsonArray *rows, JsonObject **kept, guint n_kept, GPtrArray *added)
{
  for (guint i = 0; i < n_kept; i++)
    if (kept[i])
      json_array_add_object_element (rows, kept[i]);
  for (guint i = 0; i < added->len; i++)
    json_array_add_object_element (rows, json_object_ref (g_ptr_array_index (added, i)));
}

static gboolean
put_rows (JdPayDraft *draft, const JdLibrary *library, JsonObject *block, GError **error)
{
  g_autoptr (JsonArray) none = json_array_new ();
  JsonArray *former = json_object_has_member (block, "rows") ? json_object_get_array_member (block, "rows") : none;
  const guint n_former = json_array_get_length (former);
  g_autofree JsonObject **kept = g_new0 (JsonObject *, n_former + 1);
  g_autoptr (GPtrArray) added = g_ptr_array_new_with_free_func ((GDestroyNotify) json_object_unref);
  JsonArray *rows = json_array_new ();
  gboolean fits = TRUE;

  for (guint i = 0; fits && i < draft->lines->len; i++)
    for (guint k = 0; fits && k < draft->places->len; k++)
      {
        const guint place = jd_pay_draft_cell (draft, i, k)->former;
        JsonObject *row = NULL;

        fits = make_row (draft, library, former, i, k, &row, error);
        if (row && place < n_former)
          kept[place] = row;
        else if (row)
          g_ptr_array_add (added, row);
      }
  collect (rows, kept, n_former, added);
  json_object_set_array_member (block, "rows", rows);
  return fits;
}

gboolean
jd_pay_draft_put (JdPayDraft *draft, const JdLibrary *library, JsonObject *block, GError **error)
{
  g_return_val_if_fail (draft && block, FALSE);

  if (!put_rows (draft, library, block, error))
    return FALSE;
  const gboolean has_figures = json_array_get_length (json_object_get_array_member (block, "rows")) > 0;
  json_object_set_string_member (block, "basis", basis_names[draft->basis]);
  set_terms (block, draft, has_figures);
  set_text (block, "source", draft->source);
  set_text (block, "note", draft->note);
  set_text (block, "effective", draft->effective);
  set_text (block, "expires", draft->expires);
  if ((has_figures || draft->period >= 0) && !*draft->currency)
    {
      g_set_error_literal (error, JD_ERROR, JD_ERROR_MISSING, _("Choose a currency for the pay."));
      return FALSE;
    }
  return TRUE;
}
