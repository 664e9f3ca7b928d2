// SPDX-License-Identifier: GPL-3.0-or-later
#include "edit/jd-edit-new.h"

#include "base/jd-text.h"
#include "compose/jd-phrases.h"
#include "compose/jd-resolve.h"
#include "edit/jd-edit-copy.h"
#include "edit/jd-edit.h"

static char *
clean_line (const char *text)
{
  g_autofree char *clean = jd_text_clean_line (text ? text : "");

  return *clean != '\0' ? g_steal_pointer (&clean) : NULL;
}

static const char *
language_of (const JdNewRequest *request)
{
  return request->language && jd_is_language_tag (request->language) ? request->language : "en";
}

static JdFacts *
make_facts (const JdNewRequest *request)
{
  JdFacts *facts = jd_facts_new ();

  facts->company = clean_line (request->company);
  facts->workplace = g_strdup (request->workplace);
  g_ptr_array_unref (facts->locations);
  facts->locations = jd_locations_from_text (request->location, language_of (request));
  return facts;
}

/* Takes over @posting; NULL stays NULL. */
static JdPosting *
with_value (JdPosting *posting, const char *name, const char *value, GError **error)
{
  g_autoptr (JdPosting) former = posting;

  return former ? jd_edit_set_value (former, name, value, error) : NULL;
}

/* ---- without a role ---- */

/* How to apply is last: add_apply(). */
static const JdKind plan[] = { JD_KIND_SUMMARY, JD_KIND_DUTY, JD_KIND_QUALIFICATION, JD_KIND_BENEFIT, JD_KIND_PROCESS };

static JdPosting *
add_sections (JdPosting *posting, GError **error)
{
  for (guint i = 0; posting && i < G_N_ELEMENTS (plan); i++)
    {
      g_autoptr (JdPosting) former = posting;

      posting = jd_edit_add_section (former, former->sections->len, plan[i], jd_phrase_heading (former->language, plan[i]), NULL, error);
    }
  return posting;
}

/* How to apply is asked for as it is in a posting of a role: by a line that says it. */
static JdPosting *
add_apply (JdPosting *posting, GError **error)
{
  g_autoptr (JdPosting) former = posting;
  g_autoptr (JdPosting) with_line = NULL;
  const JdSection *last = former ? g_ptr_array_index (former->sections, former->sections->len - 1) : NULL;
  const char *line;

  if (last)
    with_line = jd_edit_insert_text (former, last->id, 0, "apply", &line, error);
  return with_line ? jd_edit_set_text (with_line, line, "{apply}", error) : NULL;
}

static JdPosting *
make_plain (JdLibrary *library, const JdNewRequest *request, JdFacts *facts, GError **error)
{
  facts->title = clean_line (request->title);
  return add_apply (add_sections (jd_resolve_new (library, NULL, NULL, request->level, language_of (request), facts, NULL, error), error), error);
}

JdPosting *
jd_edit_new (JdLibrary *library, const JdNewRequest *request, GError **error)
{
  g_return_val_if_fail (library && request, NULL);

  g_autoptr (JdFacts) facts = make_facts (request);
  JdPosting *made;

  if (request->role)
    made = jd_resolve_new (library, NULL, request->role, request->level, language_of (request), facts, NULL, error);
  else
    made = make_plain (library, request, facts, error);
  /* What the level says anyway is not said again, so that it changes with the level. */
  return request->employment ? with_value (made, "employment", request->employment, error) : made;
}

/* ---- from another posting ---- */

JdPosting *
jd_edit_new_from (JdLibrary *library, JdPosting *former, const JdNewRequest *request, gboolean *keeps_pay, GError **error)
{
  g_return_val_if_fail (library && former && request, NULL);

  JdPosting *begun = jd_edit_begin_from (former);
  g_autoptr (JdPosting) told = NULL;

  if (request->title)
    begun = with_value (begun, "title", request->title, error);
  begun = with_value (begun, "company", request->company, error);
  begun = with_value (begun, "location", request->location, error);
  begun = with_value (begun, "workplace", request->workplace, error);
  told = with_value (begun, "employment", request->employment, error);
  return told ? jd_edit_settle (library, former, told, request->level, keeps_pay, error) : NULL;
}
