// SPDX-License-Identifier: GPL-3.0-or-later
#include "page/vacancy-section-view-private.h"

#include <glib/gi18n.h>

#include "compose/jd-chip-text.h"
#include "compose/jd-line-id.h"
#include "compose/jd-phrases.h"
#include "compose/jd-reading-order.h"
#include "describe/jd-block-text.h"
#include "text/vacancy-spell-view.h"
#include "widgets/vacancy-cached-bin.h"
#include "widgets/vacancy-direction.h"
#include "widgets/vacancy-widget-util.h"

G_DEFINE_FINAL_TYPE (VacancySectionView, vacancy_section_view, GTK_TYPE_WIDGET)

GPtrArray *
vacancy_section_view_rows (VacancySectionView *self)
{
  GPtrArray *rows = g_ptr_array_new ();

  for (GtkWidget *child = gtk_widget_get_first_child (self->list); child; child = gtk_widget_get_next_sibling (child))
    if (VACANCY_IS_BLOCK_ROW (child) && child != GTK_WIDGET (self->tail))
      g_ptr_array_add (rows, child);
  return rows;
}

/* ---- rows ---- */

static VacancyBlockRow *
row_for (VacancySectionView *self, JdPlacement *placement)
{
  VacancyBlockRow *row = g_hash_table_lookup (self->context->rows, placement->id);

  if (row && vacancy_section_view_of (GTK_WIDGET (row)) == self)
    return row;
  row = vacancy_block_row_new (self->context);
  g_hash_table_insert (self->context->rows, g_strdup (placement->id), row);
  /* One that comes from another section is a new row for the same line. */
  vacancy_block_row_set_selected (row, vacancy_selection_has (self->context->selection, placement->id));
  return row;
}

static void
drop_row (VacancySectionView *self, VacancyBlockRow *row)
{
  const char *id = vacancy_block_row_get_placement (row);

  /* Another section may show the placement already. */
  if (g_hash_table_lookup (self->context->rows, id) == row)
    g_hash_table_remove (self->context->rows, id);
  gtk_box_remove (GTK_BOX (self->list), GTK_WIDGET (row));
}

static void
drop_gone_rows (VacancySectionView *self, GPtrArray *order)
{
  g_autoptr (GPtrArray) rows = vacancy_section_view_rows (self);
  g_autoptr (GHashTable) kept = NULL;

  if (rows->len == 0)
    return;
  kept = g_hash_table_new (g_str_hash, g_str_equal);
  for (guint i = 0; i < order->len; i++)
    g_hash_table_add (kept, ((JdPlacement *) g_ptr_array_index (order, i))->id);
  for (guint i = 0; i < rows->len; i++)
    if (!g_hash_table_contains (kept, vacancy_block_row_get_placement (g_ptr_array_index (rows, i))))
      drop_row (self, g_ptr_array_index (rows, i));
}

/* Puts @child behind @previous (NULL: first) unless it stands there. */
static void
put_behind (VacancySectionView *self, GtkWidget *child, GtkWidget *previous)
{
  GtkWidget *there = previous ? gtk_widget_get_next_sibling (previous) : gtk_widget_get_first_child (self->list);

  if (there == child)
    return;
  if (gtk_widget_get_parent (child))
    gtk_box_reorder_child_after (GTK_BOX (self->list), child, previous);
  else
    gtk_box_insert_child_after (GTK_BOX (self->list), child, previous);
}

static void
show_subheading (VacancySectionView *self, GtkWidget **label, gboolean shown, JdPhrase phrase)
{
  if (!shown && *label)
    {
      gtk_box_remove (GTK_BOX (self->list), *label);
      *label = NULL;
    }
  else if (shown && !*label)
    {
      *label = gtk_label_new (jd_phrase (vacancy_page_posting (self->context)->language, phrase));
      gtk_label_set_xalign (GTK_LABEL (*label), 0);
      gtk_label_set_wrap (GTK_LABEL (*label), TRUE);
      gtk_widget_add_css_class (*label, "subheading");
    }
}

static GtkWidget *
put_subheading (VacancySectionView *self, GtkWidget *label, GtkWidget *previous)
{
  put_behind (self, label, previous);
  vacancy_direction_adopt (label, self->context->page);
  return label;
}

static void
show_in_row (VacancySectionView *self, VacancyBlockRow *row, JdPlacement *placement)
{
  if (vacancy_block_row_get_model (row) == placement)
    return;
  vacancy_block_row_show (row, &self->shown, placement);
  vacancy_direction_adopt (GTK_WIDGET (row), self->context->page);
}

/* Brings the rows into order, making what is missing. */
static void
place_rows (VacancySectionView *self, GPtrArray *order)
{
  GtkWidget *previous = NULL;
  guint must, nice;

  jd_reading_order_groups (self->shown.section, &must, &nice);
  show_subheading (self, &self->must, must != G_MAXUINT, JD_PHRASE_MUST);
  show_subheading (self, &self->nice, nice != G_MAXUINT, JD_PHRASE_NICE);
  for (guint i = 0; i < order->len; i++)
    {
      JdPlacement *placement = g_ptr_array_index (order, i);
      VacancyBlockRow *row = row_for (self, placement);

      if (i == must)
        previous = put_subheading (self, self->must, previous);
      if (i == nice)
        previous = put_subheading (self, self->nice, previous);
      put_behind (self, GTK_WIDGET (row), previous);
      show_in_row (self, row, placement);
      previous = GTK_WIDGET (row);
    }
  put_behind (self, GTK_WIDGET (self->tail), previous);
}

static void
name_rows (VacancySectionView *self)
{
  g_autoptr (GPtrArray) rows = vacancy_section_view_rows (self);

  for (guint i = 0; i < rows->len; i++)
    vacancy_block_row_set_position (g_ptr_array_index (rows, i), i + 1, rows->len);
  vacancy_block_row_set_position (self->tail, 0, 0);
}

const char *
vacancy_section_view_heading_text (VacancySectionView *self)
{
  g_return_val_if_fail (VACANCY_IS_SECTION_VIEW (self), NULL);
  return self->shown.heading;
}

/* The headings are the way through the page for those who do not see it. */
static void
name_heading (VacancySectionView *self)
{
  const char *text = *self->shown.heading ? self->shown.heading : _("Heading of a section");
  /* Translators: what a screen reader calls the field; %s is the heading of a section. */
  g_autofree char *field = *self->shown.heading ? g_strdup_printf (_("Heading: %s"), self->shown.heading) : g_strdup (text);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self->header), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->heading), GTK_ACCESSIBLE_PROPERTY_LABEL, field, -1);
}

static void
show_heading (VacancySectionView *self)
{
  VacancySession *session = self->context->session;
  g_autofree char *menu = NULL;

  g_free (self->shown.heading);
  self->shown.heading = jd_block_text_fill (vacancy_session_library (session), vacancy_session_posting (session), self->shown.section->heading);
  menu = g_strdup_printf (_("Section Menu, %s"), self->shown.heading);
  if (self->context->typing != self->heading)
    vacancy_wording_buffer_set_wording (vacancy_line_view_get_buffer (self->heading), self->shown.section->heading);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->menu), GTK_ACCESSIBLE_PROPERTY_LABEL, menu, -1);
  name_heading (self);
}

static void
follow_spelling (VacancySectionView *self)
{
  g_autofree char *place = jd_line_id_of_heading (self->shown.section->id);

  vacancy_spell_view_attach (GTK_TEXT_VIEW (self->heading), self->context->session, place);
}

static void
show_count (VacancySectionView *self)
{
  guint n = self->shown.section->placements->len;
  /* Translators: how many lines a section has, beside its heading. */
  g_autofree char *text = g_strdup_printf (ngettext ("%u line", "%u lines", n), n);

  gtk_label_set_label (GTK_LABEL (self->count), text);
}

/* Whether the lines of both stand in the same places under the same names: they may differ in what they say. */
static gboolean
same_places (const JdSection *a, const JdSection *b)
{
  if (a->placements->len != b->placements->len || !g_str_equal (a->heading, b->heading) || a->variables != b->variables)
    return FALSE;
  for (guint i = 0; i < a->placements->len; i++)
    {
      const JdPlacement *before = g_ptr_array_index (a->placements, i), *after = g_ptr_array_index (b->placements, i);

      if (before != after
          && (!g_str_equal (before->id, after->id) || before->kind != after->kind || before->form != after->form || before->necessity != after->necessity || before->hidden != after->hidden))
        return FALSE;
    }
  return TRUE;
}

/* The way of each key, which costs the line and not the section. */
static void
show_changed_lines (VacancySectionView *self, const JdSection *before)
{
  for (guint i = 0; i < before->placements->len; i++)
    {
      JdPlacement *placement = g_ptr_array_index (self->shown.section->placements, i);

      if (placement != g_ptr_array_index (before->placements, i))
        show_in_row (self, row_for (self, placement), placement);
    }
}

void
vacancy_section_view_show (VacancySectionView *self, JdSection *section)
{
  g_autoptr (JdSection) before = self->shown.section;
  g_autoptr (GPtrArray) order = NULL;

  g_return_if_fail (VACANCY_IS_SECTION_VIEW (self));
  if (section == before)
    {
      g_steal_pointer (&before);
      return;
    }
  self->shown.section = jd_section_ref (section);
  if (before && same_places (before, section))
    {
      show_changed_lines (self, before);
      return;
    }
  if (!before || !g_str_equal (before->heading, section->heading))
    show_heading (self);
  order = jd_reading_order (section);
  drop_gone_rows (self, order);
  place_rows (self, order);
  if (!before)
    {
      vacancy_block_row_show (self->tail, &self->shown, NULL);
      follow_spelling (self);
    }
  name_rows (self);
  show_count (self);
  if (before && before->variables != section->variables)
    vacancy_section_view_refresh (self);
}

void
vacancy_section_view_refresh (VacancySectionView *self)
{
  g_autoptr (GPtrArray) rows = NULL;

  g_return_if_fail (VACANCY_IS_SECTION_VIEW (self));
  rows = vacancy_section_view_rows (self);
  for (guint i = 0; i < rows->len; i++)
    vacancy_block_row_refresh (g_ptr_array_index (rows, i));
  vacancy_wording_buffer_refresh_chips (vacancy_line_view_get_buffer (self->heading));
  /* What screen readers are told says them too. */
  if (strchr (self->shown.section->heading, '{'))
    {
      show_heading (self);
      name_rows (self);
    }
}

void
vacancy_section_view_commit (VacancySectionView *self)
{
  g_return_if_fail (VACANCY_IS_SECTION_VIEW (self));
  show_heading (self);
}

/* ---- chips of the heading ---- */

static char *
chip_text (const JdWordingPiece *variable, gboolean *missing, gpointer data)
{
  VacancySectionView *self = data;

  return jd_chip_text (vacancy_page_posting (self->context), self->shown.section, NULL, variable, missing);
}

/* ---- getters ---- */

VacancySectionView *
vacancy_section_view_of (GtkWidget *widget)
{
  return widget ? (VacancySectionView *) gtk_widget_get_ancestor (widget, VACANCY_TYPE_SECTION_VIEW) : NULL;
}

JdSection *
vacancy_section_view_get (VacancySectionView *self)
{
  g_return_val_if_fail (VACANCY_IS_SECTION_VIEW (self), NULL);
  return self->shown.section;
}

const char *
vacancy_section_view_get_id (VacancySectionView *self)
{
  g_return_val_if_fail (VACANCY_IS_SECTION_VIEW (self), NULL);
  return self->shown.section->id;
}

VacancyLineView *
vacancy_section_view_get_heading (VacancySectionView *self)
{
  g_return_val_if_fail (VACANCY_IS_SECTION_VIEW (self), NULL);
  return self->heading;
}

VacancyBlockRow *
vacancy_section_view_get_tail (VacancySectionView *self)
{
  g_return_val_if_fail (VACANCY_IS_SECTION_VIEW (self), NULL);
  return self->tail;
}

/* ---- life ---- */

static void
forget_rows (VacancySectionView *self)
{
  g_autoptr (GPtrArray) rows = vacancy_section_view_rows (self);

  for (guint i = 0; i < rows->len; i++)
    drop_row (self, g_ptr_array_index (rows, i));
}

static void
vacancy_section_view_dispose (GObject *object)
{
  VacancySectionView *self = VACANCY_SECTION_VIEW (object);
  GtkWidget *child;

  if (self->list)
    {
      vacancy_spell_view_attach (GTK_TEXT_VIEW (self->heading), NULL, NULL);
      vacancy_wording_buffer_set_chips (vacancy_line_view_get_buffer (self->heading), NULL, NULL);
      forget_rows (self);
    }
  self->list = NULL;
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))))
    gtk_widget_unparent (child);
  g_clear_pointer (&self->shown.section, jd_section_unref);
  g_clear_pointer (&self->shown.heading, g_free);
  G_OBJECT_CLASS (vacancy_section_view_parent_class)->dispose (object);
}

static void
vacancy_section_view_class_init (VacancySectionViewClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = vacancy_section_view_dispose;
  g_type_ensure (VACANCY_TYPE_LINE_VIEW);
  g_type_ensure (VACANCY_TYPE_CACHED_BIN);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/vacancy_app/Vacancy/vacancy-section-view.ui");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_bind_template_child (widget_class, VacancySectionView, header);
  gtk_widget_class_bind_template_child (widget_class, VacancySectionView, heading);
  gtk_widget_class_bind_template_child (widget_class, VacancySectionView, count);
  gtk_widget_class_bind_template_child (widget_class, VacancySectionView, menu);
  gtk_widget_class_bind_template_child (widget_class, VacancySectionView, list);
}

static void
vacancy_section_view_init (VacancySectionView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  vacancy_tooltip_set (GTK_WIDGET (self->menu), _("Section Menu"));
  vacancy_wording_buffer_set_chips (vacancy_line_view_get_buffer (self->heading), chip_text, self);
  vacancy_wording_buffer_set_single_line (vacancy_line_view_get_buffer (self->heading), TRUE);
  vacancy_line_view_set_placeholder (self->heading, _("Heading"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->header), GTK_ACCESSIBLE_PROPERTY_LEVEL, 2, -1);
  vacancy_section_view_add_menu (self);
}

VacancySectionView *
vacancy_section_view_new (const VacancyPageContext *context)
{
  VacancySectionView *self = g_object_new (VACANCY_TYPE_SECTION_VIEW, NULL);

  self->context = context;
  vacancy_line_view_set_hooks (self->heading, &context->hooks->line, context->owner);
  self->tail = vacancy_block_row_new (context);
  gtk_box_append (GTK_BOX (self->list), GTK_WIDGET (self->tail));
  vacancy_direction_adopt (GTK_WIDGET (self), context->page);
  return self;
}
