// SPDX-License-Identifier: GPL-3.0-or-later
/* Changing cells of a ladder. */
#include <glib/gi18n.h>

#include "change/vacancy-change-told.h"
#include "ladder/jd-ladder-edit.h"
#include "role/vacancy-role-ladder-private.h"
#include "widgets/vacancy-popover-sight.h"

/* ---- asking for it ---- */

typedef enum
{
  SAY, /* text; of the other rows what they take, which may be "" */
  BEGIN,
  END,
  FOLLOW
} Deed;

/* What a person wants of one cell, for a thread. */
typedef struct
{
  Deed deed;
  JdLadderRowKind kind;
  char *role, *level, *section, *block, *where, *language, *text;
} Wish;

static void
wish_free (gpointer data)
{
  Wish *wish = data;

  g_free (wish->role);
  g_free (wish->level);
  g_free (wish->section);
  g_free (wish->block);
  g_free (wish->where);
  g_free (wish->language);
  g_free (wish->text);
  g_free (wish);
}

static JdLibraryChange *
make_change_thread (const JdLibraryEdit *edit, gconstpointer data, GError **error)
{
  const Wish *wish = data;
  const JdLadderPlace place = { wish->role, wish->level, wish->section, wish->block };

  if (wish->kind == JD_LADDER_YEARS)
    return jd_ladder_edit_years (edit, &place, wish->text, error);
  if (wish->kind == JD_LADDER_DEGREE)
    return jd_ladder_edit_degree (edit, &place, wish->text, error);
  if (wish->kind == JD_LADDER_PAY)
    return jd_ladder_edit_pay (edit, &place, wish->where, wish->language, wish->text, error);
  if (wish->deed == SAY)
    return jd_ladder_edit_wording (edit, &place, wish->language, wish->text, error);
  return wish->deed == FOLLOW ? jd_ladder_edit_follow (edit, &place, error) : jd_ladder_edit_there (edit, &place, wish->deed == BEGIN, error);
}

/* In which language what is typed in the cell is. */
static const char *
language_of (VacancyRoleLadder *self, const JdLadderRow *row, guint column)
{
  return self->language && row->kind == JD_LADDER_BLOCK ? self->language : row->cells[column].language;
}

/* @text may be NULL. */
static void
carry_out (VacancyRoleLadder *self, guint at, guint column, Deed deed, const char *text)
{
  const JdLadderRow *row = jd_ladder_row (self->ladder, at);
  const JdLevel *level = g_ptr_array_index (self->ladder->levels, column);
  Wish *wish = g_new0 (Wish, 1);

  *wish = (Wish){ .deed = deed, .kind = row->kind, .role = g_strdup (self->ladder->role->id), .level = g_strdup (level->id), .section = g_strdup (row->section ? row->section->id : NULL),
                  .block = g_strdup (row->block ? row->block->id : NULL), .where = g_strdup (row->place), .language = g_strdup (language_of (self, row, column)), .text = g_strdup (text) };
  vacancy_library_changes_edit (self->changes, make_change_thread, wish, wish_free, vacancy_change_told_cb, g_object_ref (self));
}

/* ---- the cell that is current ---- */

static const JdLadderRow *
current_row (VacancyRoleLadder *self)
{
  return self->ladder && self->row < self->ladder->rows->len ? jd_ladder_row (self->ladder, self->row) : NULL;
}

static const JdLadderCell *
current_cell (VacancyRoleLadder *self)
{
  const JdLadderRow *row = current_row (self);

  return row ? &row->cells[self->column] : NULL;
}

void
vacancy_role_ladder_edit (VacancyRoleLadder *self)
{
  VacancyLadderCell *cell = vacancy_role_ladder_find_cell (self, self->row, self->column);
  const JdLadderCell *says = current_cell (self);

  if (!cell || !says)
    return;
  if (vacancy_ladder_cell_can_type (cell))
    vacancy_ladder_cell_edit (cell, says->text ? says->text : "");
  else
    vacancy_role_ladder_open_menu (self);
}

void
vacancy_role_ladder_clear (VacancyRoleLadder *self)
{
  const JdLadderRow *row = current_row (self);

  if (row && (row->kind != JD_LADDER_BLOCK || row->cells[self->column].there))
    carry_out (self, self->row, self->column, row->kind == JD_LADDER_BLOCK ? END : SAY, "");
}

/* A line that says nothing is none. */
void
vacancy_role_ladder_entered_cb (VacancyLadderCell *cell, const char *text, VacancyRoleLadder *self)
{
  const guint row = vacancy_ladder_cell_get_row (cell), column = vacancy_ladder_cell_get_column (cell);
  g_autofree char *clean = g_strstrip (g_strdup (text));
  const gboolean is_line = jd_ladder_row (self->ladder, row)->kind == JD_LADDER_BLOCK;

  if (is_line && *clean == '\0' && !jd_ladder_cell (self->ladder, row, column)->there)
    return;
  carry_out (self, row, column, is_line && *clean == '\0' ? END : SAY, clean);
}

/* ---- its menu ---- */

static void
edit_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  vacancy_role_ladder_edit (VACANCY_ROLE_LADDER (widget));
}

static void
begin_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  VacancyRoleLadder *self = VACANCY_ROLE_LADDER (widget);

  carry_out (self, self->row, self->column, BEGIN, NULL);
}

static void
end_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  vacancy_role_ladder_clear (VACANCY_ROLE_LADDER (widget));
}

static void
follow_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  VacancyRoleLadder *self = VACANCY_ROLE_LADDER (widget);

  carry_out (self, self->row, self->column, FOLLOW, NULL);
}

static void
degree_action (GtkWidget *widget, const char *name, GVariant *degree)
{
  VacancyRoleLadder *self = VACANCY_ROLE_LADDER (widget);

  carry_out (self, self->row, self->column, SAY, g_variant_get_string (degree, NULL));
}

void
vacancy_role_ladder_install_edit (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "ladder.edit", NULL, edit_action);
  gtk_widget_class_install_action (widget_class, "ladder.begin", NULL, begin_action);
  gtk_widget_class_install_action (widget_class, "ladder.end", NULL, end_action);
  gtk_widget_class_install_action (widget_class, "ladder.follow", NULL, follow_action);
  gtk_widget_class_install_action (widget_class, "ladder.degree", "s", degree_action);
}

static GMenuModel *
degree_menu (void)
{
  GMenu *menu = g_menu_new ();

  for (guint i = 0; jd_ladder_degrees[i]; i++)
    {
      g_autoptr (GMenuItem) item = g_menu_item_new (jd_ladder_degree_name (jd_ladder_degrees[i]), NULL);

      g_menu_item_set_action_and_target (item, "ladder.degree", "s", jd_ladder_degrees[i]);
      g_menu_append_item (menu, item);
    }
  g_autoptr (GMenuItem) none = g_menu_item_new (_("As the _Level Says"), NULL);
  g_menu_item_set_action_and_target (none, "ladder.degree", "s", "");
  g_menu_append_item (menu, none);
  return G_MENU_MODEL (menu);
}

static GMenuModel *
term_menu (JdLadderRowKind kind)
{
  GMenu *menu = g_menu_new ();

  g_menu_append (menu, _("_Edit"), "ladder.edit");
  g_menu_append (menu, kind == JD_LADDER_PAY ? _("_Not Set") : _("As the _Level Says"), "ladder.end");
  return G_MENU_MODEL (menu);
}

/* Only what can be done there. */
static GMenuModel *
line_menu (VacancyRoleLadder *self)
{
  const JdLadderCell *cell = current_cell (self);
  const gboolean follows = self->ladder->parents[self->column] != JD_LADDER_NONE;
  GMenu *menu = g_menu_new ();

  g_menu_append (menu, _("Own _Wording"), "ladder.edit");
  if (follows && cell->state != JD_LADDER_INHERITED && cell->state != JD_LADDER_ABSENT)
    g_menu_append (menu, _("_As the Level Before"), "ladder.follow");
  if (!cell->there)
    g_menu_append (menu, _("_Begins Here"), "ladder.begin");
  else
    g_menu_append (menu, _("_Ends Here"), "ladder.end");
  return G_MENU_MODEL (menu);
}

/* The item that closes it is activated by then. Its cell has the keyboard again, unless what was chosen took it elsewhere. */
static void
drop_menu (gpointer menu)
{
  GtkWidget *ladder = gtk_widget_get_parent (menu);

  gtk_widget_unparent (menu);
  if (ladder && !gtk_widget_get_focus_child (ladder))
    vacancy_role_ladder_go_to (VACANCY_ROLE_LADDER (ladder), VACANCY_ROLE_LADDER (ladder)->row, VACANCY_ROLE_LADDER (ladder)->column);
}

static void
menu_closed_cb (GtkWidget *menu, VacancyRoleLadder *self)
{
  if (menu == self->menu)
    self->menu = NULL;
  g_idle_add_once (drop_menu, menu);
}

void
vacancy_role_ladder_open_menu (VacancyRoleLadder *self)
{
  const JdLadderRow *row = current_row (self);
  VacancyLadderCell *cell = vacancy_role_ladder_find_cell (self, self->row, self->column);
  graphene_rect_t at;

  if (!row || !cell || self->menu || !gtk_widget_compute_bounds (GTK_WIDGET (cell), GTK_WIDGET (self), &at))
    return;
  g_autoptr (GMenuModel) model = row->kind == JD_LADDER_BLOCK ? line_menu (self) : row->kind == JD_LADDER_DEGREE ? degree_menu () : term_menu (row->kind);
  self->menu = gtk_popover_menu_new_from_model (model);
  gtk_widget_set_parent (self->menu, GTK_WIDGET (self));
  g_signal_connect_object (self->menu, "closed", G_CALLBACK (menu_closed_cb), self, 0);
  vacancy_popover_open_at (GTK_POPOVER (self->menu), &(GdkRectangle){ (int) at.origin.x, (int) at.origin.y, (int) at.size.width, (int) at.size.height });
}
