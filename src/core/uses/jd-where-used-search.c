// SPDX-License-Identifier: GPL-3.0-or-later
#include "jd-where-used-search.h"

#include <glib/gi18n-lib.h>

#include "base/jd-error.h"

typedef struct
{
  JdBlockUses uses;
  JdWhereUsed *used;        /* owned */
  const JdLibrary *library; /* borrowed */
} Known;

/* Who uses a block in two places is one. */
static guint
count_cb (gconstpointer data, const char *block)
{
  const GPtrArray *uses = jd_where_used_of (((const Known *) data)->used, block);
  guint count = 0;

  for (guint at = 0; jd_uses_next_user (uses, &at);)
    count++;
  return count;
}

static const JdLocalized *
names_of (const JdLibrary *library, const JdUser *user)
{
  const JdRole *role = user->kind == JD_USER_ROLE ? jd_library_role (library, user->id) : NULL;
  const JdLevel *level = user->kind == JD_USER_LEVEL ? jd_library_level (library, user->id) : NULL;

  return role ? role->name : level ? level->name : NULL;
}

static gboolean
is_called (const JdLibrary *library, const JdUser *user, const char *beginning)
{
  const JdLocalized *names = names_of (library, user);
  g_autofree char *file = user->file ? g_filename_display_basename (user->file) : NULL;

  for (guint i = 0; names && i < jd_localized_length (names); i++)
    if (jd_search_name_begins (jd_localized_text (names, i), beginning))
      return TRUE;
  return (user->kind != JD_USER_POSTING && jd_search_name_begins (user->id, beginning)) || (user->title && jd_search_name_begins (user->title, beginning))
         || (file && jd_search_name_begins (file, beginning));
}

static gboolean
is_used_by_cb (gconstpointer data, const char *block, const char *beginning)
{
  const Known *known = data;
  const GPtrArray *uses = jd_where_used_of (known->used, block);

  for (guint i = 0; i < uses->len; i++)
    if (is_called (known->library, ((const JdUse *) g_ptr_array_index (uses, i))->user, beginning))
      return TRUE;
  return FALSE;
}

/* More are a number. */
#define NAMED 3

/* "“Cook”". New string. */
static char *
user_name (const JdLibrary *library, const JdUser *user, const char *reader)
{
  const JdLocalized *names = names_of (library, user);
  const char *name = names ? jd_localized_get (names, reader, NULL) : user->title;

  return jd_error_quote (name && *name ? name : user->id);
}

static char *
kept_by_cb (gconstpointer data, const char *block, const char *reader)
{
  const Known *known = data;
  const GPtrArray *uses = jd_where_used_of (known->used, block);
  g_autoptr (GString) text = g_string_new (NULL);
  guint count = 0;

  for (guint at = 0;;)
    {
      const JdUser *user = jd_uses_next_user (uses, &at);
      if (!user)
        break;
      if (user->is_posted || ++count > NAMED)
        continue;
      g_autofree char *name = user_name (known->library, user, reader);
      g_string_append_printf (text, "%s%s", text->len > 0 ? ", " : "", name);
    }
  if (count == 0)
    return NULL;
  if (count > NAMED)
    /* Translators: behind a list of roles, levels and postings: "“Cook”, “Waiter” and 2 more". */
    g_string_append_printf (text, ngettext (" and %u more", " and %u more", count - NAMED), count - NAMED);
  return g_string_free (g_steal_pointer (&text), FALSE);
}

JdBlockUses *
jd_block_uses_new (JdWhereUsed *used, const JdLibrary *library)
{
  g_return_val_if_fail (used && library, NULL);

  Known *known = g_new0 (Known, 1);
  known->uses = (JdBlockUses){ count_cb, is_used_by_cb, kept_by_cb, known };
  known->used = jd_where_used_ref (used);
  known->library = library;
  return &known->uses;
}

void
jd_block_uses_free (JdBlockUses *uses)
{
  if (!uses)
    return;
  Known *known = (Known *) uses;
  jd_where_used_unref (known->used);
  g_free (known);
}

void
jd_search_know_library_uses (JdSearch *search, const JdLibrary *library)
{
  g_return_if_fail (search && library);

  g_autoptr (JdWhereUsed) used = jd_where_used_new ();
  jd_where_used_add_library (used, library);
  jd_search_take_uses (search, jd_block_uses_new (used, library), jd_block_uses_free);
}
