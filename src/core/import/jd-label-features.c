// SPDX-License-Identifier: GPL-3.0-or-later
/* Names of features are "prefix:value"; an id is made of the hashes of the two, so that nothing is written to find it. */
#include "import/jd-label-features.h"

#include <string.h>

typedef struct
{
  JdLabelFeatures *out;
  const JdLabelPage *page;
  const JdLabelUnit *unit, *before, *behind; /* before, behind: NULL at the ends */
  gboolean heading; /* the unit is one */
} Take;

JdLabelFeatures *
jd_label_features_new (gboolean with_names)
{
  JdLabelFeatures *features = g_new0 (JdLabelFeatures, 1);
  features->ids = g_array_new (FALSE, FALSE, sizeof (guint64));
  features->names = with_names ? g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, g_free) : NULL;
  return features;
}

void
jd_label_features_free (JdLabelFeatures *features)
{
  if (!features)
    return;
  g_array_unref (features->ids);
  g_clear_pointer (&features->names, g_hash_table_unref);
  g_free (features);
}

static guint64
mix (guint64 prefix, guint64 value)
{
  return (prefix * 31 + value) * G_GUINT64_CONSTANT (0x9E3779B97F4A7C15);
}

guint64
jd_label_feature_id (const char *name)
{
  const char *colon = strchr (name, ':');
  gsize length = colon ? (gsize) (colon - name) : strlen (name);
  const char *value = colon ? colon + 1 : "";
  return mix (jd_label_hash (name, length), jd_label_hash (value, strlen (value)));
}

/* @hash is of @value, @before of @prefix. */
static void
add_id (const Take *take, const char *prefix, guint64 before, const char *value, guint64 hash)
{
  guint64 id = mix (before, hash);
  g_array_append_val (take->out->ids, id);
  if (take->out->names && !g_hash_table_contains (take->out->names, &id))
    g_hash_table_insert (take->out->names, g_memdup2 (&id, sizeof id), *value ? g_strconcat (prefix, ":", value, NULL) : g_strdup (prefix));
}

static void
add_hashed (const Take *take, const char *prefix, const char *value, guint64 hash)
{
  add_id (take, prefix, jd_label_hash (prefix, strlen (prefix)), value, hash);
}

static void
add (const Take *take, const char *prefix, const char *value)
{
  add_hashed (take, prefix, value, jd_label_hash (value, strlen (value)));
}

static void
add_if (const Take *take, gboolean holds, const char *name)
{
  if (holds)
    add (take, name, "");
}

static void
add_number (const Take *take, const char *prefix, guint number)
{
  char text[12] = "", *at = text + sizeof text - 1;
  do
    *--at = (char) ('0' + number % 10);
  while ((number /= 10) > 0);
  add (take, prefix, at);
}

static void
add_classes (const Take *take, const char *prefix, guint64 classes)
{
  const guint64 before = classes ? jd_label_hash (prefix, strlen (prefix)) : 0;
  for (guint i = 0; classes >> i; i++)
    if (classes >> i & 1)
      add_id (take, prefix, before, jd_label_words_name (take->page->words, i), jd_label_words_name_hash (take->page->words, i));
}

/* One of what @classes have and one of what @others have. */
static void
add_products (const Take *take, const char *prefix, guint64 classes, guint64 others)
{
  for (guint i = 0; others && classes >> i; i++)
    if (classes >> i & 1)
      {
        g_autofree char *both = g_strconcat (prefix, ".", jd_label_words_name (take->page->words, i), NULL);
        add_classes (take, both, others);
      }
}

static void
add_looks (const Take *take, const char *prefix, guint looks, guint which)
{
  for (guint i = 0; i < JD_N_LOOKS; i++)
    if (looks & which & (1u << i))
      add_number (take, prefix, i);
}

/* A length as one of eight steps. */
static guint
length_step (guint words)
{
  static const guint ends[] = { 0, 2, 4, 7, 12, 20, 35 };
  guint step = 0;
  while (step < G_N_ELEMENTS (ends) && words > ends[step])
    step++;
  return step;
}

static guint
place_step (const JdLabelUnit *unit)
{
  if (unit->visible < 10)
    return unit->visible < 2 ? 0 : unit->visible < 5 ? 1 : 2;
  return unit->position < 30 ? 3 : unit->position < 60 ? 4 : unit->position < 90 ? 5 : 6;
}

/* ---- the signs of the text ---- */

static guint
count_of (const char *text, char sign)
{
  guint count = 0;
  for (; *text; text++)
    count += *text == sign;
  return count;
}

/* How many words begin with a capital. */
static guint
count_capitals (const char *text)
{
  guint count = 0;
  gboolean first = TRUE;
  for (const char *at = text; *at; at = g_utf8_next_char (at))
    {
      count += first && g_unichar_isupper (g_utf8_get_char (at));
      first = *at == ' ';
    }
  return count;
}

/* Two to four words in capitals that nobody knows, as people and companies are called. */
static gboolean
is_name (const JdLabelUnit *unit)
{
  if (unit->n_words < 2 || unit->n_words > 4 || unit->looks & (JD_LOOK_CAPITALS | JD_LOOK_STOP | JD_LOOK_COLON))
    return FALSE;
  return unit->classes == 0 && count_capitals (unit->text) == unit->n_words;
}

static void
take_signs (const Take *take)
{
  const char *text = take->unit->text;
  guint digits = 0, currencies = 0, commas = count_of (text, ',');
  for (const char *at = text; *at; at = g_utf8_next_char (at))
    {
      gunichar c = g_utf8_get_char (at);
      digits += g_unichar_isdigit (c) != 0;
      currencies += c == '$' || c == 0xa3 || c == 0x20ac;
    }
  add_if (take, digits > 0, "digits");
  add_if (take, digits >= 7, "many-digits");
  add_if (take, currencies > 0, "currency");
  add_if (take, currencies > 0 && digits > 0, "amount");
  add_if (take, strchr (text, '@') != NULL, "mail");
  add_if (take, strstr (text, "http") || strstr (text, "www."), "address");
  add_if (take, strchr (text, '%') != NULL, "per-cent");
  add_if (take, strchr (text, '|') != NULL, "bar");
  add_if (take, commas == 1 && take->unit->n_words <= 6, "one-comma");
  add_if (take, commas >= 3, "commas");
  add_if (take, digits >= 7 && digits * 2 >= strlen (text), "telephone");
  add_if (take, is_name (take->unit), "name");
  add_if (take, strstr (text, "m/w") || strstr (text, "w/m") || strstr (text, "(m/f") || strstr (text, "H/F") || strstr (text, "m/v"), "all-genders");
}

/* A town and what it lies in: "Springfield, IL". */
static gboolean
is_town (const JdLabelUnit *unit)
{
  const char *comma = strchr (unit->text, ',');
  if (!comma || comma[1] != ' ' || !g_ascii_isupper (comma[2]) || unit->n_words > 7)
    return FALSE;
  return unit->n_words <= 4 || (g_ascii_isupper (comma[3]) && !g_ascii_isalnum (comma[4]));
}

static void
take_shape (const Take *take)
{
  const JdLabelUnit *unit = take->unit;
  add_looks (take, "look", unit->looks, ~0u);
  add_number (take, "place", place_step (unit));
  add_number (take, "length", length_step (unit->n_words));
  add_if (take, is_town (unit), "town");
  add_if (take, unit->n_words <= 2 && !(unit->looks & (JD_LOOK_HEAD | JD_LOOK_BOLD)), "tiny");
  if (unit->n_words <= 9 && unit->visible < 6)
    add_number (take, "top", unit->visible);
  if (unit->n_words > 0 && unit->n_words <= 7)
    add_number (take, "capitals", count_capitals (unit->text) + 1 >= unit->n_words);
  if (unit->repeats > 1)
    {
      add (take, "repeats", "");
      if (unit->n_words < 12)
        add_number (take, "repeats-short", unit->position < 20);
    }
  if (unit->likeness >= 60)
    add_number (take, "like-title", unit->n_words < 12);
}

/* ---- what stands in it ---- */

static void
take_classes (const Take *take)
{
  const JdLabelUnit *unit = take->unit;
  int top = -1, most = 0;
  add_classes (take, "has", unit->classes);
  add_classes (take, "key", unit->key);
  for (guint i = 0; i < jd_label_words_count (take->page->words); i++)
    {
      const char *name = jd_label_words_name (take->page->words, i);
      if (unit->counts[i] >= 2)
        add (take, "twice", name);
      if (unit->counts[i] >= 4)
        add (take, "often", name);
      if (unit->counts[i] > most && g_str_has_prefix (name, "heading-") == take->heading)
        {
          most = unit->counts[i];
          top = (int) i;
        }
    }
  if (top >= 0)
    add (take, take->heading ? "most-heading" : "most", jd_label_words_name (take->page->words, (guint) top));
}

/* Of single words only those at the ends: of more, weights would learn the texts by heart, where classes tell what is in any. */
static void
take_ends (const Take *take)
{
  const JdLabelUnit *unit = take->unit;
  if (unit->n_words == 0)
    return;
  const JdLabelWord *first = unit->words[0], *last = unit->words[unit->n_words - 1];
  gsize length = strlen (first->text);
  add_hashed (take, "first", first->text, first->hash);
  add_hashed (take, "last", last->text, last->hash);
  if (unit->n_words > 1)
    {
      g_autofree char *pair = g_strconcat (first->text, " ", unit->words[1]->text, NULL);
      add (take, "first2", pair);
    }
  if (length > 4)
    {
      add (take, "first-end", first->text + length - 2);
      add (take, "first-end", first->text + length - 3);
    }
}

/* ---- who it speaks of ---- */

/* Of several classes of headings the first says most. */
static const char *
class_name (const Take *take, guint64 classes)
{
  return classes ? jd_label_words_name (take->page->words, (guint) __builtin_ctzll (classes)) : "unknown";
}

#define OPENING 6 /* words in which the subject of a sentence stands */

/* Whether the first words are those of the title: "The Shift Leader is ...". */
static gboolean
opens_with_title (const Take *take)
{
  guint found = 0;
  for (guint i = 0; i < MIN (take->unit->n_words, OPENING); i++)
    found += take->unit->words[i]->of_title;
  return found >= 2 || (found == 1 && take->page->title_words == 1);
}

static const char *
subject_of (const Take *take)
{
  static const struct
  {
    const char *class, *name;
    guint within; /* so many words */
  } subjects[] = { { "subject-role", "role", OPENING }, { "subject-you", "you", 4 }, { "subject-we", "we", 4 }, { "subject-candidate", "candidate", 4 }, { "duty", "verb", 4 } };
  const JdLabelUnit *unit = take->unit;
  if (opens_with_title (take))
    return "title";
  for (guint i = 0; i < G_N_ELEMENTS (subjects); i++)
    if (jd_label_words_match (take->page->words, unit->words, MIN (unit->n_words, subjects[i].within), NULL) & jd_label_words_class (take->page->words, subjects[i].class))
      return subjects[i].name;
  return count_capitals (unit->text) * 3 >= unit->n_words ? "name" : "none";
}

static void
add_pair (const Take *take, const char *prefix, const char *one, const char *other)
{
  g_autofree char *both = g_strconcat (one, "+", other, NULL);
  add (take, prefix, both);
}

static void
take_subject (const Take *take)
{
  static const char *const told[] = { "duty", "about", "apply", "summary", "will", "eeo", "skill", "benefit", "title", "seek", "org", "past", "work", "can" };
  const JdLabelUnit *unit = take->unit;
  if (unit->n_words < 5 || take->heading)
    return;
  const char *subject = subject_of (take);
  add (take, "subject", subject);
  add (take, unit->looks & JD_LOOK_ITEM ? "subject-item" : "subject-text", subject);
  for (guint i = 0; i < G_N_ELEMENTS (told); i++)
    if (unit->classes & jd_label_words_class (take->page->words, told[i]))
      add_pair (take, "says", subject, told[i]);
  add_pair (take, "subject-in", subject, class_name (take, unit->section));
}

/* ---- what it stands in ---- */

static void
take_section (const Take *take)
{
  const JdLabelUnit *unit = take->unit;
  const char *in = take->heading ? "in-heading" : "in";
  if (take->heading)
    add_classes (take, "names", unit->heading);
  add_classes (take, in, unit->section);
  if (unit->age < 100)
    add (take, take->heading ? "main-heading" : "main", class_name (take, take->unit->section));
  if (unit->age < 25)
    add (take, unit->looks & JD_LOOK_ITEM ? "main-item" : "main-text", class_name (take, take->unit->section));
  if (!unit->section)
    add_number (take, take->heading ? "nowhere-heading" : "nowhere", unit->age > 50);
  if (unit->section && unit->age < 3)
    add_classes (take, "near", unit->section);
  if (unit->looks & JD_LOOK_ITEM)
    add_classes (take, "item-in", unit->section);
  if (!take->heading)
    add_products (take, "x", unit->section, unit->classes);
  if (!take->heading && !(unit->looks & JD_LOOK_ITEM) && unit->n_words > 7)
    {
      add_number (take, "prose", MIN (unit->prose, 4));
      add (take, unit->section ? "then" : "then-first", class_name (take, unit->next));
    }
  add_if (take, !unit->opened, take->heading ? "early-heading" : "early");
  add_classes (take, take->heading ? "content-heading" : "content", unit->content);
  if (unit->run_length > 1)
    {
      add_classes (take, "list", unit->run_classes);
      add (take, "in-list", "");
      add_if (take, unit->run_at == 0, "list-first");
    }
}

static void
take_neighbours (const Take *take)
{
  const JdLabelUnit *unit = take->unit, *before = take->before, *behind = take->behind;
  guint shown = JD_LOOK_ITEM | JD_LOOK_HEAD | JD_LOOK_HEADING | JD_LOOK_COLON | JD_LOOK_MARKUP | JD_LOOK_RULE;
  if (before)
    {
      add_looks (take, "look-before", before->looks, shown | JD_LOOK_FRONT | JD_LOOK_FIELD);
      if (before->looks & JD_LOOK_HEADING)
        add_classes (take, "heading-before", before->classes);
      else if (!(before->looks & JD_LOOK_MARKUP))
        add_classes (take, "before", before->classes);
      if (before->n_words > 0 && before->n_words <= 4 && unit->n_words <= 8)
        add_classes (take, "label-before", before->classes);
    }
  add_classes (take, "recent", unit->recent);
  if (behind)
    {
      add_looks (take, "look-behind", behind->looks, shown | JD_LOOK_GAP);
      add_number (take, "length-behind", length_step (behind->n_words));
      if (unit->n_words <= 9)
        add_classes (take, "behind", behind->classes);
    }
  add_if (take, !behind, "end");
  if (unit->looks & JD_LOOK_NUMBERED)
    {
      add_if (take, behind && behind->looks & JD_LOOK_ITEM && !(behind->looks & JD_LOOK_NUMBERED), "number-over-items");
      add_if (take, behind && behind->looks & JD_LOOK_NUMBERED && unit->n_words < 12, "number-over-number");
    }
}

static const JdLabelUnit *
unit_at (const JdLabelPage *page, guint index, int step)
{
  gint64 at = (gint64) index + step;
  return at >= 0 && at < page->units->len ? page->units->pdata[at] : NULL;
}

void
jd_label_features_take (JdLabelFeatures *features, const JdLabelPage *page, guint index)
{
  Take take = { features, page, page->units->pdata[index], unit_at (page, index, -1), unit_at (page, index, 1), FALSE };
  take.heading = (take.unit->looks & JD_LOOK_HEADING) != 0;
  g_array_set_size (features->ids, 0);
  add (&take, "any", "");
  take_shape (&take);
  take_signs (&take);
  take_classes (&take);
  take_ends (&take);
  take_subject (&take);
  take_section (&take);
  take_neighbours (&take);
}

guint
jd_label_step (const JdLabelPage *page, guint index)
{
  const JdLabelUnit *unit = page->units->pdata[index], *before = unit_at (page, index, -1);
  if (unit->looks & JD_LOOK_WRAPPED)
    return 2;
  if (unit->looks & JD_LOOK_ITEM && before && before->looks & JD_LOOK_ITEM)
    return 3;
  if (unit->looks & JD_LOOK_HEADING)
    return 4;
  if (before && before->looks & JD_LOOK_HEADING)
    return 5;
  if (unit->looks & JD_LOOK_FRONT)
    return 7;
  return unit->looks & JD_LOOK_GAP ? 6 : 1;
}
