// SPDX-License-Identifier: GPL-3.0-or-later
/* Our own formats on the clipboard, where anybody may have put them: lines as a small posting, and wording. What is taken in is saved and read as the same. */
#include "base/jd-text.h"
#include "edit/jd-edit.h"
#include "edit/jd-edit-block.h"
#include "fuzz-json.h"

static JdPosting *sample;
static JdLibrary *library;

static void
begin (void)
{
  JdSection *section = jd_section_new ("s", JD_KIND_DUTY, "Duties");

  library = jd_library_new ();
  sample = jd_posting_new ("p", "en");
  g_ptr_array_add (section->placements, jd_placement_new ("a", JD_KIND_DUTY));
  g_ptr_array_add (sample->sections, section);
}

static void
end (void)
{
  g_clear_pointer (&sample, jd_posting_unref);
  g_clear_pointer (&library, jd_library_unref);
}

static void
check_saved (const JdPosting *posting)
{
  g_autoptr (GError) error = NULL;
  gsize length;
  g_autofree char *json = jd_posting_to_json (posting, &length);
  g_autoptr (JdPosting) again = jd_posting_parse (json, length, "fuzz", &error);

  g_assert_no_error (error);
  g_assert_true (jd_posting_equal (posting, again));
  fuzz_export (posting);
}

static void
try_blocks (const char *data, gsize length)
{
  g_autoptr (JdPosting) excerpt = jd_posting_parse (data, length, NULL, NULL);
  const JdInsertPoint point = { .section = "s" };
  g_autoptr (GError) error = NULL;
  const char *id;

  if (excerpt == NULL)
    return;
  g_autoptr (JdPosting) after = jd_edit_insert_excerpt (sample, library, excerpt, &point, &id, &error);
  if (after != NULL)
    check_saved (after);
  else
    fuzz_assert_told (error);
}

static void
try_wording (const char *data, gsize length)
{
  g_autofree char *clean = jd_text_clean (data, (gssize) length, JD_TEXT_PARAGRAPHS, NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (JdPosting) after = jd_edit_set_text (sample, "a", clean, &error);

  if (after != NULL)
    check_saved (after);
  else
    fuzz_assert_told (error);
}

static void
try (const char *data, gsize length)
{
  try_blocks (data, length);
  try_wording (data, length);
}

static const char *const seeds[] = { "a **b** [c](https://e.example/?f[x]=1) {company}", NULL };
static const FuzzFiles files[] = { { "core/samples/posting", ".vacancy", 20 }, { NULL, NULL, 0 } };

const FuzzTarget fuzz_target = { .try = try, .change = fuzz_change_value, .begin = begin, .end = end, .seeds = seeds, .files = files, .frames = fuzz_json_frames, .rounds = 1000, .times = 2 };
