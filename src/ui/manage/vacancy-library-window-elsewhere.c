// SPDX-License-Identifier: GPL-3.0-or-later
/* Blocks that were changed here and elsewhere at once: how many there are, and settling them. */
#include <glib/gi18n.h>

#include "change/vacancy-settle-dialog.h"
#include "describe/jd-block-text.h"
#include "manage/vacancy-library-window-private.h"

guint
vacancy_library_window_n_elsewhere (VacancyLibraryWindow *self)
{
  return self->elsewhere ? vacancy_elsewhere_get_list (self->elsewhere)->len : 0;
}

void
vacancy_library_window_follow_elsewhere (VacancyLibraryWindow *self, void (*changed) (VacancyLibraryWindow *self))
{
  self->elsewhere = vacancy_elsewhere_new (self->services->library);
  g_signal_connect_object (self->elsewhere, "notify::list", G_CALLBACK (changed), self, G_CONNECT_SWAPPED);
  vacancy_elsewhere_view_set_elsewhere (self->elsewhere_view, self->elsewhere);
}

/* ---- settling ---- */

/* What the dialog is about. The list it is of may be another by the time it is settled. */
typedef struct
{
  VacancyLibraryWindow *window; /* borrowed: the dialog goes with it */
  JdElsewhere elsewhere;        /* its blocks are owned; the stray is of the library, which is */
  JdLibrary *library;
} Settling;

static void
settling_free (gpointer data)
{
  Settling *settling = data;

  g_clear_pointer (&settling->elsewhere.now, jd_block_unref);
  g_clear_pointer (&settling->elsewhere.theirs, jd_block_unref);
  jd_library_unref (settling->library);
  g_free (settling);
}

static void
ask_for (VacancyLibraryWindow *self, JdLibrary *library, const JdElsewhere *elsewhere, JdBlock *block)
{
  g_autofree VacancyLibraryRequest *request = vacancy_elsewhere_settle (library, elsewhere, block);

  vacancy_library_window_do (self, request);
}

static void
settled_cb (JdBlock *block, gpointer data)
{
  Settling *settling = data;
  g_autoptr (JdBlock) owned = block;

  ask_for (settling->window, settling->library, &settling->elsewhere, owned);
}

void
vacancy_library_window_keep_mine (VacancyLibraryWindow *self, const JdElsewhere *elsewhere)
{
  ask_for (self, vacancy_elsewhere_get_library (self->elsewhere), elsewhere, elsewhere->mine ? elsewhere->mine : elsewhere->theirs);
}

void
vacancy_library_window_settle (VacancyLibraryWindow *self, const JdElsewhere *elsewhere)
{
  g_autoptr (JdSettle) settle = jd_elsewhere_settle (elsewhere, jd_program_language ());
  g_autofree char *base = g_path_get_basename (elsewhere->path), *name = g_filename_display_name (base);
  /* Translators: %s is the name of a file. */
  g_autofree char *what = g_strdup_printf (_("The other version is in “%s”. What only one of them changed is chosen already."), name);
  Settling *settling;

  if (!settle)
    return;
  /* They differ in nothing that people see. */
  if (jd_settle_points (settle)->len == 0)
    {
      vacancy_library_window_keep_mine (self, elsewhere);
      return;
    }
  settling = g_new0 (Settling, 1);
  settling->window = self;
  settling->elsewhere = (JdElsewhere) { .stray = elsewhere->stray, .now = elsewhere->now ? jd_block_ref (elsewhere->now) : NULL, .theirs = jd_block_ref (elsewhere->theirs) };
  settling->library = jd_library_ref (vacancy_elsewhere_get_library (self->elsewhere));
  vacancy_settle_dialog_present (GTK_WINDOW (self), settling->library, g_steal_pointer (&settle), elsewhere->title, what, settled_cb, settling, settling_free);
}
