// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "../service/library-util.h"
#include "editor/vacancy-editor-private.h"
#include "text/vacancy-line-chip.h"
#include "ui-keys.h"
#include "ui-util.h"

/* A page in a window: a small posting of duties ("d1" to "d3"), qualifications (must "m1" and "m2", nice "n1") and a text ("t1"). */
typedef struct
{
  GtkWindow *window;
  VacancyEditor *editor;
  VacancySession *session;
} Page;

static inline JdPlacement *
page_placement (const char *id, JdKind kind, JdNecessity necessity, const char *wording)
{
  JdPlacement *placement = jd_placement_new (id, kind);

  placement->necessity = placement->base_necessity = necessity;
  g_free (placement->text);
  placement->text = g_strdup (wording);
  return placement;
}

static inline JdPosting *
page_posting (void)
{
  JdPosting *posting = jd_posting_new ("00000000-0000-4000-8000-000000000000", "en");
  JdSection *about = jd_section_new ("about", JD_KIND_ABOUT, "About us");
  JdSection *duties = jd_section_new ("duties", JD_KIND_DUTY, "What you will do");
  JdSection *bring = jd_section_new ("bring", JD_KIND_QUALIFICATION, "What you bring");

  g_ptr_array_add (about->placements, page_placement ("t1", JD_KIND_ABOUT, JD_NECESSITY_NONE, "We make things."));
  g_ptr_array_add (duties->placements, page_placement ("d1", JD_KIND_DUTY, JD_NECESSITY_NONE, "First duty"));
  g_ptr_array_add (duties->placements, page_placement ("d2", JD_KIND_DUTY, JD_NECESSITY_NONE, "Second **bold** duty"));
  g_ptr_array_add (duties->placements, page_placement ("d3", JD_KIND_DUTY, JD_NECESSITY_NONE, "Third duty"));
  g_ptr_array_add (bring->placements, page_placement ("m1", JD_KIND_QUALIFICATION, JD_NECESSITY_MUST, "Must one"));
  g_ptr_array_add (bring->placements, page_placement ("n1", JD_KIND_QUALIFICATION, JD_NECESSITY_NICE, "Nice one"));
  g_ptr_array_add (bring->placements, page_placement ("m2", JD_KIND_QUALIFICATION, JD_NECESSITY_MUST, "Must two"));
  g_ptr_array_add (posting->sections, about);
  g_ptr_array_add (posting->sections, duties);
  g_ptr_array_add (posting->sections, bring);
  return posting;
}

static inline void
page_open (Page *page, JdPosting *posting)
{
  page->session = vacancy_session_new (starter_library (), posting, NULL, NULL);
  page->editor = VACANCY_EDITOR (vacancy_editor_new ());
  vacancy_editor_set_session (page->editor, page->session);
  page->window = ui_show_in_window (GTK_WIDGET (page->editor), 760, 860);
  if (ui_can_press_keys ())
    {
      ui_give_focus (page->window);
      ui_wait_until (gtk_window_is_active (page->window), 10);
    }
}

/* As page_assert_shown() has the page of page_set_up(). */
#define START "about: t1 | duties: d1 d2 d3 | bring: m1 m2 / n1"

static inline void
page_set_up (Page *page, gconstpointer data)
{
  g_autoptr (JdPosting) posting = page_posting ();

  page_open (page, posting);
}

static inline void
page_tear_down (Page *page, gconstpointer data)
{
  ui_close_popovers (GTK_WIDGET (page->window));
  gtk_window_destroy (page->window);
  vacancy_session_discard (page->session);
  g_assert_finalize_object (page->session);
  ui_settle ();
}

static inline GtkTextBuffer *
page_buffer (Page *page, const char *id)
{
  VacancyBlockRow *row = vacancy_editor_find_row (page->editor, id);

  g_assert_nonnull (row);
  return gtk_text_view_get_buffer (vacancy_block_row_get_view (row));
}

/* "about: t1 | duties: d1 d2 d3 | bring: m1 m2 / n1": what is shown, from top to bottom. */
static inline char *
page_shown (Page *page)
{
  GString *text = g_string_new (NULL);

  for (GtkWidget *view = gtk_widget_get_first_child (page->editor->sections); view; view = gtk_widget_get_next_sibling (view))
    {
      g_autoptr (GPtrArray) rows = vacancy_section_view_rows (VACANCY_SECTION_VIEW (view));
      JdNecessity last = JD_NECESSITY_NONE;

      g_string_append_printf (text, "%s%s:", text->len > 0 ? " | " : "", vacancy_section_view_get_id (VACANCY_SECTION_VIEW (view)));
      for (guint i = 0; i < rows->len; i++)
        {
          const JdPlacement *placement = vacancy_block_row_get_model (rows->pdata[i]);

          g_assert_true (vacancy_editor_find_row (page->editor, placement->id) == rows->pdata[i]);
          g_string_append_printf (text, "%s %s", i > 0 && placement->kind == JD_KIND_QUALIFICATION && placement->necessity != last ? " /" : "", placement->id);
          last = placement->necessity;
        }
    }
  return g_string_free (text, FALSE);
}

#define page_assert_shown(page, expected) \
  G_STMT_START \
  { \
    g_autofree char *page_is = page_shown (page); \
    g_assert_cmpstr (page_is, ==, expected); \
  } \
  G_STMT_END

static inline const char *
page_wording (Page *page, const char *id)
{
  const JdPlacement *placement = jd_posting_placement (vacancy_session_posting (page->session), id, NULL, NULL);

  return placement ? jd_placement_wording (placement) : NULL;
}

/* Id of the placement whose row has the focus; "+section" for the line at its end, "#section" for a heading, "title". */
static inline char *
page_focus (Page *page)
{
  GtkWidget *focus = gtk_window_get_focus (page->window);
  VacancyBlockRow *row = vacancy_editor_row_of (focus);
  GtkWidget *section = focus ? gtk_widget_get_ancestor (focus, VACANCY_TYPE_SECTION_VIEW) : NULL;

  if (row && vacancy_block_row_get_placement (row))
    return g_strdup (vacancy_block_row_get_placement (row));
  if (row)
    return g_strconcat ("+", vacancy_section_view_get_id (vacancy_section_view_of (GTK_WIDGET (row))), NULL);
  if (section)
    return g_strconcat ("#", vacancy_section_view_get_id (VACANCY_SECTION_VIEW (section)), NULL);
  return g_strdup (focus == GTK_WIDGET (page->editor->title) ? "title" : focus ? G_OBJECT_TYPE_NAME (focus) : "nothing");
}

#define page_assert_focus(page, expected) \
  G_STMT_START \
  { \
    g_autofree char *page_is = page_focus (page); \
    g_assert_cmpstr (page_is, ==, expected); \
  } \
  G_STMT_END

static inline int
page_cursor (Page *page)
{
  return vacancy_line_view_cursor (VACANCY_LINE_VIEW (gtk_window_get_focus (page->window)));
}

static inline void
page_put_cursor (Page *page, const char *id, int offset)
{
  vacancy_editor_focus_place (page->editor, id, offset);
  ui_settle ();
}

/* The signals of the key bindings of a text view, which need no screen focus. */
static inline void
page_move (Page *page, GtkMovementStep step, int count, gboolean extend)
{
  g_signal_emit_by_name (gtk_window_get_focus (page->window), "move-cursor", step, count, extend);
}

static inline void
page_type (Page *page, const char *text)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (gtk_window_get_focus (page->window)));

  gtk_text_buffer_begin_user_action (buffer);
  gtk_text_buffer_delete_selection (buffer, TRUE, TRUE);
  gtk_text_buffer_insert_interactive_at_cursor (buffer, text, -1, TRUE);
  gtk_text_buffer_end_user_action (buffer);
}

static inline void
page_undo (Page *page)
{
  g_assert_true (jd_history_undo (vacancy_session_history (page->session)));
}

static inline void
page_activate (Page *page, const char *action, const char *target)
{
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (page->editor), action, "s", target));
}

/* A block of the library is dropped beside the line @id. */
static inline void
page_drop_block (Page *page, const char *block, const char *id, gboolean after)
{
  g_autoptr (VacancyDrag) drag = vacancy_drag_new_block (block);

  vacancy_editor_drop (page->editor, drag, vacancy_editor_find_row (page->editor, id), after);
}

/* The program's own style, which says how wide the margins are. */
static inline void
page_load_style (void)
{
  GtkCssProvider *provider = gtk_css_provider_new ();

  gtk_css_provider_load_from_resource (provider, "/io/github/vacancy_app/Vacancy/css/editor.css");
  gtk_style_context_add_provider_for_display (gdk_display_get_default (), GTK_STYLE_PROVIDER (provider), GTK_STYLE_PROVIDER_PRIORITY_APPLICATION);
  g_object_unref (provider);
}
