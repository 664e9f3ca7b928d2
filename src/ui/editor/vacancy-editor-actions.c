// SPDX-License-Identifier: GPL-3.0-or-later
#include <glib/gi18n.h>

#include "compose/jd-reading-order.h"
#include "edit/jd-edit-block.h"
#include "editor/vacancy-editor-clipboard.h"
#include "editor/vacancy-editor-private.h"
#include "library/vacancy-block-search.h"
#include "widgets/vacancy-announce.h"

/* The actions of blocks, for menus, tools and keys. */

GStrv
vacancy_editor_subjects (VacancyEditor *self, const char *id)
{
  g_autoptr (GStrvBuilder) ids = g_strv_builder_new ();
  VacancyBlockRow *row = vacancy_editor_row_of (self->focus);

  if (id && *id)
    g_strv_builder_add (ids, id);
  else if (vacancy_selection_count (self->selection) > 0)
    {
      g_auto (GStrv) all = vacancy_editor_ids (self);

      return vacancy_selection_pick (self->selection, (const char *const *) all);
    }
  else if (row && vacancy_block_row_get_placement (row))
    g_strv_builder_add (ids, vacancy_block_row_get_placement (row));
  return g_strv_builder_end (ids);
}

/* ---- one step for several blocks ---- */

typedef JdPosting *(*Edit) (JdPosting *posting, const char *id, gpointer data, GError **error);

/* @edit for each of @ids, one after the other; NULL when one was not possible. */
static JdPosting *
edit_each (JdPosting *start, const char *const *ids, Edit edit, gpointer data, GError **error)
{
  JdPosting *posting = jd_posting_ref (start);

  for (guint i = 0; posting && ids[i]; i++)
    {
      g_autoptr (JdPosting) before = posting;

      posting = edit (before, ids[i], data, error);
    }
  return posting;
}

/* Applies it, leaves the cursor where it is, and says what was done: it is not the line's text that tells. */
static void
apply_each (VacancyEditor *self, const char *id, Edit edit, gpointer data, const char *label)
{
  g_auto (GStrv) ids = NULL;
  g_autoptr (GError) error = NULL;
  VacancyBlockRow *focused;
  int offset;

  if (!self->session)
    return;
  ids = vacancy_editor_subjects (self, id);
  if (!ids[0])
    {
      vacancy_editor_tell_nothing (self);
      return;
    }
  focused = vacancy_editor_row_of (self->focus);
  offset = focused ? vacancy_line_view_cursor (vacancy_block_row_get_line (focused)) : 0;
  {
    g_autofree char *focus_id = focused ? g_strdup (vacancy_block_row_get_placement (focused)) : NULL;
    gboolean applied = vacancy_editor_apply (self, edit_each (vacancy_editor_posting (self), (const char *const *) ids, edit, data, &error), label, &error);

    if (applied && focus_id && vacancy_editor_find_row (self, focus_id))
      vacancy_editor_focus_place (self, focus_id, offset);
    if (applied)
      vacancy_announce (GTK_WIDGET (self), label);
  }
}

/* ---- removing and moving ---- */

static JdPosting *
remove_edit (JdPosting *posting, const char *id, gpointer data, GError **error)
{
  return jd_edit_remove (posting, id, error);
}

/* Which line of @view takes the keyboard when @ids go: the one behind the last of them; NULL: the one at the end. New string. */
static char *
heir (VacancySectionView *view, const char *const *ids)
{
  g_autoptr (GPtrArray) rows = vacancy_section_view_rows (view);
  const char *behind = NULL;

  for (guint i = rows->len; i-- > 0;)
    {
      const char *id = vacancy_block_row_get_placement (g_ptr_array_index (rows, i));

      if (g_strv_contains (ids, id))
        break;
      behind = id;
    }
  return g_strdup (behind);
}

/* What was cut stays in its section when it is pasted at once: that is where the cursor stays. */
void
vacancy_editor_remove (VacancyEditor *self, const char *const *ids, const char *label)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *next = NULL;
  VacancyBlockRow *last;
  VacancySectionView *view;
  guint n = g_strv_length ((char **) ids);

  if (!self->session || n == 0)
    return;
  last = vacancy_editor_find_row (self, ids[n - 1]);
  view = last ? vacancy_block_row_get_section (last) : NULL;
  next = view ? heir (view, ids) : NULL;
  vacancy_selection_clear (self->selection);
  if (!vacancy_editor_apply (self, edit_each (vacancy_editor_posting (self), ids, remove_edit, NULL, &error),
                             label ? label : ngettext ("Remove Block", "Remove Blocks", n), &error))
    return;
  if (next)
    vacancy_editor_focus_place (self, next, 0);
  else if (view)
    vacancy_line_view_focus (vacancy_block_row_get_line (vacancy_section_view_get_tail (view)), 0);
}

typedef struct
{
  int direction;
  GHashTable *stuck; /* set of ids that could not go on: a wall for those that follow them */
} Step;

static gboolean
is_stuck (const Step *step, const JdPosting *posting, const char *id)
{
  guint section, index = 0;
  const JdPlacement *placement = jd_posting_placement (posting, id, &section, NULL);
  g_autoptr (GPtrArray) order = placement ? jd_reading_order (g_ptr_array_index (posting->sections, section)) : NULL;

  if (!placement || !g_ptr_array_find (order, placement, &index))
    return FALSE;
  if (step->direction < 0 ? index == 0 : index + 1 == order->len)
    return step->direction < 0 ? section == 0 : section + 1 == posting->sections->len;
  return g_hash_table_contains (step->stuck, ((JdPlacement *) g_ptr_array_index (order, index + step->direction))->id);
}

static JdPosting *
step_edit (JdPosting *posting, const char *id, gpointer data, GError **error)
{
  const Step *step = data;

  if (!is_stuck (step, posting, id))
    return jd_edit_step (posting, id, step->direction, error);
  g_hash_table_add (step->stuck, g_strdup (id));
  return jd_posting_ref (posting);
}

static void
reverse (GStrv ids)
{
  guint n = g_strv_length (ids);

  for (guint i = 0; i < n / 2; i++)
    {
      char *id = ids[i];

      ids[i] = ids[n - 1 - i];
      ids[n - 1 - i] = id;
    }
}

static void
move (VacancyEditor *self, const char *id, int direction)
{
  g_auto (GStrv) ids = NULL;
  g_autoptr (GHashTable) stuck = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  Step step = { direction, stuck };
  g_autoptr (GError) error = NULL;
  g_autofree char *focus = NULL;
  VacancyBlockRow *row = vacancy_editor_row_of (self->focus);
  int offset = row ? vacancy_line_view_cursor (vacancy_block_row_get_line (row)) : 0;
  JdPosting *after;
  guint n;

  if (!self->session)
    return;
  ids = vacancy_editor_subjects (self, id);
  n = g_strv_length (ids);
  focus = row ? g_strdup (vacancy_block_row_get_placement (row)) : NULL;
  if (direction > 0)
    reverse (ids);
  after = edit_each (vacancy_editor_posting (self), (const char *const *) ids, step_edit, &step, &error);
  if (vacancy_editor_apply (self, after, ngettext ("Move Block", "Move Blocks", n), &error) && focus)
    vacancy_editor_focus_place (self, focus, offset);
}

static void
move_up_cb (GtkWidget *widget, const char *name, GVariant *target)
{
  move (VACANCY_EDITOR (widget), g_variant_get_string (target, NULL), -1);
}

static void
move_down_cb (GtkWidget *widget, const char *name, GVariant *target)
{
  move (VACANCY_EDITOR (widget), g_variant_get_string (target, NULL), 1);
}

void
vacancy_editor_move_to (VacancyEditor *self, const char *const *ids, const JdInsertPoint *point)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (JdPosting) posting = jd_posting_ref (vacancy_editor_posting (self));
  JdInsertPoint at = *point;
  guint n = g_strv_length ((char **) ids);

  for (guint i = 0; posting && ids[i]; i++)
    {
      g_autoptr (JdPosting) before = g_steal_pointer (&posting);

      posting = jd_edit_move_to (before, ids[i], &at, &error);
      /* The next goes behind this one. */
      at.beside = ids[i];
      at.after = TRUE;
    }
  if (vacancy_editor_apply (self, g_steal_pointer (&posting), ngettext ("Move Block", "Move Blocks", n), &error) && n > 0)
    vacancy_editor_focus_place (self, ids[n - 1], -1);
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

  return self->session && ids[0] ? jd_posting_placement (vacancy_editor_posting (self), ids[0], NULL, NULL) : NULL;
}

static void
hide_cb (GtkWidget *widget, const char *name, GVariant *target)
{
  VacancyEditor *self = VACANCY_EDITOR (widget);
  const char *id = g_variant_get_string (target, NULL);
  const JdPlacement *first = first_subject (self, id);
  const gboolean hide = first && !first->hidden;

  apply_each (self, id, hidden_edit, GINT_TO_POINTER (hide), hide ? _("Hide Block") : _("Show Block"));
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

  for (guint i = 0; self->session && ids[i]; i++)
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

  if (!first && self->session)
    vacancy_session_tell (self->session, _("Only qualifications are must-have or nice-to-have"), FALSE);
  else if (first)
    apply_each (self, id, necessity_edit, GINT_TO_POINTER (nice ? JD_NECESSITY_NICE : JD_NECESSITY_MUST),
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

  apply_each (self, id, item_edit, GINT_TO_POINTER (item), item ? _("Bullet Point") : _("Paragraph"));
}

static JdPosting *
reset_edit (JdPosting *posting, const char *id, gpointer data, GError **error)
{
  return jd_edit_reset (posting, id, error);
}

static void
reset_cb (GtkWidget *widget, const char *name, GVariant *target)
{
  apply_each (VACANCY_EDITOR (widget), g_variant_get_string (target, NULL), reset_edit, NULL, _("Reset to Library Wording"));
}

static JdPosting *
detach_edit (JdPosting *posting, const char *id, gpointer data, GError **error)
{
  return jd_edit_detach (posting, id, error);
}

static void
detach_cb (GtkWidget *widget, const char *name, GVariant *target)
{
  apply_each (VACANCY_EDITOR (widget), g_variant_get_string (target, NULL), detach_edit, NULL, _("Detach from Library"));
}

/* "LEVEL ID": the wording the block has for another level, here alone. */
static void
wording_cb (GtkWidget *widget, const char *name, GVariant *target)
{
  VacancyEditor *self = VACANCY_EDITOR (widget);
  g_auto (GStrv) parts = g_strsplit (g_variant_get_string (target, NULL), " ", 2);
  g_autoptr (GError) error = NULL;
  g_autofree char *wording = NULL;
  VacancyBlockRow *row;

  if (!self->session || g_strv_length (parts) != 2 || !(row = vacancy_editor_find_row (self, parts[1])))
    return;
  wording = vacancy_block_row_wording_at (row, parts[0]);
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

/* ---- search and swap ---- */

typedef struct
{
  VacancyEditor *editor; /* owned */
  char *placement, *section;
  gboolean swap;
} Search;

static void
search_free (Search *search)
{
  g_object_unref (search->editor);
  g_free (search->placement);
  g_free (search->section);
  g_free (search);
}

static void
swap (VacancyEditor *self, const char *id, JdBlock *block)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *new_id = NULL;
  const char *other = NULL;
  const JdPlacement *use = jd_posting_use (vacancy_editor_posting (self), block->id);
  const gboolean again = use && !g_str_equal (use->id, id);
  JdPosting *after = jd_edit_swap_block (vacancy_editor_posting (self), vacancy_session_library (self->session), id, block, &other, &error);

  new_id = g_strdup (other);
  if (!vacancy_editor_apply (self, after, _("Swap Block"), &error))
    return;
  vacancy_editor_focus_place (self, new_id, -1);
  vacancy_editor_tell_again (self, again);
}

/* Nothing was chosen: what was typed is text of the line. */
static void
keep_typed (VacancyEditor *self, const Search *search, const char *typed)
{
  VacancyBlockRow *row = vacancy_editor_find_row (self, search->placement);
  VacancySectionView *view = vacancy_editor_find_section (self, search->section);
  VacancyLineView *line;

  if (!row && view)
    row = vacancy_section_view_get_tail (view);
  if (!row)
    return;
  line = vacancy_block_row_get_line (row);
  vacancy_line_view_focus (line, -1);
  if (*typed && !search->swap)
    {
      GtkTextBuffer *buffer = GTK_TEXT_BUFFER (vacancy_line_view_get_buffer (line));

      gtk_text_buffer_begin_user_action (buffer);
      gtk_text_buffer_insert_at_cursor (buffer, typed, -1);
      gtk_text_buffer_end_user_action (buffer);
    }
}

static void
put_block (VacancyEditor *self, const Search *search, JdBlock *block, gboolean again)
{
  const JdInsertPoint point = { .section = search->section };

  if (!again && vacancy_editor_go_to_block (self, block))
    return;
  if (search->placement && vacancy_editor_find_row (self, search->placement))
    swap (self, search->placement, block);
  else if (vacancy_editor_find_section (self, search->section))
    vacancy_editor_insert_block_at (self, block, &point);
}

static void
chosen_cb (JdBlock *block, gboolean again, const char *typed, gpointer data)
{
  Search *search = data;

  if (search->editor->session && block)
    put_block (search->editor, search, block, again);
  else if (search->editor->session)
    keep_typed (search->editor, search, typed);
  search_free (search);
}

static void
open_search (VacancyEditor *self, VacancyBlockRow *row, gboolean swapping)
{
  Search *search = g_new0 (Search, 1);

  search->editor = g_object_ref (self);
  search->placement = g_strdup (vacancy_block_row_get_placement (row));
  search->section = g_strdup (vacancy_section_view_get_id (vacancy_block_row_get_section (row)));
  search->swap = swapping;
  vacancy_block_search_open (GTK_WIDGET (vacancy_block_row_get_line (row)), self->session, search->section, chosen_cb, search);
}

void
vacancy_editor_search (VacancyEditor *self, VacancyBlockRow *row)
{
  open_search (self, row, FALSE);
}

static void
swap_cb (GtkWidget *widget, const char *name, GVariant *target)
{
  VacancyEditor *self = VACANCY_EDITOR (widget);
  const JdPlacement *placement = first_subject (self, g_variant_get_string (target, NULL));

  if (placement)
    open_search (self, vacancy_editor_find_row (self, placement->id), TRUE);
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
