// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/jd-json-read-private.h"

#include <string.h>
#include <glib/gi18n-lib.h>

#include "base/jd-json-scan.h"
#include "base/jd-near.h"
#include "base/jd-text.h"

#define FORMAT 1
#define ID_MAX 80
#define ID_MADE_MAX 60

/* ---- The file ---- */

static void
check_format (JdReader *reader)
{
  JdValue root = jd_reader_root (reader);
  JdValue format = jd_value_member (&root, "format", JD_REQUIRED);
  gint64 version = jd_read_int (&root, "format", JD_REQUIRED, 1, G_MAXINT64, FORMAT);

  if (version <= FORMAT)
    return;
  g_autofree char *expected = g_strdup_printf (_("format %d"), FORMAT);
  g_autofree char *number = jd_value_decimal (version);
  g_autofree char *found = g_strdup_printf (_("format %s, which a newer version of this program wrote"), number);
  jd_value_fault (&format, JD_ERROR_VERSION, expected, found);
}

JdReader *
jd_reader_new (const char *data, gsize length, const char *file, GError **error)
{
  g_return_val_if_fail (data, NULL);

  data = jd_text_skip_mark (data, &length);
  JdJsonTree *tree = jd_json_parse (data, length, file, error);
  if (!tree)
    return NULL;

  g_autoptr (JdReader) reader = g_new0 (JdReader, 1);
  reader->tree = tree;
  reader->data = g_memdup2 (data, length);
  reader->length = length;
  reader->file = g_strdup (file);
  check_format (reader);
  return jd_reader_finish (reader, error) ? g_steal_pointer (&reader) : NULL;
}

void
jd_reader_free (JdReader *reader)
{
  if (!reader)
    return;
  jd_json_tree_free (reader->tree);
  g_clear_error (&reader->fault);
  g_free (reader->data);
  g_free (reader->file);
  g_free (reader);
}

JdValue
jd_reader_root (JdReader *reader)
{
  return (JdValue) { .reader = reader, .node = jd_json_tree_root (reader->tree) };
}

gboolean
jd_reader_finish (JdReader *reader, GError **error)
{
  if (!reader->fault)
    return TRUE;
  g_propagate_error (error, g_error_copy (reader->fault));
  return FALSE;
}

/* ---- Members ---- */

static JdValue
find_member (const JdValue *object, const char *member)
{
  JdValue value = { .reader = object->reader, .parent = object, .member = member };

  if (jd_value_holds (object, JD_JSON_OBJECT))
    value.node = jd_json_node_member (object->node, member);
  else if (object->node)
    jd_value_fault_type (object, JD_WANT_OBJECT);
  return value;
}

JdValue
jd_value_member (const JdValue *object, const char *member, JdNeed need)
{
  JdValue value = find_member (object, member);

  if (!value.node && need == JD_REQUIRED)
    jd_value_fault_type (&value, JD_WANT_ANY);
  return value;
}

gboolean
jd_value_present (const JdValue *value)
{
  return value->node != NULL;
}

gboolean
jd_value_holds (const JdValue *value, JdJsonType type)
{
  return value->node && value->node->type == type;
}

/* A member of @type, or one whose node is NULL: absent, or a fault that is reported. */
static JdValue
find_typed (const JdValue *object, const char *member, JdNeed need, JdJsonType type, JdWanted wanted)
{
  JdValue value = find_member (object, member);

  if (!value.node ? need == JD_REQUIRED : value.node->type != type)
    {
      jd_value_fault_type (&value, wanted);
      value.node = NULL;
    }
  return value;
}

/* ---- Text ---- */

static char *
clean_text (const JdValue *value, JdTextForm form)
{
  const char *raw = value->node->text;

  if (jd_text_is_clean (raw, form))
    return g_strdup (raw);

  JdCleaned cleaned;
  g_autofree char *text = jd_text_clean (raw, -1, form, &cleaned);
  if (cleaned != JD_CLEAN_NOTHING)
    {
      jd_value_fault_dropped (value, raw, cleaned);
      return NULL;
    }
  return g_steal_pointer (&text);
}

char *
jd_value_text (const JdValue *value, JdTextForm form)
{
  if (jd_value_holds (value, JD_JSON_TEXT))
    return clean_text (value, form);
  jd_value_fault_type (value, JD_WANT_TEXT);
  return NULL;
}

char *
jd_read_string (const JdValue *object, const char *member, JdNeed need)
{
  JdValue value = find_typed (object, member, need, JD_JSON_TEXT, JD_WANT_TEXT);
  g_autofree char *text = value.node ? clean_text (&value, JD_TEXT_LINE) : NULL;

  if (!text || *text != '\0')
    return g_steal_pointer (&text);
  jd_value_fault (&value, JD_ERROR_VALUE, _("text"), _("empty text"));
  return NULL;
}

char *
jd_read_text (const JdValue *object, const char *member, JdNeed need)
{
  JdValue value = find_typed (object, member, need, JD_JSON_TEXT, JD_WANT_TEXT);

  return value.node ? clean_text (&value, JD_TEXT_PARAGRAPHS) : NULL;
}

gboolean
jd_is_id (const char *text)
{
  gsize length = strlen (text);

  if (length == 0 || length > ID_MAX || text[length - 1] == '-')
    return FALSE;
  for (const char *p = text; *p != '\0'; p++)
    if (!g_ascii_islower (*p) && !g_ascii_isdigit (*p) && (*p != '-' || p == text || p[-1] == '-'))
      return FALSE;
  return TRUE;
}

char *
jd_id_from_text (const char *text)
{
  g_return_val_if_fail (text, NULL);

  g_autofree char *folded = jd_text_fold (text);
  GString *id = g_string_new (NULL);
  for (const char *p = folded; *p != '\0' && id->len < ID_MADE_MAX; p++)
    if (g_ascii_isalnum (*p))
      g_string_append_c (id, g_ascii_tolower (*p));
    else if (id->len > 0 && id->str[id->len - 1] != '-')
      g_string_append_c (id, '-');
  while (id->len > 0 && id->str[id->len - 1] == '-')
    g_string_truncate (id, id->len - 1);
  return g_string_free (id, id->len == 0);
}

char *
jd_read_id (const JdValue *object, const char *member, JdNeed need)
{
  g_autofree char *text = jd_read_string (object, member, need);

  if (!text || jd_is_id (text))
    return g_steal_pointer (&text);
  JdValue value = find_member (object, member);
  jd_value_fault_id (&value, _("an id of lower-case letters, digits and single hyphens"), text);
  return NULL;
}

static gboolean
is_date (const char *text)
{
  for (guint i = 0; i < 10; i++)
    if (i == 4 || i == 7 ? text[i] != '-' : !g_ascii_isdigit (text[i]))
      return FALSE;
  return text[10] == '\0'
         && g_date_valid_dmy ((GDateDay) atoi (text + 8), (GDateMonth) atoi (text + 5), (GDateYear) atoi (text));
}

char *
jd_read_date (const JdValue *object, const char *member, JdNeed need)
{
  g_autofree char *text = jd_read_string (object, member, need);

  if (!text || is_date (text))
    return g_steal_pointer (&text);
  JdValue value = find_member (object, member);
  jd_value_fault_value (&value, _("a date as year-month-day, for instance 2027-01-31"), text, NULL);
  return NULL;
}

/* ---- Numbers and choices ---- */

gint64
jd_read_int (const JdValue *object, const char *member, JdNeed need, gint64 minimum, gint64 maximum, gint64 fallback)
{
  JdValue value = find_typed (object, member, need, JD_JSON_WHOLE, JD_WANT_NUMBER);

  if (!value.node)
    return fallback;
  gint64 number = value.node->whole;
  if (number >= minimum && number <= maximum)
    return number;
  g_autofree char *from = jd_value_decimal (minimum);
  g_autofree char *to = jd_value_decimal (maximum);
  g_autofree char *expected = g_strdup_printf (_("a whole number from %s to %s"), from, to);
  g_autofree char *found = jd_value_decimal (number);
  jd_value_fault (&value, JD_ERROR_VALUE, expected, found);
  return fallback;
}

gboolean
jd_read_bool (const JdValue *object, const char *member, JdNeed need, gboolean fallback)
{
  JdValue value = find_typed (object, member, need, JD_JSON_BOOL, JD_WANT_BOOL);

  return value.node ? value.node->flag : fallback;
}

static char *
describe_choices (const char *const *names)
{
  while (*names && **names == '\0')
    names++;
  g_autofree char *list = g_strjoinv (", ", (char **) names);
  return g_strdup_printf (_("one of %s"), list);
}

int
jd_read_choice (const JdValue *object, const char *member, JdNeed need, const char *const *names, int fallback)
{
  JdValue value = find_typed (object, member, need, JD_JSON_TEXT, JD_WANT_TEXT);

  if (!value.node)
    return fallback;
  const char *name = value.node->text;
  for (int i = 0; names[i] && *name != '\0'; i++)
    if (strcmp (names[i], name) == 0)
      return i;
  g_autofree char *expected = describe_choices (names);
  const char *near = jd_near_name (names, name);
  g_autofree char *quoted = near && *near != '\0' ? jd_error_quote (near) : NULL;
  g_autofree char *remedy = quoted ? g_strdup_printf (_("is %s meant?"), quoted) : NULL;
  jd_value_fault_value (&value, expected, name, remedy);
  return fallback;
}

/* ---- Lists and objects ---- */

guint
jd_value_length (const JdValue *array)
{
  if (!array->node)
    return 0;
  if (array->node->type == JD_JSON_LIST)
    return array->node->length;
  jd_value_fault_type (array, JD_WANT_LIST);
  return 0;
}

JdValue
jd_value_element (const JdValue *array, guint index)
{
  return (JdValue) {
    .reader = array->reader,
    .node = &array->node->items[index],
    .parent = array,
    .index = index,
  };
}

/* Lists of more are looked up in a table. */
#define FEW_STRINGS 16

/* What of a list was read so far. */
typedef struct
{
  GPtrArray *strings; /* owned by whoever reads */
  GHashTable *seen;   /* NULL while they are few */
} Strings;

static gboolean
has_string (Strings *read, const char *text)
{
  const guint length = read->strings->len;

  if (length < FEW_STRINGS)
    {
      for (guint i = 0; i < length; i++)
        if (strcmp (g_ptr_array_index (read->strings, i), text) == 0)
          return TRUE;
      return FALSE;
    }
  if (!read->seen)
    read->seen = g_hash_table_new (g_str_hash, g_str_equal);
  for (guint i = g_hash_table_size (read->seen); i < length; i++)
    g_hash_table_add (read->seen, g_ptr_array_index (read->strings, i));
  return g_hash_table_contains (read->seen, text);
}

static void
read_list_item (const JdValue *item, Strings *read)
{
  g_autofree char *text = jd_value_text (item, JD_TEXT_LINE);

  if (!text)
    return;
  if (*text == '\0')
    jd_value_fault (item, JD_ERROR_VALUE, _("text"), _("empty text"));
  else if (has_string (read, text))
    {
      g_autofree char *found = jd_error_quote (text);
      jd_value_fault (item, JD_ERROR_DUPLICATE, _("each value once"), found);
    }
  else
    g_ptr_array_add (read->strings, g_steal_pointer (&text));
}

GStrv
jd_read_strings (const JdValue *object, const char *member, JdNeed need)
{
  JdValue list = find_member (object, member);
  if (!list.node && need == JD_REQUIRED)
    jd_value_fault_type (&list, JD_WANT_LIST);
  const guint n = jd_value_length (&list);
  Strings read = { g_ptr_array_sized_new (n + 1), NULL };

  g_ptr_array_set_free_func (read.strings, g_free);
  for (guint i = 0; i < n && !list.reader->fault; i++)
    {
      JdValue item = jd_value_element (&list, i);
      read_list_item (&item, &read);
    }
  g_clear_pointer (&read.seen, g_hash_table_unref);
  g_ptr_array_add (read.strings, NULL);
  return (GStrv) g_ptr_array_free (read.strings, FALSE);
}

void
jd_value_each_member (const JdValue *object, JdMemberFunc visit, gpointer data)
{
  if (!object->node)
    return;
  if (object->node->type != JD_JSON_OBJECT)
    {
      jd_value_fault_type (object, JD_WANT_OBJECT);
      return;
    }
  for (guint i = 0; i < object->node->length; i++)
    {
      JdJsonNode *node = &object->node->items[i];
      JdValue value = { .reader = object->reader, .node = node, .parent = object, .member = node->name };
      visit (node->name, &value, data);
    }
}

/* Members mostly stand in the order in which we write them, so it is looked from @next on, which then is behind. */
static gboolean
is_among (const char *const *known, const char *const **next, const char *name)
{
  for (const char *const *at = *next; *at; at++)
    if (strcmp (*at, name) == 0)
      {
        *next = at + 1;
        return TRUE;
      }
  return g_strv_contains (known, name);
}

JdExtras *
jd_value_extras (const JdValue *object, const char *const *known)
{
  const char *after = NULL;
  const char *const *next = known;
  GPtrArray *items = NULL;

  if (!jd_value_holds (object, JD_JSON_OBJECT))
    return NULL;
  for (guint i = 0; i < object->node->length; i++)
    {
      const JdJsonNode *node = &object->node->items[i];
      if (is_among (known, &next, node->name))
        {
          after = node->name;
          continue;
        }
      if (!items)
        items = g_ptr_array_new ();
      g_ptr_array_add (items, jd_extra_new (after, node->name, node));
    }
  return items ? jd_extras_new (items) : NULL;
}
