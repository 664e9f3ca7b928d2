// SPDX-License-Identifier: GPL-3.0-or-later
/* The block was changed elsewhere while it was edited here: both are put together. What stands in the form stays until that is saved. */
#include <glib/gi18n.h>

#include "change/vacancy-settle-dialog.h"
#include "describe/jd-block-text.h"
#include "form/vacancy-block-form-private.h"
#include "merge/jd-settle.h"

/* What was to be saved, and how. */
typedef struct
{
  VacancyBlockForm *form; /* owned */
  JdBlock *mine;
  void (*save) (VacancyBlockForm *self, JdBlock *block);
} Meeting;

static void
meeting_free (gpointer data)
{
  Meeting *meeting = data;

  g_object_unref (meeting->form);
  jd_block_unref (meeting->mine);
  g_free (meeting);
}

/* What the library has of the block by now; NULL when it is gone. Borrowed. */
static JdBlock *
block_now (VacancyBlockForm *form)
{
  return jd_library_block (vacancy_library_store_get_library (form->services->library), form->former->id);
}

/* From now on the form begins with what the library has; a block that is gone is made again. */
static void
begin_with (VacancyBlockForm *form, JdBlock *now)
{
  g_clear_pointer (&form->former, jd_block_unref);
  form->former = now ? jd_block_ref (now) : NULL;
}

static void
settled_cb (JdBlock *block, gpointer data)
{
  const Meeting *meeting = data;

  begin_with (meeting->form, block_now (meeting->form));
  meeting->save (meeting->form, block);
}

/* What stands in the form and what the library has. Both began with what the form was opened with. Takes @meeting. */
static void
put_together (Meeting *meeting, JdBlock *now)
{
  VacancyBlockForm *form = meeting->form;
  g_autoptr (JdSettle) settle = jd_settle_new (form->former, meeting->mine, now, jd_program_language ());

  if (jd_settle_points (settle)->len == 0)
    {
      settled_cb (jd_block_ref (meeting->mine), meeting);
      meeting_free (meeting);
      return;
    }
  vacancy_settle_dialog_present (GTK_WINDOW (form), vacancy_library_store_get_library (form->services->library), g_steal_pointer (&settle), jd_block_title (meeting->mine, jd_program_language ()),
                                 _("This block was changed elsewhere while you edited it. What only one of you changed is chosen already."), settled_cb, meeting, meeting_free);
}

/* Once what is on the disk is read. The form may be closed by now. */
static void
read_cb (VacancyLibraryStore *store, GParamSpec *pspec, gpointer data)
{
  Meeting *meeting = data;
  JdBlock *now = block_now (meeting->form);

  g_signal_handlers_disconnect_by_func (store, read_cb, data);
  if (!gtk_widget_get_visible (GTK_WIDGET (meeting->form)))
    meeting_free (meeting);
  else if (now)
    put_together (meeting, now);
  else
    {
      begin_with (meeting->form, NULL);
      meeting->save (meeting->form, jd_block_ref (meeting->mine));
      meeting_free (meeting);
    }
}

gboolean
vacancy_block_form_meets_change (VacancyBlockForm *self, const GError *error, JdBlock *mine, void (*save) (VacancyBlockForm *self, JdBlock *block))
{
  Meeting *meeting;
  JdLibraryPlace place;

  if (!self->former || !mine || !g_error_matches (error, JD_ERROR, JD_ERROR_REFUSED))
    return FALSE;
  /* What cannot be written is no change. */
  if (jd_library_find_block (vacancy_library_store_get_library (self->services->library), self->former->id, &place) && !g_str_has_prefix (error->message, place.file))
    return FALSE;
  meeting = g_new0 (Meeting, 1);
  meeting->form = g_object_ref (self);
  meeting->mine = jd_block_ref (mine);
  meeting->save = save;
  g_signal_connect (self->services->library, "notify::library", G_CALLBACK (read_cb), meeting);
  vacancy_library_store_reload (self->services->library);
  return TRUE;
}
