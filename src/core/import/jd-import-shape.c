// SPDX-License-Identifier: GPL-3.0-or-later
/* What a line is, by its words, its form and the lines beside it: an item by a bullet that was typed, a heading, a name and its value. */
#include "import/jd-import-draft.h"

#include <string.h>

#include "import/jd-import-bullet.h"

#define HEADING_MOST 60 /* characters */
#define TITLE_MOST 90
#define NAME_MOST 40
#define VALUE_MOST 120

static JdImportDraft *
at (const GPtrArray *drafts, guint index)
{
  return index < drafts->len ? drafts->pdata[index] : NULL;
}

static gboolean
is_plain (const JdImportDraft *draft)
{
  return draft->shape.heading == 0 && draft->shape.level == 0 && !draft->row;
}

/* ---- items ---- */

static void
find_items (GPtrArray *drafts)
{
  g_autofree JdBullet *bullets = g_new0 (JdBullet, drafts->len + 1);

  for (guint i = 0; i < drafts->len; i++)
    {
      JdImportDraft *draft = drafts->pdata[i];
      if (!draft->row && draft->shape.heading == 0)
        bullets[i] = jd_import_bullet (draft->text->str);
      if (draft->shape.level && (bullets[i].kind != JD_BULLET_SIGN || bullets[i].sign < 0x80))
        bullets[i] = (JdBullet) { JD_BULLET_NONE };
    }
  for (guint i = 0; i < drafts->len; i++)
    if (jd_import_bullet_is_item (bullets, drafts->len, i))
      {
        JdImportDraft *draft = drafts->pdata[i];
        jd_import_draft_replace (draft, 0, bullets[i].behind, "");
        draft->shape.level = MAX (draft->shape.level, 1);
      }
}

/* ---- headings ---- */

static gboolean
is_in_capitals (const JdImportDraft *draft)
{
  guint upper = 0;

  for (const char *p = draft->text->str; *p; p = g_utf8_next_char (p))
    if (g_unichar_islower (g_utf8_get_char (p)))
      return FALSE;
    else
      upper += g_unichar_isupper (g_utf8_get_char (p)) ? 1 : 0;
  return upper >= 4;
}

/* Short, and no sentence. */
static gboolean
is_short (const JdImportDraft *draft, guint most)
{
  const GString *text = draft->text;

  return text->len > 0 && !strchr (".,;", text->str[text->len - 1]) && !strchr (text->str, '\t') && jd_import_draft_length (draft) <= most && !strstr (text->str, "://") && !strchr (text->str, '@');
}

/* "Gehalt: 2.900 €", with a colon inside. */
static gboolean
has_value (const char *text)
{
  const char *colon = strchr (text, ':');

  return colon && colon[1];
}

static gboolean
is_marked (const JdImportDraft *draft)
{
  return jd_import_draft_is_strong (draft) || is_in_capitals (draft);
}

static gboolean
is_item (const JdImportDraft *draft)
{
  return draft && draft->shape.level > 0;
}

/* A short line that a list follows, and that begins something: what stands above is no paragraph. */
static gboolean
stands_before_list (const GPtrArray *drafts, guint index)
{
  const JdImportDraft *draft = drafts->pdata[index], *above = index > 0 ? drafts->pdata[index - 1] : NULL;

  return is_item (at (drafts, index + 1)) && !g_str_has_suffix (draft->text->str, ":") && (draft->gap || !above || is_item (above) || above->shape.heading > 0);
}

static gboolean
looks_like_heading (const GPtrArray *drafts, guint index)
{
  const JdImportDraft *draft = drafts->pdata[index], *next = at (drafts, index + 1);

  if (!is_plain (draft) || !next || !is_short (draft, HEADING_MOST) || has_value (draft->text->str))
    return FALSE;
  return (is_marked (draft) && !(is_plain (next) && is_marked (next))) || stands_before_list (drafts, index);
}

/* The first line, when it stands apart from what follows. */
static gboolean
looks_like_title (const GPtrArray *drafts)
{
  const JdImportDraft *draft = at (drafts, 0), *next = at (drafts, 1);

  if (!next || !is_plain (draft) || !is_short (draft, TITLE_MOST) || has_value (draft->text->str) || strchr ("?!:", draft->text->str[draft->text->len - 1]))
    return FALSE;
  return is_marked (draft) || ((next->gap || !is_plain (next)) && !is_item (next));
}

static gboolean
has_title (const GPtrArray *drafts)
{
  for (guint i = 0; i < drafts->len; i++)
    if (((const JdImportDraft *) drafts->pdata[i])->shape.heading == JD_IMPORT_TITLE)
      return TRUE;
  return FALSE;
}

static void
guess_headings (GPtrArray *drafts)
{
  if (!has_title (drafts) && looks_like_title (drafts))
    at (drafts, 0)->shape.heading = JD_IMPORT_TITLE;
  for (guint i = 0; i < drafts->len; i++)
    if (looks_like_heading (drafts, i))
      at (drafts, i)->shape.heading = JD_IMPORT_SECTION;
}

/* ---- names and values ---- */

/* How many bytes of @text are a name; 0: none. */
static gsize
name_length (const char *text, char end)
{
  const char *stop = strchr (text, end);
  gsize length = stop ? (gsize) (stop - text) : 0;

  if (length == 0 || stop[1] == '\0' || g_utf8_strlen (text, (gssize) length) > NAME_MOST)
    return 0;
  return memchr (text, '.', length - 1) || memchr (text, '\n', length) ? 0 : length;
}

static gboolean
is_tabbed (const JdImportDraft *draft)
{
  return draft && is_plain (draft) && name_length (draft->text->str, '\t') > 0 && !strchr (strchr (draft->text->str, '\t') + 1, '\t');
}

/* A tab stands for a name and a value behind a colon, and where lines beside it have one, too. */
static gsize
tabbed_name (const GPtrArray *drafts, guint index, JdImportFlags flags)
{
  const JdImportDraft *draft = drafts->pdata[index];
  gsize length = is_tabbed (draft) || draft->row ? name_length (draft->text->str, '\t') : 0;

  if (length == 0 || draft->row || draft->text->str[length - 1] == ':' || ((flags & JD_IMPORT_GUESS) && jd_import_draft_length (draft) <= VALUE_MOST))
    return length;
  return (index > 0 && is_tabbed (drafts->pdata[index - 1])) || is_tabbed (at (drafts, index + 1)) ? length : 0;
}

/* "Gehalt: 2.900 €": a word or three, a colon, and something short that is no address. */
static gsize
typed_name (const JdImportDraft *draft)
{
  const char *text = draft->text->str;
  gsize length = is_plain (draft) ? name_length (text, ':') : 0;
  guint spaces = 0;

  if (length == 0 || text[length + 1] != ' ' || g_utf8_strlen (text, -1) > VALUE_MOST || strchr (text, '@') || strstr (text, "://"))
    return 0;
  for (gsize i = 0; i < length; i++)
    spaces += text[i] == ' ';
  return spaces <= 2 && g_unichar_isupper (g_utf8_get_char (text)) && !g_str_has_suffix (text, ":") ? length : 0;
}

/* What is left is "Name: value" or has no tab. */
static void
find_names (GPtrArray *drafts, JdImportFlags flags)
{
  g_autofree gsize *names = g_new0 (gsize, drafts->len + 1);

  for (guint i = 0; i < drafts->len; i++)
    names[i] = tabbed_name (drafts, i, flags);
  for (guint i = 0; i < drafts->len; i++)
    {
      JdImportDraft *draft = drafts->pdata[i];
      const char *text = draft->text->str;
      gsize length = names[i];
      if (length == 0 && (flags & JD_IMPORT_GUESS) && !strchr (text, '\t'))
        {
          draft->name = typed_name (draft);
          draft->value = draft->name ? draft->name + 2 : 0;
        }
      if (length == 0)
        continue;
      draft->name = text[length - 1] == ':' ? length - 1 : length;
      while (draft->name > 0 && text[draft->name - 1] == ' ')
        draft->name--;
      jd_import_draft_replace (draft, draft->name, length + 1 - draft->name, ": ");
      draft->value = draft->name + 2;
    }
}

void
jd_import_drafts_shape (GPtrArray *drafts, JdImportFlags flags)
{
  find_items (drafts);
  find_names (drafts, flags);
  if (flags & JD_IMPORT_GUESS)
    guess_headings (drafts);
}
