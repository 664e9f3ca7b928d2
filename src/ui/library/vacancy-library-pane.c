// SPDX-License-Identifier: GPL-3.0-or-later
#include <glib/gi18n.h>

#include "describe/jd-block-text.h"
#include "describe/jd-search-complete.h"
#include "library/vacancy-faults-dialog.h"
#include "library/vacancy-library-pane-private.h"
#include "widgets/vacancy-announce.h"
#include "widgets/vacancy-button-name.h"
#include "widgets/vacancy-one-line.h"
#include "widgets/vacancy-widget-util.h"

enum
{
  PROP_0,
  PROP_SESSION,
  PROP_SECTION,
  N_PROPERTIES
};

enum
{
  INSERT,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPERTIES];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (VacancyLibraryPane, vacancy_library_pane, ADW_TYPE_BIN)

/* ---- what is shown ---- */

static const char *
query_text (VacancyLibraryPane *self)
{
  return gtk_editable_get_text (GTK_EDITABLE (self->entry));
}

JdPosting *
vacancy_library_pane_posting (VacancyLibraryPane *self)
{
  return self->session ? vacancy_session_posting (self->session) : NULL;
}

const JdSection *
vacancy_library_pane_section (VacancyLibraryPane *self)
{
  return self->session && self->section ? jd_posting_section (vacancy_library_pane_posting (self), self->section, NULL) : NULL;
}

static void
update_used (VacancyLibraryPane *self)
{
  g_clear_pointer (&self->used, g_hash_table_unref);
  g_clear_pointer (&self->used_in, jd_posting_unref);
  if (!self->session)
    return;
  self->used_in = jd_posting_ref (vacancy_library_pane_posting (self));
  self->used = vacancy_used_blocks (self->used_in);
}

static void
update_empty_page (VacancyLibraryPane *self)
{
  const gboolean has_query = *query_text (self) != '\0';
  const JdSearch *search = self->index ? vacancy_library_index_search (self->index) : NULL;
  g_autofree char *unknown = search ? jd_search_unknown (search, query_text (self), jd_program_language ()) : NULL;

  if (has_query && vacancy_kind_filter_get_kind (self->kinds) != JD_KIND_OTHER)
    {
      adw_status_page_set_description (self->empty, _("Other kinds of blocks may have these words."));
      gtk_button_set_label (GTK_BUTTON (self->widen), _("Search _All Kinds"));
    }
  else
    {
      adw_status_page_set_description (self->empty, has_query ? _("Try fewer or other words.") : _("The library has no such blocks."));
      gtk_button_set_label (GTK_BUTTON (self->widen), has_query ? _("_Clear Search") : _("Show _All Kinds"));
    }
  if (unknown)
    adw_status_page_set_description (self->empty, unknown);
  vacancy_button_set_name (GTK_BUTTON (self->widen), NULL);
}

static void
update_page (VacancyLibraryPane *self)
{
  const char *page = "list";

  if (self->index && !vacancy_library_index_search (self->index))
    page = "loading";
  else if (g_list_model_get_n_items (G_LIST_MODEL (self->list)) == 0)
    {
      page = "empty";
      update_empty_page (self);
    }
  gtk_stack_set_visible_child_name (self->stack, page);
}

void
vacancy_library_pane_search (VacancyLibraryPane *self)
{
  const JdPosting *posting = vacancy_library_pane_posting (self);
  const JdSection *section = vacancy_library_pane_section (self);
  const VacancyLibraryQuery query = {
    .query = query_text (self),
    .kind = vacancy_kind_filter_get_kind (self->kinds),
    .section_kind = section ? section->kind : JD_KIND_OTHER,
    .role = posting ? posting->role : NULL,
    .level = posting ? posting->level : NULL,
    .keep_rows = TRUE,
  };
  g_autofree char *found = NULL;

  /* Before the items change: a list view cannot scroll to rows it has not laid out yet. */
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scroller), 0);
  vacancy_library_list_run (self->list,
                            self->index ? vacancy_library_index_search (self->index) : NULL,
                            self->session ? vacancy_session_library (self->session) : NULL,
                            &query);
  vacancy_library_pane_rebind_rows (self);
  gtk_single_selection_set_selected (self->selection, 0);
  update_page (self);
  vacancy_search_filters_update (self->filters, self->index ? vacancy_library_index_search (self->index) : NULL);
  found = vacancy_library_list_found_text (self->list);
  vacancy_describe (GTK_WIDGET (self->entry), *query_text (self) ? found : NULL);
}

void
vacancy_library_pane_emit_insert (VacancyLibraryPane *self, JdBlock *block, gboolean again)
{
  g_signal_emit (self, signals[INSERT], 0, block, again);
}

static void
activate_cb (VacancyLibraryPane *self, guint position)
{
  vacancy_library_pane_insert_at (self, position, FALSE);
}

/* ---- kinds ---- */

static void
kind_changed_cb (VacancyLibraryPane *self)
{
  vacancy_library_pane_search (self);
}

static void
widen_cb (VacancyLibraryPane *self)
{
  if (vacancy_kind_filter_get_kind (self->kinds) != JD_KIND_OTHER)
    vacancy_kind_filter_set_kind (self->kinds, JD_KIND_OTHER);
  else
    gtk_editable_set_text (GTK_EDITABLE (self->entry), "");
  gtk_widget_grab_focus (GTK_WIDGET (self->entry));
}

/* ---- the library ---- */

static void
faults_clicked_cb (VacancyLibraryPane *self)
{
  vacancy_faults_dialog_present (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))), _("Problems in the Library"), _("What could not be read is left out. Everything else works."),
                                 jd_library_faults (vacancy_session_library (self->session)));
}

static void
update_faults (VacancyLibraryPane *self)
{
  const guint count = self->session ? jd_library_faults (vacancy_session_library (self->session))->len : 0;

  if (count > 0)
    {
      g_autofree char *text = g_strdup_printf (ngettext ("%u problem in the library", "%u problems in the library", count), count);
      gtk_label_set_text (self->faults_label, text);
    }
  vacancy_reveal (self->faults_revealer, count > 0);
}

static void
index_ready_cb (VacancyLibraryPane *self)
{
  vacancy_library_pane_search (self);
}

static void
update_library (VacancyLibraryPane *self)
{
  if (self->index)
    g_signal_handlers_disconnect_by_func (self->index, index_ready_cb, self);
  g_clear_object (&self->index);
  if (self->session)
    {
      self->index = vacancy_library_index_get (vacancy_session_library (self->session));
      g_signal_connect_object (self->index, "ready", G_CALLBACK (index_ready_cb), self, G_CONNECT_SWAPPED);
    }
  update_faults (self);
  vacancy_library_pane_search (self);
}

/* ---- the posting ---- */

static const char *
heading_of (const JdPosting *posting, const char *section)
{
  const JdSection *found = section ? jd_posting_section (posting, section, NULL) : NULL;

  return found ? found->heading : NULL;
}

/* An edit of a line costs the comparison of a few pointers. */
static void
changed_cb (VacancyLibraryPane *self, JdPosting *before, JdPosting *after)
{
  const gboolean same = vacancy_uses_same_blocks (before, after);

  if (!same)
    update_used (self);
  if (g_strcmp0 (before->level, after->level) != 0 || g_strcmp0 (before->role, after->role) != 0)
    vacancy_library_pane_search (self);
  else if (before->facts != after->facts || before->variables != after->variables || before->resolved != after->resolved
           || g_strcmp0 (heading_of (before, self->section), heading_of (after, self->section)) != 0)
    vacancy_library_pane_rebind_rows (self);
  else if (!same)
    for (guint i = 0; i < self->rows->len; i++)
      vacancy_library_row_update_used (g_ptr_array_index (self->rows, i), self->used);
}

void
vacancy_library_pane_set_session (VacancyLibraryPane *self, VacancySession *session)
{
  g_return_if_fail (VACANCY_IS_LIBRARY_PANE (self));

  if (!g_set_object (&self->session, session))
    return;
  g_signal_group_set_target (self->session_signals, session);
  update_used (self);
  update_library (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SESSION]);
}

void
vacancy_library_pane_set_section (VacancyLibraryPane *self, const char *section)
{
  g_autofree char *former = NULL;

  g_return_if_fail (VACANCY_IS_LIBRARY_PANE (self));

  if (g_strcmp0 (self->section, section) == 0)
    return;
  former = g_steal_pointer (&self->section);
  self->section = g_strdup (section);
  vacancy_library_pane_search (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SECTION]);
}

/* ---- life ---- */

GtkWidget *
vacancy_library_pane_new (void)
{
  return g_object_new (VACANCY_TYPE_LIBRARY_PANE, NULL);
}

static void
vacancy_library_pane_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  VacancyLibraryPane *self = VACANCY_LIBRARY_PANE (object);

  switch (id)
    {
    case PROP_SESSION:
      g_value_set_object (value, self->session);
      break;
    case PROP_SECTION:
      g_value_set_string (value, self->section);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
vacancy_library_pane_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  VacancyLibraryPane *self = VACANCY_LIBRARY_PANE (object);

  switch (id)
    {
    case PROP_SESSION:
      vacancy_library_pane_set_session (self, g_value_get_object (value));
      break;
    case PROP_SECTION:
      vacancy_library_pane_set_section (self, g_value_get_string (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
vacancy_library_pane_dispose (GObject *object)
{
  VacancyLibraryPane *self = VACANCY_LIBRARY_PANE (object);

  if (self->session_signals)
    g_signal_group_set_target (self->session_signals, NULL);
  g_clear_object (&self->session_signals);
  /* Its rows go while what they are bound by is still here. */
  if (self->selection)
    gtk_list_view_set_model (self->view, NULL);
  g_clear_object (&self->session);
  g_clear_object (&self->index);
  g_clear_object (&self->selection);
  g_clear_object (&self->list);
  g_clear_pointer (&self->rows, g_ptr_array_unref);
  g_clear_pointer (&self->used, g_hash_table_unref);
  g_clear_pointer (&self->used_in, jd_posting_unref);
  g_clear_pointer (&self->section, g_free);
  G_OBJECT_CLASS (vacancy_library_pane_parent_class)->dispose (object);
}

static void
vacancy_library_pane_class_init (VacancyLibraryPaneClass *class)
{
  GObjectClass *object_class = G_OBJECT_CLASS (class);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  object_class->get_property = vacancy_library_pane_get_property;
  object_class->set_property = vacancy_library_pane_set_property;
  object_class->dispose = vacancy_library_pane_dispose;

  properties[PROP_SESSION] = g_param_spec_object ("session", NULL, NULL, VACANCY_TYPE_SESSION, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  properties[PROP_SECTION] = g_param_spec_string ("section", NULL, NULL, NULL, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);
  signals[INSERT] = g_signal_new ("insert", VACANCY_TYPE_LIBRARY_PANE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 2, G_TYPE_POINTER, G_TYPE_BOOLEAN);

  g_type_ensure (VACANCY_TYPE_KIND_FILTER);
  g_type_ensure (VACANCY_TYPE_SEARCH_FILTERS);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/vacancy_app/Vacancy/vacancy-library-pane.ui");
  gtk_widget_class_bind_template_child (widget_class, VacancyLibraryPane, entry);
  gtk_widget_class_bind_template_child (widget_class, VacancyLibraryPane, filter_button);
  gtk_widget_class_bind_template_child (widget_class, VacancyLibraryPane, filters);
  gtk_widget_class_bind_template_child (widget_class, VacancyLibraryPane, kinds);
  gtk_widget_class_bind_template_child (widget_class, VacancyLibraryPane, stack);
  gtk_widget_class_bind_template_child (widget_class, VacancyLibraryPane, view);
  gtk_widget_class_bind_template_child (widget_class, VacancyLibraryPane, scroller);
  gtk_widget_class_bind_template_child (widget_class, VacancyLibraryPane, empty);
  gtk_widget_class_bind_template_child (widget_class, VacancyLibraryPane, widen);
  gtk_widget_class_bind_template_child (widget_class, VacancyLibraryPane, faults_revealer);
  gtk_widget_class_bind_template_child (widget_class, VacancyLibraryPane, faults_label);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, kind_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, widen_cb);
  gtk_widget_class_bind_template_callback (widget_class, faults_clicked_cb);
  vacancy_library_pane_class_init_keys (widget_class);
}

static void
vacancy_library_pane_init (VacancyLibraryPane *self)
{
  g_autoptr (GMenu) menu = NULL;

  self->session_signals = g_signal_group_new (VACANCY_TYPE_SESSION);
  g_signal_group_connect_swapped (self->session_signals, "changed", G_CALLBACK (changed_cb), self);
  g_signal_group_connect_swapped (self->session_signals, "notify::library", G_CALLBACK (update_library), self);

  gtk_widget_init_template (GTK_WIDGET (self));
  vacancy_controls_keep_names (GTK_WIDGET (self));
  vacancy_entries_take_one_line (GTK_WIDGET (self));
  vacancy_library_pane_init_rows (self);
  menu = vacancy_search_filters_menu (self->filters, GTK_WIDGET (self));
  gtk_menu_button_set_menu_model (self->filter_button, G_MENU_MODEL (menu));
  gtk_search_entry_set_key_capture_widget (self->entry, GTK_WIDGET (self->view));
}
