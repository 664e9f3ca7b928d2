// SPDX-License-Identifier: GPL-3.0-or-later
/* What is done to lines and sections: each is a change of the role, which the outline tells. */
#include <glib/gi18n.h>

#include "describe/jd-block-text.h"
#include "role/vacancy-role-ask.h"
#include "role/vacancy-role-outline-private.h"
#include "widgets/vacancy-ask.h"

/* ---- lines ---- */

/* FALSE for a line that is gone meanwhile. */
static gboolean
find_line (VacancyRoleOutline *self, GVariant *where, guint *section, guint *place)
{
  const JdRoleSection *shown;

  g_variant_get (where, "(uu)", section, place);
  shown = vacancy_role_outline_section (self, *section);
  return shown && *place < shown->entries->len;
}

static guint
n_lines (VacancyRoleOutline *self, guint section)
{
  return vacancy_role_outline_section (self, section)->entries->len;
}

void
vacancy_role_outline_move_line (VacancyRoleOutline *self, guint section, guint place, int step)
{
  const gboolean crosses = step < 0 ? place == 0 : place + 1 >= n_lines (self, section);
  const guint to = crosses ? section + (guint) step : section;
  GError *error = NULL;
  guint before;

  if (to >= self->role->sections->len || place >= n_lines (self, section))
    return;
  if (crosses)
    before = step < 0 ? n_lines (self, to) : 0;
  else
    before = step < 0 ? place - 1 : place + 2;
  vacancy_role_outline_become_at (self, jd_role_edit_move_block (self->role, section, place, to, before, &error), error, to, crosses || step < 0 ? before : place + 1);
}

static void
move_action (GtkWidget *widget, const char *name, GVariant *where)
{
  VacancyRoleOutline *self = VACANCY_ROLE_OUTLINE (widget);
  guint section, place;

  if (find_line (self, where, &section, &place))
    vacancy_role_outline_move_line (self, section, place, g_str_equal (name, "role.move-up") ? -1 : 1);
}

static void
remove_action (GtkWidget *widget, const char *name, GVariant *where)
{
  VacancyRoleOutline *self = VACANCY_ROLE_OUTLINE (widget);
  GError *error = NULL;
  guint section, place;

  if (find_line (self, where, &section, &place))
    vacancy_role_outline_become_at (self, jd_role_edit_remove_block (self->role, section, place, &error), error, section, place);
}

static void
edit_block_action (GtkWidget *widget, const char *name, GVariant *where)
{
  VacancyRoleOutline *self = VACANCY_ROLE_OUTLINE (widget);
  guint section, place;

  if (find_line (self, where, &section, &place))
    vacancy_role_outline_edit_block (self, ((const JdRoleEntry *) g_ptr_array_index (vacancy_role_outline_section (self, section)->entries, place))->block);
}

/* ---- asking ---- */

/* What a question is about, while it is asked. */
typedef struct
{
  VacancyRoleOutline *self; /* owned */
  guint section, place;
} Asked;

static Asked *
asked_new (VacancyRoleOutline *self, guint section, guint place)
{
  Asked *asked = g_new (Asked, 1);

  *asked = (Asked){ g_object_ref (self), section, place };
  return asked;
}

static void
asked_free (gpointer data)
{
  Asked *asked = data;

  g_object_unref (asked->self);
  g_free (asked);
}

static GtkWindow *
window_of (VacancyRoleOutline *self)
{
  return GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self)));
}

static void
conditions_cb (const JdCondition *when, const JdCondition *unless, gpointer data)
{
  const Asked *asked = data;
  const JdRoleSection *shown = vacancy_role_outline_section (asked->self, asked->section);
  GError *error = NULL;

  if (shown && asked->place < shown->entries->len)
    vacancy_role_outline_become_at (asked->self, jd_role_edit_conditions (asked->self->role, asked->section, asked->place, when, unless, &error), error, asked->section, asked->place);
}

static void
conditions_action (GtkWidget *widget, const char *name, GVariant *where)
{
  VacancyRoleOutline *self = VACANCY_ROLE_OUTLINE (widget);
  guint section, place;

  if (find_line (self, where, &section, &place))
    vacancy_role_ask_conditions (window_of (self), self->library, g_ptr_array_index (vacancy_role_outline_section (self, section)->entries, place), conditions_cb,
                                 asked_new (self, section, place), asked_free);
}

static void
heading_cb (const char *heading, guint choice, gpointer data)
{
  const Asked *asked = data;
  GError *error = NULL;

  if (vacancy_role_outline_section (asked->self, asked->section))
    vacancy_role_outline_become (asked->self, jd_role_edit_heading (asked->self->role, asked->section, jd_program_language (), heading, &error), error);
}

/* The heading in the language of the reader, whose it becomes. */
static void
heading_action (GtkWidget *widget, const char *name, GVariant *where)
{
  VacancyRoleOutline *self = VACANCY_ROLE_OUTLINE (widget);
  const guint section = g_variant_get_uint32 (where);
  const JdRoleSection *shown = vacancy_role_outline_section (self, section);
  const VacancyQuestion question = { .heading = _("Heading of the Section"), .label = _("Heading"), .done = _("_Apply") };

  if (shown)
    vacancy_ask_text (window_of (self), &question, jd_localized_get (shown->heading, jd_program_language (), NULL), heading_cb, asked_new (self, section, 0), asked_free);
}

static void
add_section_cb (const char *heading, guint kind, gpointer data)
{
  const Asked *asked = data;
  GError *error = NULL;

  vacancy_role_outline_become (asked->self, jd_role_edit_add_section (asked->self->role, (JdKind) kind, jd_program_language (), heading, &error), error);
}

static void
add_section_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  VacancyRoleOutline *self = VACANCY_ROLE_OUTLINE (widget);
  g_autoptr (GStrvBuilder) kinds = g_strv_builder_new ();
  g_auto (GStrv) choices = NULL;

  for (JdKind kind = 0; kind < JD_N_KINDS; kind++)
    g_strv_builder_add (kinds, jd_block_kind_plural (kind));
  choices = g_strv_builder_end (kinds);
  vacancy_ask_text (window_of (self), &(VacancyQuestion){ _("Add Section"), _("Heading"), _("_Add"), _("For"), (const char *const *) choices, JD_KIND_DUTY }, "", add_section_cb,
                         asked_new (self, 0, 0), asked_free);
}

/* ---- sections ---- */

static void
move_section_action (GtkWidget *widget, const char *name, GVariant *where)
{
  VacancyRoleOutline *self = VACANCY_ROLE_OUTLINE (widget);
  const guint section = g_variant_get_uint32 (where), to = g_str_equal (name, "role.section-up") ? section - 1 : section + 1;
  GError *error = NULL;

  if (vacancy_role_outline_section (self, section) && vacancy_role_outline_section (self, to))
    vacancy_role_outline_become_at (self, jd_role_edit_move_section (self->role, section, to, &error), error, to, 0);
}

static void
remove_section_action (GtkWidget *widget, const char *name, GVariant *where)
{
  VacancyRoleOutline *self = VACANCY_ROLE_OUTLINE (widget);
  const guint section = g_variant_get_uint32 (where);
  GError *error = NULL;

  if (vacancy_role_outline_section (self, section))
    vacancy_role_outline_become_at (self, jd_role_edit_remove_section (self->role, section, &error), error, section > 0 ? section - 1 : 0, 0);
}

void
vacancy_role_outline_add_actions (VacancyRoleOutlineClass *class)
{
  static const struct
  {
    const char *name, *parameter;
    GtkWidgetActionActivateFunc activate;
  } actions[] = {
    { "role.move-up", "(uu)", move_action },
    { "role.move-down", "(uu)", move_action },
    { "role.remove", "(uu)", remove_action },
    { "role.edit-block", "(uu)", edit_block_action },
    { "role.conditions", "(uu)", conditions_action },
    { "role.heading", "u", heading_action },
    { "role.section-up", "u", move_section_action },
    { "role.section-down", "u", move_section_action },
    { "role.remove-section", "u", remove_section_action },
    { "role.add-section", NULL, add_section_action },
  };

  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    gtk_widget_class_install_action (GTK_WIDGET_CLASS (class), actions[i].name, actions[i].parameter, actions[i].activate);
}
