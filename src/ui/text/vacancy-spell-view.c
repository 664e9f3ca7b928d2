// SPDX-License-Identifier: GPL-3.0-or-later
/* What an edit touches is taken in by two marks of the buffer, which the buffer moves along; the range between them, widened to white space, is looked at in idle
 * slices. The word the cursor touches is held back, and looked at again when the cursor has left it. */
#include "text/vacancy-spell-view-private.h"

#include <string.h>

#include "base/jd-token.h"
#include "review/vacancy-correction.h"
#include "review/vacancy-dictionary.h"
#include "text/vacancy-spell-marks.h"
#include "text/vacancy-wording-buffer.h"

#define TAG_NAME "vacancy-spelling"
#define VIEW_KEY "vacancy-spell-view"
#define SESSION_KEY "vacancy-spell-views"

/* So much text is looked at between two looks at the clock. */
#define CHUNK_BYTES 256

G_DEFINE_FINAL_TYPE (VacancySpellView, vacancy_spell_view, G_TYPE_OBJECT)

/* ---- which views there are ---- */

static GHashTable *
views_of (VacancySession *session)
{
  GHashTable *views = g_object_get_data (G_OBJECT (session), SESSION_KEY);

  if (!views)
    {
      views = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
      g_object_set_data_full (G_OBJECT (session), SESSION_KEY, views, (GDestroyNotify) g_hash_table_unref);
    }
  return views;
}

static void
leave_views (VacancySpellView *self)
{
  GHashTable *views = views_of (self->session);

  /* A row that is built anew may have taken our place already. */
  if (g_hash_table_lookup (views, self->place) == self)
    g_hash_table_remove (views, self->place);
}

GtkTextView *
vacancy_spell_view_find (VacancySession *session, const char *place)
{
  VacancySpellView *self;

  g_return_val_if_fail (VACANCY_IS_SESSION (session), NULL);
  self = place ? g_hash_table_lookup (views_of (session), place) : NULL;
  return self ? self->view : NULL;
}

gboolean
vacancy_spell_view_has_keyboard (VacancySpellView *self)
{
  GtkWidget *view = GTK_WIDGET (self->view);
  GtkRoot *root = gtk_widget_get_root (view);
  GtkWidget *focus = root ? gtk_root_get_focus (root) : NULL;

  return focus && (focus == view || gtk_widget_is_ancestor (focus, view));
}

gboolean
vacancy_spell_view_get_cursor (VacancySession *session, char **place, int *start, int *end)
{
  GHashTableIter iter;
  gpointer id, self;

  g_return_val_if_fail (VACANCY_IS_SESSION (session) && place && start && end, FALSE);
  g_hash_table_iter_init (&iter, views_of (session));
  while (g_hash_table_iter_next (&iter, &id, &self))
    if (vacancy_spell_view_has_keyboard (self))
      {
        GtkTextIter a, b;

        gtk_text_buffer_get_selection_bounds (VACANCY_SPELL_VIEW (self)->buffer, &a, &b);
        *place = g_strdup (id);
        *start = gtk_text_iter_get_offset (&a);
        *end = gtk_text_iter_get_offset (&b);
        return TRUE;
      }
  return FALSE;
}

/* ---- looking ---- */

static int
mark_offset (VacancySpellView *self, GtkTextMark *mark)
{
  GtkTextIter iter;

  gtk_text_buffer_get_iter_at_mark (self->buffer, &iter, mark);
  return gtk_text_iter_get_offset (&iter);
}

static int
cursor_offset (VacancySpellView *self)
{
  return mark_offset (self, gtk_text_buffer_get_insert (self->buffer));
}

static void
move_marks (VacancySpellView *self, GtkTextMark *start_mark, int start, GtkTextMark *end_mark, int end)
{
  GtkTextIter iter;

  gtk_text_buffer_get_iter_at_offset (self->buffer, &iter, start);
  gtk_text_buffer_move_mark (self->buffer, start_mark, &iter);
  gtk_text_buffer_get_iter_at_offset (self->buffer, &iter, end);
  gtk_text_buffer_move_mark (self->buffer, end_mark, &iter);
}

typedef struct
{
  VacancySpellView *self;
  const char *text; /* all of the buffer's */
  const char *chunk;
  int offset; /* of the chunk */
  int cursor; /* -1: the keyboard is elsewhere */
} Look;

static void
hold (VacancySpellView *self, int start, int end, const char *word)
{
  move_marks (self, self->held_start, start, self->held_end, end);
  self->held = TRUE;
  vacancy_review_set_typing (self->review, self->place, word);
}

static void
let_go (VacancySpellView *self)
{
  self->held = FALSE;
  vacancy_review_set_typing (self->review, self->place, NULL);
}

static void
wrong_cb (gsize start, gsize end, guint offset, guint length, gpointer data)
{
  Look *look = data;
  VacancySpellView *self = look->self;
  const gsize base = look->chunk - look->text;
  g_autofree char *word = g_strndup (look->chunk + start, end - start);
  int from = look->offset + (int) offset, to = from + (int) length;

  if (vacancy_correction_touches_variable (look->text, base + start, base + end) || vacancy_review_is_ignored (self->review, self->place, word))
    return;
  if (look->cursor >= from && look->cursor <= to)
    hold (self, from, to, word);
  else
    {
      GtkTextIter a, b;

      gtk_text_buffer_get_iter_at_offset (self->buffer, &a, from);
      gtk_text_buffer_get_iter_at_offset (self->buffer, &b, to);
      gtk_text_buffer_apply_tag (self->buffer, self->tag, &a, &b);
    }
}

/* Where no mark stands nothing is taken off: a text view lays out and draws whatever a tag may have been taken off anew, which would be every line that is looked at. */
static void
unmark (VacancySpellView *self, const GtkTextIter *start, const GtkTextIter *end)
{
  GtkTextIter mark = *start;

  if (gtk_text_iter_has_tag (&mark, self->tag) || (gtk_text_iter_forward_to_tag_toggle (&mark, self->tag) && gtk_text_iter_compare (&mark, end) < 0))
    gtk_text_buffer_remove_tag (self->buffer, self->tag, start, end);
}

static const char *
next_space (const char *at)
{
  while (*at != '\0' && !g_unichar_isspace (g_utf8_get_char (at)))
    at = g_utf8_next_char (at);
  return at;
}

static const char *
word_run_start (const char *text, const char *at)
{
  while (at > text)
    {
      const char *before = g_utf8_prev_char (at);

      if (g_unichar_isspace (g_utf8_get_char (before)))
        break;
      at = before;
    }
  return at;
}

static const char *
chunk_end (const char *chunk, const char *stop)
{
  const char *end = stop - chunk > CHUNK_BYTES ? chunk + CHUNK_BYTES : stop;

  while ((*end & 0xc0) == 0x80)
    end++;
  return next_space (end);
}

static void
look_at_chunk (Look *look, const char *end)
{
  VacancySpellView *self = look->self;
  int length = (int) g_utf8_strlen (look->chunk, end - look->chunk);
  GtkTextIter a, b;

  gtk_text_buffer_get_iter_at_offset (self->buffer, &a, look->offset);
  gtk_text_buffer_get_iter_at_offset (self->buffer, &b, look->offset + length);
  unmark (self, &a, &b);
  jd_spelling_check_text (vacancy_dictionary_spelling (vacancy_dictionary_of (self->session)), look->chunk, end - look->chunk, wrong_cb, look);
  look->offset += length;
  look->chunk = end;
}

/* Looks from @look to @stop; FALSE when time ran out before. */
static gboolean
look_until (Look *look, const char *stop, gint64 deadline)
{
  while (look->chunk < stop)
    {
      look_at_chunk (look, chunk_end (look->chunk, stop));
      if (look->chunk < stop && g_get_monotonic_time () >= deadline)
        return FALSE;
    }
  return TRUE;
}

static gboolean
look_job (gint64 deadline, gpointer data)
{
  VacancySpellView *self = data;
  g_autofree char *text = vacancy_wording_buffer_get_text (self->buffer);
  Look look = { .self = self, .text = text, .cursor = gtk_widget_has_focus (GTK_WIDGET (self->view)) ? cursor_offset (self) : -1 };
  int start = mark_offset (self, self->dirty_start), end = mark_offset (self, self->dirty_end);
  const char *stop = next_space (g_utf8_offset_to_pointer (text, end));
  gboolean was_held = self->held && mark_offset (self, self->held_start) <= end && mark_offset (self, self->held_end) >= start;
  gboolean done;

  look.chunk = word_run_start (text, g_utf8_offset_to_pointer (text, start));
  look.offset = (int) g_utf8_pointer_to_offset (text, look.chunk);
  if (was_held)
    self->held = FALSE;
  done = look_until (&look, stop, deadline);
  if (was_held && !self->held)
    let_go (self);
  if (done)
    self->dirty = FALSE;
  else
    move_marks (self, self->dirty_start, look.offset, self->dirty_end, end);
  return done;
}

/* ---- what has to be looked at ---- */

static void
add_dirty (VacancySpellView *self, int start, int end)
{
  if (self->dirty)
    {
      start = MIN (start, mark_offset (self, self->dirty_start));
      end = MAX (end, mark_offset (self, self->dirty_end));
    }
  move_marks (self, self->dirty_start, start, self->dirty_end, end);
  self->dirty = TRUE;
  vacancy_review_queue (self->review, look_job, self);
}

static void
add_all_dirty (VacancySpellView *self)
{
  add_dirty (self, 0, gtk_text_buffer_get_char_count (self->buffer));
}

static gboolean
is_space (gunichar c, gpointer data)
{
  return g_unichar_isspace (c);
}

/* An edit takes the mark off the words it touches at once, so that no mark stands under half a word. */
static void
touched (VacancySpellView *self, int start, int end)
{
  GtkTextIter a, b;

  gtk_text_buffer_get_iter_at_offset (self->buffer, &a, start);
  gtk_text_buffer_get_iter_at_offset (self->buffer, &b, end);
  if (gtk_text_iter_backward_find_char (&a, is_space, NULL, NULL))
    gtk_text_iter_forward_char (&a);
  if (!gtk_text_iter_is_end (&b) && !g_unichar_isspace (gtk_text_iter_get_char (&b)))
    gtk_text_iter_forward_find_char (&b, is_space, NULL, NULL);
  unmark (self, &a, &b);
  add_dirty (self, start, end);
}

static void
inserted_cb (GtkTextBuffer *buffer, GtkTextIter *iter, const char *text, int length, VacancySpellView *self)
{
  int end = gtk_text_iter_get_offset (iter);

  touched (self, MAX (end - (int) g_utf8_strlen (text, length), 0), end);
}

static void
deleted_cb (GtkTextBuffer *buffer, GtkTextIter *start, GtkTextIter *end, VacancySpellView *self)
{
  int at = gtk_text_iter_get_offset (start);

  touched (self, at, at);
}

static void
release_held (VacancySpellView *self)
{
  let_go (self);
  add_dirty (self, mark_offset (self, self->held_start), mark_offset (self, self->held_end));
}

static void
cursor_moved_cb (VacancySpellView *self)
{
  int cursor = cursor_offset (self);

  if (self->held && (cursor < mark_offset (self, self->held_start) || cursor > mark_offset (self, self->held_end)))
    release_held (self);
}

static void
focus_changed_cb (VacancySpellView *self)
{
  if (self->held && !gtk_widget_has_focus (GTK_WIDGET (self->view)))
    release_held (self);
}

/* ---- words ---- */

int
vacancy_spell_view_locate (GtkTextView *view, const char *word, guint occurrence)
{
  g_autofree char *text = NULL;
  int offset;

  g_return_val_if_fail (GTK_IS_TEXT_VIEW (view) && word, -1);
  text = vacancy_wording_buffer_get_text (gtk_text_view_get_buffer (view));
  return vacancy_correction_find (text, word, occurrence, NULL, NULL, &offset) ? offset : -1;
}

static gboolean
is_wrong (VacancySpellView *self, const char *text, const JdToken *token, const char *word)
{
  JdSpelling *spelling = vacancy_dictionary_spelling (vacancy_dictionary_of (self->session));

  return spelling && token->kind == JD_TOKEN_WORD && !vacancy_correction_touches_variable (text, token->start, token->end)
         && !vacancy_review_is_ignored (self->review, self->place, word)
         && !jd_spelling_check_word (spelling, word, strlen (word));
}

static guint
count_before (const char *text, const char *word, int offset)
{
  guint count = 0;
  int at;

  while (vacancy_correction_find (text, word, count, NULL, NULL, &at) && at < offset)
    count++;
  return count;
}

gboolean
vacancy_spell_view_wrong_word (VacancySpellView *self, int offset, VacancyWrongWord *wrong)
{
  g_autofree char *text = vacancy_wording_buffer_get_text (self->buffer);
  JdTokenizer tokenizer;
  JdToken token;

  jd_tokenizer_init (&tokenizer, text, -1);
  while (jd_tokenizer_next (&tokenizer, &token) && (int) token.offset <= offset)
    {
      g_autofree char *word = NULL;

      if ((int) (token.offset + token.length) < offset)
        continue;
      word = g_strndup (text + token.start, token.end - token.start);
      if (!is_wrong (self, text, &token, word))
        continue;
      wrong->start = (int) token.offset;
      wrong->end = (int) (token.offset + token.length);
      wrong->occurrence = count_before (text, word, wrong->start);
      wrong->word = g_steal_pointer (&word);
      return TRUE;
    }
  return FALSE;
}

int
vacancy_spell_view_find_wrong (GtkTextView *view, int offset)
{
  VacancySpellView *self;
  g_autofree char *text = NULL;
  JdTokenizer tokenizer;
  JdToken token;

  g_return_val_if_fail (GTK_IS_TEXT_VIEW (view), -1);
  self = g_object_get_data (G_OBJECT (view), VIEW_KEY);
  if (!self)
    return -1;
  text = vacancy_wording_buffer_get_text (self->buffer);
  jd_tokenizer_init (&tokenizer, text, -1);
  while (jd_tokenizer_next (&tokenizer, &token))
    {
      g_autofree char *word = g_strndup (text + token.start, token.end - token.start);

      if ((int) token.offset >= offset && is_wrong (self, text, &token, word))
        return (int) token.offset;
    }
  return -1;
}

static void
select_range (VacancySpellView *self, int from, int to)
{
  GtkTextIter start, end;

  gtk_widget_grab_focus (GTK_WIDGET (self->view));
  gtk_text_buffer_get_iter_at_offset (self->buffer, &start, from);
  gtk_text_buffer_get_iter_at_offset (self->buffer, &end, to);
  gtk_text_buffer_select_range (self->buffer, &end, &start);
}

void
vacancy_spell_view_open_menu (GtkTextView *view, int offset)
{
  VacancySpellView *self;
  VacancyWrongWord wrong;

  g_return_if_fail (GTK_IS_TEXT_VIEW (view));
  self = g_object_get_data (G_OBJECT (view), VIEW_KEY);
  if (!self || !vacancy_spell_view_wrong_word (self, offset, &wrong))
    return;
  select_range (self, wrong.start, wrong.end);
  vacancy_spell_menu_open (self, &wrong, NULL, wrong.start, wrong.end);
  g_free (wrong.word);
}

void
vacancy_spell_view_open_finding (GtkTextView *view, VacancyFinding *finding)
{
  VacancySpellView *self;
  g_autoptr (GPtrArray) alone = g_ptr_array_new ();
  int start, end;

  g_return_if_fail (GTK_IS_TEXT_VIEW (view) && VACANCY_IS_FINDING (finding));
  self = g_object_get_data (G_OBJECT (view), VIEW_KEY);
  if (!self)
    return;
  if (!vacancy_spell_marks_locate (self, finding, &start, &end))
    start = end = cursor_offset (self);
  select_range (self, start, end);
  g_ptr_array_add (alone, finding);
  vacancy_spell_menu_open (self, NULL, alone, start, end);
}

/* ---- life ---- */

static GtkTextTag *
find_tag (GtkTextBuffer *buffer)
{
  GtkTextTag *tag = gtk_text_tag_table_lookup (gtk_text_buffer_get_tag_table (buffer), TAG_NAME);

  return tag ? tag : gtk_text_buffer_create_tag (buffer, TAG_NAME, "underline", PANGO_UNDERLINE_ERROR, NULL);
}

static GtkTextMark *
add_mark (VacancySpellView *self, gboolean left_gravity)
{
  GtkTextIter start;

  gtk_text_buffer_get_start_iter (self->buffer, &start);
  return gtk_text_buffer_create_mark (self->buffer, NULL, &start, left_gravity);
}

static void
detach_cb (VacancySpellView *self)
{
  g_object_set_data (G_OBJECT (self->view), VIEW_KEY, NULL);
}

static void
follow_view (VacancySpellView *self)
{
  self->buffer = g_object_ref (gtk_text_view_get_buffer (self->view));
  self->tag = find_tag (self->buffer);
  self->dirty_start = add_mark (self, TRUE);
  self->dirty_end = add_mark (self, FALSE);
  self->held_start = add_mark (self, TRUE);
  self->held_end = add_mark (self, FALSE);
  g_signal_connect_object (self->buffer, "insert-text", G_CALLBACK (inserted_cb), self, G_CONNECT_AFTER);
  g_signal_connect_object (self->buffer, "delete-range", G_CALLBACK (deleted_cb), self, G_CONNECT_AFTER);
  g_signal_connect_object (self->buffer, "notify::cursor-position", G_CALLBACK (cursor_moved_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->view, "notify::has-focus", G_CALLBACK (focus_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->view, "destroy", G_CALLBACK (detach_cb), self, G_CONNECT_SWAPPED);
}

static void
clear_marks (VacancySpellView *self)
{
  GtkTextIter start, end;

  gtk_text_buffer_get_bounds (self->buffer, &start, &end);
  unmark (self, &start, &end);
  gtk_text_buffer_delete_mark (self->buffer, self->dirty_start);
  gtk_text_buffer_delete_mark (self->buffer, self->dirty_end);
  gtk_text_buffer_delete_mark (self->buffer, self->held_start);
  gtk_text_buffer_delete_mark (self->buffer, self->held_end);
}

void
vacancy_spell_view_attach (GtkTextView *view, VacancySession *session, const char *place)
{
  VacancySpellView *self;

  g_return_if_fail (GTK_IS_TEXT_VIEW (view));

  self = g_object_get_data (G_OBJECT (view), VIEW_KEY);
  if (self && session == self->session && g_strcmp0 (place, self->place) == 0)
    return;
  g_object_set_data (G_OBJECT (view), VIEW_KEY, NULL);
  if (!session || !place)
    return;
  self = g_object_new (VACANCY_TYPE_SPELL_VIEW, NULL);
  self->view = view;
  self->session = g_object_ref (session);
  self->place = g_strdup (place);
  self->review = vacancy_review_get (session);
  g_hash_table_replace (views_of (session), g_strdup (place), self);
  g_signal_connect_object (self->review, "words-changed", G_CALLBACK (add_all_dirty), self, G_CONNECT_SWAPPED);
  follow_view (self);
  vacancy_spell_menu_init (self);
  vacancy_spell_marks_init (self);
  add_all_dirty (self);
  g_object_set_data_full (G_OBJECT (view), VIEW_KEY, self, g_object_unref);
}

void
vacancy_spell_view_attach_text (GtkTextView *view, VacancySession *session, const char *place)
{
  VacancySpellView *self;

  vacancy_spell_view_attach (view, session, place);
  self = g_object_get_data (G_OBJECT (view), VIEW_KEY);
  if (self)
    self->is_text = TRUE;
}

static void
vacancy_spell_view_dispose (GObject *object)
{
  VacancySpellView *self = VACANCY_SPELL_VIEW (object);

  if (self->session)
    {
      vacancy_review_unqueue (self->review, self);
      if (self->held)
        let_go (self);
      vacancy_spell_menu_dispose (self);
      vacancy_spell_marks_clear (self);
      leave_views (self);
      clear_marks (self);
    }
  g_clear_object (&self->buffer);
  g_clear_object (&self->session);
  g_clear_pointer (&self->place, g_free);
  G_OBJECT_CLASS (vacancy_spell_view_parent_class)->dispose (object);
}

static void
vacancy_spell_view_class_init (VacancySpellViewClass *class)
{
  G_OBJECT_CLASS (class)->dispose = vacancy_spell_view_dispose;
}

static void
vacancy_spell_view_init (VacancySpellView *self)
{
}
