// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/vacancy-block-search-row.h"

#include <glib/gi18n.h>

#include "base/jd-text.h"
#include "describe/jd-block-text.h"
#include "widgets/vacancy-direction.h"
#include "widgets/vacancy-widget-util.h"

struct _VacancyBlockSearchRow
{
  AdwBin parent_instance;

  /* template widgets */
  GtkWidget *dot, *check;
  GtkLabel *wording, *range;

  const char *kind_style; /* static; the class dot has */
};

G_DEFINE_FINAL_TYPE (VacancyBlockSearchRow, vacancy_block_search_row, ADW_TYPE_BIN)

char *
vacancy_block_search_row_name (JdBlock *block, const VacancyRowContext *context)
{
  g_autofree char *text = jd_block_text_any (context->library, context->posting, block);
  g_autofree char *range = jd_block_range (context->library, context->posting, block, jd_program_language ());
  const gboolean used = g_hash_table_contains (context->used, block->id);

  return g_strdup_printf ("%s, %s%s%s", text, range, used ? ", " : "", used ? _("In this posting") : "");
}

static void
name_list_item (VacancyBlockSearchRow *self, JdBlock *block, const VacancyRowContext *context)
{
  GtkWidget *list_item = gtk_widget_get_parent (GTK_WIDGET (self));
  g_autofree char *name = vacancy_block_search_row_name (block, context);

  if (list_item)
    gtk_accessible_update_property (GTK_ACCESSIBLE (list_item), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

void
vacancy_block_search_row_bind (VacancyBlockSearchRow *self, JdBlock *block, const VacancyRowContext *context)
{
  g_autofree char *all = jd_block_text_any (context->library, context->posting, block), *text = jd_text_shorten (all, JD_TEXT_SHOWN);
  g_autofree char *range = jd_block_range (context->library, context->posting, block, jd_program_language ());
  g_autoptr (PangoAttrList) matches = vacancy_match_attributes (text, context->query);

  g_return_if_fail (VACANCY_IS_BLOCK_SEARCH_ROW (self));

  gtk_label_set_text (self->wording, text);
  gtk_label_set_attributes (self->wording, matches);
  vacancy_direction_align_label (self->wording);
  gtk_label_set_text (self->range, range);
  gtk_widget_set_visible (self->check, g_hash_table_contains (context->used, block->id));
  if (self->kind_style)
    gtk_widget_remove_css_class (self->dot, self->kind_style);
  self->kind_style = vacancy_kind_style (block->kind);
  gtk_widget_add_css_class (self->dot, self->kind_style);
  name_list_item (self, block, context);
}

GtkWidget *
vacancy_block_search_row_new (void)
{
  return g_object_new (VACANCY_TYPE_BLOCK_SEARCH_ROW, NULL);
}

static void
vacancy_block_search_row_class_init (VacancyBlockSearchRowClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/vacancy_app/Vacancy/vacancy-block-search-row.ui");
  gtk_widget_class_bind_template_child (widget_class, VacancyBlockSearchRow, dot);
  gtk_widget_class_bind_template_child (widget_class, VacancyBlockSearchRow, check);
  gtk_widget_class_bind_template_child (widget_class, VacancyBlockSearchRow, wording);
  gtk_widget_class_bind_template_child (widget_class, VacancyBlockSearchRow, range);
}

static void
vacancy_block_search_row_init (VacancyBlockSearchRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  vacancy_tooltips_rest_under_popovers (GTK_WIDGET (self));
}
