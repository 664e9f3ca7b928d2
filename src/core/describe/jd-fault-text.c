// SPDX-License-Identifier: GPL-3.0-or-later
#include "describe/jd-fault-text.h"

#include <glib/gi18n-lib.h>
#include <stdio.h>
#include <string.h>

#include "describe/jd-block-card.h"
#include "describe/jd-role-text.h"
#include "library/jd-library-variants.h"

/* One of them, and who asks. Each of these functions gives a sentence, or NULL for what it has none for. */
typedef struct
{
  const JdLibrary *library;
  const JdFault *fault;
  const char *reader;
} Told;

static gboolean
begins (const Told *told, const char *path)
{
  return told->fault->path && g_str_has_prefix (told->fault->path, path);
}

static gboolean
contains (const Told *told, const char *part)
{
  return told->fault->path && strstr (told->fault->path, part);
}

/* ---- blocks ---- */

/* "Senior · Netherlands": where the wording is for. New string. */
static char *
where_of (const Told *told, const JdBlock *block, int variant, const char *language)
{
  const gboolean is_variant = variant >= 0 && (guint) variant < block->variants->len;

  return jd_block_where (told->library, is_variant ? ((const JdVariant *) g_ptr_array_index (block->variants, variant))->when : NULL, language, told->reader);
}

typedef struct
{
  int sought, rival; /* variants; -1: none */
} Search;

static void
tie_cb (guint first, guint second, const JdContext *context, gpointer data)
{
  Search *search = data;

  if (search->rival < 0 && search->sought == (int) second)
    search->rival = (int) first;
}

static char *
tell_contradiction (const Told *told, const JdBlock *block)
{
  Search search = { told->fault->variant, -1 };

  jd_library_find_ties (told->library, block, tie_cb, &search);
  if (search.rival < 0)
    return NULL;
  g_autofree char *where = where_of (told, block, search.sought, NULL), *rival = where_of (told, block, search.rival, NULL);
  if (g_str_equal (where, rival))
    /* Translators: %s is where wordings are for, as in "Senior · Netherlands". */
    return g_strdup_printf (_("Two wordings for “%s” say different things."), where);
  /* Translators: likewise both. */
  return g_strdup_printf (_("The wordings for “%s” and for “%s” say different things, and where both hold neither goes first."), rival, where);
}

static char *
tell_reference (const Told *told, const JdBlock *block)
{
  const JdFault *fault = told->fault;
  g_autofree char *where = where_of (told, block, fault->variant, fault->language);

  if (begins (told, "rows"))
    /* Translators: %s is a name in quotation marks, as in the next ones. */
    return g_strdup_printf (_("A row of its pay is for the level %s, which there is not."), fault->found);
  if (contains (told, "level["))
    return g_strdup_printf (_("One of its wordings is for the level %s, which there is not."), fault->found);
  if (fault->language)
    /* Translators: the first %s is where the wording is for, as in "Senior · German". */
    return g_strdup_printf (_("The wording for “%s” has the variable %s, which is declared nowhere."), where, fault->found);
  return NULL;
}

static char *
tell_block (const Told *told)
{
  const JdBlock *block = jd_library_block (told->library, told->fault->id);

  if (!block)
    return NULL;
  switch (told->fault->code)
    {
    case JD_ERROR_AMBIGUOUS:
      if (told->fault->variant >= 0)
        return tell_contradiction (told, block);
      /* Translators: %s is two amounts. */
      return g_strdup_printf (_("Two rows of its pay fit just as well, and say different things: %s."), told->fault->found);
    case JD_ERROR_REFERENCE:
      return tell_reference (told, block);
    case JD_ERROR_LIMIT:
      return g_strdup (_("It has more conditions than can be held against each other."));
    default:
      return NULL;
    }
}

/* ---- roles and levels ---- */

/* "Duties, line 3". New string. */
static char *
line_of (const Told *told, const JdRole *role)
{
  const JdFault *fault = told->fault;

  if (fault->section >= role->sections->len)
    return g_strdup ("");
  const JdRoleSection *section = g_ptr_array_index (role->sections, fault->section);
  /* Translators: a line of a role: the heading of its section, and its number there. */
  return g_strdup_printf (_("“%s”, line %u"), jd_localized_get (section->heading, told->reader, NULL), fault->entry + 1);
}

static char *
tell_role (const Told *told)
{
  const JdFault *fault = told->fault;
  const JdRole *role = jd_library_role (told->library, fault->id);

  if (!role || fault->code != JD_ERROR_REFERENCE)
    return NULL;
  g_autofree char *line = line_of (told, role);
  if (fault->entry != G_MAXUINT && contains (told, "level["))
    /* Translators: the first %s is as in "“Duties”, line 3". */
    return g_strdup_printf (_("%s depends on the level %s, which there is not."), line, fault->found);
  if (fault->entry != G_MAXUINT)
    return g_strdup_printf (_("%s is the block %s, which there is not."), line, fault->found);
  if (contains (told, ".heading"))
    return g_strdup_printf (_("The heading of a section has the variable %s, which is declared nowhere."), fault->found);
  return g_strdup_printf (_("It says something of %s, which there is not."), fault->found);
}

static char *
tell_level (const Told *told)
{
  const JdFault *fault = told->fault;
  guint op;

  if (fault->code == JD_ERROR_CYCLE)
    return g_strdup (_("It follows itself, by way of the levels it follows."));
  if (fault->code != JD_ERROR_REFERENCE)
    return NULL;
  if (fault->path && sscanf (fault->path, "ops[%u]", &op) == 1)
    return g_strdup_printf (_("Operation %u is about the block %s, which there is not."), op + 1, fault->found);
  if (begins (told, "title_pattern"))
    return g_strdup_printf (_("The pattern of its titles has the variable %s, which is declared nowhere."), fault->found);
  return g_strdup_printf (_("It follows %s, which there is not."), fault->found);
}

/* ---- files ---- */

static char *
tell_file (const Told *told)
{
  switch (told->fault->code)
    {
    case JD_ERROR_ENCODING:
    case JD_ERROR_SYNTAX:
      return g_strdup (_("The file is damaged, or was edited by hand and is not whole: what is in it cannot be read."));
    case JD_ERROR_LIMIT:
      return g_strdup (_("The file is larger than what is read."));
    case JD_ERROR_VERSION:
      return g_strdup (_("The file was written by a newer version of Vacancy."));
    case JD_ERROR_TYPE:
    case JD_ERROR_VALUE:
    case JD_ERROR_MISSING:
      /* Translators: %s is a place in a file, as in "variants[1].body". */
      return told->fault->path ? g_strdup_printf (_("The file is left out: what it has at “%s” is missing, or is not what belongs there."), told->fault->path) : NULL;
    default:
      return NULL;
    }
}

/* ---- all ---- */

/* Its own words where nobody has better ones, without the file, which is the subject. New string. */
static char *
own_words (const JdFault *fault)
{
  const gsize length = fault->file ? strlen (fault->file) : 0;
  const gboolean named = length > 0 && g_str_has_prefix (fault->message, fault->file) && g_str_has_prefix (fault->message + length, ": ");

  return g_strdup (fault->message + (named ? length + 2 : 0));
}

static char *
sentence_of (const Told *told)
{
  switch (told->fault->place)
    {
    case JD_FAULT_BLOCK:
      return tell_block (told);
    case JD_FAULT_ROLE:
      return tell_role (told);
    case JD_FAULT_LEVEL:
      return tell_level (told);
    case JD_FAULT_FILE:
    default:
      return tell_file (told);
    }
}

/* What people call it. New string; NULL: nothing is named. */
static char *
subject_of (const Told *told)
{
  const JdFault *fault = told->fault;
  const JdBlock *block = fault->place == JD_FAULT_BLOCK ? jd_library_block (told->library, fault->id) : NULL;
  const JdRole *role = fault->place == JD_FAULT_ROLE ? jd_library_role (told->library, fault->id) : NULL;
  const JdLevel *level = fault->place == JD_FAULT_LEVEL ? jd_library_level (told->library, fault->id) : NULL;

  if (block)
    return g_strdup (jd_block_title (block, told->reader));
  if (role)
    return g_strdup (jd_role_name (role, told->reader));
  if (level)
    return g_strdup (jd_localized_get (level->name, told->reader, NULL));
  return fault->file ? g_filename_display_basename (fault->file) : NULL;
}

void
jd_faults_describe (const JdLibrary *library, const GPtrArray *faults, const char *reader)
{
  g_return_if_fail (library && faults && reader);

  for (guint i = 0; i < faults->len; i++)
    {
      JdFault *fault = g_ptr_array_index (faults, i);
      const Told told = { library, fault, reader };

      g_free (fault->text);
      g_free (fault->subject);
      fault->text = sentence_of (&told);
      if (!fault->text)
        fault->text = own_words (fault);
      fault->subject = subject_of (&told);
    }
}
