// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "../service/review-util.h"
#include "text/vacancy-spell-view.h"
#include "text/vacancy-wording-buffer.h"
#include "ui-util.h"

/* The least of an editor around a small posting. */

/* A text view of one placement that follows the session as a line of the editor does. */
typedef struct
{
  GtkTextView *view;
  VacancyWordingBuffer *buffer;
  VacancySession *session;
  char *placement;
} OutputLine;

static inline void
output_line_edited_cb (VacancyWordingBuffer *buffer, const char *inserted, const char *deleted, OutputLine *line)
{
  g_autofree char *wording = vacancy_wording_buffer_get_wording (buffer);
  JdPosting *after = jd_edit_set_text (vacancy_session_posting (line->session), line->placement, wording, NULL);

  vacancy_session_apply_typing (line->session, after, "Typing", line->placement, inserted, deleted);
}

static inline void
output_line_changed_cb (VacancySession *session, JdPosting *before, JdPosting *after, OutputLine *line)
{
  JdPlacement *placement = jd_posting_placement (after, line->placement, NULL, NULL);

  if (placement)
    vacancy_wording_buffer_set_wording (line->buffer, jd_placement_wording (placement));
}

static inline OutputLine *
output_line_new (VacancySession *session, const char *placement)
{
  OutputLine *line = g_new0 (OutputLine, 1);

  line->session = session;
  line->placement = g_strdup (placement);
  line->buffer = vacancy_wording_buffer_new ();
  line->view = GTK_TEXT_VIEW (gtk_text_view_new_with_buffer (GTK_TEXT_BUFFER (line->buffer)));
  gtk_text_view_set_wrap_mode (line->view, GTK_WRAP_WORD_CHAR);
  vacancy_wording_buffer_set_wording (line->buffer, jd_placement_wording (jd_posting_placement (vacancy_session_posting (session), placement, NULL, NULL)));
  g_signal_connect (line->buffer, "edited", G_CALLBACK (output_line_edited_cb), line);
  g_signal_connect (session, "changed", G_CALLBACK (output_line_changed_cb), line);
  vacancy_spell_view_attach (line->view, session, placement);
  return line;
}

static inline void
output_line_free (OutputLine *line)
{
  g_signal_handlers_disconnect_by_data (line->session, line);
  g_signal_handlers_disconnect_by_data (line->buffer, line);
  g_object_unref (line->buffer);
  g_free (line->placement);
  g_free (line);
}

/* What is marked as wrong: "6-18 30-34", in characters. */
static inline char *
output_marks (GtkTextBuffer *buffer)
{
  GtkTextTag *tag = gtk_text_tag_table_lookup (gtk_text_buffer_get_tag_table (buffer), "vacancy-spelling");
  GString *marks = g_string_new (NULL);
  GtkTextIter at, end;

  g_assert_nonnull (tag);
  gtk_text_buffer_get_start_iter (buffer, &at);
  while (gtk_text_iter_starts_tag (&at, tag) || gtk_text_iter_forward_to_tag_toggle (&at, tag))
    {
      end = at;
      if (!gtk_text_iter_forward_to_tag_toggle (&end, tag))
        break;
      g_string_append_printf (marks, "%s%d-%d", marks->len > 0 ? " " : "", gtk_text_iter_get_offset (&at), gtk_text_iter_get_offset (&end));
      at = end;
    }
  return g_string_free (marks, FALSE);
}

#define output_assert_marks(buffer, expected) \
  G_STMT_START \
  { \
    g_autofree char *output_found = output_marks (GTK_TEXT_BUFFER (buffer)); \
    g_assert_cmpstr (output_found, ==, expected); \
  } \
  G_STMT_END
