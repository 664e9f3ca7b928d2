// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "test-bare-posting.h"
#include "test-util.h"

/* Postings that job boards are tried with: one with all facts, and others that differ from it in what they are called for. */
typedef struct
{
  const char *name, *language, *level;
  const char *facts;  /* "name=value" a line; on top of those of the first; without a value: it has none */
  const char *places; /* "text|code" a line; without a code nobody knows which is meant */
  JdPay pay;          /* without a currency: none */
  const char *heading, *line; /* of the duties; NULL: as the first has them */
} BoardPosting;

#define SEVERAL_LINES "Austin, TX, US|US-TX/Austin\nBoise, ID, US|US-ID/Boise\nDenver, CO, US|US-CO/Denver"
#define YEARLY { 9000000, 12000000, "USD", JD_PERIOD_YEAR }
#define SIGNS "a < b > c & d &amp; \"e\" 'f' ]]> ]]]]> </script> <!-- -- --> <![CDATA[ \\n \\u0041"

static const BoardPosting board_postings[] = {
  { "senior", "en-US", "senior",
    "title=Data Engineer\ncompany=Northwind\nworkplace=hybrid\nemployment=full-time\napply=https://northwind.example/apply/17\nposted=2026-12-01\nreference=N-17\nrequisition=REQ-17\n"
    "department=Data\nindustry=4\njob_function=eng\nstreet=1 Main Street\npostcode=78701\nopenings=2\nhours_per_week=40\nvalid_through=2027-01-31\ncontact=Ana Ruiz\ncontact_email=hr@northwind.example\n"
    "company_site=https://northwind.example\ncompany_logo=https://northwind.example/logo.png\npage=https://northwind.example/jobs/17\npay_note=10 % bonus\nshort_summary=Build what the grid runs on.\n"
    "selling_point_1=Shares\nselling_point_2=Four days a week\nselling_point_3=A good canteen",
    "Austin, TX, US|US-TX/Austin", YEARLY, "What you will do", "You build and keep the pipelines that tell the grid how much sun and wind there will be tomorrow." },
  { "intern", "en-US", "intern", "title=Data Intern\nemployment=internship", NULL, { 240000, 240000, "USD", JD_PERIOD_MONTH } },
  { "entry", "en-US", "entry", "title=Junior Data Engineer\nemployment=temporary", NULL, YEARLY },
  { "hourly", "en-US", "entry", "title=Line Cook\nemployment=part-time\nworkplace=on-site\napply=mailto:jobs@northwind.example", NULL, { 1850, 2225, "USD", JD_PERIOD_HOUR } },
  { "commission", "en-US", "mid", "title=Sales Agent\npay_note=Commission only: 8 % of what you sell", NULL, { 0 }, "Pay", "You earn a commission of 8 % of what you sell, a car allowance, and shares after a year." },
  { "remote", "en-US", "senior", "workplace=remote", "United States|US", YEARLY },
  { "office-or-home", "en-US", "senior", "workplace=remote", NULL, YEARLY },
  { "several-places", "en-US", "senior", "", SEVERAL_LINES, YEARLY },
  { "german", "de", "mid", "title=Elektroingenieur (m/w/d)", "Hamburg, DE|DE/Hamburg", { 6200000, 7400000, "EUR", JD_PERIOD_YEAR, JD_PAY_GROSS }, "Ihre Aufgaben", "Sie planen Umspannwerke für große Städte und prüfen, was gebaut wurde, bevor Strom fließt." },
  { "french", "fr", "mid", "title=Ingénieure ou ingénieur réseau", "Lyon, FR|FR/Lyon", { 320000, 360000, "EUR", JD_PERIOD_MONTH, JD_PAY_NET }, "Vos missions", "Vous suivez l’état du réseau : chaque coupure est expliquée à l’abonné, sans attendre et sans détour." },
  { "arabic", "ar", "mid", "title=مهندسة بيانات", "Amman, JO|JO/Amman", { 900500, 1200000, "JOD", JD_PERIOD_MONTH }, "مهامك", "تبني قنوات البيانات التي تخبر الشبكة كم ستكون الشمس والريح غدا، وتشرح للزملاء ما تغير فيها ولماذا تغير هذا الأسبوع." },
  { "japanese", "ja", "mid", "title=データエンジニア", "東京|JP-13", { 400000, 500000, "JPY", JD_PERIOD_MONTH }, "仕事内容",
    "明日の太陽と風の量を送電網に伝えるデータの流れを作り、守ります。変わったことは毎週仲間に分かりやすく説明します。夜間の当番はありません。在宅と出社を自分で選べます。研修の時間は勤務時間に含まれ、費用は会社が負担します。" },
  { "signs", "en-US", "senior", "title=R&D <Lead> \"it's\"\ncompany=R&D ]]> </script>\nshort_summary=" SIGNS, NULL, YEARLY, "<!-- & ]]>", SIGNS " 👩‍🔬 and enough words behind it that the text is as long as boards ask for." },
  { "long", "en-US", "senior", "", NULL, YEARLY, "What you will do", "@25001" },
  { "expired", "en-US", "senior", "posted=2026-01-31\nvalid_through=2026-11-30\napply_by=2026-11-15", NULL, YEARLY },
  { "future", "en-US", "senior", "posted=2027-02-28\nvalid_through=2027-04-30", NULL, YEARLY },
  { "title-says", "en-US", "senior", "title=URGENT!! Data Engineer in Austin, full-time, $60/hour, N-17", NULL, YEARLY },
  { "left-over", "en-US", "senior", "company={Company}\nrequisition=TBD\ndepartment=[Department]", NULL, YEARLY, "About {{company}}", "You join {Company} in { location } as {job title}, for {salary range} and {opening time}; TBD, [Company Name], <insert duties here>." },
  { "bare", "en-US", NULL, "company=\nworkplace=\nemployment=\napply=\nposted=\nreference=\nrequisition=\ndepartment=\nindustry=\njob_function=\nstreet=\npostcode=\nopenings=\nhours_per_week=\nvalid_through=\ncontact=\n"
    "contact_email=\ncompany_site=\ncompany_logo=\npage=\npay_note=\nshort_summary=\nselling_point_1=\nselling_point_2=\nselling_point_3=", "", { 0 } },
};

static inline void
board_posting_set_facts (JdPosting *posting, const char *facts)
{
  g_auto (GStrv) lines = g_strsplit (facts, "\n", -1);

  for (char **line = lines; *line; line++)
    {
      char *value = strchr (*line, '=');
      if (!value)
        continue;
      *value++ = '\0';
      jd_fact_set (posting->facts, jd_fact_find (*line), *value ? g_strdup (value) : NULL);
    }
}

static inline void
board_posting_set_places (JdPosting *posting, const char *places)
{
  g_auto (GStrv) lines = g_strsplit (places, "\n", -1);

  g_ptr_array_set_size (posting->facts->locations, 0);
  for (char **line = lines; *line; line++)
    {
      char *code = strchr (*line, '|');
      if (!code)
        continue;
      *code++ = '\0';
      g_ptr_array_add (posting->facts->locations, jd_location_new (*line, *code ? code : NULL));
    }
}

static inline void
board_posting_set_pay (JdPosting *posting, const JdPay *pay)
{
  if (!*pay->currency)
    return;
  JdPlacement *line = add_line (add_section (posting, "pay", JD_KIND_BENEFIT, ""), "pay", JD_KIND_SALARY, "");
  line->has_pay = TRUE;
  line->pay = *pay;
}

static inline JdPosting *
board_posting_new (const BoardPosting *row)
{
  const BoardPosting *first = board_postings;
  JdPosting *posting = bare_posting (row->language);
  g_autofree char *very_long = row->line && *row->line == '@' ? repeat ("é", 25001) : NULL;

  g_free (posting->level);
  posting->level = g_strdup (row->level);
  board_posting_set_facts (posting, first->facts);
  board_posting_set_facts (posting, row->facts);
  board_posting_set_places (posting, row->places ? row->places : first->places);
  add_line (add_section (posting, "duties", JD_KIND_DUTY, row->heading ? row->heading : first->heading), "duty", JD_KIND_DUTY, very_long ? very_long : row->line ? row->line : first->line);
  board_posting_set_pay (posting, &row->pay);
  return posting;
}

#define FOREACH_BOARD_POSTING(row) for (const BoardPosting *row = board_postings; row < board_postings + G_N_ELEMENTS (board_postings); row++)
