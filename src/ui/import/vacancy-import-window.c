// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/vacancy-import-window.h"

#include <glib/gi18n.h>

#include "describe/jd-block-text.h"
#include "import/vacancy-import-items.h"
#include "import/vacancy-import-label.h"
#include "import/vacancy-import-line-row.h"
#include "import/vacancy-import-piece-row.h"
#include "widgets/vacancy-announce.h"
#include "widgets/vacancy-breakpoint-bin.h"
#include "widgets/vacancy-button-name.h"
#include "widgets/vacancy-dialog-box.h"
#include "widgets/vacancy-focus-parts.h"

/* Below this width, in pixels at normal text size, one list is shown at a time. */
#define NARROW 720

struct _VacancyImportWindow
{
  AdwWindow parent_instance;

  /* template widgets */
  AdwWindowTitle *title;
  GtkStack *stack; /* "reading", "failed", "nothing", "lines" */
  AdwStatusPage *failed;
  VacancyBreakpointBin *bin;
  GtkWidget *read_side, *made_side, *read_head, *made_head, *sides;
  GtkToggleButton *show_read, *show_made;
  GtkListView *lines, *pieces;
  GtkLabel *notes, *fault;
  GtkDropDown *level, *role;
  GtkCheckButton *take_almost, *drafts;
  GtkLabel *drafts_label;
  GtkWidget *make_button;

  /* owned */
  VacancyImport *import;
  GListStore *line_model, *piece_model; /* of VacancyImportItem */
  GPtrArray *role_ids, *level_ids;      /* as the lists have them; borrowed from the library */
  gboolean is_showing;                  /* what changes now is no person's doing */

  VacancyImportMade made;
  gpointer data;
  GDestroyNotify free_data;
};

G_DEFINE_FINAL_TYPE (VacancyImportWindow, vacancy_import_window, ADW_TYPE_WINDOW)

/* ---- what is shown ---- */

static void
show_title (VacancyImportWindow *self, const JdImportPlan *plan)
{
  const char *path = vacancy_import_path (self->import);
  g_autofree char *name = path ? g_filename_display_basename (path) : g_strdup (_("From the clipboard"));
  const guint n_lines = plan->outline->lines->len, n_unsure = vacancy_import_items_unsure (plan);
  g_autofree char *count = g_strdup_printf (ngettext ("%u line", "%u lines", n_lines), n_lines);
  /* Translators: of so many lines it is not sure what they are about. */
  g_autofree char *look = g_strdup_printf (ngettext ("%u to look at", "%u to look at", n_unsure), n_unsure);
  g_autofree char *text = n_unsure > 0 ? g_strdup_printf ("%s — %s, %s", name, count, look) : g_strdup_printf ("%s — %s", name, count);

  adw_window_title_set_subtitle (self->title, text);
}

/* What was left out or repaired when it was read. */
static void
show_notes (VacancyImportWindow *self, const JdImportPlan *plan)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < plan->outline->imported->notes->len; i++)
    g_string_append_printf (text, "%s%s", i > 0 ? "\n" : "", (const char *) plan->outline->imported->notes->pdata[i]);
  gtk_label_set_text (self->notes, text->str);
  gtk_widget_set_visible (GTK_WIDGET (self->notes), text->len > 0);
}

/* Whatever is new may be of use again. */
static void
show_drafts (VacancyImportWindow *self, const JdImportPlan *plan)
{
  g_autofree char *text = g_strdup_printf (ngettext ("Put %u new line into my _library, as a draft", "Put %u new lines into my _library, as drafts", plan->n_new), plan->n_new);

  gtk_label_set_label (self->drafts_label, text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->drafts), GTK_ACCESSIBLE_PROPERTY_LABEL, gtk_label_get_text (self->drafts_label), -1);
  gtk_widget_set_visible (GTK_WIDGET (self->drafts), plan->n_new > 0);
}

static guint
index_of (const GPtrArray *ids, const char *id)
{
  for (guint i = 0; i < ids->len; i++)
    if (g_strcmp0 (ids->pdata[i], id) == 0)
      return i;
  return 0;
}

static VacancyImportItem *
selected_item (GtkListView *list)
{
  return gtk_single_selection_get_selected_item (GTK_SINGLE_SELECTION (gtk_list_view_get_model (list)));
}

/* What becomes of the line of the text that is selected; GTK_INVALID_LIST_POSITION: nothing. */
static guint
piece_of_line (VacancyImportWindow *self)
{
  VacancyImportItem *line = selected_item (self->lines);

  for (guint i = 0; line && i < g_list_model_get_n_items (G_LIST_MODEL (self->piece_model)); i++)
    {
      g_autoptr (VacancyImportItem) piece = g_list_model_get_item (G_LIST_MODEL (self->piece_model), i);
      if (vacancy_import_item_get (piece)->line == vacancy_import_item_get (line)->line)
        return i;
    }
  return GTK_INVALID_LIST_POSITION;
}

static void
select_piece (VacancyImportWindow *self, guint piece)
{
  gtk_single_selection_set_selected (GTK_SINGLE_SELECTION (gtk_list_view_get_model (self->pieces)), piece);
  if (piece != GTK_INVALID_LIST_POSITION)
    gtk_widget_activate_action (GTK_WIDGET (self->pieces), "list.scroll-to-item", "u", piece);
}

static void
follow_line (VacancyImportWindow *self)
{
  select_piece (self, piece_of_line (self));
}

/* Lines of the posting come anew: what becomes of the line of the text is in sight, or the row that had the keyboard has it. */
static void
show_pieces (VacancyImportWindow *self, const JdImportPlan *plan)
{
  const guint before = gtk_single_selection_get_selected (GTK_SINGLE_SELECTION (gtk_list_view_get_model (self->pieces)));
  GtkWidget *focus = gtk_root_get_focus (GTK_ROOT (self));
  const gboolean had_focus = focus && gtk_widget_is_ancestor (focus, GTK_WIDGET (self->pieces));
  guint count;

  vacancy_import_items_pieces (self->piece_model, plan);
  count = g_list_model_get_n_items (G_LIST_MODEL (self->piece_model));
  if (!had_focus || count == 0)
    {
      follow_line (self);
      return;
    }
  select_piece (self, before == GTK_INVALID_LIST_POSITION ? 0 : MIN (before, count - 1));
  gtk_widget_grab_focus (GTK_WIDGET (self->pieces));
}

static void
show_plan (VacancyImportWindow *self, const JdImportPlan *plan)
{
  const gboolean is_first = g_list_model_get_n_items (G_LIST_MODEL (self->line_model)) == 0;

  show_title (self, plan);
  show_notes (self, plan);
  show_drafts (self, plan);
  vacancy_import_items_lines (self->line_model, plan);
  show_pieces (self, plan);
  gtk_drop_down_set_selected (self->level, index_of (self->level_ids, plan->base->level));
  gtk_drop_down_set_selected (self->role, index_of (self->role_ids, plan->base->role));
  gtk_stack_set_visible_child_name (self->stack, plan->outline->lines->len > 0 ? "lines" : "nothing");
  if (is_first)
    gtk_widget_grab_focus (GTK_WIDGET (self->lines));
}

/* A plan that cannot be made, as of a level at fault, leaves what there is. */
static void
show_error (VacancyImportWindow *self, const GError *error)
{
  const gboolean is_read = g_list_model_get_n_items (G_LIST_MODEL (self->line_model)) > 0;

  gtk_label_set_text (self->fault, error ? error->message : "");
  gtk_widget_set_visible (GTK_WIDGET (self->fault), error && is_read);
  if (!error)
    return;
  vacancy_announce (GTK_WIDGET (self), error->message);
  if (is_read)
    return;
  adw_status_page_set_description (self->failed, NULL);
  g_autofree char *escaped = g_markup_escape_text (error->message, -1);
  adw_status_page_set_description (self->failed, escaped);
  gtk_stack_set_visible_child_name (self->stack, "failed");
}

static void
update_button (VacancyImportWindow *self)
{
  gtk_widget_set_sensitive (self->make_button, !vacancy_import_is_busy (self->import) && !vacancy_import_error (self->import) &&
                                                   g_list_model_get_n_items (G_LIST_MODEL (self->line_model)) > 0);
}

static void
changed_cb (VacancyImportWindow *self)
{
  const JdImportPlan *plan = vacancy_import_plan (self->import);

  self->is_showing = TRUE;
  show_error (self, vacancy_import_error (self->import));
  if (plan)
    show_plan (self, plan);
  self->is_showing = FALSE;
  update_button (self);
}

/* ---- what a person decides ---- */

static void
set_label (VacancyImportWindow *self, JdLabel label)
{
  VacancyImportItem *item = selected_item (self->lines);

  if (!item)
    return;
  vacancy_import_set_label (self->import, vacancy_import_item_get (item)->line, label);
  vacancy_announce (GTK_WIDGET (self->lines), vacancy_import_label_name (label));
}

static void
label_action (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  set_label (data, g_variant_get_uint32 (parameter));
}

/* Rows of the text are as many as its lines. */
static void
select_action (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  VacancyImportWindow *self = data;

  gtk_single_selection_set_selected (GTK_SINGLE_SELECTION (gtk_list_view_get_model (self->lines)), g_variant_get_uint32 (parameter));
}

static void
keep_action (GSimpleAction *action, GVariant *line, gpointer data)
{
  vacancy_import_set_choice (((VacancyImportWindow *) data)->import, g_variant_get_uint32 (line), JD_PLAN_KEEP);
}

static void
take_action (GSimpleAction *action, GVariant *line, gpointer data)
{
  vacancy_import_set_choice (((VacancyImportWindow *) data)->import, g_variant_get_uint32 (line), JD_PLAN_TAKE);
}

static void
leave_action (GSimpleAction *action, GVariant *line, gpointer data)
{
  vacancy_import_set_label (((VacancyImportWindow *) data)->import, g_variant_get_uint32 (line), JD_LABEL_OTHER);
}

static void
undo_action (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  VacancyImportWindow *self = data;

  if (vacancy_import_undo (self->import))
    vacancy_announce (GTK_WIDGET (self), _("Undone"));
}

static void
redo_action (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  VacancyImportWindow *self = data;

  if (vacancy_import_redo (self->import))
    vacancy_announce (GTK_WIDGET (self), _("Redone"));
}

static gboolean
key_cb (VacancyImportWindow *self, guint key, guint code, GdkModifierType state)
{
  const JdLabel label = vacancy_import_label_for_key (key);

  if (label == JD_N_LABELS || (state & (GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SUPER_MASK)))
    return GDK_EVENT_PROPAGATE;
  set_label (self, label);
  return GDK_EVENT_STOP;
}

static void
level_cb (VacancyImportWindow *self)
{
  const guint selected = gtk_drop_down_get_selected (self->level);

  if (!self->is_showing && selected < self->level_ids->len)
    vacancy_import_set_level (self->import, self->level_ids->pdata[selected]);
}

static void
role_cb (VacancyImportWindow *self)
{
  const guint selected = gtk_drop_down_get_selected (self->role);

  if (!self->is_showing && selected < self->role_ids->len)
    vacancy_import_set_role (self->import, self->role_ids->pdata[selected]);
}

static void
take_almost_cb (VacancyImportWindow *self)
{
  if (!self->is_showing && vacancy_import_plan (self->import))
    vacancy_import_set_take_almost (self->import, gtk_check_button_get_active (self->take_almost));
}

static void
make_cb (VacancyImportWindow *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (JdPosting) posting = vacancy_import_make (self->import, &error);

  if (!posting)
    {
      show_error (self, error);
      return;
    }
  self->made (posting, self->import, gtk_widget_get_visible (GTK_WIDGET (self->drafts)) && gtk_check_button_get_active (self->drafts), self->data);
  gtk_window_close (GTK_WINDOW (self));
}

/* ---- rows ---- */

/* The widget of the row that has the keyboard. */
static GtkWidget *
focused_row (VacancyImportWindow *self, GType type)
{
  GtkWidget *focus = gtk_root_get_focus (GTK_ROOT (self));
  GtkWidget *child = focus ? gtk_widget_get_first_child (focus) : NULL;

  return child && G_TYPE_CHECK_INSTANCE_TYPE (child, type) ? child : NULL;
}

static void
line_activate_cb (VacancyImportWindow *self)
{
  GtkWidget *row = focused_row (self, VACANCY_TYPE_IMPORT_LINE_ROW);

  if (row)
    vacancy_import_line_row_open_menu (VACANCY_IMPORT_LINE_ROW (row));
}

static void
piece_activate_cb (VacancyImportWindow *self)
{
  GtkWidget *row = focused_row (self, VACANCY_TYPE_IMPORT_PIECE_ROW);

  if (row)
    vacancy_import_piece_row_open_menu (VACANCY_IMPORT_PIECE_ROW (row));
}

static void
set_row_name (GtkListItem *list_item, VacancyImportItem *item)
{
  g_autofree char *name = vacancy_import_item_name (item);

  vacancy_list_item_set_name (list_item, name);
}

static void
setup_line_cb (GtkListItemFactory *factory, GtkListItem *item)
{
  gtk_list_item_set_child (item, vacancy_import_line_row_new ());
}

static void
bind_line_cb (GtkListItemFactory *factory, GtkListItem *list_item)
{
  VacancyImportItem *item = gtk_list_item_get_item (list_item);

  vacancy_import_line_row_set_item (VACANCY_IMPORT_LINE_ROW (gtk_list_item_get_child (list_item)), item);
  set_row_name (list_item, item);
  g_signal_connect_swapped (item, "changed", G_CALLBACK (set_row_name), list_item);
}

static void
unbind_line_cb (GtkListItemFactory *factory, GtkListItem *list_item)
{
  g_signal_handlers_disconnect_by_func (gtk_list_item_get_item (list_item), set_row_name, list_item);
  vacancy_import_line_row_set_item (VACANCY_IMPORT_LINE_ROW (gtk_list_item_get_child (list_item)), NULL);
}

static void
setup_piece_cb (GtkListItemFactory *factory, GtkListItem *item)
{
  gtk_list_item_set_child (item, vacancy_import_piece_row_new ());
}

static void
bind_piece_cb (GtkListItemFactory *factory, GtkListItem *list_item)
{
  VacancyImportItem *item = gtk_list_item_get_item (list_item);

  vacancy_import_piece_row_set_item (VACANCY_IMPORT_PIECE_ROW (gtk_list_item_get_child (list_item)), item);
  set_row_name (list_item, item);
}

static void
unbind_piece_cb (GtkListItemFactory *factory, GtkListItem *list_item)
{
  vacancy_import_piece_row_set_item (VACANCY_IMPORT_PIECE_ROW (gtk_list_item_get_child (list_item)), NULL);
}

/* ---- layout ---- */

static void
update_sides (VacancyImportWindow *self)
{
  const gboolean narrow = vacancy_breakpoint_bin_get_step (self->bin) > 0;

  (narrow ? gtk_widget_remove_css_class : gtk_widget_add_css_class) (self->made_side, "import-beside");
  gtk_widget_set_visible (self->sides, narrow);
  gtk_widget_set_visible (self->read_head, !narrow);
  gtk_widget_set_visible (self->made_head, !narrow);
  gtk_widget_set_visible (self->read_side, !narrow || gtk_toggle_button_get_active (self->show_read));
  gtk_widget_set_visible (self->made_side, !narrow || gtk_toggle_button_get_active (self->show_made));
}

/* F6: the keyboard goes between the lists and what stands above them. */
static void
part_action (GSimpleAction *action, GVariant *forward, gpointer data)
{
  VacancyImportWindow *self = data;
  GtkWidget *const parts[] = { GTK_WIDGET (self->lines), GTK_WIDGET (self->pieces), GTK_WIDGET (self->level), self->make_button };

  vacancy_focus_parts_move (parts, G_N_ELEMENTS (parts), g_variant_get_boolean (forward));
}

/* ---- life ---- */

static const GActionEntry actions[] = {
  { .name = "label", .activate = label_action, .parameter_type = "u" },
  { .name = "select", .activate = select_action, .parameter_type = "u" },
  { .name = "keep", .activate = keep_action, .parameter_type = "u" },
  { .name = "take", .activate = take_action, .parameter_type = "u" },
  { .name = "leave", .activate = leave_action, .parameter_type = "u" },
  { .name = "undo", .activate = undo_action },
  { .name = "redo", .activate = redo_action },
  { .name = "part", .activate = part_action, .parameter_type = "b" },
};

static void
append_choice (GtkStringList *names, GPtrArray *ids, const char *name, const char *id)
{
  gtk_string_list_append (names, name ? name : id);
  g_ptr_array_add (ids, (gpointer) id);
}

static void
fill_choices (VacancyImportWindow *self)
{
  JdLibrary *library = vacancy_import_library (self->import);
  const GPtrArray *levels = jd_library_levels (library), *roles = jd_library_roles (library);
  g_autoptr (GtkStringList) level_names = gtk_string_list_new (NULL), role_names = gtk_string_list_new (NULL);

  for (guint i = 0; i < levels->len; i++)
    {
      const JdLevel *level = levels->pdata[i];
      append_choice (level_names, self->level_ids, jd_localized_get (level->name, jd_program_language (), NULL), level->id);
    }
  append_choice (role_names, self->role_ids, _("No role"), NULL);
  for (guint i = 0; i < roles->len; i++)
    {
      const JdRole *role = roles->pdata[i];
      append_choice (role_names, self->role_ids, jd_localized_get (role->name, jd_program_language (), NULL), role->id);
    }
  gtk_drop_down_set_model (self->level, G_LIST_MODEL (level_names));
  gtk_drop_down_set_model (self->role, G_LIST_MODEL (role_names));
}

static GtkListItemFactory *
factory_new (GCallback setup, GCallback bind, GCallback unbind)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();

  g_signal_connect (factory, "setup", setup, NULL);
  g_signal_connect (factory, "bind", bind, NULL);
  g_signal_connect (factory, "unbind", unbind, NULL);
  return factory;
}

static void
set_list (GtkListView *list, GListStore *model, GtkListItemFactory *factory)
{
  g_autoptr (GtkSelectionModel) selection = GTK_SELECTION_MODEL (gtk_single_selection_new (G_LIST_MODEL (g_object_ref (model))));

  gtk_list_view_set_factory (list, factory);
  gtk_list_view_set_model (list, selection);
  g_object_unref (factory);
}

VacancyImportWindow *
vacancy_import_window_new (GtkApplication *application, VacancyImport *import, VacancyImportMade made, gpointer data, GDestroyNotify free_data)
{
  VacancyImportWindow *self = g_object_new (VACANCY_TYPE_IMPORT_WINDOW, "application", application, NULL);

  self->import = g_object_ref (import);
  self->made = made;
  self->data = data;
  self->free_data = free_data;
  self->is_showing = TRUE;
  fill_choices (self);
  self->is_showing = FALSE;
  g_signal_connect_object (import, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (import, "notify::busy", G_CALLBACK (update_button), self, G_CONNECT_SWAPPED);
  update_button (self);
  return self;
}

/* Tab and Shift+Tab go from list to list, each with one stop. */
static gboolean
vacancy_import_window_focus (GtkWidget *widget, GtkDirectionType direction)
{
  VacancyImportWindow *self = VACANCY_IMPORT_WINDOW (widget);
  GtkWidget *lines = GTK_WIDGET (self->lines), *pieces = GTK_WIDGET (self->pieces);

  if (vacancy_focus_leave_list (lines, direction) || vacancy_focus_leave_list (pieces, direction))
    return TRUE;
  if (!GTK_WIDGET_CLASS (vacancy_import_window_parent_class)->focus (widget, direction))
    return FALSE;
  if (direction == GTK_DIR_TAB_FORWARD || direction == GTK_DIR_TAB_BACKWARD)
    {
      vacancy_focus_selected_row (lines);
      vacancy_focus_selected_row (pieces);
    }
  return TRUE;
}

static void
vacancy_import_window_dispose (GObject *object)
{
  VacancyImportWindow *self = VACANCY_IMPORT_WINDOW (object);

  g_clear_object (&self->import);
  g_clear_object (&self->line_model);
  g_clear_object (&self->piece_model);
  g_clear_pointer (&self->level_ids, g_ptr_array_unref);
  g_clear_pointer (&self->role_ids, g_ptr_array_unref);
  if (self->free_data)
    g_clear_pointer (&self->data, self->free_data);
  G_OBJECT_CLASS (vacancy_import_window_parent_class)->dispose (object);
}

static void
vacancy_import_window_class_init (VacancyImportWindowClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = vacancy_import_window_dispose;
  widget_class->focus = vacancy_import_window_focus;
  g_type_ensure (VACANCY_TYPE_BREAKPOINT_BIN);
  g_type_ensure (VACANCY_TYPE_DIALOG_BOX);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/vacancy_app/Vacancy/vacancy-import-window.ui");
  gtk_widget_class_bind_template_child (widget_class, VacancyImportWindow, title);
  gtk_widget_class_bind_template_child (widget_class, VacancyImportWindow, stack);
  gtk_widget_class_bind_template_child (widget_class, VacancyImportWindow, failed);
  gtk_widget_class_bind_template_child (widget_class, VacancyImportWindow, bin);
  gtk_widget_class_bind_template_child (widget_class, VacancyImportWindow, read_side);
  gtk_widget_class_bind_template_child (widget_class, VacancyImportWindow, made_side);
  gtk_widget_class_bind_template_child (widget_class, VacancyImportWindow, read_head);
  gtk_widget_class_bind_template_child (widget_class, VacancyImportWindow, made_head);
  gtk_widget_class_bind_template_child (widget_class, VacancyImportWindow, sides);
  gtk_widget_class_bind_template_child (widget_class, VacancyImportWindow, show_read);
  gtk_widget_class_bind_template_child (widget_class, VacancyImportWindow, show_made);
  gtk_widget_class_bind_template_child (widget_class, VacancyImportWindow, lines);
  gtk_widget_class_bind_template_child (widget_class, VacancyImportWindow, pieces);
  gtk_widget_class_bind_template_child (widget_class, VacancyImportWindow, notes);
  gtk_widget_class_bind_template_child (widget_class, VacancyImportWindow, fault);
  gtk_widget_class_bind_template_child (widget_class, VacancyImportWindow, level);
  gtk_widget_class_bind_template_child (widget_class, VacancyImportWindow, role);
  gtk_widget_class_bind_template_child (widget_class, VacancyImportWindow, take_almost);
  gtk_widget_class_bind_template_child (widget_class, VacancyImportWindow, drafts);
  gtk_widget_class_bind_template_child (widget_class, VacancyImportWindow, drafts_label);
  gtk_widget_class_bind_template_child (widget_class, VacancyImportWindow, make_button);
  gtk_widget_class_bind_template_callback (widget_class, make_cb);
  gtk_widget_class_bind_template_callback (widget_class, level_cb);
  gtk_widget_class_bind_template_callback (widget_class, role_cb);
  gtk_widget_class_bind_template_callback (widget_class, take_almost_cb);
  gtk_widget_class_bind_template_callback (widget_class, key_cb);
  gtk_widget_class_bind_template_callback (widget_class, line_activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, piece_activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, update_sides);
}

static void
vacancy_import_window_init (VacancyImportWindow *self)
{
  static const int widths[] = { NARROW };
  g_autoptr (GSimpleActionGroup) group = g_simple_action_group_new ();

  self->line_model = g_list_store_new (VACANCY_TYPE_IMPORT_ITEM);
  self->piece_model = g_list_store_new (VACANCY_TYPE_IMPORT_ITEM);
  self->level_ids = g_ptr_array_new ();
  self->role_ids = g_ptr_array_new ();
  g_action_map_add_action_entries (G_ACTION_MAP (group), actions, G_N_ELEMENTS (actions), self);
  gtk_widget_insert_action_group (GTK_WIDGET (self), "import", G_ACTION_GROUP (group));
  gtk_widget_init_template (GTK_WIDGET (self));
  vacancy_controls_keep_names (GTK_WIDGET (self));
  vacancy_control_keep_name (GTK_WIDGET (self->drafts));
  vacancy_drop_down_set_name (self->level, _("Level"));
  vacancy_drop_down_set_name (self->role, _("Role"));
  vacancy_breakpoint_bin_set_thresholds (self->bin, widths, G_N_ELEMENTS (widths));
  set_list (self->lines, self->line_model, factory_new (G_CALLBACK (setup_line_cb), G_CALLBACK (bind_line_cb), G_CALLBACK (unbind_line_cb)));
  set_list (self->pieces, self->piece_model, factory_new (G_CALLBACK (setup_piece_cb), G_CALLBACK (bind_piece_cb), G_CALLBACK (unbind_piece_cb)));
  g_object_set (gtk_list_view_get_model (self->pieces), "autoselect", FALSE, "can-unselect", TRUE, NULL);
  g_signal_connect_object (gtk_list_view_get_model (self->lines), "notify::selected", G_CALLBACK (follow_line), self, G_CONNECT_SWAPPED);
  update_sides (self);
}
