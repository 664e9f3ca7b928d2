// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/vacancy-library-row.h"

#include <glib/gi18n.h>

#include "base/jd-text.h"
#include "describe/jd-block-text.h"
#include "library/vacancy-library-pane.h"
#include "widgets/vacancy-direction.h"
#include "widgets/vacancy-drag.h"
#include "widgets/vacancy-widget-util.h"
#include "widgets/vacancy-wrapped-text.h"

/* So much of a heading stays, and of the level beside it, however narrow the pane is and whatever the section is called. */
#define LEAST_CHARS 6

/* Made in C, and of as few widgets as will do: a page of rows is made whenever a posting opens, and a template with all of it took longer than the page itself. */
struct _VacancyLibraryRow
{
  GtkBox parent_instance;

  /* children, borrowed */
  GtkWidget *card, *foot, *dot;
  VacancyWrappedText *wording;
  GtkLabel *details;
  /* children that few rows have, borrowed; NULL until they are needed */
  GtkWidget *heading_box, *check, *insert;
  GtkLabel *heading, *level, *count;

  VacancyLibraryItem *item; /* owned; NULL while it shows nothing */
  const char *kind_style;   /* static; the class dot has */
};

enum
{
  INSERT,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (VacancyLibraryRow, vacancy_library_row, GTK_TYPE_BOX)

/* ---- helpers others use, too ---- */

GHashTable *
vacancy_used_blocks (const JdPosting *posting)
{
  GHashTable *used = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < posting->sections->len; i++)
    {
      const JdSection *section = g_ptr_array_index (posting->sections, i);

      for (guint j = 0; j < section->placements->len; j++)
        {
          const JdPlacement *placement = g_ptr_array_index (section->placements, j);

          if (placement->block)
            g_hash_table_add (used, placement->block);
        }
    }
  return used;
}

static gboolean
place_same_blocks (const JdSection *a, const JdSection *b)
{
  if (a == b)
    return TRUE;
  if (a->placements->len != b->placements->len)
    return FALSE;
  for (guint i = 0; i < a->placements->len; i++)
    {
      const JdPlacement *one = a->placements->pdata[i], *other = b->placements->pdata[i];

      if (one != other && g_strcmp0 (one->block, other->block) != 0)
        return FALSE;
    }
  return TRUE;
}

gboolean
vacancy_uses_same_blocks (const JdPosting *a, const JdPosting *b)
{
  if (a->sections->len != b->sections->len)
    return FALSE;
  for (guint i = 0; i < a->sections->len; i++)
    if (!place_same_blocks (a->sections->pdata[i], b->sections->pdata[i]))
      return FALSE;
  return TRUE;
}

const char *
vacancy_kind_style (JdKind kind)
{
  static const char *const styles[] = {
    [JD_KIND_SUMMARY] = "kind-summary",       [JD_KIND_ABOUT] = "kind-about",
    [JD_KIND_DUTY] = "kind-duty",             [JD_KIND_QUALIFICATION] = "kind-qualification",
    [JD_KIND_SALARY] = "kind-salary",         [JD_KIND_BENEFIT] = "kind-benefit",
    [JD_KIND_CONDITIONS] = "kind-conditions", [JD_KIND_PROCESS] = "kind-process",
    [JD_KIND_LEGAL] = "kind-legal",           [JD_KIND_TEXT] = "kind-text",
    [JD_KIND_OTHER] = "kind-text",
  };

  return styles[kind];
}

static void
add_bold (guint start, guint end, gpointer data)
{
  PangoAttribute *bold = pango_attr_weight_new (PANGO_WEIGHT_BOLD);

  bold->start_index = start;
  bold->end_index = end;
  pango_attr_list_insert (data, bold);
}

PangoAttrList *
vacancy_match_attributes (const char *text, const char *query)
{
  PangoAttrList *list = pango_attr_list_new ();

  jd_block_text_matches (text, query, add_bold, list);
  return list;
}

#define LIST "vacancy-list" /* of the adjustment */

/* When the end is near while one scrolls, or when a high window is not filled. */
static gboolean
wants_more (GtkAdjustment *adjustment)
{
  const double value = gtk_adjustment_get_value (adjustment), page = gtk_adjustment_get_page_size (adjustment), upper = gtk_adjustment_get_upper (adjustment);

  return page > 0 && (value > 0 ? value + 2 * page > upper : upper <= page);
}

static gboolean
grow_cb (gpointer adjustment)
{
  VacancyLibraryList *list = g_object_get_data (adjustment, LIST);

  if (wants_more (adjustment))
    vacancy_library_list_show_more (list);
  return G_SOURCE_REMOVE;
}

/* Not at once: the list view is in the middle of scrolling, or has not laid out its rows yet. */
static void
scrolled_cb (GtkAdjustment *adjustment)
{
  if (wants_more (adjustment))
    g_idle_add_full (G_PRIORITY_LOW, grow_cb, g_object_ref (adjustment), g_object_unref);
}

void
vacancy_library_grow_with_scrolling (VacancyLibraryList *list, GtkScrolledWindow *scroller)
{
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (scroller);

  g_object_set_data_full (G_OBJECT (adjustment), LIST, g_object_ref (list), g_object_unref);
  g_signal_connect (adjustment, "value-changed", G_CALLBACK (scrolled_cb), NULL);
  g_signal_connect (adjustment, "changed", G_CALLBACK (scrolled_cb), NULL);
}

/* ---- showing ---- */

static GtkWidget *
label_new (const char *style)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_widget_add_css_class (label, style);
  return label;
}

/* Where there is little room, the name of the section is cut, not the level. */
static void
make_heading (VacancyLibraryRow *self)
{
  GtkWidget *heading = label_new ("caption-heading"), *level = label_new ("caption-heading"), *count = gtk_label_new (NULL);

  self->heading_box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 4);
  self->heading = GTK_LABEL (heading);
  self->level = GTK_LABEL (level);
  self->count = GTK_LABEL (count);
  gtk_widget_add_css_class (self->heading_box, "library-heading");
  gtk_label_set_width_chars (self->heading, LEAST_CHARS);
  gtk_label_set_max_width_chars (self->level, 14);
  gtk_widget_set_hexpand (count, TRUE);
  gtk_widget_set_halign (count, GTK_ALIGN_END);
  gtk_widget_add_css_class (count, "caption-heading");
  gtk_widget_add_css_class (count, "numeric");
  gtk_box_append (GTK_BOX (self->heading_box), heading);
  gtk_box_append (GTK_BOX (self->heading_box), level);
  gtk_box_append (GTK_BOX (self->heading_box), count);
  gtk_box_prepend (GTK_BOX (self), self->heading_box);
}

static char *
group_heading (VacancyGroup group, const VacancyRowContext *context)
{
  g_autofree char *heading = NULL, *shown = NULL;

  if (group == VACANCY_GROUP_LEVELS)
    return g_strdup (_("Only at other levels"));
  if (group == VACANCY_GROUP_ROLES)
    return g_strdup (context->posting && context->posting->role ? _("For other roles") : _("For particular roles"));
  if (group == VACANCY_GROUP_OTHER)
    return g_strdup (context->section ? _("Other sections") : _("All sections"));
  heading = jd_block_text_fill (context->library, context->posting, context->section);
  shown = jd_text_shorten (heading, JD_TEXT_SHOWN);
  /* Translators: %s is the heading of a section of the posting. */
  return g_strdup_printf (_("Fits “%s”"), shown);
}

/* What fits, fits at the level of the posting. */
static void
show_level (VacancyLibraryRow *self, VacancyGroup group, const VacancyRowContext *context)
{
  const char *level = group == VACANCY_GROUP_FITS && context->posting ? context->posting->level : NULL;
  g_autofree char *name = level ? jd_level_name (context->library, level, jd_program_language ()) : NULL;
  g_autofree char *text = name ? g_strdup_printf ("· %s", name) : NULL;

  gtk_label_set_text (self->level, text ? text : "");
  gtk_label_set_width_chars (self->level, text ? MIN (g_utf8_strlen (text, -1), LEAST_CHARS) : 0);
  gtk_widget_set_visible (GTK_WIDGET (self->level), text != NULL);
}

static void
show_heading (VacancyLibraryRow *self, const VacancyRowContext *context)
{
  const VacancyGroup group = vacancy_library_item_group (self->item);
  const gboolean is_first = vacancy_library_item_is_first (self->item);

  if (is_first)
    {
      g_autofree char *heading = group_heading (group, context);
      g_autofree char *count = g_strdup_printf ("%'u", vacancy_library_list_count (context->list, group));

      if (!self->heading_box)
        make_heading (self);
      gtk_label_set_text (self->heading, heading);
      show_level (self, group, context);
      gtk_label_set_text (self->count, count);
    }
  if (self->heading_box)
    gtk_widget_set_visible (self->heading_box, is_first);
}

static void
show_wording (VacancyLibraryRow *self, const VacancyRowContext *context)
{
  const JdBlock *block = vacancy_library_item_block (self->item);
  g_autofree char *all = jd_block_text_any (context->library, context->posting, block), *text = jd_text_shorten (all, JD_TEXT_SHOWN);
  g_autoptr (PangoAttrList) matches = context->show_matches ? vacancy_match_attributes (text, context->query) : NULL;

  vacancy_wrapped_text_set (self->wording, text, matches);
}

static void
show_kind (VacancyLibraryRow *self, const VacancyRowContext *context)
{
  const JdBlock *block = vacancy_library_item_block (self->item);
  g_autofree char *all = jd_block_details (context->library, context->posting, block, jd_program_language ()), *details = jd_text_shorten (all, JD_TEXT_SHOWN);
  const char *style = vacancy_kind_style (block->kind);

  gtk_label_set_text (self->details, details);
  if (style == self->kind_style)
    return;
  if (self->kind_style)
    gtk_widget_remove_css_class (self->dot, self->kind_style);
  gtk_widget_add_css_class (self->dot, style);
  self->kind_style = style;
}

static gboolean
shows_used (VacancyLibraryRow *self)
{
  return self->check && gtk_widget_get_visible (self->check);
}

static void
name_insert (VacancyLibraryRow *self)
{
  const char *name = shows_used (self) ? _("Insert Again") : _("Insert");

  if (!self->insert)
    return;
  vacancy_tooltip_set (self->insert, name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->insert), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static void
show_used (VacancyLibraryRow *self, gboolean used)
{
  if (used && !self->check)
    {
      self->check = gtk_image_new_from_icon_name ("object-select-symbolic");
      gtk_widget_add_css_class (self->check, "library-used");
      vacancy_tooltip_set (self->check, _("In this posting"));
      gtk_accessible_update_property (GTK_ACCESSIBLE (self->check), GTK_ACCESSIBLE_PROPERTY_LABEL, _("In this posting"), -1);
      gtk_box_insert_child_after (GTK_BOX (self->foot), self->check, GTK_WIDGET (self->details));
    }
  if (self->check)
    gtk_widget_set_visible (self->check, used);
  name_insert (self);
}

/* GTK's list items have no name of their own. */
static void
name_list_item (VacancyLibraryRow *self)
{
  GtkWidget *list_item = gtk_widget_get_parent (GTK_WIDGET (self));
  g_autoptr (GString) name = g_string_new (NULL);

  if (!list_item)
    return;
  if (vacancy_library_item_is_first (self->item))
    g_string_append_printf (name, "%s %s. ", gtk_label_get_text (self->heading), gtk_label_get_text (self->level));
  g_string_append_printf (name, "%s, %s", vacancy_wrapped_text_get (self->wording), gtk_label_get_text (self->details));
  if (shows_used (self))
    g_string_append_printf (name, ", %s", _("In this posting"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (list_item), GTK_ACCESSIBLE_PROPERTY_LABEL, name->str, -1);
}

static gboolean
is_used (VacancyLibraryRow *self, GHashTable *used)
{
  return used && g_hash_table_contains (used, vacancy_library_item_block (self->item)->id);
}

void
vacancy_library_row_update_used (VacancyLibraryRow *self, GHashTable *used)
{
  g_return_if_fail (VACANCY_IS_LIBRARY_ROW (self));

  if (self->item && shows_used (self) != is_used (self, used))
    {
      show_used (self, is_used (self, used));
      name_list_item (self);
    }
}

void
vacancy_library_row_bind (VacancyLibraryRow *self, VacancyLibraryItem *item, const VacancyRowContext *context)
{
  g_return_if_fail (VACANCY_IS_LIBRARY_ROW (self));

  g_set_object (&self->item, item);
  show_heading (self, context);
  show_wording (self, context);
  show_kind (self, context);
  show_used (self, is_used (self, context->used));
  if (vacancy_library_item_group (item) == VACANCY_GROUP_LEVELS)
    gtk_widget_add_css_class (self->card, "dim-label");
  else
    gtk_widget_remove_css_class (self->card, "dim-label");
  name_list_item (self);
}

void
vacancy_library_row_rebind (VacancyLibraryRow *self, const VacancyRowContext *context)
{
  g_return_if_fail (VACANCY_IS_LIBRARY_ROW (self) && self->item);
  vacancy_library_row_bind (self, self->item, context);
}

void
vacancy_library_row_unbind (VacancyLibraryRow *self)
{
  g_return_if_fail (VACANCY_IS_LIBRARY_ROW (self));
  g_clear_object (&self->item);
}

/* ---- acting ---- */

static void
insert_clicked_cb (VacancyLibraryRow *self)
{
  g_signal_emit (self, signals[INSERT], 0);
}

/* The button is for the pointer, and only the row that is pointed at or selected shows it; keys have Enter. */
void
vacancy_library_row_offer_insert (VacancyLibraryRow *self)
{
  g_return_if_fail (VACANCY_IS_LIBRARY_ROW (self));

  if (self->insert)
    return;
  self->insert = gtk_button_new_from_icon_name ("list-add-symbolic");
  gtk_widget_set_can_focus (self->insert, FALSE);
  name_insert (self);
  gtk_widget_add_css_class (self->insert, "flat");
  gtk_widget_add_css_class (self->insert, "circular");
  gtk_widget_add_css_class (self->insert, "library-insert");
  g_signal_connect_object (self->insert, "clicked", G_CALLBACK (insert_clicked_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (self->foot), self->insert);
}

static void
vacancy_library_row_state_flags_changed (GtkWidget *widget, GtkStateFlags former)
{
  if (gtk_widget_get_state_flags (widget) & GTK_STATE_FLAG_PRELIGHT)
    vacancy_library_row_offer_insert (VACANCY_LIBRARY_ROW (widget));
  GTK_WIDGET_CLASS (vacancy_library_row_parent_class)->state_flags_changed (widget, former);
}

static GdkContentProvider *
drag_prepare_cb (VacancyLibraryRow *self, double x, double y, GtkDragSource *source)
{
  g_autoptr (VacancyDrag) drag = NULL;

  /* What only other levels say is nothing to insert. */
  if (!self->item || vacancy_library_item_group (self->item) == VACANCY_GROUP_LEVELS)
    return NULL;
  drag = vacancy_drag_new_block (vacancy_library_item_block (self->item)->id);
  return vacancy_drag_content (drag);
}

static void
drag_begin_cb (VacancyLibraryRow *self, GdkDrag *drag, GtkDragSource *source)
{
  g_autoptr (GdkPaintable) picture = gtk_widget_paintable_new (self->card);

  gtk_drag_source_set_icon (source, picture, 12, 12);
}

static void
add_drag_source (VacancyLibraryRow *self)
{
  GtkDragSource *source = gtk_drag_source_new ();

  gtk_drag_source_set_actions (source, GDK_ACTION_COPY);
  g_signal_connect_object (source, "prepare", G_CALLBACK (drag_prepare_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (source, "drag-begin", G_CALLBACK (drag_begin_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (self->card, GTK_EVENT_CONTROLLER (source));
}

/* ---- life ---- */

GtkWidget *
vacancy_library_row_new (void)
{
  return g_object_new (VACANCY_TYPE_LIBRARY_ROW, NULL);
}

static void
vacancy_library_row_dispose (GObject *object)
{
  g_clear_object (&VACANCY_LIBRARY_ROW (object)->item);
  G_OBJECT_CLASS (vacancy_library_row_parent_class)->dispose (object);
}

static void
vacancy_library_row_class_init (VacancyLibraryRowClass *class)
{
  G_OBJECT_CLASS (class)->dispose = vacancy_library_row_dispose;
  GTK_WIDGET_CLASS (class)->state_flags_changed = vacancy_library_row_state_flags_changed;
  signals[INSERT] = g_signal_new ("insert", VACANCY_TYPE_LIBRARY_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
make_foot (VacancyLibraryRow *self)
{
  self->foot = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  self->dot = g_object_new (GTK_TYPE_BOX, "valign", GTK_ALIGN_CENTER, "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);
  self->details = GTK_LABEL (label_new ("caption"));
  gtk_widget_add_css_class (self->foot, "library-foot");
  gtk_widget_add_css_class (self->dot, "kind-dot");
  gtk_widget_add_css_class (GTK_WIDGET (self->details), "dim-label");
  gtk_widget_set_hexpand (GTK_WIDGET (self->details), TRUE);
  gtk_box_append (GTK_BOX (self->foot), self->dot);
  gtk_box_append (GTK_BOX (self->foot), GTK_WIDGET (self->details));
}

static void
vacancy_library_row_init (VacancyLibraryRow *self)
{
  self->card = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  self->wording = VACANCY_WRAPPED_TEXT (vacancy_wrapped_text_new (4, 24));
  make_foot (self);
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_widget_add_css_class (GTK_WIDGET (self), "library-row");
  gtk_widget_add_css_class (self->card, "library-card");
  gtk_box_append (GTK_BOX (self->card), GTK_WIDGET (self->wording));
  gtk_box_append (GTK_BOX (self->card), self->foot);
  gtk_box_append (GTK_BOX (self), self->card);
  add_drag_source (self);
}
