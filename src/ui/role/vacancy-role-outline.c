// SPDX-License-Identifier: GPL-3.0-or-later
/* The top of the family: which sections are shown anew, and where the keyboard is then. */
#include <glib/gi18n.h>

#include "role/vacancy-role-outline-private.h"
#include "role/vacancy-role-line.h"
#include "widgets/vacancy-button-name.h"
#include "widgets/vacancy-focus-parts.h"

enum
{
  EDITED,
  FAILED,
  EDIT_BLOCK,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (VacancyRoleOutline, vacancy_role_outline, ADW_TYPE_BIN)

const JdRoleSection *
vacancy_role_outline_section (VacancyRoleOutline *self, guint section)
{
  return self->role && section < self->role->sections->len ? g_ptr_array_index (self->role->sections, section) : NULL;
}

/* ---- telling ---- */

void
vacancy_role_outline_become (VacancyRoleOutline *self, JdRole *changed, GError *error)
{
  g_autoptr (JdRole) role = changed;
  g_autoptr (GError) fault = error;

  if (role)
    g_signal_emit (self, signals[EDITED], 0, role);
  else
    g_signal_emit (self, signals[FAILED], 0, fault->message);
}

void
vacancy_role_outline_become_at (VacancyRoleOutline *self, JdRole *changed, GError *error, guint section, guint place)
{
  self->moves_focus = changed != NULL;
  self->focus_section = section;
  self->focus_place = place;
  vacancy_role_outline_become (self, changed, error);
}

void
vacancy_role_outline_edit_block (VacancyRoleOutline *self, const char *id)
{
  g_signal_emit (self, signals[EDIT_BLOCK], 0, id);
}

/* ---- showing ---- */

static GtkWidget *
section_at (VacancyRoleOutline *self, guint section)
{
  GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self->sections));

  while (child && section-- > 0)
    child = gtk_widget_get_next_sibling (child);
  return child;
}

/* Where the keyboard is, as the section and the row in it; FALSE when it is elsewhere. */
static gboolean
find_focus (VacancyRoleOutline *self, guint *section, guint *place)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root ? gtk_root_get_focus (root) : NULL;
  GtkWidget *row = focus && gtk_widget_is_ancestor (focus, GTK_WIDGET (self)) ? gtk_widget_get_ancestor (focus, GTK_TYPE_LIST_BOX_ROW) : NULL;

  return row && vacancy_role_line_where (row, section, place);
}

static void
put_focus (VacancyRoleOutline *self, guint section, guint place)
{
  GtkWidget *widget = section_at (self, section);
  GtkListBox *list = widget ? vacancy_role_outline_section_list (widget) : NULL;
  GtkListBoxRow *row = list ? gtk_list_box_get_row_at_index (list, (int) place) : NULL;

  /* Behind the last line is the row that adds one. */
  while (list && !row && place > 0)
    row = gtk_list_box_get_row_at_index (list, (int) --place);
  if (row)
    gtk_widget_grab_focus (GTK_WIDGET (row));
}

/* Those that show something else, and no others. */
static gboolean
update_sections (VacancyRoleOutline *self)
{
  gboolean changed = FALSE;

  for (guint i = 0; i < self->role->sections->len; i++)
    {
      g_autofree char *text = vacancy_role_outline_section_text (self, i);
      GtkWidget *former = section_at (self, i), *next;

      if (i < self->texts->len && g_str_equal (g_ptr_array_index (self->texts, i), text))
        continue;
      changed = TRUE;
      next = vacancy_role_outline_section_new (self, i);
      gtk_box_insert_child_after (self->sections, next, former ? former : gtk_widget_get_last_child (GTK_WIDGET (self->sections)));
      if (former)
        gtk_box_remove (self->sections, former);
      if (i < self->texts->len)
        g_ptr_array_remove_index (self->texts, i);
      g_ptr_array_insert (self->texts, (int) i, g_steal_pointer (&text));
    }
  while (self->texts->len > self->role->sections->len)
    {
      gtk_box_remove (self->sections, section_at (self, self->texts->len - 1));
      g_ptr_array_remove_index (self->texts, self->texts->len - 1);
      changed = TRUE;
    }
  return changed;
}

static void
take (VacancyRoleOutline *self, JdLibrary *library, JdRole *role)
{
  const gboolean is_other = self->role && !g_str_equal (self->role->id, role->id);

  jd_library_ref (library);
  jd_role_ref (role);
  g_clear_pointer (&self->library, jd_library_unref);
  g_clear_pointer (&self->role, jd_role_unref);
  self->library = library;
  self->role = role;
  self->moves_focus = self->moves_focus && !is_other;
}

gboolean
vacancy_role_outline_go_to (VacancyRoleOutline *self, guint section, guint place)
{
  const JdRoleSection *shown;

  g_return_val_if_fail (VACANCY_IS_ROLE_OUTLINE (self), FALSE);
  shown = vacancy_role_outline_section (self, section);
  if (!shown || place >= shown->entries->len)
    return FALSE;
  put_focus (self, section, place);
  return TRUE;
}

void
vacancy_role_outline_show (VacancyRoleOutline *self, JdLibrary *library, JdRole *role)
{
  guint section, place;
  gboolean focused, changed;

  g_return_if_fail (VACANCY_IS_ROLE_OUTLINE (self) && library && role);
  focused = find_focus (self, &section, &place);
  take (self, library, role);
  changed = update_sections (self);
  if (self->moves_focus)
    put_focus (self, self->focus_section, self->focus_place);
  else if (focused && changed)
    put_focus (self, section, place);
  self->moves_focus = FALSE;
}

/* ---- keys ---- */

static gboolean
move_cb (GtkWidget *widget, GVariant *step, gpointer data)
{
  VacancyRoleOutline *self = VACANCY_ROLE_OUTLINE (widget);
  guint section, place;

  if (!find_focus (self, &section, &place))
    return FALSE;
  vacancy_role_outline_move_line (self, section, place, g_variant_get_int32 (step));
  return TRUE;
}

static gboolean
remove_cb (GtkWidget *widget, GVariant *parameter, gpointer data)
{
  guint section, place;

  return find_focus (VACANCY_ROLE_OUTLINE (widget), &section, &place) && gtk_widget_activate_action (widget, "role.remove", "(uu)", section, place);
}

/* Enter asks when the line stands there, as the menu does first. */
static void
add_keys (GtkWidgetClass *class)
{
  gtk_widget_class_add_binding (class, GDK_KEY_Up, GDK_ALT_MASK, move_cb, "i", -1);
  gtk_widget_class_add_binding (class, GDK_KEY_Down, GDK_ALT_MASK, move_cb, "i", 1);
  gtk_widget_class_add_binding (class, GDK_KEY_KP_Up, GDK_ALT_MASK, move_cb, "i", -1);
  gtk_widget_class_add_binding (class, GDK_KEY_KP_Down, GDK_ALT_MASK, move_cb, "i", 1);
  gtk_widget_class_add_binding (class, GDK_KEY_Delete, 0, remove_cb, NULL);
}

/* ---- life ---- */

static void
vacancy_role_outline_dispose (GObject *object)
{
  VacancyRoleOutline *self = VACANCY_ROLE_OUTLINE (object);

  if (self->search)
    gtk_widget_unparent (self->search);
  g_clear_weak_pointer (&self->search);
  g_clear_pointer (&self->library, jd_library_unref);
  g_clear_pointer (&self->role, jd_role_unref);
  G_OBJECT_CLASS (vacancy_role_outline_parent_class)->dispose (object);
}

static void
vacancy_role_outline_finalize (GObject *object)
{
  g_ptr_array_unref (VACANCY_ROLE_OUTLINE (object)->texts);
  G_OBJECT_CLASS (vacancy_role_outline_parent_class)->finalize (object);
}

/* From a line to what can be done with it, and on to the next section: arrows go from line to line. */
static gboolean
vacancy_role_outline_focus (GtkWidget *widget, GtkDirectionType direction)
{
  GtkRoot *root = gtk_widget_get_root (widget);
  GtkWidget *focus = root ? gtk_root_get_focus (root) : NULL;
  GtkWidget *list = focus && gtk_widget_is_ancestor (focus, widget) ? gtk_widget_get_ancestor (focus, GTK_TYPE_LIST_BOX) : NULL;
  GtkWidget *search = VACANCY_ROLE_OUTLINE (widget)->search;

  if (search && focus && gtk_widget_is_ancestor (focus, search))
    return gtk_widget_child_focus (search, direction);
  return (list && vacancy_focus_leave_list (list, direction)) || GTK_WIDGET_CLASS (vacancy_role_outline_parent_class)->focus (widget, direction);
}

static void
vacancy_role_outline_class_init (VacancyRoleOutlineClass *class)
{
  G_OBJECT_CLASS (class)->dispose = vacancy_role_outline_dispose;
  G_OBJECT_CLASS (class)->finalize = vacancy_role_outline_finalize;
  signals[EDITED] = g_signal_new ("edited", VACANCY_TYPE_ROLE_OUTLINE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_POINTER);
  signals[FAILED] = g_signal_new ("failed", VACANCY_TYPE_ROLE_OUTLINE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[EDIT_BLOCK] = g_signal_new ("edit-block", VACANCY_TYPE_ROLE_OUTLINE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  vacancy_role_outline_add_actions (class);
  GTK_WIDGET_CLASS (class)->focus = vacancy_role_outline_focus;
  add_keys (GTK_WIDGET_CLASS (class));
}

static void
vacancy_role_outline_init (VacancyRoleOutline *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 24), *sections = gtk_box_new (GTK_ORIENTATION_VERTICAL, 24);
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "label", _("Add _Section…"), "use-underline", TRUE, "wrap", TRUE, NULL);
  GtkWidget *add = g_object_new (GTK_TYPE_BUTTON, "child", label, "halign", GTK_ALIGN_START, "action-name", "role.add-section", NULL);

  self->texts = g_ptr_array_new_with_free_func (g_free);
  self->sections = GTK_BOX (sections);
  gtk_box_append (GTK_BOX (box), sections);
  gtk_box_append (GTK_BOX (box), add);
  vacancy_button_set_name (GTK_BUTTON (add), _("Add a section"));
  adw_bin_set_child (ADW_BIN (self), box);
}
