// SPDX-License-Identifier: GPL-3.0-or-later
#include "change/vacancy-elsewhere-view.h"

#include <glib/gi18n.h>

#include "widgets/vacancy-button-name.h"
#include "widgets/vacancy-widget-util.h"

/* More are not looked through; the next come when these are settled. */
#define ROWS_MOST 200

struct _VacancyElsewhereView
{
  AdwBin parent_instance;

  /* children, borrowed */
  GtkStack *stack; /* "list", "empty" */
  GtkListBox *list;

  VacancyElsewhere *elsewhere; /* owned; NULL until it is set */
};

enum
{
  SETTLE,
  KEEP,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (VacancyElsewhereView, vacancy_elsewhere_view, ADW_TYPE_BIN)

/* ---- what a row says ---- */

static const char *
what_of (const JdElsewhere *elsewhere)
{
  if (!elsewhere->theirs)
    return _("A merge left something open, and it cannot be told what. Look into the file.");
  if (!elsewhere->stray)
    return _("A merge could not decide what it shall say.");
  if (elsewhere->stray->is_marked)
    return _("Git could not merge it, and marked both versions in the file.");
  return elsewhere->mine ? _("Another version lies beside it.") : _("A version lies there of a block that is gone.");
}

/* New string. */
static char *
subtitle_of (const JdElsewhere *elsewhere)
{
  g_autofree char *base = g_path_get_basename (elsewhere->path), *name = g_filename_display_name (base);

  return g_strdup_printf ("%s\n%s", what_of (elsewhere), name);
}

/* ---- rows ---- */

static const JdElsewhere *
elsewhere_of (VacancyElsewhereView *self, GtkWidget *widget)
{
  GtkWidget *row = gtk_widget_get_ancestor (widget, GTK_TYPE_LIST_BOX_ROW);
  const GPtrArray *list = vacancy_elsewhere_get_list (self->elsewhere);
  const guint index = (guint) gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (row));

  return index < list->len ? g_ptr_array_index (list, index) : NULL;
}

static void
tell (VacancyElsewhereView *self, guint signal, GtkWidget *widget)
{
  const JdElsewhere *elsewhere = elsewhere_of (self, widget);

  if (elsewhere && elsewhere->theirs)
    g_signal_emit (self, signals[signal], 0, elsewhere);
}

static void
settle_cb (VacancyElsewhereView *self, GtkWidget *button)
{
  tell (self, SETTLE, button);
}

static void
keep_cb (VacancyElsewhereView *self, GtkWidget *button)
{
  tell (self, KEEP, button);
}

static void
activated_cb (VacancyElsewhereView *self, GtkListBoxRow *row)
{
  const JdElsewhere *elsewhere = elsewhere_of (self, GTK_WIDGET (row));

  if (elsewhere)
    tell (self, elsewhere->mine ? SETTLE : KEEP, GTK_WIDGET (row));
}

static void
add_button (VacancyElsewhereView *self, GtkWidget *row, const JdElsewhere *elsewhere, GtkWidget *button, const char *does, GCallback clicked)
{
  /* Translators: what a button does, and to which block. */
  g_autofree char *name = g_strdup_printf (_("%s: %s"), does, elsewhere->title);

  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  g_signal_connect_object (button, "clicked", clicked, self, G_CONNECT_SWAPPED);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
  vacancy_button_set_name (GTK_BUTTON (button), name);
}

static void
add_buttons (VacancyElsewhereView *self, GtkWidget *row, const JdElsewhere *elsewhere)
{
  GtkWidget *keep;

  if (elsewhere->mine)
    add_button (self, row, elsewhere, gtk_button_new_with_mnemonic (_("_Settle…")), _("Settle"), G_CALLBACK (settle_cb));
  else
    add_button (self, row, elsewhere, gtk_button_new_with_mnemonic (_("Put _Back")), _("Put Back"), G_CALLBACK (keep_cb));
  if (!elsewhere->mine || !elsewhere->stray || elsewhere->stray->is_marked)
    return;
  keep = gtk_button_new_from_icon_name ("user-trash-symbolic");
  gtk_widget_add_css_class (keep, "flat");
  vacancy_tooltip_set (keep, _("Keep Yours, and Remove the Other File"));
  add_button (self, row, elsewhere, keep, _("Keep Yours, and Remove the Other File"), G_CALLBACK (keep_cb));
}

static GtkWidget *
row_new (VacancyElsewhereView *self, const JdElsewhere *elsewhere)
{
  g_autofree char *subtitle = subtitle_of (elsewhere);
  GtkWidget *row = g_object_new (ADW_TYPE_ACTION_ROW, "use-markup", FALSE, "activatable", elsewhere->theirs != NULL, NULL);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), elsewhere->title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  vacancy_tooltip_set (row, elsewhere->path);
  if (elsewhere->theirs)
    add_buttons (self, row, elsewhere);
  return row;
}

static gboolean
has_focus (VacancyElsewhereView *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root ? gtk_root_get_focus (root) : NULL;

  return focus && gtk_widget_is_ancestor (focus, GTK_WIDGET (self));
}

static void
fill (VacancyElsewhereView *self)
{
  const GPtrArray *list = vacancy_elsewhere_get_list (self->elsewhere);
  const gboolean focused = has_focus (self);
  GtkListBoxRow *row;

  while ((row = gtk_list_box_get_row_at_index (self->list, 0)))
    gtk_list_box_remove (self->list, GTK_WIDGET (row));
  for (guint i = 0; i < MIN (list->len, ROWS_MOST); i++)
    gtk_list_box_append (self->list, row_new (self, g_ptr_array_index (list, i)));
  gtk_stack_set_visible_child_name (self->stack, list->len > 0 ? "list" : "empty");
  if (focused)
    vacancy_elsewhere_view_focus (self);
}

/* ---- public ---- */

void
vacancy_elsewhere_view_set_elsewhere (VacancyElsewhereView *self, VacancyElsewhere *elsewhere)
{
  g_return_if_fail (VACANCY_IS_ELSEWHERE_VIEW (self) && !self->elsewhere);
  self->elsewhere = g_object_ref (elsewhere);
  g_signal_connect_object (elsewhere, "notify::list", G_CALLBACK (fill), self, G_CONNECT_SWAPPED);
  fill (self);
}

void
vacancy_elsewhere_view_focus (VacancyElsewhereView *self)
{
  GtkListBoxRow *row;

  g_return_if_fail (VACANCY_IS_ELSEWHERE_VIEW (self));
  row = gtk_list_box_get_row_at_index (self->list, 0);
  if (row)
    gtk_widget_grab_focus (GTK_WIDGET (row));
}

/* ---- life ---- */

static void
vacancy_elsewhere_view_dispose (GObject *object)
{
  g_clear_object (&VACANCY_ELSEWHERE_VIEW (object)->elsewhere);
  G_OBJECT_CLASS (vacancy_elsewhere_view_parent_class)->dispose (object);
}

static void
vacancy_elsewhere_view_class_init (VacancyElsewhereViewClass *class)
{
  G_OBJECT_CLASS (class)->dispose = vacancy_elsewhere_view_dispose;
  signals[SETTLE] = g_signal_new ("settle", VACANCY_TYPE_ELSEWHERE_VIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_POINTER);
  signals[KEEP] = g_signal_new ("keep", VACANCY_TYPE_ELSEWHERE_VIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_POINTER);
}

static GtkWidget *
list_new (VacancyElsewhereView *self)
{
  GtkWidget *list = gtk_list_box_new (), *clamp = adw_clamp_new (), *scroller = gtk_scrolled_window_new ();

  self->list = GTK_LIST_BOX (list);
  gtk_list_box_set_selection_mode (self->list, GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "boxed-list");
  gtk_widget_add_css_class (list, "elsewhere-list");
  gtk_widget_set_valign (list, GTK_ALIGN_START);
  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Changed elsewhere"), -1);
  g_signal_connect_object (list, "row-activated", G_CALLBACK (activated_cb), self, G_CONNECT_SWAPPED);
  adw_clamp_set_maximum_size (ADW_CLAMP (clamp), 800);
  adw_clamp_set_child (ADW_CLAMP (clamp), list);
  gtk_widget_set_hexpand (scroller, TRUE);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), clamp);
  return scroller;
}

static void
vacancy_elsewhere_view_init (VacancyElsewhereView *self)
{
  GtkWidget *stack = gtk_stack_new ();
  GtkWidget *empty = g_object_new (ADW_TYPE_STATUS_PAGE, "icon-name", "object-select-symbolic", "title", _("Nothing to Settle"), "description",
                                   _("Blocks that were changed here and elsewhere at once show up here."), NULL);

  self->stack = GTK_STACK (stack);
  gtk_stack_add_named (self->stack, list_new (self), "list");
  gtk_stack_add_named (self->stack, empty, "empty");
  adw_bin_set_child (ADW_BIN (self), stack);
}
