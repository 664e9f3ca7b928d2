// SPDX-License-Identifier: GPL-3.0-or-later
#include "manage/vacancy-library-choices.h"

#include <glib/gi18n.h>

#include "describe/jd-block-text.h"
#include "library/jd-library-stack.h"
#include "library/vacancy-library-folders.h"
#include "library/vacancy-recent-blocks.h"
#include "manage/vacancy-saved-searches.h"

typedef VacancyLibraryChoice Choice;
typedef VacancyLibraryChoicesOf Of;

static void
choice_free (gpointer data)
{
  Choice *choice = data;

  g_free (choice->name);
  g_free (choice->repository);
  g_free ((char *) choice->query.folder);
  g_free ((char *) choice->query.query);
  g_strfreev ((GStrv) choice->query.only);
  g_free (choice);
}

gboolean
vacancy_library_choice_same (const Choice *a, const Choice *b)
{
  const gboolean same_sort = a->kind == b->kind && a->favourites == b->favourites && a->recent == b->recent && (a->search == G_MAXUINT) == (b->search == G_MAXUINT);

  return same_sort && a->query.kind == b->query.kind && a->query.state == b->query.state && g_strcmp0 (a->query.folder, b->query.folder) == 0
         && g_strcmp0 (a->query.query, b->query.query) == 0;
}

/* Which blocks are favourites may be another, when they are chosen. */
gboolean
vacancy_library_choice_same_blocks (const Choice *a, const Choice *b)
{
  const gboolean both = a->query.only && b->query.only;

  return vacancy_library_choice_same (a, b) && (both ? g_strv_equal (a->query.only, b->query.only) : a->query.only == b->query.only);
}

/* ---- what there is to choose ---- */

/* Takes @name. */
static Choice *
add_choice (GPtrArray *choices, const char *heading, char *name, guint count)
{
  Choice *choice = g_new0 (Choice, 1);

  *choice = (Choice){ .heading = heading, .name = name, .count = count, .search = G_MAXUINT, .query = { .kind = JD_KIND_OTHER } };
  g_ptr_array_add (choices, choice);
  return choice;
}

static void
add_folders (GPtrArray *choices, const Of *of)
{
  JdLibraryPlace place;

  /* Those of the person, who comes first, lie on top. */
  for (guint i = of->counts->n_folders; i > 0 && jd_library_find_folder (of->library, i - 1, &place); i--)
    {
      Choice *choice = add_choice (choices, _("Folders"), jd_library_folder_name (place.folder), of->counts->folders[i - 1]);

      choice->read_only = !place.writable;
      choice->query.folder = g_strdup (place.folder);
      choice->repository = of->git ? vacancy_git_text (of->git, place.folder) : NULL;
    }
}

/* A search that is kept may be in one, too. */
gboolean
vacancy_library_choice_is_folder (const Choice *choice)
{
  return choice->query.folder && choice->search == G_MAXUINT;
}

/* A folder of a team is none that comes with the program, nor the person's own. */
static gboolean
is_team (const char *path)
{
  g_autofree char *own = jd_library_personal_folder ();

  return !g_str_equal (path, own) && !g_str_equal (path, jd_library_starter_path ());
}

/* Of the folders that were added: those there are; and where the others would stand, in @missing, a choice for each of them. */
static void
note_folder (GPtrArray *choices, const char *path, guint *behind)
{
  for (guint i = 0; i < choices->len; i++)
    {
      Choice *choice = g_ptr_array_index (choices, i);

      if (vacancy_library_choice_is_folder (choice) && g_str_equal (choice->query.folder, path))
        {
          choice->is_added = TRUE;
          *behind = i;
          return;
        }
    }
  g_autoptr (GPtrArray) one = g_ptr_array_new ();
  Choice *missing = add_choice (one, _("Folders"), jd_library_folder_name (path), 0);

  missing->is_added = missing->is_team = missing->is_missing = TRUE;
  missing->query.folder = g_strdup (path);
  g_ptr_array_insert (choices, (int) *behind, missing);
}

/* Up to the personal one all lie on top of what was added. */
static void
note_folders (GPtrArray *choices, GSettings *settings)
{
  g_auto (GStrv) added = settings ? vacancy_library_folders_get (settings) : NULL;
  guint behind = 1;

  for (guint i = 0; i < choices->len; i++)
    {
      Choice *choice = g_ptr_array_index (choices, i);

      choice->is_team = vacancy_library_choice_is_folder (choice) && is_team (choice->query.folder);
      behind = vacancy_library_choice_is_folder (choice) ? i : behind;
    }
  for (char **path = added; path && *path && **path; path++)
    note_folder (choices, *path, &behind);
}

static void
add_kinds (GPtrArray *choices, const Of *of)
{
  const JdLibraryCounts *counts = of->counts;
  const Choice *former = of->former;

  for (JdKind kind = 0; kind < JD_N_KINDS; kind++)
    if ((counts && counts->kinds[kind] > 0) || (former && former->query.kind == kind))
      add_choice (choices, _("Kinds"), g_strdup (jd_block_kind_plural (kind)), counts ? counts->kinds[kind] : 0)->query.kind = kind;
}

static void
add_searches (GPtrArray *choices, GSettings *settings)
{
  g_autoptr (GVariant) searches = g_settings_get_value (settings, VACANCY_SEARCHES_KEY);

  for (guint i = 0; i < g_variant_n_children (searches); i++)
    {
      char *name, *query;
      Choice *choice;

      g_variant_get_child (searches, i, "(ss)", &name, &query);
      choice = add_choice (choices, _("Saved searches"), name, 0);
      choice->search = i;
      choice->query.query = query;
    }
}

/* Blocks by their ids, those that are still there: as a setting has them, which one is marked by @mark. */
static void
add_listed (GPtrArray *choices, const Of *of, const char *key, const char *name, gboolean stays, gboolean is_recent)
{
  GStrv ids = g_settings_get_strv (of->settings, key);
  guint count = 0;
  Choice *choice;

  for (char **id = ids; *id; id++)
    count += of->library && jd_library_block (of->library, *id) != NULL;
  if (count == 0 && !stays)
    {
      g_strfreev (ids);
      return;
    }
  choice = add_choice (choices, NULL, g_strdup (name), count);
  choice->favourites = !is_recent;
  choice->recent = choice->query.as_listed = is_recent;
  choice->query.only = (const char *const *) ids;
}

static void
add_states (GPtrArray *choices, const Of *of)
{
  static const struct
  {
    JdBlockState state;
    const char *name;
  } states[] = { { JD_STATE_DRAFT, N_("Drafts") }, { JD_STATE_RETIRED, N_("Retired") } };

  for (guint i = 0; i < G_N_ELEMENTS (states); i++)
    if ((of->counts && of->counts->states[states[i].state] > 0) || (of->former && of->former->query.state == states[i].state))
      add_choice (choices, _("Status"), g_strdup (_(states[i].name)), of->counts ? of->counts->states[states[i].state] : 0)->query.state = states[i].state;
}

/* ---- care ---- */

static VacancyScopeKind
scope_of (const JdCareKind *kind)
{
  return kind == &jd_care_faults ? VACANCY_SCOPE_FAULTS : kind == &jd_care_elsewhere ? VACANCY_SCOPE_ELSEWHERE : kind == &jd_care_duplicates ? VACANCY_SCOPE_DUPLICATES : VACANCY_SCOPE_BLOCKS;
}

static guint
count_of (const VacancyCareCounts *care, const JdCareKind *kind)
{
  switch (scope_of (kind))
    {
    case VACANCY_SCOPE_FAULTS:
      return care->n_faults;
    case VACANCY_SCOPE_ELSEWHERE:
      return care->n_elsewhere;
    case VACANCY_SCOPE_DUPLICATES:
      return care->n_duplicates;
    case VACANCY_SCOPE_BLOCKS:
    default:
      return care->care ? jd_care_count (care->care, kind) : 0;
    }
}

static char *
query_of (const char *id)
{
  return g_strconcat ("care:", id, NULL);
}

static gboolean
is_chosen (const Of *of, const JdCareKind *kind)
{
  g_autofree char *query = query_of (kind->id);
  const Choice *former = of->former;

  return former && former->kind == scope_of (kind) && (former->kind != VACANCY_SCOPE_BLOCKS || (former->explanation && g_strcmp0 (former->query.query, query) == 0));
}

static void
add_kind_of_care (GPtrArray *choices, const Of *of, const JdCareKind *kind)
{
  const guint count = count_of (&of->care, kind);
  Choice *choice;

  /* What says almost the same takes its time to be found, and is told there. */
  if (count == 0 && !is_chosen (of, kind) && kind != &jd_care_duplicates)
    return;
  choice = add_choice (choices, _("Needs care"), g_strdup (_(kind->title)), count);
  choice->kind = scope_of (kind);
  choice->explanation = _(kind->explanation);
  if (choice->kind == VACANCY_SCOPE_BLOCKS)
    choice->query.query = query_of (kind->id);
}

/* All blocks that need care; or that all is well. */
static void
add_all_care (GPtrArray *choices, const Of *of)
{
  const guint count = jd_care_count (of->care.care, NULL);
  const gboolean is_well = count == 0 && of->care.n_faults == 0 && of->care.n_elsewhere == 0 && of->care.n_duplicates == 0;
  Choice *choice = add_choice (choices, _("Needs care"), g_strdup (is_well ? _("Nothing needs care") : _("All that need care")), count);

  choice->is_well = is_well;
  choice->explanation = is_well ? NULL : _("Blocks that need care of any kind, each with what it needs.");
  choice->query.query = query_of (JD_CARE_ANY);
}

static void
add_care (GPtrArray *choices, const Of *of)
{
  if (of->care.care)
    add_all_care (choices, of);
  for (const JdCareKind *const *kind = jd_care_kinds (); *kind; kind++)
    add_kind_of_care (choices, of, *kind);
}

/* ---- all of them ---- */

static void
add_marked (GPtrArray *choices, const Of *of)
{
  add_listed (choices, of, "library-favourites", _("Favourites"), of->former && of->former->favourites, FALSE);
  add_listed (choices, of, VACANCY_RECENT_BLOCKS_KEY, _("Recently used"), of->former && of->former->recent, TRUE);
}

GPtrArray *
vacancy_library_choices_new (const VacancyLibraryChoicesOf *of)
{
  GPtrArray *choices = g_ptr_array_new_with_free_func (choice_free);

  add_choice (choices, NULL, g_strdup (_("All blocks")), of->counts ? of->counts->blocks : 0);
  if (of->settings)
    add_marked (choices, of);
  if (of->counts)
    add_folders (choices, of);
  add_kinds (choices, of);
  if (of->settings)
    add_searches (choices, of->settings);
  if (of->counts)
    add_care (choices, of);
  add_states (choices, of);
  if (of->counts)
    note_folders (choices, of->settings);
  return choices;
}
