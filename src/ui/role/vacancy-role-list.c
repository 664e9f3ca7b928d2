// SPDX-License-Identifier: GPL-3.0-or-later
#include "role/vacancy-role-list.h"

#include <string.h>

#include <glib/gi18n.h>

#include "base/jd-locale.h"
#include "base/jd-text.h"
#include "describe/jd-block-text.h"
#include "describe/jd-role-text.h"
#include "widgets/vacancy-announce.h"
#include "widgets/vacancy-focus-parts.h"
#include "widgets/vacancy-one-line.h"

struct _VacancyRoleList
{
  AdwBin parent_instance;

  /* template widgets */
  GtkSearchEntry *entry;
  GtkStack *stack;
  GtkListBox *list;

  char *selected; /* owned: id; NULL: none */
  char *query;    /* owned: what is searched for, folded */
  gboolean filling;
};

enum
{
  CHANGED,
  CHOSEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (VacancyRoleList, vacancy_role_list, ADW_TYPE_BIN)

/* ---- rows ---- */

static const char *
row_id (GtkListBoxRow *row)
{
  return g_object_get_data (G_OBJECT (row), "id");
}

static GtkWidget *
row_new (const JdRole *role)
{
  const char *name = jd_role_name (role, jd_program_language ());
  const guint n_lines = jd_role_n_lines (role);
  g_autofree char *number = g_strdup_printf ("%'u", n_lines), *lines = g_strdup_printf (ngettext ("%u line", "%u lines", n_lines), n_lines);
  g_autofree char *spoken = g_strdup_printf ("%s, %s", name, lines);
  GtkWidget *row = gtk_list_box_row_new (), *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8), *count = gtk_label_new (number);

  gtk_box_append (GTK_BOX (box), g_object_new (GTK_TYPE_LABEL, "label", name, "xalign", 0.0, "hexpand", TRUE, "ellipsize", PANGO_ELLIPSIZE_END, NULL));
  gtk_widget_add_css_class (count, "numeric");
  gtk_widget_add_css_class (count, "dim-label");
  gtk_box_append (GTK_BOX (box), count);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
  g_object_set_data_full (G_OBJECT (row), "id", g_strdup (role->id), g_free);
  g_object_set_data_full (G_OBJECT (row), "name", g_strdup (name), g_free);
  g_object_set_data_full (G_OBJECT (row), "text", jd_role_search_text (role, jd_program_language ()), g_free);
  return row;
}

static gboolean
filter_cb (GtkListBoxRow *row, gpointer data)
{
  VacancyRoleList *self = data;
  const char *text = g_object_get_data (G_OBJECT (row), "text");
  g_auto (GStrv) words = g_strsplit (self->query, " ", -1);

  for (char **word = words; *word; word++)
    if (!strstr (text, *word))
      return FALSE;
  return TRUE;
}

static int
sort_cb (GtkListBoxRow *a, GtkListBoxRow *b, gpointer data)
{
  return jd_locale_compare (g_object_get_data (G_OBJECT (a), "name"), g_object_get_data (G_OBJECT (b), "name"), jd_program_language ());
}

static GtkListBoxRow *
find_row (VacancyRoleList *self, const char *id)
{
  GtkListBoxRow *row;

  for (int i = 0; id && (row = gtk_list_box_get_row_at_index (self->list, i)); i++)
    if (g_str_equal (row_id (row), id))
      return row;
  return NULL;
}

/* The first one that is found; NULL: none. */
static GtkListBoxRow *
first_row (VacancyRoleList *self)
{
  GtkListBoxRow *row;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->list, i)); i++)
    if (gtk_widget_get_child_visible (GTK_WIDGET (row)))
      return row;
  return NULL;
}

/* ---- choosing ---- */

static void
row_selected_cb (VacancyRoleList *self, GtkListBoxRow *row)
{
  if (self->filling || !row || g_strcmp0 (self->selected, row_id (row)) == 0)
    return;
  g_free (self->selected);
  self->selected = g_strdup (row_id (row));
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
row_activated_cb (VacancyRoleList *self)
{
  g_signal_emit (self, signals[CHOSEN], 0);
}

static void
set_query (VacancyRoleList *self, const char *text)
{
  g_autofree char *clean = jd_text_clean_line (text);

  g_free (self->query);
  self->query = jd_text_fold (clean);
  gtk_list_box_invalidate_filter (self->list);
  gtk_stack_set_visible_child_name (self->stack, first_row (self) ? "roles" : *self->query ? "not-found" : "none");
}

static void
search_changed_cb (VacancyRoleList *self)
{
  set_query (self, gtk_editable_get_text (GTK_EDITABLE (self->entry)));
}

static void
stop_search_cb (VacancyRoleList *self)
{
  gtk_editable_set_text (GTK_EDITABLE (self->entry), "");
}

/* Enter and Down in the search go to what is found. */
static void
search_activated_cb (VacancyRoleList *self)
{
  GtkListBoxRow *row = first_row (self);

  if (!row)
    return;
  gtk_list_box_select_row (self->list, row);
  g_signal_emit (self, signals[CHOSEN], 0);
}

static gboolean
search_key_cb (VacancyRoleList *self, guint key)
{
  GtkListBoxRow *row = first_row (self);

  if (!row || (key != GDK_KEY_Down && key != GDK_KEY_KP_Down))
    return FALSE;
  gtk_list_box_select_row (self->list, row);
  return gtk_widget_grab_focus (GTK_WIDGET (row));
}

/* ---- the library ---- */

static void
fill (VacancyRoleList *self, const JdLibrary *library)
{
  const GPtrArray *roles = jd_library_roles (library);
  GtkListBoxRow *row;

  while ((row = gtk_list_box_get_row_at_index (self->list, 0)))
    gtk_list_box_remove (self->list, GTK_WIDGET (row));
  for (guint i = 0; i < roles->len; i++)
    gtk_list_box_append (self->list, row_new (g_ptr_array_index (roles, i)));
}

static gboolean
has_focus (VacancyRoleList *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root ? gtk_root_get_focus (root) : NULL;

  return focus && gtk_widget_is_ancestor (focus, GTK_WIDGET (self->list));
}

void
vacancy_role_list_set_library (VacancyRoleList *self, JdLibrary *library)
{
  const gboolean focused = has_focus (self);
  GtkListBoxRow *row;

  g_return_if_fail (VACANCY_IS_ROLE_LIST (self) && library);
  self->filling = TRUE;
  fill (self, library);
  search_changed_cb (self);
  row = find_row (self, self->selected);
  row = row ? row : first_row (self);
  gtk_list_box_select_row (self->list, row);
  self->filling = FALSE;
  row_selected_cb (self, row);
  if (focused)
    vacancy_role_list_focus_selected (self);
}

const char *
vacancy_role_list_get_role (VacancyRoleList *self)
{
  g_return_val_if_fail (VACANCY_IS_ROLE_LIST (self), NULL);
  return find_row (self, self->selected) ? self->selected : NULL;
}

void
vacancy_role_list_select (VacancyRoleList *self, const char *id)
{
  GtkListBoxRow *row;

  g_return_if_fail (VACANCY_IS_ROLE_LIST (self) && id);
  row = find_row (self, id);
  if (!row)
    {
      g_free (self->selected);
      self->selected = g_strdup (id);
      return;
    }
  if (!gtk_widget_get_child_visible (GTK_WIDGET (row)))
    gtk_editable_set_text (GTK_EDITABLE (self->entry), "");
  gtk_list_box_select_row (self->list, row);
}

void
vacancy_role_list_focus_search (VacancyRoleList *self)
{
  g_return_if_fail (VACANCY_IS_ROLE_LIST (self));
  gtk_widget_grab_focus (GTK_WIDGET (self->entry));
}

void
vacancy_role_list_focus_selected (VacancyRoleList *self)
{
  GtkListBoxRow *row;

  g_return_if_fail (VACANCY_IS_ROLE_LIST (self));
  row = gtk_list_box_get_selected_row (self->list);
  gtk_widget_grab_focus (row ? GTK_WIDGET (row) : GTK_WIDGET (self->entry));
}

/* ---- life ---- */

static void
vacancy_role_list_dispose (GObject *object)
{
  VACANCY_ROLE_LIST (object)->filling = TRUE;
  G_OBJECT_CLASS (vacancy_role_list_parent_class)->dispose (object);
}

static void
vacancy_role_list_finalize (GObject *object)
{
  VacancyRoleList *self = VACANCY_ROLE_LIST (object);

  g_free (self->selected);
  g_free (self->query);
  G_OBJECT_CLASS (vacancy_role_list_parent_class)->finalize (object);
}

/* Each role that gets the keyboard is shown: Tab that went through them would lead to the last. */
static gboolean
vacancy_role_list_focus (GtkWidget *widget, GtkDirectionType direction)
{
  return vacancy_focus_leave_list (GTK_WIDGET (VACANCY_ROLE_LIST (widget)->list), direction) || GTK_WIDGET_CLASS (vacancy_role_list_parent_class)->focus (widget, direction);
}

static void
vacancy_role_list_class_init (VacancyRoleListClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = vacancy_role_list_dispose;
  G_OBJECT_CLASS (class)->finalize = vacancy_role_list_finalize;
  widget_class->focus = vacancy_role_list_focus;
  signals[CHANGED] = g_signal_new ("changed", VACANCY_TYPE_ROLE_LIST, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[CHOSEN] = g_signal_new ("chosen", VACANCY_TYPE_ROLE_LIST, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/vacancy_app/Vacancy/vacancy-role-list.ui");
  gtk_widget_class_bind_template_child (widget_class, VacancyRoleList, entry);
  gtk_widget_class_bind_template_child (widget_class, VacancyRoleList, stack);
  gtk_widget_class_bind_template_child (widget_class, VacancyRoleList, list);
  gtk_widget_class_bind_template_callback (widget_class, search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_key_cb);
  gtk_widget_class_bind_template_callback (widget_class, stop_search_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
}

static void
vacancy_role_list_init (VacancyRoleList *self)
{
  self->query = g_strdup ("");
  gtk_widget_init_template (GTK_WIDGET (self));
  vacancy_entries_take_one_line (GTK_WIDGET (self));
  gtk_list_box_set_filter_func (self->list, filter_cb, self, NULL);
  gtk_list_box_set_sort_func (self->list, sort_cb, self, NULL);
}
