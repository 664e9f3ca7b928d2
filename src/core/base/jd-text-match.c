// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/jd-text-match.h"

#include "base/jd-text.h"

/* What is compared are units: folded characters, of which a character of the text gives none (an accent) to several (a ligature). The way through them is that of Knuth, Morris and
 * Pratt, which never looks back. */

/* A unit that was seen. */
typedef struct
{
  guint offset;     /* of its character */
  gboolean first;   /* of that character's */
  gboolean joined;  /* the character goes on with a word that began before it, and words are looked for */
} Seen;

typedef struct
{
  gunichar c;
  guint length;
  gunichar units[JD_FOLD_MOST];
} Folded;

/* Characters whose folds are kept, to find them again without asking Unicode's tables. */
#define N_KEPT 256

struct _JdTextMatch
{
  JdMatchFlags flags;
  gunichar *units; /* looked for */
  guint n_units;
  guint *shorter;  /* by length of what is found so far, less one: what is then still found when it does not go on */
  Seen *seen;      /* the last n_units, in a ring */
  Folded *kept;

  guint position;        /* in the ring */
  guint found;           /* how many of the units looked for were the last */
  guint count;           /* characters seen */
  gboolean in_word;      /* the last one is part of a word; known only when words are looked for */
  guint taken;           /* where the match before ended */

  gboolean is_pending;   /* found, unless the word goes on; its accents may follow */
  guint start, end;
};

static const Folded *
fold (JdTextMatch *self, gunichar c)
{
  Folded *folded = &self->kept[c % N_KEPT];

  if (folded->c != c)
    {
      folded->c = c;
      folded->length = self->flags & JD_MATCH_EXACT ? 1 : jd_text_fold_character (c, folded->units);
      if (self->flags & JD_MATCH_EXACT)
        folded->units[0] = c;
    }
  return folded;
}

static void
add_needle (JdTextMatch *self, const char *text)
{
  g_autoptr (GArray) units = g_array_new (FALSE, FALSE, sizeof (gunichar));

  for (const char *at = text; *at != '\0'; at = g_utf8_next_char (at))
    {
      const Folded *folded = fold (self, g_utf8_get_char (at));
      g_array_append_vals (units, folded->units, folded->length);
    }
  self->n_units = units->len;
  self->units = (gpointer) g_array_free (g_steal_pointer (&units), FALSE);
}

static void
add_shorter (JdTextMatch *self)
{
  self->shorter = g_new0 (guint, self->n_units);
  for (guint i = 1, found = 0; i < self->n_units; i++)
    {
      while (found > 0 && self->units[found] != self->units[i])
        found = self->shorter[found - 1];
      if (self->units[found] == self->units[i])
        found++;
      self->shorter[i] = found;
    }
}

JdTextMatch *
jd_text_match_new (const char *text, JdMatchFlags flags)
{
  g_return_val_if_fail (text, NULL);

  g_autoptr (JdTextMatch) self = g_new0 (JdTextMatch, 1);
  g_autofree char *normal = jd_text_normalise (text);

  self->flags = flags;
  self->kept = g_new0 (Folded, N_KEPT);
  add_needle (self, normal ? normal : "");
  if (self->n_units == 0)
    return NULL;
  add_shorter (self);
  self->seen = g_new0 (Seen, self->n_units);
  return g_steal_pointer (&self);
}

void
jd_text_match_free (JdTextMatch *self)
{
  if (!self)
    return;
  g_free (self->units);
  g_free (self->shorter);
  g_free (self->seen);
  g_free (self->kept);
  g_free (self);
}

void
jd_text_match_begin (JdTextMatch *self)
{
  g_return_if_fail (self);

  self->position = self->found = self->count = self->taken = 0;
  self->in_word = self->is_pending = FALSE;
}

static gboolean
is_mark (gunichar c)
{
  return c >= 0x300 && g_unichar_combining_class (c) != 0;
}

static gboolean
is_of_word (gunichar c)
{
  return g_unichar_isalnum (c) || is_mark (c);
}

/* What is pending is certain now that @c follows it, or was none. @joined: one word goes on there. */
static gboolean
settle (JdTextMatch *self, gunichar c, gboolean joined)
{
  if (!self->is_pending)
    return FALSE;
  self->is_pending = FALSE;
  if (joined || ((self->flags & JD_MATCH_EXACT) && is_mark (c)))
    return FALSE;
  self->taken = self->end;
  return TRUE;
}

static void
note_found (JdTextMatch *self)
{
  const Seen *first = &self->seen[(self->position + 1) % self->n_units];

  if (!first->first || first->offset < self->taken || first->joined)
    return;
  self->is_pending = TRUE;
  self->start = first->offset;
  self->end = self->count + 1;
}

static inline void
see (JdTextMatch *self, const Folded *folded, guint index, gboolean joined)
{
  const gunichar unit = folded->units[index];

  while (self->found > 0 && (self->found == self->n_units || self->units[self->found] != unit))
    self->found = self->shorter[self->found - 1];
  if (self->units[self->found] == unit)
    self->found++;
  self->seen[self->position] = (Seen){ self->count, index == 0, joined };
  if (self->found == self->n_units && index + 1 == folded->length)
    note_found (self);
  if (++self->position == self->n_units)
    self->position = 0;
}

gboolean
jd_text_match_feed (JdTextMatch *self, gunichar c, guint *start, guint *end)
{
  g_return_val_if_fail (self && start && end, FALSE);

  const Folded *folded = c != 0 ? fold (self, c) : NULL;
  gboolean of_word = (self->flags & JD_MATCH_WORDS) && is_of_word (c);
  gboolean joined = self->in_word && of_word, is_certain = FALSE;

  if (folded && folded->length == 0 && self->is_pending && self->end == self->count)
    self->end++;
  else if (!folded || folded->length > 0)
    is_certain = settle (self, c, joined);
  *start = self->start;
  *end = self->end;
  for (guint i = 0; folded && i < folded->length; i++)
    see (self, folded, i, joined);
  self->in_word = of_word;
  self->count++;
  return is_certain;
}
