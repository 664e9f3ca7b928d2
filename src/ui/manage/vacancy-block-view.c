// SPDX-License-Identifier: GPL-3.0-or-later
#include "manage/vacancy-block-view.h"

#include <glib/gi18n.h>

#include "base/jd-text.h"
#include "change/vacancy-change-told.h"
#include "change/vacancy-commit-list.h"
#include "change/vacancy-uses-list.h"
#include "describe/jd-block-card.h"
#include "describe/jd-block-compare.h"
#include "describe/jd-block-notes.h"
#include "describe/jd-block-text.h"
#include "library/jd-library-stack.h"
#include "library/vacancy-library-row.h"
#include "library/vacancy-library-silence.h"
#include "manage/vacancy-block-findings.h"
#include "widgets/vacancy-difference.h"
#include "widgets/vacancy-direction.h"

/* Newer changes than these are shown one by one; those before are a number. */
#define CHANGES_MOST 20

struct _VacancyBlockView
{
  AdwBin parent_instance;

  /* template widgets */
  GtkStack *stack; /* "none", "block" */
  AdwStatusPage *none;
  GtkScrolledWindow *scroller;
  GtkLabel *title, *subtitle;
  GtkWidget *dot, *history;
  GtkMenuButton *menu_button;
  GtkListBox *cards, *notes, *changes;
  VacancyBlockFindings *findings;
  VacancyUsesList *uses;
  VacancyCommitList *commits;

  /* owned */
  VacancyBlockList *list; /* NULL: nothing is shown */
  VacancyBlockItem *item; /* NULL: none */
  VacancyLibraryChanges *editing;
  GSignalGroup *signals;  /* of item */
};

G_DEFINE_FINAL_TYPE (VacancyBlockView, vacancy_block_view, ADW_TYPE_BIN)

/* ---- the star ---- */

/* It is full of a favourite. */
static void
favourite_cb (GtkToggleButton *button)
{
  gtk_button_set_icon_name (GTK_BUTTON (button), gtk_toggle_button_get_active (button) ? "starred-symbolic" : "non-starred-symbolic");
}

/* ---- rows ---- */

static void
clear_list (GtkListBox *list)
{
  GtkListBoxRow *row;

  while ((row = gtk_list_box_get_row_at_index (list, 0)))
    gtk_list_box_remove (list, GTK_WIDGET (row));
}

static GtkWidget *
label_new (const char *text, const char *style)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "label", text, "xalign", 0.0, "wrap", TRUE, "wrap-mode", PANGO_WRAP_WORD_CHAR, NULL);

  if (style)
    gtk_widget_add_css_class (label, style);
  vacancy_direction_align_label (GTK_LABEL (label));
  return label;
}

/* A heading, and what stands below it, which is the caller's to add. @name: all of it, for who does not see it. */
static GtkWidget *
add_row (GtkListBox *list, const char *heading, const char *name)
{
  GtkWidget *row = gtk_list_box_row_new (), *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3), *label = label_new (heading, "caption-heading");

  gtk_widget_add_css_class (label, "dim-label");
  gtk_widget_add_css_class (box, "block-card");
  gtk_box_append (GTK_BOX (box), label);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_list_box_append (list, row);
  return box;
}

/* Of a row: which wording it is. */
#define VARIANT "vacancy-variant"
#define LANGUAGE "vacancy-language"

/* Who changed this, when and why: asked of the history when somebody wants to know. */
static gboolean
ask_history_cb (GtkWidget *row, int x, int y, gboolean keyboard, GtkTooltip *tooltip, VacancyBlockView *self)
{
  const JdBlock *block = self->item ? vacancy_block_item_get_block (self->item) : NULL;
  const int variant = GPOINTER_TO_INT (g_object_get_data (G_OBJECT (row), VARIANT));
  const char *language = g_object_get_data (G_OBJECT (row), LANGUAGE);
  g_autofree char *text = block && language && variant < (int) block->variants->len ? jd_block_blame (block, variant, language, jd_program_language ()) : NULL;

  gtk_tooltip_set_text (tooltip, text);
  return text != NULL;
}

static void
tell_history (VacancyBlockView *self, GtkWidget *row, const JdBlockCard *card)
{
  if (card->variant < -1 || !card->language)
    return;
  g_object_set_data (G_OBJECT (row), VARIANT, GINT_TO_POINTER (card->variant));
  g_object_set_data_full (G_OBJECT (row), LANGUAGE, g_strdup (card->language), g_free);
  gtk_widget_set_has_tooltip (row, TRUE);
  g_signal_connect_object (row, "query-tooltip", G_CALLBACK (ask_history_cb), self, 0);
}

static void
add_card (VacancyBlockView *self, const JdBlockCard *card)
{
  const char *text = *card->text ? card->text : _("Left out here");
  g_autofree char *name = g_strdup_printf ("%s: %s", card->where, text);
  GtkWidget *box = add_row (self->cards, card->where, name);

  GtkWidget *label = label_new (text, *card->text ? NULL : "dim-label");

  if (*card->text && card->otherwise)
    vacancy_label_mark_difference (GTK_LABEL (label), card->otherwise, card->text);
  gtk_box_append (GTK_BOX (box), label);
  tell_history (self, gtk_widget_get_parent (box), card);
}

static void
add_note (VacancyBlockView *self, const JdBlockNote *note)
{
  g_autofree char *name = g_strdup_printf ("%s: %s", note->label, note->value);

  gtk_box_append (GTK_BOX (add_row (self->notes, note->label, name)), label_new (note->value, NULL));
}

static void
add_change (VacancyBlockView *self, const JdBlockChange *change)
{
  /* Translators: a wording that was changed, to be heard; first what changed it, then what it said before and after. */
  g_autofree char *name = g_strdup_printf (_("%s. Before: %s After: %s"), change->heading, change->before, change->after);
  GtkWidget *box = add_row (self->changes, change->heading, name), *difference = label_new (NULL, NULL);

  if (change->why)
    gtk_box_append (GTK_BOX (box), label_new (change->why, NULL));
  if (g_str_equal (change->before, change->after))
    gtk_label_set_text (GTK_LABEL (difference), _("The wording stayed the same"));
  else
    vacancy_label_show_difference (GTK_LABEL (difference), change->before, change->after);
  gtk_box_append (GTK_BOX (box), difference);
}

/* ---- the block ---- */

/* "Duty · My Library · revision 4". New string. */
static char *
subtitle_of (const JdLibrary *library, const JdBlock *block)
{
  JdLibraryPlace place = { 0 };
  GString *text = g_string_new (block->kind == JD_KIND_OTHER ? block->kind_name : jd_block_kind_label (block->kind));

  if (jd_library_find_block (library, block->id, &place))
    {
      g_autofree char *name = jd_library_folder_name (place.folder);

      g_string_append_printf (text, JD_TEXT_BETWEEN "%s", name);
    }
  if (!place.writable)
    g_string_append_printf (text, JD_TEXT_BETWEEN "%s", _("read-only"));
  g_string_append (text, JD_TEXT_BETWEEN);
  g_string_append_printf (text, _("revision %d"), block->revision);
  return g_string_free (text, FALSE);
}

static void
show_head (VacancyBlockView *self, const JdLibrary *library, const JdBlock *block)
{
  g_autofree char *subtitle = subtitle_of (library, block);
  const char *const classes[] = { "kind-dot", vacancy_kind_style (block->kind), NULL };

  gtk_label_set_text (self->title, jd_block_title (block, jd_program_language ()));
  gtk_label_set_text (self->subtitle, subtitle);
  gtk_widget_set_css_classes (self->dot, (const char **) classes);
}

static void
show_history (VacancyBlockView *self, const JdLibrary *library, const JdBlock *block)
{
  g_autoptr (GPtrArray) changes = jd_block_changes (library, block, CHANGES_MOST, jd_program_language ());

  for (guint i = 0; i < changes->len; i++)
    add_change (self, g_ptr_array_index (changes, i));
  if (block->history->len > changes->len)
    {
      const guint more = block->history->len - changes->len;
      g_autofree char *text = g_strdup_printf (ngettext ("%u earlier change", "%u earlier changes", more), more);

      add_row (self->changes, text, text);
    }
  gtk_widget_set_visible (self->history, changes->len > 0);
}

static void
show_findings (VacancyBlockView *self, const JdBlock *block)
{
  const JdCare *care = vacancy_block_list_get_care (self->list);

  vacancy_block_findings_show (self->findings, care ? jd_care_findings (care, block->id) : NULL);
}

static void
silence_cb (VacancyBlockView *self, JdSilence *silence)
{
  GtkRoot *window = gtk_widget_get_root (GTK_WIDGET (self));

  if (self->item && window)
    vacancy_library_silence (self->editing, vacancy_block_item_get_block (self->item)->id, jd_silence_ref (silence), TRUE, vacancy_change_told_cb, g_object_ref (window));
}

static void
show_block (VacancyBlockView *self)
{
  const JdLibrary *library = vacancy_block_list_get_library (self->list);
  const JdBlock *block = vacancy_block_item_get_block (self->item);
  g_autoptr (GPtrArray) cards = jd_block_cards (library, block, jd_program_language ());
  g_autoptr (GPtrArray) notes = jd_block_notes (library, block, jd_program_language ());

  clear_list (self->cards);
  clear_list (self->notes);
  clear_list (self->changes);
  show_head (self, library, block);
  for (guint i = 0; i < cards->len; i++)
    add_card (self, g_ptr_array_index (cards, i));
  for (guint i = 0; i < notes->len; i++)
    add_note (self, g_ptr_array_index (notes, i));
  gtk_widget_set_visible (GTK_WIDGET (self->cards), cards->len > 0);
  show_findings (self, block);
  vacancy_uses_list_show (self->uses, library, block);
  vacancy_commit_list_show (self->commits, library, (JdBlock *) block);
  show_history (self, library, block);
}

static void
show_none (VacancyBlockView *self, guint n_selected)
{
  g_autofree char *text = n_selected > 1 ? g_strdup_printf (ngettext ("%'u Block Selected", "%'u Blocks Selected", n_selected), n_selected) : g_strdup (_("No Block Selected"));

  adw_status_page_set_title (self->none, text);
  adw_status_page_set_description (self->none, n_selected > 1 ? NULL : _("Choose a block to see what it says, and for whom."));
}

/* It may be gone from the library, as long as it is selected. */
static gboolean
is_there (VacancyBlockView *self)
{
  return self->item && jd_library_block (vacancy_block_list_get_library (self->list), vacancy_block_item_get_block (self->item)->id);
}

void
vacancy_block_view_show (VacancyBlockView *self, VacancyBlockList *list, VacancyBlockItem *item, guint n_selected)
{
  g_return_if_fail (VACANCY_IS_BLOCK_VIEW (self));

  g_set_object (&self->list, list);
  if (g_set_object (&self->item, item))
    gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scroller), 0);
  g_signal_group_set_target (self->signals, item);
  if (is_there (self))
    show_block (self);
  else
    show_none (self, n_selected);
  gtk_stack_set_visible_child_name (self->stack, is_there (self) ? "block" : "none");
}

void
vacancy_block_view_update_care (VacancyBlockView *self)
{
  g_return_if_fail (VACANCY_IS_BLOCK_VIEW (self));

  if (self->list && is_there (self))
    show_findings (self, vacancy_block_item_get_block (self->item));
}

void
vacancy_block_view_set_menu (VacancyBlockView *self, GtkMenuButtonCreatePopupFunc fill, gpointer data)
{
  g_return_if_fail (VACANCY_IS_BLOCK_VIEW (self));
  gtk_menu_button_set_create_popup_func (self->menu_button, fill, data, NULL);
}

void
vacancy_block_view_set_index (VacancyBlockView *self, VacancyUsageIndex *index, GSettings *settings)
{
  g_return_if_fail (VACANCY_IS_BLOCK_VIEW (self));
  vacancy_uses_list_set_index (self->uses, index, settings);
}

void
vacancy_block_view_set_git (VacancyBlockView *self, VacancyGit *git, VacancyLibraryChanges *changes)
{
  g_return_if_fail (VACANCY_IS_BLOCK_VIEW (self));
  g_set_object (&self->editing, changes);
  vacancy_commit_list_set_git (self->commits, git, changes);
}

static void
block_changed_cb (VacancyBlockView *self)
{
  if (is_there (self))
    show_block (self);
}

/* ---- life ---- */

static void
vacancy_block_view_dispose (GObject *object)
{
  VacancyBlockView *self = VACANCY_BLOCK_VIEW (object);

  g_clear_object (&self->signals);
  g_clear_object (&self->item);
  g_clear_object (&self->editing);
  g_clear_object (&self->list);
  G_OBJECT_CLASS (vacancy_block_view_parent_class)->dispose (object);
}

static void
vacancy_block_view_class_init (VacancyBlockViewClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = vacancy_block_view_dispose;
  g_type_ensure (VACANCY_TYPE_BLOCK_FINDINGS);
  g_type_ensure (VACANCY_TYPE_USES_LIST);
  g_type_ensure (VACANCY_TYPE_COMMIT_LIST);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/vacancy_app/Vacancy/vacancy-block-view.ui");
  gtk_widget_class_bind_template_child (widget_class, VacancyBlockView, stack);
  gtk_widget_class_bind_template_child (widget_class, VacancyBlockView, none);
  gtk_widget_class_bind_template_child (widget_class, VacancyBlockView, scroller);
  gtk_widget_class_bind_template_child (widget_class, VacancyBlockView, title);
  gtk_widget_class_bind_template_child (widget_class, VacancyBlockView, subtitle);
  gtk_widget_class_bind_template_child (widget_class, VacancyBlockView, dot);
  gtk_widget_class_bind_template_child (widget_class, VacancyBlockView, menu_button);
  gtk_widget_class_bind_template_child (widget_class, VacancyBlockView, cards);
  gtk_widget_class_bind_template_child (widget_class, VacancyBlockView, notes);
  gtk_widget_class_bind_template_child (widget_class, VacancyBlockView, findings);
  gtk_widget_class_bind_template_child (widget_class, VacancyBlockView, uses);
  gtk_widget_class_bind_template_child (widget_class, VacancyBlockView, commits);
  gtk_widget_class_bind_template_child (widget_class, VacancyBlockView, history);
  gtk_widget_class_bind_template_child (widget_class, VacancyBlockView, changes);
  gtk_widget_class_bind_template_callback (widget_class, favourite_cb);
  gtk_widget_class_bind_template_callback (widget_class, silence_cb);
}

static void
vacancy_block_view_init (VacancyBlockView *self)
{
  self->signals = g_signal_group_new (VACANCY_TYPE_BLOCK_ITEM);
  g_signal_group_connect_swapped (self->signals, "notify::block", G_CALLBACK (block_changed_cb), self);
  gtk_widget_init_template (GTK_WIDGET (self));
  show_none (self, 0);
}
