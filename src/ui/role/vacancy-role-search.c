// SPDX-License-Identifier: GPL-3.0-or-later
#include "role/vacancy-role-search.h"

#include <glib/gi18n.h>

#include "describe/jd-block-text.h"
#include "library/vacancy-library-row.h"
#include "role/vacancy-role-line.h"
#include "widgets/vacancy-announce.h"
#include "widgets/vacancy-focus-parts.h"
#include "widgets/vacancy-menu-return.h"
#include "widgets/vacancy-one-line.h"
#include "widgets/vacancy-popover-sight.h"

#define MOST 20 /* rows; more words find less */
#define WIDTH 300  /* pixels */
#define HEIGHT 320

struct _VacancyRoleSearch
{
  GtkPopover parent_instance;

  /* children */
  GtkEditable *entry;
  GtkListBox *list;
  GtkWidget *nothing, *scroller;

  /* owned */
  JdLibrary *library;
  VacancyLibraryIndex *index;
  char *role, *kind;
};

enum
{
  CHOSEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (VacancyRoleSearch, vacancy_role_search, GTK_TYPE_POPOVER)

static void
clear_rows (GtkListBox *list)
{
  GtkListBoxRow *row;

  while ((row = gtk_list_box_get_row_at_index (list, 0)))
    gtk_list_box_remove (list, GTK_WIDGET (row));
}

static void
show_found (VacancyRoleSearch *self, const GPtrArray *found, guint total)
{
  g_autofree char *count = g_strdup_printf (ngettext ("%u block", "%u blocks", total), total);

  clear_rows (self->list);
  for (guint i = 0; i < found->len; i++)
    {
      JdBlock *block = g_ptr_array_index (found, i);
      GtkWidget *row = gtk_list_box_row_new ();
      g_autofree char *wording = jd_block_text_any (self->library, NULL, block);

      gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, wording, -1);
      gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), vacancy_role_line_content (self->library, block->id, NULL));
      g_object_set_data_full (G_OBJECT (row), "id", g_strdup (block->id), g_free);
      gtk_list_box_append (self->list, row);
    }
  gtk_widget_set_visible (self->scroller, found->len > 0);
  gtk_widget_set_visible (self->nothing, found->len == 0);
  vacancy_describe (GTK_WIDGET (self->entry), count);
}

static void
run_search (VacancyRoleSearch *self)
{
  JdSearch *search = vacancy_library_index_search (self->index);
  const JdSearchQuery query = { .query = gtk_editable_get_text (self->entry), .kind = JD_KIND_OTHER, .role = self->role, .section = self->kind, .first_kind = self->kind, .limit = MOST };
  g_autoptr (GPtrArray) found = NULL;
  guint total = 0;

  if (!search)
    return;
  found = jd_search_run (search, &query, &total);
  show_found (self, found, total);
}

static void
choose (VacancyRoleSearch *self, GtkListBoxRow *row)
{
  g_autofree char *id = row ? g_strdup (g_object_get_data (G_OBJECT (row), "id")) : NULL;

  if (!id)
    return;
  gtk_popover_popdown (GTK_POPOVER (self));
  g_signal_emit (self, signals[CHOSEN], 0, id);
}

static void
activate_cb (VacancyRoleSearch *self)
{
  choose (self, gtk_list_box_get_row_at_index (self->list, 0));
}

static void
row_activated_cb (VacancyRoleSearch *self, GtkListBoxRow *row)
{
  choose (self, row);
}

static gboolean
key_cb (VacancyRoleSearch *self, guint key)
{
  GtkListBoxRow *row = gtk_list_box_get_row_at_index (self->list, 0);

  return (key == GDK_KEY_Down || key == GDK_KEY_KP_Down) && row && gtk_widget_grab_focus (GTK_WIDGET (row));
}

/* ---- life ---- */

/* Not while it is still told that it closes. */
static void
unparent_cb (gpointer popover)
{
  gtk_widget_unparent (popover);
  g_object_unref (popover);
}

static void
closed_cb (GtkWidget *popover)
{
  if (gtk_widget_get_parent (popover))
    g_idle_add_once (unparent_cb, g_object_ref (popover));
}

/* Where @row is in @parent. */
static gboolean
find_place (GtkWidget *row, GtkWidget *parent, GdkRectangle *at)
{
  double x, y;

  if (!gtk_widget_translate_coordinates (row, parent, 0, 0, &x, &y))
    return FALSE;
  *at = (GdkRectangle){ (int) x, (int) y, gtk_widget_get_width (row), gtk_widget_get_height (row) };
  return TRUE;
}

GtkWidget *
vacancy_role_search_open (GtkWidget *parent, GtkWidget *row, JdLibrary *library, const char *role, const char *kind)
{
  VacancyRoleSearch *self = g_object_new (VACANCY_TYPE_ROLE_SEARCH, NULL);
  GdkRectangle at;

  self->library = jd_library_ref (library);
  self->role = g_strdup (role);
  self->kind = g_strdup (kind);
  self->index = vacancy_library_index_get (library);
  g_signal_connect_object (self->index, "ready", G_CALLBACK (run_search), self, G_CONNECT_SWAPPED);
  gtk_widget_set_parent (GTK_WIDGET (self), parent);
  run_search (self);
  vacancy_bring_in_sight (row, NULL);
  vacancy_popover_returns (GTK_POPOVER (self));
  if (find_place (row, parent, &at))
    vacancy_popover_open_at (GTK_POPOVER (self), &at);
  gtk_widget_grab_focus (GTK_WIDGET (self->entry));
  return GTK_WIDGET (self);
}

static void
vacancy_role_search_dispose (GObject *object)
{
  VacancyRoleSearch *self = VACANCY_ROLE_SEARCH (object);

  g_clear_object (&self->index);
  g_clear_pointer (&self->library, jd_library_unref);
  g_clear_pointer (&self->role, g_free);
  g_clear_pointer (&self->kind, g_free);
  G_OBJECT_CLASS (vacancy_role_search_parent_class)->dispose (object);
}

/* Arrows walk in the list, of which Tab would take every row. */
static gboolean
vacancy_role_search_focus (GtkWidget *widget, GtkDirectionType direction)
{
  VacancyRoleSearch *self = VACANCY_ROLE_SEARCH (widget);

  return vacancy_focus_field_or_list (GTK_WIDGET (self->entry), GTK_WIDGET (self->list), direction) || GTK_WIDGET_CLASS (vacancy_role_search_parent_class)->focus (widget, direction);
}

static void
vacancy_role_search_class_init (VacancyRoleSearchClass *class)
{
  G_OBJECT_CLASS (class)->dispose = vacancy_role_search_dispose;
  GTK_WIDGET_CLASS (class)->focus = vacancy_role_search_focus;
  signals[CHOSEN] = g_signal_new ("chosen", VACANCY_TYPE_ROLE_SEARCH, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

static GtkWidget *
entry_new (VacancyRoleSearch *self)
{
  GtkWidget *entry = gtk_search_entry_new ();
  GtkEventController *keys = gtk_event_controller_key_new ();

  gtk_search_entry_set_search_delay (GTK_SEARCH_ENTRY (entry), 0);
  gtk_accessible_update_property (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Search blocks by wording, title or tag"), -1);
  g_object_set (entry, "placeholder-text", _("Search blocks"), NULL);
  g_signal_connect_object (entry, "search-changed", G_CALLBACK (run_search), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (entry, "activate", G_CALLBACK (activate_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (entry, "stop-search", G_CALLBACK (gtk_popover_popdown), self, G_CONNECT_SWAPPED);
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (key_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (entry, keys);
  vacancy_entries_take_one_line (entry);
  return entry;
}

static void
vacancy_role_search_init (VacancyRoleSearch *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6), *entry = entry_new (self), *list = gtk_list_box_new ();

  self->entry = GTK_EDITABLE (entry);
  self->list = GTK_LIST_BOX (list);
  self->nothing = g_object_new (GTK_TYPE_LABEL, "label", _("No block found"), "visible", FALSE, "margin-top", 12, "margin-bottom", 12, NULL);
  self->scroller = g_object_new (GTK_TYPE_SCROLLED_WINDOW, "child", list, "hscrollbar-policy", GTK_POLICY_NEVER, "propagate-natural-height", TRUE, "max-content-height", HEIGHT, NULL);
  gtk_list_box_set_selection_mode (self->list, GTK_SELECTION_NONE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Blocks"), -1);
  g_signal_connect_object (list, "row-activated", G_CALLBACK (row_activated_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (box), entry);
  gtk_box_append (GTK_BOX (box), self->scroller);
  gtk_box_append (GTK_BOX (box), self->nothing);
  gtk_widget_set_size_request (box, WIDTH, -1);
  gtk_popover_set_child (GTK_POPOVER (self), box);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Search blocks"), -1);
  g_signal_connect (self, "closed", G_CALLBACK (closed_cb), NULL);
}
