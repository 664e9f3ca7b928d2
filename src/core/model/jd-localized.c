// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/jd-localized.h"

#include <string.h>
#include <glib/gi18n-lib.h>

typedef struct
{
  char *tag, *text;
} Entry;

struct _JdLocalized
{
  gatomicrefcount references;
  gboolean absent; /* the member was not in the file, so it is not written either */
  guint length;
  Entry entries[];
};

static JdLocalized *
localized_new (guint length)
{
  JdLocalized *localized = g_malloc (sizeof (JdLocalized) + length * sizeof (Entry));

  g_atomic_ref_count_init (&localized->references);
  localized->absent = FALSE;
  localized->length = length;
  return localized;
}

static void
set_entry (JdLocalized *localized, guint index, const char *tag, const char *text)
{
  localized->entries[index] = (Entry) { g_strdup (tag), g_strdup (text) };
}

JdLocalized *
jd_localized_new (const char *language, const char *text)
{
  g_return_val_if_fail (language && text, NULL);

  JdLocalized *localized = localized_new (1);
  set_entry (localized, 0, language, text);
  return localized;
}

JdLocalized *
jd_localized_ref (JdLocalized *localized)
{
  if (localized)
    g_atomic_ref_count_inc (&localized->references);
  return localized;
}

void
jd_localized_unref (JdLocalized *localized)
{
  if (!localized || !g_atomic_ref_count_dec (&localized->references))
    return;
  for (guint i = 0; i < localized->length; i++)
    {
      g_free (localized->entries[i].tag);
      g_free (localized->entries[i].text);
    }
  g_free (localized);
}

/* ---- Files ---- */

typedef struct
{
  GArray *entries; /* of Entry */
  JdTextForm form;
} Visit;

static void
visit_member (const char *name, const JdValue *value, gpointer data)
{
  Visit *visit = data;
  char *text = jd_value_text (value, visit->form);

  if (!jd_is_language_tag (name))
    {
      g_autofree char *found = jd_error_quote (name);
      jd_value_fault (value, JD_ERROR_VALUE, _("a language such as “en” or “de-AT”"), found);
    }
  Entry entry = { g_strdup (name), text ? text : g_strdup ("") };
  g_array_append_val (visit->entries, entry);
}

JdLocalized *
jd_localized_read (const JdValue *object, const char *member, JdNeed need, gboolean paragraphs)
{
  JdValue value = jd_value_member (object, member, need);
  g_autoptr (GArray) entries = g_array_new (FALSE, FALSE, sizeof (Entry));
  Visit visit = { entries, paragraphs ? JD_TEXT_PARAGRAPHS : JD_TEXT_LINE };

  jd_value_each_member (&value, visit_member, &visit);
  JdLocalized *localized = localized_new (entries->len);
  localized->absent = !jd_value_present (&value);
  if (entries->len > 0)
    memcpy (localized->entries, entries->data, entries->len * sizeof (Entry));
  return localized;
}

void
jd_localized_write (JdWriter *writer, const char *member, const JdLocalized *localized)
{
  if (!localized || localized->absent)
    {
      jd_writer_string (writer, member, NULL);
      return;
    }
  jd_writer_begin_object (writer, member, NULL);
  for (guint i = 0; i < localized->length; i++)
    jd_writer_string (writer, localized->entries[i].tag, localized->entries[i].text);
  jd_writer_end_object (writer);
}

char *
jd_read_language (const JdValue *object, const char *member, JdNeed need, const char *expected)
{
  g_autofree char *tag = jd_read_string (object, member, need);

  if (!tag || jd_is_language_tag (tag))
    return g_steal_pointer (&tag);
  JdValue value = jd_value_member (object, member, need);
  g_autofree char *found = jd_error_quote (tag);
  jd_value_fault (&value, JD_ERROR_VALUE, expected ? expected : _("a language such as “en” or “de-AT”"), found);
  return NULL;
}

/* ---- Looking up ---- */

/* The entry whose tag is the first @length characters of @language, with @agreed behind them; @agreed NULL: with any region. */
static const Entry *
find_entry (const JdLocalized *localized, const char *language, gsize length, const char *agreed)
{
  for (guint i = 0; i < localized->length; i++)
    {
      const char *tag = localized->entries[i].tag;
      if (g_ascii_strncasecmp (tag, language, length) == 0 && (agreed ? g_ascii_strcasecmp (tag + length, agreed) == 0 : tag[length] == '\0' || tag[length] == '-'))
        return &localized->entries[i];
    }
  return NULL;
}

/* Where what is agreed on begins in a tag: "-x-du" of "de-CH-x-du"; at its end where nothing is. */
static const char *
find_agreed (const char *language)
{
  for (const char *at = strchr (language, '-'); at; at = strchr (at + 1, '-'))
    if (g_ascii_strncasecmp (at, "-x-", 3) == 0)
      return at;
  return language + strlen (language);
}

/* "zh-Hant-TW", "zh-Hant", "zh", each with @agreed behind it. */
static const Entry *
find_shorter (const JdLocalized *localized, const char *language, gsize length, const char *agreed)
{
  while (TRUE)
    {
      const Entry *entry = find_entry (localized, language, length, agreed);
      const char *hyphen = g_strrstr_len (language, (gssize) length, "-");
      if (entry || !hyphen)
        return entry;
      length = (gsize) (hyphen - language);
    }
}

/* As people are addressed goes before the country, "de-x-du" before "de-CH" for "de-CH-x-du"; then any "de-…". */
static const Entry *
find_language (const JdLocalized *localized, const char *language)
{
  const char *agreed = find_agreed (language);
  const gsize length = (gsize) (agreed - language);
  const Entry *entry = *agreed != '\0' ? find_shorter (localized, language, length, agreed) : NULL;

  if (!entry)
    entry = find_shorter (localized, language, length, "");
  return entry ? entry : find_entry (localized, language, strcspn (language, "-"), NULL);
}

const char *
jd_localized_get (const JdLocalized *localized, const char *language, const char **used)
{
  const Entry *entry = NULL;

  if (localized && language)
    entry = find_language (localized, language);
  if (localized && !entry)
    entry = find_language (localized, "en");
  if (localized && !entry && localized->length > 0)
    entry = &localized->entries[0];
  if (used)
    *used = entry ? entry->tag : NULL;
  return entry ? entry->text : NULL;
}

guint
jd_localized_length (const JdLocalized *localized)
{
  return localized ? localized->length : 0;
}

const char *
jd_localized_tag (const JdLocalized *localized, guint index)
{
  g_return_val_if_fail (index < jd_localized_length (localized), NULL);

  return localized->entries[index].tag;
}

const char *
jd_localized_text (const JdLocalized *localized, guint index)
{
  g_return_val_if_fail (index < jd_localized_length (localized), NULL);

  return localized->entries[index].text;
}

void
jd_language_country (const char *tag, char country[3])
{
  g_return_if_fail (tag && country);

  const char *hyphen = strchr (tag, '-');
  const gboolean has_country = hyphen && g_ascii_isalpha (hyphen[1]) && g_ascii_isalpha (hyphen[2]) && !g_ascii_isalnum (hyphen[3]);
  country[0] = has_country ? g_ascii_toupper (hyphen[1]) : '\0';
  country[1] = has_country ? g_ascii_toupper (hyphen[2]) : '\0';
  country[2] = '\0';
}

const char *
jd_language_public (const char *tag)
{
  g_return_val_if_fail (tag, NULL);

  const char *agreed = find_agreed (tag);
  if (*agreed == '\0')
    return tag;
  g_autofree char *public = g_strndup (tag, (gsize) (agreed - tag));
  return g_intern_string (public);
}

char *
jd_language_bare (const char *tag)
{
  g_return_val_if_fail (tag, NULL);

  return g_strndup (tag, strcspn (tag, "-_"));
}

char *
jd_language_from_locale (const char *locale)
{
  g_return_val_if_fail (locale, NULL);

  g_autofree char *tag = g_strdelimit (g_strndup (locale, strcspn (locale, ".@")), "_", '-');
  return jd_is_language_tag (tag) ? g_steal_pointer (&tag) : NULL;
}

gboolean
jd_language_same (const char *a, const char *b)
{
  g_return_val_if_fail (a && b, FALSE);

  while (*a != '\0' && *a != '-' && g_ascii_tolower (*a) == g_ascii_tolower (*b))
    a++, b++;
  return (*a == '\0' || *a == '-') && (*b == '\0' || *b == '-');
}

gboolean
jd_language_may_be (const char *a, const char *b)
{
  g_return_val_if_fail (a && b, FALSE);

  return *a == '\0' || *b == '\0' || jd_language_same (a, b);
}

/* Subtags of 1 to 8 letters or digits; the first is a language of 2 to 8 letters ("i" and "x" tags are not for texts). */
gboolean
jd_is_language_tag (const char *tag)
{
  guint length = 0, subtag = 0;

  g_return_val_if_fail (tag, FALSE);

  for (const char *p = tag;; p++)
    {
      if (*p == '-' || *p == '\0')
        {
          if (length < (subtag == 0 ? 2u : 1u) || length > 8)
            return FALSE;
          if (*p == '\0')
            return p - tag <= 35;
          length = 0;
          subtag++;
        }
      else if (subtag == 0 ? g_ascii_isalpha (*p) : g_ascii_isalnum (*p))
        length++;
      else
        return FALSE;
    }
}
