// SPDX-License-Identifier: GPL-3.0-or-later
/* When a line of a role stands there: for which levels, places and ways of working, and for which not. */
#include <glib/gi18n.h>

#include "compose/jd-phrases.h"
#include "describe/jd-block-card.h"
#include "describe/jd-block-text.h"
#include "describe/jd-condition-text.h"
#include "role/vacancy-role-ask.h"
#include "widgets/vacancy-button-name.h"
#include "widgets/vacancy-message.h"
#include "widgets/vacancy-place-choice.h"

/* Of the row of a place: its code. */
#define CODE "vacancy-code"

/* A question with few answers: a row, and what its choices stand for. */
typedef struct
{
  AdwComboRow *row;
  GPtrArray *values; /* of GStrv; NULL: it does not matter */
} Choice;

/* A question with any number of places: a row that adds one, and one below it for each. */
typedef struct
{
  GtkListBox *list;
  GtkWidget *row;
  GPtrArray *codes; /* of strings */
} Places;

typedef struct
{
  Choice only, not, workplace, not_workplace;
  Places in, not_in;
  VacancyRoleConditions answer;
  gpointer data;
  GDestroyNotify free_data;
} Asking;

static void
asking_free (gpointer data)
{
  Asking *asking = data;

  g_ptr_array_unref (asking->only.values);
  g_ptr_array_unref (asking->not.values);
  g_ptr_array_unref (asking->workplace.values);
  g_ptr_array_unref (asking->not_workplace.values);
  g_ptr_array_unref (asking->in.codes);
  g_ptr_array_unref (asking->not_in.codes);
  asking->free_data (asking->data);
  g_free (asking);
}

/* ---- the answer ---- */

static GStrv
chosen (const Choice *choice)
{
  return g_ptr_array_index (choice->values, adw_combo_row_get_selected (choice->row));
}

/* NULL: none. New. */
static GStrv
chosen_places (const Places *places)
{
  g_autoptr (GStrvBuilder) codes = g_strv_builder_new ();

  for (guint i = 0; i < places->codes->len; i++)
    g_strv_builder_add (codes, g_ptr_array_index (places->codes, i));
  return places->codes->len > 0 ? g_strv_builder_end (codes) : NULL;
}

/* NULL for one that says nothing. */
static const JdCondition *
said (const JdCondition *condition)
{
  return condition->level || condition->place || condition->workplace ? condition : NULL;
}

static void
response_cb (GtkWidget *dialog, const char *response, const Asking *asking)
{
  g_auto (GStrv) in = chosen_places (&asking->in), not_in = chosen_places (&asking->not_in);
  const JdCondition when = { .level = chosen (&asking->only), .place = in, .workplace = chosen (&asking->workplace) };
  const JdCondition unless = { .level = chosen (&asking->not), .place = not_in, .workplace = chosen (&asking->not_workplace) };

  if (g_str_equal (response, "apply"))
    asking->answer (said (&when), said (&unless), asking->data);
}

/* ---- the choices ---- */

static void
free_strv (gpointer strings)
{
  g_strfreev (strings);
}

/* Takes @value; copies @text. */
static void
add_choice (Choice *choice, GtkStringList *texts, const char *text, GStrv value)
{
  gtk_string_list_append (texts, text);
  g_ptr_array_add (choice->values, value);
}

static GStrv
strv_of (const char *text)
{
  return g_strdupv ((char *[]){ (char *) text, NULL });
}

static guint
find_value (const Choice *choice, GStrv value)
{
  for (guint i = 0; value && i < choice->values->len; i++)
    {
      const char *const *other = g_ptr_array_index (choice->values, i);

      if (other && g_strv_equal (other, (const char *const *) value))
        return i;
    }
  return 0;
}

/* @nothing: what is said where it does not matter. */
static GtkStringList *
begin_choice (Choice *choice, const char *nothing)
{
  GtkStringList *texts = gtk_string_list_new (NULL);

  choice->values = g_ptr_array_new_with_free_func (free_strv);
  add_choice (choice, texts, nothing, NULL);
  return texts;
}

/* @current: what is chosen now; text that says it, where it is none of the choices. */
static void
end_choice (Choice *choice, GtkStringList *texts, const char *title, GStrv current, const char *text)
{
  if (current && find_value (choice, current) == 0)
    add_choice (choice, texts, text, g_strdupv (current));
  choice->row = g_object_new (ADW_TYPE_COMBO_ROW, "title", title, "model", texts, "selected", find_value (choice, current), NULL);
  g_object_unref (texts);
}

static void
offer_levels (Choice *choice, JdLibrary *library, const char *title, const char *nothing, GStrv current)
{
  const GPtrArray *levels = jd_library_levels (library);
  GtkStringList *texts = begin_choice (choice, nothing);
  g_autofree char *now = current ? jd_levels_text (library, (const char *const *) current, jd_program_language ()) : NULL, *all = jd_levels_text (library, NULL, jd_program_language ());

  for (guint i = 0; i < levels->len; i++)
    {
      const char *const one[] = { ((const JdLevel *) g_ptr_array_index (levels, i))->id, NULL };
      g_autofree char *text = jd_levels_text (library, one, jd_program_language ());

      /* The level that all others inherit from tells none apart. */
      if (!g_str_equal (text, all))
        add_choice (choice, texts, text, strv_of (one[0]));
    }
  end_choice (choice, texts, title, current, now);
}

static void
offer_workplaces (Choice *choice, const char *title, const char *nothing, GStrv current)
{
  GtkStringList *texts = begin_choice (choice, nothing);
  g_autofree char *now = current ? g_strjoinv (", ", current) : NULL;

  for (guint i = 0; jd_workplace_names[i]; i++)
    add_choice (choice, texts, jd_phrase_workplace (jd_program_language (), jd_workplace_names[i]), strv_of (jd_workplace_names[i]));
  end_choice (choice, texts, title, current, now);
}

/* ---- places ---- */

static void
remove_cb (Places *places, GtkWidget *button)
{
  GtkWidget *row = gtk_widget_get_ancestor (button, ADW_TYPE_ACTION_ROW);
  guint index;

  if (!g_ptr_array_find_with_equal_func (places->codes, g_object_get_data (G_OBJECT (row), CODE), g_str_equal, &index))
    return;
  g_ptr_array_remove_index (places->codes, index);
  gtk_widget_grab_focus (places->row);
  gtk_list_box_remove (places->list, row);
}

static GtkWidget *
remove_button_new (Places *places, const char *place)
{
  /* Translators: %s is a place. */
  g_autofree char *name = g_strdup_printf (_("Remove %s"), place);
  GtkWidget *button = g_object_new (GTK_TYPE_BUTTON, "icon-name", "list-remove-symbolic", "valign", GTK_ALIGN_CENTER, "has-frame", FALSE, "tooltip-text", name, NULL);

  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_signal_connect_swapped (button, "clicked", G_CALLBACK (remove_cb), places);
  return button;
}

/* Below those that are there; one that is there already stays where it is. */
static void
add_place (Places *places, const char *code)
{
  g_autofree char *name = jd_place_name (code, jd_program_language ());

  if (g_ptr_array_find_with_equal_func (places->codes, code, g_str_equal, NULL))
    return;
  GtkWidget *row = g_object_new (ADW_TYPE_ACTION_ROW, "use-markup", FALSE, "title", name, NULL), *button = remove_button_new (places, name);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
  g_object_set_data_full (G_OBJECT (row), CODE, g_strdup (code), g_free);
  g_ptr_array_add (places->codes, g_strdup (code));
  gtk_list_box_insert (places->list, row, gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (places->row)) + (int) places->codes->len);
}

static void
open_places_cb (GtkMenuButton *button, gpointer data)
{
  Places *places = data;
  g_auto (GStrv) there = chosen_places (places);
  const char *const none[] = { NULL };
  GtkWidget *popover = vacancy_place_popover_new (jd_program_language (), there ? (const char *const *) there : none, NULL);

  g_signal_connect_swapped (popover, "chosen", G_CALLBACK (add_place), places);
  gtk_menu_button_set_popover (button, popover);
}

static void
offer_places (Places *places, GtkListBox *list, const char *title, const char *hint, const char *add, const JdCondition *now)
{
  GtkWidget *button = g_object_new (GTK_TYPE_MENU_BUTTON, "icon-name", "list-add-symbolic", "valign", GTK_ALIGN_CENTER, "has-frame", FALSE, "tooltip-text", add, NULL);

  places->list = list;
  places->codes = g_ptr_array_new_with_free_func (g_free);
  places->row = g_object_new (ADW_TYPE_ACTION_ROW, "title", title, "subtitle", hint, "activatable-widget", button, NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, add, -1);
  gtk_menu_button_set_create_popup_func (GTK_MENU_BUTTON (button), open_places_cb, places, NULL);
  vacancy_control_keep_name (button);
  adw_action_row_add_suffix (ADW_ACTION_ROW (places->row), button);
  gtk_list_box_append (list, places->row);
  for (char **code = now ? now->place : NULL; code && *code; code++)
    add_place (places, *code);
}

/* ---- the dialog ---- */

static GtkWidget *
content_new (Asking *asking, JdLibrary *library, const JdRoleEntry *entry)
{
  const JdCondition *when = entry->when, *unless = entry->unless;
  GtkWidget *list = gtk_list_box_new ();

  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "boxed-list");
  offer_levels (&asking->only, library, _("Only for"), _("All levels"), when ? when->level : NULL);
  offer_levels (&asking->not, library, _("Not for"), _("Nobody"), unless ? unless->level : NULL);
  offer_workplaces (&asking->workplace, _("Way of working"), _("Anywhere"), when ? when->workplace : NULL);
  offer_workplaces (&asking->not_workplace, _("Not for way of working"), C_("way of working", "None"), unless ? unless->workplace : NULL);
  gtk_list_box_append (GTK_LIST_BOX (list), GTK_WIDGET (asking->only.row));
  gtk_list_box_append (GTK_LIST_BOX (list), GTK_WIDGET (asking->not.row));
  offer_places (&asking->in, GTK_LIST_BOX (list), _("Only in"), _("Everywhere, if no place is added"), _("Add a place where the line is there"), when);
  offer_places (&asking->not_in, GTK_LIST_BOX (list), _("Not in"), _("No exceptions, if no place is added"), _("Add a place where the line is not there"), unless);
  gtk_list_box_append (GTK_LIST_BOX (list), GTK_WIDGET (asking->workplace.row));
  gtk_list_box_append (GTK_LIST_BOX (list), GTK_WIDGET (asking->not_workplace.row));
  return list;
}

void
vacancy_role_ask_conditions (GtkWindow *parent, JdLibrary *library, const JdRoleEntry *entry, VacancyRoleConditions answer, gpointer data, GDestroyNotify free_data)
{
  GtkWidget *dialog = adw_message_dialog_new (parent, _("When the Line Is There"), NULL);
  Asking *asking = g_new0 (Asking, 1);

  asking->answer = answer;
  asking->data = data;
  asking->free_data = free_data;
  adw_message_dialog_set_extra_child (ADW_MESSAGE_DIALOG (dialog), content_new (asking, library, entry));
  adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (dialog), "cancel", _("_Cancel"), "apply", _("_Apply"), NULL);
  adw_message_dialog_set_response_appearance (ADW_MESSAGE_DIALOG (dialog), "apply", ADW_RESPONSE_SUGGESTED);
  adw_message_dialog_set_default_response (ADW_MESSAGE_DIALOG (dialog), "apply");
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (dialog), "cancel");
  /* It lives as long as what is in the dialog, and asks it. */
  g_object_set_data_full (G_OBJECT (dialog), "vacancy-asking", asking, asking_free);
  g_signal_connect (dialog, "response", G_CALLBACK (response_cb), asking);
  vacancy_message_present (dialog);
}
