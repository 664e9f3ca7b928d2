// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/jd-wording-writer.h"

#include <string.h>

#include "base/jd-text.h"

typedef struct
{
  GString *text; /* or the source of a variable */
  gboolean variable;
  JdStyle style;
  GRefString *href; /* normal; NULL outside of links */
  guint link;
} Run;

struct _JdWordingWriter
{
  GString *out;
  GPtrArray *line; /* of Run */
  gboolean item, after_item;
  guint link; /* the one handed over last */
  GRefString *href;
};

static void
run_free (gpointer data)
{
  Run *run = data;

  g_string_free (run->text, TRUE);
  g_clear_pointer (&run->href, g_ref_string_release);
  g_free (run);
}

/* In the format of @format. */
static void
push_run (GPtrArray *line, const char *text, gsize length, const Run *format)
{
  Run *run = g_new (Run, 1);

  *run = *format;
  run->text = g_string_new_len (text, (gssize) length);
  if (run->href)
    g_ref_string_acquire (run->href);
  g_ptr_array_add (line, run);
}

/* Text goes on with the run before it when nothing but the words differ. */
static void
push_text (GPtrArray *line, const char *text, gsize length, const Run *format)
{
  Run *last = line->len > 0 ? g_ptr_array_index (line, line->len - 1) : NULL;

  if (length == 0)
    return;
  if (last && !last->variable && last->style == format->style && last->link == format->link)
    g_string_append_len (last->text, text, (gssize) length);
  else
    push_run (line, text, length, format);
}

static GPtrArray *
line_new (void)
{
  return g_ptr_array_new_with_free_func (run_free);
}

/* ---- text ---- */

/* @text cleaned. Spaces at its end are not at the end of the line, so a sign stands behind them meanwhile. */
static void
push_clean (GPtrArray *line, const char *text, const Run *format)
{
  g_autofree char *more = g_strconcat (text, ".", NULL);
  g_autofree char *clean = jd_text_clean (more, -1, JD_TEXT_LINE, NULL);

  push_text (line, clean, strlen (clean) - 1, format);
}

/* Done when the line is whole, as a letter and its accent may have been two pieces. */
static GPtrArray *
clean_line (const GPtrArray *line)
{
  GPtrArray *clean = line_new ();

  for (guint i = 0; i < line->len; i++)
    {
      const Run *run = g_ptr_array_index (line, i);

      if (run->variable)
        push_run (clean, run->text->str, run->text->len, run);
      else
        push_clean (clean, run->text->str, run);
    }
  return clean;
}

/* ---- spaces ---- */

static const Run plain;

/* The neighbour of the run at @at in the direction of @step, -1 or 1; plain text at the ends of the line. */
static const Run *
neighbour (const GPtrArray *line, guint at, int step)
{
  return (step < 0 && at == 0) || (step > 0 && at + 1 >= line->len) ? &plain : g_ptr_array_index (line, at + step);
}

/* Whether a style or the link of @run ends towards @other. */
static gboolean
is_edge (const Run *run, const Run *other)
{
  return (run->style & ~other->style) != 0 || (run->link != 0 && run->link != other->link);
}

/* The first @length bytes of @text, which were part of @run, in what it has in common with its neighbour @other. */
static void
push_shared (GPtrArray *line, const char *text, gsize length, const Run *run, const Run *other)
{
  Run shared = { .style = run->style & other->style };

  if (run->link == other->link)
    {
      shared.href = run->href;
      shared.link = run->link;
    }
  push_text (line, text, length, &shared);
}

/* Takes spaces at the edges of the runs of @line out of them; NULL when there are none. */
static GPtrArray *
move_edge_spaces (const GPtrArray *line)
{
  g_autoptr (GPtrArray) moved = line_new ();
  gboolean changed = FALSE;

  for (guint i = 0; i < line->len; i++)
    {
      const Run *run = g_ptr_array_index (line, i);
      const Run *before = neighbour (line, i, -1), *behind = neighbour (line, i, 1);
      const char *text = run->text->str;
      gsize length = run->text->len, lead = 0, trail = 0;

      if (run->variable)
        {
          push_run (moved, text, length, run);
          continue;
        }
      if (is_edge (run, before))
        lead = strspn (text, " ");
      if (is_edge (run, behind))
        while (trail < length - lead && text[length - trail - 1] == ' ')
          trail++;
      push_shared (moved, text, lead, run, before);
      push_text (moved, text + lead, length - lead - trail, run);
      push_shared (moved, text + length - trail, trail, run, behind);
      changed = changed || lead > 0 || trail > 0;
    }
  return changed ? g_steal_pointer (&moved) : NULL;
}

/* Markup does not open before a space or close behind one, so such spaces are given to the text around, in what goes on there. That may be an edge
 * again; each time a space has one style or link less. */
static GPtrArray *
move_spaces_out (GPtrArray *line)
{
  g_autoptr (GPtrArray) at_last = g_ptr_array_ref (line);
  GPtrArray *moved;

  while ((moved = move_edge_spaces (at_last)))
    {
      g_ptr_array_unref (at_last);
      at_last = moved;
    }
  return g_steal_pointer (&at_last);
}

/* Takes the spaces at one edge of @line from the run there, the only one that has some: they are in no format by now. */
static void
trim_edge (GPtrArray *line, guint at, gboolean at_end)
{
  Run *run = at < line->len ? g_ptr_array_index (line, at) : NULL;

  if (!run || run->variable)
    return;
  if (at_end)
    g_string_truncate (run->text, strlen (g_strchomp (run->text->str)));
  else
    g_string_erase (run->text, 0, (gssize) strspn (run->text->str, " "));
  if (run->text->len == 0)
    g_ptr_array_remove_index (line, at);
}

static void
trim_line (GPtrArray *line)
{
  trim_edge (line, line->len - 1, TRUE);
  trim_edge (line, 0, FALSE);
}

/* ---- markup ---- */

/* Styles are independent of each other and of links: stars at a place change those they stand for, three change both. So between two runs there is one
 * group of stars for what ends and begins there, apart where a bracket stands between. */
static void
append_stars (GString *out, JdStyle styles)
{
  if (styles & JD_STYLE_STRONG)
    g_string_append (out, "**");
  if (styles & JD_STYLE_EM)
    g_string_append_c (out, '*');
}

/* Those of @styles that stay in force behind the link that starts at @at. */
static JdStyle
outlasting (const GPtrArray *line, guint at, JdStyle styles)
{
  guint link = ((const Run *) g_ptr_array_index (line, at))->link;

  for (; at < line->len; at++)
    {
      const Run *run = g_ptr_array_index (line, at);

      styles &= run->style;
      if (run->link != link)
        return styles;
    }
  return JD_STYLE_PLAIN;
}

/* What stands between @before and the run at @at; behind the last there is nothing. */
static void
write_border (GString *out, const GPtrArray *line, const Run *before, guint at)
{
  const Run *run = at < line->len ? g_ptr_array_index (line, at) : &plain;
  JdStyle ends = before->style & ~run->style, begins = run->style & ~before->style;

  if (before->link == run->link)
    {
      append_stars (out, ends | begins);
      return;
    }
  append_stars (out, ends);
  if (before->link != 0)
    g_string_append_printf (out, "](%s)", before->href);
  if (run->link == 0)
    append_stars (out, begins);
  else
    {
      JdStyle outer = outlasting (line, at, begins);

      append_stars (out, outer);
      g_string_append_c (out, '[');
      append_stars (out, begins & ~outer);
    }
}

/* The text of a link ends at a bracket, which elsewhere is text. */
static char *
escape_run (const Run *run)
{
  g_autofree char *escaped = jd_wording_escape (run->text->str);
  g_auto (GStrv) parts = NULL;

  if (run->link == 0)
    return g_steal_pointer (&escaped);
  parts = g_strsplit (escaped, "]", -1);
  return g_strjoinv ("\\]", parts);
}

static char *
write_line (const GPtrArray *line, gboolean item, gboolean escape)
{
  GString *out = g_string_new (item ? "- " : NULL);
  const Run *before = &plain;

  for (guint i = 0; i < line->len; i++)
    {
      const Run *run = g_ptr_array_index (line, i);
      g_autofree char *escaped = escape && !run->variable ? escape_run (run) : NULL;

      write_border (out, line, before, i);
      g_string_append (out, escaped ? escaped : run->text->str);
      before = run;
    }
  write_border (out, line, before, line->len);
  return g_string_free (out, FALSE);
}

/* ---- proof ---- */

typedef struct
{
  Run format;
  const char *href; /* of the piece read last */
  guint links;      /* so far */
} Reading;

static void
read_format (Reading *reading, const JdWordingPiece *piece)
{
  Run *format = &reading->format;

  format->variable = piece->event == JD_WORDING_VARIABLE;
  format->style = piece->style;
  if (piece->href == reading->href)
    return;
  reading->href = piece->href;
  g_clear_pointer (&format->href, g_ref_string_release);
  if (piece->href)
    format->href = g_ref_string_new_len (piece->href, (gssize) piece->href_length);
  format->link = piece->href ? ++reading->links : 0;
}

static void
read_piece (Reading *reading, GPtrArray *line, const JdWordingPiece *piece)
{
  read_format (reading, piece);
  if (piece->event == JD_WORDING_VARIABLE)
    {
      g_autofree char *source = jd_wording_source (piece);

      push_run (line, source, strlen (source), &reading->format);
    }
  else
    push_text (line, piece->text, piece->length, &reading->format);
}

/* The pieces of @wording as runs; NULL when it is more or other than one line. */
static GPtrArray *
read_line (const char *wording, gboolean item)
{
  g_autoptr (GPtrArray) line = line_new ();
  Reading reading = { 0 };
  JdWordingParser parser;
  JdWordingPiece piece;
  guint lines = 0;

  jd_wording_parser_init (&parser, wording);
  while (jd_wording_parser_next (&parser, &piece) != JD_WORDING_END)
    if (piece.event == JD_WORDING_TEXT || piece.event == JD_WORDING_VARIABLE)
      read_piece (&reading, line, &piece);
    else if (lines++ > 0 || (piece.event == JD_WORDING_ITEM) != item)
      break;
  g_clear_pointer (&reading.format.href, g_ref_string_release);
  return piece.event == JD_WORDING_END ? g_steal_pointer (&line) : NULL;
}

static gboolean
same_run (const Run *a, const Run *b)
{
  return a->variable == b->variable && a->style == b->style && g_strcmp0 (a->href, b->href) == 0 && g_string_equal (a->text, b->text);
}

static gboolean
reads_as (const char *wording, const GPtrArray *line, gboolean item)
{
  g_autoptr (GPtrArray) read = read_line (wording, item);

  if (!read || read->len != line->len)
    return FALSE;
  for (guint i = 0; i < line->len; i++)
    if (!same_run (g_ptr_array_index (read, i), g_ptr_array_index (line, i)))
      return FALSE;
  return TRUE;
}

static char *
wording_of_line (const GPtrArray *line, gboolean item)
{
  g_autofree char *bare = write_line (line, item, FALSE);

  return reads_as (bare, line, item) ? g_steal_pointer (&bare) : write_line (line, item, TRUE);
}

/* ---- the writer ---- */

JdWordingWriter *
jd_wording_writer_new (void)
{
  JdWordingWriter *self = g_new0 (JdWordingWriter, 1);

  self->out = g_string_new (NULL);
  self->line = line_new ();
  return self;
}

static void
end_line (JdWordingWriter *self)
{
  g_autoptr (GPtrArray) clean = clean_line (self->line);
  g_autoptr (GPtrArray) line = move_spaces_out (clean);

  trim_line (line);
  if (line->len > 0)
    {
      g_autofree char *wording = wording_of_line (line, self->item);

      if (self->out->len > 0)
        g_string_append (self->out, self->item && self->after_item ? "\n" : "\n\n");
      g_string_append (self->out, wording);
      self->after_item = self->item;
    }
  g_ptr_array_set_size (self->line, 0);
}

void
jd_wording_writer_begin_line (JdWordingWriter *self, gboolean item)
{
  end_line (self);
  self->item = item;
}

/* The link a piece is in: none when its address cannot be written. */
static Run
format_of (JdWordingWriter *self, JdStyle style, const char *href, guint link)
{
  guint number = href ? link : 0;

  if (number != self->link)
    {
      g_autofree char *normal = number != 0 ? jd_url_normalise (href) : NULL;

      g_clear_pointer (&self->href, g_ref_string_release);
      self->href = normal ? g_ref_string_new (normal) : NULL;
      self->link = number;
    }
  return (Run) { .style = style, .href = self->href, .link = self->href ? number : 0 };
}

void
jd_wording_writer_text (JdWordingWriter *self, const char *text, gsize length, JdStyle style, const char *href, guint link)
{
  Run format = format_of (self, style, href, link);

  push_text (self->line, text, length, &format);
}

void
jd_wording_writer_variable (JdWordingWriter *self, const char *source, JdStyle style, const char *href, guint link)
{
  Run format = format_of (self, style, href, link);

  format.variable = TRUE;
  push_run (self->line, source, strlen (source), &format);
}

char *
jd_wording_writer_finish (JdWordingWriter *self)
{
  char *wording;

  end_line (self);
  g_ptr_array_unref (self->line);
  g_clear_pointer (&self->href, g_ref_string_release);
  wording = g_string_free (self->out, FALSE);
  g_free (self);
  return wording;
}

/* @goes_on: the first line of @wording belongs to the one under way. */
static void
write_wording (JdWordingWriter *self, Reading *reading, const char *wording, gboolean goes_on)
{
  JdWordingParser parser;
  JdWordingPiece piece;

  jd_wording_parser_init (&parser, wording);
  while (jd_wording_parser_next (&parser, &piece) != JD_WORDING_END)
    if (piece.event == JD_WORDING_TEXT || piece.event == JD_WORDING_VARIABLE)
      read_piece (reading, self->line, &piece);
    else if (goes_on)
      goes_on = FALSE;
    else
      jd_wording_writer_begin_line (self, piece.event == JD_WORDING_ITEM);
}

char *
jd_wording_join (const char *first, const char *second)
{
  g_return_val_if_fail (first && second, NULL);

  JdWordingWriter *writer = jd_wording_writer_new ();
  Reading reading = { 0 };

  write_wording (writer, &reading, first, FALSE);
  push_text (writer->line, " ", 1, &plain);
  write_wording (writer, &reading, second, *first != '\0');
  g_clear_pointer (&reading.format.href, g_ref_string_release);
  return jd_wording_writer_finish (writer);
}

char *
jd_wording_source (const JdWordingPiece *piece)
{
  GString *source = g_string_new ("{");

  if (piece->article != JD_ARTICLE_NONE)
    g_string_append (source, piece->article == JD_ARTICLE_UPPER ? "A:" : "a:");
  g_string_append_len (source, piece->text, piece->length);
  if (piece->one)
    {
      g_string_append_c (source, ':');
      g_string_append_len (source, piece->one, piece->one_length);
      g_string_append_c (source, '|');
      g_string_append_len (source, piece->many, piece->many_length);
    }
  g_string_append_c (source, '}');
  return g_string_free (source, FALSE);
}
