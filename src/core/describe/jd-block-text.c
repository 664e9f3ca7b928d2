// SPDX-License-Identifier: GPL-3.0-or-later
#include "describe/jd-block-text.h"

#include <locale.h>
#include <string.h>

#include <glib/gi18n-lib.h>

#include "base/jd-locale.h"
#include "base/jd-text-match.h"
#include "compose/jd-compose.h"
#include "compose/jd-label.h"
#include "compose/jd-phrases.h"
#include "compose/jd-resolve.h"
#include "library/jd-search.h"
#include "model/jd-wording.h"

#define MAX_TAGS 3

/* Without a posting, that of who reads. */
static const char *
language_of (const JdPosting *posting)
{
  return posting ? posting->language : jd_program_language ();
}

/* ---- wordings ---- */

static void
append_article (GString *text, const JdWordingPiece *piece, const char *language, const char *following)
{
  const char *article = piece->article == JD_ARTICLE_NONE ? "" : jd_phrase_article (language, following);

  if (!*article)
    return;
  g_string_append_c (text, piece->article == JD_ARTICLE_UPPER ? g_ascii_toupper (*article) : *article);
  g_string_append (text, article + 1);
  g_string_append_c (text, ' ');
}

static void
append_variable (GString *text, const JdLibrary *library, const JdPosting *posting, const JdWordingPiece *piece)
{
  g_autofree char *name = g_strndup (piece->text, piece->length);
  g_autofree char *value = posting ? jd_compose_value (posting, NULL, NULL, name) : NULL;
  const gboolean is_one = g_strcmp0 (value, "1") == 0;

  if (!value)
    value = g_strdup_printf ("{%s}", jd_label (library, posting, name, language_of (posting)));
  append_article (text, piece, language_of (posting), value[0] == '{' ? value + 1 : value);
  g_string_append (text, value);
  if (piece->one)
    {
      g_string_append_c (text, ' ');
      g_string_append_len (text, is_one ? piece->one : piece->many, is_one ? piece->one_length : piece->many_length);
    }
}

char *
jd_block_text_fill (const JdLibrary *library, const JdPosting *posting, const char *wording)
{
  GString *text = g_string_new (NULL);
  JdWordingParser parser;
  JdWordingPiece piece;

  g_return_val_if_fail (wording, NULL);
  jd_wording_parser_init (&parser, wording);
  while (jd_wording_parser_next (&parser, &piece) != JD_WORDING_END)
    switch (piece.event)
      {
      case JD_WORDING_PARAGRAPH:
        if (text->len > 0)
          g_string_append_c (text, ' ');
        break;
      case JD_WORDING_ITEM:
        g_string_append (text, text->len > 0 ? " • " : "• ");
        break;
      case JD_WORDING_TEXT:
        g_string_append_len (text, piece.text, piece.length);
        break;
      case JD_WORDING_VARIABLE:
        append_variable (text, library, posting, &piece);
        break;
      case JD_WORDING_END:
        break;
      }
  g_strdelimit (text->str, "\n", ' ');
  return g_string_free (text, FALSE);
}

static char *
pay_text (const JdBlock *block, const JdContext *context, const char *language)
{
  JdPay pay;

  if (block->kind != JD_KIND_SALARY || !block->salary || !jd_salary_choose (block->salary, context, &pay, NULL))
    return NULL;
  return jd_pay_format (&pay, language, context->place);
}

char *
jd_block_text (const JdLibrary *library, const JdPosting *posting, const JdBlock *block)
{
  g_autofree const char **chain = posting->level ? jd_library_level_chain (library, posting->level, NULL) : NULL;
  const JdContext context = { chain, jd_posting_place (posting), posting->facts->workplace, jd_library_spellings (library) };
  JdWordingChoice choice = { 0 };
  char *text = NULL;

  if (!jd_resolve_block (block, &context, posting->language, &choice, NULL))
    return NULL;
  if (*choice.wording)
    text = jd_block_text_fill (library, posting, choice.wording);
  else
    text = pay_text (block, &context, posting->language);
  jd_why_clear (&choice.why);
  return text;
}

static const char *
some_wording (const JdBlock *block, const char *language)
{
  const char *wording = jd_localized_get (block->body, language, NULL);

  for (guint i = 0; (!wording || !*wording) && i < block->variants->len; i++)
    {
      const JdVariant *variant = g_ptr_array_index (block->variants, i);
      wording = jd_localized_get (variant->body, language, NULL);
    }
  return wording && *wording ? wording : jd_block_title (block, language);
}

char *
jd_block_text_any (const JdLibrary *library, const JdPosting *posting, const JdBlock *block)
{
  char *text = posting ? jd_block_text (library, posting, block) : NULL;

  return text ? text : jd_block_text_fill (library, posting, some_wording (block, language_of (posting)));
}

/* ---- matches ---- */

static void
find_word (const char *text, const char *word, JdMatchFunc found, gpointer data)
{
  g_autoptr (JdTextMatch) match = jd_text_match_new (word, JD_MATCH_ANY);
  const char *at = text;
  guint start, end;

  if (!match)
    return;
  jd_text_match_begin (match);
  for (gboolean ended = FALSE; !ended; at = ended ? at : g_utf8_next_char (at))
    {
      ended = *at == '\0';
      if (jd_text_match_feed (match, g_utf8_get_char (at), &start, &end))
        found (g_utf8_offset_to_pointer (text, start) - text, g_utf8_offset_to_pointer (text, end) - text, data);
    }
}

void
jd_block_text_matches (const char *text, const char *query, JdMatchFunc found, gpointer data)
{
  g_auto (GStrv) words = jd_search_words (query);

  for (char **word = words; *word; word++)
    find_word (text, *word, found, data);
}

/* ---- labels ---- */

static const char *const kind_labels[] = {
  [JD_KIND_SUMMARY] = N_("Summary"),       [JD_KIND_ABOUT] = N_("About"),           [JD_KIND_DUTY] = N_("Duty"),
  [JD_KIND_QUALIFICATION] = N_("Qualification"), [JD_KIND_SALARY] = N_("Pay"),      [JD_KIND_BENEFIT] = N_("Benefit"),
  [JD_KIND_CONDITIONS] = N_("Conditions"), [JD_KIND_PROCESS] = N_("Process"),       [JD_KIND_LEGAL] = N_("Legal"),
  [JD_KIND_TEXT] = N_("Text"),             [JD_KIND_OTHER] = N_("Other"),
};

static const char *const kind_plurals[] = {
  [JD_KIND_SUMMARY] = N_("Summaries"),     [JD_KIND_ABOUT] = N_("About"),           [JD_KIND_DUTY] = N_("Duties"),
  [JD_KIND_QUALIFICATION] = N_("Qualifications"), [JD_KIND_SALARY] = N_("Pay"),     [JD_KIND_BENEFIT] = N_("Benefits"),
  [JD_KIND_CONDITIONS] = N_("Conditions"), [JD_KIND_PROCESS] = N_("Process"),       [JD_KIND_LEGAL] = N_("Legal"),
  [JD_KIND_TEXT] = N_("Texts"),            [JD_KIND_OTHER] = N_("All"),
};

const char *
jd_block_kind_label (JdKind kind)
{
  return _(kind_labels[kind]);
}

const char *
jd_block_kind_plural (JdKind kind)
{
  return _(kind_plurals[kind]);
}

static gpointer
find_language (gpointer unused)
{
  char *language = jd_language_from_locale (g_get_language_names ()[0]);

  return language ? language : g_strdup ("en");
}

const char *
jd_program_language (void)
{
  static GOnce once = G_ONCE_INIT;

  return g_once (&once, find_language, NULL);
}

static gpointer
find_country (gpointer unused)
{
  const char *locale = setlocale (LC_MONETARY, NULL);
  g_autofree char *tag = locale ? jd_language_from_locale (locale) : NULL;

  return tag ? jd_locale_country (tag) : NULL;
}

const char *
jd_program_country (void)
{
  static GOnce once = G_ONCE_INIT;

  return g_once (&once, find_country, NULL);
}

char *
jd_level_name (const JdLibrary *library, const char *level, const char *language)
{
  const JdLevel *found = jd_library_level (library, level);
  const char *name = found ? jd_localized_get (found->name, language, NULL) : NULL;

  return g_strdup (name ? name : level);
}

gboolean
jd_block_names_level (const JdBlock *block, const char *level)
{
  for (guint i = 0; i < block->variants->len; i++)
    {
      const JdVariant *variant = g_ptr_array_index (block->variants, i);

      if (variant->when && variant->when->level && g_strv_contains ((const char *const *) variant->when->level, level))
        return TRUE;
    }
  return FALSE;
}

/* "all levels", or the levels it has wording for: "Entry, Senior". New string. */
static char *
block_levels (const JdLibrary *library, const JdBlock *block, const char *language)
{
  const GPtrArray *levels = jd_library_levels (library);
  GString *text = g_string_new (NULL);

  for (guint i = 0; jd_localized_length (block->body) == 0 && i < levels->len; i++)
    {
      const JdLevel *level = g_ptr_array_index (levels, i);

      if (jd_block_names_level (block, level->id))
        {
          g_autofree char *name = jd_level_name (library, level->id, language);
          g_string_append_printf (text, "%s%s", text->len > 0 ? ", " : "", name);
        }
    }
  if (text->len == 0)
    g_string_append (text, _("all levels"));
  return g_string_free (text, FALSE);
}

char *
jd_block_role_names (const JdLibrary *library, const JdBlock *block, const char *language)
{
  GString *text = g_string_new (NULL);

  for (char **family = block->families; *family; family++)
    {
      const JdRole *role = jd_library_role (library, *family);
      const char *name = role ? jd_localized_get (role->name, language, NULL) : NULL;

      g_string_append_printf (text, "%s%s", text->len > 0 ? ", " : "", name ? name : *family);
    }
  return g_string_free (text, FALSE);
}

char *
jd_block_range (const JdLibrary *library, const JdPosting *posting, const JdBlock *block, const char *language)
{
  if (posting && !jd_block_fits_role (block, posting->role))
    return jd_block_role_names (library, block, language);
  return block_levels (library, block, language);
}

char *
jd_block_details (const JdLibrary *library, const JdPosting *posting, const JdBlock *block, const char *language)
{
  g_autofree char *range = jd_block_range (library, posting, block, language);
  GString *text = g_string_new (jd_block_kind_label (block->kind));

  if (block->necessity == JD_NECESSITY_NICE)
    g_string_append_printf (text, " · %s", _("nice to have"));
  g_string_append_printf (text, " · %s", range);
  for (guint i = 0; block->tags[i] && i < MAX_TAGS; i++)
    g_string_append_printf (text, "%s%s", i == 0 ? " · " : ", ", block->tags[i]);
  return g_string_free (text, FALSE);
}
