// SPDX-License-Identifier: GPL-3.0-or-later
#include "vacancy-block-row.h"

#include <glib/gi18n.h>

#include "model/jd-wording.h"
#include "vacancy-block-text.h"
#include "vacancy-chip-text.h"
#include "vacancy-editor-private.h"
#include "vacancy-salary-row.h"
#include "vacancy-spell-view.h"

struct _VacancyBlockRow
{
  GtkWidget parent_instance;

  /* template */
  GtkWidget *line_box;
  GtkWidget *marker;
  VacancyLineView *view;

  /* made when needed */
  GtkWidget *mark;          /* "edited here" */
  VacancySalaryRow *salary;

  /* borrowed */
  VacancyEditor *editor;
  VacancySectionView *section;

  JdPlacement *placement;   /* owned; NULL: the line at the end of a section */
  gboolean in_sight;
  VacancySession *spelled;  /* borrowed; whose spelling the view follows */
};

G_DEFINE_FINAL_TYPE (VacancyBlockRow, vacancy_block_row, GTK_TYPE_WIDGET)

/* ---- chips ---- */

static char *
chip_text (const JdWordingPiece *variable, gboolean *missing, gpointer data)
{
  VacancyBlockRow *self = data;
  const JdSection *section = self->section ? vacancy_section_view_get (self->section) : NULL;

  return vacancy_chip_text (vacancy_editor_posting (self->editor), section, self->placement, variable, missing);
}

/* ---- what is shown ---- */

static const char *
tail_text (const JdSection *section)
{
  switch (section->kind)
    {
    case JD_KIND_DUTY:
      return _("Type a duty, or press / to search the library");
    case JD_KIND_QUALIFICATION:
      return _("Type a qualification, or press / to search the library");
    case JD_KIND_BENEFIT:
      return _("Type a benefit, or press / to search the library");
    case JD_KIND_SUMMARY:
    case JD_KIND_ABOUT:
    case JD_KIND_SALARY:
    case JD_KIND_CONDITIONS:
    case JD_KIND_PROCESS:
    case JD_KIND_LEGAL:
    case JD_KIND_TEXT:
    case JD_KIND_OTHER:
    default:
      return _("Type a line, or press / to search the library");
    }
}

static const char *
placeholder (VacancyBlockRow *self)
{
  if (!self->placement)
    return tail_text (vacancy_section_view_get (self->section));
  if (self->placement->kind == JD_KIND_SALARY)
    return _("Add a note on pay");
  return _("Type, or press / to search the library");
}

static void
set_class (GtkWidget *widget, const char *name, gboolean on)
{
  if (on)
    gtk_widget_add_css_class (widget, name);
  else
    gtk_widget_remove_css_class (widget, name);
}

static char *
edited_tooltip (const JdPlacement *placement)
{
  g_autofree char *base = NULL;

  if (placement->state != JD_OVERRIDDEN)
    return g_strdup (_("Changed in this posting"));
  base = jd_wording_plain (placement->base);
  /* translators: %s is the wording of the library. */
  return g_strdup_printf (_("Changed in this posting. The library says: “%s”"), base);
}

/* Lines of one's own have no library to differ from. */
static gboolean
shows_mark (const JdPlacement *placement)
{
  return placement && placement->state != JD_DETACHED && jd_placement_is_edited (placement);
}

static void
show_mark (VacancyBlockRow *self)
{
  g_autofree char *tooltip = NULL;

  if (!shows_mark (self->placement))
    {
      g_clear_pointer (&self->mark, gtk_widget_unparent);
      return;
    }
  if (!self->mark)
    {
      self->mark = gtk_image_new_from_icon_name ("document-edit-symbolic");
      gtk_widget_add_css_class (self->mark, "edited-mark");
      gtk_widget_set_valign (self->mark, GTK_ALIGN_START);
      gtk_box_append (GTK_BOX (self->line_box), self->mark);
    }
  tooltip = edited_tooltip (self->placement);
  /* Each time it is set, GTK asks the display server where the pointer is. */
  if (g_strcmp0 (gtk_widget_get_tooltip_text (self->mark), tooltip) != 0)
    gtk_widget_set_tooltip_text (self->mark, tooltip);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->mark), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Changed in this posting"), -1);
}

static void
show_salary (VacancyBlockRow *self)
{
  if (!self->placement || self->placement->kind != JD_KIND_SALARY)
    {
      if (self->salary)
        gtk_widget_unparent (GTK_WIDGET (self->salary));
      self->salary = NULL;
      return;
    }
  if (!self->salary)
    {
      self->salary = vacancy_salary_row_new ();
      gtk_widget_insert_before (GTK_WIDGET (self->salary), GTK_WIDGET (self), self->line_box);
    }
  vacancy_salary_row_show (self->salary, vacancy_editor_get_session (self->editor), self->placement);
}

static void
show_state (VacancyBlockRow *self)
{
  const JdPlacement *placement = self->placement;
  const JdSection *section = vacancy_section_view_get (self->section);
  JdKind kind = placement ? placement->kind : section->kind;

  gtk_widget_set_visible (self->marker, jd_kind_is_list (kind) || !placement);
  gtk_label_set_label (GTK_LABEL (self->marker), placement ? "•" : "+");
  set_class (GTK_WIDGET (self), "tail", placement == NULL);
  set_class (GTK_WIDGET (self), "excluded", placement && placement->hidden);
  set_class (GTK_WIDGET (self), "salary", kind == JD_KIND_SALARY && placement);
  show_mark (self);
  show_salary (self);
  vacancy_line_view_set_placeholder (self->view, placeholder (self));
}

static void
follow_spelling (VacancyBlockRow *self)
{
  VacancySession *session = self->placement ? vacancy_editor_get_session (self->editor) : NULL;

  if (session == self->spelled)
    return;
  self->spelled = session;
  vacancy_spell_view_attach (GTK_TEXT_VIEW (self->view), session, self->placement ? self->placement->id : NULL);
}

void
vacancy_block_row_show (VacancyBlockRow *self, VacancySectionView *view, JdPlacement *placement)
{
  JdPlacement *old = self->placement;

  g_return_if_fail (VACANCY_IS_BLOCK_ROW (self));
  if (old && old == placement && self->section == view)
    return;
  self->section = view;
  self->placement = placement ? jd_placement_ref (placement) : NULL;
  if (placement && self->editor->typing != self->view)
    vacancy_wording_buffer_set_wording (vacancy_line_view_get_buffer (self->view), jd_placement_wording (placement));
  if (placement && old && old->variables != placement->variables)
    vacancy_wording_buffer_refresh_chips (vacancy_line_view_get_buffer (self->view));
  show_state (self);
  follow_spelling (self);
  if (old)
    jd_placement_unref (old);
}

void
vacancy_block_row_refresh (VacancyBlockRow *self)
{
  g_return_if_fail (VACANCY_IS_BLOCK_ROW (self));
  vacancy_wording_buffer_refresh_chips (vacancy_line_view_get_buffer (self->view));
  if (self->salary)
    vacancy_salary_row_show (self->salary, vacancy_editor_get_session (self->editor), self->placement);
}

/* What assistive technology calls the editor: "Duty 3 of 8, What you will do". */
void
vacancy_block_row_set_position (VacancyBlockRow *self, guint number, guint total)
{
  const JdSection *section;
  g_autofree char *heading = NULL;
  g_autofree char *label = NULL;

  g_return_if_fail (VACANCY_IS_BLOCK_ROW (self));
  section = vacancy_section_view_get (self->section);
  heading = jd_wording_plain (section->heading);
  if (!self->placement)
    /* translators: the accessible name of the empty line at the end of a section; %s is its heading. */
    label = g_strdup_printf (_("New line, %s"), heading);
  else if (self->placement->hidden)
    /* translators: the accessible name of a line: its kind, its number, how many there are, and the heading. */
    label = g_strdup_printf (_("%s %u of %u, %s, left out"), vacancy_block_kind_label (self->placement->kind), number, total, heading);
  else
    /* translators: the accessible name of a line: its kind, its number, how many there are, and the heading. */
    label = g_strdup_printf (_("%s %u of %u, %s"), vacancy_block_kind_label (self->placement->kind), number, total, heading);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->view), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
}

void
vacancy_block_row_set_in_sight (VacancyBlockRow *self, gboolean in_sight)
{
  g_return_if_fail (VACANCY_IS_BLOCK_ROW (self));
  if (self->in_sight == in_sight)
    return;
  self->in_sight = in_sight;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
vacancy_block_row_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  if (VACANCY_BLOCK_ROW (widget)->in_sight)
    GTK_WIDGET_CLASS (vacancy_block_row_parent_class)->snapshot (widget, snapshot);
}

void
vacancy_block_row_set_selected (VacancyBlockRow *self, gboolean selected)
{
  g_return_if_fail (VACANCY_IS_BLOCK_ROW (self));
  set_class (GTK_WIDGET (self), "selected", selected);
  gtk_text_view_set_cursor_visible (GTK_TEXT_VIEW (self->view), !selected);
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->view), GTK_ACCESSIBLE_STATE_SELECTED, selected, -1);
}

void
vacancy_block_row_set_current (VacancyBlockRow *self, gboolean current)
{
  g_return_if_fail (VACANCY_IS_BLOCK_ROW (self));
  set_class (GTK_WIDGET (self), "current", current);
  /* What was typed is shown as it was taken, cleaned, once the cursor is elsewhere. */
  if (!current && self->placement)
    vacancy_wording_buffer_set_wording (vacancy_line_view_get_buffer (self->view), jd_placement_wording (self->placement));
}

/* ---- getters ---- */

GtkTextView *
vacancy_block_row_get_view (VacancyBlockRow *self)
{
  g_return_val_if_fail (VACANCY_IS_BLOCK_ROW (self), NULL);
  return GTK_TEXT_VIEW (self->view);
}

const char *
vacancy_block_row_get_placement (VacancyBlockRow *self)
{
  g_return_val_if_fail (VACANCY_IS_BLOCK_ROW (self), NULL);
  return self->placement ? self->placement->id : NULL;
}

JdPlacement *
vacancy_block_row_get_model (VacancyBlockRow *self)
{
  g_return_val_if_fail (VACANCY_IS_BLOCK_ROW (self), NULL);
  return self->placement;
}

VacancyLineView *
vacancy_block_row_get_line (VacancyBlockRow *self)
{
  g_return_val_if_fail (VACANCY_IS_BLOCK_ROW (self), NULL);
  return self->view;
}

VacancySectionView *
vacancy_block_row_get_section (VacancyBlockRow *self)
{
  g_return_val_if_fail (VACANCY_IS_BLOCK_ROW (self), NULL);
  return self->section;
}

VacancyEditor *
vacancy_block_row_get_editor (VacancyBlockRow *self)
{
  g_return_val_if_fail (VACANCY_IS_BLOCK_ROW (self), NULL);
  return self->editor;
}

/* ---- life ---- */

static void
edited_cb (VacancyBlockRow *self, const char *inserted, const char *deleted)
{
  vacancy_editor_typed (self->editor, self, inserted, deleted);
}

static void
vacancy_block_row_dispose (GObject *object)
{
  VacancyBlockRow *self = VACANCY_BLOCK_ROW (object);
  GtkWidget *child;

  if (self->view)
    {
      vacancy_wording_buffer_set_chips (vacancy_line_view_get_buffer (self->view), NULL, NULL);
      if (self->spelled)
        vacancy_spell_view_attach (GTK_TEXT_VIEW (self->view), NULL, NULL);
      self->spelled = NULL;
      self->view = NULL;
    }
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))))
    gtk_widget_unparent (child);
  g_clear_pointer (&self->placement, jd_placement_unref);
  G_OBJECT_CLASS (vacancy_block_row_parent_class)->dispose (object);
}

static void
vacancy_block_row_class_init (VacancyBlockRowClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = vacancy_block_row_dispose;
  widget_class->snapshot = vacancy_block_row_snapshot;
  g_type_ensure (VACANCY_TYPE_LINE_VIEW);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/vacancy_app/Vacancy/vacancy-block-row.ui");
  gtk_widget_class_bind_template_child (widget_class, VacancyBlockRow, line_box);
  gtk_widget_class_bind_template_child (widget_class, VacancyBlockRow, marker);
  gtk_widget_class_bind_template_child (widget_class, VacancyBlockRow, view);
}

static void
vacancy_block_row_init (VacancyBlockRow *self)
{
  VacancyWordingBuffer *buffer;

  gtk_widget_init_template (GTK_WIDGET (self));
  buffer = vacancy_line_view_get_buffer (self->view);
  vacancy_wording_buffer_set_chips (buffer, chip_text, self);
  vacancy_line_view_set_hooks (self->view, &vacancy_block_row_hooks, self);
  g_signal_connect_object (buffer, "edited", G_CALLBACK (edited_cb), self, G_CONNECT_SWAPPED);
  vacancy_block_row_add_menu (self);
}

VacancyBlockRow *
vacancy_block_row_new (VacancyEditor *editor)
{
  VacancyBlockRow *self = g_object_new (VACANCY_TYPE_BLOCK_ROW, NULL);

  self->editor = editor;
  return self;
}
