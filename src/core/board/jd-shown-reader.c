// SPDX-License-Identifier: GPL-3.0-or-later
#include "jd-shown-reader.h"

#include <string.h>

/* Lines begin and end with their blocks, whose tags stand for nothing else, so that each byte of the value belongs to a line: that is how changes and the limit find theirs. */
typedef struct
{
  const JdShownText *text;
  const char *at;
  GPtrArray *lines;
  guint first;         /* of @lines that is of this text */
  GArray *starts;      /* of gsize: where each line of this text begins */
  gsize start;         /* where the one that comes next does */
  JdShownLine *line;   /* that is being read, the last of @lines; NULL: none yet */
  JdShownKind kind;    /* of the next one */
  gboolean apart, broken; /* the next one stands apart; it follows on a line break */
  gboolean space;         /* one stands before the next sign */
  JdShownRun space_look;
  guint strong, em, link;        /* elements that are open */
  GPtrArray *spans;    /* of JdBoardChange, by where they begin; borrowed */
  guint n_begun;       /* of them that do so before @at */
  gsize changed_until; /* where the last of those ends */
  gsize limit;         /* where the text is cut */
} Reader;

/* ---- lines and runs ---- */

static void
run_free (gpointer data)
{
  JdShownRun *run = data;

  g_string_free (run->text, TRUE);
  g_free (run);
}

void
jd_shown_line_free (gpointer data)
{
  JdShownLine *line = data;

  g_ptr_array_unref (line->runs);
  g_free (line);
}

static JdShownRun *
add_run (JdShownLine *line, const JdShownRun *look)
{
  JdShownRun *run = g_new (JdShownRun, 1);

  *run = *look;
  run->text = g_string_new (NULL);
  g_ptr_array_add (line->runs, run);
  return run;
}

JdShownLine *
jd_shown_line_new (JdShownKind kind, const char *text)
{
  JdShownLine *line = g_new0 (JdShownLine, 1);

  line->kind = kind;
  line->runs = g_ptr_array_new_with_free_func (run_free);
  if (text)
    g_string_append (add_run (line, &(const JdShownRun){ 0 })->text, text);
  return line;
}

static gboolean
looks_like (const JdShownRun *one, const JdShownRun *other)
{
  return one->style == other->style && one->link == other->link && one->changed == other->changed && one->cut == other->cut;
}

/* ---- reading ---- */

static void
begin_line (Reader *self)
{
  self->line = jd_shown_line_new (self->kind, NULL);
  self->line->apart = self->apart && self->lines->len > 0;
  g_ptr_array_add (self->lines, self->line);
  g_array_append_val (self->starts, self->start);
  self->apart = self->broken = FALSE;
}

/* The next one begins at @at of the value. */
static void
end_line (Reader *self, const char *at)
{
  self->line = NULL;
  self->space = FALSE;
  self->start = (gsize) (at - self->text->value);
}

/* How what stands at @offset looks. */
static JdShownRun
look_at (Reader *self, gsize offset)
{
  for (; self->n_begun < self->spans->len; self->n_begun++)
    {
      const JdBoardChange *change = g_ptr_array_index (self->spans, self->n_begun);
      if (change->start > offset)
        break;
      self->changed_until = MAX (self->changed_until, change->end);
    }
  return (JdShownRun){
    .style = (self->strong ? JD_STYLE_STRONG : 0u) | (self->em ? JD_STYLE_EM : 0u),
    .link = self->link > 0,
    .changed = offset < self->changed_until,
    .cut = offset >= self->limit,
  };
}

static void
append (Reader *self, const JdShownRun *look, const char *text, gsize length)
{
  GPtrArray *runs = self->line->runs;
  JdShownRun *run = runs->len > 0 ? g_ptr_array_index (runs, runs->len - 1) : NULL;

  if (!run || !looks_like (run, look))
    run = add_run (self->line, look);
  g_string_append_len (run->text, text, (gssize) length);
  if (look->cut)
    self->line->limit = self->text->max;
}

static void
add_sign (Reader *self, gsize offset, const char *sign, gsize length)
{
  if (!self->line)
    begin_line (self);
  if (self->space)
    append (self, &self->space_look, " ", 1);
  self->space = FALSE;
  const JdShownRun look = look_at (self, offset);
  append (self, &look, sign, length);
}

/* As browsers have it, those in a row are one, and there is none where a line begins or ends. */
static void
add_space (Reader *self, gsize offset)
{
  if (!self->line || self->space)
    return;
  self->space = TRUE;
  self->space_look = look_at (self, offset);
}

/* ---- markup ---- */

/* Two in a row are an empty line. */
static void
read_break (Reader *self, const char *behind)
{
  self->apart = self->apart || self->broken;
  self->broken = TRUE;
  end_line (self, behind);
}

static void
read_block (Reader *self, const char *name, gsize length, gboolean opens, const char *at)
{
  const gboolean item = length == 2 && strncmp (name, "li", 2) == 0;

  end_line (self, at);
  self->apart = self->apart || !item;
  if (!opens)
    self->kind = self->text->kind;
  else if (item)
    self->kind = JD_SHOWN_ITEM;
  else
    self->kind = length == 2 && name[0] == 'h' && g_ascii_isdigit (name[1]) ? JD_SHOWN_HEADING : self->text->kind;
}

/* Which count of open elements @name is of; NULL: it is a block. */
static guint *
count_of (Reader *self, const char *name, gsize length)
{
  static const char *const strong[] = { "strong", "b", NULL }, *const em[] = { "em", "i", NULL }, *const link[] = { "a", NULL };
  g_autofree char *tag = g_strndup (name, length);

  return g_strv_contains (strong, tag) ? &self->strong : g_strv_contains (em, tag) ? &self->em : g_strv_contains (link, tag) ? &self->link : NULL;
}

/* Behind the tag at @at, whose attributes are in quotes. */
static const char *
skip_tag (const char *at)
{
  for (gboolean quoted = FALSE; *at && (quoted || *at != '>'); at++)
    quoted ^= *at == '"';
  return *at ? at + 1 : at;
}

static void
read_tag (Reader *self)
{
  const gboolean opens = self->at[1] != '/';
  const char *name = self->at + (opens ? 1 : 2), *behind = skip_tag (self->at);
  const gsize length = strcspn (name, " />");
  guint *count = count_of (self, name, length);

  if (count)
    *count = opens ? *count + 1 : *count - (*count > 0);
  else if (length == 2 && strncmp (name, "br", 2) == 0)
    read_break (self, behind);
  else
    read_block (self, name, length, opens, self->at);
  self->at = behind;
}

static const struct
{
  const char *name, *sign;
} references[] = { { "&amp;", "&" }, { "&lt;", "<" }, { "&gt;", ">" }, { "&quot;", "\"" }, { "&#39;", "'" } };

static void
read_markup_sign (Reader *self)
{
  const gsize offset = (gsize) (self->at - self->text->value);

  if (g_ascii_isspace (*self->at))
    {
      add_space (self, offset);
      self->at++;
      return;
    }
  for (guint i = 0; *self->at == '&' && self->text->entities && i < G_N_ELEMENTS (references); i++)
    if (g_str_has_prefix (self->at, references[i].name))
      {
        add_sign (self, offset, references[i].sign, strlen (references[i].sign));
        self->at += strlen (references[i].name);
        return;
      }
  const char *next = g_utf8_next_char (self->at);
  add_sign (self, offset, self->at, (gsize) (next - self->at));
  self->at = next;
}

/* ---- plain text ---- */

static void
read_plain_sign (Reader *self)
{
  if (*self->at == '\n')
    {
      self->apart = self->apart || !self->line;
      end_line (self, ++self->at);
      return;
    }
  const char *next = g_utf8_next_char (self->at);
  add_sign (self, (gsize) (self->at - self->text->value), self->at, (gsize) (next - self->at));
  self->at = next;
}

/* ---- all of it ---- */

static gint
compare_starts (gconstpointer a, gconstpointer b)
{
  const JdBoardChange *one = *(JdBoardChange *const *) a, *other = *(JdBoardChange *const *) b;

  return (one->start > other->start) - (one->start < other->start);
}

/* Both are in the order of the value. */
static void
set_changes (Reader *self)
{
  guint line = 0;

  for (guint i = 0; i < self->spans->len && self->starts->len > 0; i++)
    {
      const JdBoardChange *change = g_ptr_array_index (self->spans, i);
      while (line + 1 < self->starts->len && g_array_index (self->starts, gsize, line + 1) <= change->start)
        line++;
      ((JdShownLine *) g_ptr_array_index (self->lines, self->first + line))->changes |= 1u << change->kind;
    }
}

/* The line in which the first sign that is cut stands; it may be one of the markup behind the last. */
static void
keep_first_limit (Reader *self)
{
  gboolean found = FALSE;

  for (guint i = self->first; i < self->lines->len; i++)
    {
      JdShownLine *line = g_ptr_array_index (self->lines, i);
      line->limit = found ? 0 : line->limit;
      found = found || line->limit > 0;
    }
  if (!found && self->limit != G_MAXSIZE && self->lines->len > self->first)
    ((JdShownLine *) g_ptr_array_index (self->lines, self->lines->len - 1))->limit = self->text->max;
}

/* In bytes; G_MAXSIZE where nothing is. */
static gsize
cut_at (const JdShownText *text)
{
  if (text->max == 0 || g_utf8_strlen (text->value, -1) <= (glong) text->max)
    return G_MAXSIZE;
  return (gsize) (g_utf8_offset_to_pointer (text->value, (glong) text->max) - text->value);
}

void
jd_shown_read (const JdShownText *text, GPtrArray *lines)
{
  g_autoptr (GPtrArray) spans = g_ptr_array_new ();
  g_autoptr (GArray) starts = g_array_new (FALSE, FALSE, sizeof (gsize));
  Reader self = { .text = text, .at = text->value, .lines = lines, .first = lines->len, .starts = starts, .kind = text->kind, .apart = TRUE, .spans = spans, .limit = cut_at (text) };

  for (guint i = 0; text->changes && i < text->changes->len; i++)
    g_ptr_array_add (spans, g_ptr_array_index (text->changes, i));
  g_ptr_array_sort (spans, compare_starts);
  while (*self.at)
    if (!text->html)
      read_plain_sign (&self);
    else if (*self.at == '<')
      read_tag (&self);
    else
      read_markup_sign (&self);
  set_changes (&self);
  keep_first_limit (&self);
}
