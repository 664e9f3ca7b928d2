// SPDX-License-Identifier: GPL-3.0-or-later
#include "vacancy-library-row.h"

#include <glib/gi18n.h>

#include "vacancy-block-text.h"
#include "vacancy-library-pane.h"

struct _VacancyLibraryRow
{
  AdwBin parent_instance;

  /* template widgets */
  GtkWidget *heading_box, *card, *dot, *check;
  GtkLabel *heading, *count, *wording, *details;

  VacancyLibraryItem *item; /* owned; NULL while it shows nothing */
  const char *kind_style;   /* static; the class dot has */
};

enum
{
  INSERT,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (VacancyLibraryRow, vacancy_library_row, ADW_TYPE_BIN)

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

  vacancy_block_text_matches (text, query, add_bold, list);
  return list;
}

static gboolean
grow_cb (gpointer list)
{
  vacancy_library_list_show_more (list);
  return G_SOURCE_REMOVE;
}

/* Not at once: the list view is in the middle of scrolling. */
static void
scrolled_cb (VacancyLibraryList *list, GtkAdjustment *adjustment)
{
  const double page = gtk_adjustment_get_page_size (adjustment);

  if (page > 0 && gtk_adjustment_get_value (adjustment) + 2 * page > gtk_adjustment_get_upper (adjustment))
    g_idle_add_full (G_PRIORITY_DEFAULT_IDLE, grow_cb, g_object_ref (list), g_object_unref);
}

void
vacancy_library_grow_with_scrolling (VacancyLibraryList *list, GtkScrolledWindow *scroller)
{
  g_signal_connect_object (gtk_scrolled_window_get_vadjustment (scroller), "value-changed", G_CALLBACK (scrolled_cb), list, G_CONNECT_SWAPPED);
}

/* ---- showing ---- */

static char *
group_heading (VacancyGroup group, const VacancyRowContext *context)
{
  const JdPosting *posting = context->posting;

  if (group == VACANCY_GROUP_LEVELS)
    return g_strdup (_("Only at other levels"));
  if (group == VACANCY_GROUP_OTHER)
    return g_strdup (context->section ? _("Other sections") : _("All sections"));
  if (posting && posting->resolved->level_name)
    /* Translators: the first %s is the heading of a section of the posting, the second a level such as Senior. */
    return g_strdup_printf (_("Fits “%s” · %s"), context->section, posting->resolved->level_name);
  /* Translators: %s is the heading of a section of the posting. */
  return g_strdup_printf (_("Fits “%s”"), context->section);
}

static void
show_heading (VacancyLibraryRow *self, const VacancyRowContext *context)
{
  const VacancyGroup group = vacancy_library_item_group (self->item);
  const gboolean is_first = vacancy_library_item_is_first (self->item);

  gtk_widget_set_visible (self->heading_box, is_first);
  if (is_first)
    {
      g_autofree char *heading = group_heading (group, context);
      g_autofree char *count = g_strdup_printf ("%'u", vacancy_library_list_count (context->list, group));

      gtk_label_set_text (self->heading, heading);
      gtk_label_set_text (self->count, count);
    }
}

static void
show_wording (VacancyLibraryRow *self, const VacancyRowContext *context)
{
  const JdBlock *block = vacancy_library_item_block (self->item);
  g_autofree char *text = vacancy_block_text_any (context->library, context->posting, block);
  g_autoptr (PangoAttrList) matches = context->show_matches ? vacancy_match_attributes (text, context->query) : NULL;

  gtk_label_set_text (self->wording, text);
  gtk_label_set_attributes (self->wording, matches);
}

static void
show_kind (VacancyLibraryRow *self, const VacancyRowContext *context)
{
  const JdBlock *block = vacancy_library_item_block (self->item);
  g_autofree char *details = vacancy_block_details (context->library, block, context->posting ? context->posting->language : "en");
  const char *style = vacancy_kind_style (block->kind);

  gtk_label_set_text (self->details, details);
  if (style == self->kind_style)
    return;
  if (self->kind_style)
    gtk_widget_remove_css_class (self->dot, self->kind_style);
  gtk_widget_add_css_class (self->dot, style);
  self->kind_style = style;
}

/* GTK's list items have no name of their own. */
static void
name_list_item (VacancyLibraryRow *self)
{
  GtkWidget *list_item = gtk_widget_get_parent (GTK_WIDGET (self));
  g_autoptr (GString) name = g_string_new (NULL);

  if (!list_item)
    return;
  if (gtk_widget_get_visible (self->heading_box))
    g_string_append_printf (name, "%s. ", gtk_label_get_text (self->heading));
  g_string_append_printf (name, "%s, %s", gtk_label_get_text (self->wording), gtk_label_get_text (self->details));
  if (gtk_widget_get_visible (self->check))
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

  if (self->item && gtk_widget_get_visible (self->check) != is_used (self, used))
    {
      gtk_widget_set_visible (self->check, is_used (self, used));
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
  gtk_widget_set_visible (self->check, is_used (self, context->used));
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

static GdkContentProvider *
drag_prepare_cb (VacancyLibraryRow *self, double x, double y, GtkDragSource *source)
{
  g_autofree char *content = NULL;

  /* What only other levels say is nothing to insert. */
  if (!self->item || vacancy_library_item_group (self->item) == VACANCY_GROUP_LEVELS)
    return NULL;
  content = g_strconcat (VACANCY_BLOCK_DRAG_PREFIX, vacancy_library_item_block (self->item)->id, NULL);
  return gdk_content_provider_new_typed (G_TYPE_STRING, content);
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
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = vacancy_library_row_dispose;
  signals[INSERT] = g_signal_new ("insert", VACANCY_TYPE_LIBRARY_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/vacancy_app/Vacancy/vacancy-library-row.ui");
  gtk_widget_class_bind_template_child (widget_class, VacancyLibraryRow, heading_box);
  gtk_widget_class_bind_template_child (widget_class, VacancyLibraryRow, heading);
  gtk_widget_class_bind_template_child (widget_class, VacancyLibraryRow, count);
  gtk_widget_class_bind_template_child (widget_class, VacancyLibraryRow, card);
  gtk_widget_class_bind_template_child (widget_class, VacancyLibraryRow, wording);
  gtk_widget_class_bind_template_child (widget_class, VacancyLibraryRow, dot);
  gtk_widget_class_bind_template_child (widget_class, VacancyLibraryRow, details);
  gtk_widget_class_bind_template_child (widget_class, VacancyLibraryRow, check);
  gtk_widget_class_bind_template_callback (widget_class, insert_clicked_cb);
}

static void
vacancy_library_row_init (VacancyLibraryRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  add_drag_source (self);
}
