// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "edit/jd-edit.h"
#include "loop-util.h"
#include "review/vacancy-review.h"

/* A small posting, for tests of what is made from one and of what is found in it, with the dictionary of hunspell-en-us. */

static inline JdPosting *
output_take (JdPosting *before, JdPosting *after, GError **error)
{
  g_assert_no_error (*error);
  g_assert_nonnull (after);
  jd_posting_unref (before);
  return after;
}

static inline JdPosting *
output_add_line (JdPosting *posting, const char *section, guint index, const char *text, char **id)
{
  GError *error = NULL;
  const char *made;
  JdPosting *after = output_take (posting, jd_edit_insert_text (posting, section, index, "x", &made, &error), &error);
  g_autofree char *copy = g_strdup (made);

  after = output_take (after, jd_edit_set_text (after, copy, text, &error), &error);
  if (id)
    *id = g_steal_pointer (&copy);
  return after;
}

static inline JdPosting *
output_set (JdPosting *posting, const char *name, const char *value)
{
  GError *error = NULL;

  return output_take (posting, jd_edit_set_value (posting, name, value, &error), &error);
}

/* Once there is a dictionary. */
static inline void
output_proofread (VacancyReview *review)
{
  while (!vacancy_review_finish (review))
    g_main_context_iteration (NULL, TRUE);
}

/* A posting called @title with one section of duties; @lines NULL-terminated; @ids (may be NULL) gets their ids, to be freed. */
static inline JdPosting *
output_posting (const char *title, const char *const *lines, char **ids)
{
  GError *error = NULL;
  const char *made;
  g_autofree char *section = NULL;
  JdPosting *posting = output_set (jd_posting_new ("00000000-0000-4000-8000-000000000001", "en-US"), "title", title);

  posting = output_set (posting, "company", "Northwind");
  /* Where no rule of law that ships holds. */
  posting = output_set (posting, "location", "Tokyo, JP");
  posting = output_set (posting, "apply", "jobs@example.com");
  posting = output_take (posting, jd_edit_add_section (posting, 0, JD_KIND_DUTY, "What You Will Do", &made, &error), &error);
  section = g_strdup (made);
  for (guint i = 0; lines && lines[i]; i++)
    posting = output_add_line (posting, section, i, lines[i], ids ? &ids[i] : NULL);
  return posting;
}

static inline VacancySession *
output_session (JdPosting *posting)
{
  g_autoptr (JdLibrary) library = jd_library_new ();
  VacancySession *session = vacancy_session_new (library, posting, NULL, NULL);

  jd_posting_unref (posting);
  return session;
}

static inline JdPlacement *
output_line_of (VacancySession *session, const char *id)
{
  JdPlacement *placement = jd_posting_placement (vacancy_session_posting (session), id, NULL, NULL);

  g_assert_nonnull (placement);
  return placement;
}

static inline void
output_set_text (VacancySession *session, const char *id, const char *text)
{
  g_assert_true (vacancy_session_apply (session, jd_edit_set_text (vacancy_session_posting (session), id, text, NULL), "Edit"));
}

static inline void
output_set_value (VacancySession *session, const char *name, const char *value)
{
  g_assert_true (vacancy_session_apply (session, jd_edit_set_value (vacancy_session_posting (session), name, value, NULL), "Set"));
}

static inline void
output_set_language (VacancySession *session, const char *language)
{
  g_assert_true (vacancy_session_apply (session, jd_edit_set_language (vacancy_session_posting (session), language, NULL), "Change Language"));
}

/* "Enginer@#": what the list has, and where. */
static inline char *
output_findings (GListModel *model)
{
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (model); i++)
    {
      g_autoptr (VacancyFinding) finding = g_list_model_get_item (model, i);

      g_string_append_printf (out, "%s%s@%s", i > 0 ? " " : "", vacancy_finding_word (finding), vacancy_finding_place (finding));
    }
  return g_string_free (out, FALSE);
}

#define output_assert_findings(review, expected) \
  G_STMT_START \
  { \
    g_autofree char *output_found = output_findings (G_LIST_MODEL (review)); \
    g_assert_cmpstr (output_found, ==, expected); \
  } \
  G_STMT_END

/* The same once there is a dictionary and all was looked at. */
#define output_assert_proofread(review, expected) \
  G_STMT_START \
  { \
    output_proofread (review); \
    output_assert_findings (review, expected); \
  } \
  G_STMT_END

static inline void
output_count (guint *count)
{
  (*count)++;
}
