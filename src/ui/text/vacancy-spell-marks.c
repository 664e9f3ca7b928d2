// SPDX-License-Identifier: GPL-3.0-or-later
/* The marks are put down anew when something else is shown of the line; the buffer moves them along while it is edited. They are tags of the buffer that are no part of the wording. */
#include "text/vacancy-spell-marks.h"

#include <adwaita.h>
#include <glib/gi18n.h>
#include <string.h>

#include "check/jd-check.h"
#include "review/vacancy-correction.h"
#include "review/vacancy-finding-actions.h"
#include "text/vacancy-wording-buffer.h"
#include "widgets/vacancy-family-look.h"

/* How much of the ground shows through the tint of a family that has one. */
#define TINT 0.14f

/* ---- where ---- */

static gboolean
locate (const char *text, VacancyFinding *finding, int *start, int *end)
{
  if (!vacancy_correction_find (text, vacancy_finding_word (finding), vacancy_finding_occurrence (finding), NULL, NULL, start))
    return FALSE;
  *end = *start + (int) g_utf8_strlen (vacancy_finding_word (finding), -1);
  return TRUE;
}

gboolean
vacancy_spell_marks_locate (VacancySpellView *self, VacancyFinding *finding, int *start, int *end)
{
  g_autofree char *text = vacancy_wording_buffer_get_text (self->buffer);

  return locate (text, finding, start, end);
}

/* What is told of all of a line by who looks at the whole document is no place in it. */
static gboolean
is_whole_line (const char *text, VacancyFinding *finding)
{
  const JdFinding *found = vacancy_finding_get (finding);

  return found->is_missing || (found->check->check_document && strlen (text) <= strlen (found->text));
}

static const GPtrArray *
findings_of (VacancySpellView *self)
{
  return self->is_text ? NULL : vacancy_review_findings_at (self->review, self->place);
}

GPtrArray *
vacancy_spell_marks_at (VacancySpellView *self, int offset)
{
  GPtrArray *there = g_ptr_array_new ();
  const GPtrArray *findings = findings_of (self);
  g_autofree char *text = findings ? vacancy_wording_buffer_get_text (self->buffer) : NULL;
  int start, end;

  for (guint i = 0; findings && i < findings->len; i++)
    if (!is_whole_line (text, findings->pdata[i]) && locate (text, findings->pdata[i], &start, &end) && start <= offset && offset <= end)
      g_ptr_array_add (there, findings->pdata[i]);
  return there;
}

/* ---- marks ---- */

static char *
tag_name (const VacancyFamilyLook *look)
{
  return g_strconcat ("vacancy-finding-", look->id, NULL);
}

static GtkTextTag *
find_tag (VacancySpellView *self, const VacancyFamilyLook *look)
{
  g_autofree char *name = tag_name (look);

  return gtk_text_tag_table_lookup (gtk_text_buffer_get_tag_table (self->buffer), name);
}

static void
colour_tag (GtkTextTag *tag, const VacancyFamilyLook *look)
{
  const GdkRGBA colour = vacancy_family_colour (look);
  GdkRGBA ground = colour;

  ground.alpha = TINT;
  g_object_set (tag, "underline-rgba", &colour, NULL);
  if (look->tinted)
    g_object_set (tag, "background-rgba", &ground, NULL);
}

static GtkTextTag *
get_tag (VacancySpellView *self, const VacancyFamilyLook *look)
{
  GtkTextTag *tag = find_tag (self, look);

  if (!tag)
    {
      g_autofree char *name = tag_name (look);

      tag = gtk_text_buffer_create_tag (self->buffer, name, "underline", look->underline, NULL);
      colour_tag (tag, look);
      /* A wrong word in a longer finding is seen as such. */
      gtk_text_tag_set_priority (tag, gtk_text_tag_get_priority (self->tag));
    }
  return tag;
}

static void
mark (VacancySpellView *self, VacancyFinding *finding, int start, int end)
{
  const VacancyFamilyLook *look = vacancy_family_look (vacancy_finding_get (finding)->check->id);
  GtkTextIter a, b;

  gtk_text_buffer_get_iter_at_offset (self->buffer, &a, start);
  gtk_text_buffer_get_iter_at_offset (self->buffer, &b, end);
  gtk_text_buffer_apply_tag (self->buffer, get_tag (self, look), &a, &b);
}

static void
each_family (VacancySpellView *self, void (*each) (VacancySpellView *self, GtkTextTag *tag, const VacancyFamilyLook *look))
{
  for (const JdCheck *const *check = jd_checks (); *check; check++)
    {
      const VacancyFamilyLook *look = vacancy_family_look ((*check)->id);
      GtkTextTag *tag = find_tag (self, look);

      if (tag)
        each (self, tag, look);
    }
}

/* Where no mark stands nothing is taken off: the text would be laid out and drawn anew. */
static void
unmark (VacancySpellView *self, GtkTextTag *tag, const VacancyFamilyLook *look)
{
  GtkTextIter start, end, at;

  gtk_text_buffer_get_bounds (self->buffer, &start, &end);
  at = start;
  if (gtk_text_iter_has_tag (&at, tag) || gtk_text_iter_forward_to_tag_toggle (&at, tag))
    gtk_text_buffer_remove_tag (self->buffer, tag, &start, &end);
}

void
vacancy_spell_marks_clear (VacancySpellView *self)
{
  each_family (self, unmark);
}

static void
put_down (VacancySpellView *self)
{
  const GPtrArray *findings = findings_of (self);
  g_autofree char *text = findings ? vacancy_wording_buffer_get_text (self->buffer) : NULL;
  int start, end;

  vacancy_spell_marks_clear (self);
  gtk_widget_set_has_tooltip (GTK_WIDGET (self->view), findings != NULL);
  for (guint i = 0; findings && i < findings->len; i++)
    {
      VacancyFinding *finding = findings->pdata[i];

      if (!jd_check_is_unknown_word (vacancy_finding_get (finding)) && !is_whole_line (text, finding) && locate (text, finding, &start, &end))
        mark (self, finding, start, end);
    }
}

static void
line_changed_cb (VacancySpellView *self, const char *place)
{
  if (strcmp (place, self->place) == 0)
    put_down (self);
}

static void
recolour (VacancySpellView *self, GtkTextTag *tag, const VacancyFamilyLook *look)
{
  colour_tag (tag, look);
}

static void
dark_changed_cb (VacancySpellView *self)
{
  each_family (self, recolour);
}

/* ---- what is told of them ---- */

static void
append_told (VacancySpellView *self, VacancyFinding *finding, GString *out)
{
  const JdFinding *found = vacancy_finding_get (finding);
  const char *const *fixes = (const char *const *) found->fixes;
  g_autofree char *reason = jd_finding_reason (found);

  if (!fixes && found->check->suggest)
    fixes = vacancy_suggester_peek (vacancy_review_get_suggester (self->review), found->check, found->text);
  g_string_append_printf (out, "%s%s", out->len > 0 ? "\n\n" : "", found->message);
  if (reason)
    g_string_append_printf (out, "\n%s", reason);
  for (guint i = 0; fixes && fixes[i] && i < VACANCY_SUGGESTIONS_MAX; i++)
    {
      g_autofree char *label = vacancy_finding_fix_label (fixes[i]);

      g_string_append_printf (out, "\n→ %s", label);
    }
}

static int
offset_at (VacancySpellView *self, int x, int y, gboolean keyboard)
{
  GtkTextIter iter;
  int buffer_x, buffer_y;

  if (keyboard)
    {
      gtk_text_buffer_get_iter_at_mark (self->buffer, &iter, gtk_text_buffer_get_insert (self->buffer));
      return gtk_text_iter_get_offset (&iter);
    }
  gtk_text_view_window_to_buffer_coords (self->view, GTK_TEXT_WINDOW_WIDGET, x, y, &buffer_x, &buffer_y);
  return gtk_text_view_get_iter_at_location (self->view, &iter, buffer_x, buffer_y) ? gtk_text_iter_get_offset (&iter) : -1;
}

static gboolean
query_tooltip_cb (VacancySpellView *self, int x, int y, gboolean keyboard, GtkTooltip *tooltip)
{
  const int offset = offset_at (self, x, y, keyboard);
  g_autoptr (GPtrArray) there = offset >= 0 ? vacancy_spell_marks_at (self, offset) : NULL;
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; there && i < there->len; i++)
    append_told (self, there->pdata[i], text);
  gtk_tooltip_set_text (tooltip, text->len > 0 ? text->str : NULL);
  return text->len > 0;
}

void
vacancy_spell_marks_init (VacancySpellView *self)
{
  AdwStyleManager *style = adw_style_manager_get_default ();

  g_signal_connect_object (self->review, "line-changed", G_CALLBACK (line_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (style, "notify::dark", G_CALLBACK (dark_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->view, "query-tooltip", G_CALLBACK (query_tooltip_cb), self, G_CONNECT_SWAPPED);
  put_down (self);
}
