// SPDX-License-Identifier: GPL-3.0-or-later
#include <glib/gi18n.h>
#include <string.h>

#include "base/jd-text.h"
#include "describe/jd-block-text.h"
#include "describe/jd-search-complete.h"
#include "manage/vacancy-block-table-private.h"
#include "widgets/vacancy-announce.h"
#include "widgets/vacancy-button-name.h"
#include "widgets/vacancy-one-line.h"
#include "widgets/vacancy-widget-util.h"

enum
{
  PROP_0,
  PROP_SELECTED,
  N_PROPERTIES
};

enum
{
  CHOSEN,
  WIDEN,
  WRITE,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPERTIES];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (VacancyBlockTable, vacancy_block_table, ADW_TYPE_BIN)

VacancyBlockList *
vacancy_block_table_get_list (VacancyBlockTable *self)
{
  g_return_val_if_fail (VACANCY_IS_BLOCK_TABLE (self), NULL);
  return self->list;
}

/* ---- what is shown ---- */

static guint
n_blocks (VacancyBlockTable *self)
{
  return g_list_model_get_n_items (G_LIST_MODEL (self->list));
}

static gboolean
is_narrowed (VacancyBlockTable *self)
{
  return self->scope.kind != JD_KIND_OTHER || self->scope.folder || self->scope.state != JD_STATE_ANY || self->base || self->only;
}

/* Words that are looked for, not only filters. */
static gboolean
has_words (VacancyBlockTable *self)
{
  g_auto (GStrv) words = jd_search_words (vacancy_block_table_get_query (self));

  return words[0] != NULL;
}

static gboolean
looks_at_care (VacancyBlockTable *self)
{
  return self->base && g_str_has_prefix (self->base, "care:");
}

/* What needed care is in order by now. */
static void
show_well_page (VacancyBlockTable *self)
{
  adw_status_page_set_icon_name (self->empty, "object-select-symbolic");
  adw_status_page_set_title (self->empty, _("Nothing Needs Care"));
  adw_status_page_set_description (self->empty, g_str_equal (self->base, "care:" JD_CARE_ANY) ? _("Every block is in order. Well kept!") : _("There is nothing of this kind left to do."));
  gtk_widget_hide (GTK_WIDGET (self->widen));
  gtk_widget_hide (GTK_WIDGET (self->write));
}

static const char *
empty_text (VacancyBlockTable *self, gboolean has_query)
{
  if (!has_query)
    return _("The library has no such blocks.");
  return is_narrowed (self) ? _("Other blocks may have these words.") : _("Try fewer or other words.");
}

static void
update_empty_page (VacancyBlockTable *self)
{
  const char *query = vacancy_block_table_get_query (self);
  const gboolean has_query = *query != '\0', narrowed = is_narrowed (self);
  g_autofree char *unknown = NULL;

  if (looks_at_care (self) && !has_query)
    {
      show_well_page (self);
      return;
    }
  adw_status_page_set_icon_name (self->empty, "system-search-symbolic");
  adw_status_page_set_title (self->empty, _("Nothing Found"));
  unknown = jd_search_unknown (vacancy_block_list_get_search (self->list), query, jd_program_language ());
  adw_status_page_set_description (self->empty, unknown ? unknown : empty_text (self, has_query));
  gtk_button_set_label (self->widen, narrowed ? _("Look Through _All Blocks") : _("_Clear Search"));
  gtk_widget_set_visible (GTK_WIDGET (self->widen), has_query || narrowed);
  gtk_widget_set_visible (GTK_WIDGET (self->write), has_words (self));
  vacancy_button_set_name (self->widen, NULL);
}

static void
update_page (VacancyBlockTable *self)
{
  const char *page = !vacancy_block_list_get_library (self->list) ? "loading" : n_blocks (self) > 0 ? "list" : "empty";

  if (g_str_equal (page, "empty"))
    update_empty_page (self);
  gtk_stack_set_visible_child_name (self->stack, page);
}

/* New string. */
static char *
selected_text (guint count)
{
  return g_strdup_printf (ngettext ("%'u selected", "%'u selected", count), count);
}

/* "14 blocks, 2 selected · sorted by “Wording”". New string. */
static char *
summary_text (VacancyBlockTable *self)
{
  const guint selected = vacancy_block_table_n_selected (self), count = n_blocks (self);
  const char *also = vacancy_block_list_forgiven (self->list);
  g_autofree char *sorted = vacancy_block_table_sort_text (self);
  GString *text = g_string_new (NULL);

  g_string_append_printf (text, ngettext ("%'u block", "%'u blocks", count), count);
  if (selected > 1)
    {
      g_autofree char *more = selected_text (selected);

      g_string_append_printf (text, ", %s", more);
    }
  if (also)
    {
      g_string_append (text, JD_TEXT_BETWEEN);
      /* Translators: words that were looked for in place of one that may be mistyped, as in "also product, products". */
      g_string_append_printf (text, _("also %s"), also);
    }
  if (sorted)
    g_string_append_printf (text, JD_TEXT_BETWEEN "%s", sorted);
  return g_string_free (text, FALSE);
}

static void
update_summary (VacancyBlockTable *self)
{
  g_autofree char *text = NULL;

  gtk_widget_set_visible (GTK_WIDGET (self->summary), vacancy_block_list_get_library (self->list) != NULL);
  if (!vacancy_block_list_get_library (self->list))
    return;
  text = summary_text (self);
  gtk_label_set_text (self->summary, text);
  vacancy_describe (GTK_WIDGET (self->entry), *vacancy_block_table_get_query (self) ? text : NULL);
}

static void
update (VacancyBlockTable *self)
{
  update_page (self);
  update_summary (self);
}

static void
sorted (VacancyBlockTable *self)
{
  g_autofree char *text = vacancy_block_table_sort_text (self);

  update_summary (self);
  if (text && gtk_widget_get_mapped (GTK_WIDGET (self)))
    vacancy_announce (GTK_WIDGET (self), text);
}

/* ---- searching ---- */

static gboolean
asks_for_care (const char *query)
{
  g_autofree char *folded = jd_text_fold (query);

  return strstr (folded, "care:") != NULL;
}

static void
search (VacancyBlockTable *self)
{
  VacancyBlockQuery query = self->scope;

  self->searches++;
  g_free (self->query);
  self->query = self->base ? g_strjoin (" ", self->base, vacancy_block_table_get_query (self), NULL) : g_strdup (vacancy_block_table_get_query (self));
  query.query = self->query;
  self->from_top = TRUE;
  self->choosing = FALSE;
  self->shows_why = asks_for_care (self->query);
  vacancy_block_list_search (self->list, &query);
}

/* The kind that is looked at alone; NULL: all. */
static const JdCareKind *
care_of (const char *base)
{
  for (const JdCareKind *const *kind = jd_care_kinds (); base && *kind; kind++)
    if (g_str_has_prefix (base, "care:") && g_str_equal (base + strlen ("care:"), (*kind)->id))
      return *kind;
  return NULL;
}

void
vacancy_block_table_explain (VacancyBlockTable *self, const char *explanation)
{
  g_return_if_fail (VACANCY_IS_BLOCK_TABLE (self));
  gtk_label_set_text (self->explanation, explanation ? explanation : "");
  gtk_widget_set_visible (GTK_WIDGET (self->explanation), explanation != NULL);
}

void
vacancy_block_table_set_scope (VacancyBlockTable *self, const VacancyBlockQuery *scope)
{
  g_autofree char *folder = NULL, *base = NULL;
  g_auto (GStrv) only = NULL;

  g_return_if_fail (VACANCY_IS_BLOCK_TABLE (self) && scope);

  folder = g_steal_pointer (&self->folder);
  base = g_steal_pointer (&self->base);
  only = g_steal_pointer (&self->only);
  self->scope = *scope;
  self->scope.folder = self->folder = g_strdup (scope->folder);
  self->scope.query = self->base = g_strdup (scope->query);
  self->care = care_of (self->base);
  self->scope.only = (const char *const *) (self->only = g_strdupv ((GStrv) scope->only));
  search (self);
}

static void
update_filters (VacancyBlockTable *self)
{
  vacancy_search_filters_update (self->filters, vacancy_block_list_get_search (self->list));
}

static void
init_filters (VacancyBlockTable *self)
{
  g_autoptr (GMenu) menu = g_menu_new (), filters = vacancy_search_filters_menu (self->filters, GTK_WIDGET (self)), last = g_menu_new ();

  g_menu_append_section (menu, NULL, G_MENU_MODEL (filters));
  g_menu_append (last, _("_Save This Search…"), "win.save-search");
  g_menu_append_section (menu, NULL, G_MENU_MODEL (last));
  gtk_menu_button_set_menu_model (self->filter_button, G_MENU_MODEL (menu));
}

static void
search_changed_cb (VacancyBlockTable *self)
{
  search (self);
  update_filters (self);
}

static void
widen_cb (VacancyBlockTable *self)
{
  if (is_narrowed (self))
    g_signal_emit (self, signals[WIDEN], 0);
  else
    gtk_editable_set_text (GTK_EDITABLE (self->entry), "");
  gtk_widget_grab_focus (GTK_WIDGET (self->entry));
}

/* What was typed, its filters aside. */
static void
write_cb (VacancyBlockTable *self)
{
  g_auto (GStrv) words = g_strsplit (vacancy_block_table_get_query (self), " ", -1);
  g_autoptr (GStrvBuilder) said = g_strv_builder_new ();
  g_auto (GStrv) all = NULL;
  g_autofree char *text = NULL;

  for (char **word = words; *word; word++)
    {
      g_auto (GStrv) looked_for = jd_search_words (*word);

      if (looked_for[0])
        g_strv_builder_add (said, *word);
    }
  all = g_strv_builder_end (said);
  text = g_strjoinv (" ", all);
  g_signal_emit (self, signals[WRITE], 0, text);
}

/* ---- selecting ---- */

guint
vacancy_block_table_n_selected (VacancyBlockTable *self)
{
  g_autoptr (GtkBitset) selected = NULL;

  g_return_val_if_fail (VACANCY_IS_BLOCK_TABLE (self), 0);
  selected = gtk_selection_model_get_selection (GTK_SELECTION_MODEL (self->selection));
  return (guint) gtk_bitset_get_size (selected);
}

VacancyBlockItem *
vacancy_block_table_get_selected (VacancyBlockTable *self)
{
  g_return_val_if_fail (VACANCY_IS_BLOCK_TABLE (self), NULL);
  return self->selected;
}

GStrv
vacancy_block_table_get_ids (VacancyBlockTable *self)
{
  g_autoptr (GtkBitset) selected = NULL;
  g_autoptr (GStrvBuilder) ids = g_strv_builder_new ();
  GtkBitsetIter iter;
  guint position;

  g_return_val_if_fail (VACANCY_IS_BLOCK_TABLE (self), NULL);
  selected = gtk_selection_model_get_selection (GTK_SELECTION_MODEL (self->selection));
  for (gboolean more = gtk_bitset_iter_init_first (&iter, selected, &position); more; more = gtk_bitset_iter_next (&iter, &position))
    g_strv_builder_add (ids, vacancy_block_list_get_block (self->list, position)->id);
  return g_strv_builder_end (ids);
}

/* Others changed the library so that what was selected is found no more: who reads or edits it goes on. */
static gboolean
keeps_selected (VacancyBlockTable *self)
{
  return self->other_library && self->selected && jd_library_block (vacancy_block_list_get_library (self->list), vacancy_block_item_get_block (self->selected)->id);
}

/* Rows say that they are selected, but not how many. */
static void
tell_selected (VacancyBlockTable *self, guint n_selected)
{
  g_autofree char *text = selected_text (n_selected);

  vacancy_announce (GTK_WIDGET (self), text);
}

static void
selection_changed_cb (VacancyBlockTable *self)
{
  g_autoptr (GtkBitset) selected = gtk_selection_model_get_selection (GTK_SELECTION_MODEL (self->selection));
  g_autoptr (VacancyBlockItem) item = NULL;
  const guint64 n_selected = gtk_bitset_get_size (selected);
  gboolean is_other;

  if (n_selected == 1)
    item = g_list_model_get_item (G_LIST_MODEL (self->list), gtk_bitset_get_minimum (selected));
  else if (n_selected == 0 && keeps_selected (self))
    item = g_object_ref (self->selected);
  update_summary (self);
  if (n_selected > 1 && n_selected != self->n_selected)
    tell_selected (self, (guint) n_selected);
  is_other = g_set_object (&self->selected, item) || self->n_selected != n_selected;
  self->n_selected = n_selected;
  if (is_other)
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SELECTED]);
}

/* Once the rows have been laid out: GTK cannot scroll to one that it does not have yet. */
static gboolean
scroll_cb (gpointer data)
{
  VacancyBlockTable *self = data;
  g_autoptr (GtkBitset) selected = gtk_selection_model_get_selection (GTK_SELECTION_MODEL (self->selection));

  if (gtk_widget_get_mapped (GTK_WIDGET (self->view)) && !gtk_bitset_is_empty (selected))
    vacancy_block_table_scroll_to (self, gtk_bitset_get_minimum (selected));
  return G_SOURCE_REMOVE;
}

/* FALSE when it is not among what is shown. */
static gboolean
select_wanted (VacancyBlockTable *self)
{
  const guint position = vacancy_block_list_find (self->list, self->wanted);

  if (position == G_MAXUINT)
    return FALSE;
  g_clear_pointer (&self->wanted, g_free);
  gtk_selection_model_select_item (GTK_SELECTION_MODEL (self->selection), position, TRUE);
  g_idle_add_full (G_PRIORITY_LOW, scroll_cb, g_object_ref (self), g_object_unref);
  return TRUE;
}

static gboolean
has_wanted (VacancyBlockTable *self)
{
  JdLibrary *library = vacancy_block_list_get_library (self->list);

  return library && jd_library_block (library, self->wanted);
}

static void
show_wanted (VacancyBlockTable *self)
{
  if (!self->wanted || select_wanted (self) || !has_wanted (self))
    return;
  if (*vacancy_block_table_get_query (self) != '\0')
    gtk_editable_set_text (GTK_EDITABLE (self->entry), "");
  else if (is_narrowed (self))
    g_signal_emit (self, signals[WIDEN], 0);
}

void
vacancy_block_table_select (VacancyBlockTable *self, const char *id)
{
  g_return_if_fail (VACANCY_IS_BLOCK_TABLE (self) && id);

  g_free (self->wanted);
  self->wanted = g_strdup (id);
  show_wanted (self);
}

static void
activate_cb (VacancyBlockTable *self, guint position)
{
  gtk_selection_model_select_item (GTK_SELECTION_MODEL (self->selection), position, TRUE);
  g_signal_emit (self, signals[CHOSEN], 0);
}

static void
choose_first (VacancyBlockTable *self)
{
  self->choosing = FALSE;
  if (n_blocks (self) > 0)
    activate_cb (self, 0);
}

/* Of what was typed last. */
static void
entry_activate_cb (VacancyBlockTable *self)
{
  if (vacancy_block_list_is_searching (self->list))
    self->choosing = TRUE;
  else
    choose_first (self);
}

/* ---- what was found ---- */

/* A list view cannot scroll to rows it has not laid out yet. */
static void
changing_cb (VacancyBlockTable *self, gboolean is_other_library)
{
  self->other_library = is_other_library;
  if (self->from_top)
    gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scroller), 0);
  self->from_top = FALSE;
}

/* What was kept is found again. */
static void
select_kept (VacancyBlockTable *self)
{
  const guint position = self->n_selected == 0 && keeps_selected (self) ? vacancy_block_list_find (self->list, vacancy_block_item_get_block (self->selected)->id) : G_MAXUINT;

  if (position != G_MAXUINT)
    gtk_selection_model_select_item (GTK_SELECTION_MODEL (self->selection), position, TRUE);
}

static void
found_cb (VacancyBlockTable *self)
{
  select_kept (self);
  self->other_library = FALSE;
  vacancy_block_table_update_matches (self);
  update (self);
  show_wanted (self);
  if (self->choosing)
    choose_first (self);
}

/* ---- for the window ---- */

void
vacancy_block_table_set_settings (VacancyBlockTable *self, GSettings *settings)
{
  g_return_if_fail (VACANCY_IS_BLOCK_TABLE (self) && !self->settings);
  self->settings = g_object_ref (settings);
  vacancy_block_table_restore_columns (self);
}

void
vacancy_block_table_set_narrow (VacancyBlockTable *self, gboolean narrow)
{
  g_return_if_fail (VACANCY_IS_BLOCK_TABLE (self));
  self->narrow = narrow;
  gtk_column_view_set_single_click_activate (self->view, narrow);
  vacancy_block_table_update_columns (self);
}

/* ---- life ---- */

static void
vacancy_block_table_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  if (id == PROP_SELECTED)
    g_value_set_object (value, VACANCY_BLOCK_TABLE (object)->selected);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
vacancy_block_table_dispose (GObject *object)
{
  VacancyBlockTable *self = VACANCY_BLOCK_TABLE (object);

  /* Its rows go while what they are bound by is still here. */
  if (self->selection)
    {
      g_signal_handlers_disconnect_by_data (self->selection, self);
      g_signal_handlers_disconnect_by_data (self->list, self);
      /* The columns go one by one, and each says that another is sorted by. */
      g_signal_handlers_disconnect_by_data (gtk_column_view_get_sorter (self->view), self);
      gtk_column_view_set_model (self->view, NULL);
    }
  g_clear_object (&self->places);
  g_clear_object (&self->selection);
  g_clear_object (&self->selected);
  g_clear_object (&self->list);
  g_clear_object (&self->settings);
  g_clear_object (&self->sort_by);
  g_clear_object (&self->sort_order);
  g_clear_object (&self->columns_section);
  vacancy_block_table_dispose_cells (self);
  g_clear_pointer (&self->folder, g_free);
  g_clear_pointer (&self->base, g_free);
  g_clear_pointer (&self->query, g_free);
  g_clear_pointer (&self->only, g_strfreev);
  g_clear_pointer (&self->wanted, g_free);
  G_OBJECT_CLASS (vacancy_block_table_parent_class)->dispose (object);
}

static void
vacancy_block_table_class_init (VacancyBlockTableClass *class)
{
  GObjectClass *object_class = G_OBJECT_CLASS (class);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  object_class->get_property = vacancy_block_table_get_property;
  object_class->dispose = vacancy_block_table_dispose;
  properties[PROP_SELECTED] = g_param_spec_object ("selected", NULL, NULL, VACANCY_TYPE_BLOCK_ITEM, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);
  signals[CHOSEN] = g_signal_new ("chosen", VACANCY_TYPE_BLOCK_TABLE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[WIDEN] = g_signal_new ("widen", VACANCY_TYPE_BLOCK_TABLE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[WRITE] = g_signal_new ("write", VACANCY_TYPE_BLOCK_TABLE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);

  g_type_ensure (VACANCY_TYPE_SEARCH_FILTERS);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/vacancy_app/Vacancy/vacancy-block-table.ui");
  gtk_widget_class_bind_template_child (widget_class, VacancyBlockTable, entry);
  gtk_widget_class_bind_template_child (widget_class, VacancyBlockTable, columns_button);
  gtk_widget_class_bind_template_child (widget_class, VacancyBlockTable, summary);
  gtk_widget_class_bind_template_child (widget_class, VacancyBlockTable, explanation);
  gtk_widget_class_bind_template_child (widget_class, VacancyBlockTable, filter_button);
  gtk_widget_class_bind_template_child (widget_class, VacancyBlockTable, filters);
  gtk_widget_class_bind_template_child (widget_class, VacancyBlockTable, stack);
  gtk_widget_class_bind_template_child (widget_class, VacancyBlockTable, scroller);
  gtk_widget_class_bind_template_child (widget_class, VacancyBlockTable, view);
  gtk_widget_class_bind_template_child (widget_class, VacancyBlockTable, empty);
  gtk_widget_class_bind_template_child (widget_class, VacancyBlockTable, widen);
  gtk_widget_class_bind_template_child (widget_class, VacancyBlockTable, write);
  gtk_widget_class_bind_template_callback (widget_class, search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, entry_activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, widen_cb);
  gtk_widget_class_bind_template_callback (widget_class, write_cb);
  vacancy_block_table_class_init_keys (widget_class);
}

static void
vacancy_block_table_init (VacancyBlockTable *self)
{
  self->list = vacancy_block_list_new ();
  self->selection = vacancy_block_selection_new (self->list);
  self->places = vacancy_block_places_new (self->list, self->selection);
  self->scope.kind = JD_KIND_OTHER;
  gtk_widget_init_template (GTK_WIDGET (self));
  vacancy_controls_keep_names (GTK_WIDGET (self));
  vacancy_entries_take_one_line (GTK_WIDGET (self));
  vacancy_tooltips_rest_under_popovers (GTK_WIDGET (self));
  vacancy_block_table_init_cells (self);
  vacancy_block_table_init_columns (self, sorted);
  init_filters (self);
  vacancy_block_table_init_menu (self);
  gtk_column_view_set_model (self->view, GTK_SELECTION_MODEL (self->places));
  g_signal_connect_swapped (self->selection, "selection-changed", G_CALLBACK (selection_changed_cb), self);
  g_signal_connect_swapped (self->selection, "items-changed", G_CALLBACK (selection_changed_cb), self);
  g_signal_connect_swapped (self->list, "changing", G_CALLBACK (changing_cb), self);
  g_signal_connect_swapped (self->list, "found", G_CALLBACK (found_cb), self);
  g_signal_connect_swapped (self->list, "notify::library", G_CALLBACK (update_filters), self);
  g_signal_connect_swapped (self->list, "notify::uses", G_CALLBACK (vacancy_block_table_update_uses), self);
  gtk_search_entry_set_key_capture_widget (self->entry, GTK_WIDGET (self->view));
  update (self);
}
