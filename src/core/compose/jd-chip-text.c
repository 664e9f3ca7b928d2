// SPDX-License-Identifier: GPL-3.0-or-later
#include "jd-chip-text.h"

#include "jd-compose.h"
#include "jd-label.h"
#include "jd-phrases.h"

/* Inside a sentence it is "a full-time position". */
static void
fit_case (const JdWordingPiece *piece, const char *name, char *value)
{
  const JdFact *fact = jd_fact_find (name);

  if (piece->article == JD_ARTICLE_LOWER && fact && fact->choices)
    *value = g_ascii_tolower (*value);
}

static char *
with_article (const JdPosting *posting, const JdWordingPiece *piece, const char *value)
{
  const char *article = piece->article == JD_ARTICLE_NONE ? "" : jd_phrase_article (posting->language, value);
  char *text;

  if (!*article)
    return g_strdup (value);
  text = g_strdup_printf ("%s %s", article, value);
  if (piece->article == JD_ARTICLE_UPPER)
    *text = g_ascii_toupper (*text);
  return text;
}

static char *
with_noun (const JdWordingPiece *piece, const char *text, gboolean one)
{
  if (!piece->one)
    return g_strdup (text);
  return g_strdup_printf ("%s %.*s", text, (int) (one ? piece->one_length : piece->many_length), one ? piece->one : piece->many);
}

char *
jd_chip_text (const JdPosting *posting, const JdSection *section, const JdPlacement *placement, const JdWordingPiece *variable, gboolean *missing)
{
  g_autofree char *name = g_strndup (variable->text, variable->length);
  g_autofree char *value = jd_compose_value (posting, section, placement, name);
  g_autofree char *text = NULL;

  *missing = !value || !*value;
  if (*missing)
    return g_strdup (jd_label (NULL, posting, name, posting->language));
  fit_case (variable, name, value);
  text = with_article (posting, variable, value);
  return with_noun (variable, text, g_str_equal (value, "1"));
}
