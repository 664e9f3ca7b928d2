// SPDX-License-Identifier: GPL-3.0-or-later
#include "manage/vacancy-saved-searches.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "widgets/vacancy-message.h"
#include "widgets/vacancy-one-line.h"

typedef struct
{
  GSettings *settings; /* owned */
  GtkWidget *entry;    /* borrowed */
  char *query;         /* NULL: the one at place gets another name */
  guint place;
} Asking;

static void
asking_free (gpointer data, GClosure *closure)
{
  Asking *asking = data;

  g_object_unref (asking->settings);
  g_free (asking->query);
  g_free (asking);
}

/* With @name and @query at @place, or without what is there (NULL); a place behind the last adds it. */
static void
put (GSettings *settings, guint place, const char *name, const char *query)
{
  g_autoptr (GVariant) before = g_settings_get_value (settings, VACANCY_SEARCHES_KEY);
  const guint count = g_variant_n_children (before);
  GVariantBuilder after;

  g_variant_builder_init (&after, G_VARIANT_TYPE ("a(ss)"));
  for (guint i = 0; i < count; i++)
    {
      g_autoptr (GVariant) one = g_variant_get_child_value (before, i);

      if (i != place)
        g_variant_builder_add_value (&after, one);
      else if (name)
        g_variant_builder_add (&after, "(ss)", name, query);
    }
  if (place >= count && name)
    g_variant_builder_add (&after, "(ss)", name, query);
  g_settings_set_value (settings, VACANCY_SEARCHES_KEY, g_variant_builder_end (&after));
}

/* As many as there are: none is called so. */
static guint
find (GSettings *settings, const char *name)
{
  g_autoptr (GVariant) all = g_settings_get_value (settings, VACANCY_SEARCHES_KEY);
  guint place = 0;

  for (; place < g_variant_n_children (all); place++)
    {
      const char *called, *query;

      g_variant_get_child (all, place, "(&s&s)", &called, &query);
      if (g_str_equal (called, name))
        break;
    }
  return place;
}

static void
response_cb (GtkWidget *dialog, const char *response, Asking *asking)
{
  g_autofree char *name = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (asking->entry))));
  g_autoptr (GVariant) all = g_settings_get_value (asking->settings, VACANCY_SEARCHES_KEY);
  g_autofree char *query = NULL;

  if (!g_str_equal (response, "apply"))
    return;
  if (!asking->query && asking->place >= g_variant_n_children (all))
    return;
  if (asking->query)
    query = g_strdup (asking->query);
  else
    g_variant_get_child (all, asking->place, "(ss)", NULL, &query);
  put (asking->settings, asking->query ? find (asking->settings, *name ? name : query) : asking->place, *name ? name : query, query);
}

/* Takes @asking. */
static void
ask (GtkWindow *parent, const char *heading, const char *name, Asking *asking)
{
  GtkWidget *dialog = adw_message_dialog_new (parent, heading, NULL);

  asking->entry = gtk_entry_new ();
  gtk_editable_set_text (GTK_EDITABLE (asking->entry), name);
  gtk_entry_set_activates_default (GTK_ENTRY (asking->entry), TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (asking->entry), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Name of the search"), -1);
  vacancy_entries_take_one_line (asking->entry);
  adw_message_dialog_set_extra_child (ADW_MESSAGE_DIALOG (dialog), asking->entry);
  adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (dialog), "cancel", _("_Cancel"), "apply", _("_Save"), NULL);
  adw_message_dialog_set_response_appearance (ADW_MESSAGE_DIALOG (dialog), "apply", ADW_RESPONSE_SUGGESTED);
  adw_message_dialog_set_default_response (ADW_MESSAGE_DIALOG (dialog), "apply");
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (dialog), "cancel");
  g_signal_connect_data (dialog, "response", G_CALLBACK (response_cb), asking, asking_free, 0);
  vacancy_message_present (dialog);
}

void
vacancy_saved_searches_ask_save (GtkWindow *parent, GSettings *settings, const char *query)
{
  Asking *asking = g_new0 (Asking, 1);

  *asking = (Asking) { g_object_ref (settings), NULL, g_strdup (query), 0 };
  ask (parent, _("Save Search"), query, asking);
}

void
vacancy_saved_searches_ask_rename (GtkWindow *parent, GSettings *settings, guint place)
{
  g_autoptr (GVariant) all = g_settings_get_value (settings, VACANCY_SEARCHES_KEY);
  const char *name, *query;
  Asking *asking;

  if (place >= g_variant_n_children (all))
    return;
  asking = g_new0 (Asking, 1);
  *asking = (Asking) { g_object_ref (settings), NULL, NULL, place };
  g_variant_get_child (all, place, "(&s&s)", &name, &query);
  ask (parent, _("Rename Search"), name, asking);
}

GVariant *
vacancy_saved_searches_remove (GSettings *settings, guint place)
{
  GVariant *before = g_settings_get_value (settings, VACANCY_SEARCHES_KEY);

  put (settings, place, NULL, NULL);
  return before;
}
