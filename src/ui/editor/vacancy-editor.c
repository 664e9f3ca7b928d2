// SPDX-License-Identifier: GPL-3.0-or-later
#include "editor/vacancy-editor.h"

#include <glib/gi18n.h>

#include "describe/jd-block-text.h"
#include "editor/vacancy-editor-private.h"
#include "page/vacancy-block-tools.h"
#include "text/vacancy-spell-view.h"
#include "widgets/vacancy-cached-bin.h"
#include "widgets/vacancy-direction.h"
#include "widgets/vacancy-popover-sight.h"
#include "widgets/vacancy-widget-util.h"

G_DEFINE_FINAL_TYPE (VacancyEditor, vacancy_editor, GTK_TYPE_WIDGET)

/* Of a page; pixels. */
#define LEAST_HEIGHT 120

enum
{
  PROP_0,
  PROP_SESSION,
  PROP_CURRENT_SECTION,
  N_PROPERTIES
};

static GParamSpec *properties[N_PROPERTIES];

gboolean
vacancy_editor_ask_value (VacancyEditor *self, const char *name)
{
  g_return_val_if_fail (VACANCY_IS_EDITOR (self) && name, FALSE);
  if (g_str_equal (name, "title"))
    vacancy_editor_focus_place (self, JD_LINE_ID_TITLE, -1);
  else if (vacancy_facts_bar_knows (self->facts, name))
    {
      /* At once: what is scrolled would take the popover along. */
      gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (self->scroller)), 0);
      vacancy_facts_bar_edit (self->facts, name);
    }
  else
    return FALSE;
  return TRUE;
}

/* ---- the session ---- */

static void
selection_changed_cb (VacancyEditor *self)
{
  GHashTableIter iter;
  gpointer id, row;

  g_hash_table_iter_init (&iter, self->context.rows);
  while (g_hash_table_iter_next (&iter, &id, &row))
    vacancy_block_row_set_selected (row, vacancy_selection_has (self->context.selection, id));
}

static void
clear (VacancyEditor *self)
{
  vacancy_block_tools_show (self->tools, NULL);
  vacancy_selection_clear (self->context.selection);
  vacancy_box_clear (GTK_BOX (self->sections));
}

VacancySession *
vacancy_editor_get_session (VacancyEditor *self)
{
  g_return_val_if_fail (VACANCY_IS_EDITOR (self), NULL);
  return self->context.session;
}

void
vacancy_editor_set_session (VacancyEditor *self, VacancySession *session)
{
  g_return_if_fail (VACANCY_IS_EDITOR (self));
  if (self->context.session == session)
    return;
  if (self->context.session)
    {
      g_clear_signal_handler (&self->changed_handler, self->context.session);
      g_clear_signal_handler (&self->library_handler, self->context.session);
      clear (self);
      g_clear_object (&self->context.session);
    }
  vacancy_facts_bar_set_session (self->facts, session);
  vacancy_spell_view_attach (GTK_TEXT_VIEW (self->title), session, JD_LINE_ID_TITLE);
  g_set_object (&self->context.session, session);
  if (session)
    {
      self->changed_handler = g_signal_connect_object (session, "changed", G_CALLBACK (vacancy_editor_changed_cb), self, G_CONNECT_SWAPPED);
      self->library_handler = g_signal_connect_object (session, "notify::library", G_CALLBACK (vacancy_editor_library_changed_cb), self, G_CONNECT_SWAPPED);
      vacancy_direction_follow_language (self->context.page, vacancy_session_posting (session)->language);
      vacancy_editor_show_title (self);
      vacancy_editor_show_sections (self, vacancy_session_posting (session));
      vacancy_editor_wake_first_page (self);
    }
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SESSION]);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CURRENT_SECTION]);
}

/* ---- more sections ---- */

static void
fill_kinds_cb (GtkMenuButton *button, gpointer data)
{
  g_autoptr (GMenuModel) menu = vacancy_section_kinds_menu (NULL);

  vacancy_bring_in_sight (GTK_WIDGET (button), NULL);
  gtk_menu_button_set_menu_model (button, menu);
}

/* ---- life ---- */

static void
vacancy_editor_root (GtkWidget *widget)
{
  VacancyEditor *self = VACANCY_EDITOR (widget);

  GTK_WIDGET_CLASS (vacancy_editor_parent_class)->root (widget);
  self->root = gtk_widget_get_root (widget);
  self->focus_handler = g_signal_connect_object (self->root, "notify::focus-widget", G_CALLBACK (vacancy_editor_focus_changed_cb), self, G_CONNECT_SWAPPED);
}

static void
vacancy_editor_unroot (GtkWidget *widget)
{
  VacancyEditor *self = VACANCY_EDITOR (widget);

  vacancy_editor_stop_scroll (self);
  g_clear_signal_handler (&self->focus_handler, self->root);
  self->root = NULL;
  GTK_WIDGET_CLASS (vacancy_editor_parent_class)->unroot (widget);
}

/* The page scrolls: how high it is at this width or that does not matter to anything around it, and would cost the layout of all lines each time. */
static void
vacancy_editor_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum, int *natural, int *minimum_baseline, int *natural_baseline)
{
  if (orientation == GTK_ORIENTATION_VERTICAL)
    *minimum = *natural = LEAST_HEIGHT;
  else
    gtk_widget_measure (VACANCY_EDITOR (widget)->scroller, orientation, -1, minimum, natural, NULL, NULL);
}

static void
vacancy_editor_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  VacancyEditor *self = VACANCY_EDITOR (widget);

  gtk_widget_allocate (self->scroller, width, height, baseline, NULL);
  self->viewport_changed = TRUE;
  if (self->chip_popover)
    vacancy_popover_fit (GTK_POPOVER (self->chip_popover), NULL);
}

/* Whatever moves a line, or scrolls, draws the editor anew, so this is where it is found out which are seen. */
static void
vacancy_editor_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  vacancy_editor_update_viewport (VACANCY_EDITOR (widget));
  GTK_WIDGET_CLASS (vacancy_editor_parent_class)->snapshot (widget, snapshot);
}

/* A container that is left backwards takes the focus itself, which here would be the line it came from: Shift+Tab would never get out. */
static gboolean
vacancy_editor_focus (GtkWidget *widget, GtkDirectionType direction)
{
  VacancyEditor *self = VACANCY_EDITOR (widget);

  if (vacancy_editor_has_focus (self))
    return gtk_widget_child_focus (self->scroller, direction);
  return GTK_WIDGET_CLASS (vacancy_editor_parent_class)->focus (widget, direction);
}

static gboolean
vacancy_editor_grab_focus (GtkWidget *widget)
{
  VacancyEditor *self = VACANCY_EDITOR (widget);

  return gtk_widget_grab_focus (self->focus ? self->focus : GTK_WIDGET (self->title));
}

static void
vacancy_editor_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  switch (id)
    {
    case PROP_SESSION:
      g_value_set_object (value, VACANCY_EDITOR (object)->context.session);
      break;
    case PROP_CURRENT_SECTION:
      g_value_take_string (value, vacancy_editor_current_section (VACANCY_EDITOR (object)));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
vacancy_editor_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  if (id == PROP_SESSION)
    vacancy_editor_set_session (VACANCY_EDITOR (object), g_value_get_object (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
vacancy_editor_dispose (GObject *object)
{
  VacancyEditor *self = VACANCY_EDITOR (object);
  GtkWidget *child;

  g_clear_handle_id (&self->waking, g_source_remove);
  g_clear_handle_id (&self->placing, g_source_remove);
  if (self->scroller)
    {
      vacancy_editor_set_session (self, NULL);
      g_clear_weak_pointer (&self->focus);
      g_clear_weak_pointer (&self->chip_hovered);
      g_clear_weak_pointer (&self->drop_row);
      g_clear_weak_pointer (&self->drop_into);
      vacancy_editor_drop_popover (self);
      self->scroller = NULL;
      while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))))
        gtk_widget_unparent (child);
    }
  G_OBJECT_CLASS (vacancy_editor_parent_class)->dispose (object);
}

static void
vacancy_editor_finalize (GObject *object)
{
  VacancyEditor *self = VACANCY_EDITOR (object);

  g_hash_table_unref (self->context.rows);
  g_object_unref (self->context.selection);
  g_clear_object (&self->find);
  g_free (self->section);
  g_free (self->split);
  g_clear_pointer (&self->split_posting, jd_posting_unref);
  G_OBJECT_CLASS (vacancy_editor_parent_class)->finalize (object);
}

static void
vacancy_editor_class_init (VacancyEditorClass *class)
{
  GObjectClass *object_class = G_OBJECT_CLASS (class);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  object_class->get_property = vacancy_editor_get_property;
  object_class->set_property = vacancy_editor_set_property;
  object_class->dispose = vacancy_editor_dispose;
  object_class->finalize = vacancy_editor_finalize;
  widget_class->root = vacancy_editor_root;
  widget_class->unroot = vacancy_editor_unroot;
  widget_class->focus = vacancy_editor_focus;
  widget_class->grab_focus = vacancy_editor_grab_focus;
  widget_class->measure = vacancy_editor_measure;
  widget_class->size_allocate = vacancy_editor_size_allocate;
  widget_class->snapshot = vacancy_editor_snapshot;

  properties[PROP_SESSION] = g_param_spec_object ("session", NULL, NULL, VACANCY_TYPE_SESSION,
                                                  G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  properties[PROP_CURRENT_SECTION] = g_param_spec_string ("current-section", NULL, NULL, NULL, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);

  g_type_ensure (VACANCY_TYPE_LINE_VIEW);
  g_type_ensure (VACANCY_TYPE_CACHED_BIN);
  g_type_ensure (VACANCY_TYPE_FACTS_BAR);
  g_type_ensure (VACANCY_TYPE_BLOCK_TOOLS);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/vacancy_app/Vacancy/vacancy-editor.ui");
  gtk_widget_class_bind_template_child (widget_class, VacancyEditor, scroller);
  gtk_widget_class_bind_template_child (widget_class, VacancyEditor, overlay);
  gtk_widget_class_bind_template_child_full (widget_class, "page", FALSE, G_STRUCT_OFFSET (VacancyEditor, context.page));
  gtk_widget_class_bind_template_child (widget_class, VacancyEditor, title);
  gtk_widget_class_bind_template_child (widget_class, VacancyEditor, facts);
  gtk_widget_class_bind_template_child (widget_class, VacancyEditor, sections);
  gtk_widget_class_bind_template_child (widget_class, VacancyEditor, add_section);
  gtk_widget_class_bind_template_child (widget_class, VacancyEditor, tools);
  vacancy_editor_class_install_actions (widget_class);
}

static void
vacancy_editor_init (VacancyEditor *self)
{
  self->context.rows = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->context.selection = vacancy_selection_new ();
  self->context.hooks = &vacancy_editor_hooks;
  self->context.owner = self;
  self->column = -1;
  gtk_widget_init_template (GTK_WIDGET (self));
  vacancy_line_view_set_hooks (self->title, &vacancy_editor_hooks.line, self);
  vacancy_line_view_set_placeholder (self->title, _("Job title"));
  vacancy_wording_buffer_set_single_line (vacancy_line_view_get_buffer (self->title), TRUE);
  g_signal_connect_object (self->context.selection, "changed", G_CALLBACK (selection_changed_cb), self, G_CONNECT_SWAPPED);
  gtk_menu_button_set_create_popup_func (GTK_MENU_BUTTON (self->add_section), fill_kinds_cb, self, NULL);
  vacancy_editor_add_tools (self);
  vacancy_editor_add_keys (self);
  vacancy_editor_add_pointer (self);
  vacancy_editor_add_drops (self);
  vacancy_editor_add_text_drops (self);
  vacancy_editor_add_chips (self);
  vacancy_editor_watch_scrolling (self);
}

GtkWidget *
vacancy_editor_new (void)
{
  return g_object_new (VACANCY_TYPE_EDITOR, NULL);
}
