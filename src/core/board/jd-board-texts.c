// SPDX-License-Identifier: GPL-3.0-or-later
#include "jd-board-texts.h"

#include <string.h>

typedef struct
{
  const JdBoardBody *body; /* of the first board that got it; borrowed */
  JdBoardScope scope;
  char *markup;
  gboolean checked;
} Text;

/* What is to be read in them. */
typedef struct
{
  guint kind; /* jd_board_words_kind() */
  JdBoardScope scope;
  char *words;
} Words;

struct _JdBoardTexts
{
  GPtrArray *texts; /* of Text */
  GPtrArray *words; /* of Words */
};

static void
text_free (gpointer data)
{
  Text *text = data;

  g_free (text->markup);
  g_free (text);
}

static void
words_free (gpointer data)
{
  Words *words = data;

  g_free (words->words);
  g_free (words);
}

JdBoardTexts *
jd_board_texts_new (void)
{
  JdBoardTexts *texts = g_new (JdBoardTexts, 1);

  texts->texts = g_ptr_array_new_with_free_func (text_free);
  texts->words = g_ptr_array_new_with_free_func (words_free);
  return texts;
}

void
jd_board_texts_free (JdBoardTexts *texts)
{
  g_ptr_array_unref (texts->texts);
  g_ptr_array_unref (texts->words);
  g_free (texts);
}

static gboolean
is_same_tag (const JdBoardTag *one, const JdBoardTag *other)
{
  return strcmp (one->name, other->name) == 0 && g_strv_equal ((const char *const *) one->attributes, (const char *const *) other->attributes);
}

/* Whether all that is written by is the same. */
static gboolean
is_same_body (const JdBoardBody *one, const JdBoardBody *other)
{
  if (one == other)
    return TRUE;
  if (one->html != other->html || one->heading != other->heading || one->ordered != other->ordered || one->link != other->link || one->nested != other->nested
      || one->entities != other->entities || one->tags->len != other->tags->len)
    return FALSE;
  for (guint i = 0; i < one->tags->len; i++)
    if (!is_same_tag (one->tags->pdata[i], other->tags->pdata[i]))
      return FALSE;
  return TRUE;
}

static gboolean
is_same_scope (const JdBoardScope *one, const JdBoardScope *other)
{
  return one->title == other->title && one->facts == other->facts && one->kinds == other->kinds;
}

/* NULL: nobody asked for it yet. */
static Text *
find (const JdBoardJob *job, const JdBoardScope *scope)
{
  for (guint i = 0; job->texts && i < job->texts->texts->len; i++)
    {
      Text *text = g_ptr_array_index (job->texts->texts, i);
      if (is_same_scope (&text->scope, scope) && is_same_body (text->body, job->board->body))
        return text;
    }
  return NULL;
}

char *
jd_board_texts_write (const JdBoardJob *job, const JdBoardScope *scope)
{
  g_return_val_if_fail (job && scope, NULL);

  Text *text = find (job, scope);
  if (text)
    return g_strdup (text->markup);
  char *markup = jd_board_text (job->board, job->document, job->posting, scope, NULL);
  if (!job->texts)
    return markup;
  text = g_new0 (Text, 1);
  *text = (Text){ job->board->body, *scope, g_strdup (markup), FALSE };
  g_ptr_array_add (job->texts->texts, text);
  return markup;
}

/* Borrowed from the texts of @job. */
static const char *
words_for (const JdBoardJob *job, const JdBoardScope *scope)
{
  const guint kind = jd_board_words_kind (job->board);

  for (guint i = 0; i < job->texts->words->len; i++)
    {
      const Words *words = g_ptr_array_index (job->texts->words, i);
      if (words->kind == kind && is_same_scope (&words->scope, scope))
        return words->words;
    }
  Words *words = g_new (Words, 1);
  *words = (Words){ kind, *scope, jd_board_words (job->board, job->document, job->posting, scope) };
  g_ptr_array_add (job->texts->words, words);
  return words->words;
}

gboolean
jd_board_texts_check (const JdBoardJob *job, const JdBoardScope *scope, const char *markup, GError **error)
{
  g_return_val_if_fail (job && scope && markup, FALSE);

  if (!job->texts)
    return jd_board_text_check (job->board, job->document, job->posting, scope, markup, error);
  Text *text = find (job, scope);
  const gboolean same = text && strcmp (text->markup, markup) == 0;
  if (same && text->checked)
    return TRUE;
  const gboolean good = jd_board_text_says (job->board, words_for (job, scope), markup, error);
  if (same)
    text->checked = good;
  return good;
}
