// SPDX-License-Identifier: GPL-3.0-or-later
#include <glib/gi18n.h>

#include "editor/vacancy-editor-private.h"

/* Bullets as they are typed: "- " makes one, Backspace at its start or Enter in an empty one takes that back. */

static gboolean
is_empty (VacancyBlockRow *row)
{
  return gtk_text_buffer_get_char_count (gtk_text_view_get_buffer (vacancy_block_row_get_view (row))) == 0;
}

static gboolean
is_sign (VacancyBlockRow *row)
{
  static const char *const signs[] = { "- ", "* ", "• ", NULL };
  g_autofree char *text = vacancy_wording_buffer_get_text (GTK_TEXT_BUFFER (vacancy_line_view_get_buffer (vacancy_block_row_get_line (row))));

  return g_strv_contains (signs, text);
}

gboolean
vacancy_editor_take_sign (VacancyEditor *self, VacancyBlockRow *row, const char *inserted)
{
  g_assert (vacancy_block_row_get_model (row));
  g_autofree char *id = g_strdup (vacancy_block_row_get_placement (row));
  g_autoptr (GError) error = NULL;
  g_autoptr (JdPosting) emptied = NULL;

  if (!g_str_equal (inserted, " ") || !is_sign (row) || vacancy_block_row_get_model (row)->kind == JD_KIND_SALARY)
    return FALSE;
  emptied = jd_edit_set_text (vacancy_editor_posting (self), id, "", &error);
  if (vacancy_editor_apply (self, emptied ? jd_edit_set_item (emptied, id, TRUE, &error) : NULL, _("Bullet Point"), &error))
    vacancy_editor_focus_place (self, id, 0);
  return TRUE;
}

static gboolean
make_paragraph (VacancyEditor *self, VacancyBlockRow *row)
{
  g_autofree char *id = g_strdup (vacancy_block_row_get_placement (row));
  g_autoptr (GError) error = NULL;

  if (vacancy_editor_apply (self, jd_edit_set_item (vacancy_editor_posting (self), id, FALSE, &error), _("Paragraph"), &error))
    vacancy_editor_focus_place (self, id, 0);
  return TRUE;
}

/* An empty one the writer did not ask for simply goes, or another follows it. */
gboolean
vacancy_editor_end_list (VacancyEditor *self, VacancyBlockRow *row)
{
  g_assert (vacancy_block_row_get_model (row));
  return is_empty (row) && vacancy_block_row_get_model (row)->form == JD_FORM_ITEM && make_paragraph (self, row);
}

gboolean
vacancy_editor_take_bullet (VacancyEditor *self, VacancyBlockRow *row)
{
  g_assert (vacancy_block_row_get_model (row));
  const JdPlacement *placement = vacancy_block_row_get_model (row);

  if (is_empty (row))
    return vacancy_editor_end_list (self, row);
  return jd_placement_is_item (placement) && make_paragraph (self, row);
}

JdPosting *
vacancy_editor_with_form (JdPosting *posting, const char **id, gboolean item, GError **error)
{
  g_autoptr (JdPosting) before = posting;
  JdPosting *after;

  if (!before || jd_posting_placement (before, *id, NULL, NULL)->kind == JD_KIND_SALARY)
    return g_steal_pointer (&before);
  after = jd_edit_set_item (before, *id, item, error);
  *id = after ? jd_posting_placement (after, *id, NULL, NULL)->id : NULL;
  return after;
}
