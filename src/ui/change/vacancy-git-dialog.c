// SPDX-License-Identifier: GPL-3.0-or-later
#include "change/vacancy-git-dialog.h"

#include <glib/gi18n.h>

#include "change/vacancy-git-row.h"
#include "change/vacancy-settle-dialog.h"
#include "describe/jd-block-text.h"
#include "library/jd-library-stack.h"
#include "library/vacancy-git-work.h"
#include "widgets/vacancy-button-name.h"
#include "widgets/vacancy-dialog-box.h"
#include "widgets/vacancy-message.h"
#include "widgets/vacancy-tell.h"
#include "widgets/vacancy-weak.h"
#include "widgets/vacancy-wrap-layout.h"

struct _VacancyGitDialog
{
  AdwWindow parent_instance;

  /* template widgets */
  AdwWindowTitle *title;
  GtkButton *commit_button;
  GtkWidget *set_up, *message_box;
  GtkLabel *fault, *note;
  GtkListView *list;
  GtkTextView *message;
  GtkStack *stack; /* "looking", "clean", "fault", "items" */
  AdwStatusPage *fault_page;

  /* owned */
  VacancyServices *services;
  VacancyGit *git;
  char *folder;
  VacancyGitLook *look; /* NULL: not yet */
  GHashTable *left_out; /* paths that are not to be committed */
  GListStore *model;    /* of GtkStringObject, by the number of an item */

  gboolean has_own_message, is_proposing;
};

G_DEFINE_FINAL_TYPE (VacancyGitDialog, vacancy_git_dialog, ADW_TYPE_WINDOW)

static JdLibrary *
library_of (VacancyGitDialog *self)
{
  return vacancy_library_store_get_library (self->services->library);
}

static void
tell_fault (VacancyGitDialog *self, const char *text)
{
  gtk_label_set_text (self->fault, text ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (self->fault), text != NULL);
}

/* ---- what is chosen ---- */

static GStrv
chosen_paths (VacancyGitDialog *self)
{
  g_autoptr (GStrvBuilder) paths = g_strv_builder_new ();

  for (guint i = 0; i < self->look->items->len; i++)
    {
      const VacancyGitItem *item = g_ptr_array_index (self->look->items, i);

      if (item->file->state != JD_GIT_CONFLICT && !g_hash_table_contains (self->left_out, item->file->path))
        g_strv_builder_add (paths, item->file->path);
    }
  return g_strv_builder_end (paths);
}

static const char *
commit_label (JdGitMiddle middle)
{
  switch (middle)
    {
    case JD_GIT_MERGE:
      return _("_Finish the Merge");
    case JD_GIT_REBASE:
      return _("_Go On With the Rebase");
    case JD_GIT_PATCHES:
      return _("_Go On With the Patches");
    case JD_GIT_CHERRY_PICK:
    case JD_GIT_REVERT:
    case JD_GIT_NOTHING:
    default:
      return _("_Commit");
    }
}

/* In the middle of something all of it counts, and a message of git's own may be there. */
static gboolean
has_message (const JdGitStatus *status)
{
  return status->middle != JD_GIT_REBASE && status->middle != JD_GIT_PATCHES;
}

static char *
typed_message (VacancyGitDialog *self)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (self->message);
  GtkTextIter begin, end;

  gtk_text_buffer_get_bounds (buffer, &begin, &end);
  return g_strstrip (gtk_text_buffer_get_text (buffer, &begin, &end, FALSE));
}

static void
update_button (VacancyGitDialog *self)
{
  g_auto (GStrv) paths = self->look ? chosen_paths (self) : NULL;
  const JdGitStatus *status = self->look ? self->look->status : NULL;
  g_autofree char *message = typed_message (self);
  const gboolean is_free = status && status->middle == JD_GIT_NOTHING;

  gtk_widget_set_sensitive (GTK_WIDGET (self->commit_button),
                            status && jd_git_count (status, JD_GIT_CONFLICT, FALSE) == 0 && (*message || !has_message (status)) && (!is_free || (paths && paths[0])));
}

static void
propose_message (VacancyGitDialog *self)
{
  g_auto (GStrv) paths = chosen_paths (self);
  g_autofree char *message = self->look->status->middle == JD_GIT_MERGE ? g_strdup (_("Merge")) : vacancy_git_message (library_of (self), self->look, (const char *const *) paths);

  if (self->has_own_message)
    return;
  self->is_proposing = TRUE;
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (self->message), message, -1);
  self->is_proposing = FALSE;
}

static void
message_changed_cb (VacancyGitDialog *self)
{
  if (!self->is_proposing)
    self->has_own_message = TRUE;
  update_button (self);
}

static void
toggled_cb (VacancyGitDialog *self, VacancyGitRow *row)
{
  const char *path = vacancy_git_row_get_item (row)->file->path;

  if (vacancy_git_row_is_chosen (row))
    g_hash_table_remove (self->left_out, path);
  else
    g_hash_table_add (self->left_out, g_strdup (path));
  propose_message (self);
  update_button (self);
}

/* ---- looking ---- */

static void
fill_model (VacancyGitDialog *self)
{
  g_autoptr (GPtrArray) numbers = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < self->look->items->len; i++)
    {
      g_autofree char *number = g_strdup_printf ("%u", i);

      g_ptr_array_add (numbers, gtk_string_object_new (number));
    }
  g_list_store_splice (self->model, 0, g_list_model_get_n_items (G_LIST_MODEL (self->model)), numbers->pdata, numbers->len);
}

static void
show_note (VacancyGitDialog *self, const JdGitStatus *status)
{
  const guint conflicts = jd_git_count (status, JD_GIT_CONFLICT, FALSE);
  g_autofree char *text = NULL;

  if (conflicts > 0)
    text = g_strdup_printf (ngettext ("%u conflict has to be settled before this can go on.", "%u conflicts have to be settled before this can go on.", conflicts), conflicts);
  else if (status->middle != JD_GIT_NOTHING)
    text = g_strdup (_("All conflicts are settled."));
  gtk_label_set_text (self->note, text ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (self->note), text != NULL);
}

static void
show_status (VacancyGitDialog *self, const JdGitStatus *status)
{
  g_autofree char *branch = jd_git_branch_text (status);

  adw_window_title_set_subtitle (self->title, branch);
  gtk_button_set_label (self->commit_button, commit_label (status->middle));
  vacancy_button_set_name (self->commit_button, NULL);
  gtk_widget_set_visible (self->set_up, !status->is_set_up);
  gtk_widget_set_visible (self->message_box, has_message (status));
  show_note (self, status);
}

static const char *
page_of (const VacancyGitLook *look)
{
  if (!look->status)
    return "fault";
  return look->items->len > 0 || look->status->middle != JD_GIT_NOTHING ? "items" : "clean";
}

static void
looked_cb (VacancyGitLook *look, gpointer data)
{
  g_autoptr (VacancyGitDialog) self = vacancy_weak_take (data);

  if (!self)
    {
      vacancy_git_look_free (look);
      return;
    }
  /* Rows show the items until they are gone. */
  g_list_store_remove_all (self->model);
  vacancy_git_look_free (self->look);
  self->look = look;
  gtk_stack_set_visible_child_name (self->stack, page_of (look));
  gtk_widget_set_visible (GTK_WIDGET (self->commit_button), g_str_equal (page_of (look), "items"));
  adw_status_page_set_description (self->fault_page, look->error ? look->error->message : _("The folder is in no repository any more."));
  if (!look->status)
    return;
  fill_model (self);
  show_status (self, look->status);
  propose_message (self);
  update_button (self);
}

static void
look_again (VacancyGitDialog *self)
{
  vacancy_git_refresh (self->git);
  vacancy_git_look (self->folder, looked_cb, vacancy_weak_new (self));
}

/* ---- doing ---- */

static void
set_busy (VacancyGitDialog *self, gboolean busy)
{
  gtk_widget_set_sensitive (GTK_WIDGET (self->stack), !busy);
  gtk_widget_set_sensitive (GTK_WIDGET (self->commit_button), !busy);
}

static void
finish (VacancyGitDialog *self, const GError *error)
{
  set_busy (self, FALSE);
  tell_fault (self, error ? error->message : NULL);
  look_again (self);
}

static void
done_cb (const GError *error, gpointer data)
{
  g_autoptr (VacancyGitDialog) self = vacancy_weak_take (data);

  if (self)
    finish (self, error);
}

static void
committed_cb (const GError *error, gpointer data)
{
  g_autoptr (VacancyGitDialog) self = vacancy_weak_take (data);

  if (!self)
    return;
  if (!error)
    {
      self->has_own_message = FALSE;
      vacancy_tell (GTK_WIDGET (self), self->look->status->middle == JD_GIT_NOTHING ? _("Committed") : _("Done"), FALSE);
      /* What git brought with it is to be read. */
      vacancy_library_store_reload (self->services->library);
    }
  finish (self, error);
}

static void
commit_cb (VacancyGitDialog *self)
{
  g_autofree char *message = typed_message (self);

  set_busy (self, TRUE);
  vacancy_git_commit (self->folder, chosen_paths (self), message, committed_cb, vacancy_weak_new (self));
}

/* ---- settling ---- */

/* What is to be told to git once the file is written. */
typedef struct
{
  gpointer dialog; /* weak */
  char *folder, *path;
} Settling;

static Settling *
settling_new (VacancyGitDialog *self, const char *path)
{
  Settling *settling = g_new (Settling, 1);

  *settling = (Settling){ vacancy_weak_new (self), g_strdup (self->folder), g_strdup (path) };
  return settling;
}

static void
settling_free (gpointer data)
{
  Settling *settling = data;
  g_autoptr (VacancyGitDialog) self = settling->dialog ? vacancy_weak_take (settling->dialog) : NULL;

  g_free (settling->folder);
  g_free (settling->path);
  g_free (settling);
}

static void
written_cb (const char *label, const char *const *blocks, const GError *error, gpointer data)
{
  Settling *settling = data;

  if (error)
    done_cb (error, g_steal_pointer (&settling->dialog));
  else
    vacancy_git_settle (settling->folder, settling->path, done_cb, g_steal_pointer (&settling->dialog));
  settling_free (settling);
}

/* NULL: it is to be gone. */
static const JdBlock *
settled_block (const JdGitSides *sides, VacancyGitChoice choice)
{
  if (sides->kept)
    return choice == VACANCY_GIT_KEEP ? sides->kept : sides->taken;
  return choice == VACANCY_GIT_KEEP ? sides->ours : sides->theirs;
}

/* Writes the block, or removes it (NULL), and tells git then. */
static void
settle (VacancyGitDialog *self, const char *path, const JdBlock *block)
{
  set_busy (self, TRUE);
  vacancy_library_changes_do (self->services->changes, vacancy_git_settling (self->folder, path, block), written_cb, settling_new (self, path));
}

static void
settle_cb (VacancyGitDialog *self, guint choice, VacancyGitRow *row)
{
  const VacancyGitItem *item = vacancy_git_row_get_item (row);

  if (choice != VACANCY_GIT_STANDS && item->sides)
    {
      settle (self, item->file->path, settled_block (item->sides, (VacancyGitChoice) choice));
      return;
    }
  set_busy (self, TRUE);
  vacancy_git_settle (self->folder, item->file->path, done_cb, vacancy_weak_new (self));
}

/* Place by place, as any two versions are settled. */
static void
places_settled_cb (JdBlock *block, gpointer data)
{
  g_autoptr (JdBlock) settled = block;
  Settling *settling = data;
  g_autoptr (VacancyGitDialog) self = vacancy_weak_take (g_steal_pointer (&settling->dialog));

  if (self)
    settle (self, settling->path, settled);
}

static void
settle_places_cb (VacancyGitDialog *self, VacancyGitRow *row)
{
  const VacancyGitItem *item = vacancy_git_row_get_item (row);
  const JdGitSides *sides = item->sides;
  JdSettle *settle = jd_settle_new (sides->base, sides->ours, sides->theirs, jd_program_language ());
  Settling *settling = settling_new (self, item->file->path);

  vacancy_settle_dialog_present (GTK_WINDOW (self), library_of (self), settle, sides->ours->title,
                                 _("Yours is this side, the other one what is merged in. What only one of them changed is chosen already."), places_settled_cb, settling, settling_free);
}

/* ---- setting up ---- */

static void
set_up_cb (const char *const *written, const GError *error, gpointer data)
{
  g_autoptr (VacancyGitDialog) self = vacancy_weak_take (data);
  g_autofree char *text = written ? g_strjoinv ("\n\n", (char **) written) : NULL;

  if (!self)
    return;
  vacancy_message_tell (GTK_WINDOW (self), error ? _("This Could Not Be Set Up") : _("Set Up for Teams"), error ? error->message : text);
  look_again (self);
}

static void
set_up_clicked_cb (VacancyGitDialog *self)
{
  vacancy_git_set_up (self->folder, set_up_cb, vacancy_weak_new (self));
}

/* ---- rows ---- */

static void
setup_cb (VacancyGitDialog *self, GtkListItem *item)
{
  GtkWidget *row = vacancy_git_row_new ();

  g_signal_connect_object (row, "toggled", G_CALLBACK (toggled_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (row, "settle", G_CALLBACK (settle_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (row, "settle-places", G_CALLBACK (settle_places_cb), self, G_CONNECT_SWAPPED);
  gtk_list_item_set_activatable (item, FALSE);
  gtk_list_item_set_child (item, row);
}

static void
bind_cb (VacancyGitDialog *self, GtkListItem *item)
{
  VacancyGitRow *row = VACANCY_GIT_ROW (gtk_list_item_get_child (item));
  const char *number = gtk_string_object_get_string (gtk_list_item_get_item (item));
  const VacancyGitItem *shown = g_ptr_array_index (self->look->items, (guint) g_ascii_strtoull (number, NULL, 10));
  g_autofree char *name = NULL;

  vacancy_git_row_show (row, library_of (self), shown, !g_hash_table_contains (self->left_out, shown->file->path));
  name = vacancy_git_row_make_name (row);
  vacancy_list_item_set_name (item, name);
}

static void
unbind_cb (VacancyGitDialog *self, GtkListItem *item)
{
  vacancy_git_row_show (VACANCY_GIT_ROW (gtk_list_item_get_child (item)), NULL, NULL, FALSE);
}

/* ---- life ---- */

GtkWidget *
vacancy_git_dialog_present (GtkWindow *parent, VacancyServices *services, VacancyGit *git, const char *folder)
{
  VacancyGitDialog *self = g_object_new (VACANCY_TYPE_GIT_DIALOG, "transient-for", parent, NULL);
  g_autofree char *name = jd_library_folder_name (folder), *title = NULL;

  self->services = g_object_ref (services);
  self->git = g_object_ref (git);
  self->folder = g_strdup (folder);
  /* Translators: %s is a folder of the library. */
  title = g_strdup_printf (_("Changes in %s"), name);
  gtk_window_set_title (GTK_WINDOW (self), title);
  adw_window_title_set_title (self->title, title);
  gtk_window_present (GTK_WINDOW (self));
  look_again (self);
  return GTK_WIDGET (self);
}

static void
vacancy_git_dialog_dispose (GObject *object)
{
  VacancyGitDialog *self = VACANCY_GIT_DIALOG (object);

  /* Twice, perhaps. */
  if (self->list)
    gtk_list_view_set_model (self->list, NULL);
  G_OBJECT_CLASS (vacancy_git_dialog_parent_class)->dispose (object);
}

/* Rows show the items until they are gone. */
static void
vacancy_git_dialog_finalize (GObject *object)
{
  VacancyGitDialog *self = VACANCY_GIT_DIALOG (object);

  g_clear_object (&self->model);
  g_clear_object (&self->services);
  g_clear_object (&self->git);
  g_free (self->folder);
  vacancy_git_look_free (self->look);
  g_hash_table_unref (self->left_out);
  G_OBJECT_CLASS (vacancy_git_dialog_parent_class)->finalize (object);
}

static void
vacancy_git_dialog_class_init (VacancyGitDialogClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = vacancy_git_dialog_dispose;
  G_OBJECT_CLASS (class)->finalize = vacancy_git_dialog_finalize;
  g_type_ensure (VACANCY_TYPE_DIALOG_BOX);
  g_type_ensure (VACANCY_TYPE_WRAP_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/vacancy_app/Vacancy/vacancy-git-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, VacancyGitDialog, title);
  gtk_widget_class_bind_template_child (widget_class, VacancyGitDialog, commit_button);
  gtk_widget_class_bind_template_child (widget_class, VacancyGitDialog, set_up);
  gtk_widget_class_bind_template_child (widget_class, VacancyGitDialog, message_box);
  gtk_widget_class_bind_template_child (widget_class, VacancyGitDialog, fault);
  gtk_widget_class_bind_template_child (widget_class, VacancyGitDialog, note);
  gtk_widget_class_bind_template_child (widget_class, VacancyGitDialog, list);
  gtk_widget_class_bind_template_child (widget_class, VacancyGitDialog, message);
  gtk_widget_class_bind_template_child (widget_class, VacancyGitDialog, stack);
  gtk_widget_class_bind_template_child (widget_class, VacancyGitDialog, fault_page);
  gtk_widget_class_bind_template_callback (widget_class, commit_cb);
  gtk_widget_class_bind_template_callback (widget_class, set_up_clicked_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
vacancy_git_dialog_init (VacancyGitDialog *self)
{
  g_autoptr (GtkListItemFactory) factory = gtk_signal_list_item_factory_new ();

  self->left_out = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->model = g_list_store_new (GTK_TYPE_STRING_OBJECT);
  gtk_widget_init_template (GTK_WIDGET (self));
  vacancy_controls_keep_names (GTK_WIDGET (self));
  vacancy_control_keep_name (GTK_WIDGET (self->message));
  g_signal_connect_object (factory, "setup", G_CALLBACK (setup_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (factory, "bind", G_CALLBACK (bind_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (factory, "unbind", G_CALLBACK (unbind_cb), self, G_CONNECT_SWAPPED);
  gtk_list_view_set_factory (self->list, factory);
  gtk_list_view_set_model (self->list, GTK_SELECTION_MODEL (gtk_no_selection_new (g_object_ref (G_LIST_MODEL (self->model)))));
  g_signal_connect_object (gtk_text_view_get_buffer (self->message), "changed", G_CALLBACK (message_changed_cb), self, G_CONNECT_SWAPPED);
}
