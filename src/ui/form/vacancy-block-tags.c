// SPDX-License-Identifier: GPL-3.0-or-later
#include "form/vacancy-block-tags.h"

#include <glib/gi18n.h>

#include "form/jd-block-draft.h"
#include "widgets/vacancy-message.h"
#include "widgets/vacancy-one-line.h"

/* Of a check button: its tag, and how many of the blocks have that, as it was. */
#define TAG "vacancy-tag"

/* More are not chosen from in a dialog. */
#define TAGS_MOST 60

typedef struct
{
  GtkWidget *entry;
  GPtrArray *checks; /* of GtkCheckButton, borrowed */
  VacancyTagsChosen chosen;
  gpointer data;
} Asking;

static void
asking_free (gpointer data, GClosure *closure)
{
  Asking *asking = data;

  g_ptr_array_unref (asking->checks);
  g_free (asking);
}

/* ---- the answer ---- */

/* What is left as it is stays inconsistent. */
static void
collect (const Asking *asking, GStrvBuilder *add, GStrvBuilder *remove)
{
  for (guint i = 0; i < asking->checks->len; i++)
    {
      GtkCheckButton *check = g_ptr_array_index (asking->checks, i);
      const char *tag = g_object_get_data (G_OBJECT (check), TAG);

      if (!gtk_check_button_get_inconsistent (check))
        g_strv_builder_add (gtk_check_button_get_active (check) ? add : remove, tag);
    }
}

static void
response_cb (GtkWidget *dialog, const char *response, Asking *asking)
{
  g_autoptr (GStrvBuilder) add = g_strv_builder_new (), remove = g_strv_builder_new ();
  g_auto (GStrv) typed = NULL;

  if (!g_str_equal (response, "apply"))
    return;
  typed = jd_tags_from_text (gtk_editable_get_text (GTK_EDITABLE (asking->entry)));
  g_strv_builder_addv (add, (const char **) typed);
  collect (asking, add, remove);
  asking->chosen (g_strv_builder_end (add), g_strv_builder_end (remove), asking->data);
}

/* ---- the dialog ---- */

/* Tag, borrowed from a block -> how many of the blocks have it. */
static GHashTable *
count_tags (const JdLibrary *library, const char *const *ids)
{
  GHashTable *counts = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; ids[i]; i++)
    {
      const JdBlock *block = jd_library_block (library, ids[i]);

      for (char **tag = block ? block->tags : NULL; tag && *tag; tag++)
        g_hash_table_insert (counts, *tag, GUINT_TO_POINTER (GPOINTER_TO_UINT (g_hash_table_lookup (counts, *tag)) + 1));
    }
  return counts;
}

static void
toggled_cb (GtkCheckButton *check)
{
  gtk_check_button_set_inconsistent (check, FALSE);
}

static GtkWidget *
check_new (const char *tag, gboolean have_all)
{
  GtkWidget *check = gtk_check_button_new_with_label (tag);

  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), have_all);
  gtk_check_button_set_inconsistent (GTK_CHECK_BUTTON (check), !have_all);
  g_object_set_data_full (G_OBJECT (check), TAG, g_strdup (tag), g_free);
  g_signal_connect (check, "toggled", G_CALLBACK (toggled_cb), NULL);
  return check;
}

static int
compare_tags (gconstpointer a, gconstpointer b)
{
  return g_utf8_collate (*(const char *const *) a, *(const char *const *) b);
}

static GtkWidget *
tags_list (Asking *asking, GHashTable *counts, guint n_blocks)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3), *scroller = gtk_scrolled_window_new ();
  guint n_tags;
  g_autofree gpointer *tags = g_hash_table_get_keys_as_array (counts, &n_tags);

  qsort (tags, n_tags, sizeof *tags, compare_tags);
  for (guint i = 0; i < n_tags && i < TAGS_MOST; i++)
    {
      GtkWidget *check = check_new (tags[i], GPOINTER_TO_UINT (g_hash_table_lookup (counts, tags[i])) == n_blocks);

      g_ptr_array_add (asking->checks, check);
      gtk_box_append (GTK_BOX (box), check);
    }
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (scroller), TRUE);
  gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (scroller), 240);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), box);
  return scroller;
}

static GtkWidget *
content_new (Asking *asking, GHashTable *counts, guint n_blocks)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);

  asking->entry = gtk_entry_new ();
  gtk_entry_set_placeholder_text (GTK_ENTRY (asking->entry), _("More tags, with commas between"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (asking->entry), GTK_ACCESSIBLE_PROPERTY_LABEL, _("More tags, with commas between"), -1);
  gtk_entry_set_activates_default (GTK_ENTRY (asking->entry), TRUE);
  gtk_box_append (GTK_BOX (box), asking->entry);
  if (g_hash_table_size (counts) > 0)
    gtk_box_append (GTK_BOX (box), tags_list (asking, counts, n_blocks));
  vacancy_entries_take_one_line (box);
  return box;
}

void
vacancy_block_tags_ask (GtkWindow *parent, JdLibrary *library, const char *const *ids, VacancyTagsChosen chosen, gpointer data)
{
  g_autoptr (GHashTable) counts = count_tags (library, ids);
  const guint n_blocks = g_strv_length ((char **) ids);
  g_autofree char *heading = g_strdup_printf (ngettext ("Tags of %u Block", "Tags of %u Blocks", n_blocks), n_blocks);
  GtkWidget *dialog = adw_message_dialog_new (parent, heading, g_hash_table_size (counts) > 0 && n_blocks > 1 ? _("What some of the blocks have stays as it is until you choose.") : NULL);
  Asking *asking = g_new0 (Asking, 1);

  asking->checks = g_ptr_array_new ();
  asking->chosen = chosen;
  asking->data = data;
  adw_message_dialog_set_extra_child (ADW_MESSAGE_DIALOG (dialog), content_new (asking, counts, n_blocks));
  adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (dialog), "cancel", _("_Cancel"), "apply", _("_Apply"), NULL);
  adw_message_dialog_set_response_appearance (ADW_MESSAGE_DIALOG (dialog), "apply", ADW_RESPONSE_SUGGESTED);
  adw_message_dialog_set_default_response (ADW_MESSAGE_DIALOG (dialog), "apply");
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (dialog), "cancel");
  g_signal_connect_data (dialog, "response", G_CALLBACK (response_cb), asking, asking_free, 0);
  vacancy_message_present (dialog);
}
