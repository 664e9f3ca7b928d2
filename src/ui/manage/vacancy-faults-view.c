// SPDX-License-Identifier: GPL-3.0-or-later
#include "manage/vacancy-faults-view.h"

#include <glib/gi18n.h>

#include "widgets/vacancy-button-name.h"

/* Of the button in a row: the item it is of. */
#define ITEM "vacancy-list-item"

struct _VacancyFaultsView
{
  AdwBin parent_instance;

  GtkStack *stack;   /* a child: "list", "none" */
  GtkListView *view; /* in it */
  GPtrArray *faults; /* of JdFault; owned; NULL: not known yet */
};

enum
{
  OPEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (VacancyFaultsView, vacancy_faults_view, ADW_TYPE_BIN)

/* ---- rows ---- */

static const char *
button_label (const JdFault *fault)
{
  switch (fault->place)
    {
    case JD_FAULT_BLOCK:
      return _("Edit _Block…");
    case JD_FAULT_ROLE:
      return _("Go to _Role");
    case JD_FAULT_LEVEL:
      return _("Go to _Level");
    case JD_FAULT_FILE:
    default:
      return _("Show in _Files");
    }
}

static const JdFault *
fault_at (VacancyFaultsView *self, guint position)
{
  return self->faults && position < self->faults->len ? g_ptr_array_index (self->faults, position) : NULL;
}

/* One that names no file leads nowhere. */
static gboolean
leads_somewhere (const JdFault *fault)
{
  return fault && (fault->file || fault->place != JD_FAULT_FILE);
}

static void
open_at (VacancyFaultsView *self, guint position)
{
  const JdFault *fault = fault_at (self, position);

  if (leads_somewhere (fault))
    g_signal_emit (self, signals[OPEN], 0, fault);
}

static void
clicked_cb (VacancyFaultsView *self, GtkWidget *button)
{
  open_at (self, gtk_list_item_get_position (g_object_get_data (G_OBJECT (button), ITEM)));
}

static void
setup_cb (GtkListItemFactory *factory, GtkListItem *list_item, gpointer data)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6), *button = gtk_button_new ();

  gtk_box_append (GTK_BOX (box), g_object_new (GTK_TYPE_LABEL, "xalign", 0.0, "wrap", TRUE, "wrap-mode", PANGO_WRAP_WORD_CHAR, NULL));
  gtk_button_set_use_underline (GTK_BUTTON (button), TRUE);
  gtk_widget_set_halign (button, GTK_ALIGN_START);
  g_object_set_data (G_OBJECT (button), ITEM, list_item);
  g_signal_connect_object (button, "clicked", G_CALLBACK (clicked_cb), data, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (box), button);
  gtk_list_item_set_child (list_item, box);
}

/* "Deploy models: Two wordings for “Senior” say different things." New string. */
static char *
row_text (const JdFault *fault)
{
  return fault->subject && fault->text ? g_strdup_printf (_("%s: %s"), fault->subject, fault->text) : g_strdup (fault->text ? fault->text : fault->message);
}

/* What the button does, and for which of them. */
static void
show_button (GtkWidget *button, const JdFault *fault)
{
  g_autofree char *name = fault->id ? g_strdup (fault->id) : fault->file ? g_filename_display_basename (fault->file) : NULL;
  g_auto (GStrv) words = g_strsplit (button_label (fault), "_", 2);
  g_autofree char *label = g_strjoinv ("", words), *text = g_strdup_printf ("%s: %s", label, name ? name : "");

  gtk_button_set_label (GTK_BUTTON (button), button_label (fault));
  gtk_widget_set_visible (button, leads_somewhere (fault));
  vacancy_button_set_name (GTK_BUTTON (button), text);
}

static void
bind_cb (GtkListItemFactory *factory, GtkListItem *list_item, gpointer data)
{
  GtkWidget *box = gtk_list_item_get_child (list_item), *label = gtk_widget_get_first_child (box);
  const JdFault *fault = fault_at (data, gtk_list_item_get_position (list_item));

  if (!fault)
    return;
  g_autofree char *text = row_text (fault);
  gtk_label_set_text (GTK_LABEL (label), text);
  gtk_widget_set_tooltip_text (label, fault->message);
  show_button (gtk_widget_get_last_child (box), fault);
  vacancy_list_item_set_name (list_item, text);
}

/* ---- public ---- */

void
vacancy_faults_view_show (VacancyFaultsView *self, GPtrArray *faults)
{
  GtkStringList *messages;
  g_autoptr (GtkNoSelection) model = NULL;

  g_return_if_fail (VACANCY_IS_FAULTS_VIEW (self));

  if (self->faults == faults)
    return;
  gtk_list_view_set_model (self->view, NULL);
  g_clear_pointer (&self->faults, g_ptr_array_unref);
  self->faults = faults ? g_ptr_array_ref (faults) : NULL;
  messages = gtk_string_list_new (NULL);
  for (guint i = 0; faults && i < faults->len; i++)
    gtk_string_list_append (messages, ((const JdFault *) g_ptr_array_index (faults, i))->message);
  model = gtk_no_selection_new (G_LIST_MODEL (messages));
  gtk_list_view_set_model (self->view, GTK_SELECTION_MODEL (model));
  gtk_stack_set_visible_child_name (self->stack, faults && faults->len > 0 ? "list" : "none");
}

void
vacancy_faults_view_focus (VacancyFaultsView *self)
{
  g_return_if_fail (VACANCY_IS_FAULTS_VIEW (self));
  gtk_widget_child_focus (GTK_WIDGET (self), GTK_DIR_TAB_FORWARD);
}

/* ---- life ---- */

static void
vacancy_faults_view_dispose (GObject *object)
{
  VacancyFaultsView *self = VACANCY_FAULTS_VIEW (object);

  /* Its rows go while what they are of is here. */
  if (self->view)
    gtk_list_view_set_model (self->view, NULL);
  self->view = NULL;
  g_clear_pointer (&self->faults, g_ptr_array_unref);
  G_OBJECT_CLASS (vacancy_faults_view_parent_class)->dispose (object);
}

static void
vacancy_faults_view_class_init (VacancyFaultsViewClass *class)
{
  G_OBJECT_CLASS (class)->dispose = vacancy_faults_view_dispose;
  signals[OPEN] = g_signal_new ("open", VACANCY_TYPE_FAULTS_VIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_POINTER);
}

static void
vacancy_faults_view_init (VacancyFaultsView *self)
{
  GtkWidget *scroller = gtk_scrolled_window_new (), *clamp = adw_clamp_scrollable_new (), *list = gtk_list_view_new (NULL, NULL), *stack = gtk_stack_new ();
  GtkWidget *none = g_object_new (ADW_TYPE_STATUS_PAGE, "icon-name", "object-select-symbolic", "title", _("No Problems"), "description",
                                  _("All files of the library can be read, and fit together."), "css-classes", (const char *const[]){ "compact", NULL }, NULL);
  g_autoptr (GtkListItemFactory) factory = gtk_signal_list_item_factory_new ();

  self->view = GTK_LIST_VIEW (list);
  self->stack = GTK_STACK (stack);
  g_signal_connect_object (factory, "setup", G_CALLBACK (setup_cb), self, 0);
  g_signal_connect_object (factory, "bind", G_CALLBACK (bind_cb), self, 0);
  gtk_list_view_set_factory (self->view, factory);
  g_signal_connect_object (list, "activate", G_CALLBACK (open_at), self, G_CONNECT_SWAPPED);
  gtk_widget_add_css_class (list, "fault-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Problems in the library"), -1);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  adw_clamp_scrollable_set_maximum_size (ADW_CLAMP_SCROLLABLE (clamp), 800);
  adw_clamp_scrollable_set_child (ADW_CLAMP_SCROLLABLE (clamp), list);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), clamp);
  gtk_stack_add_named (self->stack, none, "none");
  gtk_stack_add_named (self->stack, scroller, "list");
  adw_bin_set_child (ADW_BIN (self), stack);
}
