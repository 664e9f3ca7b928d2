// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench-blocks.h"

#include <string.h>

#define PICK(random, list) ((list)[g_rand_int_range ((random), 0, G_N_ELEMENTS (list))])

static const char *const verbs[] = {
  "Plan", "Review", "Deliver", "Measure", "Explain", "Record", "Answer", "Check", "Prepare", "Improve", "Coordinate", "Support", "Document", "Repair", "Inspect", "Schedule", "Order",
  "Design", "Test", "Translate", "Train", "Negotiate", "Compare", "Clean", "Sort", "Pack", "Count", "Reconcile", "Publish", "Present", "Assess", "Build", "Maintain", "Monitor", "Draft", "Audit",
};

static const char *const things[] = {
  "customer requests", "the weekly report", "forklift routes", "the general ledger", "patient records", "circuit boards", "software releases", "lesson plans", "the annual budget", "supplier contracts",
  "kitchen stock", "delivery notes", "safety instructions", "quality samples", "project deadlines", "shift rosters", "spare parts", "travel expenses", "training material", "meeting rooms",
  "incoming invoices", "job applications", "test benches", "measuring instruments", "seasonal menus", "sales figures", "web pages", "cleaning rounds", "maintenance windows", "access rights",
  "insurance claims", "building permits", "survey results", "laboratory samples", "translation orders", "return shipments", "payment reminders", "fire drills", "delivery vans", "greenhouse beds",
  "data pipelines", "incident reports", "product photos", "visitor badges", "wage statements", "library catalogues", "timber deliveries", "water meters", "ticket queues", "harvest forecasts",
};

static const char *const partners[] = {
  "with colleagues from sales", "with the night shift", "with two other teams", "with our suppliers", "together with the ward", "on your own", "with the works council", "with the people who use them",
  "with an experienced mentor", "with authorities and auditors", "across three sites", "in a team of five", "with the architects", "hand in hand with production", "with partners abroad",
};

static const char *const purposes[] = {
  "so that orders leave on the same day", "and tell early when a deadline moves", "so that nobody has to wait twice", "and write down what you learn", "until both sides agree", "before the first guests arrive",
  "and keep the figures honest", "so that the next shift can start at once", "without losing sight of the cost", "and propose what could be simpler", "so that faults are found before customers find them",
  "and answer questions in plain words", "whenever the season changes", "so that every patient is safe", "and hand over what is open in the evening",
};

static const char *const demands[] = {
  "Experience with", "A sure hand with", "Sound knowledge of", "Curiosity about", "Certified training in", "Some years of responsibility for", "Practical understanding of", "A feeling for",
};

static const char *const offers[] = {
  "We pay for", "You get", "From the first day on there is", "Every year we offer", "Part of the job is", "You can count on", "We share the cost of",
};

static const char *const goods[] = {
  "a bicycle or a ticket for the train", "thirty days of holiday", "a course of your choice", "fresh fruit and a warm lunch", "flexible hours around school times", "a pension plan", "a quiet room to work in",
  "childcare close to the office", "a bonus when the year was good", "tools that are yours to choose", "help with moving house", "an afternoon a month for volunteer work",
};

static const char *const families[] = { "warehouse-lead", "accountant", "nurse", "cook", "developer", "teacher" };
static const char *const tags[] = { "office", "field", "night", "remote", "safety", "numbers", "people", "machines", "writing", "season", "training", "quality" };
static const char *const levels[] = { "intern", "entry", "mid", "senior", "lead" };

/* As often as a company has them. */
static const JdKind kinds[] = {
  JD_KIND_DUTY, JD_KIND_DUTY, JD_KIND_DUTY, JD_KIND_DUTY, JD_KIND_QUALIFICATION, JD_KIND_QUALIFICATION, JD_KIND_QUALIFICATION, JD_KIND_BENEFIT, JD_KIND_TEXT, JD_KIND_PROCESS,
};

/* Of a site, a product or a tool: some thousand. */
static char *
name (GRand *random)
{
  static const char *const begins[] = { "Al", "Ber", "Cor", "Del", "El", "Far", "Gar", "Hol", "Ir", "Jar", "Kel", "Lun", "Mar", "Nor", "Or", "Pel", "Quin", "Ros", "Sil", "Tar" };
  static const char *const middles[] = { "an", "ber", "do", "en", "fi", "go", "hel", "im", "la", "mon" };
  static const char *const ends[] = { "ford", "gate", "hub", "lith", "mark", "nova", "port", "ris", "stead", "tron", "ura", "via", "wick", "xa", "yard" };

  return g_strconcat (PICK (random, begins), PICK (random, middles), PICK (random, ends), NULL);
}

static char *
sentence (GRand *random, JdKind kind)
{
  g_autofree char *called = g_rand_int_range (random, 0, 3) == 0 ? name (random) : NULL;
  g_autofree char *where = called ? g_strdup_printf (" at %s", called) : g_strdup ("");

  if (kind == JD_KIND_QUALIFICATION)
    return g_strdup_printf ("%s %s%s, %s.", PICK (random, demands), PICK (random, things), where, PICK (random, purposes));
  if (kind == JD_KIND_BENEFIT)
    return g_strdup_printf ("%s %s and %s%s.", PICK (random, offers), PICK (random, goods), PICK (random, goods), where);
  return g_strdup_printf ("%s %s%s %s, %s.", PICK (random, verbs), PICK (random, things), where, PICK (random, partners), PICK (random, purposes));
}

static char *
title (GRand *random)
{
  g_autofree char *called = name (random);

  return g_strdup_printf ("%s %s, %s", PICK (random, verbs), PICK (random, things), called);
}

static void
write_list (GString *json, const char *member, const char *const *values, guint count, GRand *random)
{
  g_string_append_printf (json, ",\n  \"%s\": [", member);
  for (guint i = 0, at = g_rand_int_range (random, 0, count); i < 2; i++, at = (at + 1) % count)
    g_string_append_printf (json, "%s\"%s\"", i > 0 ? ", " : "", values[at]);
  g_string_append (json, "]");
}

/* What some say otherwise at a level, and said once. */
static void
write_more (GString *json, GRand *random, JdKind kind)
{
  g_autofree char *other = sentence (random, kind), *former = sentence (random, kind);

  if (g_rand_int_range (random, 0, 4) == 0)
    g_string_append_printf (json, ",\n  \"variants\": [\n    { \"when\": { \"level\": [\"%s\"] }, \"body\": { \"en\": \"%s\" } }\n  ]", PICK (random, levels), other);
  write_list (json, "tags", tags, G_N_ELEMENTS (tags), random);
  if (g_rand_int_range (random, 0, 2) == 0)
    write_list (json, "families", families, G_N_ELEMENTS (families), random);
  if (g_rand_int_range (random, 0, 5) == 0)
    g_string_append_printf (json, ",\n  \"revision\": 2,\n  \"history\": [\n    { \"revision\": 1, \"on\": \"2026-%02d-%02d\", \"by\": \"Ann\", \"body\": { \"en\": \"%s\" } }\n  ]", g_rand_int_range (random, 1, 13),
                            g_rand_int_range (random, 1, 29), former);
}

static char *
block_json (guint number)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (number);
  const JdKind kind = kinds[number % G_N_ELEMENTS (kinds)];
  g_autofree char *called = title (random), *says = sentence (random, kind);
  GString *json = g_string_new ("{\n");

  g_string_append_printf (json, "  \"format\": 1,\n  \"id\": \"bench-%06u\",\n  \"kind\": \"%s\",\n  \"title\": \"%s\",\n  \"body\": { \"en\": \"%s\" }", number, jd_kind_names[kind], called, says);
  write_more (json, random, kind);
  return g_string_free (g_string_append (json, "\n}\n"), FALSE);
}

JdBlock *
bench_block (guint number)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *json = block_json (number);
  JdBlock *block = jd_block_parse (json, strlen (json), "made up", &error);

  if (!block)
    g_error ("%s", error->message);
  return block;
}

static void
make_folders (const char *folder)
{
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      g_autofree char *path = g_build_filename (folder, "library", jd_kind_names[kinds[i]], NULL);
      g_mkdir_with_parents (path, 0700);
    }
}

static char *
block_path (const char *folder, guint number)
{
  return g_strdup_printf ("%s/library/%s/bench-%06u.json", folder, jd_kind_names[kinds[number % G_N_ELEMENTS (kinds)]], number);
}

void
bench_make_blocks (const char *folder, guint files)
{
  g_autoptr (GError) error = NULL;

  make_folders (folder);
  for (guint i = 0; i < files; i++)
    {
      g_autofree char *json = block_json (i), *path = block_path (folder, i);

      if (!g_file_set_contents_full (path, json, -1, G_FILE_SET_CONTENTS_NONE, 0600, &error))
        g_error ("%s", error->message);
    }
}

/* The last is written last. */
static gboolean
are_made (const char *folder, guint files)
{
  g_autofree char *json = block_json (files - 1), *path = block_path (folder, files - 1), *text = NULL;

  return g_file_get_contents (path, &text, NULL, NULL) && g_str_equal (text, json);
}

char *
bench_kept_blocks (guint files)
{
  char *folder = g_strdup_printf ("%s/blocks-%u", g_getenv ("VACANCY_BENCH_DIR"), files);

  if (!are_made (folder, files))
    bench_make_blocks (folder, files);
  return folder;
}
