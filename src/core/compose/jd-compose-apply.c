// SPDX-License-Identifier: GPL-3.0-or-later
/* Whether anybody can apply. What the facts name stands in every export; without that, a line has to tell it: one of a section about it, or one that speaks of applying. */
#include "jd-compose-private.h"

#include <string.h>

#include "base/jd-text.h"
#include "base/jd-token.h"

/* The fewest digits of a telephone number with its area, and how many of them stand apart in a date. */
#define TELEPHONE_DIGITS 7

/* How postings begin to tell it, folded; each at the start of a word. */
static const char *const stems[] = {
  "apply", "your application", "your cv", "your resume", "bewerb", "bewirb", "postul", "candidat", "votre cv", "tu cv", "su cv", "sollicit", "solicita", "aplik", "ansok", "ansog",
};

static gboolean
begins_word (const char *text, const char *at)
{
  return at == text || !g_unichar_isalnum (g_utf8_get_char (g_utf8_prev_char (at)));
}

static gboolean
speaks_of_applying (const JdNode *node)
{
  g_autofree char *text = jd_node_text (node);
  g_autofree char *folded = jd_text_fold (text);

  for (guint i = 0; i < G_N_ELEMENTS (stems); i++)
    for (const char *at = folded; (at = strstr (at, stems[i])); at++)
      if (begins_word (folded, at))
        return TRUE;
  return FALSE;
}

/* Whether it is worth looking closely, which takes as long as all the rest of composing: every address has one of these signs within it. */
static gboolean
may_have_address (const char *text)
{
  for (const char *at = strpbrk (text, "@:."); at; at = strpbrk (at + 1, "@:."))
    if (*at == '.' ? g_ascii_isalnum (at[1]) : (guchar) at[1] > ' ')
      return TRUE;
  return FALSE;
}

static gboolean
has_address (const char *text)
{
  JdTokenizer tokenizer;
  JdToken token;

  if (!may_have_address (text))
    return FALSE;
  jd_tokenizer_init (&tokenizer, text, -1);
  while (jd_tokenizer_next (&tokenizer, &token))
    if (token.kind == JD_TOKEN_ADDRESS)
      return TRUE;
  return FALSE;
}

/* "31.12.2027", "2027-12-31". */
static gboolean
is_date (const char *signs, gsize length)
{
  g_autofree char *text = g_strndup (signs, length);
  g_auto (GStrv) groups = g_strsplit_set (g_strstrip (text), ".-/ ", -1);
  guint n = g_strv_length (groups);

  return n == 3 && (strlen (groups[0]) == 4 || strlen (groups[2]) == 4) && strlen (groups[1]) <= 2;
}

/* Digits with what stands between them in a telephone number; it opens as one is dialled from afar, or is grouped as in North America. */
static gboolean
is_telephone (const char *signs, gsize length)
{
  guint digits = 0;

  for (gsize i = 0; i < length; i++)
    digits += g_ascii_isdigit (signs[i]);
  if (digits < TELEPHONE_DIGITS || is_date (signs, length))
    return FALSE;
  return strchr ("+(0", signs[0]) || (digits >= 10 && length > digits);
}

static gboolean
has_telephone (const char *text)
{
  for (const char *at = text; *(at += strcspn (at, "+(0123456789")) != '\0';)
    {
      gsize length = strspn (at, "+()0123456789 ./-");
      if (is_telephone (at, length))
        return TRUE;
      at += length;
    }
  return FALSE;
}

static gboolean
names_a_way (const JdNode *node)
{
  for (const JdRun *run = node->runs; run; run = run->next)
    if (run->href)
      return TRUE;
  g_autofree char *text = jd_node_text (node);
  return has_address (text) || has_telephone (text);
}

/* @about: the section is about applying. */
static gboolean
line_tells (const JdNode *line, gboolean about)
{
  gboolean process = line->placement && line->placement->kind == JD_KIND_PROCESS;

  return names_a_way (line) && (about || process || speaks_of_applying (line));
}

static gboolean
is_about_applying (const JdSection *section, const JdNode *node)
{
  return section->kind == JD_KIND_PROCESS || (node->first && node->first->type == JD_NODE_HEADING && speaks_of_applying (node->first));
}

gboolean
jd_compose_tells_how_to_apply (const JdSection *section, const JdNode *node)
{
  gboolean about = is_about_applying (section, node);

  for (const JdNode *line = node->first; line; line = line->next)
    {
      if (line->type == JD_NODE_PARAGRAPH && line_tells (line, about))
        return TRUE;
      for (const JdNode *item = line->type == JD_NODE_LIST ? line->first : NULL; item; item = item->next)
        if (line_tells (item, about))
          return TRUE;
    }
  return FALSE;
}
