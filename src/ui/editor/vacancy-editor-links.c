// SPDX-License-Identifier: GPL-3.0-or-later
#include <glib/gi18n.h>

#include "editor/vacancy-editor-private.h"
#include "model/jd-wording-writer.h"
#include "page/vacancy-link-popover.h"

/* Links in the text of a line: Ctrl+K and its menu. */

/* What is made a link, while its address is asked for. */
typedef struct
{
  VacancyEditor *editor;  /* borrowed; the popover is its child */
  VacancyLineView *line;  /* only compared */
  int start, end;         /* in characters; equal: the address itself becomes the text */
} LinkPlace;

/* The selection, else the link the cursor is in, else the place of the cursor. Returns the address there; NULL: none. New string. */
static char *
find_place (VacancyLineView *line, GtkTextIter *start, GtkTextIter *end)
{
  VacancyWordingBuffer *buffer = vacancy_line_view_get_buffer (line);
  GtkTextIter link_start, link_end;
  char *address;

  if (!gtk_text_buffer_get_selection_bounds (GTK_TEXT_BUFFER (buffer), start, end))
    {
      address = vacancy_wording_buffer_link_at (buffer, start, &link_start, &link_end);
      if (address)
        {
          *start = link_start;
          *end = link_end;
        }
      return address;
    }
  /* A link that ends where the selection begins is another one. */
  address = vacancy_wording_buffer_link_at (buffer, start, &link_start, &link_end);
  if (address && gtk_text_iter_equal (&link_end, start))
    g_clear_pointer (&address, g_free);
  return address;
}

/* The address as people write it, linked. New string. */
static char *
wording_of (const char *address)
{
  JdWordingWriter *writer = jd_wording_writer_new ();
  const char *text = jd_url_shown (address);

  jd_wording_writer_begin_line (writer, FALSE);
  jd_wording_writer_text (writer, text, strlen (text), JD_STYLE_PLAIN, address, 1);
  return jd_wording_writer_finish (writer);
}

static void
insert_link (VacancyEditor *self, VacancyLineView *line, const char *address)
{
  g_autofree char *wording = wording_of (address);

  jd_history_break (vacancy_session_history (self->context.session));
  vacancy_wording_buffer_insert_wording (vacancy_line_view_get_buffer (line), wording);
  jd_history_break (vacancy_session_history (self->context.session));
}

static void
chosen_cb (VacancyLinkPopover *popover, const char *address, LinkPlace *place)
{
  VacancyEditor *self = place->editor;
  VacancyBlockRow *row = self->focus ? vacancy_editor_row_of (self->focus) : NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *wording = NULL;
  VacancyWordingBuffer *buffer;

  if (!self->context.session || !row || self->focus != GTK_WIDGET (place->line))
    return;
  buffer = vacancy_line_view_get_buffer (place->line);
  if (place->start == place->end)
    {
      if (address)
        insert_link (self, place->line, address);
      return;
    }
  vacancy_wording_buffer_set_link (buffer, place->start, place->end, address);
  wording = vacancy_wording_buffer_get_wording (buffer);
  vacancy_editor_apply (self, jd_edit_set_text (vacancy_editor_posting (self), vacancy_block_row_get_placement (row), wording, &error),
                        address ? _("Set Link") : _("Remove Link"), &error);
}

void
vacancy_editor_link (GtkWidget *widget, const char *name, GVariant *target)
{
  VacancyEditor *self = VACANCY_EDITOR (widget);
  VacancyLineView *line = (VacancyLineView *) self->focus;
  g_autofree char *address = NULL;
  GtkTextIter start, end;
  LinkPlace *place;
  VacancyLinkPopover *popover;

  if (!self->context.session || !line || !vacancy_editor_row_of (self->focus) || vacancy_selection_count (self->context.selection) > 0)
    {
      vacancy_editor_tell_nothing (self);
      return;
    }
  address = find_place (line, &start, &end);
  place = g_new (LinkPlace, 1);
  *place = (LinkPlace) { self, line, gtk_text_iter_get_offset (&start), gtk_text_iter_get_offset (&end) };
  popover = vacancy_link_popover_new (address);
  g_signal_connect_data (popover, "chosen", G_CALLBACK (chosen_cb), place, (GClosureNotify) (void (*) (void)) g_free, 0);
  vacancy_editor_open_over (self, GTK_WIDGET (popover), line, &start, &end);
}
