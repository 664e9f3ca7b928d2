// SPDX-License-Identifier: GPL-3.0-or-later
#include <glib/gi18n.h>

#include "compose/jd-phrases.h"
#include "editor/vacancy-editor-private.h"
#include "widgets/vacancy-tell.h"

/* The actions of sections. */

void
vacancy_editor_rename_section (GtkWidget *widget, const char *name, GVariant *target)
{
  VacancySectionView *view = vacancy_editor_find_section (VACANCY_EDITOR (widget), g_variant_get_string (target, NULL));

  if (view)
    {
      VacancyLineView *heading = vacancy_section_view_get_heading (view);
      GtkTextBuffer *buffer = GTK_TEXT_BUFFER (vacancy_line_view_get_buffer (heading));
      GtkTextIter start, end;

      vacancy_line_view_focus (heading, -1);
      gtk_text_buffer_get_bounds (buffer, &start, &end);
      gtk_text_buffer_select_range (buffer, &end, &start);
    }
}

static void
move_section (VacancyEditor *self, const char *id, int direction)
{
  JdPosting *posting = vacancy_editor_posting (self);
  g_autoptr (GError) error = NULL;
  guint index;

  if (!posting || !jd_posting_section (posting, id, &index) || (direction < 0 && index == 0)
      || (direction > 0 && index + 1 >= posting->sections->len))
    return;
  if (vacancy_editor_apply (self, jd_edit_move_section (posting, id, index + direction, &error), _("Move Section"), &error))
    vacancy_line_view_focus (vacancy_section_view_get_heading (vacancy_editor_find_section (self, id)), -1);
}

void
vacancy_editor_section_up (GtkWidget *widget, const char *name, GVariant *target)
{
  move_section (VACANCY_EDITOR (widget), g_variant_get_string (target, NULL), -1);
}

void
vacancy_editor_section_down (GtkWidget *widget, const char *name, GVariant *target)
{
  move_section (VACANCY_EDITOR (widget), g_variant_get_string (target, NULL), 1);
}

void
vacancy_editor_remove_section (GtkWidget *widget, const char *name, GVariant *target)
{
  VacancyEditor *self = VACANCY_EDITOR (widget);
  const char *id = g_variant_get_string (target, NULL);
  VacancySectionView *view = vacancy_editor_find_section (self, id);
  g_autoptr (GError) error = NULL;
  g_autofree char *toast = NULL;

  if (!view)
    return;
  /* Translators: %s is the heading of a section. */
  toast = g_strdup_printf (_("“%s” removed"), vacancy_section_view_heading_text (view));
  if (vacancy_editor_apply (self, jd_edit_remove_section (vacancy_editor_posting (self), id, &error), _("Remove Section"), &error))
    vacancy_tell (GTK_WIDGET (self), toast, TRUE);
}

/* "SECTION KIND": a new one behind that section; "- KIND": at the end. */
void
vacancy_editor_add_section (GtkWidget *widget, const char *name, GVariant *target)
{
  VacancyEditor *self = VACANCY_EDITOR (widget);
  g_auto (GStrv) parts = g_strsplit (g_variant_get_string (target, NULL), " ", 2);
  JdPosting *posting = vacancy_editor_posting (self);
  g_autoptr (GError) error = NULL;
  g_autofree char *new_id = NULL;
  const char *id = NULL;
  JdPosting *after;
  guint index;
  JdKind kind;

  if (!posting || g_strv_length (parts) != 2)
    return;
  kind = jd_kind_from_name (parts[1]);
  index = jd_posting_section (posting, parts[0], &index) ? index + 1 : posting->sections->len;
  after = jd_edit_add_section (posting, index, kind, jd_phrase_heading (posting->language, kind), &id, &error);
  new_id = g_strdup (id);
  if (vacancy_editor_apply (self, after, _("Add Section"), &error))
    {
      g_autoptr (GVariant) renamed = g_variant_ref_sink (g_variant_new_string (new_id));

      vacancy_editor_rename_section (widget, "section.rename", renamed);
      vacancy_editor_reveal (self, GTK_WIDGET (vacancy_section_view_get_heading (vacancy_editor_find_section (self, new_id))));
    }
}
