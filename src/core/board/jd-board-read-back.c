// SPDX-License-Identifier: GPL-3.0-or-later
/* Reads the markup that was written for a board as strictly as it was written: each tag and attribute is one that the board takes, each element ends where it began, and signs stand as
 * they have to. It knows nothing of how it was written. */
#include <glib/gi18n-lib.h>
#include <string.h>

#include "base/jd-error.h"
#include "base/jd-text.h"
#include "jd-board-markup.h"

typedef struct
{
  const JdBoard *board;
  const char *at;
  GString *words;
  GPtrArray *open; /* names of elements, borrowed from the board */
  GError **error;
} ReadBack;

static const struct
{
  const char *name, *sign;
} references[] = { { "&amp;", "&" }, { "&lt;", "<" }, { "&gt;", ">" }, { "&quot;", "\"" }, { "&#39;", "'" } };

static gboolean
fail (ReadBack *self, const char *expected, const char *at)
{
  g_autofree char *found = *at ? jd_error_quote (at) : g_strdup (_ ("the end"));

  jd_error_set (self->error, JD_ERROR_VALUE, NULL, NULL, expected, found);
  return FALSE;
}

/* Text at @at up to the next sign that is looked at, or what stands for one; @end: behind it. */
static gboolean
read_sign (ReadBack *self, const char *at, const char **end, GString *out)
{
  const gboolean entities = self->board->body->entities;

  if (*at == '<' || (entities && *at == '>'))
    return fail (self, _ ("text"), at);
  if (*at == '&' && !entities && jd_is_html_reference (at))
    return fail (self, _ ("text without entities"), at);
  if (*at == '&' && entities)
    {
      for (guint i = 0; i < G_N_ELEMENTS (references); i++)
        if (g_str_has_prefix (at, references[i].name))
          {
            g_string_append (out, references[i].sign);
            *end = at + strlen (references[i].name);
            return TRUE;
          }
      return fail (self, _ ("an entity"), at);
    }
  *end = at + 1 + strcspn (at + 1, "<>&\"");
  g_string_append_len (out, at, *end - at);
  return TRUE;
}

static gsize
name_length (const char *at)
{
  gsize length = 0;

  while (g_ascii_islower (at[length]) || g_ascii_isdigit (at[length]) || at[length] == '-')
    length++;
  return length;
}

/* As the board has it. NULL: it takes no such tag. Borrowed. */
static const char *
find_tag (const JdBoard *board, const char *name, gsize length)
{
  for (guint i = 0; i < board->body->tags->len; i++)
    {
      const JdBoardTag *tag = g_ptr_array_index (board->body->tags, i);
      if (strlen (tag->name) == length && strncmp (tag->name, name, length) == 0)
        return tag->name;
    }
  return NULL;
}

/* The value between its quotes. */
static char *
read_value (ReadBack *self)
{
  g_autoptr (GString) value = g_string_new (NULL);

  if (!g_str_has_prefix (self->at, "=\""))
    {
      fail (self, "=\"", self->at);
      return NULL;
    }
  for (self->at += 2; *self->at && *self->at != '"';)
    if (!read_sign (self, self->at, &self->at, value))
      return NULL;
  if (*self->at != '"')
    {
      fail (self, "\"", self->at);
      return NULL;
    }
  self->at++;
  return g_string_free (g_steal_pointer (&value), FALSE);
}

/* A space, a name and a value. */
static gboolean
read_attribute (ReadBack *self, const char *tag)
{
  const char *start = ++self->at;
  g_autofree char *name = g_strndup (start, name_length (start));

  if (!jd_board_allows (self->board, tag, name))
    return fail (self, _ ("an attribute that the board takes"), start);
  self->at += strlen (name);
  g_autofree char *value = read_value (self);
  if (!value)
    return FALSE;
  return strcmp (name, "href") != 0 || jd_url_is_safe (value) || fail (self, _ ("an address that can be followed"), value);
}

static gboolean
read_start (ReadBack *self)
{
  const char *name = self->at + 1;
  const gsize length = name_length (name);
  const char *tag = find_tag (self->board, name, length);

  if (!tag)
    return fail (self, _ ("a tag that the board takes"), self->at);
  self->at = name + length;
  while (*self->at == ' ')
    if (!read_attribute (self, tag))
      return FALSE;
  if (*self->at != '>')
    return fail (self, ">", self->at);
  self->at++;
  if (strcmp (tag, "br") == 0)
    g_string_append_c (self->words, '\n');
  else
    g_ptr_array_add (self->open, (gpointer) tag);
  return TRUE;
}

static gboolean
is_inline (const char *tag)
{
  static const char *const names[] = { "strong", "b", "em", "i", "u", "a", "span", NULL };

  return g_strv_contains (names, tag);
}

static gboolean
read_end (ReadBack *self)
{
  const char *tag = self->open->len > 0 ? g_ptr_array_index (self->open, self->open->len - 1) : "";
  const char *name = self->at + 2;
  const gsize length = name_length (name);

  if (length == 0 || length != strlen (tag) || strncmp (name, tag, length) != 0 || name[length] != '>')
    {
      g_autofree char *expected = *tag ? g_strdup_printf ("</%s>", tag) : g_strdup (_ ("no end of what did not begin"));
      return fail (self, expected, self->at);
    }
  if (!is_inline (tag))
    g_string_append_c (self->words, '\n');
  g_ptr_array_set_size (self->open, (int) self->open->len - 1);
  self->at = name + length + 1;
  return TRUE;
}

static gboolean
read_all (ReadBack *self)
{
  while (*self->at)
    {
      gboolean good;
      if (self->at[0] == '<' && self->at[1] == '/')
        good = read_end (self);
      else if (self->at[0] == '<')
        good = read_start (self);
      else
        good = read_sign (self, self->at, &self->at, self->words);
      if (!good)
        return FALSE;
    }
  return self->open->len == 0 || fail (self, _ ("the end of each element"), "");
}

char *
jd_board_read_back (const JdBoard *board, const char *markup, GError **error)
{
  g_return_val_if_fail (board && markup, NULL);

  g_autoptr (GString) words = g_string_sized_new (strlen (markup));
  g_autoptr (GPtrArray) open = g_ptr_array_new ();
  ReadBack self = { .board = board, .at = markup, .words = words, .open = open, .error = error };

  return read_all (&self) ? g_string_free (g_steal_pointer (&words), FALSE) : NULL;
}
