// SPDX-License-Identifier: GPL-3.0-or-later
/* Postings in short for the checks of structure, and what these find. */
#pragma once

#include <string.h>

#include "check/jd-check.h"
#include "compose/jd-compose.h"
#include "edit/jd-edit.h"
#include "starter-posting.h"
#include "test-folder.h"

#define TODAY "2026-12-01"

static inline JdStructureData *
structure_data (void)
{
  static JdStructureData *data;

  if (!data)
    data = jd_structure_data_load_from ((const char *const[]) { g_getenv ("VACANCY_DATA_DIR"), NULL });
  return data;
}

/* By the letter a line begins with: D duty, Q must-have, N nice to have, A about, B benefit, S salary, T text, and "-" an item of a list of text. */
static inline JdKind
kind_of_letter (char letter)
{
  switch (letter)
    {
    case 'D':
      return JD_KIND_DUTY;
    case 'Q':
    case 'N':
      return JD_KIND_QUALIFICATION;
    case 'A':
      return JD_KIND_ABOUT;
    case 'B':
      return JD_KIND_BENEFIT;
    case 'S':
      return JD_KIND_SALARY;
    default:
      return JD_KIND_TEXT;
    }
}

static inline void
add_line (JdPosting *posting, const char *line)
{
  JdSection *section = g_ptr_array_index (posting->sections, posting->sections->len - 1);
  g_autofree char *id = g_strdup_printf ("text-%u-%u", posting->sections->len, section->placements->len + 1);
  JdPlacement *placement = jd_placement_new (id, kind_of_letter (*line));

  g_free (placement->text);
  placement->text = g_strdup (line + 2);
  placement->form = *line == '-' ? JD_FORM_ITEM : JD_FORM_OF_KIND;
  placement->necessity = *line == 'Q' ? JD_NECESSITY_MUST : *line == 'N' ? JD_NECESSITY_NICE : JD_NECESSITY_NONE;
  if (*line == 'S')
    {
      placement->has_pay = TRUE;
      placement->pay = (JdPay) { 300000, 350000, "EUR", JD_PERIOD_MONTH, JD_PAY_GROSS };
    }
  g_ptr_array_add (section->placements, placement);
}

/* "# duty Your tasks" begins a section. */
static inline void
add_section (JdPosting *posting, const char *kind, const char *heading)
{
  g_autofree char *id = g_strdup_printf ("s%u", posting->sections->len + 1);

  g_ptr_array_add (posting->sections, jd_section_new (id, (JdKind) MAX (0, jd_name_index (jd_kind_names, kind)), heading));
}

static inline JdPosting *
posting_of (const char *language, const char *level, const char *const *lines)
{
  JdPosting *posting = jd_posting_new ("test", language);

  posting->level = g_strdup (level);
  posting->facts->title = g_strdup ("Baker");
  posting->facts->company = g_strdup ("Northwind");
  for (guint i = 0; lines[i]; i++)
    {
      g_auto (GStrv) parts = g_strsplit (lines[i], " ", 3);
      if (*lines[i] == '#')
        add_section (posting, parts[1], parts[2] ? parts[2] : "");
      else
        {
          if (posting->sections->len == 0)
            add_section (posting, "text", "Work");
          add_line (posting, lines[i]);
        }
    }
  return posting;
}

static inline GPtrArray *
find_in (const JdPosting *posting, const JdRules *rules)
{
  g_autoptr (JdDocument) document = jd_compose (posting);
  const JdCheckContext context = { .language = posting->language, .rules = rules, .today = TODAY, .reader = "en", .structure = structure_data () };

  return jd_check_run (&jd_check_structure, document, &context);
}

/* "structure/short: 12 words; …", a line each. */
static inline char *
found_in (const JdPosting *posting, const JdRules *rules)
{
  g_autoptr (GPtrArray) findings = find_in (posting, rules);
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < findings->len; i++)
    {
      const JdFinding *finding = findings->pdata[i];
      g_assert_nonnull (finding->why);
      g_string_append_printf (out, "%s%s: %s", i > 0 ? "\n" : "", finding->rule, finding->message);
    }
  return g_string_free (out, FALSE);
}

static inline char *
found_of (const char *language, const char *level, const char *const *lines)
{
  g_autoptr (JdPosting) posting = posting_of (language, level, lines);

  return found_in (posting, NULL);
}

#define assert_found(language, level, expected, ...) \
  { \
    g_autofree char *found_ = found_of (language, level, (const char *const[]) { __VA_ARGS__, NULL }); \
    g_assert_cmpstr (found_, ==, expected); \
  }
#define assert_has(language, level, expected, ...) \
  { \
    g_autofree char *found_ = found_of (language, level, (const char *const[]) { __VA_ARGS__, NULL }); \
    if (!strstr (found_, expected)) \
      g_error ("expected “%s”, found “%s”", expected, found_); \
  }
#define assert_has_not(language, level, unexpected, ...) \
  { \
    g_autofree char *found_ = found_of (language, level, (const char *const[]) { __VA_ARGS__, NULL }); \
    if (strstr (found_, unexpected)) \
      g_error ("unexpected “%s” in “%s”", unexpected, found_); \
  }

static inline JdPosting *
shipped_posting (const char *role, const char *level, const char *language)
{
  g_autoptr (JdFacts) facts = jd_facts_new ();
  g_autoptr (GError) error = NULL;

  facts->company = g_strdup ("Northwind Works");
  facts->apply = g_strdup ("mailto:jobs@example.com");
  g_ptr_array_add (facts->locations, jd_location_new ("Utrecht, NL", NULL));
  g_autoptr (JdPosting) posting = jd_resolve_new (starter_library (), NULL, role, level, language, facts, NULL, &error);
  g_assert_no_error (error);
  JdPosting *paid = jd_edit_set_value (posting, "pay", "42000-52000 EUR/year", &error);
  g_assert_no_error (error);
  return paid;
}
