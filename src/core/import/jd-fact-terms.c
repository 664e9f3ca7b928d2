// SPDX-License-Identifier: GPL-3.0-or-later
/* Employment, workplace and languages; how to apply and references. */
#include "import/jd-fact-page.h"

#include <string.h>

#include "base/jd-text.h"
#include "base/jd-token.h"
#include "model/jd-types.h"
#include "model/jd-wording.h"

/* ---- terms ---- */

static void
take_choice (JdFactPage *page, const JdFactLine *line, const JdFactHit *hit, JdFoundKind kind, const char *name)
{
  if (jd_import_facts_get (page->found, kind))
    return;
  gsize start = JD_FACT_WORD (line, hit->at)->start, end = JD_FACT_WORD (line, hit->at + hit->count - 1)->end;
  jd_fact_page_add (page, kind, line, start, end, g_strdup (name))->whole = line->words->len <= hit->count + 3 && !line->item;
}

/* Terms stand in fields, short lines and titles; deep in a text about duties they are of something else. */
static gboolean
may_have_terms (const JdFactLine *line)
{
  return line->label == JD_LABEL_TITLE || line->label == JD_LABEL_LOCATION || line->label == JD_LABEL_OTHER || line->label == JD_LABEL_SUMMARY || line->label == JD_LABEL_SALARY
         || line->words->len <= 8;
}

static gboolean
is_demand (JdLabel label)
{
  return label == JD_LABEL_SKILL || label == JD_LABEL_QUALIFICATION || label == JD_LABEL_EXPERIENCE || label == JD_LABEL_PREFERRED;
}

/* Whether the name of a language is that, and not where something comes from. */
static gboolean
is_tongue (const JdFactLine *line, const JdFactHit *hit)
{
  static const char *const words[] = { "language", "languages", "speak", "spoken", "written", "bilingual", "sprache", "sprachkenntnisse", "deutschkenntnisse", "englischkenntnisse", "kenntnisse",
                                       "wort", "maitrise", "langue", "parle", "taal", "beheersing", "spreekt", "idioma", "idiomas", "nivel", "knowledge", NULL };
  for (guint i = 0; i < line->words->len; i++)
    if (g_strv_contains (words, JD_FACT_WORD (line, i)->text))
      return TRUE;
  return line->words->len <= hit->count + 3;
}

static void
take_tongue (JdFactPage *page, const JdFactLine *line, const JdFactHit *hit)
{
  const JdFactHit *fluency = jd_fact_sentence_has (line, JD_FACT_WORD (line, hit->at)->sentence, JD_FACT_FLUENCY);
  if (!fluency && !is_tongue (line, hit))
    return;
  const char *tongue = jd_fact_tongues[hit->value];
  g_autofree char *value = fluency ? g_strdup_printf ("%s %s", tongue, jd_fact_fluencies[fluency->value]) : g_strdup (tongue);
  for (guint i = 0; i < page->found->len; i++)
    {
      const JdFound *found = page->found->pdata[i];
      if (found->kind == JD_FOUND_LANGUAGE && g_str_has_prefix (found->value, tongue))
        return;
    }
  jd_fact_page_add (page, JD_FOUND_LANGUAGE, line, JD_FACT_WORD (line, hit->at)->start, JD_FACT_WORD (line, hit->at + hit->count - 1)->end, g_steal_pointer (&value));
}

void
jd_fact_find_terms (JdFactPage *page)
{
  for (guint i = 0; i < page->lines->len; i++)
    {
      const JdFactLine *line = JD_FACT_LINE (page, i);
      JD_FOREACH_FACT_HIT (line, hit)
        if (hit->class == JD_FACT_EMPLOYED && may_have_terms (line))
          take_choice (page, line, hit, JD_FOUND_EMPLOYMENT, jd_employment_names[hit->value]);
        else if (hit->class == JD_FACT_WORKPLACE && may_have_terms (line))
          take_choice (page, line, hit, JD_FOUND_WORKPLACE, jd_workplace_names[hit->value]);
        else if (hit->class == JD_FACT_TONGUE && is_demand (line->label))
          take_tongue (page, line, hit);
    }
}

/* ---- how to apply ---- */

/* An address in the text of @line; of an e-mail before one of a page. */
static gboolean
take_address (JdFactPage *page, const JdFactLine *line, gboolean mail)
{
  JdTokenizer tokenizer;
  JdToken token;
  jd_tokenizer_init (&tokenizer, line->text, -1);
  while (jd_tokenizer_next (&tokenizer, &token))
    {
      g_autofree char *text = g_strndup (line->text + token.start, token.end - token.start);
      const gboolean is_mail = strchr (text, '@') != NULL;
      if (token.kind != JD_TOKEN_ADDRESS || is_mail != mail)
        continue;
      g_autofree char *address = is_mail ? g_strconcat ("mailto:", text, NULL) : strstr (text, "://") ? g_strdup (text) : g_strconcat ("https://", text, NULL);
      char *value = jd_url_normalise (address);
      if (!value)
        continue;
      jd_fact_page_add (page, JD_FOUND_APPLY, line, token.start, token.end, value);
      return TRUE;
    }
  return FALSE;
}

/* A link whose text is no address. */
static gboolean
take_link (JdFactPage *page, const JdFactLine *line)
{
  JdWordingParser parser;
  JdWordingPiece piece;
  jd_wording_parser_init (&parser, line->wording);
  while (jd_wording_parser_next (&parser, &piece) != JD_WORDING_END)
    if (piece.event == JD_WORDING_TEXT && piece.href)
      {
        g_autofree char *text = g_strndup (piece.text, piece.length);
        const char *at = strstr (line->text, text);
        gsize start = at ? (gsize) (at - line->text) : 0, end = at ? start + piece.length : strlen (line->text);
        jd_fact_page_add (page, JD_FOUND_APPLY, line, start, end, g_strndup (piece.href, piece.href_length));
        return TRUE;
      }
  return FALSE;
}

static void
find_apply (JdFactPage *page)
{
  for (guint pass = 0; pass < 3; pass++)
    for (guint i = 0; i < page->lines->len && !jd_import_facts_get (page->found, JD_FOUND_APPLY); i++)
      {
        const JdFactLine *line = JD_FACT_LINE (page, i);
        if (line->label != JD_LABEL_APPLY)
          continue;
        if (pass == 1 ? take_link (page, line) : take_address (page, line, pass == 0))
          return;
      }
}

/* ---- reference ---- */

/* What stands behind the word that names it: letters and digits in a row, a digit among them. */
static gboolean
take_reference (JdFactPage *page, const JdFactLine *line, const JdFactHit *hit)
{
  const char *at = line->text + JD_FACT_WORD (line, hit->at + hit->count - 1)->end;
  at += strspn (at, " .:#");
  if (g_ascii_strncasecmp (at, "no.", 3) == 0 || g_ascii_strncasecmp (at, "nr.", 3) == 0)
    at += 3 + strspn (at + 3, " :#");
  gsize length = 0;
  gboolean digit = FALSE;
  for (; g_ascii_isalnum (at[length]) || (at[length] && strchr ("-_/.", at[length])); length++)
    digit |= g_ascii_isdigit (at[length]);
  while (length > 0 && strchr ("./-", at[length - 1]))
    length--;
  if (!digit || length < 2 || length > 30)
    return FALSE;
  const gsize start = (gsize) (at - line->text);
  jd_fact_page_add (page, JD_FOUND_REFERENCE, line, start, start + length, NULL)->whole = line->words->len <= hit->count + 4;
  return TRUE;
}

void
jd_fact_find_contact (JdFactPage *page)
{
  find_apply (page);
  for (guint i = 0; i < page->lines->len && !jd_import_facts_get (page->found, JD_FOUND_REFERENCE); i++)
    {
      const JdFactLine *line = JD_FACT_LINE (page, i);
      JD_FOREACH_FACT_HIT (line, hit)
        if (hit->class == JD_FACT_REFERENCE && line->label != JD_LABEL_SALARY && line->label != JD_LABEL_ABOUT && take_reference (page, line, hit))
          break;
    }
}
