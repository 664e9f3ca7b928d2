// SPDX-License-Identifier: GPL-3.0-or-later
/* Filters of a search, as "kind:duty": a menu begins one, their values are offered while they are typed, and each stands below the entry with a button that takes it away. What is typed is
 * all there is of them. */
#include "manage/vacancy-block-table-private.h"

#include <glib/gi18n.h>
#include <string.h>

#include "describe/jd-block-text.h"
#include "widgets/vacancy-announce.h"
#include "widgets/vacancy-button-name.h"
#include "widgets/vacancy-widget-util.h"

/* Of a row: the word it would put in. */
#define ROW_WORD "vacancy-word"
/* Of a chip: which filter it takes away, as a JdQueryWord. */
#define CHIP_AT "vacancy-at"

/* ---- text and cursor ---- */

/* Where the cursor is, in bytes. */
static guint
cursor_of (VacancyBlockTable *self)
{
  const char *text = vacancy_block_table_get_query (self);

  return g_utf8_offset_to_pointer (text, gtk_editable_get_position (GTK_EDITABLE (self->entry))) - text;
}

static void
set_text (VacancyBlockTable *self, const char *text, guint cursor)
{
  gtk_editable_set_text (GTK_EDITABLE (self->entry), text);
  gtk_editable_set_position (GTK_EDITABLE (self->entry), (int) g_utf8_strlen (text, cursor));
}

/* ---- values that are offered ---- */

static gboolean
are_offered (VacancyBlockTable *self)
{
  return gtk_widget_get_visible (GTK_WIDGET (self->completions));
}

static GtkWidget *
row_new (const JdCompletion *completion)
{
  GtkWidget *row = gtk_list_box_row_new (), *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12), *word = gtk_label_new (completion->word);

  gtk_box_append (GTK_BOX (box), g_object_new (GTK_TYPE_LABEL, "label", completion->label, "xalign", 0.0, "hexpand", TRUE, "ellipsize", PANGO_ELLIPSIZE_END, NULL));
  gtk_label_set_ellipsize (GTK_LABEL (word), PANGO_ELLIPSIZE_END);
  gtk_widget_add_css_class (word, "dim-label");
  gtk_widget_add_css_class (word, "caption");
  gtk_box_append (GTK_BOX (box), word);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_widget_set_focusable (row, FALSE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, completion->label, -1);
  g_object_set_data_full (G_OBJECT (row), ROW_WORD, g_strdup (completion->word), g_free);
  return row;
}

static void
clear_values (VacancyBlockTable *self)
{
  GtkListBoxRow *row;

  while ((row = gtk_list_box_get_row_at_index (self->completion_rows, 0)))
    gtk_list_box_remove (self->completion_rows, GTK_WIDGET (row));
}

static void
announce_value (VacancyBlockTable *self, GtkListBoxRow *row)
{
  GtkWidget *label = row ? gtk_widget_get_first_child (gtk_list_box_row_get_child (row)) : NULL;

  if (label)
    vacancy_announce (GTK_WIDGET (self->entry), gtk_label_get_text (GTK_LABEL (label)));
}

/* Only for who types there. */
static void
offer (VacancyBlockTable *self)
{
  const JdSearch *search = vacancy_block_list_get_search (self->list);
  GtkWidget *focus = gtk_widget_get_root (GTK_WIDGET (self)) ? gtk_root_get_focus (gtk_widget_get_root (GTK_WIDGET (self))) : NULL;
  const gboolean types = focus && gtk_widget_is_ancestor (focus, GTK_WIDGET (self->entry));
  g_autoptr (GPtrArray) found = search && types ? jd_search_complete (search, vacancy_block_table_get_query (self), cursor_of (self), jd_program_language (), &self->completed) : NULL;

  clear_values (self);
  if (!found || found->len == 0)
    {
      gtk_popover_popdown (self->completions);
      return;
    }
  for (guint i = 0; i < found->len; i++)
    gtk_list_box_append (self->completion_rows, row_new (g_ptr_array_index (found, i)));
  gtk_list_box_select_row (self->completion_rows, gtk_list_box_get_row_at_index (self->completion_rows, 0));
  gtk_popover_popup (self->completions);
}

static void
accept_value (VacancyBlockTable *self, GtkListBoxRow *row)
{
  guint cursor;
  g_autofree char *text = jd_search_put_word (vacancy_block_table_get_query (self), self->completed, g_object_get_data (G_OBJECT (row), ROW_WORD), &cursor);

  gtk_popover_popdown (self->completions);
  set_text (self, text, cursor);
}

static void
move (VacancyBlockTable *self, int by)
{
  const int index = gtk_list_box_row_get_index (gtk_list_box_get_selected_row (self->completion_rows));
  GtkListBoxRow *row = index + by >= 0 ? gtk_list_box_get_row_at_index (self->completion_rows, index + by) : NULL;

  if (!row)
    return;
  gtk_list_box_select_row (self->completion_rows, row);
  announce_value (self, row);
}

gboolean
vacancy_block_table_filters_key (VacancyBlockTable *self, guint key, GdkModifierType state)
{
  if (!are_offered (self) || (state & gtk_accelerator_get_default_mod_mask ()) != 0)
    return FALSE;
  if (key == GDK_KEY_Down || key == GDK_KEY_KP_Down)
    move (self, 1);
  else if (key == GDK_KEY_Up || key == GDK_KEY_KP_Up)
    move (self, -1);
  else if (key == GDK_KEY_Escape)
    gtk_popover_popdown (self->completions);
  else if (vacancy_is_enter (key) || key == GDK_KEY_Tab)
    accept_value (self, gtk_list_box_get_selected_row (self->completion_rows));
  else
    return FALSE;
  return TRUE;
}

/* ---- chips ---- */

static void
remove_cb (VacancyBlockTable *self, GtkWidget *chip)
{
  const JdQueryWord *at = g_object_get_data (G_OBJECT (chip), CHIP_AT);
  guint cursor;
  g_autofree char *text = jd_search_put_word (vacancy_block_table_get_query (self), *at, NULL, &cursor);

  gtk_widget_grab_focus (GTK_WIDGET (self->entry));
  set_text (self, text, cursor);
}

static GtkWidget *
chip_new (VacancyBlockTable *self, const JdFilterChip *chip)
{
  GtkWidget *button = gtk_button_new (), *content = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 4), *label = gtk_label_new (chip->label);
  /* Translators: %s is a filter, such as "Level: Senior". */
  g_autofree char *name = g_strdup_printf (_("Remove the Filter “%s”"), chip->label);

  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_box_append (GTK_BOX (content), label);
  gtk_box_append (GTK_BOX (content), gtk_image_new_from_icon_name ("window-close-symbolic"));
  gtk_button_set_child (GTK_BUTTON (button), content);
  vacancy_tooltip_set (button, name);
  vacancy_button_set_name (GTK_BUTTON (button), name);
  g_object_set_data_full (G_OBJECT (button), CHIP_AT, g_memdup2 (&chip->at, sizeof chip->at), g_free);
  g_signal_connect_object (button, "clicked", G_CALLBACK (remove_cb), self, G_CONNECT_SWAPPED);
  return button;
}

static void
show_chips (VacancyBlockTable *self)
{
  const JdSearch *search = vacancy_block_list_get_search (self->list);
  g_autoptr (GPtrArray) chips = search ? jd_search_chips (search, vacancy_block_table_get_query (self), jd_program_language ()) : NULL;
  GtkWidget *chip;

  while ((chip = gtk_widget_get_first_child (GTK_WIDGET (self->chips))))
    gtk_box_remove (self->chips, chip);
  for (guint i = 0; chips && i < chips->len; i++)
    gtk_box_append (self->chips, chip_new (self, g_ptr_array_index (chips, i)));
  gtk_widget_set_visible (GTK_WIDGET (self->chips), chips && chips->len > 0);
}

void
vacancy_block_table_update_filters (VacancyBlockTable *self)
{
  show_chips (self);
  offer (self);
}

/* ---- once ---- */

/* Begins a filter behind what is there. */
static void
begin_action (GSimpleAction *action, GVariant *key, gpointer data)
{
  VacancyBlockTable *self = data;
  const char *text = vacancy_block_table_get_query (self);
  const gboolean apart = *text == '\0' || g_str_has_suffix (text, " ");
  g_autofree char *more = g_strconcat (text, apart ? "" : " ", g_variant_get_string (key, NULL), NULL);

  gtk_widget_grab_focus (GTK_WIDGET (self->entry));
  set_text (self, more, strlen (more));
  vacancy_block_table_update_filters (self);
}

static void
add_menu (VacancyBlockTable *self)
{
  static const GActionEntry entries[] = { { .name = "begin", .parameter_type = "s", .activate = begin_action } };
  g_autoptr (GSimpleActionGroup) group = g_simple_action_group_new ();
  g_autoptr (GMenu) menu = g_menu_new (), filters = g_menu_new (), last = g_menu_new ();

  g_action_map_add_action_entries (G_ACTION_MAP (group), entries, G_N_ELEMENTS (entries), self);
  gtk_widget_insert_action_group (GTK_WIDGET (self), "filter", G_ACTION_GROUP (group));
  for (const char *const *key = jd_search_filter_keys (); *key; key++)
    {
      g_autoptr (GMenuItem) item = g_menu_item_new (jd_search_filter_title (*key), NULL);

      g_menu_item_set_action_and_target (item, "filter.begin", "s", *key);
      g_menu_append_item (filters, item);
    }
  g_menu_append_section (menu, NULL, G_MENU_MODEL (filters));
  g_menu_append (last, _("_Save This Search…"), "win.save-search");
  g_menu_append_section (menu, NULL, G_MENU_MODEL (last));
  gtk_menu_button_set_menu_model (self->filter_button, G_MENU_MODEL (menu));
}

void
vacancy_block_table_init_filters (VacancyBlockTable *self)
{
  GtkWidget *popover = gtk_popover_new (), *rows = gtk_list_box_new ();
  GtkEventController *focus = gtk_event_controller_focus_new ();

  self->completions = GTK_POPOVER (popover);
  self->completion_rows = GTK_LIST_BOX (rows);
  gtk_widget_add_css_class (rows, "filter-values");
  gtk_widget_set_size_request (rows, 260, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (rows), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Values of the filter"), -1);
  g_signal_connect_object (rows, "row-activated", G_CALLBACK (accept_value), self, G_CONNECT_SWAPPED);
  gtk_popover_set_child (self->completions, rows);
  /* Typing goes on in the entry. */
  gtk_popover_set_autohide (self->completions, FALSE);
  gtk_widget_set_can_focus (popover, FALSE);
  gtk_popover_set_has_arrow (self->completions, FALSE);
  gtk_popover_set_position (self->completions, GTK_POS_BOTTOM);
  gtk_widget_set_halign (popover, GTK_ALIGN_START);
  gtk_widget_set_parent (popover, GTK_WIDGET (self->entry));
  g_signal_connect_object (focus, "leave", G_CALLBACK (gtk_popover_popdown), popover, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self->entry), focus);
  add_menu (self);
}
