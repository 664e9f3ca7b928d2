// SPDX-License-Identifier: GPL-3.0-or-later
#include "start/vacancy-new-preview.h"

#include <glib/gi18n.h>

#include "compose/jd-compose.h"
#include "posting/vacancy-new-posting.h"
#include "widgets/vacancy-direction.h"
#include "widgets/vacancy-scroll-keys.h"

/* At the sides of the page, and of an item where it begins; pixels. The first as in the template. */
#define MARGIN 18
#define ITEM_MARGIN 30

struct _VacancyNewPreview
{
  AdwBin parent_instance;

  /* template widgets */
  GtkStack *stack;
  GtkScrolledWindow *scroller;
  GtkTextView *page;
  GtkTextBuffer *buffer;
  GtkLabel *size;

  GtkTextTag *across; /* borrowed from the tag table */
};

G_DEFINE_FINAL_TYPE (VacancyNewPreview, vacancy_new_preview, ADW_TYPE_BIN)

static void
append (VacancyNewPreview *self, const char *text, const char *tag)
{
  GtkTextIter end;

  gtk_text_buffer_get_end_iter (self->buffer, &end);
  if (gtk_text_iter_get_offset (&end) > 0)
    gtk_text_buffer_insert (self->buffer, &end, "\n", 1);
  gtk_text_buffer_insert_with_tags_by_name (self->buffer, &end, text, -1, tag, NULL);
}

/* The facts on one line, without their labels. */
static void
append_facts (VacancyNewPreview *self, const JdNode *facts)
{
  g_autoptr (GString) line = g_string_new (NULL);

  for (const JdNode *fact = facts->first; fact; fact = fact->next)
    {
      g_autofree char *text = jd_node_text (fact);
      g_string_append_printf (line, "%s%s", line->len > 0 ? " · " : "", text);
    }
  if (line->len > 0)
    append (self, line->str, "facts");
}

static void
append_node (VacancyNewPreview *self, const JdNode *node)
{
  static const char *const tags[] = {
    [JD_NODE_TITLE] = "title",           [JD_NODE_HEADING] = "heading", [JD_NODE_SUBHEADING] = "subheading",
    [JD_NODE_PARAGRAPH] = "paragraph",   [JD_NODE_ITEM] = "item",       [JD_NODE_PAY] = "paragraph",
  };
  g_autofree char *text = node->runs ? jd_node_text (node) : NULL;

  if (node->type == JD_NODE_FACTS)
    append_facts (self, node);
  else if (text && node->type != JD_NODE_FACT)
    {
      g_autofree char *line = node->type == JD_NODE_ITEM ? g_strconcat ("•\u2002", text, NULL) : g_steal_pointer (&text);
      append (self, line, tags[node->type]);
    }
}

/* The page reads as the posting does, and items begin further in on that side. */
static void
follow_language (VacancyNewPreview *self, const char *language)
{
  GtkTextTag *item = gtk_text_tag_table_lookup (gtk_text_buffer_get_tag_table (self->buffer), "item");
  GtkTextDirection direction;

  vacancy_direction_follow_language (GTK_WIDGET (self->page), language);
  direction = gtk_widget_get_direction (GTK_WIDGET (self->page));
  g_object_set (item, "left-margin", direction == GTK_TEXT_DIR_RTL ? MARGIN : ITEM_MARGIN, "right-margin", direction == GTK_TEXT_DIR_RTL ? ITEM_MARGIN : MARGIN, NULL);
  vacancy_direction_align_lines (self->buffer, &self->across, direction, vacancy_direction_of_keyboard (GTK_WIDGET (self->page)));
}

void
vacancy_new_preview_set_posting (VacancyNewPreview *self, JdPosting *posting)
{
  g_autoptr (JdDocument) document = posting ? jd_compose (posting) : NULL;
  g_autofree char *size = NULL;

  g_return_if_fail (VACANCY_IS_NEW_PREVIEW (self));

  gtk_stack_set_visible_child_name (self->stack, posting ? "posting" : "empty");
  if (!posting)
    return;
  gtk_text_buffer_set_text (self->buffer, "", 0);
  for (const JdNode *node = jd_document_next (document, NULL); node; node = jd_document_next (document, node))
    append_node (self, node);
  follow_language (self, posting->language);
  size = vacancy_new_posting_size (document);
  gtk_label_set_text (self->size, size);
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scroller), 0);
}

static void
vacancy_new_preview_class_init (VacancyNewPreviewClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/vacancy_app/Vacancy/vacancy-new-preview.ui");
  gtk_widget_class_bind_template_child (widget_class, VacancyNewPreview, stack);
  gtk_widget_class_bind_template_child (widget_class, VacancyNewPreview, scroller);
  gtk_widget_class_bind_template_child (widget_class, VacancyNewPreview, page);
  gtk_widget_class_bind_template_child (widget_class, VacancyNewPreview, buffer);
  gtk_widget_class_bind_template_child (widget_class, VacancyNewPreview, size);
}

static void
vacancy_new_preview_init (VacancyNewPreview *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  vacancy_scrolls_by_keys (GTK_WIDGET (self->page));
  gtk_text_buffer_create_tag (self->buffer, "title", "weight", PANGO_WEIGHT_BOLD, "scale", 1.25, NULL);
  gtk_text_buffer_create_tag (self->buffer, "facts", "foreground-rgba", &(GdkRGBA){ 0.5, 0.5, 0.5, 1 }, "pixels-above-lines", 4, NULL);
  gtk_text_buffer_create_tag (self->buffer, "heading", "weight", PANGO_WEIGHT_BOLD, "pixels-above-lines", 14, NULL);
  gtk_text_buffer_create_tag (self->buffer, "subheading", "weight", PANGO_WEIGHT_SEMIBOLD, "scale", 0.9, "pixels-above-lines", 6, NULL);
  gtk_text_buffer_create_tag (self->buffer, "paragraph", "pixels-above-lines", 4, NULL);
  gtk_text_buffer_create_tag (self->buffer, "item", "pixels-above-lines", 3, "indent", MARGIN - ITEM_MARGIN, NULL);
}
