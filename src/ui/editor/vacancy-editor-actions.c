// SPDX-License-Identifier: GPL-3.0-or-later
#include <glib/gi18n.h>

#include "describe/jd-block-wordings.h"
#include "editor/vacancy-editor-clipboard.h"
#include "editor/vacancy-editor-private.h"
#include "widgets/vacancy-announce.h"
#include "widgets/vacancy-tell.h"

/* The actions of blocks, for menus, tools and keys. */

/* ---- removing and moving ---- */

static void
move_up_cb (GtkWidget *widget, const char *name, GVariant *target)
{
  vacancy_editor_move (VACANCY_EDITOR (widget), g_variant_get_string (target, NULL), -1);
}

static void
move_down_cb (GtkWidget *widget, const char *name, GVariant *target)
{
  vacancy_editor_move (VACANCY_EDITOR (widget), g_variant_get_string (target, NULL), 1);
}

static void
remove_cb (GtkWidget *widget, const char *name, GVariant *target)
{
  VacancyEditor *self = VACANCY_EDITOR (widget);
  g_auto (GStrv) ids = vacancy_editor_subjects (self, g_variant_get_string (target, NULL));

  if (ids[0])
    vacancy_editor_remove (self, (const char *const *) ids, NULL);
  else
    vacancy_editor_tell_nothing (self);
}

static void
copy_cb (GtkWidget *widget, const char *name, GVariant *target)
{
  vacancy_copy_blocks (VACANCY_EDITOR (widget), g_str_equal (name, "block.cut"));
}

/* ---- what a block says ---- */

static JdPosting *
hidden_edit (JdPosting *posting, const char *id, gpointer data, GError **error)
{
  return jd_edit_set_hidden (posting, id, GPOINTER_TO_INT (data), error);
}

static const JdPlacement *
first_subject (VacancyEditor *self, const char *id)
{
  g_auto (GStrv) ids = vacancy_editor_subjects (self, id);

  return self->context.session && ids[0] ? jd_posting_placement (vacancy_editor_posting (self), ids[0], NULL, NULL) : NULL;
}

static void
hide_cb (GtkWidget *widget, const char *name, GVariant *target)
{
  VacancyEditor *self = VACANCY_EDITOR (widget);
  const char *id = g_variant_get_string (target, NULL);
  const JdPlacement *first = first_subject (self, id);
  const gboolean hide = first && !first->hidden;

  vacancy_editor_apply_each (self, id, hidden_edit, GINT_TO_POINTER (hide), hide ? _("Hide Block") : _("Show Block"));
}

static JdPosting *
necessity_edit (JdPosting *posting, const char *id, gpointer data, GError **error)
{
  const JdPlacement *placement = jd_posting_placement (posting, id, NULL, NULL);

  /* In a selection of several kinds it is about the qualifications. */
  if (!placement || placement->kind != JD_KIND_QUALIFICATION)
    return jd_posting_ref (posting);
  return jd_edit_set_necessity (posting, id, GPOINTER_TO_INT (data), error);
}

/* NULL when none of the lines meant is one. */
static const JdPlacement *
first_qualification (VacancyEditor *self, const char *id)
{
  g_auto (GStrv) ids = vacancy_editor_subjects (self, id);

  for (guint i = 0; self->context.session && ids[i]; i++)
    {
      const JdPlacement *placement = jd_posting_placement (vacancy_editor_posting (self), ids[i], NULL, NULL);

      if (placement && placement->kind == JD_KIND_QUALIFICATION)
        return placement;
    }
  return NULL;
}

static void
necessity_cb (GtkWidget *widget, const char *name, GVariant *target)
{
  VacancyEditor *self = VACANCY_EDITOR (widget);
  const char *id = g_variant_get_string (target, NULL);
  const JdPlacement *first = first_qualification (self, id);
  gboolean nice = first && first->necessity != JD_NECESSITY_NICE;

  if (!first && self->context.session)
    vacancy_tell (GTK_WIDGET (self), _("Only qualifications are must-have or nice-to-have"), FALSE);
  else if (first)
    vacancy_editor_apply_each (self, id, necessity_edit, GINT_TO_POINTER (nice ? JD_NECESSITY_NICE : JD_NECESSITY_MUST),
                nice ? _("Nice to Have") : _("Must Have"));
}

static JdPosting *
item_edit (JdPosting *posting, const char *id, gpointer data, GError **error)
{
  const JdPlacement *placement = jd_posting_placement (posting, id, NULL, NULL);

  /* In a selection with the pay in it, it is about the others. */
  if (!placement || placement->kind == JD_KIND_SALARY)
    return jd_posting_ref (posting);
  return jd_edit_set_item (posting, id, GPOINTER_TO_INT (data), error);
}

static void
item_cb (GtkWidget *widget, const char *name, GVariant *target)
{
  VacancyEditor *self = VACANCY_EDITOR (widget);
  const char *id = g_variant_get_string (target, NULL);
  const JdPlacement *first = first_subject (self, id);
  gboolean item = first && !jd_placement_is_item (first);

  vacancy_editor_apply_each (self, id, item_edit, GINT_TO_POINTER (item), item ? _("Bullet Point") : _("Paragraph"));
}

static JdPosting *
reset_edit (JdPosting *posting, const char *id, gpointer data, GError **error)
{
  return jd_edit_reset (posting, id, error);
}

static void
reset_cb (GtkWidget *widget, const char *name, GVariant *target)
{
  vacancy_editor_apply_each (VACANCY_EDITOR (widget), g_variant_get_string (target, NULL), reset_edit, NULL, _("Reset to Library Wording"));
}

static JdPosting *
detach_edit (JdPosting *posting, const char *id, gpointer data, GError **error)
{
  return jd_edit_detach (posting, id, error);
}

static void
detach_cb (GtkWidget *widget, const char *name, GVariant *target)
{
  vacancy_editor_apply_each (VACANCY_EDITOR (widget), g_variant_get_string (target, NULL), detach_edit, NULL, _("Detach from Library"));
}

/* "LEVEL ID": the wording the block has for another level, here alone. */
static void
wording_cb (GtkWidget *widget, const char *name, GVariant *target)
{
  VacancyEditor *self = VACANCY_EDITOR (widget);
  g_auto (GStrv) parts = g_strsplit (g_variant_get_string (target, NULL), " ", 2);
  g_autoptr (GError) error = NULL;
  g_autofree char *wording = NULL;
  const JdPlacement *placement;

  if (!self->context.session || g_strv_length (parts) != 2 || !(placement = jd_posting_placement (vacancy_editor_posting (self), parts[1], NULL, NULL)))
    return;
  wording = jd_block_wording_at (vacancy_session_library (self->context.session), vacancy_editor_posting (self), placement, parts[0]);
  if (wording
      && vacancy_editor_apply (self, jd_edit_set_text (vacancy_editor_posting (self), parts[1], wording, &error), _("Change Wording"), &error))
    vacancy_editor_focus_place (self, parts[1], -1);
}

static void
save_cb (GtkWidget *widget, const char *name, GVariant *target)
{
  VacancyEditor *self = VACANCY_EDITOR (widget);
  const JdPlacement *placement = first_subject (self, g_variant_get_string (target, NULL));

  if (placement)
    gtk_widget_activate_action (widget, "win.keep-block", "s", placement->id);
}

static void
strong_cb (GtkWidget *widget, const char *name, GVariant *target)
{
  VacancyEditor *self = VACANCY_EDITOR (widget);
  VacancyBlockRow *row = self->focus ? vacancy_editor_row_of (self->focus) : NULL;
  VacancyWordingBuffer *buffer = row ? vacancy_line_view_get_buffer (VACANCY_LINE_VIEW (self->focus)) : NULL;

  if (!buffer || !gtk_text_buffer_get_has_selection (GTK_TEXT_BUFFER (buffer)))
    vacancy_editor_tell_nothing (self);
  else if (g_str_equal (name, "block.strong"))
    vacancy_announce (widget, vacancy_wording_buffer_toggle (buffer, VACANCY_WORDING_STRONG) ? _("Bold") : _("Not bold"));
  else
    vacancy_announce (widget, vacancy_wording_buffer_toggle (buffer, VACANCY_WORDING_EM) ? _("Italic") : _("Not italic"));
}

static void
swap_cb (GtkWidget *widget, const char *name, GVariant *target)
{
  VacancyEditor *self = VACANCY_EDITOR (widget);
  const JdPlacement *placement = first_subject (self, g_variant_get_string (target, NULL));

  if (placement)
    vacancy_editor_search (self, vacancy_editor_find_row (self, placement->id), TRUE);
}

/* ---- installing ---- */

void
vacancy_editor_class_install_actions (GtkWidgetClass *class)
{
  static const struct
  {
    const char *name;
    GtkWidgetActionActivateFunc activate;
    guint key;
    GdkModifierType modifiers;
  } actions[] = {
    { "block.move-up", move_up_cb, GDK_KEY_Up, GDK_ALT_MASK },
    { "block.move-down", move_down_cb, GDK_KEY_Down, GDK_ALT_MASK },
    { "block.remove", remove_cb, GDK_KEY_Delete, GDK_CONTROL_MASK | GDK_SHIFT_MASK }, /* in a line: vacancy-editor-keys.c */
    { "block.necessity", necessity_cb, GDK_KEY_m, GDK_CONTROL_MASK },
    { "block.item", item_cb, GDK_KEY_l, GDK_CONTROL_MASK | GDK_SHIFT_MASK },
    { "block.hide", hide_cb, GDK_KEY_h, GDK_CONTROL_MASK | GDK_SHIFT_MASK },
    { "block.strong", strong_cb, GDK_KEY_b, GDK_CONTROL_MASK },
    { "block.emphasis", strong_cb, GDK_KEY_i, GDK_CONTROL_MASK },
    { "block.link", vacancy_editor_link, GDK_KEY_k, GDK_CONTROL_MASK },
    { "block.fill-in", vacancy_editor_fill_in, GDK_KEY_F2, 0 },
    { "block.copy", copy_cb, 0, 0 },
    { "block.cut", copy_cb, 0, 0 },
    { "block.reset", reset_cb, 0, 0 },
    { "block.detach", detach_cb, 0, 0 },
    { "block.swap", swap_cb, 0, 0 },
    { "block.save", save_cb, 0, 0 },
    { "block.wording", wording_cb, 0, 0 },
    { "section.rename", vacancy_editor_rename_section, 0, 0 },
    { "section.move-up", vacancy_editor_section_up, 0, 0 },
    { "section.move-down", vacancy_editor_section_down, 0, 0 },
    { "section.remove", vacancy_editor_remove_section, 0, 0 },
    { "section.add", vacancy_editor_add_section, 0, 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    {
      gtk_widget_class_install_action (class, actions[i].name, "s", actions[i].activate);
      if (actions[i].key)
        gtk_widget_class_add_binding_action (class, actions[i].key, actions[i].modifiers, actions[i].name, "s", "");
    }
}
