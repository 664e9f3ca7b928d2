// SPDX-License-Identifier: GPL-3.0-or-later
/* When a line of a role stands there, as levels and ways of working in words. What cannot be said here, as places, stays as it is. */
#include <glib/gi18n.h>

#include "compose/jd-phrases.h"
#include "describe/jd-block-text.h"
#include "describe/jd-condition-text.h"
#include "manage/vacancy-role-ask.h"
#include "widgets/vacancy-message.h"

/* One of the three questions: a row, and what its choices stand for. */
typedef struct
{
  AdwComboRow *row;
  GPtrArray *values; /* of GStrv; NULL: it does not matter */
} Choice;

typedef struct
{
  Choice only, not, workplace;
  GStrv when_place, unless_place, unless_workplace; /* as they were; may be NULL */
  VacancyRoleConditions answer;
  gpointer data;
  GDestroyNotify free_data;
} Asking;

static void
asking_free (gpointer data, GClosure *closure)
{
  Asking *asking = data;

  g_ptr_array_unref (asking->only.values);
  g_ptr_array_unref (asking->not.values);
  g_ptr_array_unref (asking->workplace.values);
  g_strfreev (asking->when_place);
  g_strfreev (asking->unless_place);
  g_strfreev (asking->unless_workplace);
  asking->free_data (asking->data);
  g_free (asking);
}

/* ---- the answer ---- */

static GStrv
chosen (const Choice *choice)
{
  return g_ptr_array_index (choice->values, adw_combo_row_get_selected (choice->row));
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
  const JdCondition when = { .level = chosen (&asking->only), .place = asking->when_place, .workplace = chosen (&asking->workplace) };
  const JdCondition unless = { .level = chosen (&asking->not), .place = asking->unless_place, .workplace = asking->unless_workplace };

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
offer_workplaces (Choice *choice, GStrv current)
{
  GtkStringList *texts = begin_choice (choice, _("Anywhere"));
  g_autofree char *now = current ? g_strjoinv (", ", current) : NULL;

  for (guint i = 0; jd_workplace_names[i]; i++)
    add_choice (choice, texts, jd_phrase_workplace (jd_program_language (), jd_workplace_names[i]), strv_of (jd_workplace_names[i]));
  end_choice (choice, texts, _("Way of working"), current, now);
}

/* ---- the dialog ---- */

static GtkWidget *
content_new (Asking *asking)
{
  GtkWidget *list = gtk_list_box_new ();

  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "boxed-list");
  gtk_list_box_append (GTK_LIST_BOX (list), GTK_WIDGET (asking->only.row));
  gtk_list_box_append (GTK_LIST_BOX (list), GTK_WIDGET (asking->not.row));
  gtk_list_box_append (GTK_LIST_BOX (list), GTK_WIDGET (asking->workplace.row));
  return list;
}

static Asking *
asking_new (JdLibrary *library, const JdRoleEntry *entry)
{
  Asking *asking = g_new0 (Asking, 1);

  offer_levels (&asking->only, library, _("Only for"), _("All levels"), entry->when ? entry->when->level : NULL);
  offer_levels (&asking->not, library, _("Not for"), _("Nobody"), entry->unless ? entry->unless->level : NULL);
  offer_workplaces (&asking->workplace, entry->when ? entry->when->workplace : NULL);
  asking->when_place = entry->when ? g_strdupv (entry->when->place) : NULL;
  asking->unless_place = entry->unless ? g_strdupv (entry->unless->place) : NULL;
  asking->unless_workplace = entry->unless ? g_strdupv (entry->unless->workplace) : NULL;
  return asking;
}

void
vacancy_role_ask_conditions (GtkWindow *parent, JdLibrary *library, const JdRoleEntry *entry, VacancyRoleConditions answer, gpointer data, GDestroyNotify free_data)
{
  GtkWidget *dialog = adw_message_dialog_new (parent, _("When the Line Is There"), NULL);
  Asking *asking = asking_new (library, entry);

  asking->answer = answer;
  asking->data = data;
  asking->free_data = free_data;
  adw_message_dialog_set_extra_child (ADW_MESSAGE_DIALOG (dialog), content_new (asking));
  adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (dialog), "cancel", _("_Cancel"), "apply", _("_Apply"), NULL);
  adw_message_dialog_set_response_appearance (ADW_MESSAGE_DIALOG (dialog), "apply", ADW_RESPONSE_SUGGESTED);
  adw_message_dialog_set_default_response (ADW_MESSAGE_DIALOG (dialog), "apply");
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (dialog), "cancel");
  g_signal_connect_data (dialog, "response", G_CALLBACK (response_cb), asking, asking_free, 0);
  vacancy_message_present (dialog);
}
