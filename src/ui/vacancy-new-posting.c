// SPDX-License-Identifier: GPL-3.0-or-later
#include "vacancy-new-posting.h"

#include <string.h>

#include <glib/gi18n.h>

#include "base/jd-text.h"
#include "base/jd-token.h"
#include "compose/jd-phrases.h"
#include "compose/jd-resolve.h"
#include "edit/jd-edit.h"
#include "edit/jd-edit-copy.h"

static char *
clean_line (const char *text)
{
  g_autofree char *clean = jd_text_clean_line (text ? text : "");

  return *clean ? g_steal_pointer (&clean) : NULL;
}

static JdFacts *
make_facts (const VacancyNewRequest *request)
{
  JdFacts *facts = jd_facts_new ();
  g_auto (GStrv) places = g_strsplit (request->location ? request->location : "", ";", -1);

  facts->company = clean_line (request->company);
  facts->workplace = g_strdup (request->workplace);
  for (char **place = places; *place; place++)
    {
      g_autofree char *text = clean_line (*place);

      if (text)
        g_ptr_array_add (facts->locations, jd_location_new (text));
    }
  return facts;
}

static const char *
language_of (const VacancyNewRequest *request)
{
  return request->language && jd_is_language_tag (request->language) ? request->language : "en";
}

/* What the level says anyway is not said again, so that it changes with the level. */
static JdPosting *
with_employment (JdPosting *posting, const char *employment, GError **error)
{
  g_autoptr (JdPosting) former = posting;

  if (!former || !employment)
    return g_steal_pointer (&former);
  return jd_edit_set_value (former, "employment", employment, error);
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
make_plain (JdLibrary *library, const VacancyNewRequest *request, JdFacts *facts, GError **error)
{
  facts->title = clean_line (request->title);
  return add_apply (add_sections (jd_resolve_new (library, NULL, NULL, request->level, language_of (request), facts, NULL, error), error), error);
}

JdPosting *
vacancy_new_posting_make (JdLibrary *library, const VacancyNewRequest *request, GError **error)
{
  g_autoptr (JdFacts) facts = make_facts (request);
  JdPosting *made;

  if (request->role)
    made = jd_resolve_new (library, NULL, request->role, request->level, language_of (request), facts, NULL, error);
  else
    made = make_plain (library, request, facts, error);
  return with_employment (made, request->employment, error);
}

/* ---- from another posting ---- */

/* Takes over @posting; NULL stays NULL. */
static JdPosting *
with_value (JdPosting *posting, const char *name, const char *value, GError **error)
{
  g_autoptr (JdPosting) former = posting;

  return former ? jd_edit_set_value (former, name, value, error) : NULL;
}

JdPosting *
vacancy_new_posting_make_from (JdLibrary *library, JdPosting *former, const VacancyNewRequest *request, gboolean *keeps_pay, GError **error)
{
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

/* ---- sizes ---- */

char *
vacancy_new_posting_size (const JdDocument *document)
{
  g_autoptr (GHashTable) blocks = g_hash_table_new (NULL, NULL);
  guint sections = 0, words = 0;

  for (const JdNode *node = jd_document_next (document, NULL); node; node = jd_document_next (document, node))
    {
      sections += node->type == JD_NODE_SECTION;
      if (node->placement)
        g_hash_table_add (blocks, (gpointer) node->placement);
      if (node->runs)
        {
          g_autofree char *text = jd_node_text (node);
          words += jd_text_count_words (text, -1);
        }
    }

  g_autofree char *n_sections = g_strdup_printf (ngettext ("%u section", "%u sections", sections), sections);
  g_autofree char *n_blocks = g_strdup_printf (ngettext ("%u block", "%u blocks", g_hash_table_size (blocks)), g_hash_table_size (blocks));
  g_autofree char *n_words = g_strdup_printf (ngettext ("%u word", "%u words", words), words);
  return g_strdup_printf ("%s · %s · %s", n_sections, n_blocks, n_words);
}

static void
count_one (GHashTable *counts, const char *role)
{
  const guint count = GPOINTER_TO_UINT (g_hash_table_lookup (counts, role));

  g_hash_table_insert (counts, (gpointer) role, GUINT_TO_POINTER (count + 1));
}

static void
count_listed (JdLibrary *library, GHashTable *counts, const JdRole *role)
{
  for (guint i = 0; i < role->sections->len; i++)
    {
      const JdRoleSection *section = g_ptr_array_index (role->sections, i);

      for (guint j = 0; j < section->entries->len; j++)
        {
          const JdRoleEntry *entry = g_ptr_array_index (section->entries, j);
          const JdBlock *block = jd_library_block (library, entry->block);

          if (block && !g_strv_contains ((const char *const *) block->families, role->id))
            count_one (counts, role->id);
        }
    }
}

GHashTable *
vacancy_role_block_counts (JdLibrary *library)
{
  GHashTable *counts = g_hash_table_new (g_str_hash, g_str_equal);
  const GPtrArray *blocks = jd_library_blocks (library), *roles = jd_library_roles (library);

  for (guint i = 0; i < blocks->len; i++)
    {
      const JdBlock *block = g_ptr_array_index (blocks, i);

      for (char **family = block->families; block->status != JD_STATUS_RETIRED && *family; family++)
        count_one (counts, *family);
    }
  for (guint i = 0; i < roles->len; i++)
    count_listed (library, counts, g_ptr_array_index (roles, i));
  return counts;
}
