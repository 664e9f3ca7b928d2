// SPDX-License-Identifier: GPL-3.0-or-later
/* Reads the XML that was written for a board as strictly as it was written: text without signs that no file of XML can hold, elements that end where they began, values in references and sections.
 * Each value is held against what it was written from while it is read, so that it costs one look at the text, and no tree of it is made. */
#include <glib/gi18n-lib.h>
#include <string.h>

#include "base/jd-ascii.h"
#include "base/jd-error.h"
#include "jd-board-tree.h"

#define DECLARATION "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
#define SECTION_BEGIN "<![CDATA["
#define SECTION_END "]]>"

typedef struct
{
  const char *at;
  GError **error;
} Reader;

static const struct
{
  const char *name, *sign;
} references[] = { { "&amp;", "&" }, { "&lt;", "<" }, { "&gt;", ">" }, { "&quot;", "\"" }, { "&#39;", "'" } };

static gboolean
fail (Reader *self, const char *path, const char *expected, const char *found)
{
  g_autofree char *quoted_expected = jd_error_quote (expected), *quoted_found = jd_error_quote (found);

  jd_error_set (self->error, JD_ERROR_VALUE, NULL, path, quoted_expected, quoted_found);
  return FALSE;
}

/* ---- signs ---- */

static gboolean
is_noncharacter (const guchar *at)
{
  return at[0] == 0xef && at[1] == 0xbf && (at[2] == 0xbe || at[2] == 0xbf);
}

/* The first sign that cannot stand in XML, or that a reader would take for another; NULL: there is none. */
static const char *
find_wrong_sign (const char *text, gsize length)
{
  const char *end;

  for (const char *at = text; (gsize) (at - text) < length;)
    {
      at += jd_ascii_span (at, length - (gsize) (at - text), ' ', FALSE);
      for (guint i = 0; i < sizeof (guint64) && (gsize) (at - text) < length; at++, i++)
        if (((guchar) *at < ' ' && *at != '\n' && *at != '\t') || ((guchar) *at == 0xef && is_noncharacter ((const guchar *) at)))
          return at;
    }
  return jd_ascii_validate (text, length, &end) ? NULL : end;
}

static gboolean
is_name (const char *name)
{
  if (!g_ascii_isalpha (*name) && *name != '_')
    return FALSE;
  while (g_ascii_isalnum (*name) || *name == '_' || *name == '-' || *name == '.')
    name++;
  return *name == '\0';
}

/* ---- values ---- */

static gboolean
read_literal (Reader *self, const char *path, const char *literal)
{
  const gsize length = strlen (literal);

  if (strncmp (self->at, literal, length) != 0)
    return fail (self, path, literal, self->at);
  self->at += length;
  return TRUE;
}

/* What stands there next, up to the next sign that could mean something: @length bytes of what is given, of the text or of its own. NULL: what could not be read. */
static const char *
read_piece (Reader *self, gsize *length)
{
  const char *piece = self->at;

  *length = strcspn (piece, "<>&\"'");
  if (*piece == '&')
    for (guint i = 0; i < G_N_ELEMENTS (references); i++)
      if (g_str_has_prefix (piece, references[i].name))
        {
          self->at += strlen (references[i].name);
          *length = strlen (references[i].sign);
          return references[i].sign;
        }
  if (g_str_has_prefix (piece, SECTION_BEGIN))
    {
      piece += strlen (SECTION_BEGIN);
      const char *end = strstr (piece, SECTION_END);
      *length = end ? (gsize) (end - piece) : 0;
      self->at = end ? end + strlen (SECTION_END) : self->at;
      return end ? piece : NULL;
    }
  self->at += *length;
  return *length > 0 ? piece : NULL;
}

/* Up to what @ends it. */
static gboolean
read_value (Reader *self, const char *path, const char *value, const char *ends)
{
  while (!g_str_has_prefix (self->at, ends))
    {
      gsize length;
      const char *start = self->at, *piece = read_piece (self, &length);
      if (!piece || strncmp (value, piece, length) != 0)
        return fail (self, path, value, start);
      value += length;
    }
  return *value == '\0' || fail (self, path, value, self->at);
}

/* ---- elements ---- */

static gboolean
is_first (const JdBoardTree *tree, guint index)
{
  const JdBoardTree *attribute = g_ptr_array_index (tree->children, index);

  for (guint i = 0; i < index; i++)
    {
      const JdBoardTree *other = g_ptr_array_index (tree->children, i);
      if (other->attribute && strcmp (other->name, attribute->name) == 0)
        return FALSE;
    }
  return TRUE;
}

/* Readers take a line break or a section in one for something else. */
static gboolean
read_attribute (Reader *self, const JdBoardTree *attribute)
{
  const char *path = attribute->name;

  if (!is_name (path))
    return fail (self, path, _ ("a name of XML"), path);
  if (!read_literal (self, path, " ") || !read_literal (self, path, path) || !read_literal (self, path, "=\""))
    return FALSE;
  const gsize length = strcspn (self->at, "\"<\t\n");
  return self->at[length] == '"' ? read_value (self, path, attribute->value, "\"") && read_literal (self, path, "\"") : fail (self, path, attribute->value, self->at);
}

static gboolean
read_start (Reader *self, const JdBoardTree *tree)
{
  if (!is_name (tree->name))
    return fail (self, tree->name, _ ("a name of XML"), tree->name);
  self->at += strspn (self->at, " \n");
  if (!read_literal (self, tree->name, "<") || !read_literal (self, tree->name, tree->name))
    return FALSE;
  for (guint i = 0; i < tree->children->len; i++)
    {
      const JdBoardTree *child = g_ptr_array_index (tree->children, i);
      if (child->attribute && !(is_first (tree, i) ? read_attribute (self, child) : fail (self, tree->name, _ ("each attribute once"), child->name)))
        return FALSE;
    }
  return read_literal (self, tree->name, ">");
}

static gboolean
read_element (Reader *self, const JdBoardTree *tree)
{
  if (!read_start (self, tree))
    return FALSE;
  if (tree->value && !read_value (self, tree->name, tree->value, "</"))
    return FALSE;
  for (guint i = 0; !tree->value && i < tree->children->len; i++)
    {
      const JdBoardTree *child = g_ptr_array_index (tree->children, i);
      if (!child->attribute && !read_element (self, child))
        return FALSE;
    }
  if (!tree->value)
    self->at += strspn (self->at, " \n");
  return read_literal (self, tree->name, "</") && read_literal (self, tree->name, tree->name) && read_literal (self, tree->name, ">");
}

gboolean
jd_board_xml_check (const JdBoardTree *tree, const char *text, gsize length, GError **error)
{
  g_return_val_if_fail (tree && text && text[length] == '\0', FALSE);

  const char *wrong = find_wrong_sign (text, length);
  Reader self = { text, error };
  if (wrong)
    {
      g_autofree char *found = jd_error_quote (wrong);
      jd_error_set (error, JD_ERROR_SYNTAX, NULL, NULL, _ ("well-formed XML"), found);
      return FALSE;
    }
  if (g_str_has_prefix (text, DECLARATION))
    self.at += strlen (DECLARATION);
  if (!read_element (&self, tree))
    return FALSE;
  self.at += strspn (self.at, " \n");
  return *self.at == '\0' || fail (&self, tree->name, "", self.at);
}
