// SPDX-License-Identifier: GPL-3.0-or-later
/* What is done to the blocks that are selected, and undone: each is asked for in one call, and told when it is done. */
#include <glib/gi18n.h>

#include "change/vacancy-change-told.h"
#include "change/vacancy-history-dialog.h"
#include "change/vacancy-make-one.h"
#include "describe/jd-block-text.h"
#include "form/vacancy-block-form.h"
#include "form/vacancy-block-tags.h"
#include "library/jd-library-stack.h"
#include "manage/vacancy-library-window-private.h"
#include "widgets/vacancy-message.h"
#include "widgets/vacancy-tell.h"
#include "widgets/vacancy-undo-keys.h"
#include "widgets/vacancy-widget-util.h"

static VacancyLibraryChanges *
changes_of (VacancyLibraryWindow *self)
{
  return self->services->changes;
}

static const JdBlock *
selected_block (VacancyLibraryWindow *self)
{
  VacancyBlockItem *item = vacancy_block_table_get_selected (self->table);

  return item ? vacancy_block_item_get_block (item) : NULL;
}

/* ---- doing ---- */

/* What was made is selected. */
static void
made_cb (const char *label, const char *const *blocks, const GError *error, gpointer data)
{
  VacancyLibraryWindow *self = data;

  if (blocks && blocks[0] && gtk_window_get_application (GTK_WINDOW (self)))
    vacancy_block_table_select (self->table, blocks[0]);
  vacancy_change_told_cb (label, blocks, error, data);
}

/* What was undone, or done again. */
static void
undone_cb (const char *label, const char *const *blocks, const GError *error, gpointer data)
{
  g_autoptr (GtkWidget) widget = data;
  g_autofree char *text = NULL;

  if (!gtk_window_get_application (GTK_WINDOW (widget)))
    return;
  /* Translators: %s is what was undone, such as "Retire 3 Blocks". */
  text = label ? g_strdup_printf (_("Undone: %s"), label) : NULL;
  if (error)
    vacancy_message_tell (GTK_WINDOW (widget), _("This Cannot Be Undone"), error->message);
  else if (text)
    vacancy_tell (widget, text, FALSE);
}

static void
carry_out (VacancyLibraryWindow *self, const VacancyLibraryRequest *request, VacancyLibraryDone done)
{
  vacancy_library_changes_do (changes_of (self), g_memdup2 (request, sizeof *request), done, g_object_ref (self));
}

void
vacancy_library_window_do (VacancyLibraryWindow *self, const VacancyLibraryRequest *request)
{
  carry_out (self, request, vacancy_change_told_cb);
}

static void
do_selected (VacancyLibraryWindow *self, VacancyLibraryDeed deed, const char *folder, VacancyLibraryDone done)
{
  const VacancyLibraryRequest request = { .deed = deed, .ids = vacancy_block_table_get_ids (self->table), .folder = g_strdup (folder) };

  carry_out (self, &request, done);
}

static void
retire_action (GSimpleAction *action, GVariant *parameter, gpointer self)
{
  do_selected (self, VACANCY_LIBRARY_RETIRE, NULL, vacancy_change_told_cb);
}

static void
restore_action (GSimpleAction *action, GVariant *parameter, gpointer self)
{
  do_selected (self, VACANCY_LIBRARY_RESTORE, NULL, vacancy_change_told_cb);
}

static void
duplicate_action (GSimpleAction *action, GVariant *parameter, gpointer self)
{
  do_selected (self, VACANCY_LIBRARY_DUPLICATE, NULL, made_cb);
}

/* Paths are bytes: names of files need not be text. */
static void
move_action (GSimpleAction *action, GVariant *folder, gpointer self)
{
  do_selected (self, VACANCY_LIBRARY_MOVE, g_variant_get_bytestring (folder), vacancy_change_told_cb);
}

static void
copy_action (GSimpleAction *action, GVariant *parameter, gpointer self)
{
  g_autofree char *own = jd_library_personal_folder ();

  do_selected (self, VACANCY_LIBRARY_COPY, own, vacancy_change_told_cb);
}

static void
undo_action (GSimpleAction *action, GVariant *parameter, gpointer self)
{
  carry_out (self, &(VacancyLibraryRequest){ .deed = VACANCY_LIBRARY_UNDO }, undone_cb);
}

static void
redo_action (GSimpleAction *action, GVariant *parameter, gpointer self)
{
  carry_out (self, &(VacancyLibraryRequest){ .deed = VACANCY_LIBRARY_REDO }, vacancy_change_told_cb);
}

/* ---- in dialogs ---- */

static void
tags_chosen_cb (GStrv add, GStrv remove, gpointer data)
{
  VacancyLibraryWindow *self = data;
  const VacancyLibraryRequest request = { .deed = VACANCY_LIBRARY_TAG, .ids = vacancy_block_table_get_ids (self->table), .add = add, .remove = remove };

  carry_out (self, &request, vacancy_change_told_cb);
}

static void
tags_action (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  VacancyLibraryWindow *self = data;
  g_auto (GStrv) ids = vacancy_block_table_get_ids (self->table);

  vacancy_block_tags_ask (GTK_WINDOW (self), vacancy_block_list_get_library (vacancy_block_table_get_list (self->table)), (const char *const *) ids, tags_chosen_cb, self);
}

static void
made_one_cb (const char *keep, const char *const *ids, gpointer data)
{
  VacancyLibraryWindow *self = data;
  const VacancyLibraryRequest request = { .deed = VACANCY_LIBRARY_MAKE_ONE, .ids = g_strdupv ((GStrv) ids), .with = g_strdup (keep) };

  vacancy_block_table_select (self->table, keep);
  carry_out (self, &request, vacancy_change_told_cb);
}

static void
make_one_action (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  VacancyLibraryWindow *self = data;
  g_auto (GStrv) ids = vacancy_block_table_get_ids (self->table);

  vacancy_make_one_ask (GTK_WINDOW (self), vacancy_block_list_get_library (vacancy_block_table_get_list (self->table)), (const char *const *) ids, made_one_cb, self);
}

/* Heard once the form has closed itself. */
static void
saved_cb (const char *label, const char *const *blocks, gpointer data)
{
  VacancyLibraryWindow *self = data;

  if (blocks[0])
    vacancy_block_table_select (self->table, blocks[0]);
  vacancy_tell (GTK_WIDGET (self), label, TRUE);
}

static void
edit_action (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  VacancyLibraryWindow *self = data;
  const JdBlock *block = selected_block (self);

  if (block)
    vacancy_block_form_present (GTK_WINDOW (self), self->services, self->usage, (JdBlock *) block, block->kind, NULL, saved_cb, self);
}

void
vacancy_library_window_edit_at (VacancyLibraryWindow *self, JdBlock *block, int variant, const char *language, gboolean in_pay)
{
  VacancyBlockForm *form = vacancy_block_form_present (GTK_WINDOW (self), self->services, self->usage, block, block->kind, NULL, saved_cb, self);

  if (in_pay)
    vacancy_block_form_go_to_pay (form);
  else
    vacancy_block_form_go_to_wording (form, variant, language);
}

static void
history_action (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  VacancyLibraryWindow *self = data;
  const JdBlock *block = selected_block (self);

  if (block)
    vacancy_history_dialog_present (GTK_WINDOW (self), self->services, self->usage, (JdBlock *) block);
}

static void
new_action (GSimpleAction *action, GVariant *kind, gpointer data)
{
  VacancyLibraryWindow *self = data;

  vacancy_block_form_present (GTK_WINDOW (self), self->services, self->usage, NULL, jd_kind_from_name (g_variant_get_string (kind, NULL)), NULL, saved_cb, self);
}

void
vacancy_library_window_write (VacancyLibraryWindow *self, const char *text)
{
  const VacancyBlockQuery scope = vacancy_library_sidebar_get_query (self->sidebar);
  const JdKind kind = scope.kind == JD_KIND_OTHER || scope.kind == JD_KIND_SALARY ? JD_KIND_DUTY : scope.kind;

  vacancy_block_form_present (GTK_WINDOW (self), self->services, self->usage, NULL, kind, text, saved_cb, self);
}

/* ---- what can be done ---- */

static void
enable (VacancyLibraryWindow *self, const char *name, gboolean enabled)
{
  g_simple_action_set_enabled (G_SIMPLE_ACTION (g_action_map_lookup_action (G_ACTION_MAP (self), name)), enabled);
}

static void
update_history (VacancyLibraryWindow *self)
{
  const char *const labels[] = { vacancy_library_changes_undo_label (changes_of (self)), vacancy_library_changes_redo_label (changes_of (self)) };
  static const char *const actions[] = { "undo", "redo" }, *const keys[] = { VACANCY_UNDO_KEY, VACANCY_REDO_KEY };

  g_menu_remove_all (self->history_section);
  for (guint i = 0; i < G_N_ELEMENTS (labels); i++)
    {
      g_autofree char *of = labels[i] ? vacancy_menu_label (labels[i]) : NULL, *action = g_strconcat ("win.", actions[i], NULL);
      /* Translators: %s is what would be undone or done again, such as "Retire 3 Blocks". */
      g_autofree char *label = of ? g_strdup_printf (i == 0 ? _("_Undo: %s") : _("_Redo: %s"), of) : g_strdup (i == 0 ? _("_Undo") : _("_Redo"));
      g_autoptr (GMenuItem) item = g_menu_item_new (label, action);

      g_menu_item_set_attribute (item, "accel", "s", keys[i]);
      g_menu_append_item (self->history_section, item);
      enable (self, actions[i], labels[i] != NULL);
    }
}

void
vacancy_library_window_update_edit (VacancyLibraryWindow *self)
{
  static const char *const actions[] = { "tags", "retire", "restore", "duplicate-blocks", "move-blocks", "copy-blocks", "delete-blocks", "add-to-role", "export" };
  const gboolean are_shown = vacancy_library_window_is_on_blocks (self) && vacancy_library_sidebar_get_kind (self->sidebar) == VACANCY_SCOPE_BLOCKS;
  const guint n_selected = are_shown ? vacancy_block_table_n_selected (self->table) : 0;
  g_autofree char *count = g_strdup_printf (ngettext ("%'u selected", "%'u selected", n_selected), n_selected);

  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    enable (self, actions[i], n_selected > 0);
  enable (self, "edit", n_selected == 1);
  enable (self, "history", n_selected == 1);
  enable (self, "make-one", n_selected > 1);
  gtk_label_set_text (self->edit_count, count);
  gtk_widget_set_visible (self->edit_bar, n_selected > 0);
}

/* ---- once ---- */

static void
fill_new_menu (VacancyLibraryWindow *self)
{
  for (JdKind kind = 0; kind < JD_N_KINDS; kind++)
    {
      g_autoptr (GMenuItem) item = g_menu_item_new (jd_block_kind_label (kind), NULL);

      g_menu_item_set_action_and_target (item, "win.new-block", "s", jd_kind_names[kind]);
      g_menu_append_item (self->new_menu, item);
    }
}

void
vacancy_library_window_follow_changes (VacancyLibraryWindow *self)
{
  g_signal_connect_object (changes_of (self), "notify::labels", G_CALLBACK (update_history), self, G_CONNECT_SWAPPED);
  vacancy_library_changes_refresh (changes_of (self));
  update_history (self);
}

void
vacancy_library_window_add_edit (VacancyLibraryWindow *self)
{
  static const GActionEntry entries[] = {
    { .name = "edit", .activate = edit_action },
    { .name = "history", .activate = history_action },
    { .name = "tags", .activate = tags_action },
    { .name = "make-one", .activate = make_one_action },
    { .name = "retire", .activate = retire_action },
    { .name = "restore", .activate = restore_action },
    { .name = "duplicate-blocks", .activate = duplicate_action },
    { .name = "move-blocks", .parameter_type = "ay", .activate = move_action },
    { .name = "copy-blocks", .activate = copy_action },
    { .name = "new-block", .parameter_type = "s", .activate = new_action },
    { .name = "undo", .activate = undo_action },
    { .name = "redo", .activate = redo_action },
  };

  g_action_map_add_action_entries (G_ACTION_MAP (self), entries, G_N_ELEMENTS (entries), self);
  fill_new_menu (self);
  vacancy_undo_keys_add (GTK_WINDOW (self));
  vacancy_library_window_update_edit (self);
}
