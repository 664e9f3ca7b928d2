// SPDX-License-Identifier: GPL-3.0-or-later
#include "change/vacancy-incoming-dialog.h"

#include <glib/gi18n.h>

#include "change/vacancy-incoming-row.h"
#include "library/jd-library-stack.h"
#include "widgets/vacancy-button-name.h"
#include "widgets/vacancy-dialog-box.h"
#include "widgets/vacancy-tell.h"
#include "widgets/vacancy-weak.h"
#include "widgets/vacancy-wrap-layout.h"

struct _VacancyIncomingDialog
{
  AdwWindow parent_instance;

  /* template widgets */
  AdwWindowTitle *title;
  GtkButton *close_button;
  GtkWidget *import_button, *all, *into_box, *scroller;
  GtkDropDown *into;
  GtkLabel *counts, *fault, *notes;
  GtkListView *list;
  GtkStack *stack; /* "items", "nothing" */

  /* owned */
  VacancyServices *services;
  JdLibrary *library;
  VacancyIncoming *incoming;
  GPtrArray *folders; /* of strings: what is new can go there */
  GListStore *model;  /* of GtkStringObject, by the number of an item */
};

G_DEFINE_FINAL_TYPE (VacancyIncomingDialog, vacancy_incoming_dialog, ADW_TYPE_WINDOW)

/* ---- the items ---- */

static JdIncoming *
item_at (VacancyIncomingDialog *self, guint i)
{
  return g_ptr_array_index (self->incoming->items, i);
}

static gboolean
comes_in (const JdIncoming *item)
{
  switch (item->state)
    {
    case JD_INCOMING_ADDED:
    case JD_INCOMING_CHANGED:
      return item->choice != JD_CONFLICT_KEEP;
    case JD_INCOMING_CONFLICT:
      return item->choice != JD_CONFLICT_KEEP && (item->sort == JD_INCOMING_BLOCK || item->choice == JD_CONFLICT_TAKE);
    case JD_INCOMING_SAME:
    case JD_INCOMING_OLDER:
    default:
      return FALSE;
    }
}

static void
update_button (VacancyIncomingDialog *self)
{
  guint count = 0;

  for (guint i = 0; i < self->incoming->items->len; i++)
    count += comes_in (item_at (self, i)) ? 1 : 0;
  gtk_widget_set_sensitive (self->import_button, count > 0);
}

/* Of levels, roles and variables nobody can tell what both mean together. */
static void
choose_at_first (VacancyIncomingDialog *self)
{
  for (guint i = 0; i < self->incoming->items->len; i++)
    {
      JdIncoming *item = item_at (self, i);

      if (item->state == JD_INCOMING_CONFLICT && item->sort != JD_INCOMING_BLOCK)
        item->choice = JD_CONFLICT_KEEP;
    }
}

/* What is the same, or older than here, needs no look. */
static void
fill_model (VacancyIncomingDialog *self)
{
  g_autoptr (GPtrArray) numbers = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < self->incoming->items->len; i++)
    {
      g_autofree char *number = g_strdup_printf ("%u", i);

      if (item_at (self, i)->state != JD_INCOMING_SAME && item_at (self, i)->state != JD_INCOMING_OLDER)
        g_ptr_array_add (numbers, gtk_string_object_new (number));
    }
  g_list_store_splice (self->model, 0, g_list_model_get_n_items (G_LIST_MODEL (self->model)), numbers->pdata, numbers->len);
}

static void
choose_all (VacancyIncomingDialog *self, gboolean take)
{
  for (guint i = 0; i < self->incoming->items->len; i++)
    item_at (self, i)->choice = !take ? JD_CONFLICT_KEEP : item_at (self, i)->state == JD_INCOMING_CONFLICT ? JD_CONFLICT_TAKE : JD_CONFLICT_MERGE;
  fill_model (self);
  update_button (self);
}

static void
take_all_cb (VacancyIncomingDialog *self)
{
  choose_all (self, TRUE);
}

static void
keep_all_cb (VacancyIncomingDialog *self)
{
  choose_all (self, FALSE);
}

/* ---- rows ---- */

static void
setup_cb (VacancyIncomingDialog *self, GtkListItem *item)
{
  GtkWidget *row = vacancy_incoming_row_new ();

  g_signal_connect_object (row, "chosen", G_CALLBACK (update_button), self, G_CONNECT_SWAPPED);
  gtk_list_item_set_activatable (item, FALSE);
  gtk_list_item_set_child (item, row);
}

static void
bind_cb (VacancyIncomingDialog *self, GtkListItem *item)
{
  VacancyIncomingRow *row = VACANCY_INCOMING_ROW (gtk_list_item_get_child (item));
  const char *number = gtk_string_object_get_string (gtk_list_item_get_item (item));
  g_autofree char *name = NULL;

  vacancy_incoming_row_show (row, self->library, item_at (self, (guint) g_ascii_strtoull (number, NULL, 10)));
  name = vacancy_incoming_row_make_name (row);
  vacancy_list_item_set_name (item, name);
}

static void
unbind_cb (VacancyIncomingDialog *self, GtkListItem *item)
{
  vacancy_incoming_row_show (VACANCY_INCOMING_ROW (gtk_list_item_get_child (item)), self->library, NULL);
}

/* ---- bringing it in ---- */

static void
done_cb (const char *label, const char *const *blocks, const GError *error, gpointer data)
{
  g_autoptr (VacancyIncomingDialog) self = vacancy_weak_take (data);

  if (!self)
    return;
  gtk_widget_set_sensitive (GTK_WIDGET (self->stack), TRUE);
  update_button (self);
  if (error)
    {
      gtk_label_set_text (self->fault, error->message);
      gtk_widget_set_visible (GTK_WIDGET (self->fault), TRUE);
      return;
    }
  if (label)
    vacancy_tell (GTK_WIDGET (self), label, TRUE);
  gtk_window_close (GTK_WINDOW (self));
}

static void
import_cb (VacancyIncomingDialog *self)
{
  const char *folder = g_ptr_array_index (self->folders, gtk_drop_down_get_selected (self->into));

  gtk_widget_set_visible (GTK_WIDGET (self->fault), FALSE);
  gtk_widget_set_sensitive (GTK_WIDGET (self->stack), FALSE);
  gtk_widget_set_sensitive (self->import_button, FALSE);
  vacancy_library_changes_do (self->services->changes, vacancy_incoming_request (self->incoming, folder), done_cb, vacancy_weak_new (self));
}

/* ---- what is shown ---- */

/* The person's own first, then those of teams, from the top. */
static void
list_folders (VacancyIncomingDialog *self)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  JdLibraryPlace place;

  g_ptr_array_add (self->folders, jd_library_personal_folder ());
  for (guint floor = 0; jd_library_find_folder (self->library, floor, &place); floor++)
    if (place.writable && !g_str_equal (place.folder, g_ptr_array_index (self->folders, 0)))
      g_ptr_array_insert (self->folders, 1, g_strdup (place.folder));
  for (guint i = 0; i < self->folders->len; i++)
    gtk_string_list_take (names, jd_library_folder_name (g_ptr_array_index (self->folders, i)));
  gtk_drop_down_set_model (self->into, G_LIST_MODEL (names));
  gtk_widget_set_visible (self->into_box, self->folders->len > 1);
}

/* Takes @part. */
static void
add_part (GString *text, char *part)
{
  if (text->len > 0)
    g_string_append (text, " · ");
  g_string_append (text, part);
  g_free (part);
}

/* "3 new · 2 changed · 1 in conflict · 40 the same". New string. */
static char *
count_text (const GPtrArray *items)
{
  GString *text = g_string_new (NULL);
  const guint added = jd_incoming_count (items, JD_INCOMING_ADDED), changed = jd_incoming_count (items, JD_INCOMING_CHANGED), same = jd_incoming_count (items, JD_INCOMING_SAME);
  const guint conflict = jd_incoming_count (items, JD_INCOMING_CONFLICT), older = jd_incoming_count (items, JD_INCOMING_OLDER);

  if (added > 0)
    add_part (text, g_strdup_printf (ngettext ("%u new", "%u new", added), added));
  if (changed > 0)
    add_part (text, g_strdup_printf (ngettext ("%u changed", "%u changed", changed), changed));
  if (conflict > 0)
    add_part (text, g_strdup_printf (ngettext ("%u in conflict", "%u in conflict", conflict), conflict));
  if (same > 0)
    add_part (text, g_strdup_printf (ngettext ("%u the same", "%u the same", same), same));
  if (older > 0)
    add_part (text, g_strdup_printf (ngettext ("%u older than here", "%u older than here", older), older));
  return g_string_free (text, FALSE);
}

static void
show_notes (VacancyIncomingDialog *self)
{
  g_autofree char *credits = g_strjoinv ("\n", self->incoming->credits);
  g_autofree char *notes = g_strdup_printf ("%s%s%s", self->incoming->reading ? self->incoming->reading : "", self->incoming->reading && *credits ? "\n" : "", credits);

  gtk_label_set_text (self->notes, notes);
  gtk_widget_set_visible (GTK_WIDGET (self->notes), *notes != '\0');
}

static void
show_items (VacancyIncomingDialog *self)
{
  const guint n_shown = g_list_model_get_n_items (G_LIST_MODEL (self->model));

  gtk_stack_set_visible_child_name (self->stack, n_shown > 0 ? "items" : "nothing");
  gtk_widget_set_visible (self->import_button, n_shown > 0);
  gtk_widget_set_visible (self->all, n_shown > 1);
  if (n_shown > 0)
    return;
  gtk_button_set_label (self->close_button, _("_Close"));
  vacancy_button_set_name (self->close_button, _("Close"));
}

void
vacancy_incoming_dialog_present (GtkWindow *parent, VacancyServices *services, JdLibrary *library, VacancyIncoming *incoming, const char *name)
{
  VacancyIncomingDialog *self = g_object_new (VACANCY_TYPE_INCOMING_DIALOG, "transient-for", parent, NULL);
  g_autofree char *counts = count_text (incoming->items);

  self->services = g_object_ref (services);
  self->library = jd_library_ref (library);
  self->incoming = incoming;
  gtk_window_set_title (GTK_WINDOW (self), incoming->is_table ? _("Import Table") : _("Import Pack"));
  adw_window_title_set_title (self->title, gtk_window_get_title (GTK_WINDOW (self)));
  adw_window_title_set_subtitle (self->title, name);
  /* Not beside the name of the file, which a narrow title cuts. */
  gtk_label_set_text (self->counts, counts);
  choose_at_first (self);
  list_folders (self);
  show_notes (self);
  fill_model (self);
  show_items (self);
  update_button (self);
  gtk_window_present (GTK_WINDOW (self));
  gtk_window_set_focus (GTK_WINDOW (self), gtk_widget_get_visible (self->import_button) ? self->import_button : GTK_WIDGET (self->close_button));
}

/* ---- life ---- */

static void
vacancy_incoming_dialog_dispose (GObject *object)
{
  VacancyIncomingDialog *self = VACANCY_INCOMING_DIALOG (object);

  /* Twice, perhaps. */
  if (self->list)
    gtk_list_view_set_model (self->list, NULL);
  G_OBJECT_CLASS (vacancy_incoming_dialog_parent_class)->dispose (object);
}

/* Rows show the items until they are gone. */
static void
vacancy_incoming_dialog_finalize (GObject *object)
{
  VacancyIncomingDialog *self = VACANCY_INCOMING_DIALOG (object);

  g_clear_object (&self->model);
  g_clear_object (&self->services);
  g_clear_pointer (&self->library, jd_library_unref);
  g_clear_pointer (&self->incoming, vacancy_incoming_free);
  g_ptr_array_unref (self->folders);
  G_OBJECT_CLASS (vacancy_incoming_dialog_parent_class)->finalize (object);
}

static void
vacancy_incoming_dialog_class_init (VacancyIncomingDialogClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = vacancy_incoming_dialog_dispose;
  G_OBJECT_CLASS (class)->finalize = vacancy_incoming_dialog_finalize;
  g_type_ensure (VACANCY_TYPE_DIALOG_BOX);
  g_type_ensure (VACANCY_TYPE_WRAP_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/vacancy_app/Vacancy/vacancy-incoming-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, VacancyIncomingDialog, title);
  gtk_widget_class_bind_template_child (widget_class, VacancyIncomingDialog, close_button);
  gtk_widget_class_bind_template_child (widget_class, VacancyIncomingDialog, import_button);
  gtk_widget_class_bind_template_child (widget_class, VacancyIncomingDialog, all);
  gtk_widget_class_bind_template_child (widget_class, VacancyIncomingDialog, into_box);
  gtk_widget_class_bind_template_child (widget_class, VacancyIncomingDialog, into);
  gtk_widget_class_bind_template_child (widget_class, VacancyIncomingDialog, fault);
  gtk_widget_class_bind_template_child (widget_class, VacancyIncomingDialog, counts);
  gtk_widget_class_bind_template_child (widget_class, VacancyIncomingDialog, notes);
  gtk_widget_class_bind_template_child (widget_class, VacancyIncomingDialog, list);
  gtk_widget_class_bind_template_child (widget_class, VacancyIncomingDialog, stack);
  gtk_widget_class_bind_template_callback (widget_class, import_cb);
  gtk_widget_class_bind_template_callback (widget_class, take_all_cb);
  gtk_widget_class_bind_template_callback (widget_class, keep_all_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
vacancy_incoming_dialog_init (VacancyIncomingDialog *self)
{
  g_autoptr (GtkListItemFactory) factory = gtk_signal_list_item_factory_new ();

  self->folders = g_ptr_array_new_with_free_func (g_free);
  self->model = g_list_store_new (GTK_TYPE_STRING_OBJECT);
  gtk_widget_init_template (GTK_WIDGET (self));
  vacancy_controls_keep_names (GTK_WIDGET (self));
  g_signal_connect_object (factory, "setup", G_CALLBACK (setup_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (factory, "bind", G_CALLBACK (bind_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (factory, "unbind", G_CALLBACK (unbind_cb), self, G_CONNECT_SWAPPED);
  gtk_list_view_set_factory (self->list, factory);
  gtk_list_view_set_model (self->list, GTK_SELECTION_MODEL (gtk_no_selection_new (g_object_ref (G_LIST_MODEL (self->model)))));
}
