// SPDX-License-Identifier: GPL-3.0-or-later
#include <glib/gi18n.h>

#include "describe/jd-block-text.h"
#include "library/vacancy-library-pane-private.h"
#include "widgets/vacancy-tell.h"

static VacancyRowContext
row_context (VacancyLibraryPane *self)
{
  const JdSection *section = vacancy_library_pane_section (self);

  return (VacancyRowContext){
    .library = vacancy_session_library (self->session),
    .posting = vacancy_library_pane_posting (self),
    .list = self->list,
    .used = self->used,
    .section = section ? section->heading : NULL,
  };
}

void
vacancy_library_pane_rebind_rows (VacancyLibraryPane *self)
{
  VacancyRowContext context;

  if (self->rows->len == 0)
    return;
  context = row_context (self);
  for (guint i = 0; i < self->rows->len; i++)
    vacancy_library_row_rebind (g_ptr_array_index (self->rows, i), &context);
}

/* ---- inserting ---- */

/* An empty line would be no help: what the block says at other levels is for other levels. */
static void
tell_no_wording (VacancyLibraryPane *self, const JdBlock *block)
{
  const JdPosting *posting = vacancy_library_pane_posting (self);
  g_autofree char *level = jd_level_name (vacancy_session_library (self->session), posting->level, jd_program_language ());
  /* Translators: the first %s is the title of a block, the second a level such as Senior. */
  g_autofree char *text = g_strdup_printf (_("“%s” has no wording for %s"), jd_block_title (block, jd_program_language ()), level);

  vacancy_tell (GTK_WIDGET (self), text, FALSE);
}

void
vacancy_library_pane_insert_at (VacancyLibraryPane *self, guint position, gboolean again)
{
  g_autoptr (VacancyLibraryItem) item = g_list_model_get_item (G_LIST_MODEL (self->list), position);

  if (!item)
    return;
  if (vacancy_library_item_group (item) == VACANCY_GROUP_LEVELS)
    tell_no_wording (self, vacancy_library_item_block (item));
  else
    vacancy_library_pane_emit_insert (self, vacancy_library_item_block (item), again);
}

/* The button says what it does. */
static void
row_insert_cb (GtkListItem *list_item)
{
  GtkWidget *pane = gtk_widget_get_ancestor (gtk_list_item_get_child (list_item), VACANCY_TYPE_LIBRARY_PANE);

  if (pane)
    vacancy_library_pane_insert_at (VACANCY_LIBRARY_PANE (pane), gtk_list_item_get_position (list_item), TRUE);
}

/* ---- the list's rows ---- */

static void
selected_cb (GtkListItem *list_item)
{
  if (gtk_list_item_get_selected (list_item))
    vacancy_library_row_offer_insert (VACANCY_LIBRARY_ROW (gtk_list_item_get_child (list_item)));
}

static void
setup_cb (VacancyLibraryPane *self, GtkListItem *list_item)
{
  GtkWidget *row = vacancy_library_row_new ();

  g_signal_connect_object (row, "insert", G_CALLBACK (row_insert_cb), list_item, G_CONNECT_SWAPPED);
  gtk_list_item_set_child (list_item, row);
  g_signal_connect (list_item, "notify::selected", G_CALLBACK (selected_cb), NULL);
}

static void
bind_cb (VacancyLibraryPane *self, GtkListItem *list_item)
{
  VacancyLibraryRow *row = VACANCY_LIBRARY_ROW (gtk_list_item_get_child (list_item));
  const VacancyRowContext context = row_context (self);

  vacancy_library_row_bind (row, gtk_list_item_get_item (list_item), &context);
  g_ptr_array_add (self->rows, row);
}

static void
unbind_cb (VacancyLibraryPane *self, GtkListItem *list_item)
{
  VacancyLibraryRow *row = VACANCY_LIBRARY_ROW (gtk_list_item_get_child (list_item));

  g_ptr_array_remove_fast (self->rows, row);
  vacancy_library_row_unbind (row);
}

void
vacancy_library_pane_init_rows (VacancyLibraryPane *self)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();

  self->rows = g_ptr_array_new ();
  self->list = vacancy_library_list_new ();
  self->selection = gtk_single_selection_new (G_LIST_MODEL (g_object_ref (self->list)));
  g_signal_connect_object (factory, "setup", G_CALLBACK (setup_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (factory, "bind", G_CALLBACK (bind_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (factory, "unbind", G_CALLBACK (unbind_cb), self, G_CONNECT_SWAPPED);
  gtk_list_view_set_factory (self->view, factory);
  gtk_list_view_set_model (self->view, GTK_SELECTION_MODEL (self->selection));
  g_object_unref (factory);
  vacancy_library_grow_with_scrolling (self->list, self->scroller);
}
