// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/jd-wording-writer.h"

#include <string.h>

typedef struct
{
  char *text; /* or the source of a variable */
  gboolean variable;
  JdStyle style;
  char *href;
  guint link;
} Run;

struct _JdWordingWriter
{
  GString *out;
  GPtrArray *line; /* of Run */
  gboolean item, after_item;
};

static void
run_free (gpointer data)
{
  Run *run = data;

  g_free (run->text);
  g_free (run->href);
  g_free (run);
}

static Run *
run_new (const char *text, gsize length, gboolean variable, JdStyle style, const char *href, guint link)
{
  Run *run = g_new0 (Run, 1);

  run->text = g_strndup (text, length);
  run->variable = variable;
  run->style = style;
  run->href = g_strdup (href);
  run->link = href ? link : 0;
  return run;
}

static gboolean
same_format (const Run *a, const Run *b)
{
  return a->style == b->style && a->link == b->link && g_strcmp0 (a->href, b->href) == 0;
}

/* Text goes on with the run before it when nothing but the words differ. */
static void
push_run (GPtrArray *line, Run *run)
{
  Run *last = line->len > 0 ? g_ptr_array_index (line, line->len - 1) : NULL;

  if (last && !last->variable && !run->variable && same_format (last, run))
    {
      char *joined = g_strconcat (last->text, run->text, NULL);

      g_free (last->text);
      last->text = joined;
      run_free (run);
    }
  else if (run->variable || *run->text)
    g_ptr_array_add (line, run);
  else
    run_free (run);
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
  gboolean linked = run->link == other->link;

  push_run (line, run_new (text, length, FALSE, run->style & other->style, linked ? run->href : NULL, linked ? run->link : 0));
}

/* Takes spaces at the edges of the runs of @line out of them; NULL when there are none. */
static GPtrArray *
move_edge_spaces (const GPtrArray *line)
{
  g_autoptr (GPtrArray) moved = g_ptr_array_new_with_free_func (run_free);
  gboolean changed = FALSE;

  for (guint i = 0; i < line->len; i++)
    {
      const Run *run = g_ptr_array_index (line, i);
      const Run *before = neighbour (line, i, -1), *behind = neighbour (line, i, 1);
      gsize length = strlen (run->text);
      gsize lead = 0, trail = 0;

      if (!run->variable && is_edge (run, before))
        lead = strspn (run->text, " ");
      if (!run->variable && is_edge (run, behind))
        while (trail < length - lead && run->text[length - trail - 1] == ' ')
          trail++;
      push_shared (moved, run->text, lead, run, before);
      push_run (moved, run_new (run->text + lead, length - lead - trail, run->variable, run->style, run->href, run->link));
      push_shared (moved, run->text + length - trail, trail, run, behind);
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

static void
trim_line (GPtrArray *line)
{
  while (line->len > 0)
    {
      Run *run = g_ptr_array_index (line, line->len - 1);

      if (run->variable || *g_strchomp (run->text))
        break;
      g_ptr_array_remove_index (line, line->len - 1);
    }
  while (line->len > 0)
    {
      Run *run = g_ptr_array_index (line, 0);

      if (run->variable || *g_strchug (run->text))
        break;
      g_ptr_array_remove_index (line, 0);
    }
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
  g_autofree char *escaped = jd_wording_escape (run->text);
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
      g_string_append (out, escaped ? escaped : run->text);
      before = run;
    }
  write_border (out, line, before, line->len);
  return g_string_free (out, FALSE);
}

/* ---- proof ---- */

/* The pieces of @wording as runs; NULL when it is more or other than one line. Links are numbered as they come. */
static GPtrArray *
read_line (const char *wording, gboolean item)
{
  g_autoptr (GPtrArray) line = g_ptr_array_new_with_free_func (run_free);
  JdWordingParser parser;
  JdWordingPiece piece;
  const char *href = NULL;
  guint link = 0, lines = 0;

  jd_wording_parser_init (&parser, wording);
  while (jd_wording_parser_next (&parser, &piece) != JD_WORDING_END)
    {
      if (piece.event == JD_WORDING_PARAGRAPH || piece.event == JD_WORDING_ITEM)
        {
          if (lines++ > 0 || (piece.event == JD_WORDING_ITEM) != item)
            return NULL;
          continue;
        }
      if (piece.href && piece.href != href)
        link++;
      href = piece.href;
      {
        g_autofree char *source = piece.event == JD_WORDING_VARIABLE ? jd_wording_source (&piece) : g_strndup (piece.text, piece.length);
        g_autofree char *address = href ? g_strndup (href, piece.href_length) : NULL;

        push_run (line, run_new (source, strlen (source), piece.event == JD_WORDING_VARIABLE, piece.style, address, href ? link : 0));
      }
    }
  return g_steal_pointer (&line);
}

static gboolean
same_run (const Run *a, const Run *b)
{
  return a->variable == b->variable && a->style == b->style && g_strcmp0 (a->href, b->href) == 0 && strcmp (a->text, b->text) == 0;
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
  self->line = g_ptr_array_new_with_free_func (run_free);
  return self;
}

static void
end_line (JdWordingWriter *self)
{
  g_autoptr (GPtrArray) line = move_spaces_out (self->line);

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

void
jd_wording_writer_text (JdWordingWriter *self, const char *text, gsize length, JdStyle style, const char *href, guint link)
{
  push_run (self->line, run_new (text, length, FALSE, style, href, link));
}

void
jd_wording_writer_variable (JdWordingWriter *self, const char *source, JdStyle style, const char *href, guint link)
{
  push_run (self->line, run_new (source, strlen (source), TRUE, style, href, link));
}

char *
jd_wording_writer_finish (JdWordingWriter *self)
{
  char *wording;

  end_line (self);
  g_ptr_array_unref (self->line);
  wording = g_string_free (self->out, FALSE);
  g_free (self);
  return wording;
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
