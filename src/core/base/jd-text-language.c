// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/jd-text-language.h"

#include <string.h>

#include "base/jd-word.h"

/* Words of two languages are left out, or count for both. */
static const struct
{
  const char *language;
  const char *words; /* in lower case, with spaces around each */
} languages[] = {
  { "de", " der die das und ist nicht mit für von auf dich du sie wir deine ihre eine einen einem einer bei zum zur oder als unser unsere ihr auch den dem des im über nach werden haben bist sind " },
  { "en", " the and of to with for our you your we is are be will as or that this on from by have an at their all who can what more must " },
  { "es", " el los las y con para por una un del que se en su nuestro nuestra tu te al como más es son trabajo años o lo ser nuestros " },
  { "fr", " le les et des du pour vous nous une un est dans sur avec votre notre vos nos au aux qui que ou en tu ton par être ce cette plus l d " },
  { "nl", " het een en van je de met voor ons jij wij zijn jouw onze bij op aan die dat te naar ook er als om werken bent hebt niet heb u uw wordt " },
};

/* Word -> the languages that have it, a bit each. Made once, and never freed. */
static gpointer
list_words (gpointer unused)
{
  GHashTable *known = jd_word_table_new ();
  for (guint i = 0; i < G_N_ELEMENTS (languages); i++)
    for (const char *at = languages[i].words + 1; *at; at += strcspn (at, " ") + 1)
      {
        JdWord *word = jd_word_copy (at, strcspn (at, " "));
        const guint has = GPOINTER_TO_UINT (g_hash_table_lookup (known, word));
        g_hash_table_insert (known, word, GUINT_TO_POINTER (has | 1u << i));
      }
  return known;
}

static void
count_word (GHashTable *known, const GString *text, guint counts[])
{
  const JdWord word = { text->str, text->len };
  const guint has = GPOINTER_TO_UINT (g_hash_table_lookup (known, &word));
  for (guint i = 0; i < G_N_ELEMENTS (languages); i++)
    counts[i] += has >> i & 1;
}

#define LONGEST 21 /* bytes of a word that counts */
#define WORDS_ENOUGH 400

const char *
jd_text_language (const char *text)
{
  g_return_val_if_fail (text, NULL);

  static GOnce once = G_ONCE_INIT;
  GHashTable *known = g_once (&once, list_words, NULL);
  guint counts[G_N_ELEMENTS (languages)] = { 0 }, words = 0, best = 0;
  GString *word = g_string_new (NULL);
  for (const char *at = text; words < WORDS_ENOUGH; at = g_utf8_next_char (at))
    {
      const gunichar c = g_utf8_get_char (at);
      if (g_ascii_isalpha (*at))
        g_string_append_c (word, g_ascii_tolower (*at));
      else if (c >= 0x80 && g_unichar_isalpha (c))
        g_string_append_unichar (word, g_unichar_tolower (c));
      else if (word->len > 0)
        {
          words += word->len <= LONGEST;
          if (word->len <= LONGEST)
            count_word (known, word, counts);
          g_string_truncate (word, 0);
        }
      if (c == '\0')
        break;
    }
  g_string_free (word, TRUE);
  gboolean tie = FALSE;
  for (guint i = 1; i < G_N_ELEMENTS (languages); i++)
    {
      tie = counts[i] > counts[best] ? FALSE : tie || counts[i] == counts[best];
      best = counts[i] > counts[best] ? i : best;
    }
  return counts[best] > 0 && !tie ? languages[best].language : NULL;
}
