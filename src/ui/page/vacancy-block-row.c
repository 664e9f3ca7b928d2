// SPDX-License-Identifier: GPL-3.0-or-later
#include "page/vacancy-block-row-private.h"

#include <glib/gi18n.h>

#include "describe/jd-block-text.h"
#include "text/vacancy-spell-view.h"
#include "widgets/vacancy-cached-bin.h"
#include "widgets/vacancy-direction.h"
#include "widgets/vacancy-widget-util.h"

G_DEFINE_FINAL_TYPE (VacancyBlockRow, vacancy_block_row, GTK_TYPE_WIDGET)

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
    return tail_text (self->section->section);
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
      gtk_widget_insert_before (GTK_WIDGET (self->salary), GTK_WIDGET (self), GTK_WIDGET (self->view));
    }
  vacancy_salary_row_show (self->salary, self->context->session, self->placement);
}

static void
show_style (VacancyBlockRow *self)
{
  const JdPlacement *placement = self->placement;

  set_class (GTK_WIDGET (self), "tail", !placement);
  set_class (GTK_WIDGET (self), "excluded", placement && placement->hidden);
  set_class (GTK_WIDGET (self), "salary", placement && placement->kind == JD_KIND_SALARY);
}

static void
show_state (VacancyBlockRow *self)
{
  gtk_widget_set_margin_start (GTK_WIDGET (self->view), vacancy_block_row_has_marker (self) ? VACANCY_MARKER_WIDTH : 0);
  vacancy_block_row_show_mark (self);
  show_salary (self);
  vacancy_line_view_set_placeholder (self->view, placeholder (self));
}

static void
follow_spelling (VacancyBlockRow *self)
{
  VacancySession *session = self->placement ? self->context->session : NULL;

  if (session == self->spelled)
    return;
  self->spelled = session;
  vacancy_spell_view_attach (GTK_TEXT_VIEW (self->view), session, self->placement ? self->placement->id : NULL);
}

static void
show_wording (VacancyBlockRow *self)
{
  if (self->placement && self->context->typing != self->view)
    vacancy_wording_buffer_set_wording (vacancy_line_view_get_buffer (self->view), jd_placement_wording (self->placement));
}

static void show_name (VacancyBlockRow *self);

void
vacancy_block_row_show (VacancyBlockRow *self, const VacancyRowSection *section, JdPlacement *placement)
{
  g_autoptr (JdPlacement) old = self->placement;

  g_return_if_fail (VACANCY_IS_BLOCK_ROW (self));
  if (old && old == placement && self->section == section)
    {
      g_steal_pointer (&old);
      return;
    }
  self->section = section;
  self->placement = placement ? jd_placement_ref (placement) : NULL;
  show_style (self);
  if (vacancy_block_row_is_awake (self))
    {
      show_wording (self);
      if (placement && old && old->variables != placement->variables)
        vacancy_wording_buffer_refresh_chips (vacancy_line_view_get_buffer (self->view));
      show_state (self);
      follow_spelling (self);
    }
  /* Pay is more than a text to measure. */
  else if (placement && placement->kind == JD_KIND_SALARY)
    vacancy_block_row_wake (self);
  else if (!vacancy_block_row_sleeps_alike (old, placement))
    {
      vacancy_block_row_forget_asleep (self);
      /* Its place comes right behind; one that is there has no other now. */
      if (old && self->number > 0)
        show_name (self);
    }
}

void
vacancy_block_row_refresh (VacancyBlockRow *self)
{
  g_return_if_fail (VACANCY_IS_BLOCK_ROW (self));
  if (vacancy_block_row_is_awake (self))
    vacancy_wording_buffer_refresh_chips (vacancy_line_view_get_buffer (self->view));
  else if (self->placement && strchr (jd_placement_wording (self->placement), '{'))
    {
      vacancy_block_row_forget_asleep (self);
      show_name (self);
    }
  if (self->salary)
    vacancy_salary_row_show (self->salary, self->context->session, self->placement);
}

/* What readers would call it too; what else a block is says its section. */
static const char *
line_word (JdKind kind)
{
  switch (kind)
    {
    case JD_KIND_DUTY:
    case JD_KIND_QUALIFICATION:
    case JD_KIND_SALARY:
    case JD_KIND_BENEFIT:
      return jd_block_kind_label (kind);
    case JD_KIND_CONDITIONS:
      return _("Condition");
    default:
      return _("Line");
    }
}

/* What assistive technology calls the line: "Duty 3 of 8, What you will do". New. */
static char *
line_name (VacancyBlockRow *self)
{
  const char *heading = self->section->heading;

  if (!self->placement)
    /* Translators: the accessible name of the empty line at the end of a section; %s is its heading. */
    return g_strdup_printf (_("New line, %s"), heading);
  if (self->placement->hidden)
    /* Translators: the accessible name of a line: its kind, its number, how many there are, and the heading. */
    return g_strdup_printf (_("%s %u of %u, %s, left out"), line_word (self->placement->kind), self->number, self->total, heading);
  /* Translators: the accessible name of a line: its kind, its number, how many there are, and the heading. */
  return g_strdup_printf (_("%s %u of %u, %s"), line_word (self->placement->kind), self->number, self->total, heading);
}

/* Asleep it is the row that is called so, and says what a text view would. */
static void
show_name_asleep (VacancyBlockRow *self, const char *name)
{
  VacancySession *session = self->context->session;
  g_autofree char *words = NULL;

  if (self->placement)
    words = jd_block_text_fill (vacancy_session_library (session), vacancy_session_posting (session), jd_placement_wording (self->placement));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, words ? words : "", -1);
}

static void
show_name (VacancyBlockRow *self)
{
  g_autofree char *name = line_name (self);

  if (vacancy_block_row_is_awake (self))
    gtk_accessible_update_property (GTK_ACCESSIBLE (self->view), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  else
    show_name_asleep (self, name);
}

void
vacancy_block_row_set_position (VacancyBlockRow *self, guint number, guint total)
{
  g_return_if_fail (VACANCY_IS_BLOCK_ROW (self));
  self->number = number;
  self->total = total;
  show_name (self);
}

/* ---- rest ---- */

static void
make_line (VacancyBlockRow *self)
{
  self->view = g_object_new (VACANCY_TYPE_LINE_VIEW, NULL);
  /* The place of the mark is kept free: a line that is typed in for the first time does not break otherwise for it. */
  gtk_widget_set_margin_end (GTK_WIDGET (self->view), VACANCY_MARK_WIDTH);
}

static void
follow_line (VacancyBlockRow *self)
{
  VacancyWordingBuffer *buffer = vacancy_line_view_get_buffer (self->view);

  vacancy_wording_buffer_set_chips (buffer, vacancy_block_row_chip_text, self);
  vacancy_line_view_set_hooks (self->view, &self->context->hooks->line, self->context->owner);
  vacancy_block_row_add_menu (self);
  vacancy_block_row_add_tooltip (self);
}

void
vacancy_block_row_wake (VacancyBlockRow *self)
{
  g_return_if_fail (VACANCY_IS_BLOCK_ROW (self) && self->section);
  if (vacancy_block_row_is_awake (self))
    return;
  g_clear_pointer (&self->asleep, vacancy_sleeping_text_free);
  gtk_accessible_reset_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL);
  gtk_accessible_reset_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION);
  gtk_widget_set_layout_manager (GTK_WIDGET (self), gtk_box_layout_new (GTK_ORIENTATION_VERTICAL));
  make_line (self);
  follow_line (self);
  gtk_widget_set_parent (GTK_WIDGET (self->view), GTK_WIDGET (self));
  /* Put there before it has a text: a text view lays out what it has when it is realized, and again at its width. */
  show_wording (self);
  show_state (self);
  follow_spelling (self);
  show_name (self);
  vacancy_direction_adopt (GTK_WIDGET (self), self->context->page);
  if (self->selected)
    vacancy_block_row_set_selected (self, TRUE);
  self->context->hooks->woken (GTK_WIDGET (self), self->context->owner);
}

static void
vacancy_block_row_css_changed (GtkWidget *widget, GtkCssStyleChange *change)
{
  GTK_WIDGET_CLASS (vacancy_block_row_parent_class)->css_changed (widget, change);
  g_clear_pointer (&VACANCY_BLOCK_ROW (widget)->asleep, vacancy_sleeping_text_free);
}

/* The keyboard comes along. */
static gboolean
vacancy_block_row_focus (GtkWidget *widget, GtkDirectionType direction)
{
  vacancy_block_row_wake (VACANCY_BLOCK_ROW (widget));
  return GTK_WIDGET_CLASS (vacancy_block_row_parent_class)->focus (widget, direction);
}

void
vacancy_block_row_set_in_viewport (VacancyBlockRow *self, gboolean in_viewport)
{
  g_return_if_fail (VACANCY_IS_BLOCK_ROW (self));
  if (self->in_viewport == in_viewport)
    return;
  self->in_viewport = in_viewport;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

gboolean
vacancy_block_row_is_in_viewport (VacancyBlockRow *self)
{
  g_return_val_if_fail (VACANCY_IS_BLOCK_ROW (self), FALSE);
  return self->in_viewport;
}

static void
draw (GtkWidget *widget, GtkSnapshot *snapshot)
{
  VacancyBlockRow *self = VACANCY_BLOCK_ROW (widget);

  if (vacancy_block_row_is_awake (self))
    GTK_WIDGET_CLASS (vacancy_block_row_parent_class)->snapshot (widget, snapshot);
  else
    vacancy_block_row_draw_asleep (self, snapshot);
  vacancy_block_row_draw_signs (self, snapshot);
}

/* All lines but the one that is written in. */
static void
vacancy_block_row_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  if (!VACANCY_BLOCK_ROW (widget)->in_viewport)
    return;
  if (gtk_widget_get_focus_child (widget))
    draw (widget, snapshot);
  else
    vacancy_cached_bin_draw (widget, snapshot, draw);
}

void
vacancy_block_row_set_selected (VacancyBlockRow *self, gboolean selected)
{
  g_return_if_fail (VACANCY_IS_BLOCK_ROW (self));
  self->selected = selected;
  set_class (GTK_WIDGET (self), "selected", selected);
  if (!vacancy_block_row_is_awake (self))
    return;
  gtk_text_view_set_cursor_visible (GTK_TEXT_VIEW (self->view), !selected);
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->view), GTK_ACCESSIBLE_STATE_SELECTED, selected, -1);
}

void
vacancy_block_row_set_current (VacancyBlockRow *self, gboolean current)
{
  g_return_if_fail (VACANCY_IS_BLOCK_ROW (self));
  set_class (GTK_WIDGET (self), "current", current);
  /* What was typed is shown as it was taken, cleaned, once the cursor is elsewhere. */
  if (!current && self->placement && vacancy_block_row_is_awake (self))
    vacancy_wording_buffer_set_wording (vacancy_line_view_get_buffer (self->view), jd_placement_wording (self->placement));
}

/* ---- getters ---- */

gboolean
vacancy_block_row_is_awake (VacancyBlockRow *self)
{
  g_return_val_if_fail (VACANCY_IS_BLOCK_ROW (self), FALSE);
  return self->view != NULL;
}

GtkTextView *
vacancy_block_row_get_view (VacancyBlockRow *self)
{
  g_return_val_if_fail (VACANCY_IS_BLOCK_ROW (self), NULL);
  vacancy_block_row_wake (self);
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
  vacancy_block_row_wake (self);
  return self->view;
}

/* ---- life ---- */

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
  g_clear_pointer (&self->asleep, vacancy_sleeping_text_free);
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
  vacancy_block_row_class_add_asleep (widget_class);
  vacancy_block_row_class_add_mark (widget_class);
  widget_class->css_changed = vacancy_block_row_css_changed;
  widget_class->focus = vacancy_block_row_focus;
  widget_class->snapshot = vacancy_block_row_snapshot;
  gtk_widget_class_set_css_name (widget_class, "block");
  /* A line far out of sight, whose editor sleeps, is told by its name. */
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
vacancy_block_row_init (VacancyBlockRow *self)
{
  gtk_widget_add_css_class (GTK_WIDGET (self), "block-row");
}

VacancyBlockRow *
vacancy_block_row_new (const VacancyPageContext *context)
{
  VacancyBlockRow *self = g_object_new (VACANCY_TYPE_BLOCK_ROW, NULL);

  self->context = context;
  return self;
}
