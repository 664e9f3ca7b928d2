// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/vacancy-target-text.h"

#include "base/jd-locale.h"
#include "export/vacancy-change-words.h"
#include "widgets/vacancy-direction.h"

/* Where text behind a bullet begins, and what a line keeps from the one above when it stands apart. Pixels. */
#define BULLET_WIDTH 20
#define APART 14
/* So long lines are written at once. */
#define SLICE (2 * G_TIME_SPAN_MILLISECOND)
/* Changes of which all of a line is the place. */
#define LINE_CHANGES (1u << JD_CHANGE_HEADING_STRONG | 1u << JD_CHANGE_HEADING_LINE | 1u << JD_CHANGE_STRONG | 1u << JD_CHANGE_EM)
#define LEFT_TO_RIGHT_MARK "\u200e"
#define RIGHT_TO_LEFT_MARK "\u200f"

typedef struct
{
  const char *soft, *tint, *ink, *link;
} Palette;

static const Palette light = { "#565d68", "#fbeec5", "#4a3500", "#0f5c5c" };
static const Palette dark = { "#adb4be", "#4d3f0c", "#ffe9ad", "#7fd0c8" };

/* One line of the buffer: of the posting, or a note about one. */
typedef struct
{
  const JdShownLine *shown; /* borrowed from @shown of the buffer; NULL: a note */
  gboolean apart;           /* from the line above, which is no heading */
  char *note;
  char *print; /* what it looks like, in a form that can be compared */
} Line;

struct _VacancyTargetText
{
  GtkTextBuffer parent_instance;

  /* owned by the tag table */
  GtkTextTag *kinds[JD_SHOWN_ITEM + 1];
  GtkTextTag *apart, *strong, *em, *link, *changed, *cut, *note;

  GPtrArray *prints; /* of char *: each line of the buffer */
  GPtrArray *shown;  /* that @lines are of; NULL: none */
  GArray *lines;     /* of Line, as the buffer is to be */
  guint next, end;   /* of @lines, those that are still to be written */
  guint filling;     /* source; 0: none */
  guint n_changed;
  gboolean rtl;
  GString *notes;
};

G_DEFINE_FINAL_TYPE (VacancyTargetText, vacancy_target_text, GTK_TYPE_TEXT_BUFFER)

/* ---- tags ---- */

static GtkTextTag *
line_tag (VacancyTargetText *self, double scale, int above, int below)
{
  return gtk_text_buffer_create_tag (GTK_TEXT_BUFFER (self), NULL, "scale", scale, "pixels-above-lines", above, "pixels-below-lines", below, "pixels-inside-wrap", 3, NULL);
}

static void
set_hanging (GtkTextTag *tag)
{
  g_autoptr (PangoTabArray) tabs = pango_tab_array_new_with_positions (1, TRUE, PANGO_TAB_LEFT, BULLET_WIDTH);

  g_object_set (tag, "tabs", tabs, "indent", -BULLET_WIDTH, NULL);
}

static void
make_tags (VacancyTargetText *self)
{
  GtkTextBuffer *buffer = GTK_TEXT_BUFFER (self);

  self->kinds[JD_SHOWN_TITLE] = line_tag (self, 1.5, 0, 6);
  self->kinds[JD_SHOWN_FACT] = line_tag (self, 1.0, 0, 2);
  self->kinds[JD_SHOWN_FIELD] = line_tag (self, 0.9, 18, 0);
  self->kinds[JD_SHOWN_HEADING] = line_tag (self, 1.15, 0, 4);
  self->kinds[JD_SHOWN_LINE] = line_tag (self, 1.0, 0, 3);
  self->kinds[JD_SHOWN_ITEM] = line_tag (self, 1.0, 0, 3);
  g_object_set (self->kinds[JD_SHOWN_TITLE], "weight", PANGO_WEIGHT_BOLD, NULL);
  g_object_set (self->kinds[JD_SHOWN_FIELD], "weight", PANGO_WEIGHT_BOLD, NULL);
  g_object_set (self->kinds[JD_SHOWN_HEADING], "weight", PANGO_WEIGHT_BOLD, NULL);
  set_hanging (self->kinds[JD_SHOWN_ITEM]);
  self->apart = gtk_text_buffer_create_tag (buffer, NULL, "pixels-above-lines", APART, NULL);
  self->strong = gtk_text_buffer_create_tag (buffer, NULL, "weight", PANGO_WEIGHT_BOLD, NULL);
  self->em = gtk_text_buffer_create_tag (buffer, NULL, "style", PANGO_STYLE_ITALIC, NULL);
  self->link = gtk_text_buffer_create_tag (buffer, NULL, "underline", PANGO_UNDERLINE_SINGLE, NULL);
  self->cut = gtk_text_buffer_create_tag (buffer, NULL, "strikethrough", TRUE, NULL);
  self->changed = gtk_text_buffer_create_tag (buffer, NULL, NULL);
  self->note = line_tag (self, 0.92, 4, 4);
}

void
vacancy_target_text_set_dark (VacancyTargetText *self, gboolean is_dark)
{
  const Palette *palette = is_dark ? &dark : &light;

  g_return_if_fail (VACANCY_IS_TARGET_TEXT (self));
  g_object_set (self->kinds[JD_SHOWN_FACT], "foreground", palette->soft, NULL);
  g_object_set (self->kinds[JD_SHOWN_FIELD], "foreground", palette->soft, NULL);
  g_object_set (self->link, "foreground", palette->link, NULL);
  g_object_set (self->cut, "foreground", palette->soft, NULL);
  g_object_set (self->changed, "background", palette->tint, "foreground", palette->ink, NULL);
  g_object_set (self->note, "paragraph-background", palette->tint, "foreground", palette->ink, NULL);
}

/* ---- what is to be shown -> lines ---- */

static void
line_clear (gpointer data)
{
  Line *line = data;

  g_free (line->note);
  g_free (line->print);
}

static char *
print_shown (const VacancyTargetText *self, const JdShownLine *shown, gboolean apart)
{
  GString *print = g_string_new (NULL);

  g_string_append_printf (print, "%d %d %d %d", shown->kind, apart, self->rtl, (shown->changes & LINE_CHANGES) != 0);
  for (guint i = 0; i < shown->runs->len; i++)
    {
      const JdShownRun *run = g_ptr_array_index (shown->runs, i);
      g_string_append_printf (print, "\n%u %d %d %d %s", run->style, run->link, run->changed, run->cut, run->text->str);
    }
  return g_string_free (print, FALSE);
}

/* Takes over @note. */
static void
add_note (VacancyTargetText *self, char *note)
{
  const Line line = { NULL, FALSE, note, g_strconcat ("note ", note, NULL) };

  g_array_append_val (self->lines, line);
  g_string_append_printf (self->notes, "%s%s", self->notes->len > 0 ? " " : "", note);
}

/* What stands under a heading is near to it. */
static gboolean
is_heading (const JdShownLine *line)
{
  return line->kind == JD_SHOWN_HEADING || line->changes & (1u << JD_CHANGE_HEADING_STRONG | 1u << JD_CHANGE_HEADING_LINE);
}

static void
read_lines (VacancyTargetText *self, const char *board)
{
  const JdShownLine *above = NULL;
  guint told = 0;

  for (guint i = 0; self->shown && i < self->shown->len; i++)
    {
      const JdShownLine *shown = g_ptr_array_index (self->shown, i);
      const gboolean apart = shown->apart && !(above && is_heading (above) && !is_heading (shown));
      const Line line = { shown, apart, NULL, print_shown (self, shown, apart) };

      if (shown->limit > 0)
        add_note (self, vacancy_cut_words (shown->limit, board));
      g_array_append_val (self->lines, line);
      for (guint kind = 0; kind < JD_N_CHANGES; kind++)
        if (shown->changes & ~told & 1u << kind)
          add_note (self, vacancy_change_words (kind, board));
      told |= shown->changes;
      above = shown;
    }
}

/* ---- lines -> buffer ---- */

static void
insert (VacancyTargetText *self, GtkTextIter *at, const char *text, GtkTextTag *first, GtkTextTag *second)
{
  gtk_text_buffer_insert_with_tags (GTK_TEXT_BUFFER (self), at, text, -1, first, second, NULL);
}

static void
tag_behind (VacancyTargetText *self, int offset, const GtkTextIter *end, GtkTextTag *tag)
{
  GtkTextIter start;

  gtk_text_buffer_get_iter_at_offset (GTK_TEXT_BUFFER (self), &start, offset);
  gtk_text_buffer_apply_tag (GTK_TEXT_BUFFER (self), tag, &start, end);
}

static void
insert_run (VacancyTargetText *self, GtkTextIter *at, const JdShownLine *line, const JdShownRun *run)
{
  const int offset = gtk_text_iter_get_offset (at);

  insert (self, at, run->text->str, self->kinds[line->kind], NULL);
  if (run->style & JD_STYLE_STRONG)
    tag_behind (self, offset, at, self->strong);
  if (run->style & JD_STYLE_EM)
    tag_behind (self, offset, at, self->em);
  if (run->link)
    tag_behind (self, offset, at, self->link);
  if (run->changed || line->changes & LINE_CHANGES)
    tag_behind (self, offset, at, self->changed);
  if (run->cut)
    tag_behind (self, offset, at, self->cut);
}

/* The page reads one way, whatever its lines begin with. */
static const char *
mark_for (VacancyTargetText *self, const JdShownLine *line)
{
  for (guint i = 0; i < line->runs->len; i++)
    {
      const GtkTextDirection direction = vacancy_direction_of_text (((const JdShownRun *) g_ptr_array_index (line->runs, i))->text->str);
      if (direction != GTK_TEXT_DIR_NONE)
        return (direction == GTK_TEXT_DIR_RTL) == self->rtl ? "" : self->rtl ? RIGHT_TO_LEFT_MARK : LEFT_TO_RIGHT_MARK;
    }
  return "";
}

static void
insert_line (VacancyTargetText *self, GtkTextIter *at, const Line *line)
{
  const int offset = gtk_text_iter_get_offset (at);

  if (!line->shown)
    {
      insert (self, at, line->note, self->note, NULL);
      insert (self, at, "\n", self->note, NULL);
      return;
    }
  GtkTextTag *kind = self->kinds[line->shown->kind];
  insert (self, at, mark_for (self, line->shown), kind, NULL);
  if (line->shown->kind == JD_SHOWN_ITEM)
    insert (self, at, "•\t", kind, NULL);
  for (guint i = 0; i < line->shown->runs->len; i++)
    insert_run (self, at, line->shown, g_ptr_array_index (line->shown->runs, i));
  insert (self, at, "\n", kind, NULL);
  if (line->apart)
    tag_behind (self, offset, at, self->apart);
}

/* TRUE when lines are left. */
static gboolean
write_slice (VacancyTargetText *self)
{
  const gint64 end = g_get_monotonic_time () + SLICE;
  GtkTextIter at;

  gtk_text_buffer_get_iter_at_line (GTK_TEXT_BUFFER (self), &at, (int) self->next);
  for (; self->next < self->end && g_get_monotonic_time () < end; self->next++)
    {
      Line *line = &g_array_index (self->lines, Line, self->next);
      insert_line (self, &at, line);
      g_ptr_array_insert (self->prints, (int) self->next, g_strdup (line->print));
    }
  return self->next < self->end;
}

static gboolean
fill_cb (gpointer data)
{
  VacancyTargetText *self = data;

  if (write_slice (self))
    return G_SOURCE_CONTINUE;
  self->filling = 0;
  return G_SOURCE_REMOVE;
}

static gboolean
is_same (VacancyTargetText *self, guint shown, guint wanted)
{
  return g_str_equal (self->prints->pdata[shown], g_array_index (self->lines, Line, wanted).print);
}

/* Takes out what is not to be there, and finds what is to be written: what differs lies between a head and a tail that do not. */
static void
take_out (VacancyTargetText *self)
{
  const guint before = self->prints->len, after = self->lines->len;
  guint head = 0, tail = 0;
  GtkTextIter start, end;

  while (head < before && head < after && is_same (self, head, head))
    head++;
  while (tail < before - head && tail < after - head && is_same (self, before - 1 - tail, after - 1 - tail))
    tail++;
  if (before > head + tail)
    {
      gtk_text_buffer_get_iter_at_line (GTK_TEXT_BUFFER (self), &start, (int) head);
      gtk_text_buffer_get_iter_at_line (GTK_TEXT_BUFFER (self), &end, (int) (before - tail));
      gtk_text_buffer_delete (GTK_TEXT_BUFFER (self), &start, &end);
      g_ptr_array_remove_range (self->prints, head, before - head - tail);
    }
  self->next = head;
  self->end = after - tail;
  self->n_changed = MAX (before, after) - head - tail;
}

void
vacancy_target_text_set (VacancyTargetText *self, GPtrArray *shown, const char *board, const char *language)
{
  g_return_if_fail (VACANCY_IS_TARGET_TEXT (self));

  g_clear_handle_id (&self->filling, g_source_remove);
  g_array_set_size (self->lines, 0);
  g_string_truncate (self->notes, 0);
  if (shown)
    g_ptr_array_ref (shown);
  g_clear_pointer (&self->shown, g_ptr_array_unref);
  self->shown = shown;
  self->rtl = language && jd_locale_is_right_to_left (language);
  read_lines (self, board);
  take_out (self);
  if (self->next < self->end && write_slice (self))
    self->filling = g_idle_add (fill_cb, self);
}

const char *
vacancy_target_text_get_notes (VacancyTargetText *self)
{
  g_return_val_if_fail (VACANCY_IS_TARGET_TEXT (self), NULL);
  return self->notes->str;
}

gboolean
vacancy_target_text_is_filling (VacancyTargetText *self)
{
  g_return_val_if_fail (VACANCY_IS_TARGET_TEXT (self), FALSE);
  return self->filling > 0;
}

guint
vacancy_target_text_get_changed_lines (VacancyTargetText *self)
{
  g_return_val_if_fail (VACANCY_IS_TARGET_TEXT (self), 0);
  return self->n_changed;
}

/* ---- life ---- */

VacancyTargetText *
vacancy_target_text_new (void)
{
  return g_object_new (VACANCY_TYPE_TARGET_TEXT, NULL);
}

static void
vacancy_target_text_finalize (GObject *object)
{
  VacancyTargetText *self = VACANCY_TARGET_TEXT (object);

  g_clear_handle_id (&self->filling, g_source_remove);
  g_array_unref (self->lines);
  g_clear_pointer (&self->shown, g_ptr_array_unref);
  g_ptr_array_unref (self->prints);
  g_string_free (self->notes, TRUE);
  G_OBJECT_CLASS (vacancy_target_text_parent_class)->finalize (object);
}

static void
vacancy_target_text_constructed (GObject *object)
{
  G_OBJECT_CLASS (vacancy_target_text_parent_class)->constructed (object);
  make_tags (VACANCY_TARGET_TEXT (object));
  vacancy_target_text_set_dark (VACANCY_TARGET_TEXT (object), FALSE);
  gtk_text_buffer_set_enable_undo (GTK_TEXT_BUFFER (object), FALSE);
}

static void
vacancy_target_text_class_init (VacancyTargetTextClass *class)
{
  G_OBJECT_CLASS (class)->constructed = vacancy_target_text_constructed;
  G_OBJECT_CLASS (class)->finalize = vacancy_target_text_finalize;
}

static void
vacancy_target_text_init (VacancyTargetText *self)
{
  self->prints = g_ptr_array_new_with_free_func (g_free);
  self->lines = g_array_new (FALSE, FALSE, sizeof (Line));
  g_array_set_clear_func (self->lines, line_clear);
  self->notes = g_string_new (NULL);
}
