// SPDX-License-Identifier: GPL-3.0-or-later
/* Variables in the wordings of a block: completed as they are typed, and declared where nobody knows them. */
#include "library-window-util.h"
#include "measure-util.h"
#include "walk-util.h"
#include "form/vacancy-block-form-private.h"

typedef struct
{
  VacancyBlockForm *form;
  GtkTextView *view; /* of the first wording */
  GtkTextBuffer *buffer;
} Typing;

static Typing
open_form (Fixture *fixture, const char *id)
{
  Typing typing = { 0 };

  select_block (fixture, id);
  g_action_group_activate_action (G_ACTION_GROUP (fixture->window), "edit", NULL);
  ui_settle ();
  typing.form = VACANCY_BLOCK_FORM (ui_find_window (VACANCY_TYPE_BLOCK_FORM));
  g_assert_nonnull (typing.form);
  typing.view = GTK_TEXT_VIEW (ui_find_type (GTK_WIDGET (typing.form->wordings), GTK_TYPE_TEXT_VIEW));
  typing.buffer = gtk_text_view_get_buffer (typing.view);
  gtk_widget_grab_focus (GTK_WIDGET (typing.view));
  ui_settle ();
  return typing;
}

static void
type (const Typing *typing, const char *text)
{
  gtk_text_buffer_insert_at_cursor (typing->buffer, text, -1);
  ui_settle ();
}

/* As a key that goes to the view first. */
static gboolean
press (const Typing *typing, guint key)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (GTK_WIDGET (typing->view));
  gboolean taken = FALSE;

  for (guint i = 0; !taken && i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_EVENT_CONTROLLER_KEY (controller) && gtk_event_controller_get_propagation_phase (controller) == GTK_PHASE_CAPTURE)
        g_signal_emit_by_name (controller, "key-pressed", key, 0, 0, &taken);
    }
  ui_settle ();
  return taken;
}

static gboolean
says (const Typing *typing, const char *text)
{
  g_autofree char *all = NULL;

  g_object_get (typing->buffer, "text", &all, NULL);
  return g_str_equal (all, text);
}

static gboolean
is_offered (const Typing *typing, const char *text)
{
  GtkWidget *label = ui_find_text (GTK_WIDGET (typing->form->wordings), text);

  return label && gtk_widget_get_mapped (label);
}

/* By its beginning, or what it is called; with keys, or by going on. */
static void
test_completion (Fixture *fixture, gconstpointer data)
{
  const Typing typing = open_form (fixture, "equal");

  gtk_text_buffer_set_text (typing.buffer, "", -1);
  type (&typing, "At {compa");
  g_assert_true (is_offered (&typing, "{company}  Company"));
  g_assert_true (press (&typing, GDK_KEY_Return));
  g_assert_true (says (&typing, "At {company}"));
  g_assert_false (is_offered (&typing, "{company}  Company"));
  g_assert_false (press (&typing, GDK_KEY_Return));
  /* Esc closes nothing but that. */
  type (&typing, " in {");
  g_assert_true (is_offered (&typing, "{company}  Company"));
  g_assert_true (press (&typing, GDK_KEY_Escape));
  g_assert_false (is_offered (&typing, "{company}  Company"));
  g_assert_nonnull (ui_find_window (VACANCY_TYPE_BLOCK_FORM));
  /* Down and up go round. */
  type (&typing, "co");
  g_assert_true (press (&typing, GDK_KEY_Down) && press (&typing, GDK_KEY_Up));
  g_assert_true (press (&typing, GDK_KEY_Tab));
  g_assert_true (says (&typing, "At {company} in {company}"));
  type (&typing, " {zzz");
  g_assert_false (press (&typing, GDK_KEY_Down));
  gtk_window_destroy (GTK_WINDOW (typing.form));
}

static gboolean
is_labelled (GtkWidget *widget, gconstpointer label)
{
  return GTK_IS_BUTTON (widget) && g_strcmp0 (gtk_button_get_label (GTK_BUTTON (widget)), label) == 0;
}

/* Where it stands, for all blocks, with a question; as a change that can be undone. */
static void
test_declare (Fixture *fixture, gconstpointer data)
{
  const Typing typing = open_form (fixture, "equal");
  GtkWidget *button, *popover;
  const JdVariable *variable;

  gtk_text_buffer_set_text (typing.buffer, "A team of {kitchen_crew} at {company}.", -1);
  ui_wait_until (is_offered (&typing, "Nobody has declared {kitchen_crew} yet."), 10);
  button = gtk_widget_get_next_sibling (ui_find_text (GTK_WIDGET (typing.form->wordings), "Nobody has declared {kitchen_crew} yet."));
  gtk_menu_button_popup (GTK_MENU_BUTTON (button));
  ui_settle ();
  popover = GTK_WIDGET (gtk_menu_button_get_popover (GTK_MENU_BUTTON (button)));
  g_assert_true (gtk_widget_get_mapped (popover));
  ui_assert_named_once (GTK_WIDGET (typing.form));
  walk_assert (popover);
  gtk_editable_set_text (GTK_EDITABLE (ui_find_type (popover, GTK_TYPE_ENTRY)), "How many are in the team?");
  gtk_drop_down_set_selected (GTK_DROP_DOWN (ui_find_type (popover, GTK_TYPE_DROP_DOWN)), JD_VARIABLE_NUMBER);
  g_signal_emit_by_name (ui_find (popover, is_labelled, "_Declare"), "clicked");
  ui_wait_until (!is_offered (&typing, "Nobody has declared {kitchen_crew} yet."), 30);
  variable = jd_library_variable (vacancy_library_store_get_library (services ()->library), "kitchen_crew");
  g_assert_nonnull (variable);
  g_assert_cmpint (variable->type, ==, JD_VARIABLE_NUMBER);
  g_assert_cmpstr (jd_localized_get (variable->help, "en", NULL), ==, "How many are in the team?");
  ui_wait_until (!gtk_widget_get_mapped (popover), 10);
  gtk_window_destroy (GTK_WINDOW (typing.form));
  ui_wait_until (g_action_group_get_action_enabled (G_ACTION_GROUP (fixture->window), "undo"), 30);
  g_action_group_activate_action (G_ACTION_GROUP (fixture->window), "undo", NULL);
  ui_wait_until (!jd_library_variable (vacancy_library_store_get_library (services ()->library), "kitchen_crew"), 30);
}

static void
add (void)
{
  start_application ();
  add_library_case ("/block-variables/completion", test_completion);
  add_library_case ("/block-variables/declare", test_declare);
}

int
main (int argc, char **argv)
{
  return window_test_main (argc, argv, add);
}
