// SPDX-License-Identifier: GPL-3.0-or-later
#include "change/vacancy-make-one.h"

#include <glib/gi18n.h>

#include "change/vacancy-duplicate-card.h"
#include "widgets/vacancy-message.h"

#define HEIGHT_MOST 360

typedef struct
{
  JdLibrary *library;
  JdDuplicateSources *sources;
  JdDuplicateCluster *cluster;
  VacancyDuplicateCard *card; /* borrowed */
  VacancyMakeOneChosen chosen;
  gpointer data;
} Asking;

static void
asking_free (gpointer data, GClosure *closure)
{
  Asking *asking = data;

  jd_duplicate_cluster_free (asking->cluster);
  jd_duplicate_sources_free (asking->sources);
  jd_library_unref (asking->library);
  g_free (asking);
}

static void
response_cb (AdwMessageDialog *dialog, const char *response, Asking *asking)
{
  const guint keep = vacancy_duplicate_card_get_keep (asking->card);
  g_auto (GStrv) others = NULL;

  if (!g_str_equal (response, "apply"))
    return;
  others = jd_duplicate_cluster_others (asking->cluster, asking->library, keep);
  asking->chosen (g_array_index (asking->cluster->members, JdDuplicateMember, keep).source->id, (const char *const *) others, asking->data);
}

/* NULL: they can be. */
static const char *
why_not (const JdLibrary *library, const char *const *ids)
{
  const JdBlock *first = jd_library_block (library, ids[0]);

  if (g_strv_length ((GStrv) ids) > VACANCY_MAKE_ONE_MOST)
    return _("These are too many blocks to choose one that stays for all.");
  for (guint i = 1; first && ids[i]; i++)
    {
      const JdBlock *block = jd_library_block (library, ids[i]);

      if (block && !g_str_equal (block->kind_name, first->kind_name))
        return _("Only blocks of one kind can be made one.");
    }
  return NULL;
}

static GtkWidget *
content_new (Asking *asking)
{
  GtkWidget *scroller = gtk_scrolled_window_new (), *card = vacancy_duplicate_card_new (asking->library, asking->cluster);

  asking->card = VACANCY_DUPLICATE_CARD (card);
  gtk_widget_add_css_class (card, "duplicate-choice");
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (scroller), TRUE);
  gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (scroller), HEIGHT_MOST);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), card);
  return scroller;
}

void
vacancy_make_one_ask (GtkWindow *parent, const JdLibrary *library, const char *const *ids, VacancyMakeOneChosen chosen, gpointer data)
{
  const char *reason = why_not (library, ids);
  GtkWidget *dialog;
  Asking *asking;

  if (reason)
    {
      vacancy_message_tell (parent, _("These Cannot Be Made One"), reason);
      return;
    }
  asking = g_new0 (Asking, 1);
  asking->library = jd_library_ref ((JdLibrary *) library);
  asking->sources = jd_duplicate_sources_new (library);
  asking->cluster = jd_duplicate_cluster_of_blocks (asking->sources, ids);
  asking->chosen = chosen;
  asking->data = data;
  dialog = adw_message_dialog_new (parent, _("Make One"), _("The wording that stays is named by roles and levels in place of the others. Postings keep their wording."));
  adw_message_dialog_set_extra_child (ADW_MESSAGE_DIALOG (dialog), content_new (asking));
  adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (dialog), "cancel", _("_Cancel"), "apply", _("_Make One"), NULL);
  adw_message_dialog_set_response_appearance (ADW_MESSAGE_DIALOG (dialog), "apply", ADW_RESPONSE_SUGGESTED);
  adw_message_dialog_set_default_response (ADW_MESSAGE_DIALOG (dialog), "apply");
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (dialog), "cancel");
  g_signal_connect_data (dialog, "response", G_CALLBACK (response_cb), asking, asking_free, 0);
  vacancy_message_present (dialog);
}
