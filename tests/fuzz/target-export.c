// SPDX-License-Identifier: GPL-3.0-or-later
/* A posting somebody typed: the lines are title, company, places, contact and pay, the rest is wording. */
#include "edit/jd-edit.h"
#include "fuzz-json.h"
#include "fuzz-page.h"

static JdPosting *
with_value (JdPosting *taken, const char *name, const char *value)
{
  g_autoptr (JdPosting) before = taken;
  JdPosting *after = jd_edit_set_value (before, name, value, NULL);

  return after != NULL ? after : jd_posting_ref (before);
}

static JdPosting *
with_line (JdPosting *taken, JdKind kind, const char *text)
{
  g_autoptr (JdPosting) before = taken;
  const char *id;
  g_autoptr (JdPosting) headed = jd_edit_add_section (before, before->sections->len, kind, text, &id, NULL);
  JdSection *section = headed->sections->pdata[headed->sections->len - 1];
  JdPosting *after = jd_edit_insert_text (headed, section->id, 0, text, &id, NULL);

  g_assert_nonnull (after);
  return after;
}

static void
try (const char *data, gsize length)
{
  static const char *const names[] = { "title", "company", "location", "apply", "pay", "reference" };
  static const JdKind kinds[] = { JD_KIND_DUTY, JD_KIND_QUALIFICATION, JD_KIND_TEXT };
  g_auto (GStrv) lines = g_strsplit (data, "\n", G_N_ELEMENTS (names) + G_N_ELEMENTS (kinds));
  g_autoptr (JdPosting) posting = jd_posting_new ("p", "en");

  for (guint i = 0; lines[i] != NULL; i++)
    if (i < G_N_ELEMENTS (names))
      posting = with_value (posting, names[i], lines[i]);
    else
      posting = with_line (posting, kinds[i - G_N_ELEMENTS (names)], lines[i]);
  fuzz_export (posting);
  fuzz_check_page (posting);
}

static const char *const seeds[] = {
  "Cook\nR&D <b>\nUtrecht, NL\nhttps://jobs.example.com/?f[level]=senior\nKWD 1,234.500 per month\nA-1\n**Cook** [for](https://e.example/(a) {company}\n- one\n- \xd0\xb9\xd1\x91\nEnd \" onload=\"x", NULL,
};

const FuzzTarget fuzz_target = { .try = try, .seeds = seeds, .rounds = 2000, .times = 8 };
