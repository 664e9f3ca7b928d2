// SPDX-License-Identifier: GPL-3.0-or-later
/* Files of translators: what is read is the same when it is written again, and whatever it brings to the library is what a library can hold, or faults. */
#include <string.h>

#include "base/jd-po.h"
#include "fuzz-json.h"
#include "fuzz-library.h"
#include "share/jd-translate.h"

static GPtrArray *
parse (const char *data, gsize length)
{
  g_autoptr (GError) error = NULL;
  GPtrArray *entries = jd_po_parse (data, length, "file", &error);
  if (entries == NULL)
    fuzz_assert_told (error);
  return entries;
}

static void
assert_comes_back (const GPtrArray *entries)
{
  g_autoptr (GString) out = g_string_new (NULL);
  for (guint i = 0; i < entries->len; i++)
    jd_po_append (out, &(JdPoText) { .notes = "n", .previous = "p", .entry = *(const JdPoEntry *) entries->pdata[i] });
  g_autoptr (GPtrArray) again = parse (out->str, out->len);
  g_assert_cmpuint (again->len, ==, entries->len);
  for (guint i = 0; i < entries->len; i++)
    {
      const JdPoEntry *one = entries->pdata[i], *other = again->pdata[i];
      g_assert_cmpstr (one->context, ==, other->context);
      g_assert_cmpstr (one->id, ==, other->id);
      g_assert_cmpstr (one->text, ==, other->text);
      g_assert_cmpint (one->fuzzy, ==, other->fuzzy);
    }
}

static void
try (const char *data, gsize length)
{
  static const JdEditNote note = { .on = "2027-01-31" };
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) entries = parse (data, length);
  if (entries == NULL)
    return;
  assert_comes_back (entries);
  g_autoptr (JdTranslation) translation = jd_translate_read (data, length, "file", library, &note, &error);
  if (translation == NULL)
    {
      fuzz_assert_told (error);
      return;
    }
  for (guint i = 0; i < translation->faults->len; i++)
    fuzz_assert_told (translation->faults->pdata[i]);
  for (guint i = 0; i < translation->moved->len; i++)
    fuzz_assert_told (translation->moved->pdata[i]);
  g_assert_true (translation->faults->len == 0 || translation->items->len == 0);
}

#define HEAD "msgid \"\"\nmsgstr \"X-Vacancy-From: en\\nX-Vacancy-To: fr\\n\"\n\n"
static const char *const seeds[] = {
  HEAD "#. note\n#, fuzzy\n#| msgid \"a\"\nmsgctxt \"level/intern/name\"\nmsgid \"Intern\"\nmsgstr \"Stagiaire\"\n",
  HEAD "msgctxt \"level/senior/title_pattern\"\nmsgid \"Senior {role}\"\nmsgstr \"\"\n\"{role} **\\n\"\n",
  HEAD "msgctxt \"role/line-cook/name\"\nmsgid \"Line Cook\"\nmsgstr \"[x](https://a.b) \\\\{\"\n#~ msgid \"b\"\n",
  HEAD "msgctxt \"variable/company/label\"\nmsgid \"Company\"\nmsgstr \"Soci\xc3\xa9t\xc3\xa9\"\n",
  NULL,
};

static const FuzzFrame frames[] = { { HEAD "msgctxt \"level/intern/name\"\nmsgid \"Intern\"\nmsgstr \"", "\"\n" }, { NULL, NULL } };

const FuzzTarget fuzz_target = { .try = try, .begin = library_begin, .end = library_end, .seeds = seeds, .frames = frames, .rounds = 3000, .times = 8 };
