// SPDX-License-Identifier: GPL-3.0-or-later
#include "change/vacancy-commit-list.h"

#include <glib/gi18n.h>
#include <string.h>

#include "change/vacancy-differences.h"
#include "compose/jd-phrases.h"
#include "describe/jd-block-text.h"
#include "item/jd-block-differences.h"
#include "library/vacancy-git-work.h"
#include "widgets/vacancy-button-name.h"
#include "widgets/vacancy-message.h"
#include "widgets/vacancy-tell.h"
#include "widgets/vacancy-weak.h"

/* Milliseconds that a block is shown before git is asked. */
#define DELAY 250

/* Of a row: what it is about. */
#define COMMIT "vacancy-commit"

struct _VacancyCommitList
{
  GtkBox parent_instance;

  /* template widgets */
  GtkListBox *list;

  /* owned */
  VacancyGit *git; /* NULL: nothing is looked up */
  VacancyLibraryChanges *changes;
  JdLibrary *library; /* of the block */
  JdBlock *block;     /* NULL: none */
  char *folder, *file; /* where it is, as git is asked */
  GPtrArray *commits;  /* of JdGitCommit; NULL: not known */
  guint waiting, asked; /* a timeout; which question was the last */
};

G_DEFINE_FINAL_TYPE (VacancyCommitList, vacancy_commit_list, GTK_TYPE_BOX)

/* ---- restoring ---- */

static void
restored_cb (const char *label, const char *const *blocks, const GError *error, gpointer data)
{
  g_autoptr (VacancyCommitList) self = vacancy_weak_take (data);
  GtkRoot *root = self ? gtk_widget_get_root (GTK_WIDGET (self)) : NULL;

  if (!root)
    return;
  if (error)
    vacancy_message_tell (GTK_WINDOW (root), _("This Cannot Be Done"), error->message);
  else
    vacancy_tell (GTK_WIDGET (self), label ? label : _("It says that already"), label != NULL);
}

static void
restore (VacancyCommitList *self, JdBlock *version, const JdGitCommit *commit)
{
  VacancyLibraryRequest *request = g_new0 (VacancyLibraryRequest, 1);

  request->deed = VACANCY_LIBRARY_SAVE;
  request->former = jd_block_ref (self->block);
  request->block = jd_block_ref (version);
  /* Translators: why a block changed; what it says is that of a commit, of which %s is the message. */
  request->why = g_strdup_printf (_("As in “%s”"), commit->subject);
  vacancy_library_changes_do (self->changes, request, restored_cb, vacancy_weak_new (self));
}

/* ---- one version ---- */

/* Whose it is, and which row waits for it. */
typedef struct
{
  gpointer list; /* weak */
  guint asked, index;
} Asking;

static const JdGitCommit *
commit_at (VacancyCommitList *self, guint index)
{
  return g_ptr_array_index (self->commits, index);
}

static void
restore_clicked_cb (GtkButton *button, VacancyCommitList *self)
{
  GtkWidget *row = gtk_widget_get_ancestor (GTK_WIDGET (button), GTK_TYPE_LIST_BOX_ROW);

  restore (self, g_object_get_data (G_OBJECT (button), COMMIT), commit_at (self, (guint) gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (row))));
}

static void
add_restore (VacancyCommitList *self, GtkBox *box, JdBlock *version, const JdGitCommit *commit)
{
  GtkWidget *button = gtk_button_new_with_label (_("Restore"));
  g_autofree char *name = g_strdup_printf (_("Restore “%s”"), commit->subject);

  gtk_widget_set_halign (button, GTK_ALIGN_START);
  gtk_widget_set_margin_top (button, 6);
  vacancy_button_set_name (GTK_BUTTON (button), name);
  g_object_set_data_full (G_OBJECT (button), COMMIT, jd_block_ref (version), (GDestroyNotify) jd_block_unref);
  g_signal_connect (button, "clicked", G_CALLBACK (restore_clicked_cb), self);
  gtk_box_append (box, button);
}

/* What was then, seen from now: what a restore would change. */
static void
show_version (VacancyCommitList *self, GtkBox *box, JdBlock *version, const JdGitCommit *commit)
{
  g_autoptr (GPtrArray) differences = jd_block_differences (self->block, version, jd_program_language ());

  for (guint i = 0; i < differences->len; i++)
    {
      const JdBlockDifference *difference = g_ptr_array_index (differences, i);

      vacancy_differences_add (box, self->library, difference->place, difference->before, difference->after);
    }
  if (differences->len == 0)
    vacancy_differences_add_note (box, _("It said what it says now"));
  else
    add_restore (self, box, version, commit);
}

static GtkBox *
box_of (VacancyCommitList *self, guint index)
{
  return GTK_BOX (gtk_list_box_row_get_child (gtk_list_box_get_row_at_index (self->list, (int) index)));
}

static void
version_cb (JdBlock *block, const GError *error, gpointer data)
{
  g_autofree Asking *asking = data;
  g_autoptr (VacancyCommitList) self = vacancy_weak_take (asking->list);
  g_autoptr (JdBlock) version = block;

  if (!self || self->asked != asking->asked)
    return;
  if (version)
    show_version (self, box_of (self, asking->index), version, commit_at (self, asking->index));
  else
    vacancy_differences_add_note (box_of (self, asking->index), error->message);
}

static void
activated_cb (VacancyCommitList *self, GtkListBoxRow *row)
{
  Asking *asking = g_new (Asking, 1);

  *asking = (Asking){ vacancy_weak_new (self), self->asked, (guint) gtk_list_box_row_get_index (row) };
  /* Once for each. */
  gtk_list_box_row_set_activatable (row, FALSE);
  vacancy_git_block_at (self->folder, commit_at (self, asking->index), version_cb, asking);
}

/* ---- the commits ---- */

static GtkWidget *
row_new (const JdGitCommit *commit)
{
  GtkWidget *row = gtk_list_box_row_new (), *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  g_autofree char *date = jd_phrase_date (jd_program_language (), commit->on), *details = g_strdup_printf ("%s · %s", date ? date : commit->on, commit->by);
  g_autofree char *name = g_strdup_printf ("%s, %s", commit->subject, details);

  gtk_widget_add_css_class (box, "block-card");
  vacancy_differences_add_note (GTK_BOX (box), details);
  gtk_box_append (GTK_BOX (box), g_object_new (GTK_TYPE_LABEL, "label", commit->subject, "xalign", 0.0, "wrap", TRUE, "wrap-mode", PANGO_WRAP_WORD_CHAR, NULL));
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, name, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, _("Press to compare with now"), -1);
  return row;
}

static void
clear (VacancyCommitList *self)
{
  GtkListBoxRow *row;

  self->asked++;
  g_clear_handle_id (&self->waiting, g_source_remove);
  g_clear_pointer (&self->commits, g_ptr_array_unref);
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
  while ((row = gtk_list_box_get_row_at_index (self->list, 0)))
    gtk_list_box_remove (self->list, GTK_WIDGET (row));
}

static void
logged_cb (GPtrArray *commits, gpointer data)
{
  g_autofree Asking *asking = data;
  g_autoptr (VacancyCommitList) self = vacancy_weak_take (asking->list);
  g_autoptr (GPtrArray) found = commits;

  if (!self || self->asked != asking->asked || !found)
    return;
  self->commits = g_steal_pointer (&found);
  for (guint i = 0; i < self->commits->len; i++)
    gtk_list_box_append (self->list, row_new (commit_at (self, i)));
  gtk_widget_set_visible (GTK_WIDGET (self), self->commits->len > 0);
}

static gboolean
ask_cb (gpointer data)
{
  VacancyCommitList *self = data;
  Asking *asking = g_new (Asking, 1);

  self->waiting = 0;
  *asking = (Asking){ vacancy_weak_new (self), self->asked, 0 };
  vacancy_git_log (self->folder, self->file, logged_cb, asking);
  return G_SOURCE_REMOVE;
}

/* Where @block is, when that is in a repository. */
static gboolean
find_file (VacancyCommitList *self)
{
  JdLibraryPlace place;

  g_clear_pointer (&self->folder, g_free);
  g_clear_pointer (&self->file, g_free);
  if (!self->git || !jd_library_find_block (self->library, self->block->id, &place) || !vacancy_git_has (self->git, place.folder) || !g_str_has_prefix (place.file, place.folder))
    return FALSE;
  self->folder = g_strdup (place.folder);
  self->file = g_strdup (place.file + strlen (place.folder) + strspn (place.file + strlen (place.folder), "/"));
  return TRUE;
}

static void
update (VacancyCommitList *self)
{
  clear (self);
  if (self->block && find_file (self))
    self->waiting = g_timeout_add (DELAY, ask_cb, self);
}

/* ---- public ---- */

void
vacancy_commit_list_set_git (VacancyCommitList *self, VacancyGit *git, VacancyLibraryChanges *changes)
{
  g_return_if_fail (VACANCY_IS_COMMIT_LIST (self) && !self->git);
  self->git = g_object_ref (git);
  self->changes = g_object_ref (changes);
  g_signal_connect_object (git, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
}

void
vacancy_commit_list_show (VacancyCommitList *self, const JdLibrary *library, JdBlock *block)
{
  g_return_if_fail (VACANCY_IS_COMMIT_LIST (self) && library && block);
  g_clear_pointer (&self->library, jd_library_unref);
  g_clear_pointer (&self->block, jd_block_unref);
  self->library = jd_library_ref ((JdLibrary *) library);
  self->block = jd_block_ref (block);
  update (self);
}

/* ---- life ---- */

static void
vacancy_commit_list_dispose (GObject *object)
{
  VacancyCommitList *self = VACANCY_COMMIT_LIST (object);

  g_clear_handle_id (&self->waiting, g_source_remove);
  g_clear_object (&self->git);
  g_clear_object (&self->changes);
  g_clear_pointer (&self->library, jd_library_unref);
  g_clear_pointer (&self->block, jd_block_unref);
  g_clear_pointer (&self->folder, g_free);
  g_clear_pointer (&self->file, g_free);
  g_clear_pointer (&self->commits, g_ptr_array_unref);
  G_OBJECT_CLASS (vacancy_commit_list_parent_class)->dispose (object);
}

static void
vacancy_commit_list_class_init (VacancyCommitListClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = vacancy_commit_list_dispose;
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/vacancy_app/Vacancy/vacancy-commit-list.ui");
  gtk_widget_class_bind_template_child (widget_class, VacancyCommitList, list);
  gtk_widget_class_bind_template_callback (widget_class, activated_cb);
}

static void
vacancy_commit_list_init (VacancyCommitList *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
