// SPDX-License-Identifier: GPL-3.0-or-later
/* Title, company and places, and the fields of a job that name their fact. */
#include "import/jd-fact-page.h"

#include <string.h>

#include "base/jd-text.h"
#include "import/jd-fact-fields.h"

/* ---- fields ---- */

/* What is found under the name of a fact. */
static const JdFoundKind kinds[] = {
  JD_FOUND_COMPANY, JD_FOUND_PLACE, JD_FOUND_WORKPLACE, JD_FOUND_EMPLOYMENT, JD_FOUND_APPLY, JD_FOUND_APPLY_BY, JD_FOUND_START, JD_FOUND_REFERENCE,
};

/* What stands for a value that is missing, "[company]", says nothing. */
static gboolean
is_blank (const char *value)
{
  return *value == '[' && value[strlen (value) - 1] == ']';
}

static void
take_field (JdFactPage *page, const JdFactField *field, JdFoundKind kind)
{
  const JdFactLine *line = JD_FACT_LINE (page, field->line);
  const char *value = line->text + field->start;
  JdFound *found = jd_fact_page_add (page, kind, line, field->start, strlen (line->text), is_blank (value) ? g_strdup ("") : NULL);
  found->name_line = field->name_line;
  found->whole = found->is_field = TRUE;
}

static void
take_fields (JdFactPage *page, const GArray *fields)
{
  for (guint i = 0; i < fields->len; i++)
    {
      const JdFactField *field = &g_array_index (fields, JdFactField, i);
      for (guint j = 0; j < G_N_ELEMENTS (kinds); j++)
        if (strcmp (field->fact->name, jd_found_names[kinds[j]]) == 0 && !jd_import_facts_get (page->found, kinds[j]))
          take_field (page, field, kinds[j]);
    }
}

/* ---- what is no part of a title ---- */

/* "m/w/d", "f,m,x", "H/F": single letters for people, with signs between. */
static gboolean
is_gender (const char *text, gsize length)
{
  guint letters = 0;
  for (gsize i = 0; i < length; i++)
    if (strchr ("mwdfxhvi", g_ascii_tolower (text[i])))
      letters++;
    else if (!strchr ("/,|.*: -", text[i]))
      return FALSE;
  return letters >= 2 && letters <= 4;
}

static gboolean
is_gender_phrase (const char *text, gsize length)
{
  static const char *const phrases[] = { "all genders", "all gender", "alle geschlechter", "gn", "any gender", "tous genres", NULL };
  g_autofree char *small = g_ascii_strdown (text, (gssize) length);
  return g_strv_contains (phrases, small) || is_gender (text, length);
}

/* Without brackets around genders. */
static void
drop_brackets (GString *title)
{
  for (const char *open = title->str; (open = strpbrk (open, "([")); open++)
    {
      const char *close = strpbrk (open, ")]");
      if (!close)
        return;
      if (!is_gender_phrase (open + 1, (gsize) (close - open - 1)))
        continue;
      gsize at = (gsize) (open - title->str);
      g_string_erase (title, (gssize) at, close + 1 - open);
      open = title->str + (at > 0 ? at - 1 : 0);
      if (!*open)
        return;
    }
}

/* Without what stands behind its last " - ", "," or space, when that is a gender, the place, or a reference. */
static gboolean
drop_end (GString *title, const GPtrArray *found)
{
  static const char *const gaps[] = { " - ", " – ", " | ", ", ", " in ", " " };
  for (guint i = 0; i < G_N_ELEMENTS (gaps); i++)
    {
      const char *gap = g_strrstr (title->str, gaps[i]);
      const char *end = gap ? gap + strlen (gaps[i]) : "";
      gboolean drop = *end && (is_gender (end, strlen (end)) || g_ascii_strncasecmp (end, "ref", 3) == 0);
      for (guint j = 0; *end && i + 1 < G_N_ELEMENTS (gaps) && j < found->len && !drop; j++)
        {
          const JdFound *place = found->pdata[j];
          drop = place->kind == JD_FOUND_PLACE && *place->value && g_ascii_strcasecmp (place->value, end) == 0;
        }
      if (drop)
        {
          g_string_truncate (title, (gsize) (gap - title->str));
          return TRUE;
        }
    }
  return FALSE;
}

/* Signs that lead in a title or are left at its end. */
static void
trim_signs (GString *title)
{
  while (title->len > 0 && strchr (" -|,:/", title->str[title->len - 1]))
    g_string_truncate (title, title->len - 1);
  const char *at = title->str;
  while (*at && !g_unichar_isalnum (g_utf8_get_char (at)))
    at = g_utf8_next_char (at);
  if (*at)
    g_string_erase (title, 0, at - title->str);
}

static gsize
value_start (const JdFactLine *line)
{
  const char *colon = strchr (line->text, ':');
  if (!colon || colon - line->text > 24 || !colon[1])
    return 0;
  gsize start = (gsize) (colon + 1 - line->text);
  return start + strspn (line->text + start, " ");
}

/* One of l e t t e r s with spaces between says the same elsewhere, where it can be read. */
static gboolean
is_spaced (const JdFactLine *line)
{
  guint single = 0;
  for (guint i = 0; i < line->words->len; i++)
    single += JD_FACT_WORD (line, i)->end - JD_FACT_WORD (line, i)->start == 1;
  return line->words->len > 6 && single * 2 > line->words->len;
}

static const JdFactLine *
title_line (const JdFactPage *page)
{
  const JdFactLine *first = NULL;
  for (guint i = 0; i < page->lines->len; i++)
    {
      const JdFactLine *line = JD_FACT_LINE (page, i);
      if (line->label != JD_LABEL_TITLE || line->words->len == 0 || line->words->len > 24)
        continue;
      if (!is_spaced (line))
        return line;
      first = first ? first : line;
    }
  return first;
}

static void
take_title (JdFactPage *page, gboolean ours)
{
  const JdFactLine *line = ours ? JD_FACT_LINE (page, 0) : title_line (page);
  if (!line)
    return;
  const gsize start = ours ? 0 : value_start (line);
  g_autoptr (GString) title = g_string_new (line->text + start);
  if (!ours)
    {
      drop_brackets (title);
      trim_signs (title);
      while (drop_end (title, page->found))
        trim_signs (title);
    }
  g_autofree char *clean = jd_text_clean_line (title->str);
  if (*clean)
    jd_fact_page_add (page, JD_FOUND_TITLE, line, start, strlen (line->text), g_steal_pointer (&clean))->whole = TRUE;
}

/* ---- places and company ---- */

#define NAME_WORDS 9

static void
take_places (JdFactPage *page, const JdFactLine *line)
{
  gsize start = value_start (line);
  const char *end = line->text + strlen (line->text);
  for (const char *at = line->text + start, *next; at < end; at = next)
    {
      gsize length = strcspn (at, ";|");
      next = at + length + (at[length] ? 1 : 0);
      g_autofree char *value = g_strstrip (g_strndup (at, length));
      if (*value)
        jd_fact_page_add (page, JD_FOUND_PLACE, line, (gsize) (at - line->text), (gsize) (at - line->text) + length, g_steal_pointer (&value))->whole = line->words->len <= NAME_WORDS;
    }
}

static gboolean
names_place (const JdFactLine *line)
{
  return line->label == JD_LABEL_LOCATION && line->words->len > 0 && line->words->len <= NAME_WORDS && !jd_fact_line_has (line, JD_FACT_WORKPLACE);
}

#define PLACE_WORDS 3

/* A word or two right under the title that nothing else is known of: where the job is. */
static void
guess_place (JdFactPage *page)
{
  for (guint i = 0; i + 1 < page->lines->len && i < 5; i++)
    {
      const JdFactLine *line = JD_FACT_LINE (page, i + 1);
      if (JD_FACT_LINE (page, i)->label != JD_LABEL_TITLE || line->label != JD_LABEL_OTHER || line->item || line->words->len == 0 || line->words->len > PLACE_WORDS || line->hits->len > 0)
        continue;
      if (strlen (line->text) == strcspn (line->text, ":0123456789/@.") && g_unichar_isupper (g_utf8_get_char (line->text)))
        {
          take_places (page, line);
          return;
        }
    }
}

void
jd_fact_find_names (JdFactPage *page)
{
  g_autoptr (GArray) fields = jd_fact_fields_find (page);
  take_fields (page, fields);
  gboolean placed = jd_import_facts_get (page->found, JD_FOUND_PLACE) != NULL, named = jd_import_facts_get (page->found, JD_FOUND_COMPANY) != NULL;
  for (guint i = 0; i < page->lines->len; i++)
    {
      const JdFactLine *line = JD_FACT_LINE (page, i);
      if (!placed && names_place (line))
        {
          take_places (page, line);
          placed = TRUE;
        }
      if (!named && line->label == JD_LABEL_COMPANY && line->words->len > 0 && line->words->len <= NAME_WORDS)
        {
          jd_fact_page_add (page, JD_FOUND_COMPANY, line, value_start (line), strlen (line->text), NULL)->whole = TRUE;
          named = TRUE;
        }
    }
  if (!placed)
    guess_place (page);
  take_title (page, jd_fact_fields_are_ours (page, fields));
}
