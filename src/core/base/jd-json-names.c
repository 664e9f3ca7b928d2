// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/jd-json-names.h"

#include <string.h>

#include "base/jd-json-tree.h"

/* Drawn once: every draw takes a lock that all threads share. */
static guint64
seed_of_process (void)
{
  static gsize drawn = 0;
  static guint64 seed;

  if (g_once_init_enter (&drawn))
    {
      seed = ((guint64) g_random_int () << 32) | g_random_int ();
      g_once_init_leave (&drawn, 1);
    }
  return seed;
}

void
jd_names_init (JdNames *names)
{
  names->length = 0;
  names->size = JD_NAMES_FEW;
  names->names = names->few_names;
  names->slots = names->few_slots;
  memset (names->few_slots, 0, sizeof names->few_slots);
  names->mask = G_N_ELEMENTS (names->few_slots) - 1;
  names->seed = seed_of_process ();
}

static void
name_clear (JdName *name)
{
  if (name->owned)
    g_free ((char *) name->text);
}

void
jd_names_clear (JdNames *names)
{
  for (guint i = 0; i < names->length; i++)
    name_clear (&names->names[i]);
  if (names->names == names->few_names)
    return;
  g_free (names->names);
  g_free (names->slots);
}

/* Multiply and fold, eight bytes at a time. */
static guint
hash_name (guint64 seed, const char *text, gsize length)
{
  const guint64 factor = G_GUINT64_CONSTANT (0x9E3779B97F4A7C15);
  guint64 hash = seed ^ length;

  for (; length >= sizeof (guint64); text += sizeof (guint64), length -= sizeof (guint64))
    {
      guint64 word;
      memcpy (&word, text, sizeof word);
      hash = (hash ^ word) * factor;
      hash ^= hash >> 29;
    }
  for (; length > 0; text++, length--)
    hash = (hash ^ (guchar) *text) * factor;
  return (guint) (hash >> 32);
}

/* The slot of an equal name, or the free one where it belongs. */
static guint
find_slot (const JdNames *names, const JdName *name)
{
  guint slot = name->hash & names->mask;

  while (names->slots[slot] != 0)
    {
      const JdName *other = &names->names[names->slots[slot] - 1];
      if (other->hash == name->hash && other->depth == name->depth && other->length == name->length
          && memcmp (other->text, name->text, name->length) == 0)
        break;
      slot = (slot + 1) & names->mask;
    }
  return slot;
}

/* Slots are filled in the order of the stack, so that taking the last name away leaves no hole in a chain. */
static void
grow (JdNames *names)
{
  const guint n_slots = (names->mask + 1) * 2;
  const gboolean few = names->names == names->few_names;

  names->size = n_slots / 2;
  names->names = g_renew (JdName, few ? NULL : names->names, names->size);
  if (few)
    memcpy (names->names, names->few_names, sizeof names->few_names);
  else
    g_free (names->slots);
  names->slots = g_new0 (guint, n_slots);
  names->mask = n_slots - 1;
  for (guint i = 0; i < names->length; i++)
    {
      names->names[i].slot = find_slot (names, &names->names[i]);
      names->slots[names->names[i].slot] = i + 1;
    }
}

gboolean
jd_names_add (JdNames *names, guint depth, const char *text, gsize length, gboolean escaped, const char **first)
{
  if (names->length == names->size)
    grow (names);

  JdName name = { .text = text, .length = length, .depth = (guint8) depth, .owned = escaped };
  if (escaped)
    {
      char *plain = g_malloc (length);
      name.length = (gsize) (jd_json_unescape (plain, text, length) - plain);
      name.text = plain;
    }
  name.hash = hash_name (names->seed + depth, name.text, name.length);
  name.slot = find_slot (names, &name);
  if (names->slots[name.slot] != 0)
    {
      const JdName *other = &names->names[names->slots[name.slot] - 1];
      *first = other->owned ? NULL : other->text;
      name_clear (&name);
      return FALSE;
    }
  names->names[names->length++] = name;
  names->slots[name.slot] = names->length;
  return TRUE;
}

void
jd_names_pop (JdNames *names, guint depth)
{
  while (names->length > 0 && names->names[names->length - 1].depth == depth)
    {
      JdName *name = &names->names[--names->length];
      names->slots[name->slot] = 0;
      name_clear (name);
    }
}
