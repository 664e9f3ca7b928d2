// SPDX-License-Identifier: GPL-3.0-or-later
#include "change/vacancy-uses-list.h"

#include <glib/gi18n.h>

#include "describe/jd-block-text.h"
#include "widgets/vacancy-button-name.h"
#include "widgets/vacancy-wrap-layout.h"

/* More than these are a number. */
#define ROWS_MOST 50

/* What a row leads to: the path of a posting. */
#define ROW_PATH "vacancy-path"
/* What a button takes away: the path of a folder. */
#define BUTTON_FOLDER "vacancy-folder"

struct _VacancyUsesList
{
  AdwBin parent_instance;

  /* template widgets */
  GtkListBox *list;
  GtkBox *places;

  /* owned */
  VacancyUsageIndex *index;
  GSettings *settings;
  JdLibrary *library; /* NULL: no block */
  char *block;
  char *shown; /* what the rows say; NULL: nothing */
  GtkNativeDialog *chooser;
};

G_DEFINE_FINAL_TYPE (VacancyUsesList, vacancy_uses_list, ADW_TYPE_BIN)

/* ---- rows ---- */

/* All lines of one user: @n of @uses from @first on. */
typedef struct
{
  const GPtrArray *uses;
  guint first, n;
} Group;

static const JdUse *
use_at (const Group *group, guint index)
{
  return g_ptr_array_index (group->uses, group->first + index);
}

static Group
group_at (const GPtrArray *uses, guint first)
{
  Group group = { uses, first, 1 };

  while (first + group.n < uses->len && use_at (&group, group.n)->user == use_at (&group, 0)->user)
    group.n++;
  return group;
}

/* New string. */
static char *
title_of (const JdLibrary *library, const JdUser *user)
{
  const JdRole *role = user->kind == JD_USER_ROLE ? jd_library_role (library, user->id) : NULL;
  const char *name = role ? jd_localized_get (role->name, jd_program_language (), NULL) : NULL;

  if (user->kind == JD_USER_POSTING)
    return g_strdup (user->title);
  return name ? g_strdup (name) : user->kind == JD_USER_LEVEL ? jd_level_name (library, user->id, jd_program_language ()) : g_strdup (user->id);
}

/* What kind of thing it is; of a posting which file. New string. */
static char *
subtitle_of (const JdUser *user)
{
  g_autofree char *name = user->file ? g_filename_display_basename (user->file) : NULL;

  if (user->kind == JD_USER_ROLE)
    return g_strdup (_("Role"));
  if (user->kind == JD_USER_LEVEL)
    return g_strdup (_("Level"));
  return name ? g_steal_pointer (&name) : g_strdup (_("Not saved yet"));
}

/* What there is to know of the lines of a posting, the most telling first; NULL: nothing. */
static const char *
remark_on (const Group *group, int revision)
{
  gboolean is_own = FALSE, is_earlier = FALSE;

  if (use_at (group, 0)->user->kind != JD_USER_POSTING)
    return NULL;
  for (guint i = 0; i < group->n; i++)
    {
      is_own = is_own || use_at (group, i)->state == JD_OVERRIDDEN;
      is_earlier = is_earlier || use_at (group, i)->revision < revision;
    }
  if (use_at (group, 0)->user->is_posted)
    return _("posted");
  return is_earlier ? _("earlier revision") : is_own ? _("own wording") : NULL;
}

static GtkWidget *
row_new (const char *title, const char *subtitle, const char *remark)
{
  g_autofree char *escaped = g_markup_escape_text (title, -1), *below = g_markup_escape_text (subtitle, -1);
  GtkWidget *row = g_object_new (ADW_TYPE_ACTION_ROW, "title", escaped, "subtitle", below, "title-lines", 2, "subtitle-lines", 1, NULL);

  if (remark)
    {
      GtkWidget *label = gtk_label_new (remark);

      gtk_widget_add_css_class (label, "dim-label");
      adw_action_row_add_suffix (ADW_ACTION_ROW (row), label);
    }
  return row;
}

static void
add_user (VacancyUsesList *self, const Group *group, int revision)
{
  const JdUser *user = use_at (group, 0)->user;
  g_autofree char *title = title_of (self->library, user), *subtitle = subtitle_of (user);
  GtkWidget *row = row_new (title, subtitle, remark_on (group, revision));

  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), user->file != NULL);
  g_object_set_data_full (G_OBJECT (row), ROW_PATH, g_strdup (user->file), g_free);
  gtk_list_box_append (self->list, row);
}

static void
add_note (VacancyUsesList *self, const char *title, const char *subtitle)
{
  GtkWidget *row = row_new (title, subtitle, NULL);

  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_widget_add_css_class (row, "dim-label");
  gtk_list_box_append (self->list, row);
}

/* Broken files and folders may use it as well: which they are is told, as far as there is room. */
static void
add_unread (VacancyUsesList *self, const JdWhereUsed *used)
{
  const GPtrArray *unread = jd_where_used_unread (used);
  g_autofree char *title = g_strdup_printf (ngettext ("%u posting or folder cannot be read", "%u postings or folders cannot be read", unread->len), unread->len);

  if (unread->len > 0)
    add_note (self, title, ((const JdUnread *) g_ptr_array_index (unread, 0))->error->message);
}

static void
clear (VacancyUsesList *self)
{
  GtkListBoxRow *row;

  while ((row = gtk_list_box_get_row_at_index (self->list, 0)))
    gtk_list_box_remove (self->list, GTK_WIDGET (row));
}

static void
fill (VacancyUsesList *self, const JdWhereUsed *used)
{
  const GPtrArray *uses = jd_where_used_of (used, self->block);
  const JdBlock *block = jd_library_block (self->library, self->block);
  guint shown = 0, more = 0;

  for (guint i = 0; i < uses->len;)
    {
      const Group group = group_at (uses, i);

      if (shown < ROWS_MOST)
        add_user (self, &group, block ? block->revision : 0);
      shown++;
      i += group.n;
    }
  more = shown > ROWS_MOST ? shown - ROWS_MOST : 0;
  if (more > 0)
    {
      g_autofree char *text = g_strdup_printf (ngettext ("and %u more", "and %u more", more), more);

      add_note (self, text, "");
    }
  if (shown == 0)
    add_note (self, _("Not used"), _("By no role, level or posting that is known"));
  add_unread (self, used);
}

/* All that the rows are made of. New string. */
static char *
describe (VacancyUsesList *self, const JdWhereUsed *used)
{
  const GPtrArray *uses = jd_where_used_of (used, self->block), *unread = jd_where_used_unread (used);
  const JdBlock *block = jd_library_block (self->library, self->block);
  GString *text = g_string_new (NULL);

  g_string_append_printf (text, "%p %s %d", (gpointer) self->library, self->block, block ? block->revision : 0);
  for (guint i = 0; i < uses->len; i++)
    {
      const JdUse *use = g_ptr_array_index (uses, i);
      const JdUser *user = use->user;

      g_string_append_printf (text, "\n%d %s %s %s %d %d %d", user->kind, user->id, user->file ? user->file : "", user->title ? user->title : "", user->is_posted, use->state, use->revision);
    }
  g_string_append_printf (text, "\n%u %s", unread->len, unread->len > 0 ? ((const JdUnread *) g_ptr_array_index (unread, 0))->path : "");
  return g_string_free (text, FALSE);
}

/* The same answer leaves the rows, and the keyboard in one of them, where they are. */
static void
update (VacancyUsesList *self)
{
  const JdWhereUsed *used = self->index && self->library ? vacancy_usage_index_get (self->index) : NULL;
  g_autofree char *shown = used ? describe (self, used) : NULL;

  if (g_strcmp0 (shown, self->shown) == 0)
    return;
  clear (self);
  gtk_widget_set_visible (GTK_WIDGET (self->list), used != NULL);
  if (used)
    fill (self, used);
  g_free (self->shown);
  self->shown = g_steal_pointer (&shown);
}

static void
row_activated_cb (VacancyUsesList *self, GtkListBoxRow *row)
{
  const char *path = g_object_get_data (G_OBJECT (row), ROW_PATH);

  if (path)
    gtk_widget_activate_action (GTK_WIDGET (self), "app.open-path", "^ay", path);
}

/* ---- where postings are looked for ---- */

/* With @added (NULL: none), and without @removed (NULL: none). */
static void
change_folders (VacancyUsesList *self, const char *added, const char *removed)
{
  g_auto (GStrv) before = g_settings_get_strv (self->settings, "posting-folders"), after = NULL;
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  for (guint i = 0; before[i]; i++)
    if (g_strcmp0 (before[i], removed) != 0 && g_strcmp0 (before[i], added) != 0)
      g_strv_builder_add (builder, before[i]);
  if (added)
    g_strv_builder_add (builder, added);
  after = g_strv_builder_end (builder);
  g_settings_set_strv (self->settings, "posting-folders", (const char *const *) after);
}

static void
remove_cb (VacancyUsesList *self, GtkWidget *button)
{
  g_autofree char *folder = g_strdup (g_object_get_data (G_OBJECT (button), BUTTON_FOLDER));

  change_folders (self, NULL, folder);
}

static void
add_place (VacancyUsesList *self, const char *folder)
{
  g_autofree char *name = g_filename_display_basename (folder), *shown = g_filename_display_name (folder);
  /* Translators: %s is the path of a folder with postings, which is not looked into any longer. */
  g_autofree char *label = g_strdup_printf (_("No Longer Look in %s"), shown);
  GtkWidget *button = gtk_button_new (), *content = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6), *text = gtk_label_new (name);

  gtk_label_set_ellipsize (GTK_LABEL (text), PANGO_ELLIPSIZE_MIDDLE);
  gtk_box_append (GTK_BOX (content), text);
  gtk_box_append (GTK_BOX (content), gtk_image_new_from_icon_name ("window-close-symbolic"));
  gtk_button_set_child (GTK_BUTTON (button), content);
  gtk_widget_set_tooltip_text (button, label);
  vacancy_button_set_name (GTK_BUTTON (button), label);
  g_object_set_data_full (G_OBJECT (button), BUTTON_FOLDER, g_strdup (folder), g_free);
  g_signal_connect_object (button, "clicked", G_CALLBACK (remove_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (self->places, button);
}

/* Behind the button that adds one. */
static void
show_places (VacancyUsesList *self)
{
  g_auto (GStrv) folders = g_settings_get_strv (self->settings, "posting-folders");
  GtkWidget *last;

  while ((last = gtk_widget_get_last_child (GTK_WIDGET (self->places))) != gtk_widget_get_first_child (GTK_WIDGET (self->places)))
    gtk_box_remove (self->places, last);
  for (guint i = 0; folders[i]; i++)
    add_place (self, folders[i]);
}

static void
chosen_cb (VacancyUsesList *self, int response)
{
  g_autoptr (GFile) file = response == GTK_RESPONSE_ACCEPT ? gtk_file_chooser_get_file (GTK_FILE_CHOOSER (self->chooser)) : NULL;
  g_autofree char *path = file ? g_file_get_path (file) : NULL;

  g_clear_object (&self->chooser);
  if (path && g_utf8_validate (path, -1, NULL))
    change_folders (self, path, NULL);
}

static void
add_folder_cb (VacancyUsesList *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWindow *window = GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL;

  g_clear_object (&self->chooser);
  self->chooser = GTK_NATIVE_DIALOG (gtk_file_chooser_native_new (_("Look for Postings in a Folder"), window, GTK_FILE_CHOOSER_ACTION_SELECT_FOLDER, _("_Add"), NULL));
  gtk_native_dialog_set_modal (self->chooser, TRUE);
  g_signal_connect_object (self->chooser, "response", G_CALLBACK (chosen_cb), self, G_CONNECT_SWAPPED);
  gtk_native_dialog_show (self->chooser);
}

/* ---- public ---- */

void
vacancy_uses_list_set_index (VacancyUsesList *self, VacancyUsageIndex *index, GSettings *settings)
{
  g_return_if_fail (VACANCY_IS_USES_LIST (self) && VACANCY_IS_USAGE_INDEX (index) && !self->index);
  self->index = g_object_ref (index);
  self->settings = g_object_ref (settings);
  g_signal_connect_object (index, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (settings, "changed::posting-folders", G_CALLBACK (show_places), self, G_CONNECT_SWAPPED);
  show_places (self);
  update (self);
}

void
vacancy_uses_list_show (VacancyUsesList *self, const JdLibrary *library, const JdBlock *block)
{
  g_return_if_fail (VACANCY_IS_USES_LIST (self) && library && block);
  g_clear_pointer (&self->library, jd_library_unref);
  self->library = jd_library_ref ((JdLibrary *) library);
  g_free (self->block);
  self->block = g_strdup (block->id);
  if (self->index && !vacancy_usage_index_get (self->index))
    vacancy_usage_index_look (self->index);
  update (self);
}

/* ---- life ---- */

static void
vacancy_uses_list_dispose (GObject *object)
{
  VacancyUsesList *self = VACANCY_USES_LIST (object);

  g_clear_object (&self->chooser);
  g_clear_object (&self->index);
  g_clear_object (&self->settings);
  g_clear_pointer (&self->library, jd_library_unref);
  g_clear_pointer (&self->block, g_free);
  g_clear_pointer (&self->shown, g_free);
  G_OBJECT_CLASS (vacancy_uses_list_parent_class)->dispose (object);
}

static void
vacancy_uses_list_class_init (VacancyUsesListClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = vacancy_uses_list_dispose;
  g_type_ensure (VACANCY_TYPE_WRAP_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/vacancy_app/Vacancy/vacancy-uses-list.ui");
  gtk_widget_class_bind_template_child (widget_class, VacancyUsesList, list);
  gtk_widget_class_bind_template_child (widget_class, VacancyUsesList, places);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, add_folder_cb);
}

static void
vacancy_uses_list_init (VacancyUsesList *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  vacancy_controls_keep_names (GTK_WIDGET (self));
  gtk_widget_set_visible (GTK_WIDGET (self->list), FALSE);
}
