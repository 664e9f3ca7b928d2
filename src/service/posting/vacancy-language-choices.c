// SPDX-License-Identifier: GPL-3.0-or-later
#include "posting/vacancy-language-choices.h"

#include <glib/gi18n.h>
#include <string.h>

#include "base/jd-locale.h"
#include "describe/jd-block-text.h"
#include "posting/vacancy-choice.h"

/* As many are remembered. */
#define RECENT_MAX 5

static gboolean
has_id (gconstpointer choice, gconstpointer id)
{
  return g_str_equal (vacancy_choice_id ((VacancyChoice *) choice), id);
}

static void
add (GPtrArray *choices, const char *language, gboolean likely)
{
  g_autofree char *name = NULL;

  if (!jd_is_language_tag (language) || g_ptr_array_find_with_equal_func (choices, language, has_id, NULL))
    return;
  name = jd_locale_language_name (language, jd_program_language ());
  g_ptr_array_add (choices, vacancy_choice_new (language, name, NULL, likely));
}

/* "de" beside "de-AT", "de-CH" and "de-DE". */
static void
add_with_bare (GPtrArray *choices, const char *language)
{
  g_autofree char *bare = jd_language_bare (language);

  add (choices, bare, FALSE);
  add (choices, language, FALSE);
}

static void
add_all (GPtrArray *choices, char **languages, gboolean likely)
{
  for (guint i = 0; languages[i]; i++)
    {
      g_autofree char *tag = jd_language_from_locale (languages[i]);

      if (tag && likely)
        add (choices, tag, TRUE);
      else if (tag)
        add_with_bare (choices, tag);
    }
}

static void
add_block_languages (GPtrArray *choices, JdLibrary *library, const JdPosting *posting)
{
  for (guint i = 0; i < posting->sections->len; i++)
    {
      const JdSection *section = posting->sections->pdata[i];

      for (guint k = 0; k < section->placements->len; k++)
        {
          const JdPlacement *placement = section->placements->pdata[k];
          const JdBlock *block = placement->block ? jd_library_block (library, placement->block) : NULL;

          for (guint n = 0; block && n < jd_localized_length (block->body); n++)
            add (choices, jd_localized_tag (block->body, n), TRUE);
        }
    }
}

GPtrArray *
vacancy_language_choices (JdLibrary *library, const JdPosting *posting, const char *current, GSettings *settings)
{
  GPtrArray *choices = g_ptr_array_new_with_free_func (g_object_unref);
  g_auto (GStrv) recent = g_settings_get_strv (settings, "recent-languages");

  if (current)
    add (choices, current, TRUE);
  add_all (choices, recent, TRUE);
  if (posting)
    add_block_languages (choices, library, posting);
  add_all (choices, (char **) g_get_language_names (), TRUE);
  vacancy_choices_sort (choices);
  return choices;
}

void
vacancy_language_choices_add (GPtrArray *choices, char **installed)
{
  add_all (choices, installed, FALSE);
  vacancy_choices_sort (choices);
}

void
vacancy_language_choices_add_known (GPtrArray *choices)
{
  g_return_if_fail (choices);
  for (guint i = 0; jd_locale_nth (i); i++)
    if (!strchr (jd_locale_nth (i), '-'))
      add (choices, jd_locale_nth (i), FALSE);
  vacancy_choices_sort (choices);
}

static gboolean
is_complete (char **complete, const char *language)
{
  for (char **tag = complete; *tag; tag++)
    if (jd_language_same (*tag, language))
      return TRUE;
  return FALSE;
}

void
vacancy_language_choices_tell_complete (GPtrArray *choices, char **complete)
{
  g_return_if_fail (choices);

  for (char **tag = complete; tag && *tag; tag++)
    add (choices, *tag, TRUE);
  for (guint i = 0; complete && i < choices->len; i++)
    {
      VacancyChoice *choice = choices->pdata[i];
      const gboolean there = is_complete (complete, vacancy_choice_id (choice));
      /* Translators: of a language in a list of languages: nobody has written the role in it. Short, for names stand in front of it. */
      choices->pdata[i] = vacancy_choice_new (vacancy_choice_id (choice), vacancy_choice_name (choice), there ? NULL : _("lacking"), there && vacancy_choice_is_likely (choice));
      g_object_unref (choice);
    }
  vacancy_choices_sort (choices);
}

void
vacancy_language_choices_remember (GSettings *settings, const char *language)
{
  g_auto (GStrv) before = g_settings_get_strv (settings, "recent-languages");
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) after = NULL;
  guint n = 1;

  g_strv_builder_add (builder, language);
  for (guint i = 0; before[i] && n < RECENT_MAX; i++)
    if (!g_str_equal (before[i], language))
      {
        g_strv_builder_add (builder, before[i]);
        n++;
      }
  after = g_strv_builder_end (builder);
  g_settings_set_strv (settings, "recent-languages", (const char *const *) after);
}
