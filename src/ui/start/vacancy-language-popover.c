// SPDX-License-Identifier: GPL-3.0-or-later
#include "start/vacancy-language-popover.h"

#include <glib/gi18n.h>

#include "check/jd-speller.h"
#include "posting/vacancy-language-choices.h"
#include "posting/vacancy-thread-work.h"

typedef struct
{
  GPtrArray *choices;
  char *current;
  GStrv complete; /* NULL: nobody asks */
  GStrv installed;
} Asking;

static void
asking_free (gpointer data)
{
  Asking *asking = data;

  g_ptr_array_unref (asking->choices);
  g_free (asking->current);
  g_strfreev (asking->complete);
  g_strfreev (asking->installed);
  g_free (asking);
}

static void
ask_thread (gpointer data)
{
  ((Asking *) data)->installed = jd_speller_languages ();
}

static void
told_cb (gpointer owner, gpointer data)
{
  const Asking *asking = data;

  vacancy_language_choices_add (asking->choices, asking->installed);
  /* Whoever begins a posting may want to write in a language that no dictionary is there for. */
  if (asking->complete)
    vacancy_language_choices_add_known (asking->choices);
  vacancy_language_choices_tell_complete (asking->choices, asking->complete);
  vacancy_choice_popover_fill (owner, asking->choices, asking->current);
}

GtkWidget *
vacancy_language_popover_new (JdLibrary *library, const JdPosting *posting, const char *current, char **complete, GSettings *settings)
{
  GtkWidget *popover = vacancy_choice_popover_new (_("Language of the Posting"));
  Asking *asking = g_new0 (Asking, 1);

  asking->choices = vacancy_language_choices (library, posting, current, settings);
  asking->current = g_strdup (current);
  asking->complete = g_strdupv (complete);
  vacancy_language_choices_tell_complete (asking->choices, complete);
  vacancy_choice_popover_fill (VACANCY_CHOICE_POPOVER (popover), asking->choices, current);
  vacancy_thread_work (popover, ask_thread, told_cb, asking, asking_free);
  return popover;
}
