// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/vacancy-block-search.h"

#include <glib/gi18n.h>

#include "describe/jd-block-text.h"
#include "describe/jd-search-complete.h"
#include "library/vacancy-block-search-row.h"
#include "library/vacancy-library-index.h"
#include "library/vacancy-search-filters.h"
#include "widgets/vacancy-announce.h"
#include "widgets/vacancy-one-line.h"
#include "widgets/vacancy-popover-sight.h"
#include "widgets/vacancy-widget-util.h"

#define VACANCY_TYPE_BLOCK_SEARCH (vacancy_block_search_get_type ())
G_DECLARE_FINAL_TYPE (VacancyBlockSearch, vacancy_block_search, VACANCY, BLOCK_SEARCH, GtkPopover)

/* Pixels; as wide as the line it stands under within these. */
#define MIN_WIDTH 280
#define MAX_WIDTH 500

#define LEAVE_MS 100

struct _VacancyBlockSearch
{
  GtkPopover parent_instance;

  /* template widgets */
  GtkText *entry;
  VacancySearchFilters *filters;
  GtkScrolledWindow *scroller;
  GtkListView *view;
  GtkLabel *nothing;

  /* owned */
  VacancySession *session;
  VacancyLibraryIndex *index;
  VacancyLibraryList *list;
  GtkSingleSelection *selection;
  GHashTable *used;  /* ids borrowed from posting */
  JdPosting *posting; /* as it was when the search was opened */
  JdKind section_kind;
  JdBlock *block;    /* what was chosen; NULL: nothing */
  gboolean again;

  VacancyBlockChosen chosen; /* NULL once it was called */
  gpointer data;
  guint tell_idle, leave_timer;
};

G_DEFINE_FINAL_TYPE (VacancyBlockSearch, vacancy_block_search, GTK_TYPE_POPOVER)

/* ---- searching ---- */

static void
tell_nothing (VacancyBlockSearch *self, const JdSearch *search)
{
  g_autofree char *unknown = jd_search_unknown (search, gtk_editable_get_text (GTK_EDITABLE (self->entry)), jd_program_language ());

  gtk_label_set_label (self->nothing, unknown ? unknown : _("No block has these words. Esc keeps them as text."));
}

static void
run_search (VacancyBlockSearch *self)
{
  JdSearch *search = vacancy_library_index_search (self->index);
  const VacancyLibraryQuery query = {
    .query = gtk_editable_get_text (GTK_EDITABLE (self->entry)),
    .kind = JD_KIND_OTHER,
    .section_kind = self->section_kind,
    .role = self->posting->role,
    .level = self->posting->level,
    .only_level = TRUE,
  };
  g_autofree char *found = NULL;
  guint count;

  /* Before the items change: a list view cannot scroll to rows it has not laid out yet. */
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scroller), 0);
  vacancy_library_list_run (self->list, search, vacancy_session_library (self->session), &query);
  gtk_single_selection_set_selected (self->selection, 0);
  count = g_list_model_get_n_items (G_LIST_MODEL (self->list));
  gtk_widget_set_visible (GTK_WIDGET (self->scroller), count > 0);
  gtk_widget_set_visible (GTK_WIDGET (self->nothing), search && count == 0);
  if (search && count == 0)
    tell_nothing (self, search);
  vacancy_search_filters_update (self->filters, search);
  found = vacancy_library_list_found_text (self->list);
  vacancy_describe (GTK_WIDGET (self->entry), search ? found : NULL);
  vacancy_popover_fit (GTK_POPOVER (self), NULL);
  vacancy_search_filters_place (self->filters);
}

static void
text_changed_cb (VacancyBlockSearch *self)
{
  if (self->index)
    run_search (self);
}

static void
setup_cb (VacancyBlockSearch *self, GtkListItem *list_item)
{
  gtk_list_item_set_child (list_item, vacancy_block_search_row_new ());
}

/* Borrowed from @self. */
static VacancyRowContext
row_context (VacancyBlockSearch *self)
{
  return (VacancyRowContext) {
    .library = vacancy_session_library (self->session),
    .posting = self->posting,
    .used = self->used,
    .query = gtk_editable_get_text (GTK_EDITABLE (self->entry)),
  };
}

static void
bind_cb (VacancyBlockSearch *self, GtkListItem *list_item)
{
  const VacancyRowContext context = row_context (self);

  vacancy_block_search_row_bind (VACANCY_BLOCK_SEARCH_ROW (gtk_list_item_get_child (list_item)), vacancy_library_item_block (gtk_list_item_get_item (list_item)), &context);
}

/* ---- ending ---- */

static gboolean
leave_cb (gpointer data)
{
  VacancyBlockSearch *self = data;

  self->leave_timer = 0;
  gtk_widget_unparent (GTK_WIDGET (self));
  return G_SOURCE_REMOVE;
}

static void
tell (VacancyBlockSearch *self)
{
  VacancyBlockChosen chosen = g_steal_pointer (&self->chosen);

  g_clear_handle_id (&self->tell_idle, g_source_remove);
  if (chosen)
    chosen (self->block, self->again, gtk_editable_get_text (GTK_EDITABLE (self->entry)), self->data);
}

static gboolean
tell_cb (gpointer data)
{
  VacancyBlockSearch *self = g_object_ref (data);

  self->tell_idle = 0;
  /* GTK holds on to a popover until the events of its closing have come; taken away before that, it is never let go. */
  self->leave_timer = g_timeout_add (LEAVE_MS, leave_cb, self);
  tell (self);
  g_object_unref (self);
  return G_SOURCE_REMOVE;
}

/* Not from within the popover's own closing. */
static void
closed_cb (VacancyBlockSearch *self)
{
  if (self->tell_idle == 0 && self->chosen)
    self->tell_idle = g_idle_add_full (G_PRIORITY_HIGH, tell_cb, self, NULL);
}

static void
anchor_gone_cb (VacancyBlockSearch *self)
{
  g_object_ref (self);
  g_clear_handle_id (&self->leave_timer, g_source_remove);
  gtk_widget_unparent (GTK_WIDGET (self));
  tell (self);
  /* GTK may not let go of it any more (see tell_cb), but it shall hold nothing of ours. */
  g_object_run_dispose (G_OBJECT (self));
  g_object_unref (self);
}

static void
activate_cb (VacancyBlockSearch *self, guint position)
{
  g_autoptr (VacancyLibraryItem) item = g_list_model_get_item (G_LIST_MODEL (self->list), position);

  if (item && !self->block)
    self->block = jd_block_ref (vacancy_library_item_block (item));
  gtk_popover_popdown (GTK_POPOVER (self));
}

static void
entry_activate_cb (VacancyBlockSearch *self)
{
  activate_cb (self, gtk_single_selection_get_selected (self->selection));
}

/* ---- keys ---- */

/* The keyboard stays with what is typed: which block it leads to has to be said. */
static void
tell_selected (VacancyBlockSearch *self)
{
  const VacancyRowContext context = row_context (self);
  VacancyLibraryItem *item = gtk_single_selection_get_selected_item (self->selection);
  g_autofree char *name = item ? vacancy_block_search_row_name (vacancy_library_item_block (item), &context) : NULL;

  if (name)
    vacancy_announce (GTK_WIDGET (self->entry), name);
}

static void
step (VacancyBlockSearch *self, int by)
{
  const guint count = g_list_model_get_n_items (G_LIST_MODEL (self->list));
  const guint selected = gtk_single_selection_get_selected (self->selection);

  if (count > 0 && (by < 0 ? selected > 0 : selected + 1 < count))
    {
      gtk_single_selection_set_selected (self->selection, selected + by);
      gtk_widget_activate_action (GTK_WIDGET (self->view), "list.scroll-to-item", "u", selected + by);
    }
  tell_selected (self);
}

static gboolean
key_cb (VacancyBlockSearch *self, guint key, guint code, GdkModifierType state)
{
  const GdkModifierType modifiers = state & gtk_accelerator_get_default_mod_mask ();

  if (vacancy_search_filters_key (self->filters, key, state))
    return GDK_EVENT_STOP;
  if (vacancy_is_enter (key) && modifiers == GDK_SHIFT_MASK)
    {
      self->again = TRUE;
      entry_activate_cb (self);
      return GDK_EVENT_STOP;
    }
  if (modifiers)
    return GDK_EVENT_PROPAGATE;
  switch (key)
    {
    case GDK_KEY_Down:
    case GDK_KEY_KP_Down:
      step (self, 1);
      return GDK_EVENT_STOP;
    case GDK_KEY_Up:
    case GDK_KEY_KP_Up:
      step (self, -1);
      return GDK_EVENT_STOP;
    case GDK_KEY_Tab:
      return GDK_EVENT_STOP;
    default:
      return GDK_EVENT_PROPAGATE;
    }
}

/* ---- life ---- */

static void
open_session (VacancyBlockSearch *self, VacancySession *session, const char *section)
{
  const JdSection *found;

  self->session = g_object_ref (session);
  self->posting = jd_posting_ref (vacancy_session_posting (session));
  self->used = vacancy_used_blocks (self->posting);
  found = section ? jd_posting_section (self->posting, section, NULL) : NULL;
  self->section_kind = found ? found->kind : JD_KIND_OTHER;
  self->index = vacancy_library_index_get (vacancy_session_library (session));
  g_signal_connect_object (self->index, "ready", G_CALLBACK (run_search), self, G_CONNECT_SWAPPED);
  run_search (self);
}

void
vacancy_block_search_open (GtkWidget *anchor, VacancySession *session, const char *section, VacancyBlockChosen chosen, gpointer data)
{
  VacancyBlockSearch *self;

  g_return_if_fail (GTK_IS_WIDGET (anchor) && VACANCY_IS_SESSION (session) && chosen);

  self = g_object_new (VACANCY_TYPE_BLOCK_SEARCH, NULL);
  self->chosen = chosen;
  self->data = data;
  gtk_widget_set_size_request (gtk_popover_get_child (GTK_POPOVER (self)), CLAMP (gtk_widget_get_width (anchor), MIN_WIDTH, MAX_WIDTH), -1);
  gtk_widget_set_parent (GTK_WIDGET (self), anchor);
  g_signal_connect_object (anchor, "destroy", G_CALLBACK (anchor_gone_cb), self, G_CONNECT_SWAPPED);
  open_session (self, session, section);
  vacancy_popover_open_at (GTK_POPOVER (self), &(GdkRectangle) { 0, 0, gtk_widget_get_width (anchor), gtk_widget_get_height (anchor) });
  gtk_widget_grab_focus (GTK_WIDGET (self->entry));
}

static void
vacancy_block_search_dispose (GObject *object)
{
  VacancyBlockSearch *self = VACANCY_BLOCK_SEARCH (object);

  /* Gone together with its line before anything was chosen: who waits for an answer gets it. */
  tell (self);
  g_clear_handle_id (&self->leave_timer, g_source_remove);
  /* Its rows go while what they are bound by is still here. */
  if (self->selection)
    gtk_list_view_set_model (self->view, NULL);
  g_clear_object (&self->index);
  g_clear_object (&self->selection);
  g_clear_object (&self->list);
  g_clear_pointer (&self->used, g_hash_table_unref);
  g_clear_pointer (&self->posting, jd_posting_unref);
  g_clear_pointer (&self->block, jd_block_unref);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (vacancy_block_search_parent_class)->dispose (object);
}

static void
vacancy_block_search_class_init (VacancyBlockSearchClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = vacancy_block_search_dispose;
  g_type_ensure (VACANCY_TYPE_SEARCH_FILTERS);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/vacancy_app/Vacancy/vacancy-block-search.ui");
  gtk_widget_class_bind_template_child (widget_class, VacancyBlockSearch, entry);
  gtk_widget_class_bind_template_child (widget_class, VacancyBlockSearch, filters);
  gtk_widget_class_bind_template_child (widget_class, VacancyBlockSearch, scroller);
  gtk_widget_class_bind_template_child (widget_class, VacancyBlockSearch, view);
  gtk_widget_class_bind_template_child (widget_class, VacancyBlockSearch, nothing);
  gtk_widget_class_bind_template_callback (widget_class, text_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, entry_activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, key_cb);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
}

static void
vacancy_block_search_init (VacancyBlockSearch *self)
{
  g_autoptr (GtkListItemFactory) factory = gtk_signal_list_item_factory_new ();

  gtk_widget_init_template (GTK_WIDGET (self));
  vacancy_entries_take_one_line (GTK_WIDGET (self));
  self->list = vacancy_library_list_new ();
  self->selection = gtk_single_selection_new (G_LIST_MODEL (g_object_ref (self->list)));
  g_signal_connect_object (factory, "setup", G_CALLBACK (setup_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (factory, "bind", G_CALLBACK (bind_cb), self, G_CONNECT_SWAPPED);
  gtk_list_view_set_factory (self->view, factory);
  gtk_list_view_set_model (self->view, GTK_SELECTION_MODEL (self->selection));
  vacancy_library_grow_with_scrolling (self->list, self->scroller);
  g_signal_connect (self, "closed", G_CALLBACK (closed_cb), NULL);
}
