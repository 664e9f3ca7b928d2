// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/vacancy-search-filters.h"

#include <glib/gi18n.h>
#include <string.h>

#include "describe/jd-block-text.h"
#include "describe/jd-search-complete.h"
#include "widgets/vacancy-announce.h"
#include "widgets/vacancy-button-name.h"
#include "widgets/vacancy-popover-sight.h"
#include "widgets/vacancy-widget-util.h"
#include "widgets/vacancy-wrap-layout.h"

/* Of a row: the word it would put in. */
#define ROW_WORD "vacancy-word"
/* Of a chip: which filter it takes away, as a JdQueryWord. */
#define CHIP_AT "vacancy-at"

struct _VacancySearchFilters
{
  GtkWidget parent_instance;

  GtkEditable *entry;      /* weak; NULL once it is gone */
  GtkPopover *completions; /* borrowed; a child of the entry */
  GtkListBox *rows;        /* borrowed; in there */
  int frames_to_wait;      /* until they are placed anew */
  JdQueryWord completed;   /* what of the text they would replace */
};

enum
{
  PROP_0,
  PROP_ENTRY,
  N_PROPERTIES
};

static GParamSpec *properties[N_PROPERTIES];

G_DEFINE_FINAL_TYPE (VacancySearchFilters, vacancy_search_filters, GTK_TYPE_WIDGET)

/* ---- text and cursor ---- */

static const char *
text_of (VacancySearchFilters *self)
{
  return gtk_editable_get_text (self->entry);
}

/* Where the cursor is, in bytes. */
static guint
cursor_of (VacancySearchFilters *self)
{
  const char *text = text_of (self);

  return g_utf8_offset_to_pointer (text, gtk_editable_get_position (self->entry)) - text;
}

static void
set_text (VacancySearchFilters *self, const char *text, guint cursor)
{
  gtk_editable_set_text (self->entry, text);
  gtk_editable_set_position (self->entry, (int) g_utf8_strlen (text, cursor));
}

/* ---- values that are offered ---- */

static gboolean
are_offered (VacancySearchFilters *self)
{
  return self->completions && gtk_widget_get_visible (GTK_WIDGET (self->completions));
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
clear_values (VacancySearchFilters *self)
{
  GtkListBoxRow *row;

  while ((row = gtk_list_box_get_row_at_index (self->rows, 0)))
    gtk_list_box_remove (self->rows, GTK_WIDGET (row));
}

static void
announce_value (VacancySearchFilters *self, GtkListBoxRow *row)
{
  GtkWidget *label = row ? gtk_widget_get_first_child (gtk_list_box_row_get_child (row)) : NULL;

  if (label)
    vacancy_announce (GTK_WIDGET (self->entry), gtk_label_get_text (GTK_LABEL (label)));
}

/* Whether the keyboard is in the entry. */
static gboolean
is_typed_in (VacancySearchFilters *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self->entry));
  GtkWidget *focus = root ? gtk_root_get_focus (root) : NULL;

  return focus && (focus == GTK_WIDGET (self->entry) || gtk_widget_is_ancestor (focus, GTK_WIDGET (self->entry)));
}

/* The values stand below all of the entry, where that is by now. */
static GdkRectangle
entry_place (VacancySearchFilters *self)
{
  GtkWidget *entry = GTK_WIDGET (self->entry);

  return (GdkRectangle){ 0, 0, gtk_widget_get_width (entry), gtk_widget_get_height (entry) };
}

/* Only for who types there. */
static void
offer (VacancySearchFilters *self, const JdSearch *search)
{
  const gboolean offers = search && is_typed_in (self);
  GdkRectangle at;
  g_autoptr (GPtrArray) found = offers ? jd_search_complete (search, text_of (self), cursor_of (self), jd_program_language (), &self->completed) : NULL;

  clear_values (self);
  if (!found || found->len == 0)
    {
      gtk_popover_popdown (self->completions);
      return;
    }
  for (guint i = 0; i < found->len; i++)
    gtk_list_box_append (self->rows, row_new (g_ptr_array_index (found, i)));
  gtk_list_box_select_row (self->rows, gtk_list_box_get_row_at_index (self->rows, 0));
  at = entry_place (self);
  vacancy_popover_open_at (self->completions, &at);
}

static void
accept_value (VacancySearchFilters *self, GtkListBoxRow *row)
{
  guint cursor;
  g_autofree char *text = jd_search_put_word (text_of (self), self->completed, g_object_get_data (G_OBJECT (row), ROW_WORD), &cursor);

  gtk_popover_popdown (self->completions);
  set_text (self, text, cursor);
}

static void
move (VacancySearchFilters *self, int by)
{
  const int index = gtk_list_box_row_get_index (gtk_list_box_get_selected_row (self->rows));
  GtkListBoxRow *row = index + by >= 0 ? gtk_list_box_get_row_at_index (self->rows, index + by) : NULL;

  if (!row)
    return;
  gtk_list_box_select_row (self->rows, row);
  announce_value (self, row);
}

gboolean
vacancy_search_filters_key (VacancySearchFilters *self, guint key, GdkModifierType state)
{
  g_return_val_if_fail (VACANCY_IS_SEARCH_FILTERS (self), FALSE);

  if (!are_offered (self) || (state & gtk_accelerator_get_default_mod_mask ()) != 0)
    return FALSE;
  if (key == GDK_KEY_Down || key == GDK_KEY_KP_Down)
    move (self, 1);
  else if (key == GDK_KEY_Up || key == GDK_KEY_KP_Up)
    move (self, -1);
  else if (key == GDK_KEY_Escape)
    gtk_popover_popdown (self->completions);
  else if (vacancy_is_enter (key) || key == GDK_KEY_Tab)
    accept_value (self, gtk_list_box_get_selected_row (self->rows));
  else
    return FALSE;
  return TRUE;
}

/* ---- chips ---- */

static void
remove_cb (VacancySearchFilters *self, GtkWidget *chip)
{
  const JdQueryWord *at = g_object_get_data (G_OBJECT (chip), CHIP_AT);
  guint cursor;
  g_autofree char *text = jd_search_put_word (text_of (self), *at, NULL, &cursor);

  gtk_widget_grab_focus (GTK_WIDGET (self->entry));
  set_text (self, text, cursor);
}

static GtkWidget *
chip_new (VacancySearchFilters *self, const JdFilterChip *chip)
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
show_chips (VacancySearchFilters *self, const JdSearch *search)
{
  g_autoptr (GPtrArray) chips = search ? jd_search_chips (search, text_of (self), jd_program_language ()) : NULL;
  GtkWidget *chip;

  while ((chip = gtk_widget_get_first_child (GTK_WIDGET (self))))
    gtk_widget_unparent (chip);
  for (guint i = 0; chips && i < chips->len; i++)
    gtk_widget_set_parent (chip_new (self, g_ptr_array_index (chips, i)), GTK_WIDGET (self));
  gtk_widget_set_visible (GTK_WIDGET (self), chips && chips->len > 0);
}

void
vacancy_search_filters_update (VacancySearchFilters *self, const JdSearch *search)
{
  g_return_if_fail (VACANCY_IS_SEARCH_FILTERS (self));

  if (!self->entry)
    return;
  show_chips (self, search);
  offer (self, search);
}

/* The popover that the entry is in goes to its new place with the next frame, and is there with the one behind that. */
static gboolean
place_cb (GtkWidget *entry, GdkFrameClock *clock, gpointer data)
{
  VacancySearchFilters *self = data;
  GdkRectangle at;

  /* What it is in may have been closed by then. */
  if (!are_offered (self) || !gtk_widget_get_mapped (GTK_WIDGET (self->completions)))
    return G_SOURCE_REMOVE;
  if (self->frames_to_wait-- > 0)
    return G_SOURCE_CONTINUE;
  at = entry_place (self);
  vacancy_popover_fit (self->completions, &at);
  return G_SOURCE_REMOVE;
}

void
vacancy_search_filters_place (VacancySearchFilters *self)
{
  g_return_if_fail (VACANCY_IS_SEARCH_FILTERS (self));
  if (!are_offered (self))
    return;
  self->frames_to_wait = 2;
  gtk_widget_add_tick_callback (GTK_WIDGET (self->entry), place_cb, g_object_ref (self), g_object_unref);
}

GtkWidget *
vacancy_search_filters_offered (VacancySearchFilters *self)
{
  g_return_val_if_fail (VACANCY_IS_SEARCH_FILTERS (self), NULL);
  return are_offered (self) ? GTK_WIDGET (self->rows) : NULL;
}

/* ---- the menu ---- */

/* Begins a filter behind what is there. */
static void
begin_action (GSimpleAction *action, GVariant *key, gpointer data)
{
  VacancySearchFilters *self = data;
  const char *text = text_of (self);
  const gboolean apart = *text == '\0' || g_str_has_suffix (text, " ");
  g_autofree char *more = g_strconcat (text, apart ? "" : " ", g_variant_get_string (key, NULL), NULL);

  gtk_widget_grab_focus (GTK_WIDGET (self->entry));
  set_text (self, more, strlen (more));
}

GMenu *
vacancy_search_filters_menu (VacancySearchFilters *self, GtkWidget *owner)
{
  static const GActionEntry entries[] = { { .name = "begin", .parameter_type = "s", .activate = begin_action } };
  g_autoptr (GSimpleActionGroup) group = g_simple_action_group_new ();
  GMenu *menu = g_menu_new ();

  g_action_map_add_action_entries (G_ACTION_MAP (group), entries, G_N_ELEMENTS (entries), self);
  gtk_widget_insert_action_group (owner, "filter", G_ACTION_GROUP (group));
  for (const char *const *key = jd_search_filter_keys (); *key; key++)
    {
      g_autoptr (GMenuItem) item = g_menu_item_new (jd_search_filter_title (*key), NULL);

      g_menu_item_set_action_and_target (item, "filter.begin", "s", *key);
      g_menu_append_item (menu, item);
    }
  return menu;
}

/* ---- life ---- */

static GtkWidget *
completions_new (VacancySearchFilters *self)
{
  GtkWidget *popover = gtk_popover_new (), *rows = gtk_list_box_new ();

  self->completions = GTK_POPOVER (popover);
  self->rows = GTK_LIST_BOX (rows);
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
  return popover;
}

/* GTK lets an entry go only without children. */
static void
entry_gone_cb (VacancySearchFilters *self)
{
  g_clear_weak_pointer (&self->entry);
  if (self->completions)
    gtk_widget_unparent (GTK_WIDGET (self->completions));
  self->completions = NULL;
  self->rows = NULL;
}

static void
left_cb (VacancySearchFilters *self)
{
  if (self->completions)
    gtk_popover_popdown (self->completions);
}

static void
set_entry (VacancySearchFilters *self, GtkEditable *entry)
{
  GtkEventController *focus = gtk_event_controller_focus_new ();

  g_set_weak_pointer (&self->entry, entry);
  gtk_widget_set_parent (completions_new (self), GTK_WIDGET (entry));
  g_signal_connect_object (entry, "destroy", G_CALLBACK (entry_gone_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (focus, "leave", G_CALLBACK (left_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (entry), focus);
}

static void
vacancy_search_filters_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  if (id == PROP_ENTRY)
    set_entry (VACANCY_SEARCH_FILTERS (object), g_value_get_object (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
vacancy_search_filters_dispose (GObject *object)
{
  VacancySearchFilters *self = VACANCY_SEARCH_FILTERS (object);
  GtkWidget *chip;

  entry_gone_cb (self);
  while ((chip = gtk_widget_get_first_child (GTK_WIDGET (self))))
    gtk_widget_unparent (chip);
  G_OBJECT_CLASS (vacancy_search_filters_parent_class)->dispose (object);
}

static void
vacancy_search_filters_class_init (VacancySearchFiltersClass *class)
{
  GObjectClass *object_class = G_OBJECT_CLASS (class);

  object_class->set_property = vacancy_search_filters_set_property;
  object_class->dispose = vacancy_search_filters_dispose;
  properties[PROP_ENTRY] = g_param_spec_object ("entry", NULL, NULL, GTK_TYPE_WIDGET, G_PARAM_WRITABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (class), VACANCY_TYPE_WRAP_LAYOUT);
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (class), GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
vacancy_search_filters_init (VacancySearchFilters *self)
{
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
  gtk_widget_add_css_class (GTK_WIDGET (self), "search-filters");
  g_object_set (gtk_widget_get_layout_manager (GTK_WIDGET (self)), "spacing", 6, NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Filters of the search"), -1);
}
