// SPDX-License-Identifier: GPL-3.0-or-later
#include "role/vacancy-ladder-cell.h"

#include <glib/gi18n.h>

#include "base/jd-locale.h"
#include "describe/jd-block-text.h"
#include "widgets/vacancy-widget-util.h"
#include "widgets/vacancy-wrapped-text.h"

#define MOST_LINES 40
#define CHARS 18 /* on a line, about */

struct _VacancyLadderCell
{
  GtkWidget parent_instance;

  guint row, column;
  JdLadderRowKind kind;

  /* children, borrowed */
  VacancyWrappedText *label;
  GtkLabel *warning; /* NULL: nothing was found here */
  GtkTextView *text; /* NULL: not edited */
  guint leaving;     /* idle source that takes what was typed; 0: none */
};

enum
{
  ENTERED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (VacancyLadderCell, vacancy_ladder_cell, GTK_TYPE_WIDGET)

/* By JdLadderState. */
static const char *const classes[] = { "absent", "stated", "inherited", "own", "begins", "ends" };

/* ---- what it shows ---- */

/* New string. */
static char *
shown_text (const JdLadder *ladder, const JdLadderRow *row, const JdLadderCell *cell)
{
  if (cell->fault)
    return g_strdup (cell->fault->message);
  if (cell->state == JD_LADDER_INHERITED && row->kind == JD_LADDER_BLOCK)
    /* Translators: inside of a table, where a level says what another says; its name. */
    return g_strdup_printf (_("as %s"), jd_ladder_level_name (ladder, cell->from));
  if (cell->text)
    return row->kind == JD_LADDER_BLOCK ? jd_block_text_fill (ladder->library, NULL, cell->text) : g_strdup (cell->text);
  if (row->kind != JD_LADDER_BLOCK)
    /* Translators: inside of a table, where there is no figure. */
    return g_strdup (_("not set"));
  /* Translators: inside of a table: a line that is there no more from this level on. */
  return g_strdup (cell->state == JD_LADDER_ENDS ? _("ends") : "—");
}

/* How it comes to be there, in words; NULL where the text says so. */
static const char *
state_words (const JdLadderCell *cell)
{
  switch (cell->state)
    {
    case JD_LADDER_OWN:
      return _("own wording");
    case JD_LADDER_BEGINS:
      return _("begins here");
    case JD_LADDER_ENDS:
      return _("ends here");
    case JD_LADDER_ABSENT:
      return _("not there");
    case JD_LADDER_STATED:
    case JD_LADDER_INHERITED:
    default:
      return NULL;
    }
}

/* Which other language its words are in, as nobody has written some in that of the ladder, in words; NULL: none. New string. */
static char *
untranslated (const JdLadder *ladder, const JdLadderRow *row, const JdLadderCell *cell)
{
  if (row->kind != JD_LADDER_BLOCK || !cell->text || !cell->language || g_str_equal (cell->language, ladder->language))
    return NULL;
  g_autofree char *wished = jd_locale_language_name (ladder->language, jd_program_language ()), *used = jd_locale_language_name (cell->language, jd_program_language ());
  /* Translators: two languages: "No wording in German, this is English". */
  return g_strdup_printf (_("No wording in %s, this is %s"), wished, used);
}

static void
set_name (VacancyLadderCell *self, const JdLadder *ladder, const JdLadderRow *row, const JdLadderCell *cell, const char *shown, const JdLadderFinding *finding)
{
  const char *state = row->kind == JD_LADDER_BLOCK ? state_words (cell) : NULL;
  g_autoptr (GString) name = g_string_new (NULL);

  g_string_append_printf (name, "%s, %s: ", jd_ladder_level_name (ladder, self->column), row->title);
  if (state)
    g_string_append (name, state);
  if (cell->text || !state)
    g_string_append_printf (name, "%s%s", state ? ": " : "", shown);
  g_autofree char *other = untranslated (ladder, row, cell);
  if (other)
    g_string_append_printf (name, ". %s", other);
  if (finding)
    g_string_append_printf (name, ". %s", finding->message);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name->str, -1);
}

static void
set_warning (VacancyLadderCell *self, const JdLadderFinding *finding)
{
  g_autofree char *text = finding ? g_strdup_printf ("⚠ %s", finding->brief) : NULL;

  if (!finding)
    {
      if (self->warning)
        gtk_widget_unparent (GTK_WIDGET (g_steal_pointer (&self->warning)));
      gtk_widget_remove_css_class (GTK_WIDGET (self), "found");
      return;
    }
  if (!self->warning)
    {
      self->warning = g_object_new (GTK_TYPE_LABEL, "xalign", 0.0, "wrap", TRUE, "wrap-mode", PANGO_WRAP_WORD_CHAR, "css-classes", (const char *const[]){ "ladder-warning", NULL }, NULL);
      gtk_widget_set_parent (GTK_WIDGET (self->warning), GTK_WIDGET (self));
    }
  gtk_label_set_text (self->warning, text);
  gtk_widget_add_css_class (GTK_WIDGET (self), "found");
}

void
vacancy_ladder_cell_show (VacancyLadderCell *self, const JdLadder *ladder)
{
  g_return_if_fail (VACANCY_IS_LADDER_CELL (self) && ladder);

  const JdLadderRow *row = jd_ladder_row (ladder, self->row);
  const JdLadderCell *cell = &row->cells[self->column];
  const JdLadderFinding *finding = jd_ladder_finding_at (ladder, self->row, self->column);
  g_autofree char *shown = shown_text (ladder, row, cell);

  self->kind = row->kind;
  for (guint i = 0; i < G_N_ELEMENTS (classes); i++)
    if (i != cell->state)
      gtk_widget_remove_css_class (GTK_WIDGET (self), classes[i]);
  gtk_widget_add_css_class (GTK_WIDGET (self), classes[cell->state]);
  vacancy_wrapped_text_set (self->label, shown, NULL);
  set_warning (self, finding);
  set_name (self, ladder, row, cell, shown, finding);
  g_autofree char *other = untranslated (ladder, row, cell);
  if (other)
    gtk_widget_add_css_class (GTK_WIDGET (self), "untranslated");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "untranslated");
  vacancy_tooltip_set (GTK_WIDGET (self), finding ? finding->message : other);
}

/* ---- editing ---- */

static void
stop (VacancyLadderCell *self)
{
  const gboolean focused = gtk_widget_get_focus_child (GTK_WIDGET (self)) != NULL;
  GtkWidget *text = GTK_WIDGET (g_steal_pointer (&self->text));

  g_clear_handle_id (&self->leaving, g_source_remove);
  gtk_widget_show (GTK_WIDGET (self->label));
  if (focused)
    gtk_widget_grab_focus (GTK_WIDGET (self));
  gtk_widget_unparent (text);
}

static void
give (VacancyLadderCell *self)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (self->text);
  const gboolean typed = gtk_text_buffer_get_modified (buffer);
  GtkTextIter start, end;

  gtk_text_buffer_get_bounds (buffer, &start, &end);
  g_autofree char *text = gtk_text_buffer_get_text (buffer, &start, &end, FALSE);
  stop (self);
  if (typed)
    g_signal_emit (self, signals[ENTERED], 0, text);
}

/* Shift and Enter is a line break, as what a line says may have some. */
static gboolean
text_key_cb (GtkEventControllerKey *keys, guint key, guint code, GdkModifierType state, VacancyLadderCell *self)
{
  if (key == GDK_KEY_Escape)
    {
      stop (self);
      return GDK_EVENT_STOP;
    }
  if (!vacancy_is_enter (key) || (state & GDK_SHIFT_MASK && self->kind == JD_LADDER_BLOCK))
    return GDK_EVENT_PROPAGATE;
  give (self);
  return GDK_EVENT_STOP;
}

static gboolean
leave (gpointer data)
{
  VacancyLadderCell *self = data;

  self->leaving = 0;
  give (self);
  return G_SOURCE_REMOVE;
}

/* The keyboard is on its way elsewhere, and nothing may go that it comes from. */
static void
text_left_cb (VacancyLadderCell *self)
{
  if (self->text && self->leaving == 0)
    self->leaving = g_idle_add_full (G_PRIORITY_HIGH_IDLE, leave, self, NULL);
}

static void
add_text (VacancyLadderCell *self)
{
  GtkEventController *keys = gtk_event_controller_key_new (), *focus = gtk_event_controller_focus_new ();

  self->text = g_object_new (GTK_TYPE_TEXT_VIEW, "wrap-mode", GTK_WRAP_WORD_CHAR, "accepts-tab", FALSE, NULL);
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (text_key_cb), self, 0);
  g_signal_connect_object (focus, "leave", G_CALLBACK (text_left_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self->text), keys);
  gtk_widget_add_controller (GTK_WIDGET (self->text), focus);
  gtk_widget_insert_after (GTK_WIDGET (self->text), GTK_WIDGET (self), NULL);
}

void
vacancy_ladder_cell_edit (VacancyLadderCell *self, const char *text)
{
  g_return_if_fail (VACANCY_IS_LADDER_CELL (self) && text);

  if (self->text)
    return;
  add_text (self);
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (self->text);
  GtkTextIter start, end;
  gtk_text_buffer_set_text (buffer, text, -1);
  gtk_text_buffer_get_bounds (buffer, &start, &end);
  gtk_text_buffer_select_range (buffer, &end, &start);
  gtk_text_buffer_set_modified (buffer, FALSE);
  gtk_accessible_update_relation (GTK_ACCESSIBLE (self->text), GTK_ACCESSIBLE_RELATION_LABELLED_BY, self, NULL, -1);
  gtk_widget_hide (GTK_WIDGET (self->label));
  gtk_widget_grab_focus (GTK_WIDGET (self->text));
}

gboolean
vacancy_ladder_cell_is_edited (VacancyLadderCell *self)
{
  g_return_val_if_fail (VACANCY_IS_LADDER_CELL (self), FALSE);
  return self->text != NULL;
}

gboolean
vacancy_ladder_cell_can_type (VacancyLadderCell *self)
{
  g_return_val_if_fail (VACANCY_IS_LADDER_CELL (self), FALSE);
  return self->kind != JD_LADDER_DEGREE;
}

/* ---- life ---- */

guint
vacancy_ladder_cell_get_row (VacancyLadderCell *self)
{
  g_return_val_if_fail (VACANCY_IS_LADDER_CELL (self), 0);
  return self->row;
}

guint
vacancy_ladder_cell_get_column (VacancyLadderCell *self)
{
  g_return_val_if_fail (VACANCY_IS_LADDER_CELL (self), 0);
  return self->column;
}

static void
vacancy_ladder_cell_dispose (GObject *object)
{
  GtkWidget *child;

  VACANCY_LADDER_CELL (object)->text = NULL;
  g_clear_handle_id (&VACANCY_LADDER_CELL (object)->leaving, g_source_remove);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))))
    gtk_widget_unparent (child);
  G_OBJECT_CLASS (vacancy_ladder_cell_parent_class)->dispose (object);
}

static void
vacancy_ladder_cell_class_init (VacancyLadderCellClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = vacancy_ladder_cell_dispose;
  signals[ENTERED] = g_signal_new ("entered", VACANCY_TYPE_LADDER_CELL, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  gtk_widget_class_set_css_name (widget_class, "laddercell");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GRID_CELL);
}

static void
vacancy_ladder_cell_init (VacancyLadderCell *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (gtk_widget_get_layout_manager (GTK_WIDGET (self))), GTK_ORIENTATION_VERTICAL);
  self->label = VACANCY_WRAPPED_TEXT (vacancy_wrapped_text_new (MOST_LINES, CHARS));
  gtk_widget_add_css_class (GTK_WIDGET (self->label), "ladder-text");
  gtk_widget_set_parent (GTK_WIDGET (self->label), GTK_WIDGET (self));
}

GtkWidget *
vacancy_ladder_cell_new (guint row, guint column)
{
  VacancyLadderCell *self = g_object_new (VACANCY_TYPE_LADDER_CELL, NULL);

  self->row = row;
  self->column = column;
  return GTK_WIDGET (self);
}
