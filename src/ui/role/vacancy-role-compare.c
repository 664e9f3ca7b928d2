// SPDX-License-Identifier: GPL-3.0-or-later
#include "role/vacancy-role-compare.h"

#include <glib/gi18n.h>

#include "change/vacancy-contrast-row.h"
#include "describe/jd-block-text.h"
#include "describe/jd-role-compare.h"
#include "describe/jd-role-text.h"
#include "library/jd-library-stack.h"
#include "widgets/vacancy-breakpoint-bin.h"
#include "widgets/vacancy-message.h"

/* Pixels; what a dialog asks for does not follow from wording that wraps. */
#define HEIGHT_MOST 360
#define HEIGHT_OF_ONE 80
#define WIDTH 280

typedef struct
{
  VacancyRoleReset reset;
  gpointer data;
  GDestroyNotify free_data;
} Asked;

static void
asked_free (gpointer data, GClosure *closure)
{
  Asked *asked = data;

  asked->free_data (asked->data);
  g_free (asked);
}

static void
response_cb (GtkWidget *dialog, const char *response, Asked *asked)
{
  if (g_str_equal (response, "reset"))
    asked->reset (asked->data);
}

static GtkWidget *
list_new (const GPtrArray *contrasts)
{
  GtkWidget *scroller = gtk_scrolled_window_new (), *list = gtk_list_box_new ();

  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "boxed-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL, _("What was changed"), -1);
  for (guint i = 0; i < contrasts->len; i++)
    gtk_list_box_append (GTK_LIST_BOX (list), vacancy_contrast_row_new (g_ptr_array_index (contrasts, i), FALSE));
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_min_content_height (GTK_SCROLLED_WINDOW (scroller), (int) MIN (contrasts->len * HEIGHT_OF_ONE * vacancy_text_scale (scroller), HEIGHT_MOST));
  gtk_scrolled_window_set_min_content_width (GTK_SCROLLED_WINDOW (scroller), WIDTH);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), list);
  return scroller;
}

/* New string. */
static char *
body_text (const JdLibraryPlace *below, guint n_contrasts)
{
  g_autofree char *from = jd_library_folder_name (below->folder);

  if (n_contrasts == 0)
    /* Translators: %s is a folder, such as "Starter Library". */
    return g_strdup_printf (_("It says the same as the role of “%s” whose place it takes."), from);
  return g_strdup_printf (_("What is different from the role of “%s” whose place it takes:"), from);
}

void
vacancy_role_compare_present (GtkWindow *parent, const JdLibrary *library, const char *id, VacancyRoleReset reset, gpointer data, GDestroyNotify free_data)
{
  JdLibraryPlace below;
  const JdRole *role = jd_library_role (library, id), *before = jd_library_role_below (library, id, &below);
  Asked *asked = g_new (Asked, 1);
  GtkWidget *dialog;
  g_autoptr (GPtrArray) contrasts = NULL;
  g_autofree char *body = NULL;

  *asked = (Asked){ reset, data, free_data };
  if (!role || !before)
    {
      asked_free (asked, NULL);
      return;
    }
  contrasts = jd_role_compare (library, before, role, jd_program_language ());
  body = body_text (&below, contrasts->len);
  dialog = adw_message_dialog_new (parent, jd_role_name (role, jd_program_language ()), body);
  if (contrasts->len > 0)
    adw_message_dialog_set_extra_child (ADW_MESSAGE_DIALOG (dialog), list_new (contrasts));
  adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (dialog), "reset", _("_Reset to What It Was"), "close", _("_Close"), NULL);
  adw_message_dialog_set_response_appearance (ADW_MESSAGE_DIALOG (dialog), "reset", ADW_RESPONSE_DESTRUCTIVE);
  adw_message_dialog_set_default_response (ADW_MESSAGE_DIALOG (dialog), "close");
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (dialog), "close");
  g_signal_connect_data (dialog, "response", G_CALLBACK (response_cb), asked, asked_free, 0);
  vacancy_message_present (dialog);
}
