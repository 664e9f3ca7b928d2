// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/vacancy-batch-table.h"

#include <glib/gi18n.h>
#include <string.h>

#include "describe/jd-block-text.h"

/* ---- the rows, as a list model of numbers ---- */

#define VACANCY_TYPE_BATCH_ROWS (vacancy_batch_rows_get_type ())
G_DECLARE_FINAL_TYPE (VacancyBatchRows, vacancy_batch_rows, VACANCY, BATCH_ROWS, GObject)

struct _VacancyBatchRows
{
  GObject parent_instance;

  guint n;
};

/* A row is an object that knows which it is. */
#define ROW_KEY "vacancy-row"
#define COLUMN_KEY "vacancy-column" /* of the factory of its cells */

static GType
rows_get_item_type (GListModel *model)
{
  return G_TYPE_OBJECT;
}

static guint
rows_get_n_items (GListModel *model)
{
  return VACANCY_BATCH_ROWS (model)->n;
}

static gpointer
rows_get_item (GListModel *model, guint position)
{
  if (position >= VACANCY_BATCH_ROWS (model)->n)
    return NULL;
  GObject *item = g_object_new (G_TYPE_OBJECT, NULL);
  g_object_set_data (item, ROW_KEY, GUINT_TO_POINTER (position));
  return item;
}

static void
rows_interface_init (GListModelInterface *interface)
{
  interface->get_item_type = rows_get_item_type;
  interface->get_n_items = rows_get_n_items;
  interface->get_item = rows_get_item;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (VacancyBatchRows, vacancy_batch_rows, G_TYPE_OBJECT, G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, rows_interface_init))

static void
vacancy_batch_rows_class_init (VacancyBatchRowsClass *class)
{
}

static void
vacancy_batch_rows_init (VacancyBatchRows *self)
{
}

static void
rows_set (VacancyBatchRows *self, guint n)
{
  const guint former = self->n;

  self->n = n;
  g_list_model_items_changed (G_LIST_MODEL (self), 0, former, n);
}

/* ---- the table ---- */

struct _VacancyBatchTable
{
  AdwBin parent_instance;

  GtkStack *stack; /* children, like the next three: "table", "empty" */
  GtkLabel *empty, *told;
  GtkWidget *view;
  VacancyBatchRows *rows;          /* owned */
  GtkSingleSelection *selection;   /* owned */
  const JdBatch *batch;            /* borrowed; NULL: none */
};

G_DEFINE_FINAL_TYPE (VacancyBatchTable, vacancy_batch_table, ADW_TYPE_BIN)

/* ---- what a row says ---- */

typedef enum
{
  COLUMN_FILE,
  COLUMN_TARGET,
  COLUMN_STATE
} Column;

static guint
count_lines (const char *text)
{
  guint n = text ? 1 : 0;

  for (; text && (text = strchr (text, '\n')); text++)
    n++;
  return n;
}

/* New string. */
static char *
state_text (JdBatchRow row)
{
  const guint n = count_lines (row.told);

  switch (row.state)
    {
    case JD_BATCH_READY:
      return g_strdup (row.exists ? _("Is there already") : _("Ready"));
    case JD_BATCH_MISSING:
      /* Translators: things to look at. */
      return g_strdup_printf (ngettext ("%u to look at", "%u to look at", n), n);
    case JD_BATCH_WRITTEN:
      return g_strdup (_("Written"));
    case JD_BATCH_LEFT:
      return g_strdup (_("Left as it was"));
    case JD_BATCH_STOPPED:
      return g_strdup (_("Stopped before it"));
    case JD_BATCH_FAILED:
      return g_strdup (_("Not written"));
    default:
      return g_strdup (_("Cannot be written"));
    }
}

/* In the person's language. Borrowed. */
static const char *
target_name (const JdBatchTarget *target)
{
  const char *name = target->board ? jd_localized_get (target->board->name, jd_program_language (), NULL) : _(target->exporter->name);

  return name ? name : target->board->id;
}

/* What there will be no file of is called by its posting. New string. */
static char *
file_text (const JdBatch *batch, guint row)
{
  char *name = jd_batch_row_name (batch, row);
  const char *file = jd_batch_row_file (batch, row), *title = jd_batch_row_title (batch, row);

  if (name)
    return name;
  const char *const parts[] = { title ? title : "", jd_batch_row_level (batch, row), jd_batch_row_place (batch, row), jd_batch_row_language (batch, row) };
  if (!title && file)
    return g_filename_display_basename (file);
  GString *text = g_string_new (parts[0]);
  for (guint i = 1; i < G_N_ELEMENTS (parts); i++)
    if (parts[i])
      g_string_append_printf (text, " - %s", parts[i]);
  return g_string_free (text, FALSE);
}

static char *
cell_text (const JdBatch *batch, guint row, Column column)
{
  switch (column)
    {
    case COLUMN_FILE:
      return file_text (batch, row);
    case COLUMN_TARGET:
      return g_strdup (target_name (jd_batch_row_target (batch, row)));
    default:
      return state_text (jd_batch_row (batch, row));
    }
}

/* ---- cells ---- */

static void
setup_cb (GtkSignalListItemFactory *factory, GtkListItem *item, gpointer column)
{
  const gboolean is_file = GPOINTER_TO_UINT (column) == COLUMN_FILE;
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "xalign", 0.0, "ellipsize", is_file ? PANGO_ELLIPSIZE_MIDDLE : PANGO_ELLIPSIZE_END, "width-chars", is_file ? 12 : 6, NULL);

  gtk_list_item_set_child (item, label);
}

/* The row around a cell is called by all it says. */
static void
name_row (VacancyBatchTable *self, GtkWidget *label, guint row)
{
  GtkWidget *cell = gtk_widget_get_parent (label), *around = cell ? gtk_widget_get_parent (cell) : NULL;
  g_autofree char *file = file_text (self->batch, row), *state = state_text (jd_batch_row (self->batch, row));
  g_autofree char *name = g_strdup_printf ("%s, %s, %s", file, target_name (jd_batch_row_target (self->batch, row)), state);

  if (around)
    gtk_accessible_update_property (GTK_ACCESSIBLE (around), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static void
style_state (GtkWidget *label, JdBatchState state)
{
  const gboolean good = state == JD_BATCH_READY || state == JD_BATCH_WRITTEN;
  const char *const classes[] = { good ? "success" : state == JD_BATCH_MISSING || state == JD_BATCH_LEFT || state == JD_BATCH_STOPPED ? "warning" : "error", NULL };

  gtk_widget_set_css_classes (label, (const char **) classes);
}

/* In newer GTK a cell is not in the table yet when it is bound. */
static void
bind_cb (GtkSignalListItemFactory *factory, GtkListItem *item, VacancyBatchTable *self)
{
  const Column column = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (factory), COLUMN_KEY));
  GtkWidget *label = gtk_list_item_get_child (item);
  const guint row = GPOINTER_TO_UINT (g_object_get_data (gtk_list_item_get_item (item), ROW_KEY));
  if (!self->batch)
    return;
  g_autofree char *text = cell_text (self->batch, row, column);

  gtk_label_set_text (GTK_LABEL (label), text);
  gtk_widget_set_tooltip_text (label, column == COLUMN_FILE ? text : column == COLUMN_STATE ? jd_batch_row (self->batch, row).told : NULL);
  if (column == COLUMN_STATE)
    style_state (label, jd_batch_row (self->batch, row).state);
  name_row (self, label, row);
}

static void
add_column (VacancyBatchTable *self, const char *title, Column column, gboolean expand)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  g_autoptr (GtkColumnViewColumn) view_column = gtk_column_view_column_new (title, factory);

  g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), GUINT_TO_POINTER (column));
  g_object_set_data (G_OBJECT (factory), COLUMN_KEY, GUINT_TO_POINTER (column));
  g_signal_connect_object (factory, "bind", G_CALLBACK (bind_cb), self, 0);
  gtk_column_view_column_set_expand (view_column, expand);
  gtk_column_view_column_set_resizable (view_column, TRUE);
  gtk_column_view_append_column (GTK_COLUMN_VIEW (self->view), view_column);
}

/* ---- the row that is selected ---- */

static void
selected_cb (VacancyBatchTable *self)
{
  const guint row = gtk_single_selection_get_selected (self->selection);
  const char *told = self->batch && row != GTK_INVALID_LIST_POSITION ? jd_batch_row (self->batch, row).told : NULL;

  gtk_label_set_text (self->told, told ? told : "");
  gtk_widget_set_visible (GTK_WIDGET (self->told), told != NULL);
}

void
vacancy_batch_table_set (VacancyBatchTable *self, const JdBatch *batch, const char *empty)
{
  g_return_if_fail (VACANCY_IS_BATCH_TABLE (self));

  self->batch = NULL;
  rows_set (self->rows, 0);
  self->batch = batch;
  if (batch)
    rows_set (self->rows, jd_batch_length (batch));
  gtk_label_set_text (self->empty, empty ? empty : "");
  gtk_stack_set_visible_child_name (self->stack, batch ? "table" : "empty");
  selected_cb (self);
}

/* ---- keys ---- */

static gboolean
has_focus (GtkWidget *widget)
{
  GtkRoot *root = gtk_widget_get_root (widget);
  GtkWidget *focus = root ? gtk_root_get_focus (root) : NULL;

  return focus && gtk_widget_is_ancestor (focus, widget);
}

/* GTK 4.8 would take Tab to every row; arrows do that. */
static gboolean
vacancy_batch_table_focus (GtkWidget *widget, GtkDirectionType direction)
{
  GtkWidget *rows = gtk_widget_get_last_child (VACANCY_BATCH_TABLE (widget)->view);

  if ((direction == GTK_DIR_TAB_FORWARD || direction == GTK_DIR_TAB_BACKWARD) && has_focus (rows))
    return FALSE;
  return GTK_WIDGET_CLASS (vacancy_batch_table_parent_class)->focus (widget, direction);
}

/* ---- life ---- */

static GtkWidget *
table_new (VacancyBatchTable *self)
{
  GtkWidget *scrolled = gtk_scrolled_window_new ();

  self->view = gtk_column_view_new (GTK_SELECTION_MODEL (g_object_ref (self->selection)));
  gtk_column_view_set_show_row_separators (GTK_COLUMN_VIEW (self->view), TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->view), GTK_ACCESSIBLE_PROPERTY_LABEL, _("What will be written"), -1);
  gtk_widget_add_css_class (self->view, "data-table");
  add_column (self, _("File"), COLUMN_FILE, TRUE);
  /* Translators: the heading of a column: for which format or job board a file is. */
  add_column (self, _("For"), COLUMN_TARGET, FALSE);
  add_column (self, _("State"), COLUMN_STATE, FALSE);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), self->view);
  gtk_widget_set_vexpand (scrolled, TRUE);
  return scrolled;
}

static void
vacancy_batch_table_dispose (GObject *object)
{
  VacancyBatchTable *self = VACANCY_BATCH_TABLE (object);

  self->batch = NULL;
  if (self->selection)
    g_signal_handlers_disconnect_by_data (self->selection, self);
  g_clear_object (&self->selection);
  g_clear_object (&self->rows);
  G_OBJECT_CLASS (vacancy_batch_table_parent_class)->dispose (object);
}

static void
vacancy_batch_table_class_init (VacancyBatchTableClass *class)
{
  G_OBJECT_CLASS (class)->dispose = vacancy_batch_table_dispose;
  GTK_WIDGET_CLASS (class)->focus = vacancy_batch_table_focus;
}

static void
vacancy_batch_table_init (VacancyBatchTable *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  self->rows = g_object_new (VACANCY_TYPE_BATCH_ROWS, NULL);
  self->selection = gtk_single_selection_new (G_LIST_MODEL (g_object_ref (self->rows)));
  self->stack = GTK_STACK (gtk_stack_new ());
  self->empty = GTK_LABEL (g_object_new (GTK_TYPE_LABEL, "wrap", TRUE, "justify", GTK_JUSTIFY_CENTER, "margin-top", 24, "margin-bottom", 24, "margin-start", 18, "margin-end", 18, NULL));
  self->told = GTK_LABEL (g_object_new (GTK_TYPE_LABEL, "wrap", TRUE, "wrap-mode", PANGO_WRAP_WORD_CHAR, "xalign", 0.0, "selectable", TRUE, "visible", FALSE, "lines", 6, NULL));
  gtk_widget_add_css_class (GTK_WIDGET (self->empty), "dim-label");
  gtk_widget_add_css_class (GTK_WIDGET (self->told), "batch-told");
  gtk_box_append (GTK_BOX (box), table_new (self));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->told));
  gtk_stack_add_named (self->stack, box, "table");
  gtk_stack_add_named (self->stack, GTK_WIDGET (self->empty), "empty");
  gtk_stack_set_visible_child_name (self->stack, "empty");
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->stack));
  g_signal_connect_swapped (self->selection, "notify::selected-item", G_CALLBACK (selected_cb), self);
}
