// SPDX-License-Identifier: GPL-3.0-or-later
#include "page/vacancy-section-view.h"

#include <glib/gi18n.h>
#include <math.h>

#include "compose/jd-chip-text.h"
#include "compose/jd-phrases.h"
#include "compose/jd-reading-order.h"
#include "describe/jd-block-text.h"
#include "editor/vacancy-editor-private.h"
#include "text/vacancy-spell-view.h"
#include "widgets/vacancy-cached-bin.h"
#include "widgets/vacancy-direction.h"
#include "widgets/vacancy-popover-sight.h"
#include "widgets/vacancy-widget-util.h"

struct _VacancySectionView
{
  GtkWidget parent_instance;

  /* template */
  GtkWidget *header;
  VacancyLineView *heading;
  GtkWidget *count;
  GtkWidget *menu;
  GtkWidget *list; /* rows, the two subheadings when there are any, and the tail */

  /* children of the list */
  GtkWidget *must, *nice; /* NULL unless shown */
  VacancyBlockRow *tail;

  VacancyEditor *editor; /* borrowed */
  JdSection *section;    /* owned */
  char *heading_text;    /* owned; the heading as it reads, variables filled in */
};

/* So near the edge of what is seen a row gets its text view already; pixels. */
#define WAKE_MARGIN 60

/* What a section takes up at least, before it has a size: pixels, and bytes of text on a line. */
#define HEADER_HEIGHT 56
#define LINE_HEIGHT 24
#define LINE_BYTES 90

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
  VacancyBlockRow *row = vacancy_editor_find_row (self->editor, placement->id);

  if (row && vacancy_block_row_get_section (row) == self)
    return row;
  row = vacancy_block_row_new (self->editor);
  g_hash_table_insert (self->editor->rows, g_strdup (placement->id), row);
  /* One that comes from another section is a new row for the same line. */
  vacancy_block_row_set_selected (row, vacancy_selection_has (self->editor->selection, placement->id));
  return row;
}

static void
drop_row (VacancySectionView *self, VacancyBlockRow *row)
{
  const char *id = vacancy_block_row_get_placement (row);

  /* Another section may show the placement already. */
  if (vacancy_editor_find_row (self->editor, id) == row)
    g_hash_table_remove (self->editor->rows, id);
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
      *label = gtk_label_new (jd_phrase (vacancy_editor_posting (self->editor)->language, phrase));
      gtk_label_set_xalign (GTK_LABEL (*label), 0);
      gtk_label_set_wrap (GTK_LABEL (*label), TRUE);
      gtk_widget_add_css_class (*label, "subheading");
    }
}

static GtkWidget *
put_subheading (VacancySectionView *self, GtkWidget *label, GtkWidget *previous)
{
  put_behind (self, label, previous);
  vacancy_direction_adopt (label, self->editor->page);
  return label;
}

static void
show_in_row (VacancySectionView *self, VacancyBlockRow *row, JdPlacement *placement)
{
  if (vacancy_block_row_get_model (row) == placement)
    return;
  vacancy_block_row_show (row, self, placement);
  vacancy_direction_adopt (GTK_WIDGET (row), self->editor->page);
}

/* Brings the rows into order, making what is missing. */
static void
place_rows (VacancySectionView *self, GPtrArray *order)
{
  GtkWidget *previous = NULL;
  guint must, nice;

  jd_reading_order_groups (self->section, &must, &nice);
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
  return self->heading_text;
}

/* The headings are the way through the page for those who do not see it. */
static void
name_heading (VacancySectionView *self)
{
  const char *text = *self->heading_text ? self->heading_text : _("Heading of a section");
  /* Translators: what a screen reader calls the field; %s is the heading of a section. */
  g_autofree char *field = *self->heading_text ? g_strdup_printf (_("Heading: %s"), self->heading_text) : g_strdup (text);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self->header), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->heading), GTK_ACCESSIBLE_PROPERTY_LABEL, field, -1);
}

static void
show_heading (VacancySectionView *self)
{
  VacancySession *session = vacancy_editor_get_session (self->editor);
  g_autofree char *menu = NULL;

  g_free (self->heading_text);
  self->heading_text = jd_block_text_fill (vacancy_session_library (session), vacancy_session_posting (session), self->section->heading);
  menu = g_strdup_printf (_("Section Menu, %s"), self->heading_text);
  if (self->editor->typing != self->heading)
    vacancy_wording_buffer_set_wording (vacancy_line_view_get_buffer (self->heading), self->section->heading);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->menu), GTK_ACCESSIBLE_PROPERTY_LABEL, menu, -1);
  name_heading (self);
}

static void
follow_spelling (VacancySectionView *self)
{
  g_autofree char *place = jd_line_id_of_heading (self->section->id);

  vacancy_spell_view_attach (GTK_TEXT_VIEW (self->heading), vacancy_editor_get_session (self->editor), place);
}

static void
show_count (VacancySectionView *self)
{
  guint n = self->section->placements->len;
  /* translators: how many lines a section has, beside its heading. */
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

      if (before != after && (!g_str_equal (before->id, after->id) || before->kind != after->kind || before->form != after->form || before->necessity != after->necessity || before->hidden != after->hidden))
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
      JdPlacement *placement = g_ptr_array_index (self->section->placements, i);

      if (placement != g_ptr_array_index (before->placements, i))
        show_in_row (self, row_for (self, placement), placement);
    }
}

void
vacancy_section_view_show (VacancySectionView *self, JdSection *section)
{
  g_autoptr (JdSection) before = self->section;
  g_autoptr (GPtrArray) order = NULL;

  g_return_if_fail (VACANCY_IS_SECTION_VIEW (self));
  if (section == before)
    {
      g_steal_pointer (&before);
      return;
    }
  self->section = jd_section_ref (section);
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
      vacancy_block_row_show (self->tail, self, NULL);
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
  if (strchr (self->section->heading, '{'))
    {
      show_heading (self);
      name_rows (self);
    }
}

int
vacancy_section_view_wake_first (VacancySectionView *self, int room)
{
  g_return_val_if_fail (VACANCY_IS_SECTION_VIEW (self), 0);
  room -= HEADER_HEIGHT;
  for (GtkWidget *child = gtk_widget_get_first_child (self->list); child && room > 0; child = gtk_widget_get_next_sibling (child))
    if (VACANCY_IS_BLOCK_ROW (child))
      {
        const JdPlacement *placement = vacancy_block_row_get_model (VACANCY_BLOCK_ROW (child));

        vacancy_block_row_wake (VACANCY_BLOCK_ROW (child));
        room -= LINE_HEIGHT * (1 + (placement ? (int) strlen (jd_placement_wording (placement)) / LINE_BYTES : 0));
      }
  return room;
}

/* Where the list begins in @page, and how high that is. */
static gboolean
get_sight (VacancySectionView *self, GtkWidget *page, int *top, int *height)
{
  graphene_point_t origin;

  if (!gtk_widget_compute_point (self->list, page, &GRAPHENE_POINT_INIT (0, 0), &origin))
    return FALSE;
  *top = (int) floorf (origin.y);
  *height = gtk_widget_get_height (page);
  return TRUE;
}

static gboolean
is_seen (GtkWidget *row, int top, int height, int margin)
{
  GtkAllocation place;

  gtk_widget_get_allocation (row, &place);
  return top + place.y < height + margin && top + place.y + place.height > -margin;
}

gboolean
vacancy_section_view_update_sight (VacancySectionView *self, GtkWidget *page)
{
  gboolean all_awake = TRUE;
  int top, height;

  g_return_val_if_fail (VACANCY_IS_SECTION_VIEW (self), TRUE);
  if (!get_sight (self, page, &top, &height))
    return TRUE;
  for (GtkWidget *child = gtk_widget_get_first_child (self->list); child; child = gtk_widget_get_next_sibling (child))
    if (VACANCY_IS_BLOCK_ROW (child))
      {
        vacancy_block_row_set_in_sight (VACANCY_BLOCK_ROW (child), is_seen (child, top, height, 0));
        all_awake = all_awake && (vacancy_block_row_is_awake (VACANCY_BLOCK_ROW (child)) || !is_seen (child, top, height, WAKE_MARGIN));
      }
  return all_awake;
}

gboolean
vacancy_section_view_wake (VacancySectionView *self, GtkWidget *page, gint64 deadline)
{
  int top, height;

  g_return_val_if_fail (VACANCY_IS_SECTION_VIEW (self), TRUE);
  if (!get_sight (self, page, &top, &height))
    return TRUE;
  for (GtkWidget *child = gtk_widget_get_first_child (self->list); child; child = gtk_widget_get_next_sibling (child))
    if (VACANCY_IS_BLOCK_ROW (child) && is_seen (child, top, height, WAKE_MARGIN) && !vacancy_block_row_is_awake (VACANCY_BLOCK_ROW (child)))
      {
        if (g_get_monotonic_time () >= deadline)
          return FALSE;
        vacancy_block_row_wake (VACANCY_BLOCK_ROW (child));
      }
  return TRUE;
}

void
vacancy_section_view_settle (VacancySectionView *self)
{
  g_return_if_fail (VACANCY_IS_SECTION_VIEW (self));
  show_heading (self);
}

/* ---- heading and menu ---- */

static void
add_item (GMenu *menu, const char *label, const char *action, const char *target)
{
  g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);

  g_menu_item_set_action_and_target (item, action, "s", target);
  g_menu_append_item (menu, item);
}

static GMenuModel *
kinds_menu (VacancySectionView *self)
{
  GMenu *menu = g_menu_new ();

  for (guint kind = 0; kind < JD_N_KINDS; kind++)
    {
      g_autofree char *target = g_strdup_printf ("%s %s", self->section->id, jd_kind_names[kind]);

      add_item (menu, jd_block_kind_plural (kind), "section.add", target);
    }
  return G_MENU_MODEL (menu);
}

static void
fill_menu_cb (GtkMenuButton *button, gpointer data)
{
  VacancySectionView *self = data;
  g_autoptr (GMenu) menu = g_menu_new ();
  g_autoptr (GMenu) move = g_menu_new ();
  g_autoptr (GMenu) remove = g_menu_new ();
  g_autoptr (GMenuModel) kinds = kinds_menu (self);

  add_item (menu, _("Re_name"), "section.rename", self->section->id);
  add_item (move, _("Move _Up"), "section.move-up", self->section->id);
  add_item (move, _("Move _Down"), "section.move-down", self->section->id);
  g_menu_append_submenu (move, _("_Add Section Below"), kinds);
  add_item (remove, _("_Remove Section"), "section.remove", self->section->id);
  g_menu_append_section (menu, NULL, G_MENU_MODEL (move));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (remove));
  vacancy_bring_in_sight (GTK_WIDGET (button), NULL);
  gtk_menu_button_set_menu_model (button, G_MENU_MODEL (menu));
}

static gboolean
heading_cross (VacancyLineView *view, VacancyCross cross, int direction, gboolean extend, gpointer owner)
{
  VacancySectionView *self = owner;

  return vacancy_editor_cross (self->editor, view, cross, direction, extend);
}

static gboolean
heading_enter (VacancyLineView *view, gpointer owner)
{
  VacancySectionView *self = owner;

  return vacancy_editor_cross (self->editor, view, VACANCY_CROSS_CHARACTER, 1, FALSE);
}

static const VacancyLineHooks heading_hooks = { .cross = heading_cross, .enter = heading_enter };

static char *
chip_text (const JdWordingPiece *variable, gboolean *missing, gpointer data)
{
  VacancySectionView *self = data;

  return jd_chip_text (vacancy_editor_posting (self->editor), self->section, NULL, variable, missing);
}

static void
edited_cb (VacancySectionView *self, const char *inserted, const char *deleted)
{
  vacancy_editor_heading_typed (self->editor, self, inserted, deleted);
}

/* ---- getters ---- */

JdSection *
vacancy_section_view_get (VacancySectionView *self)
{
  g_return_val_if_fail (VACANCY_IS_SECTION_VIEW (self), NULL);
  return self->section;
}

const char *
vacancy_section_view_get_id (VacancySectionView *self)
{
  g_return_val_if_fail (VACANCY_IS_SECTION_VIEW (self), NULL);
  return self->section->id;
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
  g_clear_pointer (&self->section, jd_section_unref);
  g_clear_pointer (&self->heading_text, g_free);
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
  vacancy_tooltips_rest_under_popovers (GTK_WIDGET (self));
  vacancy_line_view_set_hooks (self->heading, &heading_hooks, self);
  vacancy_wording_buffer_set_chips (vacancy_line_view_get_buffer (self->heading), chip_text, self);
  vacancy_wording_buffer_set_single_line (vacancy_line_view_get_buffer (self->heading), TRUE);
  vacancy_line_view_set_placeholder (self->heading, _("Heading"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->header), GTK_ACCESSIBLE_PROPERTY_LEVEL, 2, -1);
  g_signal_connect_object (vacancy_line_view_get_buffer (self->heading), "edited", G_CALLBACK (edited_cb), self, G_CONNECT_SWAPPED);
  gtk_menu_button_set_create_popup_func (GTK_MENU_BUTTON (self->menu), fill_menu_cb, self, NULL);
}

VacancySectionView *
vacancy_section_view_new (VacancyEditor *editor)
{
  VacancySectionView *self = g_object_new (VACANCY_TYPE_SECTION_VIEW, NULL);

  self->editor = editor;
  self->tail = vacancy_block_row_new (editor);
  gtk_box_append (GTK_BOX (self->list), GTK_WIDGET (self->tail));
  vacancy_direction_adopt (GTK_WIDGET (self), editor->page);
  return self;
}
